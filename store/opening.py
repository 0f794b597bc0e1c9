"""Opening: from a location to a store."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import apsw

from briefings.model import identity
from store import reader as reading
from store import tables
from store.engines import Tables
from store.index import SCHEMA, Index, SqliteIndex
from store.location import MEMORY, Engine, default_folder, engine_for, prepare
from store.plain import PlainDatabase
from store.plain_index import PlainIndex
from store.reader import Reader
from store.sqlite_table import Database
from store.store import Store
from store.trouble import explanation

_MAGIC = b"SQLite format 3\x00"


def opened(location: str | Path | None, *, reader: str | Path | None, readonly: bool, today: date | None) -> Store:
    """Open a store; see `store.open_store`."""
    engine, path = engine_for(location)
    database, index = _documents(engine, path, readonly=readonly)
    try:
        own = _reader(engine, path) if reader is None else engine_for(reader)
        marks = Reader(_tables(*own, readonly=False, indexes=tables.READER_INDEXES, version=reading.VERSION))
    except BaseException:
        database.close()
        raise
    return Store(database, index, marks, location=str(path), today=today)


def _documents(engine: Engine, path: Path, *, readonly: bool) -> tuple[Tables, Index]:
    database = _tables(engine, path, readonly=readonly, indexes=tables.INDEXES, version=tables.VERSION, schema=SCHEMA)
    if isinstance(database, PlainDatabase):
        return database, PlainIndex(database)
    assert isinstance(database, Database)
    return database, SqliteIndex(database.storage)


def _tables(
    engine: Engine, path: Path, *, readonly: bool, indexes: dict[str, Any], version: int, schema: str = ""
) -> Database | PlainDatabase:
    if engine is Engine.MEMORY:
        return Database(MEMORY, indexes=indexes, version=version, schema=schema)
    path = prepare(path, readonly=readonly)
    if engine is Engine.PLAIN:
        return PlainDatabase(path, readonly=readonly, version=version)
    _refuse_other_files(path)
    return Database(str(path), readonly=readonly, indexes=indexes, version=version, schema=schema)


def _refuse_other_files(path: Path) -> None:
    # SQLite takes a file shorter than a page for an empty one and would write over it
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head and head != _MAGIC:
        raise explanation(apsw.NotADBError(), str(path))


def _reader(engine: Engine, store: Path) -> tuple[Engine, Path]:
    """Where a reader's own file is: beside a store of one's own, else in one's data folder, named after the store."""
    if engine is Engine.MEMORY:
        return engine, store
    suffix = ".json" if engine is Engine.PLAIN else ".db"
    mine = store.stat().st_uid == os.geteuid() and os.access(store.parent, os.W_OK)
    if mine:
        return engine, store.with_name(f"{store.stem}.reader{suffix}")
    name = f"{store.stem}-{identity(store.resolve())}{suffix}"
    return engine, default_folder() / "readers" / name
