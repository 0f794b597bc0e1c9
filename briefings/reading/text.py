"""Plain text, also with Markdown's marks, which stay as they are."""

from __future__ import annotations

from briefings.model import Document
from briefings.reading.compose import document
from briefings.reading.encoding import decode
from briefings.reading.material import Hints


def read_text(data: bytes, hints: Hints) -> tuple[Document, ...]:
    """The one document that a text file holds.

    Raises:
        Unreadable: It holds no word.
    """
    decoded = decode(data, hints)
    marked = (hints.format or hints.address).casefold().endswith(("md", "markdown"))
    return (document(decoded.text, hints, media_type="text/markdown" if marked else "text/plain", notes=decoded.notes),)
