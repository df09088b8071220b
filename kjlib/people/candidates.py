"""Runs of capitalised words that may be the name of a person: shape first, then what rules a name out."""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .. import lexicon, places
from ..model import Span

_WORDS = lexicon.load("offices")
NOT_NAMES = frozenset(_WORDS["not_names"]) | frozenset(word for head in _WORDS["heads"] for word in head.split())
_ABBREVIATIONS = frozenset(_WORDS["abbreviations"])
_PARTICLES = "|".join(_WORDS["particles"])
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_LOWER = "a-zß-öø-ÿāăąćčďđēėęěğģīıķłļńņňōőœřśşšţťūůűųźżž"
_PART = (rf"(?:(?:Al|El|al|el|ul|ud)-)?(?:Mc|Mac|O['’]|D['’])?[{_UPPER}][{_LOWER}]+(?:['’\-][{_UPPER}{_LOWER}][{_LOWER}]+)*|"
         rf"[{_UPPER}]\.(?:\s?[{_UPPER}]\.)*")
_NAME = re.compile(rf"(?<![\w’'\-.])(?:{_PART})(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0])?(?:{_PART})){{0,9}}(?![\w])")
_TRAILING_POSSESSIVE = re.compile(r"['’]s$")
_CALENDAR = lexicon.load("timex_words")
_DAYS = frozenset(_CALENDAR["months"] + _CALENDAR["short_months"] + _CALENDAR["weekdays"])


def names_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield each run of words in ``text[start:end]`` that may be a name, office words and places taken off its ends."""
    for match in _NAME.finditer(text, start, end):
        yield from _trim(text, Span(match.start(), match.end()))


def _trim(text: str, span: Span) -> Iterator[Span]:
    words = [(m.start() + span.start, m.end() + span.start) for m in re.finditer(r"\S+", text[span.start:span.end])]
    words = [(start, end - len(cut[0]) if (cut := _TRAILING_POSSESSIVE.search(text[start:end])) else end) for start, end in words]
    covered = [(p.start + span.start, p.end + span.start) for p in places.mentions(text[span.start:span.end])]

    def is_name(word: tuple[int, int]) -> bool:
        plain = text[word[0]:word[1]].casefold()
        shortened = plain.rstrip(".") in _ABBREVIATIONS and "." in text[word[1] - 1:word[1] + 1]
        in_place = any(start <= word[0] < end for start, end in covered)
        return plain.rstrip(".") not in _not_names() and not shortened and not in_place

    kept = [is_name(word) for word in words]
    if True not in kept:
        return
    last = len(kept) - 1 - kept[::-1].index(True)
    first = last
    while first and kept[first - 1]:
        first -= 1
    yield Span(words[first][0], words[last][1])


@cache
def _not_names() -> frozenset[str]:
    return NOT_NAMES | _DAYS
