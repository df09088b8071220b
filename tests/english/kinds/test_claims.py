"""One short text for each pattern of English that a kind of claim is found by, and for what must not be taken."""
import pytest

from kjlib import english
from kjlib.model import Basis, Published, Region, Report, Span, Zone
from kjlib.slots import SLOTS

DAY = "2015-05-08"                    # a Friday


def found(text, *, published=DAY, slot=None):
    """(slot, value, modality) of each claim of a text that appeared on ``DAY``."""
    dated = Published(published, Basis.GIVEN) if published else Published()
    report = Report(id="a", text=text, regions=(Region(Span(0, len(text)), Zone.BODY),), published=dated, stated=Published())
    said = [(statement.mention, statement.value) for statement in english.read(report).statements]
    return [(mention.slot, str(value), str(mention.modality), mention) for mention, value in said if slot in (None, mention.slot)]


def values(text, slot, **more):
    return [value for _, value, _, _ in found(text, slot=slot, **more)]


LEAD = "Norway and Sweden held fisheries talks in Oslo on Wednesday. "

DATES = [
    ("Norway and Sweden held fisheries talks in Oslo on Wednesday.", ["2015-05-06"]),
    ("Norway and Sweden will hold fisheries talks in Oslo next Tuesday.", ["2015-05-12"]),
    ("Norway and Sweden met in Oslo on May 6, 2015.", ["2015-05-06"]),
    ("Norway and Sweden agreed on Monday to share cod quotas at fisheries talks in Oslo.", ["2015-05-04"]),
    ("Norway and Sweden will hold fisheries talks later this month.", ["2015-05"]),
    ("Norway and Sweden held talks in Oslo, a spokesman said on Thursday.", []),                   # the day of saying
    (LEAD + "A meeting of finance ministers took place on Monday.", ["2015-05-06"]),                # another meeting
    (LEAD + "Norway and Russia held talks in Moscow on Monday.", ["2015-05-06"]),                   # other parties
    (LEAD + "The first round was held in Stockholm in 1998.", ["2015-05-06"]),                      # another round
    (LEAD + "The war ended in 1945.", ["2015-05-06"]),
    ("Hundreds of people were evacuated on Wednesday after a dam burst, police said on Thursday.", ["2015-05-06"]),      # no word names the event
    (LEAD + "The ministers left on Thursday after the talks.", ["2015-05-06"]),                     # an event that is only spoken of
    (LEAD + "Finland welcomed the talks on Thursday.", ["2015-05-06"]),
    ("The king of Norway and the president of Finland met on Wednesday. The president and the king met in Turku on Wednesday.",
     ["2015-05-06", "2015-05-06"]),                                                                  # by their offices
    ("Norway announced a ceasefire with the rebels. The army chief said the truce was signed on Wednesday.", ["2015-05-06"]),      # two words
    ("The rebels and the government reached a deal on fishing on Wednesday.", ["2015-05-06"]),
    (LEAD + "The ministers were not invited to Wednesday's talks.", ["2015-05-06", "2015-05-06"]),
    ("Norway and Sweden signed a herring pact on Tuesday, capping two days of talks in Oslo.", ["2015-05-05"]),
    ("Norway and the rebels agreed to a truce on Tuesday. The truce will take effect on August 3.", ["2015-05-05"]),
    ("Norway's government and the country's last rebel group agreed to a truce on Tuesday.", ["2015-05-05"]),
    ("Norway and Sweden signed a pact on Tuesday. The pact foresees 300 new boats by 2030.", ["2015-05-05"]),      # what it brings about
    ("The kings of Norway and Sweden signed a herring pact on Tuesday. It was the second time this year that they have met.", ["2015-05-05"]),
    ("The sixth Joint Council of Norway and Sweden will take place in Oslo on 11 and 12 May.", ["2015-05-11/2015-05-12"]),
]


@pytest.mark.parametrize("text, expected", DATES)
def test_dates_of_the_event(text, expected):
    assert values(text, "date") == expected


