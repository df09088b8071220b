"""What is printed with figures or number words and counts nothing: dates, clock times, telephone numbers, scores,
years, labels, names.
"""

from __future__ import annotations

import re

from .model import Core
from .words import WORDS, any_of

_N = WORDS["nothing"]
_MONTH = rf"(?-i:{any_of(month.capitalize() for month in _N['months'])})\b\.?"
_COUNTED = any_of(_N["counted"])
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?\b"
# "Nineteen ninety-four", "twenty fifteen": a year in words.
_CENTURIES = any_of(WORDS["small"][17:] + WORDS["tens"][:1])
_YEARS = rf"(?:{any_of(WORDS['tens'])})(?:[-\s](?:{any_of(WORDS['small'][1:10])}))?|{any_of(WORDS['small'][10:])}"
# Shapes of figures that are no number at all. Each repetition is bounded.
_SHAPES = re.compile(
    rf"""(?<![^\W_])(?<![0-9][.,])(?:
    (?:https?://|www\.)\S{{1,300}}                                              # an address
    |\+[0-9](?:[-\s().]{{0,2}}[0-9]){{6,14}}                                    # +44 20 7946 0958
    |\([0-9]{{3}}\)\s?[0-9]{{3}}[-\s.][0-9]{{4}}                                # (202) 555-0173
    |0[0-9]{{2,4}}[-\s][0-9]{{3,4}}[-\s]?[0-9]{{3,4}}                           # 020 7946 0958
    |[0-9]{{3}}-[0-9]{{4}}(?![-0-9])                                            # 555-1234
    |[0-9]{{1,4}}(?:[-–‑][0-9]{{1,4}}){{2,4}}(?:T[0-9:]{{1,8}}Z?)?              # 2013-05-06, 1-800-555-0199
    |[0-9]{{1,5}}(?:\.[0-9]{{1,5}}){{2,4}}                                      # 14.4.2015, 1.2.3
    |(?:1[0-9]|20)[0-9]{{2}}[-–‑/](?:[0-9]{{4}}|[0-9]{{2}})(?![-0-9,])          # 2014-15
    |(?![1-9]/[2-9](?![/0-9]))[0-9]{{1,4}}/[0-9]{{1,4}}(?:/[0-9]{{2,4}})?       # 14/4/2015, 24/7, and no 3/4
    |[0-9]{{1,2}}[:.][0-9]{{2}}\s?(?:[ap]\.?m\b\.?)                             # 10.30 a.m.
    |[0-9]{{1,3}}:[0-9]{{1,3}}(?::[0-9]{{2}})?                                  # 10:30, 3:2
    |[0-9]{{1,2}}\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock)                            # 5pm
    |[0-9]{{4}}\s(?:GMT|UTC|hrs)\b                                              # 1400 GMT
    |0[0-9]{{1,11}}\b                                                           # 007
    |(?:minus\s|(?<![^\s(])[-−])[0-9][0-9,.]{{0,15}}                            # -5: no amount is below zero
    |(?:{_CENTURIES})[-\s](?:{_YEARS})\b
    |[0-9]{{1,2}}\s?\+\s?[0-9]{{1,2}}\b                                         # 2+2
    |{_MONTH}\s{_DAY}(?:\s?[-–]\s?{_DAY})?(?:,?\s[0-9]{{4}}\b)?(?!\s(?:{_COUNTED})\b|[0-9]|,[0-9])
    |{_DAY}(?:\s?[-–]\s?{_DAY})?(?:\sof)?\s{_MONTH}(?:,?\s[0-9]{{4}}\b)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NEXT = r"(?:,?\s(?:(?:and|or|to)\s)?|[-–])"
_LABEL = re.compile(rf"(?<![\w-])(?P<word>{any_of(_N['labels'])})(?:\s|-|\s?#)$", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"(?<![\w-])(?P<word>{any_of(_N['labels'])})(?:{_NEXT}[0-9]{{1,5}}){{1,4}}{_NEXT}$", re.IGNORECASE
)
_GROUP = re.compile(rf"\b(?-i:[A-Z])(?:{'|'.join(group[1:] for group in _N['groups'])})\s$", re.IGNORECASE)
# A capitalised word behind a small one: "the Typhoon". In a headline all words are large ("Blast at Market Kills 30").
_NAME = re.compile(r"(?<!\w)[a-z][\w’'-]*\s(?P<name>[A-Z][\w’'-]*)[-\s]$")
_LARGE = re.compile(r"\s[A-Z]")
_PLURAL = re.compile(rf"\s(?:[a-z]+(?:[-’'][a-z]+)?\s){{0,2}}?(?:[a-z]{{2,}}(?<!s)s|{_COUNTED})\b")
_THOSE = re.compile(rf"\s(?:[a-z]+\s)?(?:{_COUNTED})\b")
_HYPHEN = re.compile(r"-[^\W\d_]")
_RANKED = re.compile(
    rf"[-\s](?:[A-Z][\w.]*\s)?(?:{any_of(_N['ranked'])})\b|-[^\W\d_]|\s(?:of\s)?(?:{_MONTH})", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s$")
_YEAR_AFTER = re.compile(rf"(?:\b(?:{any_of(_N['year_after'])})|[,(‘’'])\s?-?$", re.IGNORECASE)
_CLOCK = re.compile(r"\s(?:o['’]clock|[ap]\.?m\b|GMT\b)", re.IGNORECASE)
_ONE_BEHIND = re.compile(rf"\b(?:{any_of(_N['one_behind'])})[-\s]$", re.IGNORECASE)
_ONE_BEFORE = re.compile(rf"[-\s](?:{any_of(_N['one_before'])})\b|['’]s\b|-", re.IGNORECASE)
_SCORE_BEFORE = re.compile(rf"\b(?:{any_of(_N['scores'])})\b[^.;,\n]{{0,30}}$", re.IGNORECASE)
_SCORE_BEHIND = re.compile(rf"\s(?:[a-z-]+\s)?(?:{any_of(_N['scores'])})\b", re.IGNORECASE)
_CHANGE = re.compile(rf"\b(?:{any_of(_N['change'])})\b[^.;]{{0,60}}$", re.IGNORECASE)
_GLUED = re.compile(r"[^\W\d_]-$")
_REACH = 60


def spans_of_shapes(text: str) -> list[tuple[int, int]]:
    """Dates, clock times, telephone numbers, addresses and formats ("2+2"), in order."""
    return [match.span() for match in _SHAPES.finditer(text)]


def is_score(text: str, start: int, end: int) -> bool:
    """Whether two numbers beside one another are told as a score: "won 2-3", "a 14 to 11 vote"."""
    return bool(_SCORE_BEFORE.search(text, max(0, start - _REACH), start) or _SCORE_BEHIND.match(text, end))


def is_change(text: str, start: int) -> bool:
    """Whether what stands before says that a number changes: "rose from 40 to 50"."""
    return bool(_CHANGE.search(text, max(0, start - _REACH), start))


def is_year(core: Core) -> bool:
    """Whether the figures are four and could be a year."""
    return core.figures and core.end - core.start == 4 and core.top is None and 1000 <= core.low < 2200


def ranks_nothing(text: str, core: Core) -> str:
    """Why an ordinal ranks nothing ("the 19th century", "second-hand"), or ""."""
    if _RANKED.match(text, core.end) or _MONTH_BEFORE.search(text, max(0, core.start - 12), core.start):
        return "name"
    return ""


def counts_nothing(text: str, core: Core) -> str:
    """Why a number without a unit counts nothing: year, label, name, word or time; or ""."""
    window = max(0, core.start - 45)
    if _CLOCK.match(text, core.end):
        return "time"
    if _label(text, core, window) or _GROUP.search(text, window, core.start):
        return "label"
    if is_year(core) and _says_year(text, core):
        return "year"
    if _is_name(text, core):
        return "name"
    if _GLUED.search(text, window, core.start) or _HYPHEN.match(text, core.end):
        return "word"
    if core.low == 1 and not core.figures and core.top is None and _one_alone(text, core):
        return "word"
    return ""


def _says_year(text: str, core: Core) -> bool:
    if _THOSE.match(text, core.end):
        return False
    return bool(_YEAR_AFTER.search(text, max(0, core.start - 14), core.start)) or not _PLURAL.match(text, core.end)


def _label(text: str, core: Core, window: int) -> bool:
    """ "Room 12", "Articles 5 and 6"; "they book 20 rooms" counts rooms, for what follows is a plural."""
    match = _LABEL.search(text, window, core.start) or _SEVERAL.search(text, window, core.start)
    if not match or match["word"] in ("no", "may"):
        return False
    return match["word"][0].isupper() or not _PLURAL.match(text, core.end)


def _is_name(text: str, core: Core) -> bool:
    """ "The Typhoon 15 jet": figures behind a capitalised word inside a sentence, unless a plural follows ("in Syria 12
    people").
    """
    if not text[core.start : core.end].isdecimal():
        return False
    named = _NAME.search(text, max(0, core.start - 40), core.start)
    return bool(named) and not _PLURAL.match(text, core.end) and not _LARGE.match(text, core.end)


def _one_alone(text: str, core: Core) -> bool:
    """ "This one", "one another", "one of them" counts no more than "a" does."""
    return bool(_ONE_BEHIND.search(text, max(0, core.start - 9), core.start) or _ONE_BEFORE.match(text, core.end))
