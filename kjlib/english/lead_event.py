"""Finding the main event: what headline and lead tell of, who takes part in it, and what they say was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Zone
from .event_words import (
    LIGHT,
    SAY,
    is_agreement,
    is_definite,
    is_made,
    is_of_toll,
    is_topic,
    named_in,
    names_event,
    parties,
    plainly,
    proper_name,
    sort_of,
)
from .main_event import Scene
from .parsed import Parsed
from .same_event import is_main, is_where_it_is_made, other_rounds, takes_up_another
from .syntax import Role, clause_head, core_phrase, role, subjects, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_LEAD_SENTENCES = 2
_SHORTEST = 6  # words of a sentence; a shorter one is a by-line or a place


def scene_of(parsed: Parsed) -> Scene:
    """Find the main event of a report."""
    occurrences = [token for sentence in parsed.sentences() for token in sentence if names_event(token)]
    lead = _lead(parsed)
    leading = _leading(parsed, occurrences, lead)
    sorts = frozenset(map(sort_of, leading))
    sides: frozenset[str] = frozenset().union(*(_parties(parsed, token) for token in leading if plainly(token)))
    known = frozenset(parsed.doc[i].text for i in lead)
    main = {
        token.i
        for token in occurrences
        if is_main(token, token.i in lead, sorts, sides) and (token.i in lead or proper_name(token) <= known)
    }
    main -= {
        token.i
        for token in occurrences
        if token.i in main and token.i not in lead and takes_up_another(token, occurrences, main)
    }
    main -= other_rounds([token for token in occurrences if token.i in main], lead)
    main |= {token.i for token in occurrences if is_where_it_is_made(token, main)}
    if not main & _opening(parsed):
        deeds = _deeds(parsed)
        main |= {token.i for token in [*deeds, *_named_after(deeds, occurrences)]}
        sides = sides.union(*(parties(verb) for verb in deeds))
    return Scene(parsed, frozenset(main), frozenset(token.i for token in occurrences) - main, sides, lead)


def _opening(parsed: Parsed) -> set[int]:
    """The tokens of the headline and of the first sentence of the body."""
    return {token.i for sentence in [*parsed.sentences(Zone.HEADLINE), *_first(parsed, 1)] for token in sentence}


def _first(parsed: Parsed, number: int) -> list[Phrase]:
    """The first sentences of the body."""
    return [s for s in parsed.sentences(Zone.BODY) if sum(t.is_alpha for t in s) >= _SHORTEST][:number]


def _lead(parsed: Parsed) -> frozenset[int]:
    """The tokens of the headline, the captions, and the first sentences of the body."""
    sentences = [*parsed.sentences(Zone.HEADLINE, Zone.CAPTION), *_first(parsed, _LEAD_SENTENCES)]
    return frozenset(token.i for sentence in sentences for token in sentence)


def _leading(parsed: Parsed, occurrences: list[Token], lead: frozenset[int]) -> list[Token]:
    """The words that name the event first: in the headline and the first sentence; else in the second; else under a
    picture,
    which may be of another thing than the report. What was agreed is the event only where nothing else is.
    """
    named = [
        token
        for token in occurrences
        if token.i in lead and (is_made(token) or not is_agreement(token)) and not is_topic(token)
    ]
    named = [token for token in named if not is_agreement(token) or parsed.zone(token) is Zone.HEADLINE] or named
    written = [token for token in named if parsed.zone(token) is not Zone.CAPTION]
    first = next((token.sent for token in written if parsed.zone(token) is Zone.BODY), None)
    body = next((sentence for sentence in parsed.sentences(Zone.BODY) if sentence[0].i in lead), None)
    opening = [token for token in written if parsed.zone(token) is Zone.HEADLINE or token.sent in (first, body)]
    return opening or named


def _parties(parsed: Parsed, token: Token) -> frozenset[str]:
    """Who takes part, as a word of the lead has it; a headline that leaves it open ("Smith hails progress after talks")
    means its subject.
    """
    found = parties(token)
    if len(found) > 1 or parsed.zone(token) is not Zone.HEADLINE:
        return found
    return found.union(*(named_in(noun) for noun in subjects(clause_head(token))))


def _deeds(parsed: Parsed) -> list[Token]:
    """What a report that names no event says was done: the verbs of its first sentence, behind those of saying ("police
    said a dam burst"),
    and those that headline and lead share ("Flag to be raised in Lima", "When the king raises the flag ...").
    """
    found: list[Token] = []
    for sentence in _first(parsed, 1):
        verb: Token | None = sentence.root
        while verb is not None and verb.lemma_.lower() in SAY:
            verb = next((t for t in verb.children if role(t) in (Role.CONTENT, Role.ASIDE) and t.pos_ == "VERB"), None)
        if verb is not None and is_of_toll(verb):
            found += [
                t for noun in subjects(verb) for t in noun.subtree if t.pos_ == "VERB"
            ]  # "the number of those killed rose"
        elif verb is not None and verb.pos_ == "VERB":
            found += [verb, *(t for t in those(verb, Role.JOINED) if t.pos_ == "VERB")]
    titled = [t for sentence in parsed.sentences(Zone.HEADLINE) for t in sentence if _does(t)]
    led = [t for sentence in _first(parsed, _LEAD_SENTENCES) for t in sentence if _does(t)]
    shared = {t.lemma_.lower() for t in titled} & {t.lemma_.lower() for t in led}
    return list(dict.fromkeys([*found, *(t for t in [*titled, *led] if t.lemma_.lower() in shared)]))


def _does(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() not in SAY | LIGHT


def _named_after(deeds: list[Token], occurrences: list[Token]) -> list[Token]:
    """The nouns that name the event by what is done ("the flag-raising ceremony"), and those of the same sort that
    point back to them.
    """
    done = {verb.lemma_.lower() for verb in deeds}
    pointing = [noun for noun in occurrences if noun.pos_ != "VERB" and plainly(noun) and is_definite(noun)]
    sorts = {
        sort_of(noun) for noun in pointing if any(t.lemma_.lower() in done for t in core_phrase(noun) if t != noun)
    }
    return [noun for noun in pointing if sort_of(noun) in sorts]
