"""Make a briefing of what the store holds."""

from __future__ import annotations

from datetime import date

from briefings.localization import Language
from briefings.localization.brief import Brief, compose
from store import Choice, Store
from store.rows import FeedRow

ALL_AT_ONCE = 200
"""Rows fetched in one look at the store."""


def brief(
    store: Store,
    language: Language,
    *,
    choice: Choice,
    since: str | None = None,
    limit: int | None = None,
    proof: bool = False,
    as_of: date | None = None,
) -> Brief:
    """The briefings that came into the store since a moment, newest first, as sentences in the reader's language.

    Args:
        store: The store.
        language: The reader's language.
        choice: What the reader has chosen.
        since: ISO 8601 moment; earlier arrivals are left out. None for all.
        limit: How many briefings at most.
        proof: Whether the quotes stand beneath the sentences.
        as_of: What counts as today.
    """
    entries = [found for row in _rows(store, choice, since, limit) if (found := store.briefing(row.id)) is not None]
    return compose(entries, language, proof=proof, as_of=as_of)


def _rows(store: Store, choice: Choice, since: str | None, limit: int | None) -> list[FeedRow]:
    rows: list[FeedRow] = []
    after: int | None = None
    while limit is None or len(rows) < limit:
        window = store.feed(choice, after=after, limit=ALL_AT_ONCE)
        fresh = [row for row in window if since is None or row.arrived >= since]
        rows += fresh
        if len(window) < ALL_AT_ONCE or len(fresh) < len(window):
            break
        after = window[-1].number
    return rows if limit is None else rows[:limit]
