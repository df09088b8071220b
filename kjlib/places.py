"""Countries by any of their names: the adjective, the capital, the short form. "Seoul", "S. Korea" and "South Korean"
are South Korea.

Bodies that stand beside states as a side of talks (NATO, Hamas) are read the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from . import lexicon

_POSSESSIVE = re.compile(r"['’]s?$")


class Sort(StrEnum):
    """What sort of name it is: of the land, of its people, or of its capital."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a country in a text: its characters, and the country in one form."""

    start: int
    end: int
    country: str
    kind: Sort


@cache
def _table() -> dict[str, tuple[str, Sort]]:
    """Every name, with the country and the sort of name."""
    table: dict[str, tuple[str, Sort]] = {}
    for country, line in (lexicon.load("places")["countries"] | lexicon.load("places")["bodies"]).items():
        adjectives, capital, others = (
            [name.strip() for name in part.split(",") if name.strip()] for part in line.split("|")
        )
        table[country] = (country, Sort.COUNTRY)
        table |= dict.fromkeys(adjectives, (country, Sort.ADJECTIVE))
        table |= dict.fromkeys(capital, (country, Sort.CAPITAL))
        table |= dict.fromkeys(others, (country, Sort.COUNTRY))
    return table


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_table(), key=lambda name: (-len(name), name))
    any_name = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    any_paper = "|".join(lexicon.load("places")["papers"])
    return re.compile(rf"(?<![\w-])(?:{any_name})(?!\w)(?!\s(?:{any_paper})\b)")


def _known(words: str) -> tuple[str, Sort] | None:
    plain = _POSSESSIVE.sub("", " ".join(words.split())).removeprefix("the ").removeprefix("The ")
    return _table().get(plain) or _table().get(plain.title() if plain.isupper() and len(plain) > 4 else plain)


def country(words: str) -> str:
    """The country that a name, adjective, demonym or capital stands for, in one form; empty if it is none of these."""
    found = _known(words)
    return found[0] if found else ""


def is_capital(words: str) -> bool:
    """Whether the words name a capital."""
    found = _known(words)
    return found is not None and found[1] is Sort.CAPITAL


def mentions(text: str) -> tuple[PlaceName, ...]:
    """Each name of a country in ``text``, the longest first where two begin alike, in the order of the text."""
    found = []
    for match in _pattern().finditer(text):
        named, kind = _table()[" ".join(match[0].split())]
        found.append(PlaceName(match.start(), match.end(), named, kind))
    return tuple(found)
