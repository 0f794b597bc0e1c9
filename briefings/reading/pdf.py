"""PDF: the text of its pages, with the lines that a page's width broke joined to paragraphs again."""

from __future__ import annotations

import re

from briefings.model import Document
from briefings.reading.compose import document, name
from briefings.reading.material import TEXT_LIMIT, Hints, Unreadable

_EAST = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uff00-\uffef]")
_ITEM = re.compile(
    r"\s*(?:[-•·●■◆*]|\(?\d{1,2}[.)、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*\S"
)


def read_pdf(data: bytes, hints: Hints) -> tuple[Document, ...]:
    """The one document that a PDF is.

    Raises:
        Unreadable: It is damaged, locked with a password, or holds no text.
    """
    import pypdfium2  # noqa: PLC0415  (only PDF needs it)

    try:
        held = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        why = (
            "is locked with a password. Save it without one"
            if "password" in str(error).casefold()
            else "is damaged. Get the file again"
        )
        raise Unreadable(f"{name(hints)} is a PDF that {why}.") from error
    pages: list[str] = []
    notes: list[str] = []
    size = 0
    try:
        title = held.get_metadata_dict(skip_empty=True).get("Title", "")
        for number in range(len(held)):
            page = held[number]
            words = page.get_textpage()
            pages.append(_paragraphs(words.get_text_bounded()))
            words.close()
            page.close()
            size += len(pages[-1])
            if size > TEXT_LIMIT:
                notes.append(f"pages after {number + 1} of {len(held)} were not read")
                break
        count = len(held)
    finally:
        held.close()
    text = "\n\n".join(page for page in pages if page.strip())
    if not text.strip():
        raise Unreadable(
            f"{name(hints)} is a PDF of {count} pages without text, perhaps a scan. Recognise its text first."
        )
    silent = sum(1 for page in pages if not page.strip())
    if silent:
        notes.append(f"pages without text: {silent} of {count}")
    return (document(text, hints, media_type="application/pdf", title=title, notes=notes),)


def _paragraphs(page: str) -> str:
    """A page's text with each paragraph on a line of its own.

    A line goes on in the next when it is about as wide as the widest and ends without a stop.
    """
    lines = [
        line.rstrip() for line in page.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").split("\n")
    ]
    widest = max((_width(line) for line in lines), default=0)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if joined and goes_on and line.strip() and not _ITEM.match(line):
            joined[-1] = _glue(joined[-1], line.strip())
        else:
            joined.append(line.strip())
        goes_on = (
            bool(line.strip())
            and widest >= 40
            and _width(line) >= 0.75 * widest
            and not line.endswith((".", "。", "!", "！", "?", "？", ":", "："))
        )
    return "\n".join(joined)


def _glue(before: str, after: str) -> str:
    if before.endswith("-") and len(before) > 1 and before[-2].isalpha() and after[:1].islower():
        return before[:-1] + after
    if before and after and _EAST.match(before[-1]) and _EAST.match(after[0]):
        return before + after
    return f"{before} {after}"


def _width(line: str) -> int:
    return len(line) + len(_EAST.findall(line))
