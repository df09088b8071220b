"""How many people or things: a number with its hedge, and what is counted."""
from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from .. import factuality, lexicon
from ..attribution import speaker
from ..errors import ValueReadError
from ..model import Mention, Report, Span, Value
from ..parsed import span_of
from ..scene import Scene
from ..syntax import core_phrase
from ..values import Amount
from .base import Kind
from .series import number

_WORDS = lexicon.load("counts")
_NOT_COUNTED = frozenset(_WORDS["not_counted"])
_HEDGES: dict[str, str] = _WORDS["hedges"]
_HEDGE = re.compile(rf"(?:({'|'.join(sorted(_HEDGES, key=len, reverse=True))})\s+)?([\d,.]*\d|\w+)(?:[\s-]+({'|'.join(_WORDS['scale'])}))?",
                    re.IGNORECASE)


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each count, in the order of the text."""
    for sentence in scene.parsed.sentences():
        for token in sentence:
            noun = token.head
            counts = token.dep_ == "nummod" and token.like_num and token.i < noun.i          # "Article 9" counts nothing
            if not counts or noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in _NOT_COUNTED:
                continue
            core = _core(token)
            if core is None or noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") or token.ent_type_ in ("DATE", "TIME", "PERCENT", "ORDINAL"):
                continue
            yield Mention(kind="how_many", slot="count", item=_counted(token, noun), report=scene.parsed.report.id,
                          span=core.join(span_of(noun)), core=core, rule="how_many.noun",
                          modality=factuality.modality(token), attribution=speaker(token))


def _core(token: Token) -> Span | None:
    """The number with its hedge ("more than 200"); None for small numbers in words, which count sides and ways rather than a toll."""
    words = token.doc[token.left_edge.i:token.i + 1]
    start = words.start
    while start > token.sent.start and token.doc[start - 1].lower_ in _HEDGES and "." not in token.doc[start - 1].text:
        start -= 1
    try:
        amount = parse_amount(token.doc[start:token.i + 1].text)
    except ValueReadError:
        return None
    return span_of(token.doc[start:token.i + 1]) if amount.number > _WORDS["smallest"] else None


def _counted(token: Token, noun: Token) -> str:
    """What is counted: the noun with its adjectives, and the verb that says what became of them ("girls: kidnapped")."""
    label = " ".join(t.text for t in core_phrase(noun) if t.i > token.i)
    verb = noun.head if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and noun.head.pos_ == "VERB" else None
    fate = verb is not None and verb.lemma_.lower() in _WORDS["fates"]
    return f"{label}: {verb.lemma_.lower()}" if fate and verb is not None else label


def parse_amount(words: str) -> Amount:
    """Read "more than 28,000", "some 276", "three million". Raises ``ValueReadError`` if there is no number."""
    match = _HEDGE.fullmatch(" ".join(words.split()))
    if not match:
        raise ValueReadError(f"{words!r} is no count")
    try:
        digits = float(match[2].replace(",", ""))
    except ValueError:
        digits = float(number(match[2]))
    return Amount(digits * _WORDS["scale"].get((match[3] or "").lower(), 1), _HEDGES.get((match[1] or "").lower(), ""))


def resolve(mention: Mention, report: Report) -> Value:
    """The number with its hedge."""
    return parse_amount(report.quote(mention.core))


HOW_MANY = Kind("how_many", find, resolve)
