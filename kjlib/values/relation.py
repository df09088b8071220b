"""How two sets of possibilities relate. Every verdict of kjlib is read off this and nothing else."""

from enum import StrEnum

from ..model import Value


class SetRelation(StrEnum):
    EQUAL = "equal"
    BROADER = "broader"  # "this week" is broader than "Tuesday"
    NARROWER = "narrower"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


def relation(a: Value, b: Value) -> SetRelation:
    """How the states of the world that ``a`` allows relate to those that ``b`` allows."""
    match a.covers(b), b.covers(a):
        case True, True:
            return SetRelation.EQUAL
        case True, False:
            return SetRelation.BROADER
        case False, True:
            return SetRelation.NARROWER
    return (
        SetRelation.OVERLAPS if a.meets(b) or b.meets(a) else SetRelation.DISJOINT
    )  # a complement knows more of others than they of it
