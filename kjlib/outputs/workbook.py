"""Tables to one Excel workbook: a sheet a table, filters on, columns sized, verdicts and relations in their colours.

Nothing in a cell runs: text that a spreadsheet would take for a formula is a string and stays one when it is edited.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from ..errors import ExportError
from .export import FORMULA
from .theme import LOOKS, RELATIONS, ink

_LONGEST = 32_767  # characters of a cell, and lines of a sheet: "Excel specifications and limits"
_MOST_LINES = 1_048_576
_NARROW, _WIDE = 8, 60  # characters of a column
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2
_LOOKS = {str(word): look for words in (LOOKS, RELATIONS) for word, look in words.items()}
_COLOURED = ("verdict", "relation")
_HELD = {"matrix": "E2"}  # what stays in sight: the question and its verdict; elsewhere the header line
_TOP = Alignment(wrap_text=True, vertical="top")
_HEAD = Font(bold=True)
_NO_TIME = datetime(1980, 1, 1)  # the first that a zip file knows


def to_bytes(tables: Mapping[str, pd.DataFrame]) -> bytes:
    """The tables as an .xlsx file, the same bytes for the same tables. Raises ``ExportError`` where a table has too
    many lines for a sheet.
    """
    book = Workbook(write_only=True)
    book.properties.creator = "kjlib"
    book.properties.created = book.properties.modified = _NO_TIME  # the hour would make each file another one
    for name, table in tables.items():
        if len(table) >= _MOST_LINES:
            raise ExportError(
                f"the table {name} has {len(table)} lines, and a sheet holds {_MOST_LINES - 1}. Use the CSV files."
            )
        _fill(book.create_sheet(name), name, table)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()
    return _undated(written)


def _fill(sheet: Worksheet, name: str, table: pd.DataFrame) -> None:
    """One sheet. Sizes and panes come first, for a sheet that is written as it goes takes them before its lines."""
    sheet.freeze_panes = _HELD.get(name, "A2")
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width([column, *table[column]])
    sheet.append([_cell(sheet, column, head=True) for column in table.columns])
    for line in table.itertuples(index=False, name=None):
        sheet.append([_cell(sheet, value, column in _COLOURED) for column, value in zip(table.columns, line)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table) + 1}"


def _width(cells: Iterable[object]) -> int:
    """As wide as the longest line in the cells and the button of the filter, within bounds."""
    longest = max(len(line) for cell in cells for line in str(cell).split("\n"))
    return min(max(longest + 3, _NARROW), _WIDE)


def _cell(sheet: Worksheet, value: object, coloured: bool = False, *, head: bool = False) -> Any:
    kept = value if isinstance(value, int | float) else as_text(value) or None
    cell = WriteOnlyCell(sheet, kept)
    if isinstance(kept, str):
        cell.data_type = "s"  # also "=1+1", which openpyxl would take for a formula, and "#N/A"
        cell.quotePrefix = kept.startswith(
            FORMULA
        )  # Excel's own mark for "this is text"; it is no character of the cell
    cell.alignment = _TOP
    if head:
        cell.font = _HEAD
    if coloured and (look := _LOOKS.get(str(kept))):
        cell.fill = PatternFill("solid", fgColor=look.colour.removeprefix("#"))
        cell.font = Font(color="FFFFFF" if ink(look.colour) == "white" else "000000")
    return cell


def as_text(value: object) -> str:
    """The value as a cell can hold it: what XML has no way to write is shown as U+FFFD, what is too long ends in
    "…".
    """
    text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", "" if value is None else str(value))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _undated(written: io.BytesIO) -> bytes:
    """The zip file again, without the hours at which its parts were made."""
    again = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, _NO_TIME.timetuple()[:6]), old.read(part), zipfile.ZIP_DEFLATED)
    return again.getvalue()
