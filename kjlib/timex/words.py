"""The word lists as patterns, and words to numbers."""

from __future__ import annotations

from .. import lexicon
from ..numbers import NUMBER, cardinal
from ..numbers.words import WORDS, any_of

__all__ = [
    "DAY",
    "HEDGE",
    "HEDGES",
    "MONTH",
    "MONTHS",
    "NUMBER",
    "ORDINALS",
    "SHORT_DAY",
    "UNIT",
    "WEEKDAYS",
    "W",
    "any_of",
    "month",
    "number",
    "unit",
    "weekday",
]

W = lexicon.load("timex_words")

MONTHS: dict[str, int] = {name: i for i, name in enumerate(W["months"], 1)}
MONTHS |= {name: i for i, name in enumerate(W["short_months"], 1) if name} | W["other_months"]
WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(W["weekdays"])}
WEEKDAYS |= {name: i for i, name in enumerate(W["short_weekdays"])} | W["other_weekdays"]
UNITS: dict[str, str] = W["units"]
ORDINALS: dict[str, int] = W["ordinals"]


_FULL_MONTHS = any_of([name.capitalize() for name in W["months"]] + [name.upper() for name in W["months"]])
_SHORT_MONTHS = any_of([name.capitalize() for name in [*W["short_months"], *W["other_months"]] if name])
MONTH = rf"(?:{_FULL_MONTHS}|(?:{_SHORT_MONTHS})(?:\.|(?=\s?\d|,?\s\d)))"
DAY = any_of([name.capitalize() for name in W["weekdays"]] + [name.upper() for name in W["weekdays"]])
SHORT_DAY = rf"(?:{any_of([name.capitalize() for name in [*W['short_weekdays'], *W['other_weekdays']]])})\.?"
UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))"
MODS = {
    ">": "MORE_THAN",
    ">=": "EQUAL_OR_MORE",
    "<": "LESS_THAN",
    "<=": "EQUAL_OR_LESS",
    "~": "APPROX",
}  # TIMEX3, by the hedge of a value
HEDGES: dict[str, str] = {words: MODS[hedge] for words, hedge in WORDS["before"].items()}
# A value need not tell "less than" from "up to" (numbers.toml says why), TIMEX3 does.
HEDGES |= dict.fromkeys(("less than", "fewer than", "under", "below"), "LESS_THAN")
HEDGE = any_of(HEDGES)


def number(words: str) -> float:
    """The number that figures or words state; "a" and "an" are one."""
    return cardinal(" ".join(words.split()))


def month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def weekday(words: str) -> int:
    return WEEKDAYS[words.lower().rstrip(".")]


def unit(words: str) -> str:
    """The TIMEX3 unit: Y M W D, or TH TM TS; DE and CE for decades and centuries."""
    plain = words.lower()
    return UNITS.get(plain) or UNITS[plain.removesuffix("s")]
