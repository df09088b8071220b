"""Dates by the calendar: "April 14, 2015", "14th April", "Dec. 1", "Tuesday", "2015", "the third quarter", "the
1990s".
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..errors import ValueReadError
from ..values import Days, Interval, month_end
from . import tense
from .model import Context, Read
from .words import DAY, MONTH, ORDINALS, SHORT_DAY, W, any_of, month, weekday

DAYNUM = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR_DIGITS = r"(?:1[5-9]\d\d|20\d\d)"
_WD = rf"(?:(?:{DAY}|{SHORT_DAY}),?\s+)?"
_POD = any_of(W["parts_of_day"])
_LONGEST_MONTH = 31
_JUST_PAST = 31  # ... and a plan may be told of after its day
_WELL_AHEAD = 60  # days; a plan is told of as one, a day long past is not
_EARLY = r"(?:(?P<mod>early|mid|late|beginning of|middle of|end of|the beginning of|the middle of|the end of|the start of)[-\s]+)?"

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


# ---------------------------------------------------------------- months, years, and longer

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


def month_read(year: int, month_: int, mod: str = "", relative: bool = False) -> Read:
    """A month; the part of it that "early", "mid" and "late" name, as ten days."""
    whole = Interval.month(year, month_)
    parts = {"START": (1, 10), "MID": (11, 20), "END": (21, month_end(year, month_).day)}
    interval = Interval(date(year, month_, parts[mod][0]), date(year, month_, parts[mod][1])) if mod in parts else whole
    return Read("DATE", f"{year:04}-{month_:02}", interval, mod, relative)


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
