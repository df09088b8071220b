"""How many findings there are of each relation."""

from __future__ import annotations

from collections import Counter

from matplotlib.figure import Figure

from ..model import Relation
from ..outputs.theme import RELATIONS
from ..result import Compared, Result, result_of
from ._style import Picture, bare, title

_HATCH = {
    Relation.CONFLICT: "xx",
    Relation.DIFFER: "\\\\",
    Relation.UPDATE: "//",
    Relation.SPELLING_VARIANT: "..",
}  # the loud ones show in grey print too


def findings(comparison: Result | Compared) -> Figure:
    """A bar for each relation of two claims, with its number and how many of them stand within one report; silences are
    left out.
    """
    found = result_of(comparison).findings
    pairs = [finding for finding in found if finding.relation is not Relation.SILENT]
    count = Counter(finding.relation for finding in pairs)
    within = Counter(finding.relation for finding in pairs if finding.report_a == finding.report_b)
    shown = [relation for relation in RELATIONS if relation is not Relation.SILENT]
    figure = Picture(figsize=(8.6, 3.6), layout="constrained")
    axes = figure.subplots()
    for line, relation in enumerate(shown):
        look = RELATIONS[relation]
        axes.barh(
            line,
            count[relation],
            height=0.66,
            color=look.colour,
            edgecolor="#333333",
            linewidth=0.6,
            hatch=_HATCH.get(relation, ""),
        )
        inner = f", {within[relation]} of them within one report" if within[relation] else ""
        axes.annotate(
            f"{count[relation]}{inner}",
            (count[relation], line),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            fontsize=9,
        )
    axes.set_yticks(
        range(len(shown)),
        [f"{str(relation).replace('_', ' ')}  {RELATIONS[relation].mark}" for relation in shown],
        fontsize=10,
    )
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.set_xlim(0, max([*count.values(), 1]) * 1.35)
    axes.set_xticks([])
    axes.axvline(0, color="#333333", linewidth=0.8)
    bare(axes)
    title(axes, _finding(count))
    return figure


def _finding(count: Counter[Relation]) -> str:
    agree = count[Relation.SAME] + count[Relation.LESS_PRECISE] + count[Relation.SPELLING_VARIANT]
    conflicts = count[Relation.CONFLICT]
    said = (
        f"{conflicts} {'is a conflict' if conflicts == 1 else 'are conflicts'}" if conflicts else "none is a conflict"
    )
    return f"Of {sum(count.values())} pairs of claims on one question, {agree} agree; {said}"
