"""Who takes part in the main event, by what the sentence makes them do, and how far the report commits itself to it."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from .. import attribution, factuality, lexicon
from ..model import Modality, Zone
from ..scene import Scene
from ..syntax import clause_head
from .acts import ALONG, BESIDE, WORDS, acts_in, event_in, is_role, on_event, owns_event, shares_subject, speaks_there, verbs_of
from .mentions import PersonMention
from .setting import Setting, setting_of

_CHAIN = frozenset(("conj", "appos", "compound", "nmod", "flat"))
_PARTNERS = frozenset(("between", "with", "among", "involving", "alongside", "including"))
_SAY = frozenset(lexicon.load("events")["say"])
_AND = re.compile(r"[\s,–—-]*(?:and|as well as|together with|along with|alongside|,)[\s,]*"
                  r"(?:(?:his|her|their|the)\s+[\w .'’-]{0,40}counterparts?[\s,–—-]*)?", re.IGNORECASE)
_JOINED_BY = re.compile(r"\b(?:joined|accompanied|flanked) by\b")


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody takes part: the modality, who says so, and the rule."""
    modality: Modality
    attribution: str
    rule: str


def presence(scene: Scene, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """For the number of each mention that puts its person into the main event, how it does so."""
    setting = setting_of(scene)
    found = {number: here for number, mention in enumerate(mentions) if (here := _of(setting, mention))}
    _add(found, _pairs(setting, mentions))
    _add(found, _in_rows(setting, mentions, found))
    companions = _companions(setting, mentions, frozenset(mentions[number].person for number in found))
    _add(found, companions)
    _add(found, _in_rows(setting, mentions, found))
    return found


def _add(found: dict[int, Presence], more: dict[int, Presence]) -> None:
    for number, here in more.items():
        found.setdefault(number, here)


def _of(setting: Setting, mention: PersonMention) -> Presence | None:
    for top in tops(setting, mention):
        found = _as_partner(setting, top) or _as_subject(setting, top) or _as_object(setting, top) or _as_leader(top)
        if found:
            return found
    return _by_title(setting, mention) or _in_caption(setting, mention)


def tops(setting: Setting, mention: PersonMention) -> list[Token]:
    """The word that the sentence hangs the name on, and those it is joined or set beside to."""
    chain: list[Token] = []
    for token in (setting.tokens(mention.name).root, setting.tokens(mention.extent).root):
        while token not in chain:
            chain.append(token)
            if token.dep_ in _CHAIN and token.head.pos_ in ("NOUN", "PROPN") and not setting.names_event(token.head):
                token = token.head
    return chain


# ---------------------------------------------------------------- what a name is to the event

def _as_partner(setting: Setting, top: Token) -> Presence | None:
    """ "Talks between X and Y", "their meeting with X", "X's summit with Y"."""
    if top.dep_ == "poss" and top.head.i in setting.event and top.head.pos_ != "VERB":
        return _there(top.head, "presence.owner")
    if top.dep_ != "pobj" or top.head.lower_ not in _PARTNERS | {"of"}:
        return None
    above = top.head.head
    if above.i in setting.event and (top.head.lower_ in _PARTNERS or above.pos_ != "VERB"):
        return _there(above, "presence.partner")
    if top.head.lower_ in _PARTNERS and above.pos_ == "VERB" and acts_in(setting, above, WORDS["encounter"] | WORDS["run"]):
        return _there(above, "presence.partner")
    return None


def _as_subject(setting: Setting, top: Token) -> Presence | None:
    """Somebody who meets, attends, chairs, arrives for the event, or speaks at it."""
    for verb in verbs_of(top):
        lemma = verb.lemma_.lower()
        if lemma in WORDS["take_part"] and not setting.elsewhere(verb):
            return _there(verb, "presence.attends")
        if lemma in WORDS["absent"] and event_in(setting, verb, frozenset()):
            return Presence(Modality.DENIED, attribution.speaker(verb), "presence.absent")
        if lemma in _SAY and speaks_there(setting, verb):
            return Presence(Modality.ASSERTED, "", "presence.remarks")
        if owns_event(setting, verb) or is_role(setting, verb):
            return _there(verb, "presence.acts")
        if lemma not in _SAY and (acts_in(setting, verb, WORDS["encounter"] | WORDS["run"] | WORDS["travel"]) or _acts_there(setting, verb)):
            return _there(verb, "presence.acts")
    return None


def _acts_there(setting: Setting, verb: Token) -> bool:
    return event_in(setting, verb, frozenset(("at", "during", "in", "over")), direct=False)


def _as_object(setting: Setting, top: Token) -> Presence | None:
    """Somebody who is met or welcomed, or by whom the event is led."""
    verb = top.head
    if top.dep_ == "dobj" and verb.lemma_.lower() in ALONG and (verb.i in setting.event or acts_in(setting, verb, ALONG)):
        return _there(verb, "presence.met")
    if top.dep_ == "pobj" and verb.dep_ in ("agent", "prep") and verb.lower_ == "by":
        verb = verb.head
        leads = verb.pos_ == "VERB" and verb.lemma_.lower() in WORDS["run"] | WORDS["take_part"] | WORDS["encounter"] | ALONG
        if leads and not setting.elsewhere(verb) and on_event(setting, verb):
            return _there(verb, "presence.by")
    return None


def _as_leader(top: Token) -> Presence | None:
    """ "The Japanese side, led by X"."""
    if top.dep_ != "pobj" or top.head.lower_ != "by":
        return None
    verb = top.head.head
    behind = {token.lower_ for token in verb.doc[max(0, verb.i - 4):verb.i]}
    leads = verb.lemma_.lower() in ("lead", "head") and behind & WORDS["groups"]
    return Presence(Modality.ASSERTED, "", "presence.leads") if leads else None


def _by_title(setting: Setting, mention: PersonMention) -> Presence | None:
    """ "X, chief negotiator in the talks"."""
    title = mention.office.title
    words = list(setting.tokens(title)) if title else []
    role = any(token.lower_ in WORDS["roles"] for token in words)
    return Presence(Modality.ASSERTED, "", "presence.role") if role and any(token.i in setting.event for token in words) else None


def _in_caption(setting: Setting, mention: PersonMention) -> Presence | None:
    """Who is named in a caption of the main event stands in the picture, unless he only owns or is served by something there."""
    root = setting.tokens(mention.name).root
    if mention.zone is not Zone.CAPTION or not any(token.i in setting.event for token in root.sent):
        return None
    behind = root.head.lower_ if root.dep_ == "pobj" else ""
    return None if root.dep_ == "poss" or behind in ("of", "to", "for", "about", "against") else _there(clause_head(root), "presence.caption")


def _there(word: Token, rule: str) -> Presence:
    return Presence(factuality.modality(word), attribution.speaker(word), rule)


# ---------------------------------------------------------------- by the company that somebody keeps

def _pairs(setting: Setting, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """ "The Doe-Roe summit": both surnames are of people that the report names."""
    paired: dict[str, Presence] = {}
    for number in sorted(setting.event):
        token = setting.doc[number]
        match = re.search(r"(?<!\w)([^\W\d_]+)[-–]([^\W\d_]+)\s+(?:\w+\s+)?$", setting.doc.text[max(0, token.idx - 60):token.idx])
        for surname in match.groups() if match and token.pos_ != "VERB" else ():
            paired.setdefault(surname, _there(token, "presence.pair"))
    found: dict[int, Presence] = {}
    told: set[str] = set()
    for number, mention in enumerate(mentions):
        surname = next((part for part in mention.person.split() if part in paired), "")
        if surname and mention.person not in told:
            told.add(mention.person)
            found[number] = paired[surname]
    return found


def _in_rows(setting: Setting, mentions: Sequence[PersonMention], known: dict[int, Presence]) -> dict[int, Presence]:
    """Who is joined by "and" to one that takes part takes part too."""
    found = dict(known)
    numbers = range(1, len(mentions))
    for this, other in [*((n, n - 1) for n in numbers), *((n - 1, n) for n in reversed(numbers))]:
        if this not in found and other in found and _joined(setting, mentions[min(this, other)], mentions[max(this, other)]):
            found[this] = found[other]
    return found


def _joined(setting: Setting, before: PersonMention, mention: PersonMention) -> bool:
    """Whether only "and" stands between two names with their offices; neither may own what the other is."""
    start, end = before.extent.end, mention.extent.start
    return start < end and before.zone is mention.zone and bool(_AND.fullmatch(setting.doc.text[start:end]))


def _companions(setting: Setting, mentions: Sequence[PersonMention], there: frozenset[str]) -> dict[int, Presence]:
    """ "X joined Y", "Y was joined by X", "X appeared alongside Y", where Y takes part."""
    at = {token.i for mention in mentions if mention.person in there for token in setting.tokens(mention.name)}
    found: dict[int, Presence] = {}
    for number, mention in enumerate(mentions):
        if mention.person not in there:
            how = next((verb for top in tops(setting, mention) for verb in verbs_of(top) if _is_with(setting, verb, at)), None)
            how = how or _brought_by(setting, mention, at)
            if how is not None:
                found[number] = _there(how, "presence.joins")
    return found


def _is_with(setting: Setting, verb: Token, at: set[int]) -> bool:
    if setting.elsewhere(verb) and not any(setting.elsewhere(t) for t in ()):
        return False
    if verb.lemma_.lower() in ("join", "accompany", "flank"):
        return any(child.i in at for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_.lower() in BESIDE and any(
        child.lower_ == "alongside" and any(t.i in at or _compound_of(t, at) for t in child.children) for child in verb.children)


def _compound_of(token: Token, at: set[int]) -> bool:
    return any(child.i in at for child in token.children if child.dep_ in ("compound", "appos"))


def _brought_by(setting: Setting, mention: PersonMention, at: set[int]) -> Token | None:
    """ "X and Y dined, joined by aides: Z": Z comes after "joined by" in one sentence, and no verb stands in between."""
    root = setting.tokens(mention.name).root
    text = setting.doc.text[root.sent.start_char:mention.extent.start]
    match = None
    for match in _JOINED_BY.finditer(text):
        pass
    if match is None:
        return None
    words = setting.doc.char_span(root.sent.start_char + match.start(), mention.extent.start, alignment_mode="expand")
    if words is None or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words):
        return None
    verb = words[0]
    head = clause_head(verb) if verb.dep_ != "ROOT" else verb
    doers: Callable[[Token], bool] = lambda word: word.i in at and word.dep_ in ("nsubj", "nsubjpass", "conj")      # noqa: E731
    return head if any(doers(word) for word in root.sent if word.i < verb.i) and (shares_subject(verb) or verb.dep_ in ("acl", "ROOT")) else None
