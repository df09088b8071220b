"""A module imports only from a lower level, so that steps never lean on one another and views never judge."""
import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kjlib"
LEVELS = [
    ["errors", "ids"],
    ["model", "slots", "lexicon", "ledger", "overrides"],
    ["values", "language", "languages", "places", "syntax", "zones", "people_value"],
    ["timex", "names", "datelines", "wording", "items", "altered"],
    ["telling"],
    ["parsed"],
    ["occurrences"],
    ["scene"],
    ["attribution", "factuality"],
    ["people"],
    ["kinds", "infer"],
    ["reading", "reasons"],
    ["read", "analyse", "group", "settle", "align", "judge", "coverage", "origins"],
    ["checks"],
    ["pipeline"],
    ["tables", "people_table", "export", "explain", "judgements", "summary", "looks"],
    ["workbook", "annotations", "citations", "changes"],
    ["comparison"],
    ["display", "charts", "gold"],
    ["page"],
    ["__init__", "__main__"],
]
SHOWN = {("model.py", "display"), ("comparison.py", "page")}          # what shows itself asks for the view, and only when it is shown
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}


def part_of(path: Path, package: Path) -> str:
    """The module or package, as the table of levels names it, that a file belongs to."""
    return path.relative_to(package).parts[0].removesuffix(".py")


def imported(path: Path, package: Path) -> set[str]:
    """The parts of kjlib that a file imports, wherever in the file it does so."""
    depth = len(path.relative_to(package).parts)          # 1 in kjlib/, 2 in a package below it
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            found |= {node.module.split(".")[0]} if node.module else {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "kjlib":
            parts = (node.module or "").split(".")[1:]
            found |= {parts[0]} if parts else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kjlib.")}
    return found


def breaches(package: Path) -> list[str]:
    """Each import of a level that is not lower, as "file imports part"."""
    return [f"{path.relative_to(package)} imports {other}"
            for path in sorted(package.rglob("*.py"))
            for other in sorted(imported(path, package) - {part_of(path, package)})
            if other in LEVEL and LEVEL[other] >= LEVEL[part_of(path, package)]
            and (path.name, other) not in SHOWN]


def test_every_module_has_a_level():
    assert {part_of(path, PACKAGE) for path in PACKAGE.rglob("*.py")} <= set(LEVEL)


def test_imports_go_down():
    assert breaches(PACKAGE) == []


@pytest.mark.parametrize("file, line", [
    ("judge.py", "from .align import align"),                  # a step that leans on a step
    ("values/amount.py", "from ..judge import judge"),         # a value that judges
    ("tables.py", "def f():\n    from kjlib.charts import matrix"),
    ("scene.py", "from . import kinds"),
    ("values/label.py", "import kjlib.judge"),
])
def test_a_planted_breach_is_found(tmp_path, file, line):
    planted = tmp_path / "kjlib" / file
    planted.parent.mkdir(parents=True)
    planted.write_text(line + "\n", encoding="utf-8")
    assert len(breaches(tmp_path / "kjlib")) == 1