SERIES = [
    ("Norway and Sweden held their first fisheries talks since 2011.", "last_held", ["2011"]),
    (LEAD + "The talks were last held in March 2011.", "last_held", ["2011-03"]),
    (LEAD + "The talks have not been held since March 2011.", "last_held", ["2011-03"]),
    (LEAD + "No harbour has been built since 2003.", "last_held", []),
    (LEAD + "The talks, which first began in 1998, are open to the press.", "first_held", ["1998"]),
    (LEAD + "The first meeting was held in Stockholm in 1998.", "first_held", ["1998"]),
    ("Norway and Sweden held their first fisheries talks in more than five years.", "gap", [">P5Y"]),
    ("Norway and Sweden held their first fisheries talks for nearly four years.", "gap", ["<P4Y"]),
    (LEAD + "There had been no meeting of the two kings for ten years.", "gap", []),
    ("The 12th Fisheries Dialogue between Norway and Sweden was held in Oslo.", "ordinal", ["12"]),
    ("The sixth Joint Council of Norway and Sweden will take place in Oslo.", "ordinal", ["6"]),
    ("Norway and Sweden held the fourth round of talks in Oslo. The fifth round will be held in Turku.", "ordinal", ["4"]),
    ("Norway and Sweden held the fourth round of talks in Oslo. The fifth round will be held in Turku.", "venue", ["Oslo"]),
    (LEAD + "The two sides last met in Turku in November 2011.", "last_held", ["2011-11"]),
    ("Norway and Sweden held talks in Oslo, the first since 2011, when the two sides met in Turku.", "venue", ["Oslo"]),
    ("Norway's king met his Swedish counterpart Gustav Ek in Turku on Wednesday.", "venue", ["Turku"]),
    ("Norway and Sweden to hold first trade commission in four years.", "status", ["planned"]),
    ("Norway and Sweden agreed to meet. The two-day meeting is scheduled to open on Monday.", "status", ["planned", "planned"]),
    ("Norway and Sweden met in Oslo on Tuesday. It was the first such meeting in more than five years.", "gap", [">P5Y"]),
    ("Norway and Sweden held a total of 11 fisheries talks before the dispute.", "count_before", ["11"]),
    ("Norway and Sweden held the first fisheries talks since a session three weeks ago.", "last_held", ["2015-04-13/2015-04-19"]),
    ("Norway and Sweden met on Wednesday for the first time in weeks.", "gap", [">P1W"]),
    ("The king raised the flag. The ceremony marks the first time the old flag has flown over the fort in 54 years.", "gap", ["P54Y"]),
    ("The king will open the games. It will be the first visit by a king since 1945.", "last_held", ["1945"]),
    (LEAD + "The talks were a sequel to their first meeting last June in Turku.", "last_held", ["2014-06"]),
    ("Norway and Sweden held two-plus-two talks in Oslo.", "format", ["2+2"]),
    ("Norway and Sweden held so-called 2+2 talks in Oslo.", "format", ["2+2"]),
    ("Norway and Sweden held high-level fisheries talks in Oslo.", "level", ["high-level"]),
    ("Senior officials of Norway and Sweden held fisheries talks in Oslo.", "level", ["senior"]),
]


@pytest.mark.parametrize("text, slot, expected", SERIES)
def test_the_series(text, slot, expected):
    assert values(text, slot) == expected


def test_not_since_denies_nothing():
    [(_, _, modality, _)] = found(LEAD + "The talks have not been held since March 2011.", slot="last_held")
    assert modality == "asserted"


