"""The few pieces of HTML that all views are made of. Whatever comes from a report passes through ``escape``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from ..outputs.theme import Look, ink

CELL = "padding:4px 8px;border:1px solid #999;vertical-align:top;text-align:left"


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of HTML that a notebook shows as it is."""

    text: str

    def _repr_html_(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Html of {len(self.text)} characters>"


def element(tag: str, inner: str, style: str = "", title: str = "", *, span: int = 1) -> str:
    """An element around HTML; ``title`` is what shows on hover, ``span`` over how many columns a cell goes."""
    wide = f' colspan="{span}"' if span > 1 else ""
    styled = f' style="{style}"' if style else ""
    told = f' title="{escape(title, quote=True)}"' if title else ""
    return f"<{tag}{wide}{styled}{told}>{inner}</{tag}>"


def table(head: Iterable[str], rows: Iterable[str]) -> str:
    """A table of rows that are made already, under a head in words."""
    first = element("tr", "".join(element("th", escape(words), CELL) for words in head))
    return element("table", first + "".join(rows), "border-collapse:collapse;font-size:90%")


def cell(value: object, look: Look | None = None, title: str = "") -> str:
    """A table cell of escaped words, filled with the colour of a look and led by its mark."""
    words = escape(str(value))
    return element("td", f"{look.mark} {words}" if look else words, (f"{filled(look)};" if look else "") + CELL, title)


def filled(look: Look) -> str:
    """The style of a box in a look's colour, with ink that reads on it whatever the theme."""
    return f"background:{look.colour};color:{ink(look.colour)}"


def legend(looks: Iterable[Look], note: str = "") -> str:
    """A line of boxes, each with its mark and its words."""
    boxes = (
        element(
            "span",
            f"{look.mark} {escape(look.words)}",
            f"{filled(look)};padding:1px 6px;margin-right:6px;white-space:nowrap",
        )
        for look in looks
    )
    return element("p", f"{' '.join(boxes)} {escape(note)}", "font-size:85%;line-height:2")
