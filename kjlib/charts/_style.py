"""What all charts share: colours, marks, wrapping, the order of the reports."""

from __future__ import annotations

import io
import textwrap

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..model import Modality
from ..outputs.theme import short_id
from ..result import Result

mpl.rcParams["svg.hashsalt"] = "kjlib"  # the same SVG from run to run


MODALITY_MARKS = {Modality.ASSERTED: "o", Modality.EXPECTED: "D", Modality.POSSIBLE: "v", Modality.DENIED: "X"}
SIDE_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
GREY = "#8A8A8A"


class Picture(Figure):
    """A figure that a notebook shows by itself, without pyplot; the same bytes from run to run."""

    def _repr_png_(self) -> bytes:
        out = io.BytesIO()
        self.savefig(out, format="png", dpi=100, metadata={"Software": None})
        return out.getvalue()


def wrap(words: str, width: int, lines: int = 3) -> str:
    return "\n".join(
        part for line in words.split("\n") for part in textwrap.wrap(line, width, max_lines=lines, placeholder=" …")
    )


def column_labels(result: Result) -> list[str]:
    """A short label for each report, in the order of the tables: its id as far as it tells, and its outlet or
    agency.
    """
    known = ((short_id(report.id), report.outlet or report.agency) for report in result.reports)
    return [wrap("\n".join(part for part in parts if part), 18) for parts in known]


def bare(axes: Axes) -> None:
    """Take away frame and ticks."""
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def title(axes: Axes, words: str) -> None:
    """The finding that the picture shows, as its title."""
    axes.set_title(words, fontsize=12, fontweight="bold", loc="left", pad=14)


def colour_of(names: list[str]) -> dict[str, str]:
    """A colour for each name, the same from run to run."""
    return {name: SIDE_COLOURS[i % len(SIDE_COLOURS)] for i, name in enumerate(sorted(set(names)))}
