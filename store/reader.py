"""What one reader does: reads, stars, looks. Kept in the reader's own file, so that a shared store can be read-only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from tinydb import where

from store import changes
from store.changes import instant
from store.engines import Tables

VERSION = 1
"""Version of a reader's file."""


class Mark(NamedTuple):
    """What a reader did with a document."""

    read: bool = False
    starred: bool = False


NONE = Mark()


class Reader:
    """A reader's marks.

    Args:
        tables: The reader's own TinyDB.
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def marks(self, ids: Iterable[str]) -> dict[str, Mark]:
        """The marks of those documents that have any."""
        wanted = list(ids)
        found = self.tables.table("marks").search(where("id").one_of(wanted)) if wanted else []
        return {row["id"]: Mark(row["read"], row["starred"]) for row in found}

    def those(self, *, read: bool = False, starred: bool = False) -> list[str]:
        """Ids of documents that were read, or starred."""
        query = where("read") == True if read else where("starred") == True  # noqa: E712  # TinyDB's way to say it
        assert read != starred
        return [row["id"] for row in self.tables.table("marks").search(query)]

    def mark(self, id: str, *, read: bool | None = None, star: bool | None = None) -> None:
        """Remember that a document was read or starred, or that it was not; None leaves as it is."""
        at = instant()
        with self.tables.transaction():
            table = self.tables.table("marks")
            before = table.get(where("id") == id)
            row = {
                "id": id,
                "read": read if read is not None else bool(before and before["read"]),
                "starred": star if star is not None else bool(before and before["starred"]),
                "at": at,
            }
            number = table.insert(row) if before is None else table.update(row, doc_ids=[before.doc_id])[0]
            changes.log(self.tables, "mark", id, number, at, before=None if before is None else dict(before))

    def looked(self) -> str | None:
        """When this reader last looked, ISO 8601 with offset; None for never."""
        row = self.tables.table("meta").get(where("name") == "looked")
        return None if row is None else str(row["at"])

    def look(self, when: datetime | str | None = None) -> None:
        """Remember when this reader looked; now, where nothing is said."""
        self.tables.table("meta").upsert({"name": "looked", "at": instant(when)}, where("name") == "looked")

    def close(self) -> None:
        """Close the file."""
        self.tables.close()
