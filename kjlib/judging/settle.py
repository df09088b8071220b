"""What a report leaves open, the event may close: "Tuesday" becomes 14 April once another report dates the event.

What the event added is shown (``resolved: event``) and is never evidence for itself: ``Claim.alone`` keeps what the
report alone allows, and judging looks at nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from .. import published
from ..errors import ValueReadError
from ..ids import content_id
from ..model import Basis, Claim, Mention, Published, Report, Resolved, Stage, Value
from ..reading import Reading, Slip, Statement
from ..slots import SLOTS
from ..timex.dated import days
from ..values import Days, Interval


@dataclass(frozen=True, slots=True)
class SettledSlip:
    """Two claims of one report that cannot both be, the check that found it, and why."""

    one: Claim
    other: Claim
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Reports with the publication dates that inference gives them, and all their claims."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    slips: tuple[SettledSlip, ...]
    days: Mapping[str, Interval]  # event id: the day that its reports give it


def settle(readings: Iterable[Reading], events: Mapping[str, str]) -> Settled:
    """Resolve what the event resolves, and make a claim of each statement. ``events``: report id to event id."""
    readings = tuple(readings)
    found = event_days(readings, events)
    settlers = [_settler(reading, events[reading.report.id], found) for reading in readings]
    claims = tuple(settler.claim(statement) for settler in settlers for statement in settler.reading.statements)
    slips = tuple(settler.slip(slip) for settler in settlers for slip in settler.reading.slips)
    return Settled(tuple(settler.shown for settler in settlers), claims, slips, found)


def event_days(readings: Iterable[Reading], events: Mapping[str, str]) -> dict[str, Interval]:
    """The day that most reports of an event, each by itself, give it."""
    votes: dict[str, Counter[Interval]] = {}
    for reading in readings:
        if reading.day is not None:
            votes.setdefault(events[reading.report.id], Counter())[reading.day] += 1
    return {event: min(count, key=lambda day: (-count[day], str(day))) for event, count in votes.items()}


def _settler(reading: Reading, event: str, event_days: Mapping[str, Interval]) -> _Settler:
    day = event_days.get(event)
    shown, anchor = _date_report(reading, day)
    return _Settler(reading, event, day, shown, anchor)


@dataclass(frozen=True, slots=True)
class _Settler:
    """A reading and what its event adds: ``shown`` is the report as the tables have it, ``anchor`` as its relative
    dates are resolved.
    """

    reading: Reading
    event: str
    day: Interval | None
    shown: Report
    anchor: Report

    def claim(self, statement: Statement) -> Claim:
        mention, alone, report = statement.mention, statement.value, self.reading.report
        value, resolved = alone, Resolved.ALONE
        if SLOTS[mention.slot].dated and isinstance(alone, Days):
            helped = statement in self.reading.statements  # what only a check knows stays as it is printed
            value, resolved = self._with_help(mention, alone) if helped else (alone, Resolved.NO)
        quote, zone = report.quote(mention.span), report.zone_at(mention.span.start)
        return Claim(claim_id(mention, value), mention, quote, zone, self.event, mention.item, value, alone, resolved)

    def slip(self, slip: Slip) -> SettledSlip:
        return SettledSlip(self.claim(slip.one), self.claim(slip.other), slip.rule, slip.reason)

    def _with_help(self, mention: Mention, alone: Days) -> tuple[Value, Resolved]:
        """A value that the report alone leaves open, with the help of the event that other reports date."""
        if self.day is not None and SLOTS[mention.slot].of_event and alone.unit == "day" and alone.covers(self.day):
            return self.day, Resolved.EVENT
        helped = self._anchored(mention) if self.anchor.published.edtf else None
        told = isinstance(helped, Interval) and (
            helped.is_day or alone.weekday is None
        )  # months in which it may be are less than "a Monday"
        return (helped, Resolved.EVENT) if told and helped is not None else (alone, Resolved.NO)

    def _anchored(self, mention: Mention) -> Value | None:
        """The days of a date as the event anchors it, from the expression that the reader found."""
        try:
            return days(mention.core, self.reading.expressions, self.anchor, bounded=SLOTS[mention.slot].bounded)
        except ValueReadError:
            return None


def _date_report(reading: Reading, day: Interval | None) -> tuple[Report, Report]:
    """The report as it is shown, and as its relative dates are resolved: the second may lean on the event alone."""
    report = reading.report
    if report.published.basis is not Basis.UNKNOWN:
        return report, report
    by_itself = published.of_some_year(report, reading.bounds)
    window = _by_event(reading, day) if day is not None else None
    if window is None:
        return by_itself, report
    leaning = replace(report, published=Published(str(window), Basis.INFERRED, "; ".join(reading.bounds.quotes)))
    return (leaning if reading.bounds.two_sided else by_itself), leaning


def _by_event(reading: Reading, day: Interval) -> Interval | None:
    """The days on which the report may have been written, given the day of its event."""
    window = published.with_event(reading.bounds, reading.stage, day)
    assert day.lower and day.upper
    for value in reading.values("date"):
        if window is None or not isinstance(value, Days):
            continue
        if value.weekday is not None and value.covers(day):  # "on Tuesday": within a week of it
            before, after = (7, 0) if reading.stage is Stage.PLANNED else (0, 6)
            window = window.intersect(Interval(day.lower - timedelta(before), day.upper + timedelta(after)))
        elif value.unit == "month" and value.month is None:  # "this month": in the month of it
            window = window.intersect(Interval.month(day.lower.year, day.lower.month))
    return window


def claim_id(mention: Mention, value: Value) -> str:
    """A content id: the same report id, characters, slot and value give the same one."""
    places = (mention.span.start, mention.span.end, mention.core.start)
    return content_id("c", mention.report, *places, mention.slot, mention.item, value)
