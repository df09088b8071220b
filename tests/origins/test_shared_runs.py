"""Shared wording: which words are one word, which runs are found, and that every span holds its words."""
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib import lexicon
from kjlib.model import Region, Report, Span, Zone
from kjlib.origins.shared_runs import RUN, Run, covered, index, passages, runs, tiles


def report_of(text: str, id: str = "a", zone: Zone = Zone.BODY) -> Report:
    return Report(id=id, text=text, regions=(Region(Span(0, len(text)), zone),) if text else ())


def keys(text: str) -> list[str]:
    return [word.key for word in index(report_of(text)).words]


ONE_WORD = [  # printed in two ways, one word (or the same words) all the same
    ("Defence", "defense"), ("defences", "defenses"), ("colour", "color"), ("colourful", "colorful"),
    ("neighbouring", "neighboring"), ("organise", "organize"), ("organisation", "organization"), ("organising", "organizing"),
    ("analysed", "analyzed"), ("centre", "center"), ("theatres", "theaters"), ("travelled", "traveled"),
    ("counsellor", "counselor"), ("programme", "program"), ("licence", "license"), ("towards", "toward"),
    ("manoeuvres", "maneuvers"), ("sceptical", "skeptical"), ("co-operation", "cooperation"), ("re-elected", "reelected"),
    ("cease-fire", "ceasefire"), ("e-mail", "email"), ("per cent", "percent"), ("U.S.", "US"), ("don’t", "don't"), ("Zoë", "zoe"),
    ("Ze\u0301ro", "zéro"), ("director-general", "director general"), ("so\u00adcalled", "socalled"),
    ("“two-plus-two”", "two plus two"), ("28,000", "28000"),
]
NOT_ONE_WORD = [  # a difference of meaning, not of spelling
    ("four", "for"), ("hour", "or"), ("rise", "rice"), ("1997", "1979"), ("tour", "tor"), ("minister", "ministers"), ("3.5", "3 5"),
]


@pytest.mark.parametrize("printed, other", ONE_WORD)
def test_words_are_levelled(printed, other):
    assert keys(printed) == keys(other) != []


@pytest.mark.parametrize("printed, other", NOT_ONE_WORD)
def test_words_that_differ_stay_apart(printed, other):
    assert keys(printed) != keys(other)


def test_a_passage_is_found_across_spelling_hyphens_and_punctuation():
    a = report_of("Officials said the harbour-side defence centre was, in effect, re-organised by 1 May.")
    b = report_of('He told them: "The harbor side defense center was in effect reorganized" and left.', "b")
    (found,) = passages(a, b)
    assert found.words == 9
    assert a.quote(found.span_a) == "the harbour-side defence centre was, in effect, re-organised"
    assert b.quote(found.span_b) == "The harbor side defense center was in effect reorganized"


@pytest.mark.parametrize("words, found", [(RUN - 1, 0), (RUN, 1)])
def test_a_run_has_at_least_five_words(words, found):
    shared = " ".join(["one", "two", "three", "four", "five", "six"][:words])
    assert len(passages(report_of(f"before {shared} after"), report_of(f"others {shared} else", "b"))) == found


FERRY, STORM = "the ferry left the harbour", "before the storm had reached the coast"


def zoned(*parts: tuple[str, Zone], id: str = "a") -> Report:
    text, regions = "", []
    for words, zone in parts:
        regions.append(Region(Span(len(text), len(text) + len(words)), zone))
        text += words + "\n\n"
    return Report(id=id, text=text, regions=tuple(regions))


def test_furniture_is_left_out_and_parts_a_run():
    whole = report_of(f"{FERRY} {STORM}", "b")
    parted = zoned((FERRY, Zone.BODY), ("send us your comments", Zone.FURNITURE), (STORM, Zone.BODY))
    assert [p.words for p in passages(parted, whole)] == [7, 5]
    assert passages(report_of(whole.text, zone=Zone.FURNITURE), whole) == ()


def test_a_run_goes_on_over_paragraphs_of_one_zone_but_not_from_a_headline_into_the_body():
    whole = report_of(f"{FERRY} {STORM}", "b")
    assert [p.words for p in passages(zoned((FERRY, Zone.BODY), (STORM, Zone.BODY)), whole)] == [12]
    assert [p.words for p in passages(zoned((FERRY, Zone.HEADLINE), (STORM, Zone.BODY)), whole)] == [7, 5]


def test_a_report_without_words_shares_none():
    assert passages(report_of(""), report_of("one two three four five", "b")) == ()
    assert passages(report_of("— … !"), report_of("— … !", "b")) == ()


texts = st.lists(st.sampled_from(["tide", "ebb", "Flow"]), max_size=40).map(" ".join)


def slow_runs(a: list[str], b: list[str]) -> list[Run]:
    """Each run of five or more that can be made longer at neither end, found by trying every pair of places."""
    found = []
    for i in range(len(a)):
        for j in range(len(b)):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            length = 0
            while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
                length += 1
            if length >= RUN:
                found.append(Run(i, j, length))
    return found


@given(texts, texts)
def test_runs_agree_with_trying_every_pair_of_places(one, other):
    a, b = index(report_of(one)), index(report_of(other, "b"))
    assert runs(a, b) == slow_runs([word.key for word in a.words], [word.key for word in b.words])


@given(texts, texts)
def test_tiles_lie_in_no_longer_run_and_lose_no_word(one, other):
    found = runs(index(report_of(one)), index(report_of(other, "b")))
    kept = tiles(found)
    assert set(kept) <= set(found)
    assert bool(kept) == bool(found) and [run.length for run in kept] == sorted((run.length for run in kept), reverse=True)
    for one_run, other_run in combinations(kept, 2):
        for longer, shorter in ((one_run.i, other_run.i), (one_run.j, other_run.j)):
            assert shorter < longer or shorter + other_run.length > longer + one_run.length


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12))))
def test_covered_counts_each_word_once(starts):
    assert covered(starts) == len({word for first, length in starts for word in range(first, first + length)})


@given(st.text(max_size=120), st.text(max_size=120), st.text(alphabet="ab '-.“\n", max_size=60))
def test_every_passage_holds_the_same_words_in_both(before, between, shared):
    a, b = report_of(before + shared + between), report_of(shared + before, "b")
    for found in passages(a, b):
        quotes = a.quote(found.span_a), b.quote(found.span_b)
        assert all(quote.strip() == quote for quote in quotes)
        one, other = ([word.key for word in index(report).words if span.start <= word.start < span.end]
                      for report, span in ((a, found.span_a), (b, found.span_b)))
        assert one == other and len(one) == found.words


def test_a_phrase_printed_without_end_is_no_burden():
    a, b = report_of("la " * 3000), report_of("la " * 3000, "b")
    assert passages(a, b)[0].words > RUN
    assert len(runs(index(a), index(b))) < 3000


def test_stock_phrases_begin_with_a_word():
    assert all(phrase.split()[0] != "*" for phrase in lexicon.load("stock_phrases")["phrases"])
