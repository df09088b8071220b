"""The bare numbers of a text, and those two that make a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .model import Core
from .nothing import is_change, is_score, is_year, spans_of_shapes
from .units import LENGTH, SIGN, UNIT
from .words import FIGURES, IN_WORDS, ORDINAL, SCALES, SEP, WORDS, any_of, cardinal, ordinal

_PARTS: dict[str, int] = WORDS["share"]["parts"]
_NTHS = any_of(word for word in _PARTS if word.endswith("s") and word not in ("halves", "quarters"))
_NTH = any_of(word for word in _PARTS if not word.endswith("s"))
_ONES = any_of(WORDS["small"][1:10])
HEDGE = any_of(WORDS["before"])
_HEDGED = "|".join(
    rf"(?<=\b{word}\s)" for word in sorted({hedge.split()[-1] for hedge in WORDS["before"] if hedge[-1].isalpha()})
)
_FRACTIONS = "".join(WORDS["fractions"])
_SCALE = any_of(WORDS["scales"])
_OWNERS = "of|the|its|their|his|her|our|that"
_WHOLE = rf"{any_of(WORDS['small'][2:] + WORDS['tens'])}|[1-9][0-9]{{0,2}}(?:,000)?"
# A bare "third" is an ordinal, and a bare "half" may be the second half.
_SHARE = rf"""
    (?P<top>{_ONES}|[1-9]){SEP}(?P<nths>{_NTHS}|quarters(?:(?<=-quarters)|(?=\sof\b|$)))\b  # two-thirds
    |(?:one-|(?:one|an?){SEP}(?=\w+\sof\b(?!\s(?:an?\s)?(?:dozen|{_SCALE})\b)))(?P<nth>{_NTH})\b  # a third of
    |^(?:one|an?)\s(?P<only>{_NTH})$
    |(?P<half>half)(?:(?=\s(?:{_OWNERS})\b)|(?<=^half)$|(?<=than\shalf)(?!-)|(?<=about\shalf)(?!-)
        |(?<=nearly\shalf)(?!-)|(?<=almost\shalf)(?!-))(?!\san?\s)  # half the, more than half
    |(?:(?P<one>one|1)\sin|(?P<some>{_ONES}|[1-9][0-9]?)\sout\sof)\s(?:every\s)?(?P<whole>{_WHOLE})
        (?![\w-]|[.,:][0-9]|\s(?:{LENGTH})\b)                                                             # one in five
    """
# The first word or figure of any of them: looked for once, before the alternatives are tried.
_TABLES = ("small", "tens", "scales", "packs", "zero", "ordinals", "vague", "plurals")
_FIRST = {word.split()[0] for table in _TABLES for word in WORDS[table]} | {"a", "an", "half", "quarter", "hundred"}
_CORE = re.compile(
    rf"""
    (?<![^\W_])(?=[0-9{_FRACTIONS}]|(?:{any_of(_FIRST)})(?:\b|th\b))(?:
    (?P<zero>{any_of(WORDS["zero"])})\b
    |(?P<share>{_SHARE})
    |(?P<plural>(?:(?P<tens>tens|hundreds|thousands)\sof\s)?(?:{any_of(WORDS["plurals"])}))\b
    |(?P<vague>{any_of(WORDS["vague"])})(?:\s(?P<pack>hundred|dozen|{_SCALE}))?\b
    |(?P<unit>half(?:-|\san?\s)(?=(?:{UNIT}))|(?:{_HEDGED})an?(?=\s(?:{LENGTH}|{UNIT})))  # half an hour, nearly a mile
    |(?P<ordinal>{ORDINAL})
    |(?<![0-9][.,])(?P<figures>{FIGURES})(?P<short>\s?(?-i:bn|tn|trn|mn|mln)\b|(?-i:[kKmMB])\b)?
        (?=%|[^\w]|_|$|(?:km|kms|cm|mm|kg|ft|mph|kph)\b)
    |(?P<lone>[{_FRACTIONS}])
    |(?P<words>{IN_WORDS})(?![^\W_])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_JOIN = re.compile(
    rf"""
    (?:-?\s?(?:{UNIT}))?
    (?:(?P<dash>[-–‑])|(?P<to>-?[-\s]to[-\s])|(?P<and>\sand\s)|(?P<or>-?\sor\s))
    (?:(?:{HEDGE})\s)?(?:{SIGN})?""",
    re.IGNORECASE | re.VERBOSE,
)
_FROM = re.compile(
    rf"""
    \b(?:somewhere\s|anywhere\s)?(?:(?P<between>between)(?:\sthe\sages\sof)?|(?P<from>from))\s
    (?:(?:{HEDGE})\s)?(?:{SIGN})?$""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_JOIN = 40
_MANY = re.compile(rf"\s(?:[a-z-]+\s)?(?:people|[a-z]{{3,}}s|{any_of(WORDS['currency']['names'])})\b")
_LAST = re.compile(rf"(?:{any_of(SCALES)})$", re.IGNORECASE)


def cores(text: str) -> list[Core]:
    """Each number of the text, in order; two that make a range are one. Dates, clock times, telephone numbers and
    scores are left out.
    """
    single, found, at = list(_single(text)), [], 0
    while at < len(single):
        pair = _pair(text, single[at], single[at + 1]) if at + 1 < len(single) else None
        if pair is None:
            found.append(single[at])
        else:
            found += pair
        at += 1 if pair is None else 2
    return found


def _single(text: str) -> Iterator[Core]:
    """Each number by itself."""
    shapes, at = spans_of_shapes(text), 0
    for match in _CORE.finditer(text):
        while at < len(shapes) and shapes[at][1] <= match.start():
            at += 1
        if (at == len(shapes) or shapes[at][0] >= match.end()) and (core := _read(text, match)) is not None:
            yield core


def _read(text: str, match: re.Match[str]) -> Core | None:
    start, end = match.span()
    if match["zero"]:
        return Core(start, end, 0, kind="zero")
    if match["share"]:
        return Core(start, end, _share(match), kind="part")
    if match["plural"] or match["vague"]:
        return _vague(match)
    if match["unit"]:
        half = match["unit"][0] in "hH"
        return Core(start, start + len(match["unit"].rstrip("- \n")), 0.5 if half else 1, kind="article")
    if match["ordinal"]:
        return Core(start, end, ordinal(match["ordinal"]), kind="ordinal")
    if match["short"]:
        return _short(text, match)
    words = match["figures"] or match["lone"] or match["words"]
    last = _LAST.search(words)
    return Core(
        start,
        end,
        cardinal(words),
        scale=SCALES[last[0].lower()] if last else 1,
        figures=bool(match["figures"]) and words[-1].isdigit(),
    )


def _share(match: re.Match[str]) -> float:
    if match["whole"]:
        return cardinal(match["one"] or match["some"]) / cardinal(match["whole"])
    top = cardinal(match["top"]) if match["top"] else 1
    return top / _PARTS[(match["nths"] or match["nth"] or match["only"] or match["half"]).lower()]


def _vague(match: re.Match[str]) -> Core:
    """ "Dozens" is a dozen and more, "tens of thousands" ten thousand and more; nobody says where it ends."""
    if match["plural"]:
        words = " ".join(match["plural"].lower().split())
        tens, _, last = words.partition(" of ") if match["tens"] and words != "scores of" else ("", "", words)
        least = WORDS["plurals"][last] * (WORDS["plurals"][tens] if tens else 1)
        return Core(*match.span(), least, hedge=">=", kind="vague", scale=least)
    allowed = WORDS["vague"][" ".join(match["vague"].lower().replace("-", " ").split())]
    scale = SCALES[match["pack"].lower()] if match["pack"] else 1
    least, hedge = allowed["scaled" if match["pack"] else "alone"]
    return Core(*match.span(), least * scale, hedge=hedge, kind="vague", scale=scale)


def _short(text: str, match: re.Match[str]) -> Core | None:
    """ "3bn", "$4M", "1.2m". A whole number with a small m is in metres, unless money or a plural says that it is
    millions; "3M" alone is a name.
    """
    short, start = match["short"].strip(), match.start()
    signed = re.compile(rf"(?:{SIGN})$", re.IGNORECASE).search(text, max(0, start - 5), start)
    if short in ("M", "B") and not signed:
        return None
    number, end = cardinal(match["figures"]), match.end()
    if short == "m" and not signed and "." not in match["figures"] and not _MANY.match(text, end):
        return Core(start, end - 1, number, figures=True)
    return Core(start, end, number * WORDS["short"][short], scale=WORDS["short"][short])


def _pair(text: str, low: Core, high: Core) -> list[Core] | None:
    """What two numbers that follow one another make: one range, nothing (a score), or None where each is for itself."""
    if {low.kind, high.kind} - {"number", "part"} or high.start - low.end > _LONGEST_JOIN:
        return None
    join = _JOIN.fullmatch(text, low.end, high.start)
    if not join:
        return None
    before = _FROM.search(text, max(0, low.start - 45), low.start)
    if join["and"] and not (before and before["between"]):
        return None
    if is_year(low) and is_year(high):
        return None
    return _range(text, low, high, join, before)


def _range(text: str, low: Core, high: Core, join: re.Match[str], before: re.Match[str] | None) -> list[Core] | None:
    shared = low.scale == 1 and high.scale > 1 and low.low * high.scale < high.low  # "2 to 3 million"
    least = low.low * high.scale if shared else low.low
    score = is_score(text, low.start, high.end) and not (before and before["from"])
    if join["dash"] and (least >= high.low or score):
        return []
    if least >= high.low or (join["to"] and score):
        return None  # "a 14 to 11 vote" counts those for and those against
    if before and before["from"] and is_change(text, before.start()):
        return None
    if join["or"] and high.low > 2 * least:
        return None  # "two or three" is a guess; "one or 20" is a choice
    opening = before.start() if before else -1
    return [
        replace(high, start=low.start, low=least, top=high.low, figures=low.figures and high.figures, opening=opening)
    ]
