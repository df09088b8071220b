"""Offices compared by what they are: the post, what changes it (deputy, acting, former), and what it is over.

"Deputy director general" covers "deputy director-general of the Budget Bureau", for leaving the bureau out says less;
it excludes
"director general", for that is another post.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .. import lexicon
from .label import content

_WORD = re.compile(r"[^\W_]+")
_OVER = re.compile(r"\s(?:of|for|at|in|to|on|with)\s")
_OF_REGION = re.compile(r"(?<=a)n$")  # "Asian and Pacific affairs", "Asia and Pacific affairs"


@cache
def _changing() -> dict[str, str]:
    """Each word that makes another office, with the one that stands for it: vice is deputy, interim is acting."""
    return {word: name for name, words in lexicon.load("offices")["changing"].items() for word in words}


@cache
def _generic() -> frozenset[str]:
    return frozenset(stem for word in lexicon.load("offices")["generic_parts"] for stem in content(word))


@cache
def _one_office() -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = [(word, name) for name, words in lexicon.load("offices")["one_office"].items() for word in words]
    longest_first = sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0]))
    return tuple((re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])"), name) for word, name in longest_first)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed."""

    printed: str

    @property
    def plain(self) -> str:
        """Lower case, with one word for each office: "Sen." is "senator"."""
        words = " ".join(self.printed.lower().split())
        for pattern, name in _one_office():
            words = pattern.sub(name, words)
        return words

    @property
    def post(self) -> tuple[str, ...]:
        """The stems of what stands before "of", "for" or "at", without what changes it: "director general". The last is
        the head.
        """
        words = [word for word in _WORD.findall(_OVER.split(self.plain, maxsplit=1)[0]) if word not in _changing()]
        return tuple(_stem(word) for word in words if content(word)) or ("deputy",)  # "his deputy"

    @property
    def changed_by(self) -> frozenset[str]:
        """The words that make another office of the post."""
        return frozenset(
            _changing()[word] for word in _WORD.findall(_OVER.split(self.plain, maxsplit=1)[0]) if word in _changing()
        )

    @property
    def over(self) -> frozenset[str]:
        """The stems of all that narrows the post down, wherever they stand: a foreign minister is a minister of foreign
        affairs.
        """
        behind = _OVER.split(self.plain, maxsplit=1)[1:]
        words = [word for part in behind for word in _WORD.findall(part) if content(word)]
        return (frozenset(map(_stem, words)) | frozenset(self.post[:-1])) - _generic()

    def covers(self, other: object) -> bool:
        """Whether ``other`` is the same post, and says all that this says, or more."""
        return (
            isinstance(other, Office)
            and self._is_post_of(other)
            and self.changed_by == other.changed_by
            and self.over <= other.over
        )

    def meets(self, other: object) -> bool:
        """Whether both can be one office: one post, and what they are over has something in common where both say
        it.
        """
        if not isinstance(other, Office) or not self._is_post_of(other) or self.changed_by != other.changed_by:
            return False
        return not self.over or not other.over or bool(self.over & other.over)

    def only_by_modifier(self, other: Office) -> bool:
        """Whether the two are one post but for deputy, assistant, acting or former: nobody holds both at one moment."""
        alike = self._is_post_of(other) and (self.over <= other.over or other.over <= self.over)
        return alike and bool((self.changed_by ^ other.changed_by) & frozenset(lexicon.load("offices")["excluding"]))

    def _is_post_of(self, other: Office) -> bool:
        return self.post[-1] == other.post[-1]

    def __str__(self) -> str:
        return self.printed


def _stem(word: str) -> str:
    return "".join(content(_OF_REGION.sub("", word))) or word
