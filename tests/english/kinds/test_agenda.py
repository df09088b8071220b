"""What a meeting is about, however it is put; and what is none of its topics. One line a way of putting it."""
import pytest

from tests.english.kinds.test_claims import found

N = "Norway and Sweden held fisheries talks in Oslo on Wednesday. "
W = "Norway and Sweden will hold fisheries talks in Oslo next Tuesday. "
C = "The trade ministers of Chile and Peru met in Lima on Thursday. "
P = "President Marta Oyen met Prime Minister Luis Caro in Quito on Wednesday. "
R = "The rail union and the operator held talks in Turku on Wednesday. "
K = "Kenya and Uganda will open rail talks in Nairobi on Friday. "
V = "Finland's health minister and her Estonian counterpart met in Tallinn on Monday. "

TOLD = [
    # those who meet do it: active, passive, relative clauses
    (N + "The two sides discussed cod quotas in the North Sea.", ["cod quotas in the North Sea"]),
    (N + "Cod quotas were discussed by the two sides.", ["Cod quotas"]),
    (N + "Cod quotas in the North Sea were discussed.", ["Cod quotas in the North Sea"]),
    (N + "Also discussed was the herring ban.", ["herring ban"]),
    (N + "The two sides discussed cod quotas and the price of herring.", ["cod quotas", "price of herring"]),
    (N + "The two sides debated whether to open the ports.", ["whether to open the ports"]),
    (N + "The two sides reviewed the herring ban.", ["herring ban"]),
    (N + "The two sides discussed two issues: cod quotas and the herring ban.", ["cod quotas", "herring ban"]),
    (N + "Negotiators resolved all but two issues -- cod quotas and the herring ban.", ["cod quotas", "herring ban"]),
    (N + "The two sides considered plans for a new port.", ["plans for a new port"]),
    (N + "Sweden raised the issue of net sizes with its counterpart.", ["issue of net sizes"]),
    (N + "The issue of net sizes was raised by Sweden.", ["issue of net sizes"]),
    (C + "The ministers discussed the tariff on copper and the price of wheat.", ["tariff on copper", "price of wheat"]),
    (C + "The tariff on copper, which the ministers discussed, dates from 1999.", ["tariff on copper"]),
    (C + "The ministers also took up the rail link.", ["rail link"]),
    (P + "Caro raised the vaccine shortage.", ["vaccine shortage"]),
    (P + "Oyen brought up the border fence.", ["border fence"]),
    (P + "Oyen pressed Caro on the border fence.", ["border fence"]),
    (P + "The two leaders conferred on the border fence.", ["border fence"]),
    (P + "Oyen said she and Caro had discussed the border fence.", ["border fence"]),
    (R + "The two sides talked about night shifts on freight trains.", ["night shifts on freight trains"]),
    (R + "The union raised the safety of drivers.", ["safety of drivers"]),
    (V + "The two ministers went over the supply of vaccines.", ["supply of vaccines"]),
    (V + "They talked at length about how to share vaccines.", ["how to share vaccines"]),
    (V + "Border clinics were also touched on.", ["Border clinics"]),
    (V + "Estonia's minister raised the question of border clinics.", ["border clinics"]),
    (N + "The two sides discussed the herring ban in Oslo on Wednesday.", ["herring ban"]),
    # nouns for what they do
    (N + "The two sides exchanged views on the price of herring.", ["price of herring"]),
    (N + "Discussion of the herring ban took up most of the talks.", ["herring ban"]),
    (N + "The herring ban took up much of the talks.", ["herring ban"]),
    (C + "The two sides had a discussion of the copper tariff.", ["copper tariff"]),
    (P + "The two leaders had an exchange of views on the vaccine shortage.", ["vaccine shortage"]),
    ("Norway and Sweden held talks over the herring ban in Oslo on Wednesday.", ["herring ban"]),
    ("Chile and Peru opened negotiations over the copper tariff in Lima on Thursday.", ["copper tariff"]),
    ("A summit on the freight tariff opened in Nairobi on Friday between Kenya and Uganda.", ["freight tariff"]),
    ("Kenya and Uganda discussed the freight tariff at a meeting in Nairobi on Friday.", ["freight tariff"]),
    # what they meet for
    ("The trade ministers of Chile and Peru met in Lima on Thursday to discuss the copper tariff.", ["copper tariff"]),
    ("The trade ministers of Chile and Peru met in Lima on Thursday for talks on the copper tariff.", ["copper tariff"]),
    ("Finance chiefs of Chile and Peru gathered in Lima on Thursday for a meeting about the copper tariff.", ["copper tariff"]),
    ("Kenya and Uganda sat down in Nairobi on Friday for negotiations on the freight tariff.", ["freight tariff"]),
    ("Envoys of Kenya and Uganda gathered in Nairobi on Friday to talk about the freight tariff.", ["freight tariff"]),
    # the event does it
    ("Norway and Sweden held talks focusing on cod quotas in Oslo on Wednesday.", ["cod quotas"]),
    (N + "The discussions, centred on the ban on trawling, lasted two hours.", ["ban on trawling"]),
    (P + "The talks focused on the supply of vaccines.", ["supply of vaccines"]),
    (P + "The talks revolved around the border fence.", ["border fence"]),
    (P + "Much of the meeting was devoted to the border fence.", ["border fence"]),
    (C + "The talks covered the rail link between the two capitals.", ["rail link between the two capitals"]),
    (C + "The talks also dealt with the rail link.", ["rail link"]),
    (C + "The meeting touched on the rail link.", ["rail link"]),
    (C + "The talks then turned to the rail link.", ["rail link"]),
    # the topic does it
    (P + "The vaccine shortage dominated the talks.", ["vaccine shortage"]),
    (P + "The vaccine shortage also came up at the talks.", ["vaccine shortage"]),
    (P + "The border fence loomed large in the talks.", ["border fence"]),
    (N + "The herring ban featured prominently in the talks.", ["herring ban"]),
    (V + "The meeting was dominated by the vaccine shortage.", ["vaccine shortage"]),
    # it is said to be a topic
    (C + "On the agenda was the tariff on copper.", ["tariff on copper"]),
    (C + "The tariff on copper was on the agenda.", ["tariff on copper"]),
    (C + "The tariff on copper topped the agenda.", ["tariff on copper"]),
    (C + "Copper and the rail link were on the table.", ["Copper", "rail link"]),
    (N + "Topics included cod quotas and the herring ban.", ["cod quotas", "herring ban"]),
    (N + "Among the topics were cod quotas and the herring ban.", ["cod quotas", "herring ban"]),
    (N + "The herring ban was a key topic at the talks.", ["herring ban"]),
    (N + "Issues raised included cod quotas and the herring ban.", ["cod quotas", "herring ban"]),
    (R + "The main topic of the talks was the safety of level crossings.", ["safety of level crossings"]),
    (P + "The border fence was high on the list of topics.", ["border fence"]),
    (V + "The cost of vaccines was among the issues discussed.", ["cost of vaccines"]),
    (V + "At the top of the agenda was the vaccine shortage.", ["vaccine shortage"]),
    (V + "The agenda featured the vaccine shortage.", ["vaccine shortage"]),
]


