"""Fits the weights of the reader (``kjlib/lexicon/weights/``) on reports that were read by hand.

    python benchmarks/fit_weights.py FOLDER [--only SLOT ...] [--check] [--folds 11]

FOLDER holds clusters/ and reports/, with one folder a story in each: its reports, reports.csv and gold.yaml. Each slot gets a logistic
regression of its own; how sure it is, is measured on stories that it was not fitted on. Needs scikit-learn
(``pip install -e .[fit]``). ``--check`` fits, writes nothing, and ends with 1 where a file is not what fitting gives.
"""
from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.feature_extraction import DictVectorizer
from sklearn.model_selection import GroupKFold
from tqdm import tqdm

import kjlib
from kjlib.english.candidate import Candidate
from kjlib.english.kinds import BY_NAME, KINDS
from kjlib.english.lead_event import scene_of
from kjlib.english.parsed import parse
from kjlib.errors import ValueReadError
from kjlib.model import Published

OUT = Path(__file__).parent.parent / "kjlib" / "lexicon" / "weights"
MAY_HOLD = {"attendee": {"attendee", "person"}, "person": {"person", "attendee"}, "measure": {"measure", "count"},
            "cause": {"cause", "cause_of_gap"}, "outcome": {"outcome", "status"}}
NUMBERS = {"count", "money", "share", "measure", "age", "ordinal", "count_before"}
DATES = {"date", "related_date", "last_held", "first_held", "next_meeting"}
NAMES = {"attendee", "person"}
OLD_SLOTS = {"event_date": "date", "event_time": "date", "attack_date": "related_date", "kidnap_date": "related_date",
             "prior_attack": "related_date", "end_state_date": "related_date", "last": "last_held", "first": "first_held"}
OLD_COUNTS = {"killed", "injured", "wounded", "captives", "captured", "children", "boats", "seats", "death_toll",
              "arrests", "detainees", "refugees", "weapons", "candidates"}
CLOSED = ("date", "venue", "last_held", "first_held", "ordinal", "count_before", "gap", "format", "attendee")
# What says the right value at another place than the gold has it: how much it weighs; for a status, against it.
ELSEWHERE = {"date": 0.0, "count": 0.0, "venue": 0.3, "status": 0.2}
UNDATED = 0.3                        # the weight of a report that is read as if its day were not known
EXHAUSTIVE = {*CLOSED, "date", "venue", "status", "count", "money", "share", "age"}
OPEN = {"measure", "outcome", "cause", "ordinal"}  # whatever the gold does not have is taken for wrong
STRENGTH = 0.3                       # of the fit: the inverse of how hard large weights are punished
SMALLEST = 0.05                      # a weight below it is left out
RAREST = 8                           # candidates that a feature must stand in
# The least precision that a slot's claims are to have, and so its threshold.
PRECISION = {"date": 0.81, "venue": 0.7, "status": 0.85, "count": 0.9, "outcome": 0.2, "cause": 0.5, "related_date": 0.0, "measure": 0.56, "share": 0.7, "age": 0.7, "money": 0.8}
USUAL = 0.85
FEWEST = 40                          # right ones that a slot must have
# Thresholds where precision on the stories cannot choose: the gold has only some of what was done and of what tells the
# status, and takes a number that another sentence repeats for right.
CUT = {"status": 0.08, "outcome": 0.11, "count": 0.45}
# What was believed of a feature before anything was measured: the stories hold few meetings, which the rules were
# written for.
PRIOR: dict[str, dict[str, float]] = {
    "date": {"rule: date, the report tells of a meeting": 2.0, "rule: none, the report tells of a meeting": -2.5,
             "dates the saying of what has a date of its own": -2.0,
             "rule: related_date, the report tells of a meeting": -2.0},
    "outcome": {"a result, a meeting": 4.0},
    "status": {"rule: outcome.status, a meeting": 4.0},
}


@dataclass(frozen=True)
class Example:
    """A candidate, whether it is right, and the story it is of."""

    evidence: frozenset[str]
    right: bool
    story: str
    weight: float = 1.0
    counted: bool = True             # in the figures
    passes: bool = True              # it is no false claim


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
    if want is None:
        return True
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


# ---------------------------------------------------------------- stories


@dataclass(frozen=True)
class Story:
    """Reports and what a person read in them. ``names``: the report ids of the library to those of the gold."""

    name: str
    reports: Path
    gold: dict[str, Any]
    names: dict[str, str]
    exhaustive: tuple[str, ...] = ()

    def claim(self, told: dict[str, Any]) -> dict[str, Any]:
        """A claim of either version of the gold in one form; where the older one has no value to compare, None."""
        slot = OLD_SLOTS.get(told["slot"], told["slot"])
        slot = "count" if slot in OLD_COUNTS else slot
        if self.gold.get("version") == 2:
            return told
        value = told.get("name", told.get("edtf")) if slot in NAMES else None
        return {**told, "slot": slot, "value": value}


