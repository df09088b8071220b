"""The summary as it stands, for a notebook."""

from __future__ import annotations

from html import escape

from ..outputs.summary import text
from ..result import Compared, Result, result_of
from ._html import Html, element


def summary(comparison: Result | Compared) -> Html:
    """What agrees and what differs, for reading at a sitting."""
    return Html(element("pre", escape(text(result_of(comparison)))))
