"""What a notebook shows: escaped, without script or style sheet, each claim marked where it stands."""
from html.parser import HTMLParser

import pandas as pd
import pytest

import kjlib
from kjlib import display
from kjlib.errors import KjError
from kjlib.outputs.theme import LOOKS, RELATIONS, TOPICS, ink
from kjlib.slots import SLOTS
from tests.builders import report

TEXTS = {
    "one_0123456789abcdef": "Foreign Minister Jane Doe met her Norwegian counterpart Ola Hansen in Oslo on May 3, 2012. "
                            "“We will never give up our <b>islands</b> & waters,” Doe said after the talks in Oslo.",
    "two": "Foreign Minister Jane Doe met Ola Hansen in Bergen on May 3, 2012. <script>alert('x')</script> "
           "“We will not give up our <b>islands</b> & waters,” Doe said after the talks in Bergen.",
}


@pytest.fixture(scope="module")
def comparison():
    return kjlib.compare(report(name, text) for name, text in TEXTS.items())


class Page(HTMLParser):
    """The elements of a piece of HTML, their attributes, and the text that a reader sees."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text, self.open = [], [], "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        self.text += data if "sup" not in self.open else ""


def views(comparison):
    yield "matrix", display.matrix(comparison, single=True).text
    yield "report", display.report(comparison, "two").text
    yield "findings", display.findings(comparison, comparison.findings).text
    yield "table", display.table(comparison.claims).text
    yield "plain report", comparison.result.reports[0]._repr_html_()
    yield "plain finding", comparison.result.findings[0]._repr_html_()
    yield "comparison", comparison._repr_html_()


def test_every_view_is_escaped_and_closed_and_without_script(comparison):
    for name, html in views(comparison):
        page = Page(html)
        assert not page.open, name
        assert not {"script", "style", "b>islands"} & set(page.tags), name
        assert not [attribute for attribute, _ in page.attributes if attribute.startswith("on") or attribute in ("class", "id", "href", "src")], name


def test_a_marked_report_is_the_report_itself(comparison):
    text = Page(display.report(comparison, "two").text).text
    assert TEXTS["two"] in text


def test_each_claim_is_marked_on_its_own_characters(comparison):
    page = display.report(comparison, "two").text
    for claim in comparison.result.claims:
        if claim.report == "two":
            assert f"[{claim.mention.rule}]" in page
    marked = page.count("<mark")
    assert marked >= len({claim.mention.span for claim in comparison.result.claims if claim.report == "two"})


def test_a_report_is_asked_for_by_the_beginning_of_its_id(comparison):
    assert TEXTS["one_0123456789abcdef"][:40] in Page(display.report(comparison, "one").text).text
    with pytest.raises(KjError, match="0 reports have an id that begins with 'x'"):
        display.report(comparison, "x")
    with pytest.raises(KjError, match="2 reports"):
        display.report(comparison, "")


def test_a_finding_shows_both_quotes_in_context_and_what_was_altered(comparison):
    line = comparison.findings.query("slot == 'quote' and relation != 'silent' and report_a != report_b").iloc[0]
    shown = display.finding(comparison, line)
    page = Page(shown.text)
    assert "compatible" in page.text and "Norwegian counterpart Ola Hansen in Oslo on May 3, 2012." in page.text          # the text before the quote
    assert all(words in page.text for words in ("We will never give up our <b>islands</b>", "We will not give up our <b>islands</b>"))
    assert "<del>never</del> <ins>not</ins>" in shown.text


def test_the_matrix_shows_the_verdict_by_mark_and_word_and_only_the_asked_slots(comparison):
    shown = display.matrix(comparison, ["venue"])
    words = Page(shown.text).text
    assert "venue" in words and "attendee" not in words
    verdict = comparison.matrix.query("slot == 'venue'")["verdict"].iloc[0]
    assert f"{LOOKS[verdict].mark} {verdict.replace('_', ' ')}" in words
    assert "No two reports" in display.matrix(comparison, ["count"]).text


@pytest.mark.parametrize("slots", ["date", ["dates"]])
def test_an_unknown_question_is_told(comparison, slots):
    with pytest.raises(KjError, match="they are date, venue"):
        display.matrix(comparison, slots)


def test_an_unknown_column_is_told(comparison):
    with pytest.raises(KjError, match="no column 'nope'; it has claim"):
        display.table(comparison.claims, ["nope"])


def test_a_long_table_says_how_many_lines_it_leaves_out():
    frame = pd.DataFrame({"relation": ["same"] * 5, "n": range(5)})
    assert "… and 3 more lines." in display.table(frame, most=2).text
    assert "There is no such line." in display.table(frame.head(0)).text
    assert Page(display.table(frame, ["n"]).text).text == "n01234"


def test_nothing_rests_on_colour_alone():
    for looks in (LOOKS, RELATIONS, TOPICS):
        assert len({look.mark for look in looks.values()}) == len({look.colour for look in looks.values()}) == len(looks)
    assert {slot.topic for slot in SLOTS.values()} == set(TOPICS)
    assert all(ink(look.colour) in ("black", "white") for look in TOPICS.values())
