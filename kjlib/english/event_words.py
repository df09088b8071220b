"""Which words name an event, of what sort it is, who takes part in it, and whether the words around it say that it is
another one.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .. import lexicon, places
from ..numbers import ORDINAL
from .clauses import doers, is_passive, undergoers
from .syntax import SUBJECTS, Role, clause_head, is_noun, led_to, lemma, once_a_token, phrase, role, subjects, those

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

_WORDS = lexicon.load("events")
MEETING, NAMED, MEET, PARTIES, SAY, LIGHT = (
    frozenset(_WORDS[key]) for key in ("meeting", "named", "meet", "parties", "say", "light")
)
ENDS, _SITS, _SITTING = (frozenset(_WORDS[key]) for key in ("ends", "sits", "sitting"))
_OTHER, _AGREEMENT, MAKE, _OF_PEOPLE, _TELL = (
    frozenset(_WORDS[key]) for key in ("other", "agreement", "make_agreement", "meet_people", "tell_of")
)
_HOLD = LIGHT | MEET - _OF_PEOPLE | MAKE | _TELL  # what their object is, is, at that time and place
_TOLL, _MOVES = (frozenset(lexicon.load("counts")[key]) for key in ("toll", "moves"))
_SORT = {word: group[0] for group in _WORDS["alike"] for word in group}
_ACTS = (LIGHT | MEET) - frozenset(_WORDS["not_parties"])  # "held talks": the subject takes part
# What makes "the first talks" the present ones: "since 2009", "in more than five years".
_GAP = re.compile(
    r"\bsince\b|\b(?:in|for|after)\s+(?:\w+\s+){0,4}(?:years?|months?|weeks?|days?|decades?|time)\b", re.IGNORECASE
)
_PARTY_LINKS = frozenset(("between", "with", "among", "of", "from"))
_POINTING = frozenset(("the", "this", "these", "those", "their", "its", "both"))
_COMES = frozenset(_WORDS["comes"])
_RANK = re.compile(rf"previous|next|{ORDINAL}")
_OWN = frozenset(("his", "her", "their", "its"))
_BESIDE = frozenset((Role.DETERMINER, Role.ADJECTIVE, Role.NUMBER, Role.NEGATION))
_OFTEN = 4  # how often a report comes back to a name of somebody who takes part


# ---------------------------------------------------------------- what names an event


def names_event(token: Token) -> bool:
    """Whether a word names an event: "talks", "summit", "met", "struck a deal"; not as the first half of "summit
    talks".
    """
    if is_noun(token) and token.ent_type_ != "DATE":  # or "March" would be a march
        word = token.lower_ if token.lower_ in MEETING | NAMED else lemma(token)
        inside = role(token) in (Role.COMPOUND, Role.ADJECTIVE) and is_noun(token.head)
        return (word in MEETING | NAMED | _AGREEMENT or _sits(token)) and not inside
    return token.pos_ == "VERB" and lemma(token) in MEET and (lemma(token) not in _OF_PEOPLE or _of_people(token))


def _sits(noun: Token) -> bool:
    """ "The sixth Joint Council", "the committee will be held": a body that is counted or held is its meeting."""
    if lemma(noun) not in _SITS:
        return False
    counted = noun.text[0].isupper() and any(_RANK.fullmatch(t.lower_) for t in noun.lefts)
    return counted or _is_convened(noun)


def _is_convened(body: Token) -> bool:
    """ "The council will be held", "convened the assembly", "the council will take place"; not "the council holds
    shares".
    """
    verb = body.head
    if lemma(verb) == "take":
        return role(body) in SUBJECTS and any(t.lower_ == "place" for t in verb.children)
    return lemma(verb) in _SITTING and body in undergoers(verb)


def _of_people(verb: Token) -> bool:
    """Whether it is people who are welcomed or received, and not news."""
    return any(t.ent_type_ in ("PERSON", "GPE", "NORP") or lemma(t) in PARTIES for t in undergoers(verb))


def is_agreement(token: Token) -> bool:
    """Whether a noun names what was agreed ("deal", "accord"), which is an event only where somebody makes it, or where
    a truce is the event.
    """
    return lemma(token) in _AGREEMENT


def is_pact(token: Token) -> bool:
    """Whether a word is of something agreed, a truce among them."""
    return any(lemma(token) in group for group in _WORDS["alike"] if set(group) >= _AGREEMENT)


def is_made(token: Token) -> bool:
    """Whether an agreement is somebody's: "struck a deal", "a deal was signed", "the deal between X and Y"."""
    made = role(token) in (Role.OBJECT, Role.PASSIVE_SUBJECT) and lemma(token.head) in MAKE
    return made or any(child.lower_ in ("between", "with") for child in those(token, Role.LINK))


