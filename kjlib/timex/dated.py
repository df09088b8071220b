"""The days that a date of a report allows, read from the day that the report appeared on, without searching its text
again.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from ..errors import ValueReadError
from ..model import Report, Span
from ..published import anchors
from ..values import Days, Interval, parse_edtf
from . import Expressions
from .bounds import bound, opened
from .model import Timex


def days(core: Span, expressions: Expressions, report: Report, *, bounded: bool) -> Interval | Days:
    """The days of the expression at ``core``; where the report appeared within some days, all that these allow.

    ``bounded``: whether a word before it may leave one end open ("by Friday"). Raises ``ValueReadError`` where there is
    no date.
    """
    limit = bound(report.text, expression_at(core, expressions, None)) if bounded else None
    found = [_days_at(core, expressions, day) for day in anchors(report)]
    found = [opened(read, limit) for read in found] if limit else found
    first, last = found[0], found[-1]
    if first == last:
        return first
    if isinstance(first, Days) or isinstance(last, Days):
        return Days(unit="day") if limit else _days_at(core, expressions, None)
    return first.hull(last)


def expression_at(core: Span, expressions: Expressions, anchor: date | None) -> Timex:
    """The time expression that stands at ``core``. Raises ``ValueReadError`` where there is none."""
    found = expressions.read(anchor)
    at = bisect_right(found, core.start, key=lambda timex: timex.start) - 1
    if at < 0 or found[at].end <= core.start:
        raise ValueReadError(f"no time expression at {core.start}:{core.end}")
    return found[at]


def _days_at(core: Span, expressions: Expressions, anchor: date | None) -> Interval | Days:
    expression = expression_at(core, expressions, anchor)
    if expression.interval is not None:
        return expression.interval
    try:
        return parse_edtf(expression.value[:10])
    except ValueReadError:
        return Days(unit="day")
