"""The shape of a checkout's kjlib/: how long, how dense, how tangled, read from the source alone (nothing of it is
imported or run).

    python benchmarks/shape.py [CHECKOUT] [--json]        # without CHECKOUT: the one that this file stands in

Imports count wherever they stand, in functions too, but not under ``if TYPE_CHECKING``. Imports upwards are counted
where a test of the checkout
has a table ``LEVELS``, names of slots where kjlib/slots.py lists them.
"""
from __future__ import annotations

import argparse
import ast
import json
import statistics
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pathlib import Path

LABELS = frozenset({                  # of the dependencies that spaCy's English models tell
    "nsubj", "nsubjpass", "dobj", "pobj", "iobj", "dative", "attr", "agent", "prep", "pcomp", "ccomp", "xcomp",
    "acomp", "advcl", "relcl", "acl", "appos", "amod", "nummod", "compound", "nmod", "poss", "aux", "auxpass", "neg",
    "mark", "conj", "cc", "csubj", "parataxis", "oprd", "npadvmod", "advmod", "det", "predet", "quantmod", "prt",
    "expl", "intj", "case", "flat", "ROOT",
})
MAY_KNOW_LABELS = ("clauses.py", "syntax.py")
# from word to word of a parse
WALKS = frozenset({"children", "head", "lefts", "rights", "subtree", "ancestors", "conjuncts"})
Imports = dict[str, set[str]]


@dataclass(frozen=True)
class Module:
    """A file of the package: its dotted name, its path below the checkout, its text."""
    name: str
    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def is_package(self) -> bool:
        return self.path.endswith("__init__.py")


@dataclass(frozen=True, slots=True)
class Function:
    """A function or method, with its lines and the nodes of its syntax tree."""
    where: str
    lines: int
    nodes: int


@dataclass(frozen=True, slots=True)
class Uses:
    """How much a file knows of the parse: how often it reads a label (``.dep_``), how many of its strings are such
    labels, how often it
    names one in kjlib's own words (``Role.SUBJECT``), and how often it goes from word to word (``.children``)."""
    accesses: int
    strings: int
    roles: int
    walks: int


@dataclass(frozen=True, slots=True)
class Shape:
    """All figures of one checkout; ``upwards`` and ``slot_files`` are None where the checkout has no table to
    measure by.
    """
    files: int
    lines: int
    functions: int
    median_lines: float
    longest: list[Function]
    nodes_a_line: float
    in_circles: list[str]
    largest_circle: int
    upwards: list[str] | None
    slot_files: dict[str, list[str]] | None
    parse_uses: dict[str, Uses]


def shape_of(checkout: Path) -> Shape:
    """Every figure of a checkout."""
    modules = modules_of(checkout / "kjlib")
    functions = [function for module in modules for function in functions_of(module)]
    imports = imports_of(modules)
    circles = circles_of(imports)
    levels, slots = levels_of(checkout), slots_of(modules)
    return Shape(
        files=len(modules),
        lines=sum(len(module.text.splitlines()) for module in modules),
        functions=len(functions),
        median_lines=statistics.median(function.lines for function in functions),
        longest=sorted(functions, key=lambda function: (-function.lines, function.where))[:5],
        nodes_a_line=round(statistics.median(function.nodes / function.lines for function in functions), 1),
        in_circles=sorted(name for circle in circles for name in circle),
        largest_circle=max(map(len, circles), default=0),
        upwards=upwards(imports, levels) if levels else None,
        slot_files=slot_files(modules, slots) if slots else None,
        parse_uses={module.path: uses for module in modules if (uses := parse_uses(module))},
    )


# ---------------------------------------------------------------- files and functions

