"""Killed writers lose nothing that was acknowledged and leave nothing half done; a seeded few of `tests/long`."""

from __future__ import annotations

import gc
import os
import random
import threading
from pathlib import Path

import pytest

from store import Choice, Status, open_store
from store.sqlite_table import Database
from tests.store.killing import kill_one, sound, writer
from tests.store.made import briefing


@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_killed_writers_lose_nothing(tmp_path: Path, name: str) -> None:
    dice = random.Random(20261121)
    kept: set[str] = set()
    read: set[str] = set()
    for round in range(4):
        more, marked = kill_one(tmp_path / name, round * 10_000, dice)
        kept |= more
        read |= marked
    assert len(kept) >= 4
    assert sound(tmp_path / name, kept, read) >= len(kept)


@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_two_writers_lose_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    both = [writer(path, first, 25) for first in (0, 15)]  # ten texts are the same
    said = [process.communicate()[0].splitlines() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    kept = {line.split()[0] for lines in said for line in lines}
    assert sound(path, kept, kept) == 40


@pytest.mark.parametrize("location", ["memory:", "s.db", "s.json"])
def test_threads_share_a_store(tmp_path: Path, location: str) -> None:
    place = location if location == "memory:" else tmp_path / location
    failures: list[BaseException] = []
    with open_store(place) as store:

        def write(first: int) -> None:
            try:
                for number in range(first, first + 12):
                    outcome = store.take(briefing(f"t{number}", f"Text {number} 钛"))
                    assert outcome.status is Status.STORED
            except BaseException as error:
                failures.append(error)

        def look() -> None:
            try:
                for _ in range(25):
                    rows = store.feed(Choice(query="钛"), limit=1000)
                    assert [row.number for row in rows] == sorted((row.number for row in rows), reverse=True)
                    assert store.counts(Choice(regions=("CN",))).metals or not rows
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100)]
        threads += [threading.Thread(target=look) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures
        assert store.size() == store.size(Choice(query="钛")) == 24
        assert {count.key: count.briefings for count in store.counts().metals}["titanium"] == 24


def test_a_child_of_a_fork_opens_its_own_and_harms_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "s.db") as store:
        store.take(briefing("a", "A text."))
        child = os.fork()
        if not child:
            try:
                kept = store.take(briefing("b", "The child's text.")).status is Status.STORED
                store.close()
                os._exit(0 if kept else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        store.take(briefing("c", "The parent's text."))
        assert [row.id for row in store.feed()] == ["c", "b", "a"]
    with open_store(tmp_path / "s.db") as store:
        assert store.size() == 3


def test_connections_end_with_their_threads(tmp_path: Path) -> None:
    with open_store(tmp_path / "s.db") as store:
        for _ in range(20):
            thread = threading.Thread(target=store.size)
            thread.start()
            thread.join()
        gc.collect()
        assert isinstance(store.database, Database)
        assert len(store.database.storage._opened) <= 2