PLACES = [
    (LEAD, ["Oslo"]),
    ("Norway and Sweden will hold talks at the Grand Hotel in Oslo on Wednesday.", ["Grand Hotel in Oslo"]),
    ("Norway and Sweden held talks on Wednesday, officials in Stockholm said.", []),
    (LEAD + "The king gave a dinner in Bergen.", ["Oslo"]),
    (LEAD + "Norway and Russia met in Moscow.", ["Oslo"]),
    ("Norway and Sweden held talks in neighbouring Finland.", ["Finland"]),
    (LEAD + "The previous talks were held in Bergen.", ["Oslo"]),
    ("Hundreds of people were evacuated in Bergen on Wednesday after a dam burst.", ["Bergen"]),
    ("Engineers opened a dam on Wednesday, flooding the Otra Valley.", ["Otra Valley"]),
    ("The king raised the flag above the Grand Hotel on Wednesday.", ["Grand Hotel"]),
    (LEAD + "Reporters waited in the lobby of the Grand Hotel, the venue of the talks.", ["Oslo", "Grand Hotel"]),
    (LEAD + "The two leaders arrived at the Grand Hotel at noon.", ["Oslo", "Grand Hotel"]),
    ("Norway and Sweden held talks in the port city of Bergen.", ["Bergen"]),
    ("In a stunning turn in the Finnish capital of Helsinki, the two sides broke off their talks.", ["Helsinki"]),
    ("The king will raise the flag at Friday's ceremony along Turku's waterfront Promenade.", ["Turku's waterfront Promenade"]),
    ("The rebels agreed to a ceasefire. An aide said talks with the government in neighbouring Finland had led to it.", ["Finland"]),
    (LEAD + "The fishermen of both countries hailed the new quotas. Officials of both sides had spent months in talks in Bergen.", ["Oslo"]),
]


@pytest.mark.parametrize("text, expected", PLACES)
def test_places(text, expected):
    assert values(text, "venue") == expected


COUNTS = [
    ("More than 200 boats were damaged.", [">200"]),
    ("Some 276 girls were kidnapped.", ["~276"]),
    ("At least 1,400 people were evacuated.", [">=1400"]),
    ("Nearly 300 families fled.", ["<300"]),
    ("They met for 45 minutes.", []),
    ("Both sides named two reasons.", ["2"]),
    ("Close to 300 girls were kidnapped.", ["<300"]),
    ("Dozens fled, but 219 remain missing.", [">=12", "219"]),
    ("The death toll rose to two.", ["2"]),
    ("The temperature rose to 40.", []),
    ("Thirty people were killed.", ["30"]),
    ("Twenty-one people died.", ["21"]),
    ("At least two dozen people were injured.", [">=24"]),
    ("Between 40 and 50 people were hurt.", ["40..50"]),
    ("Nobody was hurt.", ["0"]),
    ("Dozens of people were killed.", [">=12"]),
    ("The fund holds 3 billion kroner.", []),
    ("Norway set up a 3 billion kroner fund.", []),
    ("It was his third visit in Room 2015.", []),
    ("Call 555-123-4567 for tickets.", []),
    ("Two-thirds of the boats sank.", []),
    ("An estimated 219 are still being held captive.", ["~219"]),
    ("The water rose to more than three meters.", [">3"]),
    ("The water rose up to three meters and a half.", ["<=3.5"]),
    ("The 219 school girls were freed.", ["219"]),
    ("The leaders of the Group of 20 nations met.", []),
    ("Prices rose by 12 percent.", []),
    ("Japan may amend Article 9 and Article 66.", []),
]


@pytest.mark.parametrize("text, expected", COUNTS)
def test_counts(text, expected):
    assert values(text, "count") == expected


def test_what_became_of_them_is_part_of_what_is_counted():
    items = [mention.item for *_, mention in found("Some 276 girls were kidnapped. Later 219 girls were released.", slot="count")]
    assert items == ["girls: taken", "girls: freed"]


def test_a_count_keeps_its_scope():
    text = "The release of 219 girls was agreed. The 40 girls who were killed are mourned. Rescuers carried 40 wounded men."
    assert [mention.item for *_, mention in found(text, slot="count")] == ["girls: freed", "girls: killed", "men: hurt"]


