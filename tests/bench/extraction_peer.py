"""All facts by Ingot against five models of Recognizers-Text on the same texts: processor time, one core, in turn.

Usage: python -m tests.bench.extraction_peer [--peer PYTHON] [--pairs N]

The texts are the gold passages in English and simplified Chinese and the five pages. The peer
(``recognizers-text-suite`` with ``emoji<2``) runs in the interpreter that ``--peer`` names, which is this one where it
is left out; where the peer is not installed there, only Ingot's own speed is printed. Both are warmed up first, and the
start of neither counts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.bench.paired import ROOT

_PEER = r"""
import json, sys, time
from recognizers_text import Culture
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_date_time import recognize_datetime
models = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension, recognize_datetime)
texts = json.loads(sys.stdin.read())
cultures = {"en": Culture.English, "zh": Culture.Chinese}
for culture in cultures.values():
    for model in models:
        model("In 2023 3.2% of 5 tonnes", culture)
begun = time.process_time()
for lang, text in texts:
    for model in models:
        try:
            model(text, cultures[lang])
        except Exception:
            pass  # the peer fails on some texts; the time it took until then counts in its favour
print(time.process_time() - begun)
"""

_OURS = r"""
import json, sys, time
from briefings.model import Document
from briefings.pipeline import take
from briefings.reading import Hints
texts = json.loads(sys.stdin.read())
def once():
    for nth, (lang, text) in enumerate(texts):
        take(text.encode(), Hints(address="text", id=str(nth), format="text", encoding="utf-8"))
once()
begun = time.process_time()
once()
print(time.process_time() - begun)
"""


def texts() -> list[tuple[str, str]]:
    """The texts as (language, text) pairs."""
    gold = Path(os.environ["INGOT_SHARED"]) / "goldset"
    passages = [json.loads(line) for line in (gold / "passages.jsonl").read_text("utf-8").splitlines()]
    found = [(one["lang"][:2], one["text"]) for one in passages if one["lang"] in ("en", "zh-Hans")]
    for page in sorted((gold / "pages").glob("*.txt")):
        text = page.read_text("utf-8")
        han = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
        found.append(("zh" if han * 3 > len(text) else "en", text))
    return found


def _seconds(python: str, program: str, given: list[tuple[str, str]]) -> float | None:
    done = subprocess.run(
        [python, "-W", "ignore", "-c", program],
        input=json.dumps(given),
        text=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    if done.returncode:
        print(done.stderr.strip().splitlines()[-1:], file=sys.stderr)
        return None
    return float(done.stdout.split()[-1])


def main() -> None:
    """Print both speeds and their ratio."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--peer", default=sys.executable)
    asked.add_argument("--pairs", type=int, default=3)
    options = asked.parse_args()
    given = texts()
    for lang in ("en", "zh"):
        part = [one for one in given if one[0] == lang]
        size = sum(len(text) for _, text in part)
        ours: list[float] = []
        peers: list[float] = []
        for _ in range(options.pairs):
            mine = _seconds(sys.executable, _OURS, part)
            if mine is not None:
                ours.append(mine)
            theirs = _seconds(options.peer, _PEER, part) if len(peers) == len(ours) - 1 else None
            if theirs is not None:
                peers.append(theirs)
        line = f"{lang}: {size:,} characters, Ingot {size / median(ours):,.0f} characters/s"
        if peers:
            line += f", peer {size / median(peers):,.0f}, ratio {median(peers) / median(ours):.0f}"
        print(line)


if __name__ == "__main__":
    begun = time.monotonic()
    main()
    print(f"({time.monotonic() - begun:.0f} s in all)")
