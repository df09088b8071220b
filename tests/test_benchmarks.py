"""The tools that measure kjlib: what they count and what they change, on small packages of our own."""
import ast
import sys
import threading
from pathlib import Path

import pytest

from benchmarks import mutations, shape

CHANGES = [  # a line, what becomes of it
    ("x = a < b", ["x = (a <= b)"]),
    ("x = a not in b", ["x = (a in b)"]),
    ("x = a < b == c", ["x = (a <= b == c)", "x = (a < b != c)"]),
    ("x = a or b and c", ["x = (a and (b and c))", "x = a or (b or c)"]),
    ("x = not (a or b) and c", ["x = (not (a or b) or c)", "x = (a or b) and c", "x = not ((a and b)) and c"]),
    ("x = '“é”', a == b", ["x = '“é”', (a != b)"]),
    ("x = max(a, key=b)", ["x = min(a, key=b)"]),
    ("x[a] += 7", ["x[a] -= (7)", "x[a] += 8"]),
    ("x = 'a' + b, f'{a + b}', a * 1000", []),
    ("def f(a: tuple[2]) -> tuple[2]: return True", ["def f(a: tuple[2]) -> tuple[2]: return False"]),
    ("if TYPE_CHECKING: x = 1", []),
    ('if __name__ == "__main__": f(1)', []),
]


def planted(folder, files):
    """A checkout with a kjlib of these files."""
    for name, text in files.items():
        path = folder / "checkout" / "kjlib" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "checkout"


@pytest.mark.parametrize("code, changed", CHANGES, ids=[code for code, _ in CHANGES])
def test_what_is_changed_and_how(tmp_path, code, changed):
    (tmp_path / "m.py").write_text(code, encoding="utf-8")
    found = mutations.mutations_of(tmp_path / "m.py", tmp_path)
    assert sorted(mutations.mutated(code, mutation) for mutation in found) == sorted(changed)


def test_the_other_lines_stay_where_they_are(tmp_path):
    code = "x = (a\n     and b)   # why\n\ny = 2\n"
    (tmp_path / "m.py").write_text(code, encoding="utf-8")
    first, _ = mutations.mutations_of(tmp_path / "m.py", tmp_path)
    after = mutations.mutated(code, first)
    assert after.endswith("# why\n\ny = 2\n") and after.count("\n") == 4
    assert ast.unparse(ast.parse(after)) == "x = a or b\ny = 2"


def test_a_choice_is_the_same_again_and_takes_each_module_once_first():
    found = mutations.all_mutations(Path(mutations.__file__).parent.parent)
    first = mutations.chosen(found, 40, seed=10)
    assert first == mutations.chosen(found, 40, seed=10) != mutations.chosen(found, 40, seed=11)
    assert len({mutation.path for mutation in first}) == 40


@pytest.mark.parametrize("test, killer", [
    ("assert not kjlib.f(2)", "exit code 1: AssertionError"),
    ("assert kjlib.f(3)", ""),
    ("kjlib.f(2) and time.sleep(60)", "a limit of 2 s"),
])
def test_a_change_is_killed_or_survives(tmp_path, test, killer):
    folder = planted(tmp_path, {"__init__": "def f(a):\n    return a > 2\n"})
    mutation = mutations.all_mutations(folder)[0]
    command = (sys.executable, "-c", f"import time, kjlib; {test}")
    bench = mutations.Bench(folder, command, Path(sys.executable), threading.Event())
    assert bench.killer(mutation, limit=2) == killer
    assert "a > 2" in (folder / mutation.path).read_text(encoding="utf-8")


def test_the_shape_of_a_small_package(tmp_path):
    folder = planted(tmp_path, {
        "__init__": "",
        "slots": 'Slot("date", 1)\nSlot(name="who")',
        "low": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from . import high\n",
        "high": "from . import low\ndef f(word):\n    from .wing import part\n    return word.dep_ in ('nsubj', 'dobj pobj', 'who.title', 'whose')\n",
        "wing/__init__": "from .part import x",
        "wing/part": "from ..high import f\nx = 1",
        "clauses": "def g(word):\n    return word.dep_ == 'nsubj'",
    })
    (folder / "tests").mkdir()
    (folder / "tests" / "test_imports.py").write_text("LEVELS = [['slots', 'low', 'clauses'], ['high'], ['wing'], ['kjlib']]", encoding="utf-8")
    found = shape.shape_of(folder)
    assert (found.files, found.functions, found.longest[0].where) == (7, 2, "kjlib/high.py:2 f")
    assert (found.in_circles, found.largest_circle) == (["kjlib.high", "kjlib.wing.part"], 2)
    assert found.upwards == ["kjlib.high imports kjlib.wing.part"]
    assert found.slot_files == {"kjlib/high.py": ["who."]}
    assert found.parse_uses == {"kjlib/high.py": shape.Uses(accesses=1, strings=3, roles=0, walks=0)}
    assert "imports upwards" in shape.as_text(found)
