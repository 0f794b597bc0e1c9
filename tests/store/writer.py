"""What tests run as a process of its own: takes in briefings and marks, and says so after each.

    python -m tests.store.writer LOCATION FIRST COUNT

Prints ``ID`` after a briefing is in the store for good, ``ID read`` after its mark is.
"""

from __future__ import annotations

import sys

from store import open_store
from tests.store.made import briefing, policy


def text(number: int) -> str:
    """The text of a numbered briefing, of a length of its own."""
    return f"Report {number}. 钛材产量 " + "titanium output rose 铝 " * (number * 37 % 400)


def main() -> None:
    """Write until done or killed."""
    location, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open_store(location) as store:
        for number in range(first, first + count):
            id = f"w{number}"
            store.take(briefing(id, text(number), policies=(policy(id, f"Plan {number % 5}", deadline="2030"),)))
            print(id, flush=True)
            store.mark(id, read=True)
            print(id, "read", flush=True)


if __name__ == "__main__":
    main()
