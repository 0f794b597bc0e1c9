"""A series is told from every other by what it is, and by nothing else."""

from __future__ import annotations

from briefings.model import Grain, Indicator, Series, SeriesKind
from briefings.series.identity import natural_kind, series


def test_each_part_of_the_identity_tells_series_apart_and_the_title_does_not() -> None:
    base = series(Indicator.OUTPUT, "t", Grain.MONTH, "NBS", material="alumina", region="CN")
    others: list[Series] = [
        series(Indicator.EXPORT, "t", Grain.MONTH, "NBS", material="alumina", region="CN"),
        series(Indicator.OUTPUT, "t/d", Grain.MONTH, "NBS", material="alumina", region="CN"),
        series(Indicator.OUTPUT, "t", Grain.YEAR, "NBS", material="alumina", region="CN"),
        series(Indicator.OUTPUT, "t", Grain.MONTH, "IAI", material="alumina", region="CN"),
        series(Indicator.OUTPUT, "t", Grain.MONTH, "NBS", material="bauxite", region="CN"),
        series(Indicator.OUTPUT, "t", Grain.MONTH, "NBS", material="alumina", region="AU"),
        series(Indicator.OUTPUT, "t", Grain.MONTH, "NBS", material="alumina", region="CN", of="metallurgical grade"),
        series(
            Indicator.OUTPUT, "t", Grain.MONTH, "NBS", material="alumina", region="CN", kind=SeriesKind.YEAR_TO_DATE
        ),
    ]
    assert len({base.id, *(other.id for other in others)}) == 1 + len(others)
    assert (
        series(Indicator.OUTPUT, "t", Grain.MONTH, "NBS", material="alumina", region="CN", title="Alumina").id
        == base.id
    )


def test_amounts_flow_and_prices_stand() -> None:
    assert natural_kind(Indicator.OUTPUT, "t") is SeriesKind.FLOW
    assert natural_kind(Indicator.INVENTORY, "t") is SeriesKind.LEVEL
    assert natural_kind(Indicator.PRICE, "2010=100") is SeriesKind.INDEX
