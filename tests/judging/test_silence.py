"""Which silence it is: what the report, its stage and the other claims of the row decide. Each rung's own case: test_ladder."""
import pytest

from kjlib.judging.pair import Context
from kjlib.judging.silence import Silent, silence_of
from kjlib.model import Stage
from kjlib.values import Label
from tests.builders import claim, report, row

SIGNED = claim("outcome", Label("signed"))
TO_SIGN = claim("outcome", Label("to sign"), report="c", modality="expected")


def rule(claims, *, stage=Stage.PLANNED, language="en", unread=(), named=False, of="b"):
    context = Context({}, {"a": Stage.HELD, "b": stage}, {}, {of: frozenset(unread)})
    return silence_of(Silent(report("b", language=language), row(*claims), context, named)).rule


@pytest.mark.parametrize("expected, claims, more", [
    ("silent.before", [SIGNED], {}),
    ("silent", [SIGNED, TO_SIGN], {}),                                 # one report told of it as a plan: so it could be known
    ("silent", [TO_SIGN, SIGNED], {}),
    ("silent", [SIGNED], {"stage": Stage.POSTPONED}),
    ("silent", [claim("level", Label("senior"))], {}),
    ("silent.unread", [SIGNED], {"unread": ["venue", "outcome"]}),
    ("silent.before", [SIGNED], {"unread": ["venue"]}),
    ("silent.before", [SIGNED], {"unread": ["outcome"], "of": "a"}),   # another report's fault
    ("silent.language", [SIGNED], {"language": "no", "unread": ["outcome"]}),
    ("silent.named", [SIGNED], {"language": "no", "named": True}),
])
def test_the_first_silence_that_holds(expected, claims, more):
    assert rule(claims, **more) == expected
