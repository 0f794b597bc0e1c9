"""The index of a plain store: made from its tables in memory, and made anew when the file changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager

from store import tables
from store.facets import Facet, Key
from store.numbers import Numbers
from store.plain import PlainDatabase
from store.words import Asked, column


class PlainIndex:
    """Facets and words of a plain store.

    Args:
        database: The store's tables.
    """

    def __init__(self, database: PlainDatabase) -> None:
        self._database = database
        self._at: int | None = None
        self._facets: dict[Facet, dict[str, Numbers]] = {}
        self._all = Numbers()
        self._columns: dict[int, dict[str, str]] | None = None

    def everything(self) -> Numbers:
        """All documents."""
        self._fresh()
        return self._all

    def size(self) -> int:
        """How many documents there are."""
        return len(self.everything())

    def facet(self, key: Key) -> Numbers:
        """The documents counted under something."""
        return self.facets(key.facet).get(key.key, Numbers())

    def facets(self, facet: Facet) -> Mapping[str, Numbers]:
        """The documents under each key of a facet."""
        self._fresh()
        return self._facets.get(facet, {})

    def tallies(self, facet: Facet, limit: int) -> list[tuple[str, int]]:
        """The keys with most documents."""
        counted = [(key, len(numbers)) for key, numbers in self.facets(facet).items()]
        return sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def arrived(self, since: str | None, until: str | None) -> Numbers:
        """Documents that came in a time."""
        return Numbers.of(
            row.doc_id
            for row in self._database.table("documents").all()
            if (since is None or row["arrived"] >= since) and (until is None or row["arrived"] < until)
        )

    def having(self, asked: Asked, below: int | None = None) -> Iterator[int]:
        """Documents with these words, newest first."""
        self._fresh()
        if self._columns is None:
            self._columns = self._read_columns()
        for number in sorted(self._columns, reverse=True):
            if (below is None or number < below) and asked.fits(self._columns[number]):
                yield number

    def matching(self, asked: Asked) -> Numbers:
        """All documents with these words."""
        return Numbers.of(self.having(asked))

    def add(self, number: int, keys: Sequence[Key], arrived: str, body: Sequence[str], policies: Sequence[str]) -> None:
        """Nothing to do: all of it is in the tables."""

    def snapshot(self) -> AbstractContextManager[None]:
        """All answers inside are about one moment."""
        return self._database.reading()

    def version(self) -> int:
        """The last entry of the change log."""
        return max((int(number) for number in (self._database.storage.read() or {}).get("changes", {})), default=0)

    def _fresh(self) -> None:
        version = self.version()
        if version == self._at and not self._database.storage.writing:
            return
        found: dict[Facet, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        numbers: list[int] = []
        for body in (self._database.storage.read() or {}).get("bodies", {}).values():
            numbers.append(body["number"])
            for facet, key in tables.body_keys(body):
                found[facet][key].append(body["number"])
        self._facets = {
            facet: {key: Numbers.of(those) for key, those in sorted(keys.items())} for facet, keys in found.items()
        }
        self._facets.setdefault(Facet.KIND, {})["briefing"] = self._all = Numbers.of(numbers)
        # what is not committed yet may never be
        self._columns, self._at = None, None if self._database.storage.writing else version

    def _read_columns(self) -> dict[int, dict[str, str]]:
        data = self._database.storage.read() or {}
        policies: dict[int, list[Mapping[str, object]]] = defaultdict(list)
        for row in data.get("policies", {}).values():
            policies[row["number"]].append(row)
        return {
            body["number"]: {
                "body": column(tables.body_words(body)),
                "policy": column(tables.titles_words(policies[body["number"]])),
            }
            for body in data.get("bodies", {}).values()
        }
