"""Values that are words: a topic, a cause, a status. Fewer words say less, so "nuclear threats" covers "North Korea's
nuclear threats".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from .. import lexicon

# "co-operation" is "cooperation", and "U.S." would pass for the pronoun.
_CONTENT_WORD = re.compile(r"(?P<states>\bU\.?S\.?(?!\w))|(?:\b(?i:co|re|pre)-(?=\w))?[^\W_]+(?:['’][^\W_]+)?")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def _stop() -> frozenset[str]:
    return frozenset(lexicon.load("spelling")["function_words"])


@cache
def _endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(old), new) for old, new in lexicon.load("spelling")["american"])


@cache
def american(word: str) -> str:
    """The American spelling of a lower-case word: "defence" and "defense", "organise" and "organize" come out alike."""
    for pattern, new in _endings():
        word = pattern.sub(new, word)
    return word


@cache
def _synonyms() -> dict[str, str]:
    return {word: group[0] for group in lexicon.load("spelling")["synonyms"] for word in group}


@cache
def stem(word: str) -> str:
    """A word without its inflection, so that "threat" and "threats", "revise" and "revision" come out alike."""
    word = american(word.lower().replace("’", "'").removesuffix("'s"))
    for ending in lexicon.load("spelling")["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return _synonyms().get(word, word)


@cache
def _negative() -> frozenset[str]:
    return frozenset(lexicon.load("spelling")["negative"])


def turned(words: str) -> bool:
    """Whether a word among them turns what is said round: "not", "never", "won't"."""
    plain = words.lower().replace("’", "'")
    return any(word in _negative() or word.endswith("n't") for word in _WORD.findall(plain))


@lru_cache(maxsize=65536)
def content(words: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in the order of the text."""
    return tuple(found for _, found in content_at(words))


def content_at(words: str) -> tuple[tuple[int, str], ...]:
    """The stems of the words that carry meaning, each with the place of its first character.

    >>> content_at("the U.S. co-operation")
    ((4, 'usa'), (9, 'cooper'))
    """
    plain = (
        (match.start(), "usa" if match["states"] else match[0].replace("-", "").lower())
        for match in _CONTENT_WORD.finditer(words)
    )
    return tuple((start, stem(word)) for start, word in plain if word not in _stop())


@dataclass(frozen=True, slots=True)
class Label:
    """Words as printed, compared by the stems of those that carry meaning; "not to meet" neither is "to meet" nor says
    less than it.
    """

    printed: str

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(content(self.printed)) or frozenset((self.printed.lower(),))

    def covers(self, other: object) -> bool:
        return isinstance(other, Label) and self.stems <= other.stems and turned(self.printed) == turned(other.printed)

    def meets(self, other: object) -> bool:
        return (
            isinstance(other, Label)
            and bool(self.stems & other.stems)
            and turned(self.printed) == turned(other.printed)
        )

    def __str__(self) -> str:
        return self.printed


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a fixed set of words, or a number: only the same one agrees ("held", "2+2", "12")."""

    word: str

    def covers(self, other: object) -> bool:
        return self == other

    def meets(self, other: object) -> bool:
        return self == other

    def __str__(self) -> str:
        return self.word
