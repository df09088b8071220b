"""When the event is or was, when it was last and first held, how long ago that is, and the dates of other things.

What a date is of, ``dating`` says; here it is found, quoted and read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from ... import lexicon
from ...errors import ValueReadError
from ...model import Mention, Modality, Report, Span, Value, Zone
from ...published import anchors
from ...slots import SLOTS
from ...timex import Timex, bounds
from ...timex.dated import days, expression_at
from ...values import Interval, parse_duration
from .. import attribution, factuality, weights
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, core_phrase, role
from .base import Kind, by_rule
from .date_evidence import evidence
from .dating import FIRST, LAST, NEXT, date_role, duration_role
from .standing import Standing, place_of, what

_WORDS = lexicon.load("when")
_READ = frozenset(("DATE", "TIME", "DURATION"))
_WEIGHED = frozenset(("date", "related_date", ""))
_CUES = LAST | FIRST | NEXT
_HEDGE = {"MORE_THAN": ">", "EQUAL_OR_MORE": ">=", "LESS_THAN": "<", "EQUAL_OR_LESS": "<=", "APPROX": "~"}


def find(scene: Scene) -> Iterator[Candidate]:
    """Yield each date and each gap that could be one, in the order of the text."""
    parsed = scene.parsed
    stamp = _stamp(parsed.report)
    for expression in parsed.timexes:
        span = Span(expression.start, expression.end)
        words = parsed.tokens(span)
        furniture = parsed.zone(words[0]) is Zone.FURNITURE
        if furniture or expression.type not in _READ or (stamp and span.overlaps(stamp)):
            continue
        yield from _candidates(scene, expression, place_of(scene, words))


def _candidates(scene: Scene, expression: Timex, place: Standing) -> Iterator[Candidate]:
    """What an expression could be: a length of time what the rules take it for; a date the event's own, or that."""
    if expression.type == "DURATION":
        if slot := duration_role(scene, place):
            yield by_rule(_mention(scene.parsed, expression, place, slot), scene)
        return
    slot = date_role(scene, expression, place)
    if slot not in _WEIGHED:
        yield by_rule(_mention(scene.parsed, expression, place, slot), scene)
        return
    if expression.value.endswith("_REF") or not any(c.isdigit() or c == "X" for c in expression.value):
        return
    own = _mention(scene.parsed, expression, place, "date")
    told = evidence(scene, expression, place, slot, _value(own, scene.parsed))
    yield Candidate(replace(own, rule=f"when.{slot or 'unplaced'}"), told, _instead(scene, expression, place, slot))


def _instead(scene: Scene, expression: Timex, place: Standing, slot: str) -> Candidate | None:
    """What a date is where it is not the event's: that of another thing, if it dates any."""
    if slot == "" or _dates_nothing(place):
        return None
    return by_rule(_mention(scene.parsed, expression, place, "related_date"), scene)


def _value(mention: Mention, parsed: Parsed) -> Value | None:
    try:
        return resolve(mention, parsed)
    except ValueReadError:
        return None


def _dates_nothing(place: Standing) -> bool:
    """ "We do not have it before the year's end", "closer than we were this morning"."""
    return factuality.modality(place.words.root) is Modality.DENIED or what(place) in ("be", "")


def choose(candidates: Sequence[Candidate], parsed: Parsed) -> list[Mention]:
    """The claims of date candidates; those of the event's own day agree."""
    claims = weights.choose(candidates)
    others = _excluded(claims, parsed)
    return [_of_another_day(parsed, claim) if claim in others else claim for claim in claims]


def _of_another_day(parsed: Parsed, mention: Mention) -> Mention:
    return replace(mention, slot="related_date", item=parsed.report.quote(mention.core), rule="when.another_day")


def _excluded(claims: list[Mention], parsed: Parsed) -> list[Mention]:
    """The dates that exclude the surest one.

    A day that excludes it is another day of the event, or of something else that was taken for it; it never makes
    a conflict.
    """
    dates = [claim for claim in claims if claim.slot == "date"]
    surest = max(dates, key=lambda claim: claim.confidence, default=None)
    if surest is None:
        return []
    day = resolve(surest, parsed)
    weekday = _by_weekday(surest, day, parsed)

    def agrees(mention: Mention) -> bool:
        value = resolve(mention, parsed)
        again = _by_weekday(mention, value, parsed)
        return value.meets(day) or (weekday is not None and again is not None and weekday.weekday() == again.weekday())

    return [mention for mention in dates if not agrees(mention)]


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


WHEN = Kind("when", find, resolve, choose)
