"""The timeline: when each report was published, and every date it states, as wide as it is imprecise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure

from .. import published
from ..model import Claim, Report
from ..outputs.theme import short_id
from ..result import Compared, Result, result_of
from ..values import Interval
from ._style import Picture, bare, title

_SLOTS = {
    "date": ("#D55E00", "the event"),
    "last_held": ("#0072B2", "last held"),
    "first_held": ("#56B4E9", "first held"),
    "next_meeting": ("#E69F00", "next meeting"),
    "related_date": ("#BBBBBB", "other things"),
}
_NEAR = timedelta(days=75)  # the right panel shows what lies this near to the events; the left one all of it


def timeline(comparison: Result | Compared) -> Figure:
    """Each report's dates: all of them on the left, those near the event on the right."""
    result = result_of(comparison)
    reports = result.reports
    claims = [
        claim
        for claim in result.claims
        if claim.slot in _SLOTS and isinstance(claim.value, Interval) and claim.value.days
    ]
    figure = Picture(figsize=(11.5, 1.9 + 0.8 * len(reports)), layout="constrained")
    whole, near = figure.subplots(1, 2, sharey=True, width_ratios=(2, 3))
    window = _window(claims)
    for line, report in enumerate(reports):
        mine = [claim for claim in claims if claim.report == report.id]
        known = published.window(report)
        _draw(whole, line, mine, known)
        _draw(near, line, [c for c in mine if window and _meets(c, window)], known)
    for axes in (whole, near):
        _dress(axes, [_label(report) for report in reports])
    if window:
        near.set_xlim(date2num(window[0]), date2num(window[1]))
    whole.set_xlabel("every date that the reports state", fontsize=9)
    near.set_xlabel("the days around the event", fontsize=9)
    title(whole, _finding(result))
    _legend(figure)
    return figure


def _window(claims: Sequence[Claim]) -> tuple[date, date] | None:
    """The days around the latest event."""
    days = [
        c.value.lower
        for c in claims
        if c.slot == "date" and isinstance(c.value, Interval) and c.value.is_day and c.value.lower
    ]
    commonest = max(days, key=lambda day: (days.count(day), day), default=None)
    return (commonest - _NEAR, commonest + _NEAR) if commonest else None


def _meets(claim: Claim, window: tuple[date, date]) -> bool:
    return isinstance(claim.value, Interval) and claim.value.meets(Interval(*window))


def _draw(axes: Axes, line: int, claims: Sequence[Claim], known: Interval | None) -> None:
    levels = list(_SLOTS)
    for claim in claims:
        assert isinstance(claim.value, Interval) and claim.value.lower and claim.value.upper
        start, width = date2num(claim.value.lower), (claim.value.upper - claim.value.lower).days + 1
        height = line - 0.32 + 0.14 * levels.index(claim.slot)
        colour = _SLOTS[claim.slot][0]
        axes.barh(
            height,
            width,
            left=start,
            height=0.11,
            color=colour,
            edgecolor="black" if claim.resolved == "event" else colour,
            linewidth=0.5,
        )
        axes.plot([start + width / 2], [height], marker="|", color=colour, markersize=7)
    if known and known.lower and known.upper:
        left, right = date2num(known.lower), date2num(known.upper) + 1
        axes.plot([left, right], [line + 0.4] * 2, color="black", linewidth=1.6, solid_capstyle="butt")
        axes.plot([(left + right) / 2], [line + 0.4], marker="^", color="black", markersize=6)


def _label(report: Report) -> str:
    return short_id(report.id) + ("" if report.published.edtf else "\nundated")


def _dress(axes: Axes, labels: Sequence[str]) -> None:
    locator = AutoDateLocator(maxticks=6)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.set_yticks(range(len(labels)), labels, fontsize=9)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    for line in range(1, len(labels)):
        axes.axhline(line - 0.46, color="#CCCCCC", linewidth=0.8)
    axes.grid(axis="x", color="#E5E5E5", linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(axis="x", labelsize=8)
    bare(axes)


def _finding(result: Result) -> str:
    events = dict.fromkeys(result.events.of.values())
    known = sum(bool(report.published.edtf) for report in result.reports)
    things = "one event" if len(events) == 1 else f"{len(events)} events"
    return f"{len(result.reports)} reports of {things}; {known} can be dated"


def _legend(figure: Figure) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Patch | Line2D] = [Patch(facecolor=colour, label=words) for colour, words in _SLOTS.values()]
    handles.append(Patch(facecolor="white", edgecolor="black", label="outlined: only with the help of the event"))
    handles.append(Line2D([], [], color="black", marker="^", label="published"))
    figure.legend(handles=handles, loc="outside lower left", ncols=4, fontsize=8, frameon=False, labelcolor="black")
