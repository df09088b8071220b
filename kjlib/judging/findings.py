"""Rows into findings: for each pair of claims on one thing, the relation of their two sets of possibilities, and why.

The relation is read off a table. What is special to a slot is in data: which slots hold one value only (``slots``),
which values exclude one another (the values). Nothing here says what is true.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from .. import names, slots
from ..english import publication_window as infer
from ..ids import content_id
from ..model import Claim, Finding, Modality, Relation, Report, Row, Stage, Value, Verdict
from ..values import Choice, Duration, Elapsed, Interval, SetRelation, is_unknown, parse_edtf, relation
from ..values.amount import Amount
from ..values.label import turned
from ..values.office import Office
from . import quote_diff as altered
from . import reasons
from . import same_thing as items
from .same_thing import same_counted, same_label

_RELATION = {                                        # what two sets of possibilities say, in the words of the tables
    SetRelation.EQUAL: Relation.SAME,
    SetRelation.BROADER: Relation.LESS_PRECISE,
    SetRelation.NARROWER: Relation.LESS_PRECISE,
    SetRelation.OVERLAPS: Relation.COMPATIBLE,
    SetRelation.DISJOINT: Relation.CONFLICT,         # unless several values can be true, or the world moved in between
}
_VERDICTS = (                                        # the first relation that a row holds names its verdict
    (Relation.UPDATE, Verdict.UPDATE), (Relation.COMPATIBLE, Verdict.COMPATIBLE), (Relation.LESS_PRECISE, Verdict.AGREE_LESS_PRECISE),
)
_ARITHMETIC = {"gap": "last_held", "ordinal": "count_before"}
_OF_MANY_THINGS = frozenset(("count", "related_date", "related_gap"))      # slots whose item is only a label for what is meant
_OF_A_SORT = frozenset(("last_held", "first_held", "gap"))      # true of "one-on-one talks", and another value of "talks"
_NAMED = {"attendee": "person", "person": "attendee"}          # a name stands under one of the two in each report
_FAR_APART = 1.5
_MOVES = frozenset(("status", "date", "count", "next_meeting"))      # what may change between two reports


@dataclass(frozen=True, slots=True)
class Not:
    """The complement of a value: what is left when a report denies it."""
    value: Value

    def covers(self, other: object) -> bool:
        if isinstance(other, Not):
            return other.value.covers(self.value)
        return not self.value.meets(other)      # type: ignore[arg-type]

    def meets(self, other: object) -> bool:
        return isinstance(other, Not) or not self.value.covers(other)      # type: ignore[arg-type]

    def __str__(self) -> str:
        return f"not {self.value}"


@dataclass(frozen=True, slots=True)
class Context:
    """What judging needs beside the rows: the reports, what each says of its event, the day of each event, the slots that could not be read."""
    reports: Mapping[str, Report]
    stages: Mapping[str, Stage]
    days: Mapping[str, Interval]
    unread: Mapping[str, frozenset[str]] = field(default_factory=dict)


def judge(rows: Iterable[Row], context: Context) -> list[Finding]:
    """All findings, in the order of the rows and of the reports."""
    rows = list(rows)
    named = {(row.event, row.slot, row.item): {claim.report for claim in row.claims} for row in rows if row.slot in _NAMED}
    found = [finding for row in rows for finding in _judge_row(row, context, named)]
    return found + [finding for row in rows for finding in _by_arithmetic(row, rows, context)]


def _judge_row(row: Row, context: Context, named: Mapping[tuple[str, str, str], set[str]]) -> Iterator[Finding]:
    across = ";" in row.event
    for a, b in combinations(row.claims, 2):
        if not across or a.event != b.event:
            yield _judge_pair(row, a, b, context)
    speaking = {claim.report for claim in row.claims}
    elsewhere = named.get((row.event, _NAMED.get(row.slot, ""), row.item), set())          # who takes part is spoken of, too
    speaking |= elsewhere if row.slot == "person" else set()
    for report in row.reports:
        if report not in speaking and not across:
            unread = row.slot in context.unread.get(report, ())
            reason = (reasons.ONLY_NAMED if report in elsewhere
                      else reasons.silence(context.reports[report], context.stages[report], row, unread=unread))
            yield _finding(row, Relation.SILENT, (None, None), reason, "silent", report=report)


def _judge_pair(row: Row, a: Claim, b: Claim, context: Context) -> Finding:
    left, right = _allowed(a), _allowed(b)
    sets = relation(left, right)
    found, rule = _RELATION[sets], f"sets.{sets}"
    if row.slot == "agenda":
        found, rule = Relation.SAME, "agenda.topic"          # the row is the topic: what the words add to it is shown, not judged
    elif not slots.SLOTS[row.slot].single and (a.mention.modality is Modality.DENIED) != (b.mention.modality is Modality.DENIED):
        found, rule = Relation.COMPATIBLE, "one.denies"
    elif row.slot == "quote":
        found, rule, sets = _of_speech(a, b)
    elif a.report != b.report and is_unknown(a.alone) and is_unknown(b.alone):
        found, rule = Relation.COMPATIBLE, "undated.reports"
    elif row.slot in ("attendee", "person") and found is not Relation.SAME:
        found, rule = _of_names(a, b, sets, context)
    elif found is Relation.CONFLICT:
        found, rule = _of_disjoint(row, a, b, context)
    coarser = {SetRelation.BROADER: "a", SetRelation.NARROWER: "b"}[sets] if found is Relation.LESS_PRECISE else ""
    reason = reasons.pair(found, a, b, rule)
    if found is Relation.UPDATE and _in_order(a, b, context) is None:
        reason += "; which report came first is not known from their dates"
    return _finding(row, found, (a, b), reason, rule, coarser=coarser)


def _allowed(claim: Claim) -> Value:
    """What a report alone allows; what it denies is the complement."""
    return Not(claim.alone) if claim.mention.modality is Modality.DENIED else claim.alone


def _of_names(a: Claim, b: Claim, sets: SetRelation, context: Context) -> tuple[Relation, str]:
    """Presence asserted against denied excludes, unless a plan changed; two spellings of one name do not."""
    if a.slot == b.slot == "attendee" and (a.mention.modality is Modality.DENIED) != (b.mention.modality is Modality.DENIED):
        ordered = _in_order(a, b, context)
        return (Relation.UPDATE, "update.attendee") if ordered and _is_plan(ordered[0], context) else (Relation.CONFLICT, "presence.denied")
    if sets in (SetRelation.BROADER, SetRelation.NARROWER):
        return Relation.LESS_PRECISE, f"sets.{sets}"
    if names.similarity(str(a.alone), str(b.alone)) >= 0.5:
        return Relation.SPELLING_VARIANT, "names.similarity"
    return Relation.COMPATIBLE, "names.linked"


def _of_speech(a: Claim, b: Claim) -> tuple[Relation, str, SetRelation]:
    """Two quotations: the same words, one speech trimmed, one speech altered, or two speeches."""
    if not altered.one_speech(a.quote, b.quote):
        same = not altered.in_words(a.quote, b.quote)
        return (Relation.SAME, "sets.equal", SetRelation.EQUAL) if same else (Relation.COMPATIBLE, "several.can.be.true", SetRelation.DISJOINT)
    if turned(a.quote) != turned(b.quote):
        return Relation.COMPATIBLE, "quote.turned", SetRelation.OVERLAPS
    match altered.trimmed(a.quote, b.quote):
        case "both":
            return Relation.SAME, "sets.equal", SetRelation.EQUAL
        case "first":
            return Relation.LESS_PRECISE, "quote.trimmed", SetRelation.BROADER
        case "second":
            return Relation.LESS_PRECISE, "quote.trimmed", SetRelation.NARROWER
    return Relation.COMPATIBLE, "quote.altered", SetRelation.OVERLAPS


def _of_disjoint(row: Row, a: Claim, b: Claim, context: Context) -> tuple[Relation, str]:
    """Two values that exclude one another: a conflict, unless several can be true or the world moved."""
    slot = slots.SLOTS.get(row.slot)
    if slot is None or not slot.single:
        return Relation.COMPATIBLE, "several.can.be.true"
    if isinstance(a.alone, Office) and isinstance(b.alone, Office) and not a.alone.only_by_modifier(b.alone):
        return Relation.COMPATIBLE, "offices.held.together"
    if row.slot == "status" and a.report == b.report:
        return Relation.COMPATIBLE, "parts.differ"
    if row.slot in _OF_MANY_THINGS and (a.report == b.report or _of_other_things(a, b)):
        return Relation.COMPATIBLE, "things.differ"
    if row.slot in _OF_A_SORT and _sorts_differ(row, a, b):
        return Relation.COMPATIBLE, "sorts.differ"
    if row.slot == "venue" and row.event not in context.days:
        return Relation.COMPATIBLE, "undated.event"
    if row.slot == "date" and _still_to_come(row, a, b):
        return Relation.COMPATIBLE, "parts.differ"
    if row.slot == "date" and _several_days(row, a, b, context):
        return Relation.COMPATIBLE, "several.days"
    if a.report != b.report and row.slot in _MOVES and _moved(row.slot, a, b, context):
        return Relation.UPDATE, f"update.{row.slot}"
    return Relation.CONFLICT, "sets.disjoint"


def _sorts_differ(row: Row, a: Claim, b: Claim) -> bool:
    """Whether one report gives two values, as of meetings of two sorts ("the first one-on-one talks since 2011"), and one of them agrees."""
    both = {a.report, b.report}
    return len(both) == 1 or any({c.report, d.report} == both and c.alone.meets(d.alone) for c in row.claims for d in row.claims)


def _of_other_things(a: Claim, b: Claim) -> bool:
    """Whether two claims under one label may be of two things: labels that differ, or counts too far apart to be one toll told twice."""
    if not (isinstance(a.alone, Amount) and isinstance(b.alone, Amount)):
        done = ": " in a.mention.item or a.mention.modality is not b.mention.modality          # one may travel twice, and plan a third time
        return done or not same_label(a.mention.item, b.mention.item)
    if ":" not in a.mention.item or not same_counted(a.mention.item, b.mention.item):
        return True
    low, high = sorted((a.alone.number, b.alone.number))
    return high > _FAR_APART * low


def _still_to_come(row: Row, a: Claim, b: Claim) -> bool:
    """Whether the report of a plan tells of the other's day too, as past: "agreed on Friday", and "will begin on August 3"."""
    plans = [(x, y) for x, y in ((a, b), (b, a)) if x.mention.modality is Modality.EXPECTED and y.mention.modality is Modality.ASSERTED]
    return any(c.report == plan.report and c.mention.modality is Modality.ASSERTED and c.alone.meets(done.alone)
               for plan, done in plans for c in row.claims)


