"""Who takes part, and who only speaks or is spoken of: name, office, body, rank and side, each on its own characters.

An attendee is someone of whom the report says that he takes part in its event, or is expected to, or does not.
Everybody
else with an office, or who is quoted, is a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model import Mention, Modality, Span, Value
from ...values import Choice, Label
from ...values.office import Office
from ...values.person import PersonName, Rank
from ..main_event import Scene
from ..parsed import Parsed
from ..people import PersonMention, Presence, find_people, presence, speaks, with_contrast
from .base import Kind

_LONGEST = 120  # characters of a quote; beyond that the name alone stands for the person


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each person with what is printed of him, in the order of the text.

    A name is claimed where its clause shows that he takes part, where an office stands with it, and once for each zone
    and form.
    """
    mentions = with_contrast(find_people(scene.parsed), scene.parsed.text, scene.sides)
    there = presence(scene, mentions)
    taking_part = {mentions[number].person: how for number, how in reversed(there.items())}
    spoken_of = [mention for mention in mentions if mention.office.says_something or speaks(scene.parsed, mention)]
    people = {mention.person for mention in spoken_of} | set(taking_part)
    shown = _shown(scene, mentions, there)
    for number, mention in enumerate(mentions):
        if mention.person not in people or (number not in shown and not mention.office.title):
            continue
        says_who = number in there or mention.office.title  # a bare "Smith" elsewhere is no evidence
        if says_who or mention.person not in taking_part:
            yield _person(scene, mention, there.get(number) or taking_part.get(mention.person))
        yield from _office(scene, mention, "attendee" if mention.person in taking_part else "person")


def _shown(scene: Scene, mentions: Sequence[PersonMention], there: Mapping[int, Presence]) -> set[int]:
    """Of the mentions of a person in one form and zone, the first whose own clause puts him into the event; else the
    first.
    """
    chosen: dict[tuple[str, str, str], int] = {}
    for number, mention in enumerate(mentions):
        key = (mention.person, mention.zone, scene.parsed.report.quote(mention.name).casefold())
        if key not in chosen or (number in there and chosen[key] not in there):
            chosen[key] = number
    return set(chosen.values())


def _person(scene: Scene, mention: PersonMention, there: Presence | None) -> Mention:
    """That somebody takes part stands on a name whose own clause says so, or that says who he is."""
    extent = mention.extent if len(mention.extent) <= _LONGEST else mention.name
    modality, said_by, rule = (
        (there.modality, there.attribution, there.rule) if there else (Modality.ASSERTED, "", "who.named")
    )
    return Mention(
        kind="who",
        slot="attendee" if there else "person",
        item=mention.person,
        report=scene.parsed.report.id,
        span=extent,
        core=mention.name,
        rule=rule,
        modality=modality,
        attribution=said_by,
    )


def _office(scene: Scene, mention: PersonMention, slot: str) -> Iterator[Mention]:
    """What stands beside a name: title, body, rank, side, each on its own characters."""
    report, office = scene.parsed.report, mention.office
    parts: tuple[tuple[str, Span | None, str, str], ...] = (
        (".title", office.title, "office.beside", ""),
        (".organisation", office.organisation, "office.body", ""),
        (".rank", office.rank, "office.rank", ""),
        (".side", mention.side.words, mention.side.rule, mention.side.country),
    )
    for part, core, how, reading in parts:
        if core is not None:
            span = mention.extent if mention.extent.contains(core) else core
            yield Mention(
                kind="who",
                slot=slot + part,
                item=mention.person,
                report=report.id,
                span=span,
                core=core,
                rule=how,
                reading=reading,
            )


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """A name, an office, a rank, a body, or a side in one form."""
    words = " ".join(parsed.report.quote(mention.core).split())
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
