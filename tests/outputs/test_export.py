"""Tables to files: all or none, harmless in a spreadsheet, never over the analyst's own."""
import csv
import os
import tempfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.errors import ExportError
from kjlib.outputs import export

TABLES = {"claims": pd.DataFrame({"quote": ["=1+1", "+49", "-", "@me", "\tx", "plain, “quoted”\nline"], "n": [1, 2, 3, 4, 5, 6]})}


def test_cells_that_a_spreadsheet_would_run_are_made_harmless(tmp_path):
    [path] = export.write(TABLES, tmp_path / "out")
    with path.open(encoding="utf-8", newline="") as file:
        cells = [row["quote"] for row in csv.DictReader(file)]
    assert cells == ["'=1+1", "'+49", "'-", "'@me", "'\tx", "plain, “quoted”\nline"]


def test_same_table_same_bytes(tmp_path):
    first, second = (export.write(TABLES, tmp_path / name)[0].read_bytes() for name in "ab")
    assert first == second
    assert b"\r" not in first


def test_an_input_folder_is_never_written_to(tmp_path):
    (tmp_path / "reports.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="another"):
        export.write({"reports": TABLES["claims"]}, tmp_path, (str(tmp_path / "a.txt"),))
    assert (tmp_path / "reports.csv").read_text(encoding="utf-8") == "mine"


def test_a_failure_leaves_the_folder_as_it_was(tmp_path, monkeypatch):
    out = tmp_path / "out"
    export.write(TABLES, out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    monkeypatch.setattr(export.Path, "write_text", _full)
    with pytest.raises(ExportError, match="cannot write"):
        export.write({"claims": TABLES["claims"], "findings": TABLES["claims"]}, out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def _full(*_, **__):
    raise OSError(28, "No space left on device")


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(ExportError, match=f"out{os.sep}?"):
        export.write(TABLES, tmp_path / "out")


@given(st.lists(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), max_size=12), min_size=2, max_size=2), max_size=4))
def test_what_is_written_is_read_back(rows):
    rows = [[export.bare(export.harmless(cell)) for cell in row] for row in rows]        # "'=1" comes back as "=1": nobody can tell the two apart
    with tempfile.TemporaryDirectory() as folder:
        [path] = export.write({"claims": pd.DataFrame(rows, columns=["a", "b"])}, folder)
        back = export.read_back(path)
    assert list(back.columns) == ["a", "b"]
    assert back.to_numpy().tolist() == rows


def test_a_lone_return_in_a_cell_ends_no_line(tmp_path):
    [path] = export.write({"claims": pd.DataFrame({"a": ["one\rtwo"], "b": ["x"]})}, tmp_path / "out")
    assert export.read_back(path).to_numpy().tolist() == [["one\rtwo", "x"]]


@pytest.mark.parametrize("content", [b"", b"a,b\n1\n", b"\xff\xfe", b'a,b\n"1,2\n'])
def test_what_is_no_table_is_refused_on_reading_back(tmp_path, content):
    (tmp_path / "claims.csv").write_bytes(content)
    with pytest.raises(ExportError, match=r"claims\.csv: is not a table"):
        export.read_back(tmp_path / "claims.csv")


def test_a_missing_table_is_said(tmp_path):
    with pytest.raises(ExportError, match="cannot be read"):
        export.read_back(tmp_path / "claims.csv")
