"""The main event as the people in it see it: the words that name it, and the talks that led to it where it is a
deal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Modality, Span, Zone
from .. import factuality
from ..event_words import is_agreement, is_made, parties
from ..main_event import Scene
from ..syntax import Role, clause, clause_head, role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

_MEETING = frozenset(lexicon.load("events")["meeting"])
_DONE = frozenset(word for key in ("strike", "run") for word in lexicon.load("presence")[key])
_OUTCOMES, _BEFORE = (frozenset(lexicon.load("presence")[key]) for key in ("outcomes_of_talks", "before"))


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """A scene with the numbers of all words that name the event which people may take part in."""

    scene: Scene
    event: frozenset[int]
    by_talks: bool  # the event is a deal: who negotiates takes part
    modality: Modality  # how sure the report is of the event where it first tells of it

    @property
    def doc(self) -> Doc:
        return self.scene.parsed.doc

    @property
    def has_name(self) -> bool:
        """Whether a noun names the event ("the flag-raising"): who does the deed then takes part in it."""
        return any(self.doc[i].pos_ != "VERB" for i in self.event)

    def tokens(self, span: Span) -> Phrase:
        return self.scene.parsed.tokens(span)

    def names_event(self, token: Token) -> bool:
        return token.i in self.scene.mentions or token.i in self.scene.others

    def elsewhere(self, word: Token) -> bool:
        """Whether the clause of ``word`` speaks of another event, or of a time before."""
        event = self.scene.event_of(word)
        other = event is not None and event.i not in self.event and event.i in self.scene.others
        return (other and not (event is not None and _signs(clause_head(word), event))) or is_of_the_past(word)


def _signs(verb: Token, event: Token) -> bool:
    """ "X and Y signed a pact and discussed trade": what is agreed is no other event than the one at which it is."""
    return (
        is_agreement(event)
        and role(event) is Role.OBJECT
        and is_made(event)
        and verb in (event.head, *event.head.conjuncts)
    )


def setting_of(scene: Scene) -> Setting:
    """The event of a scene, without what only a caption names, and with the talks that led to it."""
    doc, parsed = scene.parsed.doc, scene.parsed
    told = {doc[i].lemma_.lower() for i in scene.mentions if parsed.zone(doc[i]) is not Zone.CAPTION}
    event = {i for i in scene.mentions if doc[i].lemma_.lower() in told | _MEETING or doc[i].pos_ == "VERB" or not told}
    event = _of_its_time(doc, event)
    by_talks = any(doc[i].lemma_.lower() in _OUTCOMES for i in event)
    if by_talks:
        event |= {i for i in scene.others if _led_to_it(scene, doc[i])}
    return Setting(scene, frozenset(event), by_talks, _first_told(scene))


def _of_its_time(doc: Doc, event: set[int]) -> set[int]:
    """Without the verbs that look back to another time, unless the event is told so from the first: "X met Y in Moscow
    last month".
    """
    if not event or of_another_time(doc[min(event)]):
        return event
    return {i for i in event if doc[i].pos_ != "VERB" or not of_another_time(doc[i])}


def _first_told(scene: Scene) -> Modality:
    """The modality of the first sentence of headline or body that tells of the event."""
    told = [word for i in sorted(scene.mentions) if scene.parsed.zone(word := scene.parsed.doc[i]) is not Zone.CAPTION]
    found = factuality.modality(told[0]) if told else Modality.ASSERTED
    if found is Modality.POSSIBLE and any(map(_came_about, told)):
        return Modality.ASSERTED
    return found if found in (Modality.EXPECTED, Modality.POSSIBLE) else Modality.ASSERTED


def _came_about(word: Token) -> bool:
    """ "The two reached a truce", below a headline on what they may reach next."""
    verb = word.head
    return (
        role(word) is Role.OBJECT
        and verb.tag_ == "VBD"
        and verb.lemma_.lower() in _DONE
        and factuality.modality(verb) is Modality.ASSERTED
    )


def _led_to_it(scene: Scene, word: Token) -> bool:
    """Whether talks are those of the deal: no country takes part that the deal is not between."""
    countries = {party for party in parties(word) if places.country(party)}
    named = word.lower_ if word.lower_ in _MEETING else word.lemma_.lower()
    known = {side for side in scene.sides if places.country(side)}
    return (
        named in _MEETING
        and (len(countries) < 2 or countries <= known)
        and not is_of_the_past(word)
        and not of_another_time(word)
    )


def of_another_time(word: Token) -> bool:
    """ "Visited for talks early last month", "led a panel in 2013": a clause with a date of its own that looks back."""
    dates = (t for t in clause(clause_head(word)) if t.ent_type_ == "DATE")
    return any(
        (t.lower_ in ("last", "ago", "earlier", "previous") and not _of_its_days(t)) or t.shape_ == "dddd"
        for t in dates
    )


def _of_its_days(word: Token) -> bool:
    """ "On the last day of the visit" is a time of the event itself."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].lower_ in ("day", "days", "leg", "stop")


def is_of_the_past(word: Token) -> bool:
    """ "Who has negotiated with them before", "earlier talks": not the event told of."""
    said = [child for child in word.children if child.lower_ in _BEFORE]
    return any(
        not any(role(t) in (Role.LED_TO, Role.LED_TO_CLAUSE) for t in child.children) for child in said
    )  # "before the talks" is a time of its own
