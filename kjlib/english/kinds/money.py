"""How much money: a sum with its hedge and currency, and what it is paid, asked or set aside for."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Mention, Value
from ...numbers import Of
from ...values import Quantity
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed
from .base import Kind
from .quantities import candidates, phrase_at


def find(scene: Scene) -> Iterator[Candidate]:
    """Yield each sum of money, in the order of the text."""
    yield from candidates(scene, "money", (Of.MONEY,))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The amount and its currency."""
    phrase = phrase_at(mention, parsed)
    return Quantity(phrase.amount, phrase.unit)


MONEY = Kind("money", find, resolve)
