"""Tables to CSV files: all or none, the same bytes for the same comparison."""
from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from .errors import ExportError

FORMULA = ("=", "+", "-", "@", "\t", "\r")         # what a spreadsheet takes for a formula (OWASP, CSV Injection)


def write(tables: Mapping[str, pd.DataFrame], folder: str | os.PathLike[str], inputs: tuple[str, ...] = ()) -> list[Path]:
    """Write each table to ``folder/<name>.csv`` and return the paths.

    Written beside and then renamed, so that a failure leaves the folder as it was. Raises ``ExportError`` where the
    folder cannot be written to, or holds one of the ``inputs``: the analyst's own reports.csv is never overwritten.
    """
    target = Path(folder)
    _refuse_inputs(target, inputs)
    contents = {target / f"{name}.csv": to_csv(table) for name, table in tables.items()}
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target, prefix=".writing-") as beside:
            staged = {path: Path(beside) / path.name for path in contents}
            for path, temporary in staged.items():
                temporary.write_text(contents[path], encoding="utf-8", newline="")
            for path, temporary in staged.items():
                os.replace(temporary, path)
    except OSError as error:
        raise ExportError(f"{target}: cannot write there ({error.strerror or error}). Choose another folder with --out.") from error
    return list(contents)


def _refuse_inputs(target: Path, inputs: tuple[str, ...]) -> None:
    for path in inputs:
        place = Path(path)
        if (place if place.is_dir() else place.parent).resolve() == target.resolve():
            raise ExportError(f"{target}: reports are read from this folder, so kjlib does not write its tables there. Choose another with --out.")


def to_csv(table: pd.DataFrame) -> str:
    """The table as CSV text: one header line, ``\\n`` line ends, formulas made harmless with a leading ``'``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_harmless(cell) for cell in row] for row in table.itertuples(index=False, name=None))
    return out.getvalue()


def _harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
