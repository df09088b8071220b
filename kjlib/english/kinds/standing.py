"""Where a time expression stands: the word before it, what it hangs on, its clause and the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..event_words import names_event
from ..main_event import Scene
from ..syntax import SUBJECTS, Role, clause, clause_head, core_phrase, governor, is_noun, role, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_NOT_OF_A_LABEL = frozenset((Role.DETERMINER, Role.NUMBER, Role.QUANTIFIER))


@dataclass(frozen=True, slots=True)
class Standing:
    """A time expression where it stands: its words, the preposition before it, what it hangs on, its clause's event."""

    words: Phrase
    link: str
    above: Token
    event: Token | None
    is_main: bool

    @property
    def verb(self) -> Token:
        """The verb of the clause that the expression stands in."""
        return clause_head(self.words.root)


def place_of(scene: Scene, words: Phrase) -> Standing:
    """Where a time expression of these words stands."""
    link = words.root.head
    above = governor(words)
    event = above if above.i in scene.mentions | scene.others else scene.event_of(words.root)
    is_link = link.i == words.start - 1 and link.pos_ in ("ADP", "SCONJ")
    is_main = (event is not None and event.i in scene.mentions) or scene.is_pictured(words.root)
    return Standing(words, link.lower_ if is_link else "", above, event, is_main)


def what(place: Standing) -> str:
    """What another date is of, as a short label in the report's words."""
    above = place.event if place.event is not None else place.above
    noun = above if is_noun(above) else next(filter(is_noun, those(above, Role.OBJECT, *SUBJECTS)), None)
    if noun is None:
        return above.lemma_
    words = [t for t in core_phrase(noun) if _is_of_a_label(t) and t not in place.words]
    label = "".join(t.text_with_ws for t in words).removeprefix("'s").removeprefix("’s").strip()
    return label if above == noun else f"{label}: {above.lemma_}"


def _is_of_a_label(word: Token) -> bool:
    """Not "the", "two", nor the "than" of "more than two"."""
    return role(word) not in _NOT_OF_A_LABEL and role(word.head) is not Role.NUMBER


def around(place: Standing) -> frozenset[str]:
    """The words of the phrase or clause that a date stands in, up to it."""
    verb = place.verb
    before = [t for t in clause(verb) if t.i < place.words.start or t.head == verb]
    near = [t for t in before if not _of_another_noun(t, place)]
    own = list(core_phrase(place.event)) if place.event is not None else []
    return frozenset(t.lower_ for t in [*near, *own])


def _of_another_noun(word: Token, place: Standing) -> bool:
    """ "The country's last rebel group agreed on Friday": a word of some other noun says nothing of the event."""
    noun = word.head
    while role(noun) is Role.COMPOUND and is_noun(noun.head):
        noun = noun.head  # "their first fisheries talks"
    beside = place.event is not None and noun.i + 1 == place.event.i  # the same, where the parse parts the two
    another = is_noun(noun) and noun.lower_ != "time" and not names_event(noun)
    return role(word) is Role.ADJECTIVE and another and not beside and noun != place.event
