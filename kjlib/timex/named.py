"""Days and years that have names: holidays, and years as they are spoken ("nineteen ninety-six")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from ..values import Days, Interval, month_end
from . import tense
from .calendar import YEAR_DIGITS, days_read
from .model import Context, Read
from .words import UNIT, W, any_of, number

_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
HOLIDAY = re.compile(
    rf"\b(?P<day>{any_of([*W['holidays'], *W['movable'], *W['easter']])})(?:,?\s+(?P<year>{YEAR_DIGITS}))?\b(?!\s+(?:Islands?|Rising|eggs?)\b)",
    re.IGNORECASE,
)
SPELLED = re.compile(
    rf"\bthe\s+year\s+two\s+thousand\b|\b(?:the\s+year\s+)?(?P<century>eighteen|nineteen|twenty)[\s-]+(?P<ten>{any_of(W['tens'])}|{any_of(W['numerals'][10:])})"
    rf"(?:[\s-]+(?P<one>{any_of(W['numerals'][1:10])}))?\b(?![\s-]+(?:{UNIT}|percent|people|dollars)\b)",
    re.IGNORECASE,
)


def read_holiday(match: re.Match[str], context: Context) -> Read | None:
    name, year = " ".join(match["day"].lower().split()), int(match["year"] or 0)
    if name in W["holidays"]:
        month_, day = W["holidays"][name]
        return days_read(year, month_, day, 0, context, tense.is_future(context.text, match.start(), match.end()))
    if not year and context.anchor is None and name in W["easter"]:
        return Read("DATE", "XXXX-XX-XX", Days(unit="day"), relative=True)
    if not year and context.anchor is None:
        return Read(
            "DATE", f"XXXX-{W['movable'][name][0]:02}", Days(month=W["movable"][name][0], unit="day"), relative=True
        )
    anchor = context.anchor or date(year, 1, 1)
    found = [
        _falls(name, y)
        for y in ([year] if year else [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if 0 < y < 9999])
    ]
    nearest = min(found, key=lambda d: abs((d - anchor).days))
    return Read("DATE", nearest.isoformat(), Interval.day(nearest), relative=not year)


def _falls(name: str, year: int) -> date:
    """The day of a movable feast in a year."""
    return (
        easter(year) + timedelta(W["easter"][name]) if name in W["easter"] else _nth_weekday(year, *W["movable"][name])
    )


def _nth_weekday(year: int, month_: int, number: int, which: int) -> date:
    """The first, second ... or last (-1) of a weekday in a month."""
    first = date(year, month_, 1) if which > 0 else date(year, month_, month_end(year, month_).day)
    return first + relativedelta(weekday=_WEEKDAYS[number](which))  # type: ignore[no-any-return]


def read_spelled(match: re.Match[str], context: Context) -> Read | None:
    """A year in words, as it is spoken: "nineteen ninety-six"."""
    century, ten, one = (number(match[part]) if match[part] else 0 for part in ("century", "ten", "one"))
    if not century:
        return Read("DATE", "2000", Interval.year(2000))
    if one and ten < 20:
        return None
    year = int(century * 100 + ten + one)
    return Read("DATE", f"{year:04}", Interval.year(year))
