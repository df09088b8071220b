"""Each notebook in JupyterLab, as an analyst re-runs it: no error, each table and picture displayed, the files written and read back."""
from __future__ import annotations

import os
import shutil
from pathlib import Path

import pandas as pd
import pytest

from tests.notebooks import NOTEBOOKS, ROOT, copy

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed; pip install playwright")
from tests.e2e import lab  # noqa: E402

pytestmark = pytest.mark.e2e
SHOTS = os.environ.get("KJLIB_SHOTS", "")          # a folder: a picture of each notebook goes there, light and dark
NO_BROWSER = "no Chromium is installed, so the notebooks are not tried in a browser. On Debian: apt-get install chromium"


def chromium() -> str:
    """The path of the browser. Where none is, the test is skipped; on the build server it fails."""
    path = os.environ.get("KJLIB_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        pytest.fail(NO_BROWSER) if os.environ.get("CI") else pytest.skip(NO_BROWSER)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A copy of what the notebooks read, and of the notebooks."""
    place = tmp_path_factory.mktemp("project")
    for path in NOTEBOOKS:
        shutil.copy(path, copy(place) if not (place / "notebooks").exists() else place / "notebooks")
    return place


@pytest.fixture(scope="module")
def address(folder, tmp_path_factory):
    chromium()          # without one there is nothing to serve
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    with lab.server(folder, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as run:
        opened = run.chromium.launch(executable_path=chromium(), args=["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else [])
        yield opened
        opened.close()


@pytest.fixture
def page(browser):
    opened = browser.new_page(viewport={"width": 1400, "height": 1000})
    yield opened
    opened.close()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_shows_what_it_has(path, page, address, folder):
    shutil.rmtree(folder / "exports", ignore_errors=True)          # what another notebook wrote proves nothing about this one
    lab.run_all(page, address, f"notebooks/{path.name}")
    cells = [cell for cell in lab.saved(folder, f"notebooks/{path.name}").cells if cell.cell_type == "code"]
    outputs = [output for cell in cells for output in cell.outputs]
    assert [output.evalue for output in outputs if output.output_type == "error"] == []
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    tables = sum("<table" in output.get("data", {}).get("text/html", "") for output in outputs)
    assert pictures and tables
    assert drawn(page, ".jp-RenderedImage img") == len(pictures)
    assert drawn(page, ".jp-RenderedHTML table") >= tables
    assert_files_are_read_back(cells, folder)
    if SHOTS:
        for theme in ("Light", "Dark"):
            lab.picture(page, Path(SHOTS) / f"{path.stem}-{theme.lower()}.png", f"JupyterLab {theme}")


def drawn(page, selector: str) -> int:
    """How many elements have a size on the page; a picture, one that was decoded; a table, one with rows."""
    return page.evaluate("""selector => [...document.querySelectorAll(selector)].filter(found => {
        const box = found.getBoundingClientRect();
        const seen = found.checkVisibility({visibilityProperty: true, opacityProperty: true}) && box.width > 20 && box.height > 10;
        return seen && (found.tagName === "IMG" ? found.naturalWidth > 0 : found.rows.length > 0);
    }).length""", selector)


def assert_files_are_read_back(cells, folder: Path) -> None:
    """The CSV files that a notebook says it wrote are there, and pandas reads lines from them."""
    if not any("to_csv(" in cell.source for cell in cells):
        return
    written = sorted((folder / "exports").rglob("*.csv"))
    assert {"claims.csv", "findings.csv", "matrix.csv", "reports.csv"} <= {path.name for path in written}
    assert all(len(pd.read_csv(path)) > 0 for path in written if path.name != "problems.csv")
