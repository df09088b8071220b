"""Dates as sets of possible days: "2015" is a year long, "April 27" is one day of any year.

``Interval`` is a run of days, open or closed at either end; ``Days`` is every day that fits a pattern
(a weekday, a day of a month, in an unknown year). Both read and write the EDTF (ISO 8601-2) and TIMEX3
forms that the CSV files print. Source: EDTF specification, Library of Congress, levels 0 to 2.
"""
from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..errors import ValueReadError

DAY = timedelta(days=1)
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}            # EDTF 4.8.1, northern half of the earth: spring begins in March
_HEDGE = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``lower`` to ``upper``, both in; None is open. ``approximate`` is EDTF "~", ``uncertain`` "?"."""
    lower: date | None
    upper: date | None
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.lower and self.upper and self.lower > self.upper:
            raise ValueReadError(f"an interval cannot end ({self.upper}) before it begins ({self.lower})")

    @classmethod
    def day(cls, day: date) -> Interval:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        return cls(date(year, month, 1), month_end(year, month))

    @classmethod
    def year(cls, year: int) -> Interval:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def days(self) -> int | None:
        """How many days it holds; None if it is open."""
        return (self.upper - self.lower).days + 1 if self.lower and self.upper else None

    @property
    def is_day(self) -> bool:
        return self.lower is not None and self.lower == self.upper

    def __contains__(self, day: date) -> bool:
        return (self.lower is None or self.lower <= day) and (self.upper is None or day <= self.upper)

    def covers(self, other: object) -> bool:
        """Whether each day that ``other`` allows is allowed here too."""
        if isinstance(other, Days):
            return self.lower is None and self.upper is None
        if not isinstance(other, Interval):
            return False
        low = self.lower is None or (other.lower is not None and self.lower <= other.lower)
        return low and (self.upper is None or (other.upper is not None and other.upper <= self.upper))

    def meets(self, other: object) -> bool:
        """Whether some day is allowed by both."""
        if isinstance(other, Days):
            return other.meets(self)
        if not isinstance(other, Interval):
            return False
        low = self.lower is None or other.upper is None or self.lower <= other.upper
        return low and (self.upper is None or other.lower is None or other.lower <= self.upper)

    def intersect(self, other: Interval) -> Interval | None:
        """The days that both allow, or None if there are none."""
        lower = max((d for d in (self.lower, other.lower) if d), default=None)
        upper = min((d for d in (self.upper, other.upper) if d), default=None)
        return None if lower and upper and lower > upper else Interval(lower, upper)

    def hull(self, other: Interval) -> Interval:
        """The shortest interval that holds both."""
        lower = None if self.lower is None or other.lower is None else min(self.lower, other.lower)
        upper = None if self.upper is None or other.upper is None else max(self.upper, other.upper)
        return Interval(lower, upper)

    def __str__(self) -> str:
        return edtf(self)


@dataclass(frozen=True, slots=True)
class Days:
    """Every day that fits: ``XXXX-04-27`` (any year), ``XXXX-WXX-2`` (any Tuesday; ``weekday`` 0 is Monday)."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = "day"                 # what is left open: shows as XXXX, XXXX-XX or XXXX-XX-XX

    def __contains__(self, day: date) -> bool:
        return all(want is None or want == have for want, have in
                   ((self.year, day.year), (self.month, day.month), (self.day, day.day), (self.weekday, day.weekday())))

    def _fields(self) -> tuple[int | None, ...]:
        return self.year, self.month, self.day, self.weekday

    def covers(self, other: object) -> bool:
        """Whether each day that ``other`` allows fits this pattern too."""
        if isinstance(other, Days):
            return all(mine is None or mine == theirs for mine, theirs in zip(self._fields(), other._fields()))
        if not isinstance(other, Interval):
            return False
        if self._fields() == (None,) * 4:
            return True
        # A pattern that names a weekday or a day never fits more than one day running, one that names a month never 32.
        return other.days is not None and other.days <= 366 and all(day in self for day in days_of(other))

    def meets(self, other: object) -> bool:
        """Whether some day fits both."""
        if isinstance(other, Days):
            return all(None in (mine, theirs) or mine == theirs for mine, theirs in zip(self._fields(), other._fields()))
        if not isinstance(other, Interval):
            return False
        # 28 years hold every pairing of weekday and date at least once.
        return other.days is None or other.days > 28 * 366 or any(day in self for day in days_of(other))

    def __str__(self) -> str:
        if self.weekday is not None and self.day is None:
            return f"XXXX-WXX-{self.weekday + 1}"
        year = "XXXX" if self.year is None else f"{self.year:04}"
        month = "XX" if self.month is None else f"{self.month:02}"
        if self.day is not None:
            return f"{year}-{month}-{self.day:02}"
        return {"year": year, "day": f"{year}-{month}-XX"}.get(self.unit, f"{year}-{month}")


def days_of(interval: Interval) -> list[date]:
    """Every day of a closed interval, in order."""
    assert interval.lower and interval.days
    return [interval.lower + DAY * n for n in range(interval.days)]


# ---------------------------------------------------------------- EDTF, out

