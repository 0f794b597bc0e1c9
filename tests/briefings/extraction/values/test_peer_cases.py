"""An outside examination: cases that other extractors were built on, scored as `goldset/score_spans.py` scores them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from briefings.extraction.spans import ValueSpan, values
from tests.shared import shared

# Percent of cases in which every span and its value are right and nothing else is there: below what is reached, above
# the goal wherever it is reached, so that a loss shows.
FLOORS = {
    "zh.number": 98,
    "zh.percentage": 98,
    "en.number": 96,
    "en.percentage": 90,
    "en.numberrange": 95,
    "zh.numberrange": 96,
    "zh.currency": 94,
    "en.currency": 93,
    "zh.dimension": 93,
    "en.dimension": 92,
}


def exact(case: dict[str, Any], found: list[ValueSpan]) -> bool:
    gold = {(span["start"], span["end"]): span for span in case["spans"]}
    mine = {(span.start, span.end): span for span in found if span.type == case["group"]}
    return gold.keys() == mine.keys() and all(same(gold[place], mine[place]) for place in gold)


def same(gold: dict[str, Any], span: ValueSpan) -> bool:
    for slot in ("value", "low", "high"):
        wanted = gold.get(slot)
        given: Decimal | None = getattr(span, slot)
        if wanted is not None and (given is None or abs(float(given) - wanted) > 1e-9 * max(1.0, abs(wanted))):
            return False
    return True


@pytest.mark.parametrize("group", FLOORS)
def test_peer_cases(group: str) -> None:
    lines = shared(f"goldset/peer-cases/{group}.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines if line.strip()]
    right = sum(exact(case, values(case["text"], case["lang"])) for case in cases)
    assert 100 * right >= FLOORS[group] * len(cases), f"{group}: {right} of {len(cases)}"


def test_no_value_is_found_where_there_is_none() -> None:
    false = []
    for group in FLOORS:
        lines = shared(f"goldset/peer-cases/{group}.jsonl").read_text("utf-8").splitlines()
        for case in map(json.loads, filter(str.strip, lines)):
            if not case["spans"] and any(span.type == case["group"] for span in values(case["text"], case["lang"])):
                false.append(case["id"])
    assert false == []
