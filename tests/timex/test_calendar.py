"""Dates by the calendar, each limit from both sides: the text, the day it appeared on, the value. Then the days allowed."""
from datetime import date

import pytest

from kjlib import timex

DAY = "2015-04-14"      # a Tuesday


def only(text, day=DAY):
    found, = timex.find(text, date.fromisoformat(day) if day else None)
    return found


VALUES = [
    # figures: two digits of a year, and which number is the month
    ("on 5/6/40", DAY, "2040-05-06"), ("on 5/6/41", DAY, "1941-05-06"), ("on 12/5/2015", DAY, "2015-12-05"), ("on 13/5/2015", DAY, "2015-05-13"),
    ("on 5.6.2015", DAY, "2015-06-05"),
    # a day that the month does not have
    ("June 31, 2015", DAY, "2015-06"), ("Feb. 30", DAY, "2015-02"), ("31/11/2014", DAY, "2014-11"), ("31.2.2014", DAY, "2014-02"), ("31.12.2014", DAY, "2014-12-31"),
    # without a year: the nearest one, unless it is well ahead of a past clause or long past for a plan
    ("Jan. 2", "2014-12-20", "2015-01-02"), ("Dec. 20", "2015-01-04", "2014-12-20"), ("on June 13", DAY, "2015-06-13"), ("on June 14", DAY, "2014-06-14"),
    ("it will be held on March 14", DAY, "2015-03-14"), ("it will be held on March 13", DAY, "2016-03-13"),
    # weekdays
    ("this Monday", DAY, "2015-04-13"), ("this Tuesday", DAY, "2015-04-14"), ("this Friday", DAY, "2015-04-17"), ("this coming Tuesday", DAY, "2015-04-21"),
    ("coming Friday", DAY, "2015-04-17"), ("coming Monday", DAY, "2015-04-20"), ("past Tuesday", DAY, "2015-04-07"), ("last Monday", DAY, "2015-04-13"),
    ("next Monday", DAY, "2015-04-20"), ("on Tuesday", DAY, "2015-04-14"), ("it will open on Tuesday", DAY, "2015-04-14"),
    # months
    ("March next year", DAY, "2016-03"), ("March this year", DAY, "2015-03"), ("March next year", None, "XXXX-03"),
    ("it opened in May", DAY, "2014-05"), ("it opened in April", DAY, "2015-04"), ("last March", DAY, "2015-03"), ("last April", DAY, "2014-04"),
    ("this past May", DAY, "2014-05"), ("next March", DAY, "2016-03"), ("this May", DAY, "2015-05"), ("this coming March", DAY, "2016-03"),
    ("this coming April", DAY, "2015-04"), ("it will open in March", DAY, "2016-03"), ("it will open in May", DAY, "2015-05"), ("early May", DAY, "2014-05"),
    # years and longer
    ("the years 1910-11", DAY, "1910/1911"), ("the years 1500-1699", DAY, "1500/1699"), ("the years 1899-1945", DAY, "1899/1945"),
    ("the '60s", DAY, "196X"), ("the 21st century", DAY, "20"), ("the 2nd century", DAY, "01"),
    # quarters
    ("the final quarter", DAY, "2014-Q4"), ("last year's final quarter", DAY, "2014-Q4"), ("this year's third quarter", DAY, "2015-Q3"),
    ("the third quarter of last year", DAY, "2014-Q3"), ("the third quarter", None, "XXXX-Q3"), ("it will open in the third quarter", DAY, "2015-Q3"),
    ("it will open in the first quarter", "2015-11-20", "2016-Q1"), ("it opened in the first quarter", "2015-11-20", "2015-Q1"),
    ("it opened in the fourth quarter", "2015-10-01", "2015-Q4"), ("it opened in the fourth quarter", "2015-09-30", "2014-Q4"),
    # seasons
    ("last spring", "2015-05-31", "2014-SP"), ("last spring", "2015-06-01", "2015-SP"), ("last winter", DAY, "2014-WI"), ("next summer", DAY, "2015-SU"),
    ("next spring", "2015-03-01", "2016-SP"), ("next spring", "2015-02-28", "2015-SP"), ("this summer", DAY, "2015-SU"), ("in the summer", DAY, "2014-SU"),
    ("in the summer", "2015-06-01", "2015-SU"), ("it will open in the summer", DAY, "2015-SU"), ("summer last year", DAY, "2014-SU"), ("early fall", DAY, "2014-FA"),
    ("last fall", DAY, "2014-FA"), ("in fall 2014", DAY, "2014-FA"), ("the fall", None, "XXXX-FA"), ("summer last year", None, "XXXX-SU"),
]


@pytest.mark.parametrize("text, day, value", VALUES)
def test_values(text, day, value):
    assert only(text, day).value == value


ALLOWED = [     # as EDTF: 21 to 24 are seasons, 33 to 36 quarters
    ("early March 2014", "2014-03-01/2014-03-10"), ("mid-March 2014", "2014-03-11/2014-03-20"), ("late March 2014", "2014-03-21/2014-03-31"),
    ("the third quarter of 2014", "2014-35"), ("spring 2014", "2014-21"), ("summer 2014", "2014-22"), ("fall 2014", "2014-23"), ("winter 2014", "2014-24"),
    ("the 20th century", "19XX"), ("the '60s", "196X"), ("the first half of 2014", "2014-01/2014-06"), ("the second half of 2014", "2014-07/2014-12"),
]


@pytest.mark.parametrize("text, days", ALLOWED)
def test_the_days_allowed(text, days):
    assert only(text).edtf == days


RELATIVE = [
    ("April 14, 2015", False), ("April 14", True), ("Feb. 30", True), ("June 31, 2015", False), ("March 2014", False), ("March last year", True), ("Tuesday", True),
    ("early March", True), ("the third quarter of 2014", False), ("the third quarter of last year", True), ("summer 2014", False), ("summer last year", True),
    ("the second half of 2014", False), ("the second half of last year", True), ("2014", False), ("the latest quarter", True),
]


@pytest.mark.parametrize("text, relative", RELATIVE)
def test_whether_the_day_of_the_report_was_needed(text, relative):
    assert only(text).relative is relative


NO_TIME = ["may rise", "they march on", "the years 1910-10", "14/13/2015", "00/00/2015", "31.0.2014", "31.13.2014", "32.1.2014", "the years 1500-1700", "the 22nd century", "the 1st century", "prices fall", "the Sunday Herald",
           "April 5-3"]


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text):
    assert timex.find(text, date.fromisoformat(DAY)) == ()


@pytest.mark.parametrize("day", [DAY, None])
def test_a_range_may_be_of_one_day(day):
    assert only("April 5-5", day).type == "DATE"
