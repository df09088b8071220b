"""The periods that a report runs through and companies report on: "the day", "the year", "the latest quarter", "a year
earlier".

They name what the text speaks of. A quarter is the one named last, or the one that ended last; "a year earlier" beside
figures for a
quarter is the same quarter of the year before, and never what the next such phrase counts from.
"""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from ..values import Days, Interval, month_end
from .calendar import YEAR_DIGITS
from .model import Context, Read
from .relative import base_of, shifted, week_read
from .words import MONTH, month
from .years import quarter_read

YEAR_AGO = re.compile(
    r"\b(?:(?:a|one)\s+year\s+(?:ago|earlier)|(?:the\s+)?year-(?:ago|earlier)(?:\s+(?:period|quarter|level|month|figure))?)\b",
    re.IGNORECASE,
)
THE_QUARTER = re.compile(
    rf"\b(?:the|that)\s+(?:(?P<latest>latest|most\s+recent)\s+)?(?P<unit>quarter|period)\b(?!-|\s+of)"
    rf"(?=(?:\s+(?:ended|ending)\s+(?P<month>{MONTH}))?)",
    re.IGNORECASE,
)
THE_YEAR = re.compile(
    r"\bthe\s+(?:(?:latest|full|entire|whole|calendar|current)\s+)?(?P<fiscal>fiscal\s+)?year\b(?!\s+(?:of|before|after|when|that|to)\b|[-\s]+end\b|-)"
    r"(?=(?P<over>\s+(?:ended|ending))?)",
    re.IGNORECASE,
)
THE_TIME = re.compile(
    r"\bthe\s+(?:entire\s+|whole\s+)?(?P<unit>day|week|month|weekend)\b(?!-|\s+(?:of|before|after|when|that|he|she|they|we|I|in|to|following)\b)"
)

HALF = re.compile(
    rf"\b(?:the\s+)?(?P<n>first|second|last|latter|final)[-\s]+half\s+of\s+(?:(?P<year>{YEAR_DIGITS})|(?P<which>the|this|last|next)\s+year)\b",
    re.IGNORECASE,
)
QUARTER_OF = re.compile(rf"\bthe\s+(?P<year>{YEAR_DIGITS})\s+(?:quarter|period)\b", re.IGNORECASE)

_FIGURES = re.compile(
    r"\ba\s+share\b|\bnet\s+(?:income|loss|of)\b|\bearn(?:ed|ings)\b|\bprofits?\b|\brevenues?\b|\bsales\b|\bquarter",
    re.IGNORECASE,
)
_NEAR = 220  # characters: the sentence, and the one before it


def read_year_ago(match: re.Match[str], context: Context) -> Read | None:
    """The same quarter of the year before, where the text speaks of a quarter or of a company's figures; else the
    year.
    """
    if context.anchor is None:
        return Read("DATE", "XXXX", Days(unit="year"), relative=True)
    quarter = _quarter(match, context)
    if quarter is not None:
        return quarter_read(quarter[0] - 1, quarter[1])
    return shifted(base_of(context) if "earlier" in match[0].lower() else context.anchor, -1, "year")


def read_the_quarter(match: re.Match[str], context: Context) -> Read | None:
    """The quarter that ended in the month named, the one spoken of, or the one that was over last."""
    if match["unit"].lower() == "period" and not match["latest"]:
        return None
    if context.anchor is None:
        return Read("DATE", "XXXX", Days(unit="year"), relative=True)
    if match["month"]:
        ended = date(context.anchor.year, month(match["month"]), 1)
        ended -= relativedelta(years=ended > context.anchor)
        most = ended - relativedelta(months=1)  # a quarter that ends in July has two of its months in the second
        return quarter_read(most.year, (most.month + 2) // 3)
    return quarter_read(*(context.quarter or _over(context.anchor)))


def read_half(match: re.Match[str], context: Context) -> Read | None:
    """ "The second half of 2014"."""
    n = 1 if match["n"].lower() == "first" else 2
    if context.anchor is None and not match["year"]:
        return Read("DATE", f"XXXX-H{n}", Days(unit="year"), relative=True)
    shift = {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
    year = int(match["year"]) if match["year"] else (context.anchor or date.min).year + shift
    return Read(
        "DATE",
        f"{year:04}-H{n}",
        Interval(date(year, 6 * n - 5, 1), month_end(year, 6 * n)),
        relative=not match["year"],
    )


def read_quarter_of(match: re.Match[str], context: Context) -> Read | None:
    """ "The 1988 quarter": the quarter spoken of, in that year; the year where the text has named none."""
    year = int(match["year"])
    return quarter_read(year, context.quarter[1]) if context.quarter else Read("DATE", f"{year}", Interval.year(year))


def read_the_year(match: re.Match[str], context: Context) -> Read | None:
    """A length where the words say when it ended; else the year spoken of."""
    if match["over"]:
        return Read("DURATION", "P1Y")
    if context.anchor is None:
        return Read("DATE", "XXXX", Days(unit="year"), relative=True)
    return shifted(context.anchor, (context.quarter or (context.anchor.year, 0))[0] - context.anchor.year, "year")


def read_the_time(match: re.Match[str], context: Context) -> Read | None:
    """ "Ended the day at 8,017": the day of the report; "the weekend": the last one, or the one to come from Friday
    on.
    """
    unit = match["unit"].lower()
    if context.anchor is None:
        return Read(
            "DATE",
            "XXXX-XX" if unit == "month" else "XXXX-XX-XX",
            Days(unit="month" if unit == "month" else "day"),
            relative=True,
        )
    if unit == "day" and re.search(
        r"\b(?:in|of)\s+$", context.text[max(0, match.start() - 5) : match.start()], re.IGNORECASE
    ):
        return shifted(min(base_of(context), context.anchor), 0, unit)  # "later in the day": the one just spoken of
    if unit != "weekend":
        return shifted(context.anchor, 0, unit)
    monday = context.anchor - relativedelta(days=context.anchor.weekday())
    return week_read(monday if context.anchor.weekday() >= 4 else monday - relativedelta(weeks=1), weekend=True)


def _quarter(match: re.Match[str], context: Context) -> tuple[int, int] | None:
    """The quarter that a comparison is with: the one spoken of, or the last, where figures stand beside it."""
    if context.quarter is not None:
        return context.quarter
    beside = context.text[max(0, match.start() - _NEAR) : match.end() + _NEAR // 2]
    return _over(context.anchor) if context.anchor is not None and _FIGURES.search(beside) else None


def _over(anchor: date) -> tuple[int, int]:
    """The quarter that ended last before a day."""
    ended = anchor - relativedelta(months=3)
    return ended.year, (ended.month + 2) // 3


COMPARING = frozenset((read_year_ago,))  # what these read is nothing that other expressions count from


def spoken_of(read: Read) -> tuple[int, int] | None:
    """The quarter that an expression names, as (year, number)."""
    named = re.fullmatch(r"(\d{4})-Q(\d)", read.value) if isinstance(read.interval, Interval) else None
    return (int(named[1]), int(named[2])) if named else None
