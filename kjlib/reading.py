"""The door between reading and judging: all that a reader hands on of one report. Pure data, made from that report
alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .model import Mention, Report, Span, Stage, Value, Zone
from .published import Bounds
from .timex import Expressions
from .values import Interval


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that state something, and the value that the report alone allows."""

    mention: Mention
    value: Value


@dataclass(frozen=True, slots=True)
class Slip:
    """What a report says against itself: two of its statements that cannot both be, the check that found it, and
    why.
    """

    one: Statement
    other: Statement
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its characters, its zone, and the stems of its words that carry meaning, each with the place of its
    first character.
    """

    span: Span
    zone: Zone
    words: tuple[tuple[int, str], ...]

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for _, stem in self.words)

    def stems_beside(self, core: Span) -> frozenset[str]:
        """The stems of the words that lie outside ``core``."""
        return frozenset(stem for at, stem in self.words if not core.start <= at < core.end)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader got from one report. Nothing in it needs a parse: it can be kept, sent to another process, or come
    from another reader.
    """

    report: Report  # with its publication date as far as the text alone bounds it
    statements: tuple[Statement, ...] = ()
    unread: tuple[Mention, ...] = ()  # found, but no value could be read
    slips: tuple[Slip, ...] = ()
    sides: frozenset[str] = frozenset()  # who takes part in the main event, from the lead
    stage: Stage = Stage.UNKNOWN
    lasting: int = 1  # how many days the report says that the event goes on
    bounds: Bounds = field(default_factory=Bounds)  # what the text says of the day it was written on
    lead: tuple[str, ...] = ()  # the stems of headline, captions and first paragraphs, in order
    sentences: tuple[Sentence, ...] = ()  # in the order of the text
    expressions: Expressions = field(default_factory=lambda: Expressions("", ()))  # of time

    def values(self, *slots: str) -> list[Value]:
        """The values of all statements on some slots, in the order of the text."""
        return [statement.value for statement in self.statements if statement.mention.slot in slots]

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence that holds the first character of ``span``."""
        return next(
            (sentence for sentence in self.sentences if sentence.span.start <= span.start < sentence.span.end), None
        )

    @property
    def day(self) -> Interval | None:
        """The day that the report alone gives its event, if it gives one."""
        days = [value for value in self.values("date") if isinstance(value, Interval) and value.is_day]
        return max(days, key=lambda day: (days.count(day), -days.index(day)), default=None)
