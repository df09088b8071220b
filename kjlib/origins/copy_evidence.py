"""Which words of a shared run could hardly be alike by chance.

Two writers who never saw each other's text still print the same names, posts, figures, stock phrases and quotations.
What is left of a run once these are taken out tells of copying, and tells most where it makes a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import pairwise
from operator import attrgetter

from .. import lexicon
from .shared_runs import Indexed, Run, levelled


class Mark(Enum):
    """Why a word that two reports share says little of their origin; ``PLAIN`` if nothing explains it."""

    PLAIN = auto()
    NAME = auto()
    NUMBER = auto()
    INITIAL = auto()  # capitalised where a sentence begins: a name if the reports never print it small
    SPEECH = auto()
    STOCK = auto()


@dataclass(frozen=True, slots=True)
class Weight:
    """How many words of a run are of each kind, and whether the plain ones make a clause.

    ``within`` are the words that something explains, yet stand between plain ones: where the clause goes on around a
    name or a figure, the order of the whole is the writer's.
    """

    run: Run
    plain: int
    within: int
    speech: int
    named: int
    stock: int
    clause: bool

    @property
    def telling(self) -> int:
        """Words that tell of copying. A run without a verb is a name for a thing, though a long one is no accident
        either.
        """
        return self.plain + min(self.plain, self.within) // 2 if self.clause else self.plain // 2


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """A report's words, each with its mark, and the words that it prints small."""

    indexed: Indexed
    marks: Sequence[Mark]
    small: frozenset[str]


# Speech runs to its closing mark; a paragraph that leaves it open is speech to its end, as where the next one opens it
# again.
_SPEECH = re.compile(
    r"""
      “(?:[^“”]{0,2000}”|[^“”\n]*)
    | (?<![\w.,!?])"(?=[^\s"])(?:[^"]{0,2000}(?<=\S)"(?!\w)|[^"\n]*)
    | (?<!\w)‘(?:[^‘’\n]|’(?=\w))*[,.!?]’(?!\w)
    | (?<![\w.,!?])'(?=\w)(?:[^'\n]|'(?=\w))*[,.!?]'(?!\w)
    """,
    re.VERBOSE,
)
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:…—–\n])[\s\"“”‘’'(\[]*$")
_LOOK_BACK = 6  # characters: a full stop, a space, a bracket and a quotation mark or two
_JOINERS = frozenset(("of", "and", "the", "for", "in", "to", "at", "on", "de", "al", "s"))
_POST_JOINERS = frozenset(("of", "for", "on", "and", "the"))
_POST_REACH = 8  # words of a post after its noun: "director general for" ...
_SENTENCE = re.compile(r"[^\n.!?]+")
_ED = re.compile(r"\w{3,}ed$")  # not "red", "need"


@cache
def _words_of(name: str) -> frozenset[str]:
    return frozenset(map(levelled, lexicon.load("stock_phrases")[name]))


@cache
def _function_words() -> frozenset[str]:
    return frozenset(map(levelled, lexicon.load("spelling")["function_words"]))


@cache
def _housekeeping() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternatives(lexicon.load('stock_phrases')['housekeeping'])})\b", re.IGNORECASE)


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The stock phrases by their first word."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon.load("stock_phrases")["phrases"]:
        words = tuple(word if word == "*" else levelled(word) for word in phrase.split())
        by_first.setdefault(words[0], []).append(words)
    return by_first


def mark(indexed: Indexed) -> Marked:
    """Mark every word of a report. What is said later outranks what is said before: a name within speech is speech."""
    marks = [_by_case(indexed, i) for i in range(len(indexed.words))]
    keys = [word.key for word in indexed.words]
    small = frozenset(key for key, found in zip(keys, marks) if found is Mark.PLAIN)
    for found, finder in ((Mark.NAME, _posts), (Mark.NAME, _joined)):
        for first, last in list(finder(keys, marks)):
            marks[first:last] = [found] * (last - first)
    for found, places in ((Mark.STOCK, _stock(keys)), (Mark.STOCK, _page(indexed)), (Mark.SPEECH, _speech(indexed))):
        for first, last in places:
            marks[first:last] = [found] * (last - first)
    return Marked(indexed, marks, small)


def _by_case(indexed: Indexed, i: int) -> Mark:
    """What a word's own letters say. A capital says nothing where a sentence or a quotation begins."""
    text, word = indexed.report.text, indexed.words[i]
    if text[word.start].isdigit():
        return Mark.NUMBER
    if not text[word.start].isupper():
        return Mark.PLAIN
    before = text[max(0, word.start - _LOOK_BACK) : word.start]
    if word.start == 0 or _OPENS_SENTENCE.search(before):
        return Mark.INITIAL
    return Mark.NAME


