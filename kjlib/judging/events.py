"""Which reports tell of the same event, and which events are of one series.

Two reports are of one event where they share parties, people, an earlier date or the words of their lead, and nothing
they say of its day or its number in the series excludes it: a shared series in nearly the same words is not enough.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count

from ..decisions.overrides import Overrides
from ..model import Events, Value
from ..reading import Reading, Statement
from ..slots import SLOTS
from ..values import Interval

SAME_EVENT = 0.8  # the sum of the weights below that ties two reports
_WEIGHTS = {"people": 0.6, "last_held": 0.5, "day": 0.5, "sides": 0.3, "words": 1.6}
_SERIES_WORDS = 0.3  # how alike two leads must be for one series, beside the same parties
# reports of other things, thought of beside those read: or what all of a small set say would seem to say nothing
_OTHERS = 60


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What tells one report's event from another's."""

    id: str
    sides: frozenset[str]
    people: frozenset[str]
    days: tuple[Value, ...]
    last_held: tuple[Value, ...]
    ordinals: frozenset[str]
    words: Mapping[str, float]
    lasting: int  # how many days the report says that it goes on
    given: str


def group(readings: Iterable[Reading], overrides: Overrides | None = None) -> Events:
    """Part the reports into events, and the events into series; what the analyst says of two reports outranks what they
    say.
    """
    readings = sorted(readings, key=lambda reading: reading.report.id)
    sketches = _sketches(readings)
    clusters = _clusters(sketches, overrides or Overrides())
    by_id = {reading.report.id: reading for reading in readings}
    named = _name([[by_id[s.id] for s in cluster] for cluster in clusters])
    of = {sketch.id: name for name, cluster in zip(named, clusters) for sketch in cluster}
    return Events(of, _series(named, clusters))


# ---------------------------------------------------------------- what tells events apart


def _sketches(readings: Sequence[Reading]) -> list[_Sketch]:
    leads = [Counter(reading.lead) for reading in readings]
    seen_in = Counter(word for lead in leads for word in lead)
    return [
        _Sketch(
            id=reading.report.id,
            sides=reading.sides,
            people=_people(reading.statements),
            days=tuple(reading.values("date")),
            last_held=tuple(reading.values("last_held")),
            ordinals=frozenset(str(v) for v in reading.values("ordinal")),
            words=_unit(
                {
                    word: (1 + math.log(n)) * math.log((len(readings) + _OTHERS) / seen_in[word])
                    for word, n in lead.items()
                }
            ),
            lasting=reading.lasting,
            given=reading.report.event,
        )
        for reading, lead in zip(readings, leads)
    ]


def _people(statements: Iterable[Statement]) -> frozenset[str]:
    """The parts of the names of people; how they are spelt is left to later steps."""
    named = (said.mention.item for said in statements if SLOTS[said.mention.slot].beside)
    return frozenset(part for name in named for part in name.casefold().replace("-", " ").split() if len(part) > 2)


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _alike(a: _Sketch, b: _Sketch) -> float:
    """How much speaks for one event: ``SAME_EVENT`` or more ties the two."""
    evidence = {
        "people": len(a.people & b.people) >= 2,
        "last_held": any(x.covers(y) or y.covers(x) for x in a.last_held for y in b.last_held),
        "day": any(isinstance(x, Interval) and x.is_day and x == y for x in a.days for y in b.days),
        "sides": len(a.sides & b.sides) >= 2,
    }
    words = sum(weight * b.words.get(word, 0.0) for word, weight in a.words.items())
    return sum(_WEIGHTS[name] for name, holds in evidence.items() if holds) + _WEIGHTS["words"] * words


def _exclude(a: _Sketch, b: _Sketch) -> bool:
    """Whether two reports cannot be of one event: days that never meet, other numbers in the series, or the analyst's
    word.
    """
    if a.given and b.given:
        return a.given != b.given
    if a.ordinals and b.ordinals and not a.ordinals & b.ordinals:
        return True
    return bool(a.days and b.days) and not any(
        _one_event(x, y, max(a.lasting, b.lasting)) for x in a.days for y in b.days
    )


def _one_event(x: Value, y: Value, lasting: int) -> bool:
    """Whether two dates can be of one event that lasts so many days."""
    if x.meets(y):
        return True
    if not (isinstance(x, Interval) and isinstance(y, Interval) and x.lower and y.lower):
        return False
    return abs((x.lower - y.lower).days) < lasting


# ---------------------------------------------------------------- clusters


def _clusters(sketches: Sequence[_Sketch], overrides: Overrides) -> list[list[_Sketch]]:
    """Join the pairs that are most alike first; a cluster takes in nothing that one of its members excludes."""

    def apart(a: _Sketch, b: _Sketch) -> bool:
        decided = overrides.same_event(a.id, b.id)
        return _exclude(a, b) if decided is None else not decided

    def score(a: _Sketch, b: _Sketch) -> float:
        one = overrides.same_event(a.id, b.id) or (a.given and a.given == b.given)
        return math.inf if one else _alike(a, b)

    home = {sketch.id: [sketch] for sketch in sketches}
    scored = [(score(a, b), a, b) for a, b in combinations(sketches, 2) if not apart(a, b)]
    for alike, a, b in sorted(scored, key=lambda pair: (-pair[0], pair[1].id, pair[2].id)):
        left, right = home[a.id], home[b.id]
        # the cheap tests first: to set every member against every other, for each pair, takes minutes for 100 reports
        if alike < SAME_EVENT or left is right:
            continue
        if any(
            overrides.same_event(x.id, y.id) is False if alike == math.inf else apart(x, y) for x in left for y in right
        ):
            continue
        left += right
        home |= {sketch.id: left for sketch in right}
    unique = {id(cluster): cluster for cluster in home.values()}
    return sorted(
        (sorted(cluster, key=lambda s: s.id) for cluster in unique.values()), key=lambda cluster: cluster[0].id
    )


def _name(clusters: Sequence[Sequence[Reading]]) -> list[str]:
    """A name that a reader can place: the day and the parties ("2015-04-14 Japan, South Korea"), numbered where two are
    alike.
    """
    named: list[str] = []
    for cluster in clusters:
        given = next((reading.report.event for reading in cluster if reading.report.event), "")
        days = Counter(day for day in (reading.day for reading in cluster) if day is not None)
        day = str(min(days, key=lambda d: (-days[d], str(d)))) if days else "undated"
        sides = Counter(side for reading in cluster for side in reading.sides)
        parties = ", ".join(sorted(sorted(sides, key=lambda s: (-sides[s], s))[:2])) or cluster[0].report.id
        named.append(_free(given or f"{day} {parties}", named))
    return named


def _free(name: str, taken: Sequence[str]) -> str:
    """The name, or the first number of it that no other event bears: an analyst may call one "Talks (2)"."""
    numbered = (f"{name} ({n})" for n in count(2))
    return name if name not in taken else next(other for other in numbered if other not in taken)


def _series(named: Sequence[str], clusters: Sequence[Sequence[_Sketch]]) -> dict[str, str]:
    """Events between the same parties whose reports read alike are rounds of one series, named for its first event."""
    series = {name: name for name in named}
    for (a, left), (b, right) in combinations(zip(named, clusters), 2):
        same_parties = any(len(x.sides & y.sides) >= 2 for x in left for y in right)
        words = max(sum(w * y.words.get(word, 0.0) for word, w in x.words.items()) for x in left for y in right)
        if same_parties and words >= _SERIES_WORDS:
            series |= {name: series[a] for name in named if series[name] == series[b]}
    return series
