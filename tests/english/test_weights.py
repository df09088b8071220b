"""Weights: data that multiplies and adds; what a candidate makes of its evidence."""
import re
from importlib.resources import files

import pytest

from kjlib import lexicon
from kjlib.english import weights
from kjlib.english.candidate import Candidate
from kjlib.model import Mention, Span

SLOTS = sorted(path.name.removesuffix(".toml") for path in files(lexicon.__name__).joinpath("weights").iterdir() if path.name.endswith(".toml"))
MODEL = weights.Model(bias=-1.0, threshold=0.5, weights={"good": 3.0, "bad": -2.0, "dull": 0.0})


def mention(slot="date"):
    return Mention("test", slot, "", "a", Span(0, 3), Span(0, 3), "test")


@pytest.fixture
def model(monkeypatch):
    monkeypatch.setattr(weights, "model", lambda slot: MODEL if slot == "date" else None)


@pytest.mark.parametrize("evidence, probability", [
    ((), 0.269), (("good",), 0.881), (("bad",), 0.047), (("good", "bad"), 0.5), (("unheard of",), 0.269),
])
def test_the_weights_are_added_up(evidence, probability):
    assert round(MODEL.probability(evidence), 3) == probability


@pytest.mark.parametrize("evidence, claims", [(("good",), 1), (("good", "bad"), 1), (("bad",), 0), ((), 0)])
def test_a_candidate_below_the_threshold_is_no_claim(model, evidence, claims):
    assert len(weights.choose([Candidate(mention(), frozenset(evidence))])) == claims


def test_what_is_refused_may_state_something_else(model):
    other = Candidate(mention("related_date"))
    assert [m.slot for m in weights.choose([Candidate(mention(), frozenset(), other)])] == ["related_date"]
    assert [m.slot for m in weights.choose([Candidate(mention(), frozenset(("good",)), other)])] == ["date"]


def test_what_a_rule_decided_is_a_claim_and_at_least_even(model):
    found = weights.choose([Candidate(mention(), frozenset(("bad",)), decided=True)])
    assert [m.confidence for m in found] == [0.5]


def test_a_claim_names_the_strongest_reasons(model):
    found = weights.weighed(Candidate(mention(), frozenset(("good", "bad", "dull"))))
    assert (found.confidence, found.because) == (0.5, ("+ good", "- bad"))


def test_a_slot_without_weights_is_left_as_it_is(model):
    found = weights.weighed(Candidate(mention("level"), frozenset(("bad",))))
    assert (found.confidence, found.because) == (1.0, ())


# ---------------------------------------------------------------- the files


@pytest.mark.parametrize("slot", SLOTS)
def test_the_files_hold_weights_and_how_well_they_did(slot):
    data = lexicon.load(f"weights/{slot}")
    assert 0 <= data["threshold"] < 1 and data["weights"]
    assert data["left_out"]["candidates"] >= data["left_out"]["right"] > 0 and data["left_out"]["brier"] < 0.25


# Names that stand in several features: classes of words, of places in a text and of grammar, never words of a text.
KNOWN = re.compile(
    r"(zone|sentence|theme|clause|tense|modality|event|hangs on|rule|link|shape|length|before publication|after publication|opens with"
    r"|form|verb|doer|undergoer|stage|words of the theme in the deed|the report tells of a|a result, an?|sort|place|number|counted|role"
    r"|unit|figure)\b.*|[a-z -]+"
)


@pytest.mark.parametrize("slot", SLOTS)
def test_features_are_general(slot):
    """Each is made of plain words of grammar and of the lexicon's classes; a name or a number would have another shape."""
    assert [name for name in lexicon.load(f"weights/{slot}")["weights"] if not KNOWN.fullmatch(name)] == []
