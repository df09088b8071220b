"""A printed name as parts and sounds."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from .. import lexicon

_W = lexicon.load("names_sounds")
_GENERAL = [(re.compile(old), new) for old, new in _W["general"]]
_SYLLABIC = [(re.compile(old), new) for old, new in _W["syllabic"]]
_DROPPED = frozenset(_W["dropped"])
_ONSET = r"(?:kk|tt|pp|ss|jj|ch|sh|zh|ts|hs|kw|gw|hw|ky|gy|py|my|ry|ny|hy|by|k|g|n|d|t|r|l|m|b|p|s|j|h|y|w|z|c|q|x|f)?[’']?"
_SYLLABLE = rf"{_ONSET}(?:[aeiouy]{{1,4}}h?|ng)(?:ng|n|k|g|l|m|p|b|t|r|rk|ck|h)?"
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{1,3}}")
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|an|ar|az)-(?=\w{3})")
_COARSE = str.maketrans("kgtdpbfvszlrhouaeiyw", "KKTTPPFFSSLLHOOAEIYW")
_SOFT = str.maketrans("", "", "AEIOYW")


@dataclass(frozen=True, slots=True)
class Sound:
    """A part of a name: as written, its sounds, their classes, and the classes of its consonants."""
    letters: str
    fine: str
    coarse: str
    hard: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. ``parts`` keep hyphens joined; ``pieces`` are all of them, hyphens parted."""
    parts: tuple[str, ...]
    pieces: tuple[str, ...]
    syllabic: bool


@lru_cache(maxsize=65536)
def name_of(printed: str) -> Name:
    """Take a printed name apart: no case, accents, titles or articles."""
    plain = unicodedata.normalize("NFKD", re.sub(r"(?<=[a-z])(?=[A-Z][a-z]{2,})", " ", printed)).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = re.sub(r"['’‘`ʻʼ.]", "", re.sub(r"(?<=\b\w)\.(?=\w)", " ", plain))
    words = [word for word in re.split(r"[^\w-]+", plain) if word.strip("-_")]
    bare = (_ARTICLE.sub("", word).strip("-_") for word in words)
    kept = [word for word in bare if word not in _DROPPED] or words
    parts = tuple(word.replace("-", "") for word in kept)
    pieces = tuple(piece for word in kept for piece in word.split("-") if piece)
    hyphens = any("-" in word for word in kept)
    syllabic = len(pieces) > 1 and all(map(_SYLLABLES.fullmatch, pieces)) and (hyphens or bool(groups_of(parts[0]) or groups_of(parts[-1])))
    return Name(parts, pieces, syllabic)


@lru_cache(maxsize=65536)
def sound(letters: str, syllabic: bool) -> Sound:
    """The sounds of some letters."""
    fine = letters
    for old, new in _SYLLABIC if syllabic else _GENERAL:
        fine = old.sub(new, fine)
    coarse = fine.translate(_COARSE)
    return Sound(letters, fine, coarse, coarse.translate(_SOFT))


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, group in enumerate([*_W["korean"], *_W["chinese"], *_W["nicknames"]]):
        for name in group:
            found.setdefault(name, set()).add(f"{group[0]}#{number}")
    return {name: frozenset(groups) for name, groups in found.items()}


def groups_of(part: str) -> frozenset[str]:
    """The groups of names that are one, that a part belongs to."""
    return _families().get(part, frozenset())
