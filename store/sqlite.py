"""TinyDB kept in one SQLite file: a table a table, a row a document.

TinyDB's storages move a whole database at each write. Here the storage is a set of connections, and the table class
(TinyDB's own extension point) reads and writes rows. Commits are durable when a call returns: write-ahead log, full
synchronous, one writer at a time that waits for its turn. Queries are pushed down where SQL surely lets through all that
the query wants, and checked again in Python (`store.pushdown`). TinyDB's query cache is off: it would not see what another
process writes.
"""

from __future__ import annotations

import os
import re
import threading
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import apsw
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table
from tinydb.utils import LRUCache

from store.encoding import decode, encode
from store.errors import N_, StoreError
from store.location import MEMORY
from store.pushdown import ANY, Condition, condition, extraction
from store.rowview import RowView

APPLICATION = 0x496E676F
"""SQLite's application id of Ingot's files: "Ingo"."""

Values = tuple[str | int | float | bytes | None, ...]
_PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*")
_BATCH = 500


class Index(NamedTuple):
    """An index over one field of a table's documents, given by its path of names."""

    path: tuple[str, ...]
    unique: bool = False


class NoCache(LRUCache[Any, Any]):
    """TinyDB's query cache, remembering nothing."""

    def get(self, key: Any, default: Any = None) -> Any:
        """Nothing was ever kept."""
        return default

    def set(self, key: Any, value: Any) -> None:
        """Keep nothing."""


class _Session(threading.local):
    """What one thread has open."""

    connection: apsw.Connection | None = None
    process: int = 0
    depth: int = 0
    writing: bool = False


