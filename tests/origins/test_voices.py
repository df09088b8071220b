"""Who leans on whom: what ties two reports, what does not, and how the tied ones are called."""
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjlib.model import Published, Region, Report, Span, Zone
from kjlib.origins import origins_of


def report_of(id: str, text: str, **known: str) -> Report:
    return Report(id=id, text=text, regions=(Region(Span(0, len(text)), Zone.BODY),) if text else (), **known)


def pair(a: str, b: str):
    found = origins_of([report_of("a", a), report_of("b", b)])
    return found.passages[0] if found.passages else None


FILL_A = ("Marta Lindqvist had never planned on politics. Her campaign grew from a quarrel about bus fares, she recalls, "
          "in a town where buses seldom run. Most evenings she still teaches chemistry to adults in a draughty hall above the fire station. ")
FILL_B = ("Voters here are tired, and say so. At the market, stallholders shrug when asked who will win on Sunday; "
          "some have sold their vans. The price of herring interests them more than any debate that television could offer this week. ")

CAPITALS = "THE FERRY SANK OFF THE COAST OF NORTHERN SAMAR AND TWELVE OF ITS CREW WERE LOST WHILE RESCUERS WAITED FOR THE STORM TO PASS"
STONE = '"We shall rebuild the bridge, and we shall rebuild it in stone, so that our grandchildren may cross the river in any weather'
ISLAND = "We will not leave the island until every family has a roof over its head"
CHARGES = "two counts of aggravated theft with a false licence and careless conduct toward harbour pilots."
LETTERS = "Copyright 2011 The Daily Harbour. Sign up for the morning letters that we send to all our readers here"

ONE_ORIGIN = {
    "a clause of a dozen words, spelled in two ways": (
        "The two crews, who towed the damaged tanker into the harbour at dawn, slept.",
        "Both crews who towed the damaged tanker into the harbor at dawn, slept well."),
    "several shorter clauses": (
        "Smoke was seen rising above the old grain store. Nobody who worked there had been told of the danger, said one. "
        "He was still looking for his gloves at noon.",
        "On the quay, smoke was seen rising above the old grain mill. Of those nobody who worked there had been told anything. "
        "One was still looking for his gloves at noon, too."),
    "a copy in capitals": (CAPITALS, CAPITALS),
    "two reports that are little but one statement": (
        f'{STONE}," the mayor said.', f'Mayor: {STONE}."'),
}
TWO_ORIGINS = {
    "a post": ("It was the deputy director general for fisheries and coastal waters policy who answered.",
               "Nobody but a deputy director general for fisheries and coastal waters policy could sign."),
    "names and a treaty": ("They spoke about the Treaty of Friendship and Cooperation between Norway and the Republic of Poland in Oslo.",
                           "Few recall the Treaty of Friendship and Cooperation between Norway and the Republic of Poland today."),
    "a thing's name without a verb": ("It is the first full-scale rescue exercise in the northern harbour for eleven years.",
                                      "Crews held the first full-scale rescue exercise in the northern harbour for eleven years."),
    "one speaker's words": (f'"{ISLAND}," Ms. Okafor said.', f'She promised: "{ISLAND}."'),
    "one speaker's words, marks left out by one": (f"{ISLAND}, she wrote.", f"She promised: “{ISLAND}.”"),
    "a stock phrase": ("The company did not immediately respond to a request for comment about the spill.",
                       "The bank did not immediately respond to a request for comment after hours."),
    "the page speaking": (LETTERS, LETTERS),
    "a list of charges": (f"He faces trial for {CHARGES}", f"She denies {CHARGES}"),
    "facts in short clauses": ("The bridge was closed to all traffic in March. Three people were hurt.",
                               "Since the bridge was closed to all lorries, three people were hurt there."),
}


@pytest.mark.parametrize("a, b", ONE_ORIGIN.values(), ids=ONE_ORIGIN)
def test_copying_ties(a, b):
    assert pair(a, b).same_origin


@pytest.mark.parametrize("name", ["a clause of a dozen words, spelled in two ways", "several shorter clauses"])
def test_copying_ties_however_much_else_is_said(name):
    a, b = ONE_ORIGIN[name]
    assert pair(FILL_A * 3 + a, FILL_B * 3 + b).same_origin


@pytest.mark.parametrize("a, b", TWO_ORIGINS.values(), ids=TWO_ORIGINS)
def test_what_all_print_alike_does_not_tie(a, b):
    found = pair(FILL_A + a, FILL_B + b)
    assert found and not found.same_origin, found


def test_a_line_says_what_is_shared_and_where():
    a, b = "A storm, they say, tore the roof off the old customs house.", "Then it tore the roof off the old Customs House; nobody wept"
    found = pair(a, b)
    assert (found.report_a, found.report_b, found.shared_words, found.longest) == ("a", "b", 8, 8)
    assert (found.share_a, found.share_b) == (round(8 / 12, 4), round(8 / 12, 4))
    assert found.quote_a == a[found.start_a:found.end_a] == "tore the roof off the old customs house"
    assert found.quote_b == b[found.start_b:found.end_b] == "tore the roof off the old Customs House"


