"""What is left when a report denies something."""
import pytest

from kjlib.values import Amount, Choice, Not, SetRelation, relation

HELD, PLANNED = Choice("held"), Choice("planned")


@pytest.mark.parametrize("a, b, expected", [
    (Not(HELD), HELD, SetRelation.DISJOINT),
    (Not(HELD), PLANNED, SetRelation.BROADER),
    (Not(HELD), Not(HELD), SetRelation.EQUAL),
    (Not(HELD), Not(PLANNED), SetRelation.OVERLAPS),          # something else than both
    (Not(Amount(200)), Amount(200, ">="), SetRelation.OVERLAPS),
    (Not(Amount(200, ">=")), Amount(219), SetRelation.DISJOINT),
    (Not(Amount(200, ">=")), Not(Amount(219)), SetRelation.NARROWER),
])
def test_a_complement_relates_to_other_sets(a, b, expected):
    assert relation(a, b) is expected
