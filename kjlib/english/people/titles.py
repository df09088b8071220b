"""The office that is printed with a name: before it ("Foreign Minister X"), after it ("X, director general of Y at Z")
or in a caption.

The words around a name are written as letters (``Part``), and an office is what a pattern over these letters finds. The
parse only told which words are nouns and verbs; long offices are where it goes wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ... import lexicon
from ...model import Span
from ..syntax import Role, lemma, role
from .names import Run
from .offices import Office, body_end, body_in, is_plural, side_in, split
from .words import Part, Word

_SAY = frozenset(lexicon.load("events")["say"])
_REACH = 18  # words; the longest office seen in news is about as long
# Before a name: what is over or of ("for Asian and Pacific Affairs") may stand between the head and the name.
_TAIL = r"(?:O[DC]?[CTBPNMAH]*[CTBPN])"
_LEFT = r"(?:[CTP]A(?=[CTP])|BO(?=[CTN])|[CTBPNMp])*"  # "South Korean", "Bank of Japan", "trade and industry"
_HEADS = r"(?P<heads>H[MH]*)"
_BEFORE = re.compile(rf"(?P<left>{_LEFT}){_HEADS}(?P<tail>{_TAIL}*)$")
_AFTER = re.compile(rf"D?(?P<left>{_LEFT}){_HEADS}(?P<tail>(?:[OA][DM]*[CTBPNMHRADp]*)*)")
_SET_OFF_BEFORE = re.compile(rf"(?P<left>D?{_LEFT}){_HEADS}(?P<tail>(?:O[DM]*[CTBPNMHRAp]*[CTBPNH])*)$")
_OF_BODY = re.compile(r"O(?P<body>D?[CTBPNA]*[CBPN])")
_SELF_STYLED = re.compile(
    r"""
    (?:a|the)[ ](?:man|woman|person)[ ]
    (?:calling|styling|describing|identifying)[ ](?:him|her)self[ ]
    (?:as[ ])?(?:the[ ]|a[ ])?                # before the office
    """,
    re.VERBOSE,
)
_SET_OFF = re.compile(r"\s*(?:,|--|–|—)\s*")
_CLOSING = re.compile(r"\s*(?:[,.;)(–—\n-]|$)")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()\n]{1,60})\)")
_WHO_IS = re.compile(r",\s+who\s+(?:is|was|serves\s+as|served\s+as|became|remains)\s+")
_AGE = re.compile(r",\s+\d{1,3}(?=,)")


def office_of(run: Run, text: str) -> Office:
    """The office printed with a name; ``text`` is the report's."""
    left, rank, honorific = _rank_before(run)
    before = _before(run.line, left) or _set_off_before(run, left, text)
    after = _after(run, text)
    if before and before.plural and not _one_of_several(run):
        before = None  # "told reporters Doe would come"
    office = before or after or Office()
    if before and after:
        # "Director X of the Dutch Ministry of Trade", "Director X, head of Y": what stands before is the office, what
        # comes after fills it up.
        office = replace(before, organisation=before.organisation or after.organisation, side=before.side or after.side)
    return replace(office, rank=rank, honorific=honorific)


def _one_of_several(run: Run) -> bool:
    """Whether "and" or a comma and another name follow: "Presidents X and Y"."""
    line, at = run.line, run.end
    at += at < len(line) and line[at].part is Part.AND
    return at < len(line) and line[at].part is Part.NAME


def _rank_before(run: Run) -> tuple[int, Span | None, bool]:
    """Where the words before rank and form of address end, the rank, and whether there is a form of address."""
    at, line = run.first, run.line
    honorific = False
    while at and line[at].joined and line[at - 1].part is Part.HONORIFIC:
        at, honorific = at - 1, True
    first = at
    while first and line[first].joined and line[first - 1].part is Part.RANK:
        first -= 1
    rank = Span(line[first].span.start, line[at - 1].span.end) if first < at else None
    return first, rank, honorific


def letters(words: Sequence[Word]) -> str:
    """The parts of some words, one letter each."""
    return "".join(word.part.value for word in words)


# ---------------------------------------------------------------- where the office stands


def _before(line: Sequence[Word], left: int) -> Office | None:
    """ "South Korean President X", "Director General for Asian Affairs X", "chief of defence staff X"."""
    start = left
    while start and left - start < _REACH and start < len(line) and line[start].joined:
        start -= 1
    return _ending_at(line, start, left) if start < left else None


def _ending_at(line: Sequence[Word], start: int, end: int) -> Office | None:
    """The office that ends right before word ``end``, if one does."""
    match = _BEFORE.search(letters(line[start:end]))
    if not match or not match["heads"]:
        return None
    first, head, tail = (start + at for at in (match.start(), match.start("heads"), match.start("tail")))
    if match["tail"] and _loose(line, head, end):
        return None
    first = _grown(line, first, head)
    return split(line, (first, head, tail, end))


def _loose(line: Sequence[Word], head: int, end: int) -> bool:
    """ "Met the minister in Paris John Doe": small words between an office and a name that no comma parts are no office
    of his.
    """
    placed = any(w.text.lower() in ("in", "at", "on", "from") for w in line[head:end])
    return placed and line[head].text[0].islower() and not any(w.part in (Part.BODY, Part.UNIT) for w in line[head:end])


