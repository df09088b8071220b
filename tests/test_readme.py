"""What the README shows runs, and names what there is."""
import doctest
import re
from pathlib import Path

from kjlib.model import Relation
from kjlib.outputs import tables

README = Path(__file__).parent.parent / "README.md"


def test_examples_run(monkeypatch):
    monkeypatch.chdir(README.parent)
    failed, tried = doctest.testfile(str(README), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert tried and not failed


def test_every_relation_is_explained():
    told = set(re.findall(r"^\| `([a-z_]+)` \|", README.read_text(encoding="utf-8"), re.MULTILINE))
    assert {str(relation) for relation in Relation} <= told


def test_the_columns_it_names_exist():
    columns = {*tables.REPORTS, *tables.CLAIMS, *tables.FINDINGS, *tables.MATRIX, *tables.WORDING, *tables.PROBLEMS}
    rows = re.findall(r"^\| `\w+\.csv` \|.*\|(.*)\|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == 6
    assert set(re.findall(r"`([a-z_]+)`", " ".join(rows))) <= columns


def test_the_make_targets_it_names_exist():
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"^    make ([a-z]+)|`make ([a-z]+)`", README.read_text(encoding="utf-8"), re.MULTILINE))
    targets = {a or b for a, b in named}
    assert targets >= {"compare", "test", "lab", "venv"}
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