def edtf(interval: Interval) -> str:
    """The shortest EDTF form of ``interval``: ``2015-04``, ``201X``, ``../2010-04-14``, ``1910/1945``."""
    hedge = _HEDGE[interval.approximate, interval.uncertain]
    lower, upper = interval.lower, interval.upper
    if lower is None or upper is None:
        left = ".." if lower is None else _endpoint(lower, first=True)
        right = ".." if upper is None else _endpoint(upper, first=False)
        return f"{left}/{right}"
    return _single(lower, upper, hedge) or _span(lower, upper, hedge)


def _single(lower: date, upper: date, hedge: str) -> str:
    """One EDTF date that is exactly ``lower`` to ``upper``, or an empty string."""
    if lower == upper:
        return lower.isoformat() + hedge
    if lower.day == 1 and upper == month_end(lower.year, lower.month):
        return f"{lower:%Y-%m}{hedge}"
    if (lower.month, lower.day, upper.month, upper.day) == (1, 1, 12, 31):
        for length, mark in ((1, ""), (10, "X"), (100, "XX")):
            if upper.year - lower.year == length - 1 and lower.year % length == 0:
                return f"{lower.year:04}"[:4 - len(mark)] + mark + hedge
    if lower.day == 1 and upper == month_end(upper.year, upper.month):
        months = (upper.year - lower.year) * 12 + upper.month - lower.month + 1
        season = next((code for code, month in SEASONS.items() if month == lower.month), 0)
        if months == 3 and season:
            return f"{lower.year:04}-{season}{hedge}"
        if months == 3 and lower.month % 3 == 1:
            return f"{lower.year:04}-{33 + lower.month // 3}{hedge}"
    return ""


def _span(lower: date, upper: date, hedge: str) -> str:
    if (lower.month, lower.day, upper.month, upper.day) == (1, 1, 12, 31):
        return f"{lower.year:04}{hedge}/{upper.year:04}{hedge}"
    if lower.day == 1 and upper == month_end(upper.year, upper.month):
        return f"{lower:%Y-%m}{hedge}/{upper:%Y-%m}{hedge}"
    return f"{lower.isoformat()}{hedge}/{upper.isoformat()}{hedge}"


def _endpoint(day: date, *, first: bool) -> str:
    """An end of an open interval: ``2014-12`` for 1 December where the interval begins, for the 31st where it ends."""
    if (day.month, day.day) == ((1, 1) if first else (12, 31)):
        return f"{day.year:04}"
    if day == (day.replace(day=1) if first else month_end(day.year, day.month)):
        return f"{day:%Y-%m}"
    return day.isoformat()


# ---------------------------------------------------------------- EDTF, in

_DATE = re.compile(r"(?P<y>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<m>\d\d|XX)(?:-(?P<d>\d\d|XX))?)?(?P<hedge>[~?%]?)")


def parse_edtf(text: str) -> Interval | Days:
    """Read the EDTF that kjlib writes. Raises ``ValueReadError`` on anything else."""
    week = re.fullmatch(r"XXXX-WXX-([1-7])", text)
    if week:
        return Days(weekday=int(week[1]) - 1)
    left, slash, right = text.partition("/")
    if not slash:
        return _parse_date(text)
    first = Interval(None, None) if left in ("..", "") else _parse_date(left)
    last = Interval(None, None) if right in ("..", "") else _parse_date(right)
    if isinstance(first, Days) or isinstance(last, Days):
        raise ValueReadError(f"{text!r}: an interval between dates without a year has no length that one could know")
    return Interval(first.lower, last.upper, first.approximate or last.approximate, first.uncertain or last.uncertain)


def _parse_date(text: str) -> Interval | Days:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueReadError(f"{text!r} is no EDTF date. Write it as 2015, 2015-04 or 2015-04-14.")
    hedge = match["hedge"]
    try:
        found = _dated(match["y"], match["m"], match["d"])
    except ValueError as error:
        raise ValueReadError(f"{text!r} is no date: {error}") from error
    if isinstance(found, Days) or not hedge:
        return found
    return replace(found, approximate=hedge in "~%", uncertain=hedge in "?%")


def _dated(year: str, month: str | None, day: str | None) -> Interval | Days:
    if year == "XXXX" or "X" in (month or "") or "X" in (day or ""):
        unit = "day" if day else "month" if month else "year"
        return Days(_number(year), _number(month), _number(day), unit=unit)
    if "X" in year:
        return Interval(date(int(year.replace("X", "0")) or 1, 1, 1), date(int(year.replace("X", "9")), 12, 31))
    if not month:
        return Interval.year(int(year))
    if day:
        return Interval.day(date(int(year), int(month), int(day)))
    return _part_of_year(int(year), int(month))


def _part_of_year(year: int, code: int) -> Interval:
    if code <= 12:
        return Interval.month(year, code)
    if code in SEASONS:
        start = SEASONS[code]
        return Interval(date(year, start, 1), month_end(year + (start == 12), (start + 1) % 12 + 1))
    if 33 <= code <= 36:
        start = (code - 33) * 3 + 1
        return Interval(date(year, start, 1), month_end(year, start + 2))
    raise ValueError(f"{code} is neither a month, a season (21-24) nor a quarter (33-36)")


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None
