"""A table's rows as the mapping that TinyDB's own update methods work on."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING, Any

from store.encoding import decode, encode

if TYPE_CHECKING:
    from store.pushdown import Condition
    from store.sqlite import SqliteStorage


class RowView(MutableMapping[int, dict[str, Any]]):
    """Rows by number. Listing keys gives only rows that meet a condition; lookups see every row.

    Args:
        storage: Where the rows are; a transaction must be open.
        table: The table's name in SQL, quoted.
        narrow: What keys are listed for.
    """

    def __init__(self, storage: SqliteStorage, table: str, narrow: Condition) -> None:
        self._storage = storage
        self._table = table
        self._narrow = narrow
        self._loaded: dict[int, tuple[str, dict[str, Any]]] = {}

    def __iter__(self) -> Iterator[int]:
        sql = f"SELECT doc_id FROM {self._table} WHERE {self._narrow.sql} ORDER BY doc_id"
        return iter([row[0] for row in self._storage.run(sql, self._narrow.values)])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        return number in self._loaded or bool(
            self._storage.run(f"SELECT 1 FROM {self._table} WHERE doc_id = ?", (number,))
        )

    def __getitem__(self, number: int) -> dict[str, Any]:
        if number not in self._loaded:
            text = self._storage.value(f"SELECT doc FROM {self._table} WHERE doc_id = ?", (number,))
            if text is None:
                raise KeyError(number)
            self._loaded[number] = (text, decode(text))
        return self._loaded[number][1]

    def __setitem__(self, number: int, document: dict[str, Any]) -> None:
        text = encode(document)
        self._storage.run(
            f"INSERT INTO {self._table} (doc_id, doc) VALUES (?, ?) "
            "ON CONFLICT (doc_id) DO UPDATE SET doc = excluded.doc",
            (number, text),
        )
        self._loaded[number] = (text, document)

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self._storage.run(f"DELETE FROM {self._table} WHERE doc_id = ?", (number,))
        self._loaded.pop(number, None)

    def clear(self) -> None:
        """Delete every row."""
        self._storage.run(f"DELETE FROM {self._table}")
        self._loaded.clear()

    def save(self) -> None:
        """Write back the rows that were changed where they lay."""
        for number, (before, document) in self._loaded.items():
            after = encode(document)
            if after != before:
                self._storage.run(f"UPDATE {self._table} SET doc = ? WHERE doc_id = ?", (after, number))
