"""How far two names are apart, as a score between 0 and 1 and in words.

The distance counts sounds that differ: a consonant of another class 1, a vowel less, a mere spelling hardly. In names made of Korean or
Chinese syllables a vowel tells two names apart; in others vowels are written as one hears them. Weights were set on one half of a
list of labelled pairs and checked on the other.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from rapidfuzz.distance import OSA

from .sounds import Name, Sound, groups_of, name_of, sound

HARD, SPELLING = 1.0, 0.09            # a consonant of another class; letters of one class
VOWEL_IN_SYLLABLES, VOWEL = 0.75, 0.3
MISSING = 0.22                        # a part that only one of the names has
ALONE = 0.85                          # a single part against a full name: one name, as far as it goes
HALFWAY = 0.62                        # the distance at which one name turns into two
_MOST_PARTS = 5                       # above it, parts are matched greedily


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are (0.5 or more: take them for one), and why."""
    score: float
    agreeing: tuple[str, ...]
    differing: tuple[str, ...]
    reason: str


def similarity(a: str, b: str) -> float:
    """0 to 1; 0.5 or more means: take them for spellings of one name. The order of the parts does not count."""
    if a > b:
        a, b = b, a
    return _similarity(a, b)


@lru_cache(maxsize=65536)
def _similarity(a: str, b: str) -> float:
    left, right = name_of(a), name_of(b)
    if not left.parts or not right.parts:
        return 1.0 if a.casefold() == b.casefold() and a.strip() else 0.0
    if sorted(left.pieces) == sorted(right.pieces):
        return 1.0
    apart = min(distance for distance, _ in _views(left, right))
    return float(1.0 / (1.0 + (apart / HALFWAY) ** 2.5))


def compare(a: str, b: str) -> Likeness:
    """The score with the parts that agree and those that differ."""
    score = similarity(a, b)
    left, right = name_of(a), name_of(b)
    agreeing = tuple(p for p in left.parts if any(_part(p, q, left.syllabic and right.syllabic) < HALFWAY / 2 for q in right.parts))
    differing = tuple(p for p in left.parts if p not in agreeing)
    word = "one name, spelt alike or by another system" if score >= 0.5 else "two names"
    detail = f"; {', '.join(agreeing)} agree" if agreeing else ""
    return Likeness(score, agreeing, differing, f"{word}{detail}{'; ' + ', '.join(differing) + ' differ' if differing else ''}")


def _views(left: Name, right: Name) -> list[tuple[float, str]]:
    """The distance in each way of setting the parts against each other."""
    syllabic = left.syllabic and right.syllabic
    found = [(_assigned(left.parts, right.parts, syllabic), "parts")]
    if left.pieces != left.parts or right.pieces != right.parts:
        found.append((_assigned(left.pieces, right.pieces, syllabic), "pieces"))
    if len(left.pieces) > 1 and len(right.pieces) > 1:
        for family_a, rest_a in _splits(left):
            for family_b, rest_b in _splits(right):
                found.append((_part(family_a, family_b, syllabic, family=True) + _part(rest_a, rest_b, syllabic), "family and rest"))
    if len(left.parts) == 1 or len(right.parts) == 1:
        found.append((_part("".join(left.pieces), "".join(right.pieces), syllabic), "run together"))
    return found


def _splits(name: Name) -> tuple[tuple[str, str], ...]:
    """Family name first, and last."""
    pieces = name.pieces
    return ((pieces[0], "".join(pieces[1:])), (pieces[-1], "".join(pieces[:-1])))


def _assigned(a: tuple[str, ...], b: tuple[str, ...], syllabic: bool) -> float:
    """The least distance over all ways of pairing the parts of the shorter name with parts of the longer."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    extra = len(long) - len(short)
    if len(short) == 1 and extra:
        best = min(_part(short[0], other, syllabic) for other in (long[0], long[-1]))
        return best + ALONE * HALFWAY if len(short[0]) > 1 else 2.0
    cost = [[_part(p, q, syllabic) for q in long] for p in short]
    if len(long) > _MOST_PARTS:
        return _total(_greedy(cost), extra)
    return min(_total([cost[i][j] for i, j in enumerate(order)], extra) for order in permutations(range(len(long)), len(short)))


def _total(costs: list[float], extra: int) -> float:
    return max(costs) + 0.5 * (sum(costs) - max(costs)) + MISSING * extra


def _greedy(cost: list[list[float]]) -> list[float]:
    taken: set[int] = set()
    found = []
    for row in cost:
        best = min((j for j in range(len(row)) if j not in taken), key=lambda j: row[j])
        taken.add(best)
        found.append(row[best])
    return found


@lru_cache(maxsize=262144)
def _part(a: str, b: str, syllabic: bool, family: bool = False) -> float:
    """The distance of two parts. An initial is a third of the way to any part that begins with it."""
    if a == b:
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return 0.2 if a[0] == b[0] and not syllabic else _sounds_apart(sound(a, syllabic), sound(b, syllabic), syllabic) if syllabic else 1.5
    if groups_of(a) & groups_of(b):
        return 0.08
    apart = _sounds_apart(sound(a, syllabic), sound(b, syllabic), syllabic)
    if family and syllabic and groups_of(a) and groups_of(b):
        return max(apart, 0.5)             # two known family names of different groups
    return apart


def _sounds_apart(a: Sound, b: Sound, syllabic: bool) -> float:
    hard = OSA.distance(a.hard, b.hard)
    coarse = OSA.distance(a.coarse, b.coarse)
    fine = OSA.distance(a.fine, b.fine)
    cost = HARD * hard + (VOWEL_IN_SYLLABLES if syllabic else VOWEL) * max(0, coarse - hard) + SPELLING * max(0, fine - coarse)
    return cost if syllabic else cost / max(1.0, min(len(a.letters), len(b.letters)) / 4.5)
