"""Scores all that a page says besides figures: ``python -m tests.bench.things [--list WHAT] [--odd|--even] [GOLD…]``.

For each gold file (JSON lines, the schema of the gold passages), a line each for events (with their dates and places),
leads (kind, origin and date), organisations, the article's own date, and of the observations found their entity,
modality and attribution. R is recall, P precision: the gold's organisations and the events and leads of a page's
chrome are not complete, so that their P says how much more is taken than the gold lists, not how much is wrong. Without
a file it scores all development sets and the passages. ``--list events`` prints what was missed, too much and wrong.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.score import facts
from tests.bench.slots import Thing, alike, paired, words

_GOLD = Path(__file__).parents[1] / "gold"
_FIRM = re.compile(
    r"\b(?:the|group|corp(?:oration)?|co(?:mpany)?|inc|ltd|limited|plc|ag|gmbh|sa|holdings?|mine|project|smelter|plant|"
    r"refinery|works|operations?)\b|(?:股份|有限|责任|控股|公司|集团|集團|项目|冶炼厂|矿山|矿)+$",
    re.I,
)
"""What one writer says of a firm's or a mine's name and another leaves out."""


def firm(name: str | None) -> str:
    """A firm's or a mine's name as it is compared: small letters, without its form and what kind of place it is."""
    low = re.sub(r"[’'`]s\b|[^\w\s]", " ", (name or "").lower())
    return re.sub(r"\s+", " ", _FIRM.sub(" ", low)).strip() or low.strip()


def same_firm(gold: str | None, found: str | None) -> bool:
    """Whether two entities are one: both none, or one's name within the other's."""
    if not gold or not found:
        return not gold and not found
    x, y = firm(gold), firm(found)
    return x in y or y in x


def _event(gold: Thing, found: Thing) -> float:
    x, y = words(gold["name"]), words(found["name"])
    return len(x & y) / len(x | y) if alike(gold["name"], found["name"], 0.4) else 0.0


def _lead(gold: Thing, found: Thing) -> float:
    if not alike(gold["what"], found["what"]):
        return 0.0
    return 2.0 if gold["kind"] == found["kind"] else 1.0


def _name(gold: Thing, found: Thing) -> float:
    x, y = gold["name"].lower(), found["name"].lower()
    return float(x == y) or 0.5 * float(x in y or y in x)


def _country_and_town(place: str | None) -> tuple[str, str] | None:
    """The country or province of a place, and the town: what lies between the gold leaves out at will."""
    return (place.split("/")[0], place.split("/")[-1]) if place else None


def scorer(shared: Path) -> Any:
    """The shared scorer, which knows which observation of the gold is which."""
    spec = importlib.util.spec_from_file_location("shared_score", shared / "goldset/score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "goldset/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Tally:
    """Counts of one gold file, with what was missed, too much or wrong."""

    def __init__(self, score: Any) -> None:
        self.score = score
        self.right: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.notes: list[tuple[str, str]] = []

    def slot(self, what: str, id_: str, gold: object, found: object, *, right: bool, of: object = "") -> None:
        """Count a slot of something found: right or not, of those the gold tells."""
        self.gold[what] += 1
        self.right[what] += right
        if not right:
            self.notes.append((what, f"{id_} {what}: {gold!r} taken as {found!r} ({str(of)[:70]})"))

    def named(
        self, what: str, id_: str, pairs: list[tuple[Thing, Thing]], golds: list[Thing], found: list[Thing]
    ) -> None:
        """Count what was found of what the gold names."""
        self.gold[what] += len(golds)
        self.found[what] += len(found)
        self.right[what] += len(pairs)
        for word, things, at in (("missed", golds, 0), ("more", found, 1)):
            for one in things:
                if not any(pair[at] is one for pair in pairs):
                    slots = {slot: one[slot] for slot in ("kind", "date", "place", "rule", "chrome") if one.get(slot)}
                    self.notes.append((what, f"{id_} {word:6} {what}: {one.get('name') or one.get('what')} {slots}"))

    def piece(self, piece: Thing, found: Thing) -> None:
        """Compare one piece with what was taken from it."""
        id_ = piece["id"]
        golds, ours = piece.get("events") or [], found["events"]
        pairs = paired(golds, ours, _event)
        self.named("events", id_, pairs, golds, ours)
        for gold, one in pairs:
            self.slot("  date", id_, gold["date"], one["date"], right=gold["date"] == one["date"], of=gold["name"])
            there = _country_and_town(gold["place"]), _country_and_town(one["place"])
            self.slot("  place", id_, gold["place"], one["place"], right=there[0] == there[1], of=gold["name"])
        golds, ours = piece.get("leads") or [], found["leads"]
        pairs = paired(golds, ours, _lead)
        self.named("leads", id_, pairs, golds, ours)
        for gold, one in pairs:
            for name in ("kind", "origin", "date"):
                right = gold.get(name) == one[name]
                self.slot(f"  lead's {name}", id_, gold.get(name), one[name], right=right, of=gold["what"])
        golds = [{"name": name} for name in piece.get("organisations") or []]
        self.named("organisations", id_, paired(golds, found["organisations"], _name), golds, found["organisations"])
        self.slot(
            "published", id_, piece["published"], found["published"], right=piece["published"] == found["published"]
        )
        self.observations(piece, found)

    def observations(self, piece: Thing, found: Thing) -> None:
        """Compare entity, modality and attribution of the observations that the shared scorer pairs."""
        score, id_ = self.score, piece["id"]
        golds = score.merge_gold(piece["observations"])
        ours = [one for whole in found["observations"] for one in score.ends(whole) if score.number(one)]
        for nth, at, _ in score.match(golds, ours, False, piece["lang"][:2] in ("zh", "ja")):
            gold, one = golds[nth], ours[at]
            of = gold["quote"]
            right = same_firm(gold.get("entity"), one["entity"])
            self.slot("entity", id_, gold.get("entity"), one["entity"], right=right, of=of)
            if gold.get("entity"):
                self.slot("  where told", id_, gold["entity"], one["entity"], right=right, of=of)
            if one["entity"]:
                self.slot("  where taken", id_, gold.get("entity"), one["entity"], right=right, of=of)
            if gold.get("modality"):
                right = gold["modality"] == one["modality"]
                self.slot("modality", id_, gold["modality"], one["modality"], right=right, of=of)
                if gold["modality"] != "actual":
                    safe = one["modality"] != "actual"
                    self.slot("  no fact", id_, gold["modality"], one["modality"], right=safe, of=of)
            if gold.get("attribution"):
                right = _name({"name": gold["attribution"]}, {"name": one["attribution"] or "-"}) > 0
                self.slot("attribution", id_, gold["attribution"], one["attribution"], right=right, of=of)


def tally(pieces: Iterable[Thing], score: Any) -> Tally:
    """Compare what is taken from each piece with its gold."""
    total = Tally(score)
    for piece in pieces:
        day = piece.get("reference_date")
        found = facts(piece["id"], piece["text"], date.fromisoformat(day) if day else None)
        total.piece(piece, json.loads(json.dumps(found, default=float)))
    return total


_LINES = (
    "events", "  date", "  place", "leads", "  lead's kind", "  lead's origin", "  lead's date", "organisations",
    "published", "entity", "  where told", "  where taken", "modality", "  no fact", "attribution",
)  # fmt: skip


def show(name: str, total: Tally, listed: str | None) -> None:
    """Print one file's lines, and what is wrong of what is asked for."""
    print(name)
    for what in _LINES:
        gold, right = total.gold[what], total.right[what]
        if what not in total.found:
            if gold:
                print(f"  {what:16} {right} of {gold} right ({100 * right / gold:.1f})")
            continue
        taken = total.found[what]
        recall = f"{100 * right / gold:.1f}" if gold else "-"
        precision = f"{100 * right / taken:.1f}" if taken else "-"
        print(f"  {what:16} R {recall:>5}  P {precision:>5}  ({right} of {gold}, {taken} taken)")
    for what, note in total.notes:
        if listed is not None and listed in what:
            print("    " + note)


