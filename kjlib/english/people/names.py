"""Runs of capitalised words that have the shape of a person's name, and those that are names of groups and things
instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ... import lexicon
from ...model import Span
from ..syntax import Role, role
from .words import Part, Word

_THINGS = frozenset(lexicon.load("offices")["things"])
_SITES = frozenset(lexicon.load("sites")["sites"])  # "Doe airport" is no person; "told the court Doe came" is of one
_ALSO = frozenset(lexicon.load("offices")["also_surnames"])
_CALLED_THING = re.compile(r",\s+(?:the|a|an)\s+(?:[\w'’-]+\s+){0,4}(?:" + "|".join(sorted(_THINGS)) + r")\b")
_MAKERS = frozenset(("Reporting", "Writing", "Editing", "Photo", "Photograph", "Photos", "Compiled", "Translated"))
_LONGEST = 5  # words; longer runs are headlines and names of bodies
_THING_LABELS = frozenset(("ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"))


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``first`` up to ``end`` of a line that may be a name."""

    line: Sequence[Word]
    first: int
    end: int

    @property
    def words(self) -> Sequence[Word]:
        return self.line[self.first : self.end]

    @property
    def span(self) -> Span:
        return Span(self.line[self.first].span.start, self.line[self.end - 1].span.end)

    @property
    def printed(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def before(self) -> Word | None:
        """The word right before, if nothing but white space parts them."""
        return self.line[self.first - 1] if self.first and self.line[self.first].joined else None

    @property
    def after(self) -> Word | None:
        """The word right after, if nothing but white space parts them."""
        return (
            self.line[self.end] if self.end < len(self.line) and self.line[self.end].joined and not self.owns else None
        )

    @property
    def owns(self) -> bool:
        return self.line[self.end - 1].owns

    @property
    def labels(self) -> frozenset[str]:
        """What the entity recogniser takes its words for."""
        return frozenset(word.token.ent_type_ for word in self.words)


def runs(line: Sequence[Word], things: frozenset[str] = frozenset()) -> Iterator[Run]:
    """Yield each run of a line; a known thing at its start is cut off ("Hudson Bay Jane Doe")."""
    at = 0
    while at < len(line):
        if line[at].part is not Part.NAME:
            at += 1
            continue
        end = _end(line, at)
        first = next((cut for cut in range(end - 1, at, -1) if " ".join(w.text for w in line[at:cut]) in things), at)
        while end - first > 2 and line[first].token.tag_ in ("NNS", "NNPS") and first and line[first].joined:
            first += 1  # "Minister of Special Duties Jane Doe"
        if end - first <= _LONGEST and not _is_credit(line, first):
            yield Run(line, first, end)
        at = end


def _end(line: Sequence[Word], first: int) -> int:
    """Where the run that begins at ``first`` ends; particles count only before another word of the name."""
    end = first + 1
    while end < len(line) and line[end].joined and not line[end - 1].owns:
        if line[end].part is Part.NAME:
            end += 1
        elif line[end].part is Part.PARTICLE:
            after = next(
                (
                    at
                    for at in range(end, min(end + 4, len(line)))
                    if line[at].part is not Part.PARTICLE or not line[at].joined
                ),
                len(line),
            )
            if after == len(line) or line[after].part is not Part.NAME or not line[after].joined:
                break
            end = after + 1  # "van der Berg"
        else:
            break
    return end


def _is_credit(line: Sequence[Word], first: int) -> bool:
    """ "Agency/Jane Doe", "Reporting by Jane Doe": who made the picture or the text is not in the story."""
    if line[first].gap.endswith("/"):
        return True
    before = line[first - 1].text if first and line[first].joined else ""
    return before == "By" or (before == "by" and any(word.text in _MAKERS for word in line[:first]))


def things_in(found: Iterable[Run], text: str) -> frozenset[str]:
    """The runs that some place in the report shows to be no person: "the X militants", "militant group X", "X, a rebel
    group".

    A report that comes back to a person does so by the surname: what it prints in full three times and never for short
    is a thing.
    """
    found = list(found)
    shown = {run.printed for run in found if len(run.words) > 1 and _is_thing(run, text)}
    times = Counter(run.printed for run in found)
    short = {run.printed for run in found if len(run.words) == 1}
    never = {
        run.printed
        for run in found
        if len(run.words) > 1 and times[run.printed] > 2 and not short & {run.words[0].text, run.words[-1].text}
    }
    return frozenset(shown | never)


def _is_thing(run: Run, text: str) -> bool:
    if _CALLED_THING.match(text, run.span.end):
        return True
    before, after = run.before, run.after
    beside = {word.text for word in (before, after) if word is not None}
    if (
        beside & _THINGS
        or (after is not None and after.text in _SITES)
        or (run.words[-1].text.lower() in _ALSO and "PERSON" not in run.labels)
    ):
        return True
    if (
        after is not None
        and role(after.token) is Role.COMPOUND
        and after.text[0].islower()
        and after.part in (Part.HEAD, Part.TOPIC)
    ):
        return True
    behind = after is not None and after.text[0].isupper() and after.part in (Part.BODY, Part.UNIT, Part.TOPIC)
    return behind or (before is not None and before.text.lower() == "the" and not _ends_with_surname(run))


def _ends_with_surname(run: Run) -> bool:
    return "PERSON" in run.labels and run.after is None


def looks_foreign(run: Run) -> bool:
    """Given names joined by a hyphen ("Kim Yong-ho"): no English name of a body is printed so, whatever the recogniser
    says.
    """
    return 1 < len(run.words) < 4 and any("-" in w.text and w.text.split("-")[-1][:1].islower() for w in run.words)


def may_be_person(run: Run) -> bool:
    """Whether the recogniser takes the run for a person, or for nothing that a person is not."""
    return "PERSON" in run.labels or not run.labels & _THING_LABELS
