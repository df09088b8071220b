"""Who a verb is done by, and to what, however the sentence puts it: passives, relatives, participles, bound verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import (
    SUBJECTS,
    Role,
    ancestors,
    complements,
    is_noun,
    is_verb,
    led_to,
    once_a_token,
    role,
    subjects,
    those,
)
from .verbs import auxiliaries, is_passive, is_saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMES = frozenset(("DATE", "TIME"))
_RELATIVE = frozenset(("WDT", "WP"))
_PLACES = frozenset(("at", "in", "during", "on", "to"))
_PREDICATES = frozenset((Role.QUALITY, Role.RESULT, Role.PREDICATE))


@once_a_token
def doers(verb: Token) -> tuple[Token, ...]:
    """Who does what a verb says: its subject, the "by" of a passive, whom another verb makes do it ("asked Tokyo to
    explain").
    """
    if is_passive(verb):
        by = complements(verb, ("by",)) or _stray_by(verb)
        return tuple(noun for noun in by if is_noun(noun) or noun.pos_ == "PRON")
    if those(verb, *SUBJECTS):
        return tuple(meant(noun) for noun in subjects(verb))
    if role(verb) is Role.LED_TO_CLAUSE:  # "talks aimed at sharing the quotas"
        above = verb.head.head
        return tuple(_who_acts(above)) if is_verb(above) else (above,)
    return tuple(_from_above(verb) or subjects(verb))


def _stray_by(verb: Token) -> list[Token]:
    """ "X was joined at the talks *by Y*": the parse may hang the "by" on the last noun before it."""
    behind = complements(verb, _PLACES)
    return [noun for place in behind if place.pos_ == "PROPN" or _is_the(place) for noun in led_to(place, "by")]


def _is_the(noun: Token) -> bool:
    return any(t.lower_ == "the" for t in those(noun, Role.DETERMINER))


def meant(noun: Token) -> Token:
    """Whom "who" stands for: "the envoy who the ministry said led the talks"."""
    if noun.tag_ not in _RELATIVE:
        return noun
    relative = next((t for t in ancestors(noun) if role(t) is Role.RELATIVE), None)
    return relative.head if relative is not None else noun


def _from_above(verb: Token) -> list[Token]:
    """Who does what a verb without a subject says: "asked *Tokyo* to explain", "*they* are likely to meet"."""
    above = verb.head
    if role(verb) in (Role.CONTENT, Role.BOUND) and role(above) is Role.RELATIVE and is_saying(above):
        who = [t for t in those(above, *SUBJECTS, Role.OBJECT) if t.tag_ in _RELATIVE]
        return [above.head] if who else []  # "the envoy, whom Oslo said led the talks"
    if role(verb) is Role.BOUND and role(above) in _PREDICATES:
        above = above.head
    if not is_verb(above) or above == verb:
        return []
    if role(verb) is Role.BOUND and above == verb.head:
        made = [t for t in those(above, Role.OBJECT) if t.ent_type_ not in _TIMES]  # not "spent an hour discussing"
        return made or _who_acts(above)
    if _hangs_loose(verb):
        return _behind_with(verb) or _who_acts(above)
    return _who_acts(above) if role(verb) in (Role.BOUND, Role.JOINED) else []


def _behind_with(verb: Token) -> list[Token]:
    """ "They voted, with *the senator* insisting on more": who stands before the participle, behind ", with"."""
    links = [t for t in verb.head.children if t.lower_ == "with" and t.i < verb.i and t.doc[t.i - 1].text == ","]
    last = links[-1:]
    return [noun for link in last for noun in those(link, Role.LED_TO) if _is_right_before(noun, verb)]


def _is_right_before(noun: Token, verb: Token) -> bool:
    between = noun.doc[noun.right_edge.i + 1 : verb.i]
    return all(t.is_punct for t in between)


def _who_acts(verb: Token) -> list[Token]:
    """What a verb puts in the place of its subject, who does or undergoes what it says."""
    return _passive_subjects(verb) if is_passive(verb) else list(doers(verb))


def _hangs_loose(verb: Token) -> bool:
    """ "Flew to Oslo *to attend*", "left, *smiling*": a clause without a subject, a tense and a conjunction."""
    loose = verb.tag_ in ("VBG", "VBN") or "to" in auxiliaries(verb)
    return role(verb) is Role.ADVERBIAL and loose and not those(verb, *SUBJECTS, Role.MARK)


def undergoers(verb: Token) -> list[Token]:
    """What it is done to: the object, a passive's subject, what a relative clause or a participle hangs on."""
    if is_passive(verb):
        return _passive_subjects(verb)
    direct = [noun for noun in those(verb, Role.OBJECT) if noun.tag_ not in _RELATIVE]
    if direct:
        return direct
    if role(verb) is Role.RELATIVE and verb.head not in subjects(verb) and not _by_link(verb):
        return [_antecedent(verb)]  # "the quotas (that) the two sides discussed"
    return _shared_object(verb)


def _by_link(verb: Token) -> bool:
    """ "The talks at which he spoke": a preposition leads to what the relative clause hangs on."""
    return any(noun.tag_ in _RELATIVE for link in those(verb, Role.LINK) for noun in those(link, Role.LED_TO))


def _antecedent(clause: Token) -> Token:
    """The noun that a relative clause is of; behind a comma that is the whole of "the tariff on copper, which they
    discussed".
    """
    noun = clause.head
    of = noun.head.head if role(noun) is Role.LED_TO else noun
    apart = any(t.text == "," and noun.i < t.i < clause.i for t in noun.children)
    return of if apart and is_noun(of) else noun


def _passive_subjects(verb: Token) -> list[Token]:
    own = [noun for noun in those(verb, *SUBJECTS) if noun.tag_ not in _RELATIVE]
    turned = [noun for was in those(verb, Role.PASSIVE_AUXILIARY) for noun in those(was, Role.PREDICATE)]
    if own or turned:
        return own or turned  # "also discussed was the tax"
    if role(verb) in (Role.RELATIVE, Role.PARTICIPLE):
        return [verb.head]
    if role(verb) in (Role.BOUND, Role.JOINED) and is_verb(verb.head):
        return _passive_subjects(verb.head)  # "are to be discussed", "were signed and sealed"
    return _from_above(verb)


def _shared_object(verb: Token) -> list[Token]:
    """ "Discussed and agreed the quotas": the first of two verbs has the object of the second, where nothing else
    stands between.
    """
    joined = next(
        (t for t in those(verb, Role.JOINED) if is_verb(t) and t.i - verb.i == 2 and not those(t, *SUBJECTS)), None
    )
    return those(joined, Role.OBJECT) if joined is not None else []
