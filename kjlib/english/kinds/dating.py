"""What a date or a length of time is of: the event, its last or first or next time, or another thing.

"The talks on Tuesday" dates the event; "last held in 2009" and "the first talks since 2009" say when it was last held;
"in more than
five years" is the gap; "Seoul said on Friday" dates only the saying; all others are of other things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Modality
from ...timex import Timex
from .. import attribution, factuality
from ..clauses import clause_of
from ..event_words import is_agreement, is_another_round, is_of_toll, is_pact, parties, sort_of
from ..main_event import Scene
from ..next_time import is_next_time
from ..syntax import Role, clause, clause_head, core_phrase, lemma, negated, role, subjects, those
from .standing import Standing, around

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("when")
_ROUNDS = frozenset(("round", "session", "meeting", "cycle", "phase", "series", "stage"))
_OUTCOME = lexicon.load("outcome")
_COMES = frozenset(("come", "go", "enter", "take"))
_AGREE = frozenset(_OUTCOME["agree"]) | frozenset(_OUTCOME["adopt"]) | frozenset(("conclude", "reach"))
LAST, FIRST, NEXT = (frozenset(_WORDS[key]) for key in ("last", "first", "next"))
_BEGIN, _PAUSE, _ONE_MORE = (frozenset(_WORDS[key]) for key in ("begin", "pause", "one_more"))


# ---------------------------------------------------------------- what a date is of


def date_role(scene: Scene, expression: Timex, place: Standing) -> str:
    """The slot that a date fills, or an empty string for one that dates nothing but the report."""
    if expression.value.endswith("_REF") or not any(c.isdigit() or c == "X" for c in expression.value):
        return ""
    near = around(place)
    if _counts_times(place):
        return ""
    if _since_event(scene, place):
        return "last_held"
    if place.link == "since":
        return "last_held" if place.is_main and (near & FIRST or _nothing_since(place)) else "related_date"
    if place.is_main and is_next_time(scene, place.words.root):
        return "next_meeting"
    if place.is_main and near & LAST:
        return "last_held"
    if place.is_main and _first_begun(place.verb):
        return "first_held"
    if not place.is_main and _done_together(scene, place):
        return "date"
    if place.event is not None and not place.is_main:
        return _other_round(scene, place, place.event)
    if attribution.is_saying(place.above) and not place.is_main:
        return ""
    if place.is_main and _takes_effect(place):
        return "related_date"
    if _is_deadline(place) or is_of_toll(place.verb):
        return "related_date"
    return "date" if place.is_main else "related_date"


def _takes_effect(place: Standing) -> bool:
    """ "The truce will take effect on August 3": when what was agreed begins or ends is another day than the one it was
    agreed on.
    """
    verb = place.verb
    if place.event is None or not is_pact(place.event) or place.event not in subjects(verb):
        return False
    comes = lemma(verb) in _COMES and any(t.lower_ in ("effect", "force") for t in verb.subtree)
    return comes or lemma(verb) in _WORDS["runs"]


def _counts_times(place: Standing) -> bool:
    """ "The second time this year", "their sixth meeting in a year": within which time something is counted, and no day
    of it.
    """
    noun = place.words.root.head if role(place.words.root) is Role.MEASURE else place.above
    is_time = noun.lower_ == "time" or place.link != ""
    counted = any(t.ent_type_ == "ORDINAL" and t.lower_ not in FIRST for t in noun.lefts)
    return counted and is_time and place.link in ("", "in", "within")


def _done_together(scene: Scene, place: Standing) -> bool:
    """ "Norway and Sweden signed a pact on Tuesday", "a pact was signed by both": what a report opens with two sides
    doing is done at their event.
    """
    verb, deed = place.verb, clause_of(place.verb)
    leads = role(verb) is Role.ROOT and verb.i in scene.lead and lemma(verb) in _AGREE
    if not leads or place.words.start < verb.i:
        return False
    of_noun = place.above != verb and place.above not in deed.undergoers
    other = place.event is not None and not is_agreement(place.event)
    return not of_noun and not other and any(map(scene.are_both, deed.doers))


def _is_deadline(place: Standing) -> bool:
    """ "The accord foresees 3,000 jobs by 2030": what the event brings about is to come by that day, not the event."""
    deed = clause_of(place.verb)
    brings = any(noun != place.event for noun in deed.undergoers)
    return place.event in deed.doers and brings and place.link in ("by", "until", "through", "before")


def _since_event(scene: Scene, place: Standing) -> bool:
    """ "The first talks since a session three weeks ago": the date of what stands behind "since"."""
    since = place.above.head
    if role(place.above) is not Role.LED_TO or since.lower_ != "since":
        return False
    first = {t.lower_ for t in [*core_phrase(since.head), *clause(clause_head(since))] if t.i < since.i} & FIRST
    return bool(first) and (since.head.i in scene.mentions or scene.is_main(since))


def _nothing_since(place: Standing) -> bool:
    return negated(place.verb)


def _first_begun(verb: Token) -> bool:
    """ "First began", "were first held": the adverb, not the "first talks in five years"."""
    return verb.lower_ in _BEGIN and any(t.lower_ in FIRST for t in those(verb, Role.ADVERB))


def _other_round(scene: Scene, place: Standing, event: Token) -> str:
    """What a date of an event that is not the main one is: that of another round of the same series, or of another
    thing.
    """
    if event.pos_ == "VERB" and any(t.lower_ in ("last", "previously") for t in those(event, Role.ADVERB)):
        return "related_date" if parties(event) - scene.sides else "last_held"  # "the two last met in 2021"
    whole = _whole(event)
    marks = {t.lower_ for t in core_phrase(whole)}  # "the next round of talks"
    pointing = any(t.lower_ in ("the", "their", "its") for t in whole.children)
    if _is_to_come(scene, place, event):
        return "next_meeting"
    if role(event) is Role.LED_TO and event.head.head.lower_ == "sequel":
        return "last_held"
    if not pointing or parties(event) - scene.sides:
        return "related_date"
    if marks & FIRST and is_another_round(event):
        second = any(t.lower_ == "second" for i in scene.mentions for t in event.doc[i].children)
        return "last_held" if second else "first_held"
    if marks & NEXT:
        return "next_meeting"
    return "last_held" if marks & LAST else "related_date"


def _whole(event: Token) -> Token:
    """ "The next round of talks": the round."""
    above = event.head.head
    of_it = role(event) is Role.LED_TO and event.head.lower_ == "of"
    return above if of_it and lemma(above) in _ROUNDS else event


def _is_to_come(scene: Scene, place: Standing, event: Token) -> bool:
    """ "Will be settled at another meeting", "talks are to continue": a meeting ahead of the same parties, in a report
    of one that was held.
    """
    marks = {t.lower_ for t in event.lefts if role(t) in (Role.DETERMINER, Role.ADJECTIVE, Role.NUMBER)}
    expected = Modality.EXPECTED in (factuality.modality(event), factuality.modality(place.words.root))
    ahead = expected or bool(marks & NEXT)
    once_more = event.pos_ != "VERB" or any(t.lower_ == "again" for t in event.children)  # "will meet again"
    ours = parties(event) <= scene.sides and sort_of(event) == "meeting" and once_more
    planned = any(factuality.modality(event.doc[i]) is Modality.EXPECTED for i in scene.mentions & scene.lead)
    return ahead and ours and marks <= _ONE_MORE and not planned


# ---------------------------------------------------------------- what a length of time is of


def duration_role(scene: Scene, place: Standing) -> str:
    """``gap`` for "first talks in five years" and "after a five-year break"; lengths of other things are left alone."""
    words, is_main = around(place), place.is_main
    time = place.verb.head
    if lemma(time) == "time" and role(place.verb) is Role.RELATIVE:  # "marks the first time they have met in years"
        words, is_main = words | {t.lower_ for t in core_phrase(time)}, scene.is_main(time)
    first = bool(words & FIRST) and place.link in ("in", "for", "after")
    none = place.link in ("for", "in") and (_nothing_since(place) or "no" in words) and place.event is not None
    pause = lemma(place.above) in _PAUSE
    if not (first or none or pause):
        return ""
    return "gap" if is_main and not (none and "no" in words) else "related_gap"
