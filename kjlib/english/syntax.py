"""Small questions about a parse: which clause a word stands in, what governs it, how far its phrase goes."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

from .. import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

T = TypeVar("T")
CLAUSAL = frozenset(("ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp", "csubj"))
_BOUND = frozenset(("xcomp", "aux", "auxpass"))        # these verbs share the clause of the verb they hang on
_BESIDE = frozenset(lexicon.load("sites")["beside"])
_SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj"))


def once_a_token(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a parse keep the answers to a question that is asked of one word many times over. Nobody may change an answer."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answer(token: Token) -> T:
        answers: dict[int, T] = token.doc.user_data.setdefault(name, {})
        if token.i not in answers:
            answers[token.i] = ask(token)
        return answers[token.i]

    return answer


def ancestors(token: Token) -> Iterator[Token]:
    """``token`` and what it hangs on, up to the root of the sentence."""
    yield token
    yield from token.ancestors


def is_clause(token: Token) -> bool:
    """Whether a clause hangs on this word: a verb that is not bound to another, or a headless root."""
    beside = token.dep_ == "pcomp" and token.lower_ in _BESIDE          # "in neighboring Chad"
    return (token.pos_ in ("VERB", "AUX") and token.dep_ in CLAUSAL and not beside) or token.dep_ == "ROOT"


@once_a_token
def clause_head(token: Token) -> Token:
    """The verb (or root) whose clause ``token`` stands in."""
    return next((t for t in ancestors(token) if is_clause(t)), token)


@once_a_token
def clause(head: Token) -> list[Token]:
    """The words of the clause of ``head``, those of its subordinate clauses left out."""
    return [token for token in head.subtree if clause_head(token) == head]


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb; a verb joined to another by "and" shares the other's, a relative clause takes what it hangs on."""
    found = [child for child in verb.children if child.dep_ in _SUBJECT]
    if found and not (verb.dep_ == "relcl" and found[0].tag_ in ("WDT", "WP")):
        return found
    if verb.dep_ in ("relcl", "acl"):
        return [verb.head]
    if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return subjects(verb.head)
    return found


def negated(verb: Token) -> bool:
    """Whether "not", "never" or "no" stands with the verb or one it is bound to."""
    chain = [verb, verb.head] if verb.dep_ in _BOUND else [verb]
    return any(child.dep_ == "neg" or child.lower_ in ("never", "not", "n't") for t in chain for child in t.children)


def phrase(noun: Token) -> Phrase:
    """The noun phrase of ``noun`` without relative clauses and appositions: "the first talks in Seoul since 2009"."""
    left, right = noun.left_edge.i, noun.i
    for child in noun.rights:
        if child.dep_ in ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl"):
            break
        right = child.right_edge.i
    return noun.doc[left:right + 1]


def core_phrase(noun: Token) -> Phrase:
    """The noun with what stands before it: "the first talks"."""
    return noun.doc[noun.left_edge.i:noun.i + 1]


def conjuncts(token: Token) -> list[Token]:
    """The word and those that "and" joins to it, in the order of the text."""
    return sorted([token, *token.conjuncts], key=lambda t: t.i)


def governor(words: Phrase) -> Token:
    """The noun or verb outside ``words`` that they hang on; their own root where there is none."""
    outside = (token for token in words.root.ancestors if token not in words and token.pos_ in ("NOUN", "PROPN", "VERB", "AUX"))
    return next(outside, words.root)
