"""Who takes part in the main event, who does not, and how far the report commits itself to it."""

import pytest

from kjlib.english.people import find_people, presence
from tests.english.people.parse import scene

CASES = [  # text, who takes part and how, who is only named
    (
        "Kenyan President John Okello met Norwegian Prime Minister Kari Holm in Oslo on Monday.",
        {"John Okello": "asserted", "Kari Holm": "asserted"},
        [],
    ),
    (
        "French President Luc Moreau will meet German Chancellor Anna Weiss in Berlin, spokesman Paul Girard said.",
        {"Luc Moreau": "expected", "Anna Weiss": "expected"},
        ["Paul Girard"],
    ),
    (
        "Norway and Finland held talks in Oslo. The talks were led by Ola Berg, director of trade, and Aino Virta, head of the bureau.",
        {"Ola Berg": "asserted", "Aino Virta": "asserted"},
        [],
    ),
    ("Norway and Finland held talks in Oslo. Maj. Gen. Lars Lehto also participated.", {"Lars Lehto": "asserted"}, []),
    (
        "Trade Minister Ola Berg and Foreign Minister Lars Ek held talks in Oslo. They were joined by Norway's fisheries minister, Aino Virta.",
        {"Ola Berg": "asserted", "Lars Ek": "asserted", "Aino Virta": "asserted"},
        [],
    ),
    (
        "Norway and Finland will hold talks in Oslo. The Finnish delegation will be headed by Aino Virta, minister of trade.",
        {"Aino Virta": "expected"},
        [],
    ),
    (
        "Norway and Finland held talks in Oslo. Minister Ola Berg and Foreign Minister Aino Virta discussed whaling.",
        {"Ola Berg": "asserted", "Aino Virta": "asserted"},
        [],
    ),
    (
        "Norway and the rebels have signed a truce. The deal was announced in Oslo at a ceremony attended by President Ola Berg.",
        {"Ola Berg": "asserted"},
        [],
    ),
    ("Norway and Finland held talks in Oslo. The Finnish delegation included Minister Aino Virta.", {"Aino Virta": "asserted"}, []),
    (
        "President Ola Berg and his Finnish counterpart Aino Virta signed a pact and discussed whaling on the last day of the visit.",
        {"Ola Berg": "asserted", "Aino Virta": "asserted"},
        [],
    ),
    ("Norway and Finland held talks in Oslo. Minister Ola Berg had discussed whaling before.", {}, ["Ola Berg"]),
    ("Norway and Finland held talks in Oslo. Minister Aino Virta also took part.", {"Aino Virta": "asserted"}, []),
    (
        "Norway and Finland will hold talks in Oslo. Ola Berg, director of trade, "
        "and his Finnish counterpart, Aino Virta, are likely to attend the talks.",
        {"Ola Berg": "expected", "Aino Virta": "expected"},
        [],
    ),
    (
        "A summit between Egyptian President Hassan Farid and Ethiopian Premier Tesfaye Bekele opened in Khartoum.",
        {"Hassan Farid": "asserted", "Tesfaye Bekele": "asserted"},
        [],
    ),
    ("Kenyan Foreign Secretary Peter Odhiambo did not attend the summit, which was held in Kampala on Sunday.", {"Peter Odhiambo": "denied"}, []),
    ("Norway and Finland held a summit in Oslo. President Viktor Horak pulled out of the summit.", {"Viktor Horak": "denied"}, []),
    ("Norway and Finland held a ceremony in Oslo. President Viktor Horak was absent from the ceremony.", {"Viktor Horak": "denied"}, []),
    ('Norway and Finland held talks in Oslo. "We agree," Ola Berg, director of trade, said in his opening remarks.', {"Ola Berg": "asserted"}, []),
    ("Norway and Finland held talks in Oslo. The Finnish side, led by Aino Virta, head of the bureau, left early.", {"Aino Virta": "asserted"}, []),
    ("Norway and Finland held talks in Oslo. Former Prime Minister Helen Carver criticised the talks.", {}, ["Helen Carver"]),
    ("Norway and Finland held talks in Oslo. Analysts said Russian President Oleg Volkov would watch them.", {}, ["Oleg Volkov"]),
    ("Norway and Finland held talks in Oslo. Prime Minister Kari Holm met Swedish Premier Lars Ek in Malmo in 2010.", {}, ["Kari Holm", "Lars Ek"]),
    (
        "The government and the rebels agreed a ceasefire on Monday. The government was negotiating with Pablo Rios, a rebel commander.",
        {"Pablo Rios": "asserted"},
        [],
    ),
    (
        "The government and the rebels agreed a ceasefire on Monday. Tom Hale, an expert who has negotiated with the rebels before, was pleased.",
        {},
        ["Tom Hale"],
    ),
    ("It was unclear whether President Viktor Horak attended the summit, which was held in Oslo.", {}, ["Viktor Horak"]),
    (
        "> Ola Berg (left), director of trade, shakes hands with Minister Aino Virta before their talks in Oslo.\n"
        "Norway and Finland held talks in Oslo.",
        {"Ola Berg": "asserted", "Aino Virta": "asserted"},
        [],
    ),
    (
        "# Okello-Holm summit opens\nThe summit opened in Oslo on Monday. President John Okello smiled. Prime Minister Kari Holm did not.",
        {"John Okello": "asserted", "Kari Holm": "asserted"},
        [],
    ),
    (
        "President John Okello and Prime Minister Kari Holm met in Oslo on Monday. Tom Hale, the finance minister, joined Okello.",
        {"John Okello": "asserted", "Kari Holm": "asserted", "Tom Hale": "asserted"},
        [],
    ),
    (
        "Officials would not speak of the meeting between President John Okello and Prime Minister Kari Holm in Oslo on Monday.",
        {"John Okello": "asserted", "Kari Holm": "asserted"},
        [],
    ),
    (
        "The government and the rebels agreed a ceasefire on Monday. "
        "Pablo Rios, who represented the government at talks with the rebels, was pleased.",
        {"Pablo Rios": "asserted"},
        [],
    ),
    ("Norway and Finland held talks in Oslo. Foreign Minister Kari Dahl led the delegation.", {"Kari Dahl": "asserted"}, []),
    ("Norway and Finland held talks in Oslo. Foreign Minister Kari Dahl leads the Green party.", {}, ["Kari Dahl"]),
    (
        "> Minister Ola Berg (left) and Minister Aino Virta (second from right) shake hands before their talks in Vienna on Monday.\n"
        "The two ministers agreed to meet again in June. Mr. Berg met his Russian counterpart, Sergei Orlov, in Moscow last month.",
        {"Ola Berg": "asserted", "Aino Virta": "asserted"},
        ["Sergei Orlov"],
    ),
    (
        "Minister Ola Berg met his Russian counterpart, Sergei Orlov, in Moscow last month.",
        {"Ola Berg": "asserted", "Sergei Orlov": "asserted"},
        [],
    ),
    (
        "Kenyan President John Okello met with visiting Norwegian Prime Minister Kari Holm in Nairobi on Monday.",
        {"John Okello": "asserted", "Kari Holm": "asserted"},
        [],
    ),
    ("Norway and Finland held talks in Oslo. Sweden was represented by its ambassador, Lars Ek.", {"Lars Ek": "asserted"}, []),
    (
        "The government and the rebels signed a ceasefire agreement in Lusaka on Monday. Swedish Prime Minister Lars Ek welcomed the agreement.",
        {},
        ["Lars Ek"],
    ),
    (
        "The government and the rebels signed a ceasefire in Lusaka on Monday. Minister Tom Hale signed for the government.",
        {"Tom Hale": "asserted"},
        [],
    ),
    (
        "The leaders of Norway and Finland met in Oslo on Monday. Premier Kari Holm hosted the 2009 summit in Bergen.",
        {},
        ["Kari Holm"],
    ),
]


