"""What differs between a comparison and an export of an earlier one: after an edit, another report, or another version
of kjlib.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from ..errors import ExportError
from . import export

COLUMNS = ["table", "change", "key", "column", "before", "after"]
KEYS = {
    "reports": ["report"],
    "claims": ["claim"],
    "findings": ["finding"],
    "matrix": ["event", "slot", "item"],
    "wording": ["report_a", "report_b"],
    "problems": ["path", "line"],
}
_TOLD = {  # what a line is about, for those that came or went: an id alone says nothing to a reader
    "reports": ["title", "outlet", "published"],
    "claims": ["report", "slot", "item", "value", "quote"],
    "findings": ["slot", "item", "relation", "report_a", "quote_a", "report_b", "quote_b"],
    "matrix": ["verdict", "reason"],
    "wording": ["longest", "quote_a"],
    "problems": ["problem"],
}
_IN_A_CELL = "; "
_Line = tuple[str, str, str, str, str, str]
_Lines = Mapping[tuple[str, ...], Mapping[str, str]]


def changes(now: Mapping[str, pd.DataFrame], folder: Path) -> pd.DataFrame:
    """One line for each line of a table that was added or is gone (what it says in ``after`` or ``before``), and for
    each cell that changed.

    ``key`` names the line, its parts parted by ``; ``. A column that only one of the two has is one line with no key.
    Raises ``ExportError``
    where ``folder`` does not hold the tables that ``to_csv`` wrote.
    """
    if not folder.is_dir():
        raise ExportError(
            f"{folder}: there is no such folder. Name one that to_csv wrote, or python -m kjlib compare --out."
        )
    found: list[_Line] = []
    for table, keys in KEYS.items():
        then = _apart(export.read_back(folder / f"{table}.csv"))
        if missing := [key for key in keys if key not in then.columns]:
            raise ExportError(
                f"{folder / f'{table}.csv'}: is not a table that to_csv wrote: it has no column {', '.join(missing)}."
            )
        found += _of(table, then, _apart(_as_read_back(now[table])))
    return pd.DataFrame(found, columns=COLUMNS)


def _as_read_back(table: pd.DataFrame) -> pd.DataFrame:
    """The table as text, as it would come back from a file."""
    return table.astype(object).map(lambda cell: export.bare(export.harmless(cell)))


def _apart(table: pd.DataFrame) -> pd.DataFrame:
    """The table with a column apart for a report that is called as a column is: "event", then "event (2)"."""
    seen: Counter[str] = Counter()
    names = []
    for name in map(str, table.columns):
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return table.set_axis(names, axis="columns")


def _of(table: str, then: pd.DataFrame, now: pd.DataFrame) -> Iterator[_Line]:
    before, after = _by_key(then, KEYS[table]), _by_key(now, KEYS[table])
    for change, columns, others in (("added", now.columns, then.columns), ("gone", then.columns, now.columns)):
        yield from ((table, change, "", column, "", "") for column in columns if column not in others)
    yield from (
        (table, "added", _name(key), "", "", _told(line, table)) for key, line in after.items() if key not in before
    )
    yield from (
        (table, "gone", _name(key), "", _told(line, table), "") for key, line in before.items() if key not in after
    )
    both = [column for column in now.columns if column in then.columns]
    yield from (
        (table, "changed", _name(key), column, before[key][column], line[column])
        for key, line in after.items()
        if key in before
        for column in both
        if before[key][column] != line[column]
    )


def _by_key(table: pd.DataFrame, keys: Sequence[str]) -> _Lines:
    """Each line under its key. Lines of one key (two problems of one file) are told apart by their number."""
    lines: dict[tuple[str, ...], Mapping[str, str]] = {}
    for line in table.to_dict("records"):
        key = tuple(str(line[name]) for name in keys)
        number = 2
        while key in lines:
            key = (*key[: len(keys)], str(number))
            number += 1
        lines[key] = {str(column): str(cell) for column, cell in line.items()}
    return lines


def _name(key: Sequence[str]) -> str:
    return _IN_A_CELL.join(key)


def _told(line: Mapping[str, str], table: str) -> str:
    return _IN_A_CELL.join(line[column] for column in _TOLD[table] if line.get(column))
