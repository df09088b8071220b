"""What a notebook shows: static, escaped HTML with inline styles, readable on light and dark, without script."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from .comparison import Comparison
from .looks import LOOKS, ink
from .model import Report, Verdict, Zone

_CELL = "padding:4px 8px;border:1px solid #bbb;vertical-align:top;text-align:left"
_ZONES = {Zone.HEADLINE: "font-weight:bold", Zone.CAPTION: "font-style:italic", Zone.BODY: "", Zone.FURNITURE: "opacity:0.5"}


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of HTML that a notebook shows as it is."""
    text: str

    def _repr_html_(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Html of {len(self.text)} characters>"


def matrix(comparison: Comparison, *, single: bool = False) -> Html:
    """The matrix as a table with its verdicts in colour; ``single``: also the questions that one report alone answers."""
    table = comparison.matrix if single else comparison.matrix.query("verdict != 'single_report'")
    reports = [report.id for report in comparison.result.reports]
    head = _row([_th(name) for name in ("event", "slot", "item", "verdict", "origins", *reports)])
    body = (_matrix_row(line, reports) for line in table.to_dict("records"))
    return Html(f'<table style="border-collapse:collapse;font-size:90%">{head}{"".join(body)}</table>{_legend()}')


def _matrix_row(line: dict[str, object], reports: Iterable[str]) -> str:
    look = LOOKS[Verdict(str(line["verdict"]))]
    colours = f"background:{look.colour};color:{ink(look.colour)};"
    words = escape(str(line["verdict"]).replace("_", " "))
    cells = [_td(line["event"]), _td(line["slot"]), _td(line["item"]),
             f'<td style="{colours}{_CELL}" title="{escape(str(line["reason"]), quote=True)}">{look.mark} {words}</td>', _td(line["origins"])]
    return _row([*cells, *(_td(line[report]) for report in reports)])


def _legend() -> str:
    box = "padding:1px 6px;margin-right:8px"
    entries = (f'<span style="background:{look.colour};color:{ink(look.colour)};{box}">{look.mark} {escape(look.words)}</span>'
               for look in LOOKS.values())
    return f'<p style="font-size:85%;line-height:2">{"".join(entries)} An empty cell: the report is silent.</p>'


def report_html(report: Report) -> str:
    """A report with what is known of it; headline bold, captions italic, furniture faint."""
    known = [report.id, report.title, report.outlet, report.agency, f"{report.published.edtf or 'undated'} ({report.published.basis})"]
    head = " · ".join(escape(part) for part in known if part)
    parts = [f'<p style="{_ZONES[region.zone]}" title="{region.zone}">{escape(report.quote(region.span))}</p>' for region in report.regions]
    return f'<div style="max-width:52em"><p style="border-bottom:1px solid #bbb"><b>{head}</b></p>{"".join(parts)}</div>'


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _th(words: str) -> str:
    return f'<th style="{_CELL}">{escape(words)}</th>'


def _td(value: object) -> str:
    return f'<td style="{_CELL}">{escape(str(value))}</td>'