def stories(folder: Path) -> Iterator[Story]:
    """The stories of a folder: those of clusters/ and reports/, and the seeds beside it."""
    for path in sorted(folder.glob("clusters/*/gold.yaml")) + sorted(folder.glob("reports/*/gold.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield Story(path.parent.name, path.parent, gold, ids(gold))
    seeds = folder.parent / "gold" / "seeds.yaml"
    if seeds.is_file():
        gold = yaml.safe_load(seeds.read_text(encoding="utf-8"))
        yield Story("seeds", folder.parent / "seeds", gold, ids(gold), tuple(CLOSED))


def ids(gold: dict[str, Any]) -> dict[str, str]:
    return {Path(report.get("file", name)).stem: name for name, report in gold["reports"].items()}


# ---------------------------------------------------------------- examples


def examples(story: Story, only: Sequence[str]) -> Iterator[tuple[str, Example]]:
    """Each candidate of each report of a story with its slot; those that the gold leaves open are left out.

    Each report is read once more as if nobody knew when it appeared, with a smaller weight: analysts have such too.
    """
    for report in kjlib.read(story.reports):
        said = story.gold["reports"].get(story.names.get(report.id, report.id))
        if said is None:
            continue
        wanted = [(claim, [at for q in (claim["quote"], *claim.get("also", ())) for at in places(report.text, str(q))])
                  for claim in map(story.claim, said["claims"])]
        for written, weight in ((report.published, 1.0), (Published(), UNDATED)):
            if weight == 1.0 or report.published.edtf:
                of_report = candidates(replace(report, published=written), only)
                yield from labelled(of_report, wanted, said.get("exhaustive", story.exhaustive), story.name, weight)


def candidates(report: kjlib.Report, only: Sequence[str]) -> Iterator[tuple[Candidate, str]]:
    """Each candidate of a report with its value."""
    parsed = parse(report)
    scene = scene_of(parsed)
    for candidate in flat([found for kind in KINDS for found in kind.candidates(scene)]):
        if only and candidate.mention.slot not in only:
            continue
        try:
            yield candidate, str(BY_NAME[candidate.mention.kind].resolve(candidate.mention, parsed))
        except ValueReadError:
            continue


def labelled(told: Iterable[tuple[Candidate, str]], wanted: list, exhaustive: Sequence[str], story: str,
             weight: float) -> Iterator[tuple[str, Example]]:
    for candidate, value in told:
        found = judged(candidate, value, wanted, exhaustive)
        if found is not None:
            right, share = found
            yield candidate.mention.slot, Example(candidate.evidence, right, story, weight * share, weight == 1.0, right or share < 1.0)


def flat(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    for candidate in candidates:
        yield candidate
        if candidate.otherwise is not None:
            yield from flat([candidate.otherwise])


def judged(candidate: Candidate, value: str, wanted: list, exhaustive: Sequence[str]) -> tuple[bool, float] | None:
    """Whether a candidate is right, and how much that weighs; None where the gold does not say.

    What says the right value at another place than the gold has it weighs nothing in the fit, and is no false claim.
    """
    slot, span = candidate.mention.slot, candidate.mention.span
    of_slot = [(claim, where) for claim, where in wanted if slot in MAY_HOLD.get(claim["slot"], {claim["slot"]})]
    over = [claim for claim, where in of_slot if any(span.start < end and span.end > start for start, end in where)]
    if any(agrees(slot, claim["value"], value) for claim in over):
        return True, 1.0
    if slot in EXHAUSTIVE and slot in exhaustive:
        elsewhere = any(claim["value"] is not None and agrees(slot, claim["value"], value) for claim, _ in of_slot)
        if slot == "date":
            elsewhere = elsewhere or any(touches(str(claim["value"]), value) for claim, _ in of_slot)
        return elsewhere and slot != "status", ELSEWHERE.get(slot, 1.0) if elsewhere else 1.0
    another = any(span.start < end and span.end > start for claim, where in wanted for start, end in where
                  if slot in DATES and claim["slot"] in DATES)
    return (False, 1.0) if over or another or slot in OPEN else None


# ---------------------------------------------------------------- the fit


@dataclass(frozen=True)
class Fit:
    """A logistic regression: the names of its features, a weight for each, and the bias."""

    turned: DictVectorizer
    weights: np.ndarray
    bias: float

    def probabilities(self, found: list[Example]) -> np.ndarray:
        rows = self.turned.transform([dict.fromkeys(example.evidence, 1.0) for example in found])
        return expit(rows @ self.weights + self.bias)


def fitted(slot: str, found: list[Example]) -> Fit:
    """The weights that make the examples likeliest, each held to what was believed of it before (``PRIOR``, else 0)."""
    counts = Counter(name for example in found for name in example.evidence)
    rows = [{name: 1.0 for name in sorted(example.evidence) if counts[name] >= RAREST} for example in found]
    turned = DictVectorizer(sort=True)
    told = csr_matrix(turned.fit_transform(rows))
    right = np.array([example.right for example in found], dtype=float)
    share = np.array([example.weight for example in found])
    before = np.array([PRIOR.get(slot, {}).get(name, 0.0) for name in turned.feature_names_])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        away = weights[:-1] - before
        scores = told @ weights[:-1] + weights[-1]
        off = share * (expit(scores) - right)
        total = (share * (np.logaddexp(0, scores) - right * scores)).sum() + (away**2).sum() / (2 * STRENGTH)
        return total, np.append(told.T @ off + away / STRENGTH, off.sum())

    best = minimize(loss, np.append(before, 0.0), jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    return Fit(turned, best.x[:-1], float(best.x[-1]))


def left_out(slot: str, found: list[Example], folds: int) -> np.ndarray:
    """The probability of each example, by a model that saw nothing of its story."""
    told = np.zeros(len(found))
    groups = [example.story for example in found]
    for seen, unseen in GroupKFold(min(folds, len(set(groups)))).split(found, groups=groups):
        told[unseen] = fitted(slot, [found[i] for i in seen]).probabilities([found[i] for i in unseen])
    return told


def threshold(slot: str, found: list[Example], told: np.ndarray) -> float:
    """The lowest threshold at which the claims left out are as precise as they are to be."""
    if slot in CUT:
        return CUT[slot]
    plain = np.array([example.counted for example in found])
    right, told = np.array([example.passes for example in found])[plain], told[plain]
    least = PRECISION.get(slot, USUAL)
    steps = [step / 100 for step in range(0 if least == 0 else 10, 91, 2)]
    good = [step for step in steps if (told >= step).sum() >= 5 and right[told >= step].mean() >= least]
    return min(good, default=0.5)


def figures(slot: str, found: list[Example], told: np.ndarray, cut: float) -> dict[str, object]:
    plain = np.array([example.counted for example in found])
    right, told = np.array([example.right for example in found])[plain], told[plain]
    kept = told >= cut
    passes = np.array([example.passes for example in found])[plain]
    fit = np.array([example.weight > 0 for example in found])[plain]
    table = []
    for tenth in range(10):
        inside = fit & (told >= tenth / 10) & (told < (tenth + 1) / 10 + (tenth == 9))
        if inside.any():
            table.append([tenth, int(inside.sum()), round(float(told[inside].mean()), 3), round(float(right[inside].mean()), 3)])
    return {
        "candidates": len(right), "right": int(right.sum()), "stories": len({e.story for e in found}),
        "brier": round(float(((told - right)[fit] ** 2).mean()), 4),
        "precision": round(float(passes[kept].mean()), 4) if kept.any() else 0.0,
        "recall": round(float(kept[right & fit].mean()), 4) if right.any() else 0.0,
        "reliability": table,
    }


def as_toml(slot: str, model: Fit, cut: float, said: dict[str, object], data: str) -> str:
    weights = {name: round(float(weight), 2) for name, weight in zip(model.turned.feature_names_, model.weights, strict=True)}
    kept = {name: weight for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    lines = [f"# Weights of what speaks for and against a claim of `{slot}`: benchmarks/fit_weights.py; do not edit.",
             f"# Data: {data}. Figures of [left_out]: on stories that the weights were not fitted on;",
             "# reliability: tenth, candidates, mean confidence, share that is right.",
             f"bias = {round(model.bias, 2)}", f"threshold = {cut}", "", "[left_out]"]
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
    told = list(stories(asked.folder))
    found: dict[str, list[Example]] = defaultdict(list)
    data = hashlib.sha256()
    for story in tqdm(told, desc="read", unit="story"):
        for path in sorted(path for path in story.reports.iterdir() if path.is_file()):
            data.update(path.read_bytes())
        for slot, example in examples(story, asked.only):
            found[slot].append(example)
    stale = []
    for slot, of_slot in sorted(found.items()):
        right = np.array([example.right for example in of_slot])
        if right.sum() < FEWEST or len(right) - right.sum() < FEWEST // 5:
            print(f"{slot}: {len(right)} candidates, {int(right.sum())} right: too few to fit")
            continue
        sure = left_out(slot, of_slot, asked.folds)
        cut = threshold(slot, of_slot, sure)
        said = figures(slot, of_slot, sure, cut)
        text = as_toml(slot, fitted(slot, of_slot), cut, said, f"{len(told)} stories, sha256 {data.hexdigest()[:16]}")
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
