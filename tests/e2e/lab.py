"""JupyterLab as a person uses it: a server on loopback, and a page in which notebooks are opened, run and saved.

Found out by trying (JupyterLab 4.6): a restart right after the kernel says that it is idle may hang, unless the session has answered first;
a notebook's model says more surely than its picture when all cells have run.
"""
from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from playwright.sync_api import Page

SECONDS = 1000          # Playwright counts milliseconds
_START, _RUN = 60 * SECONDS, 120 * SECONDS
_SETTINGS = {           # a quiet first start, and every output in the page whether it is scrolled to or not
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True},
    "@jupyterlab/docmanager-extension/plugin.jupyterlab-settings": {"autosave": False},
    "@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
}
_OPEN = "() => Boolean(window.jupyterapp?.shell?.currentWidget?.sessionContext)"
_ANSWERS = """limit => {          // evaluate() itself would wait for ever
    const answers = async session => {
        await session.ready;
        await session.session.kernel.info;
        await session.session.kernel.requestKernelInfo();
    };
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`the kernel did not answer within ${limit / 1000} s`)), limit));
    return Promise.race([answers(jupyterapp.shell.currentWidget.sessionContext), late]);
}"""
_RAN = """() => {
    const cells = [...jupyterapp.shell.currentWidget.content.model.cells].filter(cell => cell.type === "code");
    const failed = cells.some(cell => [...Array(cell.outputs.length).keys()].some(i => cell.outputs.get(i).type === "error"));
    return failed || cells.every(cell => cell.executionCount !== null && cell.executionState !== "running");
}"""
_SAVED = "() => !jupyterapp.shell.currentWidget.context.model.dirty"
_THEME = "theme => jupyterapp.commands.execute('apputils:change-theme', {theme})"
_HEIGHT = "() => Math.max(...[...document.querySelectorAll('.jp-Notebook, .jp-WindowedPanel-outer')].map(part => part.scrollHeight))"
_TOP = "() => document.querySelectorAll('.jp-Notebook, .jp-WindowedPanel-outer').forEach(part => { part.scrollTop = 0; })"


@contextmanager
def server(folder: Path, private: Path) -> Iterator[str]:
    """JupyterLab over ``folder``, its own files in ``private``; gives its address with the token in it, and ends with the block."""
    for name, settings in _SETTINGS.items():
        file = private / "settings" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(settings), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    homes = {f"JUPYTER_{name}_DIR": str(private / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")} | {"IPYTHONDIR": str(private / "ipython")}
    lab = {"JUPYTERLAB_SETTINGS_DIR": str(private / "settings"), "JUPYTERLAB_WORKSPACES_DIR": str(private / "workspaces")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0", "--allow-root",
               f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}", "--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"]
    with (private / "server.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=os.environ | homes | lab, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/api?token={token}", process, private / "server.log")
            yield f"http://127.0.0.1:{port}/lab/tree/{{}}?token={token}&reset"
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ask the server to end, which ends its kernels too; make it, where it does not."""
    process.terminate()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=30)


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until the server answers; it may be asked again and again, for its port is open only once it does."""
    end = time.monotonic() + _START / SECONDS
    while process.poll() is None:
        if time.monotonic() > end:
            raise TimeoutError(f"JupyterLab did not answer within {_START // SECONDS} s:\n{log.read_text(encoding='utf-8')[-2000:]}")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            _a_moment(process)
    raise RuntimeError(f"JupyterLab ended before it answered:\n{log.read_text(encoding='utf-8')[-2000:]}")


def _a_moment(process: subprocess.Popen[bytes]) -> None:
    """Half a second, or until the process ends."""
    try:
        process.wait(timeout=0.5)
    except subprocess.TimeoutExpired:
        return


def run_all(page: Page, address: str, notebook: str) -> None:
    """Open a notebook, clear its outputs, restart the kernel and run all cells, and save it."""
    page.goto(address.format(notebook), timeout=_START)
    page.wait_for_function(_OPEN, timeout=_START)
    page.evaluate(_ANSWERS, _START)
    _choose(page, "Edit", "Clear Outputs of All Cells")
    _choose(page, "Kernel", "Restart Kernel and Run All Cells…")
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    page.wait_for_function(_RAN, timeout=_RUN)
    page.evaluate(_ANSWERS, _START)
    _choose(page, "File", "Save Notebook")
    page.wait_for_function(_SAVED, timeout=_START)


def _choose(page: Page, menu: str, entry: str) -> None:
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.locator(".lm-Menu-item").filter(has=page.get_by_text(entry, exact=True)).first.click()


def saved(folder: Path, notebook: str) -> nbformat.NotebookNode:
    """The notebook as it was saved."""
    return nbformat.read(folder / notebook, as_version=4)


def picture(page: Page, file: Path, theme: str) -> None:
    """The whole notebook as a PNG, in the theme JupyterLab Light or JupyterLab Dark."""
    page.evaluate(_THEME, theme)
    page.wait_for_function("name => document.body.dataset.jpThemeName === name", arg=theme, timeout=_START)
    page.wait_for_function("() => !document.querySelector('#jupyterlab-splash')", timeout=_START)          # the theme's, which covers the page
    page.set_viewport_size({"width": 1400, "height": min(14000, int(page.evaluate(_HEIGHT)) + 200)})
    file.parent.mkdir(parents=True, exist_ok=True)
    page.evaluate(_TOP)          # a notebook that was scrolled stays so, and its top would be cut off
    page.screenshot(path=file)
    page.set_viewport_size({"width": 1400, "height": 1000})