def test_the_reason_names_what_the_passage_is():
    speech = pair(*(fill + text for fill, text in zip((FILL_A, FILL_B), TWO_ORIGINS["one speaker's words"])))
    assert "one speaker's words" in speech.reason
    copied = pair(*ONE_ORIGIN["a clause of a dozen words, spelled in two ways"])
    assert "12 words run alike" in copied.reason and "towed the damaged tanker" in copied.reason


def test_reports_that_share_no_run_have_no_line():
    found = origins_of([report_of("a", FILL_A), report_of("b", FILL_B)])
    assert found.passages == () and found.of == {"a": "a", "b": "b"} and found.ties == ()


COPIED = "The two crews, who towed the damaged tanker into the harbour at dawn, slept."
CHAIN = "Nobody in the village had ever seen the river so high in the month of May"
LABELS = [  # reports as (id, text, what is known), and the origin of each
    ("alone", [("a", FILL_A, {}), ("b", FILL_B, {})], ["a", "b"]),
    ("copied", [("a", FILL_A + COPIED, {}), ("b", FILL_B + COPIED, {}), ("c", FILL_B[:60], {})], ["a", "a", "c"]),
    ("a chain", [("a", FILL_A + COPIED, {}), ("b", COPIED + CHAIN, {}), ("c", FILL_B + CHAIN, {})], ["a", "a", "a"]),
    ("one agency", [("a", FILL_A, {"agency": "Reuters"}), ("b", FILL_B, {"agency": "REUTERS"})], ["Reuters", "Reuters"]),
    ("its own site", [("a", FILL_A, {"agency": "AFP"}), ("b", FILL_B, {"outlet": "AFP"})], ["AFP", "AFP"]),
    ("one outlet, no agency", [("a", FILL_A, {"outlet": "The Herald"}), ("b", FILL_B, {"outlet": "The Herald"})], ["a", "b"]),
    ("two agencies", [("a", FILL_A, {"agency": "AP"}), ("b", FILL_B, {"agency": "AFP"})], ["AP", "AFP"]),
    ("copied from an agency", [("a", FILL_A + COPIED, {}), ("b", FILL_B + COPIED, {"agency": "AP"})], ["a", "a"]),
    ("given", [("a", FILL_A, {}), ("b", FILL_B, {"copy_of": "a"})], ["a", "a"]),
    ("given, but unknown", [("a", FILL_A, {}), ("b", FILL_B, {"copy_of": "z"})], ["a", "b"]),
    ("given, of itself", [("a", FILL_A, {"copy_of": "a"})], ["a"]),
    ("two events", [("a", FILL_A, {"agency": "AP", "event": "1"}), ("b", FILL_B, {"agency": "AP", "event": "2"})], ["a", "b"]),
    ("a report called as the agency", [("AP", FILL_A, {}), ("b", FILL_B, {"agency": "AP"})], ["AP", "b"]),
]


@pytest.mark.parametrize("reports, labels", [case[1:] for case in LABELS], ids=[case[0] for case in LABELS])
def test_labels(reports, labels):
    found = origins_of([report_of(id, text, **known) for id, text, known in reports])
    assert [found.of[id] for id, _, _ in reports] == labels


def test_a_report_is_not_tied_to_itself():
    assert origins_of([report_of("a", FILL_A, agency="AP", outlet="AP", copy_of="a")]).ties == ()


@pytest.mark.parametrize("one, other, tied", [("2015-04-10", "2015-04-14", True), ("2015-04-10", "2018-04-14", False),
                                              ("2015-04-10", "", True), ("2015", "2015-06-01", True), ("../2010-04-14", "2015-04-14", False)])
def test_an_agencys_reports_are_one_origin_while_they_can_tell_of_one_thing(one, other, tied):
    a = replace(report_of("a", FILL_A, agency="AP"), published=Published(one))
    b = replace(report_of("b", FILL_B, agency="AP"), published=Published(other))
    assert (len(set(origins_of([a, b]).of.values())) == 1) is tied


def test_an_agency_ties_what_the_wording_alone_would_not():
    a, b = TWO_ORIGINS["a stock phrase"]
    found = origins_of([report_of("a", FILL_A + a, agency="AP"), report_of("b", FILL_B + b, agency="AP")])
    (line,) = found.passages
    assert line.same_origin and "AP" in line.reason and [tie.reason for tie in found.ties] == [line.reason]


@settings(max_examples=25)
@given(st.integers(), st.lists(st.sampled_from([FILL_A, FILL_B, COPIED, CHAIN, FILL_A + COPIED]), min_size=2, max_size=5))
def test_the_order_of_the_reports_changes_nothing(seed, texts):
    reports = [report_of(f"r{n}", text, agency="AP" if n % 3 == 0 else "") for n, text in enumerate(texts)]
    found = origins_of(reports)
    mixed = reports[:]
    Random(seed).shuffle(mixed)
    assert origins_of(mixed) == found and list(origins_of(mixed).of) == list(found.of)
    assert [(p.report_a, p.report_b) for p in found.passages] == sorted((p.report_a, p.report_b) for p in found.passages)
    for p in found.passages:
        assert 0 < p.share_a <= 1 and 0 < p.share_b <= 1 and p.longest <= p.shared_words
        assert not p.same_origin or found.of[p.report_a] == found.of[p.report_b]
