"""All that kjlib does, on one screen: reports in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from . import english
from .decisions.overrides import Overrides
from .errors import KjError, ModelError, SlotError
from .judging.coverage import cover
from .judging.events import group
from .judging.findings import judge, of_slip
from .judging.given import given_against_stated
from .judging.pair import Context
from .judging.rows import align
from .judging.settle import Settled, settle
from .model import Claim, Finding, Problem, Report, Row
from .origins import origins_of
from .progress import Progress
from .reading import Reading
from .result import Result

_WORTH_A_POOL = 24  # reports; below this, starting workers costs more than they save


def compare(
    reports: Iterable[Report],
    *,
    overrides: Overrides | None = None,
    problems: Iterable[Problem] = (),
    workers: int | None = None,
    progress: Progress | None = None,
) -> Result:
    """Set reports side by side. ``overrides``: what the analyst has decided of events and of people; ``problems``: what
    could not be gathered.

    Raises ``KjError`` where no report could be read.
    """
    ordered = sorted(reports, key=lambda report: report.id)
    readings, failed = read_all(ordered, workers, progress)  # one report at a time: the part that scales out
    if not readings:
        raise KjError(f"nothing could be compared: {failed[0].path}: {failed[0].problem} {failed[0].action}")
    return judge_readings(readings, overrides=overrides, problems=[*problems, *failed])


def judge_readings(
    readings: Sequence[Reading], *, overrides: Overrides | None = None, problems: Iterable[Problem] = ()
) -> Result:
    """All that is judged of what was read; nothing here needs the reports' language."""
    events = group(readings, overrides)
    settled = settle(readings, events.of)
    rows = align(settled.claims, readings, events, overrides)
    context = _context(readings, settled)
    checked = _checked(rows, settled, events.of)
    findings = (*judge(rows, context), *checked)
    claims = _all_claims(rows, checked)
    return Result(
        settled.reports,
        context.stages,
        events,
        claims,
        tuple(rows),
        findings,
        origins_of(settled.reports),
        cover(readings, claims),
        tuple(problems),
        tuple(readings),
    )


def _context(readings: Sequence[Reading], settled: Settled) -> Context:
    by_id = {reading.report.id: reading for reading in readings}
    unread = {id: frozenset(mention.slot for mention in reading.unread) for id, reading in by_id.items()}
    stages = {id: reading.stage for id, reading in by_id.items()}
    lasting = {id: reading.lasting for id, reading in by_id.items()}
    return Context({report.id: report for report in settled.reports}, stages, settled.days, unread, lasting)


def _checked(rows: Sequence[Row], settled: Settled, events: Mapping[str, str]) -> list[Finding]:
    """What each report says against itself, in the order of the reports."""
    items = {claim.id: claim.item for row in rows for claim in row.claims}
    found: list[Finding] = []
    for report in settled.reports:
        found += given_against_stated(report, events[report.id])
        found += [of_slip(slip, items) for slip in settled.slips if slip.one.report == report.id]
    return found


def _all_claims(rows: Sequence[Row], checked: Sequence[Finding]) -> tuple[Claim, ...]:
    """The claims of all rows, and those that only a check knows (a weekday by itself)."""
    claims = {claim.id: claim for finding in checked for claim in (finding.a, finding.b) if claim}
    claims |= {claim.id: claim for row in rows for claim in row.claims}
    return tuple(sorted(claims.values(), key=lambda claim: (claim.report, claim.mention.span, claim.slot, claim.id)))


# ---------------------------------------------------------------- reading, each report under a guard


def read_all(
    reports: Sequence[Report], workers: int | None = None, progress: Progress | None = None
) -> tuple[list[Reading], list[Problem]]:
    """Read each report; the result is the same for any number of workers. One that makes the reader fail is a problem,
    and costs no other.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    for done, found in enumerate(_each(reports, workers), start=1):
        if isinstance(found, Reading):
            readings.append(found)
        else:
            problems.append(found)
        if progress:
            progress(done, len(reports))
    return readings, problems


def _each(reports: Sequence[Report], workers: int | None) -> Iterator[Reading | Problem]:
    if workers in (None, 0, 1) or len(reports) < _WORTH_A_POOL:
        yield from map(read_guarded, reports)
        return
    with ProcessPoolExecutor(max_workers=workers) as pool:
        yield from pool.map(read_guarded, reports, chunksize=4)


def read_guarded(report: Report) -> Reading | Problem:
    """The reading of a report, or what went wrong with it."""
    try:
        return english.read(report)
    except (ModelError, SlotError):  # a missing model, or a kind without its slot, concerns them all, and says so
        raise
    except Exception as error:  # whatever a text trips in the reader, the other reports are compared
        words = f"kjlib could not read the report {report.id!r} ({type(error).__name__}: {error})."
        return Problem(
            report.path or report.id, "", words, "Leave it out, or report it with its text as a fault of kjlib's."
        )
