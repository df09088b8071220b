"""Which of the things a report tells of is its main event, and which words speak of it."""
from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from .parsed import Parsed


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The main event of a report: its mentions, and the countries or bodies that take part (``South Korea``)."""
    parsed: Parsed
    mentions: frozenset[int]        # token numbers of the nouns and verbs that name the main event
    others: frozenset[int]          # ... and of those that name other events
    sides: frozenset[str]

    def is_main(self, token: Token) -> bool:
        """Whether the clause that ``token`` stands in speaks of the main event."""
        return False


def scene_of(parsed: Parsed) -> Scene:
    """Find the main event of a report."""
    return Scene(parsed, frozenset(), frozenset(), frozenset())
