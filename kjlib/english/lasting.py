"""How many days a report says that its event goes on: "the three-day talks"."""

from __future__ import annotations

import re

from .. import lexicon

_LASTING = frozenset(lexicon.load("events")["lasting"])
_DAYS_LONG = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)[-\s]days?\b(?!\s+(?:ago|earlier|later|before|after))"
    rf"(?=(?:\s+of)?(?:\s+\w+){{0,3}}?\s+(?:{'|'.join(sorted(_LASTING))})\b)",
    re.IGNORECASE,
)


def days_said(text: str) -> int:
    """How many days the longest "three-day ..." of a text is; 1 if it says nothing of the sort."""
    words = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    found = [match["n"].lower() for match in _DAYS_LONG.finditer(text)]
    return max((int(n) if n.isdigit() else words.index(n) + 2 for n in found), default=1)
