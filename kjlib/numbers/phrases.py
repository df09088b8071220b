"""Number phrases: a number with what hedges it, and what it is of."""

from __future__ import annotations

import re

from ..errors import ValueReadError
from ..values import Amount
from .cores import HEDGE, cores
from .model import Core, NumberPhrase, Of
from .nothing import counts_nothing, ranks_nothing
from .units import Unit, magnitude_before, sign_before, unit_behind
from .words import WORDS, any_of

# Letters that re.IGNORECASE takes for s, i and k, and no word list holds.
_FOREIGN = {ord(letter): "\ufffd" for letter in "ſıİ\u212a"}
_BEFORE: dict[str, str] = WORDS["before"]
_AFTER: dict[str, str] = WORDS["after"]
_HEDGED = re.compile(
    rf"""
    (?<![\w-])(?P<hedge>{HEDGE})\s
    (?:(?:only|just|the|a\stotal\sof|another|an\sadditional|a\sfurther)\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS_BEHIND = any_of(hedge for hedge in _AFTER if hedge[0].isalpha())
_PARTS_BEHIND = any_of(hedge[1:] for hedge in _AFTER if hedge[0] == "-")
_BEHIND = re.compile(
    rf"""
    (?P<hedge>\s(?:{_WORDS_BEHIND})|[-\s](?:{_PARTS_BEHIND})|\+(?!\s?[0-9]))(?![\w+])""",
    re.IGNORECASE | re.VERBOSE,
)
_AGED = re.compile(r"\b(?:aged?|ages|aged?\sbetween|ages\sof)\s(?:just\s|only\s)?$", re.IGNORECASE)
_NAMED = re.compile(r"(?:[A-Z][\w’'.-]*|\)),\s(?:now\s|then\s|who\sis\s|just\s|both\s)?$|[A-Z][\w’'-]+\s\($")
_CLOSED = re.compile(r"\s?(?:[,;)]|\.(?!\d)|$|\sand\b|\n|\sfrom\b|\swho\b|\sof\b)")
_LONGEST = 60  # characters: the longest hedge before a number
_OLDEST = 122  # years (Jeanne Calment): no name is followed by a higher age


def find(text: str) -> tuple[NumberPhrase, ...]:
    """Each number phrase of the text, in order, not overlapping: its place, its value, and what it is a number of.

    >>> [(str(phrase.amount), str(phrase.of)) for phrase in find("At least two dozen of the 40-50 boats sank in 2015.")]
    [('>=24', 'thing'), ('40..50', 'thing'), ('2015', 'nothing')]
    """
    text = text.translate(_FOREIGN)
    found: list[NumberPhrase] = []
    for core in cores(text):
        reached = found[-1].whole_end if found else 0
        if core.start >= reached:
            found.append(_phrase(text, core, reached))
    return tuple(found)


def parse_amount(words: str) -> Amount:
    """The value of words that are one number phrase: "at least two dozen", "40 to 50". Raises ``ValueReadError`` for
    any others.

    >>> str(parse_amount("no fewer than thirty"))
    '>=30'
    """
    plain = words.strip()
    found = find(plain)
    if (
        len(found) != 1
        or found[0].of is Of.ORDINAL
        or found[0].whole_start != 0
        or len(plain) not in (found[0].end, found[0].whole_end)
    ):
        raise ValueReadError(f"{words[:60]!r} is not one number; write it as 12, at least 12, or 40 to 50")
    return found[0].amount


def _phrase(text: str, core: Core, reached: int) -> NumberPhrase:
    """The phrase around a number, beginning no earlier than ``reached``."""
    if core.kind == "ordinal":
        return _ordinal(text, core)
    ahead = sign_before(text, core.start) or magnitude_before(text, core.start)
    ahead = ahead if ahead and ahead.start >= reached else None
    start, hedge = _opened(text, core, ahead.start if ahead else core.start, reached)
    near = _BEHIND.match(text, core.end)
    end = near.end() if near else core.end
    behind = unit_behind(text, end, core) if core.kind != "zero" else None
    last = behind.end if behind else end
    far = _BEHIND.match(text, last) if not near else None
    after = near or far
    hedge = _both(hedge or core.hedge, _AFTER[_key(after["hedge"])] if after else "")
    of, unit = _of(text, core, start, ahead or behind, bool(after))
    amount = _amount(core, hedge, behind if behind and not ahead else None)
    if far or (behind and (behind.changes or core.kind == "article")):
        end = last = far.end() if far else last
    # "$40" is a number and a sign before it; in "more than $40" and "$40-$50" the sign lies between words of the number
    inside = ahead and (start < ahead.start or text[core.end - 1] in "MBm")  # "$3M" is no number without its sign
    begin = start if inside or not ahead else core.start
    return NumberPhrase(begin, end, amount, of, unit, start, max(end, last))


def _amount(core: Core, hedge: str, unit: Unit | None) -> Amount:
    """The value: cents are hundredths of a dollar, and "three meters and a half" are three and a half."""
    factor, more = (unit.factor, unit.more) if unit else (1.0, 0.0)
    return Amount(core.low * factor + more, hedge, core.top * factor + more if core.top is not None else None)


def _ordinal(text: str, core: Core) -> NumberPhrase:
    why = ranks_nothing(text, core)
    return NumberPhrase(
        core.start, core.end, Amount(core.low), Of.NOTHING if why else Of.ORDINAL, why, core.start, core.end
    )


def _opened(text: str, core: Core, start: int, reached: int) -> tuple[int, str]:
    """Where the phrase begins with its hedge, and the hedge, which may stand before or behind "between"."""
    begin, hedge = _hedge_before(text, start, reached)
    if core.opening < reached:
        return begin, hedge
    begin, outer = _hedge_before(text, core.opening, reached)
    return begin, outer or hedge


def _hedge_before(text: str, start: int, reached: int) -> tuple[int, str]:
    """Where the phrase begins with its hedge, and the hedge."""
    match = _HEDGED.search(text, max(reached, start - _LONGEST), start)
    return (match.start(), _BEFORE[_key(match["hedge"])]) if match else (start, "")


def _key(words: str) -> str:
    """A hedge as the list has it: "-plus" for " plus"."""
    plain = " ".join(words.lower().replace("-", " ").split())
    return plain if plain in _BEFORE or plain in _AFTER else f"-{plain}"


def _both(one: str, other: str) -> str:
    """The hedge that two on both sides make: "about 40 or more" is at least 40."""
    return other if one in ("", "~") and other else one


def _of(text: str, core: Core, start: int, unit: Unit | None, hedged: bool) -> tuple[Of, str]:
    """What the number is of, and its unit."""
    if unit is not None:
        return unit.of, unit.name
    if core.kind == "part":
        return Of.SHARE, "whole"
    if core.kind in ("zero", "vague"):
        return Of.THING, ""
    if _is_age(text, core, start):
        return Of.AGE, "years"
    why = "" if hedged or start < core.start else counts_nothing(text, core)
    return (Of.NOTHING, why) if why else (Of.THING, "")


def _is_age(text: str, core: Core, start: int) -> bool:
    """ "Aged 32", "at age 78", "Jane Doe, 32,", "Jane Doe (23)"."""
    if core.scale > 1 or not 0 < core.low <= _OLDEST or core.low != int(core.low):
        return False
    if any(_AGED.search(text, max(0, place - 20), place) for place in (start, core.start)):
        return True
    return core.figures and bool(_NAMED.search(text, max(0, start - 30), start) and _CLOSED.match(text, core.end))
