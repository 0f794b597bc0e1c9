"""Blocks to facts: tokens, values, clauses, frames. One engine; a language is a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.extraction.contract import as_extract
from briefings.extraction.explain import explain
from briefings.extraction.extracting import extract

if TYPE_CHECKING:
    from briefings.extraction.spans import ValueSpan

__all__ = ["as_extract", "explain", "extract", "values"]


def values(text: str, lang: str) -> list[ValueSpan]:
    """The values of a text with their spans, before any relation; see `briefings.extraction.spans`."""
    from briefings.extraction.spans import values as found  # noqa: PLC0415  (only ``--values`` wants them)

    return found(text, lang)
