"""kjlib sets several news reports of one event side by side: what agrees, what differs, on which words that rests.

    import kjlib
    comparison = kjlib.compare(kjlib.read("seeds"))
    comparison.matrix
"""
from collections.abc import Iterable

from . import charts, display, gold, names, page, timex
from .comparison import Comparison, compare
from .errors import KjError
from .inputs.files import read
from .model import Report

__all__ = ["Comparison", "KjError", "Report", "charts", "compare", "display", "gold", "group", "names", "page", "read", "timex"]
__version__ = "0.1.0"


def group(reports: Iterable[Report]) -> dict[str, str]:
    """Which reports tell of the same event: report id to event id."""
    from .english.reader import analyse
    from .judging.events import group as part

    return dict(part(analyse(report) for report in reports).of)
