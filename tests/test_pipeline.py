"""What one report, one name or one wrong call must not do to the whole comparison."""
import pytest

import kjlib
from kjlib import english, pipeline
from kjlib.__main__ import main
from kjlib.errors import KjError, ModelError, SlotError
from kjlib.model import Relation, Stage
from kjlib.reading import Reading, Slip
from kjlib.slots import SLOTS
from kjlib.values import Label, PersonName, parse_edtf
from tests.builders import claim, report, told

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


def test_a_kind_without_its_slot_is_no_fault_of_a_report(monkeypatch):
    """It was shown as one bad report after the other, and the one line that is missing was never named."""
    def unlisted(report):
        raise SlotError("claims of tonnage are found, and kjlib/slots.py does not list it")

    monkeypatch.setattr(english, "read", unlisted)
    with pytest.raises(KjError, match="tonnage are found"):
        pipeline.compare([report("a")])


def test_a_slot_that_nobody_listed_is_named_by_the_reader(monkeypatch):
    monkeypatch.setattr(english.reader, "SLOTS", {name: slot for name, slot in SLOTS.items() if name != "venue"})
    with pytest.raises(SlotError, match=r"venue are found, and kjlib/slots\.py"):
        english.read(report("a", TALKS.format(day=6)))


# ---------------------------------------------------------------- workers

class Pool:
    """A pool that works in this process and tells that it was asked for."""
    asked: list[int]

    def __init__(self, max_workers):
        self.asked.append(max_workers)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def map(self, function, reports, chunksize):
        return map(function, reports)


@pytest.mark.parametrize("number, workers, pools", [
    (24, 2, [2]), (25, 3, [3]), (23, 2, []), (24, 1, []), (24, 0, []), (24, None, []), (2, 2, []),
])
def test_workers_are_started_where_they_are_asked_for_and_worth_it(monkeypatch, number, workers, pools):
    monkeypatch.setattr(english, "read", Reading)
    monkeypatch.setattr(pipeline, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(Pool, "asked", [], raising=False)
    calls = []
    readings, problems = pipeline.read_all([report(f"r{n}") for n in range(number)], workers, lambda done, total: calls.append((done, total)))
    assert (len(readings), problems, Pool.asked) == (number, [], pools)
    assert calls == [(n, number) for n in range(1, number + 1)]


# ---------------------------------------------------------------- what is handed on from the readings

D = parse_edtf


def judged(*readings):
    return pipeline.judge_readings(readings)


def dated(id, day, **more):
    return told(report(id, event="Talks"), claim("date", D(day)), **more)


@pytest.mark.parametrize("lasting, relation", [(1, Relation.CONFLICT), (2, Relation.COMPATIBLE)])
def test_how_long_the_event_lasts_is_handed_on(lasting, relation):
    result = judged(dated("a", "2015-05-06"), dated("b", "2015-05-07", lasting=lasting))
    assert [finding.relation for finding in result.findings if finding.slot == "date"] == [relation]


def test_what_could_not_be_read_is_handed_on():
    unread = (claim("venue", Label("somewhere"), report="b").mention,)
    result = judged(told(report("a", event="Talks"), claim("venue", Label("Oslo"))), told(report("b", event="Talks"), unread=unread),
                    told(report("c", event="Talks")))
    assert {f.report_a: f.rule for f in result.findings if f.relation is Relation.SILENT} == {"b": "silent.unread", "c": "silent"}


def test_stages_are_handed_on():
    result = judged(told(report("a", event="Talks"), claim("outcome", Label("signed"))), told(report("b", event="Talks"), stage=Stage.PLANNED))
    assert result.stages == {"a": Stage.UNKNOWN, "b": Stage.PLANNED}
    assert [f.rule for f in result.findings if f.relation is Relation.SILENT] == ["silent.before"]


def test_a_slip_stands_in_the_row_that_its_claim_went_into():
    """In the row of the label that all reports share, not of the words of its own report."""
    spelt = "Ri Yong-ho", "Ri Yong Ho"
    ours = [claim("attendee.title", Label(title), item=spelt[0], start=start) for title, start in (("envoy", 0), ("minister", 40))]
    names = [claim("attendee", PersonName(name), item=name, start=start) for name, start in ((spelt[0], 80), (spelt[1], 0), (spelt[1], 80))]
    one = told(report("a", event="Talks"), *ours, names[0])
    slip = Slip(*one.statements[:2], "office.twice", "he cannot be both")
    first = told(report("a", event="Talks"), *ours, names[0], slips=(slip,))
    result = judged(first, told(report("b", event="Talks"), *names[1:]))
    [finding] = [finding for finding in result.findings if finding.rule == "office.twice"]
    assert (finding.item, finding.report_a, finding.relation) == ("Ri Yong Ho", "a", Relation.CONFLICT)
    assert finding.question in {row.question for row in result.rows}
    assert [f.rule for f in judged(one).findings] != ["office.twice"]


def test_a_slip_is_told_once_and_with_its_own_report():
    statements = dated("a", "2015-05-06").statements[0], dated("a", "2015-05-07").statements[0]
    slips = (Slip(*statements, "weekday", "no such Wednesday"),)
    result = judged(dated("b", "2015-05-06"), dated("a", "2015-05-06", slips=slips))
    assert [(f.report_a, f.report_b) for f in result.findings if f.rule == "weekday"] == [("a", "a")]
    assert {str(c.value) for c in result.claims if c.report == "a"} == {"2015-05-06", "2015-05-07"}      # also what only a check knows
    assert [c.report for c in result.claims] == ["a", "a", "b"]


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
