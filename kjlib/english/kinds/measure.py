"""How long, how far, how strong: a number with a unit, and a length of time that something takes."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Mention, Value
from ...numbers import Of
from ...values import Quantity
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed
from .base import Kind
from .quantities import candidates, phrase_at


def find(scene: Scene) -> Iterator[Candidate]:
    """Yield each measure, in the order of the text."""
    yield from candidates(scene, "measure", (Of.MEASURE, Of.LENGTH))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The number with its unit, as printed."""
    phrase = phrase_at(mention, parsed)
    return Quantity(phrase.amount, phrase.unit)


MEASURE = Kind("measure", find, resolve)
