"""Copies are found whatever stands around them; the next month's report in the same sentences is no copy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.comparing import copied, sketch

REPORT = (
    "Copper stocks in the exchange's Asian warehouses fell for a fourth week. Traders in the region said that 12,450 "
    "tonnes were ordered out on Tuesday, most of it from sheds in Busan and Kaohsiung, and that a further 3,100 tonnes "
    "stood under cancelled warrant. Premiums for cathode delivered to Chinese ports rose to 58 dollars a tonne, which "
    "is six dollars more than at the end of last month. Two smelters in the south have brought their maintenance "
    "forward because concentrate is short. A merchant in Hong Kong expects that arrivals will not recover before the "
    "autumn, and said that fabricators buy by hand to mouth at the present price."
)
NOTICE = (
    "记者从市工业和信息化局获悉，今年前三季度全市规模以上有色金属工业实现产值412.6亿元，同比增长8.3%。其中电解铝产量61.2万吨，"
    "铜杆产量18.9万吨，再生铅产量7.4万吨。该局负责人表示，下一步将推动链主企业扩大绿色电力使用比例，支持冶炼渣综合利用项目尽快投产，"
    "并对能耗限额落后的生产线实施改造。目前已有九家企业进入省级绿色工厂名单，另有三家正在公示。"
)


def test_furniture_and_layout_make_no_difference() -> None:
    other = "Metals desk\n\n" + REPORT.replace(". ", ".\n\n").upper() + "\n\nAll rights reserved."
    assert copied(REPORT, other) > 0.9
    assert set(sketch(REPORT).bands) & set(sketch(other).bands)


def test_a_text_cut_short_is_a_copy() -> None:
    cut = NOTICE[: int(len(NOTICE) * 0.7)]
    assert copied(cut, NOTICE) > 0
    assert copied(NOTICE, cut) == copied(cut, NOTICE)


def test_next_months_figures_in_the_same_sentences_are_no_copy() -> None:
    later = NOTICE
    for old, new in (("412.6", "455.1"), ("8.3", "7.9"), ("61.2", "67.0"), ("18.9", "20.3"), ("7.4", "8.2")):
        later = later.replace(old, new)
    assert copied(NOTICE, later) == 0


def test_other_texts_share_no_band_and_are_no_copies() -> None:
    assert copied(REPORT, NOTICE) == 0
    assert not set(sketch(REPORT).bands) & set(sketch(NOTICE).bands)


def test_short_texts_are_copies_of_nothing() -> None:
    assert sketch("铝价上涨").bands == ()
    assert copied("铝价上涨", "铝价上涨") == 0


@given(st.text(max_size=600))
def test_every_text_has_a_sketch_and_is_its_own_copy_or_too_short(text: str) -> None:
    bands = sketch(text).bands
    assert len(bands) in (0, 16)
    assert copied(text, text) == (1 if bands else 0)


def test_a_text_in_the_other_chinese_script_is_a_copy() -> None:
    traditional = (
        "記者從市工業和信息化局獲悉，今年前三季度全市規模以上有色金屬工業實現產值412.6億元，同比增長8.3%。其中電解鋁產量61.2萬噸，"
        "銅桿產量18.9萬噸，再生鉛產量7.4萬噸。該局負責人表示，下一步將推動鏈主企業擴大綠色電力使用比例，支持冶煉渣綜合利用項目盡快投產，"
        "並對能耗限額落後的生產線實施改造。目前已有九家企業進入省級綠色工廠名單，另有三家正在公示。"
    )
    assert copied(NOTICE, traditional) > 0.95
    assert set(sketch(NOTICE).bands) & set(sketch(traditional).bands)
    assert copied(NOTICE, traditional.replace("412.6", "455.1").replace("61.2", "67.0").replace("18.9", "20.3")) == 0
