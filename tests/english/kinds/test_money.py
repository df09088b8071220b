"""Sums of money: what they are of, in which currency, with which hedge."""
import pytest

import kjlib
from tests.builders import report
from tests.english.kinds.test_claims import found

CASES = [
    ("Norway set up a $400 million fund for fishermen.", [("fund", "400000000 USD")]),
    ("Norway set up a 3 billion kroner fund.", [("fund", "3000000000 NOK")]),
    ("Norway promised nearly €2 billion in aid.", [("aid", "<2000000000 EUR")]),
    ("The shipyard paid at least £5 million.", [("shipyard", ">=5000000 GBP")]),
    ("The two sides met for 45 minutes.", []),
    ("Thirty people were killed.", []),
]


@pytest.mark.parametrize("text, sums", CASES)
def test_sums(text, sums):
    assert [(mention.item, value) for _, value, _, mention in found(text, slot="money")] == sums


def test_a_sum_is_asserted_or_expected_as_its_clause_is():
    assert [modality for _, _, modality, _ in found("Norway will pay $5 million in aid.", slot="money")] == ["expected"]


def test_two_reports_of_one_fund_are_set_side_by_side_without_a_word_in_judging():
    text = "Norway and Sweden held fisheries talks in Oslo on 6 May 2015. They set up a {} fisheries rescue fund."
    reports = [report(id, text.format(sum)) for id, sum in (("a", "$400 million"), ("b", "$300 million"), ("c", "about $390 million"))]
    findings = kjlib.compare(reports).findings.query("slot == 'money' and report_b != ''").set_index(["report_a", "report_b"])
    assert findings.loc[("a", "b"), "relation"] == "conflict"
    assert findings.loc[("a", "c"), "relation"] == "less_precise"
