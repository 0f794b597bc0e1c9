from __future__ import annotations

import json
import re
from decimal import Decimal
from math import exp

import msgspec

from briefings.cleaning import blocks
from briefings.extraction import Explanation, as_extract, explained, extract
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


def test_each_change_has_its_words_in_the_evidence() -> None:
    text = "贵州省2024年7月铝土矿出口量为73万吨，同比增长6.1%，环比下降约2%。"
    told = as_extract(body(text), text)["observations"][0]
    assert [change["basis"] for change in told["changes"]] == ["yoy", "mom"]
    assert {slot: text[start:end] for slot, (start, end) in told["evidence"].items()} == {
        "value": "73万吨", "unit": "吨", "indicator": "出口量", "subject": "铝土矿", "region": "贵州省",
        "period": "2024年7月", "change": "增长6.1%", "basis": "同比", "change 2": "下降约2%", "basis 2": "环比",
    }  # fmt: skip


_EXPLAINED = (
    "贵州省2024年上半年铝土矿产量约为730万吨，同比增长6.1%。\n\n"
    "贵州省发布《铝土矿找矿行动方案》，提出到2028年，铝土矿产量达到1800万吨。"
)


def _explained() -> list[Explanation]:
    read = document(_EXPLAINED)
    return explained(read, blocks(read))


def test_an_explanation_shows_tokens_rule_and_each_slot_with_words_place_rule_and_reason() -> None:
    told = _explained()[0]
    assert (told.quote, told.start, told.rule) == ("约为730万吨", _EXPLAINED.index("约"), "level")
    assert {(token.words, token.meaning) for token in told.tokens} >= {
        ("贵州省", "region CN-GZ"),
        ("铝土矿", "material bauxite"),
        ("约为730万吨", "7300000 t"),
    }
    slots = {slot.name: slot for slot in told.slots}
    assert slots.keys() == {
        "value", "unit", "qualifier", "indicator", "subject", "region", "period", "change", "basis"
    }  # fmt: skip
    for slot in slots.values():
        assert slot.words == _EXPLAINED[slot.start : slot.end]
        assert slot.reason
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", slot.rule), slot
    assert (slots["region"].value, slots["region"].words, slots["region"].rule) == ("CN-GZ", "贵州省", "regions.find")
    assert slots["qualifier"].words == "约为"


def test_an_explanation_adds_up_to_its_confidence() -> None:
    told = _explained()[0]
    assert told.features[0].name == "to begin with"
    for sure, odds in (
        (told.confidence, sum(feature.fact for feature in told.features)),
        (told.setting, sum(feature.setting for feature in told.features)),
    ):
        assert sure is not None
        assert abs(sure - 1 / (1 + exp(-odds))) < 0.006 or sure in (0.01, 0.99)


def test_the_targets_are_explained_last() -> None:
    told = _explained()[-1]
    assert (told.kind, told.quote, told.rule) == ("target", "1800万吨", "quantified target")
    slots = {slot.name: (slot.value, slot.words) for slot in told.slots}
    assert slots["value"] == ("= 18000000 t", "")
    assert slots["deadline"][0] == "2028"
    assert "2028年" in slots["deadline"][1]


def test_explaining_reads_what_extracting_reads() -> None:
    read = document(_EXPLAINED)
    briefing = extract(read, blocks(read))
    stated = len(briefing.observations) + sum(len(policy.targets) for policy in briefing.policies)
    assert len(_explained()) == stated
