"""Blocks to facts: tokens, values, periods, clauses, frames.

One engine serves every language; a language is a table in ``languages``. The room's doors are imported where they are used, so that
reading values alone does not load the vocabulary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefings.extraction.spans import values

__all__ = ["values"]


def __getattr__(name: str) -> Any:
    """Import a door of the room when someone comes to it."""
    if name == "values":
        from briefings.extraction.spans import values  # noqa: PLC0415

        return values
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
