"""The ladder: two claims on one question relate as the first rung says that holds of them.

A rung is a rule's name, its test, the relation, and the words of the reason (what may stand in them: ``reasons``). What
is special
to a slot is in its row of the slot table. Nothing here says what is true.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import names
from ..model import Claim, Modality, Relation
from ..slots import Item, Moves
from ..values import Amount, Interval, Office, SetRelation, is_unknown
from ..values.label import turned
from . import quote_diff
from .order import in_order, is_plan, moved
from .pair import Pair, allowed
from .same_thing import same_counted, same_label

_SURE = 0.4  # of both readings, for a conflict or an update
_FAR_APART = 1.5
_ONE_NAME = 0.5


@dataclass(frozen=True, slots=True)
class Rung:
    """``coarser``: which of the two says less, for ``less_precise``."""

    rule: str
    holds: Callable[[Pair], bool]
    relation: Relation
    words: str
    coarser: str = ""


def rung_of(pair: Pair) -> Rung:
    """The first rung that holds; the last one always does."""
    return next(rung for rung in LADDER if rung.holds(pair))


# ---------------------------------------------------------------- what the sets say


def _equal(pair: Pair) -> bool:
    return pair.sets is SetRelation.EQUAL


def _broader(pair: Pair) -> bool:
    return pair.sets is SetRelation.BROADER


def _narrower(pair: Pair) -> bool:
    return pair.sets is SetRelation.NARROWER


def _overlaps(pair: Pair) -> bool:
    return pair.sets is SetRelation.OVERLAPS


def _disjoint(pair: Pair) -> bool:
    """What excludes, and no rung above has said why it need not."""
    return True


def _both_may_be_true(pair: Pair) -> bool:
    return not pair.slot.single


# ---------------------------------------------------------------- topics and denials


def _is_topic(pair: Pair) -> bool:
    """The row is the topic: what the words add to it is shown, not judged."""
    return pair.slot.item is Item.TOPIC


def _one_denies(pair: Pair) -> bool:
    return not pair.slot.single and pair.denied_by_one


# ---------------------------------------------------------------- speech


def _is_speech(pair: Pair) -> bool:
    return pair.slot.item is Item.SPEAKER


def _of_one_speech(pair: Pair) -> bool:
    return _is_speech(pair) and quote_diff.one_speech(pair.a.quote, pair.b.quote)


def _same_words(pair: Pair) -> bool:
    return _is_speech(pair) and not quote_diff.in_words(pair.a.quote, pair.b.quote)


def _turned(pair: Pair) -> bool:
    return _of_one_speech(pair) and turned(pair.a.quote) != turned(pair.b.quote)


def _trimmed_by_a(pair: Pair) -> bool:
    return _of_one_speech(pair) and quote_diff.trimmed(pair.a.quote, pair.b.quote) == "first"


def _trimmed_by_b(pair: Pair) -> bool:
    return _of_one_speech(pair) and quote_diff.trimmed(pair.a.quote, pair.b.quote) == "second"


# ---------------------------------------------------------------- names


def _is_name(pair: Pair) -> bool:
    return bool(pair.slot.beside)


def _presence_denied(pair: Pair) -> bool:
    return pair.slot.presence and pair.denied_by_one and not _equal(pair)


def _presence_changed(pair: Pair) -> bool:
    ordered = in_order(pair)
    return _presence_denied(pair) and ordered is not None and is_plan(ordered[0], pair.context)


def _spelt_in_two_ways(pair: Pair) -> bool:
    return _is_name(pair) and names.similarity(str(pair.a.alone), str(pair.b.alone)) >= _ONE_NAME


# ---------------------------------------------------------------- values that exclude one another, and need not


def _undated_reports(pair: Pair) -> bool:
    return not pair.within and is_unknown(pair.a.alone) and is_unknown(pair.b.alone)


def _held_together(pair: Pair) -> bool:
    a, b = pair.a.alone, pair.b.alone
    return isinstance(a, Office) and isinstance(b, Office) and not a.only_by_modifier(b)


def _parts_of_one_report(pair: Pair) -> bool:
    return pair.slot.moves is Moves.STAGES and pair.within


def _other_things(pair: Pair) -> bool:
    """Whether two claims under one label may be of two things: labels that differ, or counts too far apart to be one
    toll told twice.
    """
    if not pair.slot.labelled:
        return False
    a, b = pair.a, pair.b
    if pair.within:
        return True
    if not (isinstance(a.alone, Amount) and isinstance(b.alone, Amount)):
        done = (
            ": " in a.mention.item or a.mention.modality is not b.mention.modality
        )  # one may travel twice, and plan a third time
        return done or not same_label(a.mention.item, b.mention.item)
    if ":" not in a.mention.item or not same_counted(a.mention.item, b.mention.item):
        return True
    low, high = sorted((a.alone.number, b.alone.number))
    return high > _FAR_APART * low


def _both_say_both(pair: Pair) -> bool:
    """Whether each of the two reports also says what the other does: "to buy" and "agreed to buy" stand in both."""

    def also(claim: Claim, other: Claim) -> bool:
        return any(c.report == claim.report and allowed(c).meets(allowed(other)) for c in pair.row.claims)

    return not pair.within and also(pair.a, pair.b) and also(pair.b, pair.a)


def _sorts_differ(pair: Pair) -> bool:
    """Whether one report gives two values, as of meetings of two sorts ("the first one-on-one talks since 2011"), and
    one of them agrees.
    """
    if not pair.slot.sorted:
        return False
    both, claims = {pair.a.report, pair.b.report}, pair.row.claims
    return len(both) == 1 or any(
        {c.report, d.report} == both and c.alone.meets(d.alone) for c in claims for d in claims
    )


def _undated_event(pair: Pair) -> bool:
    return pair.slot.of_moment and not any(event in pair.context.days for event in pair.row.events)


def _still_to_come(pair: Pair) -> bool:
    """Whether the report of a plan tells of the other's day too, as past: "agreed on Friday", and "will begin on August
    3".
    """
    if not pair.slot.of_event:
        return False
    both = ((pair.a, pair.b), (pair.b, pair.a))
    plans = [
        (x, y) for x, y in both if x.mention.modality is Modality.EXPECTED and y.mention.modality is Modality.ASSERTED
    ]
    return any(
        c.report == plan.report and c.mention.modality is Modality.ASSERTED and c.alone.meets(done.alone)
        for plan, done in plans
        for c in pair.row.claims
    )


def _several_days(pair: Pair) -> bool:
    """Whether a report of the event says that it goes over as many days as part two dates ("the two-day talks")."""
    a, b = pair.a.alone, pair.b.alone
    if not pair.slot.of_event or not (isinstance(a, Interval) and isinstance(b, Interval) and a.lower and b.lower):
        return False
    lasting = max((pair.context.lasting.get(report, 1) for report in pair.row.reports), default=1)
    return 0 < abs((a.lower - b.lower).days) < lasting


def _unsure(pair: Pair) -> bool:
    """Whether the readings of two values that exclude one another are too unsure to be acted on."""
    return pair.confidence < _SURE


def _moves(how: Moves) -> Callable[[Pair], bool]:
    return lambda pair: moved(pair, how)


# fmt: off
LADDER = (
    Rung("one.denies", _one_denies, Relation.COMPATIBLE,
         "“{qa}” and “{qb}”: one of the two is denied; both can be true where they are of two things"),
    Rung("agenda.topic", _is_topic, Relation.SAME, "“{qa}” and “{qb}” name one topic"),
    Rung("quote.same", _same_words, Relation.SAME, "both quote {short}"),
    Rung("quote.turned", _turned, Relation.COMPATIBLE,
         "one speech, and a “not” more or less in it: “{qa}” and “{qb}”"),
    Rung("quote.trimmed", _trimmed_by_a, Relation.LESS_PRECISE, "one speech: “{qa}” and “{qb}”", "a"),
    Rung("quote.trimmed", _trimmed_by_b, Relation.LESS_PRECISE, "one speech: “{qa}” and “{qb}”", "b"),
    Rung("quote.altered", _of_one_speech, Relation.COMPATIBLE, "one speech in other words: “{qa}” and “{qb}”"),
    Rung("quote.another", _is_speech, Relation.COMPATIBLE, "“{qa}” and “{qb}” are two speeches"),
    Rung("undated.reports", _undated_reports, Relation.COMPATIBLE,
         "“{qa}” and “{qb}” count from the day of a report that no date is known of: they may be one day, or two"),
    Rung("update.attendee", _presence_changed, Relation.UPDATE,
         "whether {a} takes part changed between the two reports"),
    Rung("presence.denied", _presence_denied, Relation.CONFLICT,
         "one says that {a} takes part, the other denies it"),
    Rung("sets.equal", _equal, Relation.SAME, "both say {short}"),
    Rung("sets.broader", _broader, Relation.LESS_PRECISE, "{va} allows all that {vb} says, and more", "a"),
    Rung("sets.narrower", _narrower, Relation.LESS_PRECISE, "{vb} allows all that {va} says, and more", "b"),
    Rung("names.similarity", _spelt_in_two_ways, Relation.SPELLING_VARIANT,
         "“{a}” and “{b}” are two spellings of one name"),
    Rung("names.linked", _is_name, Relation.COMPATIBLE,
         "“{a}” and “{b}” are taken for one person from the text around them"),
    Rung("sets.overlaps", _overlaps, Relation.COMPATIBLE,
         "{va} and {vb} can both hold; neither says all that the other does"),
    Rung("several.can.be.true", _both_may_be_true, Relation.COMPATIBLE,
         "“{qa}” and “{qb}” differ, and both can be true"),
    Rung("offices.held.together", _held_together, Relation.COMPATIBLE,
         "“{qa}” and “{qb}” are different offices, which one person may hold together"),
    Rung("parts.of.one.report", _parts_of_one_report, Relation.COMPATIBLE,
         "one report says {va} and {vb}, of what was and what is to come"),
    Rung("things.differ", _other_things, Relation.COMPATIBLE,
         "“{qa}” and “{qb}” are taken for two things under one name"),
    Rung("both.say.both", _both_say_both, Relation.COMPATIBLE,
         "both reports say both {va} and {vb}"),
    Rung("sorts.differ", _sorts_differ, Relation.COMPATIBLE,
         "{va} and {vb}: one report gives both, so they are of meetings of different sorts"),
    Rung("undated.event", _undated_event, Relation.COMPATIBLE,
         "“{qa}” and “{qb}” are two places, of an event that no report dates: they may be of two moments"),
    Rung("parts.differ", _still_to_come, Relation.COMPATIBLE,
         "one report says {va} and {vb}, of what was and what is to come"),
    Rung("several.days", _several_days, Relation.COMPATIBLE, "{va} and {vb}: the event goes over several days"),
    Rung("readings.unsure", _unsure, Relation.DIFFER,
         "{va} and {vb} exclude one another if both are read right, of which kjlib is not sure"),
    Rung("update.status", _moves(Moves.STAGES), Relation.UPDATE,
         "{va} and {vb}: the event went on between the two reports"),
    Rung("update.count", _moves(Moves.GROWS), Relation.UPDATE,
         "{earlier}, later {later}: the later report counts more"),
    Rung("update.plan", _moves(Moves.PLANS), Relation.UPDATE,
         "{va} and {vb}: the earlier report tells of a plan, the later one goes beyond it"),
    Rung("sets.disjoint", _disjoint, Relation.CONFLICT, "{va} and {vb} cannot both be true"),
)
# fmt: on
