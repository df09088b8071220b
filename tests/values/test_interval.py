"""Dates as sets of days: a slow oracle goes through every day of a few years; the edtf package reads what kjlib writes."""
import calendar
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kjlib.errors import ValueReadError
from kjlib.values import Days, Interval, SetRelation, parse_edtf, relation

FIRST, LAST = date(2014, 11, 20), date(2017, 2, 10)          # with a leap year, and ends in the middle of things
EVERY_DAY = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]

READ = [  # EDTF, its first and last day, its precision
    ("2015-04-14", date(2015, 4, 14), date(2015, 4, 14), "day"),
    ("2015-04", date(2015, 4, 1), date(2015, 4, 30), "month"),
    ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
    ("2015", date(2015, 1, 1), date(2015, 12, 31), "year"),
    ("2015-22", date(2015, 6, 1), date(2015, 8, 31), "season"),
    ("2015-24", date(2015, 12, 1), date(2016, 2, 29), "season"),
    ("2015-34", date(2015, 4, 1), date(2015, 6, 30), "quarter"),
    ("201X", date(2010, 1, 1), date(2019, 12, 31), "decade"),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
    ("1910/1945", date(1910, 1, 1), date(1945, 12, 31), "span"),
    ("2015/2024", date(2015, 1, 1), date(2024, 12, 31), "span"),          # ten years, but no decade
    ("2015-04/2015-05", date(2015, 4, 1), date(2015, 5, 31), "span"),
    ("2015-04-13/2015-04-19", date(2015, 4, 13), date(2015, 4, 19), "span"),
    ("../2010-04-14", None, date(2010, 4, 14), "open"),
    ("2015/..", date(2015, 1, 1), None, "open"),
    ("../2010-04", None, date(2010, 4, 30), "open"),
    ("../..", None, None, "open"),
    ("0987-06", date(987, 6, 1), date(987, 6, 30), "month"),
    ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month"),
]


@pytest.mark.parametrize("text, lower, upper, precision", READ, ids=[row[0] for row in READ])
def test_an_interval_is_read_and_written(text, lower, upper, precision):
    found = parse_edtf(text)
    assert (found.lower, found.upper, found.precision) == (lower, upper, precision)
    assert str(found) == text


@pytest.mark.parametrize("text, approximate, uncertain", [
    ("2015-04~", True, False), ("2015-04?", False, True), ("2015-04-14%", True, True), ("2015~/2016~", True, False), ("../2010?", False, True)])
def test_a_hedge_is_read_and_written(text, approximate, uncertain):
    found = parse_edtf(text)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)
    assert str(found) == text


@pytest.mark.parametrize("text, fits, does_not", [
    ("XXXX-04-27", date(2015, 4, 27), date(2015, 4, 28)),
    ("XXXX-WXX-2", date(2015, 4, 14), date(2015, 4, 15)),        # 14 April 2015 was a Tuesday
    ("2015-XX-14", date(2015, 8, 14), date(2016, 8, 14)),
    ("2015-04-XX", date(2015, 4, 30), date(2015, 5, 1)),
    ("XXXX-04", date(1999, 4, 1), date(1999, 5, 1)),
    ("XXXX-02-29", date(2016, 2, 29), date(2016, 2, 28)),
    ("XXXX-03-20/XXXX-04-26", date(2015, 4, 26), date(2015, 4, 27)),
    ("XXXX-12-20/XXXX-01-10", date(2016, 1, 1), date(2016, 12, 1)),
])
def test_a_pattern_is_read_and_written(text, fits, does_not):
    found = parse_edtf(text)
    assert fits in found and does_not not in found
    assert found.covers(Interval.day(fits)) and not found.meets(Interval.day(does_not))
    assert str(found) == text


