"""How verdicts, relations and topics look, in pictures and in tables: a colour, a mark, and words, so that none rests
on colour alone.

Colours: Okabe and Ito 2008, "Color Universal Design".
"""

from dataclasses import dataclass

from ..model import Relation, Verdict


@dataclass(frozen=True, slots=True)
class Look:
    """A colour to fill with, a mark, and the words of the legend."""

    colour: str
    mark: str
    words: str


LOOKS = {
    Verdict.CONFLICT: Look("#D55E00", "✕", "conflict: both cannot be true"),
    Verdict.DIFFER: Look("#F0B88A", "?", "differ: to be looked at"),
    Verdict.UPDATE: Look("#E69F00", "→", "update: the world moved"),
    Verdict.COMPATIBLE: Look("#56B4E9", "≈", "compatible: they differ, all can be true"),
    Verdict.AGREE_LESS_PRECISE: Look("#8FD3BC", "⊂", "agree, one says less"),
    Verdict.AGREE: Look("#009E73", "=", "agree"),
    Verdict.SINGLE_REPORT: Look("#D9D9D9", "·", "one report alone"),
}
RELATIONS = {
    Relation.SAME: Look("#009E73", "=", "same: both say it"),
    Relation.LESS_PRECISE: Look("#8FD3BC", "⊂", "less precise: one says all that the other does, and more"),
    Relation.SPELLING_VARIANT: Look("#CC79A7", "~", "spelling variant: one name in two ways"),
    Relation.COMPATIBLE: Look("#56B4E9", "≈", "compatible: they differ, both can be true"),
    Relation.UPDATE: Look("#E69F00", "→", "update: the world moved"),
    Relation.DIFFER: Look("#F0B88A", "?", "differ: they exclude one another if both are read right"),
    Relation.CONFLICT: Look("#D55E00", "✕", "conflict: both cannot be true"),
    Relation.SILENT: Look("#D9D9D9", "·", "silent: one makes no such claim"),
}
TOPICS = {  # pale, for text is read on them; the mark stands before the words
    "when": Look("#FFD3A8", "when", "date, status"),
    "where": Look("#BFE6FA", "where", "place, form, level"),
    "who": Look("#CDEBD9", "who", "names, offices, sides"),
    "what": Look("#F8EEA2", "what", "agenda, outcome, cause"),
    "before": Look("#C3D4F2", "series", "last, first and next held, gap, number"),
    "many": Look("#E3D3F0", "count", "how many"),
    "other": Look("#E2E2E2", "other", "dates of other events"),
    "said": Look("#F6CFE0", "said", "word for word"),
}


def short_id(report: str) -> str:
    """The id of a report without a long code after an underscore (``000_9f69a94ee7eac331`` is 000)."""
    head, _, code = report.rpartition("_")
    return head if head and len(code) >= 12 and code.isalnum() else report


def ink(colour: str) -> str:
    """Black or white, whichever reads better on ``#RRGGBB`` (WCAG 2 relative luminance)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 else "white"
