"""Which words of a report come back to its main event, and which speak of another round, another day, other parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .event_words import (
    LIGHT,
    MAKE,
    PARTIES,
    is_agreement,
    is_another_round,
    is_definite,
    named_in,
    names_event,
    outsiders,
    parties,
    party_nouns,
    plainly,
    rank_of,
    sort_of,
)
from .syntax import Role, clause_head, role, those

if TYPE_CHECKING:
    from spacy.tokens import Token

_RANKED = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "latest"))


def is_main(token: Token, in_lead: bool, sorts: frozenset[str], sides: frozenset[str]) -> bool:
    taking_part = parties(token)
    if (
        role(token) is Role.LED_TO
        and token.head.lower_ == "of"
        and names_event(token.head.head)
        and not plainly(token.head.head)
    ):
        return False  # "the next round of talks"
    if _is_what_it_is(token):
        return not outsiders(taking_part, sides)
    if sort_of(token) not in sorts | {"meeting"} or _is_of_a_date(token):
        return False
    head = clause_head(token)
    if head != token and names_event(head) and not is_main(head, in_lead, sorts, sides):  # "met at the meeting"
        return False
    if not plainly(token) or is_another_round(token) or outsiders(taking_part, sides):
        return False
    if in_lead:
        return True
    return (
        _meet_again(token, taking_part, sides)
        if token.pos_ == "VERB"
        else is_definite(token) or _of_the_sides(token, taking_part, sides)
    )


def _is_of_a_date(token: Token) -> bool:
    """ "Since November 2021, when the two sides met": what happened on that day is another event."""
    head = clause_head(token)
    return (
        role(head) is Role.RELATIVE
        and head.head.ent_type_ == "DATE"
        and any(t.lower_ in ("when", "where") for t in head.children)
    )


def _is_what_it_is(token: Token) -> bool:
    """ "It will be the first visit since 1945", "the meeting was their second summit": what the event spoken of is said
    to be.
    """
    if role(token) is not Role.PREDICATE or token.head.lemma_ not in ("be", "mark"):
        return False
    ranked = any(child.lower_ in _RANKED for child in token.children)
    subject = next((t for t in those(token.head, Role.SUBJECT)), None)
    return (
        ranked
        and subject is not None
        and (subject.lower_ in ("it", "this", "that") or (names_event(subject) and is_definite(subject)))
    )


def takes_up_another(token: Token, occurrences: list[Token], main: set[int]) -> bool:
    """Whether "the meeting" takes up another one, that the sentence before it brought in ("are to meet the carmakers.
    The meeting ...").
    """
    if (
        token.pos_ == "VERB"
        or not any(child.lower_ in ("the", "this", "that") for child in token.children)
        or parties(token)
    ):
        return False
    before = (
        [other for other in occurrences if token.sent.start > other.i >= token.doc[token.sent.start - 1].sent.start]
        if token.sent.start
        else []
    )
    told = [other for other in before if sort_of(other) == sort_of(token)]
    return bool(told) and told[-1].i not in main and bool(parties(told[-1])) and len(before) == len(told)


def is_where_it_is_made(token: Token, main: set[int]) -> bool:
    """ "The deal was announced at a ceremony": where the pact that a report tells of is made, or made known, is its
    event.
    """
    if (
        role(token) is not Role.LED_TO
        or token.head.lower_ not in ("at", "during")
        or token.head.head.lemma_.lower() not in MAKE
    ):
        return False
    made = those(token.head.head, Role.PASSIVE_SUBJECT, Role.OBJECT)
    return plainly(token) and any(t.i in main and is_agreement(t) for t in made)


def other_rounds(told: list[Token], lead: frozenset[int]) -> set[int]:
    """Those with another number than the lead gives: in a report of the fourth round, "the fifth round will be
    held".
    """
    numbers = {token.i: rank for token in told if (rank := rank_of(token))}
    own = next((rank for i, rank in numbers.items() if i in lead), "")
    return {i for i, rank in numbers.items() if own and rank != own}


def _meet_again(verb: Token, taking_part: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether those who meet are the sides: two of them by name or office ("the president and Smith met"), and nobody
    else.
    """
    if len(taking_part & sides) >= 2:
        return True
    by_office = {
        t
        for noun in party_nouns(verb)
        for t in [noun, *noun.conjuncts]
        if t.lemma_.lower() in PARTIES and not named_in(t)
    }
    return bool(by_office) and len(by_office) + len(taking_part) >= 2 and taking_part <= sides


def _of_the_sides(token: Token, taking_part: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether talks without an article are had by the sides: "the two presidents had a frank meeting"."""
    return (
        role(token) is Role.OBJECT
        and token.head.lemma_.lower() in LIGHT
        and taking_part <= sides
        and _meet_again(token, taking_part, sides)
    )
