"""Who does what to whom: each clause once a parse, its parts in their roles, however the sentence puts it.

"The two sides discussed cod quotas", "cod quotas were discussed by the two sides", "the quotas that the two sides
discussed" and "the two sides held a discussion of cod quotas" have one doer and one undergoer. Kinds, people,
factuality and attribution ask here; ``verbs`` reads a verb's form, ``arguments`` finds who and what stands with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from .. import lexicon
from .arguments import doers, meant, undergoers
from .syntax import (
    SUBJECTS,
    Role,
    ancestors,
    clause_head,
    complements,
    is_noun,
    is_verb,
    led_to,
    lemma,
    once_a_token,
    role,
    those,
)
from .verbs import Tense, auxiliaries, is_denied, is_none, is_passive, is_saying, tense

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "CARRIES",
    "Clause",
    "Tense",
    "auxiliaries",
    "carrier_of",
    "clause_of",
    "doers",
    "is_denied",
    "is_passive",
    "is_saying",
    "sayer",
    "tense",
    "undergoers",
]

_EVENTS = lexicon.load("events")
CARRIES = frozenset(_EVENTS["light"]) | frozenset(
    _EVENTS["make_agreement"]
)  # "hold talks", "reach a deal": the noun says what is done
_OUTCOME = lexicon.load("outcome")
_AGREED = frozenset(_OUTCOME["agreement"]) | frozenset(_OUTCOME["texts"])
_MAKE, _ARRIVE = (frozenset(_OUTCOME[key]) for key in ("make", "arrive"))
_MEASURES = frozenset(_EVENTS["measures"])
_DUMMY = frozenset(("it", "that", "which", "who"))
_BY_DOER = ("by", "between", "among")
_SPOKEN = frozenset((Role.CONTENT, Role.ASIDE, Role.ADVERBIAL, Role.BOUND))


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """What is done (``head``: a verb, or a noun that names a happening), by whom, to what.

    ``verb`` carries tense and polarity: the head itself, or the light verb beside a noun ("held" of "held talks").
    """

    head: Token
    verb: Token
    doers: tuple[Token, ...]
    undergoers: tuple[Token, ...]
    passive: bool
    denied: bool
    tense: Tense

    def led_to(self, *links: str) -> list[Token]:
        """The nouns and clauses behind prepositions, whether they hang on the noun or on the verb that carries it."""
        words = [self.head] if self.verb == self.head else [self.head, self.verb]
        return [meant(noun) for word in words for noun in complements(word, links)]


@once_a_token
def clause_of(head: Token) -> Clause:
    """The clause of a verb, or of a noun that names what happens."""
    if is_verb(head):
        return Clause(head, head, doers(head), tuple(undergoers(head)), is_passive(head), is_denied(head), tense(head))
    if role(head) is Role.QUALITY:  # "the talks were devoted to trade"
        verb = head.head
        return Clause(head, verb, doers(verb), (), False, is_denied(verb), tense(verb))
    carrier = carrier_of(head)
    if carrier is None:
        return Clause(head, head, tuple(_owners(head)), tuple(led_to(head, "of")), False, is_none(head), Tense.NONE)
    by = [noun for noun in (*doers(carrier), *_owners(head)) if noun != head]
    return Clause(
        head,
        carrier,
        tuple(by),
        tuple(led_to(head, "of")),
        is_passive(carrier),
        is_denied(carrier) or is_none(head),
        tense(carrier),
    )


def carrier_of(noun: Token) -> Token | None:
    """The light verb that a noun is done by or happens by: "held talks", "a deal was reached", "the talks took
    place".
    """
    first = noun
    while role(first) is Role.JOINED and is_noun(first.head):
        first = first.head
    carries = CARRIES | _MAKE if lemma(noun) in _AGREED else CARRIES
    around = [*_above(first), *those(noun, Role.PARTICIPLE, Role.RELATIVE)]
    found = [verb for verb in around if lemma(verb) in carries]
    making = [verb for verb in found if lemma(verb) in _MAKE]  # "the deal *reached* in Oslo opens the border"
    return _arrival(first) or next(iter([*making, *found]), None)


def _above(noun: Token) -> list[Token]:
    """What a noun is the subject or the object of, with the verbs bound to that ("is expected to be signed");
    "there was a deal".
    """
    verb = noun.head
    if role(noun) in SUBJECTS | {Role.OBJECT} and is_verb(verb):
        bound = [t for head in (verb, *those(verb, Role.QUALITY)) for t in those(head, Role.BOUND)]
        return [verb, *(t for t in bound if role(noun) in SUBJECTS)]
    return [verb] if role(noun) is Role.PREDICATE and any(t.lower_ == "there" for t in verb.children) else []


def _arrival(noun: Token) -> Token | None:
    """ "Came to an understanding", "arrived at a deal"; not "came to the talks"."""
    verb = noun.head.head
    comes = role(noun) is Role.LED_TO and noun.head.lower_ in ("to", "at") and lemma(verb) in _ARRIVE
    return verb if comes and lemma(noun) in _AGREED else None


def _owners(noun: Token) -> list[Token]:
    """Whose a happening is: "their talks", "talks between X and Y", "the discussion by X"."""
    return [*those(noun, Role.OWNER), *led_to(noun, *_BY_DOER)]


def sayer(token: Token) -> Token | None:
    """Who says what stands at a word: "Seoul said", "according to officials"; None where the report speaks for
    itself.
    """
    below: Token | None = None
    for step in ancestors(token):
        if below is not None and role(below) in _SPOKEN and is_saying(step):
            return next((noun for noun in doers(step) if noun.lower_ not in _DUMMY), None)
        if is_verb(step):
            below = step
    return _according_to(token)


def _according_to(token: Token) -> Token | None:
    """Behind "according to", whoever it names for the clause that a word stands in."""
    marks = [word for word in token.sent if word.lower_ == "according" and _covers(word, token)]
    return next((noun for word in marks for noun in led_to(word, "to") if lemma(noun) not in _MEASURES), None)


def _covers(according: Token, token: Token) -> bool:
    """Whether "according to ..." holds for a word: in its own clause and those below, up to a semicolon; behind its
    verb it leaves out what "and" adds after it ("were hurt, according to police, and the minister resigned").
    """
    head = clause_head(according.head)
    first, last = sorted((according.i, token.i))
    if head not in ancestors(token) or any(t.text == ";" for t in token.doc[first:last]):
        return False
    below = takewhile(lambda step: step != head, ancestors(token))
    return not any(role(t) is Role.JOINED and those(t, *SUBJECTS) and t.i > according.i > head.i for t in below)
