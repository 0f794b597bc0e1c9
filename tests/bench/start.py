"""`ingot --version` and `--help` against `python -c pass`: wall time, interleaved; the goal is 2.5 at most.

Usage: python -m tests.bench.start
"""

from __future__ import annotations

import sys

from tests.bench.paired import ratio, wall_seconds

PASS = [sys.executable, "-c", "pass"]


def main() -> None:
    """Print the ratios."""
    for word in ("--version", "--help"):
        command = [
            sys.executable,
            "-c",
            f"import sys; sys.argv = ['ingot', '{word}']; from tui.cli.main import entry; entry()",
        ]
        one, two, times = ratio(lambda command=command: wall_seconds(command), lambda: wall_seconds(PASS), pairs=21)  # type: ignore[misc]
        print(f"ingot {word:9}  {one * 1000:6.1f} ms   python -c pass {two * 1000:6.1f} ms   ratio {times:.2f}")


if __name__ == "__main__":
    main()
