"""Small questions about a parse: what a word is to the word it hangs on, which clause it stands in, how far its phrase
goes.

The parser's own label names stand here and nowhere else; the rest of this wing asks by ``Role``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from .. import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

T = TypeVar("T")


class Role(StrEnum):
    """What a word is to the word it hangs on."""

    ROOT = "root"  # it hangs on none
    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive subject"
    CLAUSE_SUBJECT = "clause as a subject"
    OBJECT = "object"
    PREDICATE = "predicate noun"  # "it was a *summit*"
    QUALITY = "predicate adjective"  # "219 remain *missing*"
    RESULT = "predicate of an object"  # "were held *captive*"
    LINK = "link"  # a preposition
    BY = "by"  # ... before the doer of a passive
    PARTICLE = "particle"
    LED_TO = "led to"  # the noun behind a preposition
    LED_TO_CLAUSE = "led to, a clause"
    OWNER = "owner"
    COMPOUND = "compound"  # a noun before the noun it belongs to
    ADJECTIVE = "adjective"
    NUMBER = "number"
    QUANTIFIER = "quantifier"
    DETERMINER = "determiner"
    APPOSITION = "apposition"
    JOINED = "joined"  # by "and" or a comma
    RELATIVE = "relative clause"
    PARTICIPLE = "participle or infinitive of a noun"
    ADVERBIAL = "adverbial clause"
    CONTENT = "content clause"  # "said that ...", with a subject of its own
    BOUND = "bound verb"  # "agreed *to share*", without one
    ASIDE = "aside"
    AUXILIARY = "auxiliary"
    PASSIVE_AUXILIARY = "passive auxiliary"
    NEGATION = "negation"
    MARK = "conjunction"
    ADVERB = "adverb"
    MEASURE = "measure or time without a link"
    AND = "and"
    PUNCTUATION = "punctuation"
    OTHER = "other"


# The labels of spaCy's English pipelines (ClearNLP's guidelines: Choi and Palmer 2012).
_OF_LABEL = {
    "ROOT": Role.ROOT,
    "nsubj": Role.SUBJECT,
    "nsubjpass": Role.PASSIVE_SUBJECT,
    "csubj": Role.CLAUSE_SUBJECT,
    "dobj": Role.OBJECT,
    "attr": Role.PREDICATE,
    "acomp": Role.QUALITY,
    "oprd": Role.RESULT,
    "prep": Role.LINK,
    "agent": Role.BY,
    "prt": Role.PARTICLE,
    "pobj": Role.LED_TO,
    "pcomp": Role.LED_TO_CLAUSE,
    "poss": Role.OWNER,
    "compound": Role.COMPOUND,
    "nmod": Role.COMPOUND,
    "amod": Role.ADJECTIVE,
    "nummod": Role.NUMBER,
    "quantmod": Role.QUANTIFIER,
    "det": Role.DETERMINER,
    "predet": Role.DETERMINER,
    "appos": Role.APPOSITION,
    "conj": Role.JOINED,
    "cc": Role.AND,
    "relcl": Role.RELATIVE,
    "acl": Role.PARTICIPLE,
    "advcl": Role.ADVERBIAL,
    "ccomp": Role.CONTENT,
    "xcomp": Role.BOUND,
    "parataxis": Role.ASIDE,
    "aux": Role.AUXILIARY,
    "auxpass": Role.PASSIVE_AUXILIARY,
    "neg": Role.NEGATION,
    "mark": Role.MARK,
    "advmod": Role.ADVERB,
    "npadvmod": Role.MEASURE,
    "punct": Role.PUNCTUATION,
}
SUBJECTS = frozenset((Role.SUBJECT, Role.PASSIVE_SUBJECT))
_ANY_SUBJECT = SUBJECTS | {Role.CLAUSE_SUBJECT}
_CLAUSES = frozenset(
    (
        Role.ROOT,
        Role.CONTENT,
        Role.ADVERBIAL,
        Role.RELATIVE,
        Role.PARTICIPLE,
        Role.JOINED,
        Role.ASIDE,
        Role.LED_TO_CLAUSE,
        Role.CLAUSE_SUBJECT,
    )
)
_BEHIND_THE_PHRASE = frozenset(
    (Role.RELATIVE, Role.PARTICIPLE, Role.APPOSITION, Role.PUNCTUATION, Role.AND, Role.JOINED, Role.ADVERBIAL)
)
_LINKS = frozenset((Role.LINK, Role.PARTICLE, Role.BY))
_BOUND = frozenset(
    (Role.BOUND, Role.AUXILIARY, Role.PASSIVE_AUXILIARY)
)  # these verbs share the clause of the verb they hang on
_BESIDE = frozenset(lexicon.load("sites")["beside"])
_NOT = frozenset(("never", "not", "n't"))
_MANNER = frozenset(("length", "detail", "depth", "private"))  # "at length": what follows belongs to the verb
_RELATIVE = frozenset(("WDT", "WP"))


def once_a_token(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a parse keep the answers to a question that is asked of one word many times over. All who ask are handed
    the same answer: it must be one that cannot be changed.
    """
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answer(token: Token) -> T:
        answers: dict[int, T] = token.doc.user_data.setdefault(name, {})
        if token.i not in answers:
            answers[token.i] = ask(token)
        return answers[token.i]

    return answer


