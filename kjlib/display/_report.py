"""A report as a page: what is known of it, and its text with each claim marked where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from .. import slots
from ..model import Claim, Report, Span, Zone, as_html
from ..outputs.theme import TOPICS
from ..result import Compared, Result, result_of
from ._html import Html, element, filled, legend

_ZONES = {
    Zone.HEADLINE: "font-weight:bold;font-size:115%",
    Zone.CAPTION: "font-style:italic;border-left:3px solid #999;padding-left:8px",
    Zone.BODY: "",
    Zone.FURNITURE: "opacity:0.55;font-size:85%",
}
_HOVER = "Rest the mouse on a mark to see what was read there, and by which rule."
_PAGE = "max-width:56em;line-height:1.75"


def report(comparison: Result | Compared, report_id: str) -> Html:
    """A report of the comparison with its claims marked in the text, coloured by what they answer; slot, value and rule
    show on hover.

    ``report_id`` may be the beginning of an id, as long as one report alone begins so. Raises ``KjError``.
    """
    result = result_of(comparison)
    shown = result.report(report_id)
    claims = [claim for claim in result.claims if claim.report == shown.id]
    topics = [topic for topic in TOPICS if any(slots.topic(claim.slot) == topic for claim in claims)]
    return Html(_page(shown, claims) + legend([TOPICS[topic] for topic in topics], _HOVER))


@as_html.register
def _by_itself(report: Report) -> str:
    """A report with what is known of it; headline bold, captions italic, furniture faint."""
    return _page(report, [])


def _page(report: Report, claims: Sequence[Claim]) -> str:
    known = [
        report.id,
        report.title,
        report.outlet,
        report.agency,
        f"{report.published.edtf or 'undated'} ({report.published.basis})",
    ]
    head = " · ".join(escape(part) for part in known if part)
    parts = [
        element("p", _marked(report, region.span, claims), f"white-space:pre-wrap;{_ZONES[region.zone]}", region.zone)
        for region in report.regions
    ]
    return element("div", element("p", element("b", head), "border-bottom:1px solid #999") + "".join(parts), _PAGE)


def _marked(report: Report, span: Span, claims: Sequence[Claim]) -> str:
    """The text of a region, cut wherever a claim begins or ends; each piece is marked by the narrowest claim on it."""
    here = [claim for claim in claims if claim.mention.span.overlaps(span)]
    cuts = {
        span.start,
        span.end,
        *(edge for claim in here for edge in (claim.mention.span.start, claim.mention.span.end)),
    }
    edges = sorted(edge for edge in cuts if span.start <= edge <= span.end)
    return "".join(_piece(report, Span(start, end), here) for start, end in pairwise(edges))


def _piece(report: Report, piece: Span, claims: Sequence[Claim]) -> str:
    words = escape(report.quote(piece))
    on_it = sorted(
        (claim for claim in claims if claim.mention.span.contains(piece)),
        key=lambda c: (len(c.mention.span), slots.order(c.slot)),
    )
    if not on_it:
        return words
    look = TOPICS[slots.topic(on_it[0].slot)]
    begins = on_it[0].mention.span.start == piece.start
    label = element("sup", look.mark, "font-size:65%;font-weight:bold;padding-right:2px") if begins else ""
    return element("mark", label + words, f"{filled(look)};padding:1px 0", "\n".join(_told(on_it)))


def _told(claims: Iterable[Claim]) -> list[str]:
    """One line a claim: what it answers, what was read, how far the report commits itself, and the rule."""
    told = []
    for claim in claims:
        item = f" ({claim.item})" if claim.item and claim.item != str(claim.value) else ""
        who = f", according to {claim.mention.attribution}" if claim.mention.attribution else ""
        told.append(f"{claim.slot}{item}: {claim.value} — {claim.mention.modality}{who} [{claim.mention.rule}]")
    return told
