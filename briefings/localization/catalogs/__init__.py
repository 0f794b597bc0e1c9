"""Message catalogs: one folder a locale, read from compiled ``.mo`` or, in a source checkout, from ``.po``.

A wheel holds the compiled catalogs only (``hatch_build.py``). A checkout holds the sources; where the compiled file
is absent or older, the source is compiled in memory, once a process.
"""

from __future__ import annotations

import gettext
import io
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

DOMAIN = "ingot"
SOURCE_LOCALE = "en"
"""The locale whose texts are the message ids themselves; it needs no catalog."""


@cache
def shipped() -> tuple[str, ...]:
    """The locales that can be chosen: English first, then every folder that holds a catalog, in order of name."""
    found = [
        entry.name
        for entry in files(__name__).iterdir()
        if entry.is_dir() and (_file(entry, "mo").is_file() or _file(entry, "po").is_file())
    ]
    return (SOURCE_LOCALE, *sorted(name for name in found if name != SOURCE_LOCALE))


@cache
def translations(locale: str) -> gettext.NullTranslations:
    """The messages of a locale; without a readable catalog, translations that give every message id back."""
    folder = files(__name__).joinpath(locale)
    compiled, source = _file(folder, "mo"), _file(folder, "po")
    try:
        if compiled.is_file() and not _newer(source, compiled):
            return gettext.GNUTranslations(io.BytesIO(compiled.read_bytes()))
        if source.is_file():
            return gettext.GNUTranslations(io.BytesIO(compile_source(source.read_bytes())))
    except (OSError, ValueError, UnicodeError):
        pass  # a damaged catalog costs the translation, never the text
    return gettext.NullTranslations()


def compile_source(source: bytes) -> bytes:
    """A catalog's source in its compiled form; fuzzy messages stay out.

    Raises:
        ValueError: The source cannot be read.
    """
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only a checkout needs Babel's message tools
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    out = io.BytesIO()
    try:
        write_mo(out, read_po(io.BytesIO(source), abort_invalid=True))
    except PoFileError as error:
        raise ValueError(str(error)) from error
    return out.getvalue()


def _file(folder: Traversable, suffix: str) -> Traversable:
    return folder.joinpath("LC_MESSAGES").joinpath(f"{DOMAIN}.{suffix}")


def _newer(one: Traversable, other: Traversable) -> bool:
    if isinstance(one, Path) and isinstance(other, Path) and one.is_file():
        return one.stat().st_mtime > other.stat().st_mtime
    return False
