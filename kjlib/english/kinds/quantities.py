"""What shares, measures and ages have in common: a number phrase of one sort, with what it is of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ...errors import ValueReadError
from ...model import Mention, Span, Zone
from ...numbers import NumberPhrase, Of
from .. import factuality
from ..attribution import speaker
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed
from ..syntax import SUBJECTS, Role, core_phrase, governor, is_noun, is_verb, led_to, lemma, those
from .number_evidence import evidence

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_OF = ("of", "in", "for", "to")


def candidates(scene: Scene, slot: str, among: Collection[Of]) -> Iterator[Candidate]:
    """Each number phrase of these sorts outside the furniture, in the order of the text."""
    report = scene.parsed.report
    for phrase in scene.parsed.numbers:
        if phrase.of not in among or report.zone_at(phrase.start) is Zone.FURNITURE:
            continue
        core = Span(phrase.whole_start, phrase.whole_end)
        words = scene.parsed.tokens(core)
        noun = what(words)
        mention = Mention(
            kind=slot,
            slot=slot,
            item=label(noun, words),
            report=report.id,
            span=core,
            core=core,
            rule=f"{slot}.{phrase.of.name.lower()}",
            modality=factuality.modality(words.root),
            attribution=speaker(words.root),
        )
        yield Candidate(mention, evidence(scene, phrase, noun, mention.rule))


def what(words: Phrase) -> Token | None:
    """What a quantity is of: "7 percent *of voters*", "a four-hour *meeting*", "the *trial* lasted a week"."""
    inner = [noun for noun in led_to(words.root, *_OF) if noun not in words]
    if inner:
        return inner[0]
    above = governor(words)
    if is_noun(above) and above not in words:
        return above
    if is_verb(above):
        nouns = [t for t in those(above, *SUBJECTS, Role.OBJECT) if t not in words]
        return next(filter(is_noun, nouns), above)
    return None


def label(noun: Token | None, words: Phrase) -> str:
    """The noun with the nouns and adjectives before it, without the number; a verb by its lemma."""
    if noun is None:
        return ""
    if not is_noun(noun):
        return lemma(noun)
    kept = (word for word in core_phrase(noun) if word not in words)
    return " ".join(word.text for word in kept if word.pos_ in ("NOUN", "PROPN", "ADJ"))


def phrase_at(mention: Mention, parsed: Parsed) -> NumberPhrase:
    """The number phrase that a mention stands on. Raises ``ValueReadError`` where there is none."""
    for phrase in parsed.numbers:
        if (phrase.whole_start, phrase.whole_end) == (mention.core.start, mention.core.end):
            return phrase
    raise ValueReadError(f"no number at {mention.core.start}:{mention.core.end}")
