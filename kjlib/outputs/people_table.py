"""The finished comparison person by person: who is named where, under which spelling, in which office, for which
side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import pandas as pd

from .. import names
from ..model import Claim
from ..result import Result
from ..slots import SLOTS, Item

PEOPLE = ["event", "person", "names", "reports", "title", "organisation", "side", "rank", "presence", "link"]
_NAMED = "named"  # spoken of, and not said to take part
_PRESENCE = ("asserted", "expected", "possible", "denied", _NAMED)
_SURE = 0.6  # a bare family name against a full name scores 0.55: one name, as far as it goes
_ONE_NAME = 0.5
_IN_A_CELL = "; "
_Who = tuple[str, str]  # event and item


def people(result: Result) -> pd.DataFrame:
    """One line a person of an event; those who take part come first.

    ``person`` is the item of his claims; ``names`` each form printed, with the reports that print it; ``reports`` how
    many name him.
    ``title``, ``organisation`` and ``rank`` are as printed and ``side`` in one form, each once, `; ` between several.
    ``presence`` is what is said of his taking part: asserted, expected, possible, denied, or only `named`; so is each
    report's own
    column at the end, empty where the report does not name him. ``link`` says how sure it is that all forms are of one
    person:
    `same` (one form, but for case and parts left out), `spelling_variant`, or `possible`, where a form fits another
    line as
    well, or a report prints no more than a part of the name that the others print.
    """
    ids = [report.id for report in result.reports]
    claims: defaultdict[_Who, list[Claim]] = defaultdict(list)
    for claim in result.claims:
        if SLOTS[claim.slot].item is Item.PERSON:
            claims[claim.event, claim.item].append(claim)
    forms = {who: _forms(found) for who, found in claims.items()}
    shared = _shared(forms)
    order = sorted(claims, key=lambda who: (who[0], not any(c.slot == "attendee" for c in claims[who]), who[1]))
    lines = [
        [*_line(who, claims[who], forms[who]), _link(forms[who], who in shared), *_by_report(claims[who], ids)]
        for who in order
    ]
    return pd.DataFrame(lines, columns=[*PEOPLE, *ids])


def _forms(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Each form of the name as printed, with the reports that print it."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        if SLOTS[claim.slot].beside:
            found[str(claim.value)][claim.report] = None
    return {form: list(reports) for form, reports in found.items()}


def _line(who: _Who, claims: Sequence[Claim], forms: dict[str, list[str]]) -> list[object]:
    printed = _IN_A_CELL.join(f"{form} ({', '.join(reports)})" for form, reports in forms.items())
    reports = len({claim.report for claim in claims})
    parts = [
        _once(str(claim.value) for claim in claims if claim.slot.endswith(part))
        for part in (".title", ".organisation", ".side", ".rank")
    ]
    return [*who, printed, reports, *parts, _presence(claims)]


def _once(values: Iterable[str]) -> str:
    """The values in their order, each once, whatever the case of its letters."""
    first: dict[str, str] = {}
    for value in values:
        first.setdefault(value.casefold(), value)
    return _IN_A_CELL.join(first.values())


def _presence(claims: Iterable[Claim]) -> str:
    """What is said of his taking part; to be named is less than any of it."""
    claims = list(claims)
    said = {str(claim.mention.modality) for claim in claims if claim.slot == "attendee"}
    if not said and any(claim.slot == "person" for claim in claims):
        said = {_NAMED}
    return _IN_A_CELL.join(word for word in _PRESENCE if word in said)


def _by_report(claims: Sequence[Claim], ids: Iterable[str]) -> list[str]:
    return [_presence(claim for claim in claims if claim.report == report) for report in ids]


def _shared(forms: dict[_Who, dict[str, list[str]]]) -> set[_Who]:
    """The people of whom a report prints no more than what another of the same event may be called: a family name that
    two bear.
    """
    by_key: defaultdict[tuple[str, str], set[_Who]] = defaultdict(set)
    fullest = {who: _fullest(printed) for who, printed in forms.items()}
    for who, printed in fullest.items():
        for key in {key for form in printed for key in names.blocks(form)}:
            by_key[who[0], key].add(who)
    pairs = {(a, b) for group in by_key.values() for a in group for b in group if a < b}
    alike = [
        pair
        for pair in pairs
        if any(names.similarity(x, y) >= _ONE_NAME for x in fullest[pair[0]] for y in fullest[pair[1]])
    ]
    return {who for pair in alike for who in pair}


def _fullest(forms: dict[str, list[str]]) -> list[str]:
    """The fullest form of each report: "Doe" is Jane Doe to a report that calls her so elsewhere."""
    best: dict[str, str] = {}
    for form in sorted(forms, key=lambda form: (len(form.split()), len(form), form)):
        best |= dict.fromkeys(forms[form], form)
    return list(dict.fromkeys(best.values()))


def _link(forms: dict[str, list[str]], shared: bool) -> str:
    """How sure it is that the forms are of one person."""
    leading = _fullest(forms)
    if shared or any(names.similarity(form, other) < _SURE for form in leading for other in leading):
        return "possible"
    parts = {form: set(form.casefold().split()) for form in forms}
    widest = max(parts.values(), key=len, default=set())
    return "same" if all(found <= widest for found in parts.values()) else "spelling_variant"
