"""Which words name an event, of what sort, whether it is another one, and who takes part: one table a question."""
from functools import cache

import pytest

from kjlib.english import event_words
from kjlib.english.parsed import parse
from tests.builders import report


@cache
def doc(text):
    return parse(report("r", text)).doc


def word(text, at):
    return next(token for token in doc(text) if token.text == at)


WHETHER = [  # the question, the sentence, the words that it is true of, those that it is not
    ("names_event", "Norway and Sweden held summit talks in Oslo.", "talks", "summit held"),
    ("names_event", "They met in March.", "met", "March"),
    ("names_event", "The march ended.", "march", "ended"),
    ("names_event", "The king welcomed the news.", "", "welcomed news"),
    ("names_event", "The king welcomed the envoys.", "welcomed", "envoys"),
    ("names_event", "The king received the Norwegian minister.", "received", ""),
    ("names_event", "The king welcomed Marta Oyen.", "welcomed", ""),
    ("names_event", "Norway and Sweden signed a deal.", "deal", "signed"),
    ("names_event", "The deal price fell.", "", "deal price"),
    ("names_event", "The sixth Joint Council of Norway and Sweden was short.", "Council", ""),
    ("names_event", "The sixth council of the city was short.", "", "council"),
    ("names_event", "The Joint Council of Norway was short.", "", "Council"),
    ("names_event", "The council will be held in Oslo.", "council", ""),
    ("names_event", "The king convened the assembly.", "assembly", ""),
    ("names_event", "The assembly will take place in Oslo.", "assembly", "place"),
    ("names_event", "The assembly will take part in the vote.", "", "assembly"),
    ("names_event", "The king will take the place of the assembly.", "", "assembly king"),
    ("names_event", "The council holds shares.", "", "council shares"),
    ("is_pact", "They held talks on a truce and signed a deal.", "truce deal", "talks"),
    ("is_agreement", "They held talks and signed a deal.", "deal", "talks signed"),
    ("is_made", "They signed a deal.", "deal", ""),
    ("is_made", "A deal was signed.", "deal", ""),
    ("is_made", "The deal between Norway and Sweden failed.", "deal", ""),
    ("is_made", "The deal with Norway failed.", "deal", ""),
    ("is_made", "The deal on cod failed.", "", "deal"),
    ("is_made", "They welcomed the deal.", "", "deal"),
    ("is_topic", "They discussed the attack.", "attack", ""),
    ("is_topic", "They discussed trade and the attack.", "attack", ""),
    ("is_topic", "They held the summit.", "", "summit"),
    ("is_topic", "They held talks on the ceasefire.", "ceasefire", "talks"),
    ("is_topic", "They talked about the ceasefire.", "ceasefire", ""),
    ("is_topic", "They held talks on the meeting.", "", "meeting"),
    ("is_topic", "They worked on the ceasefire.", "", "ceasefire"),
    ("is_topic", "They held talks during the ceasefire.", "", "ceasefire"),
    ("is_topic", "The ceasefire held.", "", "ceasefire"),
    ("is_of_toll", "The death toll rose to 21 on Monday.", "rose", ""),
    ("is_of_toll", "The number of dead and the toll rose.", "rose", ""),
    ("is_of_toll", "The prices rose to 21 on Monday.", "", "rose"),
    ("is_of_toll", "The death toll surprised them.", "", "surprised"),
    ("plainly", "The short meeting ended.", "meeting", ""),
    ("plainly", "The two-plus-two meeting ended.", "meeting", ""),
    ("plainly", "The first such meeting in five years ended.", "meeting", ""),
    ("plainly", "Such a meeting was held.", "", "meeting"),
    ("plainly", "An earlier meeting failed.", "", "meeting"),
    ("plainly", "No talks were held.", "", "talks"),
    ("plainly", "The other meeting ended.", "", "meeting"),
    ("plainly", "The first other meeting ended.", "", "meeting"),
    ("hyphenated", "The two-plus-two meeting ended.", "two plus -", "The meeting ended ."),
    ("hyphenated", "They value co-operation", "co operation", "They value"),
    ("hyphenated", "Two - or three - meetings were held.", "Two or three", "held"),
    ("hyphenated", "-based boats left", "-based", "boats left"),
    ("hyphenated", "Boats left", "", "Boats left"),
    ("is_definite", "The talks failed.", "talks", ""),
    ("is_definite", "These meetings failed.", "meetings", ""),
    ("is_definite", "Their talks failed.", "talks", ""),
    ("is_definite", "Monday's talks failed.", "talks", ""),
    ("is_definite", "Lima-La Paz talks failed.", "talks", ""),
    ("is_definite", "The sides went to Grand Lake Dialogue.", "Dialogue", ""),
    ("is_definite", "Some talks failed.", "", "talks"),
    ("is_definite", "They held fisheries talks.", "", "talks"),
    ("is_another_round", "The first meeting was held in 1998.", "meeting", ""),
    ("is_another_round", "That first meeting failed.", "meeting", ""),
    ("is_another_round", "The original meeting failed.", "meeting", ""),
    ("is_another_round", "Their first meeting failed.", "meeting", ""),
    ("is_another_round", "They praised their first meeting.", "meeting", ""),
    ("is_another_round", "It is a year since their first meeting.", "meeting", ""),
    ("is_another_round", "They held their first meeting.", "", "meeting"),
    ("is_another_round", "They held a first meeting.", "", "meeting"),
    ("is_another_round", "The first meeting in five years was held.", "", "meeting"),
    ("is_another_round", "The meeting was held.", "", "meeting"),
]


