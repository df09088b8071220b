"""Who speaks a quotation: active, passive, quoted by others, told to others."""
import pytest

from kjlib.english.kinds.quote import find
from tests.english.people.parse import scene

WORDS = "“The roads will open again on Monday,”"
SPEAKERS = [
    (f"{WORDS} Mayor Ola Berg said.", "Ola Berg"),
    (f"{WORDS} Mayor Ola Berg was quoted as saying.", "Ola Berg"),
    (f"{WORDS} the newspaper quoted Mayor Ola Berg as saying.", "Ola Berg"),
    (f"{WORDS} reporters were told by Mayor Ola Berg.", "Ola Berg"),
    (f"{WORDS} Mayor Ola Berg told reporters.", "Ola Berg"),
    (f"{WORDS} the spokesman, Ola Berg, said.", "Ola Berg"),
    (f"Mayor Ola Berg left early. {WORDS} he said.", "Ola Berg"),
]


@pytest.mark.parametrize("text, speaker", SPEAKERS)
def test_who_speaks(text, speaker):
    assert [mention.item for mention in find(scene(text))] == [speaker]
