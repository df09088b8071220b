"""Items: what two reports call one thing gets one label, by which their claims meet in one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from .. import names
from ..decisions.overrides import Overrides
from ..model import Claim, Zone
from ..reading import Reading
from ..slots import SLOTS, Item
from .same_thing import ALIKE, Evidence

_Same = Callable[[Claim, Claim], bool]
_ONE_NAME = 0.5


def labelled(claims: Sequence[Claim], readings: Mapping[str, Reading], overrides: Overrides) -> list[Claim]:
    """The claims of an event with items that all its reports share."""
    by_item: dict[Item, list[Claim]] = {}
    for claim in claims:
        by_item.setdefault(SLOTS[claim.slot].item, []).append(claim)
    labels = _labels(by_item.get(Item.PERSON, ()), lambda a, b: _same_person(a, b, overrides), apart=False)
    evidence = Evidence.of(readings[report] for report in sorted({claim.report for claim in claims}))
    for item, same_thing in ALIKE.items():
        for of_slot in _by_slot(by_item.get(item, ())):
            labels |= _labels(of_slot, lambda a, b, same=same_thing: same(a, b, evidence))  # type: ignore[misc]
    found = [replace(claim, item=labels.get(claim.id, claim.item)) for claim in claims]
    return _with_full_speakers(found)


def _by_slot(claims: Iterable[Claim]) -> list[list[Claim]]:
    by_slot: dict[str, list[Claim]] = {}
    for claim in claims:
        by_slot.setdefault(claim.slot, []).append(claim)
    return list(by_slot.values())


def _same_person(a: Claim, b: Claim, overrides: Overrides) -> bool:
    decided = overrides.same_person(a.item, b.item)
    return names.similarity(a.item, b.item) >= _ONE_NAME if decided is None else decided


def _with_full_speakers(claims: Sequence[Claim]) -> list[Claim]:
    """Quotations under the one person of the event whom the name of a speaker ("Mr Doe") fits."""
    known = sorted({claim.item for claim in claims if SLOTS[claim.slot].item is Item.PERSON})
    return [
        replace(claim, item=_speaker(claim.item, known)) if SLOTS[claim.slot].item is Item.SPEAKER else claim
        for claim in claims
    ]


def _speaker(item: str, known: Sequence[str]) -> str:
    fitting = [name for name in known if names.similarity(item, name) >= _ONE_NAME] if item not in known else []
    return fitting[0] if len(fitting) == 1 else item


# ---------------------------------------------------------------- groups of claims, and their labels


def _labels(claims: Iterable[Claim], same: _Same, *, apart: bool = True) -> dict[str, str]:
    """Claim id to label. ``apart``: what one report words differently is not one thing to it, whatever another report
    says.
    """
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=_place):
        home = next((group for group in groups if _belongs(claim, group, same, apart)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return {claim.id: _label(group) for group in groups for claim in group}


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.report, claim.mention.span.start, claim.mention.span.end, claim.id


def _belongs(claim: Claim, group: Sequence[Claim], same: _Same, apart: bool) -> bool:
    own = [other for other in group if other.report == claim.report]
    if any(other.item == claim.item and _is_told(claim, other) for other in own):
        return True
    return not (apart and own) and any(same(other, claim) for other in group)


def _is_told(a: Claim, b: Claim) -> bool:
    """Whether one label makes one thing of two claims of a report: "120 people" sailed and "97 people" were saved,
    where no fate is read of them.
    """
    return SLOTS[a.slot].item is not Item.COUNTED or ": " in a.item or a.value == b.value


def _label(group: Sequence[Claim]) -> str:
    """The form printed most often, body before caption, then first by report id (CONTRACT section 4)."""
    named = [claim for claim in group if SLOTS[claim.slot].beside] or list(group)
    printed = Counter(str(claim.value) if SLOTS[claim.slot].beside else claim.item for claim in named)
    if any(" " in name for name in printed):
        printed = Counter({name: n for name, n in printed.items() if " " in name})

    def rank(name: str) -> tuple[int, bool, str, int]:
        forms = (claim for claim in named if name in (str(claim.value), claim.item))
        first = min(forms, key=lambda claim: (claim.zone is Zone.CAPTION, *_place(claim)))
        return -printed[name], first.zone is Zone.CAPTION, first.report, first.mention.span.start

    return min(printed, key=rank)
