"""Who takes part in the main event, by what the sentence makes them do, and how far the report commits itself to it."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from .. import attribution, factuality, lexicon
from ..model import Modality, Zone
from ..scene import Scene
from ..syntax import clause, clause_head
from .mentions import PersonMention

_TAKE_PART, _ENCOUNTER, _RUN, _TRAVEL, _ALONG, _ABSENT, _GROUPS, _REMARKS, _ROLES = (
    frozenset(lexicon.load("presence")[key])
    for key in ("take_part", "encounter", "run", "travel", "along", "absent", "groups", "remarks", "roles"))
_SAY = frozenset(lexicon.load("events")["say"])
_CHAIN = frozenset(("conj", "appos", "compound", "nmod", "flat"))
_PARTNERS = frozenset(("between", "with", "among", "involving", "alongside", "including"))
_PLACE_LINKS = frozenset(("at", "during", "in", "over", "for", "to", "from", "after", "before", "into", "of"))
_THERE_LINKS = frozenset(("at", "during", "in", "over"))
_AND = re.compile(r"[\s,–—-]*(?:and|as well as|together with|along with|alongside|,)[\s,]*"
                  r"(?:(?:his|her|their|the)\s+[\w .'’-]{0,40}counterparts?[\s,–—-]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody takes part: the modality, who says so, and the rule."""
    modality: Modality
    attribution: str
    rule: str


