"""Direct speech: the words between quotation marks, and who is said to have spoken them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Mention, Span, Value, Zone
from ...values import Label
from ..clauses import clause_of, is_saying
from ..main_event import Scene
from ..parsed import Parsed
from ..syntax import Role, core_phrase, is_noun, lemma, subjects, those
from .base import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

# A page may open with one sort of mark and close with another; a mark behind a word or a full stop closes.
_QUOTED = re.compile(
    r"""
    (?:“|(?<![\w.,!?])")(?=\S)          # “ or ", before a word
    ([^“”"\n]+)
    (?:[”"]|(?=\n|$))                   # ” or ", or the end of the paragraph
    | ``(.+?)''                        # TeX's marks
    """,
    re.VERBOSE,
)
_TITLED = re.compile(
    r"""
    \b(?:program|programme|show|film|movie|book|novel|song|album|series    # things that have a title
    |called|titled|entitled|named|dubbed|headlined)                        # what brings in a title
    \s*,?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOOK_BACK = 3  # sentences
_LONGEST_TERM = 8  # words
_SHORTEST = 4  # words; a shorter quotation is a scare quote or a term
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))
_SAY, _HEARERS = (frozenset(lexicon.load("events")[key]) for key in ("say", "hearers"))


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each quotation of four words or more, in the order of the text."""
    report, last = scene.parsed.report, ""
    for match in _QUOTED.finditer(report.text[: len(scene.parsed.text)]):
        group = 1 if match[1] else 2
        if report.zone_at(match.start()) is Zone.FURNITURE or len(match[group].split()) < _SHORTEST:
            continue
        span = _trim(report.text, *match.span(group))
        who = _speaker(scene, Span(*match.span()))
        if _is_term(match[group], report.text[: match.start()], who):
            continue
        if who.lower() in _PRONOUNS:
            who = _spoken_of(scene, Span(*match.span())) or last
        who = who or last
        last = who or last
        yield Mention(
            kind="said",
            slot="quote",
            item=who,
            report=report.id,
            span=span,
            core=span,
            rule="said.quoted",
            attribution=who,
        )


def _is_term(words: str, before: str, who: str) -> bool:
    """ "A “joint agreement signing ceremony”", "the program “State of the Union”": a term or a title, that nobody
    speaks beside.
    """
    spoken = words.rstrip()[-1:] in ",.!?…" or len(words.split()) > _LONGEST_TERM
    return bool(_TITLED.search(before)) or not (spoken or who)


def _trim(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _speaker(scene: Scene, quoted: Span) -> str:
    """Who speaks by the verb of saying beside the quotation, outside it; empty if there is none in its paragraph."""
    words = scene.parsed.tokens(quoted)
    for verb in filter(is_saying, [*_after(words[-1]), *_before(words[0])]):
        speakers = [] if _is_in(quoted, verb) else [t for t in _speakers(verb) if not _is_in(quoted, t)]
        for who in speakers[:1]:
            called = next((t for t in those(who, Role.APPOSITION) if t.pos_ == "PROPN"), who)
            return who.text if who.pos_ == "PRON" else _name(called)  # "the spokesman, John Doe"
    return ""


def _is_in(span: Span, token: Token) -> bool:
    return span.start <= token.idx < span.end


def _speakers(verb: Token) -> list[Token]:
    """Who speaks by a verb of saying: "X said", "they quoted X as saying", "they were told by X"."""
    clause = clause_of(verb)
    beside = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    if clause.passive and lemma(verb) in _HEARERS:
        return list(clause.doers)
    if lemma(verb) == "quote" and clause.undergoers:
        return list(clause.undergoers)
    return [*([beside] if beside.ent_type_ == "PERSON" else []), *subjects(verb)]


def _spoken_of(scene: Scene, quoted: Span) -> str:
    """Whom "he said" after a quotation means: the person that the sentences before it are about, in the same
    paragraph.
    """
    sentence = scene.parsed.tokens(quoted)[0].sent
    for _ in range(_LOOK_BACK):
        if sentence.start == 0:
            return ""
        sentence = scene.parsed.doc[sentence.start - 1].sent
        if "\n" in scene.parsed.text[sentence.start_char : quoted.start].strip():
            return ""
        who = next(iter([*_subject_people(sentence), *_named_speakers(sentence)]), None)
        if who is not None:
            return _name(who)
    return ""


def _subject_people(sentence: Phrase) -> list[Token]:
    """The people named in the subject of a sentence."""
    words = [t for subject in subjects(sentence.root) for t in [subject, *subject.subtree]]
    return [t for t in words if t.ent_type_ == "PERSON" and t.pos_ == "PROPN"]


def _named_speakers(sentence: Phrase) -> list[Token]:
    """Who says something in a sentence, by a name or a title with a capital letter."""
    speaking = [t for verb in sentence if lemma(verb) in _SAY for t in subjects(verb)]
    return [t for t in speaking if is_noun(t) and t.text[0].isupper()]


def _after(token: Token) -> list[Token]:
    """The words from the end of a quotation to the end of its sentence."""
    doc, end = token.doc, token.sent.end
    if token.i + 1 < len(doc) and token.i + 1 == end and not doc[end].is_space:
        end = doc[end].sent.end
    return [doc[i] for i in range(token.i + 1, end)]


def _before(token: Token) -> list[Token]:
    return [token.doc[i] for i in range(token.i - 1, token.sent.start - 1, -1)]


def _name(noun: Token) -> str:
    if noun.ent_type_ == "PERSON":
        return next(e.text for e in noun.sent.ents if e.start <= noun.i < e.end)
    name = core_phrase(noun).text
    for article in ("the ", "The ", "a ", "A "):
        name = name.removeprefix(article)
    return name


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The words spoken."""
    return Label(" ".join(parsed.report.quote(mention.core).split()))


QUOTE = Kind("said", find, resolve)
