"""Items: which claims get one label, and which form of it."""
from dataclasses import replace

import pytest

from kjlib.decisions.overrides import Overrides
from kjlib.judging.labels import labelled
from kjlib.model import Zone
from kjlib.values import Amount, Choice, Label, PersonName, parse_edtf
from tests.builders import claim, reading, report

NOBODY = Overrides()


def items(*claims, overrides=NOBODY):
    """The label of each claim, in the order given."""
    return [one.item for one in labelled(claims, {id: reading(report(id)) for id in "abc"}, overrides)]


def person(name, report="a", start=0, slot="attendee", zone=Zone.BODY, value=None):
    return replace(claim(slot, value or PersonName(name), item=name, report=report, start=start), zone=zone)


@pytest.mark.parametrize("people, label", [
    ([("Ri Yong-ho", "a", 0), ("Ri Yong Ho", "b", 0), ("Ri Yong Ho", "b", 50)], "Ri Yong Ho"),      # most often
    ([("Ri Yong-ho", "a", 0), ("Ri Yong Ho", "b", 0)], "Ri Yong-ho"),                              # then the first report's
    ([("Ri Yong Ho", "a", 50), ("Ri Yong-ho", "a", 0)], "Ri Yong-ho"),                             # then the first in it
    ([("Doe", "a", 0), ("Doe", "a", 50), ("John Doe", "b", 0)], "John Doe"),                       # a whole name before all
    ([("Doe", "a", 0), ("Doe", "b", 50)], "Doe"),
])
def test_the_label_of_one_person(people, label):
    assert set(items(*(person(*one) for one in people))) == {label}


CAPTION, BODY = Zone.CAPTION, Zone.BODY


@pytest.mark.parametrize("first, second, label", [
    ((CAPTION,), (BODY,), "Ri Yong Ho"),                               # the body's form before the caption's
    ((BODY,), (CAPTION,), "Ri Yong-ho"),
    ((CAPTION,), (CAPTION,), "Ri Yong-ho"),
    ((CAPTION, BODY), (BODY, BODY), "Ri Yong-ho"),                     # one form in both counts as in the body
    ((BODY, CAPTION), (CAPTION, CAPTION), "Ri Yong-ho"),
    ((BODY, BODY), (CAPTION, BODY), "Ri Yong-ho"),
    ((CAPTION, CAPTION), (BODY, CAPTION), "Ri Yong Ho"),
])
def test_a_form_in_the_body_comes_before_one_in_a_caption(first, second, label):
    ones = [person("Ri Yong-ho", "a", 50 * i, zone=zone) for i, zone in enumerate(first)]
    others = [person("Ri Yong Ho", "b", 50 * i, zone=zone) for i, zone in enumerate(second)]
    assert set(items(*ones, *others)) == {label}


def test_a_title_takes_the_name_of_its_bearer_and_none_of_its_own():
    title = claim("attendee.title", Label("envoy of the crown"), item="Ann Lee", report="a")
    assert items(title, person("Ann Lee", "b"), person("Ann Lee", "c")) == ["Ann Lee"] * 3
    assert items(title, replace(title, id="another", mention=replace(title.mention, report="b"))) == ["Ann Lee"] * 2


def test_the_analysts_word_on_two_names_outranks_their_spelling():
    spelt, others = (person("Ri Yong-ho"), person("Ri Yong Ho", "b")), (person("Ann Lee"), person("Bo Dahl", "b"))
    different = Overrides(people={frozenset(("Ri Yong-ho", "Ri Yong Ho")): False})
    same = Overrides(people={frozenset(("Ann Lee", "Bo Dahl")): True})
    assert len(set(items(*spelt))) == 1 and len(set(items(*others))) == 2
    assert len(set(items(*spelt, overrides=different))) == 2 and len(set(items(*others, overrides=same))) == 1


def test_one_form_that_fits_is_enough_for_a_group():
    """Doe is like "John Doe" and not like the other form of the group; it joins all the same."""
    decided = Overrides(people={frozenset(("Doe", "Anna Berg")): False, frozenset(("John Doe", "Anna Berg")): True})
    assert set(items(person("John Doe"), person("Anna Berg", "b"), person("Doe", "c"), overrides=decided)) == {"John Doe"}


def count(item, number, report="a", start=0):
    return claim("count", Amount(number), item=item, report=report, start=start)


@pytest.mark.parametrize("claims, groups", [
    ([count("girls: taken", 219), count("girls: taken", 276, start=50)], 1),           # one fate: one toll told twice
    ([count("girls", 219), count("girls", 219, start=50)], 1),                         # no fate, and the same number
    ([count("girls", 219), count("girls: taken", 219, start=50)], 2),                  # two wordings of one report are two things
    ([count("girls", 219), count("girls: taken", 219, "b")], 1),
    ([count("girls", 219), count("girls: taken", 276, "b")], 2),
])
def test_what_is_one_count(claims, groups):
    assert len(set(items(*claims))) == groups


def dated(item, day, report="a", start=0):
    return claim("related_date", parse_edtf(day), item=item, report=report, start=start)


TAKEN, WORDS, TREATY, PACT = "schoolgirls: taken", "school girls: taken", "herring treaty: sign", "treaty herring: sign"


@pytest.mark.parametrize("claims, labels", [
    ([count(TAKEN, 219), count(TAKEN, 276, start=50)], [WORDS] * 2),                   # one fate: what others call it goes for both
    ([count("Oslo girls", 219), count("Oslo girls", 219, start=50)], ["girls of Oslo"] * 2),
    ([count("Oslo girls", 219), count("Oslo girls", 276, start=50)], ["girls of Oslo", "Oslo girls"]),     # no fate, and two numbers
    ([dated(TREATY, "1997"), dated(TREATY, "2001", start=50)], [PACT] * 2),            # one may travel twice
])
def test_one_label_in_one_report_goes_with_the_others(claims, labels):
    """Most reports word it otherwise; whatever joins them has their label."""
    other = {TAKEN: WORDS, TREATY: PACT}.get(claims[0].item, "girls of Oslo")
    first = claims[0]
    more = [claim(first.slot, first.value, item=other, report=report, start=start) for report, start in (("b", 0), ("b", 50), ("c", 0))]
    assert items(*claims, *more)[:2] == labels


@pytest.mark.parametrize("who, known, speaker", [
    ("Mr Doe", ["John Doe"], "John Doe"),
    ("Mr Doe", ["John Doe", "Jane Doe"], "Mr Doe"),                    # it could be either
    ("Mr Doe", ["Ann Lee"], "Mr Doe"),
    ("John Doe", ["John Doe", "John A. Doe"], "John Doe"),
])
def test_a_speaker_is_the_one_person_whom_the_name_fits(who, known, speaker):
    apart = Overrides(people={frozenset(("John Doe", "John A. Doe")): False})
    said = claim("quote", Label("We agree on that"), item=who, report="b", quote="We agree on that")
    people = [person(name, start=50 * i) for i, name in enumerate(known)]
    assert items(*people, said, overrides=apart)[-1] == speaker


def test_what_needs_no_item_keeps_none():
    assert items(claim("venue", Label("Oslo")), claim("status", Choice("held"))) == ["", ""]
