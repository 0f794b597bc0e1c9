"""Document to blocks: every stretch of a text with the role it plays, so that only the article states facts."""

from __future__ import annotations

from briefings.cleaning.lexicon import fold
from briefings.cleaning.lines import lines
from briefings.cleaning.page import Verdict, judge
from briefings.model import Block, Document, Role
from briefings.reading.language import language

__all__ = ["blocks"]

_KIND_AND_DATE = 40
"""Code points of the longest line that a board prints beneath an offer: its date and its kind."""


def blocks(document: Document) -> tuple[Block, ...]:
    """The parts of a document's text with their roles.

    Args:
        document: Any document; its text may be empty.

    Returns:
        Blocks in order, without overlap, which cover all but whitespace. Nothing is deleted: what is no article keeps its
        offsets under the role it plays. An offer and the line with its kind and date are one block.
    """
    page = lines(document.text)
    verdicts = judge(page, title=fold(document.title))
    whole = document.lang if document.lang != "und" else language(document.text)
    found: list[Block] = []
    for verdict in verdicts:
        block = _block(document.text, verdict, whole)
        if found and _one_offer(found[-1], block, document.text):
            found[-1] = Block(
                start=found[-1].start,
                end=block.end,
                role=Role.LEAD,
                lang=found[-1].lang,
                score=max(found[-1].score, block.score),
                reason=found[-1].reason,
            )
        else:
            found.append(block)
    return tuple(found)


def _block(text: str, verdict: Verdict, whole: str) -> Block:
    line = verdict.line
    return Block(
        start=line.start,
        end=line.end,
        role=verdict.role,
        lang=language(text[line.start : line.end], fallback=whole),
        score=verdict.score,
        reason=verdict.reason,
    )


def _one_offer(above: Block, below: Block, text: str) -> bool:
    """Whether a line of kind and date belongs to the offer above it: no empty line between, no words of its own."""
    if above.role is not Role.LEAD or below.role is not Role.LEAD or text[above.end : below.start].count("\n") != 1:
        return False
    return text[below.start].isdigit() and below.end - below.start <= _KIND_AND_DATE
