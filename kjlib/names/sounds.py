"""A part of a name as sounds, and how far two parts are apart: names of no syllabic script, and Japanese ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate

from rapidfuzz.distance import Levenshtein

from .. import lexicon

_S = lexicon.load("names_sounds")
_J = lexicon.load("names_japanese")
_READ = [(re.compile(old), new) for old, new in _S["read"]]
_HEPBURN = [(re.compile(old), new) for old, new in (*_J["hepburn"], *_J["long"])]
_SURE = re.compile(f"{'|'.join(_J['inside'])}|(?:{'|'.join(_J['sure'])})$")
_MAYBE = re.compile(f"(?:{'|'.join(_J['maybe'])})$")
_MORA = re.compile(
    r"(?:(?:ky|gy|ny|hy|by|py|my|ry|ch|sh|ts|[kgsztdnhbpmryjfw])?[aiueoAIUEO]|n(?![aiueoyAIUEO])|[kstp](?=[kstpc]))"
)
_VOWELS = frozenset("aeiou")
_BROAD = str.maketrans("kgqXGcCjzsSZTdDtpbfvmnlr", "KKKKKSSSSSSSTTTTPPPPNNLL", "aeiouwyh")

CONSONANT, HABIT, SPELLING = (
    1.0,
    0.3,
    0.12,
)  # two sounds; one sound by another country's habit; one sound by another system
VOWEL, CLOSE_VOWEL, GLIDE = 0.25, 0.12, 0.2  # vowels that are not written in the original are guessed at
WOMAN = 0.35  # Paul, Paula: an a after a consonant at the end is no guess at a vowel
LENGTH = 4.5  # sounds of a usual part: in a shorter one each counts for more
SHORTEST = 0.65
FARTHEST = 2.0  # no two parts are further apart than that
_MORA_APART, _MORA_VOICED, _MORA_LONG = 1.0, 0.4, 0.12


@cache
def _swaps() -> dict[tuple[str, str], float]:
    """What it costs to take one sound for another, where that is less than the whole price."""
    found = {(a, b): VOWEL for a in "aeiouwy" for b in "aeiouwy"}
    prices = {"close_vowels": CLOSE_VOWEL, "another_countrys_habit": HABIT, "one_letter_many_spellings": SPELLING}
    for kind, cost in prices.items():
        for a, b in _S["near"][kind]:
            found[a, b] = found[b, a] = cost
    return found


@lru_cache(maxsize=65536)
def sounds(part: str) -> str:
    """The sounds of a part, one character each."""
    heard = part
    for old, new in _READ:
        heard = old.sub(new, heard)
    return heard


_LEFT_OUT = dict.fromkeys("wyh", GLIDE) | dict.fromkeys(_VOWELS, VOWEL)  # any other sound: CONSONANT


@lru_cache(maxsize=65536)
def skeleton(part: str) -> str:
    """The consonants of a part, one letter for all that the distance takes for near; vowels, glides and breaths fall
    away.
    """
    heard = sounds(part)
    return heard.translate(_BROAD) or heard[:1]


@lru_cache(maxsize=262144)
def sounds_apart(a: str, b: str) -> float:
    """The least price of turning one part into the other, sound by sound, for a part of usual length; at most
    ``FARTHEST``.
    """
    left, right = sounds(a), sounds(b)
    if left == right:
        return 0.0
    length = max(SHORTEST, (len(left) + len(right)) / (2 * LENGTH))
    # The skeletons say cheaply that two parts are far apart; one consonant of them may be a glide in the other.
    if Levenshtein.distance(skeleton(a), skeleton(b)) - 1 >= FARTHEST * length:
        return FARTHEST
    a_on_one = {left[-1:], right[-1:]} - _VOWELS and (left[-1:] == "a") != (right[-1:] == "a")
    return min(FARTHEST, (_price(left, right) + (WOMAN if a_on_one else 0)) / length)


def _price(left: str, right: str) -> float:
    """The weighted edit distance (Wagner and Fischer 1974) of two strings of sounds."""
    swaps = _swaps()
    drops = [_LEFT_OUT.get(sound, CONSONANT) for sound in right]
    row = [0.0, *accumulate(drops)]
    for x in left:
        drop = _LEFT_OUT.get(x, CONSONANT)
        above = row
        last = above[0] + drop
        row = [last]
        for j, y in enumerate(right):
            last += drops[j]
            skipped, swapped = above[j + 1] + drop, above[j] + (0.0 if x == y else swaps.get((x, y), CONSONANT))
            if skipped < last:
                last = skipped
            if swapped < last:
                last = swapped
            row.append(last)
    return row[-1]


@lru_cache(maxsize=65536)
def morae(part: str) -> tuple[str, ...]:
    """A part of a Japanese name as morae in Hepburn, capitals for long vowels; empty if it cannot be one."""
    spelled = part
    for old, new in _HEPBURN:
        spelled = old.sub(new, spelled)
    found = _MORA.findall(spelled)
    return tuple(found) if "".join(found) == spelled else ()


@lru_cache(maxsize=65536)
def looks_japanese(parts: tuple[str, ...]) -> bool:
    """Every part is made of morae; and one has what only Japanese names have, or each ends in a word that they often
    end in.
    """
    if len(parts) < 2 or not all(map(morae, parts)):
        return False
    spelled = ["".join(morae(part)).lower() for part in parts]
    return any(map(_SURE.search, spelled)) or all(map(_MAYBE.search, spelled))


@lru_cache(maxsize=262144)
def morae_apart(a: str, b: str) -> float:
    """The price of turning one part into the other, mora by mora: another mora is another name, a long vowel is a
    matter of spelling.
    """
    left, right = morae(a), morae(b)
    row = [_MORA_APART * j for j in range(len(right) + 1)]
    for x in left:
        above, row = row, [row[0] + _MORA_APART]
        for j, y in enumerate(right):
            row.append(min(above[j] + _mora_swap(x, y), above[j + 1] + _MORA_APART, row[j] + _MORA_APART))
    return row[-1]


@cache
def _mora_swap(x: str, y: str) -> float:
    if x == y:
        return 0.0
    if x.lower() == y.lower():
        return _MORA_LONG
    heads = {mora[:-1].replace("sh", "S").replace("ch", "C").replace("ts", "c") for mora in (x, y)}
    voiced = any(set(pair) == heads for pair in _J["voiced"])
    return _MORA_VOICED if voiced and x[-1].lower() == y[-1].lower() else _MORA_APART
