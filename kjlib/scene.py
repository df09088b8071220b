"""Which of the things a report tells of is its main event, and which words speak of it.

A report names its event in the headline or the first sentence ("held their first talks"), comes back to it with a
definite phrase ("the meeting", "Monday's dialogue") and tells of others with an indefinite one, other parties or an
ordinal of its own ("a summit in May", "Japan and China met", "the first round"). In doubt, words speak of another event.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.attrs import ORTH
from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from . import lexicon, places
from .model import Zone
from .parsed import Parsed
from .syntax import ancestors, clause, clause_head, phrase, subjects

_WORDS = lexicon.load("events")
_MEETING, _NAMED, _MEET, _OTHER, _PARTIES = (frozenset(_WORDS[key]) for key in ("meeting", "named", "meet", "other", "parties"))
_SAY = frozenset(_WORDS["say"])
_ACTS = (frozenset(_WORDS["light"]) | _MEET) - frozenset(_WORDS["not_parties"])      # "held talks": the subject takes part
# What makes "the first talks" the present ones: "since 2009", "in more than five years".
_GAP = re.compile(r"\bsince\b|\b(?:in|for|after)\s+(?:\w+\s+){0,4}(?:years?|months?|weeks?|days?|decades?|time)\b", re.IGNORECASE)
_PARTY_LINKS = frozenset(("between", "with", "among", "of", "from"))
_POINTING = frozenset(("the", "this", "these", "those", "their", "its", "both"))
_LEAD_SENTENCES = 2
_OFTEN = 4                   # how often a report comes back to a name of somebody who takes part


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The main event of a report: the words that name it, those that name others, and who takes part."""
    parsed: Parsed
    mentions: frozenset[int]        # token numbers of the nouns and verbs that name the main event
    others: frozenset[int]          # ... and of those that name other events
    sides: frozenset[str]           # countries and surnames that the lead gives as its parties
    lead: frozenset[int]            # token numbers of the headline, the captions and the first sentences
    _named: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_named", self.mentions | self.others)

    def event_of(self, token: Token) -> Token | None:
        """The noun or verb, if any, that names the event which the clause of ``token`` speaks of."""
        named = self._named
        above = next((t for t in _within_clause(token) if t.i in named), None)
        if above is not None:
            return above
        head = clause_head(token)
        if head.dep_ in ("relcl", "acl"):
            behind = [t for t in phrase(head.head) if t.i in named and t.i < head.i]
            if behind:
                return behind[-1]
        near = [t for t in [*clause(head), *subjects(head)] if t.i in named]
        return min(near, key=lambda t: (abs(t.i - token.i), t.i), default=None)

    def is_main(self, token: Token) -> bool:
        """Whether the clause that ``token`` stands in speaks of the main event."""
        event = self.event_of(token)
        return event is not None and event.i in self.mentions

    def takes_part(self, noun: Token) -> bool:
        """Whether a noun phrase names parties of the main event and no others: "Seoul officials", "the two sides", "the talks"."""
        if noun.i in self.mentions:
            return True
        named = _named_in(noun)
        if named:
            return named <= self.sides or (not any(places.country(name) for name in named - self.sides) and bool(named & self.sides))
        return noun.lower_ in _PARTIES or noun.lemma_.lower() in _PARTIES


def scene_of(parsed: Parsed) -> Scene:
    """Find the main event of a report."""
    occurrences = [token for sentence in parsed.sentences() for token in sentence if names_event(token)]
    lead = _lead(parsed)
    leading = _leading(parsed, occurrences, lead)
    sorts = frozenset(map(_sort, leading))
    first = [token for token in leading if _plainly(token)]
    sides: frozenset[str] = frozenset().union(*(parties(token) for token in first))
    known = frozenset(parsed.doc[i].text for i in lead)
    main = {token.i for token in occurrences
            if _is_main(token, token.i in lead, sorts, sides) and (token.i in lead or _name_of(token) <= known)}
    if not main & _opening(parsed):
        deeds = _deeds(parsed)
        main |= {verb.i for verb in deeds}
        sides = sides.union(*(parties(verb) for verb in deeds))
    return Scene(parsed, frozenset(main), frozenset(token.i for token in occurrences) - main, sides, lead)