QUOTES = [
    ('"We have made good progress on cod," Minister Kari Nordahl said.', "Kari Nordahl"),
    ('Kari Nordahl told reporters: "We have made good progress on cod."', "Kari Nordahl"),
    ('"We have made good progress on cod," a foreign ministry official said.', "foreign ministry official"),
    ("“We have made good progress on cod,” said Kari Nordahl.", "Kari Nordahl"),
    ("“We have made good progress on cod,\" said Kari Nordahl.", "Kari Nordahl"),          # marks of two sorts
]


@pytest.mark.parametrize("text, who", QUOTES)
def test_quotations_and_who_spoke(text, who):
    [(_, value, _, mention)] = found(text, slot="quote")
    assert value.startswith("We have made good progress on cod")
    assert mention.attribution == who


def test_a_term_in_quotation_marks_is_no_quotation():
    assert values('The so-called "cod war" ended.', "quote") == []


STATUS = [
    ("Norway and Sweden will hold fisheries talks in Oslo.", ["planned"]),
    (LEAD, ["held"]),
    ("Norway and Sweden postponed their fisheries talks.", ["postponed"]),
    ("Norway cancelled the fisheries talks with Sweden.", ["cancelled"]),
]


@pytest.mark.parametrize("text, expected", STATUS)
def test_status(text, expected):
    assert values(text, "status") == expected


def test_the_next_time_is_not_this_time():
    text = LEAD + "The talks will be held again in Bergen in September."
    assert values(text, "date") == ["2015-05-06"]
    assert values(text, "next_meeting") == ["2015-09"]
    assert values(text, "venue") == ["Oslo"]
    assert values(text, "status") == ["held"]


@pytest.mark.parametrize("text, slot", [
    ("Reporters were only invited to the second dinner.", "ordinal"),                                              # two dinners in one story
    (LEAD + "The two sides said that they would not have the money before June 2016.", "related_date"),
])
def test_of_another_event(text, slot):
    assert values(LEAD + "The fishermen of both countries hailed the new quotas. " + text, slot) == []


@pytest.mark.parametrize("text", [
    "The schedule has time for a “joint agreement signing ceremony” on Friday.",
    "She said so on the programme “State of the Old Union.”",
])
def test_a_title_or_a_term_is_no_quotation(text):
    assert values(LEAD + text, "quote") == []


def test_what_is_talked_about_is_not_the_event():
    text = "Norway's king and Sweden's king met in Oslo and discussed trade and the attacks on ships. The attacks took place in Turku in March."
    assert values(text, "venue") == ["Oslo"]


def test_he_is_whom_the_sentence_before_is_about():
    text = ('"We are happy," Kari Nordahl said. President Olav Haugen used a speech to calm the fishermen. '
            '"I believe that this is a part of a process," he said.')
    assert [mention.attribution for *_, mention in found(text, slot="quote")][-1] == "Olav Haugen"


TOLLS = [
    ("The death toll from the quake rose to 21 on Monday.", ["people: killed"], ["21"]),
    ("The number of people killed when a ferry sank off Oslo climbed to 21 on Monday.", ["people: killed"], ["21"]),
    ("A ferry sank off Oslo. Five people remained unaccounted for.", ["people: missing"], ["5"]),
    ("A ferry sank off Oslo. Nine others are still missing.", ["people: missing"], ["9"]),
    ("A ferry sank off Oslo. Divers found seven more bodies.", ["bodies"], ["7"]),
    ("A ferry sank off Oslo. The two kings held talks on it.", ["kings"], ["2"]),
    ("A ferry sank off Oslo. Three divers were hurt.", ["divers: hurt"], ["3"]),
    ("A ferry sank off Oslo. The guests of a five-star hotel saw it.", [], []),
    ("A ferry sank off Oslo. It was the worst accident since 2003, when more than 60 people died.", [], []),
    ("A ferry sank off Oslo. More than 60 people died in a blaze there in 2003.", [], []),
]


@pytest.mark.parametrize("text, items, expected", TOLLS)
def test_tolls(text, items, expected):
    counts = found(text, slot="count")
    assert [mention.item for *_, mention in counts] == items
    assert [value for _, value, _, _ in counts] == expected


