"""The same fact from two documents is one claim; another place, time or size is another."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from briefings.comparing import claim
from briefings.model import Document, Grain, Modality, Observation, Period, Qualifier
from briefings.pipeline import distil


def facts(text: str, name: str) -> tuple[Observation, ...]:
    return distil(Document(id=name, text=text)).observations


def test_english_and_chinese_state_one_claim() -> None:
    english = facts("In 2023 China produced 41.59 million tonnes of primary aluminium, up 3.7% year on year.", "a")
    chinese = facts("2023年，中国原铝产量4159万吨，同比增长3.7%。", "b")
    assert len(english) == len(chinese) == 1
    assert claim(english[0]) == claim(chinese[0]) is not None


def test_what_a_change_adds_makes_no_other_claim() -> None:
    bare = facts("China's refined copper output was 1.1 million tonnes in May 2024.", "a")
    told = facts("China's refined copper output rose 5.3% to 1.1 million tonnes in May 2024.", "b")
    assert claim(bare[0]) == claim(told[0])


BASE = facts("In 2023 Chile exported about 5.1 million tonnes of copper concentrate.", "a")[0]


@pytest.mark.parametrize(
    "other",
    [
        {"region": "PE"},
        {"value": Decimal(5200000)},
        {"unit": "USD"},
        {"period": Period(iso="2022", grain=Grain.YEAR)},
        {"modality": Modality.TARGET},
        {"qualifier": Qualifier.OVER},
        {"entity": "Codelco"},
        {"subject": "copper"},
    ],
)
def test_another_place_time_size_or_kind_is_another_claim(other: dict[str, Any]) -> None:
    assert claim(msgspec.structs.replace(BASE, **other)) != claim(BASE)


def test_about_is_no_other_claim_and_digits_do_not_matter() -> None:
    said = msgspec.structs.replace(BASE, qualifier=Qualifier.EXACT, value=Decimal("5.10E+6"))
    assert BASE.qualifier is Qualifier.ABOUT
    assert claim(said) == claim(BASE)


def test_unknown_time_is_one_claim_within_a_story_only() -> None:
    undated = msgspec.structs.replace(BASE, period=None)
    assert claim(undated) is None
    assert claim(undated, story="s") == claim(undated, story="s") is not None
    assert claim(undated, story="s") != claim(undated, story="t")


def test_a_masked_figure_claims_nothing() -> None:
    assert claim(msgspec.structs.replace(BASE, value=None)) is None
    assert claim(msgspec.structs.replace(BASE, masked=True)) is None
