"""Whether a date lies ahead: which words of its clause count, and how far from it they may stand. The date is in brackets."""
import pytest

from kjlib.timex.tense import is_future


def ahead(text):
    start, end = text.index("["), text.index("]") - 1
    return is_future(text.replace("[", "").replace("]", ""), start, end)


CASES = [
    ("The talks will open on [Friday]", True), ("The talks opened on [Friday]", False), ("[Friday]'s talks will be short", True), ("[Friday]’s talks will be short", True),
    ("[Friday's] talks will be short", True), ("They will meet, he said [Friday]", False), ("By [Friday] they had met", False), ("[Friday] will be when they had met", True),
    ("They would meet on [Friday]", True), ("They would get around [Friday]'s ban", False), ("They will get around [Friday]'s ban", True),
    ("They will see what was done on [Friday]", False), ("They will see the fish landed on [Friday]", True), ("They will meet. They landed fish on [Friday]", False),
    ("They landed fish on [Friday]. They will meet", False), ("The boats that sank on [Friday] are expected to be raised", True),
    ("They agreed on [Friday], and the boats will leave", False),
]
FAR = [     # the cue stands as far away as it may, and one character further
    ("will" + "," * 86 + "[Friday]", True), ("will" + "," * 87 + "[Friday]", False),
    ("[Friday]" + "," * 26 + "will", True), ("[Friday]" + "," * 27 + "will", False),
    ("will" + "," * 20 + "[Friday]'s", True), ("will" + "," * 21 + "[Friday]'s", False),
]


@pytest.mark.parametrize("text, expected", CASES + FAR)
def test_is_ahead(text, expected):
    assert ahead(text) is expected
