"""Number phrases of English: how many, how much, how long, how old, which in order.

``find(text)`` gives each with its value, an ``Amount`` that may be hedged or a range, and with what it is a number
*of*; a year, a label ("Room 12") or a hyphenated word ("five-star") is a number of nothing. Dates, clock times,
telephone numbers and scores are no number phrases. It reads words and figures only, no parse: whether "12" counts
people is for the caller to see.
"""

from .model import NumberPhrase, Of
from .phrases import find, parse_amount
from .words import NUMBER, ORDINAL, cardinal, ordinal

__all__ = ["NUMBER", "ORDINAL", "NumberPhrase", "Of", "cardinal", "find", "ordinal", "parse_amount"]
