"""When was a report written that does not say so? What it tells bounds the day.

"Held on Tuesday" beside the full date of that Tuesday puts it within the week that follows; a past "March 19" and a
planned "April 27" put it between the two, in a year that only the event can give.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from . import factuality
from .model import Basis, Mention, Modality, Published, Report, Span, Stage, Value
from .scene import Scene
from .values import Days, Interval, parse_edtf

_WEEK = timedelta(days=6)          # a bare weekday names one of the last seven days, or of the next
_YEAR = 366

_DAYS_LONG = re.compile(r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)[-\s]days?\b"
                        r"(?!\s+(?:ago|earlier|later|before|after))", re.IGNORECASE)


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
    window = _week_after(report, found) if stage is Stage.HELD else None
    past, coming = _partial(scene, found)
    after = max(past, default=None)
    before = min((entry for entry in coming if after is None or entry[0] > after[0]), default=None)
    quotes = (window[1] if window else ()) + tuple(entry[1] for entry in (after, before) if entry)
    return Bounds(window[0] if window else None, after[0] if after else None, before[0] if before else None, quotes)


def _week_after(report: Report, found: list[tuple[Mention, Value]]) -> tuple[Interval, tuple[str, ...]] | None:
    """The week that begins with the event's full date, where the text also calls it by a bare weekday."""
    dates = [(mention, value) for mention, value in found if mention.slot == "date"]
    for full, day in dates:
        for bare, pattern in dates:
            if isinstance(day, Interval) and day.is_day and isinstance(pattern, Days) and pattern.weekday is not None and pattern.covers(day):
                assert day.lower
                return Interval(day.lower, day.lower + _WEEK), (report.quote(bare.span), report.quote(full.span))
    return None


_DayOfYear = tuple[tuple[int, int], str]           # (month, day) and the words that name it


def _partial(scene: Scene, found: list[tuple[Mention, Value]]) -> tuple[list[_DayOfYear], list[_DayOfYear]]:
    """Days of an unknown year that the report tells of as past, and as to come."""
    past: list[_DayOfYear] = []
    coming: list[_DayOfYear] = []
    for mention, value in found:
        if isinstance(value, Days) and value.month and value.day and value.year is None:
            entry = ((value.month, value.day), scene.parsed.report.quote(mention.span))
            (coming if _is_to_come(scene, mention) else past).append(entry)
    return past, coming


def _is_to_come(scene: Scene, mention: Mention) -> bool:
    words = scene.parsed.tokens(Span(mention.core.start, mention.core.end))
    return mention.modality is not Modality.ASSERTED or factuality.modality(words.root) is not Modality.ASSERTED


def alone(report: Report, found: Bounds) -> Report:
    """The report with the publication date that its own text bounds, if it bounds one to known days."""
    if found.window is None:
        return report
    return replace(report, published=Published(str(found.window), Basis.INFERRED, "; ".join(found.quotes)))


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
    lower = date(year, *found.after) if found.after else date(year, 1, 1)
    upper = date(year, *found.before) if found.before else date(year, 12, 31)
    if upper < lower:
        upper = upper.replace(year=year + 1)
    return Interval(lower + timedelta(days=bool(found.after)), upper - timedelta(days=bool(found.before)))


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
