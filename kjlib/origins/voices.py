"""Who leans on whom: reports that go back to one text, one agency or one statement count as one voice, not as
several.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from ..model import Report
from ..values import Interval, parse_edtf
from .copy_evidence import Marked, Weight, mark, weigh
from .shared_runs import Indexed, covered, index, passage, runs, tiles

_ONE_RUN = 12  # telling words in one run; measured on reports of different events, no run comes near it
_BY_CHANCE = 4  # telling words that a run may have because the language puts it so; what is over them adds up
_SEVERAL = 10  # such words over, in several runs
_LARGE = (0.2, 15)  # telling words: this share of the shorter report, and at least so many
_GREATER_PART = (
    0.5,
    20,
)  # words of any kind but stock: the report is the other one, or their common statement, with a frame around it
_ONE_STORY = timedelta(31)  # an agency's reports further apart than this tell of two things
_QUOTED = 16  # words of a passage that a reason shows
_NO_SUCH = "no name, post, figure, stock phrase or quoted speech"


@dataclass(frozen=True, slots=True)
class SharedWording:
    """What two reports share word for word, the longest passage of it, and whether they go back to one origin.

    ``shared_words`` counts the words of ``report_a`` that stand in shared runs of five or more; ``share_a`` and
    ``share_b`` are 0..1 of each report's words outside the furniture; ``longest`` is in words.
    """

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


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Two reports of one origin, the smaller id first, and why they are taken for it."""

    report_a: str
    report_b: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """``passages``: one for each pair that shares a run of words; ``of``: report id to its origin; ``ties``: why some
    share one.
    """

    passages: tuple[SharedWording, ...]
    of: Mapping[str, str]
    ties: tuple[Tie, ...] = ()


def origins_of(reports: Sequence[Report]) -> Origins:
    """Find which reports share wording and which of them go back to one origin; the order of the reports changes
    nothing.
    """
    reports = sorted(reports, key=lambda report: report.id)
    known = sorted({*_by_the_analyst(reports), *_by_agency(reports)})
    shared = tuple(_shared(reports, {(tie.report_a, tie.report_b): tie.reason for tie in reversed(known)}))
    told = {Tie(one.report_a, one.report_b, one.reason) for one in shared if one.same_origin}
    paired = {(tie.report_a, tie.report_b) for tie in told}
    ties = sorted(told | {tie for tie in known if (tie.report_a, tie.report_b) not in paired})
    return Origins(shared, _labels(reports, ties), tuple(ties))


def _shared(reports: Sequence[Report], known: Mapping[tuple[str, str], str]) -> Iterator[SharedWording]:
    indexed = [index(report) for report in reports]
    marked: dict[int, Marked] = {}
    for i, j in _candidates(indexed):
        for n in (i, j):
            if n not in marked:
                marked[n] = mark(indexed[n])
        yield _compare(marked[i], marked[j], known.get((reports[i].id, reports[j].id), ""))


def _candidates(indexed: Sequence[Indexed]) -> list[tuple[int, int]]:
    """The pairs that share a run of five. Words that the same reports print are looked at together, or many copies
    would take long.
    """
    printed_by: dict[tuple[str, ...], list[int]] = {}
    for n, one in enumerate(indexed):
        for gram in one.grams:
            printed_by.setdefault(gram, []).append(n)
    return sorted({pair for several in set(map(tuple, printed_by.values())) for pair in combinations(several, 2)})


def _compare(a: Marked, b: Marked, known: str) -> SharedWording:
    left, right = a.indexed, b.indexed
    found = runs(left, right)
    in_a, in_b = covered((run.i, run.length) for run in found), covered((run.j, run.length) for run in found)
    weights = [weigh(run, a, b) for run in tiles(found)]
    same, reason = _judge(weights, left, min(in_a, in_b), min(len(left.words), len(right.words)))
    if known and not same:
        same, reason = True, f"{known} (the wording alone would not show it)"
    longest = passage(weights[0].run, left, right)
    return SharedWording(
        left.report.id,
        right.report.id,
        in_a,
        round(in_a / len(left.words), 4),
        round(in_b / len(right.words), 4),
        longest.words,
        left.report.quote(longest.span_a),
        longest.span_a.start,
        longest.span_a.end,
        right.report.quote(longest.span_b),
        longest.span_b.start,
        longest.span_b.end,
        same,
        reason,
    )


