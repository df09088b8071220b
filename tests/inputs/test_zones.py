"""Which part of a page each line belongs to."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjlib.inputs.zones import headline_of, is_stamp, regions
from kjlib.model import Zone

LEAD = "Norway and Sweden held fisheries talks in Oslo on Wednesday, officials of both countries said."
SECOND = "The two sides agreed to meet again before the end of the year, a spokeswoman told reporters."
THIRD = "Cod quotas in the North Sea have been in dispute for a decade."
BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n"


def test_a_lead_that_tells_of_talks_on_a_day_is_no_caption():
    text = "Norway and Sweden hold talks\n\nNorway and Sweden held fisheries talks in Oslo on May 6, 2015.\n\nThey agreed on cod."
    assert [str(region.zone) for region in regions(text)] == ["headline", "body", "body"]


def zoned(text, title=""):
    """Each line of the regions with its zone."""
    return [(text[region.span.start:region.span.end], str(region.zone)) for region in regions(text, title)]


def zone_of(line, text, title=""):
    return dict(zoned(text, title)).get(line)


# ---------------------------------------------------------------- headlines

HEADLINES = [
    "Norway, Sweden hold first fisheries talks since 2011",
    "Will Norway and Sweden agree on cod?",
    "Minister: “We will not yield”",
    "‘Enough is enough’: Sweden walks out of talks",
    "Two fishermen rescued off Salem, Ore.",
    "Norway, Sweden sign pact in U.S.",
    "Sweden accused of walking out of...",
    "Breaking news: Sweden walks out of fisheries talks",
    "Source: Norway to resume fisheries talks",
    "More in parliament back the fisheries pact",
]


@pytest.mark.parametrize("line", HEADLINES)
def test_a_short_line_without_a_full_stop_above_the_text_is_the_headline(line):
    text = f"{line}\n\n{BODY}"
    assert zoned(text)[0] == (line, "headline")
    assert headline_of(text, regions(text)) == line


NO_HEADLINES = [
    LEAD,                                                                # a paragraph
    "OSLO, Norway (AP) _",                                               # a dateline on its own line
    "Fisheries",                                                         # too short to say anything
    "Norway and Sweden have agreed on these points:",
    "“We will not yield,”",
]


@pytest.mark.parametrize("line", NO_HEADLINES)
def test_a_first_line_that_is_no_headline(line):
    assert zone_of(line, f"{line}\n\n{BODY}") != "headline"


def test_a_headline_needs_no_empty_line_where_a_paragraph_follows():
    assert zoned(f"Norway and Sweden hold talks\n{LEAD}\n{SECOND}")[0][1] == "headline"
    assert zoned(f"Norway and Sweden hold talks\nMay 6, 2015\n{LEAD}\n{SECOND}")[0][1] == "headline"


def test_a_broken_line_of_a_paragraph_is_no_headline():
    text = "Norway and Sweden held fisheries talks in Oslo on\nWednesday, officials said. The two sides meet\nagain before winter.\n"
    assert {zone for _, zone in zoned(text)} == {"body"}


def test_the_headline_stands_below_sections_and_clocks():
    text = f"Tuesday, March 8 2022\n\nWorld / Europe\n\nNorway and Sweden hold talks\n\n{BODY}"
    assert [zone for _, zone in zoned(text)][:4] == ["furniture", "furniture", "headline", "body"]


def test_a_second_headline_and_the_writers_below():
    text = f"Norway and Sweden hold talks\n\nCod quotas have been in dispute for a decade\n\nAnn Lind and Bo Ek\n\nOSLO POST\n\n{BODY}"
    assert [zone for _, zone in zoned(text)] == ["headline", "headline", "furniture", "furniture", "body", "body", "body"]


def test_the_given_title_is_the_headline_wherever_the_page_prints_it():
    text = f"Norway and Sweden hold talks:\n{BODY}"
    assert zoned(text)[0][1] == "body"
    assert zoned(text, "Norway and Sweden Hold Talks")[0][1] == "headline"
    assert headline_of(BODY, regions(BODY, "Another title than any line")) == ""


# ---------------------------------------------------------------- furniture

FURNITURE = [
    "Friday, March 4 2022", "Update: April, 10/2012 - 14:24", "Published: 6 May 2015, 14:05 GMT", "Updated 4:36 PM ET, Fri May 8, 2015",
    "Posted on May 6, 2015 by Ann Lind",
    "Last updated 13:26 06/05/2015", "May 6, 2015 | 2:47 p.m.", "PUBLISHED: WEDNESDAY, MAY 6, 2015, 2:29 PM", "Updated at 11:25 a.m. ET",
    "Published 3 hours ago", "2015-05-06 14:24:33",
    "World / Politics", "WORLD", "News | Local | Bergen", "Home > World > Europe",
    "By Ann Lind", "By ANN LIND and Bo Ek, staff writers", "By Ann Lind | Published May 6, 2015", "Staff Reporter",
    "Send Us Your Comments:", "See also:", "SEE ALSO: Sweden walks out of talks on herring", "Read more: Sweden walks out",
    "Related: Sweden walks out of talks", "Sign up for our daily newsletter.",
    "Copyright © 2015 The Oslo Post. All rights reserved.", "© 2015 Oslo Post", "Share this", "Share Tweet Post Email",
    "LISTEN TO ARTICLE 2:28 SHARE THIS ARTICLE", "Advertisement", "ADVERTISEMENT",
    "Enlarge this image", "Slideshow (4 images)", "Follow us on Twitter", "Click here for reprint permission.", "Most read",
    "ann.lind@osloposten.example", "(END)", "* * *", "—",
    "Contributing: Bo Ek", "Additional reporting by Bo Ek; editing by Ann Lind", "— With assistance by Bo Ek and Kari Nord",
    "Bo Ek in Bergen contributed to this report.", "(With inputs from agencies)",
    "Reuters", "The Associated Press", "A version of this article appears in print on May 7, 2015, on page A1.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_what_belongs_to_the_page_is_furniture(line):
    assert zone_of(line, f"{LEAD}\n\n{SECOND}\n\n{line}\n\n{THIRD}\n") == "furniture"


STAYS_BODY = [
    "Published in 1998, the treaty has never been amended.",
    "He published the report on March 3, 2015.",
    "Copyright law was amended in 2012, he said.",
    "Related parties were told on Monday.",
    "Read more than once, the text still puzzles both sides.",
    "More on the dispute will be known on Tuesday, officials said.",
    "Share prices rose after the talks.",
    "Home to 5 million people, Norway exports most of its fish.",
    "By Tuesday the two sides had agreed.",
    "Register now or lose the right to fish, the ministry told owners.",
    "The Treaty of May 6, 2015 was signed in Oslo.",
    "She joined in 1999.",
    "read more than a hundred pages of the pact",                        # a broken line
]


@pytest.mark.parametrize("line", STAYS_BODY)
def test_news_written_with_the_pages_words_stays_body(line):
    assert zone_of(line, f"{LEAD}\n\n{SECOND}\n\n{line}\n\n{THIRD}\n") == "body"


def test_links_under_a_heading_are_furniture_up_to_the_next_sentence():
    links = "Related Stories\n\nSweden walks out of talks Reuters\nWhy cod matters to Norway"
    text = f"{LEAD}\n\n{links}\n{SECOND}\n\nA line that ends nowhere\n\n{THIRD}"
    assert [zone for _, zone in zoned(text)] == ["body", "furniture", "furniture", "furniture", "body", "body", "body"]


def test_a_row_of_buttons_is_all_buttons():
    assert zone_of("Share the post", f"{BODY}\nShare the post") == "body"


STAMPS = [
    "May 6, 2015", "6 May 2015", "Wed 6th May, 2015, 5:03 pm", "2015.05.06 17:20", "Published : May 6, 2015 - 20:00", "Posted : 2015-05-06 18:23",
    "Oslo.example 2015-05-06 15:13:37", "Issue Date: May 6, 2015",
]
NO_STAMPS = [
    "The talks were held on May 6, 2015", "May 6", "Published", "OSLO, May 6, 2015 —", "2015", "Norway and Sweden held talks in Oslo May 6, 2015",
    "x" * 300,
]


@pytest.mark.parametrize("line", STAMPS)
def test_stamps(line):
    assert is_stamp(line)


@pytest.mark.parametrize("line", NO_STAMPS)
def test_no_stamps(line):
    assert not is_stamp(line)


# ---------------------------------------------------------------- captions

CAPTIONS = [
    "Kari Nordahl (second from left), director general for fisheries, talks to Lars Ekman (right) in Oslo.",
    "Kari Nordahl (2nd Right) and Lars Ekman (Far Left) before their talks.",
    "From left: Kari Nordahl, Lars Ekman and two aides.",
    "Kari Nordahl, left, greets Lars Ekman, right, in Oslo.",
    "Kari Nordahl (L) greets Lars Ekman (R).",
    "Kari Nordahl shakes hands with Lars Ekman ahead of their talks in Oslo.",
    "The two ministers pose before their talks in Oslo.",
    "Kari Nordahl poses for a photo with fishermen.",
    "FILE - Kari Nordahl speaks to reporters.",
    "FILE PHOTO: Trawlers in Bergen",
    "In this March 3, 2014, file photo, trawlers lie in Bergen.",
    "A handout photo released by the ministry shows trawlers in Bergen.",
    "Trawlers in Bergen. (AP Photo/Bo Ek)",
    "Trawlers lie in Bergen. REUTERS/Bo Ek",
    "Trawlers in Bergen. Bo Ek/AFP/Getty Images",
    "Photo: Bo Ek",
    "Fishermen march through the harbour in Bergen, Norway, May 6, 2015.",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_the_text_under_a_photograph_is_a_caption(line):
    assert zone_of(line, f"Norway and Sweden hold talks\n\n{line}\n\n{BODY}") == "caption"


NO_CAPTIONS = [
    "The move poses a threat to the talks, he said.",
    "The ministers will shake hands at the table on Monday.",
    "Pressure is mounting from the left, where few support the pact.",
    "Sen. Ann Lind (R) and Rep. Bo Ek (D) voted for the pact.",
    "Norway won (left wing Bo Ek scored twice) on Monday.",
    "“I pose for a photo with everyone,” she said.",
    "Norway holds an election on May 6, 2015, the ministry said.",
    "In this picture of plenty, cod is missing.",
    "The talks in Oslo ended on May 6, 2015.",
    "She attends no talks, her spokesman said in Oslo on May 6, 2015.",
]


@pytest.mark.parametrize("line", NO_CAPTIONS)
def test_news_is_no_caption(line):
    assert zone_of(line, f"Norway and Sweden hold talks\n\n{LEAD}\n\n{line}\n\n{THIRD}") == "body"


def test_an_agency_after_a_paragraph_above_is_the_photographs_and_at_the_end_the_texts():
    caption = "Kari Nordahl speaks in Oslo on Wednesday. (Yonhap)"
    assert zone_of(caption, f"{caption}\n\n{BODY}") == "caption"
    last = f"{THIRD} (Yonhap)"
    assert zone_of(last, f"{LEAD}\n\n{SECOND}\n\n{last}") == "body"
    assert zone_of(last, f"{LEAD}\n\n{SECOND}\n\n{last}\n\nA line that nobody knows\n") == "body"


def test_a_picture_between_enlarge_and_hide_is_a_caption():
    text = f"{LEAD}\n\nEnlarge this image\n\nTrawlers in Bergen in May.\n\nBo Ek\n\nhide caption\n\n{SECOND}"
    assert [zone for _, zone in zoned(text)] == ["body", "furniture", "caption", "caption", "furniture", "body"]


def test_a_pictures_date_is_cut_from_its_caption():
    text = f" date 2015-05-06 Kari Nordahl (right) in Oslo. (Yonhap)\n\n{BODY}"
    assert zoned(text)[:2] == [("date 2015-05-06", "furniture"), ("Kari Nordahl (right) in Oslo. (Yonhap)", "caption")]


# ---------------------------------------------------------------- how long, how many

LONGEST = [  # a line in the middle of a text, its zone, and what it is with one more in it
    ("—" * 320, "furniture", "—" * 321, "body"),
    ("World / " + "x" * 52, "furniture", "World / " + "x" * 53, "body"),
    ("World / Cod and herring", "furniture", "World / Cod and herring quotas", "body"),
    ("By " + "A" * 117, "furniture", "By " + "A" * 118, "body"),
    ("By Kari Nordahl", "furniture", "By boat Kari Nordahl", "body"),
    ("Photo: " + "x" * 893, "caption", "Photo: " + "x" * 894, "body"),
]


@pytest.mark.parametrize("line, zone, longer, beyond", LONGEST, ids=lambda value: value[:30])
def test_a_line_is_what_it_is_up_to_a_length(line, zone, longer, beyond):
    assert zone_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}\n") == zone
    assert zone_of(longer, f"{LEAD}\n\n{longer}\n\n{SECOND}\n\n{THIRD}\n") == beyond


@pytest.mark.parametrize("line, zone", [("Read more: Sweden", "furniture"), ("Read more: Sweden walks", "headline")])
def test_above_the_text_only_a_line_of_few_words_is_the_pages(line, zone):
    assert zone_of(line, f"{line}\n\n{BODY}") == zone


@pytest.mark.parametrize("length, zone", [(160, "furniture"), (161, "body")])
def test_a_link_is_no_longer_than_a_headline(length, zone):
    link = "Norway ".ljust(length, "x")
    assert zone_of(link, f"{LEAD}\n\nRelated Stories\n\n{link}\n\n{SECOND}\n") == zone


PHOTO = "Kari Nordahl speaks in Oslo on Wednesday. (Yonhap)"


@pytest.mark.parametrize("lines, zone", [
    ([PHOTO, LEAD, SECOND, THIRD], "caption"),
    ([LEAD, PHOTO, SECOND, THIRD], "caption"),
    ([LEAD, SECOND, PHOTO, THIRD], "body"),                              # one paragraph below is too little of a text
    ([PHOTO, LEAD, SECOND], "headline"),                                 # ... and so are two in all
    ([PHOTO, LEAD, SECOND, "A line that nobody knows"], "headline"),
])
def test_a_photographs_agency_needs_a_text_that_goes_on(lines, zone):
    assert zone_of(PHOTO, "\n\n".join(lines)) == zone


@pytest.mark.parametrize("length, zone", [(900, "caption"), (901, "body")])
def test_what_a_photographs_agency_ends_is_no_longer_than_a_caption(length, zone):
    line = "x" * (length - 10) + ". (Yonhap)"
    assert zone_of(line, f"{line}\n\n{BODY}") == zone


ASIDE = ["Trawlers lie in Bergen in May.", "Bo Ek", "Boats of all ports met there.", "Nobody fished."]


@pytest.mark.parametrize("aside, end, zone", [
    (ASIDE[:1], "hide caption", "caption"), (ASIDE, "toggle caption", "caption"),
    ([*ASIDE, "It rained all day."], "hide caption", "body"),            # more lines than a caption takes
    (ASIDE, "See the caption", "body"),
])
def test_a_picture_is_closed_soon_or_not_at_all(aside, end, zone):
    text = "\n\n".join([LEAD, SECOND, THIRD, "They met.", "Enlarge this image", *aside, end, "The talks go on."])
    assert zone_of(ASIDE[0], text) == zone
    assert [zone for _, zone in zoned(text)[:4]] == ["body"] * 4


HEADLINE = "Norway and Sweden hold talks"


@pytest.mark.parametrize("line, zone", [
    ("Bergen", "body"), ("Ann Lind", "furniture"), ("Ann Lind and Bo Ek", "furniture"), ("Ann Lind Bo Ek Kari Nord", "headline"),
    ("Cod quotas still in dispute", "headline"), ("cod quotas", "body"), ("It rained all day.", "body"),
])
def test_what_a_line_below_the_headline_is(line, zone):
    assert zone_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == zone


def test_a_headline_has_two_lines_at_most():
    text = f"{HEADLINE}\n\nCod quotas still in dispute\n\nHerring may come next\n\n{BODY}"
    assert [zone for _, zone in zoned(text)][:3] == ["headline", "headline", "body"]


@pytest.mark.parametrize("above, zone", [(7, "headline"), (8, "body")])
def test_the_title_is_looked_for_in_the_first_lines(above, zone):
    text = "\n\n".join([*[f"They met {n} times." for n in range(above)], HEADLINE, LEAD])
    assert zone_of(HEADLINE, text, HEADLINE) == zone


@pytest.mark.parametrize("text, zone", [
    ("Norway fishes on\n\n" + BODY, "headline"), ("Norway fishes\n\n" + BODY, "body"),
    ("Norway fishes on".ljust(160, "n") + "\n\n" + BODY, "headline"), ("Norway fishes on".ljust(161, "n") + "\n\n" + BODY, "body"),
    (HEADLINE, "body"),                                                  # nothing follows
    (f"{HEADLINE}\n{LEAD}", "headline"),
    (f"{HEADLINE}\n{LEAD}\nThey met.", "headline"),                      # what follows at once is what counts
    (f"{HEADLINE}\nThey met.\n{LEAD}", "body"),
    (f"{HEADLINE}\nThen they met in Bergen too.\n{LEAD}", "body"),       # as long as the line itself is no paragraph
    (f"{HEADLINE}\nThen they met in Bergen, too.\n{LEAD}", "headline"),
])
def test_what_sets_a_headline_off(text, zone):
    assert zoned(text)[0][1] == zone


# ---------------------------------------------------------------- characters


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_an_empty_line_sets_a_headline_off_and_a_line_end_does_not(end):
    apart = zoned(end.join(["Norway and Sweden hold fisheries talks", "", "They met.", "", LEAD]))
    assert [zone for _, zone in apart] == ["headline", "body", "body"]
    broken = zoned(end.join(["Norway and Sweden held fisheries talks in Oslo on", "Wednesday, it is said.", "They meet", "again before winter."]))
    assert {zone for _, zone in broken} == {"body"}

@pytest.mark.parametrize("old, new", [("\n", "\r\n"), (" ", "\u00a0"), ("\n\n", "\n\u3000\n"), ("fish", "“fish’")])
def test_other_characters_move_nothing(old, new):
    text = f"Norway and Sweden hold talks\n\n{BODY}\nSee also:\n".replace(old, new)
    assert [text[r.span.start:r.span.end].split()[0] for r in regions(text) if r.zone is Zone.BODY][-3:] == ["Norway", "The", "Cod"]
    assert all(text[r.span.start:r.span.end] == text[r.span.start:r.span.end].strip() for r in regions(text))


def test_a_long_line_is_looked_at_in_no_time_that_counts():
    assert [zone for _, zone in zoned(LEAD * 20_000)] == ["body"]


KNOWN = [*FURNITURE, *CAPTIONS, *HEADLINES, *STAYS_BODY, " date 2015-05-06 x"]
PAGES = st.builds(str.join, st.sampled_from(["\n", "\n\n", "\r\n", "\r"]), st.lists(st.text(max_size=60) | st.sampled_from(KNOWN), max_size=12))


@given(st.text() | PAGES, st.text(max_size=30))
def test_regions_are_in_order_and_hold_every_character(text, title):
    found = regions(text, title)
    edges = [edge for region in found for edge in (region.span.start, region.span.end)]
    assert edges == sorted(edges) and all(0 <= edge <= len(text) for edge in edges)
    held = {at for region in found for at in range(region.span.start, region.span.end)}
    assert held >= {at for at, char in enumerate(text) if not char.isspace()}
    assert len(held) == sum(len(region.span) for region in found)
