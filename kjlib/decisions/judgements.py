"""What the analyst decided on findings: read from judgements.csv, shown beside them, never dropped."""

from __future__ import annotations

import csv
import os
from dataclasses import asdict, astuple, dataclass, fields
from pathlib import Path

import pandas as pd

from ..errors import ReadError
from . import ledger

DECISIONS = ("accept", "reject", "unsure")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of judgements.csv."""

    finding: str
    decision: str
    by: str = ""
    when: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """All decisions, in the order in which they were taken; the last one on a finding counts."""

    entries: tuple[Judgement, ...]

    def beside(self, findings: pd.DataFrame) -> pd.DataFrame:
        """The findings with the columns decision, by, when, note and stale; decisions whose finding is gone come
        last.
        """
        columns = [field.name for field in fields(Judgement)]
        decided = pd.DataFrame([astuple(entry) for entry in self.entries], columns=columns).drop_duplicates(
            "finding", keep="last"
        )
        merged = findings.merge(decided, on="finding", how="outer", sort=False, indicator="_from")
        merged["stale"] = merged.pop("_from") == "right_only"
        order = {
            finding: position
            for position, finding in enumerate(dict.fromkeys([*findings["finding"], *decided["finding"]]))
        }
        gaps = {column: object for column in merged if merged[column].isna().any()}  # no text fits into numbers
        merged = merged.sort_values("finding", key=lambda ids: ids.map(order)).astype(gaps)
        return merged.fillna("").reset_index(drop=True)


def add_judgement(path: str | os.PathLike[str], entry: Judgement) -> Judgements:
    """Append a decision to judgements.csv, which is made where it is not there, and return all that it holds. Raises
    ``ReadError``.
    """
    if entry.decision not in DECISIONS:
        raise ReadError(f"a decision is one of {', '.join(DECISIONS)}, not {entry.decision!r}.")
    ledger.append(path, [field.name for field in fields(Judgement)], asdict(entry))
    return read_judgements(path)


def read_judgements(path: str | os.PathLike[str]) -> Judgements:
    """Read judgements.csv. Raises ``ReadError`` that names the line where a decision is none of the three."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(
            f"{path}: cannot be read as judgements ({error}). "
            "It is a UTF-8 CSV with the columns finding,decision,by,when,note."
        ) from error
    entries = []
    for number, row in enumerate(rows, start=2):
        if (row.get("decision") or "") not in DECISIONS or not row.get("finding"):
            raise ReadError(
                f"{path}, line {number}: a line needs a finding and a decision of {', '.join(DECISIONS)}, "
                f"not {row.get('decision')!r}."
            )
        entries.append(Judgement(**{field.name: row.get(field.name) or "" for field in fields(Judgement)}))
    return Judgements(tuple(entries))
