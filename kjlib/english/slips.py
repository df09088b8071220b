"""What one report says against itself: a weekday against its date, a day told as past that the report came before,
plans for days
that are over.

Each check asks for full words (a month by its name, a year) in plain statements, and is silent wherever the text leaves
another reading: `conflict` is the word an analyst acts on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..model import Basis, Modality, Report, Span, Zone
from ..published import published
from ..reading import Slip, Statement
from ..slots import SLOTS
from ..timex.tense import is_future
from ..timex.words import DAY, MONTHS, weekday
from ..values import Allen, Days, Interval, allen_relation, parse_edtf
from .parsed import Parsed

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GREGORIAN = (
    1924  # the first year in which no state counted its civil days by the Julian calendar (Greece left it in 1923)
)
_ABOUT_A_DAY = timedelta(days=1)  # what time zones explain

_WEEKDAY = rf"(?P<day>{DAY})"  # in full: "The Sun, May 6" is a paper
_GAP = r"[^\S\n]+"
_WITHIN = re.compile(rf"{_WEEKDAY},?{_GAP}(?=\S)")
# "Monday (May 6, 2013)", "Monday, the 6th of May 2013", "Monday, 2013-05-06", "on Monday in Oslo on May 6,
# 2013"
_BEFORE = re.compile(
    rf"\b{_WEEKDAY}(?:,?{_GAP}(?:the{_GAP})?|{_GAP}in(?:{_GAP}[A-Z][\w’'-]+){{1,4}}{_GAP}on{_GAP}|{_GAP}?(?P<open>\())$"
)
# "May 6, 2013 (Monday)", "May 6, 2013, a Monday"
_AFTER = re.compile(rf"(?:{_GAP}?\(\s*{_WEEKDAY}\s*\)|,{_GAP}(?:which{_GAP}was{_GAP})?a{_GAP}(?P<other>{DAY})\b)")
_GOES_ON = re.compile(r"\s+(?:was|were|is|are|has|had|will|would)\b")  # "said on Monday, May 6, 2013 was ..."
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
# "will meet again in Bergen on ...": nothing stands between the plan and its day that the day might be of ("those
# killed on ...")
_TO_COME = re.compile(
    r"\b(?:will|is to|are to|(?:is|are) (?:due|scheduled|set|expected) to)"
    r"\s+(?:be held|take place|meet|convene|resume|reconvene)"
    r"(?:\s+again)?(?:\s+in(?:\s+[A-Z][\w’'-]+){1,4})?\s+on\s+$"
)
_SPEECH = re.compile('["“”‘]')
_UNSURE = re.compile(
    r"\b(?:will|would|could|might|may|should|to be|scheduled|planned|expected"
    r"|due|set|slated|until|originally|if|were to|had)\b"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z\"“‘])|\n")


def slips(statements: Sequence[Statement], parsed: Parsed) -> Iterator[Slip]:
    """Each pair of statements of a report that cannot both be, in the order of the text."""
    for statement in statements:
        yield from _weekday_against_date(parsed.report, statement, statements)
    for day, held in _told_as_past(parsed.report, statements):
        yield from _after_the_report(parsed, day, held)
        yield from _planned_for_before(parsed.report, day, statements)


# ---------------------------------------------------------------- a weekday and a date


def _weekday_against_date(report: Report, said: Statement, statements: Sequence[Statement]) -> Iterator[Slip]:
    """ "Monday, May 6, 2013" was a Tuesday. Without its year, or with the month as a figure, a date can be of
    another day.
    """
    if not _is_dated(said) or not _is_full(report, said):
        return
    assert isinstance(said.value, Interval) and said.value.lower
    core = said.mention.core
    day, span = said.value.lower, _weekday_beside(report, core)
    if span is None or day.year < _GREGORIAN or day.weekday() == weekday(report.quote(span)):
        return
    words = f"“{_flat(report.quote(core))}” and “{report.quote(span)}” are said of one day"
    reason = f"{words}; {day.day} {day:%B} {day.year} was a {_NAMES[day.weekday()]}"
    named = next(
        (other for other in statements if other.mention.core == span and _is_dated(other)), None
    ) or _of_weekday(report, said, span)
    first, second = sorted((said, named), key=lambda one: one.mention.slot != "date")
    yield Slip(first, second, "check.weekday", reason)


def _weekday_beside(report: Report, core: Span) -> Span | None:
    """The weekday that a date names within itself or right beside it."""
    goes_on = _GOES_ON.match(report.text, core.end)
    within = _WITHIN.match(report.text, core.start, core.end)
    if within:
        return None if goes_on else Span(*within.span("day"))
    after = _AFTER.match(report.text, core.end)
    if after:
        return Span(*after.span("day" if after["day"] else "other"))
    start = max(0, core.start - 80)
    before = _BEFORE.search(report.text[start : core.start])
    if before is None or goes_on or (before["open"] and report.text[core.end : core.end + 1] != ")"):
        return None
    return Span(start + before.start("day"), start + before.end("day"))


def _of_weekday(report: Report, said: Statement, span: Span) -> Statement:
    """What the weekday alone says of the same thing."""
    mention = replace(said.mention, span=span, core=span, rule="check.weekday")
    return Statement(mention, Days(weekday=weekday(report.quote(span))))


# ---------------------------------------------------------------- a day and the report that tells of it


def _told_as_past(report: Report, statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Each full date of the event with the words that tell of it as held, in one plain sentence of the body."""
    plain = [said for said in statements if _is_plain(report, said)]
    held = [said for said in plain if said.mention.slot == "status" and str(said.value) == "held"]
    for day in plain:
        core = day.mention.core
        if day.mention.slot == "date" and _is_full(report, day) and not is_future(report.text, core.start, core.end):
            sentence = _sentence(report.text, core)
            told = next((said for said in held if sentence.contains(said.mention.span)), None)
            if (
                told is not None
                and not _UNSURE.search(report.quote(sentence))
                and not _SPEECH.search(report.quote(sentence))
            ):
                yield day, told


