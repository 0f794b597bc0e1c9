"""Scores the extractor against the shared gold: ``python -m tests.bench.score [--odd|--even] [score.py's options]``.

Runs cleaning and extraction over the five pages and the passages and prints the tables of the shared ``score.py``.
The shared
folder is the one that ``INGOT_SHARED`` names.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from briefings.cleaning import blocks
from briefings.extraction import as_extract, extract
from briefings.model import Document, digest
from briefings.vocabulary.characters import safe_text


def facts(id_: str, text: str, reference: date | None) -> dict[str, Any]:
    """What the extractor takes from one text, in the shape of ``ingot extract``."""
    clean = safe_text(text)
    document = Document(id=id_, text=clean, digest=digest(clean))
    return as_extract(extract(document, blocks(document), reference=reference), clean)


def pages(shared: Path) -> Iterator[dict[str, Any]]:
    """The facts of the five pages."""
    for path in sorted((shared / "goldset/pages").glob("*.txt")):
        yield facts(path.stem, path.read_text("utf-8"), None)


def passages(shared: Path, remainder: int | None) -> Iterator[dict[str, Any]]:
    """The facts of the passages; of those with odd or even numbers alone, where a remainder is given."""
    with (shared / "goldset/passages.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            passage = json.loads(line)
            if remainder is not None and int(passage["id"][1:]) % 2 != remainder:
                continue
            day = passage["reference_date"]
            yield facts(passage["id"], passage["text"], date.fromisoformat(day) if day else None)


def show(shared: Path, found: list[dict[str, Any]], *options: str) -> None:
    """Print the tables of the shared scorer for some facts."""
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl", delete=False) as file:
        encoder = msgspec.json.Encoder(decimal_format="number")
        for one in found:
            file.write(encoder.encode(one) + b"\n")
    ids = ",".join(str(one["id"]) for one in found)
    try:
        print(
            subprocess.run(
                [sys.executable, str(shared / "goldset/score.py"), file.name, "--ids", ids, *options],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
    finally:
        Path(file.name).unlink()


def main(arguments: list[str]) -> int:
    """Print both tables; 2 where ``INGOT_SHARED`` is unset."""
    root = os.environ.get("INGOT_SHARED")
    if not root:
        print("INGOT_SHARED is unset: there is no gold to score against.", file=sys.stderr)
        return 2
    shared = Path(root)
    remainder = 1 if "--odd" in arguments else 0 if "--even" in arguments else None
    options = [one for one in arguments if one not in ("--odd", "--even")]
    show(shared, list(pages(shared)), *options)
    show(shared, list(passages(shared, remainder)), "--gold", str(shared / "goldset/passages.jsonl"), *options)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
