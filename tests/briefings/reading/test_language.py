from __future__ import annotations

import json

import pytest

from briefings.reading.language import language
from tests.shared import shared


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("铝价上涨", "zh-Hans"),
        ("鋁價上漲", "zh-Hant"),
        ("LME copper", "en"),
        ("Zwei von fünf Hallen ruhen", "de"),
        ("La production a reculé de 11 % en avril", "fr"),
        ("La producción de plata subió en el país", "es"),
        ("Запасы олова упали на 190 т", "ru"),
        ("7月のフェロニッケル輸入量は2万トンで", "ja"),
        ("구리 가격이 상승했다", "ko"),
        ("12,400 / 3.5 %", "und"),
        ("", "und"),
        ("Ｔｈｅ ｐｌａｎｔ ｉｓ ｎｏｗ ｏｐｅｎ", "en"),
        ("LME三个月期铜收于9120美元", "zh-Hans"),
    ],
)
def test_scripts_and_common_words_tell_the_language(text: str, lang: str) -> None:
    assert language(text) == lang


def test_what_a_text_does_not_show_is_left_to_the_fallback() -> None:
    assert language("1,245 t", fallback="ru") == "ru"
    assert language("中山", fallback="zh-Hant") == "zh-Hant"
    assert language("AL Circle", fallback="en") == "en"


def test_every_passage_is_told_whole_and_by_the_line() -> None:
    for line in shared("goldset/passages.jsonl").read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        assert language(passage["text"]) == passage["lang"], passage["id"]
        for part in passage["text"].splitlines():
            assert language(part, fallback=passage["lang"]) == passage["lang"], part


@pytest.mark.parametrize("text", ["Refined zinc balance (kt) 2024e 13,850", "Copper A, e 2025", "Zinc 2023 o 2024 a"])
def test_letters_alone_and_behind_figures_are_no_words(text: str) -> None:
    """The mark of an estimate is no Portuguese "and"."""
    assert language(text) == "en"
