"""What a date or a length of time is of: the event, its last or first or next time, or another thing.

"The talks on Tuesday" dates the event; "last held in 2009" and "the first talks since 2009" say when it was last held;
"in more than
five years" is the gap; "Seoul said on Friday" dates only the saying; all others are of other things.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Modality
from ...timex import Timex
from .. import attribution, factuality
from ..event_words import is_agreement, is_another_round, is_of_toll, is_pact, names_event, parties, sort_of
from ..main_event import Scene
from ..next_time import is_next_time
from ..syntax import Role, clause, clause_head, core_phrase, governor, negated, role, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("when")
_ROUNDS = frozenset(("round", "session", "meeting", "cycle", "phase", "series", "stage"))
_OUTCOME = lexicon.load("outcome")
_AGREE = frozenset(_OUTCOME["agree"]) | frozenset(_OUTCOME["adopt"]) | frozenset(("conclude", "reach"))
LAST, FIRST, NEXT = (frozenset(_WORDS[key]) for key in ("last", "first", "next"))
_BEGIN, _PAUSE, _ONE_MORE = (frozenset(_WORDS[key]) for key in ("begin", "pause", "one_more"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A time expression where it stands: its words, the preposition before it, what it hangs on, and the event of its
    clause.
    """

    words: Phrase
    link: str
    above: Token
    event: Token | None
    is_main: bool


def place_of(scene: Scene, words: Phrase) -> Standing:
    """Where a time expression of these words stands."""
    link = words.root.head
    above = governor(words)
    event = above if above.i in scene.mentions | scene.others else scene.event_of(words.root)
    is_link = link.i == words.start - 1 and link.pos_ in ("ADP", "SCONJ")
    is_main = (event is not None and event.i in scene.mentions) or scene.is_pictured(words.root)
    return Standing(words, link.lower_ if is_link else "", above, event, is_main)


def what(place: Standing) -> str:
    """What another date is of, as a short label in the report's words."""
    above = place.event if place.event is not None else place.above
    noun = (
        above
        if above.pos_ in ("NOUN", "PROPN")
        else next(
            (
                t
                for t in above.children
                if role(t) in (Role.OBJECT, Role.PASSIVE_SUBJECT, Role.SUBJECT) and t.pos_ in ("NOUN", "PROPN")
            ),
            None,
        )
    )
    if noun is None:
        return above.lemma_
    words = [
        t
        for t in core_phrase(noun)
        if role(t) not in (Role.DETERMINER, Role.NUMBER, Role.QUANTIFIER)
        and role(t.head) is not Role.NUMBER
        and t not in place.words
    ]
    label = "".join(t.text_with_ws for t in words).removeprefix("'s").removeprefix("’s").strip()
    return label if above == noun else f"{label}: {above.lemma_}"


# ---------------------------------------------------------------- what a date is of


def date_role(scene: Scene, expression: Timex, place: Standing) -> str:
    """The slot that a date fills, or an empty string for one that dates nothing but the report."""
    if expression.value.endswith("_REF") or not any(c.isdigit() or c == "X" for c in expression.value):
        return ""
    around = _around(place)
    if _counts_times(place):
        return ""
    if _since_event(scene, place):
        return "last_held"
    if place.link == "since":
        return "last_held" if place.is_main and (around & FIRST or _nothing_since(place)) else "related_date"
    if place.is_main and is_next_time(scene, place.words.root):
        return "next_meeting"
    if place.is_main and around & LAST:
        return "last_held"
    if place.is_main and _first_begun(clause_head(place.words.root)):
        return "first_held"
    if not place.is_main and _done_together(scene, place):
        return "date"
    if place.event is not None and not place.is_main:
        return _other_round(scene, place, place.event)
    if attribution.is_saying(place.above) and not place.is_main:
        return ""
    if place.is_main and _takes_effect(place):
        return "related_date"
    if _is_deadline(place) or is_of_toll(clause_head(place.words.root)):
        return "related_date"
    return "date" if place.is_main else "related_date"


def _of_another_noun(word: Token, place: Standing) -> bool:
    """ "The country's last rebel group agreed on Friday": a word that stands with some other noun says nothing of the
    event.
    """
    noun = word.head
    while role(noun) is Role.COMPOUND and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head  # "their first fisheries talks"
    beside = place.event is not None and noun.i + 1 == place.event.i  # the same, where the parse parts the two
    another = noun.pos_ in ("NOUN", "PROPN") and noun.lower_ != "time" and not names_event(noun)
    return role(word) is Role.ADJECTIVE and another and not beside and noun != place.event


def _takes_effect(place: Standing) -> bool:
    """ "The truce will take effect on August 3": when what was agreed begins or ends is another day than the one it was
    agreed on.
    """
    verb = clause_head(place.words.root)
    if place.event is None or not is_pact(place.event) or place.event not in subjects(verb):
        return False
    comes = verb.lemma_.lower() in ("come", "go", "enter", "take") and any(
        t.lower_ in ("effect", "force") for t in verb.subtree
    )
    return comes or verb.lemma_.lower() in _WORDS["runs"]


def _counts_times(place: Standing) -> bool:
    """ "The second time this year", "their sixth meeting in a year": within which time something is counted, and no day
    of it.
    """
    noun = place.words.root.head if role(place.words.root) is Role.MEASURE else place.above
    return (
        any(t.ent_type_ == "ORDINAL" and t.lower_ not in FIRST for t in noun.lefts)
        and place.link in ("", "in", "within")
        and (noun.lower_ == "time" or place.link != "")
    )


