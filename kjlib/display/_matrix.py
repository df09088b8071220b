"""The matrix as a table: questions by reports, the verdict in colour, with a mark and in words."""
from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ..comparison import Comparison
from ..looks import LOOKS, short_id
from ..model import Verdict
from ._html import Html, cell, element, legend, table


def matrix(comparison: Comparison, slots: Sequence[str] = (), *, single: bool = False) -> Html:
    """The matrix as a table, with a legend; the reason of a verdict shows on hover.

    ``slots``: only these questions, such as ``["date", "attendee.title"]``; ``single``: also those that one report alone answers.
    """
    lines = comparison.matrix
    lines = lines if single else lines[lines["verdict"] != Verdict.SINGLE_REPORT]
    lines = lines[lines["slot"].isin(list(slots))] if slots else lines
    if lines.empty:
        return Html(element("p", "No report answers a question of these." if single else "No two reports answer a question of these."))
    reports = [report.id for report in comparison.result.reports]
    several = lines["event"].nunique() > 1
    head = [*(["event"] if several else []), "question", "of", "verdict", "origins", *map(short_id, reports)]
    return Html(table(head, (_line(line, reports, several) for _, line in lines.iterrows())) + _legend(lines))


def _line(line: pd.Series, reports: Sequence[str], several: bool) -> str:
    look = LOOKS[Verdict(line["verdict"])]
    first = [cell(line["event"].replace(";", "; "))] if several else []
    asked = [cell(line["slot"].replace("_", " ").replace(".", ", ")), cell(line["item"])]
    return element("tr", "".join([*first, *asked, cell(line["verdict"].replace("_", " "), look, line["reason"]), cell(line["origins"]),
                                  *(cell(line[report]) for report in reports)]))


def _legend(lines: pd.DataFrame) -> str:
    return legend([look for word, look in LOOKS.items() if word in set(lines["verdict"])],
                  "An empty cell: the report is silent. Origins: independent voices; copies of one text count once.")
