"""Make a briefing of what the store holds."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from briefings.localization import Language
from briefings.localization.brief import Brief, Other, compose
from briefings.model import Briefing, Observation
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
    others, told = _shared(store, entries)
    return compose(entries, language, proof=proof, as_of=as_of, others=others, told=told)


def _shared(store: Store, entries: list[Briefing]) -> tuple[dict[str, tuple[Other, ...]], set[str]]:
    """For figures that several documents state: who else does, and which of them an entry above tells already."""
    others: dict[str, tuple[Other, ...]] = {}
    told: set[str] = set()
    for briefing in entries:
        for fact in briefing.observations:
            if fact.id in told:
                continue
            same = [each for each in store.proofs(fact.id) if each.id != fact.id]
            told.update(each.id for each in same)
            if found := tuple(other for each in same if (other := _other(store, each)) is not None):
                others[fact.id] = found
    return others, told


def _other(store: Store, fact: Observation) -> Other | None:
    document = store.document(fact.span.document)
    if document is None:
        return None
    source = document.source or PurePath(document.address).name or document.id
    return Other(
        document=document.id,
        source=source,
        quote=fact.span.of(document.text),
        start=fact.span.start,
        end=fact.span.end,
    )


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
