"""Whether the words around a date tell of what is to come: the nearest finite cue in the clause decides."""

from __future__ import annotations

import re
from functools import lru_cache

from .words import W, any_of

_FUTURE = re.compile(
    rf"(?<!\w)(?:{any_of(W['future'])})(?!\w)(?!\s+not\s+be\s)(?!(?<=agreed to)\s+(?:an?|the|its|their|his|her)\b)",
    re.IGNORECASE,
)
_AHEAD_CUE = re.compile(
    r"['’]?s?\W*(?:\w+\W+){0,2}?(?:will|would|is to|are to|is due|are due|is scheduled|is expected|are expected)\b",
    re.IGNORECASE,
)
_PAST = re.compile(rf"\b(?:{any_of(W['past'])}|(?<!the )(?<!newly )\w+ed)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|told|announced|reported|says)\s+(?:on\s+)?(?:late\s+|early\s+)?$", re.IGNORECASE)
_PERFECT = re.compile(r"\bhad\b", re.IGNORECASE)  # "had filed by Friday", "until Friday they had not"
_FINITE = frozenset(("said", "told", "was", "were", "announced", "reported", "had", "did"))
_WISHES = frozenset(
    ("would", "could", "might", "may", "should")
)  # "would get around Friday's ruling": it is there already
_SENTENCE_END = re.compile(r"[.!?;\n][\"”’']?\s|\n")
_BACK, _AHEAD = 90, 30  # characters: about a clause before, a verb phrase after
_BESIDE = 24  # ... and how near a cue must be to a date that owns what follows ("Friday's ruling")


@lru_cache(maxsize=4096)
def _window(left: str, right: str, owner: bool) -> bool:
    ends = list(_SENTENCE_END.finditer(left))
    left = left[ends[-1].end() :] if ends else left
    end = _SENTENCE_END.search(right)
    right = right[: end.start()] if end else right
    if _SAID.search(left) or _PERFECT.search(left) or (_PERFECT.search(right) and not _AHEAD_CUE.match(right)):
        return False
    past, ahead = _PAST.search(left), _AHEAD_CUE.match(right)
    if owner:
        left = left[-_BESIDE:]
    future = [match.start() for match in _FUTURE.finditer(left) if not (owner and match[0].lower() in _WISHES)]
    if future:
        return not any(match[0].lower() in _FINITE for match in _PAST.finditer(left, future[-1]))
    return bool(ahead) and not past


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` lies ahead, by the tense of its clause; past where nothing says so."""
    owner = text[end - 2 : end] in ("'s", "’s") or text[end : end + 2] in ("'s", "’s")
    return _window(text[max(0, start - _BACK) : start], text[end : end + _AHEAD], owner)
