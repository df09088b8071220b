"""People as a table: forms with their reports, presence by report, and how sure the links are."""
import pytest

import kjlib
from kjlib.model import Region, Span, Zone
from kjlib.outputs import people_table
from kjlib.outputs.people_table import PEOPLE

HOST = "OSLO, May 6 (Reuters) - Norway's Foreign Minister Kari Nordahl held talks with Swedish envoy Lars Ekman in Oslo on Wednesday.\n"
GUEST = "STOCKHOLM, May 5 (AP) - Foreign Minister Kari Nordal will hold talks with Swedish envoy Lars Ekman in Oslo on Wednesday.\n"
SPOKEN_OF = "OSLO, May 6 (AFP) - Norway and Sweden held talks in Oslo on Wednesday. Former minister Olav Brekke criticised them.\n"


def table(**texts):
    reports = [kjlib.Report(id=id, text=text, regions=(Region(Span(0, len(text)), Zone.BODY),)) for id, text in texts.items()]
    return kjlib.compare(reports).people


def line(frame, person):
    return frame.set_index("person").loc[person].to_dict()


def test_one_line_a_person_with_the_forms_and_who_prints_them():
    people = table(a=HOST, b=GUEST)
    assert list(people.columns) == [*PEOPLE, "a", "b"]
    host, guest = line(people, "Kari Nordahl"), line(people, "Lars Ekman")
    assert host["names"] == "Kari Nordahl (a); Kari Nordal (b)" and host["reports"] == 2
    assert (host["link"], guest["link"]) == ("spelling_variant", "same")
    assert (guest["title"], guest["side"], guest["a"], guest["b"]) == ("envoy", "Sweden", "asserted", "expected")
    assert guest["presence"] == "asserted; expected"


def test_who_is_only_spoken_of_comes_last_and_is_named():
    people = table(a=HOST, c=SPOKEN_OF)
    assert people["person"].iloc[-1] == "Olav Brekke"
    brekke = line(people, "Olav Brekke")
    assert (brekke["presence"], brekke["a"], brekke["c"]) == ("named", "", "named")


@pytest.mark.parametrize("forms, shared, link", [
    ({"Jane Doe": ["a", "b"]}, False, "same"),
    ({"Jane Doe": ["a"], "Doe": ["a"], "JANE DOE": ["b"]}, False, "same"),
    ({"Mohammed Rasul": ["a"], "Muhammad Rasoul": ["b"]}, False, "spelling_variant"),
    ({"Jane Doe": ["a"], "Doe": ["b"]}, False, "possible"),          # b never says which Doe
    ({"Jane Doe": ["a"]}, True, "possible"),                         # fits another line as well
    ({}, False, "same"),
])
def test_links(forms, shared, link):
    assert people_table._link(forms, shared) == link


def test_a_form_that_fits_two_people_makes_both_possible():
    forms = {("e", "Jane Doe"): {"Jane Doe": ["a"], "Doe": ["b"]}, ("e", "John Doe"): {"John Doe": ["a"]},
             ("e", "Mary Major"): {"Mary Major": ["a"]}, ("other", "Jim Doe"): {"Jim Doe": ["c"]}}
    assert people_table._shared(forms) == {("e", "Jane Doe"), ("e", "John Doe")}


def test_a_family_name_is_clear_in_a_report_that_prints_the_name_in_full():
    forms = {("e", "Jane Doe"): {"Jane Doe": ["a"], "Doe": ["a"]}, ("e", "John Doe"): {"John Doe": ["b"]}}
    assert people_table._shared(forms) == set()


def test_no_people_no_lines():
    assert list(table(a="Rain fell in the hills.").columns) == [*PEOPLE, "a"]
