"""The names of places in a parse: which noun is one, how far it goes, and which one a preposition leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import lexicon, places
from ..syntax import Role, core_phrase, is_noun, led_to, lemma, phrase, role, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_SITES, _SETTLEMENTS, _BESIDE = (frozenset(lexicon.load("sites")[key]) for key in ("sites", "settlements", "beside"))
_INSIDE = frozenset(("in", "of", ",", "the", "at"))


def places_behind(link: Token) -> list[Token]:
    """The nouns behind a preposition; "in neighboring Chad" may be parsed as a verb and its object."""
    beside = [verb for verb in those(link, Role.LED_TO_CLAUSE) if verb.lower_ in _BESIDE]
    return [*those(link, Role.LED_TO), *(t for verb in beside for t in those(verb, Role.OBJECT))]


def settlement(noun: Token) -> Token:
    """ "The capital of X", "the border town of X": X."""
    if lemma(noun) in _SETTLEMENTS:
        return next(iter(led_to(noun, "of")), noun)
    return noun


def is_place(noun: Token) -> bool:
    name = core_phrase(noun).text
    in_gazetteer = any(place.kind != "adjective" and place.end == len(name) for place in places.mentions(name))
    return in_gazetteer or noun.ent_type_ in ("GPE", "FAC") or is_site(noun)


def is_site(noun: Token) -> bool:
    """Whether a noun is the name of a building or a stretch of land: "the Grand Hotel", "the Blue Valley"."""
    words = [noun, *(t for t in noun.lefts if role(t) is Role.COMPOUND)]  # "the waterfront Promenade"
    return is_noun(noun) and any(t.lower_ in _SITES for t in words) and _named(noun)


def _named(noun: Token) -> bool:
    """A site is named by a capital letter of its own or of a word before it: "the Grand Hotel", "the White House"."""
    return any(t.text[0].isupper() and not t.is_sent_start for t in core_phrase(noun))


def place_words(noun: Token) -> Phrase:
    """The place without its article, with what it lies in: "Foreign Ministry in Seoul"; a second place after "and"
    is left out.
    """
    words = phrase(noun)
    start = next(
        (t.i for t in words if t.i <= noun.i and t.text[0].isupper()), words.start
    )  # "neighbouring Chad" is Chad
    behind = (t for t in words if t.i > noun.i)
    end = next((t.i for t in behind if t.lower_ not in _INSIDE and not t.text[0].isupper()), words.end)
    words = noun.doc[start : max(end, noun.i + 1)]
    return words[:-1] if len(words) > 1 and words[-1].lower_ in _INSIDE else words
