"""Files that the analyst's decisions go into: lines are only ever appended, each with its time, and each whole or not
at all.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from ..errors import ExportError


def now() -> str:
    """The time of a decision, in UTC to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def append(path: str | os.PathLike[str], columns: Sequence[str], line: Mapping[str, str]) -> None:
    """Append a line to a CSV file, with the header first where the file is new.

    One write call at the end of the file: two notebooks that decide at one time both get their lines in. Raises
    ``ExportError``.
    """
    target = Path(path)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    try:
        old = target.read_bytes() if target.exists() else b""
        if not old.strip():
            writer.writeheader()
        elif not old.endswith(b"\n"):
            out.write("\n")
        writer.writerow({column: line.get(column, "") for column in columns})
        place = os.open(target, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        try:
            os.write(place, out.getvalue().encode("utf-8"))
            os.fsync(place)
        finally:
            os.close(place)
    except OSError as error:
        raise ExportError(
            f"{target}: the decision cannot be written there ({error.strerror or error}). Choose another file."
        ) from error