# ---------------------------------------------------------------- a word and what hangs on it


def role(token: Token) -> Role:
    """What a word is to the word it hangs on."""
    return _OF_LABEL.get(token.dep_, Role.OTHER)


def those(head: Token, *roles: Role) -> list[Token]:
    """The words that hang on ``head`` in one of some roles, in the order of the text."""
    return [child for child in head.children if role(child) in roles]


def led_to(word: Token, *links: str) -> list[Token]:
    """The nouns that stand behind one of some prepositions that hang on ``word``: of "talks on fish", by "on", the
    fish.
    """
    return [noun for link in word.children if link.lower_ in links for noun in those(link, Role.LED_TO)]


def complements(word: Token, links: Collection[str]) -> list[Token]:
    """The nouns and clauses behind a preposition, a particle or the "by" of a passive: "talked (at length) about how to
    fish".
    """
    manner = [noun for link in those(word, Role.LINK) for noun in those(link, Role.LED_TO) if noun.lower_ in _MANNER]
    around = [child for head in (word, *manner) for child in head.children]
    found = [link for link in around if role(link) in _LINKS and link.lower_ in links]
    return [inner for link in found for inner in those(link, Role.LED_TO, Role.LED_TO_CLAUSE)]


def has_particle(verb: Token, particles: Mapping[str, Collection[str]], *roles: Role) -> bool:
    """Whether a verb stands with one of the particles that a table has for it: "brought *up*"."""
    known = particles.get(lemma(verb), ())
    return any(t.lower_ in known for t in those(verb, *(roles or (Role.PARTICLE, Role.ADVERB))))


def is_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN")


def is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def lemma(token: Token) -> str:
    """The word's base form in lower case."""
    found: str = token.lemma_.lower()
    return found


# ---------------------------------------------------------------- the clause of a word


def ancestors(token: Token) -> Iterator[Token]:
    """``token`` and what it hangs on, up to the root of the sentence."""
    yield token
    yield from token.ancestors


def is_clause(token: Token) -> bool:
    """Whether a clause hangs on this word: a verb that is not bound to another, or a headless root."""
    beside = role(token) is Role.LED_TO_CLAUSE and token.lower_ in _BESIDE  # "in neighboring Chad"
    return (is_verb(token) and role(token) in _CLAUSES and not beside) or role(token) is Role.ROOT


@once_a_token
def clause_head(token: Token) -> Token:
    """The verb (or root) whose clause ``token`` stands in."""
    return next((t for t in ancestors(token) if is_clause(t)), token)


@once_a_token
def clause(head: Token) -> tuple[Token, ...]:
    """The words of the clause of ``head``, those of its subordinate clauses left out."""
    return tuple(token for token in head.subtree if clause_head(token) == head)


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb; a verb joined to another by "and" shares the other's, a relative clause takes what it
    hangs on.
    """
    found = [child for child in verb.children if role(child) in _ANY_SUBJECT]
    if (
        role(verb) is Role.RELATIVE
    ):  # "the quotas that the sides discussed": the pronoun may be parsed as a second subject
        found = [child for child in found if child.tag_ not in _RELATIVE]
    if found:
        return found
    if role(verb) in (Role.RELATIVE, Role.PARTICIPLE):
        return [verb.head]
    if role(verb) is Role.BOUND and role(verb.head) is Role.ADJECTIVE:  # "with both sides unable to agree"
        return [verb.head.head]
    above = verb_above(verb)
    return subjects(above) if above is not None else found


def verb_above(verb: Token) -> Token | None:
    """The verb that a bound or a joined verb shares its subject with: "*failed* to agree", "*were* unable to agree"."""
    above = verb.head.head if role(verb) is Role.BOUND and role(verb.head) is Role.QUALITY else verb.head
    return above if role(verb) in (Role.JOINED, Role.BOUND) and is_verb(above) else None


def negated(verb: Token) -> bool:
    """Whether "not", "never" or "no" stands with the verb or one it is bound to."""
    above = verb_above(verb) if role(verb) in _BOUND else None  # "were not able to agree"
    chain = [verb, verb.head, *([above] if above is not None else [])] if role(verb) in _BOUND else [verb]
    return any(role(child) is Role.NEGATION or child.lower_ in _NOT for t in chain for child in t.children)


# ---------------------------------------------------------------- phrases


def phrase(noun: Token) -> Phrase:
    """The noun phrase of ``noun`` without relative clauses and appositions: "the first talks in Seoul since 2009"."""
    left, right = noun.left_edge.i, noun.i
    for child in noun.rights:
        if role(child) in _BEHIND_THE_PHRASE:
            break
        right = child.right_edge.i
    return noun.doc[left : right + 1]


def core_phrase(noun: Token) -> Phrase:
    """The noun with what stands before it: "the first talks"."""
    return noun.doc[noun.left_edge.i : noun.i + 1]


def conjuncts(token: Token) -> list[Token]:
    """The word and those that "and" joins to it, in the order of the text."""
    return sorted([token, *token.conjuncts], key=lambda t: t.i)


def governor(words: Phrase) -> Token:
    """The noun or verb outside ``words`` that they hang on; their own root where there is none."""
    outside = (token for token in words.root.ancestors if token not in words and (is_noun(token) or is_verb(token)))
    return next(outside, words.root)
