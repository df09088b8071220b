"""Fits the weights of the reader (``kjlib/lexicon/weights/``) on reports that were read by hand.

    python benchmarks/fit_weights.py FOLDER [--only SLOT ...] [--check] [--folds 11]

FOLDER holds one folder a story: its reports, reports.csv and gold.yaml (version 2). Each slot gets a logistic
regression of its own; how sure it is, is measured on stories that it was not fitted on. Needs scikit-learn
(``pip install -e .[fit]``). ``--check`` fits, writes nothing, and ends with 1 where a file is not what fitting gives.
"""
from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from tqdm import tqdm

import kjlib
from kjlib.english.candidate import Candidate
from kjlib.english.kinds import BY_NAME, KINDS
from kjlib.english.main_event import scene_of
from kjlib.english.parsed import parse
from kjlib.errors import ValueReadError

OUT = Path(__file__).parent.parent / "kjlib" / "lexicon" / "weights"
MAY_HOLD = {"attendee": {"attendee", "person"}, "person": {"person", "attendee"}, "measure": {"measure", "count"},
            "cause": {"cause", "cause_of_gap"}, "outcome": {"outcome", "status"}}
NUMBERS = {"count", "money", "share", "measure", "age", "ordinal", "count_before"}
DATES = {"date", "related_date", "last_held", "first_held", "next_meeting"}
NAMES = {"attendee", "person"}
EXHAUSTIVE = {"date", "venue", "status", "count", "money", "share", "age"}
STRENGTH = 0.3                       # of the fit: the inverse of how hard large weights are punished
SMALLEST = 0.05                      # a weight below it is left out
RAREST = 8                           # candidates that a feature must stand in
# The least precision that a slot's claims are to have, and so its threshold.
PRECISION = {"date": 0.78, "venue": 0.68, "status": 0.85, "count": 0.9, "outcome": 0.6, "cause": 0.6, "related_date": 0.0}
USUAL = 0.85


@dataclass(frozen=True)
class Example:
    """A candidate, whether it is right, and the story it is of."""

    evidence: frozenset[str]
    right: bool
    story: str
    weight: float = 1.0


# ---------------------------------------------------------------- what is right


def fold(text: str) -> str:
    """Quotation marks and dashes made plain, one character for one."""
    return text.translate(str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u00a0", "''\"\"-- "))


def places(text: str, quote: str) -> list[tuple[int, int]]:
    pattern = r"\s+".join(re.escape(word) for word in fold(quote).split())
    return [match.span() for match in re.finditer(pattern, fold(text))]


