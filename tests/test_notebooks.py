"""The notebooks run top to bottom in a clean kernel, show what they should, and keep their form."""
import csv
import re
import shutil
from pathlib import Path

import nbclient
import nbformat
import pytest

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def ran(request, tmp_path_factory):
    """A notebook, run in a copy of the project's folders so that it writes nothing into the project."""
    place = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    (place / "notebooks").mkdir()
    notebook = nbformat.read(request.param, as_version=4)
    nbclient.NotebookClient(notebook, timeout=180, resources={"metadata": {"path": str(place / "notebooks")}}).execute()
    return place, notebook


def test_it_runs_and_shows_tables_and_a_picture(ran):
    _, notebook = ran
    kinds = {kind for cell in code_cells(notebook) for output in cell.outputs for kind in output.get("data", {})}
    assert {"text/html", "image/png"} <= kinds
    assert not any(output.output_type == "error" for cell in code_cells(notebook) for output in cell.outputs)


def test_it_writes_the_tables(ran):
    place, _ = ran
    with (place / "exports" / "matrix.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) > 10


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_keeps_the_form(path):
    notebook = nbformat.read(path, as_version=4)
    first, last = notebook.cells[0].source, notebook.cells[-1].source
    assert re.match(r"# .+\?\n\nReads: .+ Shows: .+ Writes: .+", first)
    assert "What this does not show" in last
    for cell in code_cells(notebook):
        assert cell.source.count("\n") < 12
        assert not re.search(r"^\s*(?:def|class) ", cell.source, re.MULTILINE)
    assert [cell.execution_count for cell in code_cells(notebook)] == list(range(1, len(code_cells(notebook)) + 1))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_output_names_a_folder_of_the_machine(path):
    assert not re.search(r'"(?:/home|/root|/work|/tmp|/Users|[A-Z]:\\\\)', path.read_text(encoding="utf-8"))
