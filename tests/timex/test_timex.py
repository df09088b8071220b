"""Time expressions: one case a pattern of English, read on 14 April 2015, a Tuesday; then what holds for any text."""
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kjlib import timex

DAY = date(2015, 4, 14)


def read(text, anchor=DAY):
    return [(text[t.start:t.end], t.type, t.value) for t in timex.find(text, anchor)]


DATES = [
    # days
    ("April 14, 2015", "2015-04-14"), ("on 14th April 2015", "2015-04-14"), ("April, 10/2015", "2015-04-10"), ("14/4/2015", "2015-04-14"),
    ("04/14/2015", "2015-04-14"), ("2015-04-14", "2015-04-14"), ("2015/04/14", "2015-04-14"), ("Tuesday, April 14", "2015-04-14"), ("Dec. 1", "2014-12-01"),
    ("on May 2", "2015-05-02"), ("in a speech on Oct. 20", "2014-10-20"), ("will be held on Oct. 20", "2015-10-20"),
    ("yesterday", "2015-04-13"), ("the day", "2015-04-14"), ("Thanksgiving", "2014-11-27"), ("Labor Day 2016", "2016-09-05"), ("Christmas", "2014-12-25"), ("Easter", "2015-04-05"), ("Good Friday", "2015-04-03"), ("Easter Monday 2016", "2016-03-28"), ("May Day", "2015-05-01"),
    ("April 31, 2015", "2015-04"),
    # weekdays
    ("met on Monday", "2015-04-13"), ("will meet on Monday", "2015-04-20"), ("next Tuesday", "2015-04-21"), ("last Tuesday", "2015-04-07"),
    ("the court may rule as early as Friday", "2015-04-17"), ("they had filed it by Friday", "2015-04-10"),
    ("he said he would get around Friday's ruling", "2015-04-10"), ("at Friday's ceremony there will be no flag", "2015-04-17"),
    ("When the king opens the new port Friday, there will be music", "2015-04-17"),
    # ranges
    ("April 13-14", "2015-04-13/2015-04-14"), ("17-19 April", "2015-04-17/2015-04-19"), ("March 30 to April 2", "2015-03-30/2015-04-02"),
    ("Dec. 30-Jan. 2", "2014-12-30/2015-01-02"), ("March 30-April 2, 2012", "2012-03-30/2012-04-02"), ("1910-45", "1910/1945"), ("1910-1945", "1910/1945"),
    ("the talks on 11 and 12 March", "2015-03-11/2015-03-12"), ("on March 3 and 4 in Oslo", "2015-03-03/2015-03-04"), ("on March 3 and 9", "2015-03-03"),
    ("April 2 to 5", "2015-04-02/2015-04-05"), ("from 2 to 5 April", "2015-04-02/2015-04-05"), ("2 April - 5 May 2013", "2013-04-02/2013-05-05"),
    ("28 February-3 March", "2015-02-28/2015-03-03"), ("it rose on April 2 to 5 points", "2015-04-02"), ("they met from Monday to Friday", "2015-04-06/2015-04-10"),
    ("they will meet Thursday through Monday", "2015-04-16/2015-04-20"),
    # weeks, months, years
    ("next April", "2016-04"), ("next May", "2015-05"), ("April last year", "2014-04"), ("the first half of 2014", "2014-H1"), ("in the second half of last year", "2014-H2"),
    ("the 1988 third quarter", "1988-Q3"), ("In the second quarter it lost money, and in the 1988 quarter too", "1988-Q2"), ("the quarter ended July 31", "2014-Q2"),
    ("last week", "2015-W15"), ("later this month", "2015-04"), ("late March", "2015-03"), ("March 2014", "2014-03"), ("mid-2013", "2013"), ("early 2014", "2014"),
    ("in the year 2000", "2000"), ("nineteen ninety-six", "1996"), ("summer 2014", "2014-SU"), ("the 1990s", "199X"), ("the 20th century", "19"), ("fiscal 2014", "2014"),
    ("the third quarter of 2014", "2014-Q3"), ("the latest quarter", "2015-Q1"), ("the quarter ended Dec. 31", "2014-Q4"),
    ("sales rose from a year earlier", "2014-Q1"), ("prices doubled from a year ago", "2014"),
    # counted from another
    ("three months ago", "2015-01"), ("five years ago", "2010"), ("to open in two years.", "2017"), ("in March 1998 and two years later", "2000"), ("in March 1998 and two years ago", "2013"),
    ("a decade ago", "2005"), ("a year and a half ago", "2013-10"), ("two and a half years ago", "2012-10"), ("decades ago", "PAST_REF"), ("weeks later", "FUTURE_REF"),
    ("They met on April 7. The day before, snow fell.", "2015-04-06"), ("the day before yesterday", "2015-04-12"), ("the day after tomorrow", "2015-04-16"),
]


