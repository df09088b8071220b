"""What speaks for a place being where the event is: what leads to it, what sort of place it is, whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon, places
from ...model import Zone
from ..evidence import clause_around, main_sort, where_it_stands
from ..main_event import Scene
from ..syntax import Role, ancestors, governor, is_noun, is_verb, lemma, role, those
from .deed_evidence import CLASSES
from .place_names import is_site

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_LINKS = frozenset(
    (
        "in",
        "at",
        "inside",
        "outside",
        "near",
        "on",
        "from",
        "to",
        "into",
        "across",
        "around",
        "of",
        "over",
        "for",
        "between",
    )
)
_OFFICES = frozenset(lexicon.load("offices")["bodies"])
_PLACES = ("GPE", "LOC", "FAC")
_OFTEN = 3


def evidence(scene: Scene, noun: Token, words: Phrase, rule: str) -> frozenset[str]:
    """All that speaks for and against a place."""
    return frozenset(
        {
            f"rule: {rule}",
            f"rule: {rule}, the report tells of {main_sort(scene)}",
            *where_it_stands(scene, words),
            *clause_around(scene, words),
            *_sort(noun, words),
            *_standing(noun, words),
            *_repeated(scene, words),
            *_verbs(noun),
        }
    )


def _sort(noun: Token, words: Phrase) -> Iterator[str]:
    """A country, a capital, another place that the recogniser knows, a building, a name that nothing is known of."""
    text = words.text
    if places.is_capital(text):
        yield "sort: capital"
    elif places.country(text):
        yield "sort: country"
    elif is_site(noun):
        yield "sort: site"
    elif noun.ent_type_ in _PLACES:
        yield f"sort: {noun.ent_type_.lower()}"
    elif noun.ent_type_:
        yield "sort: name of another thing"
    else:
        yield "sort: unknown name" if noun.text[0].isupper() else "sort: common noun"
    if any(t.text == "," for t in words):
        yield "a place in a place"
    if len(words) > 1:
        yield "several words"


def _standing(noun: Token, words: Phrase) -> Iterator[str]:
    """The word that leads to it, its role, what it hangs on."""
    first = words[0]
    before = first.doc[first.i - 1] if first.i else first
    before = before.doc[before.i - 1] if before.i and before.lower_ in ("the", "a", "an") else before
    link = before.lower_ if before.lower_ in _LINKS else "none"
    yield f"link: {link}"
    yield f"role: {role(noun)}"
    above = governor(words)
    if link != "none":
        yield f"link: {link}, behind {'a verb' if is_verb(above) else 'a noun' if is_noun(above) else 'another word'}"
    if is_noun(above) and above.ent_type_ in ("ORG", "PERSON", "NORP"):
        yield "of a name"
    if role(noun) is Role.OWNER or any(t.tag_ == "POS" for t in noun.children):
        yield "owns something"
    if role(noun) is Role.COMPOUND and lemma(noun.head) in _OFFICES:
        yield "names an office"
    if role(noun) is Role.COMPOUND:
        yield "before a name" if noun.head.pos_ == "PROPN" else "before a noun"
    if noun.i + 1 < len(noun.doc) and noun.nbor(1).text == "," and words.end < len(noun.doc) - 1:
        yield "a comma behind"
    if any(t.ent_type_ == "DATE" for t in noun.sent):
        yield "a date in the sentence"
    if any(role(t) is Role.RELATIVE for t in ancestors(noun)):
        yield "inside a relative clause"
    if those(noun, Role.JOINED) or role(noun) is Role.JOINED:
        yield "one of several"


def _repeated(scene: Scene, words: Phrase) -> Iterator[str]:
    """How often the report names it, whether the headline or the dateline does, whether it is the first of all."""
    report = scene.parsed.report
    times = scene.parsed.text.count(words.text)
    yield f"named: {'once' if times == 1 else 'often' if times > _OFTEN else 'some times'}"
    if words.text in report.dateline or report.dateline.title().startswith(words.text):
        yield "in the dateline"
    headline = " ".join(sentence.text for sentence in scene.parsed.sentences(Zone.HEADLINE))
    if words.text in headline:
        yield "in the headline"
    names = scene.once("places", lambda: _names(scene))
    if names and words.text == names.most_common(1)[0][0]:
        yield "the place named most"


def _names(scene: Scene) -> Counter[str]:
    return Counter(ent.text for ent in scene.parsed.doc.ents if ent.label_ in _PLACES)


def people_in(scene: Scene) -> frozenset[str]:
    """The words of the names that the recogniser takes for people more often than for places."""
    return scene.once("people", lambda: _people(scene))


def _people(scene: Scene) -> frozenset[str]:
    people = Counter(token.text for token in scene.parsed.doc if token.ent_type_ == "PERSON")
    sites = Counter(token.text for token in scene.parsed.doc if token.ent_type_ in _PLACES)
    return frozenset(word for word in people if people[word] >= sites[word])


def _verbs(noun: Token) -> Iterator[str]:
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is not None:
        yield from (f"verb: {name}" for name, words in CLASSES.items() if lemma(verb) in words)
