"""Days by the calendar: "May 6, 2013", "6th May", "Dec. 1", "2013-05-06", "Tuesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..errors import ValueReadError
from ..values import Days, Interval, month_end
from . import tense
from .model import Context, Read
from .words import DAY, MONTH, SHORT_DAY, W, any_of, month, weekday

DAYNUM = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR_DIGITS = r"(?:1[5-9]\d\d|20\d\d)"
_WD = rf"(?:(?:{DAY}|{SHORT_DAY}),?\s+)?"
_POD = any_of(W["parts_of_day"])
_LONGEST_MONTH = 31
_JUST_PAST = 31  # ... and a plan may be told of after its day
_WELL_AHEAD = 60  # days; a plan is told of as one, a day long past is not

_MODS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
}


def mod_of(words: str | None) -> str:
    """The TIMEX3 mod of "early", "the end of" and the like."""
    found = [mod for word, mod in _MODS.items() if word in re.findall(r"[a-z]+", (words or "").lower())]
    return found[0] if found else ""


# ---------------------------------------------------------------- days

MDY = re.compile(
    rf"\b{_WD}(?P<month>{MONTH}),?\s*(?P<day>{DAYNUM})(?:\s*[-–]\s*(?P<last>{DAYNUM}))?(?!\d|:\d|\s?%)"
    rf"(?:(?:,?\s+of|,|/|\s)\s*(?P<year>{YEAR_DIGITS})(?!\d))?"
)
DMY = re.compile(
    rf"\b{_WD}(?<![\d.,:])(?P<day>{DAYNUM})(?:\s*[-–]\s*(?P<last>{DAYNUM}))?(?:\s+of)?\s+(?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR_DIGITS}))?(?!\w)"
)
ISO = re.compile(
    r"(?<![\d/-])(?P<y>1[5-9]\d\d|20\d\d)(?P<sep>[-/])(?P<m>0\d|1[0-2])(?P=sep)(?P<d>[0-2]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d/-])"
)
FIGURES = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d{2})(?![\d/-])")


def read_mdy(match: re.Match[str], context: Context) -> Read | None:
    day, last = _number(match["day"]), _number(match["last"]) if match["last"] else 0
    return days_read(
        int(match["year"] or 0),
        month(match["month"]),
        day,
        last,
        context,
        tense.is_future(context.text, match.start(), match.end()),
    )


def read_iso(match: re.Match[str], context: Context) -> Read | None:
    return days_read(int(match["y"]), int(match["m"]), int(match["d"]), 0, context)


def read_figures(match: re.Match[str], context: Context) -> Read | None:
    """Month first, as American papers write, unless the first number can be no month or full stops part them."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        year += 1900 if year > 40 else 2000
    if not year:
        return None
    month_first = a <= 12 and match["sep"] != "."
    return days_read(year, *((a, b) if month_first else (b, a)), 0, context)


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def days_read(year: int, month_: int, day: int, last: int, context: Context, ahead: bool = False) -> Read | None:
    """A day, or the days up to ``last``; without a year, in the year that puts it nearest to the anchor."""
    if not year and context.anchor is None:
        try:
            if last >= day:
                return Read(
                    "DATE", f"XXXX-{month_:02}-{day:02}/XXXX-{month_:02}-{last:02}", Days(month=month_), relative=True
                )
            return (
                Read("DATE", f"XXXX-{month_:02}-{day:02}", Days(month=month_, day=day), relative=True)
                if not last
                else None
            )
        except ValueReadError:
            return Read("DATE", f"XXXX-{month_:02}", Days(month=month_, unit="month"), relative=True)  # "April 31"
    try:
        first = date(year, month_, day) if year else nearest(month_, day, ahead, context.anchor or date.min)
        end = first.replace(day=last) if last else first
    except ValueError:  # "April 31, 2015" is some day of that April
        known = 1 <= month_ <= 12 and day <= _LONGEST_MONTH
        return month_read(year or (context.anchor or date.min).year, month_, relative=not year) if known else None
    if end < first:
        return None
    value = first.isoformat() if not last else f"{first.isoformat()}/{end.isoformat()}"
    return Read("DATE", value, Interval(first, end), relative=not year)


def nearest(month_: int, day: int, ahead: bool, anchor: date) -> date:
    """The day nearest to the anchor; one that lies well ahead is of the year before, unless the clause tells of what is
    to come.
    """
    found = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            found.append(date(year, month_, day))
        except ValueError:
            continue  # 29 February, or a year out of range
    kept = (
        [d for d in found if (d - anchor).days >= -_JUST_PAST]
        if ahead
        else [d for d in found if (d - anchor).days <= _WELL_AHEAD]
    )
    found = kept or found
    if not found:
        raise ValueError(f"no year near {anchor.year} has a day {month_}-{day}")
    return min(found, key=lambda d: abs((d - anchor).days))


def month_read(year: int, month_: int, mod: str = "", relative: bool = False) -> Read:
    """A month; the part of it that "early", "mid" and "late" name, as ten days."""
    whole = Interval.month(year, month_)
    parts = {"START": (1, 10), "MID": (11, 20), "END": (21, month_end(year, month_).day)}
    interval = Interval(date(year, month_, parts[mod][0]), date(year, month_, parts[mod][1])) if mod in parts else whole
    return Read("DATE", f"{year:04}-{month_:02}", interval, mod, relative)


# ---------------------------------------------------------------- weekdays

WEEKDAY = re.compile(
    rf"\b(?<!News )(?:(?P<early>early|late)\s+)?(?:(?P<which>last|next|this|this past|this coming|past|coming)\s+)?(?P<wd>{DAY})(?:['’]s)?(?:\s+(?P<pod>{_POD})s?)?\b(?!\w)"
)
_DEMONYM = re.compile(r"\s+(?:Times|Post|Herald|Group|Night Live)\b")


def read_weekday(match: re.Match[str], context: Context) -> Read | None:
    if _DEMONYM.match(context.text, match.end()):
        return None
    number = weekday(match["wd"])
    if context.anchor is None:
        return Read(
            "TIME" if match["pod"] else "DATE",
            f"XXXX-WXX-{number + 1}",
            Days(weekday=number),
            mod_of(match["early"]),
            True,
        )
    day = which_day(number, (match["which"] or "").lower(), match, context)
    if match["pod"]:
        return Read(
            "TIME",
            f"{day.isoformat()}T{W['parts_of_day'][match['pod'].lower()]}",
            Interval.day(day),
            mod_of(match["early"]),
            True,
        )
    return Read("DATE", day.isoformat(), Interval.day(day), mod_of(match["early"]), True)


def which_day(number: int, which: str, match: re.Match[str], context: Context) -> date:
    """The day that a weekday means: the last one, unless the words around it tell of what is to come."""
    anchor = context.anchor
    assert anchor is not None
    monday = anchor - timedelta(anchor.weekday())
    if which == "next":
        return monday + timedelta(7 + number)
    if which in ("this", "this coming", "coming"):
        day = monday + timedelta(number)
        return day if which == "this" or day > anchor else day + timedelta(7)
    back = (anchor.weekday() - number) % 7
    if which in ("last", "past", "this past"):
        return anchor - timedelta(back or 7)
    if tense.is_future(context.text, match.start(), match.end()):
        return anchor + timedelta((number - anchor.weekday()) % 7)
    return anchor - timedelta(back)
