"""People in a report: their names, and the offices, ranks, bodies and sides that are printed with them."""
from .mentions import PersonMention, find_people
from .presence import Presence, presence

__all__ = ["PersonMention", "Presence", "find_people", "presence"]
