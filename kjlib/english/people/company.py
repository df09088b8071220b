"""Who takes part by the company that he keeps: joined by "and" to somebody who does, brought along by him, or paired
with him.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Modality, Zone
from .. import attribution, factuality
from ..syntax import Role, clause_head, role, those
from .acts import BESIDE, WORDS, shares_subject, verbs_of
from .mentions import PersonMention
from .setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHAIN = frozenset((Role.JOINED, Role.APPOSITION, Role.COMPOUND))
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(
    r"[\s,–—-]*(?:and|as well as|together with|along with|alongside)[\s,]*"
    r"(?:(?:his|her|their|the)\s+[\w .'’-]{0,40}counterparts?[\s,–—-]*)?",
    re.IGNORECASE,
)
_THEY = frozenset(("they", "both", "two", "pair"))
_JOINED_BY = re.compile(r"\b(?:joined|accompanied|flanked) by\b")


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody takes part: the modality, who says so, and the rule."""

    modality: Modality
    attribution: str
    rule: str


def there(setting: Setting, word: Token, rule: str) -> Presence:
    """Presence by a verb is as sure as the verb; by a noun ("his talks with X") as sure as the report is of its
    event.
    """
    verb = word if word.pos_ in ("VERB", "AUX") else _verb_of_event(word)
    return Presence(setting.modality if verb is None else factuality.modality(verb), attribution.speaker(word), rule)


def _verb_of_event(noun: Token) -> Token | None:
    """The verb that tells of the event itself: "the talks will be held", "they held talks"; not "declined to speak of
    the talks".
    """
    verb = noun.head
    tells = role(noun) in (Role.SUBJECT, Role.PASSIVE_SUBJECT) or (
        role(noun) is Role.OBJECT and verb.lemma_.lower() in WORDS["run"] | WORDS["take_part"]
    )
    return verb if tells and verb.pos_ in ("VERB", "AUX") else None


def tops(setting: Setting, mention: PersonMention) -> list[Token]:
    """The word that the sentence hangs the name on, and those it is joined or set beside to."""
    chain: list[Token] = []
    spans = [mention.name, mention.extent]
    if mention.side.words and mention.side.rule == "side.counterpart":
        spans.append(mention.side.words)  # "met his Freedonian counterpart, Gen. Doe": the parse may lose the name
    for token in (setting.tokens(span).root for span in spans):
        while token not in chain:
            chain.append(token)
            if role(token) in _CHAIN and token.head.pos_ in ("NOUN", "PROPN") and not setting.names_event(token.head):
                token = token.head
    return chain


def pairs(setting: Setting, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """ "The Doe-Roe summit": both surnames are of people that the report names."""
    paired: dict[str, Presence] = {}
    for number in sorted(setting.event):
        token = setting.doc[number]
        match = re.search(
            r"(?<!\w)([^\W\d_]+)[-–]([^\W\d_]+)\s+(?:\w+\s+)?$",
            setting.scene.parsed.text[max(0, token.idx - 60) : token.idx],
        )
        for surname in match.groups() if match and token.pos_ != "VERB" else ():
            paired.setdefault(surname, there(setting, token, "presence.pair"))
    found: dict[int, Presence] = {}
    told: set[str] = set()
    for number, mention in enumerate(mentions):
        surname = next((part for part in mention.person.split() if part in paired), "")
        if surname and mention.person not in told:
            told.add(mention.person)
            found[number] = paired[surname]
    return found


def in_rows(setting: Setting, mentions: Sequence[PersonMention], known: dict[int, Presence]) -> dict[int, Presence]:
    """Who is joined by "and" to one that takes part takes part too."""
    found = dict(known)
    numbers = range(1, len(mentions))
    for this, other in [*((n, n - 1) for n in numbers), *((n - 1, n) for n in reversed(numbers))]:
        if (
            this not in found
            and other in found
            and _joined(setting, mentions[min(this, other)], mentions[max(this, other)])
        ):
            found[this] = found[other]
    return found


def _joined(setting: Setting, before: PersonMention, mention: PersonMention) -> bool:
    """Whether only "and" stands between two names with their offices; neither may own what the other is."""
    start, end = before.extent.end, mention.extent.start
    if start >= end or before.zone is not mention.zone:
        return False
    between = setting.scene.parsed.text[start:end]
    return bool(_AND.fullmatch(between)) or (mention.zone is Zone.HEADLINE and bool(_COMMA.fullmatch(between)))


def companions(setting: Setting, mentions: Sequence[PersonMention], known: frozenset[str]) -> dict[int, Presence]:
    """ "X joined Y", "Y was joined by X", "X appeared alongside Y", where Y takes part."""
    at = {token.i for mention in mentions if mention.person in known for token in setting.tokens(mention.name)}
    found: dict[int, Presence] = {}
    for number, mention in enumerate(mentions):
        if mention.person not in known:
            how = next(
                (verb for top in tops(setting, mention) for verb in verbs_of(top) if _is_with(setting, verb, at)), None
            )
            how = how or _brought_by(setting, mention, at)
            if how is not None:
                found[number] = there(setting, how, "presence.joins")
    return found


def _is_with(setting: Setting, verb: Token, at: set[int]) -> bool:
    if setting.elsewhere(verb):
        return False
    if verb.lemma_.lower() in ("join", "accompany", "flank"):
        return any(child.i in at for child in those(verb, Role.OBJECT))
    return verb.lemma_.lower() in BESIDE and any(
        child.lower_ == "alongside" and any(t.i in at or _compound_of(t, at) for t in child.children)
        for child in verb.children
    )


def _compound_of(token: Token, at: set[int]) -> bool:
    return any(child.i in at for child in token.children if role(child) in (Role.COMPOUND, Role.APPOSITION))


def _brought_by(setting: Setting, mention: PersonMention, at: set[int]) -> Token | None:
    """ "X and Y dined, joined by aides: Z": Z comes after "joined by" in one sentence, and no verb stands in
    between.
    """
    root = setting.tokens(mention.name).root
    text = setting.scene.parsed.text[root.sent.start_char : mention.extent.start]
    matches = list(_JOINED_BY.finditer(text))
    if not matches:
        return None
    words = setting.doc.char_span(
        root.sent.start_char + matches[-1].start(), mention.extent.start, alignment_mode="expand"
    )
    if words is None or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words):
        return None
    verb = words[0]
    head = clause_head(verb) if role(verb) is not Role.ROOT else verb
    doers = any(
        (word.i in at and role(word) in (Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.JOINED))
        or (word.lower_ in _THEY and word.head == verb)
        for word in root.sent
        if word.i < verb.i
    )
    return head if doers and (shares_subject(verb) or role(verb) in (Role.PARTICIPLE, Role.ROOT)) else None
