"""The day that a report appeared on: what is known of it, what its own text bounds, and what its event adds."""
from datetime import date, timedelta

import pytest

from kjlib.model import Stage
from kjlib.published import (
    Bounds,
    alone,
    anchors,
    first_day,
    in_year,
    last_day,
    of_some_year,
    published,
    window,
    with_event,
)
from kjlib.values import parse_edtf
from tests.builders import report

D = parse_edtf

KNOWN = [  # as given, the window, the first and the last day, the anchors
    ("2015-05-06", "2015-05-06", date(2015, 5, 6), date(2015, 5, 6), [date(2015, 5, 6)]),
    ("2015-05-06/2015-05-08", "2015-05-06/2015-05-08", date(2015, 5, 6), date(2015, 5, 8), [date(2015, 5, 6), date(2015, 5, 8)]),
    ("2015-05-06/..", None, date(2015, 5, 6), None, [None]),
    ("../2015-05-06", None, None, date(2015, 5, 6), [None]),
    ("XXXX-05-06", None, None, None, [None]),
    ("", None, None, None, [None]),
]


@pytest.mark.parametrize("given, days, first, last, counted_from", KNOWN)
def test_what_is_known(given, days, first, last, counted_from):
    one = report(published=given)
    assert (str(window(one)) if window(one) else None) == days
    assert (first_day(one), last_day(one), anchors(one)) == (first, last, counted_from)
    assert str(published(one) or "") == given


@pytest.mark.parametrize("after, before, two_sided", [((4, 19), (5, 27), True), ((4, 19), None, False), (None, (5, 27), False), (None, None, False)])
def test_bounds_of_both_sides(after, before, two_sided):
    assert Bounds(after=after, before=before).two_sided is two_sided
    assert Bounds(window=D("2015-05"), after=after, before=before).two_sided


def test_known_days_are_shown_with_the_words_they_stand_on():
    found = alone(report(), Bounds(D("2015-05-06/2015-05-08"), quotes=("on May 6", "by Friday"))).published
    assert (found.edtf, str(found.basis), found.quote) == ("2015-05-06/2015-05-08", "inferred", "on May 6; by Friday")
    assert alone(report(), Bounds(after=(4, 19), before=(5, 27))) == report()


def half_a_year(days):
    """The day before which so many lie after New Year's Day."""
    end = date(2000, 1, 2) + timedelta(days)
    return end.month, end.day


SOME_YEAR = [  # the latest past thing, the first to come, and the days of some year between
    ((4, 19), (5, 27), "XXXX-04-20/XXXX-05-26"),
    ((5, 6), (5, 8), "XXXX-05-07"),
    ((5, 6), (5, 7), "XXXX-05-06/XXXX-05-07"),                 # no day between: one of the two
    ((5, 6), (5, 6), "XXXX-05-06"),
    ((2, 28), (3, 1), "XXXX-02-29"),
    ((1, 1), half_a_year(183), "XXXX-01-02/XXXX-07-02"),
    ((1, 1), half_a_year(184), ""),                            # the shorter way round may be the other
    ((4, 19), None, ""), (None, (5, 27), ""), (None, None, ""),
]


@pytest.mark.parametrize("after, before, shown", SOME_YEAR)
def test_days_of_an_unknown_year(after, before, shown):
    assert of_some_year(report(), Bounds(after=after, before=before)).published.edtf == shown
    assert of_some_year(report(), Bounds(D("2015-05"), after, before)) == report()


WITH_EVENT = [  # what the text bounds, the stage, the event's day, the days that remain
    (Bounds(), Stage.HELD, "2015-05-06", "2015-05-06/2015-12-31"),                 # the year of the event before the next
    (Bounds(), Stage.PLANNED, "2015-05-06", "2015-01-01/2015-05-06"),
    (Bounds(after=(4, 19), before=(5, 27)), Stage.HELD, "2015-05-06", "2015-05-06/2015-05-26"),
    (Bounds(after=(4, 19), before=(5, 27)), Stage.PLANNED, "2015-05-06", "2015-04-20/2015-05-06"),
    (Bounds(after=(1, 9), before=(1, 20)), Stage.HELD, "2015-05-06", "2016-01-10/2016-01-19"),     # of the year after
    (Bounds(after=(11, 9), before=(11, 20)), Stage.PLANNED, "2015-05-06", "2014-11-10/2014-11-19"),    # ... and before
    (Bounds(after=(5, 5), before=(5, 7)), Stage.HELD, "2015-05-06", "2015-05-06"),
    (Bounds(after=(11, 9)), Stage.HELD, "2015-11-20", "2015-11-20/2015-12-31"),
    (Bounds(before=(1, 9)), Stage.HELD, "2015-12-31", "2016-01-01/2016-01-08"),
    (Bounds(D("2013-02-03")), Stage.HELD, "2015-05-06", "2013-02-03"),             # known days stay
]


@pytest.mark.parametrize("bounds, stage, event, days", WITH_EVENT)
def test_the_event_bounds_the_day_of_writing(bounds, stage, event, days):
    assert str(with_event(bounds, stage, D(event))) == days


@pytest.mark.parametrize("day, year, found", [
    ((4, 19), 2015, date(2015, 4, 19)), ((2, 29), 2016, date(2016, 2, 29)), ((2, 29), 2015, date(2015, 2, 28)), ((12, 31), 2015, date(2015, 12, 31)),
])
def test_a_month_and_day_in_a_year(day, year, found):
    assert in_year(day, year) == found
