"""When two claims speak of one thing: only where they share what tells it from others."""
import pytest

from kjlib.judging.same_thing import ALIKE, Evidence, same_counted, same_events, same_label
from kjlib.slots import Item
from kjlib.values import Amount, Days, Label, parse_edtf
from kjlib.values.label import stem
from tests.builders import claim, reading, report

COUNTED = [
    ("schoolgirls: taken", "school girls: taken", True),
    ("girls: taken", "schoolgirls: taken", True),
    ("girls: taken", "girls: killed", False),
    ("men: killed", "women: killed", False),
    ("girls", "girls", True),
    ("girls", "schoolgirls", False),          # no fate that tells them from others
    ("water levels: meter", "levels: meter", True),
    ("men: hurt", "seamen: hurt", False),     # too few letters to tell
    ("the: killed", "of: killed", False),
]


@pytest.mark.parametrize("a, b, same", COUNTED)
def test_one_count(a, b, same):
    assert same_counted(a, b) is same_counted(b, a) is same


@pytest.mark.parametrize("a, b, same", [
    ("herring treaty: amend", "herring treaty: amend", True),
    ("treaty: amend", "herring treaty: amend", False),
    ("talks", "talks", False),                # too common to be one
    ("U.S. treaty: impose", "U.S. treaty: impose", False),
])
def test_one_label(a, b, same):
    assert same_label(a, b) is same


@pytest.mark.parametrize("a, b, same", [
    ("the first visit since 1945", "last met in 1945", True), ("the first visit since 1945", "the talks of 1945", False),
    ("the first talks since 2009", "the last meeting in 2009", True),
])
def test_one_sort_of_event(a, b, same):
    assert same_events(a, b) is same


TEXT = "The treaty on herring was amended in 1997. The two sides met in Oslo. A mill burnt down."
OTHER = "In 1997 ministers amended the herring treaty. The weather was fine."


def evidence():
    return Evidence.of([reading(report("a", TEXT)), reading(report("b", OTHER))])


def test_a_rare_word_surprises_more_than_a_common_one():
    surprise = evidence().surprise
    assert surprise["mill"] > surprise[stem("herring")] > 0


def test_what_stands_beside_a_claim_leaves_the_claim_out():
    dated = claim("related_date", parse_edtf("1997"), report="a", start=TEXT.index("1997"), quote="1997")
    assert stem("herring") in evidence().beside(dated) and "1997" not in evidence().beside(dated)


PAIRS = [  # sort of item, what a says, what b says, one thing?
    (Item.TOPIC, ("agenda", Label("cod"), "revision of the cod quotas"), ("agenda", Label("cod"), "planned revision of cod quotas"), True),
    (Item.TOPIC, ("agenda", Label("cod"), "revision of the cod quotas"), ("agenda", Label("cod"), "ban on trawling"), False),
    (Item.TOPIC, ("agenda", Label("cod"), "cod"), ("agenda", Label("cod"), "cod"), False),           # one word tells too little
    (Item.COUNTED, ("count", Amount(97), "people"), ("count", Amount(97), "people: freed"), True),
    (Item.COUNTED, ("count", Amount(97), "people"), ("count", Amount(98), "people: freed"), False),
    (Item.DATED, ("related_date", parse_edtf("1997"), "treaty: amend"), ("related_date", parse_edtf("1997"), "ministers: amend"), True),
    (Item.DATED, ("related_date", parse_edtf("1997"), "treaty: amend"), ("related_date", parse_edtf("1998"), "ministers: amend"), False),
    (Item.DATED, ("related_date", Days(unit="day"), "treaty: amend"), ("related_date", parse_edtf("1997"), "ministers: amend"), False),
]


@pytest.mark.parametrize("item, one, other, same", PAIRS)
def test_one_thing_by_the_sort_of_item(item, one, other, same):
    a = claim(one[0], one[1], item=one[2], report="a", start=TEXT.index("1997"), quote="1997")
    b = claim(other[0], other[1], item=other[2], report="b", start=OTHER.index("1997"), quote="1997")
    assert ALIKE[item](a, b, evidence()) is same


def test_a_speech_under_two_names_must_be_the_same_but_for_a_few_words():
    said = [("Ann Lee", "The rebels wanted their commanders released from prison"), ("Bo Dahl", "The rebels want their commanders released from jail"),
            ("Bo Dahl", "Prison commanders released the rebels")]
    one, two, three = (claim("quote", Label(words), item=who, quote=words) for who, words in said)
    assert ALIKE[Item.SPEAKER](one, two, evidence()) and not ALIKE[Item.SPEAKER](one, three, evidence())
