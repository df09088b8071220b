"""A finding as a card: the two quotes in context, both values, why they relate as they do, and the rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

import pandas as pd

from ..judging import quote_diff as altered
from ..model import Claim, Finding, Relation, Report, as_html
from ..outputs.explain import in_context
from ..outputs.theme import RELATIONS
from ..result import Compared, Result, result_of
from ..slots import in_words
from ._html import Html, element, filled

_CARD = "max-width:56em;margin:0 0 1em 0;padding:0.2em 0 0.2em 0.8em;border-left:6px solid"
_SMALL = "font-size:85%;opacity:0.8"
_QUOTED = "background:#FFF3B0;color:black;padding:1px 2px"


def finding(comparison: Result | Compared, finding: str | Finding | pd.Series) -> Html:
    """One finding: its two quotes in context. ``finding`` is an id, or a line of ``comparison.findings``. Raises
    ``KjError``.
    """
    result = result_of(comparison)
    id = finding if isinstance(finding, str) else finding["finding"] if isinstance(finding, pd.Series) else finding.id
    return Html(_card(result.finding(id), {report.id: report for report in result.reports}))


def findings(comparison: Result | Compared, lines: pd.DataFrame) -> Html:
    """The findings of some lines of ``comparison.findings``, one card under the other."""
    return cards(comparison, [result_of(comparison).finding(id) for id in lines["finding"]])


def cards(comparison: Result | Compared, findings: Iterable[Finding]) -> Html:
    """Findings, one card under the other."""
    reports = {report.id: report for report in result_of(comparison).reports}
    return Html("".join(_card(finding, reports) for finding in findings) or element("p", "There is no such finding."))


@as_html.register
def _by_itself(finding: Finding) -> str:
    """A finding by itself: its quotes, without the text around them."""
    return _card(finding, {})


def _card(finding: Finding, reports: Mapping[str, Report]) -> str:
    look = RELATIONS[finding.relation]
    asked = escape(in_words(finding.slot)) + (f" — {escape(finding.item)}" if finding.item else "")
    words = escape(str(finding.relation).replace("_", " "))
    head = element(
        "p",
        element("span", f"{look.mark} {words}", f"{filled(look)};padding:1px 8px;margin-right:8px")
        + element("b", asked),
    )
    sides = [_side(claim, reports.get(claim.report)) for claim in (finding.a, finding.b) if claim is not None]
    silent = (
        [element("p", f"{element('b', escape(finding.report_a))} makes no such claim")]
        if finding.relation is Relation.SILENT
        else []
    )
    why = element("p", f"Why: {escape(finding.reason)}. {element('span', f'Rule: {escape(finding.rule)}.', _SMALL)}")
    return element("div", "".join([head, *sides, *silent, *_altered(finding), why]), f"{_CARD} {look.colour}")


def _side(claim: Claim, report: Report | None) -> str:
    before, quote, after = in_context(report, claim.mention.span) if report else ("", claim.quote, "")
    who = f"according to {claim.mention.attribution}" if claim.mention.attribution else "in its own words"
    value = (
        str(claim.alone)
        if str(claim.alone) == str(claim.value)
        else f"{claim.alone} by itself, {claim.value} with the help of the event"
    )
    known = (
        f"{claim.zone}, {claim.mention.modality}, {who}; characters {claim.mention.span.start}–{claim.mention.span.end}"
    )
    words = f"{escape(before)} {element('mark', escape(quote), _QUOTED)} {escape(after)}"
    return element(
        "p",
        f"{element('b', escape(claim.report))} {element('span', escape(known), _SMALL)}<br>{words}<br>"
        f"{element('span', 'value: ' + escape(value), _SMALL)}",
    )


def _altered(finding: Finding) -> Iterable[str]:
    """Of one speech in two reports: the second with its differences shown, left out struck through and put in
    underlined.
    """
    a, b = finding.a, finding.b
    if a is None or b is None or not finding.rule.startswith("quote."):
        return
    parts = []
    for stretch in altered.stretches(a.quote, b.quote):
        if stretch.alike:
            parts.append(escape(stretch.b))
        else:
            parts += [element(tag, escape(words)) for tag, words in (("del", stretch.a), ("ins", stretch.b)) if words]
    yield element("p", "Word by word: " + " ".join(parts))