@pytest.mark.parametrize("text", [
    "", "/", "today", "2015-13", "2015-00", "2015-02-30", "2015-02-29", "2015-25", "2015-4-14", "14-04-2015", "2015-04-14T10:00",
    "-0500", "0000", "Y17000", "2015-04-14/2015-04-10", "2015-04-14/..//", "9999-24", "２０１５", "[2015, 2016]", "2015~~", "XXXX-04-27~",
    "XXXX-04-27/2015-05-01", "XXXX-04/XXXX-05-01", "XXXX-04-27/XXXX-05", "XXXX-02-29/2015-XX-04", "XXXX-01-01/XXXX-12-31",
    "XXXX-02-30", "XXXX-13-01", "XXXX-WXX-8", "201X-04", "201X-XX-04"])
def test_what_is_no_date_is_refused_in_words(text):
    with pytest.raises(ValueReadError, match=r"\w+ \w+ \w+"):
        parse_edtf(text)


@pytest.mark.parametrize("fields", [{"month": 2, "day": 30}, {"month": 13}, {"day": 32}, {"weekday": 7}, {"weekday": 1, "month": 4},
                                    {"year": 2015, "month": 2, "day": 29}])
def test_a_pattern_that_no_day_fits_is_refused(fields):
    with pytest.raises(ValueReadError):
        Days(**fields)


# ---------------------------------------------------------------- round trip

any_day = st.dates(date(1, 1, 1), date(9999, 12, 31))
flags = st.booleans()


