"""Who takes part in the main event, by what the sentence makes them do, and how far the report commits itself to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Modality, Zone
from .. import attribution, factuality
from ..main_event import Scene
from ..syntax import Role, clause_head, role, subjects, those
from .acts import (
    ALONG,
    WORDS,
    acts_in,
    event_in,
    is_role,
    on_event,
    owns_event,
    speaks_there,
    takes_part,
    verbs_of,
    withdraws,
)
from .company import Presence, companions, in_rows, pairs, there, tops
from .mentions import PersonMention
from .setting import Setting, of_another_time, setting_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTNERS = frozenset(("between", "with", "among", "involving", "alongside", "including"))
_SAY = frozenset(lexicon.load("events")["say"])


def presence(scene: Scene, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """For the number of each mention that puts its person into the main event, how it does so."""
    setting = setting_of(scene)
    found = {
        number: here
        for number, mention in enumerate(mentions)
        if (here := _of(setting, mention)) and not _in_question(setting, mention)
    }
    _add(found, pairs(setting, mentions))
    _add(found, in_rows(setting, mentions, found))
    _add(found, companions(setting, mentions, frozenset(mentions[number].person for number in found)))
    _add(found, in_rows(setting, mentions, found))
    return found


def _in_question(setting: Setting, mention: PersonMention) -> bool:
    """ "It is unclear whether X attends" says neither that he does nor that he does not."""
    verb = clause_head(setting.tokens(mention.name).root)
    return any(role(child) is Role.MARK and child.lower_ in ("whether", "if") for child in verb.children)


def _add(found: dict[int, Presence], more: dict[int, Presence]) -> None:
    for number, here in more.items():
        found.setdefault(number, here)


def _of(setting: Setting, mention: PersonMention) -> Presence | None:
    for top in tops(setting, mention):
        found = _as_partner(setting, top) or _as_subject(setting, top) or _as_object(setting, top) or _as_leader(top)
        if found:
            return found
    return _by_title(setting, mention) or _in_caption(setting, mention)


# ---------------------------------------------------------------- what a name is to the event


def _as_partner(setting: Setting, top: Token) -> Presence | None:
    """ "Talks between X and Y", "their meeting with X", "X's summit with Y"."""
    if role(top) is Role.OWNER and top.head.i in setting.scene.mentions and top.head.pos_ != "VERB":
        return there(setting, top.head, "presence.owner")
    if role(top) is not Role.LED_TO or top.head.lower_ not in _PARTNERS | {"of"}:
        return None
    above = top.head.head
    if above.i in setting.event and (top.head.lower_ in _PARTNERS or above.pos_ != "VERB"):
        return there(setting, above, "presence.partner")
    if (
        top.head.lower_ in _PARTNERS
        and above.pos_ == "VERB"
        and acts_in(setting, above, WORDS["encounter"] | WORDS["run"])
    ):
        return there(setting, above, "presence.partner")
    return None


def _as_subject(setting: Setting, top: Token) -> Presence | None:
    """Somebody who meets, attends, chairs, arrives for the event, or speaks at it."""
    for verb in verbs_of(top):
        lemma = verb.lemma_.lower()
        if takes_part(setting, verb):
            return there(setting, verb, "presence.attends")
        if (lemma in WORDS["absent"] and event_in(setting, verb, frozenset())) or withdraws(setting, verb):
            return Presence(Modality.DENIED, attribution.speaker(verb), "presence.absent")
        if lemma in ("lead", "head") and any(
            t.lower_ in WORDS["groups"] and _is_of_the_event(t) for t in those(verb, Role.OBJECT)
        ):
            return there(setting, verb, "presence.leads")
        if lemma in _SAY and speaks_there(setting, verb):
            return Presence(Modality.ASSERTED, "", "presence.remarks")
        if verb.i in setting.scene.mentions and role(top) is Role.SUBJECT and setting.has_name:
            return there(setting, verb, "presence.does")
        if _deliberate(setting, verb, top):
            return there(setting, verb, "presence.deliberates")
        if owns_event(setting, verb, top) or is_role(setting, verb):
            return there(setting, verb, "presence.acts")
        if lemma not in _SAY and (
            acts_in(setting, verb, WORDS["encounter"] | WORDS["run"] | WORDS["travel"]) or _acts_there(setting, verb)
        ):
            return there(setting, verb, "presence.acts")
    return None


def _deliberate(setting: Setting, verb: Token, top: Token) -> bool:
    """ "X and Y discussed trade": two of them, in a report of a meeting, where no other one is spoken of."""
    several = setting.scene.are_together(top)
    return (
        several
        and verb.lemma_.lower() in WORDS["deliberate"]
        and setting.has_name
        and not setting.elsewhere(verb)
        and not of_another_time(verb)
    )


def _is_of_the_event(noun: Token) -> bool:
    """ "The Norwegian side", "the delegation": a team or a party may be of anything, until a country stands with it."""
    before = noun.doc[noun.left_edge.i : noun.i].text
    return noun.lower_ in ("delegation", "delegations") or bool(before and places.mentions(before))


def _acts_there(setting: Setting, verb: Token) -> bool:
    return event_in(setting, verb, frozenset(("at", "during", "in", "over")), direct=False)


def _as_object(setting: Setting, top: Token) -> Presence | None:
    """Somebody who is met or welcomed, or by whom the event is led."""
    verb = top.head
    if (
        role(top) is Role.OBJECT
        and verb.lower_ == "visiting"
        and role(verb) is Role.LED_TO_CLAUSE
        and verb.head.lower_ == "with"
    ):
        verb = verb.head.head  # "met with visiting President X"
        return there(setting, verb, "presence.partner") if verb.i in setting.event else None
    if (
        role(top) is Role.OBJECT
        and verb.lemma_.lower() in WORDS["include"]
        and any(t.lower_ in WORDS["groups"] for t in subjects(verb))
    ):
        return there(setting, verb, "presence.member") if not setting.elsewhere(verb) else None
    if (
        role(top) is Role.OBJECT
        and verb.lemma_.lower() in ALONG
        and (verb.i in setting.event or acts_in(setting, verb, ALONG))
    ):
        return there(setting, verb, "presence.met")
    if role(top) is Role.LED_TO and role(verb) in (Role.BY, Role.LINK) and verb.lower_ == "by":
        verb = verb.head
        sent = verb.lemma_.lower() == "represent" and any(
            places.mentions(t.text) for t in those(verb, Role.PASSIVE_SUBJECT)
        )
        leads = verb.pos_ == "VERB" and verb.lemma_.lower() in WORDS["run"] | WORDS["encounter"] | ALONG
        if (
            takes_part(setting, verb)
            or (sent and not setting.elsewhere(verb))
            or (leads and not setting.elsewhere(verb) and on_event(setting, verb))
        ):
            return there(setting, verb, "presence.by")
    return None


def _as_leader(top: Token) -> Presence | None:
    """ "The Japanese side, led by X"."""
    if role(top) is not Role.LED_TO or top.head.lower_ != "by":
        return None
    verb = top.head.head
    behind = {token.lower_ for token in verb.doc[max(0, verb.i - 4) : verb.i]}
    leads = verb.lemma_.lower() in ("lead", "head") and behind & WORDS["groups"]
    finite = role(verb) not in (
        Role.PARTICIPLE,
        Role.RELATIVE,
        Role.JOINED,
    )  # "will be headed by X" is a plan; "the side, led by X" is said by the way
    return Presence(factuality.modality(verb) if finite else Modality.ASSERTED, "", "presence.leads") if leads else None


def _by_title(setting: Setting, mention: PersonMention) -> Presence | None:
    """ "X, chief negotiator in the talks"."""
    title = mention.office.title
    words = list(setting.tokens(title)) if title else []
    role = any(token.lower_ in WORDS["roles"] for token in words) and any(token.i in setting.event for token in words)
    negotiates = setting.by_talks and any(token.lower_ in WORDS["negotiators"] for token in words)
    return Presence(Modality.ASSERTED, "", "presence.role") if role or negotiates else None


def _in_caption(setting: Setting, mention: PersonMention) -> Presence | None:
    """Who is named in a caption of the main event stands in the picture, unless he only owns or is served by something
    there.
    """
    root = setting.tokens(mention.name).root
    if mention.zone is not Zone.CAPTION or not any(token.i in setting.event for token in root.sent):
        return None
    behind = root.head.lower_ if role(root) is Role.LED_TO else ""
    return (
        None
        if role(root) is Role.OWNER or behind in ("of", "to", "for", "about", "against")
        else there(setting, clause_head(root), "presence.caption")
    )
