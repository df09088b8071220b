"""A time expression, and what reading one gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ..values import Days, Interval


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression in a text, with its TIMEX3 type and value and the days it allows.

    ``interval`` is None for durations, sets and vague references; without an anchor it is what the words alone allow.
    ``relative`` says whether the value needed the anchor.
    """

    start: int
    end: int
    type: str
    value: str
    mod: str = ""
    interval: Interval | Days | None = None
    relative: bool = False

    @property
    def edtf(self) -> str:
        """The days as EDTF, or the TIMEX3 value where the expression names none."""
        return str(self.interval) if self.interval is not None else self.value


@dataclass(frozen=True, slots=True)
class Read:
    """What an expression states."""

    type: str
    value: str
    interval: Interval | Days | None = None
    mod: str = ""
    relative: bool = False


@dataclass(slots=True)
class Context:
    """Where an expression stands: the text, the anchor, and the date last read, which "a year earlier" counts from."""

    text: str
    anchor: date | None
    last: Read | None = None
    last_end: int = field(default=-10_000)
    quarter: tuple[int, int] | None = None  # the last (year, quarter) that was named
