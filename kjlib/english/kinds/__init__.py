"""Every kind of claim, in the order the tables show them. Add yours here."""

from .age import AGE
from .agenda import AGENDA
from .base import Kind
from .count import COUNT
from .measure import MEASURE
from .money import MONEY
from .outcome import OUTCOME
from .quote import QUOTE
from .series import SERIES
from .share import SHARE
from .when import WHEN
from .where import WHERE
from .who import WHO

KINDS: tuple[Kind, ...] = (WHEN, WHERE, OUTCOME, SERIES, WHO, AGENDA, COUNT, MONEY, SHARE, MEASURE, AGE, QUOTE)
BY_NAME = {kind.name: kind for kind in KINDS}

__all__ = ["BY_NAME", "KINDS", "Kind"]
