"""What became of the event: whether it is planned, under way, held, put off or called off; what was agreed; what led to
it, or why it had lapsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Mention, Modality, Span, Stage, Value
from ...values import Choice, Label
from .. import factuality, weights
from ..attribution import speaker
from ..candidate import Candidate
from ..event_words import MEET
from ..evidence import main_sort, where_it_stands
from ..main_deed import is_meeting, modality_of
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, clause_head, is_verb, lemma, negated, role, subjects, those
from ..verbs import Tense, auxiliaries, tense
from .base import Kind
from .deed_evidence import evidence
from .deed_words import deed_words
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
_SHORTEST = 2  # words of a deed
_STATUSES = 4  # claims of one status in a report
_IS = frozenset(("is", "are", "was", "were", "'s", "’s", "'re", "’re", "been"))


def find(scene: Scene) -> Iterator[Mention | Candidate]:
    """Yield what each verb may say of the event's status, what may have been done or agreed, and the cause of a deed
    or a lapse.
    """
    for sentence in scene.parsed.sentences():
        told = list(_results(scene, sentence))
        yield from _by_rule(scene, told)
        for verb in (token for token in sentence if token.pos_ == "VERB"):
            yield from _stages(scene, verb)
            if not is_meeting(scene):
                yield from _deed(scene, verb, told)
        for verb in (token for token in sentence if is_verb(token)):
            if verb.i in scene.mentions and lemma(verb) not in MEET:
                yield from _brought_about(scene, verb)
            if scene.is_main(verb) and (negated(verb) or lemma(verb) in _LAPSE):
                yield from _cause(scene, verb)


def _stages(scene: Scene, verb: Token) -> Iterator[Candidate]:
    """The status that the verb gives the event, if it is of the event."""
    by_rule = list(_status(scene, verb)) if _is_event_verb(scene, verb) else []
    if by_rule:
        rules = frozenset(("outcome.status", f"outcome.status, {main_sort(scene)}"))
        yield Candidate(by_rule[0], evidence(scene, verb, rules) | {f"stage: {by_rule[0].reading}"})
        return
    stage = _stage_of_deed(verb)
    if stage is not None and not is_meeting(scene):
        told = evidence(scene, verb, frozenset()) | {f"stage: {stage}"}
        yield Candidate(_told_by(scene, verb, stage, "outcome.deed"), told)


def _stage_of_deed(verb: Token) -> Stage | None:
    """What the tense and the modality of any deed say."""
    found = factuality.modality(verb)
    if found is Modality.EXPECTED:
        return Stage.PLANNED
    if found is not Modality.ASSERTED or negated(verb):
        return None
    if verb.tag_ == "VBG":
        return Stage.UNDER_WAY if auxiliaries(verb) & _IS else None
    return Stage.HELD if tense(verb) is not Tense.NONE else None


def _deed(scene: Scene, verb: Token, told: list[Result]) -> Iterator[Candidate]:
    """What a clause says was done, from its verb to the end of what the verb takes; of a meeting, the rules know."""
    modality = factuality.modality(verb)
    if modality is Modality.POSSIBLE or tense(verb) is Tense.NONE or lemma(verb) in _LIGHT:
        return
    words = deed_words(verb)
    known = any(words.start <= result.last.i and result.first.i < words.end for result in told)
    if known or len(words) < _SHORTEST or len(words.text) > _LONGEST:
        return
    mention = replace(_mention(scene, verb, "outcome", span_of(words), "outcome.deed"), modality=modality)
    yield Candidate(mention, evidence(scene, verb, frozenset()))


def choose(candidates: Sequence[Candidate], parsed: Parsed) -> list[Mention]:
    """The claims among the candidates; of each status those that are surest, and no deed inside another."""
    claims = weights.choose(candidates)
    stages = [claim for claim in claims if claim.slot == "status"]
    deeds = [claim for claim in claims if claim.rule == "outcome.deed" and claim.slot == "outcome"]
    dropped = {*_beyond(stages), *_inside(deeds)}
    return [claim for claim in claims if claim not in dropped]


def _beyond(stages: list[Mention]) -> list[Mention]:
    """The claims of a status beyond the surest of that status."""
    surest = sorted(stages, key=lambda claim: (-claim.confidence, claim.span))
    kept: dict[str, list[Mention]] = {}
    for claim in surest:
        kept.setdefault(claim.reading, []).append(claim)
    return [claim for of_stage in kept.values() for claim in of_stage[_STATUSES:]]


def _inside(deeds: list[Mention]) -> list[Mention]:
    """The deeds whose words overlap a surer one's."""
    surest = sorted(deeds, key=lambda claim: (-claim.confidence, claim.span))
    return [claim for at, claim in enumerate(surest) if any(claim.span.overlaps(other.span) for other in surest[:at])]


def _by_rule(scene: Scene, told: list[Result]) -> Iterator[Candidate]:
    for result in told:
        for mention in _came(scene, result):
            words = scene.parsed.tokens(mention.core)
            told_by = {f"rule: {result.rule}", f"a result, {main_sort(scene)}", *where_it_stands(scene, words)}
            yield Candidate(mention, frozenset(told_by), decided=is_meeting(scene))


def _results(scene: Scene, sentence: Phrase) -> Iterator[Result]:
    """Each result of a sentence, from the left; what stands inside another is not one of its own."""
    end = 0
    found = [result for token in sentence for result in results(scene, token)]
    for result in sorted(found, key=lambda result: result.first.i):
        if result.first.i >= end:
            end = result.last.i + 1
            yield result


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
    yield _told_by(scene, verb, stage, "outcome.status")


def _told_by(scene: Scene, verb: Token, stage: Stage, rule: str) -> Mention:
    words = [*those(verb, Role.AUXILIARY, Role.PASSIVE_AUXILIARY, Role.NEGATION, Role.PARTICLE), verb]
    span = Span(min(t.idx for t in words), max(t.idx + len(t) for t in words))
    return replace(_mention(scene, verb, "status", span, rule), reading=str(stage))


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


OUTCOME = Kind("outcome", find, resolve, choose)