def modalities(marked):
    """For each person who takes part, how sure the report is of it."""
    setting = scene(marked)
    mentions = find_people(setting.parsed)
    present = presence(setting, mentions)
    return {mentions[number].person: str(present[number].modality) for number in sorted(present, reverse=True)}


@pytest.mark.parametrize("marked, there, named", CASES, ids=[case[0][:60] for case in CASES])
def test_who_takes_part(marked, there, named):
    found = modalities(marked)
    assert found == there
    assert set(named) <= {mention.person for mention in find_people(scene(marked).parsed)} - set(found)


TALKS = "Norway and Finland held talks in Oslo on Monday. "
COMING = "Norway and Finland will hold talks in Oslo on Monday. "
SUMMIT = "Norway and Finland opened a summit in Oslo on Monday. "
BERG, HOLM, VIRTA, EK, HORAK = "Ola Berg", "Kari Holm", "Aino Virta", "Lars Ek", "Viktor Horak"
YES, NO, WILL = "asserted", "denied", "expected"
PARAPHRASES = [  # text, who takes part: active and passive, relatives and participles, those who stay away
    ("President Ola Berg held talks with Prime Minister Aino Virta in Oslo on Monday.", {BERG: YES, VIRTA: YES}),
    ("President Ola Berg sat down with Prime Minister Aino Virta in Oslo on Monday.", {BERG: YES, VIRTA: YES}),
    ("Prime Minister Aino Virta was hosted by President Ola Berg in Oslo on Monday.", {BERG: YES, VIRTA: YES}),
    (
        "Prime Minister Aino Virta, received by President Ola Berg in Oslo on Monday, praised the pact.",
        {BERG: YES, VIRTA: YES},
    ),
    (
        "Prime Minister Aino Virta, whom President Ola Berg received in Oslo on Monday, praised the pact.",
        {BERG: YES, VIRTA: YES},
    ),
    ("Prime Minister Aino Virta was welcomed by President Ola Berg in Oslo on Monday.", {BERG: YES, VIRTA: YES}),
    (TALKS + "Sweden was not represented. Finland was represented by Foreign Minister Aino Virta.", {VIRTA: YES}),
    (TALKS + "Foreign Minister Aino Virta represented Finland at the talks.", {VIRTA: YES}),
    (TALKS + "The talks were led by Ola Berg, director of trade.", {BERG: YES}),
    (
        TALKS + "The Norwegian team was led by Trade Minister Ola Berg, accompanied by his deputy, Kari Holm.",
        {BERG: YES, HOLM: YES},
    ),
    (TALKS + "The delegation that Trade Minister Ola Berg headed left on Tuesday.", {BERG: YES}),
    (TALKS + "Trade Minister Ola Berg, who chaired the talks, was pleased.", {BERG: YES}),
    (
        TALKS + "Those attending included Trade Minister Ola Berg and Fisheries Minister Kari Holm.",
        {BERG: YES, HOLM: YES},
    ),
    (TALKS + "Among those at the talks was Trade Minister Ola Berg.", {BERG: YES}),
    (TALKS + "Also present were Trade Minister Ola Berg and Fisheries Minister Kari Holm.", {BERG: YES, HOLM: YES}),
    (TALKS + "Attending the talks for Finland was Foreign Minister Aino Virta.", {VIRTA: YES}),
    (
        TALKS + "The talks brought together Trade Minister Ola Berg and Fisheries Minister Kari Holm.",
        {BERG: YES, HOLM: YES},
    ),
    (
        TALKS + "Trade Minister Ola Berg was joined at the talks by Fisheries Minister Kari Holm.",
        {BERG: YES, HOLM: YES},
    ),
    ("The summit in Oslo on Monday was attended by President Ola Berg and Premier Lars Ek.", {BERG: YES, EK: YES}),
    (COMING + "Trade Minister Ola Berg has been invited to attend the talks.", {BERG: WILL}),
    (COMING + "The talks are to be chaired by Trade Minister Ola Berg.", {BERG: WILL}),
    (SUMMIT + "President Viktor Horak skipped the summit.", {HORAK: NO}),
    (SUMMIT + "Neither President Viktor Horak nor Premier Lars Ek came to the summit.", {HORAK: NO, EK: NO}),
    (SUMMIT + "President Viktor Horak failed to attend.", {HORAK: NO}),
    (SUMMIT + "President Viktor Horak stayed away from the summit.", {HORAK: NO}),
    (SUMMIT + "President Viktor Horak was not present at the summit.", {HORAK: NO}),
    (SUMMIT + "The summit was boycotted by President Viktor Horak.", {HORAK: NO}),
    (SUMMIT + "President Viktor Horak did not turn up for the summit.", {HORAK: NO}),
    (TALKS + "Officials from both countries, including Trade Minister Ola Berg, attended the talks.", {BERG: YES}),
]


