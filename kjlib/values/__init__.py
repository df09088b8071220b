"""The algebra of imprecision: values as sets of possibilities, and how two of them relate."""
from .amount import Amount, Duration, Elapsed, Range, parse_duration
from .interval import Days, Interval, month_end, parse_edtf
from .label import Choice, Label
from .relation import SetRelation, relation

__all__ = ["Amount", "Choice", "Days", "Duration", "Elapsed", "Interval", "Label", "Range", "SetRelation", "month_end", "parse_duration",
           "parse_edtf", "relation"]
