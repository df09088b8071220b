"""A number phrase, and the bare number inside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..values import Amount


class Of(StrEnum):
    """What a number is a number of."""

    THING = "thing"  # people, houses: a plain count
    MONEY = "money"  # unit: the code of ISO 4217, or the word ("pesos") where it does not say whose currency it is
    SHARE = "share"  # unit: "%", or "whole" for "two-thirds"
    MEASURE = "measure"  # unit: km, degrees, magnitude, points
    LENGTH = "length of time"  # unit: years, days
    AGE = "age"  # unit: years, months
    ORDINAL = "ordinal"
    NOTHING = "nothing"  # unit: why: year, label, name, word, time


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """``start`` to ``end`` are the number with its hedges, ``whole_start`` to ``whole_end`` its currency and unit too.

    Where a hedge stands beyond the unit ("more than $40", "20 years or more"), the unit lies inside ``start`` to
    ``end``.
    """

    start: int
    end: int
    amount: Amount
    of: Of
    unit: str
    whole_start: int
    whole_end: int


@dataclass(frozen=True, slots=True)
class Core:
    """Number words without hedge and unit: one number, a range, a part of a whole or an ordinal."""

    start: int
    end: int
    low: float
    top: float | None = None
    hedge: str = ""  # what a vague word allows of itself: "dozens" is ">"
    kind: str = "number"  # number, vague, zero, part, ordinal; article: "half an" or "a", and a unit
    scale: float = 1.0  # of its last word: a million in "3 million"
    figures: bool = False  # written in figures, without a scale
    opening: int = -1  # where "between" or "from" stands before a range
