"""Whether the vocabulary knows the names that the gold texts use."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

import pytest

from briefings.vocabulary import vocabulary
from tests.shared import shared

UNNAMED_MATERIALS = {  # the text names the metal by a compound of another, or not at all
    ("p127", "manganese"),
    ("p139", "steel"),
}
UNNAMED_REGIONS = {  # meant by "domestic", "national", an issuer, or by letters of provinces: for extraction
    ("p016", "CN"), ("p047", "EU"), ("p082", "CN"), ("p108", "CN"), ("p124", "CN"), ("p158", "JP"),
    ("p165", "CN-GD"), ("p165", "CN-GX"), ("p165", "CN-HI"), ("p167", "CN"),
}  # fmt: skip


def texts() -> Iterator[dict[str, Any]]:
    with shared("goldset/passages.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
    for path in sorted(shared("goldset/gold").glob("*.json")):
        page = shared(f"goldset/pages/{path.stem}.txt").read_text(encoding="utf-8")
        yield json.loads(path.read_text(encoding="utf-8")) | {"text": page}


def test_metals_and_regions_of_the_gold_are_named() -> None:
    known = vocabulary()
    materials, regions = set(), set()
    for text in texts():
        found = {term for m in known.mentions(text["text"], nested=True) for term in m.terms}
        found |= {above for id in found for above in known.ancestors(id)}
        found |= {material.metal for id in found if (material := known.material(id))}
        places = {id.split("/")[0] for id in found if known.region(id)}
        for metal in text["metals"]:
            if metal.replace("nonferrous", "non-ferrous") not in found:
                materials.add((text["id"], metal))
        for region in text["regions"]:
            if region.split("/")[0] not in places:
                regions.add((text["id"], region))
    assert materials <= UNNAMED_MATERIALS
    assert regions <= UNNAMED_REGIONS


def test_texts_on_other_topics_name_no_metal_for_certain() -> None:
    known = vocabulary()
    wrong = {}
    for text in texts():
        if text["topic"] == "off":
            sure = [m.surface for m in known.mentions(text["text"]) if m.kind == "material" and not m.ambiguous]
            if sure:
                wrong[text["id"]] = sure
    assert wrong == {}


@pytest.mark.parametrize(("column", "other"), [("COUNTRY", "(")])
def test_countries_of_the_statistics_have_ids(column: str, other: str) -> None:
    with shared("data/usgs-mcs/MCS2025_World_Data.csv").open(encoding="utf-8-sig", errors="replace") as lines:
        names = {row[column].strip() for row in csv.DictReader(lines)}
    unknown = [
        name for name in names
        if other not in name and "World total" not in name
        and not any(mention.surface == name for mention in vocabulary().mentions(name))
    ]  # fmt: skip
    assert unknown in ([], ["United\xa0States and Canada"])
