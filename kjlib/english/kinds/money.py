"""How much money: a sum with its hedge and currency, and what it is paid, asked or set aside for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import ValueReadError
from ...model import Mention, Span, Value, Zone
from ...numbers import Of
from ...numbers import find as find_numbers
from ...values import Quantity
from .. import factuality
from ..attribution import speaker
from ..main_event import Scene
from ..parsed import Parsed
from ..syntax import core_phrase, governor, is_noun, led_to, lemma
from .base import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_FOR = ("in", "of", "for", "on")


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each sum of money, in the order of the text."""
    report = scene.parsed.report
    for phrase in scene.parsed.numbers:
        if phrase.of is not Of.MONEY or report.zone_at(phrase.start) is Zone.FURNITURE:
            continue
        core = Span(phrase.whole_start, phrase.whole_end)
        words = scene.parsed.tokens(core)
        yield Mention(
            kind="money",
            slot="money",
            item=_what(words),
            report=report.id,
            span=core,
            core=core,
            rule="money.sum",
            modality=factuality.modality(words.root),
            attribution=speaker(words.root),
        )


def _what(words: Phrase) -> str:
    """What the sum is of: "a $400 million fund", "$3 billion in aid"; else the verb that it hangs on."""
    inner = led_to(words.root, *_FOR)
    above = governor(words)
    noun = inner[0] if inner else above
    return _label(noun, words) if is_noun(noun) and noun not in words else lemma(above)


def _label(noun: Token, words: Phrase) -> str:
    """The noun with the nouns and adjectives before it, without the sum."""
    kept = (word for word in core_phrase(noun) if word not in words)
    return " ".join(word.text for word in kept if word.pos_ in ("NOUN", "PROPN", "ADJ"))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The amount and its currency. Raises ``ValueReadError`` where the words hold no sum."""
    words = parsed.report.quote(mention.core)
    sums = [phrase for phrase in find_numbers(words) if phrase.of is Of.MONEY]
    if len(sums) != 1:
        raise ValueReadError(f"{words!r} is no sum of money")
    return Quantity(sums[0].amount, sums[0].unit)


MONEY = Kind("money", find, resolve)