@pytest.mark.parametrize("marked, there", PARAPHRASES, ids=[text[-60:] for text, _ in PARAPHRASES])
def test_who_takes_part_however_it_is_put(marked, there):
    assert modalities(marked) == there


ONLY_NAMED = [  # Lars Ek, the foreign minister, is spoken of or speaks, and takes no part
    TALKS + "Nobody from Sweden attended, Foreign Minister Lars Ek said.",
    TALKS + "Foreign Minister Lars Ek was briefed on the talks.",
    TALKS + "Foreign Minister Lars Ek urged the two sides to continue the talks.",
    TALKS + "Foreign Minister Lars Ek was told of the talks by an aide.",
    TALKS + "The talks were criticised by Foreign Minister Lars Ek.",
    TALKS + "The talks were welcomed by Foreign Minister Lars Ek.",
    TALKS + "The talks were announced by Foreign Minister Lars Ek.",
    TALKS + "Foreign Minister Lars Ek was met by King Harald Moe in Malmo last week.",
    TALKS + "The delegation carried a letter from Foreign Minister Lars Ek.",
    TALKS + "The 2009 summit in Bergen was hosted by Foreign Minister Lars Ek.",
    TALKS + "A protest against the talks was led by Foreign Minister Lars Ek.",
    TALKS + "Foreign Minister Lars Ek offered to host the next talks.",
    TALKS + "The two sides discussed the policies of Foreign Minister Lars Ek.",
    TALKS + "It is not known whether Foreign Minister Lars Ek was invited to the talks.",
    TALKS + "Foreign Minister Lars Ek asked Norway to attend the next summit.",
    TALKS + "The panel endorsed Foreign Minister Lars Ek to lead the office during the talks.",
]


@pytest.mark.parametrize("marked", ONLY_NAMED, ids=[text[-60:] for text in ONLY_NAMED])
def test_who_is_only_named(marked):
    assert modalities(marked) == {}
    assert EK in {mention.person for mention in find_people(scene(marked).parsed)}
