"""What was talked about and what came of it, put in many ways: one line each, topics first, then outcomes."""
import pytest

from tests.english.kinds.test_claims import values

LEAD = "Norway and Sweden held talks in Oslo. "
LINES = [
    (LEAD + "The two sides discussed cod quotas.", ["cod quotas"], []),
    (LEAD + "Cod quotas were discussed by the two sides.", ["Cod quotas"], []),
    ("Norway and Sweden met in Oslo to discuss cod quotas.", ["cod quotas"], []),
    (LEAD + "Whaling was on the agenda.", ["Whaling"], []),
    ("Norway and Sweden will meet in Oslo for talks on whaling.", ["whaling"], []),
    (LEAD + "Their discussion of whaling was short.", ["whaling"], []),
    (LEAD + "The talks dealt with whaling.", ["whaling"], []),
    (LEAD + "The two sides agreed to share the quotas.", [], ["agreed to share the quotas"]),
    (LEAD + "The two sides reached an agreement to share the quotas.", [], ["reached an agreement to share the quotas"]),
    (LEAD + "A deal on cod quotas was signed.", [], ["deal on cod quotas was signed"]),
    (LEAD + "The two sides decided to share the quotas.", [], ["decided to share the quotas"]),
    (LEAD + "No agreement was reached on quotas.", [], ["No agreement was reached on quotas"]),
    (LEAD + "The talks ended without a deal.", [], ["ended without a deal"]),
    (LEAD + "The weather was fine.", [], []),
    (LEAD + "Norway angered Sweden by approving new schoolbooks.", [], []),
    (LEAD + "The talks involved two senior foreign affairs officials.", [], []),
]


@pytest.mark.parametrize("text, topics, outcomes", LINES)
def test_topics_and_outcomes(text, topics, outcomes):
    assert (values(text, "agenda"), values(text, "outcome")) == (topics, outcomes)
