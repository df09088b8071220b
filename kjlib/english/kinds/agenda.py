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
from ..attribution import speaker
from ..clauses import Clause, auxiliaries, clause_of
from ..main_deed import acts, is_meeting, is_occasion, modality_of
from ..main_event import Scene
from ..parsed import Parsed
from ..syntax import Role, is_noun, lemma, those
from .base import Kind
from .discussed import arising, asked, discussed, is_of_others, is_time
from .topic import ABOUT, ABOUT_NOTHING, span_of_topic, topics
from .topic_nouns import of_topic_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("agenda")
_TALK, _ASK, _DISCUSSIONS = (frozenset(_WORDS[key]) for key in ("talk", "ask", "discussions"))
_HUNG = (Role.PARTICIPLE, Role.RELATIVE)
_CONCERNING = ABOUT - {"of", "upon"}


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each topic, in the order of the text; what stands inside another topic is not one of its own."""
    if not is_meeting(scene):
        return
    taken: list[Span] = []
    for sentence in scene.parsed.sentences():
        for told, nouns, rule in _told(scene, list(sentence)):
            for words in topics(nouns):
                span = span_of_topic(words)
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
                    modality=_modality(told),
                    attribution=speaker(words.root),
                )


def _told(scene: Scene, sentence: list[Token]) -> Iterator[tuple[Clause, list[Token], str]]:
    """Each clause that tells of topics, the nouns and clauses that name them, and the rule that found them."""
    for token in sentence:
        if is_noun(token):
            yield from _by_noun(scene, token)
        elif token.pos_ in ("VERB", "ADJ"):
            yield from _by_verb(scene, token)


def _by_verb(scene: Scene, verb: Token) -> Iterator[tuple[Clause, list[Token], str]]:
    told = clause_of(verb)
    for nouns, rule in (
        (discussed(scene, told), "agenda.discuss"),
        (asked(scene, told), "agenda.ask"),
        (arising(scene, told), "agenda.arises"),
    ):
        if nouns:
            yield told, nouns, rule


def _by_noun(scene: Scene, noun: Token) -> Iterator[tuple[Clause, list[Token], str]]:
    """ "Talks on X", "a discussion of X"; "the main topic was X"."""
    told = clause_of(noun)
    named = of_topic_noun(noun) if not is_of_others(scene, told) else []
    if named:
        yield told, named, "agenda.topic"
    of_event = noun.i in scene.mentions and is_occasion(noun) and lemma(noun) not in ABOUT_NOTHING
    if of_event or (lemma(noun) in _DISCUSSIONS and _is_their_talk(scene, told)):
        links = _CONCERNING | {"of"} if lemma(noun) in _DISCUSSIONS else _CONCERNING
        yield told, [t for t in told.led_to(*links) if not is_time(t)], "agenda.on"


def _is_their_talk(scene: Scene, told: Clause) -> bool:
    """Whether talks that no article points back to are had by those who take part, or fill the event: "discussion of X
    took up most of the talks".
    """
    if is_of_others(scene, told):
        return False
    by = told.doers or told.undergoers
    return any(acts(scene, noun) for noun in by) or (told.verb == told.head and scene.is_main(told.head.head))


def _modality(told: Clause) -> Modality:
    """A wish ("wants Tokyo to explain") is a prospect of the meeting, not a report of it."""
    found = modality_of(told)
    if found is Modality.ASSERTED and any("to" in auxiliaries(t) for t in those(told.head, *_HUNG)):
        return Modality.EXPECTED if is_noun(told.head) else found  # "among the topics to be discussed"
    return Modality.EXPECTED if found is Modality.ASSERTED and lemma(told.verb) in _ASK - _TALK else found


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The topic's words."""
    return Label(" ".join(parsed.report.quote(mention.core).split()))


AGENDA = Kind("agenda", find, resolve)
