"""Which verbs somebody does, and which are done to him, in the sentence that names him."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..clauses import clause_of, is_saying
from ..syntax import Role, is_verb, those

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset(("he", "she"))


def done_by(person: Token) -> list[Token]:
    """The verbs that somebody is a doer of, in the order of the text; those of "X said he would come" are among
    them.
    """
    names = _names(person)
    verbs = [verb for verb in _verbs(person) if names & set(clause_of(verb).doers)]
    said = [inner for verb in verbs if is_saying(verb) for inner in those(verb, Role.CONTENT) if _is_his(inner)]
    return sorted({*verbs, *said}, key=lambda verb: verb.i)


def done_to(person: Token) -> list[Token]:
    """The verbs that somebody undergoes, in the order of the text: "met X", "X was met", "X, whom they met"."""
    names = _names(person)
    return [verb for verb in _verbs(person) if names & set(clause_of(verb).undergoers)]


def _verbs(person: Token) -> Iterator[Token]:
    return filter(is_verb, person.sent)


def _names(person: Token) -> set[Token]:
    """The name with the office set beside it, which a relative clause may hang on: "X, an envoy who attended"."""
    return {person, *(t for t in those(person, Role.APPOSITION) if t.ent_type_ != "PERSON")}


def _is_his(verb: Token) -> bool:
    return any(noun.lower_ in _HE for noun in clause_of(verb).doers)
