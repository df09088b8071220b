"""The parts of a page: headline, captions, body, and the furniture that no claim is taken from.

Works line by line on the text as it is. In doubt, a line is body: a claim that is marked by its zone is easier to judge than one lost.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import lexicon
from .model import Region, Span, Zone

_WORDS = lexicon.load("furniture")
_FURNITURE = re.compile("|".join(f"(?:{pattern})" for pattern in _WORDS["lines"]), re.IGNORECASE)
_CAPTION = re.compile("|".join(f"(?:{pattern})" for pattern in _WORDS["caption"]))
_SECTIONS = frozenset(_WORDS["sections"])
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
# A line that is nothing but a date, with or without a weekday and a time.
_DATE_LINE = re.compile(rf"(?:{_DAY},?\s+)?(?:{_MONTH},?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|"
                        r"\d{1,2}[./]\d{1,2}[./]\d{4})"
                        r"(?:[\s,|at-]+\d{1,2}[:.]\d\d.{0,20})?", re.IGNORECASE)
_STAMP = re.compile(r"date\s+\d{4}-\d\d-\d\d\s+")           # a picture's own date, printed before its caption
_HEADLINE_LONGEST = 140
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with something on it: its characters without white space at the ends, and whether an empty line follows."""
    span: Span
    text: str
    alone: bool


def regions(text: str, title: str = "") -> tuple[Region, ...]:
    """The zones of a text, in order; every character that is not white space lies in one."""
    lines = _lines(text)
    zones = [_first_look(line) for line in lines]
    headline = _headline(lines, zones, title)
    if headline is not None:
        zones[headline] = Zone.HEADLINE
    found: list[Region] = []
    for line, zone in zip(lines, zones):
        found += _parts(line, zone)
    return tuple(found)


def headline_of(text: str, found: Sequence[Region]) -> str:
    """The headline as printed, or an empty string."""
    return next((text[region.span.start:region.span.end] for region in found if region.zone is Zone.HEADLINE), "")


def is_date_line(line: str) -> bool:
    """Whether a line is nothing but a date."""
    return bool(_DATE_LINE.fullmatch(" ".join(line.split())))


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            rest = text[match.end():match.end() + 4]
            found.append(_Line(Span(start, start + len(words)), words, rest.count("\n") > 1 or rest.count("\r") > 1 or not rest.strip()))
    return found


def _first_look(line: _Line) -> Zone:
    plain = " ".join(line.text.split())
    if _FURNITURE.fullmatch(plain) or is_date_line(plain) or _is_section(plain):
        return Zone.FURNITURE
    return Zone.CAPTION if _CAPTION.search(plain) and not plain.startswith(("“", '"')) else Zone.BODY


def _is_section(plain: str) -> bool:
    parts = [part.strip().casefold() for part in re.split(r"[/|>»›•·]", plain)]
    return all(part in _SECTIONS for part in parts)


def _headline(lines: Sequence[_Line], zones: Sequence[Zone], title: str) -> int | None:
    """The first line that is neither furniture nor a paragraph: short, set off, without a full stop."""
    for number, (line, zone) in enumerate(zip(lines, zones)):
        if zone is Zone.FURNITURE:
            continue
        if title and line.text == title.strip():
            return number
        set_off = line.alone or number + 1 == len(lines)
        short = len(line.text) <= _HEADLINE_LONGEST and not line.text.endswith((".", ",", ";", ":", "”", '"')) and len(line.text.split()) > 2
        return number if zone is Zone.BODY and short and set_off and len(lines) > 1 else None
    return None


def _parts(line: _Line, zone: Zone) -> list[Region]:
    """A line as one region, or as two where a picture's date stands before its caption."""
    stamp = _STAMP.match(line.text)
    if stamp is None or len(line.text) == stamp.end():
        return [Region(line.span, zone)]
    cut = line.span.start + len(stamp[0].rstrip())
    return [Region(Span(line.span.start, cut), Zone.FURNITURE), Region(Span(line.span.start + stamp.end(), line.span.end), zone)]
