"""Countries by any of their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib import lexicon, places


@pytest.mark.parametrize(
    "words, country",
    [
        ("Seoul", "South Korea"),
        ("S. Korea", "South Korea"),
        ("South Korean", "South Korea"),
        ("ROK", "South Korea"),
        ("Tokyo's", "Japan"),
        ("the US", "United States"),
        ("White House", "United States"),
        ("Kremlin", "Russia"),
        ("British", "United Kingdom"),
        ("UAE", "United Arab Emirates"),
        ("DPRK", "North Korea"),
        ("JAPAN", "Japan"),
        ("Kiribati", "Kiribati"),
        ("NATO", "NATO"),
        ("Houthi", "Houthis"),
        ("Gaza", "Palestine"),
        ("Korea", ""),
        ("may", ""),
        ("", ""),
    ],
)
def test_one_form_for_each_name(words, country):
    assert places.country(words) == country


@pytest.mark.parametrize(
    "text, found",
    [
        ("North Korea and Seoul", [("North Korea", "North Korea", "country"), ("Seoul", "South Korea", "capital")]),
        ("the Washington Post, in Washington", [("Washington", "United States", "capital")]),
        ("a South  Korean envoy", [("South  Korean", "South Korea", "adjective")]),
        ("Omanis, not a Romanian", [("Omanis", "Oman", "adjective"), ("Romanian", "Romania", "adjective")]),
    ],
)
def test_mentions_are_whole_and_longest(text, found):
    assert [(text[p.start : p.end], p.country, str(p.kind)) for p in places.mentions(text)] == found


def test_no_name_is_of_two_countries():
    seen: dict[str, str] = {}
    for table in ("countries", "bodies"):
        for country, line in lexicon.load("places")[table].items():
            for name in {country, *(name.strip() for part in line.split("|") for name in part.split(",") if name.strip())}:
                assert seen.setdefault(name, country) == country


@given(st.text())
def test_mentions_stand_where_they_say(text):
    for place in places.mentions(text):
        assert places.country(text[place.start : place.end]) == place.country


def test_capitals():
    assert places.is_capital("Seoul") and not places.is_capital("South Korea") and not places.is_capital("Busan")
