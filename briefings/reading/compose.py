"""A text and what is known about it, as a document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.model import Document, digest, identity
from briefings.reading.language import language
from briefings.reading.material import TEXT_LIMIT, Hints, Unreadable
from briefings.vocabulary.characters import FORBIDDEN, safe_text

_RETURNS = re.compile(r"\r\n?")


def document(
    text: str,
    hints: Hints,
    *,
    media_type: str = "text/plain",
    title: str = "",
    source: str = "",
    address: str = "",
    published: str | None = None,
    main: Iterable[str] = (),
    notes: Iterable[str] = (),
    limit: int = TEXT_LIMIT,
) -> Document:
    """The document of a text: newlines alike, nothing hidden in it, its language and digest known.

    What the hints say wins over what the format says.

    Args:
        text: The text as the format gave it.
        hints: What is known from outside.
        media_type: The format's media type.
        title: Title from the format's metadata.
        source: Publisher from the format's metadata.
        address: The document's own address, where it stood in a larger file.
        published: Date of publication from the format's metadata, ISO 8601.
        main: Lines that the format shows to be the main content, in the order of the text.
        notes: What a reader should know about the reading.
        limit: Code points to keep.

    Raises:
        Unreadable: The text holds no word.
    """
    said = list(notes)
    if len(text) > limit:
        said.append(f"text cut after {limit} characters of {len(text)}")
        text = text[:limit]
    text = _RETURNS.sub("\n", text) if "\r" in text else text
    text = text.removeprefix("\ufeff")
    if FORBIDDEN.search(text):
        hidden = sum(1 for _ in FORBIDDEN.finditer(text))
        said.append(f"hidden characters removed: {hidden}")
    text = safe_text(text)
    if not text.strip():
        raise Unreadable(f"{name(hints)} holds no text. If it is a picture or a scan, give its text instead.")
    mark = digest(text)
    where = address or hints.address
    return Document(
        id=hints.id or identity("document", mark),
        text=text,
        lang=hints.lang or language(text),
        title=safe_text(title, newlines=False).strip(),
        source=hints.source or safe_text(source, newlines=False).strip(),
        address=safe_text(where, newlines=False),
        media_type=media_type,
        digest=mark,
        published=hints.published or published,
        main=_stretches(text, main),
        notes=tuple(said),
    )


def name(hints: Hints) -> str:
    """What to call an input in a sentence."""
    if hints.address in {"", "-"}:
        return "The input"
    return safe_text(hints.address, newlines=False)


def _stretches(text: str, main: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where the lines of the main content stand in the text; neighbours are one stretch."""
    found: list[tuple[int, int]] = []
    here = 0
    for line in main:
        wanted = safe_text(line).strip()
        start = text.find(wanted, here) if wanted else -1
        if start < 0:
            continue
        end = start + len(wanted)
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        here = end
    return tuple(found)
