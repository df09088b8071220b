"""What a notebook shows: static, escaped HTML, readable on light and on dark, without script.

Styles stand in the elements, for JupyterLab strips style sheets from a notebook that it does not trust; that is
why these tables are not pandas' Styler's, whose colours are a style sheet.
"""
from ._finding import finding, finding_html, findings
from ._html import Html
from ._matrix import matrix
from ._report import report, report_html
from ._table import table

__all__ = ["Html", "finding", "finding_html", "findings", "matrix", "report", "report_html", "table"]
