"""What a page says of itself: the agency that wrote the text, the place it was filed from, the day it appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .. import lexicon
from ..model import Basis, Published, Region, Zone
from .zones import DATE, FIRST, LATER, heads_a_list, is_stamp

_AGENCIES: dict[str, str] = {
    name: short for short, names in lexicon.load("agencies")["agencies"].items() for name in names
}
_IN_ANY_CASE = {
    name.casefold(): short for name, short in _AGENCIES.items() if len(name) > 4
}  # "REUTERS"; but "Pa" is not PA
_PRINTED = sorted(
    {*_AGENCIES, *(name.upper() for name in _AGENCIES if len(name) > 4)}, key=lambda name: (-len(name), name)
)
_NAMES = "|".join(re.escape(name).replace("\\ ", " ") for name in _PRINTED)
_WORDS = lexicon.load("agencies")
_KICKERS = frozenset(_WORDS["kickers"])
_ANY_NEWSROOM = "|".join(
    [_NAMES, *sorted(map(re.escape, _WORDS["newsrooms"]), key=lambda name: (-len(name), name))]
).replace("\\ ", " ")

# An agency's name after the last full stop. "the Palestinian Authority (PA)." explains an abbreviation: the stop comes
# after.
_AT_THE_END = re.compile(
    rf"(?:[.!?…][\"”’')\]]*|^)\s*(?:[(\[]\s*({_NAMES})\s*[)\]]|(?:[-–—]+|/)\s*({_NAMES})(?:/[a-z]{{2,4}})?)[.\s]*$"
)
# A line of its own, a byline, or a part of a stamp: "Reuters", "By Ann Lee, AP", "AFP | Updated: ...", "Source:
# Xinhua".
_ALONE = re.compile(rf"(?:^|^[Bb][Yy] |^[Ss]ource ?: ?|^[Bb][Yy] .{{2,80}}[,/|] ?| \| )({_NAMES})\s*(?:$|[|,])")
_JUNK = 3  # unfinished lines that may follow the last paragraph

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(month.capitalize() for month in _MONTHS)})[a-z]{{0,6}}\.?"
_DAY = rf"(?P<date>{_MONTH} \d{{1,2}}(?:, ?\d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİĶŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
_CAPITALS = rf"[{_CAPITAL}][{_CAPITAL}'’.\-]+(?:[ /][{_CAPITAL}][{_CAPITAL}'’.\-]*){{0,4}}"
_NAME = rf"[{_CAPITAL}][\w'’.\-]+(?:[ /][{_CAPITAL}][\w'’.\-]+){{0,3}}"
_LAND = rf"(?:, ?(?!{_MONTH} \d)[{_CAPITAL}][\w.'’]+(?: [{_CAPITAL}][\w.'’]+){{0,3}})?"
_WHEN = rf"(?:,? ?{_DAY}\.?)?"
_CREDIT = r"(?:\((?P<credit>[^()]{2,40})\)|/(?P<slashed>[^/\s]{2,20})/\.?)"
_DASH = r"(?:[-–—_]+|:)"
_DATELINES = (
    re.compile(rf"(?P<place>{_CAPITALS}){_LAND}{_WHEN}(?: ?{_CREDIT})? ?{_DASH}(?: |$)".replace(" ", r"\s")),
    re.compile(
        rf"(?P<place>{_NAME}){_LAND}{_WHEN} ?(?:\((?P<credit>{_ANY_NEWSROOM})\)|/(?P<slashed>{_NAMES})/\.?)".replace(
            " ", r"\s"
        )
    ),
    re.compile(rf"(?P<place>)(?:{_DAY} )?{_CREDIT} ?{_DASH}".replace(" ", r"\s")),
)
_HYPHEN = re.compile(r"\s?[-:]{1,2}\s")  # behind a credit: "Bogotá, June 8 (EFE) - "
_FIRST_DATE, _LATER_DATE = (
    re.compile(rf"{label}(?:(?!{FIRST}|{LATER}).){{0,45}}?({DATE})", re.IGNORECASE) for label in (FIRST, LATER)
)
_DATE = re.compile(DATE, re.IGNORECASE)
_LEAD = 3  # paragraphs that a dateline may open
_ABOVE, _HEAD, _FOOT = (
    6,
    40,
    12,
)  # stamps stand above the sixth paragraph, in the first forty lines, or in the twelve below the last
_NEAR = 2  # lines below the last paragraph where a date without a label may be the text's


@dataclass(frozen=True, slots=True)
class Credits:
    """What a page says of itself."""

    agency: str
    dateline: str
    stated: Published


@dataclass(frozen=True, slots=True)
class _Dateline:
    """ "GAZA, Feb. 22 (Xinhua) --": the place as printed, the agency if it is one, the day as printed."""

    place: str = ""
    agency: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line of furniture at the head or the foot of a page."""

    line: str
    above: bool  # it stands above the headline
    foot: bool
    near: bool  # it stands next to the text: above the second paragraph, or just below the last
    under_photograph: bool


def credits_of(text: str, regions: Sequence[Region]) -> Credits:
    """Read the credits of a page whose zones are known."""
    body = [text[region.span.start : region.span.end] for region in regions if region.zone is Zone.BODY]
    edges = list(_edges(text, regions))
    dateline = next((found for paragraph in body[:_LEAD] if (found := _dateline(paragraph))), _Dateline())
    return Credits(dateline.agency or _agency(body, edges), dateline.place, _stated(edges, dateline))


