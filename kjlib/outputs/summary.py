"""The comparison in a screen or two of plain text: what agrees, what differs, on which words that rests."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from .. import slots
from ..judging.verdicts import verdict
from ..model import Finding, Relation, Report, Row, Verdict, Zone
from ..result import Result

_WIDTH = 92
_SHOWN = 12  # rows a heading shows; the files have them all
_LOUD = (Relation.CONFLICT, Relation.UPDATE)
_AGREE = (Verdict.AGREE, Verdict.AGREE_LESS_PRECISE)


def text(result: Result) -> str:
    """The summary of a comparison."""
    parts = [_head(result)]
    sigla = {report.id: siglum for report, siglum in zip(result.reports, _sigla())}
    for event in dict.fromkeys(result.events.of[report.id] for report in result.reports):
        parts.append(_event(event, result, sigla))
    found = [f"  {problem.path}: {problem.problem} {problem.action}" for problem in result.problems]
    return "\n\n".join([*parts, *(["NOT READ\n" + "\n".join(found)] if found else [])])


def _sigla() -> Iterable[str]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [*letters, *(a + b for a in letters for b in letters)]


def _head(result: Result) -> str:
    events = set(result.events.of.values())
    origins = len(set(result.origins.of.values()))
    return (
        f"{_count(len(result.reports), 'report')} of {_count(len(events), 'event')}, from "
        f"{_count(origins, 'independent origin')}: "
        f"{_count(len(result.claims), 'claim')}, {_count(len(result.findings), 'finding')}."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _event(event: str, result: Result, sigla: dict[str, str]) -> str:
    reports = [report for report in result.reports if result.events.of[report.id] == event]
    rows = [row for row in result.rows if event in row.events]
    by_question = result.findings_by_question()
    found = {row: by_question.get(row.question, []) for row in rows}
    lines = [f"EVENT {event}", *(_report(report, result, sigla) for report in reports)]
    loud = sorted(
        ((row, relation) for row in rows for relation in _LOUD if any(f.relation is relation for f in found[row])),
        key=lambda pair: _LOUD.index(pair[1]),
    )
    lines += _section(
        "They differ (conflict: both cannot be true; update: the world moved)",
        [_differ(row, relation, found[row], sigla) for row, relation in loud],
    )
    unsure = sorted((row for row in rows if _differs(found[row])), key=lambda row: -_sureness(found[row]))
    lines += _section(
        "To look at: they differ if both are read right, the surest first",
        [_differ(row, Relation.DIFFER, found[row], sigla) for row in unsure],
    )
    agree = [row for row in rows if verdict(row, found[row]) in _AGREE]
    lines += _section("They agree", [_agree(row, found[row], result, sigla) for row in agree])
    both = [row for row in rows if verdict(row, found[row]) is Verdict.COMPATIBLE]
    lines += _section("They differ, and all can be true", [_agree(row, found[row], result, sigla) for row in both])
    single = [row for row in rows if verdict(row, found[row]) is Verdict.SINGLE_REPORT]
    return "\n".join([*lines, "", f"  One report alone speaks in {_count(len(single), 'row')} of the matrix."])


def _differs(found: Sequence[Finding]) -> bool:
    held = {finding.relation for finding in found}
    return Relation.DIFFER in held and held.isdisjoint(_LOUD)


def _sureness(found: Sequence[Finding]) -> float:
    return max(finding.confidence or 0.0 for finding in found if finding.relation is Relation.DIFFER)


def _report(report: Report, result: Result, sigla: dict[str, str]) -> str:
    published = f"{report.published.edtf} ({report.published.basis})" if report.published.edtf else "undated"
    credit = ", ".join(part for part in (report.outlet, report.agency) if part)
    origin = result.origins.of[report.id]
    shared = [sigla[r] for r, of in result.origins.of.items() if of == origin and r != report.id]
    leans = f"; one origin with {', '.join(shared)}" if shared else ""
    return (
        f"  {sigla[report.id]}  {report.id}  {published}, "
        f"{result.stages[report.id]}{'; ' + credit if credit else ''}{leans}"
    )


def _section(title: str, entries: Sequence[str]) -> list[str]:
    if not entries:
        return []
    more = [f"  ... and {len(entries) - _SHOWN} more"] if len(entries) > _SHOWN else []
    return ["", title, *entries[:_SHOWN], *more]


def _differ(row: Row, relation: Relation, found: Sequence[Finding], sigla: dict[str, str]) -> str:
    """The values that exclude one another, each with who says it and in which words."""
    claims = [claim for f in found if f.relation is relation for claim in (f.a, f.b) if claim is not None]
    by_value: dict[str, list[str]] = {}
    for claim in sorted(claims, key=lambda c: (sigla[c.report], c.mention.span)):
        voices = by_value.setdefault(str(claim.value), [])
        voice = f"{sigla[claim.report]}{' (caption)' if claim.zone is Zone.CAPTION else ''} “{_short(claim.quote)}”"
        if voice.split(" ")[0] not in {known.split(" ")[0] for known in voices} or claim.zone is Zone.CAPTION:
            voices.append(voice)
    lines = [
        textwrap.fill(
            f"{value}: {', '.join(dict.fromkeys(voices))}",
            _WIDTH,
            initial_indent="      ",
            subsequent_indent="          ",
        )
        for value, voices in by_value.items()
    ]
    return "\n".join([f"  {_title(row.slot, row.item)} — {relation}", *lines])


def _agree(row: Row, found: Sequence[Finding], result: Result, sigla: dict[str, str]) -> str:
    speaking = list(dict.fromkeys(claim.report for claim in row.claims))
    origins = len({result.origins.of[report] for report in speaking})
    values = list(dict.fromkeys(str(claim.value) for claim in row.claims))
    words = f"{_title(row.slot, row.item)}: {' / '.join(_short(value) for value in values[:4])}"
    voices = f"[{', '.join(sigla[report] for report in speaking)}; {_count(origins, 'origin')}]"
    return textwrap.fill(f"{words} {voices}", _WIDTH, initial_indent="  ", subsequent_indent="      ")


def _title(slot: str, item: str) -> str:
    name = slots.in_words(slot)
    return f"{name} ({_short(item)})" if item else name


def _short(words: str) -> str:
    return textwrap.shorten(words, 90, placeholder=" …")
