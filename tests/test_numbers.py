"""Number phrases: figures and words of any size, hedges on both sides, ranges, and what a number is a number of."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.errors import ValueReadError
from kjlib.numbers import cardinal, find, ordinal, parse_amount

AMOUNTS = [  # the words of one number phrase, and its value
    ("1,400", "1400"), ("2.5", "2.5"), ("thirty", "30"), ("Twenty-one", "21"), ("nineteen", "19"), ("one hundred and five", "105"),
    ("two million three hundred thousand", "2300000"), ("a hundred", "100"), ("a thousand", "1000"), ("eleven hundred", "1100"),
    ("a dozen", "12"), ("two dozen", "24"), ("three score", "60"), ("half a million", "500000"), ("half a dozen", "6"),
    ("two and a half", "2.5"), ("2 1/2", "2.5"), ("3½", "3.5"), ("a million and a half", "1500000"), ("two and a half million", "2500000"),
    ("3 billion", "3000000000"), ("3bn", "3000000000"), ("400K", "400000"), ("400 thousand", "400000"),
    ("more than 28,000", ">28000"), ("over 200", ">200"), ("at least 12", ">=12"), ("no fewer than thirty", ">=30"),
    ("nearly 300", "<300"), ("almost 40", "<40"), ("close to 300", "<300"), ("fewer than 50", "<50"), ("up to 500", "<=500"),
    ("as many as 500", "<=500"), ("some 276", "~276"), ("about 40", "~40"), ("an estimated 219", "~219"), ("roughly two dozen", "~24"),
    ("40 or more", ">=40"), ("40+", ">=40"), ("40-plus", ">=40"), ("40 or so", "~40"), ("40 or fewer", "<=40"),
    ("40 to 50", "40..50"), ("40-50", "40..50"), ("between 40 and 50", "40..50"), ("from 40 to 50", "40..50"), ("forty to fifty", "40..50"),
    ("2 to 3 million", "2000000..3000000"), ("1,200-1,500", "1200..1500"),
    ("no one", "0"), ("none", "0"), ("nobody", "0"), ("zero", "0"),
    ("dozens", ">=12"), ("hundreds", ">=100"), ("tens of thousands", ">=10000"), ("several hundred", ">200"), ("a few thousand", ">=2000"),
]


@pytest.mark.parametrize("words, value", AMOUNTS)
def test_a_number_is_read(words, value):
    assert str(parse_amount(words)) == value


@pytest.mark.parametrize("words", ["several reasons", "the men", "12 13", "two two", "", "first"])
def test_what_is_no_number_says_so(words):
    with pytest.raises(ValueReadError):
        parse_amount(words)


OF = [  # a text, and each number in it: its characters with currency and unit, its value, what it is of, its unit
    ("Thirty people were killed.", [("Thirty", "30", "thing", "")]),
    ("about $400 million", [("about $400 million", "~400000000", "money", "USD")]),
    ("€2bn", [("€2bn", "2000000000", "money", "EUR")]),
    ("$3.5m", [("$3.5m", "3500000", "money", "USD")]),
    ("£40 million", [("£40 million", "40000000", "money", "GBP")]),
    ("a 3 billion kroner fund", [("3 billion kroner", "3000000000", "money", "NOK")]),
    ("5 million Danish kroner", [("5 million Danish kroner", "5000000", "money", "DKK")]),
    ("400 million dollars", [("400 million dollars", "400000000", "money", "USD")]),
    ("Rs 20 lakh", [("Rs 20 lakh", "2000000", "money", "INR")]),
    ("7.7 percent", [("7.7 percent", "7.7", "share", "%")]),
    ("7.7 %", [("7.7 %", "7.7", "share", "%")]),
    ("two-thirds of voters", [("two-thirds", "2", "share", "parts")]),
    ("up 5 percentage points", [("5 percentage points", "5", "measure", "percentage points")]),
    ("a magnitude 7.6 quake", [("magnitude 7.6", "7.6", "measure", "magnitude")]),
    ("5 km away", [("5 km", "5", "measure", "km")]),
    ("three meters and a half", [("three meters and a half", "3.5", "measure", "m")]),
    ("two to three weeks", [("two to three weeks", "2..3", "length of time", "weeks")]),
    ("nearly four years", [("nearly four years", "<4", "length of time", "years")]),
    ("Jane Doe, 32, of Oslo", [("32", "32", "age", "years")]),
    ("a 32-year-old man", [("32-year-old", "32", "age", "years")]),
    ("aged 17", [("17", "17", "age", "years")]),
    ("the 12th round", [("12th", "12", "ordinal", "")]),
    ("the 219 girls", [("219", "219", "thing", "")]),
    ("two of the 12 men", [("two", "2", "thing", ""), ("12", "12", "thing", "")]),
]


@pytest.mark.parametrize("text, phrases", OF)
def test_what_a_number_is_of(text, phrases):
    assert [(text[p.whole_start:p.whole_end], str(p.amount), str(p.of), p.unit) for p in find(text)] == phrases


@pytest.mark.parametrize("text", [
    "in 2015", "Room 2015", "Resolution 1718", "Article 9", "Flight 370", "Boeing 777", "the Group of 20", "No. 12", "Highway 1",
    "a five-star hotel", "the G20", "COVID-19", "2+2 talks", "a 12-member panel", "the vote was 14-11", "call 555-123-4567",
    "at 3:30 p.m.", "at 3 p.m.", "on 14 April", "on March 3", "another one", "one of them",
])
def test_what_is_a_number_of_nothing(text):
    assert {str(phrase.of) for phrase in find(text)} <= {"nothing"}


def test_what_moved_from_one_number_to_another_is_no_range():
    assert [str(phrase.amount) for phrase in find("The toll rose from 40 to 50.")] == ["40", "50"]


@pytest.mark.parametrize("words, number", [("12th", 12), ("1st", 1), ("third", 3), ("twenty-first", 21), ("fortieth", 40), ("one hundred and first", 101)])
def test_ordinals(words, number):
    assert ordinal(words) == number


# ---------------------------------------------------------------- properties

SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """A number in words, as a schoolchild writes it."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            times, rest = divmod(number, scale)
            return f"{spelt(times)} {word}" + (f"{' and' if scale == 100 else ''} {spelt(rest)}" if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 999_999_999_999))
def test_a_number_in_words_is_the_number(number):
    assert cardinal(spelt(number)) == number


@given(st.integers(0, 999_999_999), st.sampled_from(["", "at least ", "nearly ", "some "]))
def test_figures_and_words_are_one_value(number, hedge):
    assert parse_amount(f"{hedge}{number:,}") == parse_amount(f"{hedge}{spelt(number)}")


PIECES = st.sampled_from(["twelve", "40", "$", "1,900", "million", "people", "at least", "to", "and", "-", "percent", "of", "2015", "a", "half", "th",
                          "between", "dozens", "no one", ".", ",", "k", "+", "\n", "½", "Room", "é"])


@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", ""]))
def test_phrases_are_in_order_and_do_not_overlap(pieces, joint):
    text, reached = joint.join(pieces), 0
    for phrase in find(text):
        assert reached <= phrase.start < phrase.end <= len(text)
        assert phrase.whole_start <= phrase.start and phrase.end <= phrase.whole_end
        reached = phrase.end


@pytest.mark.slow
@pytest.mark.parametrize("text", ["9" * 500_000, "one hundred and " * 60_000, "1,000," * 100_000, "at least " * 80_000, "40-" * 200_000, "a half " * 90_000])
def test_hostile_text_ends(text):
    assert find(text) is not None
