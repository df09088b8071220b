"""Where the analyst knows better: two reports are of one event or of two, two names are of one person or of two. Kept
in overrides.csv.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import ReadError

KINDS = ("event", "person")
DECISIONS = ("same", "different")
COLUMNS = ("kind", "a", "b", "decision", "by", "when", "note")


@dataclass(frozen=True, slots=True)
class Overrides:
    """For a pair of report ids, and for a pair of names, whether they are the same; what is not in it is left to
    kjlib.
    """

    events: Mapping[frozenset[str], bool] = field(default_factory=dict)
    people: Mapping[frozenset[str], bool] = field(default_factory=dict)

    def same_event(self, a: str, b: str) -> bool | None:
        return self.events.get(frozenset((a, b)))

    def same_person(self, a: str, b: str) -> bool | None:
        return self.people.get(frozenset((a, b)))


def read_overrides(path: str | os.PathLike[str]) -> Overrides:
    """Read overrides.csv; the last line on a pair counts. Raises ``ReadError`` that names the line it cannot use."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(
            f"{path}: cannot be read as overrides ({error}). It is a UTF-8 CSV with the columns {','.join(COLUMNS)}."
        ) from error
    found: dict[str, dict[frozenset[str], bool]] = {kind: {} for kind in KINDS}
    for number, row in enumerate(rows, start=2):
        kind, a, b, decision = ((row.get(column) or "").strip() for column in COLUMNS[:4])
        check(f"{path}, line {number}", kind, (a, b), decision)
        found[kind][frozenset((a, b))] = decision == "same"
    return Overrides(found["event"], found["person"])


def check(where: str, kind: str, pair: tuple[str, str], decision: str) -> None:
    """Raise ``ReadError`` where a line is none that kjlib can follow."""
    if kind not in KINDS or decision not in DECISIONS or not all(pair) or pair[0] == pair[1]:
        raise ReadError(
            f"{where}: a line needs a kind ({' or '.join(KINDS)}), two different names or report ids, and a decision "
            f"({' or '.join(DECISIONS)}); not {kind!r}, {pair[0]!r}, {pair[1]!r}, {decision!r}."
        )
