"""Offices by meaning: what is one office, what says less, what excludes, and the laws that all values keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.values import SetRelation, relation
from kjlib.values.office import Office

CASES = [
    ("director-general", "Director General", "equal"),
    ("Defence Minister", "defense minister", "equal"),
    ("Foreign Minister", "Minister of Foreign Affairs", "equal"),
    ("director-general of the Nordic Affairs Bureau", "director general for Nordic affairs", "equal"),
    ("director general for Asia and Pacific affairs", "Director General for Asian and Pacific Affairs", "equal"),
    ("Prime Minister", "premier", "equal"),
    ("spokesman", "spokeswoman", "equal"),
    ("Sen.", "senator", "equal"),
    ("vice foreign minister", "deputy foreign minister", "equal"),
    ("deputy director general", "deputy director general of the Budget Policy Bureau", "broader"),
    ("minister", "foreign minister", "broader"),
    ("President", "vice president", "disjoint"),
    ("director general", "deputy director general", "disjoint"),
    ("foreign minister", "finance minister", "disjoint"),
    ("leader", "president", "disjoint"),
    ("head of the army", "head of the navy", "disjoint"),
]


@pytest.mark.parametrize("a, b, expected", CASES)
def test_office_relation(a, b, expected):
    assert relation(Office(a), Office(b)) is SetRelation(expected)


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("director general", "deputy director general", True),
        ("director general for policy", "deputy director general", True),
        ("president", "former president", True),
        ("chief of staff", "acting chief of staff", True),
        ("secretary of state", "assistant secretary of state", True),
        ("president", "president-elect", False),  # both may be said of one person in one month
        ("president", "leader", False),
        ("deputy foreign minister", "finance minister", False),
        ("minister", "minister", False),
    ],
)
def test_office_only_by_modifier(a, b, expected):
    assert Office(a).only_by_modifier(Office(b)) is expected
    assert Office(b).only_by_modifier(Office(a)) is expected


WORDS = st.sampled_from(
    [
        "deputy",
        "vice",
        "acting",
        "former",
        "director",
        "general",
        "minister",
        "foreign",
        "finance",
        "of",
        "for",
        "Arctic",
        "affairs",
        "bureau",
        "Sen.",
    ]
)
OFFICES = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: Office(" ".join(words))) | st.text(min_size=1, max_size=20).map(Office)


@given(OFFICES, OFFICES, OFFICES)
def test_office_laws(a, b, c):
    assert a.covers(a)
    assert a.meets(b) == b.meets(a)
    assert not a.covers(b) or a.meets(b)
    assert not (a.covers(b) and b.covers(c)) or a.covers(c)
    assert not (a.only_by_modifier(b) and a.meets(b))
