"""A part of a name as sounds, and how far two parts are apart: names of no syllabic script, and Japanese ones."""
from __future__ import annotations

import re
from functools import cache, lru_cache

from .. import lexicon

_S = lexicon.load("names_sounds")
_J = lexicon.load("names_japanese")
_READ = [(re.compile(old), new) for old, new in _S["read"]]
_HEPBURN = [(re.compile(old), new) for old, new in (*_J["long"], *_J["hepburn"])]
_ENDS = re.compile(f"(?:{'|'.join(_J['ends'])})$")
_MORA = re.compile(r"(?:(?:ky|gy|ny|hy|by|py|my|ry|ch|sh|ts|[kgsztdnhbpmryjfw])?[aiueoAIUEO]|n(?![aiueoyAIUEO])|[kstp](?=[kstpc]))")
_VOWELS = frozenset("aeiou")
_GLIDES = frozenset("wyh")

CONSONANT, HABIT, SPELLING = 1.0, 0.3, 0.12     # two sounds; one sound by another country's habit; one sound by another system
VOWEL, CLOSE_VOWEL, GLIDE = 0.25, 0.12, 0.2      # vowels that are not written in the original are guessed at
LENGTH = 4.5                                     # sounds of a usual part: in a shorter one each counts for more
SHORTEST = 0.65
_MORA_APART, _MORA_VOICED, _MORA_LONG = 1.0, 0.4, 0.12


@cache
def _swaps() -> dict[tuple[str, str], float]:
    """What it costs to take one sound for another, where that is less than the whole price."""
    found = {(a, b): VOWEL for a in "aeiouwy" for b in "aeiouwy"}
    for pairs, cost in ((_S["vowels"]["close"], CLOSE_VOWEL), (_S["near"]["another_countrys_habit"], HABIT), (_S["near"]["one_letter_many_spellings"], SPELLING)):
        for a, b in pairs:
            found[a, b] = found[b, a] = cost
    return found


@lru_cache(maxsize=65536)
def sounds(part: str) -> str:
    """The sounds of a part, one character each."""
    heard = part
    for old, new in _READ:
        heard = old.sub(new, heard)
    return heard


def _left_out(sound: str) -> float:
    return GLIDE if sound in _GLIDES else VOWEL if sound in _VOWELS else CONSONANT


@lru_cache(maxsize=262144)
def sounds_apart(a: str, b: str) -> float:
    """The least price of turning one part into the other, sound by sound, for a part of usual length (about 0.5: two names)."""
    left, right = sounds(a), sounds(b)
    if left == right:
        return 0.0
    swaps = _swaps()
    row = [0.0]
    for sound in right:
        row.append(row[-1] + _left_out(sound))
    for x in left:
        drop = _left_out(x)
        above, row = row, [row[0] + drop]
        for j, y in enumerate(right):
            swap = 0.0 if x == y else swaps.get((x, y), CONSONANT)
            row.append(min(above[j] + swap, above[j + 1] + drop, row[j] + _left_out(y)))
    return row[-1] / max(SHORTEST, (len(left) + len(right)) / (2 * LENGTH))


@lru_cache(maxsize=65536)
def morae(part: str) -> tuple[str, ...]:
    """A part of a Japanese name as morae in Hepburn, capitals for long vowels; empty if it cannot be one."""
    spelled = part
    for old, new in _HEPBURN:
        spelled = old.sub(new, spelled)
    found = _MORA.findall(spelled)
    return tuple(found) if "".join(found) == spelled else ()


@cache
def looks_japanese(parts: tuple[str, ...]) -> bool:
    """Every part is made of morae, and one ends in a word that Japanese names end in."""
    if len(parts) < 2 or not all(map(morae, parts)):
        return False
    known = [found[0] for part in parts if (found := _ENDS.search("".join(morae(part)).lower()))]
    return any(len(end) >= _J["sure"] for end in known) or len(known) == len(parts)


@lru_cache(maxsize=262144)
def morae_apart(a: str, b: str) -> float:
    """The price of turning one part into the other, mora by mora: another mora is another name, a long vowel is a matter of spelling."""
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
