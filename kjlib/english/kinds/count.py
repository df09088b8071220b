"""How many people or things: a number with its hedge, and what is counted."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import lexicon
from ...errors import ValueReadError
from ...model import Mention, Span, Value
from ...values import Amount
from .. import factuality
from ..attribution import speaker
from ..event_words import hyphenated
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, clause_head, core_phrase, led_to, role, subjects, those
from .base import Kind
from .series import number

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("counts")
_NOT_COUNTED = frozenset(_WORDS["not_counted"])
_TOLL, _MOVES, _PEOPLE = (frozenset(_WORDS[key]) for key in ("toll", "moves", "people"))
_FATE = {lemma: fate for fate, lemmas in _WORDS["fate"].items() for lemma in lemmas}
_MORE = frozenset(("more", "other", "further", "additional"))
_UNITS = frozenset(_WORDS["units"])
_NEAR = 60                    # characters between "toll" and its number, so that the quote may hold both
_BEFORE_VERB = 3              # tokens in which the noun stands that rises or reaches; the parse often loses it
_SMALLEST: int = _WORDS["smallest"]
_HEDGES: dict[str, str] = _WORDS["hedges"]
_AND_A_HALF = re.compile(r"(.+?) \w+ and (?:a|one) half", re.IGNORECASE)
_HEDGE = re.compile(rf"(?:({'|'.join(sorted(_HEDGES, key=len, reverse=True))})\s+)?([\d,.]*\d|\w+)(?:[\s-]+({'|'.join(_WORDS['scale'])}))?",
                    re.IGNORECASE)


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each count and each measure, in the order of the text."""
    for sentence in scene.parsed.sentences():
        for token in sentence:
            if not token.like_num or token.ent_type_ in ("DATE", "TIME", "ORDINAL") or _is_name(token) or _of_another_year(token):
                continue
            if hyphenated(token):
                continue                   # "the five-star hotel" has no five stars to count
            if role(token) is Role.NUMBER and token.i < token.head.i:          # "Article 9" counts nothing
                yield from _of_noun(scene, token, _whole(token.head))
            elif role(token) in (Role.SUBJECT, Role.PASSIVE_SUBJECT):
                yield from _alone(scene, token)
            elif role(token) in (Role.LED_TO, Role.OBJECT):
                yield from _toll(scene, token)


def _is_name(token: Token) -> bool:
    """ "The Group of 20 meeting", "the Gang of Four": a number that is part of a name."""
    before = token.doc[max(token.sent.start, token.i - 2):token.i]
    return len(before) == 2 and before[1].lower_ == "of" and before[0].text[0].isupper() and before[0].i > token.sent.start


def _of_another_year(token: Token) -> bool:
    """ "The worst since 2015, when 60 people died": what was counted in a year that stands alone is of another event."""
    head = clause_head(token)
    of_a_year = role(head) is Role.RELATIVE and head.head.shape_ == "dddd" and any(t.lower_ == "when" for t in head.children)
    years = [t for t in clause(head) if t.ent_type_ == "DATE" and t.shape_ == "dddd" and role(t) is Role.LED_TO and t.head.head == head]
    return of_a_year or (head.tag_ == "VBD" and any(not any(c.pos_ == "PROPN" for c in t.children) for t in years))


def _whole(noun: Token) -> Token:
    """The noun that a noun before it belongs to: "219 school girls" counts girls."""
    while role(noun) in (Role.COMPOUND, Role.ADJECTIVE) and noun.head.pos_ in ("NOUN", "PROPN") and noun.i < noun.head.i:
        noun = noun.head
    return noun


