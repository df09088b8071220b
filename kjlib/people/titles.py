"""The office that is printed with a name: before it ("Foreign Minister X"), after it ("X, director general of Y at Z") or in a caption.

Word lists and order decide; the parse only says where a noun phrase ends.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from .. import lexicon, places
from ..model import Span

_WORDS = lexicon.load("offices")
_HEADS = frozenset(head for head in _WORDS["heads"] if " " not in head)
_BODIES = frozenset(_WORDS["bodies"])
_PARTS = frozenset(_WORDS["parts"])
_RANKS = sorted((form for rank, forms in lexicon.load("ranks")["ranks"].items() for form in [rank, *forms]), key=len, reverse=True)
_RANK_BEFORE = re.compile(r"(?<![\w-])(?:then-)?(" + "|".join(re.escape(form) for form in _RANKS) + r")\s+$", re.IGNORECASE)
_HONORIFIC_BEFORE = re.compile(r"(?<!\w)(" + "|".join(re.escape(form) for form in lexicon.load("presence")["honorifics"]) + r")\s+$")
_BRACKET = re.compile(r"\s*\([^()\n]{1,60}\)")
_LINKS = frozenset(("of", "for", "at", "in", "to", "on", "and", "&", "the", "'s", "’s", "-", "’", "'"))
_CLOSED = frozenset((",", ".", ";", ":", "(", ")", "--", "–", "—", "“", "”", '"', "who", "which", "that", "whose"))


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed with a name: the characters of the title, the body, and the words that give the side."""
    title: Span | None = None
    organisation: Span | None = None
    side: Span | None = None
    rank: Span | None = None
    honorific: bool = False

    @property
    def says_something(self) -> bool:
        return bool(self.title or self.organisation or self.rank or self.honorific)


def office_of(doc: Doc, name: Span, names: frozenset[int]) -> Office:
    """The office printed with ``name``; ``names`` are the token numbers of all names in the text."""
    text = doc.text
    before, honorific = _rank_before(text, name)
    left = before.start if before else name.start
    if _HONORIFIC_BEFORE.search(text[max(0, left - 8):left]):
        honorific = True
    after = _after(doc, name, names)
    found = after if after is not None and _head_in(after) is not None else _before(doc, left, names) or _set_off_before(doc, left, names)
    words = found if found is not None else after
    if words is None:
        return Office(rank=before, honorific=honorific)
    office = _split(doc, words, before, honorific)
    if after is None or words is after:
        return office
    return replace(office, organisation=_chars(after), side=office.side or _side_in(doc, after))     # "Director X of the Dutch Ministry of Trade"


def _rank_before(text: str, name: Span) -> tuple[Span | None, bool]:
    match = _RANK_BEFORE.search(text[max(0, name.start - 40):name.start])
    if not match:
        return None, False
    offset = max(0, name.start - 40)
    return Span(offset + match.start(1), offset + match.end(1)), False


# ---------------------------------------------------------------- where the office stands

def _after(doc: Doc, name: Span, names: frozenset[int]) -> Phrase | None:
    """ "X (2nd right), director general of Y at Z": the phrase after the comma, as far as it goes on."""
    end = name.end
    bracket = _BRACKET.match(doc.text, end)
    end = bracket.end() if bracket else end
    comma = re.compile(r"\s*,\s+(?:(?:the|a|an|his|her|their|its)\s+)?").match(doc.text, end)
    link = re.compile(r"\s+of\s+(?:the\s+)?(?=[A-Z])").match(doc.text, end)
    start = comma or link
    if not start:
        return None
    first = doc.char_span(start.end(), start.end() + 1, alignment_mode="expand")
    if first is None or not len(first) or first[0].pos_ == "CCONJ":
        return None
    words = _forward(doc, first[0].i, names)
    if words is None:
        return None
    return words if (link and _body_in(words)) or (comma and _head_in(words) is not None and _head_near(words)) else None


def _forward(doc: Doc, start: int, names: frozenset[int]) -> Phrase | None:
    end = start
    while end < len(doc) and end - start < 30:
        token = doc[end]
        if token.lower_ in _CLOSED or token.is_space or (token.pos_ in ("VERB", "AUX", "ADV") and not _part_of_name(token)):
            break
        if token.i in names or (token.lower_ == "and" and _name_follows(doc, end + 1, names)):
            break
        end += 1
    while end > start and doc[end - 1].lower_ in _LINKS and doc[end - 1].lower_ not in ("'s", "’s"):
        end -= 1
    return doc[start:end] if end > start else None


def _part_of_name(token: Token) -> bool:
    return token.text[0].isupper() or token.dep_ in ("amod", "compound")


def _name_follows(doc: Doc, start: int, names: frozenset[int]) -> bool:
    """Whether the next words come to a name before anything else: "and his Dutch counterpart, X", "and Brig. Gen. X"."""
    for token in doc[start:min(len(doc), start + 9)]:
        if token.i in names:
            return True
        leads_on = token.text[0].isupper() or token.lower_ in _HEADS | {"his", "her", "their", "its", "the"}
        after_counterpart = token.lower_ == "," and doc[token.i - 1].lower_ == "counterpart"
        in_rank = token.text == "." or (token.lower_ in _LINKS and token.lower_ in ("'s", "’s", "of", "for", "-"))
        if not (leads_on or after_counterpart or in_rank) or token.lower_ in _BODIES:
            return False
    return False


