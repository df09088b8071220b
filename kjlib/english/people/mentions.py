"""Each mention of a person in a report: the name, who it is there, the office printed with it, and the side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Span, Zone
from ..clauses import is_saying
from ..parsed import Parsed
from ..syntax import Role, role
from .names import Run, looks_foreign, may_be_person, runs, things_in
from .offices import Office
from .sides import NO_SIDE, Side, side_of, with_counterparts
from .titles import office_of
from .words import Part, lines

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHO = re.compile(r",\s+whom?\b")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name as printed, the fullest form of it in the report, the office printed with it, and the side with the words
    that say it.
    """

    name: Span
    person: str
    office: Office
    side: Side
    zone: Zone

    @property
    def extent(self) -> Span:
        """The name with the office that stands beside it."""
        extent = self.name
        for span in self.office.spans():
            extent = extent.join(span)
        return extent


def find_people(parsed: Parsed) -> tuple[PersonMention, ...]:
    """Every mention of a person outside the furniture, in the order of the text.

    A name alone counts once the report has shown it to be a person's: by an office, a rank, a form of address, or
    speech.
    A surname goes to the one full name of the report that ends or begins with it; where two do, it goes to neither.
    """
    text = parsed.text
    cut = list(lines(parsed))
    named = [run for line in cut for run in runs(line)]
    things = things_in(named, text) - {run.printed for run in named if office_of(run, text).says_something}
    names = [run for line in cut for run in runs(line, things) if run.printed not in things]
    offices = _shared(names, [office_of(run, text) for run in names])
    zones = [parsed.report.zone_at(run.span.start) for run in names]
    full = _shown(zip(names, offices, zones), text)
    titles = _titles(names, offices, text)
    mentions: list[PersonMention] = []
    for run, office, zone in zip(names, offices, zones):
        if zone is Zone.HEADLINE:
            run = _name_in(run, full, titles)
        person = _person(run.printed, full, titles, _words(office.title, text))
        if office.organisation and _person(_words(office.organisation, text), full, titles, ""):
            office = replace(office, organisation=None)  # "Doe attorney Jane Roe"
        if person and not _is_owned_thing(run):
            mentions.append(PersonMention(run.span, person, office, NO_SIDE, zone))
    return with_counterparts([_sided(mention, text) for mention in mentions], text)


def _sided(mention: PersonMention, text: str) -> PersonMention:
    return replace(mention, side=side_of(mention.office, mention.name, text))


def _shared(found: Sequence[Run], offices: Sequence[Office]) -> list[Office]:
    """ "Presidents X and Y": the title of several goes to each that "and" joins."""
    shared = list(offices)
    for at in range(1, len(found)):
        before, run = found[at - 1], found[at]
        joined = run.line is before.line and [w.text for w in run.line[before.end : run.first]] in (["and"], [])
        if joined and shared[at - 1].plural and not shared[at].says_something and run.first - before.end <= 1:
            shared[at] = shared[at - 1]
    return shared


def _shown(found: Iterable[tuple[Run, Office, Zone]], text: str) -> frozenset[str]:
    """The names that are surely of people."""
    return frozenset(run.printed for run, office, zone in found if _is_shown(run, office, zone, text))


def _is_shown(run: Run, office: Office, zone: Zone, text: str) -> bool:
    several = len(run.words) > 1
    if zone is Zone.HEADLINE and not (office.title and several and _right_before(office.title, run)):
        return False  # every word has a capital there
    after = run.after
    if after is not None and (after.text[0].isupper() or after.text.lower() in _THINGS):
        return False
    if office.rank or office.honorific:
        return True
    if office.title and (
        several or (run.span.start > office.title.start and (run.before is None or _stands_alone(run)))
    ):
        return True
    if not several:
        return False
    if run.before is not None and run.before.text in ("called", "named", "nicknamed"):
        return True
    return (
        "PERSON" in run.labels
        or looks_foreign(run)
        or ((_speaks(run) or _WHO.match(text, run.span.end) is not None) and may_be_person(run))
    )


def _right_before(title: Span, run: Run) -> bool:
    return title.end < run.span.start and run.before is not None


def _stands_alone(run: Run) -> bool:
    """Whether one word after an office is a surname: "Coordinator of Government Activities" has none."""
    before = run.before
    return before is not None and (before.part is Part.HEAD or "PERSON" in run.labels)


_THINGS = frozenset(lexicon.load("offices")["things"])


def _is_owned_thing(run: Run) -> bool:
    """ "The Doe administration", "the Doe Foundation": a name that stands for what somebody heads or made."""
    after = run.after
    named = after is not None and after.text[0].isupper() and after.part in (Part.BODY, Part.UNIT, Part.TOPIC)
    return named or (after is not None and after.text.lower() in _THINGS)


def _speaks(run: Run) -> bool:
    return _says(run.words[-1].token)


def _says(token: Token) -> bool:
    return role(token) is Role.SUBJECT and is_saying(token.head)


def speaks(parsed: Parsed, mention: PersonMention) -> bool:
    """Whether the report quotes somebody at this mention: "X said", "according to X"."""
    roots = {parsed.tokens(span).root.i for span in (mention.name, mention.extent)}
    return any(_is_source(parsed.doc[i]) for i in roots)


def _is_source(token: Token) -> bool:
    above = token.head
    according = role(token) is Role.LED_TO and above.lower_ == "to" and above.head.lower_ == "according"
    return according or _says(token)


def _words(span: Span | None, text: str) -> str:
    return text[span.start : span.end] if span else ""


def _titles(found: Sequence[Run], offices: Sequence[Office], text: str) -> dict[str, Counter[str]]:
    """For each name of several words, the last words of the titles printed with it."""
    held: dict[str, Counter[str]] = {}
    for run, office in zip(found, offices):
        if office.title and len(run.words) > 1:
            held.setdefault(run.printed, Counter())[_words(office.title, text).split()[-1].lower()] += 1
    return held


def _person(printed: str, full: frozenset[str], titles: dict[str, Counter[str]], title: str) -> str:
    """The fullest name that some words are a form of; empty if it is no person's or may be of two."""
    parts = _parts(printed)
    wider = [name for name in full if len(_parts(name)) > 1 and _is_form_of(parts, _parts(name))]
    groups = {frozenset(part for part in _parts(name) if not part.endswith(".")) for name in wider}
    widest = [group for group in groups if not any(group < other for other in groups)]
    if len(widest) > 1 and title:
        wider = [name for name in wider if title.split()[-1].lower() in titles.get(name, ())]
        widest = list({frozenset(_parts(name)) for name in wider})
    if len(widest) == 1:
        return max((name for name in wider), key=lambda name: (len(name), name))
    return printed if printed in full and not wider else ""


def _is_form_of(parts: list[str], full: list[str]) -> bool:
    """Whether some words of a name are that name for short: "Doe" and "Jane" are of "Jane Q. Doe", "Q." is not."""
    return set(parts) <= set(full) and (len(parts) > 1 or parts[0] in (full[0], full[-1]))


def _name_in(run: Run, full: frozenset[str], titles: dict[str, Counter[str]]) -> Run:
    """ "Doe Says Talks": the longest part of a run in a headline that is somebody's name; the run itself where none
    is.
    """
    cuts = [
        replace(run, first=first, end=end)
        for first in range(run.first, run.end)
        for end in range(first + 1, run.end + 1)
    ]
    names = [cut for cut in cuts if _person(cut.printed, full, titles, "")]
    return max(names, key=lambda cut: (len(cut.words), -cut.first), default=run)


def _parts(name: str) -> list[str]:
    return name.casefold().replace("-", " ").split()
