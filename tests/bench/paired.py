"""Two commands timed in turn, so that a noisy machine is noisy for both."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def processor_seconds(command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
    """Seconds of processor time, user and system, that a command and its children take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(command, environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def wall_seconds(command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
    """Seconds on the clock that a command takes."""
    before = time.perf_counter()
    _run(command, environment)
    return time.perf_counter() - before


def ratio(first: Callable[[], float], second: Callable[[], float], pairs: int = 7) -> tuple[float, float, float]:
    """Medians of both and of first / second, pair by pair, after one pair that does not count."""
    first()
    second()
    measured = [(first(), second()) for _ in range(pairs)]
    return (
        statistics.median(one for one, _ in measured),
        statistics.median(two for _, two in measured),
        statistics.median(one / two for one, two in measured),
    )


def _run(command: Sequence[str], environment: Mapping[str, str] | None) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    subprocess.run(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=True
    )
