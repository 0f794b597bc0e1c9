from __future__ import annotations

import json
from decimal import Decimal

import msgspec

from briefings.cleaning import blocks
from briefings.extraction import as_extract, explain, explained, extract
from tests.briefings.extraction.facts.reading import body, document

TEXT = "In 2023 Chile produced 5.25 million tonnes of copper, up 0.123456789012345678%."
OBSERVATION = {
    "id", "indicator", "subject", "subject_text", "material", "region", "entity", "value", "low", "high",
    "unit", "period",
    "period_partial", "change", "changes", "share_of", "of", "qualifier", "modality", "masked", "confidence",
    "attribution",
    "quote", "start", "end", "evidence", "rule",
}  # fmt: skip
DOCUMENT = {
    "id", "lang", "published", "published_reason", "topic", "metals", "regions", "observations", "policies",
    "events", "leads",
    "organisations", "promises", "chain", "quotes", "stances", "damaged", "blocks",
}  # fmt: skip


def test_the_shape_is_the_contract() -> None:
    told = as_extract(body(TEXT), TEXT)
    assert set(told) == DOCUMENT
    assert set(told["observations"][0]) == OBSERVATION
    assert told["published"] is None
    assert told["blocks"] == [{"start": 0, "end": len(TEXT), "role": "body"}]


def test_numbers_keep_all_their_digits() -> None:
    encoded = msgspec.json.Encoder(decimal_format="number").encode(as_extract(body(TEXT), TEXT))
    fact = json.loads(encoded, parse_float=Decimal)["observations"][0]
    assert fact["value"] == 5250000
    assert fact["change"]["value"] == Decimal("0.123456789012345678")


def test_an_open_year_is_partial_and_not_a_period() -> None:
    told = as_extract(body("In April Chile produced 400,000 tonnes of copper."), "")
    assert (told["observations"][0]["period"], told["observations"][0]["period_partial"]) == (None, "XXXX-04")


def test_every_slot_of_an_explanation_quotes_the_text() -> None:
    briefing = body(TEXT)
    lines = explain(briefing, briefing.observations[0])
    assert lines[0].startswith("'5.25 million tonnes'")
    assert any(line.startswith("  region: CL from 'Chile'") for line in lines)
    assert any(line.startswith("  period: 2023 from '2023'") for line in lines)


_EXPLAINED = (
    "贵州省2024年上半年铝土矿产量达到730万吨，同比增长6.1%。\n\n"
    "贵州省发布《铝土矿找矿行动方案》，提出到2028年，铝土矿产量达到1800万吨。"
)


def _explained() -> list[list[str]]:
    read = document(_EXPLAINED)
    return explained(read, blocks(read))


def test_an_explanation_shows_tokens_rule_and_each_slot_with_words_place_and_reason() -> None:
    lines = _explained()[0]
    assert lines[0] == f"'730万吨' at {_EXPLAINED.index('730')}-{_EXPLAINED.index('730') + 5}"
    [tokens] = [line for line in lines if line.startswith("  tokens: ")]
    for token in (
        "贵州省 = region CN-GZ",
        "铝土矿 = material bauxite",
        "产量 = indicator output",
        "730万吨 = 7300000 t",
    ):
        assert token in tokens
    assert any(line.startswith("  rule: level (") for line in lines)
    slots = {line.split(":")[0].strip(): line for line in lines if " from " in line and " at " in line}
    assert slots.keys() >= {"value", "indicator", "subject", "region", "period", "change", "basis"}
    assert all(line.count(": ") >= 2 for line in slots.values()), "each slot has its reason"
    for line in slots.values():
        words, place = line.split(" from '", 1)[1].split("' at ", 1)
        start, end = place.split(":")[0].split("-")
        assert _EXPLAINED[int(start) : int(end)] == words


def test_an_explanation_ends_with_the_targets() -> None:
    lines = _explained()[-1]
    assert lines[0].startswith("'1800万吨' at ")
    assert lines[1] == "  rule: quantified target of '铝土矿找矿行动方案'"
    assert lines[2] == "  value: = 18000000 t"
    assert any(line.startswith("  deadline: 2028 from '") for line in lines)


def test_explaining_reads_what_extracting_reads() -> None:
    read = document(_EXPLAINED)
    briefing = extract(read, blocks(read))
    stated = len(briefing.observations) + sum(len(policy.targets) for policy in briefing.policies)
    assert len(_explained()) == stated
