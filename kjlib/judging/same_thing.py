"""When do two labels that two reports give to a thing name one thing? Only where they share what tells it from others."""
from __future__ import annotations

from functools import cache

from .. import lexicon, places
from ..values.label import content, stem

_TELLING_LETTERS = 4          # of a noun that another may end with: "girls" in "schoolgirls"


@cache
def common() -> frozenset[str]:
    """Stems that sentences about any meeting share: "held talks", "the leaders agreed"."""
    words = lexicon.load("events")
    return frozenset(stem(word) for group in ("meeting", "light", "say", "parties") for word in words[group])


def same_label(a: str, b: str) -> bool:
    """Whether two labels have the same words, at least two of them telling; "U.S.: impose" is too many things to be one."""
    words = set(content(a))
    return words == set(content(b)) and len(words - common()) > 1 and not places.mentions(a)


def same_events(a: str, b: str) -> bool:
    """Whether two wordings ("the first visit since 1945", "last met in 1945") can be of one sort of event: not where their nouns differ."""
    words = lexicon.load("events")
    nouns = [{"meeting" if word in words["meeting"] else word for word in quote.lower().split() if word in words["meeting"] or word in words["named"]}
             for quote in (a, b)]
    return not nouns[1] or bool(nouns[0] & nouns[1])


def same_counted(a: str, b: str) -> bool:
    """Whether two labels of counts ("school girls: taken") name one thing counted: the same fate, and one noun for whom it befell.

    >>> same_counted("schoolgirls: taken", "school girls: taken"), same_counted("girls: taken", "girls: killed")
    (True, False)
    """
    (noun_a, _, fate_a), (noun_b, _, fate_b) = a.partition(": "), b.partition(": ")
    if fate_a != fate_b or not (content(noun_a) and content(noun_b)):
        return False
    if set(content(noun_a)) == set(content(noun_b)):
        return True
    if fate_a in lexicon.load("counts")["units"]:
        return set(content(noun_a)) <= set(content(noun_b)) or set(content(noun_b)) <= set(content(noun_a))
    joined = ["".join(content(noun)) for noun in (noun_a, noun_b)]
    short, long = sorted(joined, key=len)
    return bool(fate_a) and len(short) >= _TELLING_LETTERS and long.endswith(short)
