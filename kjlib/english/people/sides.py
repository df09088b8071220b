"""Which country or body somebody stands for, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Span
from .offices import Office

if TYPE_CHECKING:
    from .mentions import PersonMention

_COUNTERPART = re.compile(r"\b(?:his|her|their|its)\s+(?P<side>(?:[A-Z][\w.]*\s+){1,3}?)counterparts?\b")
_BRINGS_IN = re.compile(
    r"[\s,:–—-]*(?:\([^()]*\)[\s,]*)?(?:(?!and\b)[\w.]+\s){0,3}[\s,]*"
)  # "counterpart, Foreign Minister X"
_LED = re.compile(
    r"""
    \b(?:the|a|an)\s+
    (?P<side>[A-Z][\w.]*(?:\s[A-Z]\w+)?)\s+          # "South Korean"
    (?:side|delegation|team|party)\b,?\s+
    (?:which\s+)?(?:(?:was|is|will\s+be)\s+)?
    (?:led|headed)\s+by\s+
    (?:[\w.]+\s){0,9}$                               # the office, before the name
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADS = re.compile(
    r"""
    ,\s+who\s+(?:heads|led|leads|headed)\s+(?:the|a|an)\s+
    (?P<side>[A-Z][\w.]*(?:\s[A-Z]\w+)?)\s+          # "South Korean"
    (?:side|delegation|team)\b
    """,
    re.VERBOSE,
)
_WATCHERS = frozenset(lexicon.load("offices")["watchers"])  # "a Kremlin expert" stands for nobody there
_NEAR = 90  # characters between such words and the name they bring in


@dataclass(frozen=True, slots=True)
class Side:
    """A country in one form, the words that say it, and the rule; all empty where no words do."""

    country: str
    words: Span | None
    rule: str


NO_SIDE = Side("", None, "")


def side_of(office: Office, name: Span, text: str) -> Side:
    """The side that the words beside a name give it."""
    watches = office.title is not None and bool(
        _WATCHERS.intersection(re.findall(r"[a-z]+", text[office.title.start : office.title.end].lower()))
    )
    if office.side and not watches:
        country = places.country(text[office.side.start : office.side.end])
        if country:
            return Side(country, office.side, "side.office")
    start = max(text.rfind("\n", 0, name.start) + 1, name.start - _NEAR)
    brought_in = [
        match
        for match in _COUNTERPART.finditer(text, start, name.start)
        if _BRINGS_IN.fullmatch(text, match.end(), name.start)
    ]
    counterpart = brought_in[-1] if brought_in else None
    led = _LED.search(text[start : name.start])
    if counterpart and places.country(counterpart["side"].strip()):
        return Side(places.country(counterpart["side"].strip()), Span(*counterpart.span()), "side.counterpart")
    if led and places.country(led["side"]):
        return Side(
            places.country(led["side"]), Span(start + led.start("side"), start + led.end("side")), "side.delegation"
        )
    heads = _HEADS.match(text, name.end)
    if heads and places.country(heads["side"]):
        return Side(places.country(heads["side"]), Span(*heads.span("side")), "side.delegation")
    return NO_SIDE


def with_counterparts(mentions: Sequence[PersonMention], text: str) -> tuple[PersonMention, ...]:
    """ "Their Japanese counterparts, X and Y": what is said of the first of several is said of those joined to him."""
    sided: list[PersonMention] = []
    for mention in mentions:
        before = sided[-1] if sided else None
        if (
            before
            and not mention.side.country
            and before.side.rule == "side.counterpart"
            and before.side.words
            and _in_list(before, mention, text)
        ):
            mention = replace(mention, side=before.side)
        sided.append(mention)
    return tuple(sided)


def _in_list(before: PersonMention, mention: PersonMention, text: str) -> bool:
    between = text[before.extent.end : mention.extent.start] if before.extent.end < mention.extent.start else ""
    plural = before.side.words is not None and text[: before.side.words.end].endswith("s")
    return plural and bool(re.fullmatch(r"[\s,–—-]*(?:and|,)[\s,]*", between))


def with_contrast(mentions: Sequence[PersonMention], text: str, sides: frozenset[str]) -> tuple[PersonMention, ...]:
    """Of two sides, who has a counterpart of the one is of the other: "X and his Japanese counterpart", where nothing
    else says it.
    """
    countries = frozenset(side for side in sides if places.country(side))
    with_side = {mention.person for mention in mentions if mention.side.country}
    if len(countries) != 2:
        return tuple(mentions)
    without = [mention.person not in with_side for mention in mentions]
    return tuple(
        _contrasted(mention, text, countries) if contrast else mention for mention, contrast in zip(mentions, without)
    )


def _contrasted(mention: PersonMention, text: str, countries: frozenset[str]) -> PersonMention:
    stop = min(
        (at for at in (text.find("\n", mention.name.end), text.find(". ", mention.name.end)) if at >= 0),
        default=len(text),
    )
    match = _COUNTERPART.search(text, mention.name.end, stop)
    theirs = places.country(match["side"].strip()) if match else ""
    others = countries - {theirs}
    if not match or theirs not in countries or len(others) != 1:
        return mention
    return replace(mention, side=Side(next(iter(others)), Span(*match.span()), "side.contrast"))
