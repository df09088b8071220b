"""The questions that claims answer, in the order the tables show them, and what is known of each (CONTRACT section 4)."""
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """``single``: only one value can be true at one moment, so that two which exclude each other are a conflict or an update."""
    name: str
    single: bool
    legend: str


_TABLE = (
    Slot("date", True, "when the event is or was"),
    Slot("venue", True, "where it is or was"),
    Slot("status", True, "planned, under way, held, postponed or cancelled"),
    Slot("format", False, "in what form, such as 2+2"),
    Slot("level", False, "at what level"),
    Slot("ordinal", True, "which of its series it is"),
    Slot("count_before", True, "how many were held before it"),
    Slot("last_held", True, "when it was last held"),
    Slot("first_held", True, "when it was first held"),
    Slot("next_meeting", True, "when it is to be held again"),
    Slot("gap", True, "how long since it was last held"),
    Slot("cause_of_gap", False, "why it had lapsed"),
    Slot("cause", False, "what brought it about"),
    Slot("outcome", False, "what was agreed"),
    Slot("attendee", True, "who takes part"),
    Slot("attendee.title", True, "in which office"),
    Slot("attendee.side", True, "for which country or body"),
    Slot("attendee.organisation", False, "from which body"),
    Slot("attendee.rank", True, "in which rank"),
    Slot("person", True, "who speaks or is spoken of with an office"),
    Slot("person.title", True, "in which office"),
    Slot("person.side", True, "for which country or body"),
    Slot("person.organisation", False, "from which body"),
    Slot("person.rank", True, "in which rank"),
    Slot("agenda", False, "what is or was talked about"),
    Slot("count", True, "how many"),
    Slot("related_date", True, "when another thing is or was"),
    Slot("related_gap", True, "how long since another thing"),
    Slot("quote", False, "what was said, word for word"),
)
SLOTS = {slot.name: slot for slot in _TABLE}
_ORDER = {slot.name: position for position, slot in enumerate(_TABLE)}
SERIES_SLOTS = ("first_held",)          # facts of a series, compared across its events


def order(slot: str) -> int:
    """The place of a slot in the tables; unknown ones come last."""
    return _ORDER.get(slot, len(_ORDER))