def rank_of(token: Token) -> str:
    """The number that an event has in its series, as printed ("fifth", "12th"); "first" is of a gap as often, and is
    none.
    """
    return next(
        (t.lower_ for t in token.lefts if _RANK.fullmatch(t.lower_) and t.lower_ not in ("first", "previous", "next")),
        "",
    )


def is_topic(token: Token) -> bool:
    """Whether an event is only talked about: "discussed trade and the attacks", "talks on the ceasefire"."""
    first = token
    while role(first) is Role.JOINED and is_noun(first.head):
        first = first.head
    if role(first) is Role.OBJECT:
        return lemma(first.head) in _WORDS["discuss"]
    about = role(first) is Role.LED_TO and first.head.lower_ in ("on", "about")
    return about and lemma(first.head.head) in MEETING | {"talk", "discuss"} and lemma(token) not in MEETING


def is_of_toll(verb: Token) -> bool:
    """ "The death toll rose to 21 on Monday": what the clause tells of is a count, and its day is that of the
    counting.
    """
    return lemma(verb) in _MOVES and any(lemma(t) in _TOLL for t in subjects(verb))


def sort_of(token: Token) -> str:
    """What sort of event a word names; all words for a meeting are one sort, and so are "truce" and "ceasefire"."""
    word = lemma(token)
    return _SORT.get(word, word) if word in NAMED | _AGREEMENT else "meeting"


def plainly(token: Token) -> bool:
    """Whether nothing beside the word says that it is another event ("an earlier meeting", "no talks")."""
    beside = (child for child in token.lefts if role(child) in _BESIDE and not hyphenated(child))
    marks = {child.lower_ for child in beside}
    return not _OTHER & marks - (
        {"such"} if "first" in marks else set()
    )  # "the first such meeting in five years" is this one


def hyphenated(token: Token) -> bool:
    """Whether a word is a part of a longer one: the "two" of "two-plus-two"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if token.text[0] in "-‑" or (after != token and after.text[0] in "-‑" and not after.whitespace_):
        return True  # "co" and "-operation"
    return after.text in ("-", "+", "‑") or (token.i > 0 and token.doc[token.i - 1].text in ("-", "+", "‑"))


def is_definite(token: Token) -> bool:
    """Whether a noun phrase points back: "the talks", "their meeting", "Monday's dialogue", "the so-called 2+2
    talks".
    """

    def points(child: Token) -> bool:
        named = child.pos_ == "PROPN" and role(child) is Role.COMPOUND  # "the" is dropped in "Lima-La Paz talks"
        return named or role(child) is Role.OWNER or (role(child) is Role.DETERMINER and child.lower_ in _POINTING)

    return token.pos_ == "PROPN" or any(map(points, token.children))


def proper_name(event: Token) -> frozenset[str]:
    """The capitalised words of an event's own name ("the Grand Lake Dialogue"); owners and days are none of it."""
    return (
        frozenset(
            t.text
            for t in event.lefts
            if role(t) is Role.COMPOUND and t.text[0].isupper() and t.ent_type_ != "DATE" and not places.country(t.text)
        )
        if event.text[0].isupper()
        else frozenset()
    )


def is_another_round(token: Token) -> bool:
    """ "The first meeting was held in 1998", "since their first meeting"; not "the first meeting in five years", nor
    one that is held now.
    """
    ordinal = any(child.lower_ in ("first", "initial", "original") for child in token.children)
    if not ordinal or _GAP.search(phrase(token).text):
        return False
    if any(child.lower_ in ("the", "that") for child in token.children):
        return True
    owned = any(role(child) is Role.OWNER for child in token.children)
    return owned and not (role(token) is Role.OBJECT and lemma(token.head) in _ACTS)


def is_aside(token: Token, verb: Token) -> bool:
    """Whether an event is only spoken of in the clause of ``verb``, so that what the clause says of time and place is
    not of it:
    "left a day after the meeting", "welcomed the truce", "spoke about the talks".
    """
    step = token
    for above in token.ancestors:
        if role(step) is Role.LED_TO and role(above) is Role.LINK and above.lower_ not in _WORDS["takes_place"]:
            return not (
                above.lower_ in ("on", "for") and lemma(verb) in _COMES and sort_of(token) == "visit"
            )  # "arrived on a visit"
        if role(step) is Role.OBJECT and above == verb and lemma(verb) not in _HOLD:
            return True
        if above == verb:
            break
        step = above
    return False


