"""The notebooks run top to bottom in a clean kernel, show what is committed of them, and keep their form."""
import base64
import hashlib
import io
import re

import matplotlib.image
import nbformat
import pandas as pd
import pytest

from tests.notebooks import NOTEBOOKS, ROOT, contents, copy, pictures, run

pytestmark = pytest.mark.slow
FIRST = re.compile(r"# .+\?\n\nReads: .+ Shows: .+ Writes: .+")
MACHINE = re.compile(r"(?:/home|/root|/work|/tmp|/Users|[A-Z]:\\)")
EVERY = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(cell):
    """What a reader sees under a cell: printed text in one piece, tables as their HTML, pictures by their pixels."""
    printed = "".join(output.text for output in cell.outputs if output.output_type == "stream")
    seen = [("printed", printed)] if printed else []
    for output in cell.outputs:
        data = output.get("data", {})
        kind = next((kind for kind in ("image/png", "text/html", "text/plain") if kind in data), None)
        if kind:
            seen.append((kind, pixels(data[kind]) if kind == "image/png" else data[kind]))
        if output.output_type == "error":
            seen.append(("error", output.evalue))
    return seen


def pixels(png):
    data = png if isinstance(png, bytes) else base64.b64decode(png)
    picture = matplotlib.image.imread(io.BytesIO(data), format="png")
    return picture.shape, hashlib.sha256((picture * 255).round().astype("uint8").tobytes()).hexdigest()


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def ran(request, tmp_path_factory):
    """A notebook as it is committed, the same after a run in a folder of its own, and that folder."""
    place = tmp_path_factory.mktemp("project")
    return nbformat.read(request.param, as_version=4), run(request.param, copy(place)), place


def test_it_shows_what_is_committed(ran):
    """If this fails after a change that was meant, ``make notebooks`` writes the outputs anew."""
    committed, fresh, _ = ran
    for old, new in zip(code_cells(committed), code_cells(fresh), strict=True):
        assert shown(new) == shown(old), new.source


def test_it_shows_tables_and_pictures_and_no_error(ran):
    _, fresh, _ = ran
    kinds = {kind for cell in code_cells(fresh) for kind, _ in shown(cell)}
    assert {"text/html", "image/png"} <= kinds
    assert "error" not in kinds


def test_it_writes_what_it_says_and_nothing_else(ran):
    _, fresh, place = ran
    written = [path for path in place.rglob("*") if path.is_file() and path.relative_to(place).parts[0] not in ("seeds", "tests")]
    says = re.search(r"Writes: (.+)", fresh.cells[0].source)[1]
    assert bool(written) == (not says.startswith("nothing"))
    for path in written:
        assert path.suffix != ".csv" or path.name == "problems.csv" or len(pd.read_csv(path)) > 0


@EVERY
def test_it_keeps_the_form(path):
    notebook = nbformat.read(path, as_version=4)
    assert FIRST.fullmatch(notebook.cells[0].source)
    assert notebook.cells[-1].source.startswith("## What this does not show")
    for cell in code_cells(notebook):
        assert cell.source.count("\n") < 12
        assert not re.search(r"^\s*(?:def|class) ", cell.source, re.MULTILINE)
    assert [cell.execution_count for cell in code_cells(notebook)] == list(range(1, len(code_cells(notebook)) + 1))


@EVERY
def test_each_picture_and_table_has_a_sentence_before_it(path):
    notebook = nbformat.read(path, as_version=4)
    for before, cell in zip(notebook.cells, notebook.cells[1:]):
        assert (before.cell_type, cell.cell_type) != ("code", "code")


@EVERY
def test_no_output_names_a_folder_of_the_machine(path):
    for cell in code_cells(nbformat.read(path, as_version=4)):
        assert not any(MACHINE.search(str(seen)) for _, seen in shown(cell))


def test_the_readme_shows_the_pictures_and_the_list_as_they_are():
    """If this fails after a change that was meant, ``make notebooks`` writes them anew."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert contents() in readme
    for name, png in pictures().items():
        assert f"(notebooks/{name})" in readme
        assert pixels((ROOT / "notebooks" / name).read_bytes()) == pixels(png)
