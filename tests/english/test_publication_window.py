"""When a report was written that does not say so, from its own text alone."""
from pathlib import Path

import pytest

import kjlib
from kjlib.english.lasting import days_said
from tests.builders import report

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def published(comparison):
    row = comparison.reports.iloc[0]
    return row.published, row.published_basis, row.published_quote


def alone(text):
    return kjlib.compare([report("r", text)])


@pytest.fixture(scope="module")
def seeds():
    return {r.id[:3]: kjlib.compare([r]) for r in kjlib.read(SEEDS)}


def test_a_weekday_beside_a_full_date_gives_the_week_that_follows(seeds):
    edtf, basis, quote = published(seeds["000"])
    assert (edtf, basis) == ("2015-04-14/2015-04-20", "inferred") and "Tuesday" in quote and "April 14, 2015" in quote


def test_past_and_planned_days_give_the_days_between_them_in_an_unknown_year(seeds):
    edtf, basis, quote = published(seeds["003"])
    assert (edtf, basis) == ("XXXX-03-20/XXXX-04-26", "inferred") and "March 19" in quote and "April 27" in quote
    dates = seeds["003"].claims.query("slot == 'date'")
    assert set(dates.resolved) == {"no"} and "2015" not in "".join(dates.value)


def test_a_report_of_a_weekday_alone_gives_hardly_more(seeds):
    assert published(seeds["001"]) == ("", "unknown", "")
    dates = seeds["001"].claims.query("slot == 'date'")
    assert "XXXX-WXX-2" in set(dates.value) and set(dates.resolved) == {"no"} and not any(value[:4].isdigit() for value in dates.value)


HELD, PLANNED = "Norway and Sweden held fisheries talks", "Norway and Sweden will hold fisheries talks"

TEXTS = [  # a text, and the days on which it may have been written
    # a full date in a caption bounds them at one end only; "on Wednesday" beside it at both
    (f"{HELD} in Oslo. Ann Berg, left, poses before the talks in Oslo on May 6, 2015.", ""),
    (f"{HELD} in Oslo on Wednesday. Ann Berg, left, poses before the talks in Oslo on May 6, 2015.", "2015-05-06/2015-05-12"),
    (f"{PLANNED} in Oslo on Wednesday. The talks on May 6, 2015 will be brief.", "2015-04-30/2015-05-06"),
    (f"{HELD} in Oslo on Monday. The talks of May 6, 2015 were brief.", ""),                        # no Monday: of two rounds
    # what is still to come within the week
    (f"{HELD} in Oslo on Wednesday. The talks of May 6, 2015 were brief. A treaty will be signed in Bergen on May 9.", "2015-05-06/2015-05-09"),
    (f"{HELD} in Oslo on Wednesday. The talks of May 6, 2015 were brief. A treaty will be signed in Bergen on June 9.", "2015-05-06/2015-05-12"),
    (f"{HELD} in Oslo on Thursday. The talks of December 31, 2015 were brief. A treaty will be signed on January 3.", "2015-12-31/2016-01-03"),
    (f"{PLANNED} in Oslo on Wednesday. The talks on May 6, 2015 will be brief. A treaty will be signed in Bergen on May 2.", "2015-04-30/2015-05-02"),
    # "later this month" with a dated plan: one end; with a past day beside it, both
    (f"{PLANNED} later this month. Sweden's king is to visit Norway on May 27.", ""),
    (f"{PLANNED} later this month. Norway and Denmark met on April 19 in Bergen. Sweden's king is to visit Norway on May 27.",
     "XXXX-04-20/XXXX-05-26"),
    # one day after the other, and on 29 February: no day between, and no crash
    (f"{PLANNED} this month. Norway and Denmark met on May 8 in Bergen. Sweden's king is to visit Norway on May 9.", "XXXX-05-08/XXXX-05-09"),
    (f"{PLANNED} this month. Norway and Denmark met on February 27 in Bergen. Sweden's king is to visit Norway on February 29.", "XXXX-02-28"),
    # the wrong way round: of two years, so nothing is said
    (f"{PLANNED} this month. Norway and Denmark met on May 8 in Bergen. Sweden's king is to visit Norway on March 9.", ""),
    # nearer to one another the other way round
    (f"{PLANNED} this month. Norway and Denmark met on January 8 in Bergen. Sweden's king is to visit Norway on December 9.", ""),
    # what did not happen tells of neither
    (f"{PLANNED} this month. Norway and Denmark met on May 8 in Bergen. They did not meet again on May 20.", ""),
    (f"{PLANNED} this month. Norway and Denmark met on May 8 in Bergen. They had agreed to meet again on May 20.", ""),
    # what only another date could anchor
    ("Norway and Sweden agreed last month to hold fisheries talks in Oslo.", ""),
    (f"{PLANNED} in Oslo, officials said Saturday.", ""),
    (f"{HELD} in Oslo. They were the first talks in five years. The talks were last held in December 2009.", ""),
]


@pytest.mark.parametrize("text, days", TEXTS, ids=range(len(TEXTS)))
def test_what_a_text_alone_says_of_the_day_it_was_written_on(text, days):
    edtf, basis, _ = published(alone(text))
    assert (edtf, basis) == (days, "inferred" if days else "unknown")


def test_the_quotes_of_an_inference_are_words_of_the_text():
    for text, days in TEXTS:
        quotes = published(alone(text))[2]
        assert bool(quotes) == bool(days) and all(quote in text for quote in quotes.split("; "))


@pytest.mark.parametrize("second", ["February 28", "February 29", "March 1"])
@pytest.mark.parametrize("year", ["2015", "2016"])
def test_the_event_of_another_report_gives_the_year_also_around_29_february(year, second):
    dated = report("dated", f"{HELD} in Oslo on March 4, {year}. Kari Nordahl led the talks.")
    leaning = report("r", f"{PLANNED} in Oslo. Norway and Denmark met on February 27 in Bergen. Sweden's king is to visit Norway on {second}.")
    assert len(kjlib.compare([dated, leaning]).reports) == 2


def test_what_is_stated_or_given_is_not_inferred():
    text = f"{HELD} in Oslo on Wednesday. The talks of May 6, 2015 were brief."
    assert published(kjlib.compare([report("r", text, published="2015-05-08")])) == ("2015-05-08", "given", "")


@pytest.mark.parametrize("text, days", [
    ("The two-day summit ended.", 2), ("After three days of talks", 3), ("A ten-day festival", 10), ("A ten-day strike ended.", 1),
    ("They met two days ago.", 1), ("They met.", 1)])
def test_how_long_an_event_is_said_to_last(text, days):
    assert days_said(text) == days
