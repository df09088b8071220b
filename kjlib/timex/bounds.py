"""Words before a date that leave one end of it open: "before June", "no later than Friday", "as early as 2017".

TIMEX3 gives the date itself; what happens before or by it may happen on any earlier day. Words: Quirk et al. 1985, 8.51
ff., 9.40.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ..values import Days, Interval
from .model import Timex

_REACH = 32  # characters: the longest of these phrases, and what stands between it and the date
_BOUND = re.compile(
    r"""\b(?:
    (?P<until>(?:no|not)\s+later\s+than | on\s+or\s+before | by | until | till | up\s+to | through) |
    (?P<before>before | prior\s+to | ahead\s+of) |
    (?P<after>after) |
    (?P<since>(?:no|not)\s+(?:earlier|sooner)\s+than | as\s+(?:early|soon)\s+as)
    )\s+(?:the\s+)?(?P<end>end\s+of\s+(?:the\s+)?)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_THE_END = re.compile(r"(?:the\s+)?end\s+of\b", re.IGNORECASE)
_OF_A_THING = re.compile(r"['’]s\b|..['’]s\b")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bound:
    """``start``: where its words begin; ``before`` or ``after``: the side that is open; ``whole``: the date itself is
    in.
    """

    start: int
    side: str
    whole: bool


def bound(text: str, timex: Timex) -> Bound | None:
    """What bounds a date; None where nothing does, where it is a time of day, or where it is another word's ("by
    Friday's summit").
    """
    match = _BOUND.search(text, max(0, timex.start - _REACH), timex.start)
    if match is None or timex.type == "TIME" or _OF_A_THING.match(text, timex.end - 2):
        return None
    kind = next(name for name in ("until", "before", "after", "since") if match[name])
    end = bool(match["end"]) or bool(_THE_END.match(text, timex.start))  # before the end of June is still in June
    return Bound(
        match.start(),
        "before" if kind in ("until", "before") else "after",
        kind in ("until", "since") or (kind == "before" and end),
    )


def opened(days: Interval | Days, bound: Bound) -> Interval | Days:
    """The days that a bounded date allows; any day at all where the date itself is not known.

    >>> from kjlib.values import Interval
    >>> str(opened(Interval.month(2012, 6), Bound(0, "before", whole=False)))
    '../2012-05'
    """
    if isinstance(days, Days):
        return Days(unit="day")
    if bound.side == "before":
        last = days.upper if bound.whole else _beside(days.lower, -_DAY)
        return Interval(None, last) if last else days
    first = days.lower if bound.whole else _beside(days.upper, _DAY)
    return Interval(first, None) if first else days


def _beside(day: date | None, step: timedelta) -> date | None:
    try:
        return day + step if day else None
    except OverflowError:
        return None
