"""What part of a whole: "7.7 percent of voters", "two-thirds of the members", "more than half"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Mention, Value
from ...numbers import Of
from ...values import Amount, Quantity
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed
from .base import Kind
from .quantities import candidates, phrase_at

_HUNDRED = 100


def find(scene: Scene) -> Iterator[Candidate]:
    """Yield each share, in the order of the text."""
    yield from candidates(scene, "share", (Of.SHARE,))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The share in percent; a part that is no whole number of percent stays a part of the whole."""
    phrase = phrase_at(mention, parsed)
    percent = _in_percent(phrase.amount)
    if phrase.unit == "whole" and percent is not None:
        return Quantity(percent, "%")
    return Quantity(phrase.amount, phrase.unit)


def _in_percent(amount: Amount) -> Amount | None:
    number, top = amount.number * _HUNDRED, amount.top
    top = round(top * _HUNDRED, 6) if top is not None else None
    whole = abs(number - round(number)) < 1e-6
    return replace(amount, number=float(round(number)), top=top) if whole else None


SHARE = Kind("share", find, resolve)
