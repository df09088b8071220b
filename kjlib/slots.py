"""The questions that claims answer, one row a question, in the order the tables show them (CONTRACT section 4).

All that the steps need to know of a question stands in its row; nowhere else in kjlib is there a list of slots.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Item(StrEnum):
    """What the item of a claim is, and so how two reports' labels are found to be of one thing."""

    NONE = "none"  # the slot says it all
    PERSON = "person"
    TOPIC = "topic"
    COUNTED = "counted"  # what is counted, and what became of it
    DATED = "dated"  # another thing than the event, by its label or its sentence
    SPEAKER = "speaker"  # the words tell, and the speaker


class Moves(StrEnum):
    """How the answer may change as the world goes on, so that two that exclude each other are an update."""

    NEVER = "never"
    STAGES = "stages"  # planned, then held
    PLANS = "plans"  # a plan, and what came of it
    GROWS = "grows"  # a toll


@dataclass(frozen=True, slots=True)
class Slot:
    """A question. ``topic``: what it is about, in a word; ``single``: only one value can be true at one moment, so that
    two which
    exclude each other are a conflict or an update.
    """

    name: str
    topic: str
    legend: str
    single: bool = False
    item: Item = Item.NONE
    moves: Moves = Moves.NEVER
    dated: bool = False  # a date, which the event may help to settle
    bounded: bool = False  # ... and which may be open at one end ("by Friday")
    partner: str = ""  # the slot that it is set against by arithmetic
    sorted: bool = False  # true of "one-on-one talks", and another value of "talks"
    beside: str = ""  # the slot under which another report may tell the same
    afterwards: bool = False  # nobody can know it before the event
    of_series: bool = False  # a fact of a series, compared across its events
    of_event: bool = False  # the event's own day, which may be one of several
    of_moment: bool = False  # another at another moment, so that two exclude each other only once the event is dated
    presence: bool = False  # that somebody takes part, so that a denial excludes it
    implied: bool = False  # whoever answers the slot beside it answers it too
    joins: str = ""  # the slot whose row it goes into, where the person takes part

    @property
    def labelled(self) -> bool:
        """Whether the item is only a label for what is meant, so that two things may bear the same."""
        return self.item in (Item.COUNTED, Item.DATED)


_PRESENT = "attendee"


def _of_person(name: str, part: str, legend: str, *, single: bool) -> Slot:
    joins = "" if name == _PRESENT else f"{_PRESENT}.{part}"
    return Slot(f"{name}.{part}", "who", legend, single, Item.PERSON, joins=joins)


# fmt: off
_TABLE = (
    Slot("date", "when", "when the event is or was", True,
         moves=Moves.PLANS, dated=True, bounded=True, of_event=True),
    Slot("venue", "where", "where it is or was", True, of_moment=True),
    Slot("status", "when", "planned, under way, held, postponed or cancelled", True, moves=Moves.STAGES),
    Slot("format", "where", "in what form, such as 2+2"),
    Slot("level", "where", "at what level"),
    Slot("ordinal", "before", "which of its series it is", True, partner="count_before"),
    Slot("count_before", "before", "how many were held before it", True),
    Slot("last_held", "before", "when it was last held", True, dated=True, sorted=True),
    Slot("first_held", "before", "when it was first held", True, dated=True, sorted=True, of_series=True),
    Slot("next_meeting", "before", "when it is to be held again", True, moves=Moves.PLANS, dated=True, bounded=True,
         afterwards=True),
    Slot("gap", "before", "how long since it was last held", True, partner="last_held", sorted=True),
    Slot("cause_of_gap", "before", "why it had lapsed"),
    Slot("cause", "what", "what brought it about"),
    Slot("outcome", "what", "what was agreed", afterwards=True),
    Slot("attendee", "who", "who takes part", True, Item.PERSON, beside="person", presence=True),
    _of_person("attendee", "title", "in which office", single=True),
    _of_person("attendee", "side", "for which country or body", single=True),
    _of_person("attendee", "organisation", "from which body", single=False),
    _of_person("attendee", "rank", "in which rank", single=True),
    Slot("person", "who", "who speaks or is spoken of with an office", True, Item.PERSON, beside="attendee",
         implied=True),
    _of_person("person", "title", "in which office", single=True),
    _of_person("person", "side", "for which country or body", single=True),
    _of_person("person", "organisation", "from which body", single=False),
    _of_person("person", "rank", "in which rank", single=True),
    Slot("agenda", "what", "what is or was talked about", item=Item.TOPIC),
    Slot("count", "many", "how many", True, Item.COUNTED, Moves.GROWS),
    Slot("money", "many", "how much money", True, Item.COUNTED),
    Slot("share", "many", "what part of a whole", True, Item.COUNTED),
    Slot("measure", "many", "how long, how far, how strong", True, Item.COUNTED),
    Slot("age", "many", "how old", True, Item.COUNTED),
    Slot("related_date", "other", "when another thing is or was", True, Item.DATED, dated=True),
    Slot("related_gap", "other", "how long since another thing", True, Item.DATED),
    Slot("quote", "said", "what was said, word for word", item=Item.SPEAKER, afterwards=True),
)
# fmt: on
SLOTS = {slot.name: slot for slot in _TABLE}
_ORDER = {slot.name: position for position, slot in enumerate(_TABLE)}


def order(slot: str) -> int:
    """The place of a slot in the tables; unknown ones come last."""
    return _ORDER.get(slot, len(_ORDER))


def in_words(slot: str) -> str:
    """A slot as a reader sees it: "attendee.title" is "attendee, title"."""
    return slot.replace("_", " ").replace(".", ", ")


def topic(slot: str) -> str:
    """What a slot is about, in a word; of an unknown one, ``other``."""
    return SLOTS[slot].topic if slot in SLOTS else "other"
