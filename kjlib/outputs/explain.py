"""One finding in words: both quotes in context, both values, the rule and the sum."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Claim, Finding, Relation, Report, Span

_WIDTH = 70  # characters of context on each side


def in_context(report: Report, span: Span, *, width: int = _WIDTH) -> tuple[str, str, str]:
    """The text before, in and after ``span``, as a concordance line shows it; white space folded."""
    before, after = report.text[max(0, span.start - width) : span.start], report.text[span.end : span.end + width]
    cut_left, cut_right = span.start > width, span.end + width < len(report.text)
    return (
        ("…" if cut_left else "") + " ".join(before.split()),
        " ".join(report.quote(span).split()),
        " ".join(after.split()) + ("…" if cut_right else ""),
    )


def explain(finding: Finding, reports: Mapping[str, Report]) -> str:
    """The finding as a short text."""
    title = finding.slot + (f" ({finding.item})" if finding.item else "")
    lines = [f"{title}: {str(finding.relation).replace('_', ' ')}"]
    for claim, report in ((finding.a, finding.report_a), (finding.b, finding.report_b)):
        if claim is not None:
            lines += _claim(claim, reports[claim.report])
        elif report and finding.relation is Relation.SILENT:
            lines.append(f"  {report}: no such claim")
    lines += [
        f"  Why: {finding.reason}.",
        f"  Rule: {finding.rule}" + (f"; the coarser one is {finding.coarser}" if finding.coarser else ""),
    ]
    return "\n".join(lines)


def _claim(claim: Claim, report: Report) -> list[str]:
    before, quote, after = in_context(report, claim.mention.span)
    who = f"according to {claim.mention.attribution}" if claim.mention.attribution else "in the report's own words"
    value = (
        str(claim.alone)
        if str(claim.alone) == str(claim.value)
        else f"{claim.alone} by itself, {claim.value} with the help of the event"
    )
    return [
        f"  {claim.report} ({claim.zone}, {claim.mention.modality}, {who}; characters "
        f"{claim.mention.span.start}-{claim.mention.span.end})",
        f"    {before} [[{quote}]] {after}".rstrip(),
        f"    value: {value}",
        *_sure(claim),
    ]


def _sure(claim: Claim) -> list[str]:
    """How sure the claim is, and what speaks most for it (+) and against it (-)."""
    mention = claim.mention
    told = f"    confidence: {mention.confidence:.2f}; " + "; ".join(mention.because)
    return [told] if mention.because else []
