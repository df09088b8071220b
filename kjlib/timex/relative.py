"""Dates that are counted from another: "yesterday", "last month", "three years ago", "a year earlier", "later this
week".
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ..errors import ValueReadError
from ..values import Days, Interval
from .calendar import mod_of, month_read
from .model import Context, Read
from .words import NUMBER, UNIT, W, any_of, number, unit
from .years import quarter_read

_POD = any_of(W["parts_of_day"])
_SHIFT = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}

NAMED_DAY = re.compile(
    rf"\b(?:(?P<mod>earlier|later|early|late)\s+)?(?P<far>the\s+day\s+(?:before\s+(?=yesterday)|after\s+(?=tomorrow)))?(?P<day>yesterday|today|tomorrow|tonight)(?:['’]s)?(?:\s+(?P<pod>{_POD}))?\b",
    re.IGNORECASE,
)
PART_OF_DAY = re.compile(
    rf"\b(?:(?P<early>early|late|later|earlier)\s+)?(?P<which>this|last|that|the\s+(?:next|following|previous|same))\s+(?P<pod>{_POD})\b",
    re.IGNORECASE,
)
WHICH = re.compile(
    r"\b(?:(?P<mod>earlier|later|early|late|mid|by the end of|the end of|the beginning of|the start of|the middle of|the rest of)[-\s]+)?"
    r"(?:the\s+)?(?P<which>last|this|next|past|previous|coming|following|same|current|that|prior)\s+"
    r"(?P<unit>day|week|weekend|month|quarter|year|decade|century)\b(?![-\s]+old)(?:['’]s)?",
    re.IGNORECASE,
)
AGO = re.compile(
    rf"\b(?:(?P<hedge>more than|over|about|around|almost|nearly|some|at least|less than|just)\s+)?(?P<n>{NUMBER}|an?|several|a few|few|a couple of|many)[-\s]+(?P<unit>{UNIT})"
    r"(?P<and_half>\s+and\s+a\s+half)?\s+(?P<dir>ago|earlier|later|before|from now|hence)\b",
    re.IGNORECASE,
)
VAGUE_AGO = re.compile(
    r"\b(?:days|weeks|months|years|decades|centuries)\s+(?P<dir>ago|earlier|later|from now)\b", re.IGNORECASE
)
BESIDE = re.compile(
    rf"\bthe\s+(?P<unit>day|week|month|year|{_POD})\s+(?P<dir>before|after)(?=\s*[.,;:)]|\s+by\b)", re.IGNORECASE
)
IN_SOME = re.compile(
    rf"\bin\s+(?:the\s+next\s+)?(?P<n>{NUMBER}|an?)\s+(?P<unit>{UNIT})(?=\s*[.,;]|\s+(?:time|from))", re.IGNORECASE
)
REFERENCE = re.compile(
    rf"\b(?P<words>{any_of(W['references'])})\b(?!-)(?!(?<=past)\s+(?:{NUMBER}|few|several|couple|{UNIT}|half|quarter|century)\b)",
    re.IGNORECASE,
)
YEAR_END = re.compile(r"\b(?P<which>year|month)[-\s]end\b", re.IGNORECASE)


def read_named_day(match: re.Match[str], context: Context) -> Read | None:
    word = match["day"].lower()
    if context.anchor is None:
        return Read(
            "TIME" if match["pod"] or word == "tonight" else "DATE",
            "XXXX-XX-XX",
            Days(unit="day"),
            mod_of(match["mod"]),
            True,
        )
    day = context.anchor + timedelta(_SHIFT[word] * (2 if match["far"] else 1))
    part = "NI" if word == "tonight" else W["parts_of_day"][match["pod"].lower()] if match["pod"] else ""
    return Read(
        "TIME" if part else "DATE",
        day.isoformat() + (f"T{part}" if part else ""),
        Interval.day(day),
        mod_of(match["mod"]),
        True,
    )


def read_part_of_day(match: re.Match[str], context: Context) -> Read | None:
    if context.anchor is None:
        return Read("TIME", "XXXX-XX-XX", Days(unit="day"), relative=True)
    part = W["parts_of_day"][match["pod"].lower()]
    which = match["which"].lower().split()[-1]
    base = context.anchor if which in ("this", "last") else base_of(context)
    day = base + timedelta({"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0))
    return Read("TIME", f"{day.isoformat()}T{part}", Interval.day(day), mod_of(match["early"]), True)


def read_which(match: re.Match[str], context: Context) -> Read | None:
    """ "Last year", "later this month", "the following week": counted from the anchor, or from the date before it."""
    which, name = match["which"].lower(), match["unit"].lower()
    if context.anchor is None:
        widths = {
            "day": "day",
            "week": "day",
            "weekend": "day",
            "month": "month",
            "quarter": "year",
            "year": "year",
            "decade": "year",
            "century": "year",
        }
        value = {"day": "XXXX-XX-XX", "month": "XXXX-XX"}.get(widths[name], "XXXX")
        return Read("DATE", value, Days(unit=widths[name]), mod_of(match["mod"]), True)
    if name in ("decade", "century"):
        return Read("DURATION", "P10Y" if name == "decade" else "P100Y")
    base = base_of(context) if which in ("following", "same", "that", "previous", "prior") else context.anchor
    shift = {"last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1, "following": 1}.get(which, 0)
    return shifted(base, shift, name, mod_of(match["mod"]))


def shifted(base: date, shift: int, name: str, mod: str = "") -> Read | None:
    """The day, week, month, quarter or year that lies ``shift`` of them from ``base``."""
    if name == "day":
        day = base + timedelta(shift)
        return Read("DATE", day.isoformat(), Interval.day(day), mod, True)
    if name in ("week", "weekend"):
        monday = base - timedelta(base.weekday()) + timedelta(7 * shift)
        return week_read(monday, weekend=name == "weekend", mod=mod)
    if name == "month":
        day = base + relativedelta(months=shift)
        return month_read(day.year, day.month, mod, True)
    if name == "quarter":
        day = base + relativedelta(months=3 * shift)
        return quarter_read(day.year, (day.month + 2) // 3)
    year = base.year + shift
    return Read("DATE", f"{year:04}", Interval.year(year), mod, True) if 1 < year < 9999 else None


def week_read(monday: date, *, weekend: bool = False, mod: str = "") -> Read:
    """The ISO week that begins on ``monday``, or its last two days."""
    iso = monday.isocalendar()
    value = f"{iso.year:04}-W{iso.week:02}" + ("-WE" if weekend else "")
    return Read("DATE", value, Interval(monday + timedelta(5 * weekend), monday + timedelta(6)), mod, True)


def base_of(context: Context) -> date:
    """The date that the text spoke of last, or the anchor."""
    assert context.anchor is not None
    last = context.last
    if last is not None and isinstance(last.interval, Interval) and last.interval.lower is not None:
        return last.interval.lower
    return context.anchor


def read_ago(match: re.Match[str], context: Context) -> Read | None:
    """ "Three years ago" from the anchor, "three years earlier" from the date before it; as precise as its unit."""
    mod = {
        "more than": "BEFORE",
        "over": "BEFORE",
        "about": "APPROX",
        "around": "APPROX",
        "some": "APPROX",
        "almost": "AFTER",
        "nearly": "AFTER",
        "less than": "AFTER",
        "at least": "ON_OR_BEFORE",
    }.get((match["hedge"] or "").lower(), "")
    name = unit(match["unit"])
    direction = match["dir"].lower()
    try:
        count = number(match["n"]) + 0.5 * bool(match["and_half"])
    except ValueReadError:
        return Read("DATE", "PAST_REF" if direction in ("ago", "earlier", "before") else "FUTURE_REF")
    if context.anchor is None:
        width = "year" if name in ("Y", "DE", "CE") else "month" if name == "M" else "day"
        return Read("DATE", {"year": "XXXX", "month": "XXXX-XX"}.get(width, "XXXX-XX-XX"), Days(unit=width), mod, True)
    counted = direction in ("earlier", "later", "before") and context.last is not None
    base = base_of(context) if counted else context.anchor
    if count % 1:
        if name not in _PARTS:
            return None
        count, name = count * _PARTS[name][0], _PARTS[name][1]
    signed = -int(count) if direction in ("ago", "earlier", "before") else int(count)
    return _moved(base, signed, name, mod)


def read_vague_ago(match: re.Match[str], context: Context) -> Read | None:
    return Read("DATE", "FUTURE_REF" if match["dir"].lower() in ("later", "from now") else "PAST_REF")


def read_beside(match: re.Match[str], context: Context) -> Read | None:
    """ "The day before", "the night before": counted from the date before it."""
    name, part = match["unit"].lower(), W["parts_of_day"].get(match["unit"].lower())
    if context.anchor is None:
        value = {"month": "XXXX-XX", "year": "XXXX"}.get(name, "XXXX-XX-XX")
        return Read(
            "TIME" if part else "DATE", value, Days(unit=name if name in ("month", "year") else "day"), relative=True
        )
    read = shifted(base_of(context), -1 if match["dir"].lower() == "before" else 1, "day" if part else name)
    return Read("TIME", f"{read.value}T{part}", read.interval, relative=True) if part and read else read


_PARTS = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (100, "Y")}  # what a part of the unit is counted in


def _moved(base: date, count: int, name: str, mod: str) -> Read | None:
    names = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
    if abs(count) > 3000:
        return None
    if name in ("DE", "CE"):
        return shifted(base, count * (10 if name == "DE" else 100), "year", mod)
    if name not in names:
        return Read("TIME", base.isoformat(), Interval.day(base), mod, True)  # minutes and hours: the same day
    return shifted(base, count, names[name], mod)


_SUPERLATIVE = re.compile(
    r"\b(?:first|last|only|no|not|never|most|least|worst|best|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:th|st|nd|rd)|(?!interest|request|protest|west|rest|arrest|forest)\w{3,}est)\b[^.;\n]{0,110}$",
    re.IGNORECASE,
)


def read_in_some(match: re.Match[str], context: Context) -> Read | None:
    """ "Will open in two years": counted from now. "The first talks in five years" is a length, and left to be read as
    one.
    """
    if _SUPERLATIVE.search(context.text[max(0, match.start() - 120) : match.start()]):
        return None
    if context.anchor is None:
        return Read("DATE", "XXXX-XX-XX", Days(unit="day"), relative=True)
    return _moved(context.anchor, int(number(match["n"])), unit(match["unit"]), "")


def read_reference(match: re.Match[str], context: Context) -> Read | None:
    return Read("DATE", W["references"][" ".join(match["words"].lower().split())])


def read_year_end(match: re.Match[str], context: Context) -> Read | None:
    if context.anchor is None:
        return Read(
            "DATE",
            "XXXX-XX" if match["which"].lower() == "month" else "XXXX",
            Days(unit=match["which"].lower()),
            "END",
            True,
        )
    return shifted(context.anchor, 0, match["which"].lower(), "END")
