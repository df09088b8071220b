"""What a number is a number of: money, a share, a measure, a length of time, an age, a rank, nothing at all, or else a
thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..values import Amount
from .model import Of
from .words import WORDS, any_of

_CURRENCY, _NOTHING, _SHARE = WORDS["currency"], WORDS["nothing"], WORDS["share"]
_NAMES: Mapping[str, str] = _CURRENCY["names"]
_OF_COUNTRY: Mapping[str, Mapping[str, str]] = _CURRENCY["of"]
_UNITS = {form.lower(): unit for unit, forms in WORDS["measures"].items() for form in forms}
_LENGTHS = {form: unit for unit, forms in WORDS["lengths"].items() for form in forms}
_MORE = rf"(?:(?:{any_of(WORDS['between']['words'])})\s+)?"
_SIGN_BEFORE = re.compile(rf"(?<![A-Za-z])({any_of([*_CURRENCY['signs'], *_CURRENCY['codes']['list']])})\s?$")
_MONEY_AFTER = re.compile(
    rf"[\s-]+(?:(?P<of>{any_of(_OF_COUNTRY)})\s+)?(?P<name>{any_of([*_NAMES, *_CURRENCY['parts']])})\b"
    rf"|\s(?P<code>{'|'.join(_CURRENCY['codes']['list'])})\b",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(
    rf"\s?(?:%|{any_of(word for word in _SHARE['signs'] if word != '%')})(?!\s*(?:age\s+)?points?\b)(?!\w)",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(rf"[-\s](?:{any_of(_SHARE['parts'])})\b(?!-)", re.IGNORECASE)
_AGE_AFTER = re.compile(r"[-\s]years?[-\s]olds?\b|[-\s]months?[-\s]olds?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged?|age\s+of)\s+$", re.IGNORECASE)
_AGE_BETWEEN = re.compile(r"[A-Z][\w'’.-]+,\s$")  # "Jane Doe, 32, of Oslo"
_LENGTH_AFTER = re.compile(rf"[\s-]+{_MORE}(?P<unit>{any_of(_LENGTHS)})\b", re.IGNORECASE)
_UNIT_AFTER = re.compile(rf"[\s-]*{_MORE}(?P<unit>{any_of(_UNITS)})(?![\w²³])(?!-old)", re.IGNORECASE)
_UNIT_BEFORE = re.compile(r"\b(?P<unit>magnitude)\s+(?:of\s+)?$", re.IGNORECASE)
_RANK = re.compile(r"(?:st|nd|rd|th)\b")
_LABEL = re.compile(rf"(?<!\w)(?:{any_of(_NOTHING['labels'])})\s?$")
_TITLED = re.compile(r"(?<!\w)[A-Z][\w.]*\s?$")
_GROUP = re.compile(rf"\b(?:{any_of(_NOTHING['groups'])})\s+$", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?::\d\d|\.\d\d(?=\s?[ap]\.?m))|\s?[ap]\.?\s?m\b\.?|\s?(?:GMT|UTC|EST|o'clock|o’clock)\b", re.IGNORECASE
)
_MONTH = rf"(?:{any_of(_NOTHING['months'])})\.?"
_DATE_AFTER = re.compile(rf"\s+(?:of\s+)?{_MONTH}\b(?!\s+(?:be|have)\b)|[/.-]\d{{1,2}}[/.-]\d{{2,4}}\b", re.IGNORECASE)
_DATE_BEFORE = re.compile(rf"\b{_MONTH}\s$|\d[/.-]$", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\w)\+?\d{2,4}[-\s.]\d{3}[-\s.]\d{3,4}\b|\(\d{3}\)\s?\d{3}-\d{4}")
_JOINED = re.compile(r"-(?!\d)(?=\w)|\+(?=\d)")  # "five-star", "12-member", "2+2"
_VOTES = re.compile(r"[-–]\d{1,4}\b(?!\s*(?:%|percent|people|years?|days?|million|billion))")
_ONE = re.compile(rf"\b(?:{any_of(_NOTHING['one_behind'])})\s+$", re.IGNORECASE)
_ONE_OF = re.compile(rf"\s+(?:of|{any_of(_NOTHING['one_before'])})\b", re.IGNORECASE)
_YEARS = range(1500, 2100)
_COUNTED = re.compile(rf"\s+(?:{any_of(_NOTHING['counted'])})\b", re.IGNORECASE)
_BACK = 24  # characters


class Kind(NamedTuple):
    """What a number is of, its unit, and the characters of number and unit."""

    of: Of
    unit: str
    start: int
    end: int


def of_number(text: str, start: int, end: int, amount: Amount) -> Kind:
    """What the number at ``start`` to ``end`` is a number of, by the words beside it."""
    before = text[max(0, start - _BACK) : start]
    return (
        _money(text, start, end, before)
        or _share(text, start, end)
        or _age(text, start, end, before)
        or _unit(text, start, end, before)
        or _nothing(text, start, end, before, amount)
        or Kind(Of.THING, "", start, end)
    )


def _money(text: str, start: int, end: int, before: str) -> Kind | None:
    sign = _SIGN_BEFORE.search(before)
    after = _MONEY_AFTER.match(text, end)
    if sign:
        unit = _CURRENCY["signs"].get(sign[1], sign[1])
        return Kind(Of.MONEY, unit, start - len(sign[0]), after.end() if after else end)
    if after is None:
        return None
    if after["code"]:
        return Kind(Of.MONEY, after["code"].upper(), start, after.end())
    name = after["name"].lower()
    if (
        name in ("pound", "pounds")
        and not after["of"]
        and not text[after.end() : after.end() + 9].startswith(" sterling")
    ):
        return Kind(Of.MEASURE, "pounds", start, after.end())  # of weight as often
    return Kind(Of.MONEY, _currency(name, (after["of"] or "").lower()), start, after.end())


def _currency(name: str, country: str) -> str:
    """The code of a currency by its name, and by whose it is where that is said ("Danish kroner")."""
    theirs = _OF_COUNTRY.get(country, {})
    named = next((code for stem, code in theirs.items() if name.startswith(stem)), "")
    return named or _NAMES.get(name) or str(_CURRENCY["parts"].get(name, name))


def _share(text: str, start: int, end: int) -> Kind | None:
    percent = _SHARE_AFTER.match(text, end)
    if percent:
        return Kind(Of.SHARE, "%", start, percent.end())
    part = _PART_AFTER.match(text, end)
    return Kind(Of.SHARE, "parts", start, part.end()) if part else None


def _age(text: str, start: int, end: int, before: str) -> Kind | None:
    old = _AGE_AFTER.match(text, end)
    if old:
        return Kind(Of.AGE, "years", start, old.end())
    set_off = (
        _AGE_BETWEEN.search(before) and text[end : end + 1] == "," and text[start:end].isdigit() and end - start <= 2
    )
    return Kind(Of.AGE, "years", start, end) if set_off or _AGE_BEFORE.search(before) else None


def _unit(text: str, start: int, end: int, before: str) -> Kind | None:
    length = _LENGTH_AFTER.match(text, end)
    if length:
        return Kind(Of.LENGTH, _LENGTHS[" ".join(length["unit"].lower().split())], start, length.end())
    unit = _UNIT_AFTER.match(text, end)
    if unit and not (len(unit["unit"]) == 1 and unit["unit"].isupper()):
        return Kind(Of.MEASURE, _UNITS[" ".join(unit["unit"].lower().split())], start, unit.end())
    ahead = _UNIT_BEFORE.search(before)
    return Kind(Of.MEASURE, ahead["unit"].lower(), start - len(ahead[0]), end) if ahead else None


def _nothing(text: str, start: int, end: int, before: str, amount: Amount) -> Kind | None:
    """Ranks, years, labels, dates, times, votes, telephone numbers and parts of names count nothing."""
    words = text[start:end]
    rank = _RANK.match(text, end) if words.isdigit() else None
    if rank:
        return Kind(Of.ORDINAL, "", start, rank.end())
    phone = _PHONE.match(text, start)
    if phone:
        return Kind(Of.NOTHING, "", start, phone.end())
    if _is_year(text, start, end) or _is_name(text, start, end, before) or _is_date(text, start, end, before):
        return Kind(Of.NOTHING, "", start, end)
    if (
        amount.number == 1
        and amount.top is None
        and words.lower() == "one"
        and (_ONE.search(before) or _ONE_OF.match(text, end))
    ):
        return Kind(Of.NOTHING, "", start, end)
    return None


def _is_year(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    return len(words) == 4 and words.isdigit() and int(words) in _YEARS and not _COUNTED.match(text, end)


def _is_name(text: str, start: int, end: int, before: str) -> bool:
    """ "Room 12", "Boeing 777", "Group of 20", "five-star", "14-11"."""
    labelled = _LABEL.search(before.lower()) and (
        text[start].isdigit() or before.rstrip()[-1:].isupper() or _TITLED.search(before)
    )
    return bool(
        labelled
        or _GROUP.search(before)
        or _JOINED.match(text, end)
        or (text[start].isdigit() and _VOTES.match(text, end))
    )


def _is_date(text: str, start: int, end: int, before: str) -> bool:
    if _CLOCK.match(text, end):
        return True
    return end - start <= 4 and bool(_DATE_AFTER.match(text, end) or _DATE_BEFORE.search(before))
