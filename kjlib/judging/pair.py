"""Two claims on one question, and what judging needs to know beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model import Claim, Modality, Report, Row, Stage, Value
from ..slots import SLOTS, Slot
from ..values import Interval, Not, SetRelation, relation


@dataclass(frozen=True, slots=True)
class Context:
    """What judging needs beside the rows; all but ``days`` go by the report's id."""

    reports: Mapping[str, Report]
    stages: Mapping[str, Stage]  # what each says of its event
    days: Mapping[str, Interval]  # the day of each event that has one
    unread: Mapping[str, frozenset[str]] = field(default_factory=dict)  # the slots that could not be read
    lasting: Mapping[str, int] = field(default_factory=dict)  # how many days it says that the event goes on


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of a row; ``sets`` is how what the one allows lies to what the other allows."""

    a: Claim
    b: Claim
    row: Row
    context: Context
    sets: SetRelation

    @property
    def slot(self) -> Slot:
        return SLOTS[self.row.slot]

    @property
    def within(self) -> bool:
        """Whether one report makes both claims."""
        return self.a.report == self.b.report

    @property
    def confidence(self) -> float:
        """How likely both claims are right."""
        return self.a.mention.confidence * self.b.mention.confidence

    @property
    def denied_by_one(self) -> bool:
        return is_denied(self.a) != is_denied(self.b)


def pair_of(row: Row, a: Claim, b: Claim, context: Context) -> Pair:
    return Pair(a, b, row, context, relation(allowed(a), allowed(b)))


def allowed(claim: Claim) -> Value:
    """What a report alone allows; what it denies is the complement."""
    return Not(claim.alone) if is_denied(claim) else claim.alone


def is_denied(claim: Claim) -> bool:
    return claim.mention.modality is Modality.DENIED
