"""The verdict of a row: the loudest of what its findings say; each relation is one word."""
import pytest

from kjlib.errors import KjError
from kjlib.judging.verdicts import verdict
from kjlib.model import Finding, Relation
from kjlib.values import Label
from tests.builders import claim, row

TWO = row(claim("venue", Label("Oslo")), claim("venue", Label("Lima"), report="b"))
ONE = row(claim("venue", Label("Oslo")), claim("venue", Label("Lima"), start=30))


def found(*relations):
    return [Finding(f"f{n}", ("event",), "venue", "", Relation(one), "a", "b", None, None, "", "test") for n, one in enumerate(relations)]


@pytest.mark.parametrize("mine, relations, word", [
    (TWO, ["same"], "agree"), (TWO, ["spelling_variant", "same"], "agree"), (TWO, ["less_precise", "same"], "agree_less_precise"),
    (TWO, ["same", "compatible", "less_precise"], "compatible"), (TWO, ["compatible", "update"], "update"),
    (TWO, ["update", "differ"], "differ"), (TWO, ["differ", "conflict", "same"], "conflict"), (TWO, ["silent", "same"], "agree"),
    (ONE, [], "single_report"), (ONE, ["compatible"], "single_report"), (ONE, ["update"], "single_report"),
    (ONE, ["conflict"], "conflict"), (ONE, ["differ"], "differ"), (ONE, ["silent"], "single_report"),
])
def test_the_verdict_of_a_row(mine, relations, word):
    assert verdict(mine, found(*relations)) == word


@pytest.mark.parametrize("relations", [[], ["silent"]])
def test_two_that_speak_and_are_not_set_side_by_side_are_a_fault(relations):
    with pytest.raises(KjError, match="event, venue"):
        verdict(TWO, found(*relations))
