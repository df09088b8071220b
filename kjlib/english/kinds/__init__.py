"""Every kind of claim, in the order the tables show them. Add yours here."""

from .agenda import AGENDA
from .base import Kind
from .count import COUNT
from .money import MONEY
from .outcome import OUTCOME
from .quote import QUOTE
from .series import SERIES
from .when import WHEN
from .where import WHERE
from .who import WHO

KINDS: tuple[Kind, ...] = (WHEN, WHERE, OUTCOME, SERIES, WHO, AGENDA, COUNT, MONEY, QUOTE)
BY_NAME = {kind.name: kind for kind in KINDS}

__all__ = ["BY_NAME", "KINDS", "Kind"]
