"""What came of the event by how it ends: "the talks produced a plan", "ended without a deal", "broke down"; and what a
deal provides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import Clause, Tense, auxiliaries
from ..event_words import names_event, parties
from ..main_deed import acts, is_elsewhere, is_long_past, is_meeting, is_of_main_event
from ..main_event import Scene
from ..syntax import Role, complements, has_particle, is_noun, is_verb, lemma, role, subjects, those
from .result_words import Result, end, is_agreed, is_event, start, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("outcome")
_YIELD, _END, _ENDED_IN, _BREAKS, _TEXTS = (
    frozenset(_WORDS[key]) for key in ("yield", "end", "ended_in", "breaks", "texts")
)
_RESULTS = _TEXTS | _ENDED_IN | {"result", "solution", "decision"}
_YIELD_IN, _FALLS, _BREAKS_OFF = (_WORDS[key] for key in ("yield_in", "falls", "breaks_off"))
_SHORT = frozenset(("fall", "stop", "come"))
_WHY = frozenset(("over", "amid", "because", "without", "due"))
_NO_RESULT = frozenset(("DATE", "TIME", "PERSON", "GPE", "ORG"))
_NOT_OF_CLAUSE = frozenset((Role.PUNCTUATION, Role.JOINED, Role.AND))


def came_of_it(scene: Scene, told: Clause) -> Result | None:
    """ "The talks produced a plan", "resulted in a ban"."""
    verb = told.verb
    if verb != told.head or not any(noun.i in scene.mentions for noun in told.doers):
        return None
    brought = [t for t in told.undergoers if t.i > verb.i] if lemma(verb) in _YIELD else []
    brought += complements(verb, _YIELD_IN.get(lemma(verb), ()))
    if not brought or is_event(scene, brought) or not is_of_main_event(scene, told, subtree(brought)):
        return None
    return Result(told, start(told), end(scene, brought), "outcome.came")


def ended(scene: Scene, told: Clause) -> Result | None:
    """ "The talks ended without a deal", "ended in failure", "the ministers left with a deal on copper"."""
    verb = told.verb
    if verb != told.head or not is_verb(verb):
        return None
    without = [t for t in complements(verb, ("without",)) if is_noun(t) and _is_result(t)]
    event = any(noun.i in scene.mentions for noun in (*told.doers, *told.undergoers))
    by_itself = any(
        noun.i in scene.mentions for noun in told.doers
    )  # what "the leaders ended the lunch with" is no result
    left = lemma(verb) in _END
    with_it = [t for t in complements(verb, ("with",)) if left and (_is_result(t) or by_itself) and not _is_occasion(t)]
    in_it = [t for t in complements(verb, ("in",)) if left and lemma(t) in _ENDED_IN]
    found = [*(without if left or event else []), *with_it, *in_it, *_short_of(verb)]
    if not found or not is_of_main_event(scene, told, subtree(found)):
        return None
    return Result(told, start(told), end(scene, found), "outcome.ended")


def _short_of(verb: Token) -> list[Token]:
    """ "Fell short of a deal", "stopped short of an agreement"."""
    short = [t for t in verb.children if t.lower_ == "short" and lemma(verb) in _SHORT]
    return [noun for t in short for noun in complements(t, ("of",)) if _is_result(noun)]


def _is_result(noun: Token) -> bool:
    return is_agreed(noun) or lemma(noun) in _RESULTS


def _is_occasion(noun: Token) -> bool:
    """ "Ended with a dinner", "with a news conference", "with the king": no result."""
    return (names_event(noun) and not is_agreed(noun)) or noun.ent_type_ in _NO_RESULT


def broke_down(scene: Scene, told: Clause) -> Result | None:
    """ "The talks collapsed", "broke down over net sizes"; "the two sides broke off the talks"."""
    verb = told.verb
    if verb != told.head or not is_verb(verb):
        return None
    falls = lemma(verb) in _BREAKS or has_particle(verb, _FALLS)
    off = has_particle(verb, _BREAKS_OFF, Role.PARTICLE, Role.ADVERB, Role.LINK)
    if those(verb, Role.BOUND) or not (falls or off) or is_elsewhere(scene, told) or is_long_past(scene, told):
        return None
    event = told.doers if falls and not told.passive else (*told.undergoers, *complements(verb, ("of", "from")))
    if not any(noun.i in scene.mentions for noun in event) or not is_meeting(scene):
        return None
    if off and told.doers and not any(acts(scene, noun) for noun in told.doers):
        return None
    kept = _WHY | frozenset(_FALLS.get(lemma(verb), ()))
    why = [t for t in verb.rights if role(t) is Role.PARTICLE or t.lower_ in kept]
    return Result(told, start(told), end(scene, [verb, *why]), "outcome.broke_down")


def under_it(scene: Scene, told: Clause) -> Result | None:
    """ "Under the deal, Norway will cut its catch": what was agreed, told as what will be done."""
    verb = told.verb
    under = [t for t in complements(verb, ("under",)) if t.i < verb.i and is_agreed(t) and _is_this(t)]
    if verb != told.head or not under or not subjects(verb) or is_long_past(scene, told):
        return None
    to_come = told.tense is Tense.FUTURE or auxiliaries(verb) & {"would", "must", "to"}
    if parties(under[0]) - scene.sides or not to_come:
        return None
    rest = [t for t in verb.rights if role(t) not in _NOT_OF_CLAUSE]
    return Result(told, under[0].head, end(scene, [verb, *rest]), "outcome.under")


def _is_this(noun: Token) -> bool:
    """ "The deal"; not "a deal", "the 1998 deal"."""
    return any(t.lower_ in ("the", "this") for t in noun.lefts) and not any(t.like_num for t in noun.lefts)
