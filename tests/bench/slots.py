"""Scores what the shared scorer does not: ``python -m tests.bench.slots [--list] [--half b] [--ids p001,p002] GOLD…``.

For each gold file (JSON lines, the schema of the gold passages), precision and recall of policies' titles, of targets
with and without a figure, of events, leads and organisations; and of those found, how many have each slot right.
Without a file it scores ``tests/gold/unseen.jsonl``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.score import facts

Thing = dict[str, Any]
_OWN = Path(__file__).parents[1] / "gold" / "unseen.jsonl"
_SMALL = frozenset(["the", "of", "for", "and", "in", "on", "to", "a", "an", "at", "by"])


def words(text: str | None) -> frozenset[str]:
    """What tells names apart: words in Latin or Cyrillic script, pairs of ideographs."""
    low = unicodedata.normalize("NFKC", text or "").lower()
    han = re.findall(r"[\u3400-\u9fff]+", low)
    pairs = {run[i : i + 2] for run in han for i in range(max(1, len(run) - 1))}
    return frozenset(pairs | {w for w in re.findall(r"[a-zà-ÿа-яё0-9]+", low) if w not in _SMALL})


def alike(one: str | None, other: str | None, least: float = 0.6) -> bool:
    """Whether two names share most of the shorter one's words."""
    x, y = words(one), words(other)
    shared = len(x & y)
    return bool(shared) and shared >= least * min(len(x), len(y)) and shared >= min(2, len(x), len(y))


def paired(golds: list[Thing], found: list[Thing], same: Callable[[Thing, Thing], float]) -> list[tuple[Thing, Thing]]:
    """One-to-one pairs, the best agreement first; `same` gives 0 for none."""
    ranked = sorted(
        ((same(g, f), -i, -j) for i, g in enumerate(golds) for j, f in enumerate(found) if same(g, f)), reverse=True
    )
    taken: set[int] = set()
    used: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            pairs.append((golds[-i], found[-j]))
    return pairs


def _issuers(thing: Thing) -> list[str]:
    return [re.sub(r"^the\s", "", name.strip().lower()) for name in thing["issuers"]]


def _title(gold: Thing, found: Thing) -> float:
    shared = len(words(gold["title"]) & words(found["title"]))
    return shared + 0.01 if alike(gold["title"], found["title"]) else 0.0


def _figure(gold: Thing, found: Thing) -> float:
    if gold["value"] is None or found["value"] is None or gold["unit"] != found["unit"]:
        return 0.0
    told, taken = float(gold["value"]), float(found["value"])
    if abs(told - taken) > 0.005 * max(abs(told), 1e-9):
        return 0.0
    return 1.0 + float(gold["deadline"] == found["deadline"]) + 0.1 * len(words(gold["what"]) & words(found["what"]))


def _goal(gold: Thing, found: Thing) -> float:
    return float(alike(gold["what"], found["what"], 0.5))


def _event(gold: Thing, found: Thing) -> float:
    x, y = words(gold["name"]), words(found["name"])
    return len(x & y) / len(x | y) if alike(gold["name"], found["name"], 0.4) else 0.0


def _lead(gold: Thing, found: Thing) -> float:
    return float(alike(gold["what"], found["what"]) and gold["kind"] == found["kind"])


def _same_name(gold: Thing, found: Thing) -> float:
    x, y = gold["name"].lower(), found["name"].lower()
    return float(x == y) or 0.5 * float(x in y or y in x)


