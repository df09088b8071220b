"""Claims as W3C Web Annotations (JSON-LD), for tools that show marks on a text: one annotation a claim, on the words it
stands on.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from ..ids import content_id
from ..model import Claim, Report, Span
from ..result import Result

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after, to find the words in a text that has changed
_ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+"
)  # an IRI needs a scheme, and may not hold these (RFC 3987)


def page(result: Result) -> dict[str, Any]:
    """All claims as one AnnotationPage, in the order of ``claims``.

    Positions count the characters (code points) of the text as kjlib read it. Where the target is a web page they may
    not be
    the page's own, so that the words themselves, with what stands around them, are given first.
    """
    reports = {report.id: report for report in result.reports}
    items = [annotation(claim, reports[claim.report]) for claim in result.claims]
    name = _urn("claims", content_id("", *(claim.id for claim in result.claims)))
    whole = {"id": name, "type": "AnnotationCollection", "label": "Claims found by kjlib", "total": len(items)}
    return {
        "@context": CONTEXT,
        "id": f"{name}:1",
        "type": "AnnotationPage",
        "partOf": whole,
        "startIndex": 0,
        "items": items,
    }


def annotation(claim: Claim, report: Report) -> dict[str, Any]:
    """One claim: what it answers and of whom as tags, its value as what the words stand for."""
    tags = [("tagging", claim.slot), ("tagging", claim.item), ("identifying", str(claim.value))]
    return {
        "id": _urn("claim", claim.id),
        "type": "Annotation",
        "motivation": ["identifying", "tagging"],
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
            for purpose, value in tags
            if value
        ],
        "target": {
            "source": source(report),
            "selector": [_words(report, claim.mention.span), _position(claim.mention.span)],
        },
    }


def source(report: Report) -> str:
    """The address of the report if it is known and is one, else a name made of its id."""
    return report.url if _ADDRESS.fullmatch(report.url) else _urn("report", report.id)


def _urn(kind: str, name: str) -> str:
    return f"urn:kjlib:{kind}:{quote(name, safe='')}"


def _words(report: Report, span: Span) -> dict[str, Any]:
    before, after = report.text[max(0, span.start - _AROUND) : span.start], report.text[span.end : span.end + _AROUND]
    return {"type": "TextQuoteSelector", "exact": report.quote(span), "prefix": before, "suffix": after}


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def to_bytes(result: Result) -> bytes:
    """The page as a JSON file in UTF-8, the same bytes for the same comparison."""
    return (json.dumps(page(result), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