def modules_of(package: Path) -> list[Module]:
    """All files of a package; a package itself goes by the name of its folder."""
    return [Module(_name(path.relative_to(package.parent)), path.relative_to(package.parent).as_posix(), path.read_text(encoding="utf-8"))
            for path in sorted(package.rglob("*.py"))]


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions_of(module: Module) -> Iterator[Function]:
    """Each function and method of a file, those inside others too; decorators are not counted as its lines."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Function(f"{module.path}:{node.lineno} {node.name}", lines, sum(1 for _ in ast.walk(node)))


# ---------------------------------------------------------------- imports

def imports_of(modules: Iterable[Module]) -> Imports:
    """Each module, with the others of the package that it imports."""
    by_name = {module.name: module for module in modules}
    return {name: set(_imported(module, by_name)) - {name} for name, module in by_name.items()}


def _imported(module: Module, by_name: Mapping[str, Module]) -> Iterator[str]:
    for node in _at_run_time(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in by_name)
        elif isinstance(node, ast.ImportFrom) and (base := _base(node, module)) in by_name:
            names = (f"{base}.{alias.name}" for alias in node.names)
            yield from (name if name in by_name else base for name in names)


def _base(node: ast.ImportFrom, module: Module) -> str:
    """The module that ``from ... import`` names, whether in full or by dots."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    up = node.level - module.is_package
    return ".".join([*parts[:len(parts) - up], *([node.module] if node.module else [])])


