"""One SQLite file as a TinyDB storage: connections, transactions, and tables of documents as rows.

TinyDB's storages move a whole database at each write; this one lets `store.sqlite_table` read and write rows. Commits
are durable when a call returns: write-ahead log, full synchronous, one writer at a time that waits for its turn.
"""

from __future__ import annotations

import ctypes
import os
import re
import threading
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import apsw
from tinydb.storages import Storage

from store.encoding import decode, encode
from store.errors import N_, NoStoreError, StoreError
from store.location import MEMORY
from store.pushdown import extraction
from store.trouble import explanation, only_readable, too_new

APPLICATION = 0x496E676F
"""SQLite's application id of Ingot's files: "Ingo"."""

Values = tuple[str | int | float | bytes | None, ...]
_PLAIN_NAME = re.compile(r"[a-z_][a-z0-9_]*")


class Index(NamedTuple):
    """An index over one field of a table's documents, given by its path of names."""

    path: tuple[str, ...]
    unique: bool = False


_CARRIED_OVER: list[apsw.Connection] = []


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
        self.version = version
        self.patience = patience
        self._sessions = _Session()
        self._opened: weakref.WeakSet[apsw.Connection] = weakref.WeakSet()
        self._closed = False
        self._known: set[str] = set()
        self._turn = threading.RLock()
        self._shared = self._open() if path == MEMORY else None
        try:
            self._found(schema)
        except BaseException:
            self.close()
            raise

    # -- connections ---------------------------------------------------------------------------------------------------

    def _open(self) -> apsw.Connection:
        with self.explained():
            memory = self.path == MEMORY
            connection = apsw.Connection(":memory:") if memory else _open_file(Path(self.path), self.readonly)
            connection.set_busy_timeout(self.patience)
            connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
            connection.execute("PRAGMA trusted_schema = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
            if not memory:
                self._recognise(connection)
            if not self.readonly and not memory:  # only now: a file that is not ours must stay as it was
                connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
                connection.execute("PRAGMA journal_size_limit = 16777216")
                _leave_log_for_readers(connection, Path(self.path))
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
            # a connection carried over a fork must never be used, nor closed: that would drop its parent's locks
            if session.connection is not None:
                _CARRIED_OVER.append(session.connection)
                self._opened.discard(session.connection)
            session.process, session.depth, session.writing = os.getpid(), 0, False
            session.connection = self._open()
        return session.connection

    @property
    def writing(self) -> bool:
        """Whether this thread is inside a transaction that writes."""
        return self._sessions.writing

    def _recognise(self, connection: apsw.Connection) -> None:
        """Refuse a database that is not ours, newer than we are, or empty where nothing may be made."""
        rows = list(connection.execute("SELECT count(*) FROM sqlite_schema"))
        application, found = (connection.pragma(name) for name in ("application_id", "user_version"))
        if not rows[0][0]:
            if self.readonly:
                raise NoStoreError(self.path)
            return
        if application != APPLICATION:
            raise StoreError(
                N_("{path} is a database of another program. Nothing was written; give another path for the store."),
                path=self.path,
            )
        if isinstance(found, int) and found > self.version:
            raise too_new(self.path, found, self.version)

    def _found(self, schema: str) -> None:
        """Lay the foundations of a new file."""
        if self.value("PRAGMA application_id") == APPLICATION:
            return
        with self.transaction():
            if self.value("PRAGMA application_id") == APPLICATION:
                return  # another process was faster
            self.run(f"PRAGMA application_id = {APPLICATION}")
            self.run(f"PRAGMA user_version = {self.version}")
            self.run(schema)
            for table in self.indexes:
                self.make(table)
            if "meta" in self.indexes:
                row = encode({"name": "schema", "version": self.version})
                self.run(f'INSERT INTO "{sql_name("meta")}" (doc) VALUES (?)', (row,))

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn what SQLite reports into sentences for the reader."""
        try:
            yield
        except apsw.Error as error:
            raise explanation(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside are kept together or not at all; inner ones join the outer.

        The outermost takes the writer's place at once, so that what is read inside cannot change before it is written.

        Raises:
            StoreError: If the store is read-only, busy for too long, full or damaged; nothing of it was kept then.
        """
        if self.readonly:
            raise only_readable(self.path)
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
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", (sql_name(table),)
            ):
                return False
            if not self._sessions.writing:
                self._known.add(table)
        return True

    def make(self, table: str) -> None:
        """Make the table with its indexes, where it is not there yet."""
        if self.has(table):
            return
        name = sql_name(table)
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
            self.run(f'DROP TABLE IF EXISTS "{sql_name(table)}"')
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
                    str(i): decode(doc) for i, doc in self.run(f'SELECT doc_id, doc FROM "{sql_name(name)}" ORDER BY 1')
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
                self.run(f'DELETE FROM "{sql_name(name)}"')
                self.run_many(
                    f'INSERT INTO "{sql_name(name)}" (doc_id, doc) VALUES (?, ?)',
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


def sql_name(table: str) -> str:
    """A TinyDB table's name in SQL."""
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
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise  # what stands in the log would be passed over
        # a folder that cannot be written holds no shared memory file; without a log nothing can change below us
        connection.close(True)
        uri = path.absolute().as_uri() + "?immutable=1"
        connection = apsw.Connection(uri, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    return connection


def _leave_log_for_readers(connection: apsw.Connection, path: Path) -> None:
    """Keep the log when the last writer leaves, where others may read the file: they cannot make one of their own."""
    if path.stat().st_mode & 0o066:
        wanted = ctypes.c_int(1)
        connection.file_control("main", apsw.SQLITE_FCNTL_PERSIST_WAL, ctypes.addressof(wanted))
