"""The one shape that every kind of claim has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...model import Mention, Value
from ..main_event import Scene
from ..parsed import Parsed


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of claim is found and read. Each slot that it fills stands in ``kjlib/slots.py``, with the legend
    that a reader sees.
    """

    name: str
    find: Callable[[Scene], Iterator[Mention]]  # a report, parsed, and what is its main event
    resolve: Callable[
        [Mention, Parsed], Value
    ]  # the report gives the anchor date; raises ValueReadError where it cannot be read
