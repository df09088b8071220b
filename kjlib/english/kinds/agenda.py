"""What the meeting is or was about: one claim a topic, in the words of the report.

A topic is what the parties discuss, raise, explain or ask for, what the event focuses on, or what is said to be on its
agenda. Topics of two reports are one where their head words agree, not because a list of topics says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Mention, Modality, Span, Value
from ...values import Label
from .. import factuality
from ..attribution import speaker
from ..event_words import hyphenated
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, clause_head, conjuncts, phrase, role, subjects, those
from .base import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("agenda")
_TALK, _ASK, _TOPIC_NOUNS, _HOLDERS, _VAGUE, _ABOUT, _PLAIN_OBJECT, _FEEL, _RAISED = (
    frozenset(_WORDS[key])
    for key in ("talk", "ask", "topic_nouns", "holders", "vague", "about", "plain_object", "feel", "raised")
)
_PARTIES = frozenset(lexicon.load("events")["parties"])
_PAIR = 2
_LONGEST_PART = 6  # words of one topic of a list
_OPENS = frozenset(("NOUN", "PROPN", "ADJ", "DET", "PRON"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB"))
_CONCERNING = frozenset(("on", "about", "over", "regarding", "concerning"))


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each topic, in the order of the text; what stands inside another topic is not one of its own."""
    taken: list[Span] = []
    for sentence in scene.parsed.sentences():
        for verb, topic, rule in (
            (verb, part, rule) for verb, words, rule in _topics(scene, list(sentence)) for part in _listed(words)
        ):
            span = _span(topic)
            if span is None or any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            yield Mention(
                kind="agenda",
                slot="agenda",
                item=scene.parsed.report.quote(span),
                report=scene.parsed.report.id,
                span=span,
                core=span,
                rule=rule,
                modality=_modality(verb),
                attribution=speaker(topic.root),
            )


def _topics(scene: Scene, sentence: list[Token]) -> Iterator[tuple[Token, Phrase, str]]:
    for token in sentence:
        if token.pos_ == "VERB" and token.lemma_.lower() in _TALK and _by_parties(scene, token):
            yield from ((token, topic, "agenda.discuss") for topic in _objects(token))
        elif token.pos_ == "VERB" and token.lemma_.lower() in _ASK and _by_parties(scene, token):
            yield from ((token, topic, "agenda.ask") for topic in _asked(token))
        elif token.pos_ == "NOUN" and token.lemma_.lower() in _TOPIC_NOUNS and not _elsewhere(scene, token):
            yield from ((token, topic, "agenda.topic") for topic in _of_topic_noun(token))
        elif token.pos_ == "VERB" and any(t.i in scene.mentions for t in those(token, Role.OBJECT)):
            yield from (
                (token, words, "agenda.on")
                for topic in _pobj(token, _CONCERNING)
                if not topic.ent_type_
                for words in _split(topic)
            )
        elif token.i in scene.mentions and token.pos_ != "VERB":
            yield from ((token, words, "agenda.on") for topic in _pobj(token, _CONCERNING) for words in _split(topic))


def _by_parties(scene: Scene, verb: Token) -> bool:
    """Whether those who take part, or the event itself, do what the verb says."""
    return any(scene.takes_part(noun) or scene.are_together(noun) for noun in _chain_subjects(verb)) and not _elsewhere(
        scene, verb
    )


def _chain_subjects(verb: Token) -> list[Token]:
    found = subjects(verb)
    head = clause_head(verb)
    return found or (subjects(head) if head != verb else [])


def _elsewhere(scene: Scene, verb: Token) -> bool:
    """Whether the clause is of another event."""
    event = scene.event_of(verb)
    return event is not None and event.i in scene.others


def _objects(verb: Token) -> list[Phrase]:
    """What a verb of talking is about: its object, "about X", "on how X"."""
    direct = (
        those(verb, Role.OBJECT, Role.PASSIVE_SUBJECT, Role.CONTENT) if verb.lemma_.lower() in _PLAIN_OBJECT else []
    )
    if verb.lemma_.lower() == "raise" and any(t.lemma_.lower() in _RAISED for t in direct):
        return []
    about = (
        []
        if verb.lemma_.lower() in _FEEL and any(t.lemma_.lower() not in _HOLDERS for t in direct)
        else _pobj(verb, _ABOUT)
    )
    found = [t for d in direct for t in _beyond_holder(d)] + [t for o in about for t in _beyond_holder(o)]
    return [words for topic in found for words in _split(topic)]


def _beyond_holder(noun: Token) -> list[Token]:
    """ "Exchanged views on X", "raised concerns over X": the topic is X."""
    if noun.pos_ == "NOUN" and noun.lemma_.lower() in _HOLDERS:
        return _pobj(noun, _ABOUT | {"between", "including"})
    return [noun]


def _pobj(word: Token, links: frozenset[str]) -> list[Token]:
    found = []
    for link in word.children:
        if role(link) in (Role.LINK, Role.PARTICLE, Role.BY) and link.lower_ in links:
            found += those(link, Role.LED_TO, Role.LED_TO_CLAUSE)
    return found


