"""Documents and the blocks they consist of."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.span import Noun


class Role(StrEnum):
    """What a block is for. Only title and body state facts of the article."""

    TITLE = "title"
    BODY = "body"
    TEASER = "teaser"
    NAVIGATION = "navigation"
    ADVERT = "advert"
    LEAD = "lead"
    EVENT = "event"
    FOOTER = "footer"
    CREDIT = "credit"
    DAMAGED = "damaged"


class Block(Noun):
    """A stretch of a document with one role.

    Attributes:
        start: First code point in the document's text.
        end: Code point after the last.
        role: What the block is for.
        lang: BCP 47 tag of the block's language.
        score: How sure the role is, 0 to 1.
        reason: The feature that decided, in a few words of English.
    """

    start: int
    end: int
    role: Role
    lang: str = "und"
    score: float = 1.0
    reason: str = ""


class Document(Noun):
    """A text as it was read.

    Attributes:
        id: Identity: given by the caller, or made from the digest of the text.
        text: The text, cleaned of control, escape, bidi and invisible characters. All offsets count its code points.
        lang: BCP 47 tag: en, zh-Hans, zh-Hant, de, …; und where unknown.
        title: Title from the format's own metadata, else empty; the article's title is a block.
        source: Who published it, where known.
        address: Path or address it was read from; ``-`` for standard input.
        media_type: text/plain, text/html, …
        digest: SHA-256 of the text, hexadecimal.
        published: Date given from outside (``--published``, feed metadata), ISO 8601, or None.
        main: Stretches (first code point, code point after the last) that the format itself shows to be the main
            content, in order; empty where it says nothing.
        notes: What a reader should know about the reading: encoding guessed, hidden characters removed, text cut.
    """

    id: str
    text: str
    lang: str = "und"
    title: str = ""
    source: str = ""
    address: str = ""
    media_type: str = "text/plain"
    digest: str = ""
    published: str | None = None
    main: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()
