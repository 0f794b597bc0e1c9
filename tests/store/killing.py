"""Kills writers at random moments and looks at what they leave."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import apsw

from briefings.vocabulary import vocabulary
from store import Choice, Store, open_store
from store.facets import Facet, Key
from store.index import SqliteIndex
from store.numbers import Numbers
from store.tables import body_keys
from tests.store.writer import text


def writer(location: Path, first: int, count: int) -> subprocess.Popen[str]:
    """A writing process."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", str(location), str(first), str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def kill_one(location: Path, first: int, dice: random.Random) -> tuple[set[str], set[str]]:
    """Start a writer, kill it at a random moment of its work; the ids and marks that it said were kept."""
    process = writer(location, first, 10_000)
    assert process.stdout is not None
    lines = [process.stdout.readline()]  # it is at work now
    time.sleep(dice.random() * 0.15)
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.read().splitlines()
    process.wait()
    whole = [line.split() for line in lines if line.strip()]
    return {words[0] for words in whole if len(words) == 1}, {words[0] for words in whole if len(words) == 2}


def sound(location: Path, kept: set[str], read: set[str]) -> int:
    """Check a store after its writers died: all that was acknowledged is there, whole, once, counted and found.

    Returns:
        How many briefings it holds.
    """
    with open_store(location) as store:
        rows = {row.id: row for row in store.feed(limit=10**6)}
        assert kept <= rows.keys(), kept - rows.keys()
        assert len(rows) == store.size() == len(store.feed(limit=10**6))
        assert read <= {id for id, row in rows.items() if row.read}
        for id in rows:
            found = store.briefing(id)
            assert found is not None
            assert found.document.text == text(int(id[1:]))
            assert len(found.observations) == len(found.policies) == len(found.events) == 1
        _index_follows_from_documents(store)
        assert {row.id for row in store.feed(Choice(query="钛材"), limit=10**6)} == rows.keys()
        assert len(store.changes(limit=10**6)) == len(rows)
    if location.suffix == ".db":
        for path in (location, location.with_name(f"{location.stem}.reader.db")):
            connection = apsw.Connection(str(path))
            assert list(connection.execute("PRAGMA integrity_check")) == [("ok",)]
            connection.close()
    return len(rows)


def _index_follows_from_documents(store: Store) -> None:
    index = store._index
    expected: dict[Key, list[int]] = {}
    for body in store.database.table("bodies").all():
        for key in body_keys(body):
            expected.setdefault(key, []).append(body["number"])
    for facet in (Facet.REGION, Facet.METAL, Facet.POLICY, Facet.INDICATOR):
        found = index.facets(facet)
        assert dict(found) == {key.key: Numbers.of(those) for key, those in expected.items() if key.facet is facet}
        assert dict(index.tallies(facet, 10**6)) == {key: len(those) for key, those in found.items()}
    if isinstance(index, SqliteIndex):
        (mismatch,) = store.database.storage.run(  # type: ignore[attr-defined]
            "SELECT count(*) FROM tiny_documents d WHERE NOT EXISTS (SELECT 1 FROM words WHERE rowid = d.doc_id)"
        )[0]
        assert mismatch == 0
    assert vocabulary().material("titanium") is not None
