"""The words of a result: where they begin and end, and whether what they tell is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import Clause, clause_of, is_passive
from ..event_words import is_agreement, is_pact
from ..main_event import Scene
from ..syntax import Role, is_verb, lemma, phrase, role, subjects, those, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("outcome")
_FAIL, _ATTEMPT, _PRESS, _HOPE, _NOT_DONE, _ADOPT = (
    frozenset(_WORDS[key]) for key in ("fail", "attempt", "press", "hope", "not_done", "adopt")
)
_AGREEMENT, _TEXTS = (frozenset(_WORDS[key]) for key in ("agreement", "texts"))
TAKES = frozenset((Role.BOUND, Role.CONTENT, Role.OBJECT))
OF_NOUN = frozenset(("on", "upon", "over", "about", "to", "for"))
_WHERE = frozenset(("at", "during", "after"))
_STOPS = frozenset(",;:.—–-")
_ARTICLES = frozenset(("the", "a", "an"))
NOTHING = frozenset(("no", "neither", "none", "nobody", "nothing", "without"))


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """The clause that tells of a result, the first and the last of its words, and the rule that found it."""

    told: Clause
    first: Token
    last: Token
    rule: str


def is_denied_in(result: Result) -> bool:
    """Whether the words of a result say themselves that nothing came of it."""
    words = result.told.head.doc[result.first.i : result.last.i + 1]
    fails = result.told.denied and any(t.i < result.told.verb.i for t in words if t != result.told.head)
    return fails or any(t.lower_ in NOTHING for t in words)


# ---------------------------------------------------------------- whether it is done, and what it is


def is_not_done(verb: Token) -> bool:
    """ "Insist that they agree", "tried to agree", "a plan to sign a deal": pressed for, tried or meant."""
    above = verb.head
    if role(verb) is Role.CONTENT and lemma(above) in _PRESS | _HOPE:
        return verb.tag_ in ("VB", "VBP")
    if role(verb) is Role.BOUND:
        return lemma(above) in _PRESS | _ATTEMPT or (is_verb(above) and is_not_done(above))
    if role(verb) is Role.LED_TO_CLAUSE:
        return above.lower_ in _NOT_DONE
    meant = role(verb) in (Role.ADVERBIAL, Role.PARTICIPLE) and verb.tag_ == "VB" and lemma(above) not in _FAIL
    return (meant and not (lemma(verb) in _ADOPT and is_verb(above))) or role(verb) is Role.CLAUSE_SUBJECT


def is_agreed(noun: Token) -> bool:
    joint = lemma(noun) in _TEXTS and any(t.lower_ in ("joint", "common") for t in noun.lefts)
    return joint or lemma(noun) in _AGREEMENT or is_agreement(noun)


def says_what(noun: Token) -> bool:
    """Whether a noun comes with words that say what was agreed: "a herring pact", "a deal on quotas", "an accord to
    share"; or that none was.
    """
    left = [t for t in noun.lefts if role(t) in (Role.COMPOUND, Role.ADJECTIVE) or t.lower_ in NOTHING]
    right = [t for t in noun.rights if role(t) is Role.PARTICIPLE or leads_to(t) or t.lower_ in ("that", "of")]
    return bool(left or right or those(noun, Role.RELATIVE, Role.CONTENT))


def is_event(scene: Scene, parts: Iterable[Token]) -> bool:
    """Whether what is agreed is that the event be held ("agreed to meet"); not a pact, nor that it be held "again"."""
    if any(t.lower_ == "again" for part in parts for t in part.children):
        return False
    done = [
        t
        for part in parts
        for t in (part, *(clause_of(part).undergoers if is_verb(part) else those(part, Role.LED_TO)))
    ]
    return any(t.i in scene.mentions and not is_pact(t) for t in done)


def leads_to(link: Token) -> bool:
    """ "Agreed on quotas", "committed to peace"; not "signed in Oslo", "agreed on Monday"."""
    of = next((t for t in those(link, Role.LED_TO, Role.LED_TO_CLAUSE)), None)
    told = of is not None and of.ent_type_ not in ("DATE", "TIME") and of.pos_ != "PRON"
    return role(link) is Role.LINK and link.lower_ in OF_NOUN and told


# ---------------------------------------------------------------- where the words begin and end


def start(told: Clause) -> Token:
    """The verb, or the words before it that deny what it says: "failed to agree", "could not agree", "neither side
    agreed".
    """
    verb = told.verb
    if not told.denied:
        return verb
    deniers = [t for t in those(verb, Role.NEGATION, Role.AUXILIARY) if t.i < verb.i and t.lower_ != "to"]
    nobody = [noun for noun in subjects(verb) for t in (noun, *noun.lefts) if t.lower_ in NOTHING and noun.i < verb.i]
    above = verb_above(verb) if role(verb) is Role.BOUND else None
    bound = [verb.head] if role(verb) in (Role.BOUND, Role.PARTICIPLE) and lemma(verb.head) in _FAIL else []
    bound += [verb.head] if role(verb) is Role.LED_TO_CLAUSE and verb.head.lower_ in NOTHING else []
    if above is not None and not bound:
        bound = [t for t in above.children if (role(t) is Role.NEGATION or t.lower_ == "yet") and t.i < verb.i]
    if nobody:
        return start_of(nobody[0])
    return min([verb, *deniers, *bound], key=lambda t: t.i)


def start_of(noun: Token) -> Token:
    """The first word of a noun's phrase, the article left out."""
    first: Token = phrase(noun)[0]
    return first.nbor() if first.lower_ in _ARTICLES and first != noun else first


def end(scene: Scene, parts: list[Token]) -> Token:
    """The last word of what a result takes, without the event's place: "agreed to share the quotas *at talks in
    Oslo*".
    """
    first = min(parts, key=lambda t: t.i)
    last = max(_right(part).i for part in parts)
    stop = min((t.i for t in first.doc[first.i + 1 : last + 1] if _leads_to_event(scene, t)), default=last + 1)
    stop = _without_town(first.doc[first.i : stop])
    while stop - 1 > first.i and (first.doc[stop - 1].is_space or first.doc[stop - 1].text in _STOPS):
        stop -= 1
    return first.doc[stop - 1]


def _without_town(words: Phrase) -> int:
    """Where the words end without the event's town, before a date: "a deal on freight *in Nairobi* on Friday"."""
    town, link = words[-1], words[-1].head
    dated = any(t.ent_type_ == "DATE" for t in words.doc[words.end : words.end + 2])
    of_noun = role(town) is Role.LED_TO and link.lower_ in ("in", "at") and town.ent_type_ == "GPE"
    return int(link.i) if dated and of_noun and link.i > words.start else int(words.end)


def _right(part: Token) -> Token:
    """The last word of a complement; a verb that stands for itself ends with itself."""
    hung = role(part) in TAKES or (role(part) is Role.ADVERBIAL and part.tag_ == "VB")
    alone = is_verb(part) and not hung and not (is_passive(part) and role(part) is Role.PARTICIPLE)
    return part if alone else part.right_edge


def _leads_to_event(scene: Scene, link: Token) -> bool:
    return link.lower_ in _WHERE and any(t.i in scene.mentions for t in those(link, Role.LED_TO))


def subtree(parts: Iterable[Token]) -> list[Token]:
    return [word for part in parts for word in part.subtree]