def test_the_day_of_a_count_is_not_that_of_the_event():
    assert values("The number of people killed when a ferry sank off Oslo on Sunday rose to 21 on Wednesday.", "date") in ([], ["2015-05-03"])


def test_whose_words_they_are():
    assert [m.attribution for *_, m in found(LEAD + '"We are very glad," said the ministry\'s spokesman, Ola Berg.', slot="quote")] == ["Ola Berg"]
    text = 'A ferry sank off Oslo. The ship was hit by waves, Virta said. "The captain tried to turn back," he told reporters.'
    assert [m.attribution for *_, m in found(text, slot="quote")] == ["Virta"]


def test_a_visit_begins_where_somebody_arrives_on_it_and_ends_where_he_leaves_for():
    text = "Norway's king arrived in Turku on Wednesday on a three-day visit. The king left for Oslo on Friday after the visit."
    assert values(text, "date")[0] == "2015-05-06"
    assert "Oslo" not in values(text, "venue")


NEXT = [
    ("An aide said the quotas would be settled at another meeting next week.", ["2015-05-11/2015-05-17"]),
    ("Talks were scheduled to continue in Bergen on Monday.", ["2015-05-11"]),
    ("Norway will hold talks with Finland on Monday.", []),
    ("The minister said the two sides would meet again in Bergen in October.", ["2015-10"]),
    ("The next round of talks will be held in Turku from June 14.", ["2015-06-14"]),
]


@pytest.mark.parametrize("text, expected", NEXT)
def test_a_meeting_still_to_come(text, expected):
    assert values(LEAD + text, "next_meeting") == expected


def test_what_had_happened_to_it_before_is_not_what_became_of_it():
    assert values("Norway and Sweden held talks in Oslo. The talks had been postponed twice.", "status") == ["held"]
    assert values("The talks of Norway and Sweden were postponed on Monday.", "status") == ["postponed"]


@pytest.mark.parametrize("text", ["The truce will take effect on August 3.", "The truce was widely welcomed.", "It is an accord to lay down arms."])
def test_no_status(text):
    assert values("The rebels agreed to a truce. " + text, "status") == []


def test_a_weekday_of_one_event_is_one_day():
    text = "Norway and Sweden will hold talks in Oslo on Monday. Reporters asked for seats at Monday's talks."
    assert set(values(text, "date")) == {"2015-05-11"}


def test_every_slot_that_is_claimed_is_in_the_table_of_slots():
    text = " ".join(t for t, *_ in DATES + SERIES + PLACES + COUNTS + QUOTES + STATUS)
    assert {slot for slot, *_ in found(text)} <= set(SLOTS)


CAUSES = [
    ("Hundreds of people were evacuated on Wednesday after a dam burst near the border.", ["after a dam burst near the border"]),
    ("The port was closed on Wednesday because of an oil leak.", ["because of an oil leak"]),
    ("Hundreds of people were evacuated on Wednesday.", []),
    ("Norway and Sweden met on Wednesday after a court had ruled on herring.", []),                  # a meeting is no deed
]


@pytest.mark.parametrize("text, expected", CAUSES)
def test_what_led_to_a_deed(text, expected):
    assert values(text, "cause") == expected


def test_other_dates_are_of_what_they_are_of():
    text = LEAD + "Sweden's king will speak to parliament on April 29. The treaty was amended in 1997."
    dates = {mention.item: value for _, value, _, mention in found(text, slot="related_date")}
    assert "1997" in dates.values() and "2015-04-29" in dates.values()
    assert any("treaty" in item for item in dates)


def test_the_day_of_saying_is_the_date_of_nothing():
    assert values("Norway and Sweden held talks in Oslo, a spokesman said on Thursday.", "related_date") == []


def test_every_claim_stands_on_its_characters():
    text = " ".join(t for t, *_ in DATES + SERIES + PLACES + COUNTS + QUOTES)
    for *_, mention in found(text):
        assert 0 <= mention.span.start <= mention.core.start < mention.core.end <= mention.span.end <= len(text)
