"""Where the event is or was: a country, a city, a building. A place inside another says more, not something else."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from .. import factuality, lexicon, places
from ..attribution import is_saying, speaker
from ..model import Mention, Report, Value, Zone
from ..parsed import span_of
from ..scene import Scene
from ..syntax import clause, clause_head, governor, phrase
from .base import Kind

_SITES = frozenset(lexicon.load("sites")["sites"])
_SPLIT = re.compile(r",\s*|\s+(?:in|of|at|near)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named. "Seoul" covers "the Foreign Ministry in Seoul", and South Korea covers both."""
    printed: str

    @property
    def chain(self) -> tuple[str, ...]:
        """The place, what it lies in as printed, and the country if the last of these is known to lie in one."""
        parts = [" ".join(part.removeprefix("the ").split()) for part in _SPLIT.split(self.printed)]
        country = places.country(parts[-1])
        names = [*parts, country] if country and country != parts[-1] else parts
        return tuple(places.country(name) if places.country(name) and not places.is_capital(name) else name.casefold() for name in names)

    @property
    def country(self) -> str:
        last = self.chain[-1]
        return last if places.country(last) == last else ""

    def covers(self, other: object) -> bool:
        return isinstance(other, Place) and (self.chain[0] in other.chain or self._words() < other._words())

    def meets(self, other: object) -> bool:
        """Two places exclude one another only where both are known to lie in different countries."""
        return isinstance(other, Place) and not (self.country and other.country and self.country != other.country)

    def _words(self) -> frozenset[str]:
        """The words of the narrowest name: "Grand Hotel" covers "the Imperial Grand Hotel"."""
        return frozenset(self.chain[0].split())

    def __str__(self) -> str:
        return self.printed


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each place that the main event is said to be at, in the order of the text; one that excludes the first is of something else."""
    first: Value | None = None
    for mention in _mentions(scene):
        place = resolve(mention, scene.parsed.report)
        first = first or place
        if place.meets(first) or scene.parsed.report.zone_at(mention.core.start) is Zone.CAPTION:
            yield mention


def _mentions(scene: Scene) -> Iterator[Mention]:
    parsed = scene.parsed
    for sentence in parsed.sentences():
        for link in sentence:
            noun = next((t for t in link.children if t.dep_ == "pobj"), None) if link.lower_ in ("in", "at", "inside", "outside") else None
            if noun is None or not _is_place(noun) or not _of_main(scene, link):
                continue
            words = _words(noun)
            yield Mention(kind="where", slot="venue", item="", report=parsed.report.id, span=span_of(link).join(span_of(words)), core=span_of(words),
                          rule=f"where.{link.lower_}", modality=factuality.modality(link), attribution=speaker(link))


def _of_main(scene: Scene, link: Token) -> bool:
    """Whether a place phrase says where the main event is, and not where something is said or what a name is made of."""
    above = governor(link.doc[link.i:link.i + 1])
    if above.i in scene.mentions | scene.others:
        return above.i in scene.mentions
    if above.pos_ in ("NOUN", "PROPN") and above.ent_type_ != "DATE" and not _set_off(link):
        return False                       # "officials in Tokyo", "the Foreign Ministry in Seoul"
    again = any(t.lower_ == "again" for t in clause(clause_head(link)))          # the next time
    return scene.is_main(link) and not again and not is_saying(above)


def _set_off(link: Token) -> bool:
    """Whether a comma or dash parts the phrase from the name before it: it then belongs to the clause, however it was parsed."""
    return link.i > link.sent.start and link.doc[link.i - 1].text in (",", "-", "--", "–", "—", ")")


def _is_place(noun: Token) -> bool:
    name = noun.doc[noun.left_edge.i:noun.i + 1]
    known = any(place.kind != "adjective" and place.end == len(name.text) for place in places.mentions(name.text))
    return known or noun.ent_type_ in ("GPE", "FAC") or (noun.lower_ in _SITES and noun.pos_ in ("NOUN", "PROPN") and _named(noun))


def _named(noun: Token) -> bool:
    """A site is named by a capital letter of its own or of a word before it: "the Grand Hotel", "the White House"."""
    return any(t.text[0].isupper() and not t.is_sent_start for t in noun.doc[noun.left_edge.i:noun.i + 1])


def _words(noun: Token) -> Phrase:
    """The place without its article, with what it lies in: "Foreign Ministry in Seoul"; a second place after "and" is left out."""
    words = phrase(noun)
    start = next((t.i for t in words if t.text[0].isupper()), words.start)          # "neighbouring Chad" is Chad
    end = next((t.i for t in words if t.i > noun.i and t.lower_ not in ("in", "of", ",", "the", "at") and not t.text[0].isupper()), words.end)
    return noun.doc[start:max(end, noun.i + 1)]


def resolve(mention: Mention, report: Report) -> Value:
    """The place as named."""
    return Place(" ".join(report.quote(mention.core).split()))


WHERE = Kind("where", find, resolve)
