"""What speaks for and against a candidate: named, general features of the place where its words stand.

A feature is a class, never a word of a text; ``lexicon/evidence.toml`` lists every one with the words that a reader is
shown. How much each weighs is measured (``weights``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import lexicon
from ..model import Zone
from ..values.label import content
from . import factuality
from .attribution import is_saying, speaker
from .event_words import names_event
from .main_deed import is_meeting
from .main_event import Scene
from .syntax import Role, clause_head, governor, is_noun, is_verb, lemma, role
from .verbs import tense

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_CLAUSES = {
    Role.ROOT: "main",
    Role.RELATIVE: "relative",
    Role.PARTICIPLE: "participle",
    Role.ADVERBIAL: "adverbial",
    Role.CONTENT: "content",
    Role.BOUND: "bound",
    Role.JOINED: "joined",
    Role.APPOSITION: "apposition",
}
_ANNOUNCE = frozenset(lexicon.load("events")["announce"])
_LEAD = 3  # sentences of the body that tell what the report is about
_NEAR = 2  # words of the theme in a sentence: none, some, many


def where_it_stands(scene: Scene, words: Phrase) -> Iterator[str]:
    """The zone, how far down, whether in the lead, inside a quotation, said by somebody."""
    token = words.root
    zone = scene.parsed.zone(words[0])
    yield f"zone: {zone}"
    if zone is Zone.BODY:
        yield f"sentence: {_depth(sentence_number(scene, token))}"
    if token.i in scene.lead:
        yield "in the lead"
    yield f"theme: {closeness(scene, words)}"
    if speaker(token):
        yield "somebody says so"
    if _quoted(words):
        yield "inside quotation marks"


def clause_around(scene: Scene, words: Phrase) -> Iterator[str]:
    """What the clause tells of, its tense, its modality, its kind, and what the words hang on."""
    token = words.root
    verb = clause_head(token)
    above = governor(words)
    yield f"clause: {_CLAUSES.get(role(verb), 'other')}"
    yield f"tense: {tense(verb)}"
    yield f"modality: {factuality.modality(token)}"
    yield f"event: {_event(scene, token)}"
    yield f"hangs on: {_sort(scene, above)}"
    if is_saying(verb):
        yield "in a clause of announcing" if lemma(verb) in _ANNOUNCE else "in a clause of saying"
    if verb.i in scene.mentions:
        yield "the verb is the main event"


def _event(scene: Scene, token: Token) -> str:
    named = scene.event_of(token)
    if named is None:
        return "none"
    return "main" if named.i in scene.mentions else "other"


def _sort(scene: Scene, above: Token) -> str:
    """What sort of word it is that the words hang on."""
    if above.i in scene.mentions:
        return "main event"
    if above.i in scene.others:
        return "other event"
    if is_saying(above):
        return "verb of saying"
    if is_verb(above):
        return "verb"
    if names_event(above):
        return "event noun"
    if above.ent_type_ in ("PERSON", "ORG", "NORP"):
        return "name"
    return "noun" if is_noun(above) else "other"


# ---------------------------------------------------------------- how close to what the report is about


def theme(scene: Scene) -> Counter[str]:
    """The stems of the headline and the first sentences: what the report is about, with how many hold each."""
    return scene.once("theme", lambda: _theme(scene))


def _theme(scene: Scene) -> Counter[str]:
    told = list(scene.parsed.sentences(Zone.HEADLINE))
    told += list(scene.parsed.sentences(Zone.BODY))[:_LEAD]
    return Counter(stem for sentence in told for stem in set(content(sentence.text)))


def closeness(scene: Scene, words: Phrase) -> str:
    """How many stems of the theme stand in the sentence, beside the words themselves: none, few or many."""
    about = theme(scene)
    own = set(content(words.text))
    shared = {stem for stem in content(words.root.sent.text) if stem in about and stem not in own}
    repeated = {stem for stem in shared if about[stem] > 1}
    if len(repeated) >= _NEAR:
        return "close"
    return "some" if len(shared) >= _NEAR else "far"


def main_sort(scene: Scene) -> str:
    """Whether what the lead tells of is a meeting or a pact, another thing that a noun names, or a deed."""
    if is_meeting(scene):
        return "a meeting"
    named = scene.once("named", lambda: any(names_event(scene.parsed.doc[i]) for i in scene.mentions & scene.lead))
    return "another event" if named else "a deed"


# ---------------------------------------------------------------- places in the text


def sentence_number(scene: Scene, token: Token) -> int:
    """Which sentence of the body a word stands in, from 0; the number of all for a word that stands in none."""
    numbers = scene.once("numbered", lambda: {s.start: n for n, s in enumerate(scene.parsed.sentences(Zone.BODY))})
    return numbers.get(token.sent.start, len(numbers))


def _depth(number: int) -> str:
    for last, name in ((0, "first"), (2, "second or third"), (6, "early")):
        if number <= last:
            return name
    return "late"


def _quoted(words: Phrase) -> bool:
    """Whether a quotation opens before the words in their sentence, and closes behind them."""
    before = words.doc[words.root.sent.start : words.start].text
    opened = before.count("“") - before.count("”")
    return opened > 0 or (before.count('"') % 2 == 1 and '"' in words.doc[words.end : words.root.sent.end].text)
