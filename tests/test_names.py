"""Person names: which spellings are one name, which are two, and the laws that hold for any text."""
from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjlib import lexicon
from kjlib.names import Likeness, blocks, clusters, compare, similarity
from kjlib.names.sounds import morae, sounds_apart
from kjlib.names.syllables import KOREAN, korean_families, letters_of
from kjlib.names.taken import name_of

# One name, and how far it is spelt by another system or habit.
ONE = {
    "Korean": [
        ("Chung Dong-young", "Jeong Dong-yeong"), ("Rhee Kyung-soo", "Yi Kyŏng-su"), ("Lee Hae-chan", "Ri Hae Chan"), ("Pak Chu-sŏn", "Park Joo-sun"),
        ("Choe Hyŏn-ho", "Choi Hyun-ho"), ("Roh Tae-woo", "No T'ae-u"), ("Kim Kye-gwan", "Gim Gye-gwan"), ("Suh Hoon", "Seo Hun"),
        ("Myung-whan Cho", "Jo Myeong-hwan"),
        ("Kang Sok-ju", "Kang Seok-joo"), ("Ryu Mi-yong", "Yoo Mi-young"), ("Hwang Kyo-ahn", "Hwang Gyo-an"), ("Kwon Yong-se", "Gwon Yeong-se"),
        ("Han Duck-soo", "Han Deok-su"), ("Hong Yong Pyo", "Hong Yong-pyo"), ("Kim Gwanjin", "Kim Kwan-jin"), ("Paek Nam-sun", "Baek Nam-soon"),
        ("Song Min Soon", "Song Min-sun"), ("Jang Song-thaek", "Chang Sŏng-t'aek"), ("Cho'n Se-bong", "Jeon Se-bong"), ("Oh Kuk-ryol", "O Kuk Ryol"),
    ],
    "Chinese": [
        ("Li Tsung-jen", "Li Zongren"), ("Chu Teh", "Zhu De"), ("Hsiao Wan-chang", "Xiao Wanchang"), ("Wang Ch'ung-hui", "Wang Chonghui"),
        ("Chang Hsueh-liang", "Zhang Xueliang"), ("Liu Shao-ch'i", "Liu Shaoqi"), ("Jaw Shau-kong", "Jaw Shaw-kong"),
        ("Chia-lung Lin", "Lin Chia-lung"),
        ("Anson CHAN Fang On-sang", "Anson Chan"), ("Kuo Mo-jo", "Guo Moruo"),
    ],
    "Japanese": [
        ("Ryōtarō Shiba", "Shiba Ryotaro"), ("Shōichi Nakagawa", "Nakagawa Shouichi"), ("Syoiti Hujiyama", "Shoichi Fujiyama"),
        ("Matuda Zyunko", "Junko Matsuda"),
        ("Ohno Kenta", "Ono Kenta"), ("Honma Shinji", "Homma Shinji"), ("Tatsuya Matsuura", "Matuura Tatuya"),
    ],
    "Russian": [
        ("Yevgeniy Primakov", "Evgeny Primakov"), ("Vyacheslav Molotov", "Viacheslav Molotow"), ("Anatoly Chubais", "Anatolij Tschubais"),
        ("Viktor Chernomyrdin", "Victor Tchernomyrdine"),
        ("Grigory Yavlinsky", "Grigoriy Iavlinskii"), ("Mikhail Kasyanov", "Michail Kasjanow"), ("Dmytro Kuleba", "Dmitry Kuleba"),
        ("Ilya Yashin", "Il'ya Iashin"), ("Aleksei Kosygin", "Alexey Kosygin"),
    ],
    "Arabic and Persian": [
        ("Nouri al-Maliki", "Nuri Maliki"), ("Abd al-Rahman al-Iryani", "Abdul Rahman Iryani"),
        ("Abdelaziz Bouteflika", "Abdul-Aziz Butaflika"), ("Nureddin Zengi", "Noor al-Din Zangi"),
        ("Akbar Rafsanjani", "Akbar Rafsandjani"), ("Hashem Aghajari", "Hashim Agajari"), ("Kasem Soleimani", "Qasim Sulaymani"),
        ("Ezzat Ibrahim", "Izzat Ebrahim"), ("Yassir Arafat", "Yaser Arafat"), ("Abu Mazen", "Abou Mazin"),
    ],
    "European": [
        ("Jose Manuel Barroso", "José Manuel Barroso"), ("BARROSO, Jose Manuel", "Jose Manuel Barroso"), ("Will Hague", "William Hague"),
        ("Chris Patten", "Lord Patten, Christopher"), ("Mary-Jane Doyle", "Mary Jane Doyle"),
        ("Jörg Schröder", "Joerg Schroeder"), ("Dr. Helen Moss", "Helen Moss"), ("R. Mugabe", "Robert Mugabe"),
        ("Mugabe, Robert G.", "Robert Mugabe"), ("Al Sharpton", "Alfred Sharpton"),
    ],
}
TWO = {
    "Korean": [
        ("Kim Dong-jin", "Kim Dong-min"), ("Lee Sang-hoon", "Lee Sang-hee"), ("Han Sung-joo", "Han Sung-ja"),
        ("Park Chul-ho", "Park Chul-ki"), ("Kim Yong-sun", "Kim Sun-yong"), ("Choi Kwang-il", "Cho Kwang-il"),
        ("Kang Sok-ju", "Kang Sok-chun"), ("Shin Dong-bin", "Shin Dong-joo"), ("Lee Myung-soo", "Lee Myung"),
        ("Hong Jin-pyo", "Song Jin-pyo"), ("Moon Hee-sang", "Moon Hee-jang"), ("Kim Jun", "Kim Joon-ho"),
    ],
    "Chinese": [
        ("Wang Guangya", "Wang Guangmei"), ("Li Zhaoxing", "Li Zhaoji"), ("Chen Yunlin", "Chen Yun"), ("Lien Chan", "Lien Heng"),
        ("Wu Yi", "Wu Bangguo"), ("Tung Chee-hwa", "Tung Chee-chen"),
    ],
    "Japanese": [
        ("Ichiro Ozawa", "Tatsuo Ozawa"), ("Yoshiro Mori", "Yoshiko Mori"), ("Koichi Kato", "Kenichi Kato"),
        ("Takeo Fukuda", "Yasuo Fukuda"), ("Seiji Maehara", "Seiko Maehara"), ("Jiro Yamada", "Jiro Yamaoka"),
    ],
    "Russian": [
        ("Igor Ivanov", "Viktor Ivanov"), ("Aleksei Kudrin", "Aleksandr Kudrin"), ("Boris Gryzlov", "Boris Gromov"),
        ("Sergei Stepashin", "Sergei Shmatko"), ("Nikolai Ryzhkov", "Vladimir Ryzhkov"),
    ],
    "Arabic and Persian": [
        ("Hassan Nasrallah", "Hussein Nasrallah"), ("Ahmad Jibril", "Hamid Jibril"), ("Prince Salman al-Otaibi", "Prince Sultan al-Otaibi"),
        ("Barham Salih", "Mahmud Salih"), ("Omar Nur Ali Rashid Tamimi", "Bashir Nur Ali Rashid Tamimi"),
    ],
    "European": [
        ("Hans Weiss", "Hans Brandt"), ("Ben Johnson", "Don Johnson"), ("Al Franken", "Joan Franken"), ("Erik Larsen", "Erika Larsen"),
        ("Aleksandr Zimin", "Aleksandra Zimina"), ("Peter Mandel", "Peter Handel"), ("Denise Moss", "Dennis Ross"),
    ],
}