def _several_days(row: Row, a: Claim, b: Claim, context: Context) -> bool:
    """Whether a report of the event says that it goes over as many days as part two dates ("the two-day talks")."""
    if not (isinstance(a.alone, Interval) and isinstance(b.alone, Interval) and a.alone.lower and b.alone.lower):
        return False
    apart = abs((a.alone.lower - b.alone.lower).days)
    lasting = max((infer.days_said(context.reports[report].text) for report in row.reports), default=1)
    return 0 < apart < lasting


_GOES_ON = {                         # what may become of an event, whichever report came first: it never goes back
    Stage.PLANNED: {Stage.POSTPONED, Stage.CANCELLED, Stage.UNDER_WAY, Stage.HELD},
    Stage.POSTPONED: {Stage.CANCELLED, Stage.UNDER_WAY, Stage.HELD},
    Stage.UNDER_WAY: {Stage.HELD},
}
_FOLLOWS = {                         # ... and what a later report may tell of it: one that was called off is planned anew, one that began breaks off
    **_GOES_ON,
    Stage.POSTPONED: _GOES_ON[Stage.POSTPONED] | {Stage.PLANNED},
    Stage.CANCELLED: {Stage.PLANNED},
    Stage.UNDER_WAY: {Stage.HELD, Stage.POSTPONED, Stage.CANCELLED},
}


