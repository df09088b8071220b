"""Run the notebooks in a clean kernel; ``python -m tests.notebooks`` does so in place and rewrites their outputs (``make notebooks``)."""
from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nbclient
import nbformat

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
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


def main() -> None:
    from tempfile import TemporaryDirectory

    for path in NOTEBOOKS:
        print(f"running {path.name}", file=sys.stderr)
        with TemporaryDirectory() as place:
            nbformat.write(run(path, copy(Path(place))), path)


if __name__ == "__main__":
    main()