def presence(scene: Scene, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """For the number of each mention that puts its person into the main event, how it does so."""
    found: dict[int, Presence] = {}
    for number, mention in enumerate(mentions):
        here = _of(scene, mention)
        if here is None and number - 1 in found and _joined(scene, mentions[number - 1], mention):
            here = found[number - 1]
        if here is not None:
            found[number] = here
    return found


def _of(scene: Scene, mention: PersonMention) -> Presence | None:
    for top in _tops(scene, mention):
        found = _as_partner(scene, top) or _as_subject(scene, top) or _as_object(scene, top) or _as_leader(top)
        if found:
            return found
    return _by_role(scene, mention) or _in_caption(scene, mention)


def _tops(scene: Scene, mention: PersonMention) -> list[Token]:
    """The word that the sentence hangs the name on, and those it is joined or set beside to."""
    roots = [scene.parsed.tokens(mention.name).root, scene.parsed.tokens(mention.extent).root]
    chain: list[Token] = []
    for token in roots:
        while token not in chain:
            chain.append(token)
            if token.dep_ in _CHAIN and token.head.pos_ in ("NOUN", "PROPN") and not _is_event(scene, token.head):
                token = token.head
    return chain


def _is_event(scene: Scene, token: Token) -> bool:
    return token.i in scene.mentions or token.i in scene.others


# ---------------------------------------------------------------- what a name is to the event

def _as_partner(scene: Scene, top: Token) -> Presence | None:
    """ "Talks between X and Y", "their meeting with X", "X's summit with Y"."""
    if top.dep_ == "poss" and top.head.i in scene.mentions and top.head.pos_ != "VERB":
        return _there(top.head, "presence.owner")
    if top.dep_ != "pobj" or top.head.lower_ not in _PARTNERS | {"of"}:
        return None
    above = top.head.head
    if above.i in scene.mentions and (top.head.lower_ in _PARTNERS or above.pos_ != "VERB"):
        return _there(above, "presence.partner")
    if top.head.lower_ in _PARTNERS and above.pos_ == "VERB" and _acts_in(scene, above, _ENCOUNTER | _RUN):
        return _there(above, "presence.partner")
    return None


def _as_subject(scene: Scene, top: Token) -> Presence | None:
    """Somebody who meets, attends, chairs, arrives for the event, or speaks at it."""
    for verb in _verbs_of(top):
        if verb.lemma_.lower() in _TAKE_PART and not _elsewhere(scene, verb):
            return _there(verb, "presence.attends")
        if verb.lemma_.lower() in _ABSENT and _event_in(scene, verb, frozenset()):
            return Presence(Modality.DENIED, attribution.speaker(verb), "presence.absent")
        if verb.lemma_.lower() in _SAY:
            if _speaks_there(scene, verb):
                return Presence(Modality.ASSERTED, "", "presence.remarks")
        elif _acts_in(scene, verb, _ENCOUNTER | _RUN | _TRAVEL) or _event_in(scene, verb, _THERE_LINKS, direct=False) or _owns_event(scene, verb):
            return _there(verb, "presence.acts")
    return None


def _as_object(scene: Scene, top: Token) -> Presence | None:
    """Somebody who is met or welcomed, or by whom the event is led."""
    verb = top.head
    if top.dep_ == "dobj" and verb.lemma_.lower() in _ALONG and (verb.i in scene.mentions or _acts_in(scene, verb, _ALONG)):
        return _there(verb, "presence.met")
    if top.dep_ == "pobj" and verb.dep_ in ("agent", "prep") and verb.lower_ == "by":
        verb = verb.head
        leads = verb.pos_ == "VERB" and verb.lemma_.lower() in _RUN | _TAKE_PART | _ENCOUNTER | _ALONG
        if leads and not _elsewhere(scene, verb) and _on_event(scene, verb):
            return _there(verb, "presence.by")
    return None


def _as_leader(top: Token) -> Presence | None:
    """ "The Japanese side, led by X"."""
    if top.dep_ != "pobj" or top.head.lower_ != "by":
        return None
    verb = top.head.head
    behind = {token.lower_ for token in verb.doc[max(0, verb.i - 4):verb.i]}
    return Presence(Modality.ASSERTED, "", "presence.leads") if verb.lemma_.lower() in ("lead", "head") and behind & _GROUPS else None


def _by_role(scene: Scene, mention: PersonMention) -> Presence | None:
    """ "X, chief negotiator in the talks"."""
    title = mention.office.title
    if title is None:
        return None
    words = list(scene.parsed.tokens(title))
    role = next((token for token in words if token.lower_ in _ROLES), None)
    event = next((token for token in words if token.i in scene.mentions), None)
    return Presence(Modality.ASSERTED, "", "presence.role") if role is not None and event is not None else None


def _in_caption(scene: Scene, mention: PersonMention) -> Presence | None:
    """Who is named in a caption of the main event stands in the picture, unless he only owns or is served by something there."""
    root = scene.parsed.tokens(mention.name).root
    if mention.zone is not Zone.CAPTION or not any(token.i in scene.mentions for token in root.sent):
        return None
    behind = root.head.lower_ if root.dep_ == "pobj" else ""
    return None if root.dep_ == "poss" or behind in ("of", "to", "for", "about", "against") else _there(clause_head(root), "presence.caption")


# ---------------------------------------------------------------- verbs and the event

def _verbs_of(top: Token) -> Iterator[Token]:
    """The verbs that a name is the subject of: its own, those bound or joined to them, and those of "who ..."."""
    first = [top.head] if top.dep_ in ("nsubj", "nsubjpass") and top.head.pos_ in ("VERB", "AUX") else []
    first += [child for child in top.children if child.dep_ in ("relcl", "acl") and _is_of_who(child)]
    todo, seen = first, set()
    while todo:
        verb = todo.pop(0)
        if verb.i in seen:
            continue
        seen.add(verb.i)
        yield verb
        todo += [child for child in verb.children if _shares_subject(child)]
        todo += [inner for child in verb.children if child.dep_ in ("acomp", "oprd", "attr") for inner in child.children if inner.dep_ == "xcomp"]


def _is_of_who(verb: Token) -> bool:
    return any(t.dep_ == "nsubj" and t.lower_ == "who" for t in verb.children)


def _shares_subject(child: Token) -> bool:
    own = any(t.dep_ in ("nsubj", "nsubjpass") for t in child.children)
    return child.pos_ in ("VERB", "AUX") and child.dep_ in ("xcomp", "conj", "advcl") and not own


def _acts_in(scene: Scene, verb: Token, verbs: frozenset[str]) -> bool:
    """Whether a verb of these brings the event into its clause: it names it, has it for an object, or leads to it."""
    lemma = verb.lemma_.lower()
    if lemma not in verbs:
        return False
    return verb.i in scene.mentions or _event_in(scene, verb, _PLACE_LINKS if lemma in _ENCOUNTER | _TRAVEL else _THERE_LINKS)


def _event_in(scene: Scene, verb: Token, links: frozenset[str], *, direct: bool = True) -> bool:
    """Whether the main event is the verb's object or hangs on it by one of ``links``."""
    for child in verb.children:
        if direct and child.dep_ == "dobj" and _names_it(scene, child):
            return True
        if child.dep_ in ("prep", "prt", "agent") and child.lower_ in links and any(_names_it(scene, t) for t in child.children if t.dep_ == "pobj"):
            return True
    return False


def _names_it(scene: Scene, noun: Token) -> bool:
    """ "The talks", "the start of the talks", "two days of meetings"."""
    inner = [t for link in noun.children if link.lower_ == "of" for t in link.children if t.dep_ == "pobj"]
    return any(t.i in scene.mentions for t in (noun, *inner))


def _owns_event(scene: Scene, verb: Token) -> bool:
    """ "X cut short his meeting": the event is the subject's own."""
    return any(token.i in scene.mentions and any(t.dep_ == "poss" and t.lower_ in ("his", "her", "their") for t in token.children)
               for token in clause(verb) if token.i > verb.i)


def _speaks_there(scene: Scene, verb: Token) -> bool:
    remarks = any(t.lower_ in _REMARKS and t.head.lower_ in ("in", "during") for t in clause(verb) if t.i > verb.i)
    return remarks or _event_in(scene, verb, frozenset(("at", "during")), direct=False)


def _on_event(scene: Scene, verb: Token) -> bool:
    """ "The talks were led by X", "a meeting attended by X"."""
    return verb.head.i in scene.mentions or scene.is_main(verb)


def _elsewhere(scene: Scene, verb: Token) -> bool:
    event = scene.event_of(verb)
    return event is not None and event.i in scene.others


def _there(word: Token, rule: str) -> Presence:
    return Presence(factuality.modality(word), attribution.speaker(word), rule)


# ---------------------------------------------------------------- names in a row

def _joined(scene: Scene, before: PersonMention, mention: PersonMention) -> bool:
    """Whether only "and" stands between two names with their offices: who is joined to one that takes part takes part too."""
    start, end = before.extent.end, mention.extent.start
    return start < end and bool(_AND.fullmatch(scene.parsed.doc.text[start:end]))