@pytest.mark.parametrize("text, topics", TOLD)
def test_topics(text, topics):
    assert [(value, modality) for _, value, modality, _ in found(text, slot="agenda")] == [(t, "asserted") for t in topics]


PLANNED = [
    (N + "Norwegian officials were expected to explain the ban on trawling.", ["ban on trawling"]),
    (N + "The two sides were also to discuss the herring ban.", ["herring ban"]),
    (W + "The talks will focus on the ban on trawling.", ["ban on trawling"]),
    (W + "The herring ban will be high on the agenda.", ["herring ban"]),
    (W + "The herring ban is expected to be discussed.", ["herring ban"]),
    (W + "The herring ban is due to be discussed.", ["herring ban"]),
    (W + "The focus of the talks will be the herring ban.", ["herring ban"]),
    (W + "The two sides are to discuss the herring ban.", ["herring ban"]),
    (W + "Net sizes are among the topics to be discussed.", ["Net sizes"]),
    (W + "The two sides are expected to sign a pact and to discuss herring, coconut oil and whaling.", ["herring", "coconut oil", "whaling"]),
    ("The trade ministers of Chile and Peru will meet in Lima on Tuesday to discuss the copper tariff.", ["copper tariff"]),
    ("The trade ministers of Chile and Peru will meet in Lima on Tuesday for talks on the copper tariff.", ["copper tariff"]),
    (K + "The freight tariff is likely to come up.", ["freight tariff"]),
    (K + "Topics are expected to include the freight tariff.", ["freight tariff"]),
    (K + "The freight tariff is set to dominate the talks.", ["freight tariff"]),
    (K + "The negotiations, which will focus on the freight tariff, were called by Kenya.", ["freight tariff"]),
]


