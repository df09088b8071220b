"""People: who is named, in which office, for which side, and whether they take part."""

from .company import Presence
from .mentions import PersonMention, find_people, speaks
from .presence import presence
from .sides import with_contrast

__all__ = ["PersonMention", "Presence", "find_people", "presence", "speaks", "with_contrast"]
