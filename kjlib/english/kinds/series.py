"""Which of a series the event is ("the 12th"), how many came before, in what form ("2+2") and at what level it is
held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ...errors import ValueReadError
from ...model import Mention, Span, Value
from ...numbers import ORDINAL, cardinal, ordinal
from ...values import Choice, Label
from .. import factuality
from ..attribution import speaker
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, core_phrase, role
from .base import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("series")
_COUNT = r"(\d{1,2}|[a-z]+)"
_FORMAT = re.compile(rf"\b{_COUNT}\s?(?:\+|-plus-|-on-|\splus\s)\s?{_COUNT}\b", re.IGNORECASE)
_RANK = re.compile(ORDINAL, re.IGNORECASE)
_BEFORE_NOUN = (Role.ADJECTIVE, Role.NUMBER, Role.COMPOUND)
_LEVEL = re.compile(_WORDS["level"], re.IGNORECASE)


def find(scene: Scene) -> Iterator[Mention]:
    """Yield the ordinal, format and level of each mention of the main event, and counts of earlier rounds."""
    for token in (scene.parsed.doc[i] for i in sorted(scene.mentions | scene.others)):
        main = token.i in scene.mentions
        if main and token.pos_ != "VERB":
            yield from _in_phrase(scene, token, "format", _FORMAT)
            yield from _in_phrase(scene, token, "level", _LEVEL)
            yield from _ordinal(scene, token)
        yield from _count_before(scene, token)
    yield from _level_of_people(scene)


def _in_phrase(scene: Scene, noun: Token, slot: str, pattern: re.Pattern[str]) -> Iterator[Mention]:
    """What the words before the noun say of the event."""
    words = core_phrase(noun)
    for match in pattern.finditer(words.text):
        if slot == "format" and not all(map(_is_number, match.groups())):
            continue
        core = Span(words.start_char + match.start(), words.start_char + match.end())
        yield _mention(scene, noun, slot, core)


def _is_number(words: str) -> bool:
    try:
        return bool(cardinal(words))
    except ValueReadError:
        return False


def _ordinal(scene: Scene, noun: Token) -> Iterator[Mention]:
    """ "The 12th round", "their second summit"; "first" is left to the gap and the last meeting, "two sides" counts
    nobody.
    """
    for word in core_phrase(noun):
        ranked = _RANK.fullmatch(word.text) and word.lower_ != "first" and role(word) in _BEFORE_NOUN
        if ranked and _ranks(scene, noun, word):
            yield _mention(scene, noun, "ordinal", span_of(word))


def _ranks(scene: Scene, noun: Token, word: Token) -> bool:
    """Whether an ordinal counts the rounds of a series, and not two things in one story ("only the second ceremony was
    open to them").
    """
    return (
        noun.i in scene.lead
        or word.text[0].isdigit()
        or role(noun) in (Role.PREDICATE, Role.APPOSITION)
        or noun.text[0].isupper()
    )


def _count_before(scene: Scene, noun: Token) -> Iterator[Mention]:
    """ "Held a total of 11 talks", "have met 11 times": how many there have been, in a past without a day of its
    own.
    """
    number = next((t for t in core_phrase(noun) if role(t) is Role.NUMBER and t.like_num), None)
    total = next((t for t in noun.ancestors if t.lower_ in ("total", "altogether")), None)
    if number is None or total is None or abs(total.i - number.i) > 3:
        return
    yield _mention(scene, noun, "count_before", span_of(number))


def _level_of_people(scene: Scene) -> Iterator[Mention]:
    """ "Senior officials held talks", "the dialogue, involving senior defence officials"."""
    for sentence in scene.parsed.sentences():
        for token in sentence:
            if token.lemma_.lower() in _WORDS["officials"] and token.pos_ == "NOUN":
                rank = next((t for t in token.lefts if t.lower_ in _WORDS["people_level"]), None)
                if rank is not None and scene.is_main(token):
                    yield _mention(scene, token, "level", span_of(rank))


def _mention(scene: Scene, noun: Token, slot: str, core: Span) -> Mention:
    return Mention(
        kind="series",
        slot=slot,
        item="",
        report=scene.parsed.report.id,
        span=core.join(span_of(noun)),
        core=core,
        rule=f"series.{slot}",
        modality=factuality.modality(noun),
        attribution=speaker(noun),
    )


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """A number for ordinals and counts, ``2+2`` for a format, the words for a level."""
    words = parsed.report.quote(mention.core)
    if mention.slot == "ordinal":
        return Choice(str(ordinal(words)))
    if mention.slot == "count_before":
        return Choice(str(int(cardinal(words))))
    if mention.slot == "format":
        match = _FORMAT.fullmatch(words)
        if not match:
            raise ValueReadError(f"{words!r} is no format")
        return Choice(f"{int(cardinal(match[1]))}+{int(cardinal(match[2]))}")
    return Label(words.lower())


SERIES = Kind("series", find, resolve)
