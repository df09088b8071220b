"""One speech printed in two ways: which words the second adds, leaves out or puts in the place of others.

The words are set side by side by ``rapidfuzz.distance.Indel`` (the longest common subsequence of words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel, LCSseq

from ..values.label import turned

_WORD = re.compile(r"\S+")
_EDGES = "\"“”‘’'.,;:!?…()[]"
_FEW, _MOST = (
    3,
    0.7,
)  # words that two quotations of one speech share at least, and of the shorter one's words how large a part
_CLAUSE = 4  # words: so many with a "not" among them, at either end, can be a sentence of their own
_SHORT = 60  # characters of a stretch of words that a reason shows


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words as printed in ``a`` and in ``b``; ``alike`` where they are the same but for case and punctuation."""

    alike: bool
    a: str
    b: str


def stretches(a: str, b: str) -> Iterator[Stretch]:
    """Both texts in order, cut where they part and where they meet again.

    >>> [(s.a, s.b) for s in stretches("“We must talk now.”", "“We have to talk.”")]
    [('“We', '“We'), ('must', 'have to'), ('talk', 'talk.”'), ('now.”', '')]
    """
    words_a, words_b = _WORD.findall(a), _WORD.findall(b)
    keys_a, keys_b = [_key(word) for word in words_a], [_key(word) for word in words_b]
    only_a: list[
        str
    ] = []  # what parts them, until they meet again: left out and put in together are put in the place of
    only_b: list[str] = []
    for part in Indel.opcodes(keys_a, keys_b):
        here_a, here_b = words_a[part.src_start : part.src_end], words_b[part.dest_start : part.dest_end]
        if part.tag != "equal":
            only_a, only_b = only_a + here_a, only_b + here_b
            continue
        if only_a or only_b:
            yield Stretch(False, " ".join(only_a), " ".join(only_b))
        only_a, only_b = [], []
        yield Stretch(True, " ".join(here_a), " ".join(here_b))
    if only_a or only_b:
        yield Stretch(False, " ".join(only_a), " ".join(only_b))


def _key(word: str) -> str:
    return word.strip(_EDGES).casefold().replace("’", "'") or word


@lru_cache(maxsize=4096)
def _keys(text: str) -> tuple[str, ...]:
    return tuple(_key(word) for word in _WORD.findall(text))


def one_speech(a: str, b: str) -> bool:
    """Whether two quotations are of one speech: most words of the shorter one stand in the other, in their order."""
    words_a, words_b = _keys(a), _keys(b)
    shared = LCSseq.similarity(words_a, words_b)
    return shared >= _FEW and shared >= _MOST * min(len(words_a), len(words_b))


def trimmed(a: str, b: str) -> str:
    """Which of two texts only leaves words of the other out: ``first``, ``second``, ``both`` (neither does), or nothing
    where words differ.

    A "not" left out makes another speech of it, and no shorter one.
    """
    every = list(stretches(a, b))
    parts = [part for part in every if not part.alike]
    if any(
        turned(f"{part.a} {part.b}")
        and (part not in (every[0], every[-1]) or len(f"{part.a}{part.b}".split()) < _CLAUSE)
        for part in parts
    ):
        return ""
    only_a, only_b = all(not part.b for part in parts), all(not part.a for part in parts)
    return "both" if not parts else "second" if only_a else "first" if only_b else ""


def in_words(a: str, b: str) -> str:
    """How the second text alters the first; empty where it does not.

    >>> in_words("“We must talk now.”", "“We have to talk.”")
    'the second has “have to” for “must” and leaves out “now”'
    """
    told = [_told(part) for part in stretches(a, b) if not part.alike]
    if not told:
        return ""
    return "the second " + (told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}")


def _told(part: Stretch) -> str:
    a, b = _short(part.a), _short(part.b)
    if not part.b:
        return f"leaves out “{a}”"
    return f"has “{b}” for “{a}”" if part.a else f"adds “{b}”"


def _short(words: str) -> str:
    plain = words.strip(_EDGES + " ")
    return plain if len(plain) <= _SHORT else f"{plain[: _SHORT // 2].rstrip()} … {plain[-_SHORT // 2 :].lstrip()}"
