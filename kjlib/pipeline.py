"""All that kjlib does, on one screen: reports in, findings out."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from .decisions.overrides import Overrides
from .english.reader import analyse
from .judging.checks import check
from .judging.coverage import Coverage, cover
from .judging.events import group
from .judging.findings import Context, judge
from .judging.rows import align
from .judging.settle import settle
from .model import Claim, Events, Finding, Report, Row, Stage
from .origins.voices import Origins, origins
from .reading import Reading

Progress = Callable[[int, int], None]          # called with (reports analysed, reports in all)
_WORTH_A_POOL = 24                             # reports; below this, starting workers costs more than they save


@dataclass(frozen=True, slots=True)
class Result:
    """What came of setting the reports side by side. The views only draw it."""
    reports: tuple[Report, ...]                # sorted by id
    stages: Mapping[str, Stage]
    events: Events
    claims: tuple[Claim, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    origins: Origins
    coverage: tuple[Coverage, ...]


def compare(reports: Iterable[Report], *, overrides: Overrides | None = None, workers: int | None = None, progress: Progress | None = None) -> Result:
    """Set reports side by side. ``overrides``: what the analyst has decided of events and of people."""
    reports = sorted(reports, key=lambda report: report.id)
    readings = read_all(reports, workers, progress)            # one report at a time: the part that scales out
    stages = {reading.report.id: reading.stage for reading in readings}
    events = group(readings, overrides)
    settled = settle(readings, events.of)
    by_id = {report.id: report for report in settled.reports}
    rows = align(settled.claims, settled.reports, events, overrides)
    checked = check(rows, by_id, events.of)
    unread = {reading.report.id: frozenset(mention.slot for mention in reading.unread) for reading in readings}
    findings = [*judge(rows, Context(by_id, stages, settled.days, unread)), *checked]
    claims = {claim.id: claim for row in rows for claim in row.claims}
    claims |= {claim.id: claim for finding in checked for claim in (finding.a, finding.b) if claim}       # a weekday's own
    ordered = sorted(claims.values(), key=lambda claim: (claim.report, claim.mention.span, claim.slot, claim.id))
    return Result(settled.reports, stages, events, tuple(ordered), tuple(rows), tuple(findings), origins(settled.reports), cover(readings, ordered))


def read_all(reports: Sequence[Report], workers: int | None, progress: Progress | None) -> list[Reading]:
    """Analyse each report; the result is the same for any number of workers."""
    readings: list[Reading] = []
    if workers in (None, 0, 1) or len(reports) < _WORTH_A_POOL:
        for reading in map(analyse, reports):
            readings.append(reading)
            if progress:
                progress(len(readings), len(reports))
        return readings
    with ProcessPoolExecutor(max_workers=workers) as pool:
        for reading in pool.map(analyse, reports, chunksize=4):
            readings.append(reading)
            if progress:
                progress(len(readings), len(reports))
    return readings
