"""Which claims of all reports speak to the same thing: one row for each slot and item of an event."""
from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from .. import names, slots
from ..decisions.overrides import Overrides
from ..model import Claim, Events, Report, Row, Zone
from ..values import is_unknown
from ..values.amount import Amount
from ..values.label import content
from . import quote_diff as altered
from .same_thing import common, same_counted, same_label

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+|\n+")
_ALIKE_TOPICS = 0.5        # share of the weight of the shorter topic's words that two topics of one item must share
_OTHERS = 30               # sentences of other reports, thought of beside those read: or nothing would be rare in a small set
_TELLING_CONTEXT = 6.0     # what two sentences about one other thing share, in nats of surprise: three rare words or so
_ALIKE_SPEECH = 0.6


def align(claims: Iterable[Claim], reports: Sequence[Report], events: Events, overrides: Overrides | None = None) -> list[Row]:
    """Put the claims of each event into rows, in the order of the tables; facts of a series get rows across its events.

    What the analyst says of two names (``overrides``) outranks how they are spelt.
    """
    claims = list(claims)
    texts = {report.id: report.text for report in reports}
    rows: list[Row] = []
    for event in sorted(set(events.of.values())):
        mine = [claim for claim in claims if claim.event == event]
        members = tuple(sorted(report for report, of in events.of.items() if of == event))
        rows += _rows_of(event, _labelled(mine, texts, overrides or Overrides()), members)
    return rows + _series_rows(rows, events)


def _rows_of(event: str, claims: Sequence[Claim], members: tuple[str, ...]) -> list[Row]:
    attending = {claim.item for claim in claims if claim.slot == "attendee"}
    by_key: dict[tuple[int, str, str], list[Claim]] = {}
    for claim in claims:
        slot = _row_slot(claim, attending)
        by_key.setdefault((slots.order(slot), slot, claim.item), []).append(claim)
    return [Row(event, slot, item, tuple(sorted(found, key=_place)), members) for (_, slot, item), found in sorted(by_key.items())]


def _row_slot(claim: Claim, attending: set[str]) -> str:
    """What is said of the office of someone who takes part is one question, also where a report only lets him speak."""
    if claim.slot.startswith("person.") and claim.item in attending:
        return claim.slot.replace("person.", "attendee.", 1)
    return claim.slot


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.report, claim.mention.span.start, claim.mention.span.end, claim.id


