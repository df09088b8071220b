"""Names that may be one, found by what they share and never by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .given import given_rows
from .likeness import similarity
from .sounds import morae, skeleton
from .syllables import CHINESE, KOREAN, chinese_families, korean_families, reads
from .taken import Name, name_of

_ENOUGH = 0.5
_KEY = 3  # consonants of a part: more, and a misspelling at the end parts the name from its like


def blocks(name: str) -> frozenset[str]:
    """Keys of which two names that ``similarity`` takes for one nearly always share at least one: each part's first
    consonants,
    broadly heard, and the lists of names it stands in. A name without letters has no key."""
    return _keys(name_of(name))


def _keys(taken: Name) -> frozenset[str]:
    parts = {*taken.parts, *taken.pieces, "".join(taken.parts)}
    keys = {f"sounds {skeleton(part)[:_KEY]}" for part in parts if len(part) > 1}
    keys |= {f"initial {part[0]}" for part in parts if len(part) == 1}
    keys |= {f"given {row}" for part in parts for row in given_rows(part)}
    keys |= {f"japanese {''.join(morae(part)).lower()[:4]}" for part in parts if morae(part)}
    keys |= {f"korean {family}" for read in reads(taken, KOREAN) for family in korean_families(read.family)}
    return frozenset(
        keys | {f"chinese {family}" for read in reads(taken, CHINESE) for family in chinese_families(read.family)}
    )


def clusters(names: Iterable[str]) -> list[list[str]]:
    """The names in groups of spellings of one name: each group sorted, the groups by their first name.

    A name joins a group only if it is like every name of it, fuller names first. One that fits two groups alike (a bare
    family name) stays alone.
    """
    ordered = sorted(set(names), key=lambda name: (-len(name_of(name).pieces), -len(name), name))
    groups: list[list[str]] = []
    shared: defaultdict[str, list[int]] = defaultdict(list)
    for name in ordered:
        home = _home(name, groups, sorted({number for key in blocks(name) for number in shared[key]}))
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(name)
        for key in blocks(name):
            if home not in shared[key]:
                shared[key].append(home)
    return sorted(sorted(group) for group in groups)


def _home(name: str, groups: list[list[str]], candidates: list[int]) -> int | None:
    """The group that a name belongs to, if there is one and no other fits as well."""
    fitting = [number for number in candidates if all(similarity(name, other) >= _ENOUGH for other in groups[number])]
    if not fitting or (len(fitting) > 1 and len(name_of(name).pieces) == 1):
        return None
    return max(fitting, key=lambda number: (min(similarity(name, other) for other in groups[number]), -number))
