"""Offices compared by what they are: the post, what changes it (deputy, acting, former), and what it is over.

"Deputy director general" covers "deputy director-general of the Budget Bureau", for leaving the bureau out says less; it excludes
"director general", for that is another post.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .. import lexicon
from .label import content

_WORD = re.compile(r"[^\W_]+")


@cache
def _changing() -> frozenset[str]:
    return frozenset(lexicon.load("offices")["changing"])


@cache
def _generic() -> frozenset[str]:
    """Stems that say what sort of thing an office is over and not which: "Affairs Bureau", "affairs"."""
    words = lexicon.load("offices")
    return frozenset(stem for word in [*words["parts"], *words["bodies"]] for stem in content(word)) | {"affair"}


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed."""
    printed: str

    @property
    def changed_by(self) -> frozenset[str]:
        """The words that make another office of it."""
        return frozenset(word for word in _WORD.findall(self.post.lower()) if word in _changing())

    @property
    def post(self) -> str:
        """What stands before "of", "for" or "at": "deputy director general"."""
        return re.split(r"\s(?:of|for|at|in|to|on)\s", self.printed, maxsplit=1)[0]

    @property
    def kind(self) -> frozenset[str]:
        """The stems of the post without what changes it."""
        return frozenset(s for word in _WORD.findall(self.post.lower()) if word not in _changing() for s in content(word))

    @property
    def over(self) -> frozenset[str]:
        """The stems of what it is over; empty where the words leave that out."""
        rest = self.printed[len(self.post):]
        return frozenset(content(rest)) - _generic()

    def covers(self, other: object) -> bool:
        if not isinstance(other, Office) or self.changed_by != other.changed_by:
            return False
        return self.kind <= other.kind | other.over and self.over <= other.over | other.kind and bool(self.kind & other.kind)

    def meets(self, other: object) -> bool:
        """Whether both can be one office: nothing changes one that does not change the other, and the posts share a word."""
        return isinstance(other, Office) and self.changed_by == other.changed_by and bool(self.kind & other.kind) and (
            not self.over or not other.over or bool(self.over & other.over))

    def only_by_modifier(self, other: Office) -> bool:
        """Whether the two differ by deputy, vice, acting or former and are one post otherwise."""
        alike = self.kind == other.kind and (not self.over or not other.over or self.over <= other.over or other.over <= self.over)
        return alike and self.changed_by != other.changed_by

    def __str__(self) -> str:
        return self.printed
