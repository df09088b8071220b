"""The algebra of imprecision: values as sets of possibilities, and how two of them relate."""
from .allen import Allen, allen_relation
from .amount import Amount, Duration, Elapsed, Range, parse_duration
from .edtf import parse_edtf
from .interval import Days, Interval, is_unknown, month_end
from .label import Choice, Label
from .relation import SetRelation, relation

__all__ = ["Allen", "Amount", "Choice", "Days", "Duration", "Elapsed", "Interval", "Label", "Range", "SetRelation", "allen_relation",
           "is_unknown", "month_end", "parse_duration", "parse_edtf", "relation"]
