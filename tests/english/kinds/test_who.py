"""Claims about people: which slot, which item, which characters, which value."""

import pytest

from kjlib.english.kinds.who import WHO
from kjlib.values import Choice, Label
from kjlib.values.office import Office
from kjlib.values.person import PersonName, Rank
from tests.english.people.parse import scene

TEXT = """\
# Norway, Finland to hold Arctic talks
Norway and Finland will hold talks on fisheries in Oslo on Monday, the Norwegian government said.
Maj. Gen. Ola Berg, deputy director general of the Arctic Bureau at the Norwegian Defence Ministry, \
and his Finnish counterpart, Aino Virta, are likely to attend the talks.
Finnish President Lars Lehto said the talks were overdue. Lehto spoke in Turku. Berg told reporters that he was pleased.
"""


@pytest.fixture(scope="module")
def claims():
    return list(WHO.find(scene(TEXT)))


def rows(claims, slot):
    text = scene(TEXT).parsed.report
    return [(claim.item, text.quote(claim.core), str(claim.modality)) for claim in claims if claim.slot == slot]


def test_attendees_and_persons_are_told_apart(claims):
    assert set(rows(claims, "attendee")) == {
        ("Ola Berg", "Ola Berg", "expected"),          # "Berg" alone, elsewhere, is no evidence that he takes part
        ("Aino Virta", "Aino Virta", "expected"),
    }
    assert set(rows(claims, "person")) == {("Lars Lehto", "Lars Lehto", "asserted"), ("Lars Lehto", "Lehto", "asserted")}


def test_what_is_printed_of_a_person_is_a_claim_each(claims):
    assert rows(claims, "attendee.title") == [("Ola Berg", "deputy director general of the Arctic Bureau", "asserted")]
    assert rows(claims, "attendee.organisation") == [("Ola Berg", "Norwegian Defence Ministry", "asserted")]
    assert rows(claims, "attendee.rank") == [("Ola Berg", "Maj. Gen.", "asserted")]
    assert rows(claims, "attendee.side") == [("Ola Berg", "Norwegian", "asserted"), ("Aino Virta", "his Finnish counterpart", "asserted")]
    assert rows(claims, "person.title") == [("Lars Lehto", "President", "asserted")]


def test_the_quote_names_whose_it_is(claims):
    report = scene(TEXT).parsed.report
    title = next(claim for claim in claims if claim.slot == "attendee.title")
    assert report.quote(title.span) == "Maj. Gen. Ola Berg, deputy director general of the Arctic Bureau at the Norwegian Defence Ministry"
    assert all(claim.span.contains(claim.core) for claim in claims)


@pytest.mark.parametrize(
    "slot, value",
    [
        ("attendee", PersonName("Ola Berg")),
        ("attendee.title", Office("deputy director general of the Arctic Bureau")),
        ("attendee.rank", Rank("Maj. Gen.")),
        ("attendee.organisation", Label("Norwegian Defence Ministry")),
        ("attendee.side", Choice("Norway")),
    ],
)
def test_values(claims, slot, value):
    claim = next(claim for claim in claims if claim.slot == slot)
    assert WHO.resolve(claim, scene(TEXT).parsed) == value


def test_a_form_of_a_name_is_claimed_once_in_a_zone():
    again = scene("Finnish President Lars Lehto spoke. Lehto said no. Lehto said yes. Lehto left.")
    assert len([claim for claim in WHO.find(again) if claim.slot == "person" and again.parsed.report.quote(claim.core) == "Lehto"]) == 1


def test_a_name_without_office_or_speech_is_no_claim():
    assert list(WHO.find(scene("The street is named after Jane Roe and runs to the sea."))) == []
