"""The notebooks in a real browser: JupyterLab on loopback, Debian's Chromium by Playwright. Run by ``make e2e``."""
