"""The change log: what was written, in order, in the same transaction; what a live view and "since" follow."""

from __future__ import annotations

from datetime import UTC, datetime

from tinydb.table import Document

from store.engines import Tables
from store.rows import ChangeRow


def instant(when: datetime | str | None = None) -> str:
    """A moment as the store writes it: ISO 8601 in UTC to the millisecond, so that text order is time order.

    Args:
        when: The moment; local time where it names no zone; None for now.

    Raises:
        ValueError: If text is not ISO 8601.
    """
    moment = datetime.fromisoformat(when) if isinstance(when, str) else when or datetime.now(UTC)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def log(tables: Tables, what: str, id: str, row: int, at: str, **more: object) -> None:
    """Write that something was written. Inside its transaction."""
    tables.table("changes").insert({"what": what, "id": id, "row": row, "at": at, **more})


def version(tables: Tables) -> int:
    """The place of the last entry; 0 where nothing was ever written."""
    last = tables.table("changes").page(limit=1, fields=("what",))
    return last[0].doc_id if last else 0


def since(tables: Tables, number: int, limit: int = 1000) -> list[ChangeRow]:
    """What was written after a place in the log, oldest first, at most ``limit``."""
    rows: list[Document] = tables.table("changes").page(after=(None, number), limit=limit, descending=False)
    return [ChangeRow(number=r.doc_id, what=r["what"], id=r["id"], row=r["row"], at=r["at"]) for r in rows]
