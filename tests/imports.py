"""What each module of kjlib imports, read from the source: imports in functions count too, those for types alone do not."""
import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "kjlib"
Imports = dict[str, set[str]]


def imports_of(package: Path) -> Imports:
    """Each module of a package, with the modules of the same package that it imports."""
    modules = {name_of(path, package): path for path in sorted(package.rglob("*.py"))}
    return {name: set(_imported(path, name, modules)) - {name} for name, path in modules.items()}


def name_of(path: Path, package: Path) -> str:
    """"kjlib.values.amount" for kjlib/values/amount.py; a package goes by the name of its folder."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def outside(path: Path) -> set[str]:
    """The packages of others that a file imports, by their first name."""
    found: set[str] = set()
    for node in _nodes(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.split(".")[0])
    return found


def reached(start: str, imports: Mapping[str, set[str]]) -> set[str]:
    """All that a module imports, directly or by another."""
    found: set[str] = set()
    todo = [start]
    while todo:
        here = todo.pop()
        todo += imports.get(here, set()) - found
        found |= imports.get(here, set())
    return found


def _imported(path: Path, name: str, modules: Mapping[str, Path]) -> Iterator[str]:
    for node in _nodes(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = _base(node, name, path)
            yield from (_module(f"{base}.{alias.name}", modules) or base for alias in node.names if base in modules)
        elif isinstance(node, ast.Import):
            yield from (found for alias in node.names if (found := _module(alias.name, modules)))


def _base(node: ast.ImportFrom, name: str, path: Path) -> str:
    """The module that an import is from, whether it is named in full or by dots."""
    if not node.level:
        return node.module or ""
    here = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    return ".".join([*here[:len(here) - node.level + 1], *(node.module or "").split(".")]).strip(".")


def _module(name: str, modules: Mapping[str, Path]) -> str:
    return name if name in modules else ""


def _nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those under ``if TYPE_CHECKING``: what only a type checker imports makes no circle."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            continue
        yield child
        yield from _nodes(child)
