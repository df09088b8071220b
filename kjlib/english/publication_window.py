"""When was a report written that does not say so? What it tells bounds the day.

"Held on Tuesday" beside the full date of that Tuesday puts it within the week that follows; a past "March 19" and a
planned "April 27" put it between the two, in a year that only the event can give.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from .. import lexicon
from ..model import Basis, Mention, Modality, Published, Report, Stage, Value
from ..values import Days, Interval, parse_edtf
from . import factuality
from .main_event import Scene

_WEEK = timedelta(days=6)          # a bare weekday names one of the last seven days, or of the next
_YEAR = 366
_DAY = timedelta(days=1)
_LEAP = 2000                       # a year that holds every day that any year holds

_LASTING = frozenset(lexicon.load("events")["lasting"])
_DAYS_LONG = re.compile(r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)[-\s]days?\b(?!\s+(?:ago|earlier|later|before|after))"
                        rf"(?=(?:\s+of)?(?:\s+\w+){{0,3}}?\s+(?:{'|'.join(sorted(_LASTING))})\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a text says of the day it was written on. ``after`` and ``before`` are days of an unknown year."""
    window: Interval | None = None             # known days
    after: tuple[int, int] | None = None       # (month, day) of the latest past thing that is told
    before: tuple[int, int] | None = None      # ... of the first thing to come
    quotes: tuple[str, ...] = ()

    @property
    def two_sided(self) -> bool:
        return self.window is not None or (self.after is not None and self.before is not None)


def bounds(scene: Scene, found: list[tuple[Mention, Value]], stage: Stage) -> Bounds:
    """Gather what bounds the day of writing from the dates of a report that has none of its own."""
    report = scene.parsed.report
    if report.published.basis is not Basis.UNKNOWN:
        return Bounds()
    window = _week_of(report, found, stage)
    past, coming = _partial(scene, found)
    after = max(past, default=None)
    before = min((entry for entry in coming if after is None or entry[0] > after[0]), default=None)
    quotes = (window[1] if window else ()) + tuple(entry[1] for entry in (after, before) if entry)
    week = _until_plans(window[0], found, [day for day, _ in coming]) if window else None
    return Bounds(week, after[0] if after else None, before[0] if before else None, quotes)


def _week_of(report: Report, found: list[tuple[Mention, Value]], stage: Stage) -> tuple[Interval, tuple[str, ...]] | None:
    """The week that begins with the event's full date (of a plan: that ends with it), where the text also calls it by a bare weekday."""
    if stage not in (Stage.HELD, Stage.PLANNED):
        return None
    dates = [(mention, value) for mention, value in found if mention.slot == "date"]
    for full, day in dates:
        for bare, pattern in dates:
            if isinstance(day, Interval) and day.is_day and isinstance(pattern, Days) and pattern.weekday is not None and pattern.covers(day):
                assert day.lower
                week = Interval(day.lower, day.lower + _WEEK) if stage is Stage.HELD else Interval(day.lower - _WEEK, day.lower)
                return week, (report.quote(bare.span), report.quote(full.span))
    return None


def _until_plans(week: Interval, found: list[tuple[Mention, Value]], coming: list[tuple[int, int]]) -> Interval:
    """The days of ``week`` up to the first thing that is still to come: its own day too, on which one may write that it will be."""
    first = week.lower
    assert first
    full = [value.lower for mention, value in found
            if mention.slot in ("date", "next_meeting") and mention.modality is Modality.EXPECTED and isinstance(value, Interval) and value.is_day]
    yearless = [_in_year(day, year) for day in coming for year in (first.year, first.year + 1)]
    ahead = [day for day in [*full, *yearless] if day and day > first]
    return week.intersect(Interval(None, min(ahead))) or week if ahead else week


_DayOfYear = tuple[tuple[int, int], str]           # (month, day) and the words that name it