def _posts(keys: Sequence[str], marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """A post in small letters: "director general for international policy", "presidential spokesman" before a name."""
    for i, key in enumerate(keys[:-1]):
        if key not in _words_of("offices"):
            continue
        last = _end_of_post(keys, i + 1) if keys[i + 1] in ("of", "for") else i + 1
        if last > i + 1 or marks[i + 1] is Mark.NAME:
            first = i
            while first and keys[first - 1] in _words_of("offices"):
                first -= 1
            yield first, last


def _end_of_post(keys: Sequence[str], first: int) -> int:
    """Where a post ends: at the first word that neither joins nor names."""
    reach = min(len(keys), first + _POST_REACH)
    closed = _function_words() - _POST_JOINERS
    stop = next((j for j in range(first, reach) if keys[j] in closed or _is_verb(keys[j])), reach)
    while stop > first and keys[stop - 1] in _POST_JOINERS:
        stop -= 1
    return stop


def _joined(keys: Sequence[str], marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """The small words within a name: "Bureau of the Interior", "Japan and the United States"."""
    named = [i for i, found in enumerate(marks) if found in (Mark.NAME, Mark.INITIAL, Mark.NUMBER)]
    for left, right in pairwise(named):
        if 1 < right - left <= 4 and all(key in _JOINERS for key in keys[left + 1 : right]):
            yield left + 1, right


def _stock(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    for i, key in enumerate(keys):
        for phrase in _phrases().get(key, ()):
            printed = keys[i : i + len(phrase)]
            if len(printed) == len(phrase) and all(want in ("*", got) for want, got in zip(phrase, printed)):
                yield i, i + len(phrase)


def _page(indexed: Indexed) -> Iterator[tuple[int, int]]:
    """Sentences in which the page speaks and not the writer: copyright, newsletters."""
    for sentence in _SENTENCE.finditer(indexed.report.text):
        if _housekeeping().search(sentence[0]):
            yield from _places(indexed, sentence)


def _speech(indexed: Indexed) -> Iterator[tuple[int, int]]:
    for speech in _SPEECH.finditer(indexed.report.text):
        yield from _places(indexed, speech)


def _places(indexed: Indexed, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The words that lie in a stretch of the text."""
    first = bisect_left(indexed.words, match.start(), key=attrgetter("start"))
    last = bisect_left(indexed.words, match.end(), key=attrgetter("start"))
    if first < last:
        yield first, last


def _is_verb(key: str) -> bool:
    return key in _words_of("verbs") or bool(_ED.match(key))


def weigh(run: Run, a: Marked, b: Marked) -> Weight:
    """What a shared run is made of. Speech or a name in either report is one: the other only left out its marks."""
    words = a.indexed.words[run.i : run.i + run.length]
    small = a.small | b.small
    found = [_either(a.marks[run.i + n], b.marks[run.j + n], word.key in small) for n, word in enumerate(words)]
    at = [n for n, what in enumerate(found) if what is Mark.PLAIN]
    within = at[-1] - at[0] + 1 - len(at) if at else 0
    named = found.count(Mark.NAME) + found.count(Mark.NUMBER)
    clause = _is_clause([word.key for word in words], found)
    return Weight(run, len(at), within, found.count(Mark.SPEECH), named, found.count(Mark.STOCK), clause)


def _is_clause(keys: Sequence[str], found: Sequence[Mark]) -> bool:
    """Whether the plain words have a verb. A word in -ed is one before a small word or a name ("flooded the valley");
    before a noun it names a kind of thing ("aggravated assault"), and at the end of a run it may be either.
    """
    for n, (key, what) in enumerate(zip(keys, found)):
        if what is not Mark.PLAIN:
            continue
        if key in _words_of("verbs"):
            return True
        if (
            _ED.match(key)
            and n + 1 < len(keys)
            and (keys[n + 1] in _function_words() or found[n + 1] is not Mark.PLAIN)
        ):
            return True
    return False


def _either(one: Mark, other: Mark, small: bool) -> Mark:
    for found in (Mark.SPEECH, Mark.STOCK, Mark.NAME, Mark.NUMBER):
        if found in (one, other):
            return found
    return Mark.NAME if Mark.INITIAL in (one, other) and not small else Mark.PLAIN
