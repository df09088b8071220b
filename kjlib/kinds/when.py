"""When the event is or was, when it was last and first held, how long ago that is, and the dates of other things.

A date belongs to what the words around it speak of. "The talks on Tuesday" dates the event; "last held in 2009" and
"the first talks since 2009" say when it was last held; "in more than five years" is the gap; "Seoul said on Friday"
dates only the saying; all others are dates of other things (`related_date`).
"""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta
from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from .. import attribution, factuality, language, lexicon, timex
from ..errors import ValueReadError
from ..model import Mention, Modality, Report, Span, Value, Zone
from ..occurrences import is_agreement, is_another_round, is_of_toll, is_pact, names_event, parties, sort_of
from ..parsed import Parsed, span_of
from ..scene import Scene
from ..syntax import clause, clause_head, core_phrase, governor, negated, subjects
from ..timex import Timex, bounds
from ..values import Days, Interval, parse_duration, parse_edtf
from .base import Kind

_WORDS = lexicon.load("when")
_ROUNDS = frozenset(("round", "session", "meeting", "cycle", "phase", "series", "stage"))
_AGREE = frozenset(lexicon.load("outcome")["agree"])
_HEDGE = {"MORE_THAN": ">", "EQUAL_OR_MORE": ">=", "LESS_THAN": "<", "EQUAL_OR_LESS": "<=", "APPROX": "~"}
_LAST, _FIRST, _NEXT, _BEGIN, _PAUSE, _ONE_MORE = (frozenset(_WORDS[key]) for key in ("last", "first", "next", "begin", "pause", "one_more"))
_OPEN = ("date", "next_meeting")          # what may be told of by a bound ("by Friday"); "not since 2009" bounds nothing


