"""What speaks for a date being the event's own day: its shape, the word before it, how far it lies from the day of
publication, what the rules take it for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Report, Value
from ...published import window
from ...timex import Timex
from ...values import Interval
from ..attribution import is_saying
from ..event_words import sort_of
from ..evidence import clause_around, main_sort, where_it_stands
from ..main_event import Scene
from ..syntax import Role, clause_head, governor, is_verb, role
from .standing import Standing

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase

_LINKS = {
    "on": "on", "in": "in", "at": "at", "since": "since", "by": "by", "until": "by", "before": "before",
    "after": "after", "from": "from", "for": "for", "during": "in", "of": "of", "to": "by",
}  # fmt: skip
_A_DAY = len("YYYY-MM-DD")
_STEPS = ((0, "same day"), (1, "a day"), (7, "a week"), (31, "a month"), (366, "a year"))


def evidence(scene: Scene, expression: Timex, place: Standing, rule: str, value: Value | None) -> frozenset[str]:
    """All that speaks for and against the expression's being the day of the main event."""
    words = place.words
    told = {
        *where_it_stands(scene, words),
        *clause_around(scene, words),
        *_shape(expression, words),
        *_distance(value, scene.parsed.report),
        f"rule: {rule or 'none'}",
        f"rule: {rule or 'none'}, of {_sort(place)}",
        f"rule: {rule or 'none'}, the report tells of {main_sort(scene)}",
        f"link: {_LINKS.get(place.link, 'other' if place.link else 'none')}",
    }
    return frozenset(told | set(_neighbours(words)))


def _shape(expression: Timex, words: Phrase) -> Iterator[str]:
    """A weekday, "yesterday", a day and a month, a year; a time of day beside it."""
    value = expression.value
    if value.startswith("XXXX-WXX"):
        yield "shape: weekday"
    elif value.startswith("XXXX-") and len(value) >= _A_DAY:
        yield "shape: day and month"
    elif len(value) >= _A_DAY and value[:4].isdigit():
        yield "shape: full date"
    elif value.startswith(("XXXX-", "XXXX")) and value[5:7].isdigit():
        yield "shape: month"
    elif value[:4].isdigit():
        yield "shape: year or month of a year"
    else:
        yield "shape: relative" if expression.relative or "X" in value else "shape: other"
    if "T" in value:
        yield "with a time of day"
    if expression.type == "DURATION":
        yield "shape: length of time"
    if words[0].lower_ in ("last", "next", "this", "earlier", "later"):
        yield f"opens with: {words[0].lower_}"


def _distance(value: Value | None, report: Report) -> Iterator[str]:
    """How far from the day of publication the date lies, and on which side; how long it is."""
    if not isinstance(value, Interval) or value.lower is None or value.upper is None:
        yield "no day known"
        return
    yield f"length: {_step((value.upper - value.lower).days)}"
    written = window(report)
    if written is None or written.lower is None or written.upper is None:
        yield "no day of publication"
        return
    if value.upper < written.lower:
        yield f"before publication: {_step((written.lower - value.upper).days)}"
    elif value.lower > written.upper:
        yield f"after publication: {_step((value.lower - written.upper).days)}"
    else:
        yield "at publication"


def _sort(place: Standing) -> str:
    """Whether the event that the clause names is a meeting, which the rules know best."""
    if place.event is None:
        return "no event"
    return "a meeting" if sort_of(place.event) == "meeting" else "another event"


def _step(days: int) -> str:
    return next((name for most, name in _STEPS if days <= most), "years")


def _neighbours(words: Phrase) -> Iterator[str]:
    """Whether the words hang on a verb, stand first in the sentence, or stand beside another date."""
    above = governor(words)
    if is_verb(above) and role(above) is Role.ROOT:
        yield "on the main verb of the sentence"
    if words.start == words.root.sent.start or words.start == words.root.sent.start + 1:
        yield "opens the sentence"
    others = [t for t in words.root.sent if t.ent_type_ == "DATE" and t not in words]
    if others:
        yield "another date in the sentence"
    if is_saying(above) and any(clause_head(t) != above for t in others):
        yield "dates the saying of what has a date of its own"
