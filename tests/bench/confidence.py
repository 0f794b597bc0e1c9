"""Fits and checks the confidence of facts: ``python -m tests.bench.confidence [--write] [--check GOLD…] [--features]``.

Reads the pages, the passages and every development set of ``tests/gold`` (never a blind one), and compares each fact
with the gold. Right is a fact whose value, unit, indicator and subject are those of the gold (a fact that repeats one
counts as it does; what the gold calls optional is left out); its setting is right where period, region and change are
too. The weights are fitted to this by logistic regression; sets that rules were tuned on, which are read better than
any text to come, count a tenth; of the newest sets, the half that was held out counts in full. What is printed is of
facts in documents that the weights used for them had not seen: ten parts of the documents by turns, and each file by
the weights of the others.

``--write`` writes the table of weights; ``--check`` prints, for the weights as they stand, the totals for gold files of
one's own, without a word of their text; ``--features`` prints each feature with its count and weights.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from briefings.cleaning import blocks
from briefings.extraction.confidence_features import KINDS, OF_TIME, START, SUPPORTS
from briefings.extraction.confidence_weights import FACT
from briefings.extraction.contract import as_extract
from briefings.extraction.extracting import extract
from briefings.extraction.once import Pair
from briefings.model import Document, digest
from briefings.vocabulary.characters import safe_text
from tests.bench.logistic import Row, fit, predicted

Thing = dict[str, Any]
_GOLD = Path(__file__).parents[1] / "gold"
_TABLE = Path(__file__).parents[2] / "briefings/extraction/confidence_weights.py"
_FOLDS = 10
_SEEN = 6
"""A feature of fewer facts gets no weight: what it seems to say may be chance."""
_FRESH = frozenset(["dev-en3", "dev-zh3", "dev-more2"])
"""Files of which half the pieces were never read by those who wrote rules: move a name from here once all of it is."""
_WORKED_THROUGH = 1 / 10
"""How much a fact of the other files counts."""


@dataclass(frozen=True)
class Case:
    """A fact that the gold judges.

    Attributes:
        file: The gold file.
        document: The document.
        features: What its confidence is reckoned from.
        right: Value, unit, indicator and subject are right.
        set_right: Period, region and change are right; None where the fact is wrong, or only repeats another.
    """

    file: str
    document: str
    features: frozenset[str]
    right: bool
    set_right: bool | None


def scorer(shared: Path) -> Any:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", shared / "goldset/score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score: Any, gold: Thing, file: str) -> Iterator[Case]:
    """The facts taken from a piece, each with what the gold says of it."""
    clean = safe_text(gold["text"])
    document = Document(id=gold["id"], text=clean, digest=digest(clean))
    day = gold.get("reference_date")
    trace: list[Pair] = []
    briefing = extract(document, blocks(document), reference=date.fromisoformat(day) if day else None, trace=trace)
    told = [
        (end, frozenset(draft.features))
        for (draft, _), fact in zip(trace, as_extract(briefing, clean)["observations"], strict=True)
        for end in score.ends(fact)[:1]
        if score.number(end)
    ]
    golds, found = score.merge_gold(gold["observations"]), [fact for fact, _ in told]
    asian = gold["lang"][:2] in ("zh", "ja")
    matched = {pi: extras for _, pi, extras in score.match(golds, found, True, asian)}
    free = score.ignorable(gold)
    for place, (fact, features) in enumerate(told):
        number = score.number(fact)
        if place in matched:
            yield Case(file, gold["id"], features, right=True, set_right=all(matched[place]))
            continue
        again = any(
            score.same_number(score.number(one), number)
            and score.subject_agrees(one, fact, asian)
            and one["indicator"] == fact["indicator"]
            for one in golds
        )
        if again or not any(score.same_number(one, number) for one in free):
            yield Case(file, gold["id"], features, right=again, set_right=None)


def pieces(shared: Path) -> Iterator[tuple[str, Thing]]:
    """Every piece of development gold with the name of its file."""
    for path in sorted((shared / "goldset/gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        [page] = (shared / "goldset/pages").glob(f"{gold['id']}*.txt")
        yield "pages", {**gold, "text": page.read_text("utf-8")}
    for path in (shared / "goldset/passages.jsonl", _GOLD / "unseen.jsonl", *sorted(_GOLD.glob("dev-*.jsonl"))):
        for piece in lines(path):
            yield path.stem, piece


def lines(path: Path) -> Iterator[Thing]:
    """The pieces of a gold file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def names(rows: Sequence[Row]) -> list[str]:
    """The features that are seen often enough, behind the one that every fact has."""
    seen = Counter(name for found, _, _ in rows for name in found)
    return [START, *sorted(name for name, count in seen.items() if count >= _SEEN)]


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """The weights, two decimals; a doubt that would add, or a support that would take away, is left out."""
    kept = names(rows)
    while True:
        weights = fit(rows, kept)
        wrong = {name for name in kept if name not in KINDS and (weights[name] > 0) != (name in SUPPORTS)}
        if not wrong:
            return {name: round(weight, 2) for name, weight in weights.items()}
        kept = [name for name in kept if name not in wrong]


