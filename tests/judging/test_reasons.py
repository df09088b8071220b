"""Reasons say in words what the relation is read off."""
import pytest

from kjlib.judging import reasons
from kjlib.judging.ladder import rung_of
from kjlib.judging.pair import Context, pair_of
from kjlib.values import parse_edtf
from tests.builders import claim, report, row


def reason(a, b):
    pair = pair_of(row(a, b), a, b, Context({"a": report("a"), "b": report("b")}, {}, {}))
    return reasons.pair(rung_of(pair).words, pair)


@pytest.mark.parametrize("a, b, words", [
    ("2009", "2011-04", "2009 ends before 2011-04 begins"),
    ("2011-04", "2009", "2009 ends before 2011-04 begins"),
    ("2015-04-14", "2015-04-13", "2015-04-13 ends the day before 2015-04-14 begins"),
    ("2010/..", "2009", "2009 ends the day before 2010/.. begins"),
])
def test_two_dates_that_exclude_one_another_are_put_in_order(a, b, words):
    one, other = claim("last_held", parse_edtf(a)), claim("last_held", parse_edtf(b), report="b")
    assert reason(one, other).endswith(f"cannot both be true; {words}")


def test_a_date_and_a_weekday_are_not_put_in_order():
    one, other = claim("last_held", parse_edtf("2015-04-14")), claim("last_held", parse_edtf("XXXX-WXX-1"), report="b")
    assert reason(one, other).endswith("cannot both be true")
