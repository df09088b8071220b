"""Each mention of a person in a report: the name, who it is there, and what office is printed with it."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from .. import lexicon, places
from ..model import Span, Zone
from ..parsed import Parsed
from .candidates import names_in
from .titles import Office, office_of

_SAY = frozenset(lexicon.load("events")["say"])
_COUNTERPART = re.compile(r"\b(?:his|her|their|its)\s+(?P<side>(?:[A-Z][\w.]*\s+){1,3}?)counterparts?\b", re.IGNORECASE)
_NEAR = 60              # characters between "counterpart" and the name it brings in


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name as printed, the fullest form of it in the report, and its office."""
    name: Span
    person: str
    office: Office
    side: str                       # country in one form; empty if no words say it
    side_span: Span | None
    side_rule: str


def find_people(parsed: Parsed) -> tuple[PersonMention, ...]:
    """Every mention of a person outside the furniture, in the order of the text."""
    spans = list(_candidates(parsed))
    numbers = frozenset(token.i for span in spans for token in parsed.tokens(span))
    offices = {span: office_of(parsed.doc, span, numbers) for span in spans}
    full = _full_names(parsed, offices)
    named = [(span, _person(parsed.report.quote(span), full)) for span in spans]
    found: list[PersonMention] = []
    for span, person in named:
        if person:
            mention = _mention(parsed, span, person, offices[span])
            found.append(_with_counterparts(parsed, found[-1], mention) if found else mention)
    return tuple(found)


def _candidates(parsed: Parsed) -> Iterator[Span]:
    for region in parsed.report.regions:
        if region.zone is not Zone.FURNITURE and region.span.start < len(parsed.doc.text):
            yield from names_in(parsed.doc.text, region.span.start, min(region.span.end, len(parsed.doc.text)))


def _full_names(parsed: Parsed, offices: dict[Span, Office]) -> frozenset[str]:
    """The names that are surely of people: with an office, an honorific or a rank, or two words that the parser takes for a person."""
    return frozenset(parsed.report.quote(span) for span, office in offices.items() if _is_surely_one(parsed, span, office))


def _is_surely_one(parsed: Parsed, span: Span, office: Office) -> bool:
    words = parsed.tokens(span)
    several = len(parsed.report.quote(span).split()) > 1
    in_headline = parsed.zone(words[0]) is Zone.HEADLINE
    if (office.title and (several or not in_headline)) or office.honorific or office.rank:
        return True
    if not several or in_headline or _is_thing(words.doc, span):
        return several and _speaks(parsed, span)
    return any(token.ent_type_ == "PERSON" for token in words) or _speaks(parsed, span)


def _is_thing(doc: Doc, span: Span) -> bool:
    """ "The Terminal High Altitude": a name of a person takes no article."""
    return doc.text[max(0, span.start - 4):span.start].lower().endswith("the ")


def _speaks(parsed: Parsed, span: Span) -> bool:
    root = parsed.tokens(span).root
    return root.dep_ == "nsubj" and root.head.lemma_.lower() in _SAY and root.ent_type_ not in ("ORG", "GPE", "NORP")


def _person(printed: str, full: frozenset[str]) -> str:
    """The fullest name that ``printed`` is a form of; empty if it is no person's or may be of two."""
    parts = printed.casefold().split()
    wider = {name for name in full if set(parts) < set(name.casefold().split()) and len(name.split()) > 1}
    if len(parts) == 1:
        ends = {name for name in wider if parts[0] in (name.casefold().split()[0], name.casefold().split()[-1])}
        if ends:
            return next(iter(ends)) if len({frozenset(name.casefold().split()) for name in ends}) == 1 else ""
        return printed if printed in full else ""
    if wider:
        return min(wider, key=lambda name: (len(name), name))
    return printed if printed in full else ""


def _mention(parsed: Parsed, span: Span, person: str, office: Office) -> PersonMention:
    text = parsed.doc.text
    if office.side:
        return PersonMention(span, person, office, places.country(text[office.side.start:office.side.end]), office.side, "side.office")
    found = _counterpart(text, span) or _led_side(text, span)
    return PersonMention(span, person, office, found[0], found[1], found[2]) if found else PersonMention(span, person, office, "", None, "")


def _counterpart(text: str, span: Span) -> tuple[str, Span, str] | None:
    """ "His Japanese counterpart X" is of Japan."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _NEAR)
    last = None
    for match in _COUNTERPART.finditer(text, start, span.start):
        last = match
    if last is None or not re.fullmatch(r"[\s,:–—-]*(?:\w+\s){0,2}[\s,]*", text[last.end():span.start]):
        return None
    country = places.country(last["side"].strip())
    return (country, Span(last.start(), last.end()), "side.counterpart") if country else None


def _with_counterparts(parsed: Parsed, before: PersonMention, mention: PersonMention) -> PersonMention:
    """ "Their Japanese counterparts, X and Y": what is said of the first of several is said of those joined to him."""
    if mention.side or before.side_rule != "side.counterpart" or before.side_span is None:
        return mention
    plural = parsed.report.quote(before.side_span).rstrip().endswith("s")
    one_sentence = parsed.tokens(before.name)[0].sent == parsed.tokens(mention.name)[0].sent
    joined = "and" in parsed.doc.text[before.name.end:mention.name.start].split()
    if not (plural and one_sentence and joined):
        return mention
    return replace(mention, side=before.side, side_span=before.side_span, side_rule=before.side_rule)


def _led_side(text: str, span: Span) -> tuple[str, Span, str] | None:
    """ "The Japanese side, led by X"."""
    match = re.search(r"\bthe\s+([A-Z][\w.]*(?:\s[A-Z]\w+)?)\s+(?:side|delegation|team|party),?\s+(?:which\s+(?:was|is)\s+)?(?:led|headed)\s+by\s+$",
                      text[max(0, span.start - 90):span.start], re.IGNORECASE)
    offset = max(0, span.start - 90)
    if not match or not places.country(match[1]):
        return None
    return places.country(match[1]), Span(offset + match.start(1), offset + match.end(1)), "side.delegation"


def with_contrast(mentions: tuple[PersonMention, ...], text: str, sides: frozenset[str]) -> tuple[PersonMention, ...]:
    """Of two sides, who has a counterpart of the one is of the other: "X and his Japanese counterpart", where nothing else says it."""
    countries = frozenset(side for side in sides if places.country(side))
    if len(countries) != 2:
        return mentions
    known = {mention.person for mention in mentions if mention.side}
    return tuple(mention if mention.person in known else _by_contrast(mention, text, countries) for mention in mentions)


def _by_contrast(mention: PersonMention, text: str, countries: frozenset[str]) -> PersonMention:
    stop = min((at for at in (text.find("\n", mention.name.end), text.find(". ", mention.name.end)) if at >= 0), default=len(text))
    match = _COUNTERPART.search(text, mention.name.end, stop)
    theirs = places.country(match["side"].strip()) if match else ""
    others = countries - {theirs}
    if not match or theirs not in countries or len(others) != 1:
        return mention
    return replace(mention, side=next(iter(others)), side_span=Span(match.start(), match.end()), side_rule="side.contrast")
