"""What is kept beside the documents so that they can be counted and found, written in their transaction."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from store.facets import Facet, Key
from store.numbers import WIDTH, Numbers, pack, unpack
from store.sqlite import SqliteStorage
from store.words import Asked

SCHEMA = """
CREATE TABLE facets (facet TEXT, key TEXT, chunk INTEGER, bits BLOB NOT NULL, PRIMARY KEY (facet, key, chunk))
    WITHOUT ROWID;
CREATE TABLE tallies (facet TEXT, key TEXT, documents INTEGER NOT NULL, PRIMARY KEY (facet, key)) WITHOUT ROWID;
CREATE TABLE arrivals (chunk INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL);
CREATE INDEX tallies_most ON tallies (facet, documents DESC, key);
CREATE VIRTUAL TABLE words USING fts5 (body, policy, content='', contentless_delete=1, tokenize='ascii');
"""
"""Bits by facet, how many documents each has, when those of a chunk came, and full text; all follows from documents."""

_ALL = Key(Facet.KIND, "briefing")
_BATCH = 64
_REMEMBERED = 8


class Index(Protocol):
    """What any engine must know of the documents to answer a choice."""

    def everything(self) -> Numbers:
        """All documents."""

    def size(self) -> int:
        """How many documents there are."""

    def facet(self, key: Key) -> Numbers:
        """The documents counted under something."""

    def facets(self, facet: Facet) -> Mapping[str, Numbers]:
        """The documents under each key of a facet."""

    def tallies(self, facet: Facet, limit: int) -> list[tuple[str, int]]:
        """The keys of a facet with how many documents each has, most first, at most ``limit``."""

    def arrived(self, since: str | None, until: str | None) -> Numbers:
        """Documents that came in the half-open time from ``since`` to ``until`` (ISO 8601 in UTC)."""

    def having(self, asked: Asked, below: int | None = None) -> Iterator[int]:
        """Documents whose text has what is asked, newest first, under a number where one is given."""

    def matching(self, asked: Asked) -> Numbers:
        """All documents whose text has what is asked."""

    def add(self, number: int, keys: Sequence[Key], arrived: str, body: Sequence[str], policies: Sequence[str]) -> None:
        """Count and index a new document with its words. Inside a transaction."""

    def snapshot(self) -> AbstractContextManager[None]:
        """All answers inside are about one moment."""

    def version(self) -> int:
        """A number that changes when documents do."""


class SqliteIndex:
    """Facets and full text in the tables of `SCHEMA`."""

    def __init__(self, storage: SqliteStorage) -> None:
        self._storage = storage
        self._cache: dict[object, Mapping[str, Numbers]] = {}
        self._cached_at = -1
        self._found: dict[str, Numbers] = {}
        self._found_at = -1
        self._guard = threading.Lock()

    def everything(self) -> Numbers:
        """All documents."""
        return self.facet(_ALL)

    def size(self) -> int:
        """How many documents there are."""
        sql = "SELECT documents FROM tallies WHERE facet = ? AND key = ?"
        return int(self._storage.value(sql, (_ALL.facet.value, _ALL.key)) or 0)

    def facet(self, key: Key) -> Numbers:
        """The documents counted under something."""
        kept = self._kept(key.facet)
        if kept is not None:
            return kept.get(key.key, Numbers())
        rows = self._storage.run(
            "SELECT chunk, bits FROM facets WHERE facet = ? AND key = ?", (key.facet.value, key.key)
        )
        return Numbers({chunk: unpack(bits) for chunk, bits in rows})

    def facets(self, facet: Facet) -> Mapping[str, Numbers]:
        """The documents under each key of a facet; kept until documents change."""
        kept = self._kept(facet)
        if kept is None:
            version = self.version()
            rows = self._storage.run("SELECT key, chunk, bits FROM facets WHERE facet = ?", (facet.value,))
            kept = {
                key: Numbers({chunk: unpack(bits) for _, chunk, bits in group})
                for key, group in itertools.groupby(rows, key=lambda row: row[0])
            }
            if not self._storage.writing:
                with self._guard:
                    if self._cached_at != version:
                        self._cache, self._cached_at = {}, version
                    self._cache[facet] = kept
        return kept

    def _kept(self, facet: Facet) -> Mapping[str, Numbers] | None:
        if self._storage.writing:
            return None  # what is not committed yet may never be
        version = self.version()
        with self._guard:
            return self._cache.get(facet) if self._cached_at == version else None

    def tallies(self, facet: Facet, limit: int) -> list[tuple[str, int]]:
        """The keys with most documents."""
        sql = "SELECT key, documents FROM tallies WHERE facet = ? ORDER BY documents DESC, key LIMIT ?"
        return [(key, documents) for key, documents in self._storage.run(sql, (facet.value, limit))]

    def arrived(self, since: str | None, until: str | None) -> Numbers:
        """Documents that came in a time. Chunks that lie inside it whole are not looked into."""
        place = "json_extract(doc, '$.arrived')"
        limits = [(f"{place} >= ?", since), (f"{place} < ?", until)]
        asked = [(sql, value) for sql, value in limits if value is not None]
        inside: list[int] = []
        found = Numbers()
        for chunk, first, last in self._storage.run("SELECT chunk, first, last FROM arrivals"):
            if (since is None or first >= since) and (until is None or last < until):
                inside.append(chunk)
            elif (since is None or last >= since) and (until is None or first < until):
                where = " AND ".join(["doc_id >= ?", "doc_id < ?", *(sql for sql, _ in asked)])
                values = (chunk * WIDTH, (chunk + 1) * WIDTH, *(value for _, value in asked))
                rows = self._storage.run(f"SELECT doc_id FROM tiny_documents WHERE {where}", values)
                found |= Numbers.of(row[0] for row in rows)
        all_chunks = self.everything().chunks() if inside else {}
        return found | Numbers({chunk: all_chunks[chunk] for chunk in inside})

    def having(self, asked: Asked, below: int | None = None) -> Iterator[int]:
        """Documents with these words, newest first; read in growing batches, so that no statement stays open."""
        match, batch = asked.match(), _BATCH
        while True:
            floor, values = ("AND rowid < ?", (match, below)) if below is not None else ("", (match,))
            rows = self._storage.run(
                f"SELECT rowid FROM words WHERE words MATCH ? {floor} ORDER BY rowid DESC LIMIT {batch}", values
            )
            yield from (row[0] for row in rows)
            if len(rows) < batch:
                return
            below, batch = rows[-1][0], batch * 4

    def matching(self, asked: Asked) -> Numbers:
        """All documents with these words; the last few answers are kept until documents change."""
        match, version = asked.match(), self.version()
        with self._guard:
            if self._found_at == version and match in self._found and not self._storage.writing:
                return self._found[match]
        found = Numbers.of(self.having(asked))
        if not self._storage.writing:
            with self._guard:
                if self._found_at != version or len(self._found) >= _REMEMBERED:
                    self._found, self._found_at = {}, version
                self._found[match] = found
        return found

    def add(self, number: int, keys: Sequence[Key], arrived: str, body: Sequence[str], policies: Sequence[str]) -> None:
        """Count and index a new document."""
        chunk, bit = divmod(number, WIDTH)
        mine = 1 << bit
        self._storage.run(
            "INSERT INTO arrivals VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
            "SET first = min(first, excluded.first), last = max(last, excluded.last)",
            (chunk, arrived, arrived),
        )
        for facet, key in (_ALL, *keys):
            before = self._storage.value(
                "SELECT bits FROM facets WHERE facet = ? AND key = ? AND chunk = ?", (facet.value, key, chunk)
            )
            bits = pack((unpack(before) if before else 0) | mine)
            self._storage.run(
                "INSERT INTO facets VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET bits = excluded.bits",
                (facet.value, key, chunk, bits),
            )
            self._storage.run(
                "INSERT INTO tallies VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET documents = documents + 1",
                (facet.value, key),
            )
        self._storage.run(
            "INSERT INTO words (rowid, body, policy) VALUES (?, ?, ?)",
            (number, " ".join(body), " ".join(policies)),
        )

    def snapshot(self) -> AbstractContextManager[None]:
        """All answers inside are about one moment."""
        return self._storage.reading()

    def version(self) -> int:
        """The last entry of the change log."""
        return int(self._storage.value("SELECT max(doc_id) FROM tiny_changes") or 0)
