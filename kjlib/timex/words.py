"""The word lists as patterns, and words to numbers."""
from __future__ import annotations

import re
from collections.abc import Iterable

from .. import lexicon

W = lexicon.load("timex_words")

MONTHS: dict[str, int] = {name: i for i, name in enumerate(W["months"], 1)}
MONTHS |= {name: i for i, name in enumerate(W["short_months"], 1) if name} | W["other_months"]
WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(W["weekdays"])}
WEEKDAYS |= {name: i for i, name in enumerate(W["short_weekdays"])} | W["other_weekdays"]
NUMERALS: dict[str, int] = {name: i for i, name in enumerate(W["numerals"])} | W["tens"]
UNITS: dict[str, str] = W["units"]
ORDINALS: dict[str, int] = W["ordinals"]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; a space in a word stands for any white space."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))


_FULL_MONTHS = any_of([name.capitalize() for name in W["months"]] + [name.upper() for name in W["months"]])
_SHORT_MONTHS = any_of([name.capitalize() for name in [*W["short_months"], *W["other_months"]] if name])
MONTH = rf"(?:{_FULL_MONTHS}|(?:{_SHORT_MONTHS})(?:\.|(?=\s?\d|,?\s\d)))"
DAY = any_of([name.capitalize() for name in W["weekdays"]] + [name.upper() for name in W["weekdays"]])
SHORT_DAY = rf"(?:{any_of([name.capitalize() for name in [*W['short_weekdays'], *W['other_weekdays']]])})\.?"
_UNIT_DIGITS = any_of(W["numerals"][1:10])
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}(?:\.\d{{1,3}})?|(?:{any_of(W['tens'])})(?:[-\s](?:{_UNIT_DIGITS}))?|{any_of(W['numerals'][1:])})"
UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))"
HEDGE = any_of(W["hedges"])


def number(words: str) -> float:
    """The number that figures or words state; "a" and "an" are one."""
    plain = words.lower().replace(",", "")
    if plain in ("a", "an", "one"):
        return 1
    if plain[0].isdigit():
        return float(plain)
    return float(sum(NUMERALS[part] for part in re.split(r"[-\s]+", plain)))


def month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def weekday(words: str) -> int:
    return WEEKDAYS[words.lower().rstrip(".")]


def unit(words: str) -> str:
    """The TIMEX3 unit: Y M W D, or TH TM TS; DE and CE for decades and centuries."""
    plain = words.lower()
    return UNITS.get(plain) or UNITS[plain.removesuffix("s")]
