"""Who leans on whom: reports on a circle, joined where they share wording."""

from __future__ import annotations

import math

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ..origins import SharedWording
from ..result import Compared, Result, result_of
from ._style import Picture, bare, column_labels, title

_LABEL_AT = 0.29  # of the way: off the points where the diagonals of four, five and six reports cross
_SHARED, _STOCK = "#D55E00", "#BBBBBB"


def origins(comparison: Result | Compared) -> Figure:
    """A line between two reports is as thick as the words they share; orange and solid where they have one origin."""
    result = result_of(comparison)
    ids = [report.id for report in result.reports]
    spots = {
        report: (math.sin(2 * math.pi * i / len(ids)), math.cos(2 * math.pi * i / len(ids)))
        for i, report in enumerate(ids)
    }
    figure = Picture(figsize=(7.5, 7.2), layout="constrained")
    axes = figure.subplots()
    for shared in result.origins.passages:
        _line(axes, shared, spots[shared.report_a], spots[shared.report_b])
    for report, label in zip(ids, column_labels(result)):
        x, y = spots[report]
        axes.plot(x, y, marker="o", markersize=13, color="#0072B2", zorder=3)
        axes.text(1.17 * x, 1.14 * y, label, ha="center", va="center", fontsize=9)
    axes.set_xlim(-1.45, 1.45)
    axes.set_ylim(-1.4, 1.35)
    axes.set_xticks([])
    axes.set_yticks([])
    bare(axes)
    count = len(set(result.origins.of.values()))
    title(axes, f"{len(ids)} reports, {count} independent origin{'' if count == 1 else 's'}")
    _legend(axes)
    return figure


def _line(axes: Axes, shared: SharedWording, one: tuple[float, float], other: tuple[float, float]) -> None:
    """The words that two reports share, as a line between their places."""
    (x1, y1), (x2, y2) = one, other
    colour, style = (_SHARED, "-") if shared.same_origin else (_STOCK, ":")
    axes.plot(
        [x1, x2],
        [y1, y2],
        color=colour,
        linestyle=style,
        linewidth=1 + min(6.0, shared.shared_words / 15),
        zorder=1,
    )
    axes.text(
        x1 + _LABEL_AT * (x2 - x1),
        y1 + _LABEL_AT * (y2 - y1),
        str(shared.shared_words),
        fontsize=8,
        ha="center",
        va="center",
        zorder=2,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )


def _legend(axes: Axes) -> None:
    axes.legend(
        handles=[
            Line2D([], [], color=_SHARED, linewidth=3, label="one origin (number: words shared)"),
            Line2D([], [], color=_STOCK, linestyle=":", linewidth=2, label="shared words that prove nothing"),
        ],
        loc="lower left",
        fontsize=8,
        frameon=False,
    )
