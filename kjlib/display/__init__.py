"""What a notebook shows: static, escaped HTML, readable on light and on dark, without script.

Styles stand in the elements, for JupyterLab strips style sheets from a notebook that it does not trust; that is
why these tables are not pandas' Styler's, whose colours are a style sheet.
"""

from ._finding import cards, finding, findings
from ._html import Html
from ._matrix import matrix
from ._report import report
from ._summary import summary
from ._table import table

__all__ = ["Html", "cards", "finding", "findings", "matrix", "report", "summary", "table"]
