"""The command line: ``python -m kjlib compare seeds --out exports``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from .comparison import Comparison, compare
from .errors import KjError
from .inputs.files import Reports, gather
from .model import Problem

_WORTH_A_BAR = 4  # reports
_EPILOG = """\
PATH is a folder of reports (.txt .md .html .jsonl, and a reports.csv with what you know of them), or such a file.
A text file holds one report; its first line may be the headline.

exit status  0 all was read   1 compared, but some inputs were skipped (see problems.csv)
             2 nothing could be compared, or a file could not be written (those written before it are whole)

example      python -m kjlib compare seeds --out exports
             python -m kjlib compare seeds --out exports --html report.html --excel tables.xlsx
"""


def parser() -> argparse.ArgumentParser:
    """The command line, for ``--help`` and for the tests."""
    top = argparse.ArgumentParser(prog="kjlib", description="Set several news reports of one event side by side.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    words = "find the claims of each report, say where they agree and differ, and write the tables as CSV"
    it = commands.add_parser(
        "compare",
        help=words,
        description=words[0].upper() + words[1:] + ".",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    it.add_argument("paths", nargs="+", metavar="PATH", help="a folder of reports, or a report")
    it.add_argument("--out", required=True, metavar="DIR", help="the folder for the CSV files; made if it is not there")
    it.add_argument(
        "--html",
        metavar="FILE",
        help="also write one page to read, print or send: a browser opens it, and it needs no other file",
    )
    it.add_argument(
        "--excel", metavar="FILE", help="also write one workbook (.xlsx) for Excel or LibreOffice, a sheet a table"
    )
    it.add_argument(
        "--annotations",
        metavar="FILE",
        help="also write the claims as W3C Web Annotations (.jsonld), for tools that mark texts",
    )
    it.add_argument("--judgements", metavar="FILE", help="your judgements.csv, shown beside the findings")
    it.add_argument(
        "--overrides",
        metavar="FILE",
        help="your overrides.csv: which reports and which names you hold to be the same, or not",
    )
    it.add_argument("--workers", type=int, metavar="N", help="how many processes read reports (default: one)")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options = parser().parse_args(argv)
    try:
        return run(options)
    except KjError as error:
        print(f"kjlib: {error}", file=sys.stderr)
        return 2


def run(options: argparse.Namespace) -> int:
    """Read, compare, print the summary, write the tables."""
    _refuse_twins(options)
    gathered = gather(options.paths)
    _tell(gathered.problems)
    if not gathered.reports:
        raise KjError(
            "nothing could be compared: none of the inputs could be read as a report. "
            "Give a folder of .txt files, for one."
        )
    comparison = compare(
        Reports(gathered),
        judgements=_named(options.judgements),
        overrides=_named(options.overrides),
        workers=options.workers,
        progress=len(gathered.reports) >= _WORTH_A_BAR,
    )
    problems = comparison.result.problems
    _tell(problem for problem in problems if problem not in gathered.problems)
    print(comparison.summary)
    write(comparison, options)
    return 1 if problems else 0


def _named(path: str | None) -> str | None:
    """A file that the caller names must be there: a slip in its name would lose decisions without a word."""
    if path and not Path(path).exists():
        raise KjError(f"{path}: there is no such file. Check the spelling.")
    return path


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        where = f"{problem.path}, line {problem.line}" if problem.line else problem.path
        print(f"kjlib: {where}: {problem.problem} {problem.action}", file=sys.stderr)


def write(comparison: Comparison, options: argparse.Namespace) -> None:
    """Write what was asked for, and say so. Each file is whole or not there; raises ``KjError`` at the first that
    cannot be written.
    """
    written = comparison.to_csv(options.out)
    print(f"\nWrote {', '.join(path.name for path in written)} to {options.out}")
    wanted = {
        comparison.to_html: options.html,
        comparison.to_excel: options.excel,
        comparison.to_annotations: options.annotations,
    }
    for to_file, path in wanted.items():
        if path:
            print(f"Wrote {to_file(path)}")


def _refuse_twins(options: argparse.Namespace) -> None:
    """No file is to be written over another of the same call, nor over a table."""
    given: dict[Path, str] = {}
    for name in ("html", "excel", "annotations"):
        if not (path := getattr(options, name)):
            continue
        real = Path(path).resolve()
        if real in given or (real.parent == Path(options.out).resolve() and real.suffix.lower() == ".csv"):
            raise KjError(f"--{name} {path}: --{given.get(real, 'out')} writes there too. Choose another name.")
        given[real] = name


if __name__ == "__main__":
    sys.exit(main())
