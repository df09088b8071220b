"""How far two names are apart, as a score between 0 and 1 and in words.

The parts of two names are set against each other in whatever order costs least, and the costs add up; a name that can
be read as Korean,
Chinese or Japanese is compared syllable by syllable. ``HALFWAY`` is the cost at which one name turns into two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from .given import given_rows
from .sounds import FARTHEST, looks_japanese, morae_apart, sounds, sounds_apart
from .syllables import CHINESE, FAR, KOREAN, Read, Script, family_apart, reads
from .taken import Name, name_of

HALFWAY = 0.5  # for parts; the price of a wrong consonant in a part of usual length is twice that
HALFWAY_IN_SYLLABLES = (
    2.0  # for syllables, where costs are logarithms: about an eighth of what the spellings may stand for is shared
)
STEEPNESS = 2.5  # how fast the score falls around the halfway point
MISSING = 0.1  # a part that only one of the names has, as a middle name
INITIAL = 0.06  # an initial for a name that begins with it
NICKNAME = 0.08  # Bob for Robert
AGREEING = 0.15  # each further part that agrees takes this share off the weight of the rest
ALONE = 0.46  # a single part against a full name: one name, as far as it goes (a score of 0.55)
TWO_KNOWN = 0.9  # two names that a list holds to be different, however alike they look
_MOST_PARTS = 4  # above it, parts are matched greedily

Pair = tuple[str, str, float]  # a part of each name and how far apart they are, as a share of the halfway point


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are (0.5 or more: take them for one), and why. A part is given as its two spellings, "seok /
    suk".
    """

    score: float
    agreeing: tuple[str, ...]
    differing: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Match:
    """One way of setting two names against each other."""

    apart: float  # 1 is the halfway point
    pairs: tuple[Pair, ...]
    over: tuple[str, ...]  # parts that only one name has
    script: str


def similarity(a: str, b: str) -> float:
    """0 to 1; 0.5 or more means: take them for spellings of one name. Case, and family name first or last, do not
    count.

    >>> similarity("Chung Mong-joon", "Jeong Mong Jun") >= 0.5 > similarity("Chung Mong-joon", "Chung Mong-koo")
    True
    """
    return compare(a, b).score


def compare(a: str, b: str) -> Likeness:
    """The score with the parts that agree, those that differ, and a reason in words."""
    if a == b and name_of(a).parts:
        return Likeness(1.0, name_of(a).parts, (), "the same words")
    return _compare(a, b) if a <= b else _compare(b, a)


@lru_cache(maxsize=65536)
def _compare(a: str, b: str) -> Likeness:
    left, right = name_of(a), name_of(b)
    if not left.parts or not right.parts:
        score = float(bool(a.strip()) and a.casefold() == b.casefold())
        return Likeness(score, (), (), "no letters to compare")
    match = min(_matches(left, right), key=lambda match: match.apart)
    score = 1.0 / (1.0 + match.apart**STEEPNESS)
    agreeing = tuple(_both(x, y) for x, y, apart in match.pairs if apart < 1)
    differing = tuple(_both(x, y) for x, y, apart in match.pairs if apart >= 1)
    return Likeness(score, agreeing, differing, _reason(score, match, differing))


def _both(x: str, y: str) -> str:
    return x if x == y else f"{x} / {y}"


def _reason(score: float, match: Match, differing: tuple[str, ...]) -> str:
    spelt = [_both(x, y) for x, y, apart in match.pairs if apart < 1 and x != y]
    said = [
        f"alike{f' as {match.script} is spelt' if match.script else ''}: {', '.join(spelt)}" if spelt else "",
        f"different: {', '.join(differing)}" if differing else "",
        f"in one name only: {', '.join(match.over)}" if match.over else "",
    ]
    return f"{'one name' if score >= 0.5 else 'two names'} ({'; '.join(filter(None, said)) or 'the same letters'})"


def _matches(left: Name, right: Name) -> Iterator[Match]:
    """The ways of setting two names against each other: by the scripts both can be read in, else part by part."""
    scripts = [
        (script, name)
        for script, name in ((KOREAN, "Korean"), (CHINESE, "Chinese"))
        if reads(left, script) and reads(right, script)
    ]
    for script, name in scripts:
        for one in reads(left, script):
            for other in reads(right, script):
                yield _syllables(one, other, script, name)
    if not scripts or len(left.words) == len(right.words) == 1:
        japanese = looks_japanese(left.parts) and looks_japanese(right.parts)
        apart: Callable[[str, str], float] = _japanese_apart if japanese else part_apart
        yield from _by_parts(left, right, apart, "Japanese" if japanese else "")


