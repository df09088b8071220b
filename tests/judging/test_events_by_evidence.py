"""What ties two reports to one event, piece by piece, on readings made by hand: the weights, what excludes, the names."""
import pytest

from kjlib.decisions.overrides import Overrides
from kjlib.judging.events import group
from kjlib.values import Choice, Days, PersonName, parse_edtf
from tests import builders
from tests.builders import claim, report

D = parse_edtf
TWO = ("Norway", "Sweden")


def told(id, *, day=(), sides=(), people=(), last=(), number=(), lead=(), lasting=1, event=""):
    claims = [claim("date", one if isinstance(one, Days) else D(one)) for one in _all(day)]
    claims += [claim("last_held", D(one)) for one in _all(last)]
    claims += [claim("ordinal", Choice(one)) for one in _all(number)]
    claims += [claim("attendee", PersonName(one), item=one) for one in _all(people)]
    return builders.told(report(id, event=event), *claims, sides=frozenset(sides), lead=tuple(lead), lasting=lasting)


def _all(given):
    return (given,) if isinstance(given, str | Days) else given


def together(first, second, overrides=None):
    of = group([told("a", **first), told("b", **second)], overrides).of
    return of["a"] == of["b"]


ALIKE = {"sides": TWO, "people": "Ann Lee"}                    # enough by themselves

EVIDENCE = [  # what the first report says, what the second, whether they are of one event
    (ALIKE, ALIKE, True),
    ({"people": "Ann Lee"}, {"people": "Ann Lee"}, False),     # people alone are not enough
    ({"sides": TWO}, {"sides": TWO}, False),
    (ALIKE, {"sides": TWO, "people": "Ann Dahl"}, False),      # one part of a name
    (ALIKE, {"sides": ("Norway", "Denmark"), "people": "Ann Lee"}, False),                   # one side
    ({"sides": TWO, "people": "Yong-nam"}, {"sides": TWO, "people": "Yong Nam"}, True),      # however it is spelt
    ({"sides": TWO, "people": "Bo Berg"}, {"sides": TWO, "people": "Bo Berg"}, False),       # two letters tell nothing
    ({"sides": TWO, "people": "Bob Berg"}, {"sides": TWO, "people": "BOB BERG"}, True),
    ({"sides": TWO, "day": "2015-05-06"}, {"sides": TWO, "day": "2015-05-06"}, True),
    ({"sides": TWO, "day": "2015-05"}, {"sides": TWO, "day": "2015-05"}, False),             # a month is no day
    ({"sides": TWO, "day": "2015-05"}, {"sides": TWO, "day": "2015-05-06"}, False),
    ({"sides": TWO, "last": "2011"}, {"sides": TWO, "last": "2011"}, True),
    ({"sides": TWO, "last": "2011"}, {"sides": TWO, "last": "2011-04"}, True),               # each way round
    ({"sides": TWO, "last": "2011-04"}, {"sides": TWO, "last": "2011"}, True),
    ({"sides": TWO, "last": "2011"}, {"sides": TWO, "last": "2009"}, False),
    ({"sides": TWO, "last": ("2009", "2011")}, {"sides": TWO, "last": ("2011", "2013")}, True),
    ({"day": "2015-05-06", "last": "2011"}, {"day": "2015-05-06", "last": "2011"}, True),
]


@pytest.mark.parametrize("first, second, one", EVIDENCE)
def test_what_ties_two_reports(first, second, one):
    assert together(first, second) is one


@pytest.mark.parametrize("first, second, one", [
    (["cod", "whale"], ["cod", "whale"], True),
    (["cod", "whale"], ["cod", "mill"], False),                # half of the words
    (["cod", "cod", "cod", "whale"], ["cod", "cod", "cod", "mill"], True),                   # what is said often counts more
    (["cod", "cod", "cod", "whale", "seal"], ["cod", "cod", "cod", "mill", "fire"], True),      # ... but not as often as it is said
    (["whale"], ["mill"], False), ([], [], False),
])
def test_the_words_of_the_lead(first, second, one):
    assert together({"lead": first}, {"lead": second}) is one