def _grown(line: Sequence[Word], first: int, head: int) -> int:
    """The first word before the head that belongs to it: small nouns and adjectives do where the parse says so."""
    at = head
    while at > first and (
        line[at - 1].text[0].isupper() or line[at - 1].part is not Part.TOPIC or _leans_on(line[at - 1], line[head])
    ):
        at -= 1
    while at < head and line[at].part is Part.AND:
        at += 1
    return at


def _leans_on(word: Word, head: Word) -> bool:
    return word.token.i <= head.token.i and (
        head.token in word.token.ancestors or role(word.token) in (Role.ADJECTIVE, Role.COMPOUND, Role.MEASURE)
    )


def _set_off_before(run: Run, left: int, text: str) -> Office | None:
    """ "The head of Nigeria's military, X,": an office set off by a comma before a name that another mark closes."""
    line = run.line
    if not left or not re.fullmatch(r",\s+|\s+--\s+|\s+[–—]\s+", line[left].gap):
        return None
    start = left - 1
    while start and left - start < _REACH and line[start].joined:
        start -= 1
    words = letters(line[start:left])
    match = _SET_OFF_BEFORE.search(words)
    if not match:
        return None
    first, head, tail = (start + match.start(group) for group in ("left", "heads", "tail"))
    first = _grown(line, first + words[match.start()].count("D"), head)
    if is_plural(line[head]):
        # "The foreign ministers of Freedonia and Sylvania, X and Y": which is whose is not said.
        return (
            Office(title=Span(line[first].span.start, line[tail - 1].span.end), plural=True)
            if _one_of_several(run)
            else None
        )
    if left == run.first and not _CLOSING.match(text, run.span.end):
        return None  # a rank before the name needs no mark behind it
    return split(line, (first, head, tail, left))


def _after(run: Run, text: str) -> Office | None:
    """ "X (2nd right), director general of Y at Z", "X of the Z Ministry", "X, who is head of Y"."""
    at = run.span.end
    bracket = _BRACKET.match(text, at)
    at = bracket.end() if bracket else at
    age = _AGE.match(text, at)
    at = age.end() if age else at
    who, comma = _WHO_IS.match(text, at), _SET_OFF.match(text, at)
    if who or comma:
        styled = _SELF_STYLED.match(text, comma.end()) if comma else None
        begin = (styled or who or comma).end()  # type: ignore[union-attr]
        return _appositive(run, begin)
    return _of_body_after(run)


def _appositive(run: Run, begin: int) -> Office | None:
    line = run.line
    start = next((at for at in range(run.end, len(line)) if line[at].span.start >= begin), len(line))
    end = _phrase_end(line, start)
    match = _AFTER.match(letters(line[start:end]))
    if not match or is_plural(line[start + match.start("heads")]) or _says(line, start + match.end()):
        return None
    first, head, tail, stop = (
        start + at for at in (match.start("left"), match.start("heads"), match.start("tail"), match.end())
    )
    while stop > tail and line[stop - 1].part in (Part.LINK, Part.AND, Part.OPENER, Part.RANK):
        stop -= 1
    return split(line, (first, head, tail, stop))


def _says(line: Sequence[Word], at: int) -> bool:
    """ "Aides joined X, an official said": who says it is not X."""
    if at >= len(line) or not line[at].joined:
        return False
    verb = line[at].token
    return lemma(verb) in _SAY and verb.tag_ in ("VBD", "VBZ", "VBP")


def _phrase_end(line: Sequence[Word], start: int) -> int:
    """Where a phrase that begins at ``start`` ends: a mark, or "and" before somebody else."""
    end = start
    while end < len(line) and (end == start or line[end].joined):
        if line[end].part is Part.AND and _somebody_follows(line, end + 1):
            break
        if line[end].token.ent_type_ in ("DATE", "TIME") and line[end - 1].part is Part.LINK:
            break
        end += 1
    return end


def _somebody_follows(line: Sequence[Word], start: int) -> bool:
    """Whether "and" brings in another person: "and his counterpart", "and Jane Doe,", "and Foreign Minister Jane
    Doe".
    """
    end = start
    while end < len(line) and line[end].part in (Part.NAME, Part.PARTICLE) and (end == start or line[end].joined):
        end += 1
    if end > start:
        closed = end == len(line) or not line[end].joined
        return closed or (end - start > 1 and line[end].part not in (Part.TOPIC, Part.BODY, Part.UNIT, Part.HEAD))
    return bool(re.match(r"[DGRxK]|[CTM]*H+[MH]*R*N", letters(line[start : start + 8])))


def _of_body_after(run: Run) -> Office | None:
    """ "Director X of the Dutch Ministry of Trade", "Doe of Freedonia"."""
    line, at = run.line, run.end
    if at >= len(line) or not line[at].joined or run.owns or line[at].text.lower() not in ("of", "from"):
        return None
    end = _phrase_end(line, at)
    match = _OF_BODY.match(letters(line[at:end]))
    if not match or not any(w.part in (Part.BODY, Part.COUNTRY) for w in line[at : at + match.end()]):
        return None
    body = body_in(line, at + match.start("body"), body_end(line, at + match.start("body"), end))
    side = side_in(line[at : at + match.end()])
    return Office(organisation=body, side=side) if body or side else None
