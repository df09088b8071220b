"""The algebra of imprecision: values as sets of possibilities, and how two of them relate."""

from .allen import Allen, allen_relation
from .amount import Amount, Duration, Elapsed, Quantity, Range, parse_duration
from .complement import Not
from .edtf import parse_edtf
from .interval import Days, Interval, is_unknown, month_end
from .label import Choice, Label
from .office import Office
from .person import PersonName, Rank
from .place import Place
from .relation import SetRelation, relation

__all__ = [
    "Allen",
    "Amount",
    "Choice",
    "Days",
    "Duration",
    "Elapsed",
    "Interval",
    "Label",
    "Not",
    "Office",
    "PersonName",
    "Place",
    "Quantity",
    "Range",
    "Rank",
    "SetRelation",
    "allen_relation",
    "is_unknown",
    "month_end",
    "parse_duration",
    "parse_edtf",
    "relation",
]
