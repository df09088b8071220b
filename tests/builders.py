"""Small reports and claims for the tests."""
from kjlib.model import Basis, Claim, Mention, Modality, Published, Region, Report, Resolved, Row, Span, Zone


def report(id="a", text="Two sides met.", *, published="", **more):
    """A report whose whole text is body."""
    regions = (Region(Span(0, len(text)), Zone.BODY),) if text.strip() else ()
    dated = Published(published, Basis.GIVEN) if published else Published()
    return Report(id=id, text=text, regions=more.pop("regions", regions), published=dated, **more)


def claim(slot, value, *, report="a", quote=None, item="", modality=Modality.ASSERTED, start=0, shown=None):
    """A claim on characters that nobody looks at."""
    quote = quote or str(value)
    mention = Mention("test", slot, item, report, Span(start, start + len(quote)), Span(start, start + len(quote)), "test", Modality(modality))
    id = f"{report}-{slot}-{item}-{value}-{start}-{modality}"
    return Claim(id, mention, quote, Zone.BODY, "event", item, shown or value, value, Resolved.EVENT if shown else Resolved.ALONE)


def row(*claims, reports=("a", "b"), slot=None, event="event"):
    return Row(event, slot or claims[0].slot, claims[0].item, tuple(claims), tuple(reports))
