"""How far a report commits itself to a clause: asserted, expected, possible or denied.

The cues are auxiliaries, negation and the words a clause hangs on ("were expected to", "refused to"), up to the verb
of saying: who says so is attribution, and takes nothing from what is said. Source: FactBank (Sauri and Pustejovsky
2009).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from ..model import Modality
from .clauses import auxiliaries, is_denied
from .syntax import Role, ancestors, clause_head, is_noun, is_verb, lemma, role, those

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("modality")
_SETS = {key: frozenset(words) for key, words in _WORDS.items()}
_SAY = frozenset(lexicon.load("events")["say"])
_LIGHT = frozenset(lexicon.load("events")["light"])
_ORDER = (Modality.DENIED, Modality.POSSIBLE, Modality.EXPECTED)  # the weakest commitment first
_COMPLEMENT = frozenset((Role.BOUND, Role.CONTENT))


def modality(token: Token) -> Modality:
    """The modality of what is said at ``token``: the weakest commitment of the words that govern it."""
    found: set[Modality] = set()
    for word in _governing(token):
        found |= _of_word(word)
        if word != token or not is_verb(token):  # "they *considered* a ban" is so; what they considered may not come
            found |= _of_cue(word)
    return next((m for m in _ORDER if m in found), Modality.ASSERTED)


def of_named(event: Token, found: Modality) -> Modality:
    """The modality of what a noun phrase says of its event: "not invited to Friday's ceremony" takes the ceremony, and
    its day, for granted.

    ``found`` is the clause's; it holds for the event where the clause tells of its being held ("the talks will not be
    held on Friday").
    """
    telling = lemma(event.head) in _LIGHT and role(event) in (
        Role.OBJECT,
        Role.SUBJECT,
        Role.PASSIVE_SUBJECT,
        Role.PREDICATE,
    )
    granted = is_noun(event) and not telling and found in (Modality.DENIED, Modality.POSSIBLE)
    return Modality.ASSERTED if granted else found


def _governing(token: Token) -> list[Token]:
    """The words that govern ``token``, up to the end of its clause and of those it is a complement of."""
    chain, head = [], clause_head(token)
    for step in ancestors(token):
        if step.pos_ == "VERB" and lemma(step) in _SAY and step != token and not _governs_plan(step):
            break
        chain.append(step)
        if step == head:
            if role(step) not in (Role.CONTENT, Role.LED_TO_CLAUSE, Role.CLAUSE_SUBJECT):
                break
            head = clause_head(step.head)
    return chain


def _of_word(word: Token) -> set[Modality]:
    found = _of_verb(word) if is_verb(word) else set()
    for child in those(word, Role.ADJECTIVE, Role.QUALITY, Role.ADVERB, Role.RESULT):
        found |= _of_modifier(child)
    return found


def _of_cue(word: Token) -> set[Modality]:
    """What a verb, a noun or an adverb says by itself of what hangs on it: "the possibility of", "consider"."""
    possible = _SETS["possible"]
    return {Modality.POSSIBLE} if word.lower_ in possible or word.lemma_ in possible else set()


def _of_verb(verb: Token) -> set[Modality]:
    """What the auxiliaries, the polarity and the verb above say of a verb."""
    helping = auxiliaries(verb)
    cues = {
        Modality.DENIED: is_denied(verb) or _is_refused(verb),
        Modality.POSSIBLE: bool(helping & _SETS["possible_auxiliary"]),
        Modality.EXPECTED: bool(helping & _SETS["expected_auxiliary"]) or _is_plan(verb, helping),
    }
    found = {modality for modality, holds in cues.items() if holds}
    if role(verb) is Role.JOINED and "to" in helping and role(verb.head) in _COMPLEMENT:
        found |= _of_verb(verb.head)  # "are expected to sign a pact and to discuss trade"
    return found


def _is_refused(verb: Token) -> bool:
    return role(verb) in _COMPLEMENT | {Role.OBJECT} and lemma(verb.head) in _SETS["denied"]


def _is_plan(verb: Token, helping: frozenset[str]) -> bool:
    """Whether a verb tells of what is to come without an auxiliary that says so."""
    if role(verb) in _COMPLEMENT and _governs_plan(verb.head):
        return True
    if lemma(verb) == "expect" or (role(verb) is Role.RELATIVE and "to" in helping):
        return True
    destined = role(verb) in (Role.ROOT, Role.PARTICIPLE) or _is_destined(verb)
    return "to" in helping and destined and "have" not in helping  # "Leaders to meet"; "a meeting to be held"


def _is_destined(verb: Token) -> bool:
    """ "Is to visit", "were also to discuss trade"; not "were in Oslo to discuss trade"."""
    be = verb.head
    bare = role(verb) is Role.ADVERBIAL and not those(be, Role.LINK, Role.QUALITY, Role.PREDICATE)
    return lemma(be) == "be" and (role(verb) is Role.BOUND or bare)


def _governs_plan(word: Token) -> bool:
    """Whether ``word`` makes its infinitive a plan: "expected to", "agreed to", "is due to"."""
    return lemma(word) in _SETS["expected"] or word.lower_ in _SETS["expected"]


def _of_modifier(word: Token) -> set[Modality]:
    for modality in (Modality.POSSIBLE, Modality.DENIED, Modality.EXPECTED):
        if word.lower_ in _SETS[modality]:
            return {modality}
    return set()
