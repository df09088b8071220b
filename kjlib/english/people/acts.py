"""What a clause says of somebody and the event: to meet, to run it, to come to it, to have a part in it, to stay
away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import clause_of
from ..syntax import Role, clause, led_to, lemma, role, those
from .setting import Setting, is_of_the_past, of_another_time

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDS = {key: frozenset(words) for key, words in lexicon.load("presence").items()}
MEET, RUN, TRAVEL, ALONG, GROUPS = (WORDS[key] for key in ("encounter", "run", "travel", "along", "groups"))
THERE = ("at", "during", "in", "over")
_PLACES = (*THERE, "for", "to", "from", "after", "before", "into", "of")
_OWN = frozenset(("his", "her", "their"))
_IS = frozenset(("be", "serve", "act", "remain", "play"))


# ---------------------------------------------------------------- whether a clause brings in the event


def names_it(setting: Setting, nouns: Iterable[Token]) -> bool:
    """Whether one of some nouns is the event: "the talks", "the start of the talks", "two days of meetings"."""
    return any(t.i in setting.event for noun in nouns for t in (noun, *led_to(noun, "of", "at")))


def event_by(setting: Setting, verb: Token, links: Collection[str]) -> bool:
    """Whether a preposition of some leads from the verb to the event."""
    return names_it(setting, clause_of(verb).led_to(*links))


def acts_in(setting: Setting, verb: Token, verbs: frozenset[str]) -> bool:
    """Whether a verb of these brings the event into its clause: it names it, is done to it, or leads to it."""
    if is_of_the_past(verb):
        return False
    if setting.by_talks and _deals(setting, verb) and not of_another_time(verb):
        return True
    word = lemma(verb)
    done_to_it = names_it(setting, clause_of(verb).undergoers)
    if word not in verbs or (word in WORDS["hail"] and done_to_it):
        return False  # "welcomed the talks" is said from afar
    return verb.i in setting.event or done_to_it or event_by(setting, verb, _PLACES if word in MEET | TRAVEL else THERE)


def _deals(setting: Setting, verb: Token) -> bool:
    """ "Negotiated with the rebels", "agreed to the truce"."""
    if lemma(verb) in WORDS["negotiate"]:
        return True
    strikes = lemma(verb) in WORDS["strike"]
    return strikes and (names_it(setting, clause_of(verb).undergoers) or event_by(setting, verb, ("to", "on")))


def on_event(setting: Setting, verb: Token) -> bool:
    """Whether a passive is of the event: "the talks were led by X"; not "the talks were welcomed by X"."""
    undergoers = clause_of(verb).undergoers
    if lemma(verb) in WORDS["hail"] and names_it(setting, undergoers):
        return False
    event = setting.scene.event_of(verb)
    return names_it(setting, undergoers) or (event is not None and event.i in setting.event)


# ---------------------------------------------------------------- what its doer does


def takes_part(setting: Setting, verb: Token) -> bool:
    """ "Attended", "took part", "signed for the rebels": the event need not be named there, but no other may be."""
    if setting.by_talks and lemma(verb) == "sign" and not those(verb, Role.OBJECT):
        return bool(clause_of(verb).led_to("for", "on")) and not setting.elsewhere(verb)
    return bool(_phrases(verb) & WORDS["take_part"]) and not setting.elsewhere(verb)


def turns_up(setting: Setting, verb: Token) -> bool:
    """ "Turned up for the talks", "showed up at the summit"."""
    return bool(_phrases(verb) & WORDS["turn_up"]) and event_by(setting, verb, _PLACES)


def stays_away(setting: Setting, verb: Token) -> bool:
    """ "Skipped the talks", "pulled out of the talks", "stayed away from the summit"."""
    if lemma(verb) in WORDS["absent"]:
        return names_it(setting, clause_of(verb).undergoers)
    leaves = bool(_phrases(verb) & WORDS["withdraw"])
    away = [noun for part in verb.children if part.lower_ in ("out", "away") for noun in led_to(part, "of", "from")]
    return leaves and names_it(setting, [*clause_of(verb).led_to("from"), *away])


def _phrases(verb: Token) -> set[str]:
    """The verb alone and with what makes a phrase of it: "take part", "turn up", "stay away"."""
    beside = those(verb, Role.OBJECT, Role.PARTICLE, Role.ADVERB)
    return {lemma(verb), *(f"{lemma(verb)} {word.lower_}" for word in beside)}


def owns_event(setting: Setting, verb: Token, person: Token) -> bool:
    """ "X cut short his meeting": the event is the doer's own, unless somebody else is named in between."""
    events = [token for token in clause(verb) if token.i in setting.event]
    owners = [t for token in events for t in those(token, Role.OWNER) if t.lower_ in _OWN and t.i > person.i]
    return any(all(t.ent_type_ != "PERSON" for t in verb.doc[person.i + 1 : owner.i]) for owner in owners)


def is_role(setting: Setting, verb: Token) -> bool:
    """ "Was the group's representative in the talks", "was in attendance", "was present"."""
    if lemma(verb) not in _IS:
        return False
    words = clause(verb)
    states = [t for t in words if t.lower_ in ("present", "absent") and role(t) is Role.QUALITY]
    if states or any(t.lower_ == "attendance" for t in words):
        return not setting.elsewhere(verb)
    held = [t for t in words if role(t) in (Role.PREDICATE, Role.OBJECT) or t.head.lower_ == "as"]
    return any(t.i in setting.event for noun in held if noun.lower_ in WORDS["roles"] for t in noun.subtree)


def speaks_there(setting: Setting, verb: Token) -> bool:
    """ "Said in his opening remarks", "told the ceremony", "said at the start of the talks"."""
    behind = [t for t in clause(verb) if t.i > verb.i and t.head.lower_ in ("in", "during")]
    return any(t.lower_ in WORDS["remarks"] for t in behind) or event_by(setting, verb, ("at", "during"))


# ---------------------------------------------------------------- those who are there


def is_company(setting: Setting, noun: Token) -> bool:
    """Whether a noun stands for people at the event: "the delegation", "those attending", "those at the talks"."""
    if noun.lower_ in GROUPS | WORDS["participants"]:
        return True
    said = those(noun, Role.PARTICIPLE, Role.RELATIVE)
    return names_it(setting, led_to(noun, "at", "in")) or any(takes_part(setting, verb) for verb in said)


def is_among(setting: Setting, verb: Token) -> bool:
    """ "Was among the participants", "among those at the talks was X"."""
    others = clause_of(verb).led_to("among") if lemma(verb) == "be" else []
    return any(is_company(setting, noun) for noun in others) and not setting.elsewhere(verb)


def gathers(setting: Setting, verb: Token) -> bool:
    """ "The talks brought together X and Y", "the delegation included X"."""
    by = clause_of(verb).doers
    if lemma(verb) in WORDS["include"]:
        return any(is_company(setting, noun) for noun in by) and not setting.elsewhere(verb)
    return bool(_phrases(verb) & WORDS["gather"]) and names_it(setting, by)
