"""Run the notebooks in a clean kernel. ``python -m tests.notebooks`` (``make notebooks``) does so in place and rewrites their outputs,
the README's pictures and its list of notebooks.
"""
from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nbclient
import nbformat

import kjlib

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PICTURES = ("matrix", "timeline")
MARKS = ("<!-- notebooks -->", "<!-- end of notebooks -->")
_READ = ("seeds", "tests/gold")          # what the notebooks read
_KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}}


def copy(place: Path) -> Path:
    """Lay what the notebooks read into a folder, so that a run writes nothing into the project; gives the folder to run them in."""
    for name in _READ:
        shutil.copytree(ROOT / name, place / name)
    (place / "notebooks").mkdir()
    return place / "notebooks"


def run(path: Path, folder: Path) -> nbformat.NotebookNode:
    """The notebook, run top to bottom in ``folder``, with its outputs and nothing of the machine. Raises ``CellExecutionError``."""
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(notebook, timeout=180, record_timing=False, resources={"metadata": {"path": str(folder)}}).execute()
    notebook.metadata = nbformat.from_dict(_KERNEL)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
    return notebook


def pictures() -> dict[str, bytes]:
    """The README's pictures by the names of their files: the charts of the seeds."""
    comparison = kjlib.compare(kjlib.read(ROOT / "seeds"))
    return {f"{name}.png": getattr(kjlib.charts, name)(comparison)._repr_png_() for name in PICTURES}


def contents() -> str:
    """The list of notebooks for the README, from their own titles."""
    titles = [(path.name, nbformat.read(path, as_version=4).cells[0].source.splitlines()[0].removeprefix("# ")) for path in NOTEBOOKS]
    return "\n".join(f"- [`{name}`](notebooks/{name}): {title}" for name, title in titles)


def with_contents(readme: str) -> str:
    """The README with the list of notebooks between its marks."""
    before, rest = readme.split(MARKS[0])
    return f"{before}{MARKS[0]}\n{contents()}\n{MARKS[1]}{rest.split(MARKS[1])[1]}"


def main() -> None:
    from tempfile import TemporaryDirectory

    readme = ROOT / "README.md"
    readme.write_text(with_contents(readme.read_text(encoding="utf-8")), encoding="utf-8")
    for name, png in pictures().items():
        (ROOT / "notebooks" / name).write_bytes(png)
    for path in NOTEBOOKS:
        print(f"running {path.name}", file=sys.stderr)
        with TemporaryDirectory() as place:
            nbformat.write(run(path, copy(Path(place))), path)


if __name__ == "__main__":
    main()
