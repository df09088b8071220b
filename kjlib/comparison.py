"""What ``kjlib.compare`` gives: the finished comparison as tables, words and files. It draws, it never judges."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from . import display, page, pipeline
from .decisions import ledger
from .decisions.judgements import Judgement, Judgements, add_judgement, read_judgements
from .decisions.overrides import COLUMNS as OVERRIDES
from .decisions.overrides import Overrides, read_overrides
from .decisions.overrides import check as check_override
from .errors import ExportError, KjError
from .inputs.files import Reports
from .model import Finding, Report
from .outputs import annotations as web_annotations
from .outputs import changes, citations, explain, export, people_table, summary, tables
from .progress import Progress, told
from .result import Result

_SHEETS = (
    "matrix",
    "findings",
    "claims",
    "reports",
    "people",
    "wording",
    "coverage",
    "problems",
    "citations",
)  # what is looked at first, first


@dataclass(frozen=True, slots=True)
class Files:
    """The analyst's own files: decisions on findings, and on what is one event or one person."""

    judgements: str | os.PathLike[str] | None = None
    overrides: str | os.PathLike[str] | None = None

    def judged(self) -> Judgements:
        """What the judgements file says; nothing where none was named, or where it is still to be made."""
        return (
            read_judgements(self.judgements) if self.judgements and Path(self.judgements).exists() else Judgements(())
        )

    def overruled(self) -> Overrides:
        """What the overrides file says, as ``judged``."""
        return read_overrides(self.overrides) if self.overrides and Path(self.overrides).exists() else Overrides()


class Comparison:
    """Reports set side by side. Each table is a DataFrame with the columns of its CSV file (CONTRACT section 3)."""

    def __init__(self, result: Result, files: Files | None = None) -> None:
        self.result = result
        self._files = files or Files()
        self._judgements = self._files.judged()

    @cached_property
    def reports(self) -> pd.DataFrame:
        return tables.reports(self.result)

    @cached_property
    def claims(self) -> pd.DataFrame:
        return tables.claims(self.result)

    @cached_property
    def findings(self) -> pd.DataFrame:
        return tables.findings(self.result)

    @cached_property
    def matrix(self) -> pd.DataFrame:
        return tables.matrix(self.result)

    @cached_property
    def people(self) -> pd.DataFrame:
        return people_table.people(self.result)

    @cached_property
    def wording(self) -> pd.DataFrame:
        return tables.wording(self.result)

    @cached_property
    def coverage(self) -> pd.DataFrame:
        return tables.coverage(self.result)

    @cached_property
    def citations(self) -> pd.DataFrame:
        """One line a claim with what a citation needs; ``cite`` is the line to paste."""
        return citations.citations(self.result)

    @cached_property
    def problems(self) -> pd.DataFrame:
        return tables.problems(self.result.problems)

    def judge(self, finding: str | Finding | pd.Series, decision: str, *, by: str = "", note: str = "") -> pd.DataFrame:
        """Append a decision (accept, reject or unsure) on a finding to the judgements file, and return the findings
        with all decisions beside.

        The file is the one that ``compare`` was given, else ``judgements.csv``. Raises ``KjError`` for another
        decision.
        """
        entry = Judgement(self.finding(finding).id, decision, by, ledger.now(), note)
        self._files = Files(self._files.judgements or "judgements.csv", self._files.overrides)
        self._judgements = add_judgement(self._files.judgements or "", entry)
        return self.judged

    def overrule(self, kind: str, a: str, b: str, decision: str, *, by: str = "", note: str = "") -> Comparison:
        """Append to overrides.csv that two reports (kind ``event``) or two names (``person``) are the ``same`` or
        ``different``, and compare anew.

        A report may be named by the beginning of its id. Raises ``KjError`` for what is no report, no kind or no
        decision.
        """
        a, b = (self.report(name).id if kind == "event" else name for name in (a, b))
        check_override("overrule", kind, (a, b), decision)
        path = self._files.overrides or "overrides.csv"
        ledger.append(
            path,
            OVERRIDES,
            {"kind": kind, "a": a, "b": b, "decision": decision, "by": by, "when": ledger.now(), "note": note},
        )
        again = pipeline.judge_readings(
            self.result.readings, overrides=read_overrides(path), problems=self.result.problems
        )
        return Comparison(again, Files(self._files.judgements, path))

    @property
    def judged(self) -> pd.DataFrame:
        """The findings with what the analyst decided on them beside; decisions whose finding is gone come last, as
        stale.
        """
        return self._judgements.beside(self.findings)

    def to_csv(self, folder: str | os.PathLike[str]) -> list[Path]:
        """Write the tables of the contract to ``folder``, all or none, and return their paths. Raises
        ``ExportError``.
        """
        return export.write({name: getattr(self, name) for name in changes.KEYS}, folder, self._inputs)

    def changes(self, folder: str | os.PathLike[str]) -> pd.DataFrame:
        """What differs from an earlier ``to_csv`` into ``folder``: lines added and gone, cells changed. Raises
        ``ExportError``.
        """
        return changes.changes({name: getattr(self, name) for name in changes.KEYS}, Path(folder))

    def to_excel(self, path: str | os.PathLike[str]) -> Path:
        """Write all tables to one Excel workbook, a sheet a table, and return its path. Raises ``ExportError``, also
        where it is not named .xlsx.
        """
        if Path(path).suffix.lower() != ".xlsx":
            raise ExportError(
                f"{os.fspath(path)}: Excel opens a workbook only by its ending. "
                f"Name it {Path(path).stem or 'tables'}.xlsx."
            )
        from .outputs import workbook  # openpyxl is heavy, and few need it

        return self.write_file(path, workbook.to_bytes({name: getattr(self, name) for name in _SHEETS}))

    def to_html(self, path: str | os.PathLike[str]) -> Path:
        """Write one self-contained page (``kjlib.page``) to read, print or send, and return its path. Raises
        ``ExportError``.
        """
        return self.write_file(path, page.html(self.result).encode("utf-8"))

    def annotations(self) -> dict[str, Any]:
        """The claims as a W3C Web Annotation page, ready for ``json.dumps``."""
        return web_annotations.page(self.result)

    def to_annotations(self, path: str | os.PathLike[str]) -> Path:
        """Write the claims as W3C Web Annotations (JSON-LD) and return the path. Raises ``ExportError``."""
        return self.write_file(path, web_annotations.to_bytes(self.result))

    def write_file(self, path: str | os.PathLike[str], content: bytes) -> Path:
        """Write one file, whole or not at all, and never over an input of this comparison. Raises ``ExportError``."""
        own = (self._files.judgements, self._files.overrides)
        if any(mine and Path(path).resolve() == Path(mine).resolve() for mine in own):
            raise ExportError(
                f"{os.fspath(path)}: your decisions stand in this file, so kjlib does not write there. "
                "Choose another name."
            )
        return export.write_file(path, content, self._inputs)

    @property
    def _inputs(self) -> tuple[str, ...]:
        return tuple(report.path for report in self.result.reports if report.path)

    def finding(self, finding: str | Finding | pd.Series) -> Finding:
        """The finding with this id, or of this line of ``findings``. Raises ``KjError`` if there is none."""
        wanted = (
            finding
            if isinstance(finding, str)
            else finding["finding"]
            if isinstance(finding, pd.Series)
            else finding.id
        )
        return self.result.finding(wanted)

    def report(self, report_id: str) -> Report:
        """The report with this id, or the one whose id begins so. Raises ``KjError`` where none or several do."""
        return self.result.report(report_id)

    def explain(self, finding: str | Finding | pd.Series) -> str:
        """The finding in words: both quotes in context, both values, the rule, the arithmetic."""
        return explain.explain(self.finding(finding), {report.id: report for report in self.result.reports})

    @property
    def summary(self) -> str:
        """What agrees and what differs, for reading at a sitting."""
        return summary.text(self.result)

    def __repr__(self) -> str:
        reports, claims, findings = (
            len(part) for part in (self.result.reports, self.result.claims, self.result.findings)
        )
        return f"<Comparison of {reports} reports: {claims} claims, {findings} findings>"

    def _repr_html_(self) -> str:
        return display.summary(self.result).text