def _at_run_time(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those under ``if TYPE_CHECKING``."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and ast.unparse(child.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            yield from (node for part in child.orelse for node in (part, *_at_run_time(part)))
            continue
        yield child
        yield from _at_run_time(child)


def circles_of(imports: Imports) -> list[set[str]]:
    """The sets of modules that all import one another, directly or by way of others."""
    reached = {name: _reached(name, imports) for name in imports}
    circles = {frozenset(other for other in reached[name] if name in reached[other]) for name in imports}
    return [set(circle) for circle in circles if circle]


def _reached(start: str, imports: Imports) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        new = imports[todo.pop()] - found
        found |= new
        todo += new
    return found


def levels_of(checkout: Path) -> dict[str, int]:
    """The level of each part of the house, from the table LEVELS of the checkout's own test of its imports; empty
    if it has none.
    """
    for path in sorted((checkout / "tests").rglob("test_imports.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["LEVELS"]:
                return _levels(ast.literal_eval(node.value))
    return {}


def _levels(table: Mapping[str, int] | Iterable[Iterable[str]]) -> dict[str, int]:
    """Levels by name, from a table by name or a list of the names of each level."""
    if isinstance(table, Mapping):
        return dict(table)
    return {name: level for level, names in enumerate(table) for name in names}


def upwards(imports: Imports, levels: Mapping[str, int]) -> list[str]:
    """Each import of another part of the house that is not on a lower level."""
    pairs = [(name, other, _part(name, levels), _part(other, levels)) for name in imports for other in imports[name]]
    return sorted(f"{name} imports {other}" for name, other, part, other_part in pairs
                  if part != other_part and levels.get(other_part, -1) >= levels.get(part, len(levels)))


def _part(name: str, levels: Mapping[str, int]) -> str:
    """The part of the house that a module belongs to: the longest beginning of its name, without kjlib's own, that
    the table has.
    """
    package, *parts = name.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((part for part in names if part in levels), parts[0] if parts else package)


# ---------------------------------------------------------------- who knows what

def slots_of(modules: Iterable[Module]) -> frozenset[str]:
    """The names of the slots: the first argument of each call of Slot in slots.py."""
    trees = [module.tree for module in modules if module.path.endswith("/slots.py")]
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Slot")
    firsts = (call.args[0] if call.args else next((word.value for word in call.keywords if word.arg == "name"), None) for call in calls)
    return frozenset(first.value for first in firsts if isinstance(first, ast.Constant) and isinstance(first.value, str))


def slot_files(modules: Iterable[Module], slots: frozenset[str]) -> dict[str, list[str]]:
    """The files, other than slots.py itself, in which a string is a slot's name or begins with one and a dot; with
    the names.
    """
    found = {module.path: sorted({name for text in _strings(module) if (name := _slot(text, slots))})
             for module in modules if not module.path.endswith("/slots.py")}
    return {path: names for path, names in found.items() if names}


def _slot(text: str, slots: frozenset[str]) -> str:
    if text in slots:
        return text
    head, dot, _ = text.partition(".")
    return f"{head}." if dot and head in slots else ""


def parse_uses(module: Module) -> Uses | None:
    """What a file knows of the parse; None if nothing, and for the files whose work it is to know it."""
    if module.path.rpartition("/")[2] in MAY_KNOW_LABELS:
        return None
    attributes = [node for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)]
    uses = Uses(
        accesses=sum(node.attr == "dep_" for node in attributes),
        strings=sum(_labels(text) for text in _strings(module)),
        roles=sum(isinstance(node.value, ast.Name) and node.value.id == "Role" for node in attributes),
        walks=sum(node.attr in WALKS for node in attributes),
    )
    return uses if any(asdict(uses).values()) else None


def _labels(text: str) -> int:
    """How many labels a string is: one, or several with spaces between ("nsubj nsubjpass"), and nothing else."""
    words = text.split()
    return len(words) if words and LABELS.issuperset(words) else 0


def _strings(module: Module) -> Iterator[str]:
    return (node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


# ---------------------------------------------------------------- print

def as_text(shape: Shape) -> str:
    """The figures as a table, the details below it."""
    return "\n".join([*_table(_figures(shape)), *_details(shape)])


def _figures(shape: Shape) -> list[tuple[str, str]]:
    accesses, strings, roles, walks = (sum(getattr(uses, field.name) for uses in shape.parse_uses.values()) for field in fields(Uses))
    return [
        ("files", f"{shape.files}"),
        ("lines", f"{shape.lines:,}"),
        ("functions", f"{shape.functions:,}"),
        ("lines of a function, median", f"{shape.median_lines:g}"),
        ("lines of the longest function", f"{shape.longest[0].lines}" if shape.longest else "-"),
        ("syntax nodes a line, median over functions", f"{shape.nodes_a_line}"),
        ("files in import circles", f"{len(shape.in_circles)}"),
        ("files in the largest circle", f"{shape.largest_circle}"),
        ("imports upwards", "no table LEVELS" if shape.upwards is None else f"{len(shape.upwards)}"),
        ("files that know a slot's name", "no slots.py" if shape.slot_files is None else f"{len(shape.slot_files)}"),
        (f".dep_ outside {' and '.join(MAY_KNOW_LABELS)}", f"{accesses}"),
        ("... the parser's labels as strings", f"{strings}"),
        ("... Role.NAME, the same in kjlib's words", f"{roles}"),
        ("... steps from word to word (.children)", f"{walks}"),
    ]


def _details(shape: Shape) -> Iterator[str]:
    yield from _part_of_text("longest functions", [(function.where, f"{function.lines} lines") for function in shape.longest])
    yield from _part_of_text("files in import circles", [(name, "") for name in shape.in_circles])
    yield from _part_of_text("imports upwards", [(text, "") for text in shape.upwards or ()])
    yield from _part_of_text("files that know a slot's name", [(path, " ".join(names)) for path, names in (shape.slot_files or {}).items()])
    by_use = sorted(shape.parse_uses.items(), key=lambda entry: -sum(asdict(entry[1]).values()))
    yield from _part_of_text("who knows the parse", [(path, _uses(uses)) for path, uses in by_use])


def _uses(uses: Uses) -> str:
    return f"{uses.accesses:3} .dep_ {uses.strings:3} labels {uses.roles:3} roles {uses.walks:3} steps"


def _part_of_text(title: str, rows: list[tuple[str, str]]) -> list[str]:
    return ["", f"{title}:", *("  " + line for line in _table(rows))] if rows else []


def _table(rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in rows)
    return [f"{name:{width}}  {value}".rstrip() for name, value in rows]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkout", nargs="?", type=Path, default=Path(__file__).parent.parent)
    options.add_argument("--json", action="store_true", help="for machines: the same figures as JSON")
    given = options.parse_args()
    if not (given.checkout / "kjlib").is_dir():
        options.error(f"{given.checkout} has no folder kjlib/")
    shape = shape_of(given.checkout)
    print(json.dumps(asdict(shape), indent=2) if given.json else as_text(shape))


if __name__ == "__main__":
    main()
