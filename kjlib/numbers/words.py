"""Number words and figures: the patterns that find them, and the number that they state."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .. import lexicon
from ..errors import ValueReadError

WORDS = lexicon.load("numbers")
SCALES: dict[str, float] = {"hundred": 100.0} | WORDS["scales"] | WORDS["packs"]
_SMALL: dict[str, float] = {word: float(n) for n, word in enumerate(WORDS["small"])}
_SMALL |= {word: 20.0 + 10 * n for n, word in enumerate(WORDS["tens"])}
_PARTS: dict[str, float] = {"half": 0.5, "quarter": 0.25, "third": 1 / 3} | WORDS["fractions"]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; a space in a word stands for any white space, or for a hyphen."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"(?:-|\s+)") for word in sorted(words, key=lambda word: (-len(word), word))
    )


# What may stand inside a number: a hyphen or a space, a line end too, but no empty line. Every repetition here is
# bounded, so that no text is slow.
SEP = r"(?:(?:[-\t \xa0\u202f]|\r?\n(?![\t ]*\r?\n))[\t ]?)"
_GROUPED = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}"  # 1,200,000 or, in India, 12,00,000
DIGITS = rf"(?:{_GROUPED}|[0-9]{{1,12}})(?![0-9])(?:\.[0-9]{{1,6}}(?![0-9]))?"
_ONES = any_of(WORDS["small"][1:10])
_BELOW_100 = rf"(?:(?:{any_of(WORDS['tens'])})(?:{SEP}(?:{_ONES}))?|{any_of(WORDS['small'][10:])}|{_ONES})\b"
_HUNDREDS = rf"(?:(?:{_BELOW_100}|an?){SEP})?hundred\b(?:{SEP}(?:and{SEP})?{_BELOW_100})?"
_BELOW_1000 = rf"(?:{_HUNDREDS}|{_BELOW_100})"
_SLASH = r"[1-9]/[2-9](?![\w/])"
_AND_PART = rf"{SEP}and{SEP}(?:(?:an?|one){SEP}(?:half|quarter|third)|three{SEP}quarters)\b"
_SIGNS = f"[{''.join(WORDS['fractions'])}]"
_PART = rf"(?:\s?{_SIGNS}|[-\s]{_SLASH}|{_AND_PART})"
_PACKS = "dozen|lakh|crore"
_SCALE = any_of(WORDS["scales"])
_HEAD = rf"(?:{_BELOW_1000}(?:{_PART})?|an?)"
_LINK = rf"(?:(?<=illion){SEP}|(?<!illion))"  # between "two million" and "three thousand", and nothing before the first
_IN_ORDER = "".join(rf"(?:{_LINK}(?:{_HEAD}{SEP})?{scale}\b)?" for scale in WORDS["scales"])
_REST = rf"(?<=illion|ousand)(?:{_AND_PART}|{SEP}(?:and{SEP})?{_BELOW_1000})"  # "... and five", "a million and a half"
_SCALED = rf"(?=(?:{_HEAD}{SEP})?(?:{_SCALE})\b){_IN_ORDER}(?:{_REST})?"
_PACKED = rf"(?:{_HEAD}{SEP})?(?:{_PACKS})\b(?:{_AND_PART})?|{_BELOW_100}{SEP}score\b"
_HALF = rf"(?:(?:an?|one){SEP})?(?:half|quarter|three{SEP}quarters){SEP}(?:of{SEP})?(?:an?{SEP})?(?:{_SCALE}|dozen)\b"
_DIGIT = any_of(WORDS["small"][:10])
_POINT = rf"(?:{_BELOW_1000}|zero){SEP}point(?:{SEP}(?:{_DIGIT})\b){{1,4}}(?:{SEP}(?:{_SCALE})\b)?"
FIGURES = rf"{DIGITS}(?:{_PART})?(?:{SEP}(?:{_SCALE}|hundred|{_PACKS})\b(?:{_AND_PART})?)?"
# The first word of any number: looked for once, before the alternatives are tried.
_FIRST = rf"(?=(?:{any_of([*WORDS['small'], *WORDS['tens'], *SCALES, 'a', 'an', 'half', 'quarter'])})\b)"
IN_WORDS = rf"{_FIRST}(?:{_POINT}|{_HALF}|{_SCALED}|{_PACKED}|{_BELOW_1000}(?:{_PART})?)"
# A number in figures or words without its hedge, for other patterns to be built from. It has no group and needs
# re.IGNORECASE.
NUMBER = rf"(?:{FIGURES}|\b{IN_WORDS})"

_ORDINALS: dict[str, str] = {
    word: next(w for w, v in _SMALL.items() if v == n) for word, n in WORDS["ordinals"].items()
}
_ORDINALS |= {
    f"{word}th": word
    for word in [*WORDS["small"][4:], *WORDS["tens"], *SCALES]
    if word not in _ORDINALS.values() and word not in ("dozen", "score", "lakh", "crore")
}
# "Twenty-first" is one ordinal, "two thousandth" another; "the two first days" holds a number and an ordinal.
_ONES_LAST = any_of(word for word, base in _ORDINALS.items() if base in WORDS["small"][1:10])
_SCALES_LAST = any_of(word for word, base in _ORDINALS.items() if base in SCALES)
_SMALL_LAST = any_of(word for word, base in _ORDINALS.items() if base not in SCALES)
_TENS = any_of(WORDS["tens"])
_BELOW_100_TH = rf"(?:(?:{_TENS}){SEP}(?:{_ONES_LAST})|{_SMALL_LAST})\b"
ORDINAL = (
    rf"(?:[0-9]{{1,3}}(?:,?[0-9]{{3}})?(?:st|nd|rd|th)\b"
    rf"|(?:(?:{_BELOW_100}|an?){SEP})?hundred{SEP}(?:and{SEP})?{_BELOW_100_TH}"
    rf"|(?:{_BELOW_100}{SEP})?(?:{_SCALES_LAST})\b"
    rf"|{_BELOW_100_TH})"
)

_CARDINAL = re.compile(rf"(?:{NUMBER}|{_SIGNS}|zero)", re.IGNORECASE)
_ONE_ORDINAL = re.compile(ORDINAL, re.IGNORECASE)
_PIECES = re.compile(
    rf"point(?P<decimals>(?:{SEP}(?:{any_of(WORDS['small'][:10])}))+)|(?P<three>three{SEP}quarters)|(?P<top>[1-9])/(?P<bottom>[2-9])"
    rf"|(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)|(?P<word>[a-z]+|{_SIGNS})"
)
_GLUE = frozenset(("and", "a", "an", "of"))


def cardinal(words: str) -> float:
    """The number that figures or words state: "1,400", "a" is one. Raises ``ValueReadError`` if they are no number.

    >>> cardinal("one hundred and five"), cardinal("2.5 million"), cardinal("two and a half")
    (105.0, 2500000.0, 2.5)
    """
    plain = words.strip().lower()
    if plain in ("a", "an"):
        return 1.0
    if not _CARDINAL.fullmatch(plain):
        raise ValueReadError(
            f"{words[:60]!r} is no number that kjlib reads; write it in figures (1,400) or words (fourteen hundred)"
        )
    total, group, last = 0.0, None, 1.0
    for piece in _PIECES.finditer(plain):
        word = piece["word"] or ""
        part = _part(piece)
        if word in SCALES and word != "hundred":
            total, group, last = total + (1.0 if group is None else group) * SCALES[word], None, SCALES[word]
        elif word == "hundred":
            group = (1.0 if group is None else group) * 100
        elif part is not None and group is None and last > 1:
            total += part * last  # "a million and a half"
        elif word not in _GLUE:
            group = (group or 0.0) + (part if part is not None else _plain(piece))
    return total + (group or 0.0)


def _part(piece: re.Match[str]) -> float | None:
    """What a piece states that is a part of one."""
    if piece["three"]:
        return 0.75
    if piece["top"]:
        return int(piece["top"]) / int(piece["bottom"])
    if piece["decimals"]:
        digits = re.findall(r"[a-z]+", piece["decimals"])
        return float("0." + "".join(str(int(_SMALL[word])) for word in digits))
    return _PARTS.get(piece["word"] or "")


def _plain(piece: re.Match[str]) -> float:
    return float(piece["digits"].replace(",", "")) if piece["digits"] else _SMALL[piece["word"]]


def ordinal(words: str) -> int:
    """The place in an order: "12th", "twenty-first", "one hundred and fifth". Raises ``ValueReadError`` if the words
    are no ordinal.

    >>> ordinal("12th"), ordinal("twenty-first"), ordinal("one hundred and fifth")
    (12, 21, 105)
    """
    plain = words.strip().lower()
    if not _ONE_ORDINAL.fullmatch(plain):
        raise ValueReadError(f"{words[:60]!r} is no ordinal that kjlib reads; write it as 12th or twelfth")
    if plain[0].isdigit():
        return int(plain[:-2].replace(",", ""))
    last = re.split(r"[-\s]+", plain)[-1]
    return int(cardinal(plain.removesuffix(last) + _ORDINALS[last]))
