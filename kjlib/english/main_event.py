"""Which of the things a report tells of is its main event, and which words speak of it.

A report names its event in the headline or the first sentence ("held their first talks"), comes back to it with a
definite phrase ("the meeting", "Monday's dialogue") and tells of others with an indefinite one, other parties or an
ordinal of its own ("a summit in May", "Japan and China met", "the first round"). In doubt, words speak of another
event.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeVar

from .. import places
from ..model import Zone
from .event_words import (
    ENDS,
    PARTIES,
    is_aside,
    named_in,
)
from .parsed import Parsed
from .syntax import Role, ancestors, clause, clause_head, phrase, role, subjects, those

if TYPE_CHECKING:
    from spacy.tokens import Token

T = TypeVar("T")
_AT_THE_END = frozenset(
    (Role.LINK, Role.LED_TO, Role.COMPOUND, Role.APPOSITION, Role.PUNCTUATION, Role.NUMBER, Role.MEASURE)
)  # "in Lima, Peru, May 1, 2014."


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The main event of a report: the words that name it, those that name others, and who takes part."""

    parsed: Parsed
    mentions: frozenset[int]  # token numbers of the nouns and verbs that name the main event
    others: frozenset[int]  # ... and of those that name other events
    sides: frozenset[str]  # countries and surnames that the lead gives as its parties
    lead: frozenset[int]  # token numbers of the headline, the captions and the first sentences
    _named: frozenset[int] = field(init=False)
    _kept: dict[str, Any] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_named", self.mentions | self.others)

    def once(self, name: str, ask: Callable[[], T]) -> T:
        """What ``ask`` answers of this report, asked once; ``name`` tells one question from another."""
        if name not in self._kept:
            self._kept[name] = ask()
        answer: T = self._kept[name]
        return answer

    def event_of(self, token: Token) -> Token | None:
        """The noun or verb, if any, that names the event which the clause of ``token`` speaks of."""
        named = self._named
        beside = self._beside(token)
        if beside is not None:
            return beside
        above = next((t for t in _within_clause(token) if t.i in named), None)
        if above is not None:
            return above
        head = clause_head(token)
        if role(head) in (Role.RELATIVE, Role.PARTICIPLE):
            noun = (
                head.head.head if role(head.head) is Role.APPOSITION else head.head
            )  # "the ceremony, an event that will ..."
            behind = [t for t in phrase(noun) if t.i in named and t.i < head.i]
            if behind:
                return behind[-1]
        ended = next((t for t in _ended_by(head) if t.i in self.mentions), None)
        if ended is not None:
            return ended
        near = [t for t in [*clause(head), *subjects(head)] if t.i in named and not is_aside(t, head)]
        return min(near, key=lambda t: (abs(t.i - token.i), t.i), default=None)

    def _beside(self, token: Token) -> Token | None:
        """The event named between the last comma and ``token``, where the parse hangs the token on a word behind the
        next comma
        ("When the king opened the games on Friday, there was ...").
        """
        head = clause_head(token)
        if head.i < token.i or "," not in {t.text for t in token.doc[token.i : head.i]}:
            return None
        before = takewhile(lambda t: t.text != ",", reversed(list(token.doc[token.sent.start : token.i])))
        return next((t for t in before if t.i in self._named), None)

    def is_main(self, token: Token) -> bool:
        """Whether the clause that ``token`` stands in speaks of the main event."""
        event = self.event_of(token)
        return event is not None and event.i in self.mentions

    def is_pictured(self, token: Token) -> bool:
        """Whether a place or a date at the end of a caption is the event's, because the caption names two who take part
        in it.
        """
        if self.parsed.zone(token) is not Zone.CAPTION or any(
            role(t) not in _AT_THE_END for t in token.doc[token.i : token.sent.end]
        ):
            return False
        shown = {
            side
            for noun in token.sent
            if role(noun) in (Role.SUBJECT, Role.JOINED, Role.APPOSITION)
            for side in named_in(noun)
        }
        return len(shown & self.sides) >= 2

    def are_together(self, noun: Token) -> bool:
        """Whether "X and Y" are two people, neither of a country that takes no part."""
        people = [t for t in (noun, *noun.conjuncts) if t.ent_type_ == "PERSON" or t.lemma_.lower() == "counterpart"]
        known = any(map(places.country, self.sides))
        return len(people) > 1 and not (
            known and any(places.country(name) and name not in self.sides for t in people for name in named_in(t))
        )

    def are_both(self, noun: Token) -> bool:
        """Whether "X and Y" are two people or two countries that take part."""
        countries = {name for t in (noun, *noun.conjuncts) for name in named_in(t) if places.country(name)}
        return self.are_together(noun) or (len(countries) > 1 and countries <= self.sides)

    def takes_part(self, noun: Token) -> bool:
        """Whether a noun phrase names parties of the main event and no others: "Seoul officials", "the two sides", "the
        talks".
        """
        if noun.i in self.mentions:
            return True
        named = named_in(noun)
        if named:
            return named <= self.sides or (
                not any(places.country(name) for name in named - self.sides) and bool(named & self.sides)
            )
        return noun.lower_ in PARTIES or noun.lemma_.lower() in PARTIES


def _ended_by(verb: Token) -> list[Token]:
    """The words of what a deed ends: "signed a pact on Tuesday, capping two days of talks"."""
    ends = [t for t in those(verb, Role.ADVERBIAL) if t.tag_ == "VBG" and t.lemma_.lower() in ENDS]
    return [word for t in ends for word in t.subtree if role(word) in (Role.OBJECT, Role.LED_TO)]


def _within_clause(token: Token) -> list[Token]:
    """``token`` and what it hangs on, as far as the head of its clause."""
    head, chain = clause_head(token), []
    for step in ancestors(token):
        chain.append(step)
        if step == head:
            break
    return chain
