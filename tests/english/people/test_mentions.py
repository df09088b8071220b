"""Names with their offices: what is a person, what is printed of him, on which characters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjlib.english.people import find_people
from tests.english.people.parse import report_of, scene

OFFICES = [  # text, name, title, organisation, rank, country
    ("Director Lars Holm of the Norwegian Trade Ministry was also present.", "Lars Holm", "Director", "Norwegian Trade Ministry", None, "Norway"),
    ("Two aides joined President Kari Holm, a senior official confirmed.", "Kari Holm", "President", None, None, ""),
    ("Two aides joined Kari Holm, a senior official confirmed.", "Kari Holm", None, None, None, ""),
    ("Foreign Minister Rufus Firefly spoke.", "Rufus Firefly", "Foreign Minister", None, None, ""),
    ("Norwegian Prime Minister Kari Holm spoke.", "Kari Holm", "Prime Minister", None, None, "Norway"),
    ("It was opened by Secretary Ma. Lourdes Reyes on Monday.", "Ma. Lourdes Reyes", "Secretary", None, None, ""),
    ("Two aides met army chief General Aino Virta.", "Aino Virta", "army chief", "army", "General", ""),
    ("They met Deputy Whaling Minister Aino Virta.", "Aino Virta", "Deputy Whaling Minister", None, None, ""),
    ("Deputy Defence Minister Lars Holm spoke.", "Lars Holm", "Deputy Defence Minister", None, None, ""),
    (
        "Director General for Asian and Pacific Affairs Noh Tae-woo spoke.",
        "Noh Tae-woo",
        "Director General for Asian and Pacific Affairs",
        None,
        None,
        "",
    ),
    (
        "Ola Berg, a deputy director general at the Norwegian Trade Ministry, spoke.",
        "Ola Berg",
        "deputy director general",
        "Norwegian Trade Ministry",
        None,
        "Norway",
    ),
    (
        "Aino Virta (2nd Left), director-general of Arctic and Nordic affairs at Helsinki's Foreign Ministry, waves.",
        "Aino Virta",
        "director-general of Arctic and Nordic affairs",
        "Helsinki's Foreign Ministry",
        None,
        "Finland",
    ),
    (
        "Aino Virta, deputy head of the Budget Policy Bureau of Helsinki's Finance Ministry, waves.",
        "Aino Virta",
        "deputy head of the Budget Policy Bureau",
        "Helsinki's Finance Ministry",
        None,
        "Finland",
    ),
    (
        "Ola Berg, director of the trade ministry's Arctic and Nordic Affairs Bureau, spoke.",
        "Ola Berg",
        "director of the trade ministry's Arctic and Nordic Affairs Bureau",
        "trade ministry",
        None,
        "",
    ),
    (
        "Trade Ministry director-general for Asia and Pacific affairs Kang Do-yun spoke.",
        "Kang Do-yun",
        "director-general for Asia and Pacific affairs",
        "Trade Ministry",
        None,
        "",
    ),
    (
        "Director General for Arctic Affairs Ola Berg of the Norwegian Ministry of Foreign Affairs spoke.",
        "Ola Berg",
        "Director General for Arctic Affairs",
        "Norwegian Ministry of Foreign Affairs",
        None,
        "Norway",
    ),
    (
        "Maj. Gen. Aino Virta, head of the Finnish army's planning division, spoke.",
        "Aino Virta",
        "head of the Finnish army's planning division",
        "Finnish army",
        "Maj. Gen.",
        "Finland",
    ),
    ("The head of Kenya's navy, Rear Admiral John Okello, spoke.", "John Okello", "head of Kenya's navy", "Kenya's navy", "Rear Admiral", "Kenya"),
    (
        "Kenya's armed forces chief Air Vice Marshal John Okello spoke.",
        "John Okello",
        "armed forces chief",
        "Kenya's armed forces",
        "Air Vice Marshal",
        "Kenya",
    ),
    ("U.S. ambassador to Norway Stuart Bingham spoke.", "Stuart Bingham", "ambassador to Norway", None, None, "United States"),
    ("The Kazakh foreign minister, Nurlan Akhmetov, spoke.", "Nurlan Akhmetov", "foreign minister", None, None, "Kazakhstan"),
    ("A senior aide to President Maria Santos, Pablo Rios, spoke.", "Pablo Rios", "senior aide to President Maria Santos", None, None, ""),
    ("Jorge Ruiz, a spokesman for the Mexican Foreign Ministry, spoke.", "Jorge Ruiz", "spokesman", "Mexican Foreign Ministry", None, "Mexico"),
    ("acting White House Chief of Staff Alan Brooks spoke.", "Alan Brooks", "acting White House Chief of Staff", None, None, "United States"),
    ("Bank of Japan Governor Ken Mori spoke.", "Ken Mori", "Governor", "Bank of Japan", None, "Japan"),
    (
        "Ola Berg, head of shipping at the Norwegian Trade Ministry and Aino Virta, deputy head of shipping, spoke.",
        "Ola Berg",
        "head of shipping",
        "Norwegian Trade Ministry",
        None,
        "Norway",
    ),
    ("Jane Roe, 54, who is head of the agency, spoke.", "Jane Roe", "head of the agency", "agency", None, ""),
    ("Pablo Rios, a man calling himself the secretary-general of the Front, spoke.", "Pablo Rios", "secretary-general", "Front", None, ""),
]


def quote(text, span):
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize("text, name, title, organisation, rank, country", OFFICES, ids=[case[0][:40] for case in OFFICES])
def test_an_office_is_read_whole(text, name, title, organisation, rank, country):
    found = {quote(text, m.name): m for m in find_people(scene(text).parsed)}
    assert name in found
    mention = found[name]
    assert quote(text, mention.office.title) == title
    assert quote(text, mention.office.organisation) == organisation
    assert quote(text, mention.office.rank) == rank
    assert mention.side.country == country


NOBODY = [  # text, what must not be a person
    ("The Islamist militant group Al Zubair has agreed to talks. Al Zubair militants fled.", "Al Zubair"),
    ("Officials met at the Hotel Bristol in New York on Monday.", "Hotel Bristol"),
    ("The Shangri-La Dialogue opened in Singapore in March.", "Dialogue"),
    ("Russia and China signed the Treaty of Amity.", "China"),
    ("Coordinator of Government Activities in Oslo said so.", "Activities"),
    ("# Norway Minister Says Oslo Talks Went Well", "Says Oslo"),
    ("Reporters said the minister spoke.", "Reporters"),
    ("# Central Bank Director, Kari Says\nThe king spoke.", "Kari"),
    ("Agency/Jane Roe\nThe king spoke.", "Jane Roe"),
]


@pytest.mark.parametrize("text, thing", NOBODY)
def test_things_are_not_people(text, thing):
    parsed = scene(text).parsed
    assert not [m for m in find_people(parsed) if thing in parsed.report.quote(m.name)]


LINKS = [  # text, printed, person
    ("Foreign Minister Rufus Firefly spoke. Firefly left.", "Firefly", "Rufus Firefly"),
    ("Chairman Kim Do-yun spoke. Mr. Kim left.", "Kim", "Kim Do-yun"),
    ("Minister Kim Do-yun and Minister Kim Sang-ho spoke. Kim left.", "Kim", None),
    ("President Grant spoke. Grant left.", "Grant", "Grant"),
    ("# Firefly Speaks\nForeign Minister Rufus Firefly spoke.", "Firefly", "Rufus Firefly"),
]


@pytest.mark.parametrize("marked, printed, person", LINKS)
def test_a_surname_goes_to_the_one_full_name(marked, printed, person):
    parsed = scene(marked).parsed
    assert [m.person for m in find_people(parsed) if parsed.report.quote(m.name) == printed] in (
        [person],
        [person, person],
        [] if person is None else [person],
    )


SIDES = [  # text, name, country, words, rule
    ("Kari Holm met her Finnish counterpart, Aino Virta, in Oslo.", "Aino Virta", "Finland", "her Finnish counterpart", "side.counterpart"),
    ("The talks were held in Oslo. The Norwegian side was led by Ola Berg, director of trade.", "Ola Berg", "Norway", "Norwegian", "side.delegation"),
    (
        "Kari Holm met their Finnish counterparts, Aino Virta and Lars Lehto, in Oslo.",
        "Lars Lehto",
        "Finland",
        "their Finnish counterparts",
        "side.counterpart",
    ),
]


@pytest.mark.parametrize("text, name, country, words, rule", SIDES)
def test_a_side_quotes_the_words_it_stands_on(text, name, country, words, rule):
    mention = next(m for m in find_people(scene(text).parsed) if quote(text, m.name) == name)
    assert (mention.side.country, quote(text, mention.side.words), mention.side.rule) == (country, words, rule)


PIECES = st.sampled_from(
    ["Minister", "Kim", "Do-yun", "of", "the", "Norwegian", "and", ",", ".", "head", "Gen.", "said", "(left)", "’s", "\n", "“", "Ministry", "A."]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_every_span_lies_in_the_text(text):
    parsed = scene(text).parsed
    for mention in find_people(parsed):
        assert 0 <= mention.extent.start <= mention.name.start < mention.name.end <= mention.extent.end <= len(report_of(text).text)
        assert "\n" not in parsed.report.quote(mention.name)


def test_what_one_counterpart_is_nobody_beside_her_is():
    """Only of several counterparts is the side shared."""
    from kjlib.english.people import find_people

    text = "Kari Holm met her Finnish counterpart, Aino Virta, and Lars Lehto, in Oslo."
    sides = {mention.person: mention.side.country for mention in find_people(scene(text).parsed)}
    assert sides["Aino Virta"] == "Finland" and sides.get("Lars Lehto", "") == ""
