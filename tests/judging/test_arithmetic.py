"""Two slots set against each other: which sums can be worked out, and how each comes out."""
import pytest

from kjlib.judging.arithmetic import sums
from kjlib.values import Choice, Days, parse_duration, parse_edtf
from tests.builders import claim, row

D, P = parse_edtf, parse_duration
DAY = D("2015-04-14")
TALKS = {"quote": "first talks in five years"}, {"quote": "talks were held in 2009"}


def summed(mine, theirs, day=DAY):
    """Whether each sum of the two claims' rows agrees."""
    first, second = row(mine), row(theirs)
    return [agrees for _, _, agrees in sums(first, {one.question: one for one in (first, second)}, day)]


def gap(length, **more):
    return claim("gap", P(length), **TALKS[0] | more)


def last(day, **more):
    return claim("last_held", D(day), report="b", **TALKS[1] | more)


@pytest.mark.parametrize("mine, theirs, day, agrees", [
    (gap("P5Y"), last("2009-12"), DAY, [True]),
    (gap("P2Y"), last("2009-12"), DAY, [False]),
    (gap("P5Y"), last("2009-12"), None, []),                                        # nobody dates the event
    (gap("P2Y"), last("../2009-12"), DAY, []),                                      # no day to count from
    (gap("P2Y", quote="the first trip in two years"), last("2009-12", quote="a visit in 2009"), DAY, []),     # of two sorts of event
    (gap("P5Y", quote="the first trip in five years"), last("2009-12", quote="a visit in 2009"), DAY, [True]),  # ... that fit all the same
    (gap("P2Y", modality="denied"), last("2009-12"), DAY, []),
    (gap("P5Y"), last("2009-12", modality="denied"), DAY, []),
    (gap("P5Y", modality="expected"), last("2009-12"), DAY, [True]),
])
def test_a_gap_against_the_date_it_counts_from(mine, theirs, day, agrees):
    assert summed(mine, theirs, day) == agrees


@pytest.mark.parametrize("number, before, agrees", [("12", "11", True), ("12", "12", False), ("12", "13", False), ("12", "10", False)])
def test_an_ordinal_is_one_more_than_were_held_before(number, before, agrees):
    mine, theirs = claim("ordinal", Choice(number)), claim("count_before", Choice(before), report="b")
    assert summed(mine, theirs) == summed(mine, theirs, None) == [agrees]
    assert summed(mine, claim("count_before", Choice(before), report="b", modality="denied")) == []


@pytest.mark.parametrize("mine, theirs", [
    (gap("P5Y"), claim("last_held", Days(weekday=1), report="b")),
    (claim("gap", Choice("5")), last("2009-12")),
    (claim("ordinal", Choice("12")), claim("count_before", D("2009"), report="b")),
    (claim("ordinal", D("2009")), claim("count_before", Choice("11"), report="b")),
])
def test_values_that_no_sum_takes_are_left_out(mine, theirs):
    assert summed(mine, theirs) == []


def test_every_claim_is_set_against_every_one_of_the_partner_and_of_no_other_question():
    gaps, dates = row(gap("P5Y"), gap("P2Y", start=60)), row(last("2009-12"), last("2009", start=60))
    rows = {one.question: one for one in (gaps, dates)}
    assert [(str(a.alone), str(b.alone), agrees) for a, b, agrees in sums(gaps, rows, DAY)] == [
        ("P5Y", "2009-12", True), ("P5Y", "2009", True), ("P2Y", "2009-12", False), ("P2Y", "2009", False)]
    assert list(sums(dates, rows, DAY)) == []                                       # a date has no partner
    elsewhere = row(last("2009-12"), event="another")
    assert list(sums(gaps, {gaps.question: gaps, elsewhere.question: elsewhere}, DAY)) == []
