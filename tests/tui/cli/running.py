"""Run `ingot` as a person does: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]


def ingot(
    *words: str, stdin: bytes = b"", environment: Mapping[str, str] | None = None, check: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The finished process; fails where `check` is given and the status is another."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    done = subprocess.run(
        [sys.executable, "-m", "tui.cli.main", *words],
        input=stdin,
        capture_output=True,
        env=environ,
        check=False,
        timeout=300,
    )
    if check is not None:
        assert done.returncode == check, (words, done.returncode, done.stdout[-2000:], done.stderr[-4000:])
    assert b"Traceback" not in done.stderr, done.stderr.decode(errors="replace")
    return done


def text(done: subprocess.CompletedProcess[bytes]) -> str:
    """What it printed as data."""
    return done.stdout.decode("utf-8")


def talk(done: subprocess.CompletedProcess[bytes]) -> str:
    """What it said on standard error."""
    return done.stderr.decode("utf-8", "replace")
