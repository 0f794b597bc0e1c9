"""What holds for every text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.extraction.normalise import fold, lower, normalised
from briefings.extraction.periods import periods, resolve
from briefings.extraction.quantities import quantities
from briefings.extraction.spans import values
from briefings.model import Grain, Period

PIECES = st.sampled_from(
    [
        "1",
        "12",
        "2023",
        "4.5",
        "1,234",
        "百",
        "万",
        "亿",
        "两",
        "三",
        "半",
        "几",
        "余",
        "点",
        "分之",
        "%",
        "成",
        "倍",
        "吨",
        "元",
        "/",
        "美元",
        "千瓦时",
        "家",
        "第",
        "年",
        "月",
        "日",
        "季度",
        "前",
        "个",
        "至",
        "-",
        "—",
        "~",
        " ",
        "，",
        "。",
        "约",
        "超",
        "以上",
        "million",
        "tonnes",
        "of",
        "a",
        "half",
        "two",
        "thirds",
        "hundred",
        "and",
        "$",
        "US$",
        "per",
        "to",
        "from",
        "between",
        "May",
        "first",
        "quarter",
        "last",
        "year",
        "FY",
        "Q3",
        "*",
        "十四五",
        "the",
        "same",
        "period",
        "Mt",
        "kg",
        "(",
        ")",
        "@",
        "http://",
        "\n",
        "\u0130",
        "\ud83d\ude00",
        "½",
        "十",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES, max_size=25).map(" ".join)
)
LANGS = st.sampled_from(["en", "zh-Hans", "zh-Hant", "ru", "und"])


@given(TEXTS)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(lower(text)) == len(text)
    assert normalised(text).original == text


@settings(deadline=None, max_examples=300)
@given(TEXTS, LANGS)
def test_any_text_gives_spans_in_order_without_overlap(text: str, lang: str) -> None:
    end = 0
    for found in quantities(text, lang):
        assert end <= found.start < found.end <= len(text)
        assert found.start <= found.number_start < found.number_end <= found.end
        if found.hedge_start != -1:
            assert found.hedge_start < found.hedge_end <= len(text)
        assert found.low is None or found.high is None or found.low < found.high
        assert found.value is None or found.value.is_finite()
        end = found.end
    end = 0
    for expression in periods(text, lang):
        assert end <= expression.start < expression.end <= len(text)
        end = expression.end
    for value in values(text, lang):
        assert 0 <= value.start < value.end <= len(text)


@settings(deadline=None, max_examples=200)
@given(TEXTS, LANGS, st.dates())
def test_what_resolves_is_in_the_calendar(text: str, lang: str, anchor: object) -> None:
    when = Period(iso=str(anchor), grain=Grain.DAY)
    previous = None
    for expression in periods(text, lang):
        for given_anchor in (None, when):
            found = resolve(expression, anchor=given_anchor, previous=previous)
            if found and found.known:
                assert found.first is not None
                assert found.last is not None
                previous = found


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_digits_read_back(number: int) -> None:
    for text, lang in ((f"{number} t", "en"), (f"{number:,} t", "en"), (f"{number}吨", "zh"), (f"{number:,}吨", "zh")):
        assert [q.value for q in quantities(text, lang)] == [Decimal(number)]


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=9999, places=3, allow_nan=False))
def test_scaled_decimals_read_back(number: Decimal) -> None:
    for word, lang, factor in (
        (" million tonnes", "en", 10**6),
        (" crore tonnes", "en", 10**7),
        (" billion tonnes", "en", 10**9),
        ("万吨", "zh", 10**4),
        ("億噸", "zh-Hant", 10**8),
        ("万亿吨", "zh", 10**12),
    ):
        assert [q.value for q in quantities(f"{number:.3f}{word}", lang)] == [number * factor]


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for factor, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= factor:
            rest = number % factor
            join = " and " if factor == 100 and rest else " "
            return f"{spell(number // factor)} {word}" + (join + spell(rest) if rest else "")
    raise AssertionError(number)


HAN = "零一二三四五六七八九"


def write_han(number: int) -> str:
    """Numbers as Chinese writes them, with 零 for skipped places."""
    if number < 10:
        return HAN[number]
    for factor, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= factor:
            rest = number % factor
            skipped = "零" if rest and rest < factor // 10 else ""
            return write_han(number // factor) + word + (skipped + write_han(rest) if rest else "")
    raise AssertionError(number)


@settings(deadline=None, max_examples=300)
@given(st.integers(min_value=2, max_value=10**11))
def test_spelled_out_numbers_read_back(number: int) -> None:
    assert [q.value for q in quantities(f"{spell(number)} tonnes", "en")] == [Decimal(number)]


@settings(deadline=None, max_examples=300)
@given(st.integers(min_value=2, max_value=10**12))
def test_numbers_in_ideographs_read_back(number: int) -> None:
    assert [q.value for q in quantities(f"{write_han(number)}吨", "zh")] == [Decimal(number)]


@pytest.mark.parametrize(
    "text", ["9" * 5000, "1," * 5000, "亿" * 5000, "(" * 5000, "1 " * 5000, "a@" * 3000, "1-" * 3000]
)
def test_hostile_runs_are_survived(text: str) -> None:
    for lang in ("en", "zh"):
        quantities(text, lang)
        periods(text, lang)
        values(text, lang)
