"""A printed name taken apart: words, the pieces that hyphens part, without titles, articles, case and marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .. import lexicon

_P = lexicon.load("names_particles")
_TITLES, _AFTER = frozenset(_P["titles"]), frozenset(_P["after"])
_PARTICLES, _FIRST_NAMES = frozenset(_P["particles"]), frozenset(_P["first_names"])
_SERVANT, _FATHER, _FAITH = (frozenset(_P[key]) for key in ("servant", "father", "faith"))
_MARKED = str.maketrans(lexicon.load("names_sounds")["marked"])
_BREVES = str.maketrans({"ŏ": "eo", "ŭ": "eu", "ü": "yu"})
_QUOTES = re.compile(r"[’‘`´ʻʼʹʿʾ‛′]")
# The United Nations' lists print McCune-Reischauer's breve as an apostrophe: "Pyo'ng-ch'o'l".
_BREVE_AS_QUOTE = re.compile(r"([ou])'(?![aeiouy])")
_PLAIN, _LETTERS = (
    re.compile(r"[a-zA-Z-]*"),
    re.compile(r"[a-zA-Z]*"),
)  # most words: no marks, and no digits that stand for letters
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|an|ar|az)-(?=\w{3})")
_FUSED_SERVANT = re.compile(r"^abd(?:[aeou]l|[aeou](?=(?:rr|ss|nn|sh|dd|zz)))(?=\w{3})")
_FUSED_FAITH = re.compile(r"(?<=\w\w)(?:[aeiou]dd(?:in|een|ine)|[iu]deen|[aeou]ld(?:in|een|ine))$")


@dataclass(frozen=True, slots=True)
class Name:
    """``words`` keep what the spelling of syllables needs, each as its hyphened pieces; ``parts`` are bare letters,
    hyphens closed.
    """

    words: tuple[tuple[str, ...], ...]
    parts: tuple[str, ...]
    pieces: tuple[str, ...]


@lru_cache(maxsize=65536)
def name_of(printed: str) -> Name:
    """Take a printed name apart. A name of nothing but titles and particles keeps them."""
    small = unicodedata.normalize("NFC", printed.casefold()).casefold()
    small = _QUOTES.sub("'", small)
    family, comma, given = small.partition(",")
    if comma and "," not in given and given.strip(" .") not in _AFTER:
        small = f"{given} {family}"  # "Smith, Dr. John"
    words = [word for word in re.split(r"[^\w'-]+", small.replace("_", " ")) if re.search(r"[^\W\d]", word)]
    kept = _untitled(words)
    parts = [bare for word in kept if (bare := _ARTICLE.sub("", plain(word)).strip("-"))]
    bare_parts = _leaning(_without_particles(parts) or parts)
    return Name(
        tuple(
            found for word in kept if (found := tuple(filter(None, (_syllabic(piece) for piece in word.split("-")))))
        ),
        tuple(_arabic(part.replace("-", "")) for part in bare_parts),
        tuple(_arabic(piece) for part in bare_parts for piece in part.split("-") if piece),
    )


def _untitled(words: list[str]) -> list[str]:
    """The words without titles before them and what stands after: "Sen. John Smith Jr.", but not "Kim Ir Sen"."""
    kept = [word for at, word in enumerate(words) if word not in _AFTER or at == 0]
    while len(kept) > 1 and kept[0] in _TITLES:
        kept = kept[1:]
    return kept


def _without_particles(parts: list[str]) -> list[str]:
    """The parts without articles and the like, but with what is a name at either end: "Al Gore"."""
    last = len(parts) - 1
    return [
        part for at, part in enumerate(parts) if part not in _PARTICLES or (part in _FIRST_NAMES and at in (0, last))
    ]


def plain(word: str) -> str:
    """Small letters and hyphens, the sounds that marks carry written out, other marks dropped."""
    if _PLAIN.fullmatch(word):
        return word.casefold()
    spelled = unicodedata.normalize("NFKD", word.translate(_MARKED))
    return "".join(char for char in spelled if char.isalnum() or char == "-").casefold()


def _syllabic(piece: str) -> str:
    if _LETTERS.fullmatch(piece):
        return piece
    spelled = _BREVE_AS_QUOTE.sub(lambda found: "e" + found[1], piece).translate(_BREVES).translate(_MARKED)
    return "".join(char for char in unicodedata.normalize("NFKD", spelled) if char.isalnum() or char == "'").strip("'")


def _leaning(parts: list[str]) -> list[str]:
    """Join the words that lean on another: "Abd Rahman" (its article is gone by now), "Abu Bakr", "Taj Din"."""
    found: list[str] = []
    for part in parts:
        if found and found[-1] in _SERVANT:
            found[-1] = "abd" + part
        elif found and found[-1] in _FATHER:
            found[-1] = "abu" + part
        elif found and part in _FAITH:
            found[-1] += "din"
        else:
            found.append(part)
    return found


def _arabic(part: str) -> str:
    """One spelling for what is written together: Abdulaziz, Abdelaziz; Nasreddin, Nasruddin."""
    return _FUSED_FAITH.sub("din", _FUSED_SERVANT.sub("abd", part))
