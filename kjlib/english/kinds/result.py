"""What came of the event: what was agreed, decided, adopted or promised there, or that nothing was.

A result is told by a verb ("agreed to share the quotas"), by a noun and the verb that carries it ("an agreement to
share the
quotas was reached"), or by how the event ends ("the talks ended without a deal"). Its words run from the verb or
the noun to
the end of what it takes; where nothing came of it, they hold the words that say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ... import lexicon
from ..clauses import Clause, clause_of, is_passive
from ..event_words import is_agreement, is_pact, names_event, parties
from ..main_deed import acts, is_elsewhere, is_left_open, is_long_past, is_meeting, is_of_main_event
from ..main_event import Scene
from ..syntax import (
    Role,
    complements,
    is_noun,
    is_verb,
    lemma,
    phrase,
    role,
    subjects,
    those,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("outcome")
_AGREE, _AGREE_TO, _ADOPT, _SIGN, _TEXTS, _MANNER = (
    frozenset(_WORDS[key]) for key in ("agree", "agree_to", "adopt", "sign", "texts", "manner")
)
_AGREEMENT, _YIELD, _END, _ENDED_IN, _BREAKS = (
    frozenset(_WORDS[key]) for key in ("agreement", "yield", "end", "ended_in", "breaks")
)
_FAIL, _ATTEMPT, _PRESS = (frozenset(_WORDS[key]) for key in ("fail", "attempt", "press"))
# Which verbs make an agreement; "be" only in "there was no agreement", by which it is carried.
_REACH = frozenset(lexicon.load("events")["make_agreement"]) | frozenset(_WORDS["make"]) | {*_WORDS["arrive"], "be"}
_YIELD_IN, _FALLS, _BREAKS_OFF = (_WORDS[key] for key in ("yield_in", "falls", "breaks_off"))
_TAKES = frozenset((Role.BOUND, Role.CONTENT, Role.OBJECT))
_OF_NOUN = frozenset(("on", "upon", "over", "about", "to", "for"))
_WHERE = frozenset(("at", "during", "after"))
_WHEN_WHERE = frozenset(("DATE", "TIME", "GPE", "FAC"))
_STOPS = frozenset(",;:.—–-")
_ARTICLES = frozenset(("the", "a", "an"))
_NOTHING = frozenset(("no", "neither", "none", "nobody", "nothing", "without"))
_BOUND = frozenset((Role.BOUND, Role.CONTENT))


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """The clause that tells of a result, the first and the last of its words, and the rule that found it."""

    told: Clause
    first: Token
    last: Token
    rule: str


def results(scene: Scene, token: Token) -> Iterator[Result]:
    """The results that a verb or a noun tells of."""
    if not (is_verb(token) or is_noun(token)):
        return
    told = clause_of(token)
    if is_left_open(told) or _is_not_done(told.verb):
        return
    for find in _FINDERS:
        found = find(scene, told)
        if found is not None:
            yield found
            return


def is_denied_in(result: Result) -> bool:
    """Whether the words of a result say themselves that nothing came of it."""
    words = result.told.head.doc[result.first.i : result.last.i + 1]
    fails = result.told.denied and any(t.i < result.told.verb.i for t in words if t != result.told.head)
    return fails or any(t.lower_ in _NOTHING for t in words)


# ---------------------------------------------------------------- verbs


def _agreed(scene: Scene, told: Clause) -> Result | None:
    """ "Agreed to share the quotas", "agreed that ...", "agreed on quotas"; "smaller quotas were agreed"."""
    verb = told.verb
    if lemma(verb) not in _AGREE or verb != told.head:
        return None
    taken = [t for t in verb.rights if (role(t) in _TAKES and not _is_self(t)) or _leads_to(t)]
    if lemma(verb) in _AGREE_TO:
        taken = [t for t in taken if role(t) is not Role.OBJECT]
    agreed = [t for t in told.undergoers if is_noun(t)] if told.passive and lemma(verb) not in _AGREE_TO else []
    inside = _subtree(taken)
    if not (taken or agreed) or _is_event(scene, taken) or not is_of_main_event(scene, told, [*inside, *agreed]):
        return None
    if agreed and role(verb) in (Role.RELATIVE, Role.PARTICIPLE):
        return None  # "the quotas agreed on Wednesday" are told of as known
    last = _end(scene, taken[-1:] or [verb])
    return Result(told, _start_of(agreed[0]) if agreed else _start(told), last, "outcome.agreed")


def _adopted(scene: Scene, told: Clause) -> Result | None:
    """ "Approved a ban on trawling", "a ban was adopted", "signed a memorandum"."""
    if role(told.head) is Role.LED_TO_CLAUSE:
        return None  # "angered them by approving a ban": a means, and not what came of it
    verb, put = lemma(told.verb), [t for t in told.undergoers if is_noun(t)]
    if verb not in _ADOPT or told.verb != told.head or not put or lemma(put[0]) in _MANNER:
        return None
    if verb in _SIGN and not any(lemma(t) in _TEXTS | _AGREEMENT for t in put):
        return None
    return _done_to(scene, told, put[0], "outcome.adopted")


def _done_to(scene: Scene, told: Clause, noun: Token, rule: str) -> Result | None:
    """The words of a verb and of what is done to a noun, in whatever order they stand."""
    known = noun.i in scene.mentions and not _says_what(
        noun
    )  # "the pact was signed at the palace": where, and not what
    dated = any(t.text.isdigit() and len(t.text) == 4 for t in noun.lefts)  # "the 1998 pact"
    if known or dated or _is_event(scene, [noun]) or not is_of_main_event(scene, told, _subtree([noun])):
        return None
    behind = [t for t in told.verb.rights if _leads_to(t) or (role(t) in _BOUND and is_noun(told.head))]
    last = _end(scene, [t for t in (noun, told.verb, *behind) if t.i >= told.verb.i])
    first = _start_of(noun) if noun.i < told.verb.i or lemma(told.verb) == "be" else _start(told)
    return Result(told, first, last, rule)


# ---------------------------------------------------------------- nouns


def _reached(scene: Scene, told: Clause) -> Result | None:
    """ "Reached an agreement to share the quotas", "no deal was signed", "there was no agreement", "the accord
    reached by the two sides".
    """
    noun, verb = told.head, told.verb
    if not is_noun(noun) or verb == noun or not _is_agreed(noun) or lemma(verb) not in _REACH:
        return None
    return _done_to(scene, told, noun, "outcome.reached")


def _is_agreed(noun: Token) -> bool:
    return lemma(noun) in _AGREEMENT or is_agreement(noun)


def _says_what(noun: Token) -> bool:
    """Whether a noun comes with words that say what was agreed: "a herring pact", "a deal on quotas", "an accord to
    share"; or that none was.
    """
    left = [t for t in noun.lefts if role(t) in (Role.COMPOUND, Role.ADJECTIVE) or t.lower_ in _NOTHING]
    right = [t for t in noun.rights if role(t) is Role.PARTICIPLE or _leads_to(t) or t.lower_ in ("that", "of")]
    return bool(left or right or those(noun, Role.RELATIVE, Role.CONTENT))


# ---------------------------------------------------------------- how the event ends


def _came_of_it(scene: Scene, told: Clause) -> Result | None:
    """ "The talks produced a plan", "resulted in a ban"."""
    verb = told.verb
    if verb != told.head or not any(noun.i in scene.mentions for noun in told.doers):
        return None
    brought = [t for t in told.undergoers if t.i > verb.i] if lemma(verb) in _YIELD else []
    brought += complements(verb, _YIELD_IN.get(lemma(verb), ()))
    if not brought or _is_event(scene, brought) or not is_of_main_event(scene, told, _subtree(brought)):
        return None
    return Result(told, _start(told), _end(scene, brought), "outcome.came")


def _ended(scene: Scene, told: Clause) -> Result | None:
    """ "The talks ended without a deal", "ended in failure", "the ministers left with a deal on copper"."""
    verb = told.verb
    if verb != told.head or not is_verb(verb):
        return None
    without = [t for t in complements(verb, ("without",)) if is_noun(t) and _is_result(t)]
    event = any(noun.i in scene.mentions for noun in (*told.doers, *told.undergoers))
    left = lemma(verb) in _END
    with_it = [t for t in complements(verb, ("with",)) if left and (_is_result(t) or event) and not _is_occasion(t)]
    in_it = [t for t in complements(verb, ("in",)) if left and lemma(t) in _ENDED_IN]
    found = [*(without if left or event else []), *with_it, *in_it]
    if not found or not is_of_main_event(scene, told, _subtree(found)):
        return None
    return Result(told, _start(told), _end(scene, found), "outcome.ended")


def _is_result(noun: Token) -> bool:
    return _is_agreed(noun) or lemma(noun) in _TEXTS | _ENDED_IN | {"result", "solution", "decision"}


def _is_occasion(noun: Token) -> bool:
    """ "Ended with a dinner", "with a news conference", "with the king": no result."""
    return (names_event(noun) and not _is_agreed(noun)) or noun.ent_type_ in ("DATE", "TIME", "PERSON", "GPE", "ORG")


def _broke_down(scene: Scene, told: Clause) -> Result | None:
    """ "The talks collapsed", "broke down over net sizes"; "the two sides broke off the talks"."""
    verb = told.verb
    if verb != told.head or not is_verb(verb):
        return None
    falls = lemma(verb) in _BREAKS or _with_particle(verb, _FALLS)
    off = _with_particle(verb, _BREAKS_OFF)
    if those(verb, Role.BOUND) or not (falls or off) or is_elsewhere(scene, told) or is_long_past(scene, told):
        return None
    event = told.doers if falls and not told.passive else (*told.undergoers, *complements(verb, ("of", "from")))
    if not any(noun.i in scene.mentions for noun in event) or not is_meeting(scene):
        return None
    if off and told.doers and not any(acts(scene, noun) for noun in told.doers):
        return None
    rest = [
        t
        for t in verb.rights
        if role(t) is not Role.PUNCTUATION and not any(n.ent_type_ in _WHEN_WHERE for n in t.children)
    ]
    return Result(told, _start(told), _end(scene, [verb, *rest]), "outcome.broke_down")


def _with_particle(verb: Token, table: dict[str, list[str]]) -> bool:
    return any(
        t.lower_ in table.get(lemma(verb), ())
        for t in verb.children
        if role(t) in (Role.PARTICLE, Role.ADVERB, Role.LINK)
    )


def _under_it(scene: Scene, told: Clause) -> Result | None:
    """ "Under the deal, Norway will cut its catch": what was agreed, told as what will be done."""
    verb = told.verb
    under = [
        t for t in complements(verb, ("under",)) if _is_agreed(t) and any(d.lower_ in ("the", "this") for d in t.lefts)
    ]
    if (
        verb != told.head
        or not under
        or not subjects(verb)
        or under[0].i > verb.i
        or any(t.like_num for t in under[0].lefts)
    ):
        return None
    if parties(under[0]) - scene.sides or is_long_past(scene, told):
        return None
    parts = [t for t in verb.rights if role(t) not in (Role.PUNCTUATION, Role.JOINED, Role.AND)]
    return Result(told, under[0].head, _end(scene, [verb, *parts]), "outcome.under")


_FINDERS: tuple[Callable[[Scene, Clause], Result | None], ...] = (
    _agreed,
    _adopted,
    _reached,
    _came_of_it,
    _ended,
    _broke_down,
    _under_it,
)


# ---------------------------------------------------------------- whether it is done


def _is_not_done(verb: Token) -> bool:
    """ "Insist that they agree", "tried to agree", "a plan to sign a deal": pressed for, tried or meant, and not
    done.
    """
    above = verb.head
    if role(verb) is Role.CONTENT and lemma(above) in _PRESS:
        return verb.tag_ in ("VB", "VBP")
    if role(verb) is Role.BOUND:
        return lemma(above) in _PRESS | _ATTEMPT or (is_verb(above) and _is_not_done(above))
    meant = verb.tag_ in ("VB", "VBG") and role(verb) in (Role.ADVERBIAL, Role.PARTICIPLE, Role.LED_TO_CLAUSE)
    return meant and lemma(above) not in _FAIL and verb.tag_ == "VB"


# ---------------------------------------------------------------- the words


def _start(told: Clause) -> Token:
    """The verb, or the words before it that deny what it says: "failed to agree", "could not agree", "neither side
    agreed".
    """
    verb = told.verb
    if not told.denied:
        return verb
    deniers = [t for t in those(verb, Role.NEGATION, Role.AUXILIARY) if t.i < verb.i and t.lower_ != "to"]
    nobody = [noun for noun in subjects(verb) for t in (noun, *noun.lefts) if t.lower_ in _NOTHING and noun.i < verb.i]
    above = verb_above(verb) if role(verb) is Role.BOUND else None
    bound = [verb.head] if role(verb) in (Role.BOUND, Role.PARTICIPLE) and lemma(verb.head) in _FAIL else []
    if above is not None and not bound:
        bound = [t for t in those(above, Role.NEGATION, Role.AUXILIARY) if t.i < verb.i]
    if nobody:
        return _start_of(nobody[0])
    return min([verb, *deniers, *bound], key=lambda t: t.i)


def _start_of(noun: Token) -> Token:
    """The first word of a noun's phrase, the article left out."""
    first: Token = phrase(noun)[0]
    return first.nbor() if first.lower_ in _ARTICLES and first != noun else first