def _edges(text: str, regions: Sequence[Region]) -> Iterator[_Edge]:
    """The furniture at the head and the foot, without the lists of other stories."""
    bodies = [number for number, region in enumerate(regions) if region.zone is Zone.BODY]
    head = min(bodies[_ABOVE - 1] if len(bodies) >= _ABOVE else len(regions), _HEAD)
    second = bodies[1] if len(bodies) > 1 else len(regions)
    foot = max(bodies[-1] if bodies else 0, head - 1)
    title = next((number for number, region in enumerate(regions) if region.zone is Zone.HEADLINE), -1)
    links = False
    for number, region in enumerate(regions):
        line = text[region.span.start : region.span.end]
        links = region.zone is Zone.FURNITURE and (links or heads_a_list(line))
        if region.zone is Zone.FURNITURE and not links and (number < head or foot < number <= foot + _FOOT):
            below_caption = number > 0 and regions[number - 1].zone is Zone.CAPTION
            yield _Edge(
                line, number < title, number > foot, number < second or foot < number <= foot + _NEAR, below_caption
            )


# ---------------------------------------------------------------- the dateline


def story_start(text: str, regions: Sequence[Region]) -> int | None:
    """Where the first sentence behind a dateline begins that ends with a hyphen or a colon ("OSLO (AP) - The king
    ..."); None where none does.

    A long dash needs no telling: no parser takes it for a part of a name.
    """
    for region in [region for region in regions if region.zone is Zone.BODY][:_LEAD]:
        paragraph = text[region.span.start : region.span.end]
        for form in _DATELINES:
            match = form.match(paragraph)
            dash = _HYPHEN.match(paragraph, match.end()) if match else None
            if match and _is_place(match) and (dash or match[0].rstrip()[-1] in "-:"):
                return region.span.start + (dash or match).end()
    return None


def _dateline(paragraph: str) -> _Dateline | None:
    for form in _DATELINES:
        match = form.match(paragraph)
        if match and _is_place(match):
            agency = _short(match["credit"] or match["slashed"] or "")
            if match["place"] or agency:
                return _Dateline(" ".join(match["place"].split()), agency, match["date"] or "")
    return None


def _is_place(match: re.Match[str]) -> bool:
    """Not "UPDATE:" or "FILE -", nor an abbreviation that a dash follows."""
    place = match["place"]
    told = match["credit"] or match["slashed"] or match["date"]
    return place.casefold() not in _KICKERS and bool(told or not place or len(place) > 3)


def _short(credit: str) -> str:
    return _AGENCIES.get(credit.strip()) or _IN_ANY_CASE.get(credit.strip().casefold(), "")


# ---------------------------------------------------------------- the agency


def _agency(body: Sequence[str], edges: Sequence[_Edge]) -> str:
    """The agency that the text is credited to, at its end or in its byline. A credit under a photograph is the
    photograph's.
    """
    for paragraph in body[: -2 - _JUNK : -1]:
        if match := _AT_THE_END.search(paragraph):
            return _short(match[1] or match[2])
        if paragraph.rstrip().endswith((".", "”", '"', "!", "?")):
            break
    for edge in edges:
        match = _ALONE.search(" ".join(edge.line.split()))
        if match and not edge.under_photograph:
            return _short(match[1])
    return ""


# ---------------------------------------------------------------- the day it appeared


def _stated(edges: Sequence[_Edge], dateline: _Dateline) -> Published:
    """The day the page says it appeared: labelled as published, then as updated, then the dateline's, then one that
    stands alone.

    A date alone above the headline is often the page's own clock: any other goes before it.
    """
    for label in (_FIRST_DATE, _LATER_DATE):
        for edge in edges:
            for match in label.finditer(edge.line):
                if day := _day(match[1]):
                    return Published(day.isoformat(), Basis.STATED, match[1])
    alone = [
        (day, match[0])
        for edge in sorted(edges, key=lambda edge: (edge.foot, edge.above))
        if edge.near and is_stamp(edge.line)
        for match in _DATE.finditer(edge.line)
        if (day := _day(match[0]))
    ]
    if dateline.day:
        return _of_dateline(dateline.day, alone)
    return Published(alone[0][0].isoformat(), Basis.STATED, alone[0][1]) if alone else Published()


def _of_dateline(words: str, alone: Sequence[tuple[date, str]]) -> Published:
    """The dateline's day; where it prints no year, a full date beside it that names the same day, or the day in any
    year.
    """
    full = _day(words)
    if full:
        return Published(full.isoformat(), Basis.STATED, words)
    for day, quote in alone:
        if _day(f"{words}, {day.year}") == day:
            return Published(day.isoformat(), Basis.STATED, quote)
    named = _day(f"{words}, 2000")  # a leap year: 29 February is a day
    return Published(f"XXXX-{named.month:02}-{named.day:02}", Basis.STATED, words) if named else Published()


def _day(words: str) -> date | None:
    """A written day; None if there is no such day, or if it could be two ("5/9/2013")."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    month = re.search(r"[A-Za-z]{3,}", words)
    try:
        if month:
            day, year = numbers
            return date(year, _MONTHS.index(month[0][:3].lower()) + 1, day)
        if words[:4].isdigit():
            return date(*numbers)
        day, number, year = numbers
        if "." not in words and number > 12:
            day, number = number, day  # month first, as in "4/14/2015"
        elif "." not in words and day <= 12 and day != number:
            return None
        return date(year, number, day)
    except ValueError:
        return None
