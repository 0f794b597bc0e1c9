"""Where in a document something stands."""

from __future__ import annotations

from typing import dataclass_transform

import msgspec


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(msgspec.field,))
class Noun(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The shape all nouns share: frozen, keyword-only, defaults left out when written.

    The decorator tells type checkers that what inherits from it is frozen and keyword-only too.
    """


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
