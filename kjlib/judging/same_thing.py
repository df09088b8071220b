"""Whether two claims speak of one thing: a topic, what is counted, what is dated, a speech. Only what tells it from
others makes it one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .. import lexicon, names, places
from ..model import Claim
from ..reading import Reading
from ..slots import Item
from ..values import Amount, is_unknown
from ..values.label import content, stem
from . import quote_diff

_ALIKE_TOPICS = 0.5  # share of the weight of the shorter topic's words that two topics of one item must share
_OTHERS = 30  # sentences of other reports, thought of beside those read: or nothing would be rare in a small set
_TELLING_CONTEXT = 6.0  # what two sentences about one other thing share, in nats of surprise: three rare words or so
_ALIKE_SPEECH = 0.6
_ONE_NAME = 0.5
_TELLING_LETTERS = 4  # of a noun that another may end with: "girls" in "schoolgirls"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the reports of an event say besides the claims: how surprising each word is in them, and the readings by
    report.
    """

    surprise: Mapping[str, float]
    readings: Mapping[str, Reading]

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Evidence:
        """Surprise is the logarithm of the share of sentences that have a word. Names of countries surprise nobody."""
        by_id = {reading.report.id: reading for reading in readings}
        sentences = [sentence.stems for reading in by_id.values() for sentence in reading.sentences]
        seen = Counter(word for words in sentences for word in words)
        surprise = {word: math.log((len(sentences) + _OTHERS) / n) for word, n in seen.items()}
        return cls(surprise, by_id)

    def beside(self, claim: Claim) -> frozenset[str]:
        """The stems of the sentence that a claim stands in, the claim's own left out: two dates are not alike for their
        dates.
        """
        sentence = self.readings[claim.report].sentence_at(claim.mention.core)
        return sentence.stems_beside(claim.mention.core) if sentence else frozenset()


# ---------------------------------------------------------------- one thing, by the sort of item


def _same_topic(a: Claim, b: Claim, evidence: Evidence) -> bool:
    return _overlap(content(a.item), content(b.item), evidence.surprise) >= _ALIKE_TOPICS


def _same_count(a: Claim, b: Claim, evidence: Evidence) -> bool:
    """Only the same noun with the same fate is one count; where a fate is left out, the numbers must agree."""
    if same_counted(a.item, b.item):
        return True
    one, other = a.item.partition(": ")[0], b.item.partition(": ")[0]
    told = (": " in a.item) != (": " in b.item) and same_counted(f"{one}: ?", f"{other}: ?")
    return told and isinstance(a.value, Amount) and isinstance(b.value, Amount) and a.value.number == b.value.number


def _same_other_date(a: Claim, b: Claim, evidence: Evidence) -> bool:
    """Dates of other things are of one thing where their labels are the same, or where they agree and their sentences
    tell of the same.
    """
    if same_label(a.item, b.item):
        return True
    if is_unknown(a.value) or is_unknown(b.value) or not (a.value.covers(b.value) or b.value.covers(a.value)):
        return False
    shared = (evidence.beside(a) & evidence.beside(b)) - common()
    return len(shared) > 1 and sum(evidence.surprise.get(word, 0.0) for word in sorted(shared)) >= _TELLING_CONTEXT


def _same_speech(a: Claim, b: Claim, evidence: Evidence) -> bool:
    """Much the same words; where two reports name two speakers, they must be the same but for a few."""
    if a.item != b.item and names.similarity(a.item, b.item) < _ONE_NAME:
        return quote_diff.one_speech(a.quote, b.quote)
    return _overlap(content(a.quote), content(b.quote), evidence.surprise) >= _ALIKE_SPEECH


ALIKE: Mapping[Item, Callable[[Claim, Claim, Evidence], bool]] = {
    Item.TOPIC: _same_topic,
    Item.COUNTED: _same_count,
    Item.DATED: _same_other_date,
    Item.SPEAKER: _same_speech,
}


def _overlap(a: Sequence[str], b: Sequence[str], surprise: Mapping[str, float]) -> float:
    """The share of the lighter set's weight that both have."""
    shared = sum(surprise.get(word, 1.0) for word in sorted(set(a) & set(b)))
    lighter = min(sum(surprise.get(word, 1.0) for word in sorted(set(words))) for words in (a, b))
    return shared / lighter if lighter and len(set(a) & set(b)) > 1 else 0.0


# ---------------------------------------------------------------- one label


@cache
def common() -> frozenset[str]:
    """Stems that sentences about any meeting share: "held talks", "the leaders agreed"."""
    words = lexicon.load("events")
    return frozenset(stem(word) for group in ("meeting", "light", "say", "parties") for word in words[group])


def same_label(a: str, b: str) -> bool:
    """Whether two labels have the same words, at least two of them telling; "U.S.: impose" is too many things to be
    one.
    """
    words = set(content(a))
    return words == set(content(b)) and len(words - common()) > 1 and not places.mentions(a)


def same_events(a: str, b: str) -> bool:
    """Whether two wordings ("the first visit since 1945", "last met in 1945") can be of one sort of event: not where
    their nouns differ.
    """
    words = lexicon.load("events")
    nouns = [
        {
            "meeting" if word in words["meeting"] else word
            for word in quote.lower().split()
            if word in words["meeting"] or word in words["named"]
        }
        for quote in (a, b)
    ]
    return not nouns[1] or bool(nouns[0] & nouns[1])


def same_counted(a: str, b: str) -> bool:
    """Whether two labels of counts ("school girls: taken") name one thing counted: the same fate, and one noun for whom
    it befell.

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