@dataclass(frozen=True, slots=True)
class _Place:
    """A time expression where it stands: its words, the preposition before it, what it hangs on, and the event of its clause."""
    words: Phrase
    link: str
    above: Token
    event: Token | None
    is_main: bool


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each date and each gap, in the order of the text."""
    found = list(_mentions(scene))
    kept = _of_one_event(scene, [mention for mention in found if mention.slot == "date"])
    for mention in found:
        another = mention.slot == "date" and mention not in kept
        yield replace(mention, slot="related_date", item=scene.parsed.report.quote(mention.core), rule="when.another_day") if another else mention


def _mentions(scene: Scene) -> Iterator[Mention]:
    parsed = scene.parsed
    stamp = _stamp(parsed.report)
    for expression in parsed.timexes:
        span = Span(expression.start, expression.end)
        words = parsed.tokens(span)
        if parsed.zone(words[0]) is Zone.FURNITURE or expression.type not in ("DATE", "TIME", "DURATION") or (stamp and span.overlaps(stamp)):
            continue
        place = _place(scene, words)
        role = _duration_role(scene, place) if expression.type == "DURATION" else _date_role(scene, expression, place)
        if role == "related_date" and factuality.modality(words.root) is Modality.DENIED:
            continue                       # "we do not have it before the year's end" dates nothing
        if role and not (role == "related_date" and _what(place) in ("be", "")):          # "closer than we were this morning" dates no thing
            yield _mention(parsed, expression, place, role)


def _of_one_event(scene: Scene, dates: list[Mention]) -> list[Mention]:
    """The dates that can be of one event: the first in the body (in the lead, if it has one), what agrees with it, and what captions say.

    A day that excludes it is another day of the event, or of something else that the rules took for it; it never makes a conflict.
    """
    report = scene.parsed.report
    body = [mention for mention in dates if report.zone_at(mention.core.start) is not Zone.CAPTION]
    lead = [mention for mention in body if scene.parsed.tokens(mention.core)[0].i in scene.lead]
    first = next(iter(lead or body), None)
    if first is None:
        return dates
    day = resolve(first, report)
    weekday = _by_weekday(first, day, report)

    def agrees(mention: Mention) -> bool:
        value = resolve(mention, report)
        again = _by_weekday(mention, value, report)
        return value.meets(day) or (weekday is not None and again is not None and weekday.weekday() == again.weekday())

    return [mention for mention in dates if mention not in body or agrees(mention)]


def _stamp(report: Report) -> Span | None:
    """Where the report states its own date, which is no claim about anything else."""
    start = report.text.find(report.stated.quote) if report.stated.quote else -1
    return Span(start, start + len(report.stated.quote)) if start >= 0 else None


def _place(scene: Scene, words: Phrase) -> _Place:
    link = words.root.head
    above = governor(words)
    event = above if above.i in scene.mentions | scene.others else scene.event_of(words.root)
    is_link = link.i == words.start - 1 and link.pos_ in ("ADP", "SCONJ")
    is_main = (event is not None and event.i in scene.mentions) or scene.is_pictured(words.root)
    return _Place(words, link.lower_ if is_link else "", above, event, is_main)


# ---------------------------------------------------------------- what a date is of

def _date_role(scene: Scene, expression: Timex, place: _Place) -> str:
    """The slot that a date fills, or an empty string for one that dates nothing but the report."""
    if expression.value.endswith("_REF") or not any(c.isdigit() or c == "X" for c in expression.value):
        return ""
    around = _around(place)
    if _counts_times(place):
        return ""
    if _since_event(scene, place):
        return "last_held"
    if place.link == "since":
        return "last_held" if place.is_main and (around & _FIRST or _nothing_since(place)) else "related_date"
    if place.is_main and factuality.is_next_time(scene, place.words.root):
        return "next_meeting"
    if place.is_main and around & _LAST:
        return "last_held"
    if place.is_main and _first_begun(clause_head(place.words.root)):
        return "first_held"
    if not place.is_main and _done_together(scene, place):
        return "date"
    if place.event is not None and not place.is_main:
        return _other_round(scene, place, place.event)
    if attribution.is_saying(place.above) and not place.is_main:
        return ""
    if place.is_main and _takes_effect(place):
        return "related_date"
    if _is_deadline(place) or is_of_toll(clause_head(place.words.root)):
        return "related_date"
    return "date" if place.is_main else "related_date"


def _of_another_noun(word: Token, place: _Place) -> bool:
    """ "The country's last rebel group agreed on Friday": a word that stands with some other noun says nothing of the event."""
    noun = word.head
    while noun.dep_ in ("compound", "nmod") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head                   # "their first fisheries talks"
    beside = place.event is not None and noun.i + 1 == place.event.i          # the same, where the parse parts the two
    another = noun.pos_ in ("NOUN", "PROPN") and noun.lower_ != "time" and not names_event(noun)
    return word.dep_ == "amod" and another and not beside and noun != place.event


def _takes_effect(place: _Place) -> bool:
    """ "The truce will take effect on August 3": when what was agreed begins or ends is another day than the one it was agreed on."""
    verb = clause_head(place.words.root)
    if place.event is None or not is_pact(place.event) or place.event not in subjects(verb):
        return False
    comes = verb.lemma_.lower() in ("come", "go", "enter", "take") and any(t.lower_ in ("effect", "force") for t in verb.subtree)
    return comes or verb.lemma_.lower() in _WORDS["runs"]


def _counts_times(place: _Place) -> bool:
    """ "The second time this year", "their sixth meeting in a year": within which time something is counted, and no day of it."""
    noun = place.words.root.head if place.words.root.dep_ == "npadvmod" else place.above
    return any(t.ent_type_ == "ORDINAL" and t.lower_ not in _FIRST for t in noun.lefts) and place.link in ("", "in", "within") and (
        noun.lower_ == "time" or place.link != "")


def _done_together(scene: Scene, place: _Place) -> bool:
    """ "Norway and Sweden signed a pact on Tuesday": what a report opens with both sides doing is done at their event."""
    verb = clause_head(place.words.root)
    if verb.dep_ != "ROOT" or verb.i not in scene.lead or verb.lemma_.lower() not in _AGREE or place.words.start < verb.i:
        return False
    of_noun = place.above != verb and place.above.dep_ != "dobj"
    other = place.event is not None and not is_agreement(place.event)
    return not of_noun and not other and any(scene.are_both(noun) for noun in subjects(verb))


def _is_deadline(place: _Place) -> bool:
    """ "The accord foresees 3,000 jobs by 2030": what the event brings about is to come by that day, and not the event."""
    verb = clause_head(place.words.root)
    brings = any(t.dep_ == "dobj" and t != place.event for t in verb.children)
    doer = place.event is not None and place.event.dep_ == "nsubj" and place.event.head == verb
    return doer and brings and place.link in ("by", "until", "through", "before")


def _around(place: _Place) -> frozenset[str]:
    """The words of the phrase or clause that a date stands in, up to it."""
    head = clause_head(place.words.root)
    near = [t for t in clause(head) if (t.i < place.words.start or t.head == head) and not _of_another_noun(t, place)]
    own = list(core_phrase(place.event)) if place.event is not None else []
    return frozenset(t.lower_ for t in [*near, *own])


def _since_event(scene: Scene, place: _Place) -> bool:
    """ "The first talks since a session three weeks ago": the date of what stands behind "since"."""
    since = place.above.head
    if place.above.dep_ != "pobj" or since.lower_ != "since":
        return False
    first = {t.lower_ for t in [*core_phrase(since.head), *clause(clause_head(since))] if t.i < since.i} & _FIRST
    return bool(first) and (since.head.i in scene.mentions or scene.is_main(since))


def _nothing_since(place: _Place) -> bool:
    return negated(clause_head(place.words.root))


def _first_begun(verb: Token) -> bool:
    """ "First began", "were first held": the adverb, not the "first talks in five years"."""
    return verb.lower_ in _BEGIN and any(child.lower_ in _FIRST and child.dep_ == "advmod" for child in verb.children)


def _other_round(scene: Scene, place: _Place, event: Token) -> str:
    """What a date of an event that is not the main one is: that of another round of the same series, or of another thing."""
    if event.pos_ == "VERB" and any(t.lower_ in ("last", "previously") and t.dep_ == "advmod" for t in event.children):
        return "related_date" if parties(event) - scene.sides else "last_held"          # "the two last met in 2021"
    whole = event.head.head if event.dep_ == "pobj" and event.head.lower_ == "of" and event.head.head.lemma_.lower() in _ROUNDS else event
    marks = {t.lower_ for t in core_phrase(whole)}          # "the next round of talks"
    pointing = any(t.lower_ in ("the", "their", "its") for t in whole.children)
    if _is_to_come(scene, place, event):
        return "next_meeting"
    if event.dep_ == "pobj" and event.head.head.lower_ == "sequel":
        return "last_held"
    if not pointing or parties(event) - scene.sides:
        return "related_date"
    if marks & _FIRST and is_another_round(event):
        return "last_held" if any(t.lower_ == "second" for i in scene.mentions for t in event.doc[i].children) else "first_held"
    if marks & _NEXT:
        return "next_meeting"
    return "last_held" if marks & _LAST else "related_date"


def _is_to_come(scene: Scene, place: _Place, event: Token) -> bool:
    """ "Will be settled at another meeting", "talks are to continue": a meeting ahead of the same parties, in a report of one that was held."""
    marks = {t.lower_ for t in event.lefts if t.dep_ in ("det", "amod", "nummod")}
    ahead = Modality.EXPECTED in (factuality.modality(event), factuality.modality(place.words.root)) or bool(marks & _NEXT)
    once_more = event.pos_ != "VERB" or any(t.lower_ == "again" for t in event.children)          # "will meet again"
    ours = parties(event) <= scene.sides and sort_of(event) == "meeting" and once_more
    planned = any(factuality.modality(event.doc[i]) is Modality.EXPECTED for i in scene.mentions & scene.lead)
    return ahead and ours and marks <= _ONE_MORE and not planned


# ---------------------------------------------------------------- what a length of time is of

def _duration_role(scene: Scene, place: _Place) -> str:
    """``gap`` for "first talks in five years" and "after a five-year break"; lengths of other things are left alone."""
    words, is_main = _around(place), place.is_main
    time = clause_head(place.words.root).head
    if time.lemma_ == "time" and clause_head(place.words.root).dep_ == "relcl":          # "marks the first time they have met in years"
        words, is_main = words | {t.lower_ for t in core_phrase(time)}, scene.is_main(time)
    first = bool(words & _FIRST) and place.link in ("in", "for", "after")
    nothing = place.link in ("for", "in") and (_nothing_since(place) or "no" in words) and place.event is not None
    pause = place.above.lemma_.lower() in _PAUSE
    if not (first or nothing or pause):
        return ""
    return "gap" if is_main and not (nothing and "no" in words) else "related_gap"


# ---------------------------------------------------------------- the mention

def _mention(parsed: Parsed, expression: Timex, place: _Place, slot: str) -> Mention:
    core = Span(expression.start, expression.end)
    bound = bounds.bound(parsed.text, expression) if slot in _OPEN else None
    linked = Span(bound.start, core.end) if bound else _with_link(place, core)
    span = linked if slot in ("date", "related_date") else _with_cue(place, core).join(linked)
    found = factuality.modality(place.words.root)
    if slot == "date" and place.above == place.event:
        found = factuality.of_named(place.above, found)
    since = slot in ("last_held", "gap", "related_gap") and found is Modality.DENIED        # "not held since 2009" denies nothing of 2009
    return Mention(kind="when", slot=slot, item=_what(place) if slot.startswith("related") else "", report=parsed.report.id, span=span, core=core,
                   rule=f"when.{slot}", modality=Modality.ASSERTED if since else found,
                   attribution=attribution.speaker(place.words.root))


def _with_link(place: _Place, core: Span) -> Span:
    """The date with its preposition: "on Tuesday"."""
    return span_of(place.words.doc[place.words.start - 1]).join(core) if place.link else core


def _with_cue(place: _Place, core: Span) -> Span:
    """From the word that says what the date is of ("last", "first", "not ... since") to the date."""
    cues = [t for t in clause(clause_head(place.words.root))
            if t.i < place.words.start and (t.lower_ in _LAST | _FIRST | _NEXT or t.dep_ == "neg" or t.lower_ == "no")]
    cues += [t for t in core_phrase(place.event) if t.i < place.words.start and t.lower_ in _LAST | _FIRST | _NEXT] if place.event is not None else []
    start = min((span_of(t) for t in cues if core.start - t.idx <= _WORDS["reach"]), default=None)
    return start.join(core) if start else _with_link(place, core)


def _what(place: _Place) -> str:
    """What another date is of, as a short label in the report's words."""
    above = place.event if place.event is not None else place.above
    noun = above if above.pos_ in ("NOUN", "PROPN") else next(
        (t for t in above.children if t.dep_ in ("dobj", "nsubjpass", "nsubj") and t.pos_ in ("NOUN", "PROPN")), None)
    if noun is None:
        return above.lemma_
    words = [t for t in core_phrase(noun) if t.dep_ not in ("det", "nummod", "quantmod") and t.head.dep_ != "nummod" and t not in place.words]
    label = "".join(t.text_with_ws for t in words).removeprefix("'s").removeprefix("’s").strip()
    return label if above == noun else f"{label}: {above.lemma_}"


