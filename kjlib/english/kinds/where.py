"""Where the event is or was: a country, a city, a building. A place inside another says more, not something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Mention, Modality, Span, Zone
from ...values.place import Place
from .. import factuality, weights
from ..attribution import is_saying, speaker
from ..candidate import Candidate
from ..event_words import MEET, MEETING, NAMED, PARTIES, parties, plainly, sort_of
from ..main_deed import is_meeting
from ..main_event import Scene
from ..next_time import is_next_time
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, clause_head, governor, is_noun, is_verb, lemma, phrase, role, subjects, those
from .base import Kind
from .place_evidence import evidence, people_in
from .place_names import is_place, is_site, place_words, places_behind, settlement

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("sites")
_VENUE, _TRAVEL, _LINKS, _ABOVE, _TOWARDS = (
    frozenset(_WORDS[key]) for key in ("venue", "travel", "links", "above", "towards")
)
_BARE = "where.bare"
_NO_PLACES = ("PERSON", "DATE", "TIME", "MONEY", "PERCENT", "NORP")
_NEAR = 6  # tokens between a link and its place
_OF_A_DEED = frozenset((Role.ROOT, Role.ADVERBIAL, Role.PARTICIPLE, Role.JOINED, Role.CONTENT, Role.RELATIVE))
_SAME = (Role.PREDICATE, Role.SUBJECT)
_MARKS = frozenset((",", "-", "--", "–", "—", ")"))
_LOOKS_BACK = frozenset(("last", "ago", "earlier"))


def find(scene: Scene) -> Iterator[Candidate]:
    """Yield each place that the event may be at, in the order of the text: by the rules, and any other place; of a
    meeting, the rules know.
    """
    for sentence in scene.parsed.sentences():
        by_rule = {noun.i: (token, rule) for token in sentence for noun, rule in _named_at(scene, token)}
        for noun in sentence:
            if noun.i in by_rule:
                token, rule = by_rule[noun.i]
                words = place_words(noun)
                told = evidence(scene, noun, words, rule)
                decided = is_meeting(scene) and rule != _BARE.removeprefix("where.")
                yield Candidate(_mention(scene, token, words, rule), told, decided=decided)
            elif not is_meeting(scene) and _may_be_place(scene, noun):
                words = place_words(noun)
                link = noun.doc[words.start - 1] if words.start else noun
                mention = _mention(scene, link if link.pos_ == "ADP" else words.root, words, "any")
                yield Candidate(mention, evidence(scene, noun, words, "any"))


def _may_be_place(scene: Scene, noun: Token) -> bool:
    """Whether a noun is a place that the recogniser or the gazetteer knows, or a name behind a preposition of place."""
    if not is_noun(noun) or noun.ent_type_ in _NO_PLACES or noun.text in people_in(scene):
        return False
    if role(noun) is Role.COMPOUND and noun.head.ent_type_ == noun.ent_type_:
        return False  # a part of a longer name
    if is_place(noun) or noun.ent_type_ == "LOC":
        return True
    behind = role(noun) is Role.LED_TO and noun.head.lower_ in _LINKS | _ABOVE
    return behind and noun.pos_ == "PROPN"


def choose(candidates: Sequence[Candidate], parsed: Parsed) -> list[Mention]:
    """The places among the candidates; those of a rule that exclude the first are of something else.

    "Talks in X" without an article may be any talks: they count where X agrees with what is surely said, or where
    nothing is.
    """
    whole = _whole(weights.choose(candidates))
    claims = [(mention, resolve(mention, parsed)) for mention in whole]
    sure = [place for mention, place in claims if mention.rule != _BARE]
    first = next(iter(sure), None)
    kept = []
    for mention, place in claims:
        if mention.rule == _BARE and sure:
            agrees = any(place.covers(other) or other.covers(place) for other in sure)
        else:
            caption = parsed.report.zone_at(mention.core.start) is Zone.CAPTION
            agrees = first is None or place.meets(first) or caption
        if agrees:
            first = first or place
            kept.append(mention)
    return kept


def _whole(claims: list[Mention]) -> list[Mention]:
    """The places without those whose words stand inside another's ("Turku" of "Turku's waterfront")."""
    return [
        claim
        for claim in claims
        if not any(other.core != claim.core and other.core.contains(claim.core) for other in claims)
    ]


def _mention(scene: Scene, token: Token, words: Phrase, rule: str) -> Mention:
    modality = factuality.of_named(governor(words), factuality.modality(token))
    return Mention(
        kind="where",
        slot="venue",
        item="",
        report=scene.parsed.report.id,
        span=_with_link(token, words),
        core=span_of(words),
        rule=f"where.{rule}",
        modality=modality,
        attribution=speaker(token),
    )


def _named_at(scene: Scene, token: Token) -> Iterator[tuple[Token, str]]:
    """The place that a word leads to, if it is the main event's: "in X", "X, the venue", "flooding X"."""
    if token.lower_ in _LINKS | _ABOVE | _TOWARDS:
        yield from _behind_link(scene, token)
    elif token.lower_ in _VENUE and _is_of_event(scene, token):
        yield from ((noun, "venue") for noun in _same_as(token) if is_place(noun))
    elif token.pos_ == "VERB" and role(token) in _OF_A_DEED and _does_the_deed(scene, token):
        yield from ((noun, "done_to") for noun in those(token, Role.OBJECT) if is_site(noun))


def _behind_link(scene: Scene, link: Token) -> Iterator[tuple[Token, str]]:
    """The places behind a preposition, with its rule: that of the preposition, or of talks without an article."""
    for noun in map(settlement, places_behind(link)):
        if not is_place(noun) or (link.lower_ in _ABOVE and not is_site(noun)):
            continue
        if _of_main(scene, link):
            yield noun, link.lower_
        elif _of_bare_talks(scene, link):
            yield noun, _BARE.removeprefix("where.")


