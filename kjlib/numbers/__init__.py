"""Number phrases of English, read once and for all who ask: counts, sums, shares, measures, ages, lengths of time,
ordinals.
"""

from .model import NumberPhrase, Of
from .phrases import find, parse_amount
from .words import NUMBER, ORDINAL, cardinal, ordinal

__all__ = ["NUMBER", "ORDINAL", "NumberPhrase", "Of", "cardinal", "find", "ordinal", "parse_amount"]
