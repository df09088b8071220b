"""Which of the things a report tells of is its main event, and which words speak of it.

A report names its event in the headline or the first sentence ("held their first talks"), comes back to it with a
definite phrase ("the meeting", "Monday's dialogue") and tells of others with an indefinite one, other parties or an
ordinal of its own ("a summit in May", "Japan and China met", "the first round"). In doubt, words speak of another
event.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from .. import places
from ..model import Zone
from .event_words import (
    ENDS,
    LIGHT,
    MAKE,
    PARTIES,
    SAY,
    is_agreement,
    is_another_round,
    is_aside,
    is_definite,
    is_made,
    is_of_toll,
    is_topic,
    named_in,
    names_event,
    outsiders,
    parties,
    party_nouns,
    plainly,
    proper_name,
    rank_of,
    sort_of,
)
from .parsed import Parsed
from .syntax import Role, ancestors, clause, clause_head, core_phrase, phrase, role, subjects, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_LEAD_SENTENCES = 2
_RANKED = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "latest"))
_AT_THE_END = frozenset(
    (Role.LINK, Role.LED_TO, Role.COMPOUND, Role.APPOSITION, Role.PUNCTUATION, Role.NUMBER, Role.MEASURE)
)  # "in Lima, Peru, May 1, 2014."
_SHORTEST = 6  # words of a sentence; a shorter one is a by-line or a place


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The main event of a report: the words that name it, those that name others, and who takes part."""

    parsed: Parsed
    mentions: frozenset[int]  # token numbers of the nouns and verbs that name the main event
    others: frozenset[int]  # ... and of those that name other events
    sides: frozenset[str]  # countries and surnames that the lead gives as its parties
    lead: frozenset[int]  # token numbers of the headline, the captions and the first sentences
    _named: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_named", self.mentions | self.others)

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


def scene_of(parsed: Parsed) -> Scene:
    """Find the main event of a report."""
    occurrences = [token for sentence in parsed.sentences() for token in sentence if names_event(token)]
    lead = _lead(parsed)
    leading = _leading(parsed, occurrences, lead)
    sorts = frozenset(map(sort_of, leading))
    sides: frozenset[str] = frozenset().union(*(_parties(parsed, token) for token in leading if plainly(token)))
    known = frozenset(parsed.doc[i].text for i in lead)
    main = {
        token.i
        for token in occurrences
        if _is_main(token, token.i in lead, sorts, sides) and (token.i in lead or proper_name(token) <= known)
    }
    main -= {
        token.i
        for token in occurrences
        if token.i in main and token.i not in lead and _taken_up(token, occurrences, main)
    }
    main -= _other_rounds([token for token in occurrences if token.i in main], lead)
    main |= {token.i for token in occurrences if _is_where_it_is_made(token, main)}
    if not main & _opening(parsed):
        deeds = _deeds(parsed)
        main |= {token.i for token in [*deeds, *_named_after(deeds, occurrences)]}
        sides = sides.union(*(parties(verb) for verb in deeds))
    return Scene(parsed, frozenset(main), frozenset(token.i for token in occurrences) - main, sides, lead)


def _opening(parsed: Parsed) -> set[int]:
    """The tokens of the headline and of the first sentence of the body."""
    return {token.i for sentence in [*parsed.sentences(Zone.HEADLINE), *_first(parsed, 1)] for token in sentence}


def _first(parsed: Parsed, number: int) -> list[Phrase]:
    """The first sentences of the body."""
    return [s for s in parsed.sentences(Zone.BODY) if sum(t.is_alpha for t in s) >= _SHORTEST][:number]


def _lead(parsed: Parsed) -> frozenset[int]:
    """The tokens of the headline, the captions, and the first sentences of the body."""
    sentences = [*parsed.sentences(Zone.HEADLINE, Zone.CAPTION), *_first(parsed, _LEAD_SENTENCES)]
    return frozenset(token.i for sentence in sentences for token in sentence)


