"""Text that somebody or something damaged: read as it was meant, with every span in the text as it stands."""

from __future__ import annotations

import pytest

from briefings.extraction.mends import mends
from tests.briefings.extraction.facts.reading import body, moves, told


@pytest.mark.parametrize(
    ("text", "figure", "quote"),
    [
        ("2022年全国电解铝产量为4 0 2 1.4万吨,同比增长4.5%。", "40214000 t", "4 0 2 1.4万吨"),
        ("5月份全国铜材产量1 9 8 . 6万吨。", "1986000 t", "1 9 8 . 6万吨"),
        ("In 2023 Chile produced 5 2 5 0 kt of copper.", "5250000 t", "5 2 5 0 kt"),
        ("2 0 2 3 年 全 国 铜 材 产 量 2 2 1 7 万 吨 , 同 比 增 长 4 . 9 % 。", "22170000 t", "2 2 1 7 万 吨"),
        ("2023年全国电解铝铝产量为412.3万吨吨,同比增长8.7%。", "4123000 t", "412.3万吨吨"),
        ("2023年全国电解电解铝产量产量达到412.3万吨。", "4123000 t", "412.3万吨"),
        ("2023年,全国铝(lǚ)锭产量63.4万吨(dūn),同比增长(zhǎng)5.7%。", "634000 t", "63.4万吨"),
        (
            "2023年，我國(guó)原鋁產(chǎn)量159.4萬(wàn)噸(dūn)，同比增長(zhǎng)3.7%。",
            "1594000 t",
            "159.4萬(wàn)噸",
        ),
        ("2023年,陕西省金属镁(mei)产量47万吨(dun)。", "470000 t", "47万吨"),
        ("In 2023 Pe\u00adru pro\u00adduced 2.76 mil\u00adlion ton\u00adnes of cop\u00adper.", "2760000 t", None),
        ("2023年全国精\u200b炼铜产量1299\u200b万吨。", "12990000 t", "1299\u200b万吨"),
        ("2023年全国电解吕产量4159万屯,同比曾长3.7%。", "41590000 t", "4159万屯"),
        ("2023年内蒙古锌产量7O.5万吨。", "705000 t", "7O.5万吨"),
        ("In 2023 the Peruvian smelter produced 1l0,000 tonnes of zinc.", "110000 t", "1l0,000 tonnes"),
        (
            "In 2023 \u0421hile produced 5.25 kt of \u0441opper.",
            "5250 t",
            "5.25 kt",
        ),
        ("Chile exported 12,400 t0nnes of c0pper in May 2024.", "12400 t", "12,400 t0nnes"),
        ("Re\ufb01ned zinc output in Peru rose 3% to 341,000 tonnes in 2023.", "341000 t", "341,000 tonnes"),
        ("Zinc output in Peru was 341,000&nbsp;tonnes in 2023 &amp; rose.", "341000 t", "341,000&nbsp;tonnes"),
        ("2023年全国铜产量１，２９９，０００吨。", "1299000 t", "１，２９９，０００吨"),
        ("In 2023 Kazakhstan pro-\nduced 265,000 tonnes of zinc.", "265000 t", "265,000 tonnes"),
    ],
)
def test_damage_is_read_past_and_spans_stay_in_the_text(text: str, figure: str, quote: str | None) -> None:
    facts = [fact for fact in body(text).observations if fact.value is not None]
    assert [told(fact)[3] for fact in facts] == [figure]
    for span in (facts[0].span, *facts[0].evidence.values()):
        assert span.of(text).strip() == span.of(text) != ""
    if quote is not None:
        assert facts[0].evidence["value"].of(text) in {quote, quote.rstrip()}


@pytest.mark.parametrize(
    "text",
    [
        "2024年一季度,该矿产金**公斤。",
        "2023年全国铅产量75○万吨。",
        "2023年,该厂生产铜××万吨。",
        "In 2023 the plant made 1*,000 tonnes of cobalt.",
        "The mine produced **.5 tonnes of silver in 2023.",
        "2023年,该公司生产锌锭某万吨。",
    ],
)
def test_what_is_hidden_stays_hidden(text: str) -> None:
    assert not [fact for fact in body(text).observations if fact.value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Copper rose 3% to **9,120** dollars a tonne.",
        "产能利用率(a)为82%,含水率(b)为3%。",
        "The block holds 2 × 350 MW units and 2*300 MW more.",
        "V2O5 sold at 8.1万元/吨; Li2O grade was 1.31%.",
        "Grades 1 2 3 and 4 are sold.",
        "铜 铝 铅 锌 锡 镍 钴 锂",
        "○2024年铜产量12万吨",
        "停顿一周后恢复生产5万吨。",
        "Ore 1.1.1.1 and 5,000 oz.",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert mends(text) == []


def test_readings_in_traditional_characters_tell_a_mainland_page() -> None:
    text = "2023年，全國(guó)鋁產(chǎn)業(yè)營收5000億(yì)元，同比增長(zhǎng)6%。"
    (fact,) = body(text, lang="zh-Hant").observations
    assert told(fact)[2:4] == ("CN", "500000000000 CNY")
    assert moves(fact) == [("6", "%", "yoy")]


@pytest.mark.parametrize("line", ["1 电解铜 200吨 2025-05-03\n2 锌锭 300吨 2025-05-04\n3 锡锭 20吨", "共计5\n3 锌锭"])
def test_the_number_of_the_next_row_is_no_part_of_the_figure_before(line: str) -> None:
    """A row's number behind a date or a figure at the end of a line would make another figure of it."""
    spans = [(mend.start, mend.end) for mend in mends(line)]
    assert not any("\n" in line[start:end] for start, end in spans)
