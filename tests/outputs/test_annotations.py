"""The claims as Web Annotations: what the model requires of each part, and the words where the positions say."""
import json

import pytest

import kjlib
from kjlib.outputs import annotations
from tests.builders import report

TEXT = "Fisheries talks 🐟\r\nNorway and Sweden held talks in Oslo on 6 May 2015, Kari Nordahl, director general for fisheries of Norway, said."
BODIES = {"tagging", "identifying"}


@pytest.fixture(scope="module")
def comparison():
    return kjlib.compare([report("a b/ø", TEXT, published="2015-05-07"), report("web", TEXT, url="https://post.example/1?a=b#c")])


def is_iri(text):
    return annotations._ADDRESS.fullmatch(text)


def test_the_page_has_what_the_model_requires(comparison):
    page = comparison.annotations()
    assert (page["@context"], page["type"], page["startIndex"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage", 0)
    assert page["partOf"]["type"] == "AnnotationCollection"
    assert page["partOf"]["total"] == len(page["items"]) == len(comparison.claims) > 4
    ids = [page["id"], page["partOf"]["id"], *(item["id"] for item in page["items"])]
    assert len(set(ids)) == len(ids) and all(map(is_iri, ids))


def test_each_annotation_has_what_the_model_requires(comparison):
    for item in comparison.annotations()["items"]:
        assert item["type"] == "Annotation"                                     # 3.1: id, type and target are required
        assert set(item["motivation"]) == BODIES
        assert all(body["type"] == "TextualBody" and body["value"] and body["purpose"] in BODIES for body in item["body"])     # 3.2.4
        assert is_iri(item["target"]["source"])                                 # 4: exactly one
        words, position = item["target"]["selector"]
        assert (words["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert 0 <= position["start"] < position["end"]                         # 4.2.5


def test_the_words_stand_where_the_position_says(comparison):
    lines = comparison.claims.to_dict("records")
    for line, item in zip(lines, comparison.annotations()["items"]):
        words, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert words["exact"] == TEXT[start:end] == line["quote"]
        assert words["prefix"] + words["exact"] + words["suffix"] in TEXT
        end = TEXT.index(words["prefix"] + words["exact"]) + len(words["prefix"] + words["exact"])
        assert words["suffix"] == TEXT[end:end + 32] and words["prefix"] == TEXT[:end - len(words["exact"])][-32:]
        assert {body["value"] for body in item["body"]} == {line["slot"], line["item"], line["value"]} - {""}


@pytest.mark.parametrize("url, source", [
    ("https://post.example/1", "https://post.example/1"), ("", "urn:kjlib:report:a"), ("post.example/1", "urn:kjlib:report:a"),
    ("https://post.example/a b", "urn:kjlib:report:a"), ("https://blåbær.example/ø", "https://blåbær.example/ø"),
])
def test_the_target_is_an_address_or_a_name(url, source):
    assert annotations.source(report(url=url)) == source


def test_a_name_is_made_of_any_id():
    assert annotations.source(report("a b/ø:")) == "urn:kjlib:report:a%20b%2F%C3%B8%3A"


def test_the_file_is_json_in_utf_8_and_always_the_same(comparison, tmp_path):
    path = comparison.to_annotations(tmp_path / "claims.jsonld")
    assert json.loads(path.read_bytes().decode("utf-8")) == comparison.annotations()
    again = kjlib.compare(comparison.result.reports[::-1])
    assert again.to_annotations(tmp_path / "again.jsonld").read_bytes() == path.read_bytes()
    assert "🐟" in path.read_text(encoding="utf-8")
