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
from ..clauses import Clause, clause_of
from ..main_deed import acts, is_elsewhere, is_long_past, is_meeting, is_of_main_event, modality_of
from ..main_event import Scene
from ..parsed import Parsed
from ..syntax import Role, complements, is_noun, is_verb, lemma, role, those
from .base import Kind
from .topic import ABOUT, HOLDERS, span_of_topic, topics
from .topic_nouns import of_topic_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("agenda")
_DISCUSS, _TALK, _ASK, _FEEL, _RAISED, _SETTLE, _DISCUSSIONS, _TALKS_ONLY = (
    frozenset(_WORDS[key])
    for key in ("discuss", "talk", "ask", "feel", "raised", "settle", "discussions", "talks_only")
)
_EVENT_DOES, _EVENT_OBJECT, _ARISES, _LEADS = (
    frozenset(_WORDS[key]) for key in ("event_does", "event_object", "arises", "leads")
)
_DISCUSS_WITH, _ARISES_WITH, _LINKS = (_WORDS[key] for key in ("discuss_with", "arises_with", "links"))
_COMMIT = frozenset(lexicon.load("outcome")["agree"])
_CONCERNING = ABOUT - {"of", "upon"}


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each topic, in the order of the text; what stands inside another topic is not one of its own."""
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
        (_discussed(scene, told), "agenda.discuss"),
        (_asked(scene, told), "agenda.ask"),
        (_arising(scene, told), "agenda.arises"),
    ):
        if nouns:
            yield told, nouns, rule


def _by_noun(scene: Scene, noun: Token) -> Iterator[tuple[Clause, list[Token], str]]:
    """ "Talks on X", "a discussion of X"; "the main topic was X"."""
    told = clause_of(noun)
    named = of_topic_noun(noun) if is_meeting(scene) and not _is_of_others(scene, told) else []
    if named:
        yield told, named, "agenda.topic"
    of_event = noun.i in scene.mentions
    if of_event or (lemma(noun) in _DISCUSSIONS and _is_their_talk(scene, told)):
        links = _CONCERNING | {"of"} if lemma(noun) in _DISCUSSIONS else _CONCERNING
        yield told, [t for t in told.led_to(*links) if not _is_time(t)], "agenda.on"


def _is_time(noun: Token) -> bool:
    return noun.ent_type_ in ("DATE", "TIME")


def _is_of_others(scene: Scene, told: Clause) -> bool:
    return is_elsewhere(scene, told) or is_long_past(scene, told)


def _is_their_talk(scene: Scene, told: Clause) -> bool:
    """Whether talks that no article points back to are had by those who take part, or fill the event: "discussion
    of X took up most of the talks".
    """
    if is_elsewhere(scene, told) or is_long_past(scene, told):
        return False
    by = told.doers or told.undergoers
    return any(acts(scene, noun) for noun in by) or (told.verb == told.head and scene.is_main(told.head.head))


# ---------------------------------------------------------------- what those who meet talk about


def _discussed(scene: Scene, told: Clause) -> list[Token]:
    """What a verb of talking is about: its object, "about X", "on how X"; the subject of its passive."""
    verb = _verb(told)
    nouns = [*_objects(told), *_behind_links(told)] if _is_talk(told) and not _is_agreed_to(told) else []
    nouns = [noun for noun in nouns if not _is_event(scene, noun)]
    if not nouns or not is_of_main_event(scene, told, nouns):
        return []
    return nouns if verb not in _EVENT_DOES or _event_does(scene, told) else []


def _verb(told: Clause) -> str:
    """The verb that a clause is built on; "devoted" of "was devoted to trade" may be parsed as an adjective."""
    return lemma(told.head) if is_verb(told.head) else told.head.lower_.removesuffix("d")


def _is_event(scene: Scene, noun: Token) -> bool:
    return noun.i in scene.mentions or any(t.i in scene.mentions for t in complements(noun, ("of",)))


def _is_talk(told: Clause) -> bool:
    verb = _verb(told)
    return (
        verb in _DISCUSS | _TALK | _EVENT_DOES | set(_LINKS)
        or _has_particle(told.verb, _DISCUSS_WITH)
        or (verb in _SETTLE and _is_aim(told.verb))
    )


def _has_particle(verb: Token, table: dict[str, list[str]]) -> bool:
    """ "Brought *up*": whether a verb stands with one of the particles that a table has for it."""
    return any(t.lower_ in table.get(lemma(verb), ()) for t in those(verb, Role.PARTICLE))


def _is_aim(verb: Token) -> bool:
    """ "Talks to resolve X", "talks aimed at resolving X"."""
    return role(verb) in (Role.PARTICIPLE, Role.LED_TO_CLAUSE, Role.ADVERBIAL) and verb.tag_ in ("VB", "VBG")


def _is_agreed_to(told: Clause) -> bool:
    """ "Agreed to share the quotas" is what came of it; "agreed to discuss the quotas" is a topic."""
    above = told.verb.head
    return role(told.verb) is Role.BOUND and lemma(above) in _COMMIT and lemma(told.verb) not in _TALKS_ONLY


def _objects(told: Clause) -> list[Token]:
    """The object of a verb that takes a topic; of a verb that takes a feeling, only what the feeling is about."""
    verb = lemma(told.verb)
    direct = [
        *told.undergoers,
        *those(told.verb, Role.CONTENT),
        *(t for t in those(told.verb, Role.BOUND) if t.tag_ == "VBG"),
    ]
    if _is_raised(told):
        return []
    if (
        verb in _DISCUSS | _EVENT_DOES & _EVENT_OBJECT
        or _has_particle(told.verb, _DISCUSS_WITH)
        or (verb in _SETTLE and _is_aim(told.verb))
    ):
        return direct
    return [t for t in direct if lemma(t) in HOLDERS and is_noun(t)] if verb in _FEEL else []


def _is_raised(told: Clause) -> bool:
    """ "Raised the flag", "raised tariffs on herring"."""
    return lemma(told.verb) == "raise" and any(lemma(t) in _RAISED for t in told.undergoers)


def _behind_links(told: Clause) -> list[Token]:
    verb = _verb(told)
    if (verb in _FEEL and any(lemma(t) not in HOLDERS for t in told.undergoers)) or _is_raised(told):
        return []
    if verb in _EVENT_DOES:
        return told.led_to(*_LINKS.get(verb, ()))
    return [t for t in told.led_to(*ABOUT, *_LINKS.get(verb, ())) if not _is_time(t)]


def _event_does(scene: Scene, told: Clause) -> bool:
    """Whether it is the event that covers, includes or turns to something, and not a person or a delegation."""
    by = [*told.doers, *told.undergoers] if told.passive else told.doers
    return any(noun.i in scene.mentions or (acts(scene, noun) and not scene.takes_part(noun)) for noun in by)


# ---------------------------------------------------------------- what they ask for, and what comes up


def _asked(scene: Scene, told: Clause) -> list[Token]:
    """ "Wants Tokyo to explain X", "is seeking information about X"."""
    if lemma(told.verb) not in _ASK or not is_verb(told.verb):
        return []
    inner = [clause_of(t) for t in those(told.verb, Role.BOUND, Role.CONTENT) if _is_talk(clause_of(t))]
    held = [t for t in told.undergoers if lemma(t) in HOLDERS]
    nouns = [*(noun for clause in inner for noun in (*_objects(clause), *_behind_links(clause))), *held]
    return nouns if nouns and is_of_main_event(scene, told, nouns) else []


def _arising(scene: Scene, told: Clause) -> list[Token]:
    """ "X came up at the talks", "X featured"; "X dominated the talks"."""
    verb = lemma(told.verb)
    arises = verb in _ARISES or _has_particle(told.verb, _ARISES_WITH)
    leads = verb in _LEADS and any(t.i in scene.mentions for t in told.undergoers) and not told.passive
    dominated = verb in _LEADS and told.passive and any(t.i in scene.mentions for t in told.undergoers)
    if not (arises or leads or dominated) or not is_meeting(scene) or _is_of_others(scene, told):
        return []
    return [noun for noun in told.doers if not acts(scene, noun) and role(noun) is not Role.OTHER]


def _modality(told: Clause) -> Modality:
    """A wish ("wants Tokyo to explain") is a prospect of the meeting, not a report of it."""
    found = modality_of(told)
    return Modality.EXPECTED if found is Modality.ASSERTED and lemma(told.verb) in _ASK - _TALK else found


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The topic's words."""
    return Label(" ".join(parsed.report.quote(mention.core).split()))


AGENDA = Kind("agenda", find, resolve)
