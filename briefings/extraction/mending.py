"""A document without what nobody wrote, and the way back from every place in it to the text as it was read."""

from __future__ import annotations

from msgspec.structs import replace

from briefings.cleaning.lines import LOOKED_AT, lines
from briefings.extraction.glosses.gloss import Gloss
from briefings.extraction.glosses.order import Piece
from briefings.extraction.mends import has_readings, mends
from briefings.model import Block, Document, Role

_ARTICLE = frozenset({Role.TITLE, Role.BODY})
_CONVERTED = frozenset({"zh-Hant", "zh-TW", "zh-HK"})


def mended(document: Document, blocks: tuple[Block, ...]) -> tuple[Gloss, Document, tuple[Block, ...]] | None:
    """A document and its blocks with their damage mended; None where there is nothing to mend.

    Args:
        document: The document as read.
        blocks: Its blocks, in order.

    Returns:
        The mended text with the way back to the document's own, and the document and blocks laid over it.
    """
    text = document.text
    pieces: list[Piece] = []
    bounds: list[tuple[int, int]] = []
    found = False
    place = 0
    for block in blocks:
        if place < block.start:
            pieces.append(Piece(text[place : block.start], place, block.start))
        first = len(pieces)
        here = block.start
        stretch = text[block.start : block.end]
        for mend in mends(stretch, one_line=_broken_line(block, stretch)):
            found = True
            start, end = mend.start + block.start, mend.end + block.start
            if here < start:
                pieces.append(Piece(text[here:start], here, start))
            pieces.append(Piece(mend.said, start, end))
            here = end
        if here < block.end:
            pieces.append(Piece(text[here : block.end], here, block.end))
        bounds.append((first, len(pieces)))
        place = block.end
    if not found:
        return None
    pieces.append(Piece(text[place:], place, len(text)))
    lang = document.lang
    if lang in _CONVERTED and has_readings(text):
        # What converts a mainland page to traditional characters leaves its words, and its country, as they were.
        lang = "zh-Hans"
    whole = Gloss(text, pieces, lang, apart=False)
    laid = tuple(
        replace(block, start=whole.places[first], end=whole.places[after])
        for block, (first, after) in zip(blocks, bounds, strict=True)
    )
    return whole, replace(document, text=whole.text, lang=lang), laid


def _broken_line(block: Block, stretch: str) -> bool:
    """Whether a block is one line that a printer's margin broke, as cleaning joins them, and not lines of their own."""
    return block.role in _ARTICLE and "\n" in stretch and len(stretch) <= LOOKED_AT and len(lines(stretch)) == 1
