"""What ``analyse`` gets from one report, and the two questions that later steps ask of it."""
from __future__ import annotations

from dataclasses import dataclass

from .english.kinds import BY_NAME
from .english.publication_window import Bounds
from .errors import ValueReadError
from .model import Mention, Report, Span, Stage, Value, Zone
from .values import Interval


@dataclass(frozen=True, slots=True)
class Reading:
    """What ``analyse`` got from one report: its mentions, each with the value that the report alone allows."""
    report: Report                          # with its publication date as far as the text alone bounds it
    found: tuple[tuple[Mention, Value], ...]
    sides: frozenset[str]                   # who takes part in the main event, from the lead
    stage: Stage
    bounds: Bounds                          # what the text says of the day it was written on
    unread: tuple[Mention, ...] = ()        # found, but no value could be read
    sentences: tuple[tuple[Zone, Span], ...] = ()

    def values(self, *slots: str) -> list[Value]:
        return [value for mention, value in self.found if mention.slot in slots]


def value_of(mention: Mention, report: Report) -> Value | None:
    """What a mention states, with ``report`` as the anchor; None where it cannot be read."""
    try:
        return BY_NAME[mention.kind].resolve(mention, report)
    except ValueReadError:
        return None


def event_day(reading: Reading) -> Interval | None:
    """The day that a report alone gives its event, if it gives one."""
    days = [value for value in reading.values("date") if isinstance(value, Interval) and value.is_day]
    return max(days, key=lambda day: (days.count(day), -days.index(day)), default=None)
