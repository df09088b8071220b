"""Who does what to whom: each clause once a parse, its parts in their roles, however the sentence puts it.

"The two sides discussed cod quotas", "cod quotas were discussed by the two sides", "the quotas that the two sides
discussed" and
"the two sides held a discussion of cod quotas" have one doer and one undergoer. Kinds, people, factuality and
attribution ask here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .. import lexicon
from .syntax import (
    SUBJECTS,
    Role,
    ancestors,
    complements,
    conjuncts,
    is_noun,
    is_verb,
    led_to,
    lemma,
    negated,
    once_a_token,
    role,
    subjects,
    those,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_EVENTS = lexicon.load("events")
CARRIES = frozenset(_EVENTS["light"]) | frozenset(
    _EVENTS["make_agreement"]
)  # "hold talks", "reach a deal": the noun says what is done
_SAY = frozenset(_EVENTS["say"])
_OUTCOME = lexicon.load("outcome")
_FAILS, _AGREED, _MAKE, _ARRIVE = (frozenset(_OUTCOME[key]) for key in ("fail", "agreement", "make", "arrive"))
_NOBODY = frozenset(("no", "neither", "none", "nobody", "nothing"))
_RELATIVE = frozenset(("WDT", "WP"))
_DUMMY = frozenset(("it", "that", "which", "who"))
_BY_DOER = ("by", "between", "among")
_PLACES = frozenset(("at", "in", "during", "on", "to"))
_PREDICATES = frozenset((Role.QUALITY, Role.RESULT, Role.PREDICATE))
_SPOKEN = frozenset((Role.CONTENT, Role.ASIDE, Role.ADVERBIAL, Role.BOUND))


class Tense(StrEnum):
    """When a clause puts what it tells of, by its verbs alone."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"  # no finite verb: "to meet", "the talks"


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
        return [_meant(noun) for word in words for noun in complements(word, links)]


