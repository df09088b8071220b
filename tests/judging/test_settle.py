"""Dates that a report leaves open: what it bounds by itself, what the event adds, and what stays open."""

from kjlib import english
from kjlib.judging.events import group
from kjlib.judging.settle import settle
from tests.builders import report

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
