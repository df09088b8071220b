"""How verdicts look, in pictures and in tables: a colour, a mark, and words, so that none rests on colour alone.

Colours: Okabe and Ito 2008, "Color Universal Design".
"""
from dataclasses import dataclass

from .model import Verdict


@dataclass(frozen=True, slots=True)
class Look:
    """A colour to fill with, a mark, and the words of the legend."""
    colour: str
    mark: str
    words: str


LOOKS = {
    Verdict.CONFLICT: Look("#D55E00", "✕", "conflict: both cannot be true"),
    Verdict.UPDATE: Look("#E69F00", "→", "update: the world moved"),
    Verdict.COMPATIBLE: Look("#56B4E9", "≈", "compatible: they differ, all can be true"),
    Verdict.AGREE_LESS_PRECISE: Look("#8FD3BC", "⊂", "agree, one says less"),
    Verdict.AGREE: Look("#009E73", "=", "agree"),
    Verdict.SINGLE_REPORT: Look("#D9D9D9", "·", "one report alone"),
}


def ink(colour: str) -> str:
    """Black or white, whichever reads better on ``#RRGGBB`` (WCAG 2 relative luminance)."""
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 else "white"
