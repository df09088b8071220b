"""Whether a clause tells of the next time of the event, and not of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import lexicon
from ..model import Modality
from .factuality import modality
from .main_event import Scene
from .syntax import clause, clause_head, lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_RESUME = frozenset(lexicon.load("modality")["resume"])


def is_next_time(scene: Scene, token: Token) -> bool:
    """Whether a clause tells of the next time of the event: "will be held again"; of one that was held, "are to resume
    on Monday".
    """
    words = clause(clause_head(token))
    again = any(t.lower_ == "again" for t in words) or (any(lemma(t) in _RESUME for t in words) and _was_held(scene))
    return again and modality(token) is Modality.EXPECTED


def _was_held(scene: Scene) -> bool:
    told = (scene.parsed.doc[i] for i in sorted(scene.mentions & scene.lead))
    return any(clause_head(t).tag_ in ("VBD", "VBN") and modality(t) is Modality.ASSERTED for t in told)
