"""What all charts share: colours, marks, wrapping, the order of the reports."""
from __future__ import annotations

import textwrap
from dataclasses import dataclass

import matplotlib as mpl
from matplotlib.axes import Axes

from ..comparison import Comparison
from ..model import Modality, Verdict

mpl.rcParams["svg.hashsalt"] = "kjlib"             # the same SVG from run to run


@dataclass(frozen=True, slots=True)
class Look:
    """How a verdict looks: a colour to fill with, a mark, and the words of the legend."""
    colour: str
    mark: str
    words: str


LOOKS = {
    Verdict.CONFLICT: Look("#D55E00", "✕", "conflict: both cannot be true"),
    Verdict.UPDATE: Look("#E69F00", "→", "update: the world moved"),
    Verdict.COMPATIBLE: Look("#56B4E9", "≈", "compatible: they differ, all can be true"),
    Verdict.AGREE_LESS_PRECISE: Look("#8FD3BC", "⊂", "agree, one says less"),
    Verdict.AGREE: Look("#009E73", "=", "agree"),
    Verdict.SINGLE_REPORT: Look("#D9D9D9", "·", "one report alone"),
}
MODALITY_MARKS = {Modality.ASSERTED: "o", Modality.EXPECTED: "D", Modality.POSSIBLE: "v", Modality.DENIED: "X"}
SIDE_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
GREY = "#8A8A8A"


def wrap(words: str, width: int, lines: int = 3) -> str:
    return "\n".join(part for line in words.split("\n") for part in textwrap.wrap(line, width, max_lines=lines, placeholder=" …"))


def ink(colour: str) -> str:
    """Black or white, whichever reads better on a colour (WCAG relative luminance)."""
    red, green, blue = (channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4 for channel in mpl.colors.to_rgb(colour))
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 else "white"


def column_labels(comparison: Comparison) -> list[str]:
    """A short label for each report, in the order of the tables: its id as far as it tells, and its outlet or agency."""
    return [wrap("\n".join(part for part in (short_id(report.id), report.outlet or report.agency) if part), 18) for report in comparison.result.reports]


def short_id(report: str) -> str:
    """The id without a long code after an underscore (``000_9f69a94ee7eac331`` is 000)."""
    head, _, code = report.rpartition("_")
    return head if head and len(code) >= 12 and code.isalnum() else report


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
