"""Who takes part in the main event, by what the sentence makes them do, and how far the report commits itself to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import places
from ...model import Modality, Zone
from .. import attribution, factuality
from ..clauses import auxiliaries, clause_of, is_saying
from ..main_event import Scene
from ..syntax import Role, clause_head, is_verb, led_to, lemma, role, those
from .acts import (
    ALONG,
    GROUPS,
    MEET,
    RUN,
    THERE,
    TRAVEL,
    WORDS,
    acts_in,
    event_by,
    gathers,
    is_among,
    is_role,
    on_event,
    owns_event,
    speaks_there,
    stays_away,
    takes_part,
    turns_up,
)
from .company import Presence, companions, in_rows, pairs, there, tops
from .mentions import PersonMention
from .parts import done_by, done_to
from .setting import Setting, of_another_time, setting_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTNERS = frozenset(("between", "with", "among", "involving", "alongside", "including"))
_OF_OTHERS = frozenset(("of", "to", "for", "about", "against"))
_LEAD = frozenset(("lead", "head"))
# What staying away says of being there. Who may stay away may come.
_OF_ABSENCE = {Modality.DENIED: Modality.ASSERTED, Modality.POSSIBLE: Modality.POSSIBLE}


def presence(scene: Scene, mentions: Sequence[PersonMention]) -> dict[int, Presence]:
    """For the number of each mention that puts its person into the main event, how it does so."""
    setting = setting_of(scene)
    present = {number: here for number, mention in enumerate(mentions) if (here := _of(setting, mention)) is not None}
    _add(present, pairs(setting, mentions))
    _add(present, in_rows(setting, mentions, present))
    _add(present, companions(setting, mentions, frozenset(mentions[number].person for number in present)))
    _add(present, in_rows(setting, mentions, present))
    return present


def _add(present: dict[int, Presence], more: dict[int, Presence]) -> None:
    for number, here in more.items():
        present.setdefault(number, here)


def _of(setting: Setting, mention: PersonMention) -> Presence | None:
    if _in_question(setting, mention):
        return None
    for top in tops(setting, mention):
        here = _as_partner(setting, top) or _as_doer(setting, top) or _as_undergoer(setting, top)
        if here:
            return here
    return _by_title(setting, mention) or _in_caption(setting, mention)


def _in_question(setting: Setting, mention: PersonMention) -> bool:
    """ "It is unclear whether X attends" says neither that he does nor that he does not."""
    verb = clause_head(setting.tokens(mention.name).root)
    return any(mark.lower_ in ("whether", "if") for mark in those(verb, Role.MARK))


# ---------------------------------------------------------------- what a name is to the event


def _as_partner(setting: Setting, top: Token) -> Presence | None:
    """ "Talks between X and Y", "their meeting with X", "X's summit with Y"."""
    if role(top) is Role.OWNER and top.head.i in setting.scene.mentions and not is_verb(top.head):
        return there(setting, top.head, "presence.owner")
    if role(top) is not Role.LED_TO:
        return None
    link, above = top.head.lower_, top.head.head
    named = above.i in setting.event and (link in _PARTNERS or (link == "of" and not is_verb(above)))
    met = link in _PARTNERS and above.pos_ == "VERB" and acts_in(setting, above, MEET | RUN)
    return there(setting, above, "presence.partner") if named or met else None


def _as_doer(setting: Setting, top: Token) -> Presence | None:
    """Somebody who meets, attends, chairs, arrives for the event, speaks at it, or stays away."""
    for verb in done_by(top):
        if stays_away(setting, verb):
            return _absence(verb)
        rule = _rule_of_deed(setting, verb, top)
        if rule == "presence.remarks":
            return Presence(Modality.ASSERTED, "", rule)
        if rule:
            return there(setting, verb, rule)
    return None


def _rule_of_deed(setting: Setting, verb: Token, top: Token) -> str:
    """The rule by which a deed puts its doer into the event; empty where none does."""
    says = is_saying(verb)
    clause = clause_of(verb)
    if takes_part(setting, verb) or turns_up(setting, verb):
        return "presence.attends"
    if lemma(verb) in _LEAD and any(map(_is_of_the_event, clause.undergoers)):
        return "presence.leads"
    if says and speaks_there(setting, verb):
        return "presence.remarks"
    if clause.passive:
        return "presence.by" if _runs_it(setting, verb) else ""
    if verb.i in setting.scene.mentions and role(top) is Role.SUBJECT and setting.has_name:
        return "presence.does"
    if _deliberates(setting, verb, top):
        return "presence.deliberates"
    if owns_event(setting, verb, top) or is_role(setting, verb) or is_among(setting, verb):
        return "presence.acts"
    acts = acts_in(setting, verb, MEET | RUN | TRAVEL) or event_by(setting, verb, THERE)
    return "presence.acts" if acts and not says and not _is_wanted(verb, top) else ""


def _is_wanted(verb: Token, top: Token) -> bool:
    """ "The panel endorsed X to lead the office, in a vote": what others want somebody to do, he does not do there."""
    wants = clause_of(verb.head)
    is_bound = role(verb) is Role.BOUND and "to" in auxiliaries(verb)
    return is_bound and not wants.passive and top in wants.undergoers


def _absence(verb: Token) -> Presence:
    """Who does not stay away is there."""
    how = _OF_ABSENCE.get(factuality.modality(verb), Modality.DENIED)
    return Presence(how, attribution.speaker(verb), "presence.absent")


def _deliberates(setting: Setting, verb: Token, top: Token) -> bool:
    """ "X and Y discussed trade": two of them, in a report of a meeting, where no other one is spoken of."""
    together = lemma(verb) in WORDS["deliberate"] and setting.scene.are_together(top)
    return together and setting.has_name and not setting.elsewhere(verb) and not of_another_time(verb)


def _is_of_the_event(noun: Token) -> bool:
    """ "The Norwegian team", "the delegation": a team or a party may be of anything, until a country stands with it."""
    groups = [
        t for t in (noun, *led_to(noun, "of")) if t.lower_ in GROUPS
    ]  # "the answer of the Norwegian side, led by X"
    return any(t.lower_ in WORDS["own_groups"] or _with_country(t) for t in groups)


def _with_country(noun: Token) -> bool:
    before = noun.doc[noun.left_edge.i : noun.i].text
    return bool(before) and bool(places.mentions(before))


def _runs_it(setting: Setting, verb: Token) -> bool:
    """ "The talks were led by X", "Y was welcomed by X", "Sweden was represented by X"."""
    sent = lemma(verb) == "represent" and any(places.mentions(t.text) for t in clause_of(verb).undergoers)
    leads = lemma(verb) in RUN | MEET | ALONG and on_event(setting, verb)
    return (sent or leads) and not setting.elsewhere(verb)


def _as_undergoer(setting: Setting, top: Token) -> Presence | None:
    """Somebody who is met, welcomed or brought along, or whom the event brings together with others."""
    if role(top) is Role.OBJECT and top.head.lower_ == "visiting" and role(top.head) is Role.LED_TO_CLAUSE:
        return _as_visitor(setting, top.head)
    for verb in done_to(top):
        passive = clause_of(verb).passive
        if gathers(setting, verb):
            return there(setting, verb, "presence.member")
        meets = ALONG | MEET | TRAVEL if passive else ALONG
        if lemma(verb) in meets and acts_in(setting, verb, meets):
            return there(setting, verb, "presence.met")
        if passive and event_by(setting, verb, THERE) and not is_saying(verb):
            return there(setting, verb, "presence.acts")
    return None


def _as_visitor(setting: Setting, visiting: Token) -> Presence | None:
    """ "Met with visiting President X", where the parse takes "visiting" for a verb."""
    verb = visiting.head.head
    is_partner = visiting.head.lower_ == "with" and verb.i in setting.event
    return there(setting, verb, "presence.partner") if is_partner else None


def _by_title(setting: Setting, mention: PersonMention) -> Presence | None:
    """ "X, chief negotiator in the talks"."""
    words = list(setting.tokens(mention.office.title)) if mention.office.title else []
    has_role = any(t.lower_ in WORDS["roles"] for t in words) and any(t.i in setting.event for t in words)
    negotiates = setting.by_talks and any(t.lower_ in WORDS["negotiators"] for t in words)
    return Presence(Modality.ASSERTED, "", "presence.role") if has_role or negotiates else None


def _in_caption(setting: Setting, mention: PersonMention) -> Presence | None:
    """Who is named in a caption of the main event stands in the picture, unless he only owns something there."""
    root = setting.tokens(mention.name).root
    if mention.zone is not Zone.CAPTION or not any(token.i in setting.event for token in root.sent):
        return None
    behind = root.head.lower_ if role(root) is Role.LED_TO else ""
    if role(root) is Role.OWNER or behind in _OF_OTHERS:
        return None
    return there(setting, clause_head(root), "presence.caption")
