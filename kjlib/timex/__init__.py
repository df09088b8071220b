"""Time expressions of English news: what they are (TIMEX3 type and value), and which days they allow.

``find(text, anchor)`` tries a list of patterns, takes the longest where two overlap, and reads them in the order of the
text,
since "a year earlier" counts from the date before it. Without an anchor nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from . import business as b
from . import calendar as c
from . import clock as k
from . import lengths as n
from . import named as d
from . import ranges as g
from . import relative as r
from . import years as y
from .model import Context, Read, Timex

__all__ = ["Expressions", "Timex", "find", "search"]

_Reader = Callable[[re.Match[str], Context], Read | None]
# Where two matches are equally long, the one that stands first here is read.
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (g.ACROSS, g.read_across),
    (g.WITHIN, g.read_within),
    (g.WEEKDAYS, g.read_weekdays),
    (c.MDY, c.read_mdy),
    (c.DMY, c.read_mdy),
    (c.ISO, c.read_iso),
    (c.FIGURES, c.read_figures),
    (y.MONTH_YEAR, y.read_month_year),
    (c.WEEKDAY, c.read_weekday),
    (y.MONTH_ONLY, y.read_month),
    (y.YEARS, y.read_years),
    (y.QUARTER, y.read_quarter),
    (y.FISCAL, y.read_fiscal),
    (y.DECADE, y.read_decade),
    (y.CENTURY, y.read_century),
    (y.SEASON, y.read_season),
    (d.HOLIDAY, d.read_holiday),
    (d.SPELLED, d.read_spelled),
    (r.NAMED_DAY, r.read_named_day),
    (r.PART_OF_DAY, r.read_part_of_day),
    (b.YEAR_AGO, b.read_year_ago),
    (r.AGO, r.read_ago),
    (r.VAGUE_AGO, r.read_vague_ago),
    (r.BESIDE, r.read_beside),
    (r.WHICH, r.read_which),
    (r.IN_SOME, r.read_in_some),
    (k.CLOCK, k.read_clock),
    (k.HOURS, k.read_hours),
    (k.FOUR_FIGURES, k.read_hours),
    (k.NOON, k.read_noon),
    (n.EVERY, n.read_every),
    (n.PLURAL, n.read_every),
    (n.THE_LAST, n.read_the_last),
    (n.LENGTH, n.read_length),
    (n.BARE, n.read_bare),
    (b.THE_QUARTER, b.read_the_quarter),
    (b.THE_YEAR, b.read_the_year),
    (b.THE_TIME, b.read_the_time),
    (b.HALF, b.read_half),
    (b.QUARTER_OF, b.read_quarter_of),
    (r.YEAR_END, r.read_year_end),
    (n.SET, n.read_set),
    (r.REFERENCE, r.read_reference),
    (y.YEAR, y.read_year),
)
_REACH = 400  # characters: how far back "a year earlier" looks for the date it counts from


# Letters that ``re.IGNORECASE`` takes for s, i and k, and no word list holds.
_FOREIGN = {ord(letter): "\ufffd" for letter in "ſıİK"}


def _plain(text: str) -> tuple[str, Callable[[int], int]]:
    """The text with line ends as \\n, and what turns a place in it into one in ``text``: how a file ends its lines
    changes no value.
    """
    plain = text.translate(_FOREIGN)
    if "\r" not in plain:
        return plain, lambda place: place
    cut = [match.start() - n for n, match in enumerate(re.finditer(r"\r(?=\n)", plain))]
    return plain.replace("\r\n", "\n").replace("\r", "\n"), lambda place: place + bisect_left(cut, place)


_Match = tuple[int, int, re.Match[str]]  # where it begins, the rank of its pattern, and the match


@dataclass(frozen=True, slots=True)
class Expressions:
    """Whatever looks like a time expression of a text, searched for once and read from any day.

    ``places``: where each begins in the text as ``plain`` gives it, and the rank of its pattern; the first and longest
    first.
    """

    text: str
    places: tuple[tuple[int, int], ...]

    def __hash__(self) -> int:
        return hash(self.text)

    def read(self, anchor: date | None) -> tuple[Timex, ...]:
        """Each time expression, in order, not overlapping; ``anchor`` is the day the text appeared on, or None."""
        return _read_known(self, anchor)


def search(text: str) -> Expressions:
    """The time expressions of a text, not read yet."""
    return Expressions(text, tuple((start, rank) for start, rank, _ in _matches(_plain(text)[0])))


def find(text: str, anchor: date | None) -> tuple[Timex, ...]:
    """Each time expression of ``text``, in order, not overlapping; ``anchor`` is the day the text appeared on, or
    None.
    """
    plain, offset = _plain(text)
    return _read(plain, _matches(plain), offset, anchor)


@lru_cache(maxsize=16)
def _matches(text: str) -> tuple[_Match, ...]:
    """Whatever looks like a time expression, the first and longest first; kept, for a text is read without and with its
    day.
    """
    found = (
        (match.start(), -match.end(), rank, match)
        for rank, (pattern, _) in enumerate(_PATTERNS)
        for match in pattern.finditer(text)
    )
    return tuple((start, rank, match) for start, _, rank, match in sorted(found, key=lambda m: m[:3]))


@lru_cache(maxsize=64)
def _read_known(expressions: Expressions, anchor: date | None) -> tuple[Timex, ...]:
    plain, offset = _plain(expressions.text)
    matches = ((start, rank, _PATTERNS[rank][0].match(plain, start)) for start, rank in expressions.places)
    return _read(plain, [(start, rank, match) for start, rank, match in matches if match], offset, anchor)


def _read(text: str, matches: Iterable[_Match], offset: Callable[[int], int], anchor: date | None) -> tuple[Timex, ...]:
    context, found, reached = Context(text, anchor), [], 0
    for start, rank, match in matches:
        if start < reached:
            continue
        if start - context.last_end > _REACH:
            context.last = None
        try:
            read = _PATTERNS[rank][1](match, context)
        except (OverflowError, ValueError):  # a day before the year 1 or after 9999
            continue
        if read is None:
            continue
        found.append(
            Timex(offset(start), offset(match.end()), read.type, read.value, read.mod, read.interval, read.relative)
        )
        reached = match.end()
        if read.interval is not None and _PATTERNS[rank][1] not in b.COMPARING:
            context.last, context.last_end = read, match.end()
            context.quarter = b.spoken_of(read) or context.quarter
    return tuple(found)
