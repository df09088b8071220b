"""The parts of a page: headline, captions, body, and the furniture that no claim is taken from.

Works line by line on the text as it is. In doubt, a line is body: a claim that is marked by its zone is easier to judge
than one lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .. import lexicon
from ..model import Region, Span, Zone

_WORDS = lexicon.load("furniture")


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


_FURNITURE = re.compile(_any(_WORDS["lines"] + _WORDS["credits"]), re.IGNORECASE)
_UNFINISHED = re.compile(_any(_WORDS["unfinished"]), re.IGNORECASE)
_LISTS = re.compile(rf"(?:{_any(_WORDS['lists'])}) ?:?", re.IGNORECASE)
_CAPTION = re.compile(_any(_WORDS["caption"]))
_AGENCIES = frozenset(name.casefold() for names in lexicon.load("agencies")["agencies"].values() for name in names)
_PHOTO_CREDIT = re.compile(rf"[.!?”\"’]\s*[(\[](?:{'|'.join(map(re.escape, sorted(_AGENCIES)))})[)\]]$", re.IGNORECASE)
_SECTIONS, _CONTROLS, _SMALL = (frozenset(_WORDS[name]) for name in ("sections", "controls", "small"))

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    r"\b\.?"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
# A day as stamps write it: "May 6, 2013", "May, 6/2013", "6 May 2013", "2013-05-06", "06/05/2015".
DATE = (
    rf"(?<![\w/.-])(?:{_MONTH},?\s*{_NTH}(?:,\s*|\s+|/)\d{{4}}|{_NTH}[\s-]+(?:of\s+)?{_MONTH},?[\s-]*\d{{4}}"
    r"|\d{4}-\d\d?-\d\d?|\d{4}/\d\d?/\d\d?|\d{4}\.\s?\d\d?\.\s?\d\d?|\d\d?/\d\d?/\d{4}|\d\d?\.\d\d?\.\d{4}|\d\d?-\d\d?-\d{4})(?!\d)"
)
FIRST, LATER, _BARE = (
    rf"\b(?:{'|'.join(sorted(_WORDS[name], key=len, reverse=True))})\b"
    for name in ("first_label", "later_label", "bare_label")
)
_TIME = (
    r"\b\d{1,2}\s?[:.]\s?\d\d(?:\s?:\s?\d\d)?(?:\.\d+)?(?:\s*[ap](?:\.?\s?m)?\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\b\d+\s+(?:min(?:ute)?|hour|hr|day)s?\s+ago\b|T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|\bhrs\b"
)
_CLOCK = r"\b(?:[ECMP][SD]?T|GMT|UTC|BST|IST|KST|JST|HKT|SGT|PHT|CES?T|EES?T|AE[SD]?T|MSK|WAT|EAT|SAST|local time)\b(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?"
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY_ONLY = rf"\b(?:{_MONTH}\s*{_NTH}|{_NTH}\s+{_MONTH})\b"
_LABEL = re.compile(rf"{FIRST}|{LATER}|{_BARE}", re.IGNORECASE)
_DATE, _NAMED_TIME = re.compile(DATE, re.IGNORECASE), re.compile(rf"{_TIME}|{_WEEKDAY}", re.IGNORECASE)
_BITS = re.compile(
    rf"{DATE}|{FIRST}|{LATER}|{_BARE}|{_TIME}|{_CLOCK}|{_WEEKDAY}|\b(?:on|at)\b|[-–—|/·•,:;()\[\]]", re.IGNORECASE
)
_PARTLY = re.compile(_DAY_ONLY, re.IGNORECASE)
_POSED = re.compile(
    rf"(?<!\ba )(?<!\bthe )\b(?:{'|'.join(_WORDS['poses'])})\b.{{0,400}}\b(?:in|at|near|outside)\b.{{3,80}}?{DATE}"
    r"\W*(?:\w+/[\w ]+)?$",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|told|added|announced)\b|according to")
_STAMP = re.compile(r"date\s+\d{4}-\d\d-\d\d\s+", re.IGNORECASE)  # a picture's own date, printed before its caption

_DIGIT = re.compile(r"\d")
_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_NO_HEADLINE_END = re.compile(r"(?<!\.\.)(?<!\b[A-Z])(?<!\b(?:Jr|Sr|Co))\.[\"”’')\]]*$|[,;:_–—]$|[,\s)]-$|,[\"”’']$")
_ABBREVIATION = re.compile(r", [A-Z][a-z]{1,4}\.$")  # "killed in Salem, Ore."
_HEADLINE_LONGEST, _STAMP_LONGEST, _FURNITURE_LONGEST, _CAPTION_LONGEST = 160, 120, 320, 900  # characters
_DATED_END = 100  # characters at the end of a caption, where its date and its photographer stand
_FEW = 3  # words; a headline has no fewer
_NAMES_MOST = 5  # words of a line that is only names, below a headline
_ASIDE = 4  # lines that a photograph's caption and credit take at most


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with something on it: its characters without white space at the ends, and whether an empty line
    follows.
    """

    span: Span
    plain: str  # its white space made single spaces
    alone: bool

    @property
    def is_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.plain[-8:]))


