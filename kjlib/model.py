"""The nouns of kjlib: what a report is, what was found in it, and what came of setting reports side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import singledispatch
from html import escape
from typing import Protocol

from .errors import SpanError

READ_LIMIT = 300_000  # characters; a news report is a hundredth of that, and the memory of a parse grows with it


class Zone(StrEnum):
    """The part of a report that a character stands in. Claims are never taken from the furniture."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"


class Basis(StrEnum):
    """How the publication date is known."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """How far the report commits itself to what it says (FactBank's certainty and polarity, as four words)."""

    ASSERTED = "asserted"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DENIED = "denied"


class Resolved(StrEnum):
    """Whether a relative value could be resolved, and with whose help."""

    ALONE = "alone"
    EVENT = "event"
    NO = "no"


class Stage(StrEnum):
    """What a report says of its event."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """What a finding says of two claims (CONTRACT section 5)."""

    SAME = "same"
    LESS_PRECISE = "less_precise"
    COMPATIBLE = "compatible"
    SPELLING_VARIANT = "spelling_variant"
    UPDATE = "update"
    CONFLICT = "conflict"
    DIFFER = "differ"
    SILENT = "silent"


class Verdict(StrEnum):
    """What the matrix says of a whole row."""

    CONFLICT = "conflict"
    DIFFER = "differ"
    SINGLE_REPORT = "single_report"
    UPDATE = "update"
    COMPATIBLE = "compatible"
    AGREE_LESS_PRECISE = "agree_less_precise"
    AGREE = "agree"


@singledispatch
def as_html(thing: object) -> str:
    """How a notebook shows a thing; ``display`` registers what draws a report and a finding."""
    return f"<pre>{escape(repr(thing))}</pre>"


class Value(Protocol):
    """A set of possibilities. ``covers`` is a partial order and implies ``meets``; ``str`` is the exported form."""

    def covers(self, other: Value) -> bool: ...
    def meets(self, other: Value) -> bool: ...


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character range of a report's text: ``start`` is in, ``end`` is out."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"empty or backward span {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def join(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text and the zone it belongs to. A report's regions are in order and do not overlap."""

    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True)
class Published:
    """When a report appeared: EDTF (empty if unknown), how that is known, and the words it stands on."""

    edtf: str = ""
    basis: Basis = Basis.UNKNOWN
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's text. ``text`` never changes: every offset in kjlib counts its characters."""

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    agency: str = ""  # credits the text, not a photograph
    dateline: str = ""
    published: Published = field(default_factory=Published)
    stated: Published = field(default_factory=Published)  # what the text itself says, also where `published` is given
    regions: tuple[Region, ...] = ()  # every character that is not white space lies in one
    url: str = ""
    path: str = ""
    sha256: str = ""
    language: str = "en"  # ISO 639-1; anything but "en" is not read for claims
    event: str = ""  # the analyst's word on which event it tells of
    copy_of: str = ""  # the analyst's word on whose copy it is
    given: Mapping[str, str] = field(default_factory=dict)  # the columns of reports.csv that were filled in

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def zone_at(self, position: int) -> Zone:
        """The zone of a character; what no region holds is furniture."""
        at = bisect_right(self.regions, position, key=lambda region: region.span.start) - 1
        return self.regions[at].zone if at >= 0 and position < self.regions[at].span.end else Zone.FURNITURE

    def _repr_html_(self) -> str:
        return as_html(self)


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that was skipped or read only in part, why, and what to do."""

    path: str
    line: str
    problem: str
    action: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that state something. ``span`` carries the value and names what it is of; ``core`` is the value's own
    characters.
    """

    kind: str
    slot: str
    item: str  # what it is about, in this report's words; empty where the slot says it all
    report: str
    span: Span
    core: Span
    rule: str
    modality: Modality = Modality.ASSERTED
    attribution: str = ""  # who says so, as printed; empty: the report itself
    reading: str = ""  # the value, where the characters stand for it and do not spell it (a side by contrast, a tense)
    confidence: float = 1.0  # how likely it is right, 0 to 1
    because: tuple[str, ...] = ()  # what speaks most for it ("+ in the lead") and against it ("- ...")


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention understood: its value, what the report alone allows, and the event it belongs to."""

    id: str
    mention: Mention
    quote: str
    zone: Zone
    event: str
    item: str  # the label that all reports of the event share
    value: Value
    alone: Value
    resolved: Resolved

    @property
    def slot(self) -> str:
        return self.mention.slot

    @property
    def report(self) -> str:
        return self.mention.report


@dataclass(frozen=True, slots=True)
class Events:
    """``of``: report id to event id; ``series``: event id to the series it is a round of (its own id, if of none)."""

    of: Mapping[str, str]
    series: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """All claims on one slot and item of an event, or of several that are rounds of one series.

    ``reports`` are those of the events, also those that make no such claim.
    """

    events: tuple[str, ...]
    slot: str
    item: str
    claims: tuple[Claim, ...]
    reports: tuple[str, ...]

    @property
    def question(self) -> Question:
        return self.events, self.slot, self.item


Question = tuple[tuple[str, ...], str, str]  # events, slot and item: what a row is about


@dataclass(frozen=True, slots=True)
class Finding:
    """Two claims, how they relate, and why. For ``silent``, ``a`` and ``b`` are None and ``report_a`` is the silent
    report.
    """

    id: str
    events: tuple[str, ...]  # two, where the pair is of two rounds of one series
    slot: str
    item: str
    relation: Relation
    report_a: str
    report_b: str
    a: Claim | None
    b: Claim | None
    reason: str
    rule: str
    coarser: str = ""

    @property
    def question(self) -> Question:
        return self.events, self.slot, self.item

    @property
    def confidence(self) -> float | None:
        """How likely both claims are right, 0 to 1; None for a silence."""
        if self.a is None or self.b is None:
            return None
        return round(self.a.mention.confidence * self.b.mention.confidence, 3)

    def _repr_html_(self) -> str:
        return as_html(self)