def _cases(table: dict[str, list[tuple[str, str]]]) -> list[object]:
    return [pytest.param(a, b, id=f"{system}: {a} / {b}") for system, pairs in table.items() for a, b in pairs]


@pytest.mark.parametrize(("a", "b"), _cases(ONE))
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert similarity(a, b) >= 0.5, compare(a, b).reason


@pytest.mark.parametrize(("a", "b"), _cases(TWO))
def test_two_names(a: str, b: str) -> None:
    assert similarity(a, b) < 0.5, compare(a, b).reason


@pytest.mark.parametrize(("a", "b"), [*_cases(ONE)])
def test_blocks_of_one_name_meet(a: str, b: str) -> None:
    assert blocks(a) & blocks(b)


# Names as far as they go: the bounds between which the score must lie.
LEVELS = [
    ("Merkel", "Angela Merkel", 0.5, 0.6), ("Merkel", "Helmut Schmidt", 0.0, 0.2), ("Noh", "Roh Moo-hyun", 0.5, 0.6),
    ("Tanaka", "Kakuei Tanaka", 0.5, 0.6), ("Hu", "Hu Yaobang", 0.5, 0.6),
    ("Lyndon B. Johnson", "Lyndon Johnson", 0.8, 1.0), ("Lyndon Baines Johnson", "Lyndon Johnson", 0.8, 1.0),
    ("L. B. Johnson", "Lyndon Johnson", 0.8, 1.0), ("K. Johnson", "Lyndon Johnson", 0.0, 0.1),
    ("Bill", "William", 0.8, 1.0), ("Al-Sadr", "Muqtada al-Sadr", 0.5, 0.6),
]


