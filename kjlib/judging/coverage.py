"""What was read and what was not: for each report and zone how many sentences hold a claim, the words that could not be
read, and the
checks that could not run, each with the reason. A part that is missing here is never put down to the reporter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import READ_LIMIT, Basis, Claim, Resolved, Zone
from ..reading import Reading
from ..slots import SLOTS, Slot, in_words

_WHY_NOT = {Zone.FURNITURE: "not read: page clocks, section names and the like make no claims"}


@dataclass(frozen=True, slots=True)
class Coverage:
    """A part of a report (a zone, words that could not be read, or a check): its sentences, those with a claim, and why
    not more.
    """

    report: str
    part: str
    sentences: int
    with_claim: int
    reason: str


def cover(readings: Iterable[Reading], claims: Iterable[Claim]) -> tuple[Coverage, ...]:
    """The coverage of each report, in the order of the reports, zones first."""
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    return tuple(line for reading in readings for line in _of(reading, by_report.get(reading.report.id, [])))


def _of(reading: Reading, claims: Sequence[Claim]) -> Iterator[Coverage]:
    report = reading.report
    if report.language != "en":
        yield Coverage(report.id, "report", 0, 0, f"not read: the report is in another language ({report.language})")
        return
    for zone in Zone:
        sentences = [sentence.span for sentence in reading.sentences if sentence.zone is zone]
        told = sum(any(span.overlaps(claim.mention.span) for claim in claims) for span in sentences)
        if sentences:
            yield Coverage(report.id, str(zone), len(sentences), told, _WHY_NOT.get(zone, ""))
    if len(report.text) > READ_LIMIT:
        yield Coverage(report.id, "rest", 0, 0, f"not read: the report is longer than {READ_LIMIT} characters")
    for mention in reading.unread:
        yield Coverage(
            report.id,
            mention.slot,
            0,
            0,
            f"not read: “{' '.join(report.quote(mention.core).split())}” states no value that kjlib knows",
        )
    yield from _checks(reading, claims)


def _checks(reading: Reading, claims: Sequence[Claim]) -> Iterator[Coverage]:
    """The checks that a lone report would allow, but for something that it does not say."""
    report = reading.report
    relative = [claim for claim in claims if claim.resolved is not Resolved.ALONE]
    if report.published.basis is Basis.UNKNOWN and relative:
        reason = f"the report is undated: “{relative[0].quote}” is no day by itself ({len(relative)} such)"
        yield Coverage(report.id, "check: dates", 0, 0, reason)
    quotes = {claim.slot: claim.quote for claim in reversed(claims)}  # the first of each slot
    for slot in SLOTS.values():
        if slot.partner and (missing := _missing(slot, quotes)):
            yield Coverage(report.id, f"check: {slot.name}", 0, 0, missing)


def _missing(slot: Slot, quotes: Mapping[str, str]) -> str:
    """What a check by arithmetic lacks in a report that gives one part of it; empty where it lacks nothing, or has
    nothing.
    """
    needed = [slot.name, slot.partner] + (["date"] if SLOTS[slot.partner].dated else [])
    given = [name for name in needed if name in quotes]
    asked = slot.name in quotes or (not SLOTS[slot.partner].dated and slot.partner in quotes)
    if not asked or len(given) == len(needed):
        return ""
    lacks = " and ".join(in_words(name) for name in needed if name not in quotes)
    return f"“{quotes[given[0]]}” cannot be set against anything: the report gives no {lacks}"
