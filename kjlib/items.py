"""When do two labels that two reports give to a thing name one thing? Only where they share what tells it from others."""
from __future__ import annotations

from functools import cache

from . import lexicon, places
from .values.label import content, stem


@cache
def common() -> frozenset[str]:
    """Stems that sentences about any meeting share: "held talks", "the leaders agreed"."""
    words = lexicon.load("events")
    return frozenset(stem(word) for group in ("meeting", "light", "say", "parties") for word in words[group])


def same_label(a: str, b: str) -> bool:
    """Whether two labels have the same words, at least two of them telling; "U.S.: impose" is too many things to be one."""
    words = set(content(a))
    return words == set(content(b)) and len(words - common()) > 1 and not places.mentions(a)
