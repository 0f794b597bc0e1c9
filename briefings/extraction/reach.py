"""How far into a text its facts are taken: a bound, so that no text takes more time than any text may."""

from __future__ import annotations

from msgspec.structs import replace

from briefings.model import Block, Document

LONGEST = 300_000
"""Code points from which facts are taken: a report of a hundred pages, read in a few seconds."""


def within_reach(
    document: Document, blocks: tuple[Block, ...], longest: int = LONGEST
) -> tuple[Document, tuple[Block, ...]]:
    """The blocks that facts are taken from, and the document, with a note where that is not all of it.

    What counts are the code points of the blocks, not of the gaps between them. The block that runs past the bound is
    cut at the last white space before it, so that no number is cut in two.

    Args:
        document: The document.
        blocks: All its blocks, in order.
        longest: Code points that facts are taken from.
    """
    left = longest
    kept: list[Block] = []
    for block in blocks:
        if block.end - block.start <= left:
            kept.append(block)
            left -= block.end - block.start
            continue
        end = _space_before(document.text, block.start, block.start + left)
        if end > block.start:
            kept.append(replace(block, end=end))
        break
    else:
        return document, blocks
    end = kept[-1].end if kept else 0
    note = f"The text is long: facts were taken from its first {end} of {len(document.text)} characters only."
    return replace(document, notes=(*document.notes, note)), tuple(kept)


def _space_before(text: str, start: int, end: int) -> int:
    """Behind the last white space or Chinese full stop of a stretch; its end where it holds none near."""
    for at in range(end, max(start, end - 2000), -1):
        if text[at - 1].isspace() or text[at - 1] in "。；，、":
            return at
    return end
