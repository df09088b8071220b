"""What one report, one name or one wrong call must not do to the whole comparison."""
import pytest

import kjlib
from kjlib import english, pipeline
from kjlib.__main__ import main
from kjlib.errors import ModelError
from tests.builders import report

TALKS = "Norway and Sweden held fisheries talks in Oslo on {day} May 2015."


def test_a_semicolon_in_the_name_of_an_event_hides_no_conflict():
    """Two days, and the analyst's own name for the event: the row read "agree", without a finding."""
    found = kjlib.compare([report(id, TALKS.format(day=day), event="Talks; Oslo") for id, day in (("a", 5), ("b", 7))])
    row = found.matrix.query("slot == 'date'").iloc[0]
    assert (row.event, row.verdict) == ("Talks; Oslo", "conflict")
    assert list(found.findings.query("slot == 'date' and relation == 'conflict'").event) == ["Talks; Oslo"]


@pytest.fixture
def trips(monkeypatch):
    """A reader that one report makes fail."""
    read = english.read

    def failing(report):
        if report.id == "bad":
            raise IndexError("list index out of range")
        return read(report)

    monkeypatch.setattr(english, "read", failing)


def test_a_report_that_trips_the_reader_costs_no_other(trips):
    found = kjlib.compare([report(id, TALKS.format(day=6)) for id in ("a", "bad", "c")])
    assert list(found.reports.report) == ["a", "c"]
    assert found.matrix.query("slot == 'date'").verdict.item() == "agree"
    [problem] = found.problems.itertuples()
    assert problem.path == "bad" and "IndexError" in problem.problem and problem.action


def test_it_is_told_by_the_command_line_with_exit_status_1(trips, tmp_path, capsys):
    (tmp_path / "in").mkdir()
    for name in ("a", "bad"):
        (tmp_path / "in" / f"{name}.txt").write_text(TALKS.format(day=6), encoding="utf-8")
    assert main(["compare", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 1
    assert "bad.txt" in capsys.readouterr().err
    assert "bad.txt" in (tmp_path / "out" / "problems.csv").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "claims.csv").read_text(encoding="utf-8").count("\n") > 2


def test_where_no_report_can_be_read_there_is_nothing_to_compare(trips, tmp_path, capsys):
    (tmp_path / "bad.txt").write_text(TALKS.format(day=6), encoding="utf-8")
    assert main(["compare", str(tmp_path / "bad.txt"), "--out", str(tmp_path / "out")]) == 2
    assert "nothing could be compared" in capsys.readouterr().err


def test_a_missing_model_is_no_fault_of_a_report(monkeypatch):
    def missing(report):
        raise ModelError("the spaCy pipeline cannot be loaded")

    monkeypatch.setattr(english, "read", missing)
    with pytest.raises(ModelError):
        pipeline.compare([report("a")])


@pytest.mark.parametrize("text", [
    "The ministers met at two mosques full of guests of the Friday fair.",
    "They met in plaza with President Okoye on March 3.",
])
def test_what_tripped_the_reader_once(text):
    found = kjlib.compare([report("a", text), report("b", TALKS.format(day=6))])
    assert found.problems.empty and list(found.reports.report) == ["a", "b"]


@pytest.mark.parametrize("number", ["-3", "-1"])
def test_a_number_of_workers_below_nought_is_a_wrong_call(number, tmp_path, capsys):
    (tmp_path / "in").mkdir()
    for id in range(25):
        (tmp_path / "in" / f"{id}.txt").write_text(TALKS.format(day=6), encoding="utf-8")
    assert main(["compare", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", number]) == 2
    assert number in capsys.readouterr().err


def test_public_functions_and_modules_share_no_name():
    with pytest.raises(ModuleNotFoundError):
        __import__("kjlib.read")
    for name in kjlib.__all__:
        if callable(getattr(kjlib, name)):
            with pytest.raises(ModuleNotFoundError):
                __import__(f"kjlib.{name}")
