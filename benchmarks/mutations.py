"""What would the tests not notice? Plants one change at a time in a copy of kjlib/, runs the tests on it, and lists
the changes that survive.

    python benchmarks/mutations.py [--number 40] [--seed 10] [--jobs 2] [--command "python -m pytest ..."]
    python benchmarks/mutations.py --places kjlib/values/amount.py:31 kjlib/slots.py:65      # all changes of these
    lines
    python benchmarks/mutations.py --list                                                     # choose, and run nothing

The checkout itself is never touched. A survivor is a line that no test holds, or a change that makes no difference:
a reader has to say which.
Ends with 0 if every change was noticed, with 1 if some survived, with 2 if the tests fail on the unchanged copy.
"""
from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from tqdm import tqdm

COMMAND = 'python -m pytest -x -q -m "not e2e and not slow" --ignore tests/test_notebooks.py'
LEFT_OUT = (".venv", ".git", "exports", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache")
SHORTEST_LIMIT = 300.0               # seconds that a run may take at least, however quick the clean one was
SMALL = 100                          # a whole number below it is changed by one
OPERATORS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change of one file: the expression or statement that goes, and what is put in its place."""
    path: str                         # below the checkout
    old: ast.expr | ast.stmt
    new: ast.expr | ast.stmt
    code: str                         # the line it is in

    @property
    def line(self) -> int:
        return self.old.lineno

    def __str__(self) -> str:
        where = f"   in: {_cut(self.code)}" if isinstance(self.old, ast.Constant | ast.Name) else ""
        return f"{self.path}:{self.line}  {_cut(ast.unparse(self.old))}  ->  {_cut(ast.unparse(self.new))}{where}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a change: the first test that noticed it, or nothing."""
    mutation: Mutation
    killer: str

    def __str__(self) -> str:
        return f"{self.mutation}  {'killed by ' + self.killer if self.killer else 'SURVIVED'}"


# ---------------------------------------------------------------- what can be changed

def mutations_of(path: Path, checkout: Path) -> list[Mutation]:
    """Every change that can be planted in a file, in the order of its lines."""
    name, source = path.relative_to(checkout).as_posix(), path.read_text(encoding="utf-8")
    lines = source.split("\n")
    changes = (change for node in _logic(ast.parse(source)) for change in _changes(node))
    found = (Mutation(name, old, new, lines[old.lineno - 1]) for old, new in changes)
    return sorted(found, key=lambda mutation: (mutation.line, mutation.old.col_offset))


def _logic(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but what only a type checker or a person reads, and f-strings, whose places Python 3.11 does not
    tell.
    """
    yield node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr) and not _is_no_logic(child):
                yield from _logic(child)


def _is_no_logic(node: ast.AST) -> bool:
    """``if TYPE_CHECKING`` and ``if __name__ == "__main__"``."""
    return isinstance(node, ast.If) and bool({"TYPE_CHECKING", "__name__"} & {part.id for part in ast.walk(node.test) if isinstance(part, ast.Name)})


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, ast.expr | ast.stmt]]:
    """The changes of one node: what goes, what comes."""
    match node:
        case ast.Compare(ops=operators):
            for place, operator in enumerate(operators):
                yield node, _with(node, ops=[*operators[:place], OPERATORS[type(operator)](), *operators[place + 1:]])
        case ast.BoolOp(op=operator):
            yield node, _with(node, op=ast.Or() if isinstance(operator, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, operand
        case ast.BinOp(op=ast.Add()) if not _joins(node.left) and not _joins(node.right):
            yield node, _with(node, op=ast.Sub())
        case ast.AugAssign(op=ast.Add()) if not _joins(node.value):
            yield node, _with(node, op=ast.Sub())
        case ast.Return(value=ast.Constant(value=bool() as truth) as constant):
            yield constant, _with(constant, value=not truth)
        case ast.Constant(value=int() as number) if not isinstance(number, bool) and number < SMALL:
            yield node, _with(node, value=number + 1)
        case ast.Name(id=name, ctx=ast.Load()) if name in NAMES:
            yield node, _with(node, id=NAMES[name])


def _with(node: ast.expr | ast.stmt, **fields: object) -> ast.expr | ast.stmt:
    """The same node with other fields."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _joins(node: ast.expr) -> bool:
    """Whether it is plainly a text or a list: minus would only be an error there."""
    return isinstance(node, ast.JoinedStr | ast.List | ast.ListComp | ast.Tuple) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def mutated(source: str, mutation: Mutation) -> str:
    """The text of the file with the change in it; every other character stays as it is, and so does every other
    line's number.
    """
    lines = source.encode().splitlines(keepends=True)               # the places that ast tells are bytes of a line
    old = mutation.old
    assert old.end_lineno is not None and old.end_col_offset is not None
    before = b"".join(lines[:old.lineno - 1]) + lines[old.lineno - 1][:old.col_offset]
    after = lines[old.end_lineno - 1][old.end_col_offset:] + b"".join(lines[old.end_lineno:])
    return (before + _written(mutation).encode() + after).decode()


def _written(mutation: Mutation) -> str:
    """The new code, in brackets where its neighbours could pull it apart, as many lines long as the old."""
    match mutation.new:
        case ast.Constant() | ast.Name():
            return ast.unparse(mutation.new)
        case ast.AugAssign(target=target, value=value):
            start, code = f"{ast.unparse(target)} -= ", ast.unparse(value)
        case new:
            start, code = "", ast.unparse(new)
    missing = (mutation.old.end_lineno or mutation.line) - mutation.line - code.count("\n")
    return f"{start}({code}{chr(10) * missing})"


def _cut(code: str, width: int = 100) -> str:
    words = " ".join(code.split())
    return words if len(words) <= width else words[:width - 1] + "…"


# ---------------------------------------------------------------- which of them

def all_mutations(checkout: Path) -> list[Mutation]:
    """Every change that can be planted in the package."""
    return [mutation for path in sorted((checkout / "kjlib").rglob("*.py")) for mutation in mutations_of(path, checkout)]


def chosen(mutations: Iterable[Mutation], number: int, seed: int) -> list[Mutation]:
    """So many of the changes, the same for the same seed: one a module, and a second only when each has had its first.

    A module with four times the places is drawn about twice as early, so that large ones count for more and small
    ones for something.
    """
    draw = random.Random(seed)
    modules: dict[str, list[Mutation]] = {}
    for mutation in mutations:
        modules.setdefault(mutation.path, []).append(mutation)
    order = sorted(modules.values(), key=lambda places: draw.random() ** (1 / len(places) ** 0.5), reverse=True)
    rounds = zip_longest(*(draw.sample(places, len(places)) for places in order))
    return [mutation for one_round in rounds for mutation in one_round if mutation][:number]


def at_places(mutations: Iterable[Mutation], places: Sequence[str]) -> list[Mutation]:
    """All changes of the named lines, "kjlib/slots.py:65"; a place without any is an error."""
    mutations = list(mutations)
    found = {place: [mutation for mutation in mutations if f"{mutation.path}:{mutation.line}" == place.removeprefix("./")] for place in places}
    if empty := [place for place, there in found.items() if not there]:
        raise SystemExit(f"nothing to change at {', '.join(empty)}")
    return [mutation for there in found.values() for mutation in there]


# ---------------------------------------------------------------- running the tests

@dataclass(frozen=True, slots=True)
class Bench:
    """How the tests are run; ``stop`` ends all runs at once."""
    checkout: Path
    command: tuple[str, ...]
    python: Path
    stop: threading.Event

    def killer(self, mutation: Mutation, limit: float) -> str:
        """What noticed a change: a test, or the clock; nothing if it survived."""
        with self.copied() as place:
            path = place / mutation.path
            path.write_text(mutated(path.read_text(encoding="utf-8"), mutation), encoding="utf-8")
            return self.failure(place, limit)

    @contextmanager
    def copied(self) -> Iterator[Path]:
        """A copy of the checkout, with the folder shared/ beside it if the checkout has one there."""
        with tempfile.TemporaryDirectory(prefix="kjlib-mutation-") as folder:
            place = Path(folder) / self.checkout.name
            shutil.copytree(self.checkout, place, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
            if (shared := self.checkout.parent / "shared").is_dir():
                (place.parent / "shared").symlink_to(shared)
            yield place

    def failure(self, place: Path, limit: float | None) -> str:
        """The first test that fails in a copy, or the limit that was passed; nothing if all is green."""
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
            process = subprocess.Popen(self.command, cwd=place, env=self._environment(place), stdin=subprocess.DEVNULL, stdout=output,
                                       stderr=subprocess.STDOUT, start_new_session=True)
            code = self._wait(process, limit)
            output.seek(0)
            return "" if code == 0 else f"a limit of {limit:.0f} s" if code is None else _first_failure(output.read(), code)

    def _environment(self, place: Path) -> dict[str, str]:
        """The copy's kjlib comes before an installed one, also in what the tests start; compiled files are not
        kept: two changes of a file in
        one second look alike to Python."""
        path = os.pathsep.join([str(self.python.parent), os.environ.get("PATH", "")])
        return os.environ | {"PATH": path, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1"}

    def _wait(self, process: subprocess.Popen[bytes], limit: float | None) -> int | None:
        """The exit code; None where the time was up. Whatever the run has started ends with it."""
        end = time.monotonic() + limit if limit else float("inf")
        try:
            while process.poll() is None and time.monotonic() < end and not self.stop.wait(0.2):
                pass
            return process.poll()
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _first_failure(output: str, code: int) -> str:
    """The name of the first test that pytest lists as failed, or the last line of another command."""
    if match := re.search(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", output, re.MULTILINE):
        return match[1]
    lines = output.strip().splitlines() or [""]
    return f"exit code {code}: {lines[-1][:120]}"


def clean_seconds(bench: Bench) -> float:
    """How long the tests take on an unchanged copy; they must be green there."""
    with bench.copied() as place:
        start = time.monotonic()
        if failure := bench.failure(place, None):
            print(f"the tests fail on an unchanged copy: {failure}", file=sys.stderr)
            raise SystemExit(2)
        return time.monotonic() - start


def outcomes(bench: Bench, mutations: Sequence[Mutation], jobs: int, limit: float) -> Iterator[Outcome]:
    """What becomes of each change, as soon as it is known."""
    with ThreadPoolExecutor(jobs) as pool:
        try:
            running: dict[Future[str], Mutation] = {pool.submit(bench.killer, mutation, limit): mutation for mutation in mutations}
            for future in as_completed(running):
                yield Outcome(running[future], future.result())
        finally:
            bench.stop.set()
            pool.shutdown(cancel_futures=True)


# ---------------------------------------------------------------- the command line

def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--checkout", type=Path, default=Path(__file__).parent.parent, help="default: the one that this file stands in")
    options.add_argument("--number", type=int, default=40, help="how many changes (default 40)")
    options.add_argument("--seed", type=int, default=10, help="another number chooses others (default 10)")
    options.add_argument("--jobs", type=int, default=2, help="how many copies are tested at once (default 2)")
    options.add_argument("--places", nargs="+", metavar="FILE:LINE", help="all changes of these lines, in place of a choice")
    options.add_argument("--command", default=COMMAND, help=f"how the tests are run (default {COMMAND})".replace("%", "%%"))
    options.add_argument("--python", type=Path, default=Path(sys.executable), help="the python that is meant in the command (default: this one)")
    options.add_argument("--list", action="store_true", help="print the changes and run nothing")
    return options


def main() -> int:
    given = _options().parse_args()
    checkout = given.checkout.resolve()
    mutations = all_mutations(checkout)
    total = len(mutations)
    mutations = at_places(mutations, given.places) if given.places else chosen(mutations, given.number, given.seed)
    if given.list:
        print(*mutations, sep="\n")
        return 0
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    bench = Bench(checkout, tuple(shlex.split(given.command)), given.python.absolute(), threading.Event())
    print(f"{len(mutations)} of {total} possible changes; first the tests on an unchanged copy ...", file=sys.stderr)
    seconds = clean_seconds(bench)
    limit = max(SHORTEST_LIMIT, 10 * seconds)
    print(f"... green in {seconds:.0f} s; a run that takes more than {limit:.0f} s counts as killed", file=sys.stderr)
    return _report(tqdm(outcomes(bench, mutations, given.jobs, limit), total=len(mutations), unit="change", file=sys.stderr))


def _report(found: Iterable[Outcome]) -> int:
    """Print each outcome as it comes, and the survivors at the end."""
    done = []
    for outcome in found:
        done.append(outcome)
        tqdm.write(str(outcome))
    survivors = sorted((outcome.mutation for outcome in done if not outcome.killer), key=lambda mutation: (mutation.path, mutation.line))
    print(f"\n{len(done) - len(survivors)} of {len(done)} killed, {len(survivors)} survived")
    print(*survivors, sep="\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
