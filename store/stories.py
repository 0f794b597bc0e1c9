"""Stories: documents that are copies of one text, found as they come in."""

from __future__ import annotations

from collections import Counter

from tinydb import where

from briefings.comparing import copied
from store import tables
from store.engines import Tables

CANDIDATES = 12
"""Documents that a new one is compared with closely; those that share most of the sketch come first."""


class Stories:
    """Which text each document is a copy of.

    Args:
        database: The store's tables.
    """

    def __init__(self, database: Tables) -> None:
        self._database = database

    def original(self, words: str, bands: tuple[str, ...]) -> str | None:
        """Id of the first document that has this text, or None where it is new.

        Args:
            words: A new document's article.
            bands: Its sketch.
        """
        if not bands:
            return None
        sharing = self._database.table("bands").search(where("band").one_of(list(bands)))
        counted = Counter(row["number"] for row in sharing)
        nearest = sorted(counted, key=lambda number: (-counted[number], number))[:CANDIDATES]
        likeness = {number: copied(words, self._article(number)) for number in nearest}
        if not any(likeness.values()):
            return None
        best = max(likeness, key=lambda number: (likeness[number], -number))
        light = self._database.table("documents").get(doc_id=best)
        return light.get("copy_of") or str(light["id"]) if light is not None else None

    def keep(self, number: int, bands: tuple[str, ...]) -> None:
        """Remember a document's sketch."""
        if bands:
            self._database.table("bands").insert_multiple({"band": band, "number": number} for band in bands)

    def _article(self, number: int) -> str:
        body = self._database.table("bodies").get(where("number") == number)
        return tables.body_article(body) if body is not None else ""
