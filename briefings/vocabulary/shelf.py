"""One kind of terms as its tables hold them: a term is made when it is first asked for.

A desk shows a hundred terms of some two and a half thousand, so the tables are cut at their tabs and the cells are left
as they are until somebody wants the term. Names for the automaton are read straight from the cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from briefings.vocabulary.errors import N_, VocabularyError
from briefings.vocabulary.matcher import Name
from briefings.vocabulary.tables import LANGUAGES, Row, Written, rows, written
from briefings.vocabulary.term import Kind, Material, Organisation, Region, Term

T_co = TypeVar("T_co", bound=Term, covariant=True)
if TYPE_CHECKING:
    Builder = Callable[["Shelf[T_co]", str, "Draft"], T_co]

STAGES = frozenset({"ore", "concentrate", "intermediate", "metal", "alloy", "product", "scrap", "group"})
LEVELS = frozenset({"world", "group", "country", "province", "city", "county", "macro", "mine"})
ROLES = frozenset({"ministry", "government", "association", "exchange", "statistics", "institute", "media", "company"})
MISSING = N_("{file}, line {line}: there is no “{id}”.")
"""What is said where a table refers to what does not exist."""

NAMED = (*LANGUAGES, "forms")
"""The columns that hold names."""

TABLES: dict[Kind, tuple[str, tuple[str, ...]]] = {
    Kind.MATERIAL: ("materials.tsv", ("id", "symbol", "parent", "stage", "metal", "short", *NAMED)),
    Kind.REGION: ("regions.tsv", ("id", "parent", "level", "short", "letter", *NAMED)),
    Kind.ORGANISATION: ("organisations.tsv", ("id", "role", "region", "short", "short-zh", *NAMED)),
}
"""The file of each kind and the columns it may have."""


class Draft:
    """The names of a term while tables are laid over one another."""

    def __init__(self, lines: list[Row]) -> None:
        self.names: dict[str, list[Written]] = {}
        for row in lines:
            for column, at in row.columns.items():
                if column in _NAMED and at < len(row.values) and (cell := row.values[at].strip()):
                    self._lay(column, written(cell))

    def _lay(self, column: str, given: list[Written]) -> None:
        """Names go in front of names, and a name with a minus goes."""
        if column in self.names:
            gone = {name.words for name in given}
            given = [*given, *(name for name in self.names[column] if name.words not in gone)]
        self.names[column] = [name for name in given if not name.removed]

    def common(self) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...], frozenset[str]]:
        """Names by language, forms, and those of both that are ordinary words too."""
        names = {column: tuple(name.words for name in cell) for column in LANGUAGES if (cell := self.names.get(column))}
        forms = tuple(name.words for name in self.names.get("forms", ()))
        return names, forms, frozenset(name.words for cell in self.names.values() for name in cell if name.ambiguous)


_NAMED = frozenset(NAMED)


class Shelf(Mapping[str, T_co]):
    """Terms of one kind by id, in the order of the data.

    Args:
        kind: What they are.
        folders: Where the table is looked for; later ones are laid over earlier ones.
        build: Makes a term from its id and its names.

    Raises:
        VocabularyError: A table cannot be read, or has an id twice.
    """

    def __init__(self, kind: Kind, folders: list[Path], build: Builder[T_co]) -> None:
        self._kind = kind
        self._build = build
        self._rows: dict[str, list[Row]] = {}
        self._built: dict[str, T_co] = {}
        self.latest: tuple[str, ...] = ()
        """The ids of the last folder's table."""
        file, columns = TABLES[kind]
        for folder in folders:
            seen: set[str] = set()
            for row in rows(folder / file, columns):
                if row.key in seen:
                    raise VocabularyError(
                        N_("{file}, line {line}: “{id}” stands in this table twice."), **row.place, id=row.key
                    )
                seen.add(row.key)
                self._rows.setdefault(row.key, []).append(row)
            self.latest = tuple(id for id in self._rows if id in seen)

    def __getitem__(self, id: str) -> T_co:
        """The term; made on the first call.

        Raises:
            KeyError: There is none.
            VocabularyError: A cell of it holds what may not stand there.
        """
        term = self._built.get(id)
        if term is None:
            term = self._built[id] = self._build(self, id, Draft(self._rows[id]))
        return term

    def get(self, id: str, default: Any = None) -> Any:
        """The term, or something else where there is none."""
        term = self._built.get(id)
        if term is not None:
            return term
        return self[id] if id in self._rows else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def cell(self, id: str, column: str) -> str:
        """A cell that holds no names; of tables laid over one another, the last that fills it."""
        for row in reversed(self._rows[id]):
            if cell := row.cell(column):
                return cell
        return ""

    def place(self, id: str) -> dict[str, object]:
        """Where the term stands, for an error."""
        return self._rows[id][-1].place

    def one_of(self, id: str, column: str, allowed: frozenset[str], default: str) -> str:
        """A cell that holds one of a few words."""
        word = self.cell(id, column) or default
        if word not in allowed:
            raise VocabularyError(
                N_("{file}, line {line}: “{word}” is no {column}; it can be: {allowed}."),
                **self.place(id),
                word=word,
                column=column,
                allowed=", ".join(sorted(allowed)),
            )
        return word

    def parent(self, id: str) -> str | None:
        """What a term belongs to: what its cell says, else what stands before the last slash of its id."""
        return self.cell(id, "parent") or id.rpartition("/")[0] or None

    def chain(self, id: str) -> list[str]:
        """The id and its ancestors; raises where one does not exist or where they go round in a circle."""
        seen: list[str] = []
        step = id
        while step:
            if step in seen:
                raise VocabularyError(N_("{file}, line {line}: “{id}” is its own ancestor."), **self.place(id), id=id)
            if step not in self:
                raise VocabularyError(MISSING, **self.place(seen[-1]), id=step)
            seen.append(step)
            step = self.parent(step) or ""
        return seen

    def names(self) -> Iterator[Name]:
        """Every name to be found, term after term."""
        kind = self._kind
        for id, lines in self._rows.items():
            for cell in Draft(lines).names.values():
                for words, cased, capitals, weak, _ in cell:
                    yield Name(words, id, kind, cased, capitals, weak)