class SqliteStorage(Storage):
    """A TinyDB storage over one SQLite file, with a connection for each thread.

    Args:
        path: The file, or ``memory:``, which all threads share through one connection, a thread at a time.
        readonly: Whether nothing may be written.
        indexes: Which fields of which tables are indexed.
        schema: SQL for what lives beside the tables, run where the file is new; and its version.
        patience: Milliseconds to wait for another writer.
    """

    def __init__(
        self,
        path: str,
        *,
        readonly: bool = False,
        indexes: Mapping[str, tuple[Index, ...]] | None = None,
        schema: str = "",
        version: int = 0,
        patience: int = 15_000,
    ) -> None:
        super().__init__()
        self.path = path
        self.readonly = readonly
        self.indexes = dict(indexes or {})
        self.patience = patience
        self._sessions = _Session()
        self._opened: weakref.WeakSet[apsw.Connection] = weakref.WeakSet()
        self._closed = False
        self._known: set[str] = set()
        self._turn = threading.RLock()
        self._shared = self._open() if path == MEMORY else None
        with self.explained():
            self._found(schema, version)

    # -- connections ---------------------------------------------------------------------------------------------------

    def _open(self) -> apsw.Connection:
        with self.explained():
            memory = self.path == MEMORY
            connection = apsw.Connection(":memory:") if memory else _open_file(Path(self.path), self.readonly)
            connection.set_busy_timeout(self.patience)
            connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
            connection.execute("PRAGMA trusted_schema = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
            if not self.readonly and not memory:
                connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
                connection.execute("PRAGMA journal_size_limit = 16777216")
            self._opened.add(connection)
            return connection

    @property
    def connection(self) -> apsw.Connection:
        """This thread's connection."""
        if self._closed:
            raise StoreError(N_("The store {path} was closed already."), path=self.path)
        if self._shared is not None:
            return self._shared
        session = self._sessions
        if session.connection is None or session.process != os.getpid():
            # a connection carried over a fork must never be used
            session.process, session.depth, session.writing = os.getpid(), 0, False
            session.connection = self._open()
        return session.connection

    @property
    def writing(self) -> bool:
        """Whether this thread is inside a transaction that writes."""
        return self._sessions.writing

    def _found(self, schema: str, version: int) -> None:
        """Lay the foundations of a new file; refuse one that is not ours or newer than we are."""
        with self.reading():
            application = self.value("PRAGMA application_id")
            found = self.value("PRAGMA user_version")
            tables = self.value("SELECT count(*) FROM sqlite_schema")
        if tables and application != APPLICATION:
            raise StoreError(
                N_("{path} is a database of another program. Nothing was written; give another path for the store."),
                path=self.path,
            )
        if isinstance(found, int) and found > version and tables:
            raise StoreError(
                N_(
                    "The store {path} was written by a newer version of Ingot (its format is {found}, this one knows up to {known}). Nothing was changed; update Ingot, or give another path."
                ),
                path=self.path,
                found=found,
                known=version,
            )
        if tables or self.readonly:
            return
        with self.transaction():
            if self.value("PRAGMA application_id") == APPLICATION:
                return  # another process was faster
            self.run(f"PRAGMA application_id = {APPLICATION}")
            self.run(f"PRAGMA user_version = {version}")
            self.run(schema)
            for table in self.indexes:
                self.make(table)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn what SQLite reports into sentences for the reader."""
        try:
            yield
        except apsw.Error as error:
            raise _explanation(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside are kept together or not at all; inner ones join the outer.

        The outermost takes the writer's place at once, so that what is read inside cannot change before it is written.

        Raises:
            StoreError: If the store is read-only, busy for too long, full or damaged; nothing of it was kept then.
        """
        if self.readonly:
            raise StoreError(N_("The store {path} is open for reading only. Nothing was written."), path=self.path)
        with self._bracket("BEGIN IMMEDIATE", writing=True):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All reads inside see the store as it was at one moment."""
        with self._bracket("BEGIN", writing=False):
            yield

    @contextmanager
    def _bracket(self, begin: str, *, writing: bool) -> Iterator[None]:
        connection, session = self.connection, self._sessions
        with self._turn if self._shared is not None else _NOTHING:
            outermost = session.depth == 0
            if not outermost and writing and not session.writing:
                raise RuntimeError("a transaction cannot begin inside a reading")
            name = f"inner{session.depth}"
            with self.explained():
                if outermost:
                    connection.execute(begin)
                elif writing:
                    connection.execute(f"SAVEPOINT {name}")
            session.depth += 1
            if outermost:
                session.writing = writing
            try:
                yield
                with self.explained():
                    if outermost:
                        connection.execute("COMMIT")
                    elif writing:
                        connection.execute(f"RELEASE {name}")
            except BaseException:
                if connection.in_transaction:
                    if outermost:
                        connection.execute("ROLLBACK")
                        self._known.clear()
                    elif writing:
                        connection.execute(f"ROLLBACK TO {name}; RELEASE {name}")
                raise
            finally:
                session.depth -= 1
                if outermost:
                    session.writing = False

    # -- statements ----------------------------------------------------------------------------------------------------

    def run(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows that a statement gives."""
        with self._turn if self._shared is not None else _NOTHING, self.explained():
            return list(self.connection.execute(sql, values))

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run a statement once for each row of values."""
        with self._turn if self._shared is not None else _NOTHING, self.explained():
            self.connection.executemany(sql, rows)

    def stream(self, sql: str, values: Values = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement as they are found; to be used up or closed at once, never kept over a pause."""
        with self._turn if self._shared is not None else _NOTHING, self.explained():
            yield from self.connection.execute(sql, values)

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first value of the first row, or None."""
        rows = self.run(sql, values)
        return rows[0][0] if rows else None

    # -- tables --------------------------------------------------------------------------------------------------------

    def has(self, table: str) -> bool:
        """Whether the table was ever written."""
        if table not in self._known:
            if not self.value(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", (_sql_name(table),)
            ):
                return False
            if not self._sessions.writing:
                self._known.add(table)
        return True

    def make(self, table: str) -> None:
        """Make the table with its indexes, where it is not there yet."""
        if self.has(table):
            return
        name = _sql_name(table)
        self.run(f'CREATE TABLE IF NOT EXISTS "{name}" (doc_id INTEGER PRIMARY KEY AUTOINCREMENT, doc TEXT NOT NULL)')
        for index in self.indexes.get(table, ()):
            place = extraction(index.path)
            if place is None:
                raise ValueError(f"not a path of plain names: {index.path!r}")
            unique = "UNIQUE " if index.unique else ""
            self.run(f'CREATE {unique}INDEX IF NOT EXISTS "{name}_by_{"_".join(index.path)}" ON "{name}" ({place})')

    def drop(self, table: str) -> None:
        """Remove the table and its documents."""
        with self.transaction():
            self.run(f'DROP TABLE IF EXISTS "{_sql_name(table)}"')
            self._known.discard(table)

    def names(self) -> set[str]:
        """The names of all tables."""
        rows = self.run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'tiny_*'")
        return {_name(row[0]) for row in rows}

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The whole store in TinyDB's own shape, or None where nothing was ever written."""
        with self.reading():
            return {
                name: {
                    str(i): decode(doc)
                    for i, doc in self.run(f'SELECT doc_id, doc FROM "{_sql_name(name)}" ORDER BY 1')
                }
                for name in sorted(self.names())
            } or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the whole store by this."""
        with self.transaction():
            for name in self.names() - data.keys():
                self.drop(name)
            for name, rows in data.items():
                self.make(name)
                self.run(f'DELETE FROM "{_sql_name(name)}"')
                self.run_many(
                    f'INSERT INTO "{_sql_name(name)}" (doc_id, doc) VALUES (?, ?)',
                    [(int(number), encode(doc)) for number, doc in rows.items()],
                )

    def close(self) -> None:
        """Close every thread's connection. Closing twice does nothing."""
        self._closed = True
        for connection in list(self._opened):
            connection.close(True)
        self._sessions = _Session()


class _Nothing:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


_NOTHING = _Nothing()


class SqliteTable(Table):
    """A TinyDB table whose documents are rows."""

    query_cache_class = NoCache
    _storage: SqliteStorage

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        self._sql = f'"{_sql_name(name)}"'
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
            self._storage.run("DELETE FROM sqlite_sequence WHERE name = ?", (_sql_name(self.name),))

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
            after: The (value, number) of the last row of the window before this one; the value is ignored without order.
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


def _sql_name(table: str) -> str:
    # SQLite's names ignore case, TinyDB's do not, so all but plain names are spelt in hexadecimal
    return f"tiny_{table}" if _PLAIN_NAME.fullmatch(table) else f"tiny_0{table.encode('utf-8', 'surrogatepass').hex()}"


def _name(sql_name: str) -> str:
    rest = sql_name.removeprefix("tiny_")
    return bytes.fromhex(rest[1:]).decode("utf-8", "surrogatepass") if rest.startswith("0") else rest


def _open_file(path: Path, readonly: bool) -> apsw.Connection:
    if not readonly:
        return apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE)
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        list(connection.execute("PRAGMA schema_version"))
    except apsw.CantOpenError:
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise  # what stands in the log would be passed over
        # a folder that cannot be written holds no shared memory file; without a log nothing can change below us
        connection.close(True)
        uri = path.absolute().as_uri() + "?immutable=1"
        connection = apsw.Connection(uri, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    return connection


def _explanation(error: apsw.Error, path: str) -> StoreError:
    match error:
        case apsw.FullError():
            return StoreError(
                N_(
                    "The disk that holds {path} is full. What was being written was not kept, everything before it was; make room and try again."
                ),
                path=path,
            )
        case apsw.BusyError() | apsw.LockedError():
            return StoreError(
                N_(
                    "Another program has been writing to {path} for too long. Nothing of this was kept; try again when it is done."
                ),
                path=path,
            )
        case apsw.ReadOnlyError() | apsw.PermissionsError() | apsw.AuthError():
            return StoreError(
                N_(
                    "The store {path} cannot be written. Nothing was changed; check its permissions and whether its disk is read-only."
                ),
                path=path,
            )
        case apsw.NotADBError():
            return StoreError(N_("{path} is not a store of Ingot. Nothing was changed; give another path."), path=path)
        case apsw.CorruptError() | apsw.FormatError():
            return StoreError(
                N_(
                    "The store {path} is damaged. Nothing more was written to it; keep the file, and go back to a backup of it."
                ),
                path=path,
            )
        case apsw.CantOpenError():
            return StoreError(
                N_(
                    "The store {path} cannot be opened. Nothing was changed; check that its folder is there and may be written."
                ),
                path=path,
            )
        case apsw.IOError():
            return StoreError(
                N_("The disk reported an error with {path} ({detail}). What was being written was not kept."),
                path=path,
                detail=str(error),
            )
        case apsw.TooBigError():
            return StoreError(N_("A text is too large for the store {path}. It was not kept."), path=path)
    return StoreError(
        N_("The store {path} could not do this: {detail}. What was being written was not kept."),
        path=path,
        detail=str(error),
    )
