"""One workbook: what goes in comes out, nothing runs, the same bytes, whole or not at all."""
import io
import zipfile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kjlib
from kjlib.errors import ExportError
from kjlib.outputs import export, workbook
from kjlib.outputs.theme import LOOKS, RELATIONS
from tests.builders import report

TEXTS = ("Norway and Sweden held fisheries talks in Oslo on 6 May 2015.",
         "Norway and Sweden held fisheries talks in Oslo on 5 May 2015.")
SHEETS = ["matrix", "findings", "claims", "reports", "people", "wording", "coverage", "problems", "citations"]


@pytest.fixture(scope="module")
def comparison():
    return kjlib.compare(report(f"r{n}", text, published="2015-05-07", event="talks") for n, text in enumerate(TEXTS))


def sheet_of(*cells, column="quote"):
    content = workbook.to_bytes({"sheet": pd.DataFrame({column: list(cells)}, dtype=object)})
    return openpyxl.load_workbook(io.BytesIO(content))["sheet"]


LOOKS_LIKE_MORE = ["=1+1", "=HYPERLINK(\"x\")", "+49", "-", "@me", "#N/A", "'quoted", "2015-04-14", "1e5", "TRUE", " kept ", "two\nlines"]


@pytest.mark.parametrize("text", LOOKS_LIKE_MORE)
def test_text_is_text_and_reads_back_unchanged(text):
    cell = sheet_of(text)["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == text.startswith(export.FORMULA)


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_can_be_written(text):
    assert sheet_of(text)["A2"].value == workbook.as_text(text)


def test_what_a_cell_cannot_hold_is_shown_as_such():
    assert workbook.as_text("a\x0bb\ud800c￾") == "a�b�c�"
    assert len(sheet_of("z" * 40_000)["A2"].value) == 32_767


def test_numbers_stay_numbers():
    sheet = sheet_of(3, 0.5, True, None)
    assert [cell.value for cell in sheet["A"][1:]] == [3, 0.5, True, None]


def test_a_header_that_looks_like_a_formula_is_text():
    assert sheet_of("x", column="=A1")["A1"].data_type == "s"


def test_sheets_filters_and_sizes(comparison, tmp_path):
    book = openpyxl.load_workbook(comparison.to_excel(tmp_path / "new" / "kj.xlsx"))
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes in ("A2", "E2")
        assert all(cell.font.bold for cell in sheet[1])
        assert all(8 <= size.width <= 60 for size in sheet.column_dimensions.values())


def test_verdicts_and_relations_are_filled_and_keep_their_words(comparison, tmp_path):
    book = openpyxl.load_workbook(comparison.to_excel(tmp_path / "kj.xlsx"))
    for name, column, looks in (("matrix", "verdict", LOOKS), ("findings", "relation", RELATIONS)):
        at = [cell.value for cell in book[name][1]].index(column)
        filled = {row[at].value: row[at].fill.fgColor.rgb[-6:] for row in book[name].iter_rows(min_row=2)}
        assert filled == {str(word): look.colour[1:] for word, look in looks.items() if str(word) in filled}
        assert "conflict" in filled


def test_pandas_reads_the_tables_back(comparison, tmp_path):
    back = pd.read_excel(comparison.to_excel(tmp_path / "kj.xlsx"), sheet_name=None, keep_default_na=False)
    for name in SHEETS:
        table = getattr(comparison, name)
        assert list(back[name].columns) == list(table.columns)
        assert back[name].astype(str).to_numpy().tolist() == table.astype(str).to_numpy().tolist()


def test_same_comparison_same_bytes_and_no_hour_in_them(comparison, monkeypatch):
    tables = {"claims": comparison.claims}
    first = workbook.to_bytes(tables)
    monkeypatch.setattr("zipfile.time.localtime", lambda *_: (2031, 1, 2, 3, 4, 5, 0, 2, 0))
    assert workbook.to_bytes(tables) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_more_lines_than_a_sheet_holds_is_said(monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_LINES", 3)
    with pytest.raises(ExportError, match="CSV"):
        workbook.to_bytes({"claims": pd.DataFrame({"a": [1, 2, 3]})})


# ---------------------------------------------------------------- where it is written (export.write_file)

REFUSED = ["a.txt", "../in/a.txt", "reports.csv", "page.html", "mine.csv"]           # inputs, and what would be one the next time


@pytest.mark.parametrize("name", REFUSED)
def test_an_input_is_never_written_over(tmp_path, name):
    folder = tmp_path / "in"
    folder.mkdir()
    for file, text in (("a.txt", TEXTS[0]), ("mine.csv", "finding,decision,by,when,note\n")):
        (folder / file).write_text(text, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    comparison = kjlib.compare(kjlib.read(folder / "a.txt"), judgements=folder / "mine.csv")
    with pytest.raises(ExportError, match="Choose another"):
        comparison.to_annotations(folder / name)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_failure_leaves_the_old_file(comparison, tmp_path, monkeypatch):
    path = comparison.to_excel(tmp_path / "kj.xlsx")
    old = path.read_bytes()
    monkeypatch.setattr(export.os, "replace", _full)
    with pytest.raises(ExportError, match="cannot write"):
        comparison.to_excel(path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["kj.xlsx"]
    assert path.read_bytes() == old


def _full(*_, **__):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("place", ["folder.xlsx", "file/kj.xlsx"])
def test_a_place_that_is_no_file_is_said(comparison, tmp_path, place):
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(ExportError, match="cannot write"):
        comparison.to_excel(tmp_path / place)


@pytest.mark.parametrize("name", ["kj", "kj.xls", "kj.csv"])
def test_a_workbook_has_the_ending_that_excel_knows(comparison, tmp_path, name):
    with pytest.raises(ExportError, match=r"kj\.xlsx"):
        comparison.to_excel(tmp_path / name)
