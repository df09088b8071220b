"""A number phrase: its characters, its value, and what it is a number of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..values import Amount


class Of(StrEnum):
    """What a number is a number of; the thing counted itself is for a parse to tell."""

    THING = "thing"
    MONEY = "money"
    SHARE = "share"
    MEASURE = "measure"
    LENGTH = "length of time"
    AGE = "age"
    ORDINAL = "ordinal"
    NOTHING = "nothing"  # a year, a room, a telephone number, a part of a name


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """``start`` to ``end`` are the number with its hedges; ``whole_start`` to ``whole_end`` its currency and unit as
    well.

    ``unit`` is an ISO 4217 code, "%" or a unit's name; empty for things, years and the like.
    """

    start: int
    end: int
    amount: Amount
    of: Of
    unit: str
    whole_start: int
    whole_end: int
