"""How English is read: ``read(report)`` gives a ``Reading``, and nothing else of this wing is needed outside it."""

from ..errors import SpanError
from ..model import Modality, Report
from .factuality import modality
from .parsed import parse
from .reader import read

__all__ = ["modality_at", "read"]


def modality_at(text: str, start: int, end: int) -> Modality:
    """How far ``text`` commits itself to the word at these characters. Raises ``SpanError`` where there is none."""
    words = (
        parse(Report("", text)).doc.char_span(start, end, alignment_mode="expand")
        if 0 <= start < end <= len(text)
        else None
    )
    if words is None or not words.text.strip():
        raise SpanError(f"there is no word at {start}:{end} of a text of {len(text)} characters")
    return modality(words.root)
