"""The comparison as one HTML page to keep, print or send: nothing in it runs, and nothing is fetched from elsewhere.

Every word of a report is escaped here or by ``kjlib.display``; the page's own policy forbids script besides.
"""

from __future__ import annotations

import base64
import io
import warnings
from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from . import display
from .model import Relation, Report
from .outputs import tables
from .outputs.theme import LOOKS, RELATIONS, Look
from .result import Compared, Result, result_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_CARDS = 200  # conflicts and updates told at length; the list of findings has them all
_LINES = 5_000  # lines of a table; a browser is slow beyond, and the CSV files have them all
_SHARP = 100  # dots an inch
_MOST_DOTS = 30_000  # of a picture's longer side: browsers and matplotlib draw no more
_SHOWN = ["event", "slot", "item", "relation", "report_a", "quote_a", "report_b", "quote_b", "reason", "rule"]
_PICTURES = (
    ("timeline", "When each report was published, and the dates that it states"),
    ("people", "Who each report names, and in what part"),
    ("agenda", "What each report says was on the agenda"),
    ("origins", "Which reports share words, and so lean on one text"),
    ("findings", "How two claims on one question relate, and how often"),
    ("coverage", "How much of each report was read for claims"),
)
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --line: #b5b5b5; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9e9; --paper: #17181a; --line: #5c5c5c; --link: #8ec3ff; } }
body { margin: 0 auto; padding: 1.5em; max-width: 80em; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.2em; padding-top: .4em; border-top: 2px solid var(--line); }
a { color: var(--link); } nav a { margin-right: 1.2em; white-space: nowrap; }
pre { white-space: pre-wrap; font-size: 85%; line-height: 1.4; max-width: 110ch; }
p, ul, dl { max-width: 60em; } dt { font-weight: bold; } summary { cursor: pointer; margin: .8em 0; }
#findings td:nth-last-child(2) { min-width: 24em; } #findings td:nth-last-child(3), #findings td:nth-last-child(5) { min-width: 12em; }
.wide { overflow-x: auto; } td { overflow-wrap: break-word; min-width: 4em; } figure { margin: 1.5em 0; }
img { max-width: 100%; background: white; } mark { border-radius: 2px; }
@media print {
  :root { color-scheme: light; --ink: black; --paper: white; --line: #999999; --link: black; }
  body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } .wide { overflow: visible; }
  tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_READING = """
<p>A claim is one value (a date, a name, an office, a number) with the words of the report that it stands on. Two claims on one question make a
finding; a row of the matrix is what all findings on a question come to. What is said here is always said of the reports, never of the world.</p>
<p>Where reports differ only in how much they say, in rounding, spelling or hedging, that is no conflict. Reports that lean on one text or agency
count as one origin, however many print it.</p>
"""
_NOT_SHOWN = """
<h3>What this does not show</h3>
<ul>
<li>What is true. Five reports that agree may all be wrong, and the one that stands alone may be right.</li>
<li>What matters. A difference in one word of an office may be a slip, or the story.</li>
<li>What was not found. A claim that kjlib missed looks like silence; look at the report itself before you say that it is silent.</li>
<li>Tone, emphasis and what was left out on purpose. Only claims on the questions of the matrix are set side by side.</li>
</ul>
"""


class _Section(NamedTuple):
    """A part of the page: its name in addresses, its heading, and what fills it."""

    name: str
    heading: str
    fill: Callable[[Result], str]


def html(comparison: Result | Compared) -> str:
    """The page as text, the same for the same comparison."""
    result = result_of(comparison)
    title = _title(result)
    links = " ".join(f'<a href="#{part.name}">{part.heading}</a>' for part in _SECTIONS)
    parts = "".join(
        f'<section id="{part.name}">\n<h2>{part.heading}</h2>\n{part.fill(result)}\n</section>\n' for part in _SECTIONS
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n'
        f"<body>\n<h1>{title}</h1>\n<nav>{links}</nav>\n<main>\n{parts}</main>\n</body>\n</html>\n"
    )


def _title(result: Result) -> str:
    reports = result.reports
    events = list(dict.fromkeys(result.events.of[report.id] for report in reports))
    named = "; ".join(events) if len(events) <= 3 else f"{len(events)} events"
    return escape(f"{len(reports)} report{'' if len(reports) == 1 else 's'} side by side: {named}")


def _summary(result: Result) -> str:
    return display.summary(result).text


def _matrix(result: Result) -> str:
    whole = _folded("All questions, also those that one report alone answers", display.matrix(result, single=True).text)
    return f'<div class="wide">{display.matrix(result).text}</div>{whole}'


def _differ(result: Result) -> str:
    """Conflicts first, then updates, then what differs, each as two quotes in context."""
    found = tables.findings(result)
    loud = [found[found["relation"] == relation] for relation in (Relation.CONFLICT, Relation.UPDATE, Relation.DIFFER)]
    told = "".join(display.findings(result, lines.head(_CARDS)).text for lines in loud if len(lines))
    left = sum(max(0, len(lines) - _CARDS) for lines in loud)
    more = f"<p>… and {left} more; the list below has them all.</p>" if left else ""
    return (told or "<p>There is no conflict, no update and nothing that differs.</p>") + more


def _findings(result: Result) -> str:
    found = tables.findings(result)
    spoken = found[found["relation"] != Relation.SILENT]
    silent = f"<p>Besides, there are {len(found) - len(spoken)} findings that a report is silent on a question; the files have them.</p>"
    return (
        _folded(
            f"{len(spoken)} findings, each with both quotes and its reason",
            display.table(spoken, _SHOWN, most=_LINES).text,
        )
        + silent
    )


def _reports(result: Result) -> str:
    return "".join(
        f"<article>\n<h3>{escape(report.id)}</h3>\n{_address(report)}{display.report(result, report.id).text}</article>\n"
        for report in result.reports
    )


def _address(report: Report) -> str:
    """Where the report stands on line, as a link if it is an address that a browser opens."""
    if not report.url:
        return ""
    words = escape(report.url, quote=True)
    return (
        f'<p><a href="{words}" rel="noreferrer">{words}</a></p>'
        if report.url.startswith(("https://", "http://"))
        else f"<p>{words}</p>"
    )


def _pictures(result: Result) -> str:
    from . import charts  # matplotlib is heavy, and nothing else of a comparison needs it

    return "".join(_picture(getattr(charts, name)(result), words) for name, words in _PICTURES)


def _picture(figure: Figure, words: str) -> str:
    """The figure within the page, with what it shows and what it finds in words for who cannot see it."""
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # matplotlib's remarks on its own ticks are no business of the reader's
        figure.savefig(
            out, format="png", dpi=min(_SHARP, _MOST_DOTS / max(figure.get_size_inches())), metadata={"Software": None}
        )
    told = " ".join(found for axes in figure.axes if (found := axes.get_title(loc="left")))
    alt = escape(" ".join(f"{words}. {told}".split()), quote=True)
    image = base64.b64encode(out.getvalue()).decode("ascii")
    return f'<figure>\n<figcaption>{escape(words)}</figcaption>\n<img alt="{alt}" src="data:image/png;base64,{image}">\n</figure>\n'


def _unread(result: Result) -> str:
    problems = (
        display.table(tables.problems(result.problems), most=_LINES).text
        if result.problems
        else "<p>Every input was read.</p>"
    )
    covered = display.table(tables.coverage(result), most=_LINES).text
    coverage = _folded("Sentences with and without a claim, and what could not be read or checked", covered)
    return f'<h3>Inputs that were skipped or read only in part</h3>\n<div class="wide">{problems}</div>\n<h3>Parts of the reports</h3>\n{coverage}'


def _reading(_: Result) -> str:
    return f"{_READING}<h3>Verdicts</h3>\n{_terms(LOOKS.values())}<h3>Relations</h3>\n{_terms(RELATIONS.values())}{_NOT_SHOWN}"


def _terms(looks: Iterable[Look]) -> str:
    return "<ul>" + "".join(f"<li>{look.mark} {escape(look.words)}</li>" for look in looks) + "</ul>\n"


def _folded(words: str, inner: str) -> str:
    return f'<details>\n<summary>{escape(words)}</summary>\n<div class="wide">{inner}</div>\n</details>\n'


_SECTIONS = (
    _Section("summary", "In words", _summary),
    _Section("matrix", "Question by question", _matrix),
    _Section("differ", "Where they differ", _differ),
    _Section("findings", "All findings", _findings),
    _Section("reports", "The reports", _reports),
    _Section("pictures", "Pictures", _pictures),
    _Section("unread", "What was not read", _unread),
    _Section("reading", "How to read this", _reading),
)
