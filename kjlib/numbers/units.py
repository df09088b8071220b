"""Units beside a number: currencies, parts of a whole, measures and lengths of time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .model import Core, Of
from .words import WORDS, any_of

_MONEY = WORDS["currency"]
_LENGTHS: dict[str, str] = {form: unit for unit, forms in WORDS["lengths"].items() for form in forms}
_MEASURES: dict[str, str] = {form.lower(): unit for unit, forms in WORDS["measures"].items() for form in forms}
_CODES = "|".join(_MONEY["codes"]["list"])
_LETTERS = [sign for sign in _MONEY["signs"] if sign[0].isalpha()]
# A sign or a code before the figure: "$", "HK$", "Rs ", "EUR ".
_SYMBOLS = "".join(sign for sign in _MONEY["signs"] if len(sign) == 1)
SIGN = rf"(?-i:(?<![A-Za-z])(?:{any_of(_LETTERS)}|{_CODES})\s?|[{_SYMBOLS}]\s?)"
_BETWEEN = rf"(?:[-\s](?:{any_of(WORDS['between']['words'])}))?"
_NAMES = rf"(?:(?P<whose>{any_of(_MONEY['of'])})\s)?(?P<name>{any_of(_MONEY['names'])}|(?-i:{_CODES}))\b"
_OLD = r"(?P<old>years?|months?|weeks?|days?)(?:[-\s]olds?|\sof\sage)\b"
_PERCENT = rf"\s?[%％]|-?\s?(?:{any_of(s for s in WORDS['share']['signs'] if s.isascii() and s[0].isalpha())})\b"
LENGTH = any_of(_LENGTHS)
_MEASURE = any_of(_MEASURES)
# Any unit, for what may stand between the ends of a range: "5 km to 10 km", "40 % to 50 %", "five- to six-hour".
UNIT = rf"{_PERCENT}|(?:{any_of(_MONEY['names'])}|{LENGTH}|{_MEASURE})(?!\w)"
_UNIT = re.compile(
    rf"(?P<percent>{_PERCENT})|{_BETWEEN}[-\s](?:of\s)?(?:{_NAMES}|(?P<part>{any_of(_MONEY['parts'])})\b|{_OLD}|(?P<length>{LENGTH})\b|(?P<spaced>{_MEASURE})(?!\w))"
    rf"|(?P<measure>{_MEASURE})(?!\w)",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?P<sign>{SIGN})$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\bmagnitude[-\s](?:of\s)?(?:a\s)?$", re.IGNORECASE)
# "Pounds" weigh and "won" is a verb, unless the number is one of money.
_LARGE = 1000
_AND_HALF = re.compile(r"\s{1,2}and\s{1,2}(?:a|one)\s{1,2}half\b", re.IGNORECASE)  # "three meters and a half"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the characters that it stands on; ``factor`` turns cents into dollars, ``more`` is "and a half"
    behind it.
    """

    of: Of
    name: str
    start: int
    end: int
    factor: float = 1.0
    more: float = 0.0

    @property
    def changes(self) -> bool:
        """Whether the number reads otherwise without the unit."""
        return (self.factor, self.more) != (1.0, 0.0)


def sign_before(text: str, start: int) -> Unit | None:
    """The currency sign or code that stands before a number."""
    match = _SIGNED.search(text, max(0, start - 5), start)
    if not match:
        return None
    sign = match["sign"].strip()
    return Unit(Of.MONEY, _MONEY["signs"].get(sign, sign), match.start(), start)


def magnitude_before(text: str, start: int) -> Unit | None:
    """ "Magnitude 7.6"."""
    match = _MAGNITUDE.search(text, max(0, start - 20), start)
    return Unit(Of.MEASURE, "magnitude", match.start(), start) if match else None


def unit_behind(text: str, end: int, core: Core) -> Unit | None:
    """The unit that stands behind a number that ends at ``end``."""
    match = _UNIT.match(text, end)
    if not match:
        return None
    found = _read(match, core)
    if found is None:
        return None
    of, name, factor = found
    half = _AND_HALF.match(text, match.end())
    return Unit(of, name, end, half.end() if half else match.end(), factor, 0.5 if half else 0.0)


def _read(match: re.Match[str], core: Core) -> tuple[Of, str, float] | None:
    """What the unit is of, its name, and its factor."""
    form = _form(match)
    if match["percent"]:
        return Of.SHARE, "%", 1.0
    if match["name"]:
        return _currency(match["name"], (match["whose"] or "").lower(), core)
    if match["part"]:
        return Of.MONEY, _MONEY["parts"][form], 0.01
    if match["old"]:
        return Of.AGE, _LENGTHS[form], 1.0
    if match["length"]:
        return Of.LENGTH, _LENGTHS[form], 1.0
    return Of.MEASURE, _MEASURES[form], 1.0


def _form(match: re.Match[str]) -> str:
    """The words of the unit as the list has them."""
    words = next((match[name] for name in ("part", "old", "length", "spaced", "measure") if match[name]), "")
    return " ".join(words.lower().replace("-", " ").split())


def _currency(name: str, whose: str, core: Core) -> tuple[Of, str, float] | None:
    word = name.lower()
    if name in _MONEY["codes"]["list"]:
        return Of.MONEY, name, 1.0
    own = next(
        (
            code
            for stem, code in _MONEY["of"].get(" ".join(whose.replace("-", " ").split()), {}).items()
            if word.startswith(stem)
        ),
        "",
    )
    large = max(core.low, core.top or 0) >= _LARGE
    if not own and not large and word == "won":
        return None
    if not own and not large and word in _MEASURES:
        return Of.MEASURE, _MEASURES[word], 1.0
    return Of.MONEY, own or _MONEY["names"][word], 1.0
