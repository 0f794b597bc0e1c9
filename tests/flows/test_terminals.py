"""What a person gets on terminals that cannot carry a desk, and what a closed or plain one does to the commands."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.flows.test_bad_input import GOOD
from tests.tui.cli.running import ROOT, ingot


@pytest.fixture
def store(tmp_path: Path) -> Path:
    kept = tmp_path / "store.db"
    ingot("read", "--quiet", "-", "--store", str(kept), stdin=GOOD.encode(), check=0)
    return kept


def opened(store: Path, *words: str, encoding: str = "utf-8", **environment: str) -> pexpect.spawn[str]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **environment}
    command = ["-m", "tui.cli.main", "--store", str(store), *words]
    return pexpect.spawn(sys.executable, command, env=environ, encoding=encoding, timeout=60, dimensions=(24, 80))


def test_a_dumb_terminal_gets_the_listing_and_is_told_why(store: Path) -> None:
    child = opened(store, TERM="dumb")
    child.expect(pexpect.EOF)
    child.close()
    said = str(child.before)
    assert child.exitstatus == 0
    assert "“dumb”" in said
    assert "Chile" in said
    assert "\x1b" not in said


def test_a_terminal_that_does_not_speak_utf8_gets_the_listing(store: Path) -> None:
    child = opened(
        store, encoding="latin-1", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", LC_ALL="C", PYTHONIOENCODING="latin-1"
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "UTF-8" in str(child.before)
    assert "Chile" in str(child.before)


def test_progress_is_drawn_on_a_terminal_and_lines_stay_whole(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(5):
        (pages / f"{number}.txt").write_text(f"{number}. {GOOD}", encoding="utf-8")
    child = opened(tmp_path / "new.db", "read", str(pages))
    child.expect(pexpect.EOF)
    child.close()
    said = str(child.before)
    assert child.exitstatus == 0
    assert said.count("stored, 1 figure") == 5
    assert "5/5" in said


def test_interrupting_leaves_what_was_stored(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(1200):
        (pages / f"{number:03}.txt").write_text(f"{number}. {GOOD}" * 40, encoding="utf-8")
    kept = tmp_path / "new.db"
    child = opened(kept, "read", str(pages))
    child.expect("stored")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "Traceback" not in str(child.before)
    again = ingot("read", "--json", "--store", str(kept), str(pages / "000.txt"), check=0)
    assert b'"duplicate"' in again.stdout
