"""How many people or things: a number with its hedge, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Mention, Modality, Span, Value, Zone
from ...numbers import NumberPhrase, Of, parse_amount
from .. import factuality
from ..attribution import speaker
from ..candidate import Candidate
from ..main_event import Scene
from ..parsed import Parsed, span_of
from ..syntax import SUBJECTS, Role, clause, clause_head, core_phrase, is_noun, led_to, lemma, role, subjects, those
from .base import Kind
from .number_evidence import evidence
from .votes import is_vote, tally, votes

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = lexicon.load("counts")
_NOT_COUNTED = frozenset(_WORDS["not_counted"])
_TOLL, _MOVES, _PEOPLE = (frozenset(_WORDS[key]) for key in ("toll", "moves", "people"))
_FATE = {word: fate for fate, words in _WORDS["fate"].items() for word in words}
_MORE = frozenset(("more", "other", "further", "additional"))
_UNITS = frozenset(_WORDS["units"])
_NOBODY = frozenset(("one", "nobody", "none"))
_NEAR = 60  # characters between "toll" and its number, so that the quote may hold both
_BEFORE_VERB = 3  # tokens in which the noun stands that rises or reaches; the parse often loses it
_SMALLEST: int = _WORDS["smallest"]


def find(scene: Scene) -> Iterator[Candidate]:
    """Yield each number that may count something, in the order of the text: what the rules find, then all others."""
    for phrase in scene.parsed.numbers:
        token = _token(scene.parsed, phrase)
        if token is None:
            continue
        if _of_another_year(token):
            continue
        ruled = [] if _in_a_date(token) else list(_by_rule(scene, phrase, token))
        for mention in ruled:
            told = evidence(scene, phrase, _noun_of(token), mention.rule)
            yield Candidate(mention, told | ({"has a fate"} if ": " in mention.item else set()))
        if not ruled and phrase.of is Of.THING and _counts(token):
            yield _any(scene, phrase, token)
    yield from votes(scene)


def _by_rule(scene: Scene, phrase: NumberPhrase, token: Token) -> Iterator[Mention]:
    counted = next(iter(led_to(token, "of")), None)
    if counted is not None and token.tag_ in ("NNS", "NN"):  # "dozens of people"
        yield from _of_many(scene, phrase, token, counted)
    elif role(token) in (Role.NUMBER, Role.COMPOUND) and token.i < token.head.i:
        yield from _of_noun(scene, phrase, token, _whole(token.head))
    elif role(token) in SUBJECTS:
        yield from _alone(scene, phrase, token)
    elif role(token) in (Role.LED_TO, Role.OBJECT):
        yield from _toll(scene, phrase, token)


def _noun_of(token: Token) -> Token | None:
    """What a number counts: the noun behind "of", the noun that it stands before, or nothing that is printed."""
    counted = next(iter(led_to(token, "of")), None)
    if counted is not None:
        return counted
    before = role(token) in (Role.NUMBER, Role.COMPOUND, Role.QUANTIFIER, Role.DETERMINER) and token.i < token.head.i
    return _whole(token.head) if before and is_noun(token.head) else None


def _counts(token: Token) -> bool:
    """Whether a number stands before a noun for a thing, or does or undergoes what a verb says."""
    noun = _noun_of(token)
    if noun is not None:
        return lemma(noun) not in _NOT_COUNTED
    return role(token) in SUBJECTS | {Role.OBJECT}


def _any(scene: Scene, phrase: NumberPhrase, token: Token) -> Candidate:
    """A number that no rule knows, with the noun or the verb that it hangs on."""
    noun = _noun_of(token)
    item = _counted(token, noun) if noun is not None else _fate_of(token)
    mention = _mention(scene, _core(phrase), noun if noun is not None else token, item)
    return Candidate(replace(mention, rule="count.any"), evidence(scene, phrase, noun, "count.any"))


def _fate_of(token: Token) -> str:
    """ "Three were treated": what became of people who are not named again."""
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), token.head)
    return f"people: {_FATE.get(lemma(verb), lemma(verb))}"


def _token(parsed: Parsed, phrase: NumberPhrase) -> Token | None:
    """The word of a number that the parse hangs on something; None where it counts nothing, or stands in the
    furniture.
    """
    if phrase.of not in (Of.THING, Of.MEASURE) or parsed.report.zone_at(phrase.start) is Zone.FURNITURE:
        return None
    words = parsed.tokens(Span(phrase.start, phrase.end))
    number = next((t for t in reversed(words) if t.pos_ == "NUM"), words.root)
    while number.head in words and number.head != number and role(number) is not Role.NUMBER:
        number = number.head
    return number


def _in_a_date(token: Token) -> bool:
    """Whether the recogniser takes a number and what it hangs on for a date, a time or a rank."""
    if token.ent_type_ not in ("DATE", "TIME", "ORDINAL"):
        return False
    return role(token) is not Role.NUMBER or token.head.ent_type_ == token.ent_type_


def _of_another_year(token: Token) -> bool:
    """ "The worst since 2015, when 60 people died": what was counted in a year that stands alone is of another
    event.
    """
    head = clause_head(token)
    of_a_year = (
        role(head) is Role.RELATIVE and head.head.shape_ == "dddd" and any(t.lower_ == "when" for t in head.children)
    )
    years = [
        t
        for t in clause(head)
        if t.ent_type_ == "DATE" and t.shape_ == "dddd" and role(t) is Role.LED_TO and t.head.head == head
    ]
    return of_a_year or (head.tag_ == "VBD" and any(not any(c.pos_ == "PROPN" for c in t.children) for t in years))


def _whole(noun: Token) -> Token:
    """The noun that a noun before it belongs to: "219 school girls" counts girls."""
    while role(noun) in (Role.COMPOUND, Role.ADJECTIVE) and is_noun(noun.head) and noun.i < noun.head.i:
        noun = noun.head
    return noun


def _of_noun(scene: Scene, phrase: NumberPhrase, token: Token, noun: Token) -> Iterator[Mention]:
    """ "More than 200 girls", "three meters": counted by the noun, measured by what it is the measure of."""
    if not is_noun(noun) or lemma(noun) in _NOT_COUNTED or noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT"):
        return
    if lemma(noun) in _UNITS:
        end = (
            max(phrase.end, phrase.whole_end) if phrase.whole_end > noun.idx + len(noun) else phrase.end
        )  # "... and a half"
        yield _mention(scene, Span(phrase.start, end), noun, _measured(noun))
    elif phrase.of is Of.THING and phrase.amount.number > (0 if _fate(noun)[0] else _SMALLEST):
        yield _mention(scene, _core(phrase), noun, _counted(token, noun))


def _of_many(scene: Scene, phrase: NumberPhrase, token: Token, counted: Token) -> Iterator[Mention]:
    """ "Dozens of people were killed": what became of the dozens became of the people."""
    fate = _fate(token)[0] or _fate(counted)[0]
    if fate and is_noun(counted):
        yield _mention(scene, _core(phrase), counted, f"{_noun(counted)}: {fate}")


def _alone(scene: Scene, phrase: NumberPhrase, token: Token) -> Iterator[Mention]:
    """ "219 remain missing", "an estimated 40 were killed": a number that stands for those who were told of before."""
    said = token.head
    behind = those(said, Role.QUALITY, Role.RESULT, Role.PREDICATE, Role.BOUND, Role.ADVERBIAL)
    words = [said, *(t for t in behind if t.i > said.i)]
    fated = next((t for t in reversed(words) if lemma(t) in _FATE), None)
    small = 0 < phrase.amount.number <= _SMALLEST and not phrase.amount.hedge
    if fated is not None and not small:
        yield _mention(scene, _core(phrase), fated, f"people: {_FATE[lemma(fated)]}")


def _toll(scene: Scene, phrase: NumberPhrase, token: Token) -> Iterator[Mention]:
    """ "The death toll rose to 21", "the number of people killed reached 21": whom the subject counts."""
    verb = token.head.head if role(token) is Role.LED_TO and token.head.lower_ in ("to", "at") else token.head
    toll = next((t for t in subjects(verb) if lemma(t) in _TOLL), None) if lemma(verb) in _MOVES else None
    if toll is None:
        return
    of = next(iter(led_to(toll, "of")), None)
    fated = next((t for t in toll.subtree if lemma(t) in _FATE), None)
    if fated is not None:
        counted = _noun(of) if of is not None and of != fated else "people"
        last = toll if phrase.start - toll.idx <= _NEAR else verb
        mention = _mention(scene, _core(phrase), last, f"{counted}: {_FATE[lemma(fated)]}")
        yield replace(mention, rule="count.toll")


def _core(phrase: NumberPhrase) -> Span:
    return Span(phrase.start, phrase.end)


def _mention(scene: Scene, core: Span, last: Token, item: str) -> Mention:
    token = scene.parsed.tokens(core).root
    return Mention(
        kind="count",
        slot="count",
        item=item,
        report=scene.parsed.report.id,
        span=core.join(span_of(last)),
        core=core,
        rule="count.noun" if token.head == last else "count.alone",
        modality=_modality(token),
        attribution=speaker(token),
    )


def _modality(token: Token) -> Modality:
    """ "Nobody was hurt" is a count of none, and no denial."""
    found = factuality.modality(token)
    return Modality.ASSERTED if found is Modality.DENIED and token.lower_ in _NOBODY else found


def _measured(unit: Token) -> str:
    """What a measure is of, with its unit: the noun behind "of", or the one that the verb follows ("water levels:
    meter").
    """
    owner = next(iter(led_to(unit, "of")), None)
    verb = next((t for t in unit.ancestors if t.pos_ == "VERB"), clause_head(unit))
    before = next(
        (t for t in reversed(unit.doc[max(unit.sent.start, verb.i - _BEFORE_VERB) : verb.i]) if t.pos_ == "NOUN"), None
    )
    what = owner if owner is not None else before if before is not None else next(iter(subjects(verb)), None)
    return (
        f"{' '.join(t.text for t in core_phrase(what) if role(t) is not Role.DETERMINER)}: {lemma(unit)}"
        if what is not None
        else lemma(unit)
    )


def _counted(token: Token, noun: Token) -> str:
    """What is counted: the noun with its adjectives, and what became of them ("girls: taken")."""
    fate, told = _fate(noun)
    words = [t for t in core_phrase(noun) if t.i > token.i and t != told and t.lower_ not in _MORE]
    name = _noun(noun) if len(words) == 1 else " ".join(t.text for t in words)
    return f"{name}: {fate}" if fate else name


def _noun(noun: Token) -> str:
    """The noun as a label; "nine others" and "nine persons" are people."""
    return "people" if noun.lower_ in _PEOPLE else noun.text


def _fate(noun: Token) -> tuple[str, Token | None]:
    """What became of those counted, and the word that says so: "kidnapped girls", "girls who were taken", "killed ten
    people", "the death of ten".
    """
    inside = those(noun, Role.ADJECTIVE, Role.PARTICIPLE, Role.RELATIVE)
    above = (
        [noun.head]
        if role(noun) in (Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.OBJECT) and noun.head.pos_ in ("VERB", "AUX")
        else []
    )
    if role(noun) is Role.SUBJECT and any(role(t) is Role.OBJECT for t in noun.head.children):
        above = []  # "the two leaders held talks" holds none of them
    above += [
        t
        for verb in above
        for t in verb.children
        if role(t) in (Role.QUALITY, Role.RESULT, Role.PREDICATE) and t.i > verb.i
    ]  # "remained missing"
    of = [noun.head.head] if role(noun) is Role.LED_TO and noun.head.lower_ == "of" else []
    return next(((_FATE[lemma(t)], t) for t in [*inside, *of, *above] if lemma(t) in _FATE), ("", None))


def resolve(mention: Mention, parsed: Parsed) -> Value:
    """The number with its hedge."""
    if is_vote(mention):
        return tally(mention, parsed)
    return parse_amount(parsed.report.quote(mention.core))


COUNT = Kind("count", find, resolve)
