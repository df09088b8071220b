"""Who takes part in the main event, by what the sentence makes them do, and how far the report commits itself to it."""
from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from .. import attribution, factuality, lexicon
from ..model import Modality, Zone
from ..scene import Scene
from ..syntax import clause, clause_head
from .mentions import PersonMention

_WORDS = lexicon.load("presence")
_ATTEND, _MEET, _GROUPS, _REMARKS = (frozenset(_WORDS[key]) for key in ("attend", "meet", "groups", "remarks"))
_CHAIN = frozenset(("conj", "appos", "compound", "nmod", "dep", "flat"))
_JOINED = re.compile(r"[\s,]*(?:and|as well as|together with|along with|alongside)?[\s,]*"
                     r"(?:(?:his|her|their)\s+[\w .-]{0,30}counterparts?[\s,]*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Presence:
    """That somebody takes part: the modality, who says so, and the rule."""
    modality: Modality
    attribution: str
    rule: str


def presence(scene: Scene, mentions: tuple[PersonMention, ...]) -> dict[int, Presence]:
    """For the number of each mention that puts its person into the main event, how it does so."""
    found: dict[int, Presence] = {}
    for number, mention in enumerate(mentions):
        by_clause = _by_clause(scene, mention)
        if by_clause is None and number - 1 in found and _joined(scene, mentions[number - 1], mention):
            by_clause = found[number - 1]
        if by_clause is not None:
            found[number] = by_clause
    return found


def _by_clause(scene: Scene, mention: PersonMention) -> Presence | None:
    root = scene.parsed.tokens(mention.name).root
    top = _top(_title_root(scene, mention) or root)
    if _owned(root) or _owned(top):
        return None
    verb = clause_head(top)
    behind = {t.lower_ for t in verb.doc[max(0, verb.i - 3):verb.i]}          # "the Japanese side, led by X"
    if verb.dep_ == "acl" and behind & _GROUPS and verb.lemma_.lower() in _ATTEND and _is_agent(top):
        return Presence(Modality.ASSERTED, "", "presence.led")
    governing = _governing(top)
    if governing is None:
        return _with_event(scene, top) or _in_caption(scene, root)
    verbs = _verbs(governing)
    main = any(scene.is_main(v) for v in verbs)
    lemmas = {v.lemma_.lower() for v in verbs}
    if (main and lemmas & (_ATTEND | _MEET)) or (lemmas & {"attend", "participate"} and not _other(scene, verbs)):
        return Presence(_modality(verbs), attribution.speaker(verbs[-1]), "presence.clause")
    if lemmas & {"say", "tell"} and _at_the_event(verbs[0]):
        return Presence(Modality.ASSERTED, "", "presence.remarks")
    return _with_event(scene, top) or _in_caption(scene, root)


def _top(token: Token) -> Token:
    """The head of the chain of names and offices that a name was parsed into."""
    while token.dep_ in _CHAIN and token.head.pos_ in ("NOUN", "PROPN", "ADJ") and token.head != token and token.head.sent == token.sent:
        token = token.head
    return token


def _title_root(scene: Scene, mention: PersonMention) -> Token | None:
    """The head of an office before the name, which the sentence hangs on: "attended by the head of the army X"."""
    title = mention.office.title
    return scene.parsed.tokens(title).root if title is not None and title.end <= mention.name.start else None


def _owned(token: Token) -> bool:
    """ "X's government", "the government of X": the person is not the one who does it."""
    return token.dep_ == "poss"


def _is_agent(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.dep_ == "agent"


def _governing(top: Token) -> Token | None:
    """The verb that a noun is subject, object, agent or partner of."""
    if top.dep_ in ("nsubj", "nsubjpass", "dobj") and top.head.pos_ in ("VERB", "AUX"):
        return top.head
    if top.dep_ == "pobj" and top.head.dep_ in ("agent", "prep") and top.head.lower_ in ("by", "with", "between", "including", "alongside", "among"):
        above = top.head.head
        return above if above.pos_ in ("VERB", "AUX") else None
    return None


def _verbs(verb: Token) -> list[Token]:
    """The verb and those it is bound to or joined with: "are likely to attend", "arrived and shook hands"."""
    bound = [t for t in verb.children if t.dep_ in ("xcomp", "conj") and t.pos_ in ("VERB", "AUX")]
    inner = [t for child in verb.children if child.dep_ in ("acomp", "oprd") for t in child.children if t.dep_ == "xcomp"]
    return [verb, *bound, *inner]


def _modality(verbs: list[Token]) -> Modality:
    found = [factuality.modality(verb) for verb in verbs]
    return next((m for m in (Modality.DENIED, Modality.POSSIBLE, Modality.EXPECTED) if m in found), Modality.ASSERTED)


def _other(scene: Scene, verbs: list[Token]) -> bool:
    events = [scene.event_of(verb) for verb in verbs]
    return any(event is not None and event.i in scene.others for event in events)


def _at_the_event(verb: Token) -> bool:
    return any(t.lower_ in _REMARKS for t in clause(verb) if t.i > verb.i)


def _with_event(scene: Scene, top: Token) -> Presence | None:
    """ "Talks between X and Y", "their meeting with X"."""
    if top.dep_ == "pobj" and top.head.lower_ in ("between", "with", "among", "of", "involving", "by") and top.head.head.i in scene.mentions:
        return Presence(factuality.modality(top.head.head), "", "presence.event")
    return None


def _in_caption(scene: Scene, root: Token) -> Presence | None:
    """Who is named in a caption of the main event stands in the picture."""
    if scene.parsed.zone(root) is Zone.CAPTION and any(t.i in scene.mentions for t in root.sent):
        return Presence(Modality.ASSERTED, "", "presence.caption")
    return None


def _joined(scene: Scene, before: PersonMention, mention: PersonMention) -> bool:
    """Whether only "and" and an office stand between two names: who is joined to one that takes part takes part too."""
    text = scene.parsed.doc.text
    ends = [span.end for span in (before.name, before.office.title, before.office.organisation) if span]
    starts = [span.start for span in (mention.name, mention.office.title, mention.office.rank, mention.office.organisation) if span]
    between = text[min(max(ends), mention.name.start):min(starts)] if min(starts) > max(ends) else ""
    return bool(_JOINED.fullmatch(between)) and "and" in text[max(ends):mention.name.start].split() if min(starts) > max(ends) else False
