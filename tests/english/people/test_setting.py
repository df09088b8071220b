"""How sure the report is of its event where a noun alone puts people there."""
import pytest

from kjlib.english.people.setting import setting_of
from tests.english.people.parse import scene

NEXT = "Norway could reach a lasting deal with Finland, officials said. "
CASES = [
    (NEXT + "Norway and Finland reached a deal in Oslo on Monday.", "asserted"),
    (NEXT + "Norway and Finland could reach a deal in Oslo on Monday.", "possible"),
    (NEXT + "Norway and Finland did not reach a deal in Oslo on Monday.", "possible"),
    ("Norway and Finland will hold talks in Oslo on Monday.", "expected"),
    ("Norway and Finland held talks in Oslo on Monday.", "asserted"),
]


@pytest.mark.parametrize("marked, modality", CASES)
def test_how_sure_the_event_is(marked, modality):
    assert str(setting_of(scene(marked)).modality) == modality
