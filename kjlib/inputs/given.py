"""What the analyst already knows of each file: reports.csv, line by line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

from ..errors import ReadError, ValueReadError
from ..values import parse_edtf
from .basket import Basket, Source
from .encoding import decode

GIVEN = ("title", "outlet", "agency", "published", "url", "event", "copy_of")  # what reports.csv may say of a file


def given(file: Path, path: str, basket: Basket) -> dict[str, dict[str, str]]:
    """What reports.csv says of each file, the columns that are filled in."""
    if not file.is_file():
        return {}
    try:
        table = csv.DictReader(io.StringIO(decode(file.read_bytes()), newline=""))
        columns, rows = table.fieldnames or [], list(table)
    except (ReadError, csv.Error, OSError) as error:
        basket.refuse(path, f"It cannot be read ({error}).", "Save it as a UTF-8 CSV file with a column file.")
        return {}
    if "file" not in columns:
        basket.refuse(
            Source(path, "1"),
            "It has no column file.",
            f"Its first line should name columns of file,{','.join(GIVEN)}.",
        )
        return {}
    for column in sorted(set(columns) - {"file", *GIVEN}):
        basket.refuse(
            Source(path, "1"),
            f"The column {column!r} is not read.",
            f"It may have the columns file,{','.join(GIVEN)}.",
        )
    known: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        _know(row, known, Source(path, str(number)), basket)
    return known


def _know(row: Mapping[str, str | None], known: dict[str, dict[str, str]], source: Source, basket: Basket) -> None:
    name = (row.get("file") or "").strip()
    said = {key: value for key in GIVEN if (value := (row.get(key) or "").strip())}
    if not name and said:
        basket.refuse(source, "It names no file.", "Fill in the column file.")
    elif name in known:
        basket.refuse(source, f"It tells of {name!r} twice.", "The first line counts; take the other away.")
    elif name:
        known[name] = with_a_date(said, source, basket)


def with_a_date(said: dict[str, str], source: Source, basket: Basket) -> dict[str, str]:
    """What is said of a report, its date in EDTF (a time of day left off); a date that cannot be read is left out, and
    that is told.
    """
    if "published" not in said:
        return said
    try:
        day = re.sub(r"(?<=\d\d\d\d-\d\d-\d\d)[T ].*", "", said["published"].strip())
        return said | {"published": str(parse_edtf(day))}
    except ValueReadError as error:
        basket.refuse(source, f"The date in published is not read: {error}", "Write it as 2015-04-14.")
        return {key: value for key, value in said.items() if key != "published"}
