"""What a reader is told about a file: enough to mend it, never a flood."""

from __future__ import annotations

from collections.abc import Iterable

LIMIT = 50
"""Notes kept of one file."""

_WIDTH = 60


def capped(notes: Iterable[str]) -> tuple[str, ...]:
    """The first notes, and how many more there were."""
    kept = list(notes)
    more = len(kept) - LIMIT
    return (*kept[:LIMIT], f"{more} more notes of this kind were left out.") if more > 0 else tuple(kept)


def shown(cell: str) -> str:
    """A cell's words as they stand in a note, cut where they are long."""
    return cell if len(cell) <= _WIDTH else f"{cell[:_WIDTH]}…"