def _opening(parsed: Parsed) -> set[int]:
    """The tokens of the headline and of the first sentence of the body."""
    return {token.i for sentence in [*parsed.sentences(Zone.HEADLINE), *_first_sentence(parsed)] for token in sentence}


def _first_sentence(parsed: Parsed) -> list[Phrase]:
    return [s for s in parsed.sentences(Zone.BODY) if sum(t.is_alpha for t in s) >= 6][:1]


def _deeds(parsed: Parsed) -> list[Token]:
    """What a report that names no event says was done: the verbs of its first sentence, behind those of saying ("police said a dam burst")."""
    found: list[Token] = []
    for sentence in _first_sentence(parsed):
        verb: Token | None = sentence.root
        while verb is not None and verb.lemma_.lower() in _SAY:
            verb = next((t for t in verb.children if t.dep_ in ("ccomp", "parataxis") and t.pos_ == "VERB"), None)
        if verb is not None and verb.pos_ == "VERB":
            found += [verb, *(t for t in verb.children if t.dep_ == "conj" and t.pos_ == "VERB")]
    return found


def _leading(parsed: Parsed, occurrences: list[Token], lead: frozenset[int]) -> list[Token]:
    """The words that name the event first: in the headline and the first sentence; else in the second; else under a picture,
    which may be of another thing than the report."""
    written = [token for token in occurrences if token.i in lead and parsed.zone(token) is not Zone.CAPTION]
    first = next((token.sent for token in written if parsed.zone(token) is Zone.BODY), None)
    body = next((sentence for sentence in parsed.sentences(Zone.BODY) if sentence[0].i in lead), None)
    opening = [token for token in written if parsed.zone(token) is Zone.HEADLINE or token.sent in (first, body)]
    return opening or [token for token in occurrences if token.i in lead]


def names_event(token: Token) -> bool:
    """Whether a word names an event: "talks", "summit", "met"; not as the first half of "summit talks"."""
    if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ != "DATE":          # or "March" would be a march
        word = token.lower_ if token.lower_ in _MEETING | _NAMED else token.lemma_.lower()
        inside = token.dep_ in ("compound", "nmod", "amod") and token.head.pos_ in ("NOUN", "PROPN")
        return word in _MEETING | _NAMED and not inside
    return token.pos_ == "VERB" and token.lemma_.lower() in _MEET


def _sort(token: Token) -> str:
    """What sort of event a word names; all words for a meeting are one sort."""
    lemma = token.lemma_.lower()
    return lemma if lemma in _NAMED else "meeting"


def _lead(parsed: Parsed) -> frozenset[int]:
    """The tokens of the headline, the captions, and the first sentences of the body."""
    body = [s for s in parsed.sentences(Zone.BODY) if sum(t.is_alpha for t in s) >= 6][:_LEAD_SENTENCES]
    return frozenset(token.i for sentence in [*parsed.sentences(Zone.HEADLINE, Zone.CAPTION), *body] for token in sentence)


def _plainly(token: Token) -> bool:
    """Whether nothing beside the word says that it is another event ("an earlier meeting", "no talks")."""
    marks = [child.lower_ for child in token.lefts if child.dep_ in ("det", "amod", "nummod", "neg") and not _hyphenated(child)]
    return not _OTHER.intersection(marks)