@pytest.mark.parametrize("text, topics", PLANNED)
def test_topics_that_are_only_planned(text, topics):
    assert [(value, modality) for _, value, modality, _ in found(text, slot="agenda")] == [(t, "expected") for t in topics]


NO_TOPIC = [
    N + "The ministers discussed the matter.",
    N + "The two sides discussed nothing else.",
    # what came of it is no topic
    N + "The two sides agreed to share the quotas.",
    N + "The two sides reached an agreement to share the quotas.",
    N + "The ministers resolved the dispute.",
    V + "They decided to tackle measles.",
    # others, elsewhere, at another time
    N + "Russia and Finland discussed the price of gas.",
    N + "The price of gas was discussed at a meeting of Russia and Finland.",
    N + "The plan was debated in the Finnish parliament.",
    N + "Fishermen discussed the weather in the harbour.",
    N + "In 2011 the two sides discussed eel nets.",
    N + "The next round of talks will be on net sizes.",
    N + "The fishermen hailed the new quotas. Norway is set to meet with Finland on carmaking. The meeting was not meant to focus on tariffs.",
    N + "Finland's discussions on the herring ban were short.",
    N + "The author of the main topic was ill.",
    # the same words of other things
    N + "The two sides raised the flag and the tariffs.",
    N + "Norway raised the tariff on herring by a tenth.",
    N + "Sweden's minister raised his glass.",
    N + "The minister covered his face.",
    N + "The ministers came up the stairs.",
    N + "The ministers dealt the cards.",
    N + "Norway shares a border with Sweden.",
    N + "Norway delivered a ship to Sweden.",
    N + "The delegation includes three admirals.",
    N + "Sweden turned to Finland for help.",
    P + "The lunch included soup.",
    # to whom, when, and what is felt
    N + "The ministers talked to reporters.",
    N + "The ministers briefed reporters on the herring ban.",
    N + "Sweden came up with a plan.",
    N + "Norway's ministers will address reporters.",
    N + "The two sides talked over lunch.",
    N + "The talks lasted for three hours on Wednesday.",
    N + "Officials expressed a mixture of skepticism and optimism on Monday over whether Sweden would deliver.",
    # no meeting
    "A ferry sank off Oslo on Monday, killing two people. Police discussed the weather and the wreck.",
]


@pytest.mark.parametrize("text", NO_TOPIC)
def test_no_topics(text):
    assert [value for _, value, _, _ in found(text, slot="agenda")] == []


def test_a_word_with_a_hyphen_is_one_topic():
    [(_, value, _, _)] = found(W + "At the talks, the two sides will discuss fisheries policies and co-operation.", slot="agenda")
    assert value == "fisheries policies and co-operation"


def test_what_is_not_on_the_agenda_is_denied():
    [(_, value, modality, _)] = found(N + "The two sides did not discuss cod quotas.", slot="agenda")
    assert (value, modality) == ("cod quotas", "denied")


@pytest.mark.parametrize("text, topics", TOLD + PLANNED)
def test_a_topic_stands_on_its_characters(text, topics):
    assert [text[mention.span.start:mention.span.end] for *_, mention in found(text, slot="agenda")] == topics
