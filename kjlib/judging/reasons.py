"""Findings in words: why two claims relate as they do, with the values and the arithmetic."""

from __future__ import annotations

from ..model import Claim, Resolved
from ..slots import Item
from ..values import Allen, Duration, Elapsed, Interval, allen_relation
from . import quote_diff
from .order import in_order
from .pair import Pair


def pair(words: str, pair: Pair) -> str:
    """Why two claims of one slot relate as they do.

    In ``words``, {a} and {b} are the values, {qa} and {qb} the quotes, {va} and {vb} the quotes with the values that
    they do not
    spell, {short} is the first value, cut where it is long, and {earlier} and {later} are the values by the dates of
    the reports.
    """
    a, b = pair.a, pair.b
    earlier, later = in_order(pair) or (a, b)
    parts = {
        "a": a.alone,
        "b": b.alone,
        "qa": _folded(a.quote),
        "qb": _folded(b.quote),
        "va": _with_value(a),
        "vb": _with_value(b),
        "earlier": earlier.alone,
        "later": later.alone,
    }
    return "; ".join([words.format(**parts, short=_folded(str(a.alone))), *_notes(pair)])


def _notes(pair: Pair) -> list[str]:
    """What a reader should know beside the reason: how far apart, which words differ, how sure each is, what the event
    added.
    """
    a, b, notes = pair.a, pair.b, []
    if isinstance(a.alone, Interval) and isinstance(b.alone, Interval) and not a.alone.meets(b.alone):
        notes.append(apart(a.alone, b.alone))
    if pair.slot.item is Item.SPEAKER and quote_diff.one_speech(a.quote, b.quote):
        notes.append(quote_diff.in_words(a.quote, b.quote))
    if a.mention.modality != b.mention.modality:
        notes.append(f"the first is {a.mention.modality}, the second {b.mention.modality}")
    helped = [claim for claim in (a, b) if claim.resolved is Resolved.EVENT]
    notes += [
        f"“{_folded(c.quote)}” is {c.value} only with the help of the event, which is no evidence here" for c in helped
    ]
    return [note for note in notes if note]


def apart(a: Interval, b: Interval) -> str:
    """How two intervals without a common day lie to one another: "2009 ends before 2011-04 begins"."""
    how = allen_relation(a, b)
    first, last = (a, b) if how in (Allen.BEFORE, Allen.MEETS) else (b, a)
    return f"{first} ends {'the day ' if how in (Allen.MEETS, Allen.MET_BY) else ''}before {last} begins"


def arithmetic(mine: Claim, theirs: Claim, day: Interval | None, agrees: bool) -> str:
    """Why two claims of different slots agree or not, with the sum."""
    if isinstance(mine.alone, Duration) and isinstance(theirs.alone, Interval) and day is not None:
        elapsed = Elapsed.between(theirs.alone, day)
        verb = "fits" if agrees else "does not fit"
        return (
            f"from {theirs.alone} to {day} it is {_in_years(elapsed)}, which {verb} “{_folded(mine.quote)}” "
            f"({mine.alone})"
        )
    total = f"{theirs.alone} before it make this the number {int(str(theirs.alone)) + 1}"
    return f"{total}; “{_folded(mine.quote)}” says {mine.alone}"


def _in_years(elapsed: Elapsed | None) -> str:
    if elapsed is None:
        return "an unknown time"
    low, high = (divmod(round(days / 30.436875), 12) for days in (elapsed.range.low, elapsed.range.high))
    words = [f"{years} years {months} months" if years else f"{months} months" for years, months in (low, high)]
    return words[0] if words[0] == words[1] else f"{words[0]} to {words[1]}"


def _with_value(claim: Claim) -> str:
    """The words, and the value beside them where they do not spell it ("next Tuesday" is 2015-04-14; "Seoul" is
    Seoul).
    """
    value, quote = str(claim.alone), f"“{_folded(claim.quote)}”"
    return quote if value in claim.quote else f"{quote} ({value})"


def _folded(quote: str) -> str:
    """A quotation on one line, shortened in the middle."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= 120 else f"{plain[:60]} … {plain[-50:]}"
