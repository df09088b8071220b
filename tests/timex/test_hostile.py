"""Texts made to keep a pattern busy: each must end, and soon; a pattern that goes back over its text would hang here."""
from datetime import date

import pytest

from kjlib import timex

pytestmark = pytest.mark.slow

DAY = date(2015, 4, 14)
UNITS = ["1-", "1", "one ", "of ", "the year ", "a year, ", "May ", "April 1-", "12:", "past ", "\r", "more than ", "'", "January, ", "mid-", "1/2 ", "Tuesday's ",
         ",", "1,", "1,000", "2015-", "2015/", " ", "\n", "a ", "an hour and a half ", "two to three ", "April 2 to ", "2 to ", "Monday to ", "Monday through ", "the 1988 ",
         "the day before ", "twenty-", "early late ", "p.m. ", "the last ", "ſ", "İ", "in the first half of ", "a quarter of a "]


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_text_ends(unit):
    text = unit * (100_000 // len(unit))
    assert all(text[t.start:t.end].strip() for t in timex.find(text, DAY))


def test_a_megabyte_of_figures_ends():
    text = "1-1-1-1-" * 125_000
    assert all(text[t.start:t.end].strip() for t in timex.find(text, DAY))
