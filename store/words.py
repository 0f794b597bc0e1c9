"""What is asked of a text: words and phrases joined by and, or, not; for SQLite's full text and for Python."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from store.search import Words


class Asked(msgspec.Struct, frozen=True):
    """Phrases of one column, or a combination of such.

    Attributes:
        join: ``one`` for a phrase, else ``AND``, ``OR`` or ``NOT`` (the first without the second).
        parts: What is joined.
        words: The phrase.
        column: ``body`` or ``policy``.
    """

    join: str
    parts: tuple[Asked, ...] = ()
    words: Words | None = None
    column: str = "body"

    def match(self) -> str:
        """The expression of SQLite's FTS5. Words hold neither quotation marks nor its syntax."""
        if self.words is not None:
            phrase = f'{self.column} : "{" ".join(self.words.words)}"'
            return f"{phrase} *" if self.words.beginning else phrase
        return f" {self.join} ".join(f"({part.match()})" for part in self.parts)

    def fits(self, columns: dict[str, str]) -> bool:
        """Whether a document's columns (words joined by spaces, with one before and after) have it."""
        if self.words is not None:
            phrase = f" {' '.join(self.words.words)}{'' if self.words.beginning else ' '}"
            return phrase in columns[self.column]
        match self.join:
            case "AND":
                return all(part.fits(columns) for part in self.parts)
            case "OR":
                return any(part.fits(columns) for part in self.parts)
        first, *others = self.parts
        return first.fits(columns) and not any(part.fits(columns) for part in others)


def one(words: Words, column: str = "body") -> Asked:
    """A phrase in a column."""
    return Asked("one", words=words, column=column)


def every(parts: Sequence[Asked]) -> Asked:
    """All of these."""
    return parts[0] if len(parts) == 1 else Asked("AND", tuple(parts))


def column(words: Sequence[str]) -> str:
    """Words as `Asked.fits` wants them."""
    return f" {' '.join(words)} "