def _with_link(token: Token, words: Phrase) -> Span:
    """The place with the word that leads to it, unless other words stand between them."""
    near = abs(token.i - words.start) < _NEAR
    return span_of(token).join(span_of(words)) if near else span_of(words)


def _of_main(scene: Scene, link: Token) -> bool:
    """Whether a place phrase says where the main event is, not where something is said or what a name is made of."""
    above = governor(link.doc[link.i : link.i + 1])
    travels = lemma(above) in _TRAVEL
    if link.lower_ in _TOWARDS and (not travels or _goes_away(link, above)):
        return False
    if above.i in scene.mentions | scene.others:
        return above.i in scene.mentions or scene.is_pictured(link)
    if travels:
        return _travels_to_it(scene, above)
    if link.i in scene.lead and _of_both_sides(scene, link):
        return True
    if is_noun(above) and above.ent_type_ != "DATE" and not _set_off(link):
        return _is_met(scene, above)  # not "officials in Turku", "the Foreign Ministry in Oslo"
    of_event = scene.is_main(link) or scene.is_pictured(link)
    return of_event and not is_next_time(scene, link) and not is_saying(above)


def _goes_away(link: Token, verb: Token) -> bool:
    """ "Left for Tehran after the visit": where somebody goes when it is over."""
    return link.lower_ == "for" and any(t.lower_ in ("after", "following") for t in verb.children if t.i > link.i)


def _of_bare_talks(scene: Scene, link: Token) -> bool:
    """ "Direct negotiations in X": talks without an article, of nobody else and of no other time."""
    talks = scene.event_of(link)
    if (
        talks is None
        or talks.i not in scene.others
        or talks.tag_ != "NNS"
        or sort_of(talks) != "meeting"
        or not plainly(talks)
    ):
        return False
    above = governor(link.doc[link.i : link.i + 1])
    with_whom = above.pos_ == "NOUN" and role(above) is Role.LED_TO and above.head.head == talks
    if not (above == talks or is_verb(above) or with_whom) or is_saying(above):
        return False
    ours = factuality.modality(talks) is Modality.ASSERTED and parties(talks) <= scene.sides
    return ours and not _looks_back(talks)


def _looks_back(talks: Token) -> bool:
    """Whether the clause has a date of another time: "last month", "in 2013"."""
    dates = [t for t in clause(clause_head(talks)) if t.ent_type_ == "DATE"]
    return any(t.shape_ == "dddd" or t.lower_ in _LOOKS_BACK for t in dates)


def _is_met(scene: Scene, noun: Token) -> bool:
    """ "Talks with the rebels in Chad": those met give the event its place, unless they are an office that has one."""
    met = next((t for t in (noun, noun.head) if role(t) is Role.OBJECT), None)  # "met his counterpart Jane Doe in Lima"
    by_name = noun.ent_type_ == "PERSON" or noun.pos_ == "PROPN"
    if met is not None and by_name and met.head.i in scene.mentions and lemma(met.head) in MEET:
        return True
    link = noun.head
    with_them = role(noun) is Role.LED_TO and link.lower_ in ("with", "between", "among")
    return noun.pos_ == "NOUN" and with_them and link.head.i in scene.mentions


def _of_both_sides(scene: Scene, link: Token) -> bool:
    """ "In the capital of X, the two sides disagreed": what a report opens with both doing, they did at the event."""
    verb = clause_head(link)
    sides = [noun for noun in subjects(verb) if lemma(noun) in PARTIES]
    both = any(t.lower_ in ("two", "both") for noun in sides for t in noun.children)
    return both and link.i < verb.i and not is_saying(verb) and scene.parsed.zone(link) is Zone.BODY


def _travels_to_it(scene: Scene, verb: Token) -> bool:
    """ "Flew to Oslo for the talks", "came to Oslo and opened the games", "the two leaders arrived in Oslo"."""
    aim = [t for t in verb.subtree if t.i > verb.i and t.i in scene.mentions]
    both = any(lemma(t) in PARTIES and t.tag_ == "NNS" for t in subjects(verb))
    return verb.i in scene.mentions or bool(aim) or both


def _does_the_deed(scene: Scene, verb: Token) -> bool:
    """Whether a verb is the main deed, or says what else it did: "opened the dams, flooding the valley"."""
    participle = verb.tag_ == "VBG" and role(verb) in (Role.ADVERBIAL, Role.PARTICIPLE)
    within = participle and any(t.i in scene.mentions for t in verb.ancestors)
    return within or (verb.i in scene.mentions and lemma(verb) not in MEET)


def _is_of_event(scene: Scene, noun: Token) -> bool:
    """ "The summit venue", "the venue of the talks"."""
    return any(t.i in scene.mentions or lemma(t) in MEETING | NAMED for t in phrase(noun) if t != noun)


def _same_as(noun: Token) -> list[Token]:
    """What a noun is set beside or said to be: "X, the venue", "the venue is X"."""
    beside = [noun.head] if role(noun) is Role.APPOSITION else those(noun, Role.APPOSITION)
    said = those(noun.head, *_SAME) if role(noun) in _SAME else []
    return [t for t in [*beside, *said] if is_noun(t) and t != noun]


def _set_off(link: Token) -> bool:
    """Whether a comma or dash parts the phrase from the name before it: it then belongs to the clause."""
    return link.i > link.sent.start and link.doc[link.i - 1].text in _MARKS


def resolve(mention: Mention, parsed: Parsed) -> Place:
    """The place as named."""
    return Place(" ".join(parsed.report.quote(mention.core).split()))


WHERE = Kind("where", find, resolve, choose)