def _much(case: Case) -> float:
    # Of a fresh file the pieces with even numbers are held out from those who write rules.
    held_out = case.file in _FRESH and int(case.document[-2:]) % 2 == 0
    return 1.0 if held_out else _WORKED_THROUGH


def first(cases: Iterable[Case]) -> list[Row]:
    """The rows of the first model."""
    return [(case.features - OF_TIME, case.right, _much(case)) for case in cases]


def second(cases: Iterable[Case]) -> list[Row]:
    """The rows of the second model: the facts that are right and no repeats."""
    return [(case.features, case.set_right, _much(case)) for case in cases if case.set_right is not None]


def crossed(cases: list[Case], part: Callable[[Case], object], rows: Callable[[Iterable[Case]], list[Row]]) -> Scored:
    """Each case with the probability that the weights of the other parts give it."""
    found: Scored = []
    for one in sorted({part(case) for case in cases}, key=str):
        weights = fitted(rows(case for case in cases if part(case) != one))
        here = rows(case for case in cases if part(case) == one)
        found += tested(weights, here)
    return found


def tested(weights: dict[str, float], rows: Iterable[Row]) -> Scored:
    """Cases with the probability that weights give them."""
    return [(predicted(weights, features, START), right, much) for features, right, much in rows]


Scored = list[tuple[float, bool, float]]
"""Cases: how sure, whether right, how much they count."""


def area(scored: Scored) -> float:
    """The area under the curve: how often a right fact is surer than a wrong one."""
    order = sorted(scored)
    below = good = bad = 0.0
    for _, same in groupby(order, key=lambda case: case[0]):
        here = list(same)
        right = sum(much for _, right, much in here if right)
        wrong = sum(much for _, right, much in here if not right)
        below += right * (bad + wrong / 2)
        good, bad = good + right, bad + wrong
    return below / (good * bad) if good and bad else float("nan")


def bins(scored: Scored) -> list[Scored]:
    """The cases by the tenths of their probability."""
    found: list[Scored] = [[] for _ in range(10)]
    for case in scored:
        found[min(9, int(case[0] * 10))].append(case)
    return found


def mean(scored: Scored) -> tuple[float, float, float]:
    """Mean confidence, share of what is right, and Brier score."""
    count = sum(much for _, _, much in scored)
    sure = sum(much * sure for sure, _, much in scored)
    right = sum(much * right for _, right, much in scored)
    brier = sum(much * (sure - right) ** 2 for sure, right, much in scored)
    return sure / count, right / count, brier / count


def summary(scored: Scored) -> str:
    """Number of facts, how many are right, mean confidence, Brier score, area, expected calibration error."""
    if not scored:
        return "    0"
    sure, right, brier = mean(scored)
    count = sum(much for _, _, much in scored)
    off = 0.0
    for one in filter(None, bins(scored)):
        told, true, _ = mean(one)
        off += abs(told - true) * sum(much for _, _, much in one) / count
    return f"{len(scored):5} {right:7.3f} {sure:7.3f} {brier:7.3f} {area(scored):7.3f} {off:7.3f}"


HEAD = f"{'facts':>5} {'right':>7} {'sure':>7} {'Brier':>7} {'AUC':>7} {'ECE':>7}"


