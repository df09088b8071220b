"""How old somebody is: "Ola Berg, 32", "a 7-year-old girl", "he is 45 years old"."""

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
    """Yield each age, in the order of the text."""
    yield from candidates(scene, "age", (Of.AGE,))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The years; an age in months or days keeps its unit."""
    phrase = phrase_at(mention, parsed)
    return phrase.amount if phrase.unit == "years" else Quantity(phrase.amount, phrase.unit)


AGE = Kind("age", find, resolve)
