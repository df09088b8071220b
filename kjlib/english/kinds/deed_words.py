"""The words of a deed: from its verb, with its auxiliaries, to the end of what the verb takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..syntax import Role, those

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_BEFORE = (Role.AUXILIARY, Role.PASSIVE_AUXILIARY, Role.NEGATION)
_BEHIND = (
    Role.OBJECT,
    Role.PREDICATE,
    Role.QUALITY,
    Role.RESULT,
    Role.LINK,
    Role.BY,
    Role.PARTICLE,
    Role.BOUND,
    Role.CONTENT,
    Role.ADVERB,
    Role.MEASURE,
)
_STOPS = frozenset((";", "—", "–", "--", "”", '"'))


def deed_words(verb: Token) -> Phrase:
    """ "Was convicted of lying to Congress", "withdrew its ground forces from the border"."""
    first = min((t.i for t in those(verb, *_BEFORE) if t.i < verb.i), default=verb.i)
    taken = [part for part in those(verb, *_BEHIND) if part.i > verb.i]
    last = max((_end(part) for part in taken), default=verb.i)
    return verb.doc[first : last + 1]


def _end(part: Token) -> int:
    """The last word of what a verb takes, before a relative clause behind a comma or a dash."""
    inside = sorted(part.subtree, key=lambda t: t.i)
    cut = next((t.i for t in inside if t.i > part.i and (t.text in _STOPS or _opens_aside(t))), None)
    return cut - 1 if cut is not None else inside[-1].i


def _opens_aside(token: Token) -> bool:
    if token.text != "," or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).tag_ in ("WDT", "WP", "WRB", "VBG")
