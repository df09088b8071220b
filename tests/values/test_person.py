"""Names and ranks as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.values import SetRelation, relation
from kjlib.values.person import PersonName, Rank


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("Kim Do-yun", "Kim Do-Yun", "equal"),
        ("Firefly", "Rufus Firefly", "broader"),
        ("Rufus T. Firefly", "Rufus Firefly", "narrower"),
        ("Kim Do-yun", "Kim Do-yoon", "disjoint"),  # how alike they are is for the judge to say
    ],
)
def test_name_relation(a, b, expected):
    assert relation(PersonName(a), PersonName(b)) is SetRelation(expected)


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("Brig. Gen.", "Brigadier General", True),
        ("Lt. Col.", "lieutenant colonel", True),
        ("Air Marshal", "Air Chief Marshal", False),
        ("Gen.", "Maj. Gen.", False),
    ],
)
def test_rank_equality(a, b, expected):
    assert Rank(a).covers(Rank(b)) is expected
    assert Rank(a).meets(Rank(b)) is expected


@given(st.text(min_size=1), st.text(min_size=1))
def test_name_laws(a, b):
    first, second = PersonName(a), PersonName(b)
    assert first.covers(first)
    assert not first.covers(second) or first.meets(second)
    assert first.meets(second) == second.meets(first)
