"""Policies across documents: which rows are one policy, what is late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tinydb import where

from briefings.model import Policy, PolicyStatus
from store import tables
from store.engines import Tables
from store.facets import Facet, Key
from store.index import Index
from store.rows import PolicyRow


class Ledger:
    """The policies of a store.

    Args:
        database: Where they are.
        index: How many briefings name each.
    """

    def __init__(self, database: Tables, index: Index) -> None:
        self._database = database
        self._index = index
        self._newest: dict[str, tuple[Policy, int]] = {}
        self._newest_at = -1

    def keys(self, id: str) -> list[str]:
        """The keys that a policy's id stands for: in any document the policy has the same key, but an id of its own."""
        rows = self._database.table("policies").search(where("id") == id)
        keys = list(dict.fromkeys(row["key"] for row in rows))
        if not keys and self._index.facet(Key(Facet.POLICY, id)):
            return [id]
        return keys

    def rows(self, keys: Iterable[tuple[str, int]], today: date) -> list[PolicyRow]:
        """Policies by key and number of briefings, as the newest document has each; most briefings first."""
        found = []
        for key, briefings in keys:
            policy, number = self._as_newest(key)
            row = PolicyRow(
                policy=policy, document=policy.span.document, briefings=briefings, overdue=overdue(policy, today)
            )
            found.append((-briefings, -number, row))
        return [row for *_, row in sorted(found, key=lambda entry: entry[:2])]

    def _as_newest(self, key: str) -> tuple[Policy, int]:
        """A policy as the newest document has it, with that document's number; kept until something is written."""
        version = self._index.version()
        if self._newest_at != version:
            self._newest, self._newest_at = {}, version
        if key not in self._newest:
            row = self._database.table("policies").page(where=where("key") == key, limit=1)[0]
            self._newest[key] = (tables.noun(Policy, row), row["number"])
        return self._newest[key]


def overdue(policy: Policy, today: date) -> bool:
    """Whether a promised policy's day has passed, or a target's deadline. A day nobody stated has never passed."""
    days = [target.deadline for target in policy.targets]
    if policy.status is PolicyStatus.PROMISED:
        days.append(policy.date)
    if policy.status in (PolicyStatus.ENDED, PolicyStatus.SUPERSEDED):
        return False
    return any(day is not None and day.last is not None and day.last < today for day in days)
