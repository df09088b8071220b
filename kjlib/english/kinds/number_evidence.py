"""What speaks for a number being told of the event: its form and size, what it hangs on, whether it counts people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Span
from ...numbers import NumberPhrase
from ..evidence import clause_around, where_it_stands
from ..main_event import Scene
from ..syntax import Role, core_phrase, is_noun, lemma, role
from .deed_evidence import CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTS = lexicon.load("counts")
_PEOPLE = frozenset(_COUNTS["people"])
_NOT_COUNTED = frozenset(_COUNTS["not_counted"])
_SIZES = ((0, "none"), (1, "one"), (9, "a few"), (99, "tens"), (999, "hundreds"), (999_999, "thousands"))
_DEFINITE = frozenset(("the", "these", "those", "this", "that", "his", "her", "their", "its", "our", "my"))


def evidence(scene: Scene, phrase: NumberPhrase, noun: Token | None, rule: str) -> frozenset[str]:
    """All that speaks for and against a number. ``noun``: what it counts or is a measure of, if that is known."""
    words = scene.parsed.tokens(Span(phrase.whole_start, phrase.whole_end))
    return frozenset(
        {
            f"rule: {rule}",
            *where_it_stands(scene, words),
            *clause_around(scene, words),
            *_figure(scene, phrase, words.root),
            *_noun(noun),
            *_around(words.root),
        }
    )


def _figure(scene: Scene, phrase: NumberPhrase, root: Token) -> Iterator[str]:
    amount = phrase.amount
    size = next((name for most, name in _SIZES if amount.number <= most), "millions")
    yield f"number: {size}"
    yield (
        "number: in figures"
        if scene.parsed.text[phrase.start : phrase.end].strip()[-1:].isdigit()
        else "number: in words"
    )
    if amount.hedge:
        yield "number: hedged"
    if amount.top is not None:
        yield "number: a range"
    if phrase.unit:
        yield f"unit: {phrase.of}"
    if root.ent_type_ in ("DATE", "TIME", "ORDINAL", "PERSON", "ORG", "FAC", "LAW", "PRODUCT", "WORK_OF_ART"):
        yield f"recogniser: {root.ent_type_.lower()}"
    yield f"role: {role(root)}"


def _noun(noun: Token | None) -> Iterator[str]:
    if noun is None:
        yield "counted: nothing"
        return
    sort = "people" if noun.lower_ in _PEOPLE or lemma(noun) in _PEOPLE else noun.ent_type_.lower() or noun.pos_.lower()
    yield f"counted: {sort}"
    if lemma(noun) in _NOT_COUNTED:
        yield "counted: what is no thing"
    before = {t.lower_ for t in core_phrase(noun)} if is_noun(noun) else set()
    if before & _DEFINITE:
        yield "counted: known already"
    yield f"role of the noun: {role(noun)}"
    if role(noun) is Role.LED_TO:
        yield "counted: behind a preposition"


def _around(token: Token) -> Iterator[str]:
    """The classes of the verbs of the sentence above the number."""
    verbs = [t for t in token.ancestors if t.pos_ == "VERB"][:2]
    for name, words in CLASSES.items():
        if any(lemma(verb) in words for verb in verbs):
            yield f"verb: {name}"