EXCLUDED = [  # of two reports that are alike otherwise: what else they say, and whether they are of one event
    ({"number": "12"}, {"number": "11"}, False),
    ({"number": ("11", "12")}, {"number": "12"}, True),
    ({"number": "12"}, {}, True), ({}, {"number": "12"}, True),
    ({"day": "2015-05-06"}, {"day": "2015-05-07"}, False),
    ({"day": "2015-05-06"}, {}, True), ({}, {"day": "2015-05-06"}, True),
    ({"day": ("2015-05-06", "2014-01-01")}, {"day": ("2013-01-01", "2015-05-06")}, True),    # one day that both give is enough
    ({"day": "2015-05-06", "lasting": 2}, {"day": "2015-05-07"}, True),
    ({"day": "2015-05-07"}, {"day": "2015-05-06", "lasting": 2}, True),
    ({"day": "2015-05-06", "lasting": 2}, {"day": "2015-05-08"}, False),
    ({"day": Days(weekday=0), "lasting": 2}, {"day": "2015-05-06"}, False),                  # 6 May 2015 was a Wednesday
    ({"day": Days(weekday=2)}, {"day": "2015-05-06"}, True),
    ({"day": "../2015-05-06", "lasting": 2}, {"day": "2015-05-07"}, False),
    ({"event": "x"}, {"event": "y"}, False),
    ({"event": "x", "day": "2015-05-06"}, {"event": "x", "day": "2023-06-07"}, True),
    ({"event": "x", "day": "2015-05-06"}, {"day": "2023-06-07"}, False),
    ({"event": "x"}, {}, True),
]


@pytest.mark.parametrize("first, second, one", EXCLUDED)
def test_what_parts_two_reports_that_are_alike(first, second, one):
    assert together(ALIKE | first, ALIKE | second) is one


def overruled(**pairs):
    """ab=True: the analyst says that a and b are of one event."""
    return Overrides(events={frozenset(pair): one for pair, one in pairs.items()})


def clusters(overrides=None, **reports):
    of = group([told(id, **says) for id, says in reports.items()], overrides).of
    return sorted("".join(sorted(id for id in of if of[id] == event)) for event in set(of.values()))


MAY, JUNE = ALIKE | {"day": "2015-05-06"}, ALIKE | {"day": "2015-06-07"}

CLUSTERS = [  # what the reports say, what the analyst says of two, and who is with whom
    ({"a": ALIKE, "b": ALIKE}, {"ab": False}, ["a", "b"]),
    ({"a": {}, "b": {}}, {"ab": True}, ["ab"]),
    ({"a": {"event": "x"}, "b": {"event": "x"}}, {}, ["ab"]),
    ({"a": {}, "b": {}}, {}, ["a", "b"]),                                                    # nothing ties them
    ({"a": ALIKE, "b": ALIKE, "c": ALIKE}, {"ac": False}, ["ab", "c"]),                      # no member may exclude it
    ({"a": MAY, "b": ALIKE, "c": JUNE}, {}, ["ab", "c"]),
    ({"a": JUNE, "b": ALIKE | {"last": "2011"}, "c": MAY | {"last": "2011"}}, {}, ["a", "bc"]),      # the most alike first
    ({"a": MAY, "b": MAY, "c": JUNE}, {"bc": True}, ["a", "bc"]),                            # the analyst's pair comes first, and a excludes c
    ({"a": MAY, "b": JUNE, "c": {}}, {"ac": True, "bc": True}, ["abc"]),                     # ... and his word beats two days
    ({"a": MAY, "b": JUNE, "c": {}}, {"ac": True, "bc": True, "ab": False}, ["ac", "b"]),    # ... but for his own
]