@pytest.mark.parametrize("text, value", DATES)
def test_dates(text, value):
    assert value in [v for _, kind, v in read(text) if kind == "DATE"]


OTHERS = [
    ("the past five years", "DURATION", "P5Y"), ("in the past five years", "DURATION", "P5Y"), ("over the past five years", "DURATION", "P5Y"),
    ("the first talks in five years.", "DURATION", "P5Y"), ("nearly four years", "DURATION", "P4Y"), ("2 1/2 years", "DURATION", "P2.5Y"),
    ("an hour and a half", "DURATION", "PT1H30M"), ("two and a half hours", "DURATION", "PT2H30M"), ("several weeks", "DURATION", "PXW"), ("recent months", "DURATION", "PXM"),
    ("the year ended June 30", "DURATION", "P1Y"), ("a week", "DURATION", "P1W"), ("$5 million a year", "SET", "P1Y"), ("twice a week", "SET", "P1W"),
    ("within two years.", "DURATION", "P2Y"), ("no more than three days", "DURATION", "P3D"), ("a quarter of a century", "DURATION", "P25Y"), ("half a century", "DURATION", "P50Y"),
    ("open on Mondays", "SET", "XXXX-WXX-1"), ("on weekends", "SET", "XXXX-WXX-WE"), ("each July", "SET", "XXXX-07"),
    ("at (1530 GMT)", "TIME", "2015-04-14T15:30Z"), ("midday", "TIME", "2015-04-14T12:00"), ("On April 7 he slept; the next morning he left", "TIME", "2015-04-08TMO"),
    ("On April 7 he sang; the night before, he slept", "TIME", "2015-04-06TNI"),
    ("the gala will begin at 9 a.m. Friday", "TIME", "2015-04-17T09:00"), ("the gala began at noon Monday", "TIME", "2015-04-13T12:00"),
    ("until 5 p.m. EST, May 6, 2015", "TIME", "2015-05-06T17:00"), ("at 16:00 on 12 March", "TIME", "2015-03-12T16:00"), ("at 10:35 a.m. (0735 GMT) on April 9", "TIME", "2015-04-09T10:35"),
    ("On Sunday, at about 3 p.m., it rained", "TIME", "2015-04-12T15:00"), ("It rained on Sunday. Three ships that had left Hull were late. At 3 p.m.", "TIME", "2015-04-14T15:00"),
    ("every year", "SET", "P1Y"), ("every Tuesday", "SET", "XXXX-WXX-2"), ("daily", "SET", "P1D"),
    ("Sunday morning", "TIME", "2015-04-12TMO"), ("tonight", "TIME", "2015-04-14TNI"), ("at noon", "TIME", "2015-04-14T12:00"),
    ("3:30 p.m. EST", "TIME", "2015-04-14T15:30"), ("16:15 GMT", "TIME", "2015-04-14T16:15Z"),
    ("now", "DATE", "PRESENT_REF"), ("in the past", "DATE", "PAST_REF"), ("in the future", "DATE", "FUTURE_REF"),
]


@pytest.mark.parametrize("text, kind, value", OTHERS)
def test_lengths_sets_and_times(text, kind, value):
    assert (kind, value) in [(k, v) for _, k, v in read(text)]


