"""Findings in words: why two claims relate as they do, with the values and the arithmetic."""
from __future__ import annotations

from ..model import Claim, Modality, Relation, Report, Resolved, Row, Stage
from ..values import Allen, Duration, Elapsed, Interval, allen_relation
from . import quote_diff as altered

ONLY_NAMED = "not mentioned: the report names him or her, and kjlib found no words in it that make him or her take part"
_WORDS = {
    "sets.equal": "both say {short}",
    "sets.broader": "{va} allows all that {vb} says, and more",
    "sets.narrower": "{vb} allows all that {va} says, and more",
    "sets.overlaps": "{va} and {vb} can both hold; neither says all that the other does",
    "sets.disjoint": "{va} and {vb} cannot both be true",
    "several.can.be.true": "“{qa}” and “{qb}” differ, and both can be true",
    "one.denies": "“{qa}” and “{qb}”: one of the two is denied; both can be true where they are of two things",
    "quote.turned": "one speech, and a “not” more or less in it: “{qa}” and “{qb}”",
    "quote.trimmed": "one speech: “{qa}” and “{qb}”",
    "quote.altered": "one speech in other words: “{qa}” and “{qb}”",
    "things.differ": "“{qa}” and “{qb}” are taken for two things under one name",
    "parts.differ": "one report says {va} and {vb}, of what was and what is to come",
    "sorts.differ": "{va} and {vb}: one report gives both, so they are of meetings of different sorts",
    "undated.reports": "“{qa}” and “{qb}” count from the day of a report that no date is known of: they may be one day, or two",
    "undated.event": "“{qa}” and “{qb}” are two places, of an event that no report dates: they may be of two moments",
    "several.days": "{va} and {vb}: the event goes over several days",
    "offices.held.together": "“{qa}” and “{qb}” are different offices, which one person may hold together",
    "names.similarity": "“{a}” and “{b}” are two spellings of one name",
    "names.linked": "“{a}” and “{b}” are taken for one person from the text around them",
    "agenda.topic": "“{qa}” and “{qb}” name one topic",
    "presence.denied": "one says that {a} takes part, the other denies it",
    "update.attendee": "whether {a} takes part changed between the two reports",
    "update.status": "{va} and {vb}: the event went on between the two reports",
    "update.count": "{a}, later {b}: the later report counts more",
    "update.date": "{va} and {vb}: the earlier report tells of a plan, the later one goes beyond it",
    "update.next_meeting": "{va} and {vb}: the earlier report tells of a plan, the later one goes beyond it",
}


def pair(found: Relation, a: Claim, b: Claim, rule: str) -> str:
    """Why two claims of one slot relate as they do."""
    said = _WORDS[rule].format(a=a.alone, b=b.alone, qa=_folded(a.quote), qb=_folded(b.quote), va=_with_value(a), vb=_with_value(b),
                               short=_folded(str(a.alone)))
    notes = [said]
    if rule == "sets.disjoint" and isinstance(a.alone, Interval) and isinstance(b.alone, Interval):
        notes.append(apart(a.alone, b.alone))
    if rule.startswith("quote."):
        notes.append(altered.in_words(a.quote, b.quote))
    if a.mention.modality != b.mention.modality:
        notes.append(f"the first is {a.mention.modality}, the second {b.mention.modality}")
    helped = [claim for claim in (a, b) if claim.resolved is Resolved.EVENT]
    if helped:
        notes += [f"“{_folded(c.quote)}” is {c.value} only with the help of the event, which is no evidence here" for c in helped]
    return "; ".join(notes)


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
        return f"from {theirs.alone} to {day} it is {_in_years(elapsed)}, which {verb} “{_folded(mine.quote)}” ({mine.alone})"
    total = f"{theirs.alone} before it make this the number {int(str(theirs.alone)) + 1}"
    return f"{total}; “{_folded(mine.quote)}” says {mine.alone}"


def _in_years(elapsed: Elapsed | None) -> str:
    if elapsed is None:
        return "an unknown time"
    low, high = (divmod(round(days / 30.436875), 12) for days in (elapsed.range.low, elapsed.range.high))
    words = [f"{years} years {months} months" if years else f"{months} months" for years, months in (low, high)]
    return words[0] if words[0] == words[1] else f"{words[0]} to {words[1]}"


def silence(report: Report, stage: Stage, row: Row, *, unread: bool) -> str:
    """Which silence it is: not mentioned, not yet knowable, or not read."""
    if report.language != "en":
        return f"not read: the report is in another language ({report.language})"
    if unread:
        return "not read: the report says something of this that kjlib found and could not read; see the coverage"
    after_the_fact = row.slot in ("outcome", "quote", "next_meeting") and all(c.mention.modality is Modality.ASSERTED for c in row.claims)
    if stage is Stage.PLANNED and after_the_fact:
        return "not yet knowable: the report was written before the event"
    return "not mentioned: kjlib found no such claim in the report"


def _with_value(claim: Claim) -> str:
    """The words, and the value beside them where they do not spell it ("next Tuesday" is 2015-04-14; "Seoul" is Seoul)."""
    value, quote = str(claim.alone), f"“{_folded(claim.quote)}”"
    return quote if value in claim.quote else f"{quote} ({value})"


def _folded(quote: str) -> str:
    """A quotation on one line, shortened in the middle."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= 120 else f"{plain[:60]} … {plain[-50:]}"
