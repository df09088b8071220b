"""What was talked about, by which report."""

from __future__ import annotations

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ..result import Compared, Result, result_of
from ._style import GREY, MODALITY_MARKS, Picture, bare, column_labels, title, wrap

_MOST = 30


def agenda(comparison: Result | Compared) -> Figure:
    """Topics by reports; the mark says whether the report tells of it as done, expected or possible."""
    result = result_of(comparison)
    ids = [report.id for report in result.reports]
    claims = [claim for claim in result.claims if claim.slot == "agenda"]
    topics = sorted(
        {(c.event, c.item) for c in claims},
        key=lambda t: (t[0], -len({c.report for c in claims if (c.event, c.item) == t}), t[1]),
    )
    shown = topics[:_MOST]
    figure = Picture(figsize=(6.4 + 1.5 * len(ids), 1.9 + 0.44 * max(1, len(shown))), layout="constrained")
    axes = figure.subplots()
    for line, topic in enumerate(shown):
        for column, report in enumerate(ids):
            mine = [c for c in claims if (c.event, c.item) == topic and c.report == report]
            if mine:
                axes.plot(column, line, marker=MODALITY_MARKS[mine[0].mention.modality], markersize=10, color="#0072B2")
    axes.set_xticks(range(len(ids)), column_labels(result), fontsize=9)
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, len(ids) - 0.5)
    axes.set_yticks(range(len(shown)), [wrap(" ".join(topic[1].split()), 62, lines=2) for topic in shown], fontsize=8)
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.grid(axis="y", color="#EEEEEE")
    axes.set_axisbelow(True)
    bare(axes)
    several = sum(len({c.report for c in claims if (c.event, c.item) == t}) > 1 for t in topics)
    title(axes, f"{len(topics)} topics; {several} in more than one report")
    handles = [
        Line2D([], [], linestyle="", marker=mark, color=GREY, markersize=8, label=str(modality))
        for modality, mark in MODALITY_MARKS.items()
    ]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, -0.03), ncols=4, fontsize=8, frameon=False)
    return figure
