"""Whether the database engine beneath the store can be trusted."""

from __future__ import annotations

import apsw

SAFE = (3, 51, 3)
"""The first SQLite without the write-ahead-log reset defect (sqlite.org/wal.html, section "The WAL-Reset Bug")."""


def engine_version() -> str:
    """The version of SQLite that the store runs on."""
    return apsw.sqlite_lib_version()


def engine_is_safe() -> bool:
    """Whether that version is free of the defect that can damage a store with two writers."""
    return tuple(map(int, engine_version().split("."))) >= SAFE
