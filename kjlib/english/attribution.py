"""Who says what stands at a word, where it is not the report itself: "Seoul said", "according to officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .clauses import is_saying, sayer
from .syntax import core_phrase, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_saying", "speaker"]


def speaker(token: Token) -> str:
    """The words that name who says so, as printed ("some observers"); empty where the report speaks for itself."""
    who = sayer(token)
    return _name(who) if who is not None else ""


def _name(noun: Token) -> str:
    """The speaker's phrase without its article; a clause that hangs on it is left out."""
    if noun.pos_ == "PRON":
        return noun.text
    words = phrase(noun) if len(phrase(noun)) <= 8 else core_phrase(noun)
    return words.text.removeprefix("the ").removeprefix("The ").strip()
