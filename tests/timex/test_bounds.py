"""Open intervals: what a bound before a date allows, on 14 April 2015, a Tuesday; and that what it allows is never less than the date bounded."""
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kjlib
from kjlib.timex import bounds, find
from kjlib.values import Days, Interval
from tests.builders import report

DAY = date(2015, 4, 14)

OPEN = [  # the words, the days they allow
    ("before June 2012", "../2012-05"), ("prior to 2009", "../2008"), ("ahead of Friday", "../2015-04-16"), ("It will end before the end of June", "../2015-06"),
    ("before the end of 2014", "../2014"), ("by Friday", "../2015-04-17"), ("by the end of May", "../2015-05"), ("It will end no later than June 20", "../2015-06-20"),
    ("not later than 2018", "../2018"), ("on or before May 5, 2014", "../2014-05-05"), ("until 2010", "../2010"), ("through December 2015", "../2015"),
    ("It will go on up to June", "../2015-06"), ("after May 3, 2012", "2012-05-04/.."), ("after 2016", "2017/.."), ("no earlier than 2018", "2018/.."),
    ("as early as Friday", "2015-04-17/.."), ("As soon as next week", "2015-04-20/.."),
]
CLOSED = ["in June 2012", "on Friday", "the end of June", "since March 2014", "by Friday's summit", "before noon on Friday", "between May and July", "thereby Friday"]
HEDGED = [  # a hedge of a length is no bound of a date, and stands in the modifier
    ("at least three years", "EQUAL_OR_MORE"), ("no more than two weeks", "EQUAL_OR_LESS"), ("less than an hour", "LESS_THAN"), ("about a month", "APPROX"),
]


def allowed(text, anchor=DAY):
    found = find(text, anchor)[0]
    bound = bounds.bound(text, found)
    return bounds.opened(found.interval, bound) if bound else None


@pytest.mark.parametrize("text, edtf", OPEN)
def test_a_bound_leaves_one_end_open(text, edtf):
    assert str(allowed(text)) == edtf


@pytest.mark.parametrize("text", CLOSED)
def test_what_is_no_bound_opens_nothing(text):
    assert allowed(text) is None


@pytest.mark.parametrize("text, mod", HEDGED)
def test_a_hedge_is_no_bound(text, mod):
    assert find(text, DAY)[0].mod == mod and bounds.bound(text, find(text, DAY)[0]) is None


def test_without_an_anchor_a_bound_of_an_unknown_day_allows_any():
    assert allowed("by Friday", None) == Days(unit="day")


@given(st.dates(), st.integers(0, 60), st.sampled_from(["before", "after"]), st.booleans())
def test_what_is_opened_holds_the_date_or_ends_beside_it(first, length, side, whole):
    days = Interval(first, date.fromordinal(min(first.toordinal() + length, date.max.toordinal())))
    allowed = bounds.opened(days, bounds.Bound(0, side, whole))
    assert allowed.covers(days) if whole else allowed == days or not allowed.meets(days)


def test_a_bound_and_a_day_within_it_are_no_conflict():
    texts = {"a": "The foreign ministers of France and Kenya will meet in Nairobi by Friday, officials said.",
             "b": "The foreign ministers of France and Kenya will meet in Nairobi on Thursday, officials said."}
    found = kjlib.compare(report(name, text, published="2015-04-14") for name, text in texts.items()).findings.query("slot == 'date'")
    assert list(found["relation"]) == ["less_precise"] and list(found["quote_a"]) == ["by Friday"]
