"""What is said to be a topic: "the main topic was X", "X was high on the agenda", "topics included X", "X topped the
agenda".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import clause_of
from ..syntax import SUBJECTS, Role, ancestors, complements, is_noun, is_verb, lemma, role, subjects, those

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("agenda")
_TOPIC_NOUNS, _MATTERS, _MAIN, _STANDS, _PUTS, _LEADS, _LINKS = (
    frozenset(_WORDS[key]) for key in ("topic_nouns", "matters", "main", "stands", "puts", "leads", "agenda_links")
)
_PLACES = frozenset(_WORDS["agenda_places"])
_TALKED_OF = frozenset(_WORDS["discuss"])
_INCLUDE = frozenset(_WORDS["event_object"])
_EQUAL = frozenset((Role.PREDICATE, Role.OBJECT))


def of_topic_noun(noun: Token) -> list[Token]:
    """What a noun for topics is said of; empty where it is no such noun."""
    if not _is_topic_noun(noun):
        return []
    place = _place(noun)
    verb = next((t for t in ancestors(place) if t != place and (is_verb(t) or is_noun(t))), noun)
    if is_noun(verb):
        on = role(place.head) is Role.LINK and _is_agenda_link(place) and lemma(noun) == "agenda"
        return [verb] if on and verb != noun else []  # "with X on the agenda"
    return _said_of(place, verb)


def _is_topic_noun(noun: Token) -> bool:
    """ "The topic", "the agenda"; "the main issue", "the issues discussed"."""
    on_it = lemma(noun) in _PLACES and noun.head.lower_ == "on"  # "X was on the table"
    if lemma(noun) in _TOPIC_NOUNS or noun.lower_ in _TOPIC_NOUNS or on_it:
        return True
    main = any(t.lower_ in _MAIN for t in noun.lefts)
    after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun  # "the issues discussed", however parsed
    discussed = any(lemma(t) in _TALKED_OF for t in (after, *those(noun, Role.PARTICIPLE, Role.RELATIVE)))
    return lemma(noun) in _MATTERS and (main or discussed)


def _place(noun: Token) -> Token:
    """The noun that stands for a topic noun in its clause: "one" of "one of the topics", "list" of "the list of
    topics".
    """
    while role(noun) is Role.LED_TO and noun.head.lower_ == "of" and not is_verb(noun.head.head):
        noun = noun.head.head
    return noun


def _said_of(place: Token, verb: Token) -> list[Token]:
    """The other side of a clause that has a topic noun for its subject, its predicate, its object, or behind "on"."""
    at = role(place)
    if at in SUBJECTS:
        return _behind(verb)
    if at is Role.PREDICATE:
        return _subjects(verb)
    if at is Role.OBJECT:
        return _subjects(verb) if lemma(verb) in _LEADS else []
    if at is Role.LED_TO and _is_agenda_link(place):
        return _on_the_agenda(verb)
    return []


def _is_agenda_link(place: Token) -> bool:
    return place.head.lower_ in _LINKS


def _behind(verb: Token) -> list[Token]:
    """ "The topics were X", "the agenda includes X", "topics are expected to include X", "the focus was on how X"."""
    bound = [t for t in those(verb, Role.BOUND) if t.tag_ == "VB"]
    if bound:
        return _behind(bound[0])
    if lemma(verb) in _INCLUDE:
        return list(clause_of(verb).undergoers) if not clause_of(verb).passive else []
    if lemma(verb) not in ("be", "remain"):
        return complements(verb, ("from", "to")) if lemma(verb) == "range" else []
    told = [t for t in those(verb, Role.PREDICATE) if is_noun(t)]
    clauses = [*those(verb, Role.CONTENT), *(t for t in those(verb, Role.BOUND) if t.tag_ == "VBG")]
    on = [t for t in complements(verb, ("on",)) if t.ent_type_ not in ("DATE", "TIME")]
    inner = [noun for t in on for noun in (_objects_of(t) if is_verb(t) else [t])]
    return inner or told or clauses


def _objects_of(verb: Token) -> list[Token]:
    """ "On how it will deliver its stance on X": what the verb of a clause is about."""
    return list(clause_of(verb).undergoers) or [verb]


def _on_the_agenda(verb: Token) -> list[Token]:
    """ "X was on the agenda", "among the topics were X", "put X on the agenda"."""
    if lemma(verb) in _PUTS:
        return list(clause_of(verb).undergoers)
    if lemma(verb) not in _STANDS:
        return []
    return _subjects(verb) or [t for t in those(verb, *_EQUAL) if is_noun(t)]


def _subjects(verb: Token) -> list[Token]:
    return [t for t in subjects(verb) if is_noun(t) and t.lower_ not in ("there", "it")]