@pytest.mark.parametrize(("a", "b", "low", "high"), LEVELS)
def test_part_of_a_name_scores_as_far_as_it_goes(a: str, b: str, low: float, high: float) -> None:
    assert low <= similarity(a, b) <= high


def test_one_real_syllable_tells_more_than_three_spelt_in_another_way() -> None:
    assert similarity("Chung Dong-young", "Jeong Dong-yeong") > 0.9 > 0.2 > similarity("Chung Dong-young", "Chung Dong-gun")


def test_compare_says_what_agrees_and_what_differs() -> None:
    likeness = compare("Kim Dong-jin", "Gim Dong-min")
    assert (likeness.agreeing, likeness.differing) == (("gim / kim", "dong"), ("min / jin",))
    assert likeness.reason == "two names (alike as Korean is spelt: gim / kim; different: min / jin)"
    assert compare("John Major", "Major").reason == "one name (in one name only: john)"
    assert compare("Major, John", "John Major").reason == "one name (the same letters)"
    assert compare("...", "John Major") == Likeness(0.0, (), (), "no letters to compare")


def test_clusters_keep_a_bare_family_name_out_where_it_fits_two() -> None:
    names = ["Angela Merkel", "MERKEL, Angela", "Merkel", "Helmut Kohl", "Kohl", "Hannelore Kohl", "Choi Hyun-ho", "Choe Hyŏn-ho", "Choi Hyun-ki"]
    assert clusters(names) == [
        ["Angela Merkel", "MERKEL, Angela", "Merkel"], ["Choe Hyŏn-ho", "Choi Hyun-ho"], ["Choi Hyun-ki"],
        ["Hannelore Kohl"], ["Helmut Kohl"], ["Kohl"],
    ]
    assert clusters(reversed(names)) == clusters(names)
    assert clusters([]) == []


def test_a_name_joins_the_group_whose_least_like_name_is_most_like_it() -> None:
    assert clusters(["Johann Kohl", "Jakob Kohl", "J. Kohl"]) == [["J. Kohl", "Johann Kohl"], ["Jakob Kohl"]]
    names = ["Jonas Kohl", "Jakob Kohl", "Jonas M. Kohl", "J. M. Kohl", "J. Kohl"]
    assert clusters(names) == [["J. Kohl", "Jakob Kohl"], ["J. M. Kohl", "Jonas Kohl", "Jonas M. Kohl"]]


def test_hangul_families_are_read_from_any_spelling() -> None:
    assert set(korean_families("chung")) & set(korean_families("jeong")) == {"정"}
    assert set(korean_families("ri")) & set(korean_families("lee")) & set(korean_families("yi")) == {"이"}
    assert not korean_families("park").keys() & korean_families("kim").keys()
    assert not korean_families("smith")
    assert letters_of("강") == ("ㄱ", "ㅏ", "ㅇ")