def _leading(parsed: Parsed, occurrences: list[Token], lead: frozenset[int]) -> list[Token]:
    """The words that name the event first: in the headline and the first sentence; else in the second; else under a
    picture,
    which may be of another thing than the report. What was agreed is the event only where nothing else is.
    """
    named = [
        token
        for token in occurrences
        if token.i in lead and (is_made(token) or not is_agreement(token)) and not is_topic(token)
    ]
    named = [token for token in named if not is_agreement(token) or parsed.zone(token) is Zone.HEADLINE] or named
    written = [token for token in named if parsed.zone(token) is not Zone.CAPTION]
    first = next((token.sent for token in written if parsed.zone(token) is Zone.BODY), None)
    body = next((sentence for sentence in parsed.sentences(Zone.BODY) if sentence[0].i in lead), None)
    opening = [token for token in written if parsed.zone(token) is Zone.HEADLINE or token.sent in (first, body)]
    return opening or named


def _parties(parsed: Parsed, token: Token) -> frozenset[str]:
    """Who takes part, as a word of the lead has it; a headline that leaves it open ("Smith hails progress after talks")
    means its subject.
    """
    found = parties(token)
    if len(found) > 1 or parsed.zone(token) is not Zone.HEADLINE:
        return found
    return found.union(*(named_in(noun) for noun in subjects(clause_head(token))))


def _deeds(parsed: Parsed) -> list[Token]:
    """What a report that names no event says was done: the verbs of its first sentence, behind those of saying ("police
    said a dam burst"),
    and those that headline and lead share ("Flag to be raised in Lima", "When the king raises the flag ...").
    """
    found: list[Token] = []
    for sentence in _first(parsed, 1):
        verb: Token | None = sentence.root
        while verb is not None and verb.lemma_.lower() in SAY:
            verb = next((t for t in verb.children if role(t) in (Role.CONTENT, Role.ASIDE) and t.pos_ == "VERB"), None)
        if verb is not None and is_of_toll(verb):
            found += [
                t for noun in subjects(verb) for t in noun.subtree if t.pos_ == "VERB"
            ]  # "the number of those killed rose"
        elif verb is not None and verb.pos_ == "VERB":
            found += [verb, *(t for t in those(verb, Role.JOINED) if t.pos_ == "VERB")]
    titled = [t for sentence in parsed.sentences(Zone.HEADLINE) for t in sentence if _does(t)]
    led = [t for sentence in _first(parsed, _LEAD_SENTENCES) for t in sentence if _does(t)]
    shared = {t.lemma_.lower() for t in titled} & {t.lemma_.lower() for t in led}
    return list(dict.fromkeys([*found, *(t for t in [*titled, *led] if t.lemma_.lower() in shared)]))


def _does(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() not in SAY | LIGHT


def _named_after(deeds: list[Token], occurrences: list[Token]) -> list[Token]:
    """The nouns that name the event by what is done ("the flag-raising ceremony"), and those of the same sort that
    point back to them.
    """
    done = {verb.lemma_.lower() for verb in deeds}
    pointing = [noun for noun in occurrences if noun.pos_ != "VERB" and plainly(noun) and is_definite(noun)]
    sorts = {
        sort_of(noun) for noun in pointing if any(t.lemma_.lower() in done for t in core_phrase(noun) if t != noun)
    }
    return [noun for noun in pointing if sort_of(noun) in sorts]


def _is_main(token: Token, in_lead: bool, sorts: frozenset[str], sides: frozenset[str]) -> bool:
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
    if head != token and names_event(head) and not _is_main(head, in_lead, sorts, sides):  # "met at the meeting"
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


def _taken_up(token: Token, occurrences: list[Token], main: set[int]) -> bool:
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


def _is_where_it_is_made(token: Token, main: set[int]) -> bool:
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


def _other_rounds(told: list[Token], lead: frozenset[int]) -> set[int]:
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