def _end(scene: Scene, parts: list[Token]) -> Token:
    """The last word of what a result takes, without the event's place: "agreed to share the quotas *at talks in
    Oslo*".
    """
    first = min(parts, key=lambda t: t.i)
    last = max(_right(part).i for part in parts)
    stop = min((t.i for t in first.doc[first.i + 1 : last + 1] if _leads_to_event(scene, t)), default=last + 1)
    while stop - 1 > first.i and (first.doc[stop - 1].is_space or first.doc[stop - 1].text in _STOPS):
        stop -= 1
    return first.doc[stop - 1]


def _right(part: Token) -> Token:
    """The last word of a complement; a verb that stands for itself ends with itself."""
    alone = is_verb(part) and role(part) not in _TAKES and not (is_passive(part) and role(part) is Role.PARTICIPLE)
    return part if alone else part.right_edge


def _leads_to_event(scene: Scene, link: Token) -> bool:
    return link.lower_ in _WHERE and any(t.i in scene.mentions for t in those(link, Role.LED_TO))


def _subtree(parts: Iterable[Token]) -> list[Token]:
    return [word for part in parts for word in part.subtree]


def _is_self(token: Token) -> bool:
    """ "Committed themselves to peace"."""
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))


def _leads_to(link: Token) -> bool:
    """ "Agreed on quotas", "committed to peace"; not "signed in Oslo", "agreed on Monday"."""
    of = next((t for t in those(link, Role.LED_TO, Role.LED_TO_CLAUSE)), None)
    return (
        role(link) is Role.LINK and link.lower_ in _OF_NOUN and of is not None and of.ent_type_ not in ("DATE", "TIME")
    )


def _is_event(scene: Scene, parts: Iterable[Token]) -> bool:
    """Whether what is agreed is that the event be held ("agreed to meet"); not a pact, nor that it be held "again"."""
    if any(t.lower_ == "again" for part in parts for t in part.children):
        return False
    done = [
        t
        for part in parts
        for t in (part, *(clause_of(part).undergoers if is_verb(part) else those(part, Role.LED_TO)))
    ]
    return any(t.i in scene.mentions and not is_pact(t) for t in done)
