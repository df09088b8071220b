"""Whether the words around a date tell of what is to come: the nearest finite cue in the clause decides."""
from __future__ import annotations

import re
from functools import lru_cache

from .words import W, any_of

_FUTURE = re.compile(rf"(?<!\w)(?:{any_of(W['future'])})(?!\w)", re.IGNORECASE)
_AHEAD_CUE = re.compile(r"['’]?s?\W*(?:\w+\W+){0,2}?(?:will|would|is to|are to|is due|are due|is scheduled|is expected|are expected)\b", re.IGNORECASE)
_PAST = re.compile(rf"\b(?:{any_of(W['past'])}|\w+ed)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;\n][\"”’']?\s|\n")
_BACK, _AHEAD = 70, 30         # characters: about a clause before, a verb phrase after


@lru_cache(maxsize=4096)
def _window(left: str, right: str) -> bool:
    ends = list(_SENTENCE_END.finditer(left))
    left = left[ends[-1].end():] if ends else left
    end = _SENTENCE_END.search(right)
    right = right[:end.start()] if end else right
    said = re.search(r"\b(?:said|told|announced|reported|says)\s+(?:on\s+)?(?:late\s+|early\s+)?$", left, re.IGNORECASE)
    if said:
        return False
    future = [match.start() for match in _FUTURE.finditer(left)]
    if future:
        finite = [match for match in _PAST.finditer(left, future[-1]) if match[0].lower() in ("said", "told", "was", "were", "announced", "reported", "had", "did")]
        return not finite
    past = _PAST.search(left)
    ahead = _AHEAD_CUE.match(right)
    return bool(ahead) and not past


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` lies ahead, by the tense of its clause; past where nothing says so."""
    return _window(text[max(0, start - _BACK):start], text[end:end + _AHEAD])
