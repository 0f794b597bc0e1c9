"""The five pages and the passages against the shared gold, with honest floors: what is reached, less a little."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.bench.score import facts, pages, passages
from tests.shared import shared


def scored(found: list[dict[str, Any]], folder: Path, *options: str) -> dict[str, float]:
    path = folder / "facts.jsonl"
    encoder = msgspec.json.Encoder(decimal_format="number")
    path.write_bytes(b"".join(encoder.encode(one) + b"\n" for one in found))
    printed = subprocess.run(
        [sys.executable, str(shared("goldset/score.py")), str(path), "--json", *options],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return dict(json.loads(printed))


@pytest.fixture(scope="module")
def read() -> list[dict[str, Any]]:
    shared("goldset/pages")
    return list(pages(Path(os.environ["INGOT_SHARED"])))


def test_pages(read: list[dict[str, Any]], tmp_path: Path) -> None:
    score = scored(read, tmp_path)
    assert score["num P"] >= 97
    assert score["num R"] >= 94
    assert score["obs F"] >= 95
    assert score["+all"] >= 93
    assert score["pol R"] >= 80
    assert score["tgt R"] == 100
    assert score["pub"] == 100


def test_the_chrome_of_the_pages_tells_nothing(read: list[dict[str, Any]]) -> None:
    by_id = {one["id"][:3]: one for one in read}
    assert by_id["003"]["published"] == "2024-07-04"
    assert by_id["004"]["published"] == "2022-09-03"
    assert by_id["000"]["published"] is None
    stated = json.dumps([by_id["000"]["observations"], by_id["000"]["policies"], by_id["000"]["events"]], default=str)
    assert not any(year in stated for year in ("2022", "2023", "2024", "2025"))
    values = {one["value"] for page in ("001", "003") for one in by_id[page]["observations"]}
    assert not values & {180, 90, 2e8, 3.7e7, 2.7e6, 300, 60}
    leads = [(lead["kind"], lead["date"], lead["chrome"]) for lead in by_id["000"]["leads"]]
    assert leads == [("buy", "2024-07-18", True), ("sell", "2024-07-17", True), ("buy", "2024-07-16", True)]


def test_passages(tmp_path: Path) -> None:
    gold = shared("goldset/passages.jsonl")
    found = [one for one in passages(Path(os.environ["INGOT_SHARED"]), None) if one["lang"][:2] in ("en", "zh")]
    ids = ",".join(one["id"] for one in found)
    score = scored(found, tmp_path, "--gold", str(gold), "--ids", ids)
    assert score["num P"] >= 98
    assert score["num R"] >= 95
    assert score["obs F"] >= 89
    assert score["+all"] >= 83
    assert score["pub"] >= 98
    assert score["FP"] == 0


def test_one_passage_alone_is_what_the_run_gives() -> None:
    shared("goldset/passages.jsonl")
    assert facts("x", "", None)["observations"] == []
