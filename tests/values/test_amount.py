"""Counts and durations as ranges, with their hedges."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.errors import ValueReadError
from kjlib.values import Amount, Duration, Elapsed, Quantity, SetRelation, parse_duration, parse_edtf, relation

AMOUNTS = [  # a, b, how a relates to b
    (Amount(219), Amount(219), SetRelation.EQUAL),
    (Amount(219), Amount(276), SetRelation.DISJOINT),
    (Amount(200, ">"), Amount(219), SetRelation.BROADER),
    (Amount(200, ">"), Amount(200), SetRelation.OVERLAPS),          # a number never excludes itself hedged
    (Amount(200, ">"), Amount(199), SetRelation.DISJOINT),
    (Amount(40, "", 50), Amount(45), SetRelation.BROADER),
    (Amount(40, "", 50), Amount(50), SetRelation.BROADER),
    (Amount(40, "", 50), Amount(51), SetRelation.DISJOINT),
    (Amount(40, "", 50), Amount(45, "", 60), SetRelation.OVERLAPS),
    (Quantity(Amount(400), "USD"), Quantity(Amount(300, ">"), "USD"), SetRelation.NARROWER),
    (Quantity(Amount(400), "USD"), Quantity(Amount(300), "USD"), SetRelation.DISJOINT),
    (Quantity(Amount(400), "USD"), Quantity(Amount(300), "EUR"), SetRelation.OVERLAPS),
    (Amount(10, ">="), Amount(10), SetRelation.BROADER),
    (Amount(300, "<"), Amount(276), SetRelation.BROADER),
    (Amount(300, "<"), Amount(300), SetRelation.OVERLAPS),
    (Amount(300, "<"), Amount(301), SetRelation.DISJOINT),
    (Amount(300, "<"), Amount(300, ">"), SetRelation.OVERLAPS),
    (Amount(40, top=50), Amount(40, top=50), SetRelation.EQUAL),
    (Amount(40, top=50), Amount(50, ">"), SetRelation.OVERLAPS),
    (Amount(40, "~", 50), Amount(36), SetRelation.BROADER),
    (Amount(40, ">=", 50), Amount(70), SetRelation.BROADER),
    (Amount(0), Amount(0), SetRelation.EQUAL),
    (Amount(0), Amount(1), SetRelation.DISJOINT),
    (Amount(0), Amount(3, "<="), SetRelation.NARROWER),
    (Amount(276, "~"), Amount(300), SetRelation.BROADER),
    (Amount(100, "<="), Amount(80), SetRelation.BROADER),
    (Amount(200, ">"), Amount(300, "<"), SetRelation.BROADER),
    (Amount(290, ">"), Amount(300, "~"), SetRelation.OVERLAPS),
]
DURATIONS = [
    ("P5Y", "", "P5Y", "", SetRelation.EQUAL),
    ("P5Y", ">", "P5Y", "", SetRelation.OVERLAPS),          # "more than five years", rounded to "five years"
    ("P4Y", "<", "P5Y", "", SetRelation.DISJOINT),
    ("P4Y", "<", "P4Y", "", SetRelation.NARROWER),          # nearly four years is a bare "four years" too
    ("P60M", "", "P5Y", "", SetRelation.NARROWER),
    ("P5Y", "~", "P5Y", "", SetRelation.NARROWER),
    ("P2Y", "", "P10Y", "", SetRelation.DISJOINT),
]


@pytest.mark.parametrize("a, b, expected", AMOUNTS, ids=lambda v: str(v))
def test_amounts_relate(a, b, expected):
    assert relation(a, b) is expected


@pytest.mark.parametrize("a, hedge_a, b, hedge_b, expected", DURATIONS)
def test_durations_relate(a, hedge_a, b, hedge_b, expected):
    assert relation(parse_duration(a, hedge_a), parse_duration(b, hedge_b)) is expected


@pytest.mark.parametrize("text, hedge, printed", [
    ("P5Y", ">", ">P5Y"), ("P4Y", "<", "<P4Y"), ("PT2H", "", "PT2H"), ("P2DE", "", "P20Y"), ("P1.5Y", "~", "~P1.5Y")])
def test_durations_print(text, hedge, printed):
    assert str(parse_duration(text, hedge)) == printed


@pytest.mark.parametrize("amount, printed", [
    (Amount(219), "219"), (Amount(0), "0"), (Amount(40, top=50), "40..50"), (Amount(40, "~", 50), "~40..50"), (Amount(2.5), "2.5"),
    (Amount(3e9), "3000000000"), (Amount(1234567.5, ">"), ">1234567.5")])
def test_amounts_print(amount, printed):
    assert str(amount) == printed


@pytest.mark.parametrize("low, high", [(50, 40), (40, 40)])
def test_a_range_begins_with_the_lower_number(low, high):
    with pytest.raises(ValueReadError):
        Amount(low, top=high)


@pytest.mark.parametrize("text", ["", "5Y", "PXY", "P", "P5Y3M", "PT5D"])
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ValueReadError):
        parse_duration(text)


def test_time_between_two_dates_is_as_wide_as_they_are():
    elapsed = Elapsed.between(parse_edtf("2009-12"), parse_edtf("2015-04-14"))
    assert (elapsed.range.low, elapsed.range.high) == (1930, 1960)
    assert parse_duration("P5Y", ">").covers(elapsed)
    assert parse_duration("P5Y").covers(elapsed)
    assert not parse_duration("P4Y", "<").meets(elapsed)
    assert Elapsed.between(parse_edtf("../2009"), parse_edtf("2015")) is None


numbers = st.integers(0, 400)
HEDGES = ["", ">", ">=", "<", "<=", "~"]
hedges = st.sampled_from(HEDGES)
ranges = st.builds(lambda low, width, hedge: Amount(low, hedge, low + width), numbers, st.integers(1, 80), hedges)
amounts = st.one_of(st.builds(Amount, numbers, hedges), ranges)
durations = st.builds(Duration, st.integers(1, 40), st.sampled_from("YMWD"), st.sampled_from([">", "<", "<=", "~", ""]))


def members(amount):
    """Every twentieth up to 1000 that an amount allows: the slow, obvious reading."""
    low, high = amount.number, amount.number if amount.top is None else amount.top
    tests = {">": lambda x: x > low, ">=": lambda x: x >= low, "<": lambda x: low * 0.9 <= x < high, "<=": lambda x: 0 <= x <= high,
             "~": lambda x: low * 0.9 <= x <= high * 1.1, "": lambda x: low <= x <= high}
    return {x / 20 for x in range(20000) if tests[amount.hedge](x / 20)}


@given(amounts, amounts)
def test_amounts_agree_with_counting(a, b):
    left, right = members(a), members(b)
    if a.covers(b):
        assert right <= left
    assert a.meets(b) == b.meets(a)
    assert bool(left & right) <= a.meets(b)


@given(numbers, hedges, hedges)
def test_a_number_never_conflicts_with_itself_hedged(number, one, other):
    assert Amount(number, one).meets(Amount(number, other))
    assert Duration(number + 1, "Y", one).meets(Duration(number + 1, "Y", other))


@given(numbers, st.integers(1, 80), hedges, hedges)
def test_a_range_meets_itself_hedged_and_its_ends(low, width, one, other):
    whole = Amount(low, one, low + width)
    assert whole.meets(Amount(low, other, low + width))
    assert Amount(low, top=low + width).covers(Amount(low)) and Amount(low, top=low + width).covers(Amount(low + width))


@given(st.one_of(st.tuples(amounts, amounts, amounts), st.tuples(durations, durations, durations)))
def test_covers_is_a_partial_order_and_implies_meets(values):
    a, b, c = values
    assert a.covers(a)
    assert not (a.covers(b) and b.covers(c)) or a.covers(c)
    assert not a.covers(b) or (a.meets(b) and b.meets(a))
