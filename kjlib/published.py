"""The day that a report appeared on: as given or stated, and where it says nothing, as its own text or the event bounds
it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from .model import Basis, Published, Report, Stage
from .values import Days, Interval, parse_edtf

_YEAR = 366
_DAY = timedelta(days=1)
_LEAP = 2000  # a year that holds every day that any year holds


# ---------------------------------------------------------------- as far as it is known


def published(report: Report) -> Interval | Days | None:
    """The days on which a report may have appeared; None where nothing is known of them."""
    return parse_edtf(report.published.edtf) if report.published.edtf else None


def window(report: Report) -> Interval | None:
    """The days that a report may have appeared on, where both ends are known."""
    found = published(report)
    return found if isinstance(found, Interval) and found.days is not None else None


def first_day(report: Report) -> date | None:
    """The first day that a report may have appeared on, where it is known."""
    found = published(report)
    return found.lower if isinstance(found, Interval) else None


def last_day(report: Report) -> date | None:
    """The last day that a report may have appeared on, where it is known."""
    found = published(report)
    return found.upper if isinstance(found, Interval) else None


def anchors(report: Report) -> list[date | None]:
    """The first and the last day that the report may have appeared on; ``[None]`` where that is not known."""
    found = window(report)
    if found is None:
        return [None]
    return [found.lower] if found.is_day else [found.lower, found.upper]


# ---------------------------------------------------------------- as its text and its event bound it


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a text says of the day it was written on. ``after`` and ``before`` are days of an unknown year."""

    window: Interval | None = None  # known days
    after: tuple[int, int] | None = None  # (month, day) of the latest past thing that is told
    before: tuple[int, int] | None = None  # ... of the first thing to come
    quotes: tuple[str, ...] = ()

    @property
    def two_sided(self) -> bool:
        return self.window is not None or (self.after is not None and self.before is not None)


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
    if days.days > _YEAR // 2:  # "Jan. 3" and "Dec. 24" may be ten days apart: of two years, the shorter way round
        return report
    until = None if days.is_day else (days.upper.month, days.upper.day)
    pattern = Days(month=days.lower.month, day=days.lower.day, until=until)
    return replace(report, published=Published(str(pattern), Basis.INFERRED, "; ".join(found.quotes)))


def with_event(found: Bounds, stage: Stage, event: Interval) -> Interval | None:
    """The days that remain once other reports date the event; None if nothing bounds them.

    A report of a past event was written on its day or within the year after, one of a plan in the month before it.
    """
    assert event.lower and event.upper
    near = (
        Interval(event.lower - timedelta(days=_YEAR), event.lower)
        if stage is Stage.PLANNED
        else Interval(event.lower, event.upper + timedelta(days=_YEAR))
    )
    if found.window is not None:
        return found.window
    candidates = [near.intersect(_year_of(found, year)) for year in range(event.lower.year - 1, event.upper.year + 2)]
    fitting = [days for days in candidates if days is not None]
    middle = event.lower
    return min(fitting, key=lambda days: abs(((days.lower or middle) - middle).days), default=None)


def _year_of(found: Bounds, year: int) -> Interval:
    """The days of ``year`` after the latest past thing and before the first to come; with both of them, where none lies
    between.
    """
    lower = in_year(found.after, year) if found.after else date(year, 1, 1)
    upper = in_year(found.before, year) if found.before else date(year, 12, 31)
    between = lower + _DAY * bool(found.after), upper - _DAY * bool(found.before)
    return Interval(*between) if between[0] <= between[1] else Interval(lower, upper)


def in_year(day: tuple[int, int], year: int) -> date:
    """A month and day in a year; 29 February is the 28th where there is none."""
    found: date = date(year, day[0], 1) + relativedelta(day=day[1])
    return found
