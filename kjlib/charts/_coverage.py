"""How much of each report was read into claims."""

from __future__ import annotations

from matplotlib.figure import Figure

from ..model import Zone
from ..result import Compared, Result, result_of
from ._style import GREY, Picture, bare, column_labels, title

_READ, _LEFT = "#0072B2", "#FFFFFF"


def coverage(comparison: Result | Compared) -> Figure:
    """A bar for each report: its sentences, those with a claim filled, those without a claim hollow; furniture is not
    counted.
    """
    result = result_of(comparison)
    counted = [part for part in result.coverage if part.part in (Zone.HEADLINE, Zone.CAPTION, Zone.BODY)]
    labels = [label.replace("\n", ", ") for label in column_labels(result)]
    figure = Picture(figsize=(8.6, 1.5 + 0.42 * len(labels)), layout="constrained")
    axes = figure.subplots()
    held = total = longest = 0
    for line, report in enumerate(result.reports):
        mine = [part for part in counted if part.report == report.id]
        with_claim, sentences = sum(part.with_claim for part in mine), sum(part.sentences for part in mine)
        held, total, longest = held + with_claim, total + sentences, max(longest, sentences)
        axes.barh(line, with_claim, height=0.6, color=_READ, edgecolor=_READ)
        axes.barh(line, sentences - with_claim, left=with_claim, height=0.6, color=_LEFT, edgecolor=GREY, hatch="//")
        axes.annotate(
            f"{with_claim} of {sentences}",
            (sentences, line),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            fontsize=9,
        )
    axes.set_yticks(range(len(labels)), labels, fontsize=9)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, 1.15 * max(longest, 1))
    axes.set_xlabel("sentences: filled, with a claim; hatched, without one", fontsize=9)
    axes.set_xticks([])
    bare(axes)
    title(axes, f"{held} of {total} sentences gave a claim; look at the others yourself")
    return figure
