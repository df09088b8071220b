"""Places as named: a place inside another says more, not something else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .. import places

_SPLIT = re.compile(r",\s*|\s+(?:in|of|at|near)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named. "Seoul" covers "the Foreign Ministry in Seoul", and South Korea covers both."""

    printed: str

    @property
    def chain(self) -> tuple[str, ...]:
        """The place, what it lies in as printed, and the country if the last of these is known to lie in one."""
        parts = [" ".join(part.removeprefix("the ").split()) for part in _SPLIT.split(self.printed)]
        country = places.country(parts[-1])
        names = [*parts, country] if country and country != parts[-1] else parts
        return tuple(
            places.country(name) if places.country(name) and not places.is_capital(name) else name.casefold()
            for name in names
        )

    @property
    def country(self) -> str:
        last = self.chain[-1]
        return last if places.country(last) == last else ""

    def covers(self, other: object) -> bool:
        """Whether each part of the name stands in the other's, in order, if with fewer words: "Grand Hotel" in
        "Imperial Grand Hotel, Oslo".
        """
        if not isinstance(other, Place):
            return False
        left = iter(other.chain)
        return all(any(part == its or set(part.split()) < set(its.split()) for its in left) for part in self.chain)

    def meets(self, other: object) -> bool:
        """Two places exclude one another only where both are known to lie in different countries."""
        return isinstance(other, Place) and not (self.country and other.country and self.country != other.country)

    def __str__(self) -> str:
        return self.printed
