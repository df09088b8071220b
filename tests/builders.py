"""Small reports, readings and claims for the tests."""
import re
from dataclasses import replace

from kjlib.model import Basis, Claim, Mention, Modality, Published, Region, Report, Resolved, Row, Span, Zone
from kjlib.reading import Reading, Sentence, Statement
from kjlib.values.label import content_at


def report(id="a", text="Two sides met.", *, published="", **more):
    """A report whose whole text is body."""
    regions = (Region(Span(0, len(text)), Zone.BODY),) if text.strip() else ()
    dated = Published(published, Basis.GIVEN) if published else Published()
    return Report(id=id, text=text, regions=more.pop("regions", regions), published=dated, **more)


def claim(slot, value, *, report="a", quote=None, item="", modality=Modality.ASSERTED, start=0, shown=None, sure=1.0):
    """A claim on characters that nobody looks at."""
    quote = quote or str(value)
    mention = Mention("test", slot, item, report, Span(start, start + len(quote)), Span(start, start + len(quote)), "test", Modality(modality), confidence=sure)
    id = f"{report}-{slot}-{item}-{value}-{start}-{modality}"
    return Claim(id, mention, quote, Zone.BODY, "event", item, shown or value, value, Resolved.EVENT if shown else Resolved.ALONE)


def row(*claims, reports=("a", "b"), slot=None, event="event"):
    return Row((event,), slot or claims[0].slot, claims[0].item, tuple(claims), tuple(reports))


def reading(report):
    """A reading of a report that nobody parsed: its sentences are what full stops part."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^.\s][^.]*\.?", report.text)]
    sentences = (Sentence(span, Zone.BODY, tuple((span.start + at, stem) for at, stem in content_at(report.quote(span)))) for span in spans)
    return Reading(report, sentences=tuple(sentences))


def told(report, *claims, **more):
    """A reading that holds these claims, whoever made them, and nothing that a parser would find."""
    mentions = (replace(claim.mention, report=report.id) for claim in claims)
    return Reading(report, tuple(Statement(mention, claim.alone) for mention, claim in zip(mentions, claims)), **more)
