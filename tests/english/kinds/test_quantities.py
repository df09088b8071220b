"""Shares, measures and ages: what they are of, and in which form they are printed."""
import pytest

from tests.english.kinds.test_claims import found

SHARES = [
    ("Some 7.7 percent of fishermen went on strike.", [("fishermen", "~7.7 %")]),
    ("More than half of the boats sank.", [("boats", ">50 %")]),
    ("About a quarter of the town was evacuated.", [("town", "~25 %")]),
    ("Two-thirds of the members voted.", [("members", "0.666667 whole")]),
    ("The fleet has 40 boats.", []),
]
MEASURES = [
    ("A 7.6 magnitude quake hit the coast.", [("quake", "7.6 magnitude")]),
    ("The trial lasted two weeks.", [("trial", "2 weeks")]),
    ("The boat sank 800 meters from the port.", [("boat", "800 m")]),
    ("He was sentenced to 10 years in prison.", [("prison", "10 years")]),
    ("Forty people were hurt.", []),
]
AGES = [
    ("Ola Berg, 32, was rescued.", "32"), ("A 7-year-old girl was rescued.", "7"), ("The skipper is 45 years old.", "45"),
    ("A 16-month-old boy was rescued.", "16 months"), ("Berg (54) was rescued.", "54"),
]


@pytest.mark.parametrize("text, shares", SHARES)
def test_shares(text, shares):
    assert [(mention.item, value) for _, value, _, mention in found(text, slot="share")] == shares


@pytest.mark.parametrize("text, measures", MEASURES)
def test_measures(text, measures):
    assert [(mention.item, value) for _, value, _, mention in found(text, slot="measure")] == measures


@pytest.mark.parametrize("text, age", AGES)
def test_ages(text, age):
    assert [value for _, value, _, _ in found(text, slot="age")] == [age]


@pytest.mark.parametrize("text, votes", [
    ("The council approved the port 14-11 on Wednesday.", [("votes for", "14"), ("votes against", "11")]),
    ("The bill passed by a vote of 230 to 195.", [("votes for", "230"), ("votes against", "195")]),
    ("The boats sailed 14-11 miles.", []),
])
def test_votes(text, votes):
    told = [(mention.item, value) for _, value, _, mention in found(text, slot="count")]
    assert [entry for entry in told if entry[0].startswith("votes")] == votes
