"""Controlled terms and every name they go by. The data lies in ``data/``, in tables that need no Python to edit."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefings.vocabulary.lexicon import Vocabulary
from briefings.vocabulary.tables import VocabularyError
from briefings.vocabulary.term import Kind, Material, Mention, Organisation, Region, Term

__all__ = [
    "Kind",
    "Material",
    "Mention",
    "Organisation",
    "Region",
    "Term",
    "Vocabulary",
    "VocabularyError",
    "load",
    "vocabulary",
]


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    return load()


def load(folder: Path | None = None) -> Vocabulary:
    """The shipped vocabulary, with a person's own tables laid over it; see `shelves.load`."""
    from briefings.vocabulary.shelves import load as read  # noqa: PLC0415  (data is read when asked for, not when imported)

    return read(folder)
