"""What those who meet talk about, raise or ask for, and what comes up when they meet; who does it, and whether it is
of the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import Clause, clause_of
from ..event_words import PARTIES
from ..main_deed import acts, is_elsewhere, is_long_past, is_occasion, is_of_main_event
from ..main_event import Scene
from ..syntax import Role, complements, conjuncts, has_particle, is_noun, is_verb, lemma, role, those
from .topic import ABOUT, ABOUT_NOTHING, AUDIENCE, HOLDERS, NAMES_TOPICS

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("agenda")
_DISCUSS, _TALK, _ASK, _FEEL, _RAISED, _SETTLE, _TALKS_ONLY, _WITH_OTHERS = (
    frozenset(_WORDS[key])
    for key in ("discuss", "talk", "ask", "feel", "raised", "settle", "talks_only", "with_others")
)
_EVENT_DOES, _EVENT_OBJECT, _ARISES, _LEADS = (
    frozenset(_WORDS[key]) for key in ("event_does", "event_object", "arises", "leads")
)
_DISCUSS_WITH, _ARISES_WITH, _FILLS, _LINKS = (_WORDS[key] for key in ("discuss_with", "arises_with", "fills", "links"))
_COMMIT = frozenset(lexicon.load("outcome")["agree"])
_AT_LARGE = frozenset(_WORDS["at_large"])
_TAKES_TOPIC = _DISCUSS | (_EVENT_DOES & _EVENT_OBJECT)
_ASKED = frozenset(("how", "whether", "what", "why", "when", "where", "which", "who", "if"))
_HUNG = frozenset((Role.RELATIVE, Role.PARTICIPLE))
_SEVERAL = frozenset(("NNS", "NNPS"))
_AIMS = frozenset((Role.PARTICIPLE, Role.LED_TO_CLAUSE, Role.ADVERBIAL))
_WITH = (Role.PARTICLE, Role.ADVERB, Role.LINK)


def is_time(noun: Token) -> bool:
    return noun.ent_type_ in ("DATE", "TIME")


def is_of_others(scene: Scene, told: Clause) -> bool:
    """Whether a clause is of another event, or of a time long past."""
    return is_elsewhere(scene, told) or is_long_past(scene, told)


def discussed(scene: Scene, told: Clause) -> list[Token]:
    """What a verb of talking is about: its object, "about X", "on how X"; the subject of its passive."""
    verb = _verb(told)
    nouns = [*_objects(told), *_behind_links(told)] if _is_talk(told) and not _is_agreed_to(told) else []
    nouns = [noun for noun in nouns if not _is_event(scene, noun)]
    if any(lemma(t) in AUDIENCE for t in (*told.undergoers, *told.led_to("to"))):
        return []  # "briefed reporters on the talks"
    if not nouns or not is_of_main_event(scene, told, nouns):
        return []
    nobody = told.passive and not told.doers
    known = nobody and (role(told.verb) in _HUNG or verb in _AT_LARGE)  # "the pact, negotiated in 2012"
    if (known and not scene.is_main(told.verb)) or (verb in _WITH_OTHERS and not _together(scene, told)):
        return []
    return nouns if verb not in _EVENT_DOES or _event_does(scene, told) else []


def _together(scene: Scene, told: Clause) -> bool:
    """Whether several do it, or one with another, or the event itself: one minister who addresses something makes a
    speech.
    """
    several = [t for t in told.doers if _is_several(t) or t.i in scene.mentions]
    return bool(several) or not told.doers or any(acts(scene, t) for t in told.led_to("with", "to"))


def _is_several(noun: Token) -> bool:
    return noun.tag_ in _SEVERAL or len(conjuncts(noun)) > 1 or noun.lower_ in PARTIES


def _verb(told: Clause) -> str:
    """The verb that a clause is built on; "devoted" of "was devoted to trade" may be parsed as an adjective."""
    return lemma(told.head) if is_verb(told.head) else told.head.lower_.removesuffix("d")


def _is_event(scene: Scene, noun: Token) -> bool:
    return noun.i in scene.mentions or any(t.i in scene.mentions for t in complements(noun, ("of",)))


def _is_talk(told: Clause) -> bool:
    verb = _verb(told)
    return verb in _TALK | _EVENT_DOES | set(_LINKS) or _takes_topic(told)


def _takes_topic(told: Clause) -> bool:
    """Whether the object of a verb is what is talked about: "discussed X", "brought up X", "talks to resolve X"."""
    verb = _verb(told)
    named = any(lemma(t) in NAMES_TOPICS for t in told.undergoers)  # "resolved all but two issues, X and Y"
    aim = verb in _SETTLE and (named or _is_aim(told.verb))
    return verb in _TAKES_TOPIC or has_particle(told.verb, _DISCUSS_WITH, *_WITH) or aim


def _is_aim(verb: Token) -> bool:
    """ "Talks to resolve X", "talks aimed at resolving X"."""
    above = [t for t in list(verb.ancestors)[:3] if is_occasion(t)]
    return bool(above) and role(verb) in _AIMS and verb.tag_ in ("VB", "VBG")


def _is_agreed_to(told: Clause) -> bool:
    """ "Agreed to share the quotas" is what came of it; "agreed to discuss the quotas" is a topic."""
    above = told.verb.head
    return role(told.verb) is Role.BOUND and lemma(above) in _COMMIT and lemma(told.verb) not in _TALKS_ONLY


def _objects(told: Clause) -> list[Token]:
    """The object of a verb that takes a topic; of a verb that takes a feeling, only what the feeling is about."""
    verb = lemma(told.verb)
    if told.passive and _is_stranded(told):
        return list(told.undergoers)
    asked = [t for t in those(told.verb, Role.CONTENT) if t.left_edge.lower_ in _ASKED]  # "discussed how to fish"
    doing = [t for t in those(told.verb, Role.BOUND) if t.tag_ == "VBG" or t.left_edge.lower_ in _ASKED]
    direct = [*told.undergoers, *asked, *doing]
    if _is_raised(told):
        return []
    if _takes_topic(told):
        return direct
    return [t for t in direct if lemma(t) in HOLDERS and is_noun(t)] if verb in _FEEL else []


def _is_stranded(told: Clause) -> bool:
    """ "Quotas were also touched on", "talked about": the preposition has nothing behind it."""
    links = (*ABOUT, *_LINKS.get(lemma(told.verb), ()))
    return any(t.lower_ in links and not any(True for _ in t.children) for t in told.verb.rights)


def _is_raised(told: Clause) -> bool:
    """ "Raised the flag", "raised tariffs on herring"."""
    return lemma(told.verb) == "raise" and any(lemma(t) in _RAISED for t in told.undergoers)


def _behind_links(told: Clause) -> list[Token]:
    verb = _verb(told)
    if (verb in _FEEL and any(lemma(t) not in HOLDERS for t in told.undergoers)) or _is_raised(told):
        return []
    if verb in _EVENT_DOES:
        return told.led_to(*_LINKS.get(verb, ()))
    links = (*ABOUT, *_LINKS.get(verb, ()), *_DISCUSS_WITH.get(verb, ()))
    return [t for t in told.led_to(*links) if not is_time(t)]


def _event_does(scene: Scene, told: Clause) -> bool:
    """Whether it is the event that covers, includes or turns to something, and not a person or a delegation."""
    by = [*told.doers, *told.undergoers] if told.passive else told.doers
    return any((is_occasion(noun) and lemma(noun) not in ABOUT_NOTHING) or _is_part(scene, noun) for noun in by)


def _is_part(scene: Scene, noun: Token) -> bool:
    """ "Most of the talks", "much of the meeting"."""
    of = [t for t in complements(noun, ("of",)) if t.i in scene.mentions and is_occasion(t)]
    return any(lemma(t) not in ABOUT_NOTHING for t in of)


# ---------------------------------------------------------------- what they ask for, and what comes up


def asked(scene: Scene, told: Clause) -> list[Token]:
    """ "Wants Tokyo to explain X", "is seeking information about X"."""
    if lemma(told.verb) not in _ASK or not is_verb(told.verb):
        return []
    inner = [clause_of(t) for t in those(told.verb, Role.BOUND, Role.CONTENT) if _is_talk(clause_of(t))]
    held = [t for t in told.undergoers if lemma(t) in HOLDERS]
    nouns = [*(noun for clause in inner for noun in (*_objects(clause), *_behind_links(clause))), *held]
    return nouns if nouns and is_of_main_event(scene, told, nouns) else []


def arising(scene: Scene, told: Clause) -> list[Token]:
    """ "X came up at the talks", "X featured"; "X dominated the talks"."""
    verb = lemma(told.verb)
    told_there = scene.is_main(told.verb)
    up = has_particle(told.verb, _ARISES_WITH) and not complements(told.verb, ("with",))  # not "came up with a plan"
    comes = up and (told_there or role(told.verb) not in _HUNG)
    arises = (verb in _ARISES and told_there) or comes
    fills = verb in _LEADS or has_particle(told.verb, _FILLS)
    leads = fills and any(_is_event(scene, t) for t in told.undergoers)
    if not (arises or leads) or (arises and told.undergoers) or is_of_others(scene, told):
        return []
    return [noun for noun in told.doers if not acts(scene, noun) and role(noun) is not Role.OTHER]
