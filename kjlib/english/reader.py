"""One report at a time: parse it, find its main event, find what it states, and read each value as far as the report alone allows.

A pure function of one report, so that any number of workers give the same result.
"""
from __future__ import annotations

from ..errors import KjError
from ..model import Mention, Report, Span, Stage, Value, Zone
from ..reading import Reading, value_of
from ..slots import SLOTS
from ..values import Choice
from . import publication_window as infer
from .kinds import KINDS
from .kinds.when import on_one_day
from .main_event import scene_of
from .parsed import parse, span_of


def analyse(report: Report) -> Reading:
    """Read one report."""
    parsed = parse(report)
    scene = scene_of(parsed)
    mentions = [mention for kind in KINDS for mention in kind.find(scene) if report.zone_at(mention.span.start) is not Zone.FURNITURE]
    if unknown := {mention.slot for mention in mentions} - set(SLOTS):
        raise KjError(f"claims of {', '.join(sorted(unknown))} are found, and kjlib/slots.py does not list it; add a line for each slot of a kind.")
    found = _read(mentions, report)
    stage = _stage(found)
    bounds = infer.bounds(scene, found, stage)
    dated = infer.alone(report, bounds)
    read = on_one_day(found if dated is report else _read(mentions, dated), dated, stage is Stage.PLANNED)
    known = {mention for mention, _ in read}
    unread = tuple(mention for mention in sorted(set(mentions) - known, key=_place))
    sentences = tuple((parsed.zone(sentence.root), span_of(sentence)) for sentence in parsed.sentences(*Zone))
    return Reading(dated, tuple(read), scene.sides, stage, bounds, unread, sentences)


def _read(mentions: list[Mention], report: Report) -> list[tuple[Mention, Value]]:
    """Each mention with its value; one that cannot be read makes no claim."""
    found = []
    for mention in sorted(set(mentions), key=_place):
        value = value_of(mention, report)
        if value is not None:
            found.append((mention, value))
    return found


def _place(mention: Mention) -> tuple[Span, str, Span, str, str]:
    return mention.span, mention.slot, mention.core, mention.item, mention.rule


def _stage(found: list[tuple[Mention, Value]]) -> Stage:
    """What the report says of its event: put off or called off, if it opens with that; else the commonest of its statuses."""
    said = [value.word for mention, value in found if mention.slot == "status" and isinstance(value, Choice)]
    for final in (Stage.CANCELLED, Stage.POSTPONED):
        if final.value in said[:2]:
            return final
    if said:
        return Stage(max(said, key=lambda word: (said.count(word), -said.index(word))))
    return Stage.UNKNOWN
