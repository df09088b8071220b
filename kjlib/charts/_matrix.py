"""The matrix: questions by reports."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..judging.verdicts import verdict
from ..model import Row, Verdict
from ..outputs.theme import LOOKS, ink
from ..result import Compared, Result, result_of
from ..slots import in_words
from ._style import Picture, bare, column_labels, title, wrap

_SILENT, _ELSEWHERE = "#FFFFFF", "#E9E9E9"  # a report that says nothing of it, and one that tells of another event
_MOST_ROWS = 40


def matrix(comparison: Result | Compared) -> Figure:
    """Slots by reports: the values as printed, coloured by the verdict of the row."""
    result = result_of(comparison)
    ids = [report.id for report in result.reports]
    rows = _shown(result)
    figure = Picture(figsize=(3.4 + 2.3 * len(ids), 1.6 + 0.46 * max(1, len(rows))), layout="constrained")
    axes = figure.subplots()
    for line, (row, word) in enumerate(rows):
        _matrix_line(axes, line, (row, word), ids)
        if line and row.events != rows[line - 1][0].events:
            axes.axhline(line - 0.5, color="#333333", linewidth=1.2)
    axes.set_xlim(-0.5, len(ids) - 0.5)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_xticks(range(len(ids)), column_labels(result), fontsize=9)
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(rows)), [f"{LOOKS[word].mark}  {_row_title(row)}" for row, word in rows], fontsize=8)
    bare(axes)
    title(axes, _finding(rows))
    _legend(axes, {word for _, word in rows})
    return figure


def _shown(result: Result) -> list[tuple[Row, Verdict]]:
    """The rows on which two reports or more speak; of many, the loudest verdicts first, drawn in the order of the
    tables.
    """
    found = result.findings_by_question()
    judged = [(row, verdict(row, found.get(row.question, []))) for row in result.rows]
    several = [(row, word) for row, word in judged if word is not Verdict.SINGLE_REPORT]
    loudest = sorted(several, key=lambda pair: list(Verdict).index(pair[1]))[:_MOST_ROWS]
    return [pair for pair in several if pair in loudest]


def _matrix_line(axes: Axes, line: int, judged: tuple[Row, Verdict], ids: Sequence[str]) -> None:
    row, word = judged
    for column, report in enumerate(ids):
        values = list(dict.fromkeys(str(claim.value) for claim in row.claims if claim.report == report))
        colour = LOOKS[word].colour if values else _SILENT if report in row.reports else _ELSEWHERE
        axes.add_patch(
            mpl.patches.Rectangle(
                (column - 0.48, line - 0.44), 0.96, 0.88, facecolor=colour, edgecolor="#BBBBBB", linewidth=0.6
            )
        )
        axes.text(
            column, line, wrap("; ".join(values), 30, lines=2), ha="center", va="center", fontsize=7, color=ink(colour)
        )


def _row_title(row: Row) -> str:
    name = in_words(row.slot)
    return textwrap.shorten(f"{name}: {row.item}" if row.item else name, 52, placeholder=" …")


def _finding(rows: Sequence[tuple[Row, Verdict]]) -> str:
    agree = sum(word in (Verdict.AGREE, Verdict.AGREE_LESS_PRECISE) for _, word in rows)
    conflicts = sum(word is Verdict.CONFLICT for _, word in rows)
    said = f"{conflicts} hold{'s' if conflicts == 1 else ''} a conflict" if conflicts else "none holds a conflict"
    return f"Of {len(rows)} questions that two reports or more answer, they agree on {agree}; {said}"


def _legend(axes: Axes, shown: set[Verdict]) -> None:
    patches = [
        mpl.patches.Patch(facecolor=look.colour, edgecolor="#BBBBBB", label=f"{look.mark}  {look.words}")
        for word, look in LOOKS.items()
        if word in shown
    ]
    patches.append(mpl.patches.Patch(facecolor=_SILENT, edgecolor="#BBBBBB", label="silent"))
    patches.append(mpl.patches.Patch(facecolor=_ELSEWHERE, edgecolor="#BBBBBB", label="tells of another event"))
    axes.legend(handles=patches, loc="upper left", bbox_to_anchor=(0, -0.02), ncols=3, fontsize=8, frameon=False)
