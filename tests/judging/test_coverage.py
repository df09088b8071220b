"""What was read and what was not is said: sentences, words without a value, checks that could not run, other languages."""
import pytest

import kjlib
from kjlib.model import Region, Report, Span, Zone

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
