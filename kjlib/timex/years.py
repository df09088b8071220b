"""Months, years and longer by the calendar: "May 2013", "2013", "the third quarter", "the 1990s", "early summer"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..values import Days, Interval, month_end
from . import tense
from .calendar import YEAR_DIGITS, mod_of, month_read
from .model import Context, Read
from .words import MONTH, ORDINALS, W, any_of, month

_EARLY = r"(?:(?P<mod>early|mid|late|beginning of|middle of|end of|the beginning of|the middle of|the end of|the start of)[-\s]+)?"

MONTH_YEAR = re.compile(
    rf"\b{_EARLY}(?P<month>{MONTH})(?:\s+of)?,?\s+(?P<year>{YEAR_DIGITS}|last year|this year|next year)(?![\d-])",
    re.IGNORECASE,
)
MONTH_ONLY = re.compile(
    rf"\b(?:(?P<mod>early|mid|late|the beginning of|the end of|the middle of|the start of)[-\s]+)?(?:(?P<which>last|next|this|this past|this coming)\s+)?(?P<month>{MONTH})(?![\w-]|\s+\d|['’]s\s+[A-Z])"
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|of|from|through|during|for|before|after|to|and|between|or|ending|ended|this|last|next|early|late|mid|for\s+the)[\s-]+$",
    re.IGNORECASE,
)
YEARS = re.compile(rf"(?<![\d$£€.,/-])(?P<a>{YEAR_DIGITS})\s?[-–]\s?(?P<b>{YEAR_DIGITS}|\d\d)(?![\d-])")
YEAR = re.compile(
    rf"\b(?:(?P<mod>early|mid|late|the beginning of|the end of|the middle of|the start of)[-\s]+|(?<![\d$£€.,/:-]))(?:the\s+year\s+)?(?P<year>{YEAR_DIGITS})(?![\d%]|[.,:]\d|['’]?s\b|\s+(?:people|men|women|troops|miles|feet|dollars|pounds|tons|soldiers|workers|jobs|points|years|meters|metres|km|acres|votes|members|students|points)\b|-\d)"
)
DECADE = re.compile(
    r"\b(?:the\s+)?(?:(?P<mod>early|mid|late)[-\s]+)?(?:the\s+)?(?P<year>(?:1[5-9]|20)\d0|['’][1-9]0)['’]?s\b"
)
CENTURY = re.compile(
    r"\b(?:the\s+)?(?:(?P<mod>early|mid|late)[-\s]+)?(?P<n>\d{1,2})(?:st|nd|rd|th)[-\s]century\b", re.IGNORECASE
)
QUARTER = re.compile(
    rf"\b(?:the\s+|its\s+|this\s+year['’]s\s+|last\s+year['’]s\s+)?(?:(?P<y0>{YEAR_DIGITS})\s+)?(?:fiscal\s+)?(?P<n>{any_of(ORDINALS)}|final)(?:[-\s]+fiscal)?[-\s]+quarter(?:\s+of\s+(?:fiscal\s+)?(?P<year>{YEAR_DIGITS}|last year|this year|next year)|\s+(?P<y2>{YEAR_DIGITS}))?(?!\w)",
    re.IGNORECASE,
)
FISCAL = re.compile(rf"\bfiscal(?:\s+year)?\s+(?P<year>{YEAR_DIGITS})\b", re.IGNORECASE)
SEASON = re.compile(
    rf"\b(?:the\s+)?(?:(?P<mod>early|mid|late)[-\s]+)?(?:(?P<which>last|next|this|this past|this coming)\s+)?(?P<season>{any_of(W['seasons'])})(?:\s+of)?(?:\s+(?P<year>{YEAR_DIGITS}|last year|this year|next year))?\b",
    re.IGNORECASE,
)


def _year(words: str, anchor: date | None) -> int:
    """The year of "2015", "last year"; 0 if only the anchor could tell."""
    if words[0].isdigit():
        return int(words)
    shift = {"last": -1, "this": 0, "next": 1}[words.split()[0].lower()]
    return anchor.year + shift if anchor else 0


def read_month_year(match: re.Match[str], context: Context) -> Read | None:
    if match["month"][0].islower():
        return None
    year, number, mod = _year(match["year"], context.anchor), month(match["month"]), mod_of(match["mod"])
    return (
        month_read(year, number, mod, not match["year"].isdigit())
        if year
        else Read("DATE", f"XXXX-{number:02}", Days(month=number, unit="month"), mod, True)
    )


def read_month(match: re.Match[str], context: Context) -> Read | None:
    name = match["month"]
    if (
        name.rstrip(".").lower() in ("may", "march", "mar")
        and not (match["mod"] or match["which"])
        and not _BEFORE_MONTH.search(context.text, max(0, match.start() - 12), match.start())
    ):
        return None
    number, anchor = month(name), context.anchor
    if anchor is None:
        return Read("DATE", f"XXXX-{number:02}", Days(month=number, unit="month"), mod_of(match["mod"]), True)
    which = (match["which"] or "").lower()
    year = anchor.year
    if which in ("last", "this past"):
        year -= number >= anchor.month
    elif which == "next":
        year += number <= anchor.month
    elif which == "this coming" or tense.is_future(context.text, match.start(), match.end()):
        year += number < anchor.month
    elif which != "this":
        year -= number > anchor.month
    return month_read(year, number, mod_of(match["mod"]), True)


def read_years(match: re.Match[str], context: Context) -> Read | None:
    first = int(match["a"])
    last = int(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    if not first < last < first + 200:
        return None
    return Read("DATE", f"{first}/{last}", Interval(date(first, 1, 1), date(last, 12, 31)))


def read_year(match: re.Match[str], context: Context) -> Read | None:
    year, mod = int(match["year"]), mod_of(match["mod"])
    thirds = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
    interval = Interval.year(year)
    if mod:
        interval = Interval(date(year, thirds[mod][0], 1), month_end(year, thirds[mod][1]))
    return Read("DATE", f"{year:04}", interval, mod)


def read_decade(match: re.Match[str], context: Context) -> Read | None:
    words = match["year"]
    first = int(words) if words.isdigit() else 1900 + int(words[1:])
    return Read("DATE", f"{first // 10}X", Interval(date(first, 1, 1), date(first + 9, 12, 31)), mod_of(match["mod"]))


def read_century(match: re.Match[str], context: Context) -> Read | None:
    n = int(match["n"]) - 1
    if not 1 <= n <= 20:
        return None
    return Read("DATE", f"{n:02}", Interval(date(n * 100, 1, 1), date(n * 100 + 99, 12, 31)), mod_of(match["mod"]))


def quarter_read(year: int, n: int, relative: bool = True) -> Read:
    start = date(year, 3 * n - 2, 1)
    return Read("DATE", f"{year}-Q{n}", Interval(start, month_end(year, 3 * n)), relative=relative)


def read_quarter(match: re.Match[str], context: Context) -> Read | None:
    n = ORDINALS.get(match["n"].lower(), 4)
    words, lower = match["year"] or match["y2"] or match["y0"], match[0].lower()
    anchor = context.anchor
    if words and _year(words, anchor):
        return quarter_read(_year(words, anchor), n, relative=not words[0].isdigit())
    if anchor is None:
        return Read("DATE", f"XXXX-Q{n}", Days(unit="year"), relative=True)
    if "last year" in lower or "this year" in lower:
        return quarter_read(anchor.year - ("last year" in lower), n)
    middles = {year: date(year, 3 * n - 1, 15) for year in (anchor.year - 1, anchor.year, anchor.year + 1)}
    begun = {year: middle for year, middle in middles.items() if middle - timedelta(45) <= anchor}
    possible = middles if tense.is_future(context.text, match.start(), match.end()) else begun
    return quarter_read(min(possible, key=lambda year: abs((middles[year] - anchor).days)), n)


def read_fiscal(match: re.Match[str], context: Context) -> Read | None:
    return Read("DATE", match["year"], Interval.year(int(match["year"])))


def season_read(year: int, code: str, mod: str = "", relative: bool = False) -> Read:
    """A season of the northern half of the earth; winter is named for the year it begins in."""
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    return Read(
        "DATE",
        f"{year:04}-{code}",
        Interval(date(year, start, 1), month_end(year + (start == 12), (start + 1) % 12 + 1)),
        mod,
        relative,
    )


def read_season(match: re.Match[str], context: Context) -> Read | None:
    code, anchor = W["seasons"][match["season"].lower()], context.anchor
    if match["season"].lower() in ("fall", "spring") and not (
        match["which"] or match["year"] or match["mod"] or match[0].lower().startswith("the")
    ):
        return None  # "prices fall", "springs"
    if match["year"] and _year(match["year"], anchor):
        return season_read(_year(match["year"], anchor), code, mod_of(match["mod"]), not match["year"].isdigit())
    if anchor is None:
        return Read("DATE", f"XXXX-{code}", Days(unit="year"), mod_of(match["mod"]), True)
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    which, year = (match["which"] or "").lower(), anchor.year
    if which in ("last", "this past"):
        year -= anchor.month < start + 3
    elif which in ("next", "this coming"):
        year += anchor.month >= start
    elif not which and anchor.month < start and not tense.is_future(context.text, match.start(), match.end()):
        year -= 1
    return season_read(year, code, mod_of(match["mod"]), True)
