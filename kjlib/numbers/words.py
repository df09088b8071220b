"""Numbers as figures and as words of any size: "1,400", "two and a half million", "a dozen", "twenty-first".

One walk over the words from where a number begins, no longer than a few of them, so that hostile text costs no more
than any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .. import lexicon
from ..errors import ValueReadError

WORDS = lexicon.load("numbers")
SMALL: dict[str, int] = {word: number for number, word in enumerate(WORDS["small"])}
TENS: dict[str, int] = {word: 10 * number for number, word in enumerate(WORDS["tens"], start=2)}
SCALES: dict[str, float] = WORDS["scales"]
PACKS: dict[str, float] = WORDS["packs"]
_HUNDRED = "hundred"
_MOST_WORDS = 24  # of one number; "nine hundred and ninety-nine trillion ..." has no more in print


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; a space in a word stands for any white space."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word))
    )


_ONES = any_of(word for word, number in SMALL.items() if 0 < number < 10)
_PLAIN = rf"(?:{any_of(TENS)})(?:[-\s](?:{_ONES}))?|{any_of(word for word in SMALL if SMALL[word])}"
FIGURES = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
# For patterns of time: a number in front of a unit.
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}(?:\.\d{{1,3}})?|(?:{_PLAIN})(?:\s+(?:hundred|thousand)(?:\s+(?:and\s+)?(?:{_PLAIN}))?)?"
    r"|an?\s+(?:hundred|thousand|dozen)|(?:two|three|four)\s+dozen)"
)

_ANY_WORD = rf"{any_of(SMALL)}|{any_of(TENS)}|{_HUNDRED}|{any_of(SCALES)}"
_FIRST = re.compile(rf"(?P<word>{_ANY_WORD})\b", re.IGNORECASE)
_NEXT = re.compile(rf"(?:\s+and\s+|[\s-]+)(?P<word>{_ANY_WORD})\b", re.IGNORECASE)
_A = re.compile(rf"an?\s+(?=(?:{_HUNDRED}|{any_of(SCALES)}|{any_of(PACKS)})\b)", re.IGNORECASE)
_HALF_A = re.compile(rf"half[\s-]+an?[\s-]+(?P<pack>{any_of(SCALES)}|{any_of(PACKS)}|{_HUNDRED})\b", re.IGNORECASE)
AND_HALF = re.compile(r"(?:\s+|-)and(?:\s+|-)(?:a|one)(?:\s+|-)half\b", re.IGNORECASE)
_FIGURES = re.compile(FIGURES)
_PART = re.compile(rf"\s?(?P<sign>[{''.join(WORDS['fractions'])}])|[\s-](?P<over>1/2|1/4|3/4)(?![\d/])")
_SCALE = re.compile(rf"[\s-]+(?P<scale>{any_of(SCALES)}|{any_of(PACKS)}|{_HUNDRED})\b", re.IGNORECASE)
_SHORT = re.compile(rf"\s?(?P<short>{any_of(WORDS['short'])})(?!\w)")
_OVER = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_SIGN = re.compile(f"[{''.join(WORDS['fractions'])}]")
_ORDINAL_FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)")
_ORDINALS: dict[str, int] = WORDS["ordinals"]


# An ordinal as one word or two: "12th", "third", "twenty-first"; the endings in -th are read off the cardinals.
ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{any_of(TENS)})-)?(?:{any_of(WORDS['ordinals'])}|(?:four|six|seven|nine|ten|eleven|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen)th))"
)


class Cardinal(NamedTuple):
    """A number and where its words end."""

    value: float
    end: int


def cardinal_at(text: str, start: int, *, money: bool = False) -> Cardinal | None:
    """The number that begins at ``start``; None where none does. ``money``: a currency stands before it, so that "M" is
    a million.
    """
    figures = _FIGURES.match(text, start) or _SIGN.match(text, start)
    if figures:
        return _of_figures(text, figures, money)
    half = _HALF_A.match(text, start)
    if half:
        return Cardinal(0.5 * _scale(half["pack"]), half.end())
    return _of_words(text, start)


def _scale(word: str) -> float:
    plain = word.lower()
    return 100.0 if plain == _HUNDRED else SCALES.get(plain) or PACKS[plain]


def _of_figures(text: str, figures: re.Match[str], money: bool) -> Cardinal:
    fraction = _SIGN.fullmatch(figures[0])
    value = WORDS["fractions"][figures[0]] if fraction else float(figures[0].replace(",", ""))
    end = figures.end()
    part = None if fraction else _PART.match(text, end)
    if part:
        value += _OVER[part["over"]] if part["over"] else WORDS["fractions"][part["sign"]]
        end = part.end()
    return _scaled(text, value, end, money)


def _scaled(text: str, value: float, end: int, money: bool) -> Cardinal:
    """The number with the scale behind it: "3 million", "1.2m", "two dozen", "two and a half million"."""
    half = AND_HALF.match(text, end)
    if half:
        value, end = value + 0.5, half.end()
    scale = _SCALE.match(text, end)
    if scale:
        factor = _scale(scale["scale"])
        half = AND_HALF.match(text, scale.end())  # "a million and a half"
        return Cardinal((value + 0.5 * bool(half)) * factor, (half or scale).end())
    short = _SHORT.match(text, end)
    if short and (money or short["short"] not in ("M", "B", "m")):
        return Cardinal(value * WORDS["short"][short["short"]], short.end())
    return Cardinal(value, end)


def _of_words(text: str, start: int) -> Cardinal | None:
    """A number in words: as many of them as make one number ("twenty, thirty" are two)."""
    one = _A.match(text, start)
    cursor = one.end() if one else start
    number = _Sum(1.0 if one else 0.0)
    word = _FIRST.match(text, cursor)
    if one and word is None:  # "a dozen"
        return _scaled(text, 1, cursor - 1, money=False)
    first = cursor
    for _ in range(_MOST_WORDS):
        if word is None or not number.takes(word["word"].lower()):
            break
        cursor = word.end()
        word = _NEXT.match(text, cursor)
    if cursor == first:
        return None
    half = AND_HALF.match(text, cursor) if number.ends_with_scale else None
    if half:  # "a million and a half"
        return Cardinal(number.value + 0.5 * number.top, half.end())
    return _scaled(text, number.value, cursor, money=False)


class _Sum:
    """A number as its words come: "two | hundred | and five | thousand". ``room``: below what the next word must be."""

    def __init__(self, group: float) -> None:
        self.total, self.group, self.top = 0.0, group, float("inf")
        self.room: float = 0 if group else 1000
        self.said = bool(group)

    @property
    def value(self) -> float:
        return self.total + self.group

    @property
    def ends_with_scale(self) -> bool:
        return self.total > 0 and not self.group

    def takes(self, word: str) -> bool:
        """Add a word, if it can follow those before it."""
        if word in SCALES:
            return self._times_scale(SCALES[word])
        if word == _HUNDRED:
            return self._times_hundred()
        number = SMALL.get(word, TENS.get(word, 0))
        if number >= self.room or (number == 0 and self.said):
            return False
        self.group, self.said = self.group + number, True
        self.room = 10 if word in TENS else 0
        return True

    def _times_hundred(self) -> bool:
        if not 0 < self.group < 100:
            return False
        self.group, self.room = self.group * 100, 100
        return True

    def _times_scale(self, scale: float) -> bool:
        if not self.group or scale >= self.top:
            return False
        self.total, self.group = self.total + self.group * scale, 0
        self.room, self.top = 1000, scale
        return True


def cardinal(words: str) -> float:
    """The number that figures or words state; "a" and "an" are one. Raises ``ValueReadError`` if they are no number.

    >>> cardinal("one hundred and five"), cardinal("2.5 million"), cardinal("a dozen")
    (105.0, 2500000.0, 12.0)
    """
    plain = words.strip()
    if plain.lower() in ("a", "an"):
        return 1.0
    found = cardinal_at(plain, 0)
    if found is None or found.end != len(plain):
        raise ValueReadError(f"{words!r} is no number that kjlib reads")
    return float(found.value)


def ordinal(words: str) -> int:
    """The number of "12th" or "twenty-first". Raises ``ValueReadError`` if the words are no ordinal.

    >>> ordinal("12th"), ordinal("twenty-first"), ordinal("one hundred and first")
    (12, 21, 101)
    """
    plain = words.strip().lower()
    figures = _ORDINAL_FIGURES.fullmatch(plain)
    if figures:
        return int(figures[1].replace(",", ""))
    head, joint, last = plain.rpartition("-") if "-" in plain else plain.rpartition(" ")
    if last in _ORDINALS:
        before = head.removesuffix(" and")
        return int((cardinal(before) if before else 0) + _ORDINALS[last])
    if not last.endswith("th"):
        raise ValueReadError(f"{words!r} is no ordinal")
    return int(cardinal(head + joint + last.removesuffix("th")))
