"""Names made of Korean or Chinese syllables.

A spelling stands for a set of letters of the script it was romanised from, some more usual than others. Two spellings
are as far apart as
those sets fail to overlap: minus the logarithm of the Bhattacharyya coefficient, 0 for one and the same set, ``FAR``
where nothing is shared.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from .. import lexicon
from .given import given_rows
from .taken import Name

FAR, FAR_VOWEL = 5.0, 3.0  # two sounds that no system spells alike; writers slip more often in vowels
NEAR = 1.0  # two that writers are known to mix up
Weights = dict[str, float]  # letter: the square root of its share
Syllable = tuple[str, ...]  # its spelling, taken apart: onset, vowel, coda (Korean); onset, final (Chinese)
_MOST_SYLLABLES = 3  # of a given name
_MOST_READINGS = 6
_LONGEST = 20  # letters of three syllables
_KEPT = 65536  # readings kept in memory


@dataclass(frozen=True, slots=True)
class Read:
    """One way to read a name: the family name's spelling and the given name's syllables."""

    family: str
    given: tuple[Syllable, ...]


class Script:
    """How the names of one script are spelt, from a word list; see the head of ``names_korean.toml``."""

    def __init__(self, lexicon_name: str, slots: tuple[str, ...]) -> None:
        words = lexicon.load(lexicon_name)
        self.tables = tuple(
            {spelling: _weights(letters) for spelling, letters in words[slot].items()} for slot in slots
        )
        self.whole = {
            spelling: tuple(_weights(letter) for letter in letters.split())
            for spelling, letters in words.get("syllable", {}).items()
        }
        self.near = tuple({frozenset(pair) for pair in words["near"].get(slot, ())} for slot in slots)
        self.families = words["families"]
        self.spelt = _spelt(self.families)
        self.far = tuple(FAR_VOWEL if slot in ("vowel", "final") else FAR for slot in slots)
        self.respell = [(re.compile(old), new) for old, new in words.get("respell", ())]
        self._longest_syllable = sum(max(map(len, table)) for table in self.tables)
        self._split = lru_cache(_KEPT)(self._split_all)
        self.syllable_apart = lru_cache(_KEPT)(self._syllable_apart)

    def syllabified(self, piece: str) -> tuple[tuple[Syllable, ...], ...]:
        """The ways to read a piece in as few syllables as can be; none if it is not made of them."""
        if self._is_something_else(piece):
            return ()
        ways = self._split(self.respelled(piece))
        fewest = min(map(len, ways), default=0)
        return tuple(way for way in ways if len(way) == fewest <= _MOST_SYLLABLES)[:_MOST_READINGS]

    def one_syllable(self, piece: str) -> tuple[Syllable, ...]:
        """The ways to read a piece as a single syllable; cheaper than ``syllabified``, which tries them all."""
        if self._is_something_else(piece):
            return ()
        spelled = self.respelled(piece).rstrip("'")
        heads = self._heads(spelled) if len(spelled) <= self._longest_syllable else ()
        return tuple(head for head in heads if sum(map(len, head)) == len(spelled) > 0)[:_MOST_READINGS]

    @staticmethod
    def _is_something_else(piece: str) -> bool:
        return len(piece) > _LONGEST or (
            len(piece) > 3 and bool(given_rows(piece))
        )  # "James" would do for three syllables

    def respelled(self, piece: str) -> str:
        for old, new in self.respell:
            piece = old.sub(new, piece)
        return piece

    def _split_all(self, piece: str) -> tuple[tuple[Syllable, ...], ...]:
        if not piece:
            return ((),)
        return tuple(
            (head, *tail)
            for head in self._heads(piece)
            for tail in self._split(piece[sum(map(len, head)) :].lstrip("'"))
        )

    def _heads(self, piece: str) -> list[Syllable]:
        """The syllables that a piece can begin with."""
        heads: list[Syllable] = [()]
        for table in self.tables:
            heads = [
                (*head, piece[at:end])
                for head in heads
                for at in [sum(map(len, head))]
                for end in range(at, min(at + 5, len(piece)) + 1)
                if piece[at:end] in table
            ]
        return heads

    def sounds(self, syllable: Syllable) -> tuple[Weights, ...]:
        return self.whole.get("".join(syllable)) or tuple(
            table[spelling] for table, spelling in zip(self.tables, syllable)
        )

    def _syllable_apart(self, a: Syllable, b: Syllable) -> float:
        return (
            0.0
            if a == b
            else sum(self._sounds_apart(x, y, slot) for slot, (x, y) in enumerate(zip(self.sounds(a), self.sounds(b))))
        )

    def _sounds_apart(self, a: Weights, b: Weights, slot: int) -> float:
        shared = sum(weight * b[letter] for letter, weight in a.items() if letter in b)
        if shared:
            return -math.log(min(1.0, shared))
        return NEAR if any(frozenset(pair) in self.near[slot] for pair in product(a, b)) else self.far[slot]


def _weights(letters: str) -> Weights:
    counted = Counter(letters.split())
    return {letter: math.sqrt(count / counted.total()) for letter, count in counted.items()}


def _spelt(families: Mapping[str, Any]) -> dict[str, list[str]]:
    """The family names that each spelling is listed for; ``common`` and ``north`` are lists of another kind."""
    found: dict[str, list[str]] = {}
    for name, spellings in families.items():
        for spelling in dict.fromkeys(spellings) if name not in ("common", "north") else ():
            found.setdefault(spelling, []).append(name)
    return found


KOREAN = Script("names_korean", ("onset", "vowel", "coda"))
CHINESE = Script("names_chinese", ("onset", "final"))
_ONSETS, _VOWELS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


def letters_of(syllable: str) -> tuple[str, str, str]:
    """Onset, vowel and coda of a Hangul syllable: the Unicode block is laid out as their product (The Unicode Standard,
    section 3.12).
    """
    number = ord(syllable) - 0xAC00
    return _ONSETS[number // 588], _VOWELS[number % 588 // 28], _CODAS[number % 28]


_COMMON = tuple((name, letters_of(name)) for name in KOREAN.families["common"].split())


@lru_cache(_KEPT)
def korean_families(spelling: str) -> Weights:
    """The family names that a spelling may stand for."""
    north = KOREAN.families["north"]
    spelling = KOREAN.respelled(spelling)
    if spelling in KOREAN.spelt:
        return _weights(" ".join(KOREAN.spelt[spelling]))
    found: Weights = {}
    for way in KOREAN.one_syllable(spelling):
        onset, vowel, coda = KOREAN.sounds(way)
        for name, letters in _COMMON:
            share = onset.get(letters[0], 0.0) * vowel.get(letters[1], 0.0) * coda.get(letters[2], 0.0)
            if share:
                found[north.get(name, name)] = max(share, found.get(north.get(name, name), 0.0))
    size = math.sqrt(sum(weight * weight for weight in found.values()))
    return {name: weight / size for name, weight in found.items()}


@lru_cache(_KEPT)
def chinese_families(spelling: str) -> frozenset[str]:
    """The characters that a spelling of a family name may stand for."""
    return frozenset(CHINESE.spelt.get(spelling, ()))


def family_apart(script: Script, a: str, b: str) -> float:
    """How far two family names are apart."""
    if a == b:
        return 0.0
    if script is KOREAN:
        left, right = korean_families(a), korean_families(b)
        shared = sum(weight * right[name] for name, weight in left.items() if name in right)
        return -math.log(min(1.0, shared)) if shared else FAR
    return 0.2 if chinese_families(a) & chinese_families(b) else FAR


@lru_cache(_KEPT)
def reads(name: Name, script: Script) -> tuple[Read, ...]:
    """The ways to read a name in a script, family name first or last; none if it does not look like a name of that
    script.
    """
    words = name.words
    is_family = korean_families if script is KOREAN else chinese_families
    ends = [(words[0], words[1:]), (words[-1], words[:-1])] if len(words) > 1 else [(word, ()) for word in words]
    fits = [(family[0], rest) for family, rest in ends if len(family) == 1 and is_family(family[0])]
    # Three words that all are syllables: the family name comes first, if the first word can be one.
    fits = fits[:1] if len(words) > 2 else fits
    found: dict[Read, None] = {}
    for family, rest in fits:
        ways = [script.syllabified(piece) for word in rest for piece in word]
        for way in list(product(*ways))[:_MOST_READINGS]:
            given = tuple(syllable for piece in way for syllable in piece)
            if len(given) <= _MOST_SYLLABLES:
                found[Read(family, given)] = None
    return tuple(found)