def _partial(scene: Scene, found: list[tuple[Mention, Value]]) -> tuple[list[_DayOfYear], list[_DayOfYear]]:
    """Days of an unknown year that the report tells of as past, and as to come."""
    past: list[_DayOfYear] = []
    coming: list[_DayOfYear] = []
    for mention, value in found:
        if isinstance(value, Days) and value.month and value.day and value.year is None:
            entry = ((value.month, value.day), scene.parsed.report.quote(mention.span))
            words = scene.parsed.tokens(mention.core)
            told = {mention.modality, factuality.modality(words.root)}
            looks_back = any(t.lower_ in ("had", "would") for t in words.sent)      # "they had agreed to meet on May 9"
            if told == {Modality.ASSERTED}:
                past.append(entry)
            elif Modality.DENIED not in told and not looks_back:          # "it did not end before Christmas" tells of neither
                coming.append(entry)
    return past, coming


def alone(report: Report, found: Bounds) -> Report:
    """The report with the publication date that its own text bounds, if it bounds one to known days."""
    if found.window is None:
        return report
    return replace(report, published=Published(str(found.window), Basis.INFERRED, "; ".join(found.quotes)))


def of_some_year(report: Report, found: Bounds) -> Report:
    """The report with the days of an unknown year that its own text puts it between, if it does so at both ends."""
    if found.window is not None or found.after is None or found.before is None:
        return report
    days = _year_of(found, _LEAP)
    assert days.lower and days.upper and days.days
    if days.days > _YEAR // 2:              # "Jan. 3" and "Dec. 24" may be ten days apart: of two years, the shorter way round
        return report
    until = None if days.is_day else (days.upper.month, days.upper.day)
    pattern = Days(month=days.lower.month, day=days.lower.day, until=until)
    return replace(report, published=Published(str(pattern), Basis.INFERRED, "; ".join(found.quotes)))


def with_event(found: Bounds, stage: Stage, event: Interval) -> Interval | None:
    """The days that remain once other reports date the event; None if nothing bounds them.

    A report of a past event was written on its day or within the year after, one of a plan in the month before it.
    """
    assert event.lower and event.upper
    near = (Interval(event.lower - timedelta(days=_YEAR), event.lower) if stage is Stage.PLANNED
            else Interval(event.lower, event.upper + timedelta(days=_YEAR)))
    if found.window is not None:
        return found.window
    candidates = [near.intersect(_year_of(found, year)) for year in range(event.lower.year - 1, event.upper.year + 2)]
    fitting = [days for days in candidates if days is not None]
    middle = event.lower
    return min(fitting, key=lambda days: abs(((days.lower or middle) - middle).days), default=None)


def _year_of(found: Bounds, year: int) -> Interval:
    """The days of ``year`` after the latest past thing and before the first to come; with both of them, where none lies between."""
    lower = _in_year(found.after, year) if found.after else date(year, 1, 1)
    upper = _in_year(found.before, year) if found.before else date(year, 12, 31)
    between = lower + _DAY * bool(found.after), upper - _DAY * bool(found.before)
    return Interval(*between) if between[0] <= between[1] else Interval(lower, upper)


def _in_year(day: tuple[int, int], year: int) -> date:
    """A month and day in a year; 29 February is the 28th where there is none."""
    found: date = date(year, day[0], 1) + relativedelta(day=day[1])
    return found


def anchor_of(report: Report) -> Interval | None:
    """The days a report may have appeared on, where they are known."""
    if not report.published.edtf:
        return None
    published = parse_edtf(report.published.edtf)
    return published if isinstance(published, Interval) and published.days is not None else None


def days_said(text: str) -> int:
    """How many days the longest "three-day ..." of a text is; 1 if it says nothing of the sort."""
    words = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    found = [match["n"].lower() for match in _DAYS_LONG.finditer(text)]
    return max((int(n) if n.isdigit() else words.index(n) + 2 for n in found), default=1)
