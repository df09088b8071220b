"""What reading gathers: reports, each with where it comes from, and every input that was refused, and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Problem, Report


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report comes from: the path as given, the line of a .jsonl file, the hash of its bytes."""

    path: str
    line: str = ""
    sha256: str = ""

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}" if self.line else self.path


@dataclass(slots=True)
class Basket:
    """What has been gathered so far, and which files it came from."""

    found: list[tuple[Source, Report]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: set[str] = field(default_factory=set)

    def refuse(self, source: Source | str, problem: str, action: str) -> None:
        path, line = (source, "") if isinstance(source, str) else (source.path, source.line)
        self.problems.append(Problem(path, line, problem, action))
