"""Controlled terms and every name they go by. The data lies in ``data/``, in tables that need no Python to edit."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from briefings.vocabulary.errors import VocabularyError
from briefings.vocabulary.lexicon import Vocabulary
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
    "use",
    "vocabulary",
]


VARIABLE = "INGOT_VOCABULARY"
"""The environment variable that names the folder of a person's own tables; child processes are given it too."""


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary with the tables of the folder that `VARIABLE` names laid over it, read once."""
    folder = os.environ.get(VARIABLE)
    return load(Path(folder) if folder else None)


def use(folder: Path | None) -> None:
    """Have this process and the children it starts from now on lay a person's own tables over the shipped ones.

    Args:
        folder: The folder; None for the shipped tables alone.

    Raises:
        VocabularyError: Its tables cannot be used; everything stays as it was.
    """
    before = os.environ.pop(VARIABLE, None)
    if folder is not None:
        os.environ[VARIABLE] = str(folder.resolve())
    vocabulary.cache_clear()
    try:
        vocabulary()
    except VocabularyError:
        os.environ.pop(VARIABLE)
        if before is not None:
            os.environ[VARIABLE] = before
        raise


def load(folder: Path | None = None) -> Vocabulary:
    """The shipped vocabulary, with a person's own tables laid over it; see `shelves.load`."""
    from briefings.vocabulary.shelves import load as read  # noqa: PLC0415  (data is read when asked for, not when imported)

    return read(folder)