def _syllables(a: Read, b: Read, script: Script, name: str) -> Match:
    """Family name against family name, given syllables in their order; one too many makes another name."""
    family = family_apart(script, a.family, b.family)
    pairs = [(a.family, b.family, family)]
    pairs += [("".join(x), "".join(y), script.syllable_apart(x, y)) for x, y in zip(a.given, b.given)]
    longer = max(a.given, b.given, key=len)
    over = tuple("".join(syllable) for syllable in longer[min(len(a.given), len(b.given)) :])
    alone = bool(over) and not (a.given and b.given)
    rest = ALONE / HALFWAY if alone else FAR * len(over) / HALFWAY_IN_SYLLABLES
    shares = tuple((x, y, apart / HALFWAY_IN_SYLLABLES) for x, y, apart in pairs)
    return Match(sum(share for _, _, share in shares) + rest, shares, over, name)


def _by_parts(left: Name, right: Name, apart: Callable[[str, str], float], script: str) -> Iterator[Match]:
    for one, other in dict.fromkeys([(left.parts, right.parts), (left.pieces, right.pieces)]):
        one, other = _joined(one, other), _joined(other, one)
        yield _assigned(one, other, apart, script)
        if 1 in (len(one), len(other)) and len(one) != len(other):
            for run in dict.fromkeys(
                ("".join(one), one[-1] + "".join(one[:-1]))
            ):  # in one order: ties are told in words
                for way in dict.fromkeys(("".join(other), other[-1] + "".join(other[:-1]))):
                    yield Match(apart(run, way) / HALFWAY, ((run, way, apart(run, way) / HALFWAY),), (), script)


def _joined(parts: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Neighbours that the other name writes as one word, made one word: "Mohammad Reza" beside "Mohammadreza"."""
    known = {sounds(part) for part in others}
    for at in range(len(parts) - 1):
        if min(len(parts[at]), len(parts[at + 1])) > 1 and sounds(parts[at] + parts[at + 1]) in known:
            return (*parts[:at], parts[at] + parts[at + 1], *parts[at + 2 :])
    return parts


def _assigned(one: tuple[str, ...], other: tuple[str, ...], apart: Callable[[str, str], float], script: str) -> Match:
    """The cheapest way of pairing the parts of the shorter name with parts of the longer."""
    short, long = sorted(
        (tuple(sorted(one)), tuple(sorted(other))), key=lambda parts: (len(parts), parts)
    )  # or a tie would turn on the order
    cost = [[apart(x, y) / HALFWAY for y in long] for x in short]
    unpaired = [(INITIAL if len(part) == 1 else MISSING) / HALFWAY for part in long]
    if len(long) > _MOST_PARTS:
        order = _greedy(cost)
    else:
        order = min(
            permutations(range(len(long)), len(short)),
            key=lambda order: sum(cost[i][j] - unpaired[j] for i, j in enumerate(order)),
        )
    pairs = tuple((short[i], long[j], cost[i][j]) for i, j in enumerate(order))
    over = tuple(part for j, part in enumerate(long) if j not in order)
    rest = sum(unpaired[j] for j in range(len(long)) if j not in order)
    if len(short) == 1 and over:
        rest = FARTHEST if len(short[0]) == 1 else max(rest, ALONE / HALFWAY)
    shares = [share for _, _, share in pairs]
    agreeing = sum(share < 0.5 for share in shares)
    # Parts that agree make light of the rest, but never of a part that is another name by itself: kin share all the
    # others.
    total = max(max(shares), (sum(shares) + rest) / (1 + AGREEING * max(0, agreeing - 1)))
    return Match(total, pairs, over, script)


def _greedy(cost: list[list[float]]) -> tuple[int, ...]:
    """The cheapest pairs first: near enough for long names, where trying all orders takes too long."""
    order: dict[int, int] = {}
    for _, i, j in sorted((price, i, j) for i, row in enumerate(cost) for j, price in enumerate(row)):
        if i not in order and j not in order.values():
            order[i] = j
    return tuple(order[i] for i in range(len(cost)))


@lru_cache(maxsize=262144)
def part_apart(a: str, b: str) -> float:
    """How far two parts are apart."""
    if a == b:
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[0] == b[0] else FARTHEST
    left, right = given_rows(a), given_rows(b)
    if left & right:
        return NICKNAME
    found = sounds_apart(a, b)
    return max(found, TWO_KNOWN) if left and right else found


def _japanese_apart(a: str, b: str) -> float:
    return min(FARTHEST, morae_apart(a, b))
