"""Where briefings are kept. Knows briefings' nouns, nothing of terminals."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.errors import NoStoreError, QueryError, StoreError
from store.rows import ChangeRow, Choice, Count, Counts, FeedRow, Outcome, PolicyRow, Quarantined, Status

if TYPE_CHECKING:
    from store.store import Store

__all__ = [
    "ChangeRow",
    "Choice",
    "Count",
    "Counts",
    "FeedRow",
    "NoStoreError",
    "Outcome",
    "PolicyRow",
    "Quarantined",
    "QueryError",
    "Status",
    "Store",
    "StoreError",
    "open_store",
]


def open_store(
    location: str | Path | None = None,
    *,
    reader: str | Path | None = None,
    readonly: bool = False,
    today: date | None = None,
) -> Store:
    """Open a store, making it where there is none.

    Args:
        location: A path (one SQLite file), a path ending in ``.json`` (a plain TinyDB file), ``memory:``, or None
            for the platform's data folder.
        reader: Where the reader's own file is; None for beside the store, or in the person's data folder where the
            store is another's.
        readonly: Whether the store must stay as it is. The reader's own file is written all the same.
        today: What counts as today, for deadlines and named days; None for the clock.

    Raises:
        StoreError: If there can be no store; says what happened, to what, what was kept and what to do.
    """
    from store.opening import opened  # noqa: PLC0415  # databases are not loaded by who only names a row

    return opened(location, reader=reader, readonly=readonly, today=today)


def __getattr__(name: str) -> Any:
    if name == "Store":
        from store.store import Store  # noqa: PLC0415  # as above

        return Store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