NO_TIME = ["three-quarters of the voters", "a 6-year-old boy", "He is 44 years old", "previously", "1/1/0000", "the Sunday Times", "for a second day", "the quarter-finals", "Easter Island", "a quarterly journal", "prices may fall",
           "1,000 soldiers"]


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text):
    assert read(text) == []


HEDGES = [
    ("more than five years", "MORE_THAN"), ("at least five years", "EQUAL_OR_MORE"), ("nearly five years", "LESS_THAN"), ("up to five years", "EQUAL_OR_LESS"), ("no more than five years", "EQUAL_OR_LESS"),
    ("about five years", "APPROX"), ("early March", "START"), ("mid-March", "MID"), ("late March", "END"),
]


@pytest.mark.parametrize("text, mod", HEDGES)
def test_hedges(text, mod):
    assert [t.mod for t in timex.find(text, DAY)] == [mod]


BOUNDS = [          # the days that the words allow, as EDTF
    ("mid-2013", "2013-05/2013-08"), ("early March 2014", "2014-03-01/2014-03-10"), ("the weekend", "2015-04-11/2015-04-12"), ("1910-45", "1910/1945"), ("the 1990s", "199X"),
    ("last week", "2015-04-06/2015-04-12"),
]


@pytest.mark.parametrize("text, edtf", BOUNDS)
def test_the_days_allowed(text, edtf):
    assert [t.edtf for t in timex.find(text, DAY)] == [edtf]


ALONE = [("Tuesday", "XXXX-WXX-2"), ("April 27", "XXXX-04-27"), ("three months ago", "XXXX-XX"), ("April 13-14", "XXXX-04-13/XXXX-04-14")]


@pytest.mark.parametrize("text, value", ALONE)
def test_without_an_anchor_nothing_is_guessed(text, value):
    assert [v for *_, v in read(text, None)] == [value]


@pytest.mark.parametrize("text", sorted({text for text, *_ in DATES + OTHERS + HEDGES + BOUNDS + ALONE} | {"April 31", "year-end", "the weekend", "in two weeks."}))
def test_the_anchor_gives_values_and_no_spans(text):
    assert [(t.start, t.end) for t in timex.find(text, DAY)] == [(t.start, t.end) for t in timex.find(text, None)]


def test_a_comparison_is_nothing_to_count_from():
    text = "Net income for the third quarter rose. A year earlier it fell. Sales were up from a year earlier."
    assert [v for *_, v in read(text)] == ["2014-Q3", "2013-Q3", "2013-Q3"]


pieces = st.sampled_from([text for text, *_ in DATES + OTHERS + HEDGES] + [". ", "\n", " said on ", " will ", "the ", "-", "/", "1", "٣", "ſ", "İ", "K", "9" * 400, "'s "])
texts = st.one_of(st.text(max_size=60), st.lists(pieces, max_size=8).map(" ".join), st.lists(pieces, max_size=8).map("".join))
anchors = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max]))


@given(texts, anchors)
@example("ſeptember 1 and İn five yearſ", DAY)
@example("9" * 400 + " years ago", DAY)
@example("100 years ago", date.min)
@example("next century", date.max)
@settings(max_examples=300, deadline=None)
def test_nothing_is_found_outside_the_text_and_nothing_overlaps(text, anchor):
    end = 0
    for found in timex.find(text, anchor):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(texts.filter(lambda text: "\r" not in text), anchors)
@example("The king came\n\nto Oslo on Monday and will\nleave on Friday.", DAY)
@settings(max_examples=200, deadline=None)
def test_line_ends_change_nothing(text, anchor):
    windows = text.replace("\n", "\r\n")
    as_read = [(text[t.start:t.end], t.type, t.value) for t in timex.find(text, anchor)]
    assert [(windows[t.start:t.end].replace("\r\n", "\n"), t.type, t.value) for t in timex.find(windows, anchor)] == as_read


@pytest.mark.parametrize("words, days", [("early 2012", "2012-01/2012-04"), ("mid-2012", "2012-05/2012-08"), ("late 2012", "2012-09/2012-12")])
def test_a_third_of_a_year(words, days):
    assert [found.edtf for found in timex.find(words, None)] == [days]
