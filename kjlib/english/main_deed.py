"""Whether what a clause tells is done at the main event: by those who take part in it or by the event itself, and now.

"The two sides discussed cod quotas", "the talks covered cod quotas" and "cod quotas were discussed" are of the talks
that a report tells of; "Finland discussed cod quotas" and "in 2011 the two sides discussed eel" are not.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from .. import lexicon, places
from ..model import Modality
from . import factuality
from .clauses import Clause, clause_of
from .event_words import MEET, MEETING, is_pact, named_in, names_event, outsiders, parties, plainly
from .main_event import Scene
from .syntax import Role, clause, clause_head, complements, conjuncts, is_noun, is_verb, led_to, lemma, role, those

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGENDA = lexicon.load("agenda")
OCCASIONS = MEETING | MEET | frozenset(_AGENDA["occasions"]) | frozenset(_AGENDA["talks_only"])
_PRESS = frozenset(("news", "press"))
_UNSURE = frozenset(lexicon.load("outcome")["unsure"])
_WEAKEST = (Modality.DENIED, Modality.POSSIBLE, Modality.EXPECTED, Modality.ASSERTED)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE = re.compile(
    r"\bago\b|\b(?:last|previous|past)\s+(?:year|decade|month|summer|autumn|fall|winter|spring|century)\b",
    re.IGNORECASE,
)
_SAYS_MORE = (Role.LINK, Role.QUALITY, Role.PREDICATE)  # "were in Oslo to discuss trade"; not "were to discuss trade"
_BETWEEN = ("between", "with", "among")
_DURING = frozenset(("at", "during", "in", "for", "after"))
_WITHIN = ("in", "at", "before", "by")


def is_meeting(scene: Scene) -> bool:
    """Whether the main event is one where people speak with one another, or a pact; asked once a report."""
    return scene.once("is_meeting", lambda: any(is_occasion(t) or is_pact(t) for t in _leading(scene)))


def _leading(scene: Scene) -> list[Token]:
    """The words for the main event in the lead; where it has none, all of them."""
    return [scene.parsed.doc[i] for i in sorted(scene.mentions & scene.lead or scene.mentions)]


def is_occasion(event: Token) -> bool:
    """Whether a word names an event at which people speak with one another; not a news conference."""
    press = any(t.lower_ in _PRESS for t in event.lefts)
    return (lemma(event) in OCCASIONS or event.lower_ in OCCASIONS) and not press


def acts(scene: Scene, noun: Token) -> bool:
    """Whether a noun is somebody who takes part in the main event, or the event itself: "the two sides", "the talks",
    "most of the talks".
    """
    named = named_in(noun)
    surname = not named and noun.text in scene.sides  # a name that the recogniser misses here and knows elsewhere
    if surname or scene.takes_part(noun) or scene.are_together(noun):
        return True
    if any(t.i in scene.mentions for t in led_to(noun, "of")):
        return True
    return is_noun(noun) and (named or {lemma(noun)}) <= _of_the_lead(scene)


def _of_the_lead(scene: Scene) -> frozenset[str]:
    """Whom the lead has hold or make its event, by their names or what it calls them: "the union and the operator held
    talks".
    """
    return scene.once("of_the_lead", lambda: _names_of_the_lead(scene))


def _names_of_the_lead(scene: Scene) -> frozenset[str]:
    events = [scene.parsed.doc[i] for i in scene.mentions & scene.lead]
    people = {part for event in events for noun in _with_whom(event) for part in conjuncts(noun)}
    nouns = {lemma(noun) for noun in people if noun.pos_ == "NOUN" and not noun.ent_type_}
    return frozenset(nouns.union(*map(named_in, people)))


def _with_whom(event: Token) -> list[Token]:
    """Who holds an event, and with whom."""
    held = clause_of(event)
    met = held.undergoers if is_verb(event) else ()
    at = role(event) is Role.LED_TO and event.head.lower_ in _DURING
    doing = clause_of(clause_head(event)).doers if at else ()
    there = [noun for noun in doing if named_in(noun)]  # "Norway and Sweden discussed fish at a meeting in Oslo"
    return [*held.doers, *met, *held.led_to(*_BETWEEN), *there]


def is_of_main_event(scene: Scene, told: Clause, inside: Collection[Token] = ()) -> bool:
    """Whether those who take part, or the event, do what a clause tells. A passive may leave them out ("cod quotas were
    discussed").

    ``inside`` are words of what is done, where another event may be named: "agreed to hold a second meeting".
    """
    if is_left_open(told) or is_long_past(scene, told) or is_elsewhere(scene, told, inside):
        return False
    by = [noun for noun in told.doers if noun != told.head and role(noun) is not Role.OTHER]
    return any(acts(scene, noun) for noun in by) if by else _may_be_theirs(scene, told)


def _may_be_theirs(scene: Scene, told: Clause) -> bool:
    """Whether a clause that names no doer is told of a meeting, and puts what it tells in no other country."""
    where = [noun for link in _WITHIN for noun in complements(told.verb, (link,)) if is_noun(noun)]
    abroad = any(
        name not in scene.sides and places.country(name)
        for noun in where
        for name in named_in(noun)
        if len(scene.sides) > 1
    )
    return is_meeting(scene) and not abroad


def is_elsewhere(scene: Scene, told: Clause, inside: Collection[Token] = ()) -> bool:
    """Whether a clause is of another event than the main one, or of a country that takes no part."""
    event = scene.event_of(told.verb)
    noun = told.head if is_noun(told.head) else None
    if (
        noun is not None
        and noun.i not in scene.mentions
        and (outsiders(parties(noun), scene.sides) or not (plainly(noun) or told.denied))
    ):
        return True
    return event is not None and event.i in scene.others and event not in (told.head, *inside)


def is_left_open(told: Clause) -> bool:
    """ "If the two sides agree", "whether they agreed": the clause, or one that it is bound to, does not say that it
    is so.
    """
    return any(t.lower_ in _UNSURE for t in those(clause_head(told.verb), Role.MARK))


def is_long_past(scene: Scene, told: Clause) -> bool:
    """Whether a clause says that it was in another year, or some time ago ("in 2011", "last year", "three months
    ago").
    """
    head = clause_head(told.verb)
    above = (
        [clause_head(head.head)] if role(head) is Role.ADVERBIAL and head.tag_ == "VBG" else []
    )  # "met in 2011, agreeing"
    around = [t for verb in (head, *above) for t in clause(verb)]
    words = [t for t in around if t.ent_type_ == "DATE" or t.lower_ == "ago"]
    dates = " ".join(t.text for t in words if not _is_of_noun(t))
    year = scene.parsed.report.published.edtf[:4]
    return bool(_BEFORE.search(dates)) or any(found != year for found in _YEAR.findall(dates) if year and found < year)


def _is_of_noun(date: Token) -> bool:
    """ "The 2011 pact", "the ban of 2011": the date is of a thing, and not of what is told."""
    step = date
    while (
        role(step)
        in (
            Role.NUMBER,
            Role.ADJECTIVE,
            Role.COMPOUND,
            Role.MEASURE,
            Role.LED_TO,
            Role.LINK,
            Role.ADVERB,
            Role.DETERMINER,
        )
        and step.head != step
    ):
        step = step.head
        if is_noun(step) and step.ent_type_ != "DATE":
            return True
    return False


def modality_of(told: Clause) -> Modality:
    """How far a report commits itself to what a clause tells: for the purpose of a meeting as far as to the meeting."""
    verb = told.verb
    if not is_verb(verb):
        return factuality.of_named(verb, factuality.modality(verb))
    own = factuality.modality(verb)
    above = _purpose_of(verb)
    if above is None:
        return own
    over = modality_of(clause_of(above))
    return over if own is Modality.EXPECTED else min(own, over, key=_WEAKEST.index)


def _purpose_of(verb: Token) -> Token | None:
    """What an infinitive or a participle says the purpose or the course of: "*met* to discuss trade", "*talks*
    focusing on trade".
    """
    if role(verb) is Role.ADVERBIAL and verb.tag_ in ("VB", "VBG"):
        return verb.head if lemma(verb.head) != "be" or those(verb.head, *_SAYS_MORE) else None
    if role(verb) is Role.PARTICIPLE and names_event(verb.head) and clause_of(verb.head).verb != verb:
        return verb.head
    return verb.head.head if role(verb) is Role.LED_TO_CLAUSE else None