# ---------------------------------------------------------------- who takes part


@once_a_token
def parties(event: Token) -> frozenset[str]:
    """Countries (in one form) and surnames that take part: subjects, owners, "between X and Y", "with X"."""
    found: set[str] = set()
    for noun in party_nouns(event):
        found |= named_in(noun)
    return frozenset(found)


def party_nouns(event: Token) -> list[Token]:
    """The nouns that say who takes part in an event, those that stand for somebody ("they", "his") made good."""
    verb = event if event.pos_ == "VERB" else clause_head(event)
    owners = those(event, Role.OWNER, Role.COMPOUND)
    linked = [noun for word in dict.fromkeys((event, verb)) for noun in led_to(word, *_PARTY_LINKS)]
    met = those(event, Role.OBJECT) if event.pos_ == "VERB" else []
    acting = _acting(event, verb) if event.pos_ == "VERB" or lemma(verb) in _ACTS else []
    owned = [noun for noun in subjects(verb) if noun != event] if any(t.lower_ in _OWN for t in owners) else []
    return list(dict.fromkeys([*owners, *linked, *met, *acting, *owned, *_behind_pronouns(acting, verb)]))


def _acting(event: Token, verb: Token) -> list[Token]:
    """Who does what a verb says of an event: its subject, and the "by" of a passive ("talks were held by X and Y")."""
    by = doers(verb) if is_passive(verb) else []
    return [noun for noun in dict.fromkeys([*subjects(verb), *by]) if noun != event]


def outsiders(taking_part: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether a country takes part that the lead does not name, where it names two or more."""
    countries = frozenset(side for side in sides if places.country(side))
    return len(countries) >= 2 and any(places.country(party) and party not in countries for party in taking_part)


def _behind_pronouns(nouns: list[Token], head: Token) -> list[Token]:
    """What "they" or "their ministers" in a subordinate clause stand for: the subject of the clause above."""
    pronouns = any(t.lower_ in ("they", "their", "its", "it") for noun in nouns for t in noun.subtree)
    above = clause_head(head.head) if head.head != head else head
    return [t for t in subjects(above) if t not in nouns] if pronouns and above != head else []


@once_a_token
def named_in(noun: Token) -> frozenset[str]:
    """The countries (in one form) and the surnames in a noun phrase, without what only describes it: where it is, whom
    it serves.
    """
    words = _without_asides(noun)
    inside = {t.i for t in words}
    people = {_surname(entity) for entity in _people(noun.doc) if entity.root.i in inside}
    known = {place.country for place in places.mentions("".join(t.text_with_ws for t in words))}
    if not people and not known and noun.pos_ == "PROPN" and _times(noun.doc)[noun.text] >= _OFTEN:
        return frozenset((noun.text,))  # a name that the parser does not take for a person's
    return frozenset(known | people)


def _people(doc: Doc) -> tuple[Phrase, ...]:
    """The people that the recogniser sees; asked for once a parse, for each question costs a walk over all of its
    words.
    """
    if "people" not in doc.user_data:
        doc.user_data["people"] = tuple(entity for entity in doc.ents if entity.label_ == "PERSON")
    found: tuple[Phrase, ...] = doc.user_data["people"]
    return found


def _without_asides(noun: Token) -> list[Token]:
    """The words of a noun phrase and of what "and" joins to it; not its relative clauses, where it is, or what a name
    is said to be.
    """
    words = [noun]
    for child in noun.children:
        where = role(child) is Role.LINK and child.lower_ in ("in", "at")
        said_to_be = role(child) is Role.APPOSITION and noun.pos_ == "PROPN"
        words += (
            [] if where or said_to_be or role(child) in (Role.RELATIVE, Role.PARTICIPLE) else _without_asides(child)
        )
    return sorted(words, key=lambda t: t.i)


def _surname(person: Phrase) -> str:
    """The part of a name that the report comes back to most, the last of several."""
    counts = _times(person.doc)
    parts = [token for token in person if token.text[0].isupper()] or list(person)
    return max(reversed(parts), key=lambda token: counts[token.text]).text


def _times(doc: Doc) -> Counter[str]:
    """How often the report prints each word; counted once a parse."""
    if "times" not in doc.user_data:
        doc.user_data["times"] = Counter(token.text for token in doc)
    found: Counter[str] = doc.user_data["times"]
    return found
