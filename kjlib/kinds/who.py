"""Who takes part, and who only speaks or is spoken of: name, office, body, rank and side, each on its own characters."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Mention, Report, Value
from ..people import PersonMention, Presence, find_people, presence
from ..people.mentions import with_contrast
from ..people_value import PersonName, Rank
from ..scene import Scene
from ..values import Choice, Label
from ..values.office import Office
from .base import Kind


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each person with what is printed of him, in the order of the text."""
    mentions = with_contrast(find_people(scene.parsed), scene.parsed.doc.text, scene.sides)
    there = presence(scene, mentions)
    taking_part = {mentions[number].person for number in there}
    told: set[tuple[str, str, str]] = set()
    for number, mention in enumerate(mentions):
        key = (mention.person, str(scene.parsed.zone(scene.parsed.tokens(mention.name)[0])), scene.parsed.report.quote(mention.name))
        first = key not in told
        if number in there or mention.office.title or (first and mention.office.says_something):
            if first or mention.office.title:
                yield from _claims(scene, mention, there.get(number), "attendee" if mention.person in taking_part else "person")
            told.add(key)


def _claims(scene: Scene, mention: PersonMention, there: Presence | None, slot: str) -> Iterator[Mention]:
    office = mention.office
    spans = {"": mention.name, ".title": office.title, ".organisation": office.organisation, ".rank": office.rank, ".side": mention.side_span}
    for part, span in spans.items():
        if span is not None and (part != ".side" or mention.side):
            rule = mention.side_rule if part == ".side" else (there.rule if there else "who.named")
            claim = Mention(kind="who", slot=slot + part, item=mention.person, report=scene.parsed.report.id, span=span, core=span, rule=rule,
                            reading=mention.side if part == ".side" else "")
            yield replace(claim, modality=there.modality, attribution=there.attribution) if there else claim


def resolve(mention: Mention, report: Report) -> Value:
    """A name, an office, a rank, a body, or a side in one form."""
    words = " ".join(report.quote(mention.core).split())
    match mention.slot.partition(".")[2]:
        case "title":
            return Office(words)
        case "rank":
            return Rank(words)
        case "organisation":
            return Label(words)
        case "side":
            return Choice(mention.reading)
    return PersonName(words)


WHO = Kind("who", find, resolve)