def on_one_day(found: list[tuple[Mention, Value]], report: Report, ahead: bool) -> list[tuple[Mention, Value]]:
    """The same weekday of one event is one day, though the tense of one sentence points back and that of another ahead; of an event
    to come it is not past (``ahead``).
    """
    days: dict[int, list[date]] = {}
    for mention, value in found:
        day = _by_weekday(mention, value, report)
        if day is not None:
            days.setdefault(day.weekday(), []).append(day)
    chosen = {weekday: _not_past(max(of), report) if ahead else min(of) for weekday, of in days.items()}
    return [(mention, value if (day := _by_weekday(mention, value, report)) is None else Interval(chosen[day.weekday()], chosen[day.weekday()]))
            for mention, value in found]


def _not_past(day: date, report: Report) -> date:
    written = anchors(report)[0]
    return day + relativedelta(weeks=1) if written is not None and day < written else day


def _by_weekday(mention: Mention, value: Value, report: Report) -> date | None:
    """The day of the event that a report gives by its weekday alone."""
    if mention.slot != "date" or not isinstance(value, Interval) or not value.is_day:
        return None
    return value.lower if _expression(mention.core, report, None).value.startswith("XXXX-WXX-") else None


def resolve(mention: Mention, report: Report) -> Value:
    """Read the value, with the report's publication date as the anchor where it has one."""
    if mention.slot in ("gap", "related_gap"):
        return _duration(mention, report)
    found = [_date_at(mention.core, report, day) for day in anchors(report)]
    bound = bounds.bound(report.text, _expression(mention.core, report, None)) if mention.slot in _OPEN else None
    found = [bounds.opened(days, bound) for days in found] if bound else found
    first, last = found[0], found[-1]
    if first == last or isinstance(first, Days) or isinstance(last, Days):
        return first if first == last else Days(unit="day") if bound else _date_at(mention.core, report, None)
    return first.hull(last)


