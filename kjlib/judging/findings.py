"""Rows into findings: each pair of claims on one thing with its relation, each report that is silent, each sum, each
slip of one report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from ..ids import content_id
from ..model import Claim, Finding, Question, Relation, Row
from ..slots import SLOTS
from . import arithmetic, reasons
from .ladder import rung_of
from .order import in_order
from .pair import Context, pair_of
from .settle import SettledSlip
from .silence import Silent, silence_of

_Speaking = Mapping[Question, frozenset[str]]  # the reports that speak to a question


def judge(rows: Iterable[Row], context: Context) -> list[Finding]:
    """All findings, in the order of the rows and of the reports."""
    by_question = {row.question: row for row in rows}
    speaking = {question: frozenset(claim.report for claim in row.claims) for question, row in by_question.items()}
    found: list[Finding] = []
    for row in by_question.values():
        found += _pairs(row, context)
        found += _silences(row, context, speaking)
    for row in by_question.values():
        found += _sums(row, by_question, context)
    return found


def _pairs(row: Row, context: Context) -> Iterator[Finding]:
    for a, b in combinations(row.claims, 2):
        if len(row.events) == 1 or a.event != b.event:
            yield _judge_pair(row, a, b, context)


def _judge_pair(row: Row, a: Claim, b: Claim, context: Context) -> Finding:
    pair = pair_of(row, a, b, context)
    rung = rung_of(pair)
    reason = reasons.pair(rung.words, pair)
    if rung.relation is Relation.UPDATE and in_order(pair) is None:
        reason += "; which report came first is not known from their dates"
    return _finding(row, rung.relation, (a, b), reason, rung.rule, coarser=rung.coarser)


def _silences(row: Row, context: Context, speaking: _Speaking) -> Iterator[Finding]:
    """The reports of an event that make no such claim; who takes part is spoken of, too."""
    if len(row.events) > 1:
        return
    beside = speaking.get((row.events, SLOTS[row.slot].beside, row.item), frozenset())
    said = speaking[row.question] | (beside if SLOTS[row.slot].implied else frozenset())
    for report in row.reports:
        if report not in said:
            rung = silence_of(Silent(context.reports[report], row, context, report in beside))
            reason = rung.words.format(language=context.reports[report].language)
            id = content_id("f", *row.events, row.slot, row.item, report, "", "silent")
            yield Finding(
                id, row.events, row.slot, row.item, Relation.SILENT, report, "", None, None, reason, rung.rule
            )


def _sums(row: Row, rows: Mapping[Question, Row], context: Context) -> Iterator[Finding]:
    day = context.days.get(row.events[0]) if len(row.events) == 1 else None
    for mine, theirs, agrees in arithmetic.sums(row, rows, day):
        a, b = sorted((mine, theirs), key=lambda claim: (claim.report, claim.mention.span.start, claim.id))
        relation = Relation.COMPATIBLE if agrees else Relation.CONFLICT
        yield _finding(row, relation, (a, b), reasons.arithmetic(mine, theirs, day, agrees), "arithmetic")


def _finding(
    row: Row, relation: Relation, pair: tuple[Claim, Claim], reason: str, rule: str, *, coarser: str = ""
) -> Finding:
    a, b = pair
    id = content_id("f", *row.events, row.slot, row.item, a.id, b.id, rule)
    return Finding(id, row.events, row.slot, row.item, relation, a.report, b.report, a, b, reason, rule, coarser)


def of_slip(slip: SettledSlip, items: Mapping[str, str]) -> Finding:
    """A conflict of two claims of one report, in the row of the first. ``items``: claim id to the item that all reports
    share.
    """
    a, b = sorted((slip.one, slip.other), key=lambda claim: (claim.mention.span, claim.id))
    events, item = (slip.one.event,), items.get(slip.one.id, slip.one.item)
    id = content_id("f", *events, slip.one.slot, item, a.id, b.id, slip.rule)
    return Finding(id, events, slip.one.slot, item, Relation.CONFLICT, a.report, b.report, a, b, slip.reason, slip.rule)
