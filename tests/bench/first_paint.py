"""The desk's first paint against a bare Textual hello, in a pseudo-terminal, interleaved; the goal is 1.3 at most.

Usage: python -m tests.bench.first_paint [PAIRS]

Timed from the start of the process until its words have reached the terminal: "hello" for the bare application, the
welcome of an empty store, and the frames and then the first figures of a store with the small stock of the desk's
tests.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import pexpect

from store import open_store
from tests.bench.paired import ROOT, ratio
from tests.tui.desk import stock

_HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello")
Hello().run()
"""
_DESK = "import sys; sys.argv = ['ingot', *sys.argv[1:]]; from tui.cli.main import entry; entry()"
_LONG = 60


def first_paint(arguments: list[str], words: bytes) -> float:
    """Seconds until words reach the terminal."""
    keep = ("PATH", "HOME", "PYTHONDONTWRITEBYTECODE")
    environment = {name: value for name, value in os.environ.items() if name in keep}
    environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    before = time.perf_counter()
    child = pexpect.spawn(sys.executable, arguments, env=environment, dimensions=(40, 120), timeout=_LONG)
    child.expect_exact(words)
    took = time.perf_counter() - before
    child.close(force=True)
    return took


def stored(location: Path) -> None:
    """A store on disk with the small stock."""
    with open_store(location) as store:
        for briefing in (stock.shaanxi(), stock.inner_mongolia(), stock.holingol(), stock.guinea()):
            store.take(briefing, arrived=stock.NOW - timedelta(hours=1))
        store.take_series(stock.prices(), arrived=stock.NOW)


def main() -> None:
    """Print the ratios."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        small, empty = Path(folder) / "small.db", Path(folder) / "empty.db"
        stored(small)
        open_store(empty).close()
        for name, location, words in (
            ("empty store, frames", empty, "Regions"),
            ("empty store, welcome", empty, "ingot demo"),
            ("small store, frames", small, "Regions"),
            ("small store, figures", small, "87.6"),
        ):
            desk = ["-c", _DESK, "--store", str(location), "--locale", "en"]
            one, two, times = ratio(
                lambda desk=desk, words=words: first_paint(desk, words.encode()),  # type: ignore[misc]
                lambda: first_paint(["-c", _HELLO], b"hello"),
                pairs=pairs,
            )
            print(f"{name:21}  {one * 1000:6.0f} ms   bare Textual {two * 1000:6.0f} ms   ratio {times:.2f}")


if __name__ == "__main__":
    main()
