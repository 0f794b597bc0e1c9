"""Each engine in turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store import Store, open_store

ENGINES = ("sqlite", "memory", "plain")
TODAY = date(2026, 11, 21)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def location(engine: str, tmp_path: Path) -> str:
    return {"sqlite": str(tmp_path / "s.db"), "memory": "memory:", "plain": str(tmp_path / "s.json")}[engine]


@pytest.fixture
def opening(location: str) -> Iterator[Callable[..., Store]]:
    """Opens the engine's store; closes what a test left open."""
    opened: list[Store] = []

    def again(**how: Any) -> Store:
        store = open_store(location, **{"today": TODAY, **how})
        opened.append(store)
        return store

    yield again
    for store in opened:
        store.close()


@pytest.fixture
def store(opening: Callable[..., Store]) -> Store:
    return opening()


@pytest.fixture
def at_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is UTC, whatever the machine's."""
    with monkeypatch.context() as inside:
        inside.setenv("TZ", "UTC0")
        time.tzset()
        yield
    time.tzset()
