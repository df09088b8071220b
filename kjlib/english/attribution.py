"""Who says what stands at a word, where it is not the report itself: "Seoul said", "according to officials"."""
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from .syntax import Role, ancestors, core_phrase, phrase, role, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAY = frozenset(lexicon.load("events")["say"])
_LINKS = frozenset((Role.CONTENT, Role.ASIDE, Role.ADVERBIAL, Role.BOUND))


def speaker(token: Token) -> str:
    """The words that name who says so, as printed ("some observers"); empty where the report speaks for itself."""
    below: Token | None = None
    for step in ancestors(token):
        if below is not None and role(below) in _LINKS and is_saying(step):
            who = next((t for t in subjects(step) if t.lower_ not in ("it", "that", "which", "who")), None)
            return _name(who) if who is not None else ""
        if step.pos_ in ("VERB", "AUX"):
            below = step
    return _according_to(token)


def is_saying(verb: Token) -> bool:
    """Whether a verb brings in a speaker."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _SAY


def _according_to(token: Token) -> str:
    for word in token.sent:
        if word.lower_ == "according":
            named = next((t for t in word.subtree if role(t) is Role.LED_TO), None)
            return _name(named) if named is not None else ""
    return ""


def _name(noun: Token) -> str:
    """The speaker's phrase without its article; a clause that hangs on it is left out."""
    if noun.pos_ == "PRON":
        return noun.text
    words = phrase(noun) if len(phrase(noun)) <= 8 else core_phrase(noun)
    return words.text.removeprefix("the ").removeprefix("The ").strip()
