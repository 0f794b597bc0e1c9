"""TinyDB's tables over rows in SQLite, through TinyDB's own extension points.

Queries are pushed down where SQL surely lets through all that the query wants, and checked again in Python
(`store.pushdown`). TinyDB's query cache is off: it would not see what another process writes.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table
from tinydb.utils import LRUCache

from store.encoding import decode, encode
from store.pushdown import ANY, Condition, condition, extraction
from store.rowview import RowView
from store.sqlite import SqliteStorage, sql_name

_BATCH = 500


class NoCache(LRUCache[Any, Any]):
    """TinyDB's query cache, remembering nothing."""

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ARG002  # as TinyDB calls it
        """Nothing was ever kept."""
        return default

    def set(self, key: Any, value: Any) -> None:
        """Keep nothing."""


class SqliteTable(Table):
    """A TinyDB table whose documents are rows."""

    query_cache_class = NoCache
    _storage: SqliteStorage

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        self._sql = f'"{sql_name(name)}"'
        super().__init__(storage, name, cache_size, persist_empty)

    def __len__(self) -> int:
        return int(self._storage.value(f"SELECT count(*) FROM {self._sql}")) if self._storage.has(self.name) else 0

    def __iter__(self) -> Iterator[Document]:
        last = None
        while self._storage.has(self.name):
            floor = ("WHERE doc_id > ?", (last,)) if last is not None else ("", ())
            rows = self._storage.run(
                f"SELECT doc_id, doc FROM {self._sql} {floor[0]} ORDER BY doc_id LIMIT {_BATCH}", floor[1]
            )
            for last, doc in rows:  # also where the next batch begins
                yield self.document_class(decode(doc), self.document_id_class(last))
            if len(rows) < _BATCH:
                return

    def _rows(self, query: Any) -> Iterator[Document]:
        """The documents that a query wants, in the order of their numbers."""
        if not self._storage.has(self.name):
            return
        found = condition(query)
        sql = f"SELECT doc_id, doc FROM {self._sql} WHERE {found.sql} ORDER BY doc_id"
        with closing(self._storage.stream(sql, found.values)) as rows:  # type: ignore[type-var]
            for number, text in rows:
                doc = decode(text)
                if query(doc):
                    yield self.document_class(doc, self.document_id_class(number))

    def search(self, cond: Any) -> list[Document]:
        """All documents that the query wants, in the order of their numbers."""
        return list(self._rows(cond))

    def get(self, cond: Any = None, doc_id: Any = None, doc_ids: Any = None) -> Any:
        """One document by query or number, or a list of those with these numbers; None where there is none."""
        if doc_id is not None:
            if not self._storage.has(self.name):
                return None
            text = self._storage.value(f"SELECT doc FROM {self._sql} WHERE doc_id = ?", (doc_id,))
            return None if text is None else self.document_class(decode(text), doc_id)
        if doc_ids is not None:
            return self._those(list(doc_ids))
        if cond is not None:
            with closing(self._rows(cond)) as rows:  # type: ignore[type-var]
                return next(rows, None)
        raise RuntimeError("You have to pass either cond or doc_id or doc_ids")

    def _those(self, numbers: list[int]) -> list[Document]:
        found: list[Document] = []
        if self._storage.has(self.name):
            for start in range(0, len(numbers), _BATCH):
                some = tuple(numbers[start : start + _BATCH])
                marks = ", ".join("?" * len(some))
                for number, doc in self._storage.run(
                    f"SELECT doc_id, doc FROM {self._sql} WHERE doc_id IN ({marks})", some
                ):
                    found.append(self.document_class(decode(doc), self.document_id_class(number)))
        return sorted(found, key=lambda doc: doc.doc_id)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document; durable when this returns, or when the transaction around it ends."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents in one transaction: all or none."""
        numbers: list[int] = []
        with self._storage.transaction():
            self._storage.make(self.name)
            for document in documents:
                if not isinstance(document, Mapping):
                    raise ValueError("Document is not a Mapping")  # what TinyDB raises
                number = document.doc_id if isinstance(document, self.document_class) else None
                text = encode(dict(document))
                if number is not None and self._storage.run(f"SELECT 1 FROM {self._sql} WHERE doc_id = ?", (number,)):
                    raise ValueError(f"Document with ID {number} already exists")
                self._storage.run(f"INSERT INTO {self._sql} (doc_id, doc) VALUES (?, ?)", (number, text))
                numbers.append(number if number is not None else self._storage.connection.last_insert_rowid())
        return [self.document_id_class(number) for number in numbers]

    def update(self, fields: Any, cond: Any = None, doc_ids: Any = None) -> list[int]:
        """Update documents; only rows that may match the query are looked at, and only changed ones written."""
        with self._among(cond if doc_ids is None else None):
            return super().update(fields, cond, doc_ids)

    def remove(self, cond: Any = None, doc_ids: Any = None) -> list[int]:
        """Remove documents."""
        with self._among(cond if doc_ids is None else None):
            return super().remove(cond, doc_ids)

    def upsert(self, document: Mapping[str, Any], cond: Any = None) -> list[int]:
        """Update what matches or insert, in one transaction."""
        with self._storage.transaction():
            return super().upsert(document, cond)

    def truncate(self) -> None:
        """Remove all documents; numbers begin at 1 again, as in TinyDB."""
        with self._storage.transaction():
            self._storage.make(self.name)
            self._storage.run(f"DELETE FROM {self._sql}")
            self._storage.run("DELETE FROM sqlite_sequence WHERE name = ?", (sql_name(self.name),))

    def page(
        self,
        *,
        order_by: str | None = None,
        after: tuple[Any, int] | None = None,
        limit: int = 50,
        fields: tuple[str, ...] | None = None,
        where: Any = None,
        descending: bool = True,
    ) -> list[Document]:
        """A window of a long list, read through an index.

        Args:
            order_by: A field (best an indexed one); None for the documents' numbers. Equal values follow their numbers.
            after: The (value, number) of the last row of the window before this one; the value is ignored without
                order.
            limit: How many rows at most.
            fields: Which fields to read; None for whole documents. A field that is missing comes out as None.
            where: A TinyDB query.
            descending: Greatest first.

        Returns:
            Documents in order.
        """
        if not self._storage.has(self.name):
            return []
        place = extraction((order_by,)) if order_by is not None else None
        if order_by is not None and place is None:
            raise ValueError(f"not a plain field name: {order_by!r}")
        narrow = condition(where) if where is not None else Condition("1", exact=True)
        sign, direction = ("<", "DESC") if descending else (">", "ASC")
        values: list[Any] = list(narrow.values)
        sql = f"WHERE ({narrow.sql})"
        if after is not None and place is not None:
            sql += f" AND ({place}, doc_id) {sign} (?, ?)"
            values += [after[0], after[1]]
        elif after is not None:
            sql += f" AND doc_id {sign} ?"
            values.append(after[1])
        order = f"{place} {direction}, doc_id {direction}" if place is not None else f"doc_id {direction}"
        picked = "doc" if fields is None or not narrow.exact else _projection(fields)
        rows: list[Document] = []
        statement = f"SELECT doc_id, {picked} FROM {self._sql} {sql} ORDER BY {order}"
        if narrow.exact:
            statement += f" LIMIT {int(limit)}"
        with closing(self._storage.stream(statement, tuple(values))) as found:  # type: ignore[type-var]
            for number, text in found:
                doc = decode(text)
                if where is not None and not narrow.exact and not where(doc):
                    continue
                if fields is not None and picked == "doc":
                    doc = {name: doc.get(name) for name in fields}
                rows.append(self.document_class(doc, self.document_id_class(number)))
                if len(rows) >= limit:
                    break
        return rows

    # -- what TinyDB's own methods call --------------------------------------------------------------------------------

    _narrowed: threading.local = threading.local()

    @contextmanager
    def _among(self, query: Any) -> Iterator[None]:
        before = getattr(self._narrowed, "to", ANY)
        self._narrowed.to = condition(query) if query is not None else ANY
        try:
            yield
        finally:
            self._narrowed.to = before

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return {str(doc.doc_id): dict(doc) for doc in self}

    def _update_table(self, updater: Any) -> None:
        with self._storage.transaction():
            self._storage.make(self.name)
            view = RowView(self._storage, self._sql, getattr(self._narrowed, "to", ANY))
            updater(view)
            view.save()


