"""What charts draw that a picture alone would not let a test see."""
import pytest

import kjlib
from kjlib import charts
from kjlib.pipeline import judge_readings
from kjlib.values import Label, PersonName, parse_edtf
from tests.builders import claim, report, told

TEXT = "Norway and Sweden held fisheries talks in Oslo on {} May 2015. Foreign Minister Jane Doe led the talks."


@pytest.fixture(scope="module")
def one_event():
    return kjlib.compare([report(id, TEXT.format(6)) for id in "ab"])


@pytest.fixture(scope="module")
def two_events():
    return kjlib.compare([report(f"{event}{n}", TEXT.format(6), event=event) for event in ("x", "y") for n in (1, 2)])


def rules(comparison):
    """The lines that the matrix draws between events."""
    return [line for line in charts.matrix(comparison).axes[0].lines if len(set(line.get_ydata())) == 1]


def test_a_line_parts_two_events_and_none_stands_above_the_first(one_event, two_events):
    assert len(rules(one_event)) == 0 and len(rules(two_events)) == 1


@pytest.mark.parametrize("chart", ["matrix", "timeline", "people", "agenda", "origins", "findings", "coverage"])
def test_a_chart_takes_a_comparison_or_its_result_and_says_what_it_finds(one_event, chart):
    draw = getattr(charts, chart)
    titles = [figure.axes[0].get_title(loc="left") for figure in (draw(one_event), draw(one_event.result))]
    assert titles[0] and titles[0] == titles[1]


def bars(*readings):
    """The bars of the chart of findings, by their labels: how long, and what is written beside; and the title."""
    [axes] = charts.findings(judge_readings(readings)).axes
    labels = [tick.get_text()[:-3] for tick in axes.get_yticklabels()]
    written = [text.get_text() for text in axes.texts]
    return {label: (bar.get_width(), words) for label, bar, words in zip(labels, axes.patches, written, strict=True)}, axes.get_title(loc="left")


def told_by(id, day="2015-05-06", *more):
    return told(report(id, event="Talks"), claim("date", parse_edtf(day)), *more)


def test_a_bar_for_each_relation_but_silence():
    shown, title = bars(told_by("a"), told_by("b", "2015-05-08", claim("venue", Label("Oslo"))), told_by("c", "2015-05"))
    assert list(shown) == ["same", "less precise", "spelling variant", "compatible", "update", "differ", "conflict"]
    assert {label: bar for label, bar in shown.items() if bar[0]} == {"conflict": (1, "1"), "less precise": (2, "2")}
    assert title == "Of 3 pairs of claims on one question, 2 agree; 1 is a conflict"


def test_what_stands_within_one_report_is_told():
    shown, title = bars(told_by("a", "2015-05-06", claim("date", parse_edtf("2015-05-08"), start=30)), told_by("b", "2015-05-10"))
    assert shown["conflict"] == (3, "3, 1 of them within one report")
    assert title == "Of 3 pairs of claims on one question, 0 agree; 3 are conflicts"


def test_spellings_and_the_same_agree_and_no_conflict_is_said():
    people = [claim("attendee", PersonName(name), item=name, start=40) for name in ("Ri Yong-ho", "Ri Yong Ho")]
    _, title = bars(told_by("a", "2015-05-06", people[0]), told_by("b", "2015-05-06", people[1]))
    assert title == "Of 2 pairs of claims on one question, 2 agree; none is a conflict"
