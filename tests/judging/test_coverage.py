"""What was read and what was not is said: sentences, words without a value, checks that could not run, other languages."""
from dataclasses import replace

import pytest

import kjlib
from kjlib.judging.coverage import cover
from kjlib.model import READ_LIMIT, Region, Report, Resolved, Span, Zone
from kjlib.values import Choice, Days, Label, parse_duration, parse_edtf
from tests.builders import claim, reading, report, told

LEAD = "Norway and Sweden held their third fisheries talks in Oslo on Wednesday, the first in five years. "
PLAIN = "The weather was fine and many people walked along the quay."


def covered(*texts, language="en"):
    reports = [Report(id=f"r{i}", text=text, regions=(Region(Span(0, len(text)), Zone.BODY),), language=language) for i, text in enumerate(texts)]
    return kjlib.compare(reports)


def test_sentences_with_and_without_a_claim():
    table = covered(LEAD + PLAIN).coverage
    [body] = table[table.part == "body"].itertuples()
    assert (body.sentences, body.with_claim, body.without_claim) == (2, 1, 1)


@pytest.mark.parametrize("part, words", [("check: dates", "undated"), ("check: gap", "five years"), ("check: ordinal", "third")])
def test_checks_that_could_not_run_say_why(part, words):
    table = covered(LEAD).coverage
    [reason] = table[table.part == part].reason
    assert words in reason


def test_another_language_is_named():
    [line] = covered("Les ministres de la pêche se sont réunis à Oslo mercredi pour la première fois.", language="fr").coverage.itertuples()
    assert (line.part, line.sentences) == ("report", 0) and "fr" in line.reason


def test_words_without_a_value_are_not_put_down_to_the_reporter():
    """A length in two units has no value in kjlib; the report that gives one is not called silent for it."""
    unread = "Norway and Sweden met in Oslo on Wednesday, for the first time in two and a half hours."
    comparison = covered(unread, unread.replace("two and a half hours", "five years"), "Norway and Sweden met in Oslo on Wednesday.")
    assert "two and a half hours" in " ".join(comparison.coverage.reason)
    silent = comparison.findings.query("slot == 'gap' and relation == 'silent'").set_index("report_a").reason
    assert silent["r0"].startswith("not read") and silent["r2"].startswith("not mentioned")


# ---------------------------------------------------------------- readings made by hand

FRENCH = report("a", "Les ministres se sont réunis.", language="fr")


def lines(one, *claims):
    """What is said of a report's parts: the part, its sentences, those with a claim."""
    return [(line.part, line.sentences, line.with_claim) for line in cover([one], [replace(c, mention=replace(c.mention, report="a")) for c in claims])]


def test_only_a_sentence_that_a_claim_stands_in_counts_as_read():
    one = reading(report("a", "They met in Oslo. It rained."))
    assert lines(one, claim("venue", Label("Oslo"), start=12)) == [("body", 2, 1)]
    assert lines(one, claim("venue", Label("Oslo"), start=12), claim("level", Label("high"), start=3)) == [("body", 2, 1)]
    assert lines(one) == [("body", 2, 0)]
    assert lines(told(FRENCH, claim("venue", Label("Oslo")))) == [("report", 0, 0)]


@pytest.mark.parametrize("length, parts", [(READ_LIMIT, []), (READ_LIMIT + 1, [("rest", 0, 0)])])
def test_what_lies_beyond_the_limit_is_told(length, parts):
    assert lines(told(report("a", "x" * length))) == parts


GAP, ORDINAL, BEFORE = claim("gap", parse_duration("P5Y")), claim("ordinal", Choice("12")), claim("count_before", Choice("11"))
LAST, DATE, OPEN = claim("last_held", parse_edtf("2009")), claim("date", parse_edtf("2015-05-06")), claim("date", Days(weekday=2))
NO_DAY = replace(OPEN, resolved=Resolved.NO)


@pytest.mark.parametrize("claims, published, checks", [
    ([], "", []),
    ([GAP], "", ["check: gap"]), ([GAP, LAST], "", ["check: gap"]), ([GAP, DATE], "", ["check: gap"]), ([GAP, LAST, DATE], "", []),
    ([LAST], "", []), ([LAST, DATE], "", []),                          # a date alone asks for no gap
    ([ORDINAL], "", ["check: ordinal"]), ([BEFORE], "", ["check: ordinal"]), ([ORDINAL, BEFORE], "", []),
    ([NO_DAY], "", ["check: dates"]), ([NO_DAY], "2015-05-07", []), ([DATE], "", []),
    ([replace(OPEN, resolved=Resolved.EVENT)], "", ["check: dates"]),
])
def test_which_checks_lack_something(claims, published, checks):
    assert [part for part, _, _ in lines(told(report("a", "", published=published)), *claims)] == checks


@pytest.mark.parametrize("claims, reason", [
    ([GAP], "“P5Y” cannot be set against anything: the report gives no last held and date"),
    ([GAP, LAST], "“P5Y” cannot be set against anything: the report gives no date"),
    ([BEFORE], "“11” cannot be set against anything: the report gives no ordinal"),
    ([ORDINAL, replace(ORDINAL, quote="thirteenth")], "“12” cannot be set against anything: the report gives no count before"),
    ([NO_DAY, replace(NO_DAY, quote="Thursday")], "the report is undated: “XXXX-WXX-3” is no day by itself (2 such)"),
])
def test_the_reason_names_the_first_words_and_what_lacks(claims, reason):
    [line] = cover([told(report("a", ""))], claims)
    assert line.reason == reason
