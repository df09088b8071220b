"""Which claims of all reports speak to the same thing: one row for each slot and item of an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..decisions.overrides import Overrides
from ..model import Claim, Events, Row
from ..reading import Reading
from ..slots import SLOTS, order
from .labels import labelled


def align(
    claims: Iterable[Claim], readings: Sequence[Reading], events: Events, overrides: Overrides | None = None
) -> list[Row]:
    """Put the claims of each event into rows, in the order of the tables; facts of a series get rows across its events.

    What the analyst says of two names (``overrides``) outranks how they are spelt.
    """
    by_event: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_event[claim.event].append(claim)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for report, event in sorted(events.of.items()):
        members[event].append(report)
    by_id = {reading.report.id: reading for reading in readings}
    rows: list[Row] = []
    for event, reports in sorted(members.items()):
        mine = labelled(by_event[event], by_id, overrides or Overrides())
        rows += _rows_of(event, mine, tuple(reports))
    return rows + _series_rows(rows, events)


def _rows_of(event: str, claims: Sequence[Claim], members: tuple[str, ...]) -> list[Row]:
    attending = {claim.item for claim in claims if SLOTS[claim.slot].presence}
    by_key: defaultdict[tuple[int, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        slot = _row_slot(claim, attending)
        by_key[order(slot), slot, claim.item].append(claim)
    return [
        Row((event,), slot, item, tuple(sorted(found, key=place)), members)
        for (_, slot, item), found in sorted(by_key.items())
    ]


def _row_slot(claim: Claim, attending: set[str]) -> str:
    """What is said of the office of someone who takes part is one question, also where a report only lets him speak."""
    joins = SLOTS[claim.slot].joins
    return joins if joins and claim.item in attending else claim.slot


def place(claim: Claim) -> tuple[str, int, int, str]:
    """Where a claim stands, for an order that is always the same."""
    return claim.report, claim.mention.span.start, claim.mention.span.end, claim.id


def _series_rows(rows: Sequence[Row], events: Events) -> list[Row]:
    """First held and the like are facts of the series: one row for all of its events."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if SLOTS[row.slot].of_series:
            found[events.series[row.events[0]], row.slot].append(row)
    return [_joined(slot, group) for (_, slot), group in sorted(found.items()) if len(group) > 1]


def _joined(slot: str, rows: Sequence[Row]) -> Row:
    events = tuple(event for row in rows for event in row.events)
    claims = tuple(claim for row in rows for claim in row.claims)
    return Row(events, slot, "", claims, tuple(report for row in rows for report in row.reports))