def _judge(weights: Sequence[Weight], a: Indexed, shared: int, shorter: int) -> tuple[bool, str]:
    """Whether shared runs go back to one text, and on what that rests. ``shared`` words of the ``shorter`` report's
    stand in them.
    """
    best = max(weights, key=lambda weight: weight.telling)
    noticed = [weight for weight in weights if weight.telling > _BY_CHANCE]
    telling = sum(weight.telling for weight in noticed)
    alike = shared - sum(weight.stock for weight in weights)
    if best.telling >= _ONE_RUN:
        return True, f"{best.run.length} words run alike, {best.plain} of them {_NO_SUCH}: {_shown(best, a)}"
    if telling - _BY_CHANCE * len(noticed) >= _SEVERAL or telling >= max(_LARGE[0] * shorter, _LARGE[1]):
        return True, f"{len(noticed)} runs of words are alike in what is {_NO_SUCH}, as {_shown(best, a)}"
    if alike >= max(_GREATER_PART[0] * shorter, _GREATER_PART[1]):
        return (
            True,
            f"{alike} of the shorter report's {shorter} words stand in the other too: one text, or one "
            "statement that both hand on",
        )
    return False, _too_little(weights[0], best, a)


def _too_little(longest: Weight, best: Weight, a: Indexed) -> str:
    """Why shared runs make no origin: what most of the longest is, and the best of the rest."""
    explained = {
        longest.plain: "too short a run to tell" if longest.clause else "the name of a thing, without a verb",
        longest.stock: "a stock phrase",
        longest.named: "names, posts or figures",
        longest.speech: "one speaker's words, which have one origin though the reports need not",
    }
    reason = f"the longest passage is {explained[max(explained)]}"
    if best is longest or best.telling <= _BY_CHANCE:
        return reason
    return f"{reason}; at most {best.plain} words alike are {_NO_SUCH}: {_shown(best, a)}"


def _shown(weight: Weight, a: Indexed) -> str:
    """The beginning of a run, on one line."""
    words = a.report.quote(a.span(weight.run.i, min(weight.run.length, _QUOTED)))
    return f"“{' '.join(words.split())}{' ...' if weight.run.length > _QUOTED else ''}”"


def _by_agency(reports: Sequence[Report]) -> Iterator[Tie]:
    """One newsroom is one witness whatever the wording: its reports of one thing rest on the same reporters and
    sources.
    """
    by_name: dict[str, list[Report]] = {}
    for report in reports:
        for name in {_plain(report.agency), _plain(report.outlet)} - {""}:
            by_name.setdefault(name, []).append(report)
    for name, several in by_name.items():
        for a, b in combinations(several, 2):
            credited = next((report.agency for report in (a, b) if _plain(report.agency) == name), "")
            if credited and not _two_stories(
                a, b
            ):  # two reports of one outlet that credit no agency are not this step's affair
                yield Tie(a.id, b.id, f"both come from {credited}: one newsroom is one witness")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name.casefold())


def _two_stories(a: Report, b: Report) -> bool:
    """Whether the analyst or the dates say that two reports tell of different events."""
    if a.event and b.event and a.event != b.event:
        return True
    days = [parse_edtf(report.published.edtf) for report in (a, b) if report.published.edtf]
    one, other = days if len(days) == 2 else (None, None)
    return isinstance(one, Interval) and isinstance(other, Interval) and not _widened(one).meets(other)


def _widened(days: Interval) -> Interval:
    return replace(days, lower=days.lower and days.lower - _ONE_STORY, upper=days.upper and days.upper + _ONE_STORY)


def _by_the_analyst(reports: Sequence[Report]) -> Iterator[Tie]:
    known = {report.id for report in reports}
    for report in reports:
        if report.copy_of in known - {report.id}:
            low, high = sorted((report.id, report.copy_of))
            yield Tie(low, high, f"given: {report.id} is a copy of {report.copy_of}")


def _labels(reports: Sequence[Report], ties: Iterable[Tie]) -> dict[str, str]:
    """Each report's origin: the agency that all its reports come from, or else the first report's id."""
    first = {report.id: report.id for report in reports}
    for tie in ties:
        low, high = sorted((first[tie.report_a], first[tie.report_b]))
        first = {report: low if origin == high else origin for report, origin in first.items()}
    members: dict[str, list[Report]] = {}
    for report in reports:
        members.setdefault(first[report.id], []).append(report)
    agency = {origin: _one_agency(several) for origin, several in members.items()}
    taken = Counter(
        (*agency.values(), *first)
    )  # an agency with two origins, or a report of that very id, would make one label of two
    return {
        report: agency[origin] if agency[origin] and taken[agency[origin]] == 1 else origin
        for report, origin in first.items()
    }


def _one_agency(reports: Sequence[Report]) -> str:
    """The agency as the first report prints it, if all come from it; else empty."""
    credited = [report.agency for report in reports if report.agency]
    newsrooms = {_plain(report.agency or report.outlet) for report in reports}
    return credited[0] if credited and len(newsrooms) == 1 else ""
