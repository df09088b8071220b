"""Number phrases in a text: a number or a range with the hedges on both sides of it, and what it is a number of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..errors import ValueReadError
from ..values import Amount
from .model import NumberPhrase, Of
from .of import of_number
from .words import AND_HALF, PACKS, SCALES, SMALL, TENS, WORDS, any_of, cardinal_at

_BEFORE, _AFTER, _VAGUE, _PLURALS = (WORDS[key] for key in ("before", "after", "vague", "plurals"))
_SIGNS = "".join(WORDS["fractions"])
_ZERO = any_of(WORDS["zero"])
_OF_SCALES = any_of(["hundreds", *(f"{scale}s" for scale in SCALES)])
_REACH = 28  # characters: the longest hedge
_BEGINS = re.compile(
    rf"""
      (?<![\w.,/+])(?<![A-Za-z]-)(?=\d|[{_SIGNS}])            # figures; "G20" and "1.2.3" are no numbers
    | (?<![\w.,])(?<=[$€£¥₩₹])(?=\d)
    | \b(?<![-\w])(?=(?:half[\s-]+an?|an?)[\s-]+(?:hundred|{any_of(SCALES)}|{any_of(PACKS)})\b)
    | \b(?<!-)(?=(?:{any_of(SMALL)}|{any_of(TENS)})\b)
    | \b(?=(?:{any_of(_VAGUE)}|{any_of(_PLURALS)}|{_ZERO})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEDGE_BEFORE = re.compile(rf"(?<!\w)({any_of(_BEFORE)})\s+(?:the\s+)?$", re.IGNORECASE)
_APART = any_of(word for word in _AFTER if word[0].isalpha())
_HEDGE_AFTER = re.compile(rf"(?:(?P<joined>\+|-plus|-odd)|\s+(?P<apart>{_APART}))(?!\w)", re.IGNORECASE)
_VAGUE_AT = re.compile(
    rf"(?P<word>{any_of(_VAGUE)})(?:\s+(?P<scale>hundred|{any_of(SCALES)}|{any_of(PACKS)}))?\b", re.IGNORECASE
)
_PLURAL_AT = re.compile(rf"(?P<word>{any_of(_PLURALS)})(?:\s+of\s+(?P<of>{_OF_SCALES}))?\b", re.IGNORECASE)
_ZERO_AT = re.compile(rf"(?:{_ZERO})\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_TO = re.compile(r"\s?[-–—]\s?|\s+to\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_CHANGE = any_of(WORDS["nothing"]["change"])
_CHANGES = re.compile(rf"\b(?:{_CHANGE})\b[^.;]{{0,40}}$", re.IGNORECASE)
_YEARS = (1500, 2100)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number or a range, without its hedges; ``opens`` characters before it belong to it ("between 40 and 50")."""

    end: int
    amount: Amount
    opens: int = 0


def find(text: str) -> tuple[NumberPhrase, ...]:
    """Each number phrase, in the order of the text; none overlaps another.

    >>> [(str(phrase.amount), str(phrase.of)) for phrase in find("At least two dozen of the 40-50 boats sank in 2015.")]
    [('>=24', 'thing'), ('40..50', 'thing'), ('2015', 'nothing')]
    """
    return tuple(_phrases(text))


def _phrases(text: str) -> Iterator[NumberPhrase]:
    reached = 0
    for begins in _BEGINS.finditer(text):
        start = begins.start()
        if start < reached:
            continue
        number = _number_at(text, start)
        if number is None:
            continue
        phrase = _hedged(text, start, number)
        yield phrase
        reached = max(phrase.end, phrase.whole_end)


def parse_amount(words: str) -> Amount:
    """Read words that are one number phrase: "more than 28,000", "some 276", "40 to 50". Raises ``ValueReadError`` if
    they are not.

    >>> str(parse_amount("no fewer than thirty"))
    '>=30'
    """
    plain = " ".join(words.split())
    phrases = find(plain)
    if len(phrases) != 1 or phrases[0].start != 0 or len(plain) not in (phrases[0].end, phrases[0].whole_end):
        raise ValueReadError(f"{words!r} is no number that kjlib reads")
    return phrases[0].amount


# ---------------------------------------------------------------- the number


def _number_at(text: str, start: int) -> _Number | None:
    zero = _ZERO_AT.match(text, start)
    if zero:
        return _Number(zero.end(), Amount(0))
    vague = _vague_at(text, start)
    if vague:
        return vague
    money = bool(re.search(r"[$€£¥₩₹]\s?$", text[max(0, start - 2) : start]))
    first = cardinal_at(text, start, money=money)
    if first is None:
        return None
    last = _range_end(text, start, first.end)
    if last is not None:
        low, high = _same_scale(text[start : first.end], first.value, last.amount.number)
        if low < high and not _are_years(text[start : last.end]):
            return _Number(last.end, Amount(low, "", high), last.opens)
    return _Number(first.end, Amount(first.value))


def _range_end(text: str, start: int, end: int) -> _Number | None:
    """The second number of a range that begins at ``start``: "40 to 50", "between 40 and 50"."""
    before = text[max(0, start - 60) : start]
    opens = _BETWEEN.search(before)
    joint = _TO.match(text, end) or (
        _AND.match(text, end) if opens and opens[0].lower().startswith("between") else None
    )
    if joint is None or (not opens and "to" not in joint[0].lower() and not text[start].isdigit()):
        return None
    if _CHANGES.search(before):  # "rose from 40 to 50" was 40 and is 50
        return None
    currency = re.compile(r"[$€£¥₩₹]").match(text, joint.end())
    second = cardinal_at(text, joint.end() + bool(currency), money=bool(currency))
    return _Number(second.end, Amount(second.value), len(opens[0]) if opens else 0) if second else None


def _same_scale(words: str, low: float, high: float) -> tuple[float, float]:
    """ "2 to 3 million": the scale behind the second number is the first one's too."""
    for scale in (*SCALES.values(), *PACKS.values(), 100.0):
        bare = low < 1000 and not any(word in words.lower() for word in ("hundred", *SCALES, *PACKS))
        if (
            bare
            and high >= scale
            and high % scale == 0
            and low * scale < high <= low * scale * 100
            and low < high / scale
        ):
            return low * scale, high
    return low, high


def _are_years(words: str) -> bool:
    figures = [int(n) for n in re.findall(r"\d{4}", words)]
    return len(figures) > 0 and all(_YEARS[0] <= year < _YEARS[1] for year in figures) and "," not in words


def _vague_at(text: str, start: int) -> _Number | None:
    """ "Dozens", "several hundred", "tens of thousands": more than so many."""
    plural = _PLURAL_AT.match(text, start)
    if plural:
        of = (plural["of"] or "").lower()
        scale = 100.0 if of == "hundreds" else SCALES.get(of.removesuffix("s"), 1.0)
        word = " ".join(plural["word"].lower().split())
        return _Number(plural.end(), Amount(_PLURALS[word] * scale, ">="))
    vague = _VAGUE_AT.match(text, start)
    if vague is None:
        return None
    rule = _VAGUE[" ".join(vague["word"].lower().split())]
    if not vague["scale"]:
        return _Number(vague.end(), Amount(*rule["alone"]))
    plain = vague["scale"].lower()
    scale = 100.0 if plain == "hundred" else SCALES.get(plain) or PACKS[plain]
    number, hedge = rule["scaled"]
    return _Number(vague.end(), Amount(number * scale, hedge))


# ---------------------------------------------------------------- its hedges, and what it is of


def _hedged(text: str, start: int, number: _Number) -> NumberPhrase:
    kind = of_number(text, start, number.end, number.amount)
    begin = min(start, kind.start) if kind.of is Of.MONEY else start
    before = _HEDGE_BEFORE.search(text[max(0, begin - _REACH) : begin])
    behind = max(number.end, kind.end) if kind.of in (Of.MONEY, Of.SHARE, Of.MEASURE, Of.LENGTH) else number.end
    after = _HEDGE_AFTER.match(text, number.end) or _HEDGE_AFTER.match(text, behind)
    half = AND_HALF.match(text, kind.end) if kind.of in (Of.MEASURE, Of.LENGTH) else None  # "three meters and a half"
    number = (
        replace(number, amount=Amount(number.amount.number + 0.5)) if half and number.amount.top is None else number
    )
    hedge = _BEFORE[" ".join(before[1].lower().split())] if before else ""
    hedge = hedge or (_AFTER[(after["joined"] or " ".join(after["apart"].split())).lower()] if after else "")
    amount = number.amount
    if hedge and amount.top is None and not amount.hedge:
        amount = Amount(amount.number, hedge)
    opened = begin - len(before[0]) if before and kind.of is not Of.NOTHING else start
    first = min(opened, start - number.opens)
    end = after.end() if after and after.start() == number.end else number.end
    return NumberPhrase(
        first,
        end,
        amount,
        kind.of,
        kind.unit,
        min(first, kind.start),
        max(end, kind.end, after.end() if after else 0, half.end() if half else 0),
    )
