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


@pytest.mark.parametrize("marked, there, named", CASES, ids=[case[0][:60] for case in CASES])
def test_who_takes_part(marked, there, named):
    setting = scene(marked)
    mentions = find_people(setting.parsed)
    found = {mentions[number].person: str(how.modality) for number, how in sorted(presence(setting, mentions).items(), reverse=True)}
    assert found == there
    assert set(named) <= {mention.person for mention in mentions} - set(found)
