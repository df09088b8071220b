"""The words that two reports share: every run of five or more, levelled for case, spelling, hyphens and punctuation.

Pure comparison of texts: which characters of one report read like which characters of the other. What that says of
their origin is weighed in ``telling`` and ``origins``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .. import lexicon
from ..model import Report, Span, Zone
from ..values.label import american

# words; shorter runs are the language's, not the writer's (studies of newspapers' use of agency copy count up to five:
RUN = 5
# Clough et al. 2002, METER)
# a run of five that one text prints more often than this is a pattern on the page; the cap keeps the search linear
_PLACES = 64

# "co-operation" is one word as "cooperation" is, "per cent" as "percent"; any other hyphen parts two words, as a space
# does.
_WORD = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                                               # U.S., p.m.
    | \d+(?:[.,]\d+)*(?![^\W_])                                        # 28,000
    | (?:\b(?:co|re|pre|non|anti|e|cease)-(?=[^\W\d_])|\bper\s(?=cent\b))?
      (?:[^\W_]|[\u0300-\u036f\u00ad])+ (?:['’ʼ][^\W_]+)*        # a soft hyphen or a loose accent does not end a word
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_IN_KEY = re.compile(r"[^\w]|_")


class Word(NamedTuple):
    """A word as it is compared, and its characters in the report's text."""

    key: str
    start: int
    end: int


class Run(NamedTuple):
    """``length`` words alike, from word ``i`` of one report and word ``j`` of the other, that cannot be made longer."""

    i: int
    j: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of shared words: its characters in both reports, and how many words it has."""

    span_a: Span
    span_b: Span
    words: int


@dataclass(frozen=True, slots=True, eq=False)
class Indexed:
    """A report's words outside the furniture, and where each run of five begins. Made once, compared with many."""

    report: Report
    words: tuple[Word, ...]
    grams: Mapping[tuple[str, ...], list[int]]

    def span(self, first: int, length: int) -> Span:
        """The characters of ``length`` words from word ``first`` on."""
        return Span(self.words[first].start, self.words[first + length - 1].end)


def index(report: Report) -> Indexed:
    """Make a report ready to be compared with others."""
    words: list[Word] = []
    grams: dict[tuple[str, ...], list[int]] = {}
    for stretch in _stretches(report):
        first = len(words)
        words += _words(report.text, stretch)
        keys = [word.key for word in words[first:]]
        for i, gram in enumerate(zip(*(keys[shift:] for shift in range(RUN))), first):
            places = grams.setdefault(gram, [])
            if len(places) < _PLACES:
                places.append(i)
    return Indexed(report, tuple(words), grams)


def _stretches(report: Report) -> Iterator[Span]:
    """The text without its furniture. Paragraphs of one zone hang together: a copy runs on from one to the next."""
    going: Span | None = None
    zone = Zone.FURNITURE
    for region in report.regions:
        if going and (region.zone is not zone or report.text[going.end : region.span.start].strip()):
            yield going
            going = None
        zone = region.zone
        if zone is not Zone.FURNITURE:
            going = going.join(region.span) if going else region.span
    if going:
        yield going


def _words(text: str, stretch: Span) -> list[Word]:
    found = (Word(levelled(match[0]), *match.span()) for match in _WORD.finditer(text, stretch.start, stretch.end))
    return [word for word in found if word.key]


@cache
def _alternations() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(old), new) for old, new in lexicon.load("stock_phrases")["levelled"])


@cache
def levelled(word: str) -> str:
    """What a word is compared by: "Défence" and "defense", "U.S." and "US" come out alike."""
    plain = american(_NOT_IN_KEY.sub("", unicodedata.normalize("NFKD", word.casefold())))
    for pattern, new in _alternations():
        plain = pattern.sub(new, plain)
    return plain


def runs(a: Indexed, b: Indexed) -> list[Run]:
    """Every run of five or more words that both print and that cannot be made longer, in the order of ``a``."""
    places = sorted((i, gram) for gram in a.grams.keys() & b.grams.keys() for i in a.grams[gram])
    going: dict[int, tuple[int, int]] = {}  # where in b the run of five at hand begins: where its whole run began
    last_of: dict[tuple[int, int], int] = {}  # where a run began: the last run of five in it
    before = -2
    for i, gram in places:
        reached = going if i == before + 1 else {}
        going = {j: reached.get(j - 1, (i, j)) for j in b.grams[gram]}
        last_of.update((began, i) for began in going.values())
        before = i
    return sorted(Run(i, j, last - i + RUN) for (i, j), last in last_of.items())


def tiles(found: list[Run]) -> list[Run]:
    """The runs that say something new: none lies inside a longer one in either report. The longest first."""
    kept: list[Run] = []
    for run in sorted(found, key=lambda run: (-run.length, run.i, run.j)):
        if not any(_inside(run.i, big.i, run, big) or _inside(run.j, big.j, run, big) for big in kept):
            kept.append(run)
    return kept


def _inside(start: int, big_start: int, run: Run, big: Run) -> bool:
    return big_start <= start and start + run.length <= big_start + big.length


def covered(starts: Iterable[tuple[int, int]]) -> int:
    """How many words lie in runs given as (first word, length); a word in two runs counts once."""
    total = reached = 0
    for first, length in sorted(starts):
        total += max(0, first + length - max(first, reached))
        reached = max(reached, first + length)
    return total


def passages(a: Report, b: Report) -> tuple[Passage, ...]:
    """The passages that two reports share word for word, the longest first.

    Case, hyphens, punctuation, quotation marks, British and American spelling are levelled; furniture is left out.
    """
    left, right = index(a), index(b)
    return tuple(passage(run, left, right) for run in tiles(runs(left, right)))


def passage(run: Run, a: Indexed, b: Indexed) -> Passage:
    return Passage(a.span(run.i, run.length), b.span(run.j, run.length), run.length)
