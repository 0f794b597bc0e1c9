"""Text in cells: nothing is split that belongs together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.terminal.cells import NO_END, NO_START, clip, fit, wrap

MIXED = st.text(alphabet="abc 123.,%铝锭产量万吨，。（）“”\n-", max_size=120)


def lines(text: str, cells: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, cells)]


@given(MIXED, st.integers(0, 40))
def test_clipped_text_never_takes_more_cells_than_there_are(text: str, cells: int) -> None:
    assert cell_len(clip(text.replace("\n", " "), cells)) <= cells


@given(MIXED, st.integers(0, 40), st.booleans())
def test_fitted_text_takes_exactly_the_cells_there_are(text: str, cells: int, right: bool) -> None:
    assert cell_len(fit(text.replace("\n", " "), cells, right=right)) == cells


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("output 4,792,000 t", 12, "output…"),  # the number would be cut at 4,79: all of it goes
        ("up 21.4% y/y", 6, "up…"),
        ("铝锭产量", 5, "铝锭…"),
        ("铝锭产量", 4, "铝…"),
        ("a wide word", 7, "a wide…"),  # no space before the ellipsis
        ("whole", 5, "whole"),
    ],
)
def test_what_is_cut_ends_in_an_ellipsis_and_never_within_a_number(text: str, cells: int, shown: str) -> None:
    assert clip(text, cells) == shown


@given(MIXED, st.integers(2, 40))
def test_wrapping_keeps_every_letter_and_every_width(text: str, cells: int) -> None:
    kept = "".join(lines(text, cells))
    assert "".join(kept.split()) == "".join(text.split())
    assert all(cell_len(line) <= cells for line in lines(text, cells))


def test_chinese_punctuation_stays_with_its_words() -> None:
    text = "九月全国铝锭产量继续增长，价格上涨。（同比）数据来自国家统计局；库存下降。"
    for cells in range(8, 30):
        for line in lines(text, cells):
            assert line[0] not in NO_START
            assert line[-1] not in NO_END


def test_a_number_is_never_split_at_a_lines_end() -> None:
    text = "产量12,345.6吨，同比增长4.7%，共86万吨，约479.2亿元。"
    for cells in range(12, 30):
        joined = lines(text, cells)
        for number in ("12,345.6吨", "4.7%", "86万吨", "479.2亿元"):
            assert any(number in line for line in joined), (cells, joined)
