"""One slot against another: a gap against the date it is counted from, an ordinal against the number held before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Claim, Modality, Question, Row
from ..slots import SLOTS
from ..values import Choice, Duration, Elapsed, Interval
from .same_thing import same_events


def sums(row: Row, rows: Mapping[Question, Row], day: Interval | None) -> Iterator[tuple[Claim, Claim, bool]]:
    """Each claim of a row with each of its partner's, and whether both can hold; those that cannot be worked out are
    left out.
    """
    other = rows.get((row.events, SLOTS[row.slot].partner, row.item))
    if other is None:
        return
    for mine in row.claims:
        for theirs in other.claims:
            agrees = _agrees(mine, theirs, day)
            if agrees is not None:
                yield mine, theirs, agrees


def _agrees(mine: Claim, theirs: Claim, day: Interval | None) -> bool | None:
    """Whether two claims of different slots can both hold; None where it cannot be worked out."""
    if Modality.DENIED in (mine.mention.modality, theirs.mention.modality):
        return None
    if isinstance(mine.alone, Duration) and isinstance(theirs.alone, Interval) and day is not None:
        elapsed = Elapsed.between(theirs.alone, day)
        fits = elapsed is not None and mine.alone.meets(elapsed)
        return fits if fits or (elapsed is not None and same_events(mine.quote, theirs.quote)) else None
    if isinstance(mine.alone, Choice) and isinstance(theirs.alone, Choice):
        return int(mine.alone.word) == int(theirs.alone.word) + 1
    return None
