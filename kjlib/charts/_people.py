"""Who is named by which report, for which side."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ..model import Claim
from ..result import Compared, Result, result_of
from ._style import GREY, MODALITY_MARKS, Picture, bare, colour_of, column_labels, title, wrap

_MOST = 40


def people(comparison: Result | Compared) -> Figure:
    """People by reports: a filled mark for one who takes part, a hollow one for one who is only spoken of; the colour
    is the side.
    """
    result = result_of(comparison)
    ids = [report.id for report in result.reports]
    named = [claim for claim in result.claims if claim.slot in ("attendee", "person")]
    sides = {(claim.event, claim.item): str(claim.value) for claim in result.claims if claim.slot.endswith(".side")}
    order = sorted(
        {(c.event, c.item) for c in named},
        key=lambda who: (who[0], not _attends(named, who), sides.get(who, "~"), who[1]),
    )[:_MOST]
    colours = colour_of(list(sides.values()))
    figure = Picture(figsize=(5.4 + 1.5 * len(ids), 1.9 + 0.34 * max(1, len(order))), layout="constrained")
    axes = figure.subplots()
    for line, who in enumerate(order):
        for column, report in enumerate(ids):
            mine = [c for c in named if (c.event, c.item) == who and c.report == report]
            _mark(axes, (column, line), mine, colours.get(sides.get(who, ""), GREY))
    axes.set_xticks(range(len(ids)), column_labels(result), fontsize=9)
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, len(ids) - 0.5)
    axes.set_yticks(
        range(len(order)),
        [wrap(f"{who[1]}, {sides[who]}" if who in sides else who[1], 44, lines=1) for who in order],
        fontsize=9,
    )
    axes.set_ylim(len(order) - 0.4, -0.6)
    axes.grid(axis="y", color="#EEEEEE")
    axes.set_axisbelow(True)
    bare(axes)
    title(axes, _finding(named, len(ids)))
    _legend(axes, colours)
    return figure


def _mark(axes: Axes, place: tuple[int, int], mine: list[Claim], colour: str) -> None:
    """What one report says of one person; nothing where it says nothing."""
    if not mine:
        return
    taking = [claim for claim in mine if claim.slot == "attendee"]
    axes.plot(
        *place,
        marker=MODALITY_MARKS[(taking or mine)[0].mention.modality],
        markersize=10,
        color=colour,
        markerfacecolor=colour if taking else "white",
        markeredgewidth=1.6,
    )


def _legend(axes: Axes, colours: dict[str, str]) -> None:
    handles = [
        Line2D([], [], linestyle="", marker=mark, color=GREY, markersize=8, label=f"takes part, {modality}")
        for modality, mark in MODALITY_MARKS.items()
    ]
    handles.append(
        Line2D(
            [], [], linestyle="", marker="o", color=GREY, markerfacecolor="white", markersize=8, label="only spoken of"
        )
    )
    handles += [
        Line2D([], [], linestyle="", marker="s", color=colour, markersize=8, label=side)
        for side, colour in colours.items()
    ]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, -0.03), ncols=4, fontsize=8, frameon=False)


def _attends(named: list[Claim], who: tuple[str, str]) -> bool:
    return any(c.slot == "attendee" for c in named if (c.event, c.item) == who)


def _finding(named: list[Claim], reports: int) -> str:
    taking = {(c.event, c.item) for c in named if c.slot == "attendee"}
    by_report = {
        who: len({c.report for c in named if c.slot == "attendee" and (c.event, c.item) == who}) for who in taking
    }
    several = sum(n > 1 for n in by_report.values())
    return f"{len(taking)} people take part by what {reports} reports say; {several} of them by more than one report"