def curve(scored: Scored) -> Iterator[str]:
    """The calibration curve: a line for each tenth of the confidence."""
    yield "  confidence   facts   mean   right"
    for place, one in enumerate(bins(scored)):
        if one:
            sure, right, _ = mean(one)
            bar = "#" * round(30 * right)
            yield f"  {place / 10:.1f} to {(place + 1) / 10:.1f} {len(one):7} {sure:6.2f} {right:7.2f}  {bar}"


_HEADER = '''"""The weights of the confidence: ``python -m tests.bench.confidence --write`` makes this table.

Logistic regression over {facts} facts from {documents} documents of development gold; each weight is what a feature
adds to the logarithm of the odds. `FACT` is for value, unit, indicator and subject, `SETTING` for period, region and
change of facts that are right. In documents not used for fitting: Brier score {brier:.3f}, area under the curve
{area:.3f}.
"""

from __future__ import annotations

'''


def table(cases: list[Case], scored: Scored) -> str:
    """The table of weights as Python."""
    brier = mean(scored)[2]
    said = _HEADER.format(
        facts=len(cases), documents=len({case.document for case in cases}), brier=brier, area=area(scored)
    )
    for name, rows, about in (
        ("FACT", first(cases), "What is measured, of what, and how much."),
        ("SETTING", second(cases), "When, where and by how much it changed."),
    ):
        said += f"{name}: dict[str, float] = {{\n"
        for feature, weight in fitted(rows).items():
            said += f'    "{feature}": {weight},\n'
        said += f'}}\n"""{about}"""\n'
    return said


def check(score: Any, files: list[Path]) -> None:
    """Print totals for gold files by the weights as they stand."""
    every: Scored = []
    print(f"{'':24} {HEAD}")
    for path in files:
        cases = [case for piece in lines(path) for case in judged(score, piece, path.stem)]
        found = [(predicted(FACT, case.features, START), case.right, 1.0) for case in cases]
        every += found
        print(f"{path.stem:24} {summary(found)}")
    print("\n".join(curve(every)))


def show_features(cases: list[Case]) -> None:
    """Print each feature with its count, how many of its facts are right, and its weights."""
    one, two = fitted(first(cases)), fitted(second(cases))
    print(f"\n{'feature':36} {'facts':>5} {'right':>6} {'fact':>6} {'setting':>8}")
    for name in sorted({*one, *two}, key=lambda name: one.get(name, 0)):
        here = [case.right for case in cases if name in case.features]
        share = sum(here) / len(here) if here else float("nan")
        print(f"{name:36} {len(here):5} {share:6.2f} {one.get(name, 0):6.2f} {two.get(name, 0):8.2f}")


def main(arguments: list[str]) -> int:
    """Print the figures; 2 where ``INGOT_SHARED`` is unset."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the table of weights")
    parser.add_argument("--features", action="store_true", help="print each feature with its count and weights")
    parser.add_argument(
        "--check", nargs="+", type=Path, metavar="GOLD", help="totals for these by the weights as they are"
    )
    chosen = parser.parse_args(arguments)
    root = os.environ.get("INGOT_SHARED")
    if not root:
        print("INGOT_SHARED is unset: there is no gold to compare with.", file=sys.stderr)
        return 2
    score = scorer(Path(root))
    if chosen.check:
        check(score, chosen.check)
        return 0
    cases = [case for file, piece in pieces(Path(root)) for case in judged(score, piece, file)]
    scored: Scored = []
    for title, rows in (("value, unit, indicator, subject", first), ("period, region, change", second)):
        by_document = crossed(cases, lambda case: zlib.crc32(case.document.encode()) % _FOLDS, rows)
        scored = scored or by_document
        print(f"{title}\n{'':24} {HEAD}")
        print(f"{'ten parts by turns':24} {summary(by_document)}")
        print(f"{'each file by the others':24} {summary(crossed(cases, lambda case: case.file, rows))}")
        for file in dict.fromkeys(case.file for case in cases):
            weights = fitted(rows(case for case in cases if case.file != file))
            print(f"  {file:22} {summary(tested(weights, rows(case for case in cases if case.file == file)))}")
        print("\n".join(curve(by_document)))
    if chosen.features:
        show_features(cases)
    if chosen.write:
        _TABLE.write_text(table(cases, scored), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
