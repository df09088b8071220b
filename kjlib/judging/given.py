"""What the analyst gives of a report against what its own page states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..ids import content_id
from ..inputs.zones import FIRST
from ..model import Basis, Finding, Relation, Report
from ..published import published
from ..values import Interval, parse_edtf

_ABOUT_A_DAY = timedelta(days=1)  # what time zones explain
_PUBLISHED = re.compile(rf"(?:{FIRST}|\bdate\b)[\s:,|-]*$", re.IGNORECASE)


def given_against_stated(report: Report, event: str) -> Iterator[Finding]:
    """A given date of publication that the page's own excludes: a conflict where the page says "published", for other
    dates have other readings.
    """
    if report.published.basis is not Basis.GIVEN or not report.stated.edtf or report.copy_of:
        return
    given, stated = published(report), parse_edtf(report.stated.edtf)
    if not isinstance(given, Interval) or given.approximate or given.uncertain or _nearly(given).meets(stated):
        return
    labelled = bool(_PUBLISHED.search(report.text[: max(0, report.text.find(report.stated.quote))][-40:]))
    why = "" if labelled else "; it may be the day it was filed, changed or fetched"
    words = f"reports.csv gives {given}, the page states “{' '.join(report.stated.quote.split())}” ({stated}){why}"
    relation = Relation.CONFLICT if labelled else Relation.COMPATIBLE
    id = content_id("f", event, "published", report.id, given, stated, "check.given")
    yield Finding(id, (event,), "published", "", relation, report.id, report.id, None, None, words, "check.given")


def _nearly(days: Interval) -> Interval:
    """The days with one more at each end, as far as the calendar goes."""
    first, last = days.lower, days.upper
    if first and first > date.min:
        first -= _ABOUT_A_DAY
    if last and last < date.max:
        last += _ABOUT_A_DAY
    return Interval(first, last)