@pytest.mark.parametrize(("spelling", "syllables"), [("yeong", 1), ("kyunghwan", 2), ("jongun", 2), ("smith", 0), ("a" * 30, 0)])
def test_pieces_are_parted_into_syllables(spelling: str, syllables: int) -> None:
    assert {len(way) for way in KOREAN.syllabified(spelling)} == ({syllables} if syllables else set())


@pytest.mark.parametrize(("part", "expected"), [
    ("hujiyama", "fu ji ya ma"), ("zyunko", "ju n ko"), ("shunsuke", "shu n su ke"), ("tarou", "ta rO"), ("ohta", "O ta"),
    ("homma", "ho n ma"), ("smith", ""),
])
def test_morae_are_hepburn(part: str, expected: str) -> None:
    assert " ".join(morae(part)) == expected


def test_word_lists_are_sound() -> None:
    families = lexicon.load("names_korean")["families"]
    listed = {name for name in families if name not in ("common", "north")}
    assert listed <= set(families["common"].split())
    rows = [row.split() for row in lexicon.load("names_given")["rows"]]
    assert all(len(row) == len(set(row)) for row in rows)
    assert all(sounds_apart(row[0], row[0]) == 0 for row in rows)


NAMES = sorted({name for table in (ONE, TWO) for pairs in table.values() for pair in pairs for name in pair})
names = st.sampled_from(NAMES)
anything = st.one_of(st.text(max_size=40), names, st.lists(names, min_size=1, max_size=3).map(" ".join))


@given(anything, anything)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_score_and_the_same_both_ways(a: str, b: str) -> None:
    likeness = compare(a, b)
    assert 0.0 <= likeness.score <= 1.0
    assert likeness == compare(b, a)
    assert similarity(a, b) == likeness.score
    assert blocks(a) == blocks(a)


@given(anything.filter(lambda text: any(char.isalpha() for char in text)))
@settings(max_examples=200, deadline=None)
def test_a_name_is_like_itself(name: str) -> None:
    assert similarity(name, name) == 1.0


@given(names, names)
@settings(max_examples=200, deadline=None)
def test_case_changes_nothing(a: str, b: str) -> None:
    assert similarity(a.upper(), b) == similarity(a.lower(), b) == similarity(a, b)
    assert blocks(a.upper()) == blocks(a)


# Words of names that no list of Korean or Chinese family names holds: there the order of a given name's syllables is the name (Yong-sun, Sun-yong).
WORDS = ["angela", "schmidt", "osman", "petrovich", "hernandez", "al-jazairi", "j", "mary-jane", "o'brien", "shimizu", "abdelaziz", "barbara"]
words = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True)


@given(words, words, st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_order_of_parts_changes_nothing(parts: list[str], other: list[str], chance: Random) -> None:
    shuffled = chance.sample(parts, len(parts))
    assert similarity(" ".join(parts), " ".join(shuffled)) == 1.0
    assert similarity(" ".join(parts), " ".join(other)) == pytest.approx(similarity(" ".join(shuffled), " ".join(other)))


@given(st.sampled_from([name for name in NAMES if len(name.split()) == len(name_of(name).parts) == 2]), names)
@settings(max_examples=200, deadline=None)
def test_family_name_first_or_last_changes_nothing(name: str, other: str) -> None:
    first, last = name.split()
    assert similarity(f"{last} {first}", other) == pytest.approx(similarity(name, other))
    assert similarity(f"{last}, {first}", name) == 1.0


@given(st.lists(names, max_size=12, unique=True))
@settings(max_examples=40, deadline=None)
def test_clusters_part_the_names_and_hold_only_like_ones(chosen: list[str]) -> None:
    groups = clusters(chosen)
    assert sorted(name for group in groups for name in group) == sorted(chosen)
    assert all(similarity(a, b) >= 0.5 for group in groups for a in group for b in group)
