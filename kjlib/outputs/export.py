"""Tables to CSV files and back: all or none, the same bytes for the same comparison. Every other file is written the
same careful way.
"""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from ..errors import ExportError
from ..inputs.files import READABLE

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula (OWASP, CSV Injection)


def write(
    tables: Mapping[str, pd.DataFrame], folder: str | os.PathLike[str], inputs: tuple[str, ...] = ()
) -> list[Path]:
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
        raise ExportError(
            f"{target}: cannot write there ({error.strerror or error}). Choose another folder with --out."
        ) from error
    return list(contents)


def _refuse_inputs(target: Path, inputs: tuple[str, ...]) -> None:
    for path in inputs:
        place = Path(path)
        if (place if place.is_dir() else place.parent).resolve() == target.resolve():
            raise ExportError(
                f"{target}: reports are read from this folder, so kjlib does not write its tables there. "
                "Choose another with --out."
            )


def write_file(path: str | os.PathLike[str], content: bytes, inputs: tuple[str, ...] = ()) -> Path:
    """Write one file, beside and then renamed, and return its path. Raises ``ExportError`` where that cannot be, or
    would touch an input.
    """
    target = Path(path)
    _refuse_input(target, inputs)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".writing-") as beside:
            temporary = Path(beside) / "new"
            temporary.write_bytes(content)
            os.replace(temporary, target)
    except OSError as error:
        raise ExportError(
            f"{target}: cannot write this file ({error.strerror or error}). Choose another place."
        ) from error
    return target


def _refuse_input(target: Path, inputs: tuple[str, ...]) -> None:
    """Refuse an input, the reports.csv beside one, and what the next reading of its folder would take for a report."""
    real = target.resolve()
    for path in map(Path, inputs):
        beside = real.parent == path.parent.resolve()
        if real == path.resolve() or (beside and real.name == "reports.csv"):
            raise ExportError(
                f"{target}: this is one of the inputs, so kjlib does not write there. Choose another name."
            )
        if beside and real.suffix.lower() in READABLE:
            raise ExportError(
                f"{target}: reports are read from this folder, and the next time this would be one. "
                "Choose another folder."
            )


def to_csv(table: pd.DataFrame) -> str:
    """The table as CSV text: one header line, ``\\n`` line ends, formulas made harmless with a leading ``'``."""
    out = io.StringIO()
    plain, quoting = csv.writer(out, lineterminator="\n"), csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain.writerow(table.columns)
    for line in table.itertuples(index=False, name=None):
        cells = [harmless(cell) for cell in line]
        # A lone return in a cell ends the line for those who read the file; the csv module leaves it bare before Python
        # 3.13.
        (quoting if any("\r" in cell for cell in cells) else plain).writerow(cells)
    return out.getvalue()


def harmless(cell: object) -> str:
    """The cell as a CSV file holds it: text, with a ``'`` before what a spreadsheet would take for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def read_back(path: str | os.PathLike[str]) -> pd.DataFrame:
    """A table that ``write`` wrote, every cell as text and without the ``'`` that made it harmless. Raises
    ``ExportError``.
    """
    file = Path(path)
    try:
        lines = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), strict=True))
    except OSError as error:
        raise ExportError(
            f"{file}: cannot be read ({error.strerror or error}). Name a folder that to_csv wrote."
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise ExportError(f"{file}: is not a table that to_csv wrote ({error}).") from error
    if not lines or any(len(line) != len(lines[0]) for line in lines):
        raise ExportError(f"{file}: is not a table that to_csv wrote: its lines are not of one length.")
    return pd.DataFrame([[bare(cell) for cell in line] for line in lines[1:]], columns=lines[0], dtype=object)


def bare(text: str) -> str:
    """What ``harmless`` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text
