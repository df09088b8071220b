"""The thirteen relations of two stretches of time: before, meets, overlaps, starts, during, finishes, equal, and their
inverses.

Source: J. F. Allen, "Maintaining Knowledge about Temporal Intervals", Communications of the ACM 26(11), 1983, figure 2;
the names are his, but for "before" turned round, which he writes ">" and which is "after" here. Exactly one of them
holds
of any two intervals that last. A day lasts: it begins with its first moment and ends where the next one begins. So
14 April *meets* 15 April, and 2009 meets 2010.
"""

from __future__ import annotations

import math
from enum import StrEnum

from .interval import Interval


class Allen(StrEnum):
    """How one interval lies to another."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUAL = "equal"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"

    @property
    def inverse(self) -> Allen:
        """The relation of b to a, where this is that of a to b."""
        return _ORDER[-1 - _ORDER.index(self)]


_ORDER = tuple(Allen)  # each stands as far from the middle as its inverse
_OF_ENDS = {  # a begins before (-1), with or after b; a ends before, with or after b
    (-1, -1): Allen.OVERLAPS,
    (-1, 0): Allen.FINISHED_BY,
    (-1, 1): Allen.CONTAINS,
    (0, -1): Allen.STARTS,
    (0, 0): Allen.EQUAL,
    (0, 1): Allen.STARTED_BY,
    (1, -1): Allen.DURING,
    (1, 0): Allen.FINISHES,
    (1, 1): Allen.OVERLAPPED_BY,
}


def allen_relation(a: Interval, b: Interval) -> Allen:
    """How ``a`` lies to ``b``. An open end lies beyond every day, and two open ends together.

    >>> from kjlib.values import allen_relation, parse_edtf
    >>> str(allen_relation(parse_edtf("2009"), parse_edtf("2010-04")))
    'before'
    >>> str(allen_relation(parse_edtf("2015-04-14"), parse_edtf("2015-04-13/2015-04-19")))
    'during'
    """
    (a_begins, a_ends), (b_begins, b_ends) = _moments(a), _moments(b)
    if a_ends <= b_begins:
        return Allen.MEETS if a_ends == b_begins else Allen.BEFORE
    if b_ends <= a_begins:
        return Allen.MET_BY if b_ends == a_begins else Allen.AFTER
    return _OF_ENDS[_sign(a_begins, b_begins), _sign(a_ends, b_ends)]


def _moments(interval: Interval) -> tuple[float, float]:
    """Where it begins and where it ends, in days; the end is the first moment of the day after its last."""
    return (
        -math.inf if interval.lower is None else interval.lower.toordinal(),
        math.inf if interval.upper is None else interval.upper.toordinal() + 1,
    )


def _sign(a: float, b: float) -> int:
    return (a > b) - (a < b)
