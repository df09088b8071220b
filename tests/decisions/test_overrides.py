"""Decisions: on findings, on what is one event, on who is one person. They are appended, never lost, and the comparison follows."""
import csv

import pytest

import kjlib
from kjlib.decisions.overrides import read_overrides
from kjlib.errors import KjError, ReadError


def reports(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    lead = "Norway and Sweden held fisheries talks in Oslo on May 6, 2015."
    (folder / "a.txt").write_text(f"{lead}\n\nKari Nordahl, Norway's fisheries minister, led the talks.\n")
    (folder / "b.txt").write_text(f"{lead}\n\nMinister Kari Nordal led the Norwegian delegation at the talks.\n")
    return kjlib.read(folder)


@pytest.fixture
def comparison(tmp_path, monkeypatch):
    found = reports(tmp_path)
    monkeypatch.chdir(tmp_path)
    return kjlib.compare(found)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_decision_is_appended_and_shown_beside_its_finding(comparison, tmp_path):
    first, second = comparison.findings.finding[:2]
    comparison.judge(first, "accept", by="AB", note="seen")
    judged = comparison.judge(second, "unsure", by="CD")
    assert [(row["finding"], row["decision"], row["by"], row["note"]) for row in rows(tmp_path / "judgements.csv")] == [
        (first, "accept", "AB", "seen"), (second, "unsure", "CD", "")]
    assert list(judged.decision[:2]) == ["accept", "unsure"]
    assert all(row["when"].endswith("+00:00") for row in rows(tmp_path / "judgements.csv"))


def test_a_decision_on_nothing_or_of_no_kind_is_refused(comparison):
    with pytest.raises(KjError, match="no finding"):
        comparison.judge("f0", "accept")
    with pytest.raises(ReadError, match="accept, reject, unsure"):
        comparison.judge(comparison.findings.finding[0], "perhaps")


def test_two_reports_of_one_event_are_parted(comparison, tmp_path):
    assert comparison.reports.event.nunique() == 1
    apart = comparison.overrule("event", "a", "b", "different", by="AB")
    assert apart.reports.event.nunique() == 2
    assert kjlib.compare(comparison.result.reports, overrides=tmp_path / "overrides.csv").reports.event.nunique() == 2
    assert apart.overrule("event", "a", "b", "same").reports.event.nunique() == 1          # the last line counts


def test_two_names_are_made_two_people_and_one_again(comparison):
    spelt = [str(claim.value) for claim in comparison.result.claims if claim.slot == "attendee"]
    assert len({claim.item for claim in comparison.result.claims if claim.slot == "attendee"}) == 1, spelt
    two = comparison.overrule("person", "Kari Nordahl", "Kari Nordal", "different")
    assert len({claim.item for claim in two.result.claims if claim.slot == "attendee"}) == 2


@pytest.mark.parametrize("line", ["event,a,a,same", "event,a,b,perhaps", "place,a,b,same", "person,a,,same"])
def test_a_line_that_cannot_be_followed_is_named(tmp_path, line):
    path = tmp_path / "overrides.csv"
    path.write_text(f"kind,a,b,decision,by,when,note\n{line},,,\n")
    with pytest.raises(ReadError, match="line 2"):
        read_overrides(path)


def test_a_file_without_a_last_line_end_keeps_its_lines(comparison, tmp_path):
    (tmp_path / "judgements.csv").write_text("finding,decision,by,when,note\nf1,accept,AB,,", encoding="utf-8")
    comparison.judge(comparison.findings.finding[0], "reject")
    assert [row["decision"] for row in rows(tmp_path / "judgements.csv")] == ["accept", "reject"]
