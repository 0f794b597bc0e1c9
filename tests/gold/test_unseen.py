"""The examination set keeps its own rules: its fields, its quotes, and figures that follow from the quotes."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

Piece = dict[str, Any]

FIELDS = {
    "id", "half", "lang", "tags", "text", "reference_date", "published", "metals", "metals_ok", "regions", "regions_ok",
    "observations", "policies", "events", "leads", "organisations", "optional", "type", "topic", "traps",
}  # fmt: skip
OBSERVATION = {
    "indicator", "subject", "region", "value", "unit", "period", "period_partial", "change", "qualifier", "modality",
    "entity", "quote",
}  # fmt: skip
INDICATORS = {
    "output", "capacity", "price", "export", "import", "inventory", "consumption", "reserve", "value", "investment",
    "energy", "emission", "share", "count", "rank", "other",
}  # fmt: skip
TARGET = {"what", "metric", "comparator", "value", "unit", "baseline", "deadline"}
POLICY = {"title", "issuers", "date", "status", "doc_number", "targets"}
DAY = r"\d{4}(-\d\d(-\d\d)?|-[QH][1-4])?"
PERIOD = re.compile(rf"{DAY}(/{DAY})?")
PARTIAL = re.compile(r"XXXX(-\d\d(-\d\d)?|-[QH][1-4])?(/XXXX-\d\d(-\d\d)?)?")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALES = {  # longest first, so that "hundred million" is not read as "million"
    "hundred million": 1e8, "ten thousand": 1e4, "trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3,
    "crore": 1e7, "lakh": 1e5, "万亿": 1e12, "萬億": 1e12, "亿": 1e8, "億": 1e8, "万": 1e4, "萬": 1e4,
}  # fmt: skip

with (Path(__file__).parent / "unseen.jsonl").open(encoding="utf-8") as lines:
    PIECES: list[Piece] = [json.loads(line) for line in lines]

each = pytest.mark.parametrize("piece", PIECES, ids=[piece["id"] for piece in PIECES])


def quoted(piece: Piece) -> Iterator[str]:
    """Every quote of a piece."""
    for item in piece["observations"] + piece["optional"]:
        yield item["quote"]


def test_ids_are_unique_and_halves_alternate() -> None:
    """Ids run on from u001, a piece of half a before each of half b."""
    assert [piece["id"] for piece in PIECES] == [f"u{n:03d}" for n in range(1, len(PIECES) + 1)]
    assert [piece["half"] for piece in PIECES] == ["ab"[n % 2] for n in range(len(PIECES))]


def test_no_piece_stands_twice() -> None:
    """A text is in the set once."""
    assert len({piece["text"] for piece in PIECES}) == len(PIECES)


@each
def test_fields(piece: Piece) -> None:
    """A piece has the fields of the schema, with values from their lists."""
    assert set(piece) - {"chrome"} == FIELDS
    assert piece["lang"] in {"en", "zh-Hans", "zh-Hant"}
    assert piece["type"]
    assert set(piece["type"]) <= {"clean", "messy", "policy", "empty"}
    assert piece["topic"] in {"metals", "off"}
    for day in (piece["reference_date"], piece["published"]):
        assert day is None or date.fromisoformat(day)
    for item in piece["observations"]:
        assert set(item) == OBSERVATION
        assert item["indicator"] in INDICATORS
        assert item["modality"] in {"actual", "target", "forecast", "estimate", "claim"}
        assert item["qualifier"] in {"exact", "about", "over", "under", "up_to"}
        assert item["period"] is None or (PERIOD.fullmatch(item["period"]) and item["period_partial"] is None)
        assert item["period_partial"] is None or PARTIAL.fullmatch(item["period_partial"])
        assert (item["value"] is None) == (item["unit"] is None)
        assert item["value"] is not None or item["change"] is not None
        if item["change"] is not None:
            assert set(item["change"]) == {"value", "unit", "basis"}
            assert item["change"]["basis"] in {None, "yoy", "mom", "qoq"}
    for policy in piece["policies"]:
        assert set(policy) == POLICY
        assert policy["status"] in {"in_force", "trial", "draft", "promised", "superseded", "unknown"}
        for target in policy["targets"]:
            assert set(target) == TARGET
            assert (target["value"] is None) == (target["unit"] is None) == (target["comparator"] is None)
            assert target["comparator"] in {None, ">=", ">", "=", "<", "<=", "≈"}


@each
def test_quotes_are_literal(piece: Piece) -> None:
    """A quote stands in its text word for word and is short."""
    for quote in quoted(piece):
        assert quote in piece["text"]
        assert 0 < len(quote) <= 40


@each
def test_policies_and_events_are_named_in_the_text(piece: Piece) -> None:
    """A document number is literal, and a Chinese title of a policy too."""
    for policy in piece["policies"]:
        assert policy["doc_number"] is None or policy["doc_number"] in piece["text"]
        for issuer in policy["issuers"] if piece["lang"].startswith("zh") else ():
            assert issuer in piece["text"]


@each
def test_figures_follow_from_their_quotes(piece: Piece) -> None:
    """The digits of a figure are those of a number of its quote; with one number and one scale the figure is theirs."""
    for item in piece["observations"]:
        quote = re.sub(r"(?<=\d) (?=\d{3}\b)", "", unicodedata.normalize("NFKC", item["quote"]))
        figure = abs(item["value"] if item["value"] is not None else item["change"]["value"])
        numbers = [float(found.replace(",", "")) for found in NUMBER.findall(quote) if found.strip(",")]
        if not numbers or figure in (0, 33.33, 66.67, 50, 25, 75, 100, 200):
            continue  # in words, or a fraction or a multiple
        if re.search(r"成|\d万\d|\d萬\d|\d/\d|million \d", quote):
            continue
        powers = [math.log10(figure / number) for number in numbers if number]
        assert any(abs(power - round(power)) < 1e-6 for power in powers), (quote, figure)
        words = [word for word in SCALES if word in quote.lower()]
        scale = words[0] if words and all(word in words[0] for word in words) else None
        if len(numbers) == 1 and scale and item["unit"] not in {"MW", "kWh", "kWh/t"}:
            assert figure == pytest.approx(numbers[0] * SCALES[scale]), (quote, figure)


@each
def test_regions_of_facts_are_named(piece: Piece) -> None:
    """The place of a fact is among the places of its piece."""
    named = set(piece["regions"]) | set(piece["regions_ok"])
    assert {item["region"] for item in piece["observations"]} - {None} <= named
    assert not set(piece["regions"]) & set(piece["regions_ok"])
    assert not set(piece["metals"]) & set(piece["metals_ok"])


@each
def test_empty_pieces_hold_nothing(piece: Piece) -> None:
    """What is off topic holds no fact, and what is called empty no observation and no policy."""
    if piece["topic"] == "off":
        assert not piece["metals"]
        assert piece["type"][0] == "empty"
    if "empty" in piece["type"]:
        assert not piece["observations"]
        assert not piece["policies"]
    elif not piece["leads"] and not piece["events"]:
        assert piece["observations"] or piece["policies"]
