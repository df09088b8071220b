"""The two numbers of a vote: "approved it 14-11", "by a vote of 230 to 195"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Mention, Span, Value, Zone
from ...numbers import NumberPhrase, Of
from ...values import Amount
from .. import factuality
from ..attribution import speaker
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed
from ..syntax import lemma
from .deed_evidence import CLASSES
from .number_evidence import evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

_TALLY = re.compile(r"(?<![\w.,$-])(\d{1,3})(?:\s?[-‐-–]\s?|\s+to\s+)(\d{1,3})(?![\w%-]|[.,]\d)")
_VOTE = (
    CLASSES["voted"]
    | CLASSES["judged"]
    | frozenset(("vote", "tally", "margin", "majority", "split", "ruling", "decision"))
)
_RULE = "count.vote"


def votes(scene: Scene) -> Iterator[Candidate]:
    """Each number of each tally in a sentence that tells of a vote."""
    for match in _TALLY.finditer(scene.parsed.text):
        if scene.parsed.report.zone_at(match.start()) is Zone.FURNITURE:
            continue
        words = scene.parsed.tokens(Span(*match.span()))
        if not any(lemma(token) in _VOTE for token in words.root.sent):
            continue
        for group, item in ((1, "votes for"), (2, "votes against")):
            yield _candidate(scene, Span(*match.span(group)), item, words.root)


def _candidate(scene: Scene, core: Span, item: str, token: Token) -> Candidate:
    number = float(scene.parsed.text[core.start : core.end])
    phrase = NumberPhrase(core.start, core.end, Amount(number), Of.THING, "", core.start, core.end)
    mention = Mention(
        kind="count",
        slot="count",
        item=item,
        report=scene.parsed.report.id,
        span=core,
        core=core,
        rule=_RULE,
        modality=factuality.modality(token),
        attribution=speaker(token),
    )
    return Candidate(mention, evidence(scene, phrase, None, _RULE))


def is_vote(mention: Mention) -> bool:
    return mention.rule == _RULE


def tally(mention: Mention, parsed: Parsed) -> Value:
    """The number of votes."""
    return Amount(float(parsed.report.quote(mention.core)))
