"""Any table of a comparison, its words whole and wrapped, for reading."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from ..errors import KjError
from ..model import Relation, Verdict
from ..outputs.theme import LOOKS, RELATIONS, Look, short_id
from ._html import Html, cell, element
from ._html import table as rows_under

_OF_REPORTS = ("report", "report_a", "report_b", "origin", "names")  # columns that hold ids of reports
_CODED = re.compile(r"\b\w+_[0-9A-Za-z]{12,}\b")
_MOST = 60  # lines; a longer table is for the CSV file


def table(frame: pd.DataFrame, columns: Sequence[str] = (), *, most: int = _MOST) -> Html:
    """The lines of a DataFrame as they are, relations and verdicts in their colours; ``columns`` are those to show, all
    if none is named.

    Of a long table the first ``most`` lines are shown, and how many more there are is said.
    """
    frame = frame.loc[:, ~frame.columns.duplicated()]  # a report may be called as a column is
    shown = list(columns) or list(frame.columns)
    unknown = [name for name in shown if name not in frame.columns]
    if unknown:
        raise KjError(f"this table has no column {unknown[0]!r}; it has {', '.join(map(str, frame.columns))}")
    if frame.empty:
        return Html(element("p", "There is no such line."))
    rows = [
        element("tr", "".join(_cell(name, line[name]) for name in shown))
        for line in frame.head(most).to_dict("records")
    ]
    more = element("p", f"… and {len(frame) - most} more lines.") if len(frame) > most else ""
    return Html(rows_under((name.replace("_", " ") for name in shown), rows) + more)


def _cell(column: str, value: object) -> str:
    """A cell as a reader wants it: an id of a report without its long code, a relation in words."""
    look = _look(column, value)
    words = (
        str(value).replace("_", " ")
        if look
        else _CODED.sub(lambda id: short_id(id[0]), str(value))
        if column in _OF_REPORTS
        else value
    )
    return cell(words, look)


def _look(column: str, value: object) -> Look | None:
    if column == "relation":
        return RELATIONS.get(Relation(str(value))) if str(value) in set(Relation) else None
    return LOOKS.get(Verdict(str(value))) if column == "verdict" and str(value) in set(Verdict) else None
