"""Which words of a report speak of its main event, which of another, and who takes part: headline "# ", caption "> ", else body."""
import pytest

from tests.english.people.parse import scene

LEAD = "Norway and Sweden held fisheries talks in Oslo on Wednesday. "
DEED = "The old king slowly raised the large flag in the harbour. "
CASES = [  # text, the words that name the main event, those that name another
    ("Norway and Sweden held fisheries talks in Oslo.", "talks", ""),
    ("Norway and Sweden met in Oslo.", "met", ""),
    ("# Norway hosts summit\nNorway and Sweden held a summit in Oslo.", "summit", ""),
    (LEAD + "The meeting ended early.", "talks meeting", ""),
    (LEAD + "The previous talks were held in Bergen.", "talks", "talks"),
    (LEAD + "Norway and Russia held talks in Moscow.", "talks", "talks"),
    (LEAD + "The first round was held in Stockholm in 1998.", "talks", "round"),
    (LEAD + "A bomb attack killed ten people in Turku.", "talks", "attack"),
    (LEAD + "The ministers discussed the attack.", "talks", "attack"),
    (LEAD + "No talks are planned next year.", "talks", "talks"),
    ("Norway and Sweden signed a herring pact.", "pact", ""),
    ("Norway and the rebels agreed to a truce. The ceasefire was signed on Monday.", "truce ceasefire", ""),
    ("The sixth Joint Council of Norway and Sweden will take place in Oslo.", "Council", ""),
    ("Norway and Sweden held the fourth round of talks in Oslo. The fifth round will be held in Turku.", "round talks", "round"),
    ("Hundreds of people were evacuated on Wednesday after a dam burst, police said.", "evacuated", ""),
    ("The king raised the flag. The flag-raising ceremony was short.", "ceremony", ""),
    (DEED + "The old flag-raising ceremony was short.", "raised ceremony", ""),
    (DEED + "The long march was short.", "raised", "march"),
    ("Police said a dam burst on Wednesday near Turku. The attack was reported.", "burst", "attack"),
    (LEAD + "The ministers met at the meeting.", "talks met meeting", ""),
    (LEAD + "The ministers met at the previous meeting.", "talks met", "meeting"),
    (LEAD + "It will be the first visit since 1945.", "talks visit", ""),
    (LEAD + "It was a summit.", "talks", "summit"),
    (LEAD + "The meeting was their second summit.", "talks meeting summit", ""),
    (LEAD + "Norway said in November, when the two sides met, that it rained.", "talks", "met"),
    (LEAD + "The two presidents had a frank meeting.", "talks meeting", ""),
    (LEAD + "Peru had a frank meeting.", "talks", "meeting"),
    (LEAD + "Norway is to meet Finland next week. The meeting will be short.", "talks", "meet meeting"),
    (LEAD + "The next round of talks will be short.", "talks", "round talks"),
    (LEAD + "Norway and Sweden met again.", "talks met", ""),
    (LEAD + "Norway met again.", "talks", "met"),
    (LEAD + "Norway and Peru met again.", "talks", "met"),
    (LEAD + "The president and Sweden met again.", "talks met", ""),
    (LEAD + "The rain fell for weeks on the old harbour. The ministers met again.", "talks", "met"),
    ("The fourth round of talks was held in Oslo. The fourth round was short. The third round was long.", "round talks round", "round"),
    ("# Talks end in Oslo\nThe harbour was quiet when the ministers of Norway and Sweden came. They held a summit.", "Talks", "summit"),
    ("> The summit of 1998 is shown here in Oslo\nNorway and Sweden held fisheries talks in Oslo on Wednesday.", "talks", "summit"),
    ("> The summit of 1998 is shown here in Oslo\nNorway and Sweden caught much herring on Wednesday.", "summit caught", ""),
]


def words(numbers, text):
    doc = scene(text).parsed.doc
    return " ".join(doc[number].text for number in sorted(numbers))


@pytest.mark.parametrize("text, main, others", CASES)
def test_what_names_the_event(text, main, others):
    assert (words(scene(text).mentions, text), words(scene(text).others, text)) == (main, others)


@pytest.mark.parametrize("text, sides", [
    (LEAD, {"Norway", "Sweden"}),
    ("Talks between Norway and Sweden were held in Oslo.", {"Norway", "Sweden"}),
    ("Talks were held by Norway and Sweden in Oslo.", {"Norway", "Sweden"}),
    ("Norway's king met his Swedish counterpart.", {"Norway", "Sweden"}),
    ("A fire destroyed a mill.", set()),
])
def test_who_takes_part(text, sides):
    assert scene(text).sides == sides


@pytest.mark.parametrize("text, at, main", [
    (LEAD + "The talks in the capital ended early.", "capital", True),
    (LEAD + "The previous talks in Bergen failed.", "Bergen", False),
    (LEAD + "The weather was fine.", "weather", False),
])
def test_what_a_clause_speaks_of(text, at, main):
    here = scene(text)
    assert here.is_main(next(token for token in here.parsed.doc if token.text == at)) is main
