"""A target whose metric and material are known is told in the reader's language, whatever its document's."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefings.localization import language, target_sentence
from briefings.model import Grain, Period, Span, Target


def target(metric: str | None, material: str | None, what: str) -> Target:
    return Target(
        id="t",
        what=what,
        span=Span(document="d", start=0, end=1),
        rule="test",
        metric=metric,
        comparator="=",
        value=Decimal(110_000),
        unit="t",
        material=material,
        region="CN-SN",
        deadline=Period(iso="2025", grain=Grain.YEAR),
    )


@pytest.mark.parametrize("what", ["a processing scale for titanium materials", "钛材加工规模"])
def test_known_targets_read_the_same_from_either_language(what: str) -> None:
    known = target("output", "titanium products", what)
    assert target_sentence(known, language("en"), lang="en").text == (
        "Target: output of titanium products in Shaanxi, 110,000 t by 2025."
    )
    assert target_sentence(known, language("zh_Hans"), lang="zh-Hans").text == "目标：到2025年，陕西钛材产量11万吨。"


@pytest.mark.parametrize(("metric", "material"), [("share", "titanium products"), ("output", None), (None, None)])
def test_what_cannot_be_said_otherwise_keeps_the_documents_words(metric: str | None, material: str | None) -> None:
    told = target_sentence(target(metric, material, "a home market share"), language("en"), lang="en").text
    assert "a home market share" in told
