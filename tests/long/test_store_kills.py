"""Two hundred killed writers, of reading and marking; a seeded tenth without ``--full``."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from store import open_store
from tests.store.killing import kill_one, sound


@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_nothing_acknowledged_is_lost(tmp_path: Path, name: str, amount: Callable[[int], int]) -> None:
    dice = random.Random(4)
    kept: set[str] = set()
    read: set[str] = set()
    for round in range(amount(200)):
        more, marked = kill_one(tmp_path / name, round * 1000, dice)
        kept |= more
        read |= marked
        with open_store(tmp_path / name) as store:
            assert store.size() >= len(kept)  # and goes on at once: no repair, no lock left behind
    assert len(kept) >= amount(200)
    sound(tmp_path / name, kept, read)
