"""The whole path on small reports of our own: tables, determinism, the command line, bad input."""
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import kjlib
from kjlib.__main__ import main
from kjlib.errors import ExportError, KjError, ReadError
from kjlib.outputs import tables
from tests.builders import report as a_report

SEEDS = Path(__file__).parent.parent / "seeds"
LONDON = """Norway, Sweden hold first fisheries talks since 2011

OSLO, May 6 - Norway and Sweden held their first fisheries talks in nearly four years in Oslo on Wednesday.

The talks were led by Kari Nordahl, director general for fisheries at Norway's Foreign Ministry, and Lars Ekman, deputy farm minister of Sweden.

The two sides discussed cod quotas in the North Sea. "We have agreed to meet again in the autumn," Nordahl told reporters.
"""
PARIS = """Sweden and Norway to meet over cod

Published: May 4, 2015

Norway and Sweden will hold fisheries talks in Oslo on Wednesday, the Swedish foreign ministry said on Monday.

Kari Nordahl, director general for fisheries at the Norwegian Foreign Ministry, is expected to attend the talks, which were last held in 2011.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "london.txt").write_text(LONDON, encoding="utf-8")
    (tmp_path / "in" / "paris.txt").write_text(PARIS, encoding="utf-8")
    return tmp_path / "in"


def test_tables_have_the_columns_of_the_contract(folder):
    comparison = kjlib.compare(kjlib.read(folder))
    assert list(comparison.reports.columns) == tables.REPORTS
    assert list(comparison.claims.columns) == tables.CLAIMS
    assert list(comparison.findings.columns) == tables.FINDINGS
    assert list(comparison.matrix.columns) == [*tables.MATRIX, "london", "paris"]
    assert list(comparison.wording.columns) == tables.WORDING
    assert list(comparison.problems.columns) == tables.PROBLEMS


def test_reports_of_another_meeting_are_read_too(folder):
    comparison = kjlib.compare(kjlib.read(folder))
    found = {(c["report"], c["slot"]): c["value"] for c in comparison.claims.to_dict("records")}
    assert comparison.reports["event"].nunique() == 1
    assert found["paris", "date"] == "2015-05-06"
    assert found["london", "venue"] == found["paris", "venue"] == "Oslo"
    assert found["paris", "last_held"] == "2011"
    assert found["london", "gap"] == "<P4Y"
    people = comparison.claims.query("slot == 'attendee' and item == 'Kari Nordahl'")
    assert dict(zip(people["report"], people["modality"])) == {"london": "asserted", "paris": "expected"}
    relations = set(zip(comparison.findings["slot"], comparison.findings["relation"]))
    assert {("venue", "same"), ("attendee", "same"), ("status", "update")} <= relations
    assert "conflict" not in set(comparison.findings["relation"])


def test_one_report_alone_has_its_claims(folder):
    comparison = kjlib.compare(kjlib.read(folder / "paris.txt"))
    assert len(comparison.claims) > 3
    assert set(comparison.matrix["verdict"]) == {"single_report"}


def test_nothing_to_compare_is_an_error():
    with pytest.raises(KjError, match="nothing to compare"):
        kjlib.compare([])


@pytest.mark.slow
def test_same_inputs_same_bytes_in_any_order_with_any_number_of_workers(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("kjlib.pipeline._WORTH_A_POOL", 1)
    reports = kjlib.read(folder, SEEDS)
    first = kjlib.compare(reports).to_csv(tmp_path / "a")
    second = kjlib.compare(reports[::-1], workers=2).to_csv(tmp_path / "b")
    assert [p.name for p in first] == [p.name for p in second]
    assert all(p.read_bytes() == q.read_bytes() for p, q in zip(first, second))


def test_the_files_read_back(folder, tmp_path):
    comparison = kjlib.compare(kjlib.read(folder))
    paths = comparison.to_csv(tmp_path / "out")
    assert [path.name for path in paths] == [f"{name}.csv" for name in ("reports", "claims", "findings", "matrix", "wording", "problems")]
    claims = pd.read_csv(tmp_path / "out" / "claims.csv", keep_default_na=False)
    assert list(claims["claim"]) == list(comparison.claims["claim"])


def test_tables_are_never_written_over_the_reports(folder):
    with pytest.raises(ExportError):
        kjlib.compare(kjlib.read(folder)).to_csv(folder)


def test_a_finding_explains_itself(folder):
    comparison = kjlib.compare(kjlib.read(folder))
    finding = comparison.findings.query("slot == 'status' and relation == 'update'").iloc[0]
    words = comparison.explain(finding)
    assert words == comparison.explain(finding["finding"])
    assert words.startswith("status: update")
    assert "[[" in words and "Why: " in words and "Rule: update.status" in words
    with pytest.raises(KjError, match="no finding"):
        comparison.explain("f0")


def test_what_is_shown_is_static_and_escaped():
    comparison = kjlib.compare([kjlib.Report(id="<script>", text="Norway and Sweden held talks in Oslo.")])
    for shown in (comparison._repr_html_(), comparison.result.reports[0]._repr_html_(), kjlib.display.matrix(comparison, single=True)._repr_html_()):
        assert "<script" not in shown


def test_what_the_analyst_gives_outranks_the_text(folder):
    (folder / "reports.csv").write_text("file,published,outlet,event\nparis.txt,2015-05-05,The Post,talks\nlondon.txt,,,talks\n", encoding="utf-8")
    report = next(r for r in kjlib.read(folder) if r.id == "paris")
    assert (report.published.edtf, report.published.basis, report.outlet) == ("2015-05-05", "given", "The Post")
    assert report.stated.edtf == "2015-05-04"
    assert set(kjlib.group(kjlib.read(folder)).values()) == {"talks"}


# ---------------------------------------------------------------- the command line

def run(*arguments):
    return subprocess.run([sys.executable, "-m", "kjlib", *map(str, arguments)], capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_command_line_compares(folder, tmp_path):
    done = run("compare", folder, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "2 reports of 1 event" in done.stdout
    assert (tmp_path / "out" / "matrix.csv").exists()


def test_help_tells_a_newcomer_what_to_do(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["compare", "--help"])
    assert stop.value.code == 0
    words = capsys.readouterr().out
    assert "exit status" in words and "example" in words and "--out" in words


BAD = [  # what stands in the folder beside two good reports, and words of the complaint
    ("empty.txt", b"", "empty"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "not a text file"),
    ("paper.pdf", b"%PDF-1.7", ".txt file"),
    ("letter.docx", b"PK\x03\x04", "plain text"),
    ("lines.jsonl", b'{"id": "x"}\n', "no text"),
    ("broken.jsonl", b'{"id": \n', "not JSON"),
    ("reports.csv", b"name\nlondon.txt\n", "no column file"),
]


@pytest.mark.parametrize("name, content, complaint", BAD, ids=[b[0] for b in BAD])
def test_a_bad_input_is_named_and_costs_the_others_nothing(folder, tmp_path, capsys, name, content, complaint):
    (folder / name).write_bytes(content)
    status = main(["compare", str(folder), "--out", str(tmp_path / "out")])
    told = capsys.readouterr().err
    assert status == 1
    assert name in told and complaint in told
    problems = pd.read_csv(tmp_path / "out" / "problems.csv", keep_default_na=False)
    assert problems["path"].str.contains(name).any() and problems["action"].ne("").all()
    assert len(pd.read_csv(tmp_path / "out" / "reports.csv")) == 2


@pytest.mark.parametrize("encoding, words", [
    ("latin-1", "Le ministre a déclaré à Genève que les négociations étaient prêtes. " * 8),
    ("euc-kr", "한국과 일본은 서울에서 안보 회담을 열었다. " * 8),
])
def test_other_encodings_are_read(folder, encoding, words):
    (folder / "other.txt").write_bytes(words.encode(encoding))
    assert next(r.text for r in kjlib.read(folder) if r.id == "other") == words


def test_a_report_in_another_language_is_not_read_rather_than_silent(folder):
    (folder / "seoul.txt").write_text("한국과 일본은 서울에서 안보 회담을 열었다고 외교부가 밝혔다. " * 8, encoding="utf-8")
    comparison = kjlib.compare(kjlib.read(folder))
    assert dict(zip(comparison.reports["report"], comparison.reports["language"]))["seoul"] == "ko"
    assert "seoul" not in set(comparison.claims["report"])


@pytest.mark.parametrize("paths, complaint", [(["nowhere"], "no such file"), (["https://example.org/a"], "address")])
def test_nothing_readable_is_exit_status_2(tmp_path, capsys, paths, complaint):
    status = main(["compare", *paths, "--out", str(tmp_path / "out")])
    assert status == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_told_so(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    assert main(["compare", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 2
    assert "no report in this folder" in capsys.readouterr().err


def test_two_reports_of_one_id_are_both_named(folder, tmp_path, capsys):
    shutil.copy(folder / "paris.txt", tmp_path / "paris.txt")
    assert main(["compare", str(folder), str(tmp_path / "paris.txt"), "--out", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert str(folder / "paris.txt") in told and str(tmp_path / "paris.txt") in told
    with pytest.raises(ReadError, match="'paris'"):
        kjlib.read(folder, tmp_path / "paris.txt")


def test_an_out_folder_that_cannot_be_written_is_named(folder, tmp_path, capsys):
    (tmp_path / "out").write_text("a file stands here", encoding="utf-8")
    assert main(["compare", str(folder), "--out", str(tmp_path / "out")]) == 2
    assert str(tmp_path / "out") in capsys.readouterr().err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "a file stands here"


def test_the_input_folder_is_no_out_folder(folder, capsys):
    before = sorted(path.name for path in folder.iterdir())
    assert main(["compare", str(folder), "--out", str(folder)]) == 2
    assert "another" in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.slow
def test_a_report_of_5_mb_is_read_in_part_and_said_so(folder, tmp_path, capsys):
    (folder / "long.txt").write_text(PARIS + "The harbour was quiet. " * 220_000, encoding="utf-8")
    assert main(["compare", str(folder), "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert "long.txt" in told and "first 300,000 characters" in told and "one file a report" in told
    assert len(pd.read_csv(tmp_path / "out" / "reports.csv")) == 3


@pytest.mark.parametrize("reports, more, told", [
    ("seeds", {}, r"is a path, and no report. Read it first"),
    ([a_report("a"), a_report("a")], {}, "two reports have the id 'a'"),
    ([a_report("a")], {"workers": -1}, "one or more; not -1"),
])
def test_a_wrong_call_says_the_way_out(reports, more, told):
    with pytest.raises(kjlib.KjError, match=told):
        kjlib.compare(reports, **more)


def test_a_report_may_be_called_as_a_column_is(tmp_path):
    """A report from a magazine called "reason" is one."""
    text = "Norway and Sweden held fisheries talks in {} on Wednesday. Foreign Minister Jane Doe led the talks."
    found = kjlib.compare(a_report(name, text.format(place)) for name, place in (("event", "Oslo"), ("reason", "Oslo"), ("names", "Turku")))
    assert ">Oslo<" in kjlib.display.matrix(found, ["venue"], single=True).text
    assert "Jane Doe" in kjlib.display.table(found.people).text
    found.to_csv(tmp_path / "tables")
    assert found.changes(tmp_path / "tables").empty
    assert found.to_excel(tmp_path / "tables.xlsx").exists() and found.to_html(tmp_path / "page.html").exists()
