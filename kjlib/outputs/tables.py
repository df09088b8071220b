"""The finished comparison as tables: one DataFrame for each file of CONTRACT section 3, columns and order as there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from .. import slots
from ..judging.verdicts import verdict
from ..model import Claim, Finding, Problem, Report, Row
from ..result import Result

REPORTS = [
    "report",
    "event",
    "title",
    "outlet",
    "agency",
    "dateline",
    "published",
    "published_basis",
    "published_quote",
    "stage",
    "words",
    "origin",
    "path",
    "sha256",
    "series",
    "language",
]
CLAIMS = [
    "claim",
    "report",
    "event",
    "slot",
    "item",
    "value",
    "quote",
    "start",
    "end",
    "zone",
    "modality",
    "attribution",
    "resolved",
    "rule",
    "value_alone",
    "confidence",
]
FINDINGS = [
    "finding",
    "event",
    "slot",
    "item",
    "relation",
    "report_a",
    "claim_a",
    "quote_a",
    "report_b",
    "claim_b",
    "quote_b",
    "reason",
    "rule",
    "coarser",
    "modality_a",
    "modality_b",
    "confidence",
    "attribution_a",
    "attribution_b",
]
MATRIX = ["event", "slot", "item", "verdict", "reports", "origins", "reason"]
WORDING = [
    "report_a",
    "report_b",
    "shared_words",
    "share_a",
    "share_b",
    "longest",
    "quote_a",
    "start_a",
    "end_a",
    "quote_b",
    "start_b",
    "end_b",
    "same_origin",
    "reason",
]
COVERAGE = ["report", "part", "sentences", "with_claim", "without_claim", "reason"]
PROBLEMS = ["path", "line", "problem", "action"]
_IN_A_CELL = "; "


def _frame(rows: Iterable[Sequence[Any]], columns: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns))


def reports(result: Result) -> pd.DataFrame:
    """One line a report: its event, its dates and how they are known, and whom it leans on."""
    return _frame((_report_line(report, result) for report in result.reports), REPORTS)


def _report_line(report: Report, result: Result) -> tuple[Any, ...]:
    event = result.events.of[report.id]
    series = result.events.series[event]
    shared = sum(1 for other in result.events.series.values() if other == series) > 1
    published = report.published
    return (
        report.id,
        event,
        report.title,
        report.outlet,
        report.agency,
        report.dateline,
        published.edtf,
        str(published.basis),
        published.quote,
        str(result.stages[report.id]),
        len(report.text.split()),
        result.origins.of[report.id],
        report.path,
        report.sha256,
        series if shared else "",
        report.language,
    )


def claims(result: Result) -> pd.DataFrame:
    """One line a claim: an atomic value, the characters it stands on, and the rule that found it."""
    return _frame((_claim_line(claim) for claim in result.claims), CLAIMS)


def _claim_line(claim: Claim) -> tuple[Any, ...]:
    mention = claim.mention
    return (
        claim.id,
        claim.report,
        claim.event,
        claim.slot,
        claim.item,
        str(claim.value),
        claim.quote,
        mention.span.start,
        mention.span.end,
        str(claim.zone),
        str(mention.modality),
        mention.attribution,
        str(claim.resolved),
        mention.rule,
        str(claim.alone),
        mention.confidence,
    )


def findings(result: Result) -> pd.DataFrame:
    """One line for each pair of claims on one slot and item, and for each report that is silent on it."""
    return _frame((_finding_line(finding) for finding in result.findings), FINDINGS)


def _finding_line(finding: Finding) -> tuple[Any, ...]:
    a, b = finding.a, finding.b
    return (
        finding.id,
        in_one(finding.events),
        finding.slot,
        finding.item,
        str(finding.relation),
        finding.report_a,
        a.id if a else "",
        a.quote if a else "",
        finding.report_b,
        b.id if b else "",
        b.quote if b else "",
        finding.reason,
        finding.rule,
        finding.coarser,
        str(a.mention.modality) if a else "",
        str(b.mention.modality) if b else "",
        finding.confidence,
        a.mention.attribution if a else "",
        b.mention.attribution if b else "",
    )


def matrix(result: Result) -> pd.DataFrame:
    """One line a slot and item: the verdict, how many independent origins speak, and each report's words."""
    ids = [report.id for report in result.reports]
    found = result.findings_by_question()
    rows = sorted(result.rows, key=lambda row: (in_one(row.events), slots.order(row.slot), row.item))
    return _frame((_matrix_line(row, found.get(row.question, []), ids, result) for row in rows), [*MATRIX, *ids])


def in_one(events: Sequence[str]) -> str:
    """The events of a row as a cell has them."""
    return ";".join(events)


def _matrix_line(row: Row, found: list[Finding], ids: Sequence[str], result: Result) -> tuple[Any, ...]:
    speaking = sorted({claim.report for claim in row.claims})
    origins = {result.origins.of[report] for report in speaking}
    word = verdict(row, found)
    reason = next((f.reason for f in found if str(f.relation) == str(word)), "")
    cells = [
        _IN_A_CELL.join(dict.fromkeys(_as_printed(claim) for claim in row.claims if claim.report == report))
        for report in ids
    ]
    return (in_one(row.events), row.slot, row.item, str(word), len(speaking), len(origins), reason, *cells)


def _as_printed(claim: Claim) -> str:
    """The words that carry the value, on one line."""
    start = claim.mention.core.start - claim.mention.span.start
    return " ".join(claim.quote[start : start + len(claim.mention.core)].split())


def wording(result: Result) -> pd.DataFrame:
    """One line for each pair of reports that share a run of words."""
    return _frame(([getattr(shared, column) for column in WORDING] for shared in result.origins.passages), WORDING)


def coverage(result: Result) -> pd.DataFrame:
    """One line for each report and zone (sentences with and without a claim), for words that could not be read, and for
    checks that could not run.
    """
    return _frame(
        ((c.report, c.part, c.sentences, c.with_claim, c.sentences - c.with_claim, c.reason) for c in result.coverage),
        COVERAGE,
    )


def problems(found: Iterable[Problem]) -> pd.DataFrame:
    """One line for each input that was skipped or read only in part."""
    return _frame(((p.path, p.line, p.problem, p.action) for p in found), PROBLEMS)