class Tally:
    """Counts of one gold file, with what was missed and what was made up."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.slots: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.notes: list[str] = []

    def compare(
        self, kind: str, id_: str, golds: list[Thing], found: list[Thing], same: Callable[[Thing, Thing], float]
    ) -> list[tuple[Thing, Thing]]:
        """Count pairs, misses and what is too many."""
        pairs = paired(golds, found, same)
        self.gold[kind] += len(golds)
        self.found[kind] += len(found)
        self.right[kind] += len(pairs)
        for word, things, at in (("missed", golds, 0), ("spurious", found, 1)):
            for one in things:
                if not any(pair[at] is one for pair in pairs):
                    self.notes.append(f"{id_} {word:8} {kind}: {_told(one)}")
        return pairs

    def slot(self, id_: str, name: str, gold: object, found: object, of: str) -> None:
        """Count whether a slot is as the gold has it."""
        self.of[name] += 1
        self.slots[name] += gold == found
        if gold != found:
            self.notes.append(f"{id_} wrong    {name}: {gold!r} taken as {found!r} ({of[:60]})")


def _ends(place: str | None) -> tuple[str, str] | None:
    """The country or province of a place, and the town: what lies between the gold leaves out at will."""
    return (place.split("/")[0], place.split("/")[-1]) if place else None


def _told(one: Thing) -> str:
    slots = "title name kind what metric comparator value unit deadline date place rule"
    return " | ".join(str(one[slot]) for slot in slots.split() if one.get(slot) is not None)


def tally(lines: Iterator[Thing]) -> Tally:
    """Compare what is taken from each piece with its gold."""
    total = Tally()
    for piece in lines:
        day = piece.get("reference_date")
        found = facts(piece["id"], piece["text"], date.fromisoformat(day) if day else None)
        id_ = piece["id"]
        for gold, policy in total.compare("policies", id_, piece["policies"], found["policies"], _title):
            total.slot(id_, "status", gold["status"], policy["status"], gold["title"])
            total.slot(id_, "issuers", _issuers(gold), _issuers(policy), gold["title"])
            total.slot(id_, "date", gold["date"], policy["date"], gold["title"])
            total.slot(id_, "doc_number", gold["doc_number"], policy["doc_number"], gold["title"])
        ours = [t for p in found["policies"] for t in p["targets"]]
        theirs = [t for p in piece["policies"] for t in p["targets"]]
        pairs = total.compare(
            "targets",
            id_,
            [t for t in theirs if t["value"] is not None],
            [t for t in ours if t["value"] is not None],
            _figure,
        )
        for gold, target in pairs:
            for name in ("metric", "comparator", "deadline", "baseline"):
                total.slot(id_, name, gold[name], target[name], gold["what"])
        goals = total.compare(
            "unquantified",
            id_,
            [t for t in theirs if t["value"] is None],
            [t for t in ours if t["value"] is None],
            _goal,
        )
        for gold, target in goals:
            total.slot(id_, "deadline", gold["deadline"], target["deadline"], gold["what"])
        events = [one for one in found["events"] if not one["chrome"]]
        for gold, event in total.compare("events", id_, piece["events"], events, _event):
            total.slot(id_, "event date", gold["date"], event["date"], gold["name"])
            total.slot(id_, "event place", _ends(gold["place"]), _ends(event["place"]), gold["name"])
        leads = found["leads"] if piece["leads"] else [one for one in found["leads"] if not one["chrome"]]
        for gold, lead in total.compare("leads", id_, piece["leads"], leads, _lead):
            total.slot(id_, "origin", gold["origin"], lead["origin"], gold["what"])
            total.slot(id_, "lead date", gold["date"], lead["date"], gold["what"])
        named = [{"name": name} for name in piece.get("organisations") or []]
        total.compare("organisations", id_, named, found["organisations"], _same_name)
    return total


def show(path: Path, total: Tally, *, every: bool) -> None:
    """Print the table of one gold file."""
    print(path.name)
    for kind in ("policies", "targets", "unquantified", "events", "leads", "organisations"):
        gold, found, right = total.gold[kind], total.found[kind], total.right[kind]
        recall = f"{100 * right / gold:5.1f}" if gold else "    -"
        # The gold's lists of organisations are not complete: what they lack is no error.
        precision = f"{100 * right / found:5.1f}" if found and kind != "organisations" else "    -"
        print(f"  {kind:14} P {precision}  R {recall}  ({right} of {gold}, {found} taken)")
    print("  right: " + ", ".join(f"{name} {total.slots[name]}/{total.of[name]}" for name in total.of))
    if every:
        for note in total.notes:
            if "spurious organisations" not in note:
                print("    " + note)


def main(arguments: list[str]) -> int:
    """Print a table for each gold file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, default=[_OWN])
    parser.add_argument("--list", action="store_true", help="print what was missed, made up and taken wrong")
    parser.add_argument("--half", help="only pieces of this half")
    parser.add_argument("--ids", help="only these pieces, comma separated")
    chosen = parser.parse_args(arguments)
    for path in chosen.gold:
        with path.open(encoding="utf-8") as lines:
            pieces = (json.loads(line) for line in lines if line.strip())
            ids = set(chosen.ids.split(",")) if chosen.ids else None
            kept = (
                piece
                for piece in pieces
                if (not chosen.half or piece.get("half") == chosen.half) and (ids is None or piece["id"] in ids)
            )
            show(path, tally(kept), every=chosen.list)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
