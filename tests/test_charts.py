"""What charts draw that a picture alone would not let a test see."""
import pytest

import kjlib
from kjlib import charts
from tests.builders import report

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