def _of_noun(scene: Scene, token: Token, noun: Token) -> Iterator[Mention]:
    """ "More than 200 girls", "three meters": counted by the noun, measured by what it is the measure of."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in _NOT_COUNTED or noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT"):
        return
    if noun.lemma_.lower() in _UNITS:
        if (core := _core(token, smallest=0)) is not None:
            half = next((t for t in those(noun, Role.JOINED) if t.lower_ == "half"), None)
            yield _mention(scene, core.join(span_of(half)) if half is not None else core, noun, _measured(noun))
    elif token.ent_type_ != "PERCENT" and (core := _core(token, 0 if _fate(noun)[0] else _SMALLEST)) is not None:
        yield _mention(scene, core, noun, _counted(token, noun))


def _alone(scene: Scene, token: Token) -> Iterator[Mention]:
    """ "219 remain missing", "an estimated 40 were killed": a number that stands for those who were told of before."""
    said = token.head
    words = [said, *(t for t in said.children if role(t) in (Role.QUALITY, Role.RESULT, Role.PREDICATE, Role.BOUND, Role.ADVERBIAL) and t.i > said.i)]
    told = next((t for t in reversed(words) if t.lemma_.lower() in _FATE), None)
    if told is not None and (core := _core(token)) is not None:
        yield _mention(scene, core, told, f"people: {_FATE[told.lemma_.lower()]}")


def _toll(scene: Scene, token: Token) -> Iterator[Mention]:
    """ "The death toll rose to 21", "the number of people killed reached 21": whom the subject counts."""
    verb = token.head.head if role(token) is Role.LED_TO and token.head.lower_ in ("to", "at") else token.head
    toll = next((t for t in subjects(verb) if t.lemma_.lower() in _TOLL), None) if verb.lemma_.lower() in _MOVES else None
    if toll is None or (core := _core(token)) is None:
        return
    of = next(iter(led_to(toll, "of")), None)
    told = next((t for t in toll.subtree if t.lemma_.lower() in _FATE), None)
    if told is not None:
        counted = _noun(of) if of is not None and of != told else "people"
        near = core.start - toll.idx <= _NEAR
        yield replace(_mention(scene, core, toll if near else verb, f"{counted}: {_FATE[told.lemma_.lower()]}"), rule="how_many.toll")


def _mention(scene: Scene, core: Span, last: Token, item: str) -> Mention:
    token = scene.parsed.tokens(core).root
    return Mention(kind="how_many", slot="count", item=item, report=scene.parsed.report.id, span=core.join(span_of(last)), core=core,
                   rule="how_many.noun" if token.head == last else "how_many.alone", modality=factuality.modality(token), attribution=speaker(token))


def _measured(unit: Token) -> str:
    """What a measure is of, with its unit: the noun behind "of", or the one that the verb follows ("water levels: meter")."""
    owner = next(iter(led_to(unit, "of")), None)
    verb = next((t for t in unit.ancestors if t.pos_ == "VERB"), clause_head(unit))
    before = next((t for t in reversed(unit.doc[max(unit.sent.start, verb.i - _BEFORE_VERB):verb.i]) if t.pos_ == "NOUN"), None)
    what = owner if owner is not None else before if before is not None else next(iter(subjects(verb)), None)
    return f"{' '.join(t.text for t in core_phrase(what) if role(t) is not Role.DETERMINER)}: {unit.lemma_.lower()}" if what is not None else unit.lemma_.lower()


def _core(token: Token, smallest: int = _SMALLEST) -> Span | None:
    """The number with its hedge ("more than 200"); None for small numbers in words, which count sides and ways rather than a toll."""
    words = token.doc[token.left_edge.i:token.i + 1]
    start = words.start
    while start > token.sent.start and token.doc[start - 1].lower_ in _HEDGES and "." not in token.doc[start - 1].text:
        start -= 1
    try:
        amount = parse_amount(token.doc[start:token.i + 1].text)
    except ValueReadError:
        return None
    return span_of(token.doc[start:token.i + 1]) if amount.number > smallest else None


def _counted(token: Token, noun: Token) -> str:
    """What is counted: the noun with its adjectives, and what became of them ("girls: taken")."""
    fate, told = _fate(noun)
    words = [t for t in core_phrase(noun) if t.i > token.i and t != told and t.lower_ not in _MORE]
    name = _noun(noun) if len(words) == 1 else " ".join(t.text for t in words)
    return f"{name}: {fate}" if fate else name


def _noun(noun: Token) -> str:
    """The noun as a label; "nine others" and "nine persons" are people."""
    return "people" if noun.lower_ in _PEOPLE else noun.text


def _fate(noun: Token) -> tuple[str, Token | None]:
    """What became of those counted, and the word that says so: "kidnapped girls", "girls who were taken", "killed ten people", "the death of ten"."""
    inside = those(noun, Role.ADJECTIVE, Role.PARTICIPLE, Role.RELATIVE)
    above = [noun.head] if role(noun) in (Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.OBJECT) and noun.head.pos_ in ("VERB", "AUX") else []
    if role(noun) is Role.SUBJECT and any(role(t) is Role.OBJECT for t in noun.head.children):
        above = []                           # "the two leaders held talks" holds none of them
    above += [t for verb in above for t in verb.children if role(t) in (Role.QUALITY, Role.RESULT, Role.PREDICATE) and t.i > verb.i]          # "remained missing"
    of = [noun.head.head] if role(noun) is Role.LED_TO and noun.head.lower_ == "of" else []
    return next(((_FATE[t.lemma_.lower()], t) for t in [*inside, *of, *above] if t.lemma_.lower() in _FATE), ("", None))


def parse_amount(words: str) -> Amount:
    """Read "more than 28,000", "some 276", "three million", "three meters and a half". Raises ``ValueReadError`` if there is no number."""
    plain = " ".join(words.split())
    whole = _AND_A_HALF.fullmatch(plain)
    match = _HEDGE.fullmatch(whole[1] if whole else plain)
    if not match:
        raise ValueReadError(f"{words!r} is no count")
    try:
        digits = float(match[2].replace(",", ""))
    except ValueError:
        digits = float(number(match[2]))
    digits += 0.5 if whole else 0
    return Amount(digits * _WORDS["scale"].get((match[3] or "").lower(), 1), _HEDGES.get((match[1] or "").lower(), ""))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The number with its hedge."""
    return parse_amount(parsed.report.quote(mention.core))


HOW_MANY = Kind("how_many", find, resolve)
