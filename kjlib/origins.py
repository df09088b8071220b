"""Who leans on whom: reports that go back to one text, one agency or one statement count as one voice, not as several."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from .model import Report
from .telling import Marked, Weight, mark, weigh
from .wording import Indexed, covered, index, passage, runs, tiles

_ONE_RUN = 12          # telling words in one run: no two writers come upon a clause of that length by chance
_SEVERAL = 20          # telling words in several runs, each long enough to be noticed
_NOTICED = 5
_LARGE = 0.2           # of the shorter report, in telling words
_STATEMENT = 0.5       # of the shorter report, speech counted: the report is that statement, with a frame around it


@dataclass(frozen=True, slots=True)
class SharedWording:
    """What two reports share word for word, the longest passage of it, and whether it ties them to one origin."""
    report_a: str
    report_b: str
    shared_words: int
    share_a: float
    share_b: float
    longest: int
    quote_a: str
    start_a: int
    end_a: int
    quote_b: str
    start_b: int
    end_b: int
    same_origin: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """``passages``: a line for each pair that shares a run of words; ``of``: report id to the label of its origin."""
    passages: tuple[SharedWording, ...]
    of: Mapping[str, str]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Two reports of one origin, and why."""
    report_a: str
    report_b: str
    reason: str


def origins(reports: Sequence[Report]) -> Origins:
    """Find which reports share wording and which of them go back to one origin; the order of the reports changes nothing."""
    reports = sorted(reports, key=lambda report: report.id)
    shared = tuple(_shared(reports))
    ties = sorted({*_by_wording(shared), *_by_agency(reports), *_by_the_analyst(reports)}, key=lambda tie: (tie.report_a, tie.report_b, tie.reason))
    return Origins(shared, _labels(reports, ties), tuple(ties))


def _shared(reports: Sequence[Report]) -> Iterator[SharedWording]:
    indexed = [index(report) for report in reports]
    marked: dict[int, Marked] = {}
    for i, j in _candidates(indexed):
        for n in (i, j):
            marked.setdefault(n, mark(indexed[n]))
        yield _compare(marked[i], marked[j])


def _candidates(indexed: Sequence[Indexed]) -> list[tuple[int, int]]:
    """The pairs that share a run of five, without looking at every pair. Copies have the same sets of readers, so each set is looked at once."""
    readers: dict[tuple[str, ...], list[int]] = {}
    for n, one in enumerate(indexed):
        for gram in one.grams:
            readers.setdefault(gram, []).append(n)
    return sorted({pair for several in set(map(tuple, readers.values())) for pair in combinations(several, 2)})


def _compare(a: Marked, b: Marked) -> SharedWording:
    left, right = a.indexed, b.indexed
    found = runs(left, right)
    shared_a, shared_b = covered([(run.i, run.length) for run in found]), covered([(run.j, run.length) for run in found])
    weights = [weigh(run, a, b) for run in tiles(found)]
    longest = passage(weights[0].run, left, right)
    same, reason = _judge(weights, left, min(len(left.words), len(right.words)))
    return SharedWording(left.report.id, right.report.id, shared_a, round(shared_a / len(left.words), 4), round(shared_b / len(right.words), 4), longest.words,
                         left.report.quote(longest.span_a), longest.span_a.start, longest.span_a.end,
                         right.report.quote(longest.span_b), longest.span_b.start, longest.span_b.end, same, reason)


def _judge(weights: Sequence[Weight], a: Indexed, shorter: int) -> tuple[bool, str]:
    """Whether shared runs go back to one text, and on what that rests."""
    best = max(weights, key=lambda weight: weight.telling)
    noticed = [weight for weight in weights if weight.telling >= _NOTICED]
    total = sum(weight.telling for weight in noticed)
    quote = a.report.quote(a.span(best.run.i, best.run.length))
    if best.telling >= _ONE_RUN:
        return True, f"{best.telling} words telling"
    if total >= _SEVERAL or total >= max(10, _LARGE * shorter):
        return True, f"{total} words telling in several"
    if sum(weight.plain + weight.speech for weight in weights) >= max(20, _STATEMENT * shorter):
        return True, "one statement makes up the greater part"
    return False, f"best {best.telling} {quote!r} total {total}"


def _by_wording(shared: Iterable[SharedWording]) -> Iterator[Tie]:
    return (Tie(one.report_a, one.report_b, one.reason) for one in shared if one.same_origin)


def _by_agency(reports: Sequence[Report]) -> Iterator[Tie]:
    """One newsroom is one witness, whatever the wording: its reports of one event rest on the same reporters and sources."""
    for a, b in combinations(reports, 2):
        if a.agency and _plain(a.agency) in (_plain(b.agency), _plain(b.outlet)) or b.agency and _plain(b.agency) == _plain(a.outlet):
            yield Tie(a.id, b.id, f"both credit {a.agency or b.agency}: one newsroom is one witness")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _by_the_analyst(reports: Sequence[Report]) -> Iterator[Tie]:
    known = {report.id for report in reports}
    for report in reports:
        if report.copy_of in known - {report.id}:
            yield Tie(*sorted((report.id, report.copy_of)), "given: the one is a copy of the other")


def _labels(reports: Sequence[Report], ties: Iterable[Tie]) -> dict[str, str]:
    """The label of each report's origin: the agency where all its reports credit one, else the first report's id."""
    root = {report.id: report.id for report in reports}
    for tie in ties:
        low, high = sorted((root[tie.report_a], root[tie.report_b]))
        root = {report: low if of == high else of for report, of in root.items()}
    return root
