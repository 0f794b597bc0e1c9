"""Document to blocks: every stretch of a text with the role it plays, so that only the article states facts."""

from __future__ import annotations

import msgspec

from briefings.cleaning.damage import Article, Splice
from briefings.cleaning.lexicon import fold
from briefings.cleaning.lines import lines
from briefings.cleaning.page import Verdict, judge
from briefings.model import Block, Document, Role
from briefings.reading.language import language

__all__ = ["blocks"]

_KIND_AND_DATE = 40
"""Code points of the longest line that a board prints beneath an offer: its date and its kind."""
_REACH = 600_000
"""Code points whose lines are judged one by one; what lies beyond is one block, since no facts are taken that far."""


def blocks(document: Document) -> tuple[Block, ...]:
    """The parts of a document's text with their roles.

    Args:
        document: Any document; its text may be empty.

    Returns:
        Blocks in order, without overlap, which cover all but whitespace. Nothing is deleted: what is no article keeps
        its offsets under the role it plays. An offer and the line with its kind and date are one block.
    """
    text = document.text
    near = _near(text)
    verdicts = judge(lines(text[:near]), main=document.main, title=fold(document.title))
    whole = document.lang if document.lang != "und" else language(text)
    body = [(verdict.line.start, verdict.line.end) for verdict in verdicts if verdict.role is Role.BODY]
    article = Article(text, body)
    found: list[Block] = []
    for verdict in verdicts:
        block = _block(text, verdict, whole)
        if block.role is Role.BODY:
            found.extend(_parted(text, block, article.splices(block.start, block.end)))
        elif found and _one_offer(found[-1], block, text):
            found[-1] = msgspec.structs.replace(found[-1], end=block.end, score=max(found[-1].score, block.score))
        else:
            found.append(block)
    if near < len(text):
        far = Block(start=near, end=len(text), role=Role.BODY, lang=whole, score=0.5, reason="too far to be judged")
        found.extend(part for part in (_trimmed(text, far),) if part.start < part.end)
    return tuple(found)


def _near(text: str) -> int:
    """Where the lines end that are judged: behind a line's end, or within a line that ends nowhere near."""
    if len(text) <= _REACH:
        return len(text)
    return text.rfind("\n", _REACH // 2, _REACH) + 1 or _REACH


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


def _parted(text: str, block: Block, splices: list[Splice]) -> list[Block]:
    """A paragraph as blocks: what was spliced into it, and what is left around."""
    parts = []
    here = block.start
    for splice in splices:
        parts.append(msgspec.structs.replace(block, start=here, end=splice.start))
        parts.append(
            msgspec.structs.replace(
                block, start=splice.start, end=splice.end, role=Role.DAMAGED, score=splice.score, reason=splice.reason
            )
        )
        here = splice.end
    parts.append(msgspec.structs.replace(block, start=here))
    trimmed = (_trimmed(text, part) for part in parts)
    return [part for part in trimmed if part.start < part.end]


def _trimmed(text: str, block: Block) -> Block:
    words = text[block.start : block.end]
    start = block.start + len(words) - len(words.lstrip())
    return msgspec.structs.replace(block, start=start, end=max(start, block.start + len(words.rstrip())))


def _one_offer(above: Block, below: Block, text: str) -> bool:
    """Whether a line of kind and date belongs to the offer above it: no empty line between, no words of its own."""
    if above.role is not Role.LEAD or below.role is not Role.LEAD or text[above.end : below.start].count("\n") != 1:
        return False
    return text[below.start].isdigit() and below.end - below.start <= _KIND_AND_DATE
