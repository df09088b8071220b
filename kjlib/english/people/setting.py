"""The main event as the people in it see it: the words that name it, and the talks that led to it if it is a deal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Modality, Span, Zone
from .. import factuality
from ..clauses import Tense, clause_of
from ..event_words import is_agreement, is_made, parties
from ..main_event import Scene
from ..syntax import clause, clause_head, complements, lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

_MEETING = frozenset(lexicon.load("events")["meeting"])
_WORDS = {key: frozenset(words) for key, words in lexicon.load("presence").items()}
_DONE = _WORDS["strike"] | _WORDS["run"]
_LOOKS_BACK = frozenset(("last", "ago", "earlier", "previous"))
_STAGES = frozenset(("day", "days", "leg", "stop"))


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
        if is_of_the_past(word):
            return True
        event = self.scene.event_of(word)
        if event is None or event.i in self.event or event.i not in self.scene.others:
            return False
        return not _signs(clause_head(word), event)


def _signs(verb: Token, event: Token) -> bool:
    """ "X and Y signed a pact and discussed trade": what is agreed is no other event than the one at which it is."""
    made = is_agreement(event) and is_made(event)
    return made and any(event in clause_of(other).undergoers for other in (verb, *verb.conjuncts))


def setting_of(scene: Scene) -> Setting:
    """The event of a scene, without what only a caption names, and with the talks that led to it."""
    doc, parsed = scene.parsed.doc, scene.parsed
    in_text = {lemma(doc[i]) for i in scene.mentions if parsed.zone(doc[i]) is not Zone.CAPTION}
    kept = in_text | _MEETING
    event = {i for i in scene.mentions if lemma(doc[i]) in kept or doc[i].pos_ == "VERB" or not in_text}
    event = _of_its_time(doc, event)
    by_talks = any(lemma(doc[i]) in _WORDS["outcomes_of_talks"] for i in event)
    if by_talks:
        event |= {i for i in scene.others if _led_to_it(scene, doc[i])}
    return Setting(scene, frozenset(event), by_talks, _first_said(scene))


def _of_its_time(doc: Doc, event: set[int]) -> set[int]:
    """Without the verbs that look back to another time ("X met Y last month"), unless the first word for the event
    does.
    """
    if not event or of_another_time(doc[min(event)]):
        return event
    return {i for i in event if doc[i].pos_ != "VERB" or not of_another_time(doc[i])}


def _first_said(scene: Scene) -> Modality:
    """The modality of the first sentence of headline or body that tells of the event."""
    words = [scene.parsed.doc[i] for i in sorted(scene.mentions)]
    words = [word for word in words if scene.parsed.zone(word) is not Zone.CAPTION]
    first = factuality.modality(words[0]) if words else Modality.ASSERTED
    if first is Modality.POSSIBLE and any(map(_came_about, words)):
        return Modality.ASSERTED
    return first if first in (Modality.EXPECTED, Modality.POSSIBLE) else Modality.ASSERTED


def _came_about(word: Token) -> bool:
    """ "The two reached a truce", below a headline on what they may reach next."""
    verb = word.head
    done = lemma(verb) in _DONE and word in clause_of(verb).undergoers and clause_of(verb).tense is Tense.PAST
    return done and factuality.modality(verb) is Modality.ASSERTED


def _led_to_it(scene: Scene, word: Token) -> bool:
    """Whether talks are those of the deal: no country takes part that the deal is not between."""
    if word.lower_ not in _MEETING and lemma(word) not in _MEETING:
        return False
    countries = {party for party in parties(word) if places.country(party)}
    sides = {side for side in scene.sides if places.country(side)}
    ours = len(countries) < 2 or countries <= sides
    return ours and not is_of_the_past(word) and not of_another_time(word)


def of_another_time(word: Token) -> bool:
    """ "Visited for talks early last month", "led a panel in 2013": a clause with a date of its own that looks back."""
    dates = [t for t in clause(clause_head(word)) if t.ent_type_ == "DATE"]
    return any(t.shape_ == "dddd" or (t.lower_ in _LOOKS_BACK and not _of_its_days(t)) for t in dates)


def _of_its_days(word: Token) -> bool:
    """ "On the last day of the visit" is a time of the event itself."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].lower_ in _STAGES


def is_of_the_past(word: Token) -> bool:
    """ "Has negotiated with them before", "earlier talks": not the event told of; "before the talks" is a time."""
    marks = [child.lower_ for child in word.children if child.lower_ in _WORDS["before"]]
    return any(not complements(word, (mark,)) for mark in marks)
