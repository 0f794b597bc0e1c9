"""Series named on one line."""

from __future__ import annotations

from briefings.localization import language
from briefings.localization.series import series_title
from briefings.model import Grain, Indicator, Series

OUTPUT = Series(
    id="s",
    indicator=Indicator.OUTPUT,
    unit="t",
    grain=Grain.MONTH,
    source="Statistics",
    material="primary aluminium",
    region="CN",
)


def test_a_series_is_named_by_what_where_unit_and_how_often() -> None:
    assert series_title(OUTPUT, language("en")) == "Primary aluminium output · China · t · monthly"
    assert series_title(OUTPUT, language("zh")) == "原铝产量 · 中国 · 吨 · 月度"


def test_a_series_without_a_material_keeps_the_publisher_s_name() -> None:
    index = Series(
        id="s",
        indicator=Indicator.OTHER,
        unit="index",
        grain=Grain.YEAR,
        source="S",
        title="base\x1b metals",
        of="2010 = 100",
    )
    assert series_title(index, language("en")) == "Base␛ metals · 2010 = 100 · yearly"