def _after_the_report(parsed: Parsed, day: Statement, held: Statement) -> Iterator[Slip]:
    """An event dated after the report that tells of it as past; but a page that bears a later date may have been
    rewritten then.
    """
    report, appeared = parsed.report, _published(parsed.report)
    assert isinstance(day.value, Interval) and day.value.lower
    if appeared is None or day.value.lower <= appeared + _ABOUT_A_DAY or _page_dated_from(parsed, day.value.lower):
        return
    words = (
        f"“{_quote(report, day)}” is told of as past (“{_quote(report, held)}”), and the report appeared "
        f"before it, on {appeared}"
    )
    if report.published.quote:
        words += f" (“{_flat(report.published.quote)}”)"
    yield Slip(day, held, "check.after_report", words)


def _planned_for_before(report: Report, day: Statement, statements: Sequence[Statement]) -> Iterator[Slip]:
    """Something is to be on a day before this one, which is over: no day is left on which both could be written."""
    for plan in statements:
        if not _is_dated(plan) or plan.mention.modality is not Modality.EXPECTED or not _is_full(report, plan):
            continue
        assert isinstance(plan.value, Interval) and isinstance(day.value, Interval)
        sentence = _sentence(report.text, plan.mention.core)
        to_come = _TO_COME.search(report.text[sentence.start : plan.mention.core.start]) and not _SPEECH.search(
            report.quote(sentence)
        )
        if to_come and allen_relation(plan.value, day.value) in (Allen.BEFORE, Allen.MEETS):
            words = (
                f"“{_quote(report, plan)}” is still to come and “{_quote(report, day)}” is over: "
                "no day lies before the one and after the other"
            )
            yield Slip(day, plan, "check.bounds", words)


def _is_dated(said: Statement) -> bool:
    return SLOTS[said.mention.slot].dated


def _is_plain(report: Report, said: Statement) -> bool:
    return report.zone_at(said.mention.span.start) is Zone.BODY and said.mention.modality is Modality.ASSERTED


def _is_full(report: Report, said: Statement) -> bool:
    """Whether a date is of one day, with its year and its month's name, or as ISO 8601 has it."""
    words = report.quote(said.mention.core)
    return (
        isinstance(said.value, Interval)
        and said.value.is_day
        and bool(_ISO.search(words) or (_YEAR.search(words) and _names_month(words)))
    )


def _names_month(words: str) -> bool:
    return any(word.lower() in MONTHS for word in re.findall(r"[A-Za-z]+", words))


def _published(report: Report) -> date | None:
    """The last day that the report appeared on, where the analyst or the page itself tells it."""
    days = published(report) if report.published.basis in (Basis.GIVEN, Basis.STATED) else None
    return days.upper if isinstance(days, Interval) and not (days.approximate or days.uncertain) else None


def _page_dated_from(parsed: Parsed, day: date) -> bool:
    """Whether the page bears a date of ``day`` or later, outside its text."""
    report = parsed.report
    dates = [found for found in parsed.timexes if report.zone_at(found.start) is Zone.FURNITURE]
    stated = [parse_edtf(report.stated.edtf)] if report.stated.edtf else []
    return any(
        isinstance(days, Interval) and days.upper is not None and days.upper >= day
        for days in [*(f.interval for f in dates), *stated]
    )


def _sentence(text: str, span: Span) -> Span:
    """The sentence that ``span`` stands in, by its marks alone."""
    starts = [match.end() for match in _SENTENCE_END.finditer(text, max(0, span.start - 600), span.start)]
    end = _SENTENCE_END.search(text, span.end)
    return Span(starts[-1] if starts else max(0, span.start - 600), end.start() + 1 if end else len(text))


def _quote(report: Report, said: Statement) -> str:
    return _flat(report.quote(said.mention.span))


def _flat(words: str) -> str:
    return " ".join(words.split())
