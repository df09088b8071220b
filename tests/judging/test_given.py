"""The date that the analyst gives of a report against the one that its page states."""
from dataclasses import replace

import pytest

from kjlib.judging.given import given_against_stated
from kjlib.model import Basis, Published
from tests.builders import report


def checked(given, stated, text="Published: {}", *, basis=Basis.GIVEN, **more):
    words = text.format(stated)
    one = report("a", words, **more)
    one = replace(one, published=Published(given, basis), stated=Published(stated, Basis.STATED, stated))
    return [str(finding.relation) for finding in given_against_stated(one, "event")]


@pytest.mark.parametrize("given, stated, text, relations", [
    ("2015-05-06", "2015-05-06", "Published: {}", []),
    ("2015-05-06", "2015-05-07", "Published: {}", []),                 # what time zones explain
    ("2015-05-06", "2015-05-05", "Published: {}", []),
    ("2015-05-06", "2015-05-08", "Published: {}", ["conflict"]),
    ("2015-05-06", "2015-05-04", "Published: {}", ["conflict"]),
    ("2015-05-06", "2015-05-08", "Updated: {}", ["compatible"]),       # no word of the page says that it appeared then
    ("2015-05-06", "2015-05-08", "{}", ["compatible"]),
    ("2015-05-06", "2015-05-08", "Date: {}", ["conflict"]),
    ("2015-05", "2015-05-31", "Published: {}", []), ("2015-05", "2015-06-02", "Published: {}", ["conflict"]),
    ("2015-05~", "2015-09-01", "Published: {}", []), ("2015-05?", "2015-09-01", "Published: {}", []),      # the analyst is not sure
    ("0001-01-01", "0001-01-03", "Published: {}", ["conflict"]), ("9999-12-31", "9999-12-29", "Published: {}", ["conflict"]),
    ("2015-05-06/..", "2015-05-04", "Published: {}", ["conflict"]), ("../2015-05-06", "2015-05-08", "Published: {}", ["conflict"]),
    ("XXXX-05-06", "2015-05-08", "Published: {}", []),
])
def test_a_given_date_and_the_pages(given, stated, text, relations):
    assert checked(given, stated, text) == relations


def test_where_there_is_nothing_to_check():
    assert checked("2015-05-06", "2015-05-08", basis=Basis.STATED) == []
    assert checked("2015-05-06", "") == []
    assert checked("2015-05-06", "2015-05-08", copy_of="b") == []


def test_the_reason_gives_both_and_where_no_label_stands_a_doubt():
    one = replace(report("a", "Updated: May 8,\n 2015"), published=Published("2015-05-06", Basis.GIVEN), stated=Published("2015-05-08", Basis.STATED, "May 8,\n 2015"))
    [finding] = given_against_stated(one, "event")
    assert finding.reason == ("reports.csv gives 2015-05-06, the page states “May 8, 2015” (2015-05-08); it may be the day it was filed, changed or "
                              "fetched")
    assert (finding.report_a, finding.report_b, finding.slot, finding.rule) == ("a", "a", "published", "check.given")