def _moved(slot: str, a: Claim, b: Claim, context: Context) -> bool:
    """Whether the world may have moved between two reports, and their dates (or, of a plan, the plan itself) say so."""
    ordered = _in_order(a, b, context)
    first, last = ordered or (a, b)
    if slot == "status":
        return _went_on(first, last, _FOLLOWS) if ordered else _went_on(first, last, _GOES_ON) or _went_on(last, first, _GOES_ON)
    if slot == "count":
        grew = isinstance(first.alone, Amount) and isinstance(last.alone, Amount) and first.alone.number < last.alone.number
        return ordered is not None and grew
    return ordered is not None and _is_plan(first, context)


def _went_on(first: Claim, last: Claim, follows: Mapping[Stage, set[Stage]]) -> bool:
    """Whether the second status can follow the first."""
    return Stage(str(last.alone)) in follows.get(Stage(str(first.alone)), ())


def _is_plan(claim: Claim, context: Context) -> bool:
    """Whether a claim tells of what was still to come when it was written."""
    ahead = claim.mention.modality in (Modality.EXPECTED, Modality.POSSIBLE)
    return ahead or (claim.mention.modality is Modality.DENIED and context.stages.get(claim.report) is Stage.PLANNED)


def _in_order(a: Claim, b: Claim, context: Context) -> tuple[Claim, Claim] | None:
    """The claims of two reports by the dates of their reports; None where the dates do not say which came first."""
    first, last = sorted((a, b), key=lambda claim: _published(context.reports[claim.report]))
    days = [_published(context.reports[claim.report]) for claim in (first, last)]
    return (first, last) if days[0] and days[0] < days[1] else None


