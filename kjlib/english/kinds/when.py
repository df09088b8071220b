"""When the event is or was, when it was last and first held, how long ago that is, and the dates of other things.

What a date is of, ``dating`` says; here it is found, quoted and read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from ... import lexicon
from ...model import Mention, Modality, Report, Span, Value, Zone
from ...published import anchors
from ...slots import SLOTS
from ...timex import Timex, bounds
from ...timex.dated import days, expression_at
from ...values import Interval, parse_duration
from .. import attribution, factuality
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, core_phrase, role
from .base import Kind
from .dating import FIRST, LAST, NEXT, date_role, duration_role
from .standing import Standing, place_of, what

_WORDS = lexicon.load("when")
_READ = frozenset(("DATE", "TIME", "DURATION"))
_CUES = LAST | FIRST | NEXT
_HEDGE = {"MORE_THAN": ">", "EQUAL_OR_MORE": ">=", "LESS_THAN": "<", "EQUAL_OR_LESS": "<=", "APPROX": "~"}


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each date and each gap, in the order of the text."""
    mentions = list(_mentions(scene))
    kept = _of_one_event(scene, [mention for mention in mentions if mention.slot == "date"])
    for mention in mentions:
        yield mention if mention.slot != "date" or mention in kept else _of_another_day(scene.parsed, mention)


def _of_another_day(parsed: Parsed, mention: Mention) -> Mention:
    return replace(mention, slot="related_date", item=parsed.report.quote(mention.core), rule="when.another_day")


def _mentions(scene: Scene) -> Iterator[Mention]:
    parsed = scene.parsed
    stamp = _stamp(parsed.report)
    for expression in parsed.timexes:
        span = Span(expression.start, expression.end)
        words = parsed.tokens(span)
        furniture = parsed.zone(words[0]) is Zone.FURNITURE
        if furniture or expression.type not in _READ or (stamp and span.overlaps(stamp)):
            continue
        place = place_of(scene, words)
        slot = duration_role(scene, place) if expression.type == "DURATION" else date_role(scene, expression, place)
        if slot and not (slot == "related_date" and _dates_nothing(place)):
            yield _mention(parsed, expression, place, slot)


def _dates_nothing(place: Standing) -> bool:
    """ "We do not have it before the year's end", "closer than we were this morning"."""
    return factuality.modality(place.words.root) is Modality.DENIED or what(place) in ("be", "")


def _of_one_event(scene: Scene, dates: list[Mention]) -> list[Mention]:
    """The dates that can be of one event: the first in the body (in the lead, if it has one), what agrees with it, and
    what captions say.

    A day that excludes it is another day of the event, or of something else that the rules took for it; it never makes
    a conflict.
    """
    parsed = scene.parsed
    body = [mention for mention in dates if parsed.report.zone_at(mention.core.start) is not Zone.CAPTION]
    lead = [mention for mention in body if scene.parsed.tokens(mention.core)[0].i in scene.lead]
    first = next(iter(lead or body), None)
    if first is None:
        return dates
    day = resolve(first, parsed)
    weekday = _by_weekday(first, day, parsed)

    def agrees(mention: Mention) -> bool:
        value = resolve(mention, parsed)
        again = _by_weekday(mention, value, parsed)
        return value.meets(day) or (weekday is not None and again is not None and weekday.weekday() == again.weekday())

    return [mention for mention in dates if mention not in body or agrees(mention)]


def _stamp(report: Report) -> Span | None:
    """Where the report states its own date, which is no claim about anything else."""
    start = report.text.find(report.stated.quote) if report.stated.quote else -1
    return Span(start, start + len(report.stated.quote)) if start >= 0 else None


# ---------------------------------------------------------------- the mention


def _mention(parsed: Parsed, expression: Timex, place: Standing, slot: str) -> Mention:
    core = Span(expression.start, expression.end)
    bound = bounds.bound(parsed.text, expression) if SLOTS[slot].bounded else None
    linked = Span(bound.start, core.end) if bound else _with_link(place, core)
    span = linked if slot in ("date", "related_date") else _with_cue(place, core).join(linked)
    return Mention(
        kind="when",
        slot=slot,
        item=what(place) if slot.startswith("related") else "",
        report=parsed.report.id,
        span=span,
        core=core,
        rule=f"when.{slot}",
        modality=_modality(place, slot),
        attribution=attribution.speaker(place.words.root),
    )


def _modality(place: Standing, slot: str) -> Modality:
    """How sure the report is of a date; "not held since 2009" denies nothing of 2009."""
    modality = factuality.modality(place.words.root)
    if slot == "date" and place.above == place.event:
        return factuality.of_named(place.above, modality)
    since = slot in ("last_held", "gap", "related_gap") and modality is Modality.DENIED
    return Modality.ASSERTED if since else modality


def _with_link(place: Standing, core: Span) -> Span:
    """The date with its preposition: "on Tuesday"."""
    return span_of(place.words.doc[place.words.start - 1]).join(core) if place.link else core


def _with_cue(place: Standing, core: Span) -> Span:
    """From the word that says what the date is of ("last", "first", "not ... since") to the date."""
    in_clause = [t for t in clause(place.verb) if t.lower_ in _CUES or role(t) is Role.NEGATION or t.lower_ == "no"]
    of_event = [t for t in core_phrase(place.event) if t.lower_ in _CUES] if place.event is not None else []
    cues = [t for t in (*in_clause, *of_event) if t.i < place.words.start]
    start = min((span_of(t) for t in cues if core.start - t.idx <= _WORDS["reach"]), default=None)
    return start.join(core) if start else _with_link(place, core)


def on_one_day(dates: list[tuple[Mention, Value]], parsed: Parsed, ahead: bool) -> list[tuple[Mention, Value]]:
    """The same weekday of one event is one day, though the tense of one sentence points back and that of another ahead;
    of an event to come it is not past (``ahead``).
    """
    by_weekday = [(mention, value, _by_weekday(mention, value, parsed)) for mention, value in dates]
    days_of: dict[int, list[date]] = {}
    for _, _, day in by_weekday:
        if day is not None:
            days_of.setdefault(day.weekday(), []).append(day)
    chosen = {weekday: _not_past(max(of), parsed.report) if ahead else min(of) for weekday, of in days_of.items()}
    return [
        (mention, value if day is None else Interval.day(chosen[day.weekday()])) for mention, value, day in by_weekday
    ]


def _not_past(day: date, report: Report) -> date:
    written = anchors(report)[0]
    return day + relativedelta(weeks=1) if written is not None and day < written else day


def _by_weekday(mention: Mention, value: Value, parsed: Parsed) -> date | None:
    """The day of the event that a report gives by its weekday alone."""
    if mention.slot != "date" or not isinstance(value, Interval) or not value.is_day:
        return None
    bare = expression_at(mention.core, parsed.expressions, None).value.startswith("XXXX-WXX-")
    return value.lower if bare else None


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """Read the value, with the report's publication date as the anchor where it has one."""
    if mention.slot in ("gap", "related_gap"):
        return _duration(mention, parsed)
    return days(mention.core, parsed.expressions, parsed.report, bounded=SLOTS[mention.slot].bounded)


def _duration(mention: Mention, parsed: Parsed) -> Value:
    expression = expression_at(mention.core, parsed.expressions, None)
    if "X" in expression.value:  # "in weeks": more than one
        return parse_duration(expression.value.replace("X", "1"), ">")
    return parse_duration(expression.value, _HEDGE.get(expression.mod, ""))


WHEN = Kind("when", find, resolve)
