"""What one report says against itself: a weekday against its date, a day told as past that the report came before, plans for days
that are over, and a publication date that the analyst gives against the one that the text states.

Each check asks for full words (a month by its name, a year) in plain statements, and is silent wherever the text leaves
another reading: `conflict` is the word an analyst acts on. A gap against dates and an ordinal against a count are
`judge`'s arithmetic, since there two reports may contradict one another.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from .. import timex
from ..ids import content_id
from ..inputs.zones import FIRST
from ..model import READ_LIMIT, Basis, Claim, Finding, Modality, Relation, Report, Resolved, Row, Span, Zone
from ..timex.tense import is_future
from ..timex.words import DAY, MONTHS, weekday
from ..values import Allen, Days, Interval, allen_relation, parse_edtf
from .settle import claim_id

_DATED = frozenset(("date", "last_held", "first_held", "next_meeting", "related_date"))
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GREGORIAN = 1924              # the first year in which no state counted its civil days by the Julian calendar (Greece left it in 1923)
_ABOUT_A_DAY = timedelta(days=1)          # what time zones explain

_WEEKDAY = rf"(?P<day>{DAY})"          # in full: "The Sun, April 14" is a paper
_GAP = r"[^\S\n]+"
_WITHIN = re.compile(rf"{_WEEKDAY},?{_GAP}(?=\S)")
# "Monday (April 14, 2015)", "Monday, the 14th of April 2015", "Monday, 2015-04-14", "on Monday in Seoul on April 14, 2015"
_BEFORE = re.compile(rf"\b{_WEEKDAY}(?:,?{_GAP}(?:the{_GAP})?|{_GAP}in(?:{_GAP}[A-Z][\w’'-]+){{1,4}}{_GAP}on{_GAP}|{_GAP}?(?P<open>\())$")
# "April 14, 2015 (Monday)", "April 14, 2015, a Monday"
_AFTER = re.compile(rf"(?:{_GAP}?\(\s*{_WEEKDAY}\s*\)|,{_GAP}(?:which{_GAP}was{_GAP})?a{_GAP}(?P<other>{DAY})\b)")
_GOES_ON = re.compile(r"\s+(?:was|were|is|are|has|had|will|would)\b")          # "said on Monday, April 14, 2015 was ..."
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
# "will meet again in Bergen on ...": nothing stands between the plan and its day that the day might be of ("those killed on ...")
_TO_COME = re.compile(r"\b(?:will|is to|are to|(?:is|are) (?:due|scheduled|set|expected) to)\s+(?:be held|take place|meet|convene|resume|reconvene)"
                      r"(?:\s+again)?(?:\s+in(?:\s+[A-Z][\w’'-]+){1,4})?\s+on\s+$")
_SPEECH = re.compile("[\"“”‘]")
_UNSURE = re.compile(r"\b(?:will|would|could|might|may|should|to be|scheduled|planned|expected|due|set|slated|until|originally|if|were to|had)\b")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s+(?=[A-Z\"“‘])|\n")
_PUBLISHED = re.compile(rf"(?:{FIRST}|\bdate\b)[\s:,|-]*$", re.IGNORECASE)


def check(rows: Iterable[Row], reports: Mapping[str, Report], events: Mapping[str, str]) -> list[Finding]:
    """What each report says against itself, in the order of the reports. ``events``: report id to event id."""
    by_report: dict[str, dict[str, Claim]] = {}
    for row in rows:
        for claim in row.claims:
            by_report.setdefault(claim.report, {})[claim.id] = claim
    found: list[Finding] = []
    for id, report in sorted(reports.items()):
        claims = sorted(by_report.get(id, {}).values(), key=_place)
        found += _given_against_stated(report, events[id])
        found += [finding for claim in claims for finding in _weekday_against_date(report, claim, claims)]
        for day, held in _told_as_past(report, claims):
            found += [*_after_the_report(report, day, held), *_planned_for_before(report, day, claims)]
    return found


# ---------------------------------------------------------------- a weekday and a date

def _weekday_against_date(report: Report, claim: Claim, claims: Sequence[Claim]) -> Iterator[Finding]:
    """ "Monday, April 14, 2015" was a Tuesday. Without its year, or with the month as a figure, a date can be of another day."""
    if claim.slot not in _DATED or not _is_full(report, claim):
        return
    assert isinstance(claim.alone, Interval) and claim.alone.lower
    day, span = claim.alone.lower, _weekday_beside(report, claim.mention.core)
    if span is None or day.year < _GREGORIAN or day.weekday() == weekday(report.quote(span)):
        return
    words = f"“{_flat(report.quote(claim.mention.core))}” and “{report.quote(span)}” are said of one day"
    reason = f"{words}; {day.day} {day:%B} {day.year} was a {_NAMES[day.weekday()]}"
    named = next((other for other in claims if other.mention.core == span and other.slot in _DATED), None) or _claim_of_weekday(report, claim, span)
    first, second = sorted((claim, named), key=lambda c: c.slot != "date")
    yield _finding(first, second, reason, "check.weekday")


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
    before = _BEFORE.search(report.text[start:core.start])
    if before is None or goes_on or (before["open"] and report.text[core.end:core.end + 1] != ")"):
        return None
    return Span(start + before.start("day"), start + before.end("day"))


def _claim_of_weekday(report: Report, claim: Claim, span: Span) -> Claim:
    """What the weekday alone says of the same thing."""
    value = Days(weekday=weekday(report.quote(span)))
    mention = replace(claim.mention, span=span, core=span, rule="check.weekday")
    return replace(claim, id=claim_id(mention, value), mention=mention, quote=report.quote(span), value=value, alone=value, resolved=Resolved.NO)


# ---------------------------------------------------------------- a day and the report that tells of it

def _told_as_past(report: Report, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each full date of the event with the words that tell of it as held, in one plain sentence of the body."""
    held = [claim for claim in claims if claim.slot == "status" and str(claim.alone) == "held" and _plain(claim)]
    for day in claims:
        if day.slot == "date" and _plain(day) and _is_full(report, day) and not is_future(report.text, day.mention.core.start, day.mention.core.end):
            sentence = _sentence(report.text, day.mention.core)
            said = next((claim for claim in held if sentence.contains(claim.mention.span)), None)
            if said is not None and not _UNSURE.search(report.quote(sentence)) and not _SPEECH.search(report.quote(sentence)):
                yield day, said


