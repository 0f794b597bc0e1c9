"""From data files to a vocabulary: the shipped tables, and a person's own laid over them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from briefings.vocabulary.errors import N_, VocabularyError
from briefings.vocabulary.lexicon import Vocabulary
from briefings.vocabulary.matcher import Name
from briefings.vocabulary.shelf import MISSING, TABLES, Shelf, material, organisation, region
from briefings.vocabulary.tables import Row, Written, rows, written
from briefings.vocabulary.term import Kind, Term

SHIPPED = Path(__file__).parent / "data"
BLOCKS = ("not-names.tsv", ("words", "why"))
"""The file of words that are no names, and its columns."""

OWN = (*(file for file, _ in TABLES.values()), BLOCKS[0])
"""The files that a person's own folder may hold."""


def load(folder: Path | None = None) -> Vocabulary:
    """The shipped vocabulary, with a person's own tables laid over it.

    The shipped tables are taken as they are, since tests hold them to their rules; a person's own are looked through
    here and now, so that a fault is told at the start and not in the middle of a text.

    Args:
        folder: Folder with any of materials.tsv, regions.tsv, organisations.tsv and not-names.tsv, in the format of the
            shipped ones (see `tables`). A known id adds names, which are shown before the shipped ones, and replaces
            other cells; a new id adds a term.

    Raises:
        VocabularyError: The folder is none or holds a table by another name, a table cannot be read, or it refers to
            what does not exist.
    """
    folders = [SHIPPED]
    if folder is not None:
        _look_at(folder)
        folders.append(folder)
    materials = Shelf(Kind.MATERIAL, folders, material)
    regions = Shelf(Kind.REGION, folders, region)
    organisations = Shelf(Kind.ORGANISATION, folders, organisation)
    blocks = [row for place in folders for row in rows(place / BLOCKS[0], BLOCKS[1], key="words")]
    if folder is not None:
        shelves: tuple[Shelf[Term], ...] = (materials, regions, organisations)
        for shelf in shelves:
            for id in shelf.latest:
                if not shelf[id].names and not shelf[id].forms:
                    raise VocabularyError(N_("{file}, line {line}: “{id}” has no name."), **shelf.place(id), id=id)
        for organised in map(organisations.__getitem__, organisations.latest):
            if organised.region and organised.region not in regions:
                raise VocabularyError(MISSING, **organisations.place(organised.id), id=organised.region)
    return Vocabulary(materials, regions, organisations, partial(_names, (materials, regions, organisations), blocks))


def _look_at(folder: Path) -> None:
    """Raises where a folder of one's own cannot be meant."""
    known = ", ".join(OWN)
    if not folder.is_dir():
        raise VocabularyError(N_("There is no folder {folder} to take names from."), folder=folder)
    tables = sorted(path.name for path in folder.glob("*.tsv"))
    if unknown := [name for name in tables if name not in OWN]:
        raise VocabularyError(
            N_("{file} is not one of the tables of names; there are: {known}."), file=folder / unknown[0], known=known
        )
    if not tables:
        raise VocabularyError(N_("{folder} holds no table of names; there are: {known}."), folder=folder, known=known)


def _names(shelves: tuple[Shelf[Term], ...], blocks: list[Row]) -> Iterator[Name]:
    for shelf in shelves:
        yield from shelf.names()
    for row in blocks:
        yield from map(_block, written(row.key))


def _block(name: Written) -> Name:
    """Words that are no name; what stands after a slash only has to follow, and stays free to be found."""
    words, _, rest = name.words.partition("/")
    return Name(words + rest, "", None, name.cased, name.capitals, rest=len(rest))
