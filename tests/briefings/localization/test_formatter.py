"""Quantities, periods, dates, lists: what is printed, and that nothing that was stated is lost."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.localization import language
from briefings.localization.idioms import idioms
from briefings.model import Basis, Change, Grain, Period, Qualifier, Side
from tests.briefings.localization.reading import read_back

LOCALES = ["en", "zh_Hans"]
EN, ZH = language("en").format, language("zh_Hans").format

QUANTITIES = [
    ("4792000", "t", "4.792 Mt", "479.2万吨"),
    ("4792123", "t", "4,792,123 t", "479.2123万吨"),
    ("470000", "t", "470,000 t", "47万吨"),
    ("470000.000", "t", "470,000 t", "47万吨"),
    ("1245", "t", "1,245 t", "1,245吨"),
    ("1900000000", "t", "1,900 Mt", "19亿吨"),
    ("-164000", "t", "−164,000 t", "−16.4万吨"),
    ("19400", "t/d", "19,400 t/d", "19,400吨/日"),
    ("7.6", "t/t", "7.6 t/t", "7.6吨/吨"),
    ("80000000000", "CNY", "CNY 80 billion", "800亿元"),
    ("-870000000", "CNY", "CNY −870 million", "−8.7亿元"),
    ("12750000000", "INR", "INR 12.75 billion", "127.5亿印度卢比"),
    ("530000000", "TWD", "TWD 530 million", "新台币5.3亿元"),
    ("9451.5", "USD/t", "USD 9,451.50/t", "9,451.50美元/吨"),
    ("9451", "USD/t", "USD 9,451/t", "9,451美元/吨"),
    ("4.3215", "USD/lb", "USD 4.3215/lb", "4.3215美元/磅"),
    ("5600000", "CNY/t", "CNY 5.6 million/t", "560万元/吨"),
    ("13420", "kWh/t", "13,420 kWh/t", "13,420千瓦时/吨"),
    ("31600000000", "kWh", "31.6 billion kWh", "316亿千瓦时"),
    ("600", "MW", "600 MW", "600兆瓦"),
    ("61300", "oz", "61,300 oz", "6.13万盎司"),
    ("4.7", "%", "4.7%", "4.7%"),
    ("3.0", "%", "3.0%", "3.0%"),
    ("66.666666666", "%", "66.67%", "66.67%"),
    ("0.333333333333", "%", "0.3333%", "0.3333%"),
    ("12.34567", "%", "12.34567%", "12.34567%"),
    ("1", "pp", "1 percentage point", "1个百分点"),
    ("1.8", "pp", "1.8 percentage points", "1.8个百分点"),
    ("1337", "count", "1,337", "1,337"),
    ("2", "rank", "No. 2", "第2位"),
    ("11", "year", "11 years", "11年"),
    ("5", None, "5", "5"),
]


@pytest.mark.parametrize(("value", "unit", "english", "chinese"), QUANTITIES)
def test_quantities_are_written_as_the_trade_writes_them(
    value: str, unit: str | None, english: str, chinese: str
) -> None:
    assert EN.value(Decimal(value), unit) == english
    assert ZH.value(Decimal(value), unit) == chinese


def test_hedges_are_whole_patterns() -> None:
    hedged = {hedge: EN.value(Decimal(100000), "t", qualifier=hedge) for hedge in Qualifier}
    assert hedged == {
        Qualifier.EXACT: "100,000 t",
        Qualifier.ABOUT: "about 100,000 t",
        Qualifier.OVER: "over 100,000 t",
        Qualifier.UNDER: "under 100,000 t",
        Qualifier.UP_TO: "at most 100,000 t",
    }
    assert [ZH.value(Decimal(100000), "t", qualifier=hedge) for hedge in Qualifier] == [
        "10万吨",
        "约10万吨",
        "逾10万吨",
        "不足10万吨",
        "至多10万吨",
    ]


RANGES = [
    ("1200000", "1500000", "t", "1.2–1.5 Mt", "120万—150万吨"),
    ("900000", "1500000", "t", "0.9–1.5 Mt", "90万—150万吨"),
    ("8000", "12000", "t", "8,000–12,000 t", "8,000—1.2万吨"),
    ("8000000000", "12000000000", "CNY", "CNY 8–12 billion", "80亿—120亿元"),
    ("9000", "9100.5", "USD/t", "USD 9,000–9,100.50/t", "9,000—9,100.50美元/吨"),
    ("-1", "3", "%", "−1 to 3%", "−1至3%"),
]


@pytest.mark.parametrize(("low", "high", "unit", "english", "chinese"), RANGES)
def test_ranges_name_both_ends(low: str, high: str, unit: str, english: str, chinese: str) -> None:
    assert EN.value(None, unit, low=Decimal(low), high=Decimal(high)) == english
    assert ZH.value(None, unit, low=Decimal(low), high=Decimal(high)) == chinese


def test_half_a_range_is_a_bound() -> None:
    assert EN.value(None, "t", low=Decimal(5)) == "over 5 t"
    assert EN.value(None, "t", high=Decimal(5)) == "at most 5 t"
    assert EN.value(None, "t", low=Decimal(5), high=Decimal(5)) == "5 t"
    assert EN.value(None, "t") == ""


def test_only_compact_rounds() -> None:
    assert EN.value(Decimal(4792123), "t", compact=True) == "4.79 Mt"
    assert ZH.value(Decimal(4792123), "t", compact=True) == "479万吨"
    assert EN.value(Decimal(470), "t", compact=True) == "470 t"


def test_changes_show_their_sign() -> None:
    assert EN.change(Change(value=Decimal("4.7"), unit="%", basis=Basis.YOY)) == "+4.7%"
    assert EN.change(Change(value=Decimal("-3.0"), unit="%")) == "−3.0%"
    assert EN.change(Change(value=Decimal(0), unit="%")) == "0%"
    assert EN.change(Change(value=Decimal("-2.5"), unit="USD/lb")) == "−USD 2.50/lb"
    assert EN.percent(4.7, signed=True) == "+4.7%"
    assert EN.percent(4.7) == "4.7%"
    assert ZH.change(Change(value=Decimal("1.8"), unit="pp")) == "+1.8个百分点"


PERIODS = [
    ("2023", "2023", "2023年"),
    ("2023-07", "Jul 2023", "2023年7月"),
    ("2024-01/2024-07", "Jan–Jul 2024", "2024年1—7月"),
    ("XXXX-01/XXXX-07", "Jan–Jul, year not stated", "1—7月（年份不详）"),
    ("XXXX-05-04", "4 May, year not stated", "5月4日（年份不详）"),
    ("XXXX-04", "Apr, year not stated", "4月（年份不详）"),
    ("XXXX-Q2", "Q2, year not stated", "第2季度（年份不详）"),
    ("XXXX-H1", "first half, year not stated", "上半年（年份不详）"),
    ("XXXX", "year not stated", "年份不详"),
    ("XXXX/XXXX", "year not stated", "年份不详"),
    ("2022-04/2023-03", "Apr 2022\u00a0–\u00a0Mar 2023", "2022年4月至2023年3月"),
    ("2021/2025", "2021–2025", "2021—2025年"),
    ("2024-Q2", "Q2 2024", "2024年第2季度"),
    ("2024-Q1/2024-Q3", "Q1 2024 to Q3 2024", "2024年第1季度至2024年第3季度"),
    ("2024-H1", "H1 2024", "2024年上半年"),
    ("2024-06-28", "28 Jun 2024", "2024年6月28日"),
    ("2024-03-01/2024-03-10", "1–10 Mar 2024", "2024年3月1—10日"),
    ("XXXX-03-16/XXXX-03-17", "16–17 Mar, year not stated", "3月16—17日（年份不详）"),
    ("2024-02-31", "2024-02-31", "2024-02-31"),
    ("sometime", "sometime", "sometime"),
    ("", "", ""),
]


@pytest.mark.parametrize(("iso", "english", "chinese"), PERIODS)
def test_periods_say_what_is_unknown(iso: str, english: str, chinese: str) -> None:
    assert EN.period(iso) == english
    assert ZH.period(iso) == chinese


def test_open_sides_are_said() -> None:
    sides = {side: Period(iso="2030", grain=Grain.YEAR, side=side) for side in Side}
    assert [EN.period(period) for period in sides.values()] == ["2030", "before 2030", "by 2030", "since 2030"]
    assert [ZH.period(period) for period in sides.values()] == ["2030年", "2030年之前", "到2030年", "2030年以来"]
    assert EN.period(None) == ""


def test_an_unknown_year_stands_in_brackets_inside_a_sentence() -> None:
    assert EN.period("XXXX-02", aside=True) == "Feb (year not stated)"


def test_dates_and_times() -> None:
    assert EN.date("2024-07-04") == "4 Jul 2024"
    assert ZH.date("2024-07-04T10:00:00+08:00") == "2024年7月4日"
    assert EN.date(None) == ""
    now = datetime(2024, 7, 4, 12, tzinfo=UTC)
    assert EN.relative(now - timedelta(hours=3), now) == "3 hours ago"
    assert ZH.relative("2024-07-01T12:00:00+00:00", now) == "3天前"
    assert EN.relative("2024-07-04T09:00:00", now) == "3 hours ago"
    assert EN.relative("whenever", now) == "whenever"


def test_lists() -> None:
    assert EN.list(["A", "B", "C"]) == "A, B and C"
    assert ZH.list(["A", "B", "C"]) == "A、B和C"
    assert EN.list([]) == ""


def _unit_ids() -> list[str]:
    table = files("briefings.vocabulary").joinpath("data", "units.toml").read_text("utf-8")
    rows = tomllib.loads(table)["unit"]
    return sorted({row.get("base", row["id"]) for row in rows} | {row["id"] for row in rows if not row.get("base")})


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("unit", _unit_ids())
def test_every_unit_of_the_vocabulary_has_an_idiom(locale: str, unit: str) -> None:
    base, _, per = unit.partition("/")
    table = idioms(locale).unit
    assert base in table
    assert not per or table[per].name
    shown = language(locale).format.value(Decimal(3), unit)
    assert "3" in shown
    assert "{" not in shown


@pytest.mark.parametrize("locale", LOCALES)
def test_idioms_of_all_languages_cover_the_same_units(locale: str) -> None:
    own, english = idioms(locale), idioms("en")
    assert own.unit.keys() == english.unit.keys()
    for id, unit in own.unit.items():
        assert bool(unit.name) == bool(english.unit[id].name), id
        assert all(form.count("{number}") == 1 for form in unit.forms.values()), id
        assert "other" in unit.forms, id
    assert [step.above for step in own.scale] == sorted(step.above for step in own.scale)


def test_a_unit_alone() -> None:
    units = ["t", "USD/t", "CNY", "%", "kWh/t", "count"]
    assert [EN.unit(unit) for unit in units] == ["t", "USD/t", "CNY", "%", "kWh/t", ""]
    assert [ZH.unit(unit) for unit in units] == ["吨", "美元/吨", "元", "%", "千瓦时/吨", ""]
    assert EN.unit(None) == ""


def test_equal_figures_of_other_precision_keep_their_own_digits() -> None:
    assert [EN.value(Decimal(stated), "%") for stated in ("9", "9.0", "9.00")] == ["9%", "9.0%", "9.00%"]


def test_an_unknown_unit_and_a_strange_figure_do_no_harm() -> None:
    assert EN.value(Decimal(3), "{x}\x1b[2J") == "3 x␛[2J"
    assert EN.number("no number") == "no number"
    assert EN.number(float("nan")) == "nan"
    assert EN.value(float("inf"), "t") == ""
    assert EN.number(True) == "True"


@pytest.mark.parametrize("figure", ["1E+999999", "-1E+25", "1E-999999", "NaN", "Infinity", "1" * 40])
def test_figures_beyond_all_measure_stay_short_or_are_left_out(figure: str) -> None:
    for reader in (EN, ZH):
        assert reader.value(Decimal(figure), "t") == ""
        assert len(reader.number(Decimal(figure))) <= 40
        assert len(reader.signed(Decimal(figure), "t")) <= 40


@pytest.mark.parametrize("figure", ["0", "0.0", "-0", "1E+24", "1E-20", "0.000123", "123456789012345678901234"])
def test_the_smallest_and_the_largest_figures_are_written(figure: str) -> None:
    for reader in (EN, ZH):
        assert reader.value(Decimal(figure), "t")
        assert reader.value(None, "t", low=Decimal(figure), high=Decimal(figure) + 1)
        assert reader.value(Decimal(figure), "USD/t", compact=True)


UNITS = ["t", "CNY", "USD/t", "%", "pp", "count", "kWh/t", "kWh", "oz", "MW", None]
AMOUNTS = st.decimals(min_value=0, max_value=10**13, allow_nan=False, allow_infinity=False, places=6).map(
    lambda number: number.normalize()
)


@given(value=AMOUNTS, unit=st.sampled_from(UNITS), locale=st.sampled_from(LOCALES))
def test_every_figure_reads_back(value: Decimal, unit: str | None, locale: str) -> None:
    shown = language(locale).format.value(value, unit)
    assert read_back(shown) == value, shown


@given(value=AMOUNTS, unit=st.sampled_from(UNITS), locale=st.sampled_from(LOCALES))
def test_no_space_that_terminals_lack(value: Decimal, unit: str | None, locale: str) -> None:
    shown = language(locale).format.value(value, unit)
    assert not re.search("[\u2000-\u200f\u202f\u205f]| {2}", shown)


@given(st.text(max_size=12), st.sampled_from(LOCALES))
def test_no_text_makes_the_formatter_fail(text: str, locale: str) -> None:
    reader = language(locale).format
    for shown in (reader.period(text), reader.date(text), reader.number(text), reader.value(Decimal(3), text)):
        assert "\x1b" not in shown or text == shown
