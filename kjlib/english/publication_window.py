"""When was a report written that does not say so? What it tells bounds the day.

"Held on Tuesday" beside the full date of that Tuesday puts it within the week that follows; a past "March 19" and a
planned "April 27" put it between the two, in a year that only the event can give.
"""

from __future__ import annotations

from datetime import timedelta

from ..model import Basis, Mention, Modality, Report, Stage, Value
from ..published import Bounds, in_year
from ..values import Days, Interval
from . import factuality
from .main_event import Scene

_WEEK = timedelta(days=6)  # a bare weekday names one of the last seven days, or of the next


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


def _week_of(
    report: Report, found: list[tuple[Mention, Value]], stage: Stage
) -> tuple[Interval, tuple[str, ...]] | None:
    """The week that begins with the event's full date (of a plan: that ends with it), where the text also calls it by a
    bare weekday.
    """
    if stage not in (Stage.HELD, Stage.PLANNED):
        return None
    dates = [(mention, value) for mention, value in found if mention.slot == "date"]
    for full, day in dates:
        for bare, pattern in dates:
            if (
                isinstance(day, Interval)
                and day.is_day
                and isinstance(pattern, Days)
                and pattern.weekday is not None
                and pattern.covers(day)
            ):
                assert day.lower
                week = (
                    Interval(day.lower, day.lower + _WEEK)
                    if stage is Stage.HELD
                    else Interval(day.lower - _WEEK, day.lower)
                )
                return week, (report.quote(bare.span), report.quote(full.span))
    return None


def _until_plans(week: Interval, found: list[tuple[Mention, Value]], coming: list[tuple[int, int]]) -> Interval:
    """The days of ``week`` up to the first thing that is still to come: its own day too, on which one may write that it
    will be.
    """
    first = week.lower
    assert first
    full = [
        value.lower
        for mention, value in found
        if mention.slot in ("date", "next_meeting")
        and mention.modality is Modality.EXPECTED
        and isinstance(value, Interval)
        and value.is_day
    ]
    yearless = [in_year(day, year) for day in coming for year in (first.year, first.year + 1)]
    ahead = [day for day in [*full, *yearless] if day and day > first]
    return week.intersect(Interval(None, min(ahead))) or week if ahead else week


_DayOfYear = tuple[tuple[int, int], str]  # (month, day) and the words that name it


def _partial(scene: Scene, found: list[tuple[Mention, Value]]) -> tuple[list[_DayOfYear], list[_DayOfYear]]:
    """Days of an unknown year that the report tells of as past, and as to come."""
    past: list[_DayOfYear] = []
    coming: list[_DayOfYear] = []
    for mention, value in found:
        if isinstance(value, Days) and value.month and value.day and value.year is None:
            entry = ((value.month, value.day), scene.parsed.report.quote(mention.span))
            words = scene.parsed.tokens(mention.core)
            told = {mention.modality, factuality.modality(words.root)}
            looks_back = any(t.lower_ in ("had", "would") for t in words.sent)  # "they had agreed to meet on May 9"
            if told == {Modality.ASSERTED}:
                past.append(entry)
            elif Modality.DENIED not in told and not looks_back:  # "it did not end before Christmas" tells of neither
                coming.append(entry)
    return past, coming
