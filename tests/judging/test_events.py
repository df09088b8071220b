"""Which reports tell of one event: what ties them, and what parts them."""
from kjlib import english
from kjlib.judging.events import group
from kjlib.model import Report
from tests.builders import report

WORDS = "Norway and Sweden held fisheries talks in Oslo {day}. The two sides discussed cod quotas in the North Sea and the ban on trawling."


def events(*reports):
    return group(english.read(r) for r in reports).of


def talks(id, day, published="", extra="", **more) -> Report:
    return report(id, WORDS.format(day=day) + extra, published=published, **more)


def test_two_reports_of_one_meeting_are_one_event():
    of = events(talks("a", "on Wednesday", "2015-05-08"), talks("b", "on May 6, 2015"))
    assert of["a"] == of["b"] == "2015-05-06 Norway, Sweden"


def test_the_same_words_eight_years_on_are_another_event_of_one_series():
    found = group([english.read(talks("a", "on May 6, 2015")), english.read(talks("b", "on June 7, 2023"))])
    assert found.of["a"] != found.of["b"]
    assert len({found.series[event] for event in found.of.values()}) == 1


def test_a_weekday_that_the_other_day_is_not_parts_them():
    of = events(talks("a", "on Monday"), talks("b", "on May 6, 2015"))          # 6 May 2015 was a Wednesday
    assert of["a"] != of["b"]


def test_another_number_in_the_series_parts_them():
    of = events(report("a", "The 11th fisheries talks between Norway and Sweden were held in Oslo."),
                report("b", "The 12th fisheries talks between Norway and Sweden were held in Oslo."))
    assert of["a"] != of["b"]


def test_days_of_one_meeting_that_lasts_are_one_event():
    of = events(talks("a", "on Wednesday", "2015-05-08", " The two-day meeting ended without a deal."), talks("b", "on Thursday", "2015-05-08"))
    assert of["a"] == of["b"]


def test_other_matters_are_other_events():
    fire = report("b", "A fire destroyed a paper mill in Finland. Nobody was hurt.", published="2015-05-08")
    of = events(talks("a", "on Wednesday", "2015-05-08"), fire)
    assert of["a"] != of["b"]


def test_the_analysts_word_counts_most():
    of = events(talks("a", "on May 6, 2015", event="x"), talks("b", "on June 7, 2023", event="x"), talks("c", "on May 6, 2015", event="y"))
    assert of == {"a": "x", "b": "x", "c": "y"}


def test_the_order_of_the_reports_changes_nothing():
    reports = [talks("a", "on Wednesday", "2015-05-08"), talks("b", "on May 6, 2015"), talks("c", "on June 7, 2023"),
               report("d", "A fire destroyed a mill.")]
    assert events(*reports) == events(*reports[::-1])
