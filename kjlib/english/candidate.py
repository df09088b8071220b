"""Words that could state something, before it is weighed whether they do."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Mention


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the words would state, what speaks for and against it, and what they state if that is refused."""

    mention: Mention
    evidence: frozenset[str] = frozenset()
    otherwise: Candidate | None = None
    decided: bool = False  # by a rule: the weights only say how sure it is