def _done_together(scene: Scene, place: Standing) -> bool:
    """ "Norway and Sweden signed a pact on Tuesday": what a report opens with both sides doing is done at their
    event.
    """
    verb = clause_head(place.words.root)
    if (
        role(verb) is not Role.ROOT
        or verb.i not in scene.lead
        or verb.lemma_.lower() not in _AGREE
        or place.words.start < verb.i
    ):
        return False
    of_noun = place.above != verb and role(place.above) is not Role.OBJECT
    other = place.event is not None and not is_agreement(place.event)
    return not of_noun and not other and any(scene.are_both(noun) for noun in subjects(verb))


def _is_deadline(place: Standing) -> bool:
    """ "The accord foresees 3,000 jobs by 2030": what the event brings about is to come by that day, and not the
    event.
    """
    verb = clause_head(place.words.root)
    brings = any(role(t) is Role.OBJECT and t != place.event for t in verb.children)
    doer = place.event is not None and role(place.event) is Role.SUBJECT and place.event.head == verb
    return doer and brings and place.link in ("by", "until", "through", "before")


def _around(place: Standing) -> frozenset[str]:
    """The words of the phrase or clause that a date stands in, up to it."""
    head = clause_head(place.words.root)
    near = [t for t in clause(head) if (t.i < place.words.start or t.head == head) and not _of_another_noun(t, place)]
    own = list(core_phrase(place.event)) if place.event is not None else []
    return frozenset(t.lower_ for t in [*near, *own])


def _since_event(scene: Scene, place: Standing) -> bool:
    """ "The first talks since a session three weeks ago": the date of what stands behind "since"."""
    since = place.above.head
    if role(place.above) is not Role.LED_TO or since.lower_ != "since":
        return False
    first = {t.lower_ for t in [*core_phrase(since.head), *clause(clause_head(since))] if t.i < since.i} & FIRST
    return bool(first) and (since.head.i in scene.mentions or scene.is_main(since))


def _nothing_since(place: Standing) -> bool:
    return negated(clause_head(place.words.root))


def _first_begun(verb: Token) -> bool:
    """ "First began", "were first held": the adverb, not the "first talks in five years"."""
    return verb.lower_ in _BEGIN and any(
        child.lower_ in FIRST and role(child) is Role.ADVERB for child in verb.children
    )


def _other_round(scene: Scene, place: Standing, event: Token) -> str:
    """What a date of an event that is not the main one is: that of another round of the same series, or of another
    thing.
    """
    if event.pos_ == "VERB" and any(
        t.lower_ in ("last", "previously") and role(t) is Role.ADVERB for t in event.children
    ):
        return "related_date" if parties(event) - scene.sides else "last_held"  # "the two last met in 2021"
    whole = (
        event.head.head
        if role(event) is Role.LED_TO and event.head.lower_ == "of" and event.head.head.lemma_.lower() in _ROUNDS
        else event
    )
    marks = {t.lower_ for t in core_phrase(whole)}  # "the next round of talks"
    pointing = any(t.lower_ in ("the", "their", "its") for t in whole.children)
    if _is_to_come(scene, place, event):
        return "next_meeting"
    if role(event) is Role.LED_TO and event.head.head.lower_ == "sequel":
        return "last_held"
    if not pointing or parties(event) - scene.sides:
        return "related_date"
    if marks & FIRST and is_another_round(event):
        return (
            "last_held"
            if any(t.lower_ == "second" for i in scene.mentions for t in event.doc[i].children)
            else "first_held"
        )
    if marks & NEXT:
        return "next_meeting"
    return "last_held" if marks & LAST else "related_date"


def _is_to_come(scene: Scene, place: Standing, event: Token) -> bool:
    """ "Will be settled at another meeting", "talks are to continue": a meeting ahead of the same parties, in a report
    of one that was held.
    """
    marks = {t.lower_ for t in event.lefts if role(t) in (Role.DETERMINER, Role.ADJECTIVE, Role.NUMBER)}
    ahead = Modality.EXPECTED in (factuality.modality(event), factuality.modality(place.words.root)) or bool(
        marks & NEXT
    )
    once_more = event.pos_ != "VERB" or any(t.lower_ == "again" for t in event.children)  # "will meet again"
    ours = parties(event) <= scene.sides and sort_of(event) == "meeting" and once_more
    planned = any(factuality.modality(event.doc[i]) is Modality.EXPECTED for i in scene.mentions & scene.lead)
    return ahead and ours and marks <= _ONE_MORE and not planned


# ---------------------------------------------------------------- what a length of time is of


def duration_role(scene: Scene, place: Standing) -> str:
    """``gap`` for "first talks in five years" and "after a five-year break"; lengths of other things are left alone."""
    words, is_main = _around(place), place.is_main
    time = clause_head(place.words.root).head
    if (
        time.lemma_ == "time" and role(clause_head(place.words.root)) is Role.RELATIVE
    ):  # "marks the first time they have met in years"
        words, is_main = words | {t.lower_ for t in core_phrase(time)}, scene.is_main(time)
    first = bool(words & FIRST) and place.link in ("in", "for", "after")
    nothing = place.link in ("for", "in") and (_nothing_since(place) or "no" in words) and place.event is not None
    pause = place.above.lemma_.lower() in _PAUSE
    if not (first or nothing or pause):
        return ""
    return "gap" if is_main and not (nothing and "no" in words) else "related_gap"
