"""What the store asks of any engine: TinyDB's tables, pages of them, and transactions over several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol

from tinydb.table import Document


class PagedTable(Protocol):
    """A TinyDB table that can also be read a window at a time."""

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document."""

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents, all or none."""

    def search(self, cond: Any) -> list[Document]:
        """All documents that a query wants."""

    def get(self, cond: Any = None, doc_id: Any = None, doc_ids: Any = None) -> Any:
        """One document, or None."""

    def all(self) -> list[Document]:
        """All documents."""

    def update(self, fields: Any, cond: Any = None, doc_ids: Any = None) -> list[int]:
        """Update documents."""

    def upsert(self, document: Mapping[str, Any], cond: Any = None) -> list[int]:
        """Update what matches, or insert."""

    def remove(self, cond: Any = None, doc_ids: Any = None) -> list[int]:
        """Remove documents."""

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
        """A window of a long list."""

    def __len__(self) -> int:
        """How many documents there are."""


class Tables(Protocol):
    """A TinyDB whose writes can be joined."""

    def table(self, name: str) -> Any:
        """A `PagedTable`."""

    def tables(self) -> set[str]:
        """Names of all tables."""

    def transaction(self) -> AbstractContextManager[None]:
        """All writes inside are kept together or not at all."""

    def reading(self) -> AbstractContextManager[None]:
        """All reads inside are about one moment."""

    def close(self) -> None:
        """Close the files."""
