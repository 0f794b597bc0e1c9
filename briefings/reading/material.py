"""What reading takes and gives besides documents: hints, sheets, and the refusal."""

from __future__ import annotations

from briefings.model import Noun

TEXT_LIMIT = 50_000_000
"""Code points kept of one text; what follows is cut, with a note."""


class Hints(Noun):
    """What is known about bytes from outside of them.

    Attributes:
        address: Path or address they were read from; ``-`` for standard input.
        id: Identity to give the document; None makes one from the text.
        format: ``text``, ``html``, ``feed``, ``pdf``, ``sheet`` or ``csv``, or a file ending such as ``md``; None finds
            out.
        encoding: Name of the character encoding, as a server or a person declared it.
        source: Who published it.
        lang: BCP 47 tag of the language; None finds out.
        published: Date of publication, ISO 8601.
    """

    address: str = ""
    id: str | None = None
    format: str | None = None
    encoding: str | None = None
    source: str = ""
    lang: str | None = None
    published: str | None = None


class Sheet(Noun):
    """One sheet of a workbook.

    Attributes:
        name: Its name; empty for a file of separated values.
        rows: Cells as published, row by row; figures are float, dates ISO 8601, empty cells None.
    """

    name: str
    rows: tuple[tuple[str | float | None, ...], ...]


class Workbook(Noun):
    """A statistics file.

    Attributes:
        address: Path or address it was read from.
        digest: SHA-256 of its bytes, hexadecimal.
        sheets: Its sheets in order.
        source: Who published it, where known from outside.
        published: Date of publication given from outside, ISO 8601, or None.
        notes: What a reader should know about the reading.
    """

    address: str
    digest: str
    sheets: tuple[Sheet, ...]
    source: str = ""
    published: str | None = None
    notes: tuple[str, ...] = ()


class Unreadable(Exception):  # noqa: N818  (it is the verdict on an input, not a fault of the program)
    """Bytes that are no document and no statistics.

    Attributes:
        reason: A sentence for the reader: what happened, to what, what to do.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
