"""The questions that claims answer, in the order the tables show them, and what is known of each (CONTRACT section 4)."""
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """``topic``: what the slot is about, in a word; ``single``: only one value can be true at one moment, so that two which exclude each other
    are a conflict or an update."""
    name: str
    topic: str
    single: bool
    legend: str


_TABLE = (
    Slot("date", "when", True, "when the event is or was"),
    Slot("venue", "where", True, "where it is or was"),
    Slot("status", "when", True, "planned, under way, held, postponed or cancelled"),
    Slot("format", "where", False, "in what form, such as 2+2"),
    Slot("level", "where", False, "at what level"),
    Slot("ordinal", "before", True, "which of its series it is"),
    Slot("count_before", "before", True, "how many were held before it"),
    Slot("last_held", "before", True, "when it was last held"),
    Slot("first_held", "before", True, "when it was first held"),
    Slot("next_meeting", "before", True, "when it is to be held again"),
    Slot("gap", "before", True, "how long since it was last held"),
    Slot("cause_of_gap", "before", False, "why it had lapsed"),
    Slot("cause", "what", False, "what brought it about"),
    Slot("outcome", "what", False, "what was agreed"),
    Slot("attendee", "who", True, "who takes part"),
    Slot("attendee.title", "who", True, "in which office"),
    Slot("attendee.side", "who", True, "for which country or body"),
    Slot("attendee.organisation", "who", False, "from which body"),
    Slot("attendee.rank", "who", True, "in which rank"),
    Slot("person", "who", True, "who speaks or is spoken of with an office"),
    Slot("person.title", "who", True, "in which office"),
    Slot("person.side", "who", True, "for which country or body"),
    Slot("person.organisation", "who", False, "from which body"),
    Slot("person.rank", "who", True, "in which rank"),
    Slot("agenda", "what", False, "what is or was talked about"),
    Slot("count", "many", True, "how many"),
    Slot("related_date", "other", True, "when another thing is or was"),
    Slot("related_gap", "other", True, "how long since another thing"),
    Slot("quote", "said", False, "what was said, word for word"),
)
SLOTS = {slot.name: slot for slot in _TABLE}
_ORDER = {slot.name: position for position, slot in enumerate(_TABLE)}
SERIES_SLOTS = ("first_held",)          # facts of a series, compared across its events


def order(slot: str) -> int:
    """The place of a slot in the tables; unknown ones come last."""
    return _ORDER.get(slot, len(_ORDER))


def in_words(slot: str) -> str:
    """A slot as a reader sees it: "attendee.title" is "attendee, title"."""
    return slot.replace("_", " ").replace(".", ", ")


def topic(slot: str) -> str:
    """What a slot is about, in a word; of an unknown one, ``other``."""
    return SLOTS[slot].topic if slot in SLOTS else "other"
