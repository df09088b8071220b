"""Given names that stand for one another: short forms, and one name in several languages."""

from __future__ import annotations

from functools import cache

from .. import lexicon


@cache
def _given() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(lexicon.load("names_given")["rows"]):
        for name in row.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(rows) for name, rows in found.items()}


def given_rows(part: str) -> frozenset[int]:
    """The rows of the list of given names that a part stands in."""
    return _given().get(part, frozenset())
