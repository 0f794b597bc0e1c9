"""Which facts of a document may stand in a row with others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefings.model import (
    Briefing,
    Document,
    Grain,
    Indicator,
    Modality,
    Observation,
    Period,
    PeriodKind,
    Qualifier,
    SeriesKind,
    Side,
    Span,
)
from briefings.series.facts import points

YEAR = Period(iso="2023", grain=Grain.YEAR)


def fact(**slots: object) -> Observation:
    given: dict[str, object] = {
        "id": "f",
        "indicator": Indicator.OUTPUT,
        "subject": "primary aluminium",
        "material": "primary aluminium",
        "region": "CN-NM",
        "value": Decimal("4792000"),
        "unit": "t",
        "period": YEAR,
        "span": Span(document="d", start=3, end=9),
        "rule": "test",
    }
    return Observation(**(given | slots))  # type: ignore[arg-type]


def briefing(*facts: Observation, source: str = "NBS", published: Period | None = None) -> Briefing:
    return Briefing(document=Document(id="d", text="t", source=source), observations=facts, published=published)


def test_an_actual_of_a_known_year_becomes_a_point_with_the_way_back_to_its_words() -> None:
    [(series, point)] = points(briefing(fact()), arrived="2024-02-01")
    assert (series.grain, series.kind, series.source) == (Grain.YEAR, SeriesKind.FLOW, "NBS")
    assert (point.series, point.period, point.value, point.fact) == (series.id, "2023", 4792000.0, "f")
    assert point.span == Span(document="d", start=3, end=9)


@pytest.mark.parametrize(
    "slots",
    [
        {"modality": Modality.TARGET},
        {"modality": Modality.FORECAST},
        {"modality": Modality.ESTIMATE},
        {"modality": Modality.CLAIM},
        {"qualifier": Qualifier.OVER},
        {"value": None, "low": Decimal(1), "high": Decimal(2)},
        {"masked": True},
        {"material": None},
        {"subject": "bauxite imports from Indonesia"},
        {"region": None},
        {"unit": None},
        {"entity": "a smelter"},
        {"indicator": Indicator.RANK},
        {"indicator": Indicator.SHARE},
        {"period": None},
        {"period": Period(iso="XXXX-01/XXXX-07", grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE)},
        {"period": Period(iso="2021/2025", grain=Grain.PLAN, kind=PeriodKind.SPAN)},
        {"period": Period(iso="2030", grain=Grain.YEAR, side=Side.BEFORE)},
    ],
)
def test_what_is_no_plain_actual_stays_a_fact(slots: dict[str, object]) -> None:
    assert list(points(briefing(fact(**slots)), arrived="2024-02-01")) == []


def test_the_year_so_far_never_meets_single_months() -> None:
    month = fact(period=Period(iso="2023-07", grain=Grain.MONTH))
    so_far = fact(period=Period(iso="2023-01/2023-07", grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE))
    [(one, first), (other, second)] = points(briefing(month, so_far), arrived="2024-02-01")
    assert first.period == second.period == "2023-07"
    assert one.id != other.id
    assert other.kind is SeriesKind.YEAR_TO_DATE


def test_the_vintage_is_the_day_of_publication_where_it_is_known_to_the_day() -> None:
    known = briefing(fact(), published=Period(iso="2024-01-17", grain=Grain.DAY))
    unknown = briefing(fact(), published=Period(iso="XXXX-09-16", grain=Grain.DAY))
    assert [point.vintage for _, point in points(known, arrived="2024-02-01")] == ["2024-01-17"]
    assert [point.vintage for _, point in points(unknown, arrived="2024-02-01")] == ["2024-02-01"]


def test_a_price_needs_no_region() -> None:
    price = fact(indicator=Indicator.PRICE, region=None, unit="USD/t", period=Period(iso="2026-05", grain=Grain.MONTH))
    [(series, _)] = points(briefing(price), arrived="2026-06-02")
    assert series.kind is SeriesKind.LEVEL