def material(shelf: Shelf[Material], id: str, draft: Draft) -> Material:
    """A material from its cells; it counts as the nearest metal or group above it, unless a cell says otherwise."""
    names, forms, ambiguous = draft.common()
    metal = id
    for step in shelf.chain(id):
        metal = shelf.cell(step, "metal")
        if not metal and shelf.cell(step, "stage") in {"metal", "group"}:
            metal = step
        if metal:
            break
    metal = id if metal in {"", "itself"} else metal
    if metal not in shelf:
        raise VocabularyError(MISSING, **shelf.place(id), id=metal)
    symbol = shelf.cell(id, "symbol") or None
    short = shelf.cell(id, "short") or symbol
    return Material(
        id=id, names=names, forms=forms, ambiguous=ambiguous, short={"en": short} if short else {}, symbol=symbol,
        parent=shelf.parent(id), stage=shelf.one_of(id, "stage", STAGES, "product"), metal=metal,
    )  # fmt: skip


def region(shelf: Shelf[Region], id: str, draft: Draft) -> Region:
    """A region from its cells."""
    names, forms, ambiguous = draft.common()
    shelf.chain(id)
    short = shelf.cell(id, "short")
    return Region(
        id=id, names=names, forms=forms, ambiguous=ambiguous, short={"en": short} if short else {},
        letter=shelf.cell(id, "letter") or None, parent=shelf.parent(id),
        level=shelf.one_of(id, "level", LEVELS, "country"),
    )  # fmt: skip


def organisation(shelf: Shelf[Organisation], id: str, draft: Draft) -> Organisation:
    """An organisation from its cells."""
    names, forms, ambiguous = draft.common()
    short = {"en": shelf.cell(id, "short"), "zh-Hans": shelf.cell(id, "short-zh")}
    return Organisation(
        id=id, names=names, forms=forms, ambiguous=ambiguous,
        short={language: word for language, word in short.items() if word},
        role=shelf.one_of(id, "role", ROLES, "company"), region=shelf.cell(id, "region") or None,
    )  # fmt: skip