def anchors(report: Report) -> list[date | None]:
    """The first and the last day that the report may have appeared on; ``[None]`` where that is not known."""
    if not report.published.edtf:
        return [None]
    published = parse_edtf(report.published.edtf)
    if isinstance(published, Days) or published.lower is None or published.upper is None:
        return [None]
    return [published.lower] if published.is_day else [published.lower, published.upper]


def _date_at(core: Span, report: Report, anchor: date | None) -> Interval | Days:
    expression = _expression(core, report, anchor)
    if expression.interval is not None:
        return expression.interval
    try:
        return parse_edtf(expression.value[:10])
    except ValueReadError:
        return Days(unit="day")


def _duration(mention: Mention, report: Report) -> Value:
    expression = _expression(mention.core, report, None)
    if "X" in expression.value:                      # "in weeks": more than one
        return parse_duration(expression.value.replace("X", "1"), ">")
    return parse_duration(expression.value, _HEDGE.get(expression.mod, ""))


def _expression(core: Span, report: Report, anchor: date | None) -> Timex:
    """The time expression that stands at ``core``."""
    found: tuple[Timex, ...] = _expressions(report.text[:language.READ_LIMIT], anchor)
    at = bisect_right(found, core.start, key=lambda t: t.start) - 1
    if at < 0 or found[at].end <= core.start:
        raise ValueReadError(f"{report.id}: no time expression at {core.start}:{core.end}")
    return found[at]


@lru_cache(maxsize=64)
def _expressions(text: str, anchor: date | None) -> tuple[Timex, ...]:
    return tuple(timex.find(text, anchor))


WHEN = Kind("when", find, resolve)
