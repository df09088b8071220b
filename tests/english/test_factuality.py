"""How far a text commits itself to a word: a table of cues, and which of two cues counts."""
import pytest

import kjlib
from kjlib.english.factuality import modality, of_named
from kjlib.model import Modality
from tests.english.test_clauses import word

CASES = [
    ("The two sides signed a pact.", "signed", "asserted"),
    ("The two sides signed a pact.", "pact", "asserted"),
    ("The two sides will sign a pact.", "sign", "expected"),
    ("The two sides would sign a pact.", "sign", "expected"),
    ("The two sides are expected to sign a pact.", "sign", "expected"),
    ("The two sides are due to sign a pact.", "sign", "expected"),
    ("The two sides agreed to sign a pact.", "sign", "expected"),
    ("The two sides agreed to sign a pact.", "agreed", "asserted"),
    ("The king is to sign a pact.", "sign", "expected"),
    ("The leaders were also to discuss trade.", "discuss", "expected"),
    ("The leaders were in Oslo to discuss trade.", "discuss", "asserted"),
    ("The two sides may meet and sign a pact.", "sign", "possible"),
    ("Leaders to sign pact", "sign", "expected"),
    ("The pact to be signed on Friday is long.", "signed", "expected"),
    ("The two sides may sign a pact.", "sign", "possible"),
    ("The two sides could sign a pact.", "sign", "possible"),
    ("Perhaps the two sides signed a pact.", "signed", "possible"),
    ("The two sides considered a pact.", "considered", "asserted"),
    ("The two sides are considering signing a pact.", "signing", "possible"),
    ("The two sides did not sign a pact.", "sign", "denied"),
    ("The two sides never signed a pact.", "signed", "denied"),
    ("The two sides failed to sign a pact.", "sign", "denied"),
    ("The two sides refused to sign a pact.", "sign", "denied"),
    ("The two sides are unlikely to sign a pact.", "sign", "denied"),
    ("No pact was signed.", "signed", "denied"),
    ("Neither side signed a pact.", "signed", "denied"),
    ("The two sides signed no pact.", "signed", "denied"),
    # which of two cues counts: the weakest commitment
    ("The two sides may be expected to sign a pact.", "sign", "possible"),
    ("The two sides could agree to sign a pact.", "sign", "possible"),
    ("The two sides will not sign a pact.", "sign", "denied"),
    ("The two sides may not sign a pact.", "sign", "denied"),
    ("The two sides are expected to sign a pact and to discuss trade.", "discuss", "expected"),
    # who says so takes nothing from what is said
    ("Officials said that the two sides signed a pact.", "signed", "asserted"),
    ("Officials did not say that the two sides signed a pact.", "signed", "asserted"),
    ("Officials denied that the two sides signed a pact.", "signed", "denied"),
    ("Officials hope that the two sides sign a pact.", "sign", "expected"),
    ("The two sides signed a pact that may end the war.", "signed", "asserted"),
]


@pytest.mark.parametrize("text, at, expected", CASES)
def test_modality(text, at, expected):
    assert str(modality(word(text, at))) == expected


@pytest.mark.parametrize("text, at, clause, expected", [
    ("He was not invited to the ceremony.", "ceremony", "denied", "asserted"),          # the ceremony is taken for granted
    ("The ceremony will not be held.", "ceremony", "denied", "denied"),
    ("They may hold talks.", "talks", "possible", "possible"),
    ("He may speak at the talks.", "talks", "possible", "asserted"),
    ("He will speak at the talks.", "talks", "expected", "expected"),
])
def test_what_a_noun_takes_for_granted(text, at, clause, expected):
    assert str(of_named(word(text, at), Modality(clause))) == expected


def test_the_public_call_takes_characters():
    text = "The two sides may sign a pact. They met."
    assert (kjlib.modality(text, 18, 22), kjlib.modality(text, 36, 39)) == ("possible", "asserted")
    with pytest.raises(kjlib.KjError, match="no word at 90:95"):
        kjlib.modality(text, 90, 95)
