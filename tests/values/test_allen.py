"""Allen's thirteen relations, against their definitions on sets of moments, and his table of composition."""
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.values import Allen, Interval, allen_relation, parse_edtf

START = date(2015, 1, 1)
FEW = 7                               # days on a line: enough for three intervals to lie in every way to one another


def spans(length):
    return [Interval(START + timedelta(low), START + timedelta(high)) for low in range(length) for high in range(low, length)]


ALL = spans(FEW)
whole_days = st.integers(0, 40)
ends = st.one_of(st.none(), whole_days)


@st.composite
def intervals(draw):
    low, high = draw(ends), draw(ends)
    if None not in (low, high) and low > high:
        low, high = high, low
    return Interval(None if low is None else START + timedelta(low), None if high is None else START + timedelta(high))


# Each relation by its definition (Allen 1983, figure 2), on the first moment of each interval and the first after it.
DEFINED = {
    Allen.BEFORE: lambda a, b, c, d: b < c,
    Allen.MEETS: lambda a, b, c, d: b == c,
    Allen.OVERLAPS: lambda a, b, c, d: a < c < b < d,
    Allen.STARTS: lambda a, b, c, d: a == c and b < d,
    Allen.DURING: lambda a, b, c, d: a > c and b < d,
    Allen.FINISHES: lambda a, b, c, d: a > c and b == d,
    Allen.EQUAL: lambda a, b, c, d: a == c and b == d,
}


def moments(interval):
    """The first half-day and the one after the last, far outside where an end is open."""
    low = -1000 if interval.lower is None else (interval.lower - START).days
    return low, 1000 if interval.upper is None else (interval.upper - START).days + 1


def by_definition(a, b):
    here = (*moments(a), *moments(b))
    there = (*moments(b), *moments(a))
    return [name for name, holds in DEFINED.items() if holds(*here)] + [
        name.inverse for name, holds in DEFINED.items() if name is not Allen.EQUAL and holds(*there)]


@given(intervals(), intervals())
def test_exactly_one_of_thirteen_holds(a, b):
    assert by_definition(a, b) == [allen_relation(a, b)]


@given(intervals(), intervals())
def test_the_inverse_is_the_relation_turned_round(a, b):
    assert allen_relation(b, a) is allen_relation(a, b).inverse
    assert allen_relation(a, b).inverse.inverse is allen_relation(a, b)


@given(intervals(), intervals())
def test_it_agrees_with_covers_and_meets(a, b):
    inside = {Allen.EQUAL, Allen.CONTAINS, Allen.STARTED_BY, Allen.FINISHED_BY}
    assert a.covers(b) == (allen_relation(a, b) in inside)
    assert a.meets(b) == (allen_relation(a, b) not in {Allen.BEFORE, Allen.AFTER, Allen.MEETS, Allen.MET_BY})


def test_all_thirteen_occur():
    assert len(Allen) == 13 and {allen_relation(a, b) for a, b in product(ALL, ALL)} == set(Allen)


COMPOSED = [  # what a is to b, what b is to c, and so what a may be to c (Allen 1983, figure 4)
    ("before", "before", "before"),
    ("before", "meets", "before"),
    ("meets", "meets", "before"),
    ("meets", "starts", "meets"),
    ("meets", "during", "overlaps, starts, during"),
    ("during", "before", "before"),
    ("during", "during", "during"),
    ("starts", "starts", "starts"),
    ("starts", "finishes", "during"),
    ("finishes", "finishes", "finishes"),
    ("overlaps", "overlaps", "before, meets, overlaps"),
    ("overlaps", "during", "overlaps, starts, during"),
    ("finishes", "after", "after"),
    ("contains", "contains", "contains"),
    ("equal", "overlaps", "overlaps"),
    ("before", "after", ", ".join(Allen)),
]


@pytest.mark.parametrize("first, second, possible", COMPOSED)
def test_relations_compose_as_in_allens_table(first, second, possible):
    of_pair = {(a, b): allen_relation(a, b) for a, b in product(ALL, ALL)}
    found = {of_pair[a, c] for a, b in product(ALL, ALL) if of_pair[a, b] == first for c in ALL if of_pair[b, c] == second}
    assert found == set(possible.split(", "))


@pytest.mark.parametrize("a, b, relation", [
    ("2009", "2010", "meets"),                          # the last day of one is the eve of the other
    ("2009", "2011-04", "before"),
    ("2015-04-14", "2015-04", "during"),
    ("2015-04-01", "2015-04", "starts"),
    ("../2010-04-14", "2010", "overlaps"),
    ("2015/..", "2014-12-31", "met by"),
    ("2015/..", "2016/..", "finished by"),
    ("../..", "../..", "equal"),
])
def test_days_and_open_ends(a, b, relation):
    assert str(allen_relation(parse_edtf(a), parse_edtf(b))) == relation