@pytest.mark.parametrize("reports, decided, expected", CLUSTERS)
def test_who_is_with_whom(reports, decided, expected):
    assert clusters(overruled(**decided), **reports) == expected


def names(*readings, overrides=None):
    return list(dict.fromkeys(group(readings, overrides).of.values()))


@pytest.mark.parametrize("says, name", [
    ([{"day": "2015-05-06", "sides": TWO}], "2015-05-06 Norway, Sweden"),
    ([{"sides": ("Sweden", "Norway")}], "undated Norway, Sweden"),
    ([{"day": "2015-05", "sides": TWO}], "undated Norway, Sweden"),
    ([{"day": "2015-05-06"}], "2015-05-06 a"),
    ([{"sides": ("Sweden", "Norway", "Denmark")}], "undated Denmark, Norway"),
    ([ALIKE | {"sides": ("Sweden", "Norway", "Denmark")}, ALIKE], "undated Norway, Sweden"),             # whom most name
    ([ALIKE | {"day": "2015-05-06", "lasting": 2}, ALIKE | {"day": "2015-05-07"}, ALIKE | {"day": "2015-05-07"}], "2015-05-07 Norway, Sweden"),
    ([ALIKE | {"day": "2015-05-07", "lasting": 2}, ALIKE | {"day": "2015-05-06"}], "2015-05-06 Norway, Sweden"),
    ([ALIKE, ALIKE | {"event": "Talks"}], "Talks"),
])
def test_the_name_of_an_event(says, name):
    assert names(*(told(id, **one) for id, one in zip("abc", says))) == [name]


def test_no_two_events_bear_one_name():
    """The count of names that begin alike was the number: "Talks (2)" twice, where the analyst himself had called one so."""
    apart = overruled(ab=False, ac=False, bc=False)
    same = {"day": "2015-05-06", "sides": TWO}
    day = "2015-05-06 Norway, Sweden"
    assert names(*(told(id, **same) for id in "abc"), overrides=apart) == [day, f"{day} (2)", f"{day} (3)"]
    called = told("a", event=f"{day} (2)"), told("b", **same), told("c", **same)
    assert names(*called, overrides=apart) == [f"{day} (2)", day, f"{day} (3)"]
    assert names(told("a", event="Talks in Oslo"), told("b", event="Talks"), overrides=apart) == ["Talks in Oslo", "Talks"]
    assert names(told("a", event="Talks in Oslo"), told("b", event="Talks"), told("c", event="Talks"), overrides=apart)[2] == "Talks (2)"


WORDS = {"lead": ("cod", "quota")}


@pytest.mark.parametrize("first, second, one", [
    ({"sides": TWO} | WORDS, {"sides": TWO} | WORDS, True),
    ({"sides": TWO} | WORDS, {"sides": TWO, "lead": ("herring",)}, False),
    ({"sides": TWO} | WORDS, {"sides": ("Norway", "Denmark")} | WORDS, False),
])
def test_rounds_of_one_series(first, second, one):
    found = group([told("a", day="2015-05-06", **first), told("b", day="2016-05-06", **second)])
    series = {found.series[event] for event in found.of.values()}
    assert len(found.series) == 2 and (len(series) == 1) is one
    assert found.of["a"] in series


def test_a_series_runs_over_three_events_and_has_the_name_of_the_first():
    years = [told(id, day=f"{year}-05-06", sides=TWO, **WORDS) for id, year in (("a", 2013), ("b", 2014), ("c", 2015))]
    assert set(group(years).series.values()) == {"2013-05-06 Norway, Sweden"}


def test_thirty_reports_of_one_event_are_soon_together(monkeypatch):
    """Every member was set against every other for each pair: n to the fourth."""
    asked = []
    monkeypatch.setattr(Overrides, "same_event", lambda self, a, b: asked.append((a, b)))
    group([told(f"r{n:02}", **ALIKE) for n in range(30)])
    assert len(asked) < 3 * 30 * 30
