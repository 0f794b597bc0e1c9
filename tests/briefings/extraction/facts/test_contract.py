from __future__ import annotations

import json
from decimal import Decimal

import msgspec

from briefings.extraction import as_extract, explain
from tests.briefings.extraction.facts.reading import body

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
    "organisations", "promises", "chain", "damaged", "blocks",
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
    assert any(line.startswith("region: CL from 'Chile'") for line in lines)
    assert any(line.startswith("period: 2023 from '2023'") for line in lines)
