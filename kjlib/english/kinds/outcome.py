"""What became of the event: whether it is planned, under way, held, put off or called off; what was agreed; what led to
it, or why it had lapsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Mention, Modality, Span, Stage, Value, Zone
from ...values import Choice, Label
from .. import factuality
from ..attribution import speaker
from ..event_words import MEET
from ..main_deed import modality_of
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, clause_head, is_verb, lemma, negated, role, subjects, those
from .base import Kind
from .result import results
from .result_words import Result, is_denied_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("outcome")
_OFF, _PUT_OFF, _GOING_ON, _LAPSE = (frozenset(_WORDS[key]) for key in ("called_off", "put_off", "under_way", "lapse"))
_LIGHT = frozenset(lexicon.load("events")["light"])
_BECAUSE, _LED_TO, _BROUGHT_BY = (frozenset(_WORDS[key]) for key in ("because", "led_to", "brought_by"))
_LONGEST = 240  # characters; more is a parse gone wrong


def find(scene: Scene) -> Iterator[Mention]:
    """Yield the event's status by each verb that tells of it, what was agreed, and the cause of a deed or a lapse."""
    yield from _stages(scene)
    for sentence in scene.parsed.sentences():
        yield from _results(scene, sentence)
        for verb in (token for token in sentence if is_verb(token)):
            if verb.i in scene.mentions and lemma(verb) not in MEET:
                yield from _brought_about(scene, verb)
            if scene.is_main(verb) and (negated(verb) or lemma(verb) in _LAPSE):
                yield from _cause(scene, verb)


def _stages(scene: Scene) -> Iterator[Mention]:
    """Each status once a zone; behind the lead only where the lead gave none."""
    told: set[tuple[str, Zone]] = set()
    for verb in (token for sentence in scene.parsed.sentences() for token in sentence if is_verb(token)):
        for mention in _status(scene, verb) if _is_event_verb(scene, verb) else ():
            key = mention.reading, scene.parsed.zone(verb)
            if key not in told and (verb.i in scene.lead or not told):
                yield mention
                told.add(key)


def _results(scene: Scene, sentence: Phrase) -> Iterator[Mention]:
    """Each result of a sentence, from the left; what stands inside another is not one of its own."""
    end = 0
    for result in sorted(
        (found for token in sentence for found in results(scene, token)), key=lambda found: found.first.i
    ):
        if result.first.i >= end:
            end = result.last.i + 1
            yield from _came(scene, result)


def _is_event_verb(scene: Scene, verb: Token) -> bool:
    """Whether the main event is what a verb is of: its subject, its object, or the verb itself."""
    if verb.i in scene.mentions:
        return True
    if verb.lemma_.lower() == "take" and any(role(t) is Role.OBJECT and t.lower_ != "place" for t in verb.children):
        return False  # "the truce will take effect" tells of no meeting
    own = those(verb, Role.OBJECT, Role.SUBJECT, Role.PASSIVE_SUBJECT) if verb.lemma_.lower() in _LIGHT else []
    own += (
        subjects(verb) if own == [] and role(verb) is Role.BOUND and verb.lemma_.lower() in _LIGHT else []
    )  # "is scheduled to open"
    told = role(verb) in (Role.RELATIVE, Role.PARTICIPLE) and (
        verb.tag_ != "VB" or verb.lemma_.lower() in _LIGHT
    )  # not "an accord to lay down arms"
    return any(t.i in scene.mentions for t in own) or (told and verb.head.i in scene.mentions)


def _status(scene: Scene, verb: Token) -> Iterator[Mention]:
    stage = _stage(verb, verb.i in scene.mentions)
    if stage is None:
        return
    words = [*those(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY, Role.NEGATION, Role.PARTICLE), verb]
    span = Span(min(t.idx for t in words), max(t.idx + len(t) for t in words))
    yield replace(_mention(scene, verb, "status", span, "outcome.status"), reading=str(stage))


