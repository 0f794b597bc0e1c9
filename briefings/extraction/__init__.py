"""Blocks to facts: tokens, values, periods, clauses, frames.

One engine serves every language; a language is a table in ``languages``. The room's doors are imported where they
are used, so that
reading values alone does not load the vocabulary.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefings.extraction.contract import as_extract
    from briefings.extraction.explaining import explain, explained
    from briefings.extraction.explanation import Explanation, Feature, Slot, Token
    from briefings.extraction.extracting import extract
    from briefings.extraction.spans import values

__all__ = ["Explanation", "Feature", "Slot", "Token", "as_extract", "explain", "explained", "extract", "values"]

_DOORS = {
    "Explanation": "explanation",
    "Feature": "explanation",
    "Slot": "explanation",
    "Token": "explanation",
    "as_extract": "contract",
    "explain": "explaining",
    "explained": "explaining",
    "extract": "extracting",
    "values": "spans",
}


def __getattr__(name: str) -> Any:
    """Import a door of the room when someone comes to it."""
    if name in _DOORS:
        return getattr(import_module(f"briefings.extraction.{_DOORS[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
