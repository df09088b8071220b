"""What an office is made of: the title, the body it is held in, the country, the rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Span
from .words import OFFICES, Part, Word

_GENERAL = frozenset(OFFICES["general_heads"])
_NOT_TITLES = frozenset(OFFICES["not_titles"])
_BODIES_OF = frozenset(OFFICES["bodies_of"])
_PORTFOLIOS, _SPOKESMEN = frozenset(OFFICES["heads_of_portfolios"]), frozenset(OFFICES["heads_for"])
_ADDRESS = frozenset(OFFICES["heads_of_address"])
_KEEPS_BODY = frozenset(OFFICES["general_heads"]) | {"leader", "president", "minister", "secretary", "representative"}


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed with a name: the characters of the title, the body, the rank, and the words that give the
    side.
    """

    title: Span | None = None
    organisation: Span | None = None
    side: Span | None = None
    rank: Span | None = None
    honorific: bool = False
    plural: bool = False  # "presidents X and Y": the title is that of several

    @property
    def says_something(self) -> bool:
        return bool(self.title or self.organisation or self.rank)

    def spans(self) -> list[Span]:
        return [span for span in (self.title, self.organisation, self.side, self.rank) if span]


def is_plural(head: Word) -> bool:
    return head.text.lower().endswith("s") and head.text.lower() not in OFFICES["heads"]


def split(line: Sequence[Word], bounds: tuple[int, int, int, int]) -> Office:
    """Part an office into title, body and side. ``bounds``: where it begins, its head, what it is over, its end."""
    first, head, tail, end = bounds
    while first < head and line[first].part in (Part.AND, Part.OPENER, Part.PARTICLE):
        first += 1
    body = _body_before(line, first, head)
    start = _title_start(line, first, head, body)
    cut, organisation = _body_after(line, tail, end)
    side = side_in(line[first:head]) or _side_behind(line, tail, end)
    if (
        cut == tail
        and tail - start > 1
        and line[tail - 1].text.lower() in _ADDRESS
        and any(w.part is Part.HEAD for w in line[start : tail - 1])
    ):
        cut = tail - 1
    title = Span(line[start].span.start, line[cut - 1].span.end)
    owner = Span(line[body[0]].span.start, line[body[1] - 1].span.end) if body else None
    return Office(title=title, organisation=owner or organisation, side=side, plural=is_plural(line[head]))


def _body_before(line: Sequence[Word], first: int, head: int) -> tuple[int, int] | None:
    """The body named before the head: "Foreign Ministry director", "Acme chairman"."""
    ends = [at + 1 for at in range(first, head) if line[at].part is Part.BODY]
    if ends and any(line[at].part is Part.LINK for at in range(first, head)):
        return first, head  # "Bank of Freedonia Governor"
    if not ends and line[head].text.lower() not in _PORTFOLIOS:
        ends = [
            at + 1
            for at in range(first, head)
            if line[at].part is Part.NAME and (at + 1 == head or line[at + 1].part is not Part.NAME)
        ]
        ends = [] if any(line[at - 1].owns for at in ends) else ends
    if not ends:
        return None
    named = line[ends[-1] - 1].part is Part.NAME
    modified = [
        at + 1
        for at in range(first, ends[-1])
        if line[at].part is Part.MODIFIER or (named and line[at].part is Part.COUNTRY)
    ]
    return (modified or [first])[-1], ends[-1]


def _title_start(line: Sequence[Word], first: int, head: int, body: tuple[int, int] | None) -> int:
    """The title's first word: after body and country, unless "acting" or the like stands before them or the head says
    little alone.
    """
    if first < head and line[first].part is Part.MODIFIER and (body or line[first + 1].part is Part.COUNTRY):
        return first
    if body and body[1] == head and line[head].text.lower() in _GENERAL and line[body[1] - 1].part is Part.BODY:
        return next((at for at in range(first, head) if line[at].part is not Part.COUNTRY), head)
    owned = [at + 1 for at in range(first, head) if line[at].owns]
    start = max([body[1] if body else first, *owned])
    named = (Part.COUNTRY, Part.AND) if line[head].text.lower() in _PORTFOLIOS else (Part.COUNTRY, Part.NAME, Part.AND)
    while start < head and (line[start].part in named or line[start].text.lower() in _NOT_TITLES):
        start += 1
    return start


