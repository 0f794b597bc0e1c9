"""TinyDB's own JSON file, replaced as a whole and under a lock, for stores that are small or are to be read by hand.

TinyDB writes its file where it lies, so that a crash or a second program leaves half of each (measured: both). Here
a new file is written beside it, made durable, and put in its place; a writer holds a lock and has read what the
last one wrote.
"""

from __future__ import annotations

import copy
import fcntl
import json
import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from store.encoding import decode, encode
from store.errors import N_, StoreError
from store.sqlite_table import NoCache
from store.trouble import cannot_open, only_readable, too_new


class PlainStorage(Storage):
    """A TinyDB storage over one JSON file.

    Args:
        path: The file.
        readonly: Whether nothing may be written.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        super().__init__()
        self.path = path
        self.readonly = readonly
        self.stamp: tuple[int, ...] = ()
        self._data: dict[str, dict[str, Any]] = {}
        self._turn = threading.RLock()
        self._depth = 0
        self._changed = False

    @property
    def writing(self) -> bool:
        """Whether a transaction is open."""
        return self._depth > 0

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables, or None where nothing was ever written."""
        with self._turn:
            if not self._depth:
                self._refresh()
            return self._data or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace all tables; on disk when the transaction around it ends, else when this returns."""
        with self.transaction():
            self._data = data
            self._changed = True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside are kept together or not at all."""
        if self.readonly:
            raise only_readable(self.path)
        with self._turn:
            if self._depth:
                yield
                return
            with self._lock():
                self._refresh()
                self._depth += 1
                try:
                    yield
                    if self._changed:
                        self._replace()
                except BaseException:
                    self.stamp = ()  # what was changed in memory is read anew
                    raise
                finally:
                    self._depth -= 1
                    self._changed = False

    @contextmanager
    def _lock(self) -> Iterator[None]:
        try:
            handle = os.open(
                self.path.with_name(self.path.name + ".lock"), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600
            )
        except OSError as error:
            raise cannot_open(self.path, error) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def _refresh(self) -> None:
        try:
            found = self.path.stat()
            stamp = (found.st_ino, found.st_mtime_ns, found.st_size)
            if stamp == self.stamp:
                return
            data = self.path.read_bytes()
        except OSError as error:
            raise cannot_open(self.path, error) from error
        try:
            self._data = _checked(decode(data)) if data.strip() else {}
        except ValueError as error:
            raise StoreError(
                N_("{path} is not a store of Ingot: it is no TinyDB file. Nothing was changed; give another path."),
                path=self.path,
            ) from error
        self.stamp = stamp

    def _replace(self) -> None:
        text = json.dumps(self._data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        beside = self.path.with_name(f".{self.path.name}.new")  # one name: only who holds the lock writes it
        try:
            mode = self.path.stat().st_mode & 0o777 if self.path.exists() else 0o600
            handle = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                os.fchmod(file.fileno(), mode)
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path.resolve())
            folder = os.open(self.path.resolve().parent, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
            found = self.path.stat()
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise StoreError(
                N_("The store {path} could not be written: {reason}. It is as it was before."),
                path=self.path,
                reason=error.strerror or type(error).__name__,
            ) from error
        self.stamp = (found.st_ino, found.st_mtime_ns, found.st_size)

    def reading(self) -> AbstractContextManager[None]:
        """All reads inside are about one moment, while no other thread writes."""
        return nullcontext()

    def close(self) -> None:
        """Forget what was read."""
        self._data, self.stamp = {}, ()


class PlainTable(Table):
    """A TinyDB table that is safe to share: writes under the lock, nothing remembered between them."""

    query_cache_class = NoCache
    _storage: PlainStorage

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size, persist_empty)

    def search(self, cond: Any) -> list[Document]:
        """All documents that a query wants; the caller's own copies."""
        return copy.deepcopy(super().search(cond))

    def get(self, cond: Any = None, doc_id: Any = None, doc_ids: Any = None) -> Any:
        """One document, the caller's own copy, or None."""
        return copy.deepcopy(super().get(cond, doc_id, doc_ids))

    def __iter__(self) -> Iterator[Document]:
        return iter(copy.deepcopy(list(super().__iter__())))

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents, all or none."""
        with self._storage.transaction():
            self._next_id = None  # another process may have inserted since
            copies = [self._copied(document) for document in documents]
            return super().insert_multiple(copies)

    def upsert(self, document: Mapping[str, Any], cond: Any = None) -> list[int]:
        """Update what matches, or insert."""
        with self._storage.transaction():
            return super().upsert(document, cond)

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
        """A window of a long list; see `store.sqlite.SqliteTable.page`."""

        def place(number: int, doc: Mapping[str, Any]) -> tuple[Any, ...]:
            return (_order(doc.get(order_by)), number) if order_by is not None else (number,)

        rows = [(place(int(number), doc), int(number), doc) for number, doc in self._read_table().items()]
        rows = [row for row in rows if where is None or where(row[2])]
        if after is not None:
            edge = (_order(after[0]), after[1]) if order_by is not None else (after[1],)
            rows = [row for row in rows if (row[0] < edge if descending else row[0] > edge)]
        rows.sort(key=lambda row: row[0], reverse=descending)
        return [
            Document(copy.deepcopy(dict(doc) if fields is None else {name: doc.get(name) for name in fields}), number)
            for _, number, doc in rows[:limit]
        ]

    def _copied(self, document: Mapping[str, Any]) -> Mapping[str, Any]:
        if not isinstance(document, Mapping):
            raise ValueError("Document is not a Mapping")  # what TinyDB raises
        own = decode(encode(dict(document)))
        return self.document_class(own, document.doc_id) if isinstance(document, self.document_class) else own

    def _update_table(self, updater: Any) -> None:
        with self._storage.transaction():
            super()._update_table(updater)


class PlainDatabase(TinyDB):
    """TinyDB over one JSON file.

    Args:
        path: The file.
        readonly: Whether nothing may be written.
        version: The version of the tables; kept in the table ``meta``.

    Raises:
        StoreError: If it is no TinyDB file, or one of a newer version.
    """

    table_class = PlainTable
    default_storage_class = PlainStorage  # type: ignore[assignment]  # TinyDB's own annotation is too narrow
    _storage: PlainStorage

    def __init__(self, path: Path, *, readonly: bool = False, version: int = 0) -> None:
        super().__init__(path, readonly=readonly)
        self._version(version, readonly)

    def _version(self, version: int, readonly: bool) -> None:
        meta = (self._storage.read() or {}).get("meta", {})
        found = next((row["version"] for row in meta.values() if row.get("name") == "schema"), None)
        if isinstance(found, int) and found > version:
            raise too_new(self._storage.path, found, version)
        if found is None and not readonly:
            self.table("meta").insert({"name": "schema", "version": version})

    @property
    def storage(self) -> PlainStorage:
        """The storage with its file."""
        return self._storage

    def transaction(self) -> AbstractContextManager[None]:
        """All writes inside, in any table, are kept together or not at all."""
        return self._storage.transaction()

    def reading(self) -> AbstractContextManager[None]:
        """All reads inside are about one moment."""
        return self._storage.reading()


def _order(value: Any) -> tuple[int, Any]:
    """SQLite's order of values: nothing, then numbers, then text."""
    if value is None:
        return (0, 0)
    return (1, value) if isinstance(value, int | float) else (2, str(value))


def _checked(data: Any) -> dict[str, dict[str, Any]]:
    if not all(
        isinstance(table, dict) and all(isinstance(row, dict) and number.isdecimal() for number, row in table.items())
        for table in data.values()
    ):
        raise ValueError("not TinyDB's shape")
    return dict(data)
