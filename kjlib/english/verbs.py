"""What a verb with its auxiliaries says of its clause: voice, polarity, tense, whether it brings in a speaker."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .. import lexicon
from .syntax import SUBJECTS, Role, conjuncts, is_verb, lemma, negated, once_a_token, role, subjects, those

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAY = frozenset(lexicon.load("events")["say"])
_FAILS = frozenset(lexicon.load("outcome")["fail"])
_NOBODY = frozenset(("no", "neither", "none", "nobody", "nothing"))


class Tense(StrEnum):
    """When a clause puts what it tells of, by its verbs alone."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"  # no finite verb: "to meet", "the talks"


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


def auxiliaries(verb: Token) -> frozenset[str]:
    """The auxiliaries of a verb, in lower case; "to" is one. "Can meet and agree": the second verb shares them."""
    own = those(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY)
    shares = role(verb) is Role.JOINED and verb.tag_ == "VB" and is_verb(verb.head) and not those(verb, *SUBJECTS)
    if shares and not own:
        return auxiliaries(verb.head)
    return frozenset(t.lower_ for t in own)


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


def is_denied(verb: Token) -> bool:
    """Whether a clause says that it is not so: "did not agree", "no deal was signed", "failed to agree", "neither
    side agreed".
    """
    own = subjects(verb) if role(verb) is Role.BOUND else those(verb, *SUBJECTS)
    parts = [part for noun in (*own, *those(verb, Role.OBJECT)) for part in conjuncts(noun)]
    return negated(verb) or _is_failed(verb) or any(map(is_none, parts))


def _is_failed(verb: Token) -> bool:
    """ "Failed to agree", "unable to agree", "their failure to agree", "have yet to agree", "without agreeing"."""
    above = verb.head
    if role(verb) is Role.BOUND and any(t.lower_ == "yet" for t in above.children):
        return True
    if role(verb) is Role.LED_TO_CLAUSE:
        return above.lower_ == "without"
    return role(verb) in (Role.BOUND, Role.PARTICIPLE) and lemma(above) in _FAILS


def is_none(noun: Token) -> bool:
    """Whether a noun says that there is none: "nobody", "no deal", "neither side"."""
    return noun.lower_ in _NOBODY or any(t.lower_ in _NOBODY for t in those(noun, Role.DETERMINER))


def is_saying(verb: Token) -> bool:
    """Whether a verb brings in a speaker."""
    return verb.pos_ == "VERB" and lemma(verb) in _SAY
