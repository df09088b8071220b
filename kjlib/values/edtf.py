"""Dates from EDTF (ISO 8601-2, levels 0 to 2), as far as kjlib writes it; ``str`` of a value is the way back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ..errors import ValueReadError
from .interval import QUARTERS, SEASONS, Days, Interval

_DATE = re.compile(
    r"(?P<y>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<m>\d\d|XX)(?:-(?P<d>\d\d|XX))?)?(?P<hedge>[~?%]?)", re.ASCII
)
_OPEN = ("..", "")  # EDTF 4.4: open, or unknown; for what is possible they are the same


def parse_edtf(text: str) -> Interval | Days:
    """Read the EDTF that kjlib writes: ``2015-04-14``, ``2015-04~``, ``2015-22`` (summer), ``201X``, ``2009/2010-04``,
    ``../2010``,
    ``XXXX-04-27``, ``2015-XX-14``, ``XXXX-03-20/XXXX-04-26`` (each year's days between the two), and TIMEX3's
    ``XXXX-WXX-2``.

    A hedge at either end of an interval is the whole interval's. Raises ``ValueReadError`` on anything else: no such
    day, an end
    before its beginning, years before 1 or beyond 9999, times of day, sets.
    """
    week = re.fullmatch(r"XXXX-WXX-([1-7])", text)
    if week:
        return Days(weekday=int(week[1]) - 1)
    left, slash, right = text.partition("/")
    if not slash:
        return _parse_date(text)
    if not left + right:
        raise ValueReadError(f"{text!r} is an interval without an end. Write an open one as 2015/.. or ../2015.")
    first = Interval(None, None) if left in _OPEN else _parse_date(left)
    last = Interval(None, None) if right in _OPEN else _parse_date(right)
    if isinstance(first, Days) or isinstance(last, Days):
        return _of_any_year(text, first, last)
    return Interval(first.lower, last.upper, first.approximate or last.approximate, first.uncertain or last.uncertain)


def _of_any_year(text: str, first: Interval | Days, last: Interval | Days) -> Days:
    """Each year's days from one month and day to another."""
    if (
        isinstance(first, Days)
        and isinstance(last, Days)
        and first.year is last.year is None
        and last.month
        and last.day
    ):
        return replace(first, until=(last.month, last.day))
    raise ValueReadError(f"{text!r}: where a year is left open at one end it is at both, beside a month and a day")


def _parse_date(text: str) -> Interval | Days:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueReadError(
            f"{text!r} is no EDTF date of the years 1 to 9999. Write it as 2015, 2015-04 or 2015-04-14."
        )
    hedge = match["hedge"]
    try:
        found = _dated(match["y"], match["m"], match["d"])
    except ValueError as error:
        raise ValueReadError(f"{text!r} is no date: {error}") from error
    if isinstance(found, Days):
        if hedge:
            raise ValueReadError(
                f"{text!r}: a pattern with parts left open takes no {hedge!r}; it says already what is not known"
            )
        return found
    return replace(found, approximate=hedge in ("~", "%"), uncertain=hedge in ("?", "%"))


def _dated(year: str, month: str | None, day: str | None) -> Interval | Days:
    if year != "XXXX" and "X" in year and month:
        raise ValueError("a decade or a century takes no month")
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
    first = SEASONS.get(code) or QUARTERS.get(code)
    if first is None:
        raise ValueError(f"{code} is neither a month, a season (21-24) nor a quarter (33-36)")
    return Interval.months(year, first, 3)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None