def _hyphenated(token: Token) -> bool:
    """Whether a word is a part of a longer one: the "two" of "two-plus-two"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return after.text in ("-", "+", "‑") or (token.i > 0 and token.doc[token.i - 1].text in ("-", "+", "‑"))


def _is_definite(token: Token) -> bool:
    """Whether a noun phrase points back: "the talks", "their meeting", "Monday's dialogue", "the so-called 2+2 talks"."""
    def points(child: Token) -> bool:
        named = child.pos_ == "PROPN" and child.dep_ in ("nmod", "compound")          # "the" is dropped in "Lima-La Paz talks"
        return named or child.dep_ == "poss" or (child.dep_ in ("det", "predet") and child.lower_ in _POINTING)

    return token.pos_ == "PROPN" or any(map(points, token.children))


def _is_main(token: Token, in_lead: bool, sorts: frozenset[str], sides: frozenset[str]) -> bool:
    if _sort(token) not in sorts and _sort(token) != "meeting":
        return False
    taking_part = parties(token)
    head = clause_head(token)
    if head != token and names_event(head) and not _is_main(head, in_lead, sorts, sides):       # "met at the meeting"
        return False
    if not _plainly(token) or is_another_round(token) or _outsiders(taking_part, sides):
        return False
    if in_lead:
        return True
    return len(taking_part & sides) >= 2 if token.pos_ == "VERB" else _is_definite(token)


def _name_of(event: Token) -> frozenset[str]:
    """The capitalised words of an event's own name ("the Grand Lake Dialogue"); owners and days are none of it."""
    return frozenset(t.text for t in event.lefts if t.dep_ in ("compound", "nmod") and t.text[0].isupper() and t.ent_type_ != "DATE"
                     and not places.country(t.text)) if event.text[0].isupper() else frozenset()


def is_another_round(token: Token) -> bool:
    """ "The first meeting was held in 1998", "since their first meeting"; not "the first meeting in five years", nor one that is held now."""
    ordinal = any(child.lower_ in ("first", "initial", "original") for child in token.children)
    if not ordinal or _GAP.search(phrase(token).text):
        return False
    if any(child.lower_ in ("the", "that") for child in token.children):
        return True
    owned = any(child.dep_ == "poss" for child in token.children)
    return owned and not (token.dep_ == "dobj" and token.head.lemma_.lower() in _ACTS)


def _outsiders(taking_part: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether a country takes part that the lead does not name, where it names two or more."""
    countries = frozenset(side for side in sides if places.country(side))
    return len(countries) >= 2 and any(places.country(party) and party not in countries for party in taking_part)


def parties(event: Token) -> frozenset[str]:
    """Countries (in one form) and surnames that take part: subjects, owners, "between X and Y", "with X"."""
    owners = [t for t in event.children if t.dep_ in ("poss", "compound", "nmod")]
    head = event if event.pos_ == "VERB" else clause_head(event)
    linked = [t for noun in {event, head} for link in noun.children if link.lower_ in _PARTY_LINKS for t in link.children if t.dep_ == "pobj"]
    objects = [t for t in event.children if t.dep_ == "dobj"] if event.pos_ == "VERB" else []
    acts = event.pos_ == "VERB" or head.lemma_.lower() in _ACTS
    acting = [t for t in subjects(head) if t != event] if acts else []
    found: set[str] = set()
    for noun in [*owners, *linked, *objects, *acting, *_behind_pronouns(acting, head)]:
        found |= _named_in(noun)
    return frozenset(found)


def _behind_pronouns(nouns: list[Token], head: Token) -> list[Token]:
    """What "they" or "their ministers" in a subordinate clause stand for: the subject of the clause above."""
    pronouns = any(t.lower_ in ("they", "their", "its", "it") for noun in nouns for t in noun.subtree)
    above = clause_head(head.head) if head.head != head else head
    return [t for t in subjects(above) if t not in nouns] if pronouns and above != head else []


def _named_in(noun: Token) -> set[str]:
    words = noun.doc[noun.left_edge.i:noun.right_edge.i + 1]
    people = {_surname(entity) for entity in words.ents if entity.label_ == "PERSON"}
    known = {place.country for place in places.mentions(words.text)}
    if not people and not known and noun.pos_ == "PROPN" and noun.doc.count_by(ORTH)[noun.orth] >= _OFTEN:
        return {noun.text}                 # a name that the parser does not take for a person's
    return known | people


def _surname(person: Phrase) -> str:
    """The part of a name that the report comes back to most, the last of several."""
    counts = person.doc.count_by(ORTH)
    parts = [token for token in person if token.text[0].isupper()] or list(person)
    return max(reversed(parts), key=lambda token: counts[token.orth]).text


def _within_clause(token: Token) -> list[Token]:
    """``token`` and what it hangs on, as far as the head of its clause."""
    head, chain = clause_head(token), []
    for step in ancestors(token):
        chain.append(step)
        if step == head:
            break
    return chain
