"""What a report leaves open, the event may close: "Tuesday" becomes 14 April once another report dates the event.

What the event added is shown (``resolved: event``) and is never evidence for itself: ``Claim.alone`` keeps what the
report alone allows, and judging looks at nothing else.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from ..english import publication_window as infer
from ..ids import content_id
from ..model import Basis, Claim, Mention, Published, Report, Resolved, Stage, Value
from ..reading import Reading, event_day, value_of
from ..values import Days, Interval

_DATED = frozenset(("date", "last_held", "first_held", "next_meeting", "related_date"))


@dataclass(frozen=True, slots=True)
class Settled:
    """Reports with the publication dates that inference gives them, and all their claims."""
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    days: Mapping[str, Interval]            # event id: the day that its reports give it


def settle(readings: Iterable[Reading], events: Mapping[str, str]) -> Settled:
    """Resolve what the event resolves, and make a claim of each mention. ``events``: report id to event id."""
    readings = tuple(readings)
    days = event_days(readings, events)
    settled = [_settle_report(reading, events[reading.report.id], days.get(events[reading.report.id])) for reading in readings]
    return Settled(tuple(report for report, _ in settled), tuple(claim for _, claims in settled for claim in claims), days)


def event_days(readings: Iterable[Reading], events: Mapping[str, str]) -> dict[str, Interval]:
    """The day that most reports of an event, each by itself, give it."""
    votes: dict[str, Counter[Interval]] = {}
    for reading in readings:
        day = event_day(reading)
        if day is not None:
            votes.setdefault(events[reading.report.id], Counter())[day] += 1
    return {event: min(count, key=lambda day: (-count[day], str(day))) for event, count in votes.items()}


def _settle_report(reading: Reading, event: str, day: Interval | None) -> tuple[Report, list[Claim]]:
    published, anchor = _date_report(reading, day)
    claims = [_claim(mention, alone, reading.report, anchor, (event, day)) for mention, alone in reading.found]
    return published, claims


def _date_report(reading: Reading, day: Interval | None) -> tuple[Report, Report]:
    """The report as it is shown, and as its relative dates are resolved: the second may lean on the event alone."""
    report = reading.report
    if report.published.basis is not Basis.UNKNOWN:
        return report, report
    by_itself = infer.of_some_year(report, reading.bounds)
    window = _by_event(reading, day) if day is not None else None
    if window is None:
        return by_itself, report
    leaning = replace(report, published=Published(str(window), Basis.INFERRED, "; ".join(reading.bounds.quotes)))
    return (leaning if reading.bounds.two_sided else by_itself), leaning


def _by_event(reading: Reading, day: Interval) -> Interval | None:
    """The days on which the report may have been written, given the day of its event."""
    window = infer.with_event(reading.bounds, reading.stage, day)
    assert day.lower and day.upper
    for value in reading.values("date"):
        if window is None or not isinstance(value, Days):
            continue
        if value.weekday is not None and value.covers(day):           # "on Tuesday": within a week of it
            before, after = (7, 0) if reading.stage is Stage.PLANNED else (0, 6)
            window = window.intersect(Interval(day.lower - timedelta(before), day.upper + timedelta(after)))
        elif value.unit == "month" and value.month is None:           # "this month": in the month of it
            window = window.intersect(Interval.month(day.lower.year, day.lower.month))
    return window


def _claim(mention: Mention, alone: Value, report: Report, anchor: Report, of: tuple[str, Interval | None]) -> Claim:
    event, day = of
    value, resolved = alone, Resolved.ALONE
    if mention.slot in _DATED and isinstance(alone, Days):
        value, resolved = _with_help(mention, alone, anchor, day)
    quote = report.quote(mention.span)
    return Claim(claim_id(mention, value), mention, quote, report.zone_at(mention.span.start), event, mention.item, value, alone, resolved)


def _with_help(mention: Mention, alone: Days, anchor: Report, day: Interval | None) -> tuple[Value, Resolved]:
    """A value that the report alone leaves open, with the help of the event that other reports date."""
    if day is not None and mention.slot == "date" and alone.unit == "day" and alone.covers(day):
        return day, Resolved.EVENT
    helped = value_of(mention, anchor) if anchor.published.edtf else None
    told = isinstance(helped, Interval) and (helped.is_day or alone.weekday is None)       # months in which it may be are less than "a Monday"
    return (helped, Resolved.EVENT) if told and helped is not None else (alone, Resolved.NO)


def claim_id(mention: Mention, value: Value) -> str:
    """A content id: the same report id, characters, slot and value give the same one."""
    places = (mention.span.start, mention.span.end, mention.core.start)
    return content_id("c", mention.report, *places, mention.slot, mention.item, value)
