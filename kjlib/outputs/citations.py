"""What a citation of a claim needs: outlet, date, paragraph and address, apart and as one line to paste."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from ..errors import ValueReadError
from ..model import Basis, Claim, Report
from ..result import Result
from ..values import Interval, parse_edtf

COLUMNS = [
    "claim",
    "report",
    "outlet",
    "agency",
    "published",
    "published_basis",
    "title",
    "paragraph",
    "url",
    "quote",
    "cite",
]
_PARAGRAPH = re.compile(r"[^\r\n]*[^\s][^\r\n]*")  # as the sentences are split: a line that is not blank


def citations(result: Result) -> pd.DataFrame:
    """One line a claim, in the order of ``claims``. ``paragraph`` counts the lines of the text that are not blank, the
    headline too, from 1.
    """
    return pd.DataFrame(list(_lines(result)), columns=COLUMNS)


def _lines(result: Result) -> Iterator[tuple[Any, ...]]:
    reports = {report.id: report for report in result.reports}
    starts = {report.id: _starts(report) for report in result.reports}
    for claim in result.claims:
        report = reports[claim.report]
        paragraph = bisect_right(starts[report.id], claim.mention.span.start)
        published = report.published
        yield (
            claim.id,
            report.id,
            report.outlet,
            report.agency,
            published.edtf,
            str(published.basis),
            report.title,
            paragraph,
            report.url,
            claim.quote,
            cite(claim, report, paragraph),
        )


def _starts(report: Report) -> Sequence[int]:
    return [found.start() for found in _PARAGRAPH.finditer(report.text)]


def cite(claim: Claim, report: Report, paragraph: int) -> str:
    """One line to paste: “quote”, Outlet (Agency), 14 April 2015, para. 3, address. What is not known is left out.

    A report of no known outlet or agency goes by its id. A date that the text does not print stands in brackets, as in
    a library's catalogue.
    """
    credit = (
        f"{report.outlet} ({report.agency})"
        if report.outlet and report.agency not in ("", report.outlet)
        else report.outlet or report.agency
    )
    parts = [
        f"“{_folded(claim.quote)}”",
        _folded(credit) or f"report {report.id}",
        _published(report),
        f"para. {paragraph}",
        report.url.strip(),
    ]
    return ", ".join(part for part in parts if part)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _published(report: Report) -> str:
    words = in_words(report.published.edtf)
    return f"[{words}]" if words and report.published.basis is Basis.INFERRED else words


def in_words(edtf: str) -> str:
    """An EDTF date as a reader writes it ("14 April 2015", "April 2015", "between 1 and 14 April 2015"); other forms as
    they are.
    """
    try:
        value = parse_edtf(edtf)
    except ValueReadError:
        return edtf
    if not isinstance(value, Interval):
        return edtf
    about = "about " if value.approximate else ""
    doubt = " (uncertain)" if value.uncertain else ""
    return f"{about}{_span(value, edtf)}{doubt}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


_WHOLE: dict[str, Callable[[date], str]] = {
    "day": _day,
    "month": lambda first: f"{first:%B} {first.year}",
    "year": lambda first: str(first.year),
}


def _span(value: Interval, edtf: str) -> str:
    lower, upper = value.lower, value.upper
    if lower is None or upper is None:
        return f"{_day(lower)} or later" if lower else f"{_day(upper)} or earlier" if upper else edtf
    if value.precision in _WHOLE:
        return _WHOLE[value.precision](lower)
    same_year, same_month = lower.year == upper.year, (lower.year, lower.month) == (upper.year, upper.month)
    first = str(lower.day) if same_month else _day(lower).removesuffix(f" {lower.year}") if same_year else _day(lower)
    return f"between {first} and {_day(upper)}"
