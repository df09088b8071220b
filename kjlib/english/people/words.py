"""The words of a line and the part that each may play in naming a person: office, rank, body, country, name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Span, Zone
from ..parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OFFICES = lexicon.load("offices")
HEADS, MODIFIERS, BODIES, PARTS, _NOT_NAMES, _ABBREVIATIONS, PARTICLES = (
    frozenset(OFFICES[key])
    for key in ("heads", "modifiers", "bodies", "parts", "not_names", "abbreviations", "particles")
)
_SHORT_NAMES = frozenset(OFFICES["short_names"])
_STATES = frozenset(OFFICES["not_titles"])
_MODIFY = frozenset(OFFICES["heads_that_modify"])
_PORTFOLIOS = frozenset(OFFICES["heads_of_portfolios"])
_GENERAL = frozenset(OFFICES["heads_before_general"])
_SURNAMES = frozenset(OFFICES["also_offices"])
_HONORIFICS = frozenset(lexicon.load("honorifics")["honorifics"])
_LINKS = frozenset(("of", "for", "at", "in", "to", "on", "with", "from"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ"))
_SMALL_WORDS = frozenset(("DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX"))
_OPENERS = frozenset(("the", "a", "an", "his", "her", "their", "its", "our", "my", "whose"))
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’\-‑.&][^\W_]+)*")
_OWNER = re.compile(r"['’]s$")
_AFTER_OWNER = re.compile(r"['’]s?")
_RANKS = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(
        re.escape(form).replace(r"\ ", r"\s+")
        for form in sorted(
            (form for rank, forms in lexicon.load("ranks")["ranks"].items() for form in [rank.title(), *forms]),
            key=lambda form: (-len(form), form),
        )
    )
    + r")(?!\w)"
)
_SHORT_FORM = re.compile(r"\([A-Z][A-Za-z]*[A-Z]\)")  # "the Civil Defence Service (CDS) spokesman"
_NAME_SHAPE = re.compile(
    r"""
    (?:(?:[Aa]l|[Ee]l|[Aa]bu|[Uu]l|d|O|D|L)[-'’])?                    # "al-", "O'"
    (?:
        [^\W\d_a-z]\.                                                # "J."
        | [^\W\d_a-z][^\W\d_]*(?:[-'’.][^\W\d_]+)*                  # "Jane", "Anne-Marie"
    )
    """,
    re.VERBOSE,
)
_FORMER = re.compile(r"^(?:ex|then|co|vice|deputy)-")
# "SmithFederal": page furniture run together; "McDonald" and "DeWitt" are names.
_GLUED = re.compile(r"(?<!^Mc)(?<!^Mac)(?<!^De)(?<!^Di)(?<!^La)(?<!^Le)(?<!^Van)(?<!^Fitz)(?<=[a-z])[A-Z]")


class Part(StrEnum):
    """What a word may be beside a name. One letter each, so that the grammar of offices reads as a regular
    expression.
    """

    RANK = "R"
    HEAD = "H"
    MODIFIER = "M"
    BODY = "B"
    UNIT = "P"
    COUNTRY = "C"
    LINK = "O"
    AND = "A"
    OPENER = "D"
    HONORIFIC = "G"
    COUNTERPART = "K"
    NAME = "N"
    TOPIC = "T"
    PARTICLE = "p"
    OTHER = "x"


@dataclass(frozen=True, slots=True)
class Word:
    """A word without the owner's 's. ``gap`` is what stands between it and the word before."""

    span: Span
    text: str
    gap: str
    owns: bool
    part: Part
    token: Token

    @property
    def joined(self) -> bool:
        """Whether nothing but white space, or a short form in brackets, parts it from the word before."""
        return not self.gap.strip() or (
            bool(_SHORT_FORM.fullmatch(self.gap.strip())) and not _is_agency(self.gap.strip(" ()"))
        )


def lines(parsed: Parsed) -> Iterator[list[Word]]:
    """The words of each line of the report that is read for claims."""
    text, length = parsed.report.text, len(parsed.text)
    for region in parsed.report.regions:
        if region.zone is not Zone.FURNITURE and region.span.start < length:
            for match in re.finditer(r"[^\n\r]+", text[region.span.start : min(region.span.end, length)]):
                yield _words(parsed, region.span.start + match.start(), region.span.start + match.end())


def _words(parsed: Parsed, start: int, end: int) -> list[Word]:
    line = parsed.text[start:end]
    countries = places.mentions(line)
    ranks = [match.span() for match in _RANKS.finditer(line)]
    found: list[Word] = []
    last = 0
    for begin, stop, owns, after in _cut(line):
        token = _token(parsed.doc, start + begin, start + stop)
        part = _part(line[begin:stop], token)
        if any(place.start <= begin < place.end for place in countries):
            part = Part.COUNTRY
        elif any(rank[0] <= begin < rank[1] for rank in ranks) and not (
            line[begin:stop] == "General" and _is_director(found)
        ):
            part = Part.RANK
        found.append(Word(Span(start + begin, start + stop), line[begin:stop], line[last:begin], owns, part, token))
        last = after
    return [_in_context(found, at) for at in range(len(found))]


def _is_director(before: list[Word]) -> bool:
    """Whether "General" behind these words is a part of the office: "Director General", "Attorney General"."""
    return bool(before) and before[-1].text.lower() in _GENERAL


def _in_context(words: list[Word], at: int) -> Word:
    """An office right after a name is a surname ("Angus King"), and one before another office modifies it ("Deputy
    Defence Minister").
    """
    word = words[at]
    if word.part is not Part.HEAD:
        return word
    before = words[at - 1] if at and word.joined else None
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].joined and not word.owns else None
    if (
        word.text.lower() in _SURNAMES
        and before is not None
        and before.part is Part.NAME
        and (after is None or after.part is not Part.NAME)
    ):
        return replace(word, part=Part.NAME)
    modifies = after is not None and (
        after.part in (Part.HEAD, Part.TOPIC, Part.BODY, Part.MODIFIER, Part.UNIT) or _is_portfolio(words, at + 1)
    )
    return replace(word, part=Part.MODIFIER) if word.text.lower() in _MODIFY and modifies else word


def _is_portfolio(words: list[Word], at: int) -> bool:
    """ "Deputy Mining Minister": a capitalised word that an office follows, and no name."""
    behind = words[at + 1] if at + 1 < len(words) else None
    return (
        words[at].part is Part.NAME
        and behind is not None
        and behind.joined
        and not words[at].owns
        and behind.text.lower() in _PORTFOLIOS
    )


def _cut(line: str) -> Iterator[tuple[int, int, bool, int]]:
    """Start and end of each word, whether it is an owner's, and where the gap after it begins."""
    brackets = [match.span() for match in _SHORT_FORM.finditer(line) if not _is_agency(match[0].strip("()"))]
    for match in _WORD.finditer(line):
        begin, stop = match.span()
        if any(start < begin < end for start, end in brackets):
            continue
        owner = _OWNER.search(match[0])
        if owner:
            yield begin, stop - len(owner[0]), True, stop
            continue
        if line[stop : stop + 1] == "." and _takes_stop(match[0], line[stop + 1 : stop + 3]):
            stop += 1
        behind = _AFTER_OWNER.match(line, stop) if match[0].endswith("s") else None
        yield begin, stop, behind is not None, behind.end() if behind else stop


def _is_agency(short: str) -> bool:
    """ "HAVANA (CNN) Secretary Doe": whose text it is parts the place from the office."""
    return short.lower() in _NOT_NAMES


def _takes_stop(word: str, after: str) -> bool:
    """Whether the full stop behind a word belongs to it: an initial or a short form before another word."""
    short = word.lower() in _ABBREVIATIONS | _SHORT_NAMES or (len(word) == 1 and word.isupper())
    return short and (not after or after[:1].isspace() or after[:1] == ",")


def _token(doc: Doc, start: int, end: int) -> Token:
    words = doc.char_span(start, end, alignment_mode="expand")
    assert words is not None
    return words.root


def _part(word: str, token: Token) -> Part:
    plain = word.lower()
    if word in _HONORIFICS:
        return Part.HONORIFIC
    for words, part in (
        (_LINKS, Part.LINK),
        (_OPENERS, Part.OPENER),
        (frozenset(("and", "&")), Part.AND),
        (frozenset(("counterpart", "counterparts")), Part.COUNTERPART),
    ):
        if plain in words:
            return part
    if {plain, plain.removesuffix("s"), _FORMER.sub("", plain)} & HEADS:
        return Part.HEAD
    if plain in MODIFIERS:
        return Part.MODIFIER
    if plain in BODIES:
        return Part.BODY
    if plain in PARTS:
        return Part.UNIT
    if word[0].islower():
        if plain in PARTICLES:
            return Part.PARTICLE
        if "-" in word and _NAME_SHAPE.fullmatch(word):
            return Part.NAME
        return Part.TOPIC if token.pos_ in _NOMINAL else Part.OTHER
    return _capitalised(word, token)


def _capitalised(word: str, token: Token) -> Part:
    plain = word.lower().rstrip(".")
    if word.endswith(".") and (len(word) == 2 or plain in _SHORT_NAMES):
        return Part.NAME  # an initial, "Ma. Lourdes"
    if plain in _NOT_NAMES | _STATES or (plain in _ABBREVIATIONS and word.endswith(".")):
        return Part.TOPIC if token.pos_ in _NOMINAL else Part.OTHER
    first = token.i == token.sent.start or token.doc[token.i - 1].is_punct
    if (
        not _NAME_SHAPE.fullmatch(word)
        or _GLUED.search(word)
        or token.pos_ in _SMALL_WORDS
        or (first and token.pos_ not in _NOMINAL)
    ):
        return Part.TOPIC if token.pos_ in _NOMINAL else Part.OTHER
    return Part.BODY if word.isupper() and len(word) > 1 and not word.endswith(".") else Part.NAME  # "CIA", "NATO"