def _stage(verb: Token, is_deed: bool) -> Stage | None:
    """What the tense and the words of the verb say; None where they tell of the past of a series ("have not been held
    since").
    """
    lemma = verb.lemma_.lower()
    if lemma in _OFF or lemma in _PUT_OFF:
        if any(t.lower_ in ("had", "having") for t in verb.children):
            return None  # "had been postponed twice" is how it came, and not what became of it
        return Stage.CANCELLED if lemma in _OFF else Stage.POSTPONED
    around = {t.lower_ for t in clause(clause_head(verb))}
    if negated(verb) or around & {"since", "last", "again"}:
        return None
    found = factuality.modality(verb)
    if found is not Modality.ASSERTED:
        return Stage.PLANNED if found is Modality.EXPECTED else None
    if verb.tag_ == "VBG" or around & _GOING_ON:
        return Stage.UNDER_WAY if any(c.lower_ in ("is", "are", "'re", "'s") for c in verb.children) else None
    return Stage.HELD if verb.tag_ in ("VBD", "VBN") and (lemma in _WORDS["held"] or is_deed) else None


def _came(scene: Scene, result: Result) -> Iterator[Mention]:
    """What was agreed or decided, or that nothing was; the words say which, so that a failure is asserted."""
    words = result.first.doc[result.first.i : result.last.i + 1]
    if len(words.text) <= _LONGEST:
        modality = modality_of(result.told)
        modality = Modality.ASSERTED if modality is Modality.DENIED and is_denied_in(result) else modality
        yield replace(_mention(scene, result.told.verb, "outcome", span_of(words), result.rule), modality=modality)


def _cause(scene: Scene, verb: Token) -> Iterator[Mention]:
    """ "Have not been held since 2009 due to X": the words from "due to" to the end of the phrase."""
    for token in verb.subtree:
        if (
            token.i <= verb.i
            or token.lower_ not in _BECAUSE
            or role(token) not in (Role.LINK, Role.ADJECTIVE, Role.QUALITY, Role.ADVERB, Role.MARK, Role.LED_TO_CLAUSE)
        ):
            continue
        words = token.doc[token.left_edge.i : _end_of_reason(token) + 1]
        kept = span_of(words)
        if len(kept) <= _LONGEST:
            yield _mention(scene, verb, "cause_of_gap", kept, "outcome.cause")
            return


def _brought_about(scene: Scene, deed: Token) -> Iterator[Mention]:
    """ "Were evacuated after a dam burst", "was closed because of the storm": the clause or phrase that says what led
    to a deed.
    """
    for child in deed.children:
        opens = next(
            (
                t
                for t in [child, *child.children]
                if t.lower_ in _LED_TO and role(t) in (Role.MARK, Role.LINK, Role.ADVERB)
            ),
            None,
        )
        told = (
            role(child) is Role.ADVERBIAL
            and child.tag_ in ("VBD", "VBN", "VBZ")
            and factuality.modality(child) is Modality.ASSERTED
        )
        if opens is None or child.i < deed.i or not (told or (opens == child and opens.lower_ in _BROUGHT_BY)):
            continue
        kept = span_of(child.doc[child.left_edge.i : _end_of_reason(child) + 1])
        if len(kept) <= _LONGEST:
            yield _mention(scene, deed, "cause", kept, "outcome.led_to")


def _end_of_reason(token: Token) -> int:
    """The last word of the reason: up to a comma that opens an aside, or the end of the phrase."""
    end = int(token.right_edge.i)
    comma = next(
        (t.i for t in token.subtree if t.i > token.i + 2 and t.lower_ in (",", ";", "—", "–") and t.i < end), None
    )
    return comma - 1 if comma else end


def _mention(scene: Scene, verb: Token, slot: str, span: Span, rule: str) -> Mention:
    return Mention(
        kind="outcome",
        slot=slot,
        item="",
        report=scene.parsed.report.id,
        span=span,
        core=span,
        rule=rule,
        modality=Modality.ASSERTED if slot in ("cause_of_gap", "cause") else factuality.modality(verb),
        attribution=speaker(verb),
    )


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """One of five words for a status; the report's own words for an outcome or a cause."""
    if mention.slot == "status":
        return Choice(mention.reading)
    return Label(" ".join(parsed.report.quote(mention.core).split()))


OUTCOME = Kind("outcome", find, resolve)