def regions(text: str, title: str = "") -> tuple[Region, ...]:
    """The zones of a text, in order; every character that is not white space lies in one."""
    lines = _lines(text)
    below = next(
        (number for number, line in enumerate(lines) if line.is_sentence and len(line.plain.split()) > _FEW), len(lines)
    )
    zones = [_first_look(line.plain, number > below) for number, line in enumerate(lines)]
    _mark_links(lines, zones)
    _mark_photographs(lines, zones)
    _mark_headline(lines, zones, title)
    return tuple(region for line, zone in zip(lines, zones) for region in _parts(text, line, zone))


def headline_of(text: str, found: Sequence[Region]) -> str:
    """The headline as printed, or an empty string."""
    return next((text[region.span.start : region.span.end] for region in found if region.zone is Zone.HEADLINE), "")


def is_stamp(line: str) -> bool:
    """Whether a line says when the page appeared, with a label, a clock or a byline at most, or is its clock."""
    if len(line) > _STAMP_LONGEST or not _DIGIT.search(line) or line.endswith(("-", "–", "—", "_")):
        return False
    rest = _BITS.sub(" ", line).split()
    if not _DATE.search(line):
        rest = _PARTLY.sub(" ", " ".join(rest)).split()
        return not rest and bool(_NAMED_TIME.search(line)) and bool(_LABEL.search(line) or _PARTLY.search(line))
    set_apart = len(rest) <= 2 or bool(_LABEL.search(line)) or line.startswith(("By ", "BY ")) or " | " in line
    return (
        len(rest) <= 8
        and set_apart
        and _is_names(rest)
        and not (rest and _SENTENCE_END.search(rest[-1]) and len(rest[-1]) > 3)
    )


def heads_a_list(line: str) -> bool:
    """Whether a line is the heading of a list of other stories."""
    return bool(_LISTS.fullmatch(" ".join(line.split())))


# ---------------------------------------------------------------- one line


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            rest = text[match.end() : match.end() + 4]
            alone = rest.count("\n") > 1 or rest.count("\r") > 1 or not rest.strip()
            found.append(_Line(Span(start, start + len(words)), " ".join(words.split()), alone))
    return found


def _first_look(plain: str, below: bool) -> Zone:
    """The zone of a line by its own words; ``below`` says whether a sentence stands above it."""
    if len(plain) <= _FURNITURE_LONGEST and (
        _is_furniture(plain) or (_is_housekeeping(plain) and (below or len(plain.split()) <= _FEW))
    ):
        return Zone.FURNITURE
    if (
        len(plain) <= _CAPTION_LONGEST
        and not plain.startswith(("“", '"'))
        and (_CAPTION.search(plain) or _is_posed(plain))
    ):
        return Zone.CAPTION
    return Zone.BODY


def _is_furniture(plain: str) -> bool:
    if not any(char.isalnum() for char in plain) or plain.casefold() in _AGENCIES:
        return True
    if _FURNITURE.fullmatch(plain) or is_stamp(plain) or _is_section(plain) or _is_byline(plain):
        return True
    words = [word for word in plain.casefold().split() if not word[0].isdigit()]
    return bool(words) and all(word.strip(".,|/·•:") in _CONTROLS for word in words)


def _is_housekeeping(plain: str) -> bool:
    return (
        not _SENTENCE_END.search(plain)
        and not plain[0].islower()
        and bool(_UNFINISHED.fullmatch(plain) or _LISTS.fullmatch(plain))
    )


def _is_section(plain: str) -> bool:
    """The name of a section, or a path of sections of which one is known."""
    parts = [part.strip().casefold() for part in re.split(r"[/|>»›•·]", plain)]
    known = [part in _SECTIONS for part in parts]
    return all(known) or (any(known) and len(plain) <= 60 and all(len(part.split()) <= 3 for part in parts))