def _after_the_report(report: Report, day: Claim, held: Claim) -> Iterator[Finding]:
    """An event dated after the report that tells of it as past; but a page that bears a later date may have been rewritten then."""
    published = _published(report)
    assert isinstance(day.alone, Interval) and day.alone.lower
    if published is None or day.alone.lower <= published + _ABOUT_A_DAY or _page_dated_from(report, day.alone.lower):
        return
    words = f"“{_flat(day.quote)}” is told of as past (“{_flat(held.quote)}”), and the report appeared before it, on {published}"
    if report.published.quote:
        words += f" (“{_flat(report.published.quote)}”)"
    yield _finding(day, held, words, "check.after_report")


def _planned_for_before(report: Report, day: Claim, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Something is to be on a day before this one, which is over: no day is left on which both could be written."""
    for plan in claims:
        if plan.slot not in _DATED or plan.mention.modality is not Modality.EXPECTED or not _is_full(report, plan):
            continue
        assert isinstance(plan.alone, Interval) and isinstance(day.alone, Interval)
        sentence = _sentence(report.text, plan.mention.core)
        to_come = _TO_COME.search(report.text[sentence.start:plan.mention.core.start]) and not _SPEECH.search(report.quote(sentence))
        if to_come and allen_relation(plan.alone, day.alone) in (Allen.BEFORE, Allen.MEETS):
            words = f"“{_flat(plan.quote)}” is still to come and “{_flat(day.quote)}” is over: no day lies before the one and after the other"
            yield _finding(day, plan, words, "check.bounds")


def _plain(claim: Claim) -> bool:
    return claim.zone is Zone.BODY and claim.mention.modality is Modality.ASSERTED


def _is_full(report: Report, claim: Claim) -> bool:
    """Whether a claim is of one day, with its year and its month's name, or as ISO 8601 has it."""
    words = report.quote(claim.mention.core)
    return isinstance(claim.alone, Interval) and claim.alone.is_day and bool(_ISO.search(words) or (_YEAR.search(words) and _names_month(words)))


def _names_month(words: str) -> bool:
    return any(word.lower() in MONTHS for word in re.findall(r"[A-Za-z]+", words))


def _published(report: Report) -> date | None:
    """The last day that the report appeared on, where the analyst or the page itself tells it."""
    if report.published.basis not in (Basis.GIVEN, Basis.STATED):
        return None
    days = parse_edtf(report.published.edtf)
    return days.upper if isinstance(days, Interval) and not (days.approximate or days.uncertain) else None


def _page_dated_from(report: Report, day: date) -> bool:
    """Whether the page bears a date of ``day`` or later, outside its text."""
    dates = [found for found in timex.find(report.text[:READ_LIMIT], None) if report.zone_at(found.start) is Zone.FURNITURE]
    stated = [parse_edtf(report.stated.edtf)] if report.stated.edtf else []
    return any(isinstance(days, Interval) and days.upper is not None and days.upper >= day for days in [*(f.interval for f in dates), *stated])


def _sentence(text: str, span: Span) -> Span:
    """The sentence that ``span`` stands in, by its marks alone."""
    starts = [match.end() for match in _SENTENCE_END.finditer(text, max(0, span.start - 600), span.start)]
    end = _SENTENCE_END.search(text, span.end)
    return Span(starts[-1] if starts else max(0, span.start - 600), end.start() + 1 if end else len(text))


# ---------------------------------------------------------------- what the analyst gives and what the page states

def _given_against_stated(report: Report, event: str) -> Iterator[Finding]:
    """A given date of publication that the page's own excludes: a conflict where the page says "published", for other dates have other readings."""
    if report.published.basis is not Basis.GIVEN or not report.stated.edtf or report.copy_of:
        return
    given, stated = parse_edtf(report.published.edtf), parse_edtf(report.stated.edtf)
    if not isinstance(given, Interval) or given.approximate or given.uncertain or _nearly(given).meets(stated):
        return
    labelled = bool(_PUBLISHED.search(report.text[:max(0, report.text.find(report.stated.quote))][-40:]))
    why = "" if labelled else "; it may be the day it was filed, changed or fetched"
    words = f"reports.csv gives {given}, the page states “{_flat(report.stated.quote)}” ({stated}){why}"
    relation = Relation.CONFLICT if labelled else Relation.COMPATIBLE
    id = content_id("f", event, "published", report.id, given, stated, "check.given")
    yield Finding(id, event, "published", "", relation, report.id, report.id, None, None, words, "check.given")


def _nearly(days: Interval) -> Interval:
    """The days with one more at each end."""
    return Interval(days.lower and days.lower - _ABOUT_A_DAY, days.upper and days.upper + _ABOUT_A_DAY)


# ---------------------------------------------------------------- the finding

def _finding(one: Claim, other: Claim, reason: str, rule: str) -> Finding:
    """A conflict of two claims of one report, in the row of the first."""
    a, b = sorted((one, other), key=_place)
    id = content_id("f", one.event, one.slot, one.item, a.id, b.id, rule)
    return Finding(id, one.event, one.slot, one.item, Relation.CONFLICT, a.report, b.report, a, b, reason, rule)


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.mention.span.start, claim.mention.span.end, claim.id


def _flat(words: str) -> str:
    return " ".join(words.split())
