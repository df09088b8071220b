"""What is left when a report denies something: all but what it denies."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Value


@dataclass(frozen=True, slots=True)
class Not:
    """The complement of a value."""

    value: Value

    def covers(self, other: object) -> bool:
        if isinstance(other, Not):
            return other.value.covers(self.value)
        return not self.value.meets(other)  # type: ignore[arg-type]

    def meets(self, other: object) -> bool:
        return isinstance(other, Not) or not self.value.covers(other)  # type: ignore[arg-type]

    def __str__(self) -> str:
        return f"not {self.value}"