@pytest.mark.parametrize("ask, text, true, false", WHETHER)
def test_whether(ask, text, true, false):
    asked = {at: getattr(event_words, ask)(word(text, at)) for at in (true + " " + false).split()}
    assert asked == dict.fromkeys(true.split(), True) | dict.fromkeys(false.split(), False)


WHAT = [
    ("rank_of", "The fifth round ended.", "round", "fifth"), ("rank_of", "The 12th round ended.", "round", "12th"), ("rank_of", "The first round ended.", "round", ""),
    ("rank_of", "The next round ended.", "round", ""), ("rank_of", "The previous round ended.", "round", ""), ("rank_of", "The short round ended.", "round", ""),
    ("sort_of", "They signed a truce.", "truce", "ceasefire"), ("sort_of", "They signed a deal.", "deal", "ceasefire"), ("sort_of", "They held talks.", "talks", "meeting"),
    ("sort_of", "A bomb attack was heard.", "attack", "attack"),
    ("proper_name", "The sides went to the Grand Lake Dialogue.", "Dialogue", {"Grand", "Lake"}), ("proper_name", "The sides went to the Norway Dialogue.", "Dialogue", set()),
    ("proper_name", "The sides went to the Monday Dialogue.", "Dialogue", set()), ("proper_name", "The sides held Grand Lake talks.", "talks", set()),
    ("parties", "Norway and Sweden held talks.", "talks", {"Norway", "Sweden"}), ("parties", "Talks were held by Norway and Sweden.", "Talks", {"Norway", "Sweden"}),
    ("parties", "Norway's talks with Sweden failed.", "talks", {"Norway", "Sweden"}), ("parties", "Norway condemned the attack.", "attack", set()),
    ("parties", "Norway met Sweden.", "met", {"Norway", "Sweden"}), ("parties", "Sweden met envoys from Norway.", "met", {"Norway", "Sweden"}),
    ("parties", "Norway praised its talks in Oslo.", "talks", {"Norway"}), ("parties", "Norway praised the talks in Oslo.", "talks", set()),
    ("parties", "Norway said they had held talks.", "talks", {"Norway"}), ("parties", "Norway said Sweden had held talks.", "talks", {"Sweden"}),
    ("parties", "The minister in Norway held talks with Sweden.", "talks", {"Sweden"}), ("parties", "Marta Oyen, who met Luis Caro, left.", "met", {"Oyen", "Caro"}),
    ("named_in", "Norway, which borders Sweden, held talks.", "Norway", {"Norway"}), ("named_in", "Envoys of Norway and Sweden held talks.", "Envoys", {"Norway", "Sweden"}),
    ("named_in", "Brixon came. Brixon met Brixon and Brixon.", "Brixon", {"Brixon"}), ("named_in", "Boats came. Boats met boats.", "Boats", set()),
]


@pytest.mark.parametrize("ask, text, at, expected", WHAT)
def test_what(ask, text, at, expected):
    assert getattr(event_words, ask)(word(text, at)) == expected


ASIDE = [  # the sentence, the event, the verb, whether what the verb says of time and place is of something else
    ("Marta Oyen left a day after the meeting.", "meeting", "left", True), ("Norway welcomed the truce.", "truce", "welcomed", True),
    ("She praised the truce.", "truce", "praised", True), ("She spoke about the talks.", "talks", "spoke", True), ("They held the talks.", "talks", "held", False),
    ("They signed the truce in Oslo.", "truce", "signed", False), ("She spoke at the talks.", "talks", "spoke", False), ("The talks failed.", "talks", "failed", False),
    ("She arrived on a visit.", "visit", "arrived", False), ("She came for a visit.", "visit", "came", False), ("She came after a visit.", "visit", "came", True),
    ("She spoke on a visit.", "visit", "spoke", True), ("She arrived on the summit.", "summit", "arrived", True),
    ("She praised a friend of the talks.", "talks", "praised", True),
]


@pytest.mark.parametrize("text, at, verb, aside", ASIDE)
def test_is_aside(text, at, verb, aside):
    assert event_words.is_aside(word(text, at), word(text, verb)) is aside


@pytest.mark.parametrize("taking_part, sides, expected", [
    ({"Norway", "Peru"}, {"Norway", "Sweden"}, True), ({"Norway"}, {"Norway", "Sweden"}, False), ({"Norway", "Oyen"}, {"Norway", "Sweden"}, False),
    ({"Norway", "Peru"}, {"Norway"}, False), ({"Norway", "Peru"}, {"Norway", "Oyen"}, False), ({"Norway", "Peru"}, {"Norway", "Sweden", "Chile"}, True), (set(), {"Norway", "Sweden"}, False),
])
def test_outsiders(taking_part, sides, expected):
    assert event_words.outsiders(frozenset(taking_part), frozenset(sides)) is expected


def test_a_surname_is_the_part_that_the_report_comes_back_to():
    text = "The minister, Angela Dorothea Merkel, met Helmut Kohl in Oslo. Dorothea slept, and Dorothea left."
    assert event_words.named_in(word(text, "Merkel")) == {"Dorothea"}
    assert event_words.named_in(word(text, "Kohl")) == {"Kohl"}
