"""Scores the roles of blocks against annotated whole pages: ``python -m tests.bench.roles [--list] FILE…``.

A file holds one page a line: ``id``, ``lang``, ``kind`` and ``lines``, where each line is a list of ``[role, text]``
pieces that make the line when joined. Two roles apart by a slash are both right, and such a piece counts for the
precision of either and for the recall of none. An empty role is an empty line.

Printed are precision and recall of each role and of "states facts" (title and body together), once by the code points
that are no white space, once by lines, where a line has the role of most of its code points. ``--list`` prints the
lines that went wrong; never use it on a blind file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefings.cleaning import blocks
from briefings.model import Document, Role, digest
from briefings.vocabulary.characters import safe_text

FACTS = "states facts"


@dataclass
class Tally:
    """What was right of what was said and of what is so, for each role, in code points or lines."""

    said: Counter[str] = field(default_factory=Counter)
    said_right: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)
    there_found: Counter[str] = field(default_factory=Counter)

    def add(self, gold: str, role: str, weight: int) -> None:
        """Counts a stretch: the role or roles the gold allows, the role that cleaning gave it, and its size."""
        allowed = gold.split("/")
        self.said[role] += weight
        self.said_right[role] += weight * (role in allowed)
        if len(allowed) == 1:
            self.there[gold] += weight
            self.there_found[gold] += weight * (role == gold)
        states = {one in ("title", "body") for one in allowed}
        if len(states) == 1:
            (is_fact,) = states
            read = role in ("title", "body")
            self.said[FACTS] += weight * read
            self.said_right[FACTS] += weight * (read and is_fact)
            self.there[FACTS] += weight * is_fact
            self.there_found[FACTS] += weight * (read and is_fact)

    def rows(self) -> Iterator[tuple[str, float, float, int]]:
        """Role, precision and recall from 0 to 1, and how much of the role the gold has."""
        for role in [*(str(one) for one in Role), FACTS]:
            if self.said[role] or self.there[role]:
                precision = self.said_right[role] / self.said[role] if self.said[role] else 1.0
                recall = self.there_found[role] / self.there[role] if self.there[role] else 1.0
                yield role, precision, recall, self.there[role]


def spread(page: dict[str, Any]) -> tuple[str, list[str]]:
    """A page's text, and for each of its code points the role the gold gives it."""
    text, gold = [], []
    for line in page["lines"]:
        for role, piece in line:
            text.append(piece)
            gold += [role] * len(piece)
        text.append("\n")
        gold.append("")
    return "".join(text), gold


def found(text: str) -> list[str]:
    """For each code point of a text the role that cleaning gives it; nothing where no block stands."""
    roles = [""] * len(text)
    for block in blocks(Document(id="page", text=text, digest=digest(text))):
        roles[block.start : block.end] = [str(block.role)] * (block.end - block.start)
    return roles


def score(pages: list[dict[str, Any]], listing: bool = False) -> tuple[Tally, Tally]:
    """The tallies by code points and by lines of some pages."""
    points, lines = Tally(), Tally()
    for page in pages:
        text, gold = spread(page)
        if safe_text(text) != text:
            raise ValueError(f"{page['id']}: the text is changed by cleaning it, so its offsets would not hold")
        roles = found(text)
        at = 0
        for line in text.split("\n"):
            here = [(gold[at + i], roles[at + i]) for i, char in enumerate(line) if not char.isspace()]
            at += len(line) + 1
            here = [(wanted, got) for wanted, got in here if wanted]
            if not here:
                continue
            for (wanted, got), weight in Counter(here).items():
                points.add(wanted, got, weight)
            (wanted, _), (got, _) = (Counter(side).most_common(1)[0] for side in zip(*here, strict=True))
            lines.add(wanted, got, 1)
            if listing and any(got not in wanted.split("/") for wanted, got in here):
                print(f"{page['id']} {wanted:10} read as {got or 'nothing':10} {line.strip()[:110]}")
    return points, lines


def main(arguments: list[str] | None = None) -> None:
    """Prints the table of some files."""
    parser = argparse.ArgumentParser(description="precision and recall of the roles of blocks")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="print the lines that went wrong")
    options = parser.parse_args(arguments)
    for path in options.files:
        pages = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        points, lines = score(pages, options.list)
        print(f"{path.name}: {len(pages)} pages")
        print(f"{'role':14}{'code points: P':>16}{'R':>8}{'n':>8}{'lines: P':>12}{'R':>8}{'n':>6}")
        by_line = {row[0]: row for row in lines.rows()}
        for role, precision, recall, size in points.rows():
            _, line_precision, line_recall, count = by_line.get(role, (role, 1.0, 1.0, 0))
            print(f"{role:14}{precision:16.3f}{recall:8.3f}{size:8}{line_precision:12.3f}{line_recall:8.3f}{count:6}")


if __name__ == "__main__":
    main()
