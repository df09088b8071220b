"""What a page says of itself: agency, dateline, the day it appeared."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.inputs.credits import credits_of, story_start
from kjlib.inputs.zones import regions
from kjlib.model import Basis, Region, Span, Zone

LEAD = "Norway and Sweden held fisheries talks in Oslo on Wednesday, officials of both countries said."
SECOND = "The two sides agreed to meet again before the end of the year, a spokeswoman told reporters."
THIRD = "Cod quotas in the North Sea have been in dispute for a decade."
TITLE = "Norway, Sweden hold first fisheries talks since 2011"


def test_the_story_begins_behind_a_hyphen_and_needs_no_telling_behind_a_dash():
    texts = {"OSLO (AP) - The king came.": "The king", "OSLO, May 3: The king came.": "The king",
             "OSLO — The king came.": None, "Oslo, May 3 (EFE) - The king came.": "The king", "The king came.": None}
    for text, begins in texts.items():
        start = story_start(text, [Region(Span(0, len(text)), Zone.BODY)])
        assert (start is None) if begins is None else text[start:].startswith(begins), text


def credits(text):
    return credits_of(text, regions(text))


def page(*lines):
    return "\n\n".join(lines)


# ---------------------------------------------------------------- datelines

DATELINES = [  # what opens the text, place, agency
    ("OSLO — ", "OSLO", ""),
    ("OSLO, Norway — ", "OSLO", ""),
    ("OSLO, Norway (AP) _ ", "OSLO", "AP"),
    ("OSLO (Reuters) - ", "OSLO", "Reuters"),
    ("OSLO/STOCKHOLM (REUTERS) - ", "OSLO/STOCKHOLM", "Reuters"),
    ("OSLO, May 6 (Xinhua) -- ", "OSLO", "Xinhua"),
    ("OSLO, May 6, 2015 (AFP) - ", "OSLO", "AFP"),
    ("OSLO, 6 May (TASS). ", "OSLO", "TASS"),
    ("MOSCOW, May 6. /TASS/. ", "MOSCOW", "TASS"),
    ("Oslo (AFP) - ", "Oslo", "AFP"),
    ("Oslo, May 6 (IANS) ", "Oslo", "IANS"),
    ("Oslo (CNN)", "Oslo", ""),
    ("NEW DELHI: ", "NEW DELHI", ""),
    ("ST. PETERSBURG, Fla. — ", "ST. PETERSBURG", ""),
    ("SÃO PAULO (Reuters) - ", "SÃO PAULO", "Reuters"),
    ("N'DJAMENA (Reuters) - ", "N'DJAMENA", "Reuters"),
    ("UNITED\u00a0NATIONS — ", "UNITED NATIONS", ""),
    ("(Reuters) - ", "", "Reuters"),
    ("May 6 (Reuters) - ", "", "Reuters"),
    ("KUALA LUMPUR, May 6 (Bernama) -- ", "KUALA LUMPUR", "Bernama"),
    ("OSLO (Harbour Radio) — ", "OSLO", ""),
]


@pytest.mark.parametrize("opening, place, agency", DATELINES)
def test_a_dateline_says_where_and_whose(opening, place, agency):
    found = credits(page(TITLE, opening + LEAD, SECOND))
    assert (found.dateline, found.agency) == (place, agency)


NO_DATELINES = ["", "UPDATE: ", "BREAKING — ", "FILE - ", "WATCH: ", "EU — ",
                "Nordic Seafood Holding (NSH) - ", "Norway (which catches cod) - ", "Kari Nordahl: "]


@pytest.mark.parametrize("opening", NO_DATELINES)
def test_what_is_no_dateline(opening):
    found = credits(page(TITLE, opening + LEAD, SECOND))
    assert (found.dateline, found.agency) == ("", "")


def test_a_dateline_on_its_own_line_below_a_caption():
    found = credits(page(TITLE, "Trawlers in Bergen. (AP Photo/Bo Ek)", "OSLO, Norway (AP) _", LEAD, SECOND))
    assert (found.dateline, found.agency) == ("OSLO", "AP")


# ---------------------------------------------------------------- agencies

CREDITED = [
    (page(TITLE, LEAD, THIRD + " (Yonhap)"), "Yonhap"),
    (page(TITLE, LEAD, THIRD + " — AFP"), "AFP"),
    (page(TITLE, LEAD, THIRD + " - AFP/ec"), "AFP"),
    (page(TITLE, LEAD, "“They must agree,” he said.” [Reuters]"), "Reuters"),
    (page(TITLE, LEAD, THIRD, "— Bernama"), "Bernama"),
    (page(TITLE, LEAD, THIRD + " (Agence France-Presse)"), "AFP"),
    (page(TITLE, LEAD, THIRD + " (Yonhap)", "ann@example.org", "(END)", "See also:", "Other talks end well"), "Yonhap"),
    (page(TITLE, "By Ann Lind, The Associated Press", LEAD, THIRD), "AP"),
    (page(TITLE, "AFP | Updated: May 6, 2015", LEAD, THIRD), "AFP"),
    (page(TITLE, "Reuters", LEAD, THIRD), "Reuters"),
    (page(TITLE, LEAD, THIRD, "Source: Xinhua"), "Xinhua"),
]


@pytest.mark.parametrize("text, agency", CREDITED)
def test_an_agency_at_the_end_or_in_the_byline_wrote_the_text(text, agency):
    assert credits(text).agency == agency


NOT_CREDITED = [
    page(TITLE, "Kari Nordahl speaks in Oslo on Wednesday. (Yonhap)", LEAD, SECOND, THIRD),       # the photograph's
    page(TITLE, "Trawlers in Bergen. (AP Photo/Bo Ek)", LEAD, THIRD),
    page(TITLE, "Kari Nordahl (right) in Oslo", "AFP", LEAD, THIRD),
    page(TITLE, LEAD, "He met officials of the Palestinian Authority (PA)."),                     # an abbreviation
    page(TITLE, LEAD, "The two sides had agreed before, he told Reuters."),
    page(TITLE, LEAD, THIRD, "Additional reporting by Reuters"),
    page(TITLE, LEAD, THIRD, "bo/al (AP, AFP, Reuters)"),                                         # of several, none wrote it
    page(TITLE, LEAD, THIRD, "Related Stories", "Sweden walks out | Reuters"),
    page(TITLE, LEAD + " (Yonhap)", SECOND, THIRD, LEAD),
]


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_an_agency_that_did_not_write_the_text(text):
    assert credits(text).agency == ""


# ---------------------------------------------------------------- dates

STATED = [  # a line below the headline, the day, its words
    ("Update: April, 10/2012 - 14:24", "2012-04-10", "April, 10/2012"),
    ("Published: May 6, 2015", "2015-05-06", "May 6, 2015"),
    ("Posted on May 6th, 2015 by Ann Lind", "2015-05-06", "May 6th, 2015"),
    ("Updated 4:36 PM ET, Fri May 8, 2015", "2015-05-08", "May 8, 2015"),
    ("PUBLISHED: 02:31 GMT, 6 May 2015 | UPDATED: 22:19 GMT, 7 May 2015", "2015-05-06", "6 May 2015"),
    ("Updated: May 7, 2015; first published: May 6, 2015", "2015-05-06", "May 6, 2015"),
    ("May 6, 2015", "2015-05-06", "May 6, 2015"),
    ("WEDNESDAY, MAY 6, 2015, 10:34 AM", "2015-05-06", "MAY 6, 2015"),
    ("2015-05-06T10:00:00Z", "2015-05-06", "2015-05-06"),
    ("2015.05.06 17:20", "2015-05-06", "2015.05.06"),
    ("Last updated 13:26 26/05/2015", "2015-05-26", "26/05/2015"),
    ("Posted 5/26/2015 11:11 PM", "2015-05-26", "5/26/2015"),
    ("06.05.2015", "2015-05-06", "06.05.2015"),
    ("Posted 5/5/2015", "2015-05-05", "5/5/2015"),
]


@pytest.mark.parametrize("line, day, words", STATED)
def test_a_stamp_states_the_day(line, day, words):
    text = page(TITLE, line, LEAD, SECOND, THIRD)
    stated = credits(text).stated
    assert (stated.edtf, stated.basis, stated.quote) == (day, Basis.STATED, words)
    assert words in text


NOT_STATED = [
    "Posted 5/6/2015", "Published: February 30, 2015", "Published 3 hours ago", "Updated at 11:25 a.m. ET", "2011",
    "Copyright 2015 The Oslo Post", "A version of this article appears in print on May 7, 2015, on page A1.",
    "He published the report on March 3, 2015.",
]


@pytest.mark.parametrize("line", NOT_STATED)
def test_what_states_no_day(line):
    assert credits(page(TITLE, line, LEAD, SECOND, THIRD)).stated.basis is Basis.UNKNOWN


ORDER = [  # the page, and the day that counts
    (page("Friday, March 4 2022", TITLE, "Update: May 6, 2015", LEAD), "2015-05-06"),            # the page's own clock
    (page("Friday, March 4 2022", TITLE, "May 6, 2015", LEAD), "2015-05-06"),
    (page("Wednesday, May 6 2015", TITLE, LEAD), "2015-05-06"),
    (page(TITLE, "May 7, 2015", LEAD, SECOND, "Published: May 6, 2015"), "2015-05-06"),          # at the foot, with its label
    (page(TITLE, "OSLO, May 6 (Xinhua) -- " + LEAD), "XXXX-05-06"),
    (page(TITLE, "OSLO, Feb. 29 (Xinhua) -- " + LEAD), "XXXX-02-29"),
    (page(TITLE, "OSLO, May 6, 2015 (Xinhua) -- " + LEAD), "2015-05-06"),
    (page(TITLE, "OSLO, 6 May 2015 (AFP) – " + LEAD), "2015-05-06"),
    (page("Friday, March 4 2022", TITLE, "OSLO, May 6 (Xinhua) -- " + LEAD), "XXXX-05-06"),
    (page(TITLE, "2015-05-06 15:13", "OSLO, May 6 (Xinhua) -- " + LEAD), "2015-05-06"),
    (page(TITLE, LEAD, SECOND, THIRD, "Most read", "Herring talks fail", "Published: March 3, 2009"), ""),
    (page(TITLE, "Trawlers in Bergen on March 3, 2009. (AP Photo/Bo Ek)", LEAD), ""),
    (page(" date 2015-05-06 Kari Nordahl (right) in Oslo. (Yonhap)", LEAD, SECOND), "2015-05-06"),
    (page(TITLE, LEAD, SECOND, THIRD, LEAD, SECOND, THIRD, "Published: March 3, 2009", LEAD, SECOND), ""),      # another's, in the middle
    (page(TITLE, LEAD, SECOND, "March 3, 2009", THIRD, LEAD), ""),
]


@pytest.mark.parametrize("text, day", ORDER)
def test_which_date_counts(text, day):
    assert credits(text).stated.edtf == day


def test_the_words_are_as_printed():
    assert credits(page(TITLE, "Published:  May\u00a06,  2015", LEAD)).stated.quote == "May\u00a06,  2015"
    assert credits(page(TITLE, "OSLO, May\u00a06 (Xinhua) -- " + LEAD)).stated.quote == "May\u00a06"


LINES = [LEAD, SECOND, TITLE, "Reuters", "Friday, March 4 2022", "May 6, 2015", "Published: 6\u00a0May  2015",
         "OSLO, May  6 (Xinhua) -- x.", "99.99.9999", "— AFP"]


@given(st.lists(st.sampled_from(LINES) | st.text()))
def test_what_is_stated_stands_in_the_text(lines):
    text = "\n".join(lines)
    found = credits(text)
    assert found.stated.quote in text
    assert bool(found.stated.edtf) == bool(found.stated.quote) == (found.stated.basis is Basis.STATED)


@pytest.mark.parametrize("between, found", [(11, True), (12, False)])
def test_a_stamp_stands_in_the_twelve_lines_below_the_text(between, found):
    story = [sentence for _ in range(3) for sentence in (LEAD, SECOND, THIRD)]          # long enough for its head to end above
    text = page(TITLE, *story, *["Share"] * between, "Published: May 6, 2015")
    assert (credits(text).stated.edtf == "2015-05-06") is found
