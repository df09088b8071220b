"""Words compared by what they mean: spelling, inflection and order do not count."""
import pytest

from kjlib.values import Choice, Label, SetRelation, relation
from kjlib.values.label import content

LABELS = [
    ("defence co-operation guidelines", "Defense cooperation guideline", SetRelation.EQUAL),
    ("the organisation's programme", "organization program", SetRelation.EQUAL),
    ("nuclear threats", "North Korea's nuclear threats", SetRelation.BROADER),
    ("nuclear threats and sanctions", "nuclear threats", SetRelation.NARROWER),
    ("trade and tariffs", "tariffs and visas", SetRelation.OVERLAPS),
    ("fisheries", "border trade", SetRelation.DISJOINT),
    ("U.S. troops", "US troops", SetRelation.EQUAL),
]


@pytest.mark.parametrize("a, b, expected", LABELS)
def test_labels_relate(a, b, expected):
    assert relation(Label(a), Label(b)) is expected


@pytest.mark.parametrize("words", ["the", "of the", "—"])
def test_words_without_content_are_only_themselves(words):
    assert relation(Label(words), Label(words)) is SetRelation.EQUAL
    assert relation(Label(words), Label("talks")) is SetRelation.DISJOINT


def test_us_is_not_the_pronoun():
    assert "usa" in content("the US position")
    assert content("they told us") == content("they told")


def test_a_choice_agrees_only_with_itself():
    assert relation(Choice("held"), Choice("held")) is SetRelation.EQUAL
    assert relation(Choice("held"), Choice("planned")) is SetRelation.DISJOINT
