"""From one day to another: "April 13-14", "March 30 to April 2", "2 April - 5 May 2015", "Monday through Friday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..values import Days, Interval
from . import tense
from .calendar import DAYNUM, YEAR_DIGITS, days_read, nearest
from .model import Context, Read
from .words import DAY, MONTH, month, weekday

_TO = r"\s*(?:-|–|\bto\b|\bthrough\b|\buntil\b)\s*"
_TO_WORD = r"\s+(?:to|through|(?P<and>and))\s+"


def _day(which: int) -> str:
    """A day with its month, on either side of it."""
    return rf"(?:(?P<m{which}>{MONTH})\s+(?P<d{which}>{DAYNUM})|(?P<e{which}>{DAYNUM})\s+(?P<n{which}>{MONTH}))"


ACROSS = re.compile(rf"(?<![\d.,:])\b{_day(1)}{_TO}{_day(2)}(?:,?\s+(?P<year>{YEAR_DIGITS}))?(?!\w)")
# After "April 2 to 5" a noun would be what is counted: "rose on April 2 to 5 points".
WITHIN = re.compile(
    rf"\b(?:(?P<m>{MONTH})\s+(?P<d>{DAYNUM}){_TO_WORD}(?P<last>{DAYNUM})(?:,?\s+(?P<year>{YEAR_DIGITS})(?!\w)|(?=\s*(?:[.,;:)]|$|\s(?:in|at|and|for|by|with)\b)(?![.,]\d)))"
    rf"|(?<![\d.,:])(?P<e>{DAYNUM}){_TO_WORD.replace('<and>', '<eand>')}(?P<elast>{DAYNUM})\s+(?P<n>{MONTH})(?:,?\s+(?P<eyear>{YEAR_DIGITS}))?(?!\w))"
)
WEEKDAYS = re.compile(rf"\b(?P<a>{DAY}){_TO}(?P<b>{DAY})\b")


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def read_across(match: re.Match[str], context: Context) -> Read | None:
    """The second day is the first of its name after the first."""
    (m1, d1), (m2, d2) = (
        (month(match[f"m{i}"] or match[f"n{i}"]), _number(match[f"d{i}"] or match[f"e{i}"])) for i in (1, 2)
    )
    if not match["year"] and context.anchor is None:
        return Read("DATE", f"XXXX-{m1:02}-{d1:02}/XXXX-{m2:02}-{d2:02}", Days(unit="day"), relative=True)
    if match["year"]:
        last = date(int(match["year"]), m2, d2)
        first = date(last.year - ((m1, d1) > (m2, d2)), m1, d1)
    else:
        first = nearest(m1, d1, tense.is_future(context.text, match.start(), match.end()), context.anchor or date.min)
        last = date(first.year + ((m1, d1) > (m2, d2)), m2, d2)
    return Read("DATE", f"{first.isoformat()}/{last.isoformat()}", Interval(first, last), relative=not match["year"])


def read_within(match: re.Match[str], context: Context) -> Read | None:
    """Days of one month: "2 to 5 April", "11 and 12 March"."""
    first, last = _number(match["d"] or match["e"]), _number(match["last"] or match["elast"])
    if (match["and"] or match["eand"]) and last != first + 1:
        return None  # "on 3 and 9 May": two days, and not those between
    ahead = tense.is_future(context.text, match.start(), match.end())
    return days_read(
        int(match["year"] or match["eyear"] or 0), month(match["m"] or match["n"]), first, last, context, ahead
    )


def read_weekdays(match: re.Match[str], context: Context) -> Read | None:
    """The days up to the last that was, or from the next that is to come, by the tense."""
    a, b = weekday(match["a"]), weekday(match["b"])
    if context.anchor is None:
        return Read("DATE", f"XXXX-WXX-{a + 1}/XXXX-WXX-{b + 1}", Days(unit="day"), relative=True)
    if tense.is_future(context.text, match.start(), match.end()):
        first = context.anchor + timedelta((a - context.anchor.weekday()) % 7)
    else:
        first = context.anchor - timedelta((context.anchor.weekday() - b) % 7 + (b - a) % 7)
    last = first + timedelta((b - a) % 7)
    return Read("DATE", f"{first.isoformat()}/{last.isoformat()}", Interval(first, last), relative=True)
