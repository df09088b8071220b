"""Where the event is or was: a country, a city, a building. A place inside another says more, not something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Mention, Modality, Span, Zone
from ...values.place import Place
from .. import factuality
from ..attribution import is_saying, speaker
from ..event_words import MEET, MEETING, NAMED, PARTIES, parties, plainly, sort_of
from ..main_event import Scene
from ..next_time import is_next_time
from ..parsed import Parsed, span_of
from ..syntax import Role, clause, clause_head, governor, led_to, phrase, role, subjects, those
from .base import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_WORDS = lexicon.load("sites")
_SITES, _SETTLEMENTS, _VENUE, _TRAVEL = (frozenset(_WORDS[key]) for key in ("sites", "settlements", "venue", "travel"))
_LINKS, _ABOVE, _TOWARDS = (frozenset(_WORDS[key]) for key in ("links", "above", "towards"))
_BARE = "where.bare"
_NEAR = 6  # tokens between a link and its place


def find(scene: Scene) -> Iterator[Mention]:
    """Yield each place that the main event is said to be at, in the order of the text; one that excludes the first is
    of something else.

    "Talks in X" without an article may be any talks: they count where X agrees with what is surely said, or where
    nothing is.
    """
    report = scene.parsed.report
    found = [(mention, resolve(mention, scene.parsed)) for mention in _mentions(scene)]
    sure = [place for mention, place in found if mention.rule != _BARE]
    first = next(iter(sure), None)
    for mention, place in found:
        if mention.rule == _BARE and sure:
            agrees = any(place.covers(other) or other.covers(place) for other in sure)
        else:
            agrees = first is None or place.meets(first) or report.zone_at(mention.core.start) is Zone.CAPTION
        if agrees:
            first = first or place
            yield mention


def _mentions(scene: Scene) -> Iterator[Mention]:
    for sentence in scene.parsed.sentences():
        for token in sentence:
            for noun, rule in _named_at(scene, token):
                words = _words(noun)
                modality = factuality.of_named(governor(words), factuality.modality(token))
                yield Mention(
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
        for noun in map(_settlement, _led_to(token)):
            if _is_place(noun) and (token.lower_ not in _ABOVE or _is_site(noun)):
                if _of_main(scene, token):
                    yield noun, token.lower_
                elif _of_bare_talks(scene, token):
                    yield noun, _BARE.removeprefix("where.")
    elif token.lower_ in _VENUE and _is_of_event(scene, token):
        yield from ((noun, "venue") for noun in _same_as(token) if _is_place(noun))
    elif (
        token.pos_ == "VERB"
        and role(token) in (Role.ROOT, Role.ADVERBIAL, Role.PARTICIPLE, Role.JOINED, Role.CONTENT, Role.RELATIVE)
        and _does_the_deed(scene, token)
    ):
        yield from ((noun, "done_to") for noun in those(token, Role.OBJECT) if _is_site(noun))


def _with_link(token: Token, words: Phrase) -> Span:
    """The place with the word that leads to it, unless other words stand between ("the Grand Hotel, which is the
    venue").
    """
    near = abs(token.i - words.start) < _NEAR
    return span_of(token).join(span_of(words)) if near else span_of(words)


def _of_main(scene: Scene, link: Token) -> bool:
    """Whether a place phrase says where the main event is, and not where something is said or what a name is made
    of.
    """
    above = governor(link.doc[link.i : link.i + 1])
    if link.lower_ in _TOWARDS and (above.lemma_.lower() not in _TRAVEL or _goes_away(link, above)):
        return False
    if above.i in scene.mentions | scene.others:
        return above.i in scene.mentions or scene.is_pictured(link)
    if above.lemma_.lower() in _TRAVEL:
        return _travels_to_it(scene, above)
    if link.i in scene.lead and _of_both_sides(scene, link):
        return True
    if above.pos_ in ("NOUN", "PROPN") and above.ent_type_ != "DATE" and not _set_off(link):
        return _is_met(scene, above)  # not "officials in Tokyo", "the Foreign Ministry in Seoul"
    return (scene.is_main(link) or scene.is_pictured(link)) and not is_next_time(scene, link) and not is_saying(above)


def _goes_away(link: Token, verb: Token) -> bool:
    """ "Left for Tehran after the visit": where somebody goes when it is over."""
    return link.lower_ == "for" and any(t.lower_ in ("after", "following") for t in verb.children if t.i > link.i)


def _of_bare_talks(scene: Scene, link: Token) -> bool:
    """ "Direct negotiations in X", "at talks with the rebels in X": talks without an article, of nobody else and of no
    other time.
    """
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
    near = (
        above == talks
        or above.pos_ in ("VERB", "AUX")
        or (above.pos_ == "NOUN" and role(above) is Role.LED_TO and above.head.head == talks)
    )
    of_old = (t for t in clause(clause_head(talks)) if t.ent_type_ == "DATE")
    dated = any(t.shape_ == "dddd" or t.lower_ in ("last", "ago", "earlier") for t in of_old)
    told = factuality.modality(talks) is Modality.ASSERTED and parties(talks) <= scene.sides
    return near and told and not dated and not is_saying(above)


def _is_met(scene: Scene, noun: Token) -> bool:
    """ "Talks with the rebels in Chad": those met give the event its place, unless they are an office that has one."""
    link = noun.head
    met = next((t for t in (noun, noun.head) if role(t) is Role.OBJECT), None)  # "met his counterpart Jane Doe in Lima"
    if (
        met is not None
        and met.head.i in scene.mentions
        and met.head.lemma_.lower() in MEET
        and (noun.ent_type_ == "PERSON" or noun.pos_ == "PROPN")
    ):
        return True
    return (
        noun.pos_ == "NOUN"
        and role(noun) is Role.LED_TO
        and link.lower_ in ("with", "between", "among")
        and link.head.i in scene.mentions
    )


def _of_both_sides(scene: Scene, link: Token) -> bool:
    """ "In the capital of X, the two sides disagreed": where a report opens with what both did, they did it at the
    event.
    """
    verb = clause_head(link)
    both = any(
        t.lower_ in ("two", "both") for noun in subjects(verb) for t in noun.children if noun.lemma_.lower() in PARTIES
    )
    return both and link.i < verb.i and not is_saying(verb) and scene.parsed.zone(link) is Zone.BODY


def _travels_to_it(scene: Scene, verb: Token) -> bool:
    """ "Flew to Oslo for the talks", "came to Oslo and opened the games", "the two leaders arrived in Oslo"."""
    aim = [t for t in verb.subtree if t.i > verb.i and t.i in scene.mentions]
    both = any(t.lemma_.lower() in PARTIES and t.tag_ == "NNS" for t in subjects(verb))
    return verb.i in scene.mentions or bool(aim) or both


def _does_the_deed(scene: Scene, verb: Token) -> bool:
    """Whether a verb is the main deed, or says what else it did: "opened the dams, flooding the valley"."""
    participle = verb.tag_ == "VBG" and role(verb) in (Role.ADVERBIAL, Role.PARTICIPLE)
    within = any(t.i in scene.mentions for t in verb.ancestors) if participle else False
    return (verb.i in scene.mentions and verb.lemma_.lower() not in MEET) or within


def _is_of_event(scene: Scene, noun: Token) -> bool:
    """ "The summit venue", "the venue of the talks"."""
    return any(t.i in scene.mentions or t.lemma_.lower() in MEETING | NAMED for t in phrase(noun) if t != noun)


def _same_as(noun: Token) -> list[Token]:
    """What a noun is set beside or said to be: "X, the venue", "the venue is X"."""
    beside = [noun.head] if role(noun) is Role.APPOSITION else those(noun, Role.APPOSITION)
    said = (
        [t for t in noun.head.children if role(t) in (Role.PREDICATE, Role.SUBJECT) and t != noun]
        if role(noun) in (Role.PREDICATE, Role.SUBJECT)
        else []
    )
    return [t for t in [*beside, *said] if t.pos_ in ("NOUN", "PROPN")]


def _led_to(link: Token) -> list[Token]:
    """The nouns behind a preposition; "in neighboring Chad" may be parsed as a verb and its object."""
    beside = [verb for verb in those(link, Role.LED_TO_CLAUSE) if verb.lower_ in _WORDS["beside"]]
    return those(link, Role.LED_TO) + [t for verb in beside for t in those(verb, Role.OBJECT)]


def _settlement(noun: Token) -> Token:
    """ "The capital of X", "the border town of X": X."""
    if noun.lemma_.lower() in _SETTLEMENTS:
        return next(iter(led_to(noun, "of")), noun)
    return noun


def _set_off(link: Token) -> bool:
    """Whether a comma or dash parts the phrase from the name before it: it then belongs to the clause, however it was
    parsed.
    """
    return link.i > link.sent.start and link.doc[link.i - 1].text in (",", "-", "--", "–", "—", ")")


def _is_place(noun: Token) -> bool:
    name = noun.doc[noun.left_edge.i : noun.i + 1]
    known = any(place.kind != "adjective" and place.end == len(name.text) for place in places.mentions(name.text))
    return known or noun.ent_type_ in ("GPE", "FAC") or _is_site(noun)


def _is_site(noun: Token) -> bool:
    """Whether a noun is the name of a building or a stretch of land: "the Grand Hotel", "the Blue Valley"."""
    words = [noun, *(t for t in noun.lefts if role(t) is Role.COMPOUND)]  # "the waterfront Promenade"
    return noun.pos_ in ("NOUN", "PROPN") and any(t.lower_ in _SITES for t in words) and _named(noun)


def _named(noun: Token) -> bool:
    """A site is named by a capital letter of its own or of a word before it: "the Grand Hotel", "the White House"."""
    return any(t.text[0].isupper() and not t.is_sent_start for t in noun.doc[noun.left_edge.i : noun.i + 1])


def _words(noun: Token) -> Phrase:
    """The place without its article, with what it lies in: "Foreign Ministry in Seoul"; a second place after "and" is
    left out.
    """
    words = phrase(noun)
    start = next(
        (t.i for t in words if t.i <= noun.i and t.text[0].isupper()), words.start
    )  # "neighbouring Chad" is Chad
    end = next(
        (
            t.i
            for t in words
            if t.i > noun.i and t.lower_ not in ("in", "of", ",", "the", "at") and not t.text[0].isupper()
        ),
        words.end,
    )
    words = noun.doc[start : max(end, noun.i + 1)]
    return words[:-1] if len(words) > 1 and words[-1].lower_ in ("in", "of", ",", "the", "at") else words


def resolve(mention: Mention, parsed: Parsed) -> Place:
    """The place as named."""
    return Place(" ".join(parsed.report.quote(mention.core).split()))


WHERE = Kind("where", find, resolve)
