"""Numbers and durations as ranges: "more than 28,000" is open above, "nearly four years" ends at four.

Hedges are written before the value as CONTRACT section 4 has them: ``>`` more than, ``<`` nearly, ``~`` about,
``>=`` at least, and ``<=`` for "up to" and "fewer than".
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ..errors import ValueReadError
from .interval import Interval

UNIT_DAYS = {"Y": 365.2425, "M": 30.436875, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``low`` to ``high``; an end may be left out of the range, and infinity is open."""

    low: float
    high: float
    low_in: bool = True
    high_in: bool = True

    @property
    def closed(self) -> Range:
        """The same numbers with both ends."""
        return Range(self.low, self.high)

    def covers(self, other: Range) -> bool:
        low = self.low < other.low or (self.low == other.low and (self.low_in or not other.low_in))
        return low and (self.high > other.high or (self.high == other.high and (self.high_in or not other.high_in)))

    def meets(self, other: Range) -> bool:
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return all(
            low not in (r.low, r.high) or (r.low_in if low == r.low else r.high_in) or (r.low == r.high)
            for r in (self, other)
        )


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its hedge, or a range of numbers: ``219``, ``>28000``, ``~276``, ``40..50``, ``0``."""

    number: float  # the low end of a range
    hedge: str = ""
    top: float | None = None  # its high end; None where there is one number

    def __post_init__(self) -> None:
        if self.top is not None and not self.number < self.top:
            raise ValueReadError(
                f"no range from {plain(self.number)} to {plain(self.top)}: write the lower number first"
            )

    @property
    def range(self) -> Range:
        """The numbers it allows. "Nearly 300" is the last tenth below 300; "about" a tenth either way."""
        low, high = self.number, self.number if self.top is None else self.top
        match self.hedge:
            case ">":
                return Range(low, math.inf, low_in=False)
            case ">=":
                return Range(low, math.inf)
            case "<":
                return Range(low * 0.9, high, high_in=False)
            case "<=":
                return Range(0, high)
            case "~":
                return Range(low * 0.9, high * 1.1)
        return Range(low, high)

    def covers(self, other: object) -> bool:
        return isinstance(other, Amount) and self.range.covers(other.range)

    def meets(self, other: object) -> bool:
        """Whether one number may be meant by both. Where they only touch they meet: "more than 1,900" is what one
        report makes of the 1,900 of another, and a number never conflicts with itself hedged (CONTRACT section 5)."""
        return isinstance(other, Amount) and self.range.closed.meets(other.range.closed)

    def __str__(self) -> str:
        return self.hedge + plain(self.number) + (f"..{plain(self.top)}" if self.top is not None else "")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount of a unit: ``400000000 USD``, ``~7.7 %``. What is measured in two units is not compared."""

    amount: Amount
    unit: str

    def covers(self, other: object) -> bool:
        return isinstance(other, Quantity) and self.unit == other.unit and self.amount.covers(other.amount)

    def meets(self, other: object) -> bool:
        """Two units leave open whether the amounts are one."""
        return isinstance(other, Quantity) and (self.unit != other.unit or self.amount.meets(other.amount))

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time with its hedge: ``P5Y``, ``>P5Y``, ``<P4Y`` (nearly), ``~P5Y`` (about)."""

    number: float
    unit: str  # Y M W D, or TH TM TS
    hedge: str = ""

    @property
    def range(self) -> Range:
        """Days. A bare duration of n units is n - 1/2 up to n + 1 units, as people round (CONTRACT section 5)."""
        n, unit = self.number, UNIT_DAYS[self.unit]
        match self.hedge:
            case ">" | ">=":
                return Range(n * unit, math.inf)
            case "<":
                # Up to n, as "more than n" begins there: two hedges of one n never conflict.
                return Range((n - 0.5) * unit, n * unit)
            case "<=":
                return Range(0, n * unit)
            case "~":
                return Range(n * 0.9 * unit, n * 1.1 * unit)
        return Range((n - 0.5) * unit, (n + 1) * unit, high_in=False)

    def covers(self, other: object) -> bool:
        return isinstance(other, Duration | Elapsed) and self.range.covers(other.range)

    def meets(self, other: object) -> bool:
        return isinstance(other, Duration | Elapsed) and self.range.meets(other.range)

    def __str__(self) -> str:
        return f"{self.hedge}P{self.unit[:-1]}{plain(self.number)}{self.unit[-1]}"


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The time between two dates, each known only as far as it is known: a range of days, made by arithmetic."""

    range: Range

    @classmethod
    def between(cls, earlier: Interval, later: Interval) -> Elapsed | None:
        """The days from ``earlier`` to ``later``, or None where a date is open at an end that matters."""
        if not (earlier.lower and earlier.upper and later.lower and later.upper):
            return None
        return cls(Range((later.lower - earlier.upper).days, (later.upper - earlier.lower).days))

    def covers(self, other: object) -> bool:
        return isinstance(other, Duration | Elapsed) and self.range.covers(other.range)

    def meets(self, other: object) -> bool:
        return isinstance(other, Duration | Elapsed) and self.range.meets(other.range)

    def __str__(self) -> str:
        return f"{self.range.low:.0f} to {self.range.high:.0f} days"


def plain(number: float) -> str:
    """``28000`` rather than ``28000.0``, ``1234567.5`` rather than ``1.23457e+06``."""
    return str(int(number)) if number == int(number) else f"{number:.6f}".rstrip("0")


def parse_duration(text: str, hedge: str = "") -> Duration:
    """Read an ISO 8601 duration of one unit (``P5Y``, ``PT2H``, ``P1DE``: a decade is ten years)."""
    match = re.fullmatch(r"P(?:(?P<date>[\d.]+)(?P<unit>DE|CE|[YMWD])|T(?P<time>[\d.]+)(?P<part>[HMS]))", text)
    if not match:
        raise ValueReadError(f"{text!r} is no duration of one unit")
    number, unit = float(match["date"] or match["time"]), match["unit"] or f"T{match['part']}"
    if unit in ("DE", "CE"):
        number, unit = number * (10 if unit == "DE" else 100), "Y"
    return Duration(number, unit, hedge)
