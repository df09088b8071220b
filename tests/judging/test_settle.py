"""Dates that a report leaves open: what it bounds by itself, what the event adds, and what stays open."""

import pytest

from kjlib import english
from kjlib.judging.events import group
from kjlib.judging.settle import event_days, settle
from kjlib.model import Stage
from kjlib.published import Bounds
from kjlib.reading import Slip
from kjlib.values import Days, parse_edtf
from tests.builders import claim, report, told

DATED = report("dated", "Norway and Sweden held fisheries talks in Oslo on May 6, 2015. Kari Nordahl led the talks.")


def settled(*reports):
    readings = [english.read(r) for r in (DATED, *reports)]
    return settle(readings, dict.fromkeys(group(readings).of, "event"))


def dates(result, id, slot="date"):
    return [(str(c.value), str(c.alone), str(c.resolved)) for c in result.claims if c.report == id and c.slot == slot]


def published(result, id):
    report = next(r for r in result.reports if r.id == id)
    return report.published.edtf, str(report.published.basis)


def test_a_weekday_becomes_a_day_with_the_help_of_the_event():
    result = settled(report("a", "Norway and Sweden held fisheries talks in Oslo on Wednesday."))
    assert dates(result, "a") == [("2015-05-06", "XXXX-WXX-3", "event")]
    assert published(result, "a") == ("", "unknown")          # the weekday alone bounds nothing that could be called a date


def test_a_full_date_beside_its_weekday_bounds_the_day_of_writing():
    text = "Norway and Sweden held fisheries talks in Oslo on Wednesday. The talks of May 6, 2015 were brief. A treaty is to be signed next month."
    result = settled(report("a", text))
    assert published(result, "a") == ("2015-05-06/2015-05-12", "inferred")
    assert ("2015-06", "2015-06", "alone") in dates(result, "a", "related_date")


def test_past_and_planned_days_bound_it_in_a_year_that_the_event_gives():
    text = ("Norway and Sweden will hold fisheries talks in Oslo this month. Norway and Denmark met on April 19 in Bergen. "
            "Sweden's king is to visit Norway on May 27.")
    result = settled(report("a", text))
    edtf, basis = published(result, "a")
    assert basis == "inferred" and "2015-05-01" <= edtf[:10] <= edtf[-10:] <= "2015-05-06"
    assert ("2015-04-19", "XXXX-04-19", "event") in dates(result, "a", "related_date")
    assert dates(result, "a") == [("2015-05", "XXXX-XX", "event")]


def test_what_nothing_helps_stays_open():
    alone = settle([english.read(report("a", "Norway and Sweden held fisheries talks in Oslo on Wednesday."))], {"a": "event"})
    assert dates(alone, "a") == [("XXXX-WXX-3", "XXXX-WXX-3", "no")]


def test_ids_are_of_the_content():
    first, second = settled(report("a", "Norway and Sweden met in Oslo.")), settled(report("a", "Norway and Sweden met in Oslo."))
    assert [c.id for c in first.claims] == [c.id for c in second.claims]
    assert len({c.id for c in first.claims}) == len(first.claims)


# ---------------------------------------------------------------- readings made by hand

D = parse_edtf
EVENT = dict.fromkeys("abcde", "event")


@pytest.mark.parametrize("days, settled_on", [
    (["2015-05-07", "2015-05-06", "2015-05-07"], "2015-05-07"),        # what most say
    (["2015-05-06", "2015-05-07", "2015-05-07"], "2015-05-07"),
    (["2015-05-07", "2015-05-06"], "2015-05-06"),                      # or else the first in the calendar
    (["2015-05-06", "2015-05-07"], "2015-05-06"),
    (["2015-05", "2015-05-07"], "2015-05-07"),                         # a month is no day
    (["2015-05"], None), ([], None),
])
def test_the_day_of_an_event_is_what_most_reports_give_it(days, settled_on):
    readings = [told(report(id), claim("date", D(day))) for id, day in zip("abc", days)]
    assert {event: str(day) for event, day in event_days(readings, EVENT).items()} == ({"event": settled_on} if settled_on else {})


