"""Times of day: "3:30 p.m. EST", "9 a.m. Tuesday", "1530 GMT", "midnight"; each on the day that stands with it."""

from __future__ import annotations

import re
from datetime import date

from ..values import Days, Interval
from .calendar import DMY, MDY, read_mdy, which_day
from .model import Context, Read
from .words import DAY, weekday

_ZONE = r"(?:\s*(?P<zone>UTC|GMT|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|CET|JST|KST|local time|Z)\b)?"
CLOCK = re.compile(
    rf"(?<![\d:.])(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?\s*(?P<half>[ap]\.?\s?m\b\.?){_ZONE}(?:,?\s+(?:on\s+)?(?P<wd>{DAY}))?",
    re.IGNORECASE,
)
HOURS = re.compile(rf"(?<![\d:.])(?P<h>0\d|1\d|[1-9]|2[0-3]):(?P<m>[0-5]\d)(?::[0-5]\d)?{_ZONE}(?![\d:])")
FOUR_FIGURES = re.compile(r"(?<![\d:.])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s*(?P<zone>UTC|GMT)\b")  # as agencies give it
NOON = re.compile(rf"\b(?P<word>noon|midday|midnight)\b(?:,?\s+(?:on\s+)?(?P<wd>{DAY}))?", re.IGNORECASE)

_THEN = re.compile(r"(?:\s{0,3}\([^()\n]{1,20}\))?,?\s{1,3}(?:on\s)?")
_BESIDE = 40  # characters: "on Tuesday afternoon, shortly after 3 p.m."


def read_clock(match: re.Match[str], context: Context) -> Read | None:
    hour = int(match["h"])
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * match["half"].lower().startswith("p")
    return _at(hour, int(match["m"] or 0), match, context)


def read_hours(match: re.Match[str], context: Context) -> Read | None:
    return _at(int(match["h"]), int(match["m"]), match, context)


def read_noon(match: re.Match[str], context: Context) -> Read | None:
    return _at(0 if match["word"].lower() == "midnight" else 12, 0, match, context)


def _day_of(match: re.Match[str], context: Context, anchor: date) -> date:
    """The day in the words ("9 a.m. Tuesday"), right behind them ("9 a.m. on May 6"), or shortly before them; else the
    anchor.
    """
    named = match.groupdict().get("wd")
    if named:
        return which_day(weekday(named), "", match, context)
    then = _THEN.match(context.text, match.end())
    behind = (MDY.match(context.text, then.end()) or DMY.match(context.text, then.end())) if then else None
    read = (
        read_mdy(behind, context)
        if behind
        else context.last
        if 0 <= match.start() - context.last_end < _BESIDE
        else None
    )
    if (
        read
        and isinstance(read.interval, Interval)
        and read.interval.lower
        and read.interval.lower == read.interval.upper
    ):
        return read.interval.lower
    return anchor


def _at(hour: int, minute: int, match: re.Match[str], context: Context) -> Read:
    """A time of day, on the day that stands with it."""
    z = "Z" if match.groupdict().get("zone") in ("UTC", "GMT", "Z") else ""
    if context.anchor is None:
        return Read("TIME", f"XXXX-XX-XXT{hour:02}:{minute:02}{z}", Days(unit="day"), relative=True)
    day = _day_of(match, context, context.anchor)
    return Read("TIME", f"{day.isoformat()}T{hour:02}:{minute:02}{z}", Interval.day(day), relative=True)
