"""Where in a document something stands."""

from __future__ import annotations

import msgspec


class Noun(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The shape all nouns share: frozen, keyword-only, defaults left out when written."""


class Span(Noun, order=True):
    """A stretch of a document's text.

    Attributes:
        document: Id of the document.
        start: First code point, counted from 0 in the text as read.
        end: Code point after the last.
    """

    document: str
    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in its document's text."""
        return text[self.start : self.end]
