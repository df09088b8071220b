"""Which of two reports came first, and whether the world may have moved between them."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Claim, Modality, Report, Stage
from ..published import first_day, last_day
from ..slots import Moves
from ..values import Amount
from .pair import Context, Pair

_GOES_ON = {  # what may become of an event, whichever report came first: it never goes back
    Stage.PLANNED: {Stage.POSTPONED, Stage.CANCELLED, Stage.UNDER_WAY, Stage.HELD},
    Stage.POSTPONED: {Stage.CANCELLED, Stage.UNDER_WAY, Stage.HELD},
    Stage.UNDER_WAY: {Stage.HELD},
}
# ... and what a later report may tell of it: one that was called off is planned anew, one that began breaks off
_FOLLOWS = {
    **_GOES_ON,
    Stage.POSTPONED: _GOES_ON[Stage.POSTPONED] | {Stage.PLANNED},
    Stage.CANCELLED: {Stage.PLANNED},
    Stage.UNDER_WAY: {Stage.HELD, Stage.POSTPONED, Stage.CANCELLED},
}


def in_order(pair: Pair) -> tuple[Claim, Claim] | None:
    """The claims of two reports by the dates of their reports; None where the dates do not say which came first."""
    reports = pair.context.reports
    both = ((pair.a, pair.b), (pair.b, pair.a))
    return next((pair for pair in both if _before(*(reports[claim.report] for claim in pair))), None)


def _before(one: Report, other: Report) -> bool:
    """Whether the last day that one may have appeared on lies before the first of the other; two windows that overlap
    say nothing.
    """
    last, first = last_day(one), first_day(other)
    return last is not None and first is not None and last < first


def is_plan(claim: Claim, context: Context) -> bool:
    """Whether a claim tells of what was still to come when it was written."""
    ahead = claim.mention.modality in (Modality.EXPECTED, Modality.POSSIBLE)
    return ahead or (claim.mention.modality is Modality.DENIED and context.stages.get(claim.report) is Stage.PLANNED)


def moved(pair: Pair, how: Moves) -> bool:
    """Whether the answer is one that moves in this way, and may have done so between the two reports, by their dates or
    of itself.
    """
    return not pair.within and pair.slot.moves is how and _HOW[how](pair)


def _in_stages(pair: Pair) -> bool:
    ordered = in_order(pair)
    if ordered:
        return _went_on(*ordered, _FOLLOWS)
    return _went_on(pair.a, pair.b, _GOES_ON) or _went_on(pair.b, pair.a, _GOES_ON)


def _went_on(first: Claim, last: Claim, follows: Mapping[Stage, set[Stage]]) -> bool:
    """Whether the second status can follow the first."""
    return Stage(str(last.alone)) in follows.get(Stage(str(first.alone)), ())


def _grew(pair: Pair) -> bool:
    ordered = in_order(pair)
    if ordered is None:
        return False
    first, last = (claim.alone for claim in ordered)
    return isinstance(first, Amount) and isinstance(last, Amount) and first.number < last.number


def _was_planned(pair: Pair) -> bool:
    ordered = in_order(pair)
    return ordered is not None and is_plan(ordered[0], pair.context)


_HOW = {Moves.STAGES: _in_stages, Moves.GROWS: _grew, Moves.PLANS: _was_planned}
