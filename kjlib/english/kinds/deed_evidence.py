"""What speaks for a verb telling what became of the main event: its form, its class, who does it to what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ... import lexicon
from ...model import Zone
from ...values.label import content, stem
from ..arguments import doers, undergoers
from ..evidence import clause_around, main_sort, theme, where_it_stands
from ..main_event import Scene
from ..syntax import Role, lemma, role, those
from ..verbs import auxiliaries, is_denied, is_passive, is_saying
from .deed_words import deed_words

if TYPE_CHECKING:
    from spacy.tokens import Token

CLASSES = {name: frozenset(words) for name, words in lexicon.load("deeds").items()}
_LIGHT = frozenset(lexicon.load("events")["light"])
_FORMS = {
    "VBD": "past",
    "VBN": "past participle",
    "VBG": "-ing",
    "VBZ": "present",
    "VBP": "present",
    "VB": "bare",
}
_MANY = 4  # words of the theme
_SHORT, _LONG = 4, 18  # words
_PERFECT = frozenset(("has", "have", "had", "'ve", "’ve"))


def evidence(scene: Scene, verb: Token, rules: frozenset[str]) -> frozenset[str]:
    """All that speaks for and against a verb's clause being of the main event. ``rules``: those that found it."""
    words = verb.doc[verb.i : verb.i + 1]
    return frozenset(
        {
            *where_it_stands(scene, words),
            *clause_around(scene, words),
            *_form(verb),
            *_classes(verb),
            *_closeness(scene, verb),
            *_arguments(scene, verb),
            *_words(scene, verb),
            f"the report tells of {main_sort(scene)}",
            *(f"rule: {rule}" for rule in rules or {"none"}),
        }
    )


def _form(verb: Token) -> Iterator[str]:
    yield f"form: {_FORMS.get(verb.tag_, 'other')}"
    if is_passive(verb):
        yield "passive"
    if is_denied(verb):
        yield "denied"
    if auxiliaries(verb) & _PERFECT:
        yield "perfect"
    if role(verb) is Role.ROOT:
        yield "main verb of the sentence"


def _classes(verb: Token) -> Iterator[str]:
    """The classes of the lexicon that a verb is in."""
    among = [name for name, words in CLASSES.items() if lemma(verb) in words]
    yield from (f"verb: {name}" for name in among)
    if is_saying(verb):
        yield "verb of saying"
    elif lemma(verb) in _LIGHT or lemma(verb) == "be":
        yield "light verb"
    elif not among:
        yield "verb: of no class"


def _closeness(scene: Scene, verb: Token) -> Iterator[str]:
    """Whether headline and lead tell of the same deed, and which deed of the report it is."""
    about = theme(scene)
    shared = about[stem(verb.lower_)] or about[stem(lemma(verb))]
    if shared and verb.i not in scene.lead:
        yield "the lead has the same verb"
    elif shared > 1:
        yield "headline and lead have the same verb"
    if scene.parsed.zone(verb) is Zone.HEADLINE and role(verb) is Role.ROOT:
        yield "main verb of the headline"


def _arguments(scene: Scene, verb: Token) -> Iterator[str]:
    """Who does it, and to what: a name, a pronoun, a thing; whether the lead names them."""
    about = theme(scene)
    for part, nouns in (("doer", doers(verb)), ("undergoer", undergoers(verb))):
        if not nouns:
            yield f"no {part}"
            continue
        noun = nouns[0]
        sort = noun.ent_type_ if noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") else noun.pos_.lower()
        yield f"{part}: {sort.lower()}"
        stems = content(" ".join(t.text for t in noun.subtree) if len(list(noun.subtree)) < 8 else noun.text)
        if any(about[word] > 1 for word in stems):
            yield f"{part} of the theme"
        if noun.i in scene.mentions:
            yield f"{part} is the main event"
    if those(verb, Role.BOUND, Role.CONTENT):
        yield "takes a clause"


def _words(scene: Scene, verb: Token) -> Iterator[str]:
    """How many words of the theme the deed's own words hold, how long they are, and whether a date stands in them."""
    words, about = deed_words(verb), theme(scene)
    stems = set(content(words.text))
    shared = sum(1 for word in stems if about[word])
    yield f"words of the theme in the deed: {min(shared, _MANY)}"
    if sum(1 for word in stems if about[word] > 1) > 1:
        yield "headline and lead tell of the deed"
    yield f"length: {'short' if len(words) < _SHORT else 'long' if len(words) > _LONG else 'middling'}"
    if any(t.ent_type_ == "DATE" for t in words):
        yield "a date in the deed"
    if any(t.ent_type_ in ("CARDINAL", "MONEY", "PERCENT") for t in words):
        yield "a number in the deed"