def _before(doc: Doc, left: int, names: frozenset[int]) -> Phrase | None:
    """ "South Korean President X", "Director General for Asian Affairs X", "chief of defence staff X": back to where the office begins."""
    last = doc.char_span(max(0, left - 2), left, alignment_mode="expand")
    if last is None or not len(last) or left == 0 or "\n" in doc.text[last.start_char:left]:
        return None
    end = last[-1].i + 1 if last[-1].idx < left and not last[-1].is_space else last[-1].i
    start = end
    while start > 0 and end - start < 14:
        token = doc[start - 1]
        joins = token.pos_ in ("NOUN", "PROPN", "ADJ") or token.lower_ in _LINKS - {"the"} or token.lower_ in ("acting", "retired")
        if not joins or token.i in names or token.is_space or token.sent != doc[end - 1].sent:
            break
        start -= 1
    return _from_the_head(doc, start, end)


def _from_the_head(doc: Doc, start: int, end: int) -> Phrase | None:
    """Of the words before a name, those from the first office on, with the adjectives and names before it."""
    words = doc[start:end]
    head = _head_in(words)
    if head is None or not len(words):
        return None
    first = head
    while first > start and doc[first - 1].lower_ not in ("of", "for", "at", "in", "to", "on", "and"):
        first -= 1
    while first < head and doc[first].lower_ in _LINKS:
        first += 1
    capital = doc[end - 1].text[0].isupper() or doc[end - 1].lower_ in _HEADS | _BODIES | _PARTS or doc[end - 1].pos_ == "NOUN"
    return doc[first:end] if capital else None


def _set_off_before(doc: Doc, left: int, names: frozenset[int]) -> Phrase | None:
    """ "The head of Nigeria's military, Air Chief Marshal X": an office set off by a comma right before the name."""
    comma = re.search(r",\s+$", doc.text[max(0, left - 4):left])
    if not comma:
        return None
    at = doc.char_span(left - len(comma[0]), left - len(comma[0]) + 1, alignment_mode="expand")
    if at is None or not len(at):
        return None
    end = at[0].i
    start = end
    while start > 0 and end - start < 16:
        token = doc[start - 1]
        if token.lower_ in _CLOSED or token.is_space or token.pos_ in ("VERB", "AUX") or token.i in names:
            break
        start -= 1
    words = doc[start:end]
    head = _head_in(words)
    if head is None:
        return None
    first = head
    while (first > start and doc[first - 1].pos_ in ("ADJ", "NOUN", "PROPN")) or (first > start and doc[first - 1].lower_ in ("'s", "’s", "-")):
        first -= 1
    return doc[first:end]


# ---------------------------------------------------------------- what the office is made of

def _head_in(words: Phrase) -> int | None:
    """The first word of the phrase that the office of one person turns on; "the two leaders" is nobody's."""
    return next((token.i for token in words if token.lower_ in _HEADS and token.tag_ not in ("NNS", "NNPS")), None)


def _head_near(words: Phrase) -> bool:
    """An office names itself within its first noun phrase: "a foreign policy expert", not "Norway, whose ... minister"."""
    head = _head_in(words)
    if head is None or head - words.start > 7:
        return False
    return all(token.pos_ != "ADP" or token.lower_ == "of" for token in words if token.i < head)


def _body_in(words: Phrase) -> bool:
    return any(token.lower_ in _BODIES | _PARTS and token.text[0].isupper() for token in words)


def _split(doc: Doc, words: Phrase, rank: Span | None, honorific: bool) -> Office:
    """Part an office into title, body and side."""
    side = _side_in(doc, words)
    body = _body(words)
    title = _title(words, body)
    return Office(title=_chars(title), organisation=_chars(body), side=side, rank=rank, honorific=honorific)


def _side_in(doc: Doc, words: Phrase) -> Span | None:
    """The first word of the office that names a country."""
    found = next(iter(places.mentions(words.text)), None)
    return Span(words.start_char + found.start, words.start_char + found.end) if found else None


def _body(words: Phrase) -> Phrase | None:
    """The body an office is held in: after the last "at" or "of" that leads to one, or before the office ("Foreign Ministry director")."""
    head = _head_in(words)
    for link in reversed([t for t in words if t.lower_ in ("at", "of", "in", "for") and (head is None or t.i > head)]):
        rest = words.doc[link.i + 1:words.end]
        rest = rest[1:] if len(rest) and rest[0].lower_ == "the" else rest
        if len(rest) and _is_body(rest):
            return rest
    if head is None:
        return words if _is_body(words) else None
    bodies = [t.i for t in words if t.i < head and t.lower_ in _BODIES]
    return words.doc[words.start:bodies[-1] + 1] if bodies else None


def _is_body(words: Phrase) -> bool:
    """Whether the phrase is a body by its first noun group: "Tokyo's Defence Ministry", "Ministry of Foreign Affairs"."""
    group = []
    for token in words:
        if token.lower_ in ("of", "for", "at", "in"):
            break
        group.append(token.lower_)
    return bool(group) and bool(_BODIES & {group[-1], group[0]})


def _title(words: Phrase, body: Phrase | None) -> Phrase | None:
    """The title without the body, the article and a country before it."""
    head = _head_in(words)
    if head is None:
        return None
    start, end = words.start, words.end
    if body is not None and body.start > head:
        end = body.start
    elif body is not None:
        start = body.end
    while start < head and (words.doc[start].lower_ in _LINKS | {"a", "an"} or _names_country(words.doc, start, head)):
        start += _names_country(words.doc, start, head) or 1
    while end > start and (words.doc[end - 1].lower_ in _LINKS or words.doc[end - 1].is_punct):
        end -= 1
    return words.doc[start:end] if end > start else None


def _names_country(doc: Doc, start: int, head: int) -> int:
    """How many words from ``start`` on name a country and stand before the office."""
    for length in (3, 2, 1):
        if start + length <= head and places.country(doc[start:start + length].text):
            return length
    return 0


def _chars(words: Phrase | None) -> Span | None:
    if words is None or not len(words):
        return None
    return Span(words[0].idx, words[-1].idx + len(words[-1]))
