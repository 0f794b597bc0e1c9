"""Killed writers lose nothing that was acknowledged and leave nothing half done; a seeded few of `tests/long`."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest

from store import Choice, Status, open_store
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
