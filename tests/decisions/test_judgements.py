"""Decisions on findings: which lines of judgements.csv are read, and how they stand beside the findings."""
import pandas as pd
import pytest

from kjlib.decisions.judgements import Judgement, Judgements, add_judgement, read_judgements
from kjlib.errors import ReadError

HEADER = "finding,decision,by,when,note"


def written(tmp_path, *lines, encoding="utf-8"):
    path = tmp_path / "judgements.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding=encoding)
    return path


def test_lines_are_read_as_they_stand(tmp_path):
    read = read_judgements(written(tmp_path, "f1,accept,AB,2015-05-06,seen", "f2,unsure", encoding="utf-8-sig"))
    assert read.entries == (Judgement("f1", "accept", "AB", "2015-05-06", "seen"), Judgement("f2", "unsure"))


@pytest.mark.parametrize("line", ["f2,perhaps,AB,,", "f2,,AB,,", "f2", ",accept,AB,,", ",,,,", "f2,Accept,,,"])
def test_a_line_without_a_finding_or_a_decision_is_named(tmp_path, line):
    with pytest.raises(ReadError, match=r"line 3: .*accept, reject, unsure"):
        read_judgements(written(tmp_path, "f1,accept,AB,,", line))


def test_what_is_no_table_is_said(tmp_path):
    with pytest.raises(ReadError, match="cannot be read as judgements"):
        read_judgements(tmp_path / "missing.csv")
    (tmp_path / "bytes.csv").write_bytes(b"finding,decision\n\xff\xfe,accept\n")
    with pytest.raises(ReadError, match="cannot be read as judgements"):
        read_judgements(tmp_path / "bytes.csv")


def test_a_decision_of_no_kind_is_not_written(tmp_path):
    with pytest.raises(ReadError):
        add_judgement(tmp_path / "judgements.csv", Judgement("f1", "perhaps"))
    assert not (tmp_path / "judgements.csv").exists()
    for decision in ("accept", "reject", "unsure"):
        assert add_judgement(tmp_path / "judgements.csv", Judgement("f1", decision)).entries[-1].decision == decision


FINDINGS = pd.DataFrame({"finding": ["f2", "f1", "f3"], "slot": ["date", "venue", "date"], "confidence": [0.5, None, 1.0]})


def beside(*entries, findings=FINDINGS):
    table = Judgements(tuple(Judgement(*entry) for entry in entries)).beside(findings)
    return [tuple(line) for line in table[["finding", "slot", "confidence", "decision", "by", "stale"]].itertuples(index=False)]


def test_the_last_decision_stands_beside_its_finding_and_what_is_gone_comes_last():
    assert beside(("f0", "reject", "AB"), ("f1", "accept", "AB"), ("f1", "reject", "CD")) == [
        ("f2", "date", 0.5, "", "", False), ("f1", "venue", "", "reject", "CD", False), ("f3", "date", 1.0, "", "", False),
        ("f0", "", "", "reject", "AB", True)]


def test_without_decisions_the_findings_stay_as_they_are():
    assert [line[0] for line in beside()] == ["f2", "f1", "f3"] and not any(line[-1] for line in beside())
    numbers = FINDINGS.dropna()
    assert Judgements((Judgement("f2", "accept"),)).beside(numbers).confidence.dtype == "float64"
