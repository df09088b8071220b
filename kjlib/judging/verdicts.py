"""What a row of the matrix says as a whole (CONTRACT section 5, last paragraph)."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import KjError
from ..model import Finding, Relation, Row, Verdict

_LADDER = (  # the first relation that a row of two reports holds names its verdict
    (Relation.UPDATE, Verdict.UPDATE),
    (Relation.COMPATIBLE, Verdict.COMPATIBLE),
    (Relation.LESS_PRECISE, Verdict.AGREE_LESS_PRECISE),
    (Relation.SPELLING_VARIANT, Verdict.AGREE),
    (Relation.SAME, Verdict.AGREE),
)


def verdict(row: Row, findings: Iterable[Finding]) -> Verdict:
    """The verdict of a row by its findings. Raises ``KjError`` where two reports speak and nothing was found on any two
    of their claims.
    """
    held = {finding.relation for finding in findings}
    if Relation.CONFLICT in held:
        return Verdict.CONFLICT
    if Relation.DIFFER in held:
        return Verdict.DIFFER
    if len({claim.report for claim in row.claims}) < 2:
        return Verdict.SINGLE_REPORT
    for relation, word in _LADDER:
        if relation in held:
            return word
    where = ", ".join((*row.events, row.slot, row.item))
    raise KjError(
        f"the row {where}: two reports speak, and no two of their claims were set side by side. This is a "
        "fault of kjlib's."
    )