class Database(TinyDB):
    """TinyDB over one SQLite file."""

    table_class = SqliteTable
    default_storage_class = SqliteStorage  # type: ignore[assignment]  # TinyDB's own annotation is too narrow
    _storage: SqliteStorage

    @property
    def storage(self) -> SqliteStorage:
        """The storage with its connections."""
        return self._storage

    def tables(self) -> set[str]:
        """The names of all tables that were ever written."""
        return self._storage.names()

    def drop_table(self, name: str) -> None:
        """Remove a table and its documents."""
        self._tables.pop(name, None)
        self._storage.drop(name)

    def transaction(self) -> AbstractContextManager[None]:
        """All writes inside, in any table, are kept together or not at all."""
        return self._storage.transaction()

    def reading(self) -> AbstractContextManager[None]:
        """All reads inside are about one moment."""
        return self._storage.reading()

    def drop_tables(self) -> None:
        """Remove all tables."""
        with self._storage.transaction():
            for name in self.tables():
                self._storage.drop(name)
        self._tables.clear()


def _projection(fields: tuple[str, ...]) -> str:
    pairs = []
    for field in fields:
        if extraction((field,)) is None:
            raise ValueError(f"not a plain field name: {field!r}")
        pairs.append(f"'{field}', doc -> '$.{field}'")
    return f"json_object({', '.join(pairs)})"
