"""What every test stands on: a home of its own, a fixed language, and how much of the long counts to run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ingot", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("ingot")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long counts in full, not a seeded tenth")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes and long texts are told apart by their number, not by what they hold, which may differ from run to run."""
    return argname if isinstance(val, bytes) or (isinstance(val, str) and len(val) > 60) else None


@pytest.fixture
def amount(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """How many of a long count to run: all with --full, else a tenth, but at least one."""
    full = bool(request.config.getoption("--full"))
    return lambda count: count if full else max(1, count // 10)


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees or touches the settings and stores of whoever runs it."""
    home: Path = tmp_path_factory.mktemp("home")
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(variable, str(home))
    for variable in list(os.environ):
        if (variable.startswith("INGOT_") and variable != "INGOT_SHARED") or variable in (
            "LC_ALL",
            "LC_MESSAGES",
            "NO_COLOR",
        ):
            monkeypatch.delenv(variable)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