def _body_after(line: Sequence[Word], tail: int, end: int) -> tuple[int, Span | None]:
    """Where the title ends, and the body that follows: "director general of Y at the Z Ministry"; an owned bureau stays
    in the title.
    """
    for at in range(tail, end):
        links = {"at", "of", "in", "with", "from"} | ({"for"} if line[tail - 1].text.lower() in _SPOKESMEN else set())
        if line[at].part is not Part.LINK or line[at].text.lower() not in links:
            continue
        stop = body_end(line, at + 1, end)
        body = body_in(line, at + 1, stop)
        if body is None:
            continue
        if line[stop - 1].part is Part.BODY or _opens_body(line, at + 1):
            return (end, body) if _stays(line, tail, at) else (at, body)
        if line[stop - 1].part is Part.UNIT:
            owned = next((k for k in range(at + 1, stop) if line[k].part is Part.BODY), None)
            if owned is not None and line[owned].owns:
                return end, body_in(line, at + 1, owned + 1)
    return end, None


def _stays(line: Sequence[Word], tail: int, at: int) -> bool:
    """ "Head of the army": an office that says nothing without its body keeps it."""
    return at == tail and line[at].text.lower() == "of" and line[tail - 1].text.lower() in _KEEPS_BODY


def _opens_body(line: Sequence[Word], start: int) -> bool:
    """ "Ministry of Foreign Affairs": the body's first noun takes the rest."""
    first = next((w for w in line[start : start + 4] if w.part not in (Part.OPENER, Part.COUNTRY)), None)
    return first is not None and first.text.lower() in _BODIES_OF and first.part is Part.BODY


def body_end(line: Sequence[Word], start: int, end: int) -> int:
    """The end of a noun group: the next verb or link, but for "Ministry of X"."""
    at = start
    while at < end and line[at].token.pos_ not in ("AUX", "VERB"):
        if line[at].part is Part.LINK and not (
            at > start and line[at - 1].part is Part.BODY and _opens_body(line, start)
        ):
            break
        at += 1
    return at


def body_in(line: Sequence[Word], start: int, end: int) -> Span | None:
    """The characters of a body, without its article; None where the group names none."""
    words = list(line[start:end])
    while words and words[0].part is Part.OPENER:
        words = words[1:]
    while words and words[-1].part in (Part.AND, Part.OPENER, Part.OTHER, Part.RANK):
        words = words[:-1]
    if not words or not any(w.part in (Part.BODY, Part.UNIT) for w in words):
        return None
    return Span(words[0].span.start, words[-1].span.end)


def side_in(words: Sequence[Word]) -> Span | None:
    """The first country named, all of its words."""
    first = next((at for at, word in enumerate(words) if word.part is Part.COUNTRY), None)
    if first is None:
        return None
    last = first
    while (
        last + 1 < len(words)
        and words[last + 1].part is Part.COUNTRY
        and words[last + 1].joined
        and not words[last].owns
    ):
        last += 1
    return Span(words[first].span.start, words[last].span.end)


def _side_behind(line: Sequence[Word], tail: int, end: int) -> Span | None:
    """The country of "at Tokyo's Defence Ministry" and of "president of France"; "envoy to France" is not of France."""
    allowed = True
    for at in range(tail, end):
        if line[at].part is Part.LINK:
            link = line[at].text.lower()
            spokesman = link == "for" and line[tail - 1].text.lower() in _SPOKESMEN
            allowed = spokesman or (link in ("of", "at", "in", "from") and (allowed or link in ("at", "from")))
        elif line[at].part is Part.COUNTRY and allowed:
            return side_in(line[at:end])
    return None