def _is_byline(plain: str) -> bool:
    by = plain.startswith(("By ", "BY ", "by ")) and len(plain) <= _STAMP_LONGEST
    return by and not _SENTENCE_END.search(plain) and _is_names(plain.split()[1:])


def _is_names(words: Sequence[str]) -> bool:
    return all(not word[0].islower() or word.strip(".,").casefold() in _SMALL for word in words)


def _is_posed(plain: str) -> bool:
    return bool(_DIGIT.search(plain[-_DATED_END:]) and _POSED.search(plain)) and not _SAID.search(plain)


# ---------------------------------------------------------------- lines among lines


def _mark_links(lines: Sequence[_Line], zones: list[Zone]) -> None:
    """Links under a heading such as "Related stories" are furniture, up to the next whole sentence."""
    inside = False
    for number, line in enumerate(lines):
        if zones[number] is Zone.FURNITURE:
            inside = inside or heads_a_list(line.plain)
        elif inside and not line.is_sentence and len(line.plain) <= _HEADLINE_LONGEST:
            zones[number] = Zone.FURNITURE
        else:
            inside = False


def _mark_photographs(lines: Sequence[_Line], zones: list[Zone]) -> None:
    """Paragraphs that end in an agency's name and are not the last of the text; what stands between "Enlarge" and "hide
    caption".
    """
    sentences = [number for number, line in enumerate(lines) if zones[number] is Zone.BODY and line.is_sentence]
    for number, line in enumerate(lines):
        text_goes_on = len(sentences) > 2 and number < sentences[-2]
        if (
            zones[number] is Zone.BODY
            and text_goes_on
            and len(line.plain) <= _CAPTION_LONGEST
            and _PHOTO_CREDIT.search(line.plain)
        ):
            zones[number] = Zone.CAPTION
        if line.plain.casefold() == "enlarge this image":
            aside = [other.plain.casefold() for other in lines[number + 1 : number + 2 + _ASIDE]]
            closed = next((at for at, words in enumerate(aside) if words in ("hide caption", "toggle caption")), 0)
            zones[number + 1 : number + 1 + closed] = [Zone.CAPTION] * closed


def _mark_headline(lines: Sequence[_Line], zones: list[Zone], title: str) -> None:
    """The headline, a second line to it, and the writers' names below."""
    at = _headline(lines, zones, title)
    if at is None:
        return
    zones[at] = Zone.HEADLINE
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if zones[number] is Zone.FURNITURE:
            continue
        if zones[number] is not Zone.BODY or line.is_sentence:
            return
        if 1 < len(line.plain.split()) <= _NAMES_MOST and _is_names(line.plain.split()):
            zones[number] = Zone.FURNITURE
        elif number == at + 1 and _may_be_headline(lines, zones, number):
            zones[number] = Zone.HEADLINE
        else:
            return


def _headline(lines: Sequence[_Line], zones: Sequence[Zone], title: str) -> int | None:
    """The line that prints the title, or else the first that is neither furniture nor a paragraph."""
    named = next((number for number, line in enumerate(lines[:8]) if title and _bare(line.plain) == _bare(title)), None)
    first = next((number for number, zone in enumerate(zones) if zone is not Zone.FURNITURE), None)
    if named is not None or first is None:
        return named
    return first if zones[first] is Zone.BODY and _may_be_headline(lines, zones, first) else None


def _may_be_headline(lines: Sequence[_Line], zones: Sequence[Zone], number: int) -> bool:
    """Short, without a full stop, and set off from a text that follows."""
    line = lines[number]
    if len(line.plain) > _HEADLINE_LONGEST or len(line.plain.split()) < _FEW or number + 1 == len(lines):
        return False
    if _NO_HEADLINE_END.search(line.plain) and not _ABBREVIATION.search(line.plain):
        return False
    below = lines[number + 1]
    paragraph = below.is_sentence and len(below.plain) > len(line.plain) and not below.plain[0].islower()
    return line.alone or paragraph or zones[number + 1] is not Zone.BODY


def _bare(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def _parts(text: str, line: _Line, zone: Zone) -> list[Region]:
    """A line as one region, or as two where a picture's date stands before its caption."""
    stamp = _STAMP.match(text, line.span.start, line.span.end)
    if stamp is None or stamp.end() == line.span.end:
        return [Region(line.span, zone)]
    cut = line.span.start + len(stamp[0].rstrip())
    return [Region(Span(line.span.start, cut), Zone.FURNITURE), Region(Span(stamp.end(), line.span.end), zone)]
