"""Which silence it is where a report makes no claim on a question: the first rung that holds, as for two claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import Modality, Report, Row, Stage
from ..slots import SLOTS
from .pair import Context


@dataclass(frozen=True, slots=True)
class Silent:
    """A report without a claim in a row. ``named``: it says something of the same item in the slot beside this one."""

    report: Report
    row: Row
    context: Context
    named: bool


@dataclass(frozen=True, slots=True)
class SilenceRung:
    """The rule's name, its test, and the words of the reason, which begin with the sort of silence (CONTRACT section
    3).
    """

    rule: str
    holds: Callable[[Silent], bool]
    words: str


def silence_of(silent: Silent) -> SilenceRung:
    """The first rung that holds; the last one always does."""
    return next(rung for rung in SILENCES if rung.holds(silent))


def _only_named(silent: Silent) -> bool:
    return silent.named


def _in_another_language(silent: Silent) -> bool:
    return silent.report.language != "en"


def _not_read(silent: Silent) -> bool:
    return silent.row.slot in silent.context.unread.get(silent.report.id, ())


def _before_the_event(silent: Silent) -> bool:
    told = all(claim.mention.modality is Modality.ASSERTED for claim in silent.row.claims)
    planned = silent.context.stages[silent.report.id] is Stage.PLANNED
    return planned and told and SLOTS[silent.row.slot].afterwards


def _no_such_claim(silent: Silent) -> bool:
    return True


# fmt: off
SILENCES = (
    SilenceRung("silent.named", _only_named,
                "not mentioned: the report names him or her, and kjlib found no words in it "
                "that make him or her take part"),
    SilenceRung("silent.language", _in_another_language, "not read: the report is in another language ({language})"),
    SilenceRung("silent.unread", _not_read,
                "not read: the report says something of this that kjlib found and could not read; see the coverage"),
    SilenceRung("silent.before", _before_the_event, "not yet knowable: the report was written before the event"),
    SilenceRung("silent", _no_such_claim, "not mentioned: kjlib found no such claim in the report"),
)
# fmt: on
