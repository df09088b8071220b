"""What came of setting the reports side by side. The views only draw it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from .errors import KjError
from .judging.coverage import Coverage
from .model import Claim, Events, Finding, Problem, Question, Report, Row, Stage
from .origins import Origins
from .reading import Reading


@dataclass(frozen=True, slots=True)
class Result:
    """The finished comparison. Reports are sorted by id, claims by their place, rows in the order of the tables."""

    reports: tuple[Report, ...]
    stages: Mapping[str, Stage]
    events: Events
    claims: tuple[Claim, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    origins: Origins
    coverage: tuple[Coverage, ...]
    problems: tuple[Problem, ...] = ()
    readings: tuple[Reading, ...] = ()  # so that another decision of the analyst's needs no reading anew

    def finding(self, id: str) -> Finding:
        """The finding with this id. Raises ``KjError`` if there is none."""
        found = next((finding for finding in self.findings if finding.id == id), None)
        if found is None:
            raise KjError(f"no finding {id!r} in this comparison; the ids stand in the first column of .findings")
        return found

    def report(self, id: str) -> Report:
        """The report with this id, or the one whose id begins so. Raises ``KjError`` where none or several do."""
        fitting = [report for report in self.reports if report.id.startswith(id)]
        found = [report for report in fitting if report.id == id] or fitting
        if len(found) != 1:
            known = ", ".join(report.id for report in self.reports)
            raise KjError(f"{len(found)} reports have an id that begins with {id!r}; the reports are {known}")
        return found[0]

    def findings_by_question(self) -> dict[Question, list[Finding]]:
        """The findings of each row, in their order."""
        found: dict[Question, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.question, []).append(finding)
        return found


class Compared(Protocol):
    """What bears a result, such as a ``Comparison``."""

    @property
    def result(self) -> Result: ...


def result_of(compared: Result | Compared) -> Result:
    """The result itself, or that of a comparison: what every view takes."""
    return compared if isinstance(compared, Result) else compared.result
