"""A comparison against what a person read in the same reports: which claims and findings of the gold file were found.

The gold file is YAML, its form as in ``tests/gold/seeds.yaml``: ``reports`` with their ``claims`` (slot, quote, and a
value), and
``findings`` (slot, relation, reports). A gold claim is found where a claim of its slot stands on its characters.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from .comparison import Comparison
from .errors import ReadError

_IN_ONE_FORM = (
    "gap",
    "related_gap",
    "ordinal",
    "count_before",
    "format",
)  # slots whose value the gold file gives in kjlib's own form
_TYPOGRAPHIC = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
Gold = Mapping[str, Any]


def load(path: str | os.PathLike[str]) -> Gold:
    """Read a gold file. Raises ``ReadError`` where it cannot be read as one, or where pyyaml is not installed."""
    try:
        import yaml

        found: Gold = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
        asked = [(claim["slot"], claim["quote"]) for entry in found["reports"].values() for claim in entry["claims"]]
        return {**found, "asked": len(asked)}
    except ImportError as error:
        raise ReadError("pyyaml is needed to read a gold file; install it with: pip install pyyaml") from error
    except (OSError, ValueError, yaml.YAMLError, TypeError, KeyError, AttributeError) as error:
        raise ReadError(
            f"{path}: no gold file ({error}); it is YAML with reports and findings, as tests/gold/seeds.yaml is."
        ) from error


def claims(gold: Gold, *, optional: bool = False) -> list[tuple[str, Gold]]:
    """Each gold claim with the id of its report; those that are no loss if not found only where asked for."""
    return [
        (report, claim)
        for report, entry in gold["reports"].items()
        for claim in entry["claims"]
        if optional or not claim.get("optional")
    ]


def hits(comparison: Comparison, report: str, claim: Gold) -> list[dict[str, Any]]:
    """The lines of ``comparison.claims`` of the gold claim's slot that stand on its characters; of an attendee, those
    of his name.
    """
    text = comparison.report(report).text
    spans = list(where(text, claim["quote"]))
    mine = comparison.claims
    mine = mine[(mine["report"] == report) & (mine["slot"] == claim["slot"])]
    on_it = [
        row for row in mine.to_dict("records") if any(row["start"] < end and row["end"] > start for start, end in spans)
    ]
    return [row for row in on_it if claim["slot"] != "attendee" or name_key(row["value"]) == name_key(claim["name"])]


def right(claim: Gold, found: list[dict[str, Any]]) -> bool | None:
    """Whether one of the found claims has the gold value; None where the gold file gives none to compare."""
    if "edtf" not in claim and claim["slot"] not in _IN_ONE_FORM:
        return None
    allowed = {str(claim.get("edtf", claim.get("value"))), *map(str, claim.get("or", []))}
    return any(row["value"] in allowed for row in found)


def where(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where a gold quote stands in a text: white space folded, quotation marks and dashes of any form."""
    pattern = r"\s+".join(map(re.escape, _plain(quote).split()))
    yield from (match.span() for match in re.finditer(pattern, _plain(text)))


def _plain(text: str) -> str:
    return "".join(" " if c.isspace() else c for c in text.translate(_TYPOGRAPHIC))


def name_key(name: str) -> str:
    """The letters of a name, without case, marks and hyphens."""
    return "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if "a" <= c <= "z")


def by_slot(comparison: Comparison, gold: Gold) -> pd.DataFrame:
    """One line a slot: its gold claims, how many were found, of those with a value how many are right, and the quotes
    that were missed.
    """
    counted: dict[str, dict[str, Any]] = {}
    for report, claim in claims(gold):
        line = counted.setdefault(
            claim["slot"], {"slot": claim["slot"], "in_gold": 0, "found": 0, "with_value": 0, "right": 0, "missed": []}
        )
        found = hits(comparison, report, claim)
        correct = right(claim, found)
        line["in_gold"] += 1
        line["found"] += bool(found)
        line["with_value"] += correct is not None
        line["right"] += bool(correct)
        line["missed"] += [] if found else [f"{report}: {claim['quote']}"]
    return pd.DataFrame([line | {"missed": "; ".join(line["missed"])} for line in counted.values()])