def _asked(verb: Token) -> list[Phrase]:
    """ "Wants Tokyo to explain X", "is seeking information about X"."""
    inner = [t for t in verb.children if role(t) in (Role.BOUND, Role.CONTENT) and t.lemma_.lower() in _TALK]
    direct = [t for t in those(verb, Role.OBJECT) if t.lemma_.lower() in _HOLDERS]
    held = [topic for t in direct for topic in _beyond_holder(t)]
    return [words for t in inner for words in _objects(t)] + [words for topic in held for words in _split(topic)]


def _of_topic_noun(noun: Token) -> list[Phrase]:
    """ "X will be one of the major topics", "the main topic is X", "topics include X"."""
    verb = clause_head(noun)
    relative = role(verb) is Role.RELATIVE
    said_of = (
        [verb.head]
        if relative
        else [
            t for t in verb.children if role(t) in (Role.SUBJECT, Role.PREDICATE, Role.OBJECT) and noun not in t.subtree
        ]
    )
    clausal = [
        t
        for link in those(verb, Role.LINK)
        if link.lower_ == "on"
        for t in link.children
        if role(t) in (Role.LED_TO, Role.LED_TO_CLAUSE)
    ]
    inner = [words for t in clausal for words in (_objects(t) if t.pos_ == "VERB" else _split(t))]
    return inner or [words for t in said_of if t.pos_ in ("NOUN", "PROPN") for words in _split(t)]


def _split(topic: Token) -> list[Phrase]:
    """Topics joined by "and" are one claim each; a bare word belongs to the one before it ("policies and
    co-operation").
    """
    if topic.pos_ not in ("NOUN", "PROPN"):
        return [topic.doc[topic.left_edge.i : topic.right_edge.i + 1]]
    found: list[Phrase] = []
    listed = len(conjuncts(topic)) > _PAIR  # "nickel, coconut oil and fisheries" are three
    for noun in conjuncts(topic):
        own = _with_complement(noun)
        if found and (
            hyphenated(noun) or (noun.left_edge == noun and not listed)
        ):  # the "co" of "co-operation" is no topic
            found[-1] = topic.doc[found[-1].start : own.end]
        elif not _says_nothing(noun):
            found.append(own)
        found += [
            part
            for link in noun.children
            if link.lower_ == "including"
            for t in those(link, Role.LED_TO)
            for part in _split(t)
        ]
    return found


def _listed(words: Phrase) -> list[Phrase]:
    """The parts of "nickel, coconut oil and fisheries", however it was parsed; the words themselves where they are no
    plain list.
    """
    marks = [t.i for t in words if t.text == "," or t.lower_ in ("and", "or")]
    if not any(words.doc[i].text == "," for i in marks) or words.doc[marks[-1]].text == ",":
        return [words]
    starts, ends = [words.start, *(i + 1 for i in marks)], [*marks, words.end]
    parts = [words.doc[start:end] for start, end in zip(starts, ends) if start < end]
    plain = all(
        len(part) <= _LONGEST_PART and part[0].pos_ in _OPENS and not any(t.tag_ in _FINITE for t in part)
        for part in parts
    )
    return parts if plain else [words]


def _with_complement(noun: Token) -> Phrase:
    """The noun phrase; a bare noun takes the clause that says what it is ("the need for him to resign")."""
    words = phrase(noun)
    bare = all(t == noun or role(t) is Role.DETERMINER for t in words)
    return noun.doc[words.start : noun.right_edge.i + 1] if bare else words


def _says_nothing(noun: Token) -> bool:
    """ "Other matters of mutual concern", "the issue": a noun that names no topic unless a name or noun stands before
    it.
    """
    told = any(role(t) in (Role.COMPOUND, Role.OWNER) or t.ent_type_ for t in noun.lefts)
    told = told or (noun.lemma_.lower() in _WORDS["with_clause"] and any(t.pos_ == "VERB" for t in noun.subtree))
    return noun.lemma_.lower() in _PARTIES | _HOLDERS | _VAGUE and not told


def _span(words: Phrase) -> Span | None:
    """The topic's words, without the article; None where they name no topic."""
    if words.root.ent_type_ in ("PERSON", "DATE", "TIME") or words.root.pos_ == "PRON":
        return None
    kept = words[1:] if words[0].lower_ in ("the", "a", "an", "its", "their") and len(words) > 1 else words
    while len(kept) > 1 and (kept[-1].is_punct or kept[-1].is_space):
        kept = kept[:-1]
    return span_of(kept) if any(t.is_alpha for t in kept) and len(kept.text) <= _WORDS["longest"] else None


def _modality(verb: Token) -> Modality:
    """A wish ("wants Tokyo to explain") is a prospect of the meeting, not a report of it."""
    found = factuality.modality(verb)
    return Modality.EXPECTED if found is Modality.ASSERTED and verb.lemma_.lower() in _ASK else found


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The topic's words."""
    return Label(" ".join(parsed.report.quote(mention.core).split()))


AGENDA = Kind("agenda", find, resolve)
