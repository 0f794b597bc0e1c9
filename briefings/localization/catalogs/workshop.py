"""Work on the catalogs of a source checkout: find messages in the code, carry them into the catalogs, check these."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from briefings.localization.catalogs import DOMAIN
from briefings.localization.catalogs.checks import faults

HOUSE = Path(__file__).resolve().parents[3]
"""The folder that holds the three floors."""

CATALOGS = Path(__file__).resolve().parent
_FLOORS = ("briefings", "store", "tui")
_KEYWORDS = {"say": (1,), "counted": (1, 2), "N_": (1,)}
_MAPPING = [("**.py", "python")]


def extract(house: Path = HOUSE) -> Catalog:
    """Every message in the code, with the files it stands in."""
    catalog = Catalog(domain=DOMAIN, project="ingot-desk", copyright_holder="The Ingot authors", charset="utf-8")
    for floor in _FLOORS:
        rows = extract_from_dir(house / floor, _MAPPING, {}, keywords=_KEYWORDS, comment_tags=("Translators:",))
        for path, _, messages, comments, context in rows:
            place = (f"{floor}/{Path(path).as_posix()}", 0)
            catalog.add(messages, locations=[place], auto_comments=comments, context=context)
    return catalog


def sources() -> Iterator[tuple[str, Path]]:
    """Each locale with the source of its catalog."""
    for path in sorted(CATALOGS.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        yield path.parents[1].name, path


def read(path: Path, locale: str) -> Catalog:
    """A catalog from its source."""
    with path.open("rb") as file:
        return read_po(file, locale=locale, domain=DOMAIN, abort_invalid=True)


def update(locale: str, path: Path, template: Catalog) -> tuple[int, int]:
    """Carry new messages into a catalog and drop those that the code no longer has.

    Returns:
        How many messages the catalog has, and how many of them wait for a translation.
    """
    catalog = read(path, locale) if path.exists() else Catalog(locale=locale, domain=DOMAIN)
    before = _keys(catalog)
    catalog.update(template, no_fuzzy_matching=True, update_header_comment=False)
    if _keys(catalog) != before:
        catalog.revision_date = datetime.now(UTC)
    write(catalog, path)
    waiting = sum(1 for message in catalog if message.id and not all(_forms(message.string)))
    return len(catalog), waiting


def write(catalog: Catalog, path: Path) -> None:
    """Write a catalog's source, sorted by message, places without line numbers, so that other edits do not touch it."""
    catalog.project, catalog.copyright_holder = "ingot-desk", "The Ingot authors"
    catalog.header_comment = "# Messages of Ingot. Copyright The Ingot authors. Licence: Apache-2.0."
    catalog.last_translator, catalog.language_team = "The Ingot authors", "The Ingot authors"
    catalog.creation_date = catalog.revision_date if isinstance(catalog.revision_date, datetime) else datetime.now(UTC)
    catalog.fuzzy = False
    out = io.BytesIO()
    write_po(out, catalog, width=0, sort_output=True, ignore_obsolete=True, include_lineno=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out.getvalue())


def check(template: Catalog | None = None) -> list[str]:
    """What is wrong with the catalogs: faults of theirs, messages they lack, messages that the code no longer has."""
    template = template if template is not None else extract()
    wanted = _keys(template)
    found: list[str] = []
    for locale, path in sources():
        catalog = read(path, locale)
        have = _keys(catalog)
        found += (f"{locale}: {fault}" for fault in faults(catalog))
        found += (f"{locale}: {key!r}: is missing; run update" for key in sorted(wanted - have))
        found += (f"{locale}: {key!r}: is no longer in the code; run update" for key in sorted(have - wanted))
    return found


def _keys(catalog: Catalog) -> set[tuple[str, ...]]:
    return {_forms(message.id) for message in catalog if message.id}


def _forms(value: object) -> tuple[str, ...]:
    return tuple(str(form) for form in value) if isinstance(value, tuple | list) else (str(value or ""),)
