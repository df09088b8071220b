"""Names that may be one, found by what they share and never by trying all pairs."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .compare import similarity
from .sounds import groups_of, name_of, sound


def blocks(name: str) -> frozenset[str]:
    """Keys of which two names that are one nearly always share at least one: the consonants of each part, and known groups of names."""
    taken = name_of(name)
    keys: set[str] = set()
    for part in (*taken.parts, *taken.pieces):
        for syllabic in (True, False):
            heard = sound(part, syllabic)
            keys.add((heard.hard or heard.coarse)[:3])
        keys |= groups_of(part)
    joined = "".join(sorted(taken.pieces))
    return frozenset(keys | {sound(joined, False).hard[:4]})


def clusters(names: Iterable[str]) -> list[list[str]]:
    """The names in groups of spellings of one name: each group sorted, the groups by their first name."""
    unique = sorted(set(names))
    home = {name: [name] for name in unique}
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for name in unique:
        for key in sorted(blocks(name)):
            for other in shared[key]:
                if home[name] is not home[other] and similarity(name, other) >= 0.5:
                    home[other] += home[name]
                    home |= dict.fromkeys(home[name], home[other])
            shared[key].append(name)
    return sorted({id(group): sorted(group) for group in home.values()}.values())
