"""One report at a time: parse it, find its main event, find what it states, and read each value as far as the report
alone allows.

A pure function of one report, so that any number of workers give the same result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .. import published
from ..errors import SlotError, ValueReadError
from ..model import Mention, Report, Span, Stage, Value, Zone
from ..reading import Reading, Sentence, Statement
from ..slots import SLOTS
from ..values import Choice
from ..values.label import content, content_at
from . import publication_window
from .kinds import BY_NAME, KINDS
from .kinds.when import on_one_day
from .lasting import days_said
from .lead_event import scene_of
from .main_event import Scene
from .parsed import Parsed, parse, span_of
from .slips import slips

_LEAD_CHARACTERS = 1200
_Found = list[tuple[Mention, Value]]


def read(report: Report) -> Reading:
    """Read one report."""
    parsed = parse(report)
    scene = scene_of(parsed)
    mentions = _mentions(scene)
    found = _values(mentions, parsed)
    stage = _stage(found)
    bounds = publication_window.bounds(scene, found, stage)
    dated = replace(parsed, report=published.alone(report, bounds))
    found = found if dated.report is report else _values(mentions, dated)
    statements = tuple(Statement(mention, value) for mention, value in on_one_day(found, dated, stage is Stage.PLANNED))
    return Reading(
        report=dated.report,
        statements=statements,
        unread=_unread(mentions, statements),
        slips=tuple(slips(statements, dated)),
        sides=scene.sides,
        stage=stage,
        lasting=days_said(report.text),
        bounds=bounds,
        lead=_lead(report),
        sentences=tuple(_sentences(parsed)),
        expressions=parsed.expressions,
    )


def _mentions(scene: Scene) -> list[Mention]:
    """What the kinds find, in the order of the text; nothing of it stands in the furniture."""
    report = scene.parsed.report
    found = {
        mention
        for kind in KINDS
        for mention in kind.choose(kind.candidates(scene), scene.parsed)
        if report.zone_at(mention.span.start) is not Zone.FURNITURE
    }
    if unknown := {mention.slot for mention in found} - set(SLOTS):
        raise SlotError(
            f"claims of {', '.join(sorted(unknown))} are found, and kjlib/slots.py does not list it; add "
            "a line for each slot of a kind."
        )
    return sorted(found, key=_place)


def _place(mention: Mention) -> tuple[Span, str, Span, str, str]:
    return mention.span, mention.slot, mention.core, mention.item, mention.rule


def _values(mentions: Iterable[Mention], parsed: Parsed) -> _Found:
    """Each mention with its value; one that cannot be read makes no claim."""
    found: _Found = []
    for mention in mentions:
        try:
            found.append((mention, BY_NAME[mention.kind].resolve(mention, parsed)))
        except ValueReadError:
            continue
    return found


def _unread(mentions: Sequence[Mention], statements: Iterable[Statement]) -> tuple[Mention, ...]:
    known = {statement.mention for statement in statements}
    return tuple(mention for mention in mentions if mention not in known)


def _stage(found: _Found) -> Stage:
    """What the report says of its event: put off or called off, if it opens with that; else the surest and commonest
    of its statuses.
    """
    said = [(value.word, mention) for mention, value in found if mention.slot == "status" and isinstance(value, Choice)]
    for final in (Stage.CANCELLED, Stage.POSTPONED):
        if final.value in [word for word, _ in said[:2]]:
            return final
    sure: dict[str, float] = {}
    for word, mention in said:
        sure[word] = sure.get(word, 0.0) + mention.confidence
    return Stage(max(sure, key=lambda word: sure[word])) if sure else Stage.UNKNOWN


def _lead(report: Report) -> tuple[str, ...]:
    """The words of the headline, captions and first paragraphs: where a report says what it is about."""
    kept = (report.quote(region.span) for region in report.regions if region.zone is not Zone.FURNITURE)
    return content(" ".join(kept)[:_LEAD_CHARACTERS])


def _sentences(parsed: Parsed) -> Iterable[Sentence]:
    for sentence in parsed.sentences(*Zone):
        span = span_of(sentence)
        words = tuple((span.start + at, stem) for at, stem in content_at(parsed.report.quote(span)))
        yield Sentence(span, parsed.zone(sentence.root), words)
