"""What verbs say of their subjects and the event: to meet, to run it, to come to it, to hold a part in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ..syntax import SUBJECTS, Role, clause, role, those
from .setting import Setting, is_of_the_past, of_another_time

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDS = {key: frozenset(words) for key, words in lexicon.load("presence").items()}
ALONG = WORDS["along"]
BESIDE = frozenset(("appear", "stand", "sit", "travel", "walk", "pose", "fly", "arrive", "speak"))
_SAY = frozenset(lexicon.load("events")["say"])
_PLACE_LINKS = frozenset(("at", "during", "in", "over", "for", "to", "from", "after", "before", "into", "of"))
_THERE_LINKS = frozenset(("at", "during", "in", "over"))
_RELATIVE = frozenset(("who", "whom"))
_HE = frozenset(("he", "she"))


def verbs_of(top: Token) -> Iterator[Token]:
    """The verbs that a name is the subject of: its own, those bound or joined to them, those of "who ..." and of "said
    he ...".
    """
    todo = [top.head] if role(top) in SUBJECTS and top.head.pos_ in ("VERB", "AUX") else []
    offices = [child for child in those(top, Role.APPOSITION) if child.ent_type_ != "PERSON"]  # "X, an envoy who ..."
    todo += [
        verb
        for noun in (top, *offices)
        for child in noun.children
        if role(child) in (Role.RELATIVE, Role.PARTICIPLE)
        for verb in _relative(child)
    ]
    seen = set()
    while todo:
        verb = todo.pop(0)
        if verb.i in seen:
            continue
        seen.add(verb.i)
        yield verb
        todo += [
            child
            for child in verb.children
            if shares_subject(child) or (verb.lemma_.lower() in _SAY and _is_of(child, _HE))
        ]
        todo += [
            inner
            for child in verb.children
            if role(child) in (Role.QUALITY, Role.RESULT, Role.PREDICATE)
            for inner in those(child, Role.BOUND)
        ]


def _relative(clause_of: Token) -> list[Token]:
    """The verbs of a relative clause that have "who" or "whom" for a subject: "who the ministry said led the talks"."""
    if any(role(t) in SUBJECTS and t.lower_ in _RELATIVE for t in clause_of.children):
        return [clause_of]
    inner = those(clause_of, Role.CONTENT)
    whom = any(t.lower_ in _RELATIVE for t in clause_of.subtree)
    return [
        verb
        for verb in inner
        if whom and not any(role(t) in SUBJECTS and t.lower_ not in _RELATIVE for t in verb.children)
    ]


def _is_of(verb: Token, words: frozenset[str]) -> bool:
    return role(verb) is Role.CONTENT and any(role(t) in SUBJECTS and t.lower_ in words for t in verb.children)


def shares_subject(child: Token) -> bool:
    """Whether a verb has the subject of the one it hangs on."""
    own = any(role(t) in SUBJECTS for t in child.children)
    return child.pos_ in ("VERB", "AUX") and role(child) in (Role.BOUND, Role.JOINED, Role.ADVERBIAL) and not own


def acts_in(setting: Setting, verb: Token, verbs: frozenset[str]) -> bool:
    """Whether a verb of these brings the event into its clause: it names it, has it for an object, or leads to it."""
    lemma = verb.lemma_.lower()
    if is_of_the_past(verb):
        return False
    dealt = lemma in WORDS["negotiate"] or (
        lemma in WORDS["strike"] and event_in(setting, verb, frozenset(("to", "on")))
    )
    if setting.by_talks and dealt and not of_another_time(verb):
        return True
    if lemma not in verbs or (lemma in WORDS["hail"] and any(_names_it(setting, t) for t in those(verb, Role.OBJECT))):
        return False  # "welcomed the talks" is said from afar
    return verb.i in setting.event or event_in(
        setting, verb, _PLACE_LINKS if lemma in WORDS["encounter"] | WORDS["travel"] else _THERE_LINKS
    )


def event_in(setting: Setting, verb: Token, links: frozenset[str], *, direct: bool = True) -> bool:
    """Whether the main event is the verb's object or hangs on it by one of ``links``."""
    for child in verb.children:
        if direct and role(child) is Role.OBJECT and _names_it(setting, child):
            return True
        linked = role(child) in (Role.LINK, Role.PARTICLE, Role.BY) and child.lower_ in links
        if linked and any(_names_it(setting, t) for t in those(child, Role.LED_TO)):
            return True
    return False


