"""How sure a candidate is: a linear model a slot, whose weights are data (``lexicon/weights/<slot>.toml``).

The probability is that of a logistic regression: the bias and the weights of what speaks for and against it, added up.
``benchmarks/fit_weights.py`` fits the files on reports that were read by hand, and says in each how well it did on
those that it was not fitted on.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from .. import lexicon
from ..model import Mention
from .candidate import Candidate

_EVEN = 0.5
_SHOWN = 3  # reasons for, and as many against


@dataclass(frozen=True, slots=True)
class Model:
    """``threshold``: a candidate below it is no claim."""

    bias: float
    threshold: float
    weights: Mapping[str, float]

    def probability(self, evidence: Iterable[str]) -> float:
        """How likely a candidate with this evidence is right, 0 to 1."""
        total = self.bias + math.fsum(self.weights.get(name, 0.0) for name in evidence)
        return 1 / (1 + math.exp(-total))


@cache
def model(slot: str) -> Model | None:
    """The model of a slot; None for a slot that has no weights."""
    name = f"weights/{slot}"
    if not files(lexicon.__name__).joinpath(f"{name}.toml").is_file():
        return None
    data = lexicon.load(name)
    return Model(data["bias"], data["threshold"], data["weights"])


def weighed(candidate: Candidate) -> Mention:
    """The candidate's mention with its confidence and what speaks most for and against it."""
    used = model(candidate.mention.slot)
    if used is None:
        return candidate.mention
    sure = round(used.probability(candidate.evidence), 3)
    if candidate.decided:
        sure = max(sure, used.threshold, _EVEN)
    return replace(candidate.mention, confidence=sure, because=_strongest(candidate.evidence, used.weights))


def is_claim(mention: Mention) -> bool:
    """Whether a weighed mention is sure enough to be a claim."""
    used = model(mention.slot)
    return used is None or mention.confidence >= used.threshold


def chosen(candidate: Candidate) -> Mention | None:
    """The claim that a candidate makes: itself, else what its words may state in its place, else none."""
    mention = weighed(candidate)
    if is_claim(mention):
        return mention
    return chosen(candidate.otherwise) if candidate.otherwise is not None else None


def choose(candidates: Sequence[Candidate]) -> list[Mention]:
    """The claims that candidates make, each by itself."""
    return [mention for mention in map(chosen, candidates) if mention is not None]


def _strongest(evidence: Iterable[str], weights: Mapping[str, float]) -> tuple[str, ...]:
    """The strongest reasons, for ("+") before against ("-")."""
    told = sorted((name for name in evidence if weights.get(name)), key=lambda name: (-abs(weights[name]), name))
    speaks_for = [f"+ {name}" for name in told if weights[name] > 0]
    against = [f"- {name}" for name in told if weights[name] < 0]
    return (*speaks_for[:_SHOWN], *against[:_SHOWN])
