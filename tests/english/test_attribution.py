"""Who says so, as printed: the words of the speaker, without the article and what hangs on it."""
import pytest

from kjlib.english.attribution import is_saying, speaker
from tests.english.test_clauses import word

SPEAKERS = [
    ("Oslo said that the talks were held.", "held", "Oslo"),
    ("The talks were held, the foreign minister of Norway said.", "held", "foreign minister of Norway"),
    ("The talks were held, said some observers who watched them.", "held", "some observers"),
    ("The talks were held, according to Norwegian officials.", "held", "Norwegian officials"),
    ("He said that the talks were held.", "held", "He"),
    ("It was said that the talks were held.", "held", ""),
    ("The report that says so is long.", "long", ""),
    ("The talks were held.", "held", ""),
    ("Norway announced the talks.", "talks", ""),
    ("Reporters were told by an aide that the talks were held.", "held", "an aide"),
]


@pytest.mark.parametrize("text, at, who", SPEAKERS)
def test_speaker(text, at, who):
    assert speaker(word(text, at)) == who


@pytest.mark.parametrize("text, at, saying", [("Oslo said so.", "said", True), ("Oslo held talks.", "held", False), ("The report is long.", "report", False)])
def test_verbs_of_saying(text, at, saying):
    assert is_saying(word(text, at)) is saying
