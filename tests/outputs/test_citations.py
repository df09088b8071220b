"""What a citation says, and what it leaves out."""
import pandas as pd
import pytest

import kjlib
from kjlib.model import Basis, Published
from kjlib.outputs import citations
from tests.builders import claim, report

CITED = [  # what is known of the report, and the line
    ({"outlet": "The Post", "agency": "NTB", "published": "2015-05-07", "url": "https://post.example/1"},
     "“talks”, The Post (NTB), 7 May 2015, para. 2, https://post.example/1"),
    ({"outlet": "NTB", "agency": "NTB", "published": "2015-05"}, "“talks”, NTB, May 2015, para. 2"),
    ({"agency": "NTB"}, "“talks”, NTB, para. 2"),
    ({"outlet": "The Post"}, "“talks”, The Post, para. 2"),
    ({"url": "https://post.example/1"}, "“talks”, report a, para. 2, https://post.example/1"),
    ({}, "“talks”, report a, para. 2"),
]


@pytest.mark.parametrize("known, line", CITED)
def test_a_citation_leaves_out_what_is_not_known(known, line):
    assert citations.cite(claim("format", "talks"), report(**known), 2) == line


def test_an_inferred_date_stands_in_brackets():
    assert "[2014]" in citations.cite(claim("format", "talks"), kjlib.Report("a", "x", published=Published("2014", Basis.INFERRED)), 1)


@pytest.mark.parametrize("edtf, words", [
    ("", ""), ("2015-05-07", "7 May 2015"), ("2015-05", "May 2015"), ("2015", "2015"), ("2015~", "about 2015"), ("2015-05?", "May 2015 (uncertain)"),
    ("2015-05-04/2015-05-07", "between 4 and 7 May 2015"), ("2015-04-28/2015-05-07", "between 28 April and 7 May 2015"),
    ("2014-12-30/2015-01-02", "between 30 December 2014 and 2 January 2015"), ("../2015-05-07", "7 May 2015 or earlier"),
    ("2015-05-07/..", "7 May 2015 or later"), ("XXXX-05-07", "XXXX-05-07"), ("soon", "soon"),
])
def test_dates_as_a_reader_writes_them(edtf, words):
    assert citations.in_words(edtf) == words


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n", "\r", "\n \n"])
def test_paragraphs_are_counted_whatever_the_line_ends(end):
    text = end.join(["Fisheries talks", "Norway and Sweden held talks in Oslo.", "They discussed cod quotas."])
    found = kjlib.compare([report(text=text, published="2015-05-07")]).citations
    assert {"in Oslo": 2, "cod quotas": 3}.items() <= dict(zip(found["quote"], found["paragraph"])).items()


def test_every_claim_has_its_citation():
    comparison = kjlib.compare([report(text="Norway and Sweden held fisheries talks in Oslo on 6 May 2015.", url="https://post.example/1")])
    assert list(comparison.citations.columns) == citations.COLUMNS
    pd.testing.assert_series_equal(comparison.citations["claim"], comparison.claims["claim"])
    assert comparison.citations["cite"].str.endswith("para. 1, https://post.example/1").all()
    assert len(comparison.citations) > 1