def test_each_event_has_its_own_day():
    readings = [told(report(id), claim("date", D(day))) for id, day in (("a", "2015-05-06"), ("b", "2016-05-06"), ("c", "2016-05-06"))]
    assert {event: str(day) for event, day in event_days(readings, {"a": "x", "b": "y", "c": "y"}).items()} == {"x": "2015-05-06", "y": "2016-05-06"}


BETWEEN = Bounds(after=(4, 19), before=(6, 27))
WEDNESDAY, THURSDAY, THIS_MONTH = Days(weekday=2), Days(weekday=3), Days(unit="month")
WRITTEN = [  # what the text bounds, what it says of the event, its dates of it, and the days of writing as the event gives them
    (BETWEEN, Stage.HELD, [], "2015-05-06/2015-06-26"),
    (BETWEEN, Stage.PLANNED, [], "2015-04-20/2015-05-06"),
    (BETWEEN, Stage.HELD, [WEDNESDAY], "2015-05-06/2015-05-12"),       # 6 May 2015 was a Wednesday: within a week of it
    (BETWEEN, Stage.PLANNED, [WEDNESDAY], "2015-04-29/2015-05-06"),
    (BETWEEN, Stage.HELD, [THURSDAY], "2015-05-06/2015-06-26"),        # another day than the event's says nothing
    (BETWEEN, Stage.HELD, [THIS_MONTH], "2015-05-06/2015-05-31"),
    (BETWEEN, Stage.PLANNED, [THIS_MONTH], "2015-05-01/2015-05-06"),
    (BETWEEN, Stage.HELD, [Days(month=5, unit="month")], "2015-05-06/2015-06-26"),
    (BETWEEN, Stage.HELD, [D("2015-05"), WEDNESDAY], "2015-05-06/2015-05-12"),
    (Bounds(after=(4, 19), before=(5, 5)), Stage.PLANNED, [WEDNESDAY], "2015-04-29/2015-05-04"),
    (Bounds(after=(4, 19)), Stage.HELD, [], ""),                       # bounded on one side: too little to be shown
    (Bounds(D("2015-05-06/2015-05-20")), Stage.HELD, [WEDNESDAY], "2015-05-06/2015-05-12"),
]


@pytest.mark.parametrize("bounds, stage, dates, shown", WRITTEN)
def test_the_event_bounds_the_day_of_writing(bounds, stage, dates, shown):
    open_one = told(report("a"), *(claim("date", day, start=20 * n) for n, day in enumerate(dates)), bounds=bounds, stage=stage)
    result = settle([open_one, told(report("b"), claim("date", D("2015-05-06")))], EVENT)
    assert published(result, "a") == ((shown, "inferred") if shown else ("", "unknown"))


def test_a_report_of_an_undated_event_has_the_days_of_some_year():
    assert published(settle([told(report("a"), bounds=BETWEEN)], EVENT), "a") == ("XXXX-04-20/XXXX-06-26", "inferred")
    assert published(settle([told(report("a", published="2015-05-07"), bounds=BETWEEN)], EVENT), "a") == ("2015-05-07", "given")


@pytest.mark.parametrize("slot, alone, value, resolved", [
    ("date", WEDNESDAY, "2015-05-06", "event"),
    ("date", THURSDAY, "XXXX-WXX-4", "no"),
    ("date", THIS_MONTH, "XXXX-XX", "no"),
    ("last_held", WEDNESDAY, "XXXX-WXX-3", "no"),                      # another day than the event's own
    ("date", D("2015-05"), "2015-05", "alone"),
])
def test_what_the_event_adds_to_a_date(slot, alone, value, resolved):
    result = settle([told(report("a"), claim(slot, alone)), told(report("b"), claim("date", D("2015-05-06")))], EVENT)
    assert dates(result, "a", slot) == [(value, str(alone), resolved)]


def test_what_only_a_check_knows_stays_as_it_is_printed():
    one, other = told(report("a"), claim("date", D("2015-05-07")), claim("date", WEDNESDAY, start=30)).statements
    by_hand = told(report("a"), claim("date", D("2015-05-07")), slips=(Slip(one, other, "weekday", "7 May 2015 was a Thursday"),))
    [slip] = settle([by_hand], EVENT).slips
    assert [(str(c.value), str(c.resolved)) for c in (slip.one, slip.other)] == [("2015-05-07", "alone"), ("XXXX-WXX-3", "no")]
