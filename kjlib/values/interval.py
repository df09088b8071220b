"""Dates as sets of possible days: "2015" is a year long, "April 27" is one day of any year.

``Interval`` is a run of days, open or closed at either end; ``Days`` is every day that fits a pattern
(a weekday, a day of a month, in an unknown year). ``str`` gives the EDTF (ISO 8601-2) and TIMEX3 forms that
the CSV files print; ``edtf.parse_edtf`` reads them. Source: EDTF specification, Library of Congress, levels 0
to 2. Years are those of the Gregorian calendar from 1 to 9999, which is what Python's ``date`` holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ..errors import ValueReadError

DAY = timedelta(days=1)
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # EDTF 4.8.1, northern half of the earth: spring begins in March
QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}  # EDTF level 2
_HEDGE = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_LEAP = 2000  # a year that holds every day that any year holds
_WHOLE = 366  # ... and how many those are
_RECURS = 8 * 366  # days: each day of the year comes back within them (29 February is 8 years off around 1900)


def month_end(year: int, month: int) -> date:
    last: date = date(year, month, 1) + relativedelta(day=31)  # no later than the month allows
    return last


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
        return cls.months(year, month, 1)

    @classmethod
    def months(cls, year: int, month: int, count: int) -> Interval:
        """``count`` whole months from the first of ``month``."""
        first = date(year, month, 1)
        return cls(first, first + relativedelta(months=count - 1, day=31))

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

    @property
    def precision(self) -> str:
        """The calendar unit that it is one of: day, month, season, quarter, year, decade or century; else span, or
        open.
        """
        if self.lower is None or self.upper is None:
            return "open"
        return next((unit for unit, whole in _units_from(self.lower) if whole == self.upper), "span")

    def __contains__(self, day: date) -> bool:
        return (self.lower is None or self.lower <= day) and (self.upper is None or day <= self.upper)

    def covers(self, other: object) -> bool:
        """Whether each day that ``other`` allows is allowed here too."""
        if isinstance(other, Days):
            return self.covers(other.hull())
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
    """Every day that fits: ``XXXX-04-27`` (any year), ``XXXX-WXX-2`` (any Tuesday; ``weekday`` 0 is Monday).

    ``until`` makes it each year's days from ``month`` and ``day`` to that (month, day): ``XXXX-03-20/XXXX-04-26``.

    Raises ``ValueReadError`` for a pattern that no day fits, and for a weekday beside other fields: EDTF has no form
    for it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = "day"  # what is left open: shows as XXXX, XXXX-XX or XXXX-XX-XX
    until: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.weekday is not None and (self._date() != (None, None, None) or not 0 <= self.weekday <= 6):
            raise ValueReadError(
                f"a weekday (0 to 6) is a pattern by itself, not beside {self._date()}: {self.weekday}"
            )
        if self.until and (self.year is not None or None in (self.month, self.day) or not _any_day(None, *self.until)):
            raise ValueReadError(
                f"days of any year go from one month and day to another, not from {self._date()} to {self.until}"
            )
        if not _any_day(*self._date()):
            raise ValueReadError(f"no day is ever {self}")
        if self.until and len(self._of_a_year()) == _WHOLE:
            raise ValueReadError(f"{self} leaves out no day; write it as XXXX-XX-XX")

    def __contains__(self, day: date) -> bool:
        if self.until and self.month and self.day:
            first, here = (self.month, self.day), (day.month, day.day)
            return first <= here <= self.until if first <= self.until else here >= first or here <= self.until
        return all(
            want is None or want == have
            for want, have in (
                (self.year, day.year),
                (self.month, day.month),
                (self.day, day.day),
                (self.weekday, day.weekday()),
            )
        )

    def covers(self, other: object) -> bool:
        """Whether each day that ``other`` allows fits this pattern too."""
        if self._date() == (None, None, None) and self.weekday is None:
            return isinstance(other, (Days, Interval))
        if isinstance(other, Days):
            return self._covers_days(other)
        if not isinstance(other, Interval):
            return False
        # No pattern that leaves out some day of the year fits 367 days running.
        return other.days is not None and other.days <= 366 and all(day in self for day in days_of(other))

    def meets(self, other: object) -> bool:
        """Whether some day fits both."""
        if isinstance(other, Days):
            return self._meets_days(other)
        if not isinstance(other, Interval):
            return False
        near = other.intersect(self.hull())
        return near is not None and (
            near.days is None or near.days > _RECURS or any(day in self for day in days_of(near))
        )

    def _covers_days(self, other: Days) -> bool:
        if other.year is None and (self.year is not None or self.weekday != other.weekday):
            return False  # its days fall in every year, and but for a weekday's own on every weekday
        return self.weekday == other.weekday is not None or all(day in self for day in other._of_a_year())

    def _meets_days(self, other: Days) -> bool:
        if None not in (self.weekday, other.weekday):
            return self.weekday == other.weekday
        dated, free = (self, other) if self.year is not None else (other, self)
        if dated.year is None and not self.weekday is other.weekday is None:
            return True  # every day of the year is a Tuesday in some year
        return any(day in free for day in dated._of_a_year())

    def hull(self) -> Interval:
        """The shortest interval that holds all its days: part of a year where it names one, else open at both ends."""
        if self.year is None:
            return Interval(None, None)
        days = self._of_a_year()
        return Interval(days[0], days[-1])

    def _of_a_year(self) -> list[date]:
        """Its days in its year, or in one that holds every day that any year holds."""
        return [day for day in days_of(Interval.year(_LEAP if self.year is None else self.year)) if day in self]

    def _date(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day

    def __str__(self) -> str:
        if self.weekday is not None:
            return f"XXXX-WXX-{self.weekday + 1}"
        if self.until:
            return f"XXXX-{self.month:02}-{self.day:02}/XXXX-{self.until[0]:02}-{self.until[1]:02}"
        year = "XXXX" if self.year is None else f"{self.year:04}"
        month = "XX" if self.month is None else f"{self.month:02}"
        if self.day is not None:
            return f"{year}-{month}-{self.day:02}"
        return {"year": year, "day": f"{year}-{month}-XX"}.get(self.unit, f"{year}-{month}")


def _any_day(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a day. A day of the month alone is one of some long month."""
    try:
        date(_LEAP if year is None else year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def days_of(interval: Interval) -> list[date]:
    """Every day of a closed interval, in order."""
    assert interval.lower and interval.days
    return [interval.lower + DAY * n for n in range(interval.days)]


def _units_from(first: date) -> Iterator[tuple[str, date]]:
    """Each calendar unit that begins on ``first``, with its last day, shortest first."""
    yield "day", first
    if first.day != 1:
        return
    lengths = [("month", 1)]
    if first.month in SEASONS.values():
        lengths.append(("season", 3))
    if first.month in QUARTERS.values():
        lengths.append(("quarter", 3))
    if first.month == 1:
        lengths += [
            (unit, 12 * years)
            for unit, years in (("year", 1), ("decade", 10), ("century", 100))
            if first.year % years == 0
        ]
    for unit, months in lengths:
        if (first.month + months - 2) // 12 + first.year <= date.max.year:
            yield unit, first + relativedelta(months=months - 1, day=31)


# ---------------------------------------------------------------- in EDTF


def edtf(interval: Interval) -> str:
    """The shortest EDTF form of ``interval``: ``2015-04``, ``201X``, ``../2010-04-14``, ``1910/1945``."""
    hedge = _HEDGE[interval.approximate, interval.uncertain]
    lower, upper = interval.lower, interval.upper
    if lower is None or upper is None:
        left = ".." if lower is None else _endpoint(lower, first=True) + hedge
        right = ".." if upper is None else _endpoint(upper, first=False) + hedge
        return f"{left}/{right}"
    if interval.precision == "span":
        return "/".join(form + hedge for form in _span(lower, upper))
    return _single(lower, interval.precision) + hedge


def _single(first: date, unit: str) -> str:
    """The calendar unit that begins on ``first``."""
    year = f"{first.year:04}"
    match unit:
        case "day":
            return first.isoformat()
        case "month":
            return first.isoformat()[:7]
        case "season" | "quarter":
            codes = SEASONS if unit == "season" else QUARTERS
            return f"{year}-{next(code for code, month in codes.items() if month == first.month)}"
    return {"decade": year[:3] + "X", "century": year[:2] + "XX"}.get(unit, year)


def _span(lower: date, upper: date) -> tuple[str, str]:
    """Both ends, as short as both can be: two years, two months, or two days."""
    ends = lower.isoformat(), upper.isoformat()
    whole_months = lower.day == 1 and upper == month_end(upper.year, upper.month)
    length = 4 if whole_months and (lower.month, upper.month) == (1, 12) else 7 if whole_months else 10
    return ends[0][:length], ends[1][:length]


def _endpoint(day: date, *, first: bool) -> str:
    """An end of an open interval: ``2014-12`` for 1 December where the interval begins, for the 31st where it ends."""
    if (day.month, day.day) == ((1, 1) if first else (12, 31)):
        return f"{day.year:04}"
    if day == (day.replace(day=1) if first else month_end(day.year, day.month)):
        return day.isoformat()[:7]
    return day.isoformat()


def is_unknown(value: object) -> bool:
    """Whether a value is any day at all, as "next week" in a report of an unknown date: two of these need not be one
    day.
    """
    return isinstance(value, Days) and value == Days(unit=value.unit)
