"""From data files to a vocabulary: the shipped tables, and a person's own laid over them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefings.vocabulary.lexicon import Vocabulary
from briefings.vocabulary.matcher import Name
from briefings.vocabulary.tables import LANGUAGES, Row, VocabularyError, Written, rows, written
from briefings.vocabulary.term import Kind, Material, Organisation, Region, Term

SHIPPED = Path(__file__).parent / "data"

STAGES = frozenset({"ore", "concentrate", "intermediate", "metal", "alloy", "product", "scrap", "group"})
LEVELS = frozenset({"world", "group", "country", "province", "city", "county", "macro"})
ROLES = frozenset({"ministry", "government", "association", "exchange", "statistics", "institute", "media", "company"})

_TABLES: dict[Kind, tuple[str, tuple[str, ...]]] = {
    Kind.MATERIAL: ("materials.tsv", ("id", "symbol", "parent", "stage", "metal", "short", *LANGUAGES, "forms")),
    Kind.REGION: ("regions.tsv", ("id", "parent", "level", "short", "letter", *LANGUAGES, "forms")),
    Kind.ORGANISATION: ("organisations.tsv", ("id", "role", "region", "short", "short-zh", *LANGUAGES, "forms")),
}
_BLOCKS = ("not-names.tsv", ("words", "why"))


class _Draft:
    """A term while tables are laid over one another."""

    def __init__(self) -> None:
        self.cells: dict[str, str] = {}
        self.names: dict[str, list[Written]] = {}
        self.place = ""

    def lay(self, row: Row) -> None:
        """Takes a row: cells replace cells, names go in front of names, and a name with a minus goes."""
        self.place = row.place
        for column, cell in row.cells.items():
            if column in LANGUAGES or column == "forms":
                given = written(cell)
                if column in self.names:
                    gone = {name.words for name in given}
                    given = [*given, *(name for name in self.names[column] if name.words not in gone)]
                self.names[column] = [name for name in given if not name.removed]
            else:
                self.cells[column] = cell


def load(folder: Path | None = None) -> Vocabulary:
    """The shipped vocabulary, with a person's own tables laid over it.

    Args:
        folder: Folder with any of materials.tsv, regions.tsv, organisations.tsv and not-names.tsv, in the format of the
            shipped ones (see `tables`). A known id adds names, which are shown before the shipped ones, and replaces
            other cells; a new id adds a term.

    Raises:
        VocabularyError: A table cannot be read, or refers to what does not exist.
    """
    folders = [SHIPPED] if folder is None else [SHIPPED, folder]
    drafts = {kind: _drafts(kind, folders) for kind in Kind}
    terms: list[Term] = []
    names: list[Name] = []
    for kind, by_id in drafts.items():
        for id, draft in by_id.items():
            terms.append(_BUILD[kind](id, draft, by_id))
            for cell in draft.names.values():
                names += [Name(words, id, kind, cased, capitals, weak) for words, cased, capitals, weak, _ in cell]
    for place in folders:
        for row in rows(place / _BLOCKS[0], _BLOCKS[1], key="words"):
            names += [_block(name) for name in written(row.cells["words"])]
    return Vocabulary(tuple(terms), tuple(names))


def _block(name: Written) -> Name:
    """Words that are no name; what stands after a slash only has to follow, and stays free to be found."""
    words, _, rest = name.words.partition("/")
    return Name(words + rest, "", None, name.cased, name.capitals, rest=len(rest))


def _drafts(kind: Kind, folders: list[Path]) -> dict[str, _Draft]:
    file, columns = _TABLES[kind]
    drafts: dict[str, _Draft] = {}
    for folder in folders:
        seen: set[str] = set()
        for row in rows(folder / file, columns):
            id = row.cells["id"]
            if id in seen:
                raise VocabularyError(f"{row.place}: {id!r} stands in this table twice.")
            seen.add(id)
            drafts.setdefault(id, _Draft()).lay(row)
    return drafts


def _common(draft: _Draft) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...], frozenset[str]]:
    given = {column: draft.names[column] for column in LANGUAGES if draft.names.get(column)}
    names = {column: tuple(name.words for name in cell) for column, cell in given.items()}
    forms = tuple(name.words for name in draft.names.get("forms", ()))
    ambiguous = frozenset(name.words for cell in draft.names.values() for name in cell if name.ambiguous)
    return names, forms, ambiguous


def _one_of(draft: _Draft, column: str, allowed: frozenset[str], default: str) -> str:
    word = draft.cells.get(column, default)
    if word not in allowed:
        raise VocabularyError(f"{draft.place}: {column} {word!r} is none of {', '.join(sorted(allowed))}.")
    return word


def _chain(id: str, by_id: dict[str, _Draft]) -> Iterator[str]:
    """The id and its ancestors; raises where one does not exist or where they go round in a circle."""
    seen: list[str] = []
    step: str | None = id
    while step is not None:
        if step in seen:
            raise VocabularyError(f"{by_id[id].place}: {id!r} is its own ancestor.")
        if step not in by_id:
            raise VocabularyError(f"{by_id[seen[-1]].place}: there is no {step!r}.")
        seen.append(step)
        step = by_id[step].cells.get("parent")
    return iter(seen)


def _material(id: str, draft: _Draft, by_id: dict[str, _Draft]) -> Material:
    names, forms, ambiguous = _common(draft)
    symbol = draft.cells.get("symbol")
    metal = id
    for step in _chain(id, by_id):
        metal = by_id[step].cells.get("metal", "")
        if not metal and by_id[step].cells.get("stage") in {"metal", "group"}:
            metal = step
        if metal:
            break
    metal = id if metal in {"", "itself"} else metal
    if metal not in by_id:
        raise VocabularyError(f"{draft.place}: there is no {metal!r}.")
    short = draft.cells.get("short") or symbol
    return Material(
        id=id, names=names, forms=forms, ambiguous=ambiguous, short={"en": short} if short else {}, symbol=symbol,
        parent=draft.cells.get("parent"), stage=_one_of(draft, "stage", STAGES, "product"), metal=metal,
    )  # fmt: skip


def _region(id: str, draft: _Draft, by_id: dict[str, _Draft]) -> Region:
    names, forms, ambiguous = _common(draft)
    list(_chain(id, by_id))
    short = draft.cells.get("short")
    return Region(
        id=id, names=names, forms=forms, ambiguous=ambiguous, short={"en": short} if short else {},
        letter=draft.cells.get("letter"), parent=draft.cells.get("parent"),
        level=_one_of(draft, "level", LEVELS, "country"),
    )  # fmt: skip


def _organisation(id: str, draft: _Draft, _: dict[str, _Draft]) -> Organisation:
    names, forms, ambiguous = _common(draft)
    short = {}
    if word := draft.cells.get("short"):
        short["en"] = word
    if word := draft.cells.get("short-zh"):
        short["zh-Hans"] = word
    return Organisation(
        id=id, names=names, forms=forms, ambiguous=ambiguous, short=short,
        role=_one_of(draft, "role", ROLES, "company"), region=draft.cells.get("region"),
    )  # fmt: skip


_BUILD = {Kind.MATERIAL: _material, Kind.REGION: _region, Kind.ORGANISATION: _organisation}
