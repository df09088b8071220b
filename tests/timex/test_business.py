"""The periods a company's figures are of: the text, the day it appeared on, what its last time expression says."""
from datetime import date

import pytest

from kjlib import timex

DAY = "2015-04-14"      # a Tuesday
FAR = "The mill was quiet. " * 12


def last(text, day):
    return timex.find(text, date.fromisoformat(day) if day else None)[-1]


CASES = [
    ("It fell from a year earlier", DAY, "2014"), ("On March 3, 2012 it sold the mill; a year earlier it had bought it", DAY, "2011"),
    ("On March 3, 2012 it sold the mill; a year ago it bought another", DAY, "2014"), ("a year ago", None, "XXXX"),
    ("Its revenue fell from a year ago", DAY, "2014-Q1"), ("A year ago, its revenue fell", DAY, "2014-Q1"),
    (f"Its revenue fell. {FAR}It closed a year ago", DAY, "2014"), (f"It closed a year ago. {FAR[:80]}Its revenue fell", DAY, "2014-Q1"),
    (f"It closed a year ago. {FAR[:120]}Its revenue fell", DAY, "2014"),
    ("the latest period", DAY, "2015-Q1"), ("the latest quarter", None, "XXXX"), ("the latest quarter", "2015-01-20", "2014-Q4"),
    ("the latest quarter", "2015-06-20", "2015-Q1"), ("the latest quarter", "2015-12-20", "2015-Q3"),
    ("the first half of next year", DAY, "2016-H1"), ("the first half of this year", DAY, "2015-H1"), ("the last half of the year", DAY, "2015-H2"),
    ("the first half of the year", None, "XXXX-H1"), ("the 1988 quarter", DAY, "1988"),
    ("over the year", DAY, "2015"), ("over the year", None, "XXXX"), ("In the third quarter of 2013 it lost; over the year it won", DAY, "2013"),
    ("the month", None, "XXXX-XX"), ("the day", None, "XXXX-XX-XX"), ("the week", DAY, "2015-W16"), ("at the end of the month", DAY, "2015-04"),
    ("On April 7, 2015 it rained; later in the day it snowed", DAY, "2015-04-07"), ("On April 7, 2015 it rained; it won the day", DAY, "2015-04-14"),
    ("On April 7, 2015 it rained, the best of the week", DAY, "2015-W16"), ("On April 20, 2015 it will rain; later in the day it may snow", DAY, "2015-04-14"),
    ("the weekend", DAY, "2015-W15-WE"), ("the weekend", "2015-04-16", "2015-W15-WE"), ("the weekend", "2015-04-17", "2015-W16-WE"),
]


@pytest.mark.parametrize("text, day, value", CASES)
def test_the_last_expression(text, day, value):
    assert last(text, day).value == value


ENDED = [
    ("the quarter ended January 31", DAY, "2014-Q4"), ("the quarter ended March 31", DAY, "2015-Q1"), ("the quarter ended May 31", DAY, "2014-Q2"),
    ("the quarter ending April 30", "2015-04-01", "2015-Q1"), ("the quarter ended Aug. 31", DAY, "2014-Q3"), ("the quarter ended Feb. 28", DAY, "2015-Q1"),
]


@pytest.mark.parametrize("text, day, value", ENDED)
def test_a_quarter_is_where_most_of_its_months_are(text, day, value):
    assert timex.find(text, date.fromisoformat(day))[0].value == value


@pytest.mark.parametrize("text", ["the period", "the day-long talks", "the year of the flood"])
def test_no_period(text):
    assert timex.find(text, date.fromisoformat(DAY)) == ()


@pytest.mark.parametrize("text, kind", [("the month", "XXXX-XX"), ("the day", "XXXX-XX-XX")])
def test_without_a_day_any_is_allowed(text, kind):
    assert last(text, None).edtf == kind