@once_a_token
def clause_of(head: Token) -> Clause:
    """The clause of a verb, or of a noun that names what happens."""
    if is_verb(head):
        return Clause(
            head, head, tuple(doers(head)), tuple(undergoers(head)), is_passive(head), is_denied(head), tense(head)
        )
    if role(head) is Role.QUALITY:  # "the talks were devoted to trade"
        verb = head.head
        return Clause(head, verb, tuple(doers(verb)), (), False, is_denied(verb), tense(verb))
    carrier = carrier_of(head)
    if carrier is None:
        return Clause(head, head, tuple(_owners(head)), tuple(led_to(head, "of")), False, _is_none(head), Tense.NONE)
    by = [noun for noun in (*doers(carrier), *_owners(head)) if noun != head]
    return Clause(
        head,
        carrier,
        tuple(by),
        tuple(led_to(head, "of")),
        is_passive(carrier),
        is_denied(carrier) or _is_none(head),
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
        return [verb, *(t for t in those(verb, Role.BOUND) if role(noun) in SUBJECTS)]
    return [verb] if role(noun) is Role.PREDICATE and any(t.lower_ == "there" for t in verb.children) else []


def _arrival(noun: Token) -> Token | None:
    """ "Came to an understanding", "arrived at a deal"; not "came to the talks"."""
    verb = noun.head.head
    comes = role(noun) is Role.LED_TO and noun.head.lower_ in ("to", "at") and lemma(verb) in _ARRIVE
    return verb if comes and lemma(noun) in _AGREED else None


# ---------------------------------------------------------------- who, and to what


@once_a_token
def is_passive(verb: Token) -> bool:
    """Whether a verb's subject undergoes what it says: "was signed", "the pact signed by X"."""
    if those(verb, Role.PASSIVE_AUXILIARY, Role.PASSIVE_SUBJECT, Role.BY):
        return True
    if (
        role(verb) is Role.JOINED
        and verb.tag_ == "VBN"
        and is_verb(verb.head)
        and not those(verb, Role.AUXILIARY, Role.SUBJECT)
    ):
        return is_passive(verb.head)
    return verb.tag_ == "VBN" and role(verb) is Role.PARTICIPLE and not those(verb, Role.AUXILIARY)


@once_a_token
def doers(verb: Token) -> list[Token]:
    """Who does what a verb says: its subject, the "by" of a passive, whom another verb makes do it ("asked Tokyo to
    explain").
    """
    if is_passive(verb):
        return [noun for noun in complements(verb, ("by",)) or _stray_by(verb) if is_noun(noun) or noun.pos_ == "PRON"]
    if those(verb, *SUBJECTS):
        return [_meant(noun) for noun in subjects(verb)]
    if role(verb) is Role.LED_TO_CLAUSE:  # "talks aimed at sharing the quotas"
        above = verb.head.head
        return _who_acts(above) if is_verb(above) else [above]
    return _from_above(verb) or subjects(verb)


def _stray_by(verb: Token) -> list[Token]:
    """ "X was joined at the talks *by Y*": the parse may hang the "by" on the last noun before it."""
    behind = complements(verb, _PLACES)
    return [noun for place in behind if place.pos_ == "PROPN" or _is_the(place) for noun in led_to(place, "by")]


def _is_the(noun: Token) -> bool:
    return any(t.lower_ == "the" for t in those(noun, Role.DETERMINER))


def _meant(noun: Token) -> Token:
    """Whom "who" stands for: "the envoy who the ministry said led the talks"."""
    if noun.tag_ not in _RELATIVE:
        return noun
    relative = next((t for t in ancestors(noun) if role(t) is Role.RELATIVE), None)
    return relative.head if relative is not None else noun


def _from_above(verb: Token) -> list[Token]:
    """Who does what a verb without a subject says: "asked *Tokyo* to explain", "*they* are likely to meet"."""
    above = verb.head
    if role(verb) in (Role.CONTENT, Role.BOUND) and role(above) is Role.RELATIVE and is_saying(above):
        who = [t for t in those(above, *SUBJECTS, Role.OBJECT) if t.tag_ in _RELATIVE]
        return [above.head] if who else []  # "the envoy, whom Oslo said led the talks"
    if role(verb) is Role.BOUND and role(above) in _PREDICATES:
        above = above.head
    if not is_verb(above) or above == verb:
        return []
    if role(verb) is Role.BOUND and above == verb.head:
        return those(above, Role.OBJECT) or _who_acts(above)
    if _hangs_loose(verb):
        return _behind_with(verb) or _who_acts(above)
    return _who_acts(above) if role(verb) in (Role.BOUND, Role.JOINED) else []


def _behind_with(verb: Token) -> list[Token]:
    """ "They voted, with *the senator* insisting on more": who stands before the participle, behind ", with"."""
    links = [t for t in verb.head.children if t.lower_ == "with" and t.i < verb.i and t.doc[t.i - 1].text == ","]
    last = links[-1:]
    return [noun for link in last for noun in those(link, Role.LED_TO) if _is_right_before(noun, verb)]


def _is_right_before(noun: Token, verb: Token) -> bool:
    between = noun.doc[noun.right_edge.i + 1 : verb.i]
    return all(t.is_punct for t in between)


def _who_acts(verb: Token) -> list[Token]:
    """What a verb puts in the place of its subject, who does or undergoes what it says."""
    return _passive_subjects(verb) if is_passive(verb) else doers(verb)


def _hangs_loose(verb: Token) -> bool:
    """ "Flew to Oslo *to attend*", "left, *smiling*": a clause without a subject, a tense and a conjunction."""
    loose = verb.tag_ in ("VBG", "VBN") or "to" in auxiliaries(verb)
    return role(verb) is Role.ADVERBIAL and loose and not those(verb, *SUBJECTS, Role.MARK)


def undergoers(verb: Token) -> list[Token]:
    """What it is done to: the object, a passive's subject, what a relative clause or a participle hangs on."""
    if is_passive(verb):
        return _passive_subjects(verb)
    direct = [noun for noun in those(verb, Role.OBJECT) if noun.tag_ not in _RELATIVE]
    if direct:
        return direct
    if role(verb) is Role.RELATIVE and verb.head not in subjects(verb) and not _by_link(verb):
        return [_antecedent(verb)]  # "the quotas (that) the two sides discussed"
    return _shared_object(verb)


def _by_link(verb: Token) -> bool:
    """ "The talks at which he spoke": a preposition leads to what the relative clause hangs on."""
    return any(noun.tag_ in _RELATIVE for link in those(verb, Role.LINK) for noun in those(link, Role.LED_TO))


def _antecedent(clause: Token) -> Token:
    """The noun that a relative clause is of; behind a comma that is the whole of "the tariff on copper, which they
    discussed".
    """
    noun = clause.head
    of = noun.head.head if role(noun) is Role.LED_TO else noun
    apart = any(t.text == "," and noun.i < t.i < clause.i for t in noun.children)
    return of if apart and is_noun(of) else noun


def _passive_subjects(verb: Token) -> list[Token]:
    own = [noun for noun in those(verb, *SUBJECTS) if noun.tag_ not in _RELATIVE]
    if own:
        return own
    if role(verb) in (Role.RELATIVE, Role.PARTICIPLE):
        return [verb.head]
    if role(verb) in (Role.BOUND, Role.JOINED) and is_verb(
        verb.head
    ):  # "are to be discussed", "were signed and sealed"
        return _passive_subjects(verb.head)
    return _from_above(verb)


def _shared_object(verb: Token) -> list[Token]:
    """ "Discussed and agreed the quotas": the first of two verbs has the object of the second, where nothing else
    stands between.
    """
    joined = next(
        (t for t in those(verb, Role.JOINED) if is_verb(t) and t.i - verb.i == 2 and not those(t, *SUBJECTS)), None
    )
    return those(joined, Role.OBJECT) if joined is not None else []


def _owners(noun: Token) -> list[Token]:
    """Whose a happening is: "their talks", "talks between X and Y", "the discussion by X"."""
    return [*those(noun, Role.OWNER), *led_to(noun, *_BY_DOER)]


# ---------------------------------------------------------------- whether, and when


def is_denied(verb: Token) -> bool:
    """Whether a clause says that it is not so: "did not agree", "no deal was signed", "failed to agree", "neither
    side agreed".
    """
    failing = role(verb) in (Role.BOUND, Role.PARTICIPLE) and lemma(verb.head) in _FAILS
    own = subjects(verb) if role(verb) is Role.BOUND else those(verb, *SUBJECTS)
    parts = [part for noun in (*own, *those(verb, Role.OBJECT)) for part in conjuncts(noun)]
    return negated(verb) or failing or any(map(_is_none, parts))


def _is_none(noun: Token) -> bool:
    return noun.lower_ in _NOBODY or any(t.lower_ in _NOBODY for t in those(noun, Role.DETERMINER))


def auxiliaries(verb: Token) -> frozenset[str]:
    """The auxiliaries of a verb, in lower case; "to" is one."""
    return frozenset(t.lower_ for t in those(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY))


def tense(verb: Token) -> Tense:
    """The tense of a clause, from its auxiliaries and the verb's form."""
    helping = auxiliaries(verb)
    if helping & {"will", "'ll", "’ll", "shall", "wo"}:
        return Tense.FUTURE
    if verb.tag_ == "VBD" or helping & {"was", "were", "had", "did", "has", "have", "'ve", "’ve"}:
        return Tense.PAST
    if verb.tag_ in ("VBZ", "VBP") or helping & {"is", "are", "am", "'s", "’s", "'re", "’re", "do", "does"}:
        return Tense.PRESENT
    return Tense.NONE


# ---------------------------------------------------------------- who says so


def is_saying(verb: Token) -> bool:
    """Whether a verb brings in a speaker."""
    return verb.pos_ == "VERB" and lemma(verb) in _SAY


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
    for word in token.sent:
        if word.lower_ == "according":
            return next((t for t in word.subtree if role(t) is Role.LED_TO), None)
    return None
