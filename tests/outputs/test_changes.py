"""What differs from an earlier export, said once and in words."""
import pytest

import kjlib
from kjlib.errors import ExportError, KjError
from kjlib.outputs import changes
from tests.builders import report

FIRST = "Norway and Sweden held fisheries talks in Oslo on 6 May 2015.\n\n=Cod= was discussed."
SECOND = "Norway and Sweden held fisheries talks in Oslo on 6 May 2015. They last met in 2011, the ministry said."


def compared(**texts):
    return kjlib.compare(report(id, text, published="2015-05-07", title="'=Talks") for id, text in texts.items())


@pytest.fixture(scope="module")
def before():
    return compared(a=FIRST, b=SECOND)


@pytest.fixture
def folder(before, tmp_path):
    before.to_csv(tmp_path / "out")
    return tmp_path / "out"


def test_the_same_comparison_has_no_changes(before, folder):
    found = before.changes(folder)
    assert found.empty
    assert list(found.columns) == ["table", "change", "key", "column", "before", "after"]


def test_a_new_report_is_told_with_its_claims_and_its_column_once(folder):
    found = compared(a=FIRST, b=SECOND, c=FIRST).changes(folder)
    lines = {(line["table"], line["change"], line["key"], line["column"]) for line in found.to_dict("records")}
    assert ("reports", "added", "c", "") in lines
    assert ("matrix", "added", "", "c") in lines
    assert len(found.query("column == 'c'")) == 1
    claims = found.query("table == 'claims'")
    assert set(claims["change"]) == {"added"} and claims["after"].str.startswith("c; ").all()


def test_what_is_gone_says_what_it_was(folder):
    found = compared(a=FIRST, b=SECOND.replace(" They last met in 2011, the ministry said.", "")).changes(folder)
    [gone] = found.query("table == 'claims' and change == 'gone' and before.str.contains('last_held')").to_dict("records")
    assert gone["before"] == "b; last_held; 2011; last met in 2011" and not gone["after"]


def test_a_changed_cell_has_both_values(before, folder):
    path = folder / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",Oslo,in Oslo,", ",Bergen,in Oslo,"), encoding="utf-8")
    found = before.changes(folder).to_dict("records")
    assert found and {(f["table"], f["change"], f["column"], f["before"], f["after"]) for f in found} == {
        ("claims", "changed", "value", "Bergen", "Oslo")}


def test_a_column_of_another_version_is_said_once(before, folder):
    path = folder / "reports.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("language", "tongue"), encoding="utf-8")
    found = before.changes(folder)
    assert found[["change", "key", "column"]].to_numpy().tolist() == [["added", "", "language"], ["gone", "", "tongue"]]


def test_two_lines_of_one_key_are_both_kept():
    lines = changes._by_key(kjlib.compare([report()]).problems.reindex([0, 0, 0]).fillna("x"), ["path", "line"])
    assert list(lines) == [("x", "x"), ("x", "x", "2"), ("x", "x", "3")]


@pytest.mark.parametrize("name", list(changes.KEYS))
def test_a_table_that_is_missing_is_said(before, folder, name):
    (folder / f"{name}.csv").unlink()
    with pytest.raises(ExportError, match=f"{name}.csv"):
        before.changes(folder)


def test_a_folder_that_is_no_export_is_said(before, tmp_path):
    with pytest.raises(KjError, match="no such folder"):
        before.changes(tmp_path / "none")
    (tmp_path / "reports.csv").write_text("file,outlet\na.txt,The Post\n", encoding="utf-8")      # the analyst's own
    with pytest.raises(ExportError, match="no column report"):
        before.changes(tmp_path)
