"""What was read and what was not: for each report and zone how many sentences hold a claim, the words that could not be read, and the
checks that could not run, each with the reason. A part that is missing here is never put down to the reporter.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import READ_LIMIT, Basis, Claim, Resolved, Zone
from ..reading import Reading

_CHECKED = ("date", "gap", "last_held", "ordinal", "count_before")
_WHY_NOT = {Zone.FURNITURE: "not read: page clocks, section names and the like make no claims"}


@dataclass(frozen=True, slots=True)
class Coverage:
    """A part of a report (a zone, words that could not be read, or a check): its sentences, those with a claim, and why not more."""
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
        sentences = [span for where, span in reading.sentences if where is zone]
        told = sum(any(span.overlaps(claim.mention.span) for claim in claims) for span in sentences)
        if sentences:
            yield Coverage(report.id, str(zone), len(sentences), told, _WHY_NOT.get(zone, ""))
    if len(report.text) > READ_LIMIT:
        yield Coverage(report.id, "rest", 0, 0, f"not read: the report is longer than {READ_LIMIT} characters")
    for mention in reading.unread:
        yield Coverage(report.id, mention.slot, 0, 0, f"not read: “{' '.join(report.quote(mention.core).split())}” states no value that kjlib knows")
    yield from _checks(reading, claims)


def _checks(reading: Reading, claims: Sequence[Claim]) -> Iterator[Coverage]:
    """The checks that a lone report would allow, but for something that it does not say."""
    slots: Mapping[str, list[Claim]] = {slot: [c for c in claims if c.slot == slot] for slot in _CHECKED}
    undated = reading.report.published.basis is Basis.UNKNOWN
    if undated and (relative := [c for c in claims if c.resolved is not Resolved.ALONE]):
        yield Coverage(reading.report.id, "check: dates", 0, 0,
                       f"the report is undated: “{relative[0].quote}” is no day by itself ({len(relative)} such)")
    if slots["gap"] and not (slots["last_held"] and slots["date"]):
        yield Coverage(reading.report.id, "check: gap", 0, 0, f"“{slots['gap'][0].quote}” cannot be set against dates: the report gives not both")
    if bool(slots["ordinal"]) != bool(slots["count_before"]):
        said = (slots["ordinal"] or slots["count_before"])[0].quote
        yield Coverage(reading.report.id, "check: ordinal", 0, 0, f"“{said}” cannot be set against a count: the report gives only one of the two")
