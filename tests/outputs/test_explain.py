"""A finding in words: where each quotation stands, what it says by itself, and what nobody said."""
from dataclasses import replace

import pytest

from kjlib.model import Finding, Relation, Span
from kjlib.outputs.explain import explain, in_context
from kjlib.values import Days, Label, parse_edtf
from tests.builders import claim, report

TEXT = "Norway and Sweden met  in Oslo\non Wednesday."


@pytest.mark.parametrize("span, width, shown", [
    (Span(18, 21), 4, ("…den", "met", "in…")),
    (Span(18, 21), 18, ("Norway and Sweden", "met", "in Oslo on Wedne…")),       # exactly to the first character: nothing is cut
    (Span(18, 21), 17, ("…orway and Sweden", "met", "in Oslo on Wedn…")),
    (Span(18, 30), 14, ("…ay and Sweden", "met in Oslo", "on Wednesday.")),          # exactly to the last
    (Span(18, 30), 13, ("…y and Sweden", "met in Oslo", "on Wednesday…")),
    (Span(0, 6), 4, ("", "Norway", "and…")),
])
def test_a_quotation_in_its_context(span, width, shown):
    assert in_context(report(text=TEXT), span, width=width) == shown


def test_seventy_characters_are_shown_at_each_side():
    long = report(text="a" * 80 + "quote" + "b" * 80)
    assert in_context(long, Span(80, 85)) == ("…" + "a" * 70, "quote", "b" * 70 + "…")


def explained(a, b=None, relation=Relation.CONFLICT, **more):
    item, other = more.pop("item", ""), more.pop("other", "b" if b else "")
    found = Finding("f1", ("event",), a.slot if a else "venue", item, relation, "a", other, a, b, "they differ", "test.rule", **more)
    return explain(found, {id: report(id, "Oslo hosts the talks, and Lima does not.") for id in "ab"}).split("\n")


def test_two_claims_of_two_reports():
    oslo, lima = claim("venue", Label("Oslo")), claim("venue", Label("Lima"), report="b", start=26, modality="denied")
    lima = replace(lima, mention=replace(lima.mention, attribution="a spokesman"))
    assert explained(oslo, lima) == [
        "venue: conflict",
        "  a (body, asserted, in the report's own words; characters 0-4)", "     [[Oslo]] hosts the talks, and Lima does not.", "    value: Oslo",
        "  b (body, denied, according to a spokesman; characters 26-30)", "    Oslo hosts the talks, and [[Lima]] does not.", "    value: Lima",
        "  Why: they differ.", "  Rule: test.rule"]


def test_the_item_the_coarser_one_and_how_sure_it_is():
    sure = claim("venue", Label("Oslo"), sure=0.5)
    sure = replace(sure, mention=replace(sure.mention, because=("+ in the lead", "- below a rule")))
    lines = explained(sure, claim("venue", Label("Lima"), report="b"), Relation.LESS_PRECISE, item="Ann Lee", coarser="a")
    assert lines[0] == "venue (Ann Lee): less precise" and lines[-1] == "  Rule: test.rule; the coarser one is a"
    assert [line for line in lines if "confidence" in line] == ["    confidence: 0.50; + in the lead; - below a rule"]


def test_what_the_event_added_is_told_apart():
    lines = explained(claim("date", Days(weekday=2), shown=parse_edtf("2015-05-06")), claim("date", parse_edtf("2015-05-06"), report="b"))
    assert [line for line in lines if "value" in line] == ["    value: XXXX-WXX-3 by itself, 2015-05-06 with the help of the event", "    value: 2015-05-06"]


def test_a_silence_names_the_report_and_a_check_of_the_page_no_claim():
    assert explained(None, relation=Relation.SILENT) == ["venue: silent", "  a: no such claim", "  Why: they differ.", "  Rule: test.rule"]
    assert explained(None, relation=Relation.CONFLICT, other="a") == ["venue: conflict", "  Why: they differ.", "  Rule: test.rule"]
