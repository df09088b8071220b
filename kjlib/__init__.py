"""kjlib sets several news reports of one event side by side: what agrees, what differs, on which words that rests.

import kjlib
comparison = kjlib.compare(kjlib.read("seeds"))
comparison.matrix
"""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import display, gold, names, page, pipeline, timex
from .comparison import Comparison, compare
from .english import modality_at as modality
from .errors import KjError
from .inputs.files import read
from .judging import events
from .model import Report

if TYPE_CHECKING:
    from . import charts

__all__ = [
    "Comparison",
    "KjError",
    "Report",
    "charts",
    "compare",
    "display",
    "gold",
    "group",
    "modality",
    "names",
    "page",
    "read",
    "timex",
]
__version__ = "0.1.0"


def group(reports: Iterable[Report]) -> dict[str, str]:
    """Which reports tell of the same event: report id to event id."""
    readings, _ = pipeline.read_all(list(reports))  # one that cannot be read is of no event
    return dict(events.group(readings).of)


def __getattr__(name: str) -> Any:
    """``kjlib.charts`` loads matplotlib, and only when it is asked for (PEP 562)."""
    if name == "charts":
        return import_module(".charts", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