def key(name: object) -> str:
    plain = unicodedata.normalize("NFKD", str(name)).casefold()
    return re.sub(r"[^a-z ]", "", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def number(value: str) -> float | None:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", value)
    return float(found[0].replace(",", "")) if found else None


def ends(value: str) -> tuple[str, str] | None:
    """The first and the last day of an EDTF value; None where it leaves parts open."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", value):
        return None
    first, _, last = value.partition("/")
    last = last or first
    return first + "-01-01"[len(first) - 4:] if len(first) < 10 else first, last + "-12-31"[len(last) - 4:] if len(last) < 10 else last


def agrees(slot: str, want: object, got: object) -> bool:
    """Whether two values say the same, as far as the slot can be compared."""
    a, b = str(want), str(got)
    if slot in NAMES:
        x, y = key(a).split(), key(b).split()
        return bool(x and y) and (x[-1] in y or y[-1] in x)
    if slot in NUMBERS:
        return number(a) == number(b) if number(a) is not None and number(b) is not None else a.casefold() == b.casefold()
    if slot in DATES:
        return (ends(a) or a) == (ends(b) or b)
    if slot == "venue":
        return bool(key(a) and key(b)) and (key(a) in key(b) or key(b) in key(a))
    return a == b if slot == "status" else True


def touches(a: str, b: str) -> bool:
    x, y = ends(a), ends(b)
    return bool(x and y) and x[0] <= y[1] and y[0] <= x[1]


# ---------------------------------------------------------------- examples


def examples(folder: Path, only: Sequence[str]) -> Iterator[tuple[str, Example]]:
    """Each candidate of each report of a story with its slot; those that the gold leaves open are left out."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    for report in kjlib.read(folder):
        said = gold["reports"].get(report.id)
        if said is None:
            continue
        wanted = [(claim, [at for q in (claim["quote"], *claim.get("also", ())) for at in places(report.text, str(q))])
                  for claim in said["claims"]]
        parsed = parse(report)
        scene = scene_of(parsed)
        for kind in KINDS:
            for candidate in flat(kind.candidates(scene)):
                slot = candidate.mention.slot
                if only and slot not in only:
                    continue
                try:
                    value = str(BY_NAME[candidate.mention.kind].resolve(candidate.mention, parsed))
                except ValueReadError:
                    continue
                right = judged(candidate, value, wanted, said.get("exhaustive", ()))
                if right is not None:
                    yield slot, Example(candidate.evidence, right, folder.name)


def flat(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    for candidate in candidates:
        yield candidate
        if candidate.otherwise is not None:
            yield from flat([candidate.otherwise])


def judged(candidate: Candidate, value: str, wanted: list, exhaustive: Sequence[str]) -> bool | None:
    """Whether a candidate is right; None where the gold does not say."""
    slot, span = candidate.mention.slot, candidate.mention.span
    of_slot = [(claim, where) for claim, where in wanted if slot in MAY_HOLD.get(claim["slot"], {claim["slot"]})]
    over = [claim for claim, where in of_slot if any(span.start < end and span.end > start for start, end in where)]
    if any(agrees(slot, claim["value"], value) for claim in over):
        return True
    if slot in EXHAUSTIVE and slot in exhaustive:
        elsewhere = any(agrees(slot, claim["value"], value) for claim, _ in of_slot)
        if slot == "date":
            elsewhere = elsewhere or any(touches(str(claim["value"]), value) for claim, _ in of_slot)
        return None if elsewhere and slot in ("date", "count") else elsewhere
    if over or slot in NAMES:
        return False
    return False if slot in ("outcome", "cause", "ordinal") else None


# ---------------------------------------------------------------- the fit


def fitted(found: list[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    counts: dict[str, int] = defaultdict(int)
    for example in found:
        for name in example.evidence:
            counts[name] += 1
    rows = [{name: 1.0 for name in sorted(example.evidence) if counts[name] >= RAREST} for example in found]
    turned = DictVectorizer(sort=True)
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(turned.fit_transform(rows), [example.right for example in found])
    return turned, model


def probabilities(turned: DictVectorizer, model: LogisticRegression, found: list[Example]) -> np.ndarray:
    return model.predict_proba(turned.transform([dict.fromkeys(example.evidence, 1.0) for example in found]))[:, 1]


def left_out(found: list[Example], folds: int) -> np.ndarray:
    """The probability of each example, by a model that saw nothing of its story."""
    told = np.zeros(len(found))
    groups = [example.story for example in found]
    for seen, unseen in GroupKFold(folds).split(found, groups=groups):
        turned, model = fitted([found[i] for i in seen])
        told[unseen] = probabilities(turned, model, [found[i] for i in unseen])
    return told


def threshold(slot: str, told: np.ndarray, right: np.ndarray) -> float:
    """The lowest threshold at which the claims left out are as precise as they are to be."""
    least = PRECISION.get(slot, USUAL)
    steps = [step / 100 for step in range(0 if least == 0 else 10, 91, 2)]
    good = [step for step in steps if (told >= step).sum() >= 5 and right[told >= step].mean() >= least]
    return min(good, default=0.5)


def figures(slot: str, found: list[Example], told: np.ndarray, cut: float) -> dict[str, object]:
    right = np.array([example.right for example in found])
    kept = told >= cut
    table = []
    for tenth in range(10):
        inside = (told >= tenth / 10) & (told < (tenth + 1) / 10 + (tenth == 9))
        if inside.any():
            table.append([tenth, int(inside.sum()), round(float(told[inside].mean()), 3), round(float(right[inside].mean()), 3)])
    return {
        "candidates": len(found), "right": int(right.sum()), "stories": len({e.story for e in found}),
        "brier": round(float(((told - right) ** 2).mean()), 4),
        "precision": round(float(right[kept].mean()), 4) if kept.any() else 0.0,
        "recall": round(float(kept[right].mean()), 4) if right.any() else 0.0,
        "reliability": table,
    }


def as_toml(slot: str, turned: DictVectorizer, model: LogisticRegression, cut: float, said: dict[str, object], data: str) -> str:
    weights = {name: round(float(weight), 2) for name, weight in zip(turned.feature_names_, model.coef_[0], strict=True)}
    kept = {name: weight for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    lines = [f"# Weights of what speaks for and against a claim of `{slot}`: benchmarks/fit_weights.py; do not edit.",
             f"# Data: {data}. Figures of [left_out]: on stories that the weights were not fitted on;",
             "# reliability: tenth, candidates, mean confidence, share that is right.",
             f"bias = {round(float(model.intercept_[0]), 2)}", f"threshold = {cut}", "", "[left_out]"]
    lines += [f"{name} = {value}" for name, value in said.items()]
    lines += ["", "[weights]", *(f'"{name}" = {weight}' for name, weight in kept.items())]
    return "\n".join(lines) + "\n"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--only", nargs="+", default=[])
    options.add_argument("--folds", type=int, default=11)
    options.add_argument("--check", action="store_true")
    asked = options.parse_args()
    stories = sorted(path.parent for path in asked.folder.glob("*/gold.yaml"))
    found: dict[str, list[Example]] = defaultdict(list)
    data = hashlib.sha256()
    for story in tqdm(stories, desc="read", unit="story"):
        for path in sorted(story.iterdir()):
            data.update(path.read_bytes())
        for slot, example in examples(story, asked.only):
            found[slot].append(example)
    stale = []
    for slot, of_slot in sorted(found.items()):
        right = np.array([example.right for example in of_slot])
        if right.sum() < 10 or len(right) - right.sum() < 5:
            print(f"{slot}: {len(right)} candidates, {int(right.sum())} right: too few to fit")
            continue
        told = left_out(of_slot, asked.folds)
        cut = threshold(slot, told, right)
        said = figures(slot, of_slot, told, cut)
        text = as_toml(slot, *fitted(of_slot), cut, said, f"{len(stories)} stories, sha256 {data.hexdigest()[:16]}")
        print(slot, cut, {name: value for name, value in said.items() if name != "reliability"})
        path = OUT / f"{slot}.toml"
        if asked.check:
            stale += [slot] if not path.is_file() or path.read_text(encoding="utf-8") != text else []
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print("not what fitting gives:", ", ".join(stale), file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
