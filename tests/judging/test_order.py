"""Which of two reports came first, and what may have moved between them."""
import pytest

from kjlib.judging import reasons
from kjlib.judging.ladder import rung_of
from kjlib.judging.order import in_order, is_plan, moved
from kjlib.judging.pair import Context, pair_of
from kjlib.model import Stage
from kjlib.slots import Moves
from kjlib.values import Amount, Choice, parse_edtf
from tests.builders import claim, report, row

D = parse_edtf
EARLY, LATE = "2015-05-01", "2015-05-09"


def pair(one, other, first="", second="", stages=None):
    reports = {"a": report("a", published=first), "b": report("b", published=second)}
    return pair_of(row(one, other), one, other, Context(reports, stages or {}, {}))


@pytest.mark.parametrize("first, second, order", [
    ("2015-05-01", "2015-05-02", "ab"),
    ("2015-05-02", "2015-05-01", "ba"),
    ("2015-05-01", "2015-05-01", ""),
    ("2015-05-01/2015-05-03", "2015-05-04/2015-05-05", "ab"),
    ("2015-05-04/2015-05-05", "2015-05-01/2015-05-03", "ba"),
    ("2015-05-01/2015-05-04", "2015-05-04/2015-05-05", ""),            # both may be of the 4th
    ("2015-05-01/2015-05-09", "2015-05-04", ""),                       # windows that overlap say nothing
    ("2015-05-04", "2015-05-01/2015-05-09", ""),
    ("2015-05", "2015-05-20", ""),
    ("2015-05-04", "", ""), ("", "2015-05-04", ""), ("", "", ""),
    ("../2015-05-01", "2015-05-02/..", "ab"),                          # the ends that matter are known
    ("2015-05-01/..", "2015-05-09", ""), ("2015-05-01", "../2015-05-09", ""),
    ("XXXX-05-01", "2015-05-09", ""),
])
def test_reports_are_in_order_where_their_days_leave_no_doubt(first, second, order):
    found = in_order(pair(claim("date", D("2015-05-06")), claim("date", D("2015-05-08"), report="b"), first, second))
    assert "".join(one.report for one in found or ()) == order


PLANNED_BY_B = {"b": Stage.PLANNED}


@pytest.mark.parametrize("said, stages, plan", [
    ("expected", {}, True), ("possible", {}, True), ("asserted", {"a": Stage.PLANNED}, False), ("denied", {}, False),
    ("denied", {"a": Stage.PLANNED}, True), ("denied", {"a": Stage.HELD}, False), ("denied", PLANNED_BY_B, False),
])
def test_what_was_still_to_come_is_a_plan(said, stages, plan):
    assert is_plan(claim("date", D("2015-05-06"), modality=said), Context({}, stages, {})) is plan


def girls(number, report="a", **more):
    return claim("count", number, item="girls: taken", report=report, **more)


@pytest.mark.parametrize("one, other, first, second, grew", [
    (Amount(200), Amount(219), EARLY, LATE, True),
    (Amount(219), Amount(200), LATE, EARLY, True),
    (Amount(219), Amount(200), EARLY, LATE, False),
    (Amount(219), Amount(219), EARLY, LATE, False),
    (Amount(200), Amount(219), "", "", False),
    (Choice("few"), Amount(219), EARLY, LATE, False),
    (Amount(200), Choice("many"), EARLY, LATE, False),
])
def test_a_toll_grows(one, other, first, second, grew):
    assert moved(pair(girls(one), girls(other, "b"), first, second), Moves.GROWS) is grew


def test_nothing_moves_within_one_report_or_in_another_way_than_its_slot():
    assert not moved(pair(girls(Amount(200)), girls(Amount(219), start=50), EARLY, LATE), Moves.GROWS)
    planned, held = claim("status", Choice("planned")), claim("status", Choice("held"), report="b")
    assert moved(pair(planned, held, EARLY, LATE), Moves.STAGES)
    assert not moved(pair(planned, claim("status", Choice("held"), start=50)), Moves.STAGES)
    assert not moved(pair(planned, held, EARLY, LATE), Moves.PLANS)


@pytest.mark.parametrize("one, other, first, second, was", [
    ("expected", "asserted", EARLY, LATE, True), ("asserted", "expected", LATE, EARLY, True),
    ("asserted", "expected", EARLY, LATE, False), ("expected", "asserted", "", "", False), ("asserted", "asserted", EARLY, LATE, False),
])
def test_a_plan_comes_before_what_came_of_it(one, other, first, second, was):
    claims = claim("date", D("2015-05-06"), modality=one), claim("date", D("2015-05-08"), report="b", modality=other)
    assert moved(pair(*claims, first, second), Moves.PLANS) is was


@pytest.mark.parametrize("one, other, first, second", [
    (Amount(200), Amount(219), EARLY, LATE), (Amount(219), Amount(200), LATE, EARLY),
])
def test_the_reason_names_the_earlier_toll_first(one, other, first, second):
    """The report whose id comes first may be the later one: "219, later 200: the later report counts more" was wrong."""
    found = pair(girls(one), girls(other, "b"), first, second)
    assert rung_of(found).rule == "update.count"
    assert reasons.pair(rung_of(found).words, found).startswith("200, later 219:")
