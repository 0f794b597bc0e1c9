"""Choose: "or" within a pane, "and" between panes, and the same in words."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefings.localization import Language
from briefings.localization.names import material_name, region_name
from store.rows import Choice

Field = Literal["regions", "metals", "policies"]
"""What can be chosen row by row."""


def toggled(choice: Choice, field: Field, key: str) -> Choice:
    """The choice with one row taken in, or taken back where it was in."""
    held: tuple[str, ...] = getattr(choice, field)
    kept = tuple(each for each in held if each != key) if key in held else (*held, key)
    return msgspec.structs.replace(choice, **{field: kept})


def narrowed(choice: Choice, query: str) -> Choice:
    """The choice with other words.

    Raises:
        QueryError: The words cannot be understood; it says at which character.
    """
    from store.search import parse

    query = query.strip()
    if query:
        parse(query)
    return msgspec.structs.replace(choice, query=query)


def in_words(choice: Choice, titles: dict[str, str], language: Language) -> tuple[str, ...]:
    """What is chosen, a part for each pane that narrows and one for the query.

    Args:
        choice: What is chosen.
        titles: Titles of the chosen policies by id.
        language: The reader's.
    """
    parts = []
    if choice.regions:
        parts.append(language.format.list([region_name(key, language, short=True) for key in choice.regions]))
    if choice.metals:
        parts.append(language.format.list([material_name(key, language) for key in choice.metals]))
    if choice.policies:
        parts.append(language.format.list([titles.get(key, key) for key in choice.policies]))
    if choice.query:
        parts.append(choice.query)
    return tuple(parts)
