"""One speech printed in two ways: the difference word by word, and which quotations are of one speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kjlib
from kjlib.judging.quote_diff import in_words, one_speech, stretches, trimmed
from tests.builders import report

WAYS = [  # one report prints, another prints, what the second does
    ("We will never give up our islands,", "We will never give up our islands.", ""),
    ("We will never give up our islands,", "We will not give up our islands", "the second has “not” for “never”"),
    ("We will never give up our islands,", "We will give up our islands", "the second leaves out “never”"),
    ("The door stays open.", "The door stays open for talks.", "the second adds “for talks”"),
    ("it's OUR duty", "it’s our duty", ""),
    ("The committee has agreed to meet", "They have agreed to meet", "the second has “They have” for “The committee has”"),
    ("Now we must all agree at last", "we must agree", "the second leaves out “Now”, leaves out “all” and leaves out “at last”"),
]


@pytest.mark.parametrize("a, b, told", WAYS)
def test_the_difference_is_told_word_by_word(a, b, told):
    assert in_words(a, b) == told


@pytest.mark.parametrize("a, b, one", [
    ("We will never give up our islands,", "We will not give up our islands", True),
    ("The door stays open.", "Our door stays open as long as they wish to talk to us.", True),
    ("The door stays open.", "Our army stays ready.", False),
    ("We had a good talk.", "We had to leave.", False),
    ("No.", "No.", False),                      # too short to tell a speech by
])
def test_one_speech_is_told_from_two(a, b, one):
    assert one_speech(a, b) is one_speech(b, a) is one


@pytest.mark.parametrize("a, b, which", [
    ("The door stays open.", "the door stays open", "both"),
    ("The door stays open.", "The door stays open. We will not leave the table.", "first"),
    ("The door, our only way out, stays open.", "the door stays open", "second"),
    ("We will give up our islands", "We will never give up our islands", ""),          # not a shorter speech, another one
    ("Never give up our islands", "give up our islands", ""),
    ("We must agree now", "We have to agree now", ""),
])
def test_a_trimmed_speech_is_told_from_an_altered_one(a, b, which):
    assert trimmed(a, b) == which
    assert trimmed(b, a) == {"first": "second", "second": "first"}.get(which, which)


@given(st.text(), st.text())
def test_every_word_of_both_stands_in_one_stretch(a, b):
    parts = list(stretches(a, b))
    assert " ".join(p.a for p in parts if p.a).split() == a.split()
    assert " ".join(p.b for p in parts if p.b).split() == b.split()
    assert in_words(a, a) == ""


def test_a_finding_on_an_altered_quotation_says_what_was_altered():
    texts = {"a": "“We will never give up our islands,” the Foreign Minister Jane Doe told reporters after the talks in Oslo on May 3, 2012.",
             "b": "Foreign Minister Jane Doe said on May 3, 2012 after the talks in Oslo: “We will not give up our islands.”"}
    found = kjlib.compare(report(name, text) for name, text in texts.items()).findings
    reasons = found.query("slot == 'quote' and relation != 'silent'")["reason"]
    assert [reason.split("; ")[-1] for reason in reasons] == ["the second has “not” for “never”"]
