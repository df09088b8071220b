"""From one day to another, and days and years that have names: the text, the day it appeared on, the value."""
from datetime import date

import pytest

from kjlib import timex

DAY = "2015-04-14"      # a Tuesday
CASES = [
    ("April 30 to May 2", DAY, "2015-04-30/2015-05-02"), ("May 2 to May 2", DAY, "2015-05-02/2015-05-02"), ("May 2 to May 2, 2012", DAY, "2012-05-02/2012-05-02"),
    ("it will open from Dec. 30 to Jan. 2", DAY, "2015-12-30/2016-01-02"), ("it opened from Dec. 30 to Jan. 2", DAY, "2014-12-30/2015-01-02"),
    ("it will open from Monday to Thursday", DAY, "2015-04-20/2015-04-23"), ("it opened from Tuesday to Thursday", DAY, "2015-04-07/2015-04-09"),
    ("it opened from Sunday to Monday", DAY, "2015-04-12/2015-04-13"), ("it opened from Thursday to Sunday", DAY, "2015-04-09/2015-04-12"),
    ("Labor Day 2014", DAY, "2014-09-01"), ("Memorial Day", "2015-12-10", "2016-05-30"), ("Memorial Day", DAY, "2015-05-25"), ("Presidents Day", DAY, "2015-02-16"),
    ("Mother's Day 2016", DAY, "2016-05-08"), ("Thanksgiving 2016", None, "2016-11-24"), ("Labor Day", None, "XXXX-09"), ("Easter", None, "XXXX-XX-XX"),
    ("Easter", "2015-12-30", "2016-03-27"), ("Labor Day", "2015-02-01", "2014-09-01"),
    ("nineteen fifteen", DAY, "1915"), ("nineteen twenty-one", DAY, "1921"), ("the year two thousand", DAY, "2000"), ("eighteen twelve", DAY, "1812"),
]


@pytest.mark.parametrize("text, day, value", CASES)
def test_values(text, day, value):
    found, = timex.find(text, date.fromisoformat(day) if day else None)
    assert found.value == value


@pytest.mark.parametrize("text, relative", [
    ("April 30 to May 2", True), ("April 30 to May 2, 2012", False), ("Labor Day", True), ("Labor Day 2014", False), ("April 2 to 5", True), ("April 2 to 5, 2012", False),
])
def test_whether_the_day_of_the_report_was_needed(text, relative):
    assert timex.find(text, date.fromisoformat(DAY))[0].relative is relative


def test_a_feast_without_a_year_is_in_its_month():
    assert timex.find("Labor Day", None)[0].edtf == "XXXX-09-XX"


def test_nineteen_fifteen_two_is_no_year():
    assert timex.find("nineteen fifteen-two", None) == ()


@pytest.mark.parametrize("text, start, end", [("a\r\nb on Monday", 8, 14), ("a\r\nb\r\non Monday", 9, 15), ("a\rb on Monday", 7, 13), ("a\nb on Monday", 7, 13)])
def test_places_are_those_of_the_text_as_it_came(text, start, end):
    found, = timex.find(text, None)
    assert (found.start, found.end, text[found.start:found.end]) == (start, end, "Monday")
