"""A module imports only from a lower level, none of them hangs in a circle, and whoever judges knows nothing of English or of spaCy."""
import subprocess
import sys
from pathlib import Path

import pytest

from tests.imports import PACKAGE, Imports, imports_of, name_of, outside, reached

LEVELS = [
    ["errors", "ids", "progress"],
    ["slots", "model", "lexicon"],
    ["places"],
    ["values"],
    ["published", "names", "numbers"],
    ["timex"],
    ["reading", "inputs", "decisions"],
    ["english", "judging", "origins"],
    ["result"],
    ["pipeline"],
    ["outputs"],
    ["charts", "display"],
    ["page"],
    ["comparison"],
    ["gold"],
    ["kjlib", "__main__"],
]
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}


def part_of(module: str) -> str:
    """The part of the house that a module belongs to: the first name behind kjlib's own."""
    return module.split(".")[1] if "." in module else "kjlib"


def upwards(imports: Imports) -> list[str]:
    """Each import of another part that is not on a lower level."""
    pairs = ((module, other) for module, others in imports.items() for other in others)
    return sorted(f"{module} imports {other}" for module, other in pairs
                  if part_of(module) != part_of(other) and LEVEL[part_of(other)] >= LEVEL[part_of(module)])


def circles(imports: Imports) -> list[str]:
    """The modules that import themselves by way of others."""
    return sorted(module for module in imports if module in reached(module, imports))


def test_every_module_has_a_level():
    assert {part_of(module) for module in imports_of(PACKAGE)} == set(LEVEL)


def test_imports_go_down():
    assert upwards(imports_of(PACKAGE)) == []


def test_no_module_hangs_in_a_circle():
    assert circles(imports_of(PACKAGE)) == []


@pytest.mark.parametrize("wing", ["judging", "origins"])
def test_who_judges_knows_no_parse(wing):
    """Neither directly nor by another module: what judging needs of the language is in the reading."""
    assert knows_parses(wing, PACKAGE) == []


def knows_parses(wing: str, package: Path) -> list[str]:
    """The modules of a wing that come to spaCy or to the wing that reads English, by whatever way."""
    imports = imports_of(package)
    files = {name_of(path, package): path for path in package.rglob("*.py")}
    parsing = {name for name, path in files.items() if "spacy" in outside(path) or part_of(name) == "english"}
    return sorted(name for name in imports if part_of(name) == wing and ({name} | reached(name, imports)) & parsing)


@pytest.mark.parametrize("file, line", [
    ("judging/order.py", "from ..pipeline import compare"),               # a step that leans on what calls it
    ("values/amount.py", "from ..judging.ladder import rung_of"),         # a value that judges
    ("outputs/tables.py", "def f():\n    from kjlib.charts import matrix"),
    ("english/main_event.py", "from ..judging import rows"),
    ("values/label.py", "import kjlib.judging.rows"),
])
def test_a_planted_import_upwards_is_found(tmp_path, file, line):
    package = planted(tmp_path, {file: line, "pipeline.py": "", "judging/ladder.py": "", "judging/rows.py": "", "charts/__init__.py": ""})
    assert len(upwards(imports_of(package))) == 1


def test_a_planted_circle_is_found(tmp_path):
    package = planted(tmp_path, {"judging/a.py": "from .b import x", "judging/b.py": "from . import c", 
                                 "judging/c.py": "def f():\n    from .a import y", "judging/d.py": "from . import a"})
    assert circles(imports_of(package)) == ["kjlib.judging.a", "kjlib.judging.b", "kjlib.judging.c"]


@pytest.mark.parametrize("files", [
    {"judging/a.py": "import spacy"},
    {"judging/a.py": "from spacy.tokens import Doc"},
    {"judging/a.py": "from .. import shared", "shared.py": "def f():\n    import spacy"},
    {"judging/a.py": "from ..english.parsed import parse", "english/parsed.py": ""},
])
def test_a_planted_parse_is_found(tmp_path, files):
    assert knows_parses("judging", planted(tmp_path, files)) == ["kjlib.judging.a"]


def planted(folder: Path, files: dict[str, str]) -> Path:
    """A package of these files and nothing else, each folder a package."""
    package = folder / "kjlib"
    for name, text in files.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text + "\n", encoding="utf-8")
    for place in [package, *(path for path in package.rglob("*") if path.is_dir())]:
        (place / "__init__.py").touch()
    return package


_HELP = "import runpy, sys; sys.argv = ['kjlib', '--help']; runpy.run_module('kjlib', run_name='__main__')"


@pytest.mark.parametrize("call", ["import kjlib", _HELP])
def test_the_heavy_ones_are_loaded_when_they_are_needed(call):
    """In a process of its own: others of this run may have loaded them."""
    told = f"import sys, atexit; atexit.register(lambda: print(sorted({{'spacy', 'matplotlib', 'openpyxl'}} & set(sys.modules)))); {call}"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
