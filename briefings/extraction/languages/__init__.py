"""One table a language; the engine is the same for all."""

from __future__ import annotations

from functools import cache

from briefings.extraction.languages.table import Language

__all__ = ["Language", "table"]


@cache
def table(lang: str) -> Language:
    """The table for a BCP 47 tag; Chinese for Japanese, English where there is none for its language."""
    primary = lang.replace("_", "-").split("-")[0].lower()
    if primary in ("zh", "ja"):  # Japanese writes its numbers and dates with the same ideographs
        from briefings.extraction.languages import zh  # noqa: PLC0415  a table is loaded when its language is met

        return zh.LANGUAGE
    from briefings.extraction.languages import en  # noqa: PLC0415

    return en.LANGUAGE
