"""Values that name people and sides: a name as printed, a rank, a country or body in one form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .. import lexicon


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as printed. Case does not count; a part of the name says less than the whole."""

    printed: str

    @property
    def parts(self) -> frozenset[str]:
        return frozenset(re.findall(r"[^\W_]+(?:-[^\W_]+)*", self.printed.casefold()))

    def covers(self, other: object) -> bool:
        return isinstance(other, PersonName) and self.parts <= other.parts

    def meets(self, other: object) -> bool:
        return isinstance(other, PersonName) and (self.covers(other) or other.covers(self))

    def __str__(self) -> str:
        return self.printed


@cache
def _ranks() -> dict[str, str]:
    return {form.casefold(): rank for rank, forms in lexicon.load("ranks")["ranks"].items() for form in [rank, *forms]}


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as printed; "Brig. Gen." is "brigadier general"."""

    printed: str

    @property
    def full(self) -> str:
        plain = " ".join(self.printed.casefold().split())
        return _ranks().get(plain, plain)

    def covers(self, other: object) -> bool:
        return isinstance(other, Rank) and self.full == other.full

    def meets(self, other: object) -> bool:
        return self.covers(other)

    def __str__(self) -> str:
        return self.printed
