"""The matrix as a table: questions by reports, the verdict in colour, with a mark and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

import pandas as pd

from ..errors import KjError
from ..model import Verdict
from ..outputs import tables
from ..outputs.tables import MATRIX
from ..outputs.theme import LOOKS, short_id
from ..result import Compared, Result, result_of
from ..slots import SLOTS, in_words
from ._html import CELL, Html, cell, element, legend, table


def matrix(comparison: Result | Compared, slots: Sequence[str] = (), *, single: bool = False) -> Html:
    """The matrix as a table, with a legend; the reason of a verdict shows on hover.

    ``slots``: only these questions, such as ``["date", "attendee.title"]``; ``single``: also those that one report
    alone answers.
    """
    unknown = sorted(set([slots] if isinstance(slots, str) else slots) - set(SLOTS))
    if isinstance(slots, str) or unknown:
        raise KjError(
            f"slots is a list of questions such as ['date', 'venue'], not {slots!r}; they are {', '.join(SLOTS)}"
        )
    result = result_of(comparison)
    lines, cells = _parts(result)
    lines = lines if single else lines[lines["verdict"] != Verdict.SINGLE_REPORT]
    lines = lines[lines["slot"].isin(list(slots))] if slots else lines
    if lines.empty:
        return Html(
            element(
                "p",
                "No report answers a question of these." if single else "No two reports answer a question of these.",
            )
        )
    head = ["question", "of", "verdict", "origins", *map(short_id, cells.columns)]
    headings = {tables.in_one(row.events): "; and ".join(row.events) for row in result.rows}
    rows = [
        row for event, part in lines.groupby("event", sort=False) for row in _event(headings[str(event)], part, cells)
    ]
    return Html(table(head, rows) + _legend(lines))


def _parts(result: Result) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The matrix without and with its reports' columns alone: a report may be called "event" or "reason"."""
    whole = tables.matrix(result)
    return whole.iloc[:, : len(MATRIX)], whole.iloc[:, len(MATRIX) :]


def _event(heading: str, lines: pd.DataFrame, cells: pd.DataFrame) -> Iterator[str]:
    """The rows of an event, or of the events of a series, under its name."""
    yield element(
        "tr", element("th", escape(heading), f"{CELL};border-top:3px solid #999", span=4 + len(cells.columns))
    )
    for number, line in lines.iterrows():
        look = LOOKS[Verdict(line["verdict"])]
        verdict = cell(line["verdict"].replace("_", " "), look, line["reason"])
        asked = [cell(in_words(line["slot"]), title=SLOTS[line["slot"]].legend), cell(line["item"])]
        yield element("tr", "".join([*asked, verdict, cell(line["origins"]), *map(cell, cells.loc[number])]))


def _legend(lines: pd.DataFrame) -> str:
    return legend(
        [look for word, look in LOOKS.items() if word in set(lines["verdict"])],
        "An empty cell: kjlib found no such claim in the report. Origins: independent voices; copies of "
        "one text count once.",
    )
