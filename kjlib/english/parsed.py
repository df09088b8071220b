"""A report and its parse: what every finder of claims is handed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import numbers, timex
from ..inputs.credits import story_start
from ..model import READ_LIMIT, Report, Span, Zone
from ..numbers import NumberPhrase
from ..timex import Expressions, Timex
from . import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

READ_ZONES = (Zone.HEADLINE, Zone.CAPTION, Zone.BODY)


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """``doc`` parses ``report.text`` unchanged, so ``token.idx`` counts its characters."""

    report: Report
    doc: Doc
    expressions: Expressions  # of time, not read yet
    text: str  # what was parsed; ``doc.text`` would put it together anew each time

    @property
    def timexes(self) -> tuple[Timex, ...]:
        """The time expressions as they read where the day of the report is not known."""
        return self.expressions.read(None)

    @property
    def numbers(self) -> tuple[NumberPhrase, ...]:
        """The number phrases of the text, read once a parse."""
        if "numbers" not in self.doc.user_data:
            self.doc.user_data["numbers"] = numbers.find(self.text)
        found: tuple[NumberPhrase, ...] = self.doc.user_data["numbers"]
        return found

    def sentences(self, *zones: Zone) -> Iterator[Phrase]:
        """The sentences of the zones asked for (all but the furniture, if none is), in the order of the text."""
        for sentence in self.doc.sents:
            if not sentence.root.is_space and self.zone(sentence.root) in (zones or READ_ZONES):
                yield sentence

    def zone(self, token: Token) -> Zone:
        return self.report.zone_at(token.idx)

    def tokens(self, span: Span) -> Phrase:
        """The tokens that ``span`` touches."""
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        assert found is not None, f"{self.report.id}: {span} lies outside the text that was parsed"
        return found


def span_of(phrase: Phrase | Token) -> Span:
    """The characters of some tokens, without white space at the ends."""
    # A token has no such thing as a first character of several.
    words = list(phrase) if hasattr(phrase, "start_char") else [phrase]  # type: ignore[arg-type]
    kept = [token for token in words if not token.is_space]
    return Span(kept[0].idx, kept[-1].idx + len(kept[-1]))


def parse(report: Report) -> Parsed:
    """Parse one report. A report in another language than English has no sentences to find claims in."""
    text = report.text if report.language == "en" else ""
    text = text[:READ_LIMIT]
    return Parsed(report, parser.parse(text, story_start(text, report.regions)), timex.search(text), text)
