"""Dates counted from another and the hours of a day: the text, the day it appeared on, what its last expression says."""
from datetime import date

import pytest

from kjlib import timex

DAY = "2015-04-14"      # a Tuesday
FIRST = "On March 3, 2012 it sank; "
CASES = [
    # named days and parts of a day
    ("today", DAY, "2015-04-14"), ("tomorrow", DAY, "2015-04-15"), ("yesterday morning", DAY, "2015-04-13TMO"), ("this morning", DAY, "2015-04-14TMO"),
    (FIRST + "last night the crew left", DAY, "2015-04-13TNI"), (FIRST + "this morning the crew left", DAY, "2015-04-14TMO"),
    (FIRST + "the previous evening it had rained", DAY, "2012-03-02TEV"), (FIRST + "the following morning the crew left", DAY, "2012-03-04TMO"),
    (FIRST + "the same evening the crew left", DAY, "2012-03-03TEV"), (FIRST + "that night the crew left", DAY, "2012-03-03TNI"),
    # the last, the next
    ("the next decade", DAY, "P10Y"), ("the last century", DAY, "P100Y"), ("next day", DAY, "2015-04-15"), ("the previous day", DAY, "2015-04-13"),
    (FIRST + "it closed the following year", DAY, "2013"), (FIRST + "it closed the previous year", DAY, "2011"), (FIRST + "it closed the prior year", DAY, "2011"),
    (FIRST + "it closed the same year", DAY, "2012"), (FIRST + "it closed that year", DAY, "2012"), (FIRST + "it closed last year", DAY, "2014"),
    (FIRST + "it will close next year", DAY, "2016"), ("the coming year", DAY, "2016"), ("this past week", DAY, "2015-W15"), ("next weekend", DAY, "2015-W17-WE"),
    ("last month", DAY, "2015-03"), ("last quarter", DAY, "2015-Q1"), ("next quarter", DAY, "2015-Q3"), ("this quarter", "2015-09-30", "2015-Q3"),
    ("this quarter", "2015-07-01", "2015-Q3"), ("this quarter", "2015-12-01", "2015-Q4"), ("last year", None, "XXXX"), ("last month", None, "XXXX-XX"), ("last week", None, "XXXX-XX-XX"),
    ("next day", None, "XXXX-XX-XX"),
    # ago
    ("several years ago", DAY, "PAST_REF"), ("a few years earlier", DAY, "PAST_REF"), ("many years later", DAY, "FUTURE_REF"), ("three years earlier", DAY, "2012"),
    (FIRST + "three years earlier it was built", DAY, "2009"), (FIRST + "three years before it was built", DAY, "2009"), (FIRST + "three years from now it will sail", DAY, "2018"),
    ("two decades ago", DAY, "1995"), ("a decade and a half ago", DAY, "2000"), ("two centuries ago", DAY, "1815"), ("a century and a half ago", DAY, "1865"),
    ("ten days ago", DAY, "2015-04-04"), ("three weeks from now", DAY, "2015-W19"), ("two quarters ago", DAY, "2014-Q4"), ("three hours ago", DAY, "2015-04-14"),
    ("3,000 days ago", DAY, "2007-01-26"), ("ten days ago", None, "XXXX-XX-XX"), ("ten months ago", None, "XXXX-XX"), ("two decades ago", None, "XXXX"),
    # beside another
    (FIRST + "it was built the year before.", DAY, "2011"), (FIRST + "it was raised the year after.", DAY, "2013"), (FIRST + "it was raised the month after.", DAY, "2012-04"),
    (FIRST + "it was raised the day after.", DAY, "2012-03-04"), ("the year before.", None, "XXXX"), ("the month before.", None, "XXXX-XX"), ("the day before.", None, "XXXX-XX-XX"),
    # the end of what runs
    ("year-end", DAY, "2015"), ("month-end", DAY, "2015-04"), ("year-end", None, "XXXX"), ("month-end", None, "XXXX-XX"),
    # in some time
    ("It will open in two weeks.", DAY, "2015-W18"), ("It is the first to open in two weeks.", DAY, "P2W"), ("The first has left. It will open in two weeks.", DAY, "2015-W18"),
    # hours: at the limits of a clock, and on the day that stands beside them
    ("at 1 a.m.", DAY, "2015-04-14T01:00"), ("at 12 a.m.", DAY, "2015-04-14T00:00"), ("at 12 p.m.", DAY, "2015-04-14T12:00"), ("at 11 p.m.", DAY, "2015-04-14T23:00"),
    ("at midnight", DAY, "2015-04-14T00:00"), ("at noon", None, "XXXX-XX-XXT12:00"), ("On March 3, 2012, at 3 p.m.", DAY, "2012-03-03T15:00"),
    ("In March 2012, at 3 p.m.", DAY, "2015-04-14T15:00"),
    # lengths
    ("a couple of years", DAY, "P2Y"), ("three decades", DAY, "P30Y"), ("two quarters", DAY, "P2Q"), ("a second later", DAY, "2015-04-14"), ("a dozen years", DAY, "P12Y"),
    ("half an hour", DAY, "PT30M"), ("half a year", DAY, "P6M"), ("two and a half minutes", DAY, "PT2M30S"), ("within a second", DAY, "PT1S"), ("the talks took a month", DAY, "P1M"),
    ("every other week", DAY, "P2W"), ("every three years", DAY, "P3Y"), ("every morning", DAY, "XXXX-XX-XXTMO"), ("each weekend", DAY, "XXXX-WXX-WE"),
]


@pytest.mark.parametrize("text, day, value", CASES)
def test_the_last_expression(text, day, value):
    assert timex.find(text, date.fromisoformat(day) if day else None)[-1].value == value


NO_TIME = ["at 0 a.m.", "at 13 p.m.", "a second vessel", "the first half-hearted year-old"]


@pytest.mark.parametrize("text, kind", [("tonight", "TIME"), ("yesterday evening", "TIME"), ("yesterday", "DATE"), ("this evening", "TIME"), ("the night before.", "TIME"), ("the day before.", "DATE")])
@pytest.mark.parametrize("day", [DAY, None])
def test_an_hour_of_a_day_or_the_day(text, kind, day):
    assert timex.find(text, date.fromisoformat(day) if day else None)[0].type == kind


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text):
    assert timex.find(text, date.fromisoformat(DAY)) == ()
