"""What came of the event: what was agreed, decided, adopted or promised there, or that nothing was.

A result is told by a verb ("agreed to share the quotas"), by a noun and the verb that carries it ("an agreement to
share the quotas was reached"), or by how the event ends ("the talks ended without a deal"). Its words run from the verb
or the noun to the end of what it takes; where nothing came of it, they hold the words that say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import Clause, clause_of
from ..main_deed import is_left_open, is_meeting, is_of_main_event
from ..main_event import Scene
from ..syntax import Role, is_noun, is_verb, lemma, negated, role, those
from .result_of_event import broke_down, came_of_it, ended, under_it
from .result_words import (
    OF_NOUN,
    TAKES,
    Result,
    end,
    is_agreed,
    is_event,
    is_not_done,
    leads_to,
    says_what,
    start,
    start_of,
    subtree,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("outcome")
_AGREE, _AGREE_TO, _COMMIT = (frozenset(_WORDS[key]) for key in ("agree", "agree_to", "commit"))
_ADOPT, _SIGN, _MANNER = (frozenset(_WORDS[key]) for key in ("adopt", "sign", "manner"))
_SIGNED = frozenset(_WORDS["texts"]) | frozenset(_WORDS["agreement"])
_REACH = frozenset(lexicon.load("events")["make_agreement"]) | frozenset(_WORDS["make"])
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_HUNG = frozenset((Role.RELATIVE, Role.PARTICIPLE))
_PROGRESS = frozenset(("progress", "headway"))
_YEAR = 4  # digits


def results(scene: Scene, token: Token) -> Iterator[Result]:
    """The results that a verb or a noun tells of."""
    if not (is_verb(token) or is_noun(token)):
        return
    told = clause_of(token)
    if is_left_open(told) or is_not_done(told.verb):
        return
    for find in _FINDERS:
        found = find(scene, told)
        if found is not None:
            yield found
            return


# ---------------------------------------------------------------- verbs


def _agreed(scene: Scene, told: Clause) -> Result | None:
    """ "Agreed to share the quotas", "agreed that ...", "agreed on quotas"; "smaller quotas were agreed"."""
    verb = told.verb
    alone = lemma(verb) in _COMMIT and not is_meeting(scene)
    if lemma(verb) not in _AGREE or verb != told.head or alone:
        return None
    taken, agreed = _taken(verb), _put_in_force(told)
    inside = [*subtree(taken), *agreed]
    if not (taken or agreed) or is_event(scene, taken) or not is_of_main_event(scene, told, inside):
        return None
    stranded = [t for t in verb.rights if agreed and t.lower_ in OF_NOUN and t.right_edge == t]  # "was agreed on"
    last = end(scene, taken[-1:] or [verb, *stranded])
    return Result(told, start_of(agreed[0]) if agreed else start(told), last, "outcome.agreed")


def _taken(verb: Token) -> list[Token]:
    """What a verb of agreeing takes behind it: "to share", "that ...", "on quotas", a plain object."""
    opinion = verb.tag_ in ("VBP", "VBZ")  # "they agree that it is small"
    objects = lemma(verb) not in _AGREE_TO
    found = [t for t in verb.rights if (role(t) in TAKES and not _is_self(t)) or leads_to(t)]
    found = [t for t in found if not (opinion and role(t) is Role.CONTENT)]
    return [t for t in found if objects or role(t) is not Role.OBJECT]


def _put_in_force(told: Clause) -> list[Token]:
    """The subject of "was agreed"; "the quotas agreed on Wednesday" are told of as known."""
    hung = role(told.verb) in _HUNG or lemma(told.verb) in _AGREE_TO
    return [t for t in told.undergoers if is_noun(t)] if told.passive and not hung else []


def _adopted(scene: Scene, told: Clause) -> Result | None:
    """ "Approved a ban on trawling", "a ban was adopted", "signed a memorandum"."""
    if role(told.head) is Role.LED_TO_CLAUSE:
        return None  # "angered them by approving a ban": a means, and not what came of it
    verb, put = lemma(told.verb), [t for t in told.undergoers if is_noun(t)]
    if verb not in _ADOPT or told.verb != told.head or not put or lemma(put[0]) in _MANNER:
        return None
    if verb in _SIGN and not any(lemma(t) in _SIGNED for t in put):
        return None
    return _done_to(scene, told, put[0], "outcome.adopted")


def _done_to(scene: Scene, told: Clause, noun: Token, rule: str) -> Result | None:
    """The words of a verb and of what is done to a noun, in whatever order they stand."""
    verb = told.verb
    known = noun.i in scene.mentions and not says_what(noun)  # "the pact was signed at the palace": where, and not what
    dated = any(t.text.isdigit() and len(t.text) == _YEAR for t in noun.lefts)  # "the 1998 pact"
    if known or dated or is_event(scene, [noun]) or not is_of_main_event(scene, told, subtree([noun])):
        return None
    last = end(scene, [t for t in (noun, verb, *_behind(verb, noun)) if t.i >= verb.i])
    is_there = lemma(verb) == "be" and not negated(verb)  # "there was no deal"
    return Result(told, start_of(noun) if noun.i < verb.i or is_there else start(told), last, rule)


def _behind(verb: Token, noun: Token) -> list[Token]:
    """What says more of a noun than its own phrase: "was reached *on quotas*", "clinched a deal *to share them*"."""
    clauses = [t for t in verb.rights if role(t) in (Role.BOUND, Role.CONTENT) and is_agreed(noun)]
    aims = [t for t in those(verb, Role.ADVERBIAL) if t.tag_ == "VB" and t.left_edge.i == noun.i + 1]
    return [*clauses, *aims, *(t for t in verb.rights if leads_to(t))]


# ---------------------------------------------------------------- nouns


def _reached(scene: Scene, told: Clause) -> Result | None:
    """ "Reached an agreement to share the quotas", "no deal was signed", "there was no agreement", "the accord reached
    by the two sides".
    """
    noun, verb = told.head, told.verb
    if not is_noun(noun) or verb == noun or not is_agreed(noun) or not _makes(verb, noun):
        return None
    if lemma(noun) in _PROGRESS and role(verb) is Role.RELATIVE:
        return None  # "the progress that was made"
    known = any(t.lower_ in _DEFINITE for t in noun.lefts) and not says_what(noun)
    if known and not told.passive:
        return None  # "announced the agreement": which, the report said before
    return _done_to(scene, told, noun, "outcome.reached")


def _makes(verb: Token, noun: Token) -> bool:
    """ "Reached a deal", "came to a deal", "there was no deal"; not "the deal that may come"."""
    there = lemma(verb) == "be" and any(t.lower_ == "there" for t in verb.children)
    return lemma(verb) in _REACH or there or (role(noun) is Role.LED_TO and noun.head.head == verb)


def _is_self(token: Token) -> bool:
    """ "Committed themselves to peace"."""
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))


_FINDERS: tuple[Callable[[Scene, Clause], Result | None], ...] = (
    _agreed,
    _adopted,
    _reached,
    came_of_it,
    ended,
    broke_down,
    under_it,
)