def _names_it(setting: Setting, noun: Token) -> bool:
    """ "The talks", "the start of the talks", "two days of meetings"."""
    inner = [t for link in noun.children if link.lower_ in ("of", "at") for t in those(link, Role.LED_TO)]
    return any(t.i in setting.event for t in (noun, *inner))


def owns_event(setting: Setting, verb: Token, subject: Token) -> bool:
    """ "X cut short his meeting": the event is the subject's own, unless somebody else is named in between."""
    events = [token for token in clause(verb) if token.i in setting.event]
    owners = [t for token in events for t in those(token, Role.OWNER) if t.lower_ in ("his", "her", "their")]
    return any(
        not any(t.ent_type_ == "PERSON" for t in verb.doc[subject.i + 1 : owner.i])
        for owner in owners
        if owner.i > subject.i
    )


def is_role(setting: Setting, verb: Token) -> bool:
    """ "Was the group's representative in the talks", "was in attendance", "was present"."""
    if verb.lemma_.lower() not in ("be", "serve", "act", "remain", "play"):
        return False
    if any(
        t.lower_ == "attendance" or (t.lower_ in ("present", "absent") and role(t) is Role.QUALITY)
        for t in clause(verb)
    ):
        return not setting.elsewhere(verb)
    nouns = [
        t
        for t in clause(verb)
        if t.lower_ in WORDS["roles"] and (role(t) is Role.PREDICATE or t.head.lower_ == "as" or role(t) is Role.OBJECT)
    ]
    return any(t.i in setting.event for noun in nouns for t in noun.subtree)


def takes_part(setting: Setting, verb: Token) -> bool:
    """ "Attended", "took part", "signed for the rebels": the event need not be named beside these, but no other may
    be.
    """
    if setting.by_talks and verb.lemma_.lower() == "sign" and not any(role(t) is Role.OBJECT for t in verb.children):
        return any(t.lower_ in ("for", "on") for t in verb.children) and not setting.elsewhere(verb)
    took = verb.lemma_.lower() == "take" and any(role(t) is Role.OBJECT and t.lower_ == "part" for t in verb.children)
    return (took or verb.lemma_.lower() in WORDS["take_part"]) and not setting.elsewhere(verb)


def withdraws(setting: Setting, verb: Token) -> bool:
    """ "Pulled out of the talks", "withdrew from the summit"."""
    if verb.lemma_.lower() not in WORDS["withdraw"]:
        return False
    out_of = [
        link for child in verb.children if child.lower_ == "out" for link in child.children if link.lower_ == "of"
    ]
    links = [child for child in verb.children if child.lower_ == "from"] + out_of
    return any(_names_it(setting, noun) for link in links for noun in those(link, Role.LED_TO))


def speaks_there(setting: Setting, verb: Token) -> bool:
    """ "Said in his opening remarks", "told the ceremony", "said at the start of the talks"."""
    remarks = any(
        t.lower_ in WORDS["remarks"] and t.head.lower_ in ("in", "during") for t in clause(verb) if t.i > verb.i
    )
    return remarks or event_in(setting, verb, frozenset(("at", "during")), direct=False)


def on_event(setting: Setting, verb: Token) -> bool:
    """ "The talks were led by X", "a meeting attended by X"."""
    event = setting.scene.event_of(verb)
    return verb.head.i in setting.event or (event is not None and event.i in setting.event)
