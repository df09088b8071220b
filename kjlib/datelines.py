"""What a page says of itself: the agency that wrote the text, the place it was filed from, the day it appeared."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateutil import parser as dates

from . import lexicon
from .model import Basis, Published, Region, Zone
from .zones import is_date_line

_AGENCIES: dict[str, str] = {name: short for short, names in lexicon.load("agencies")["agencies"].items() for name in names}
_NAMES = "|".join(re.escape(name) for name in sorted(_AGENCIES, key=len, reverse=True))
_AT_THE_END = re.compile(rf"(?:\(\s*({_NAMES})\s*\)|(?:[-–—]+|/)\s*({_NAMES}))[.\s]*$")
_PLACE = r"[A-Z][A-Z'’.\-]+(?:[ /][A-Z][A-Z'’.\-]+){0,3}"
_DATELINE = re.compile(rf"\s*(?P<place>{_PLACE})(?:,\s*[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]+)?)?(?:,\s*(?P<date>[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}))?\s*"
                       rf"(?:\(\s*(?P<agency>{_NAMES})\s*\))?\s*(?:[-–—_]+|:)\s*(?=\S)")
_OTHER_AGENCY = re.compile(rf"\s*(?:[A-Z][\w'’.]+(?:[ ,]+[A-Z][\w'’.]+){{0,3}}\s*)?\(\s*({_NAMES})\s*\)\s*[-–—:]+\s")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_WRITTEN = rf"(?:{_MONTH},?\s+{_NTH}(?:,\s*|\s+|/)\d{{4}}|{_NTH}\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{4}}/\d\d?/\d\d?)"
_LABELLED = re.compile(rf"\b(?:updated?|published|posted|date|filed|issued|modified|first published)\b(?:\s+(?:on|at|date))?\s*:?"
                       rf"[^\n]{{0,40}}?({_WRITTEN})", re.IGNORECASE)
_WRITTEN_ONLY = re.compile(_WRITTEN, re.IGNORECASE)
_LABEL_LINE = 120            # characters; a longer line that holds "published" is prose
_EDGE = 6                    # lines at either end of a page that a date of its own stands in


@dataclass(frozen=True, slots=True)
class Credits:
    """What a page says of itself."""
    agency: str
    dateline: str
    stated: Published


def credits_of(text: str, regions: Sequence[Region]) -> Credits:
    """Read the credits of a page whose zones are known."""
    body = [text[r.span.start:r.span.end] for r in regions if r.zone is Zone.BODY]
    dateline = next((match for paragraph in body[:3] if (match := _DATELINE.match(paragraph))), None)
    return Credits(_agency(body, dateline), " ".join(dateline["place"].split()) if dateline else "", _stated(text, regions, dateline))


def _agency(body: Sequence[str], dateline: re.Match[str] | None) -> str:
    """The agency that the text is credited to: in the dateline, or at the end of the last paragraph. A caption's credit is the photograph's."""
    if dateline and dateline["agency"]:
        return _AGENCIES[dateline["agency"]]
    for paragraph in body[:2]:
        match = _OTHER_AGENCY.match(paragraph)
        if match:
            return _AGENCIES[match[1]]
    for paragraph in body[-1:]:
        match = _AT_THE_END.search(paragraph)
        if match:
            return _AGENCIES[match[1] or match[2]]
    return ""


def _stated(text: str, regions: Sequence[Region], dateline: re.Match[str] | None) -> Published:
    """The day the page says it appeared: a labelled date first, then a dateline's, then one alone beside the headline.

    A date alone at the very top, above the headline, is the page's own clock where a labelled date stands below it.
    """
    lines = [text[r.span.start:r.span.end] for r in regions if r.zone is not Zone.CAPTION]
    edges = lines[:_EDGE] + lines[-_EDGE:]
    for line in edges:
        match = _LABELLED.search(line)
        if match and len(line) <= _LABEL_LINE and (day := _day(match[1])):
            return Published(day.isoformat(), Basis.STATED, match[1])
    if dateline and dateline["date"] and (named := _day(dateline["date"] + ", 2000")):
        return Published(f"XXXX-{named.month:02}-{named.day:02}", Basis.STATED, dateline["date"])
    for line in edges:
        match = _WRITTEN_ONLY.search(line) if is_date_line(line) else None
        if match and (day := _day(match[0])):
            return Published(day.isoformat(), Basis.STATED, match[0])
    return Published()


def _day(words: str) -> date | None:
    """A written day; None if there is no such day."""
    try:
        plain = words if words[:4].isdigit() else re.sub(r"[,\s]+", " ", words).replace("/", " ")
        found: date = dates.parse(plain, yearfirst=True).date()
        return found
    except (ValueError, OverflowError):
        return None
