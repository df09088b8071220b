"""Who takes part by the company that he keeps: joined by "and" to one who does, brought along or paired with him."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Modality, Zone
from .. import attribution, factuality
from ..clauses import clause_of
from ..syntax import SUBJECTS, Role, clause_head, conjuncts, is_noun, is_verb, lemma, role, those
from .acts import RUN, WORDS
from .mentions import PersonMention
from .parts import done_by, done_to
from .setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHAIN = frozenset((Role.JOINED, Role.APPOSITION, Role.COMPOUND))
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(
    r"""
    [\s,–—-]*
    (?:and|as\ well\ as|together\ with|along\ with|alongside)
    [\s,]*
    (?:(?:his|her|their|the)\s+[\w\ .'’-]{0,40}counterparts?[\s,–—-]*)?          # "and his Norwegian counterpart,"
""",
    re.IGNORECASE | re.VERBOSE,
)
_PAIR = re.compile(
    r"""
    (?<!\w)([^\W\d_]+)[-–]([^\W\d_]+)\s+          # "the Doe-Roe"
    (?:\w+\s+)?$                                  # "nuclear", before "summit"
""",
    re.VERBOSE,
)
_PAIR_REACH = 60  # characters before the event
_THEY = frozenset(("they", "both", "two", "pair"))
_ACCOMPANY = frozenset(("join", "accompany", "flank"))
_JOINED_BY = re.compile(r"\b(?:joined|accompanied|flanked) by\b")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody takes part: the modality, who says so, and the rule."""

    modality: Modality
    attribution: str
    rule: str


def there(setting: Setting, word: Token, rule: str) -> Presence:
    """Presence by a verb is as sure as the verb; by a noun ("his talks with X") as sure as the report is of the
    event.
    """
    verb = word if is_verb(word) else _verb_of_event(word)
    return Presence(setting.modality if verb is None else factuality.modality(verb), attribution.speaker(word), rule)


def _verb_of_event(noun: Token) -> Token | None:
    """The verb that tells of the event itself: "the talks will be held"; not "declined to speak of the talks"."""
    held = role(noun) is Role.OBJECT and lemma(noun.head) in RUN | WORDS["take_part"]
    return noun.head if (held or role(noun) in SUBJECTS) and is_verb(noun.head) else None


def tops(setting: Setting, mention: PersonMention) -> list[Token]:
    """The word that the sentence hangs the name on, and those it is joined or set beside to."""
    chain: list[Token] = []
    spans = [mention.name, mention.extent]
    if mention.side.words and mention.side.rule == "side.counterpart":
        spans.append(mention.side.words)  # "met his Freedonian counterpart, Gen. Doe": the parse may lose the name
    for token in (setting.tokens(span).root for span in spans):
        while token not in chain:
            chain.append(token)
            token = _one_of(setting, token)
    return chain


def _one_of(setting: Setting, token: Token) -> Token:
    """What a name is joined to, set beside, or one of ("ministers, including X"); itself where there is nothing."""
    if role(token) in _CHAIN and is_noun(token.head) and not setting.names_event(token.head):
        return token.head
    if role(token) is Role.LED_TO and token.head.lower_ == "including":
        return _whole(setting, token)
    return token


def _whole(setting: Setting, token: Token) -> Token:
    """ "Officials from both countries, including X": the noun at the top; the parse may hang "including" on either."""
    above = token.head.head
    if role(token) is not Role.LED_TO or not is_noun(above) or setting.names_event(above):
        return token
    return _whole(setting, above)


# ---------------------------------------------------------------- "the Doe-Roe summit", "X and Y"


def pairs(setting: Setting, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """ "The Doe-Roe summit": both surnames are of people that the report names."""
    paired: dict[str, Presence] = {}
    for number in sorted(setting.event):
        event = setting.doc[number]
        before = setting.scene.parsed.text[max(0, event.idx - _PAIR_REACH) : event.idx]
        match = _PAIR.search(before)
        for surname in match.groups() if match and event.pos_ != "VERB" else ():
            paired.setdefault(surname, there(setting, event, "presence.pair"))
    first: dict[str, int] = {}
    for number, mention in enumerate(mentions):
        if paired.keys() & set(mention.person.split()):
            first.setdefault(mention.person, number)
    return {number: _of_pair(paired, person) for person, number in first.items()}


def _of_pair(paired: dict[str, Presence], person: str) -> Presence:
    return next(paired[part] for part in person.split() if part in paired)


def in_rows(setting: Setting, mentions: Sequence[PersonMention], present: dict[int, Presence]) -> dict[int, Presence]:
    """Who is joined by "and" to one that takes part takes part too."""
    more = dict(present)
    numbers = range(1, len(mentions))
    for this, other in [*((n, n - 1) for n in numbers), *((n - 1, n) for n in reversed(numbers))]:
        if (
            this not in more
            and other in more
            and _joined(setting, mentions[min(this, other)], mentions[max(this, other)])
        ):
            more[this] = more[other]
    return more


def _joined(setting: Setting, before: PersonMention, mention: PersonMention) -> bool:
    """Whether only "and" stands between two names with their offices; neither may own what the other is."""
    start, end = before.extent.end, mention.extent.start
    if start >= end or before.zone is not mention.zone:
        return False
    between = setting.scene.parsed.text[start:end]
    return bool(_AND.fullmatch(between)) or (mention.zone is Zone.HEADLINE and bool(_COMMA.fullmatch(between)))


# ---------------------------------------------------------------- who comes along


def companions(setting: Setting, mentions: Sequence[PersonMention], present: frozenset[str]) -> dict[int, Presence]:
    """ "X joined Y", "Y was joined by X", "X appeared alongside Y", where Y takes part."""
    at = {token for mention in mentions if mention.person in present for token in setting.tokens(mention.name)}
    found: dict[int, Presence] = {}
    for number, mention in enumerate(mentions):
        if mention.person not in present:
            verb = _along_with(setting, mention, at) or _brought_by(setting, mention, at)
            if verb is not None:
                found[number] = there(setting, verb, "presence.joins")
    return found


def _along_with(setting: Setting, mention: PersonMention, at: set[Token]) -> Token | None:
    """The verb by which somebody keeps company with one of those at the event, whichever of the two does it."""
    for top in tops(setting, mention):
        ways = [(verb, _beside(verb)) for verb in done_by(top)]
        ways += [(verb, clause_of(verb).doers) for verb in done_to(top) if lemma(verb) in _ACCOMPANY]
        verb = next((verb for verb, others in ways if at & _all_of(others) and not setting.elsewhere(verb)), None)
        if verb is not None:
            return verb
    return None


def _beside(verb: Token) -> Sequence[Token]:
    """Those in whose company the doer of a verb is."""
    if lemma(verb) in _ACCOMPANY:
        return clause_of(verb).undergoers
    return clause_of(verb).led_to("alongside") if lemma(verb) in WORDS["beside"] else ()


def _all_of(nouns: Sequence[Token]) -> set[Token]:
    """Some nouns with what is joined to them and the names that stand before or beside them ("his wife, Jane Doe")."""
    joined = [word for noun in nouns for word in conjuncts(noun)]
    return {*joined, *(t for noun in joined for t in those(noun, Role.COMPOUND, Role.APPOSITION))}


def _brought_by(setting: Setting, mention: PersonMention, at: set[Token]) -> Token | None:
    """ "X and Y dined, joined by aides: Z": Z comes after "joined by" in one sentence, with no verb in between."""
    sentence = setting.tokens(mention.name).root.sent
    text = setting.scene.parsed.text[sentence.start_char : mention.extent.start]
    brought_in = [match.start() for match in _JOINED_BY.finditer(text)]
    if not brought_in:
        return None
    start = sentence.start_char + brought_in[-1]
    words = setting.doc.char_span(start, mention.extent.start, alignment_mode="expand")
    if words is None or any(token.tag_ in _FINITE for token in words):
        return None
    verb = words[0]
    joined = any(_is_joined(word, verb, at) for word in sentence if word.i < verb.i)
    hangs = role(verb) in (Role.ROOT, Role.PARTICIPLE) or _shares_subject(verb)
    return clause_head(verb) if joined and hangs else None


def _is_joined(word: Token, verb: Token, at: set[Token]) -> bool:
    """Whether a word stands for those whom a verb says that somebody joins: "they", or one who takes part."""
    if word.lower_ in _THEY and word.head == verb:
        return True
    return word in at and role(word) in SUBJECTS | {Role.JOINED}


def _shares_subject(verb: Token) -> bool:
    """Whether a verb has the subject of the one it hangs on."""
    hangs = role(verb) in (Role.BOUND, Role.JOINED, Role.ADVERBIAL)
    return is_verb(verb) and hangs and not those(verb, *SUBJECTS)