def _kept(lines: Iterator[str], remainder: int | None) -> Iterator[Thing]:
    """The pieces of a file, or those of odd or even number."""
    for line in lines:
        piece: dict[str, Any] = json.loads(line)
        digits = re.search(r"\d+", piece["id"])
        if remainder is None or (digits is not None and int(digits[0]) % 2 == remainder):
            yield piece


def main(arguments: list[str]) -> int:
    """Print the lines of each gold file; 2 where ``INGOT_SHARED`` is unset."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--list", metavar="WHAT", help="print what is wrong of events, leads, entity, modality …")
    parser.add_argument("--odd", action="store_const", const=1, dest="remainder", help="only pieces of odd number")
    parser.add_argument("--even", action="store_const", const=0, dest="remainder", help="only pieces of even number")
    chosen = parser.parse_args(arguments)
    root = os.environ.get("INGOT_SHARED")
    if not root:
        print("INGOT_SHARED is unset: there is nothing to score with.")
        return 2
    score = scorer(Path(root))
    own = [Path(root) / "goldset/passages.jsonl", _GOLD / "unseen.jsonl", *sorted(_GOLD.glob("dev-*.jsonl"))]
    for path in chosen.gold or own:
        with path.open(encoding="utf-8") as lines:
            show(path.name, tally(_kept(lines, chosen.remainder), score), chosen.list)
    return 0


if __name__ == "__main__":
    import sys

    raise SystemExit(main(sys.argv[1:]))
