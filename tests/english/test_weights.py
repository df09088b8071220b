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
    assert data["left_out"]["candidates"] >= data["left_out"]["right"] > 0 and data["left_out"]["brier"] < 0.26


def is_general(name):
    """Whether a feature is listed in the lexicon: a class of grammar, of a place in the text, of the word lists."""
    group, _, value = name.partition(": ")
    if group == "verb":
        return value in lexicon.load("deeds") or value == "of no class"
    if group == "rule":
        return re.fullmatch(r"[a-z_]+(\.[a-z_]+)?(, (the report tells of|of) (a meeting|another event|a deed|no event))?(, (a meeting|another event|a deed))?", value)
    return value in lexicon.load("evidence").get(group, ()) if value else group in lexicon.load("evidence")["alone"]


@pytest.mark.parametrize("slot", SLOTS)
def test_features_are_general(slot):
    assert [name for name in lexicon.load(f"weights/{slot}")["weights"] if not is_general(name)] == []


@pytest.mark.parametrize("name", ["verb: torpedo", "Oslo", "rule: Oslo talks", "doer: Merkel", "in the talks"])
def test_a_word_of_a_text_is_no_feature(name):
    assert not is_general(name)