def compare(
    reports: Iterable[Report],
    *,
    judgements: str | os.PathLike[str] | None = None,
    overrides: str | os.PathLike[str] | None = None,
    workers: int | None = None,
    progress: Progress | bool | None = None,
) -> Comparison:
    """Set reports of one event, or of several, side by side.

    ``judgements`` and ``overrides`` are the paths of the analyst's judgements.csv and overrides.csv; one that is not
    there yet is made
    by the first decision (``Comparison.judge``, ``Comparison.overrule``). ``workers`` how many processes read reports;
    ``progress`` is called
    with (reports read, reports in all), or True for a bar on stderr. Raises ``KjError`` where there is nothing to
    compare.
    """
    if isinstance(reports, str | os.PathLike):
        raise KjError(
            f"{reports!r} is a path, and no report. Read it first: kjlib.compare(kjlib.read({str(reports)!r}))."
        )
    problems = reports.problems if isinstance(reports, Reports) else ()
    reports = list(reports)
    _check_call(reports, workers)
    files = Files(judgements, overrides)
    overruled, _ = files.overruled(), files.judged()  # a wrong file is told of before the long work
    with told(progress, len(reports)) as how_far:
        result = pipeline.compare(reports, overrides=overruled, problems=problems, workers=workers, progress=how_far)
    return Comparison(result, files)


def _check_call(reports: list[Report], workers: int | None) -> None:
    twice = [id for id, n in Counter(report.id for report in reports).items() if n > 1]
    if twice:
        raise KjError(f"two reports have the id {twice[0]!r}; each needs one of its own.")
    if workers is not None and workers < 0:
        raise KjError(f"workers is how many processes read reports, one or more; not {workers}.")
    if not reports:
        raise KjError("there is nothing to compare: no report was given. Read some with kjlib.read(folder).")
