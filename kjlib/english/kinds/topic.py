"""The words of a topic: where they begin and end, which of them are a topic each, and which say nothing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Span
from ..event_words import PARTIES, hyphenated, names_event
from ..parsed import span_of
from ..syntax import Role, complements, conjuncts, is_noun, lemma, phrase, role, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("agenda")
HOLDERS, _VAGUE, ABOUT, _WITH_CLAUSE, AUDIENCE = (
    frozenset(_WORDS[key]) for key in ("holders", "vague", "about", "with_clause", "audience")
)
_OFFICIALS = frozenset(lexicon.load("series")["officials"])  # who talks is no topic
_SETTINGS = frozenset(_WORDS["settings"])
ABOUT_NOTHING = frozenset(_WORDS["about_nothing"])
_NO_TOPIC = AUDIENCE | _SETTINGS | _OFFICIALS
NAMES_TOPICS = frozenset(_WORDS["matters"]) | frozenset(_WORDS["topic_nouns"])
_SAYS_LITTLE = frozenset(("", "CARDINAL"))  # "two issues"
_PAIR = 2
_LONGEST_PART = 6  # words of one topic of a list
_OPENS = frozenset(("NOUN", "PROPN", "ADJ", "DET", "PRON"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their"))
_SUCH_AS = frozenset(("including", "as", "like", "from", "to"))
_WHERE = frozenset(("in", "at"))


def topics(nouns: Iterable[Token]) -> list[Phrase]:
    """The words of each topic that some nouns or clauses name."""
    beyond = [topic for noun in nouns for topic in _beyond_holder(noun)]
    return [part for topic in beyond for words in _split(topic) for part in _listed(words)]


def _beyond_holder(noun: Token) -> list[Token]:
    """ "Exchanged views on X", "raised concerns over X", "an exchange of views on X": the topic is X."""
    if not is_noun(noun) or lemma(noun) not in HOLDERS or noun.pos_ == "PROPN":
        return [noun]
    held = [*complements(noun, ABOUT | {"between", "including", "from", "to"}), *those(noun, Role.APPOSITION)]
    inner = [topic for part in conjuncts(noun) for topic in (held if part == noun else complements(part, ABOUT))]
    return [topic for part in inner for topic in ([part] if part == noun else _beyond_holder(part))]


def _split(topic: Token) -> list[Phrase]:
    """Topics joined by "and" are one claim each; a bare word belongs to the one before it ("policies and
    co-operation").
    """
    if not is_noun(topic):
        return [topic.doc[topic.left_edge.i : topic.right_edge.i + 1]]
    found: list[Phrase] = []
    listed = len(conjuncts(topic)) > _PAIR  # "nickel, coconut oil and fisheries" are three
    for noun in conjuncts(topic):
        own, inner = _with_complement(noun), _such_as(noun)
        if found and (
            hyphenated(noun) or (noun.left_edge == noun and not listed)
        ):  # the "co" of "co-operation" is no topic
            found[-1] = topic.doc[found[-1].start : own.end]
        elif not says_nothing(noun):
            found.append(_before(own, inner))
        found += [part for t in inner for part in _split(t)]
    return found


def _such_as(noun: Token) -> list[Token]:
    """What a noun for topics is said to take in: "issues such as X", "a range of matters, including X", "issues
    ranging from X to Y", "two issues: X and Y".
    """
    inner = complements(noun, ("including",))
    if lemma(noun) in NAMES_TOPICS | HOLDERS:
        ranging = [verb for verb in those(noun, Role.PARTICIPLE) if lemma(verb) == "range"]
        inner += [*complements(noun, ("as", "like")), *those(noun, Role.APPOSITION)]
        inner += [t for verb in ranging for t in complements(verb, ("from", "to"))]
    return inner


def _before(words: Phrase, inner: list[Token]) -> Phrase:
    """A phrase as far as "including", "such as": what these bring in are topics of their own."""
    opens = [t for t in words if t.lower_ in _SUCH_AS and any(part in t.subtree for part in inner)]
    end = min((t.left_edge.i for t in opens), default=words.end)
    return words.doc[words.start : end] if end > words.start else words


def _listed(words: Phrase) -> list[Phrase]:
    """The parts of "nickel, coconut oil and fisheries", however it was parsed; the words themselves where they are no
    plain list.
    """
    marks = [t.i for t in words if t.text == "," or t.lower_ in ("and", "or")]
    if not any(words.doc[i].text == "," for i in marks) or words.doc[marks[-1]].text == ",":
        return [words]
    cuts = [words.start - 1, *marks, words.end]
    parts = [words.doc[start + 1 : end] for start, end in pairwise(cuts) if start + 1 < end]
    plain = all(
        len(part) <= _LONGEST_PART and part[0].pos_ in _OPENS and not any(t.tag_ in _FINITE for t in part)
        for part in parts
    )
    return parts if plain else [words]


def _with_complement(noun: Token) -> Phrase:
    """The noun phrase; a bare noun takes the clause that says what it is ("the need for him to resign")."""
    words = phrase(noun)
    bare = all(t == noun or role(t) is Role.DETERMINER for t in words)
    clause = noun.doc[words.start : noun.right_edge.i + 1]
    return clause if bare and lemma(noun) in _WITH_CLAUSE | _VAGUE | HOLDERS else words


def says_nothing(noun: Token) -> bool:
    """ "Other matters of mutual concern", "the issue": a noun that names no topic unless a name or noun stands before
    it.
    """
    told = any(role(t) in (Role.COMPOUND, Role.OWNER) or t.ent_type_ not in _SAYS_LITTLE for t in noun.lefts)
    told = told or (lemma(noun) in _WITH_CLAUSE and any(t.pos_ == "VERB" for t in noun.subtree))
    of = [t for t in complements(noun, ("of",)) if lemma(t) not in HOLDERS]  # "the issue of net sizes"
    told = told or (lemma(noun) in NAMES_TOPICS and bool(of))
    return lemma(noun) in PARTIES | HOLDERS | _VAGUE and not told


def span_of_topic(words: Phrase) -> Span | None:
    """The topic's words, without the article; None where they name no topic."""
    root = words.root
    if root.ent_type_ in ("PERSON", "DATE", "TIME") or root.pos_ in ("PRON", "NUM") or lemma(root) in _NO_TOPIC:
        return None
    kept = _without_when(words)
    kept = kept[1:] if kept[0].lower_ in _ARTICLES and len(kept) > 1 else kept
    while len(kept) > 1 and (kept[-1].is_punct or kept[-1].is_space):
        kept = kept[:-1]
    return span_of(kept) if any(t.is_alpha for t in kept) and len(kept.text) <= _WORDS["longest"] else None


def _without_when(words: Phrase) -> Phrase:
    """The words without what is the meeting's: an aside, a day or a town at their end ("cod quotas in Oslo on
    Wednesday").
    """
    aside = next(
        (
            t.left_edge.i
            for t in words
            if role(t) is Role.RELATIVE
            and words[0].i < t.left_edge.i
            and t.nbor(-1).text != ""
            and words.doc[t.left_edge.i - 1].text == ","
        ),
        words.end,
    )
    kept = words.doc[words.start : aside]
    while (link := _meeting_link(kept)) is not None:
        kept = words.doc[words.start : link.i]
    return kept


def _meeting_link(words: Phrase) -> Token | None:
    """The preposition of a day or a town at the end of a topic; "the vote on Sunday", "the attack in Turku" keep
    theirs.
    """
    root, link = words.root, words[-1].head
    if role(words[-1]) is not Role.LED_TO or link.i <= words.start or not is_noun(root) or names_event(root):
        return None
    if link.lower_ == "with" and lemma(words[-1]) == "counterpart":
        return link
    if words[-1].ent_type_ in ("DATE", "TIME"):
        return link if link.lower_ in ("on", "at") and link.head == root else None
    follows = words.doc[words.end : words.end + 2]
    dated = any(t.ent_type_ == "DATE" for t in follows)
    return link if dated and link.lower_ in _WHERE and words[-1].ent_type_ == "GPE" else None