def _published(report: Report) -> str:
    """The last day that a report may have appeared on, as comparable text; empty if unknown."""
    if not report.published.edtf:
        return ""
    day = parse_edtf(report.published.edtf)
    return str(day.upper) if isinstance(day, Interval) and day.upper else ""


# ---------------------------------------------------------------- one slot against another

def _by_arithmetic(row: Row, rows: Sequence[Row], context: Context) -> Iterator[Finding]:
    """A gap against the date it is counted from, an ordinal against the number held before."""
    other = next((r for r in rows if r.event == row.event and r.slot == _ARITHMETIC.get(row.slot)), None)
    if other is None:
        return
    for mine in row.claims:
        for theirs in other.claims:
            agrees = _agrees(mine, theirs, context.days.get(row.event))
            if agrees is not None:
                a, b = sorted((mine, theirs), key=lambda c: (c.report, c.mention.span.start, c.id))
                found = Relation.COMPATIBLE if agrees else Relation.CONFLICT
                reason = reasons.arithmetic(mine, theirs, context.days.get(row.event), agrees)
                yield _finding(row, found, (a, b), reason, "arithmetic")


def _agrees(mine: Claim, theirs: Claim, day: Interval | None) -> bool | None:
    """Whether two claims of different slots can both hold; None where it cannot be worked out."""
    if Modality.DENIED in (mine.mention.modality, theirs.mention.modality):
        return None
    if isinstance(mine.alone, Duration) and isinstance(theirs.alone, Interval) and day is not None:
        elapsed = Elapsed.between(theirs.alone, day)
        fits = elapsed is not None and mine.alone.meets(elapsed)
        return fits if fits or (elapsed is not None and items.same_events(mine.quote, theirs.quote)) else None
    if isinstance(mine.alone, Choice) and isinstance(theirs.alone, Choice):
        return int(mine.alone.word) == int(theirs.alone.word) + 1
    return None


_Pair = tuple[Claim | None, Claim | None]


def _finding(row: Row, found: Relation, pair: _Pair, reason: str, rule: str, *, report: str = "", coarser: str = "") -> Finding:
    a, b = pair
    id = content_id("f", row.event, row.slot, row.item, report or (a.id if a else ""), b.id if b else "", rule)
    return Finding(id, row.event, row.slot, row.item, found, report or (a.report if a else ""),
                   b.report if b else "", a, b, reason, rule, coarser)


# ---------------------------------------------------------------- a whole row

def verdict(row: Row, findings: Iterable[Finding]) -> Verdict:
    """What a row says as a whole (CONTRACT section 5, last paragraph)."""
    held = {finding.relation for finding in findings}
    if Relation.CONFLICT in held:
        return Verdict.CONFLICT
    if len({claim.report for claim in row.claims}) < 2:
        return Verdict.SINGLE_REPORT
    return next((word for found, word in _VERDICTS if found in held), Verdict.AGREE)
