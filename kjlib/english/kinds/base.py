"""The one shape that every kind of claim has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...model import Mention, Value
from .. import weights
from ..candidate import Candidate
from ..evidence import clause_around, where_it_stands
from ..main_event import Scene
from ..parsed import Parsed

Choose = Callable[[Sequence[Candidate], Parsed], Sequence[Mention]]


def _each(candidates: Sequence[Candidate], parsed: Parsed) -> Sequence[Mention]:
    return weights.choose(candidates)


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of claim is found and read. Each slot that it fills stands in ``kjlib/slots.py``, with the legend
    that a reader sees.
    """

    name: str
    find: Callable[[Scene], Iterator[Mention | Candidate]]  # a report, parsed, and what is its main event
    resolve: Callable[
        [Mention, Parsed], Value
    ]  # the report gives the anchor date; raises ValueReadError where it cannot be read
    choose: Choose = _each  # which of the candidates are claims

    def candidates(self, scene: Scene) -> list[Candidate]:
        """What could be a claim; a bare mention is a candidate by its rule alone."""
        return [found if isinstance(found, Candidate) else by_rule(found, scene) for found in self.find(scene)]


def by_rule(mention: Mention, scene: Scene) -> Candidate:
    """A mention that a rule found, with what is general about its place."""
    words = scene.parsed.tokens(mention.core)
    told = {f"rule: {mention.rule}", *where_it_stands(scene, words), *clause_around(scene, words)}
    return Candidate(mention, frozenset(told))
