"""How far a report commits itself to a clause: asserted, expected, possible or denied.

The cues are auxiliaries, negation and the words a clause hangs on ("were expected to", "refused to"), up to the verb
of saying: who says so is attribution, and takes nothing from what is said. Source: FactBank (Sauri and Pustejovsky 2009).
"""
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from ..model import Modality
from .main_event import Scene
from .syntax import Role, ancestors, clause, clause_head, negated, role

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("modality")
_SETS = {key: frozenset(words) for key, words in _WORDS.items()}
_SAY = frozenset(lexicon.load("events")["say"])
_LIGHT = frozenset(lexicon.load("events")["light"])
_ORDER = (Modality.DENIED, Modality.POSSIBLE, Modality.EXPECTED)


def modality(token: Token) -> Modality:
    """The modality of what is said at ``token``: the weakest commitment of the words that govern it."""
    found: set[Modality] = set()
    for word in _governing(token):
        found |= _of_word(word)
    return next((m for m in _ORDER if m in found), Modality.ASSERTED)


def of_named(event: Token, found: Modality) -> Modality:
    """The modality of what a noun phrase says of its event: "not invited to Friday's ceremony" takes the ceremony, and its day, for granted.

    ``found`` is the clause's; it holds for the event where the clause tells of its being held ("the talks will not be held on Friday").
    """
    telling = event.head.lemma_.lower() in _LIGHT and role(event) in (Role.OBJECT, Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.PREDICATE)
    granted = event.pos_ in ("NOUN", "PROPN") and not telling and found in (Modality.DENIED, Modality.POSSIBLE)
    return Modality.ASSERTED if granted else found


def is_next_time(scene: Scene, token: Token) -> bool:
    """Whether a clause tells of the next time of the event: "will be held again"; of one that was held, "are to resume on Monday"."""
    words = clause(clause_head(token))
    again = any(t.lower_ == "again" for t in words) or (any(t.lemma_.lower() in _SETS["resume"] for t in words) and _was_held(scene))
    return again and modality(token) is Modality.EXPECTED


def _was_held(scene: Scene) -> bool:
    told = (scene.parsed.doc[i] for i in sorted(scene.mentions & scene.lead))
    return any(clause_head(t).tag_ in ("VBD", "VBN") and modality(t) is Modality.ASSERTED for t in told)


def _governing(token: Token) -> list[Token]:
    """The words that govern ``token``, up to the end of its clause and of those it is a complement of."""
    chain, head = [], clause_head(token)
    for step in ancestors(token):
        if step.pos_ == "VERB" and step.lemma_.lower() in _SAY and step != token and not _governs_plan(step):
            break
        chain.append(step)
        if step == head:
            if role(step) not in (Role.CONTENT, Role.LED_TO_CLAUSE, Role.CLAUSE_SUBJECT):
                break
            head = clause_head(step.head)
    return chain


def _of_word(word: Token) -> set[Modality]:
    found: set[Modality] = set()
    if word.pos_ in ("VERB", "AUX"):
        found |= _of_verb(word)
    if word.lower_ in _SETS["possible"] or word.lemma_ in _SETS["possible"]:
        found.add(Modality.POSSIBLE)
    for child in word.children:
        if role(child) in (Role.ADJECTIVE, Role.QUALITY, Role.ADVERB, Role.RESULT):
            found |= _of_modifier(child)
    return found


def _of_verb(verb: Token) -> set[Modality]:
    found: set[Modality] = set()
    auxiliaries = {child.lower_ for child in verb.children if role(child) in (Role.AUXILIARY, Role.PASSIVE_AUXILIARY)}
    if role(verb) in (Role.BOUND, Role.CONTENT) and _governs_plan(verb.head):
        found.add(Modality.EXPECTED)
    if role(verb) in (Role.BOUND, Role.CONTENT, Role.OBJECT) and verb.head.lemma_.lower() in _SETS["denied"]:
        found.add(Modality.DENIED)
    if role(verb) is Role.JOINED and "to" in auxiliaries and role(verb.head) in (Role.BOUND, Role.CONTENT):
        found |= _of_verb(verb.head)             # "are expected to sign a pact and to discuss trade"
    if verb.lemma_.lower() == "expect" or (role(verb) is Role.RELATIVE and "to" in auxiliaries):
        found.add(Modality.EXPECTED)
    destined = role(verb) in (Role.ROOT, Role.PARTICIPLE) or (role(verb) is Role.BOUND and verb.head.lemma_ == "be")
    if "to" in auxiliaries and destined and "have" not in auxiliaries:
        found.add(Modality.EXPECTED)             # headline style: "Leaders to meet"; "a meeting to be held"; "the king is to visit"
    if negated(verb):
        found.add(Modality.DENIED)
    if auxiliaries & _SETS["possible_auxiliary"]:
        found.add(Modality.POSSIBLE)
    if auxiliaries & _SETS["expected_auxiliary"]:
        found.add(Modality.EXPECTED)
    return found


def _governs_plan(word: Token) -> bool:
    """Whether ``word`` makes its infinitive a plan: "expected to", "agreed to", "is due to"."""
    return word.lemma_.lower() in _SETS["expected"] or word.lower_ in _SETS["expected"]


def _of_modifier(word: Token) -> set[Modality]:
    if word.lower_ in _SETS["possible"]:
        return {Modality.POSSIBLE}
    if word.lower_ in _SETS["denied"]:
        return {Modality.DENIED}
    return {Modality.EXPECTED} if word.lower_ in _SETS["expected"] else set()
