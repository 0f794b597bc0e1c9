from __future__ import annotations

from decimal import Decimal

import pytest

from briefings.extraction.headings import headings
from briefings.vocabulary.units import currencies, measure_names, money_prefixes, unit, units


def test_every_unit_has_a_base_that_is_a_unit_counted_in_itself() -> None:
    for found in units():
        base = unit(found.base)
        assert base is not None, found.id
        assert base.factor == 1
        assert base.dimension == found.dimension


def test_ids_and_names_are_unique() -> None:
    ids = [found.id for found in (*units(), *currencies())]
    assert len(ids) == len(set(ids))
    names: dict[str, str] = {}
    for found in units():
        for words in found.names.values():
            for word in words:
                assert names.setdefault(word, found.id) == found.id, word


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Mt of", "Mt"),
        ("mt of", "t"),
        ("kt", "kt"),
        ("KWH", "kWh"),
        ("Metric Tons", "t"),
        ("千瓦时", "kWh"),
        ("千瓦", "kW"),
        ("吨标准煤", "tce"),
    ],
)
def test_the_longest_name_in_its_own_case_wins(text: str, id_: str) -> None:
    found = measure_names().at(text, text.lower(), 0)
    assert found is not None
    assert found[0].id == id_


def test_a_name_does_not_match_inside_a_word() -> None:
    assert measure_names().at("tall", "tall", 0) is None
    assert money_prefixes().before("XUSD", "xusd", 4) is None


@pytest.mark.parametrize(
    ("text", "lang", "unit_", "factor"),
    [
        ("Refined lead output, thousand tonnes | 2021 | 2022", "en", "t", 1000),
        ("精炼锡（吨） 9120", "zh", "t", 1),
        ("钨铁（万吨） 0.26", "zh", "t", 10000),
        ("（单位：元/吨）", "zh", "CNY/t", 1),
        ("单位：万千瓦时", "zh", "kWh", 10000),
    ],
)
def test_a_unit_over_a_table(text: str, lang: str, unit_: str, factor: int) -> None:
    found = headings(text, lang)
    assert [(h.unit, h.factor) for h in found] == [(unit_, Decimal(factor))]


def test_a_unit_in_running_text_is_no_heading() -> None:
    assert headings("In all, tonnes of copper (see below) were sold, thousand by thousand.", "en") == []
