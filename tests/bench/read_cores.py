"""`ingot read` with one worker against two: wall time, interleaved; the goal is 1.7 at least.

Usage: python -m tests.bench.read_cores [PAGES]

The pages are the passages of the gold set, dealt out again and again, each page with a number so that none is a copy.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from pathlib import Path

from tests.bench.paired import ratio, wall_seconds


def main() -> None:
    """Print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    passages = [
        json.loads(line)["text"]
        for line in (Path(os.environ["INGOT_SHARED"]) / "goldset/passages.jsonl").read_text("utf-8").splitlines()
    ]
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        pages.mkdir()
        for number in range(count):
            text = "\n\n".join(chance.choices(passages, k=8))
            (pages / f"{number:05}.txt").write_text(f"Page {number}\n\n{text}\n", encoding="utf-8")
        turn = iter(range(1_000_000))

        def read(workers: int) -> float:
            store = Path(folder) / f"{next(turn)}.db"
            words = ["read", "--quiet", str(pages), "--store", str(store), "--workers", str(workers)]
            return wall_seconds([sys.executable, "-m", "tui.cli.main", *words])

        one, two, times = ratio(lambda: read(1), lambda: read(2), pairs=3)
        print(f"{count} pages: one worker {one:.1f} s, two workers {two:.1f} s, ratio {times:.2f}")


if __name__ == "__main__":
    main()