def _series_rows(rows: Sequence[Row], events: Events) -> list[Row]:
    """First held and the like are facts of the series: one row for all of its events."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row.slot in slots.SERIES_SLOTS:
            found.setdefault((events.series[row.event], row.slot), []).append(row)
    return [Row(";".join(row.event for row in group), slot, "", tuple(claim for row in group for claim in row.claims),
                tuple(report for row in group for report in row.reports))
            for (_, slot), group in sorted(found.items()) if len(group) > 1]


# ---------------------------------------------------------------- items: what two reports call one thing

def _labelled(claims: Sequence[Claim], texts: Mapping[str, str], overrides: Overrides) -> list[Claim]:
    """The claims with items that all reports of the event share."""
    people = _labels([c for c in claims if _is_person(c)], lambda a, b: _same_person(a, b, overrides), apart=False)
    others: dict[str, str] = {}
    weights = _weights(texts[report] for report in sorted({c.report for c in claims}))
    for slot, alike in _ALIKE.items():
        of_slot = [c for c in claims if c.slot == slot]
        others |= _labels(of_slot, lambda a, b, alike=alike: alike(a, b, weights, texts))  # type: ignore[misc]
    labels = people | others
    found = [replace(claim, item=labels.get(claim.id, claim.item)) for claim in claims]
    known = sorted({claim.item for claim in found if _is_person(claim)})
    return [replace(claim, item=_speaker(claim.item, known)) if claim.slot == "quote" else claim for claim in found]


def _speaker(item: str, known: Sequence[str]) -> str:
    """The one person of the event whom the name of a speaker ("Mr Doe") fits; the name itself, where none or several do."""
    fitting = [name for name in known if names.similarity(item, name) >= 0.5] if item not in known else []
    return fitting[0] if len(fitting) == 1 else item


def _is_person(claim: Claim) -> bool:
    return claim.slot.partition(".")[0] in ("attendee", "person")


def _labels(claims: Sequence[Claim], same: Callable[[Claim, Claim], bool], *, apart: bool = True) -> dict[str, str]:
    """Claim id to label. ``apart``: what one report words differently is not one thing to it, whatever another report says."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=_place):
        home = next((group for group in groups if _belongs(claim, group, same, apart)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return {claim.id: _label(group) for group in groups for claim in group}


def _belongs(claim: Claim, group: Sequence[Claim], same: Callable[[Claim, Claim], bool], apart: bool) -> bool:
    own = [other for other in group if other.report == claim.report]
    if any(other.item == claim.item and _is_told(claim, other) for other in own):
        return True
    return not (apart and own) and any(same(other, claim) for other in group)


def _is_told(a: Claim, b: Claim) -> bool:
    """Whether one label makes one thing of two claims of a report: "120 people" sailed and "97 people" were saved, where no fate is read of them."""
    return a.slot != "count" or ": " in a.item or a.value == b.value


def _label(group: Sequence[Claim]) -> str:
    """The form printed most often, body before caption, then first by report id (CONTRACT section 4)."""
    named = [c for c in group if c.slot in ("attendee", "person")] or list(group)
    printed = Counter(str(c.value) if _is_person(c) and c.slot in ("attendee", "person") else c.item for c in named)
    if any(" " in name for name in printed):
        printed = Counter({name: n for name, n in printed.items() if " " in name})

    def rank(name: str) -> tuple[int, bool, str, int]:
        first = min((c for c in named if name in (str(c.value), c.item)), key=lambda c: (c.zone is Zone.CAPTION, *_place(c)))
        return -printed[name], first.zone is Zone.CAPTION, first.report, first.mention.span.start

    return min(printed, key=rank)


def _same_person(a: Claim, b: Claim, overrides: Overrides) -> bool:
    decided = overrides.same_person(a.item, b.item)
    return names.similarity(a.item, b.item) >= 0.5 if decided is None else decided


_Alike = Callable[[Claim, Claim, Mapping[str, float], Mapping[str, str]], bool]


def _same_topic(a: Claim, b: Claim, weights: Mapping[str, float], texts: Mapping[str, str]) -> bool:
    return _overlap(content(a.item), content(b.item), weights) >= _ALIKE_TOPICS


def _same_count(a: Claim, b: Claim, weights: Mapping[str, float], texts: Mapping[str, str]) -> bool:
    """Only the same noun with the same fate is one count; where a fate is left out, the numbers must agree."""
    if same_counted(a.item, b.item):
        return True
    one, other = a.item.partition(": ")[0], b.item.partition(": ")[0]
    told = (": " in a.item) != (": " in b.item) and same_counted(f"{one}: ?", f"{other}: ?")
    return told and isinstance(a.value, Amount) and isinstance(b.value, Amount) and a.value.number == b.value.number


def _same_other_date(a: Claim, b: Claim, weights: Mapping[str, float], texts: Mapping[str, str]) -> bool:
    """Dates of other things are of one thing where their labels are the same, or where they agree and their sentences tell of the same."""
    if same_label(a.item, b.item):
        return True
    if is_unknown(a.value) or is_unknown(b.value) or not (a.value.covers(b.value) or b.value.covers(a.value)):
        return False
    shared = (set(_sentence(a, texts)) & set(_sentence(b, texts))) - common()
    return len(shared) > 1 and sum(weights.get(word, 0.0) for word in shared) >= _TELLING_CONTEXT


def _same_speech(a: Claim, b: Claim, weights: Mapping[str, float], texts: Mapping[str, str]) -> bool:
    """Much the same words; where two reports name two speakers, they must be the same but for a few."""
    if a.item != b.item and names.similarity(a.item, b.item) < 0.5:
        return altered.one_speech(a.quote, b.quote)
    return _overlap(content(a.quote), content(b.quote), weights) >= _ALIKE_SPEECH


_ALIKE: dict[str, _Alike] = {"agenda": _same_topic, "count": _same_count, "related_date": _same_other_date, "related_gap": _same_other_date,
                             "quote": _same_speech}


def _weights(texts: Iterable[str]) -> dict[str, float]:
    """How surprising each word is: the logarithm of the share of sentences that have it. Names of countries surprise nobody."""
    sentences = [set(content(sentence)) for text in texts for sentence in _SENTENCE_END.split(text)]
    seen = Counter(word for words in sentences for word in words)
    return {word: math.log((len(sentences) + _OTHERS) / n) for word, n in seen.items()}


def _overlap(a: Sequence[str], b: Sequence[str], weights: Mapping[str, float]) -> float:
    """The share of the lighter set's weight that both have."""
    shared = sum(weights.get(word, 1.0) for word in set(a) & set(b))
    lighter = min(sum(weights.get(word, 1.0) for word in set(words)) for words in (a, b))
    return shared / lighter if lighter and len(set(a) & set(b)) > 1 else 0.0


def _sentence(claim: Claim, texts: Mapping[str, str]) -> tuple[str, ...]:
    """The content words of the sentence that a claim stands in, the claim's own left out: two dates are not alike for their dates."""
    text, span = texts[claim.report], claim.mention.span
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "\n", ".” ", ".\" "))
    ends = [end for end in (text.find(mark, span.end) for mark in (". ", "\n")) if end >= 0]
    core = claim.mention.core
    return content(f"{text[start + 1:core.start]} {text[core.end:min(ends, default=len(text))]}")