@st.composite
def any_interval(draw, *, days=any_day, open_too=("before", "after")):
    """Any run of days; often one that is a calendar unit, or open."""
    lower, upper = sorted((draw(days), draw(days)))
    match draw(st.sampled_from(["span", "month", "year", "decade", "months", "day", *open_too])):
        case "month":
            lower, upper = lower.replace(day=1), lower.replace(day=calendar.monthrange(lower.year, lower.month)[1])
        case "months":
            lower, upper = lower.replace(day=1), upper.replace(day=calendar.monthrange(upper.year, upper.month)[1])
        case "year":
            lower, upper = date(lower.year, 1, 1), date(lower.year, 12, 31)
        case "decade":
            lower, upper = date(max(lower.year // 10 * 10, 1), 1, 1), date(lower.year // 10 * 10 + 9, 12, 31)
        case "before":
            lower = None
        case "after":
            upper = None
        case "day":
            upper = lower
    return Interval(lower, upper, draw(flags), draw(flags))


@given(any_interval())
def test_what_is_written_is_read_back(interval):
    assert parse_edtf(str(interval)) == interval


@given(st.text(alphabet="0123456789X-/.~?%W", max_size=24))
def test_any_text_is_read_or_refused(text):
    try:
        found = parse_edtf(text)
    except ValueReadError:
        return
    assert parse_edtf(str(found)) == found


def bounds_by_edtf(text):
    """The first and last day that the edtf package gives a date."""
    found = edtf.parse_edtf(text)
    return date(*found.lower_strict()[:3]), date(*found.upper_strict()[:3])


@given(any_interval(days=st.dates(date(1000, 1, 1), date(9999, 12, 31)), open_too=()))          # it stumbles on the bounds of an open end
def test_the_edtf_package_reads_the_same_days(interval):
    plain = Interval(interval.lower, interval.upper)
    if str(plain)[5:] == "24":                       # winter, to it, is December alone: it ends the season with the year
        plain = Interval(interval.lower, date(interval.lower.year, 12, 31))
        assert bounds_by_edtf(str(interval).rstrip("~?%")) == (plain.lower, plain.upper)
    else:
        assert bounds_by_edtf(str(plain)) == (plain.lower, plain.upper)


@pytest.mark.parametrize("text", ["2015-04-14/..", "../2010-04-14"])
def test_open_ends_are_edtf_to_the_edtf_package(text):
    assert str(edtf.parse_edtf(text)) == text == str(parse_edtf(text))


@pytest.mark.parametrize("text", ["2015-04~", "2015?", "2015-04-14%"])
def test_hedges_are_what_the_edtf_package_takes_them_for(text):
    theirs, ours = edtf.parse_edtf(text), parse_edtf(text)
    assert (theirs.is_approximate or theirs.is_uncertain_and_approximate, theirs.is_uncertain or theirs.is_uncertain_and_approximate) == (
        ours.approximate, ours.uncertain)


# ---------------------------------------------------------------- sets, against counting days

days_near = st.integers(0, len(EVERY_DAY) - 1).map(EVERY_DAY.__getitem__)
_open = st.none()


@st.composite
def near(draw):
    """An interval whose ends lie in the years of the oracle, or are open."""
    lower, upper = sorted((draw(days_near), draw(days_near)))
    if draw(flags):
        upper = min(upper, lower + timedelta(draw(st.integers(0, 40))))
    return Interval(draw(st.sampled_from([lower, lower, lower, None])), draw(st.sampled_from([upper, upper, upper, None])))


@st.composite
def patterns(draw):
    fields = draw(st.sampled_from([("weekday",), ("month",), ("day",), ("month", "day"), ("year",), ("year", "month"), ("year", "day"), (),
                                    ("month", "day", "until")]))
    ranges = {"weekday": st.integers(0, 6), "month": st.integers(1, 12), "day": st.integers(1, 31), "year": st.sampled_from([2015, 2016]),
              "until": st.dates(date(2016, 1, 1), date(2016, 12, 31)).map(lambda day: (day.month, day.day))}
    try:
        return Days(**{name: draw(ranges[name]) for name in fields})
    except ValueReadError:
        assume(False)


values = st.one_of(near(), patterns())


FAR_FIRST, FAR_LAST = date(2000, 1, 1), date(2028, 12, 31)              # 28 years: each weekday on each day of the year
FAR = [FAR_FIRST + timedelta(n) for n in range((FAR_LAST - FAR_FIRST).days + 1)]


def allowed(value):
    """Every day that ``value`` allows, of 28 years; an open end reaches beyond them."""
    return {day for day in FAR if day in value}


@given(values, values)
def test_covers_and_meets_agree_with_counting_days(a, b):
    mine, theirs = allowed(a), allowed(b)
    assert a.covers(b) == (theirs <= mine)
    assert a.meets(b) == bool(mine & theirs)


@given(values, values)
def test_the_relation_is_that_of_the_sets(a, b):
    mine, theirs = allowed(a), allowed(b)
    expected = (SetRelation.EQUAL if mine == theirs else SetRelation.BROADER if mine > theirs else SetRelation.NARROWER if mine < theirs
                else SetRelation.OVERLAPS if mine & theirs else SetRelation.DISJOINT)
    assert relation(a, b) is expected


@given(values, values, values)
def test_covers_is_a_partial_order_and_implies_meets(a, b, c):
    assert a.covers(a) and a.meets(a)
    assert not (a.covers(b) and b.covers(c)) or a.covers(c)
    assert not (a.covers(b) and b.covers(a)) or allowed(a) == allowed(b)
    assert not a.covers(b) or (a.meets(b) and b.meets(a))
    assert a.meets(b) == b.meets(a)


@given(near(), near())
def test_what_both_allow_and_what_holds_both(a, b):
    both, hull = a.intersect(b), a.hull(b)
    assert (allowed(both) if both else set()) == allowed(a) & allowed(b)
    assert hull.covers(a) and hull.covers(b)
    assert (hull.lower is None) == (None in (a.lower, b.lower)) and (hull.upper is None) == (None in (a.upper, b.upper))


@given(patterns())
def test_the_hull_of_a_pattern_holds_its_days(pattern):
    assert pattern.hull().covers(pattern)
    assert allowed(pattern) <= allowed(pattern.hull())


def test_what_each_allows_and_no_day_can_be_both_does_not_meet():
    february, the_31st = Days(month=2, unit="month"), Days(day=31)
    assert not february.meets(the_31st) and Days(month=3).meets(the_31st)


def test_dates_relate_to_nothing_that_is_no_date():
    day = Interval.day(FIRST)
    assert not day.covers("2014") and not day.meets("2014") and not Days(weekday=1).meets(3) and not Days(weekday=1).covers(3)


def test_an_interval_does_not_end_before_it_begins():
    with pytest.raises(ValueReadError, match="before it begins"):
        Interval(LAST, FIRST)
