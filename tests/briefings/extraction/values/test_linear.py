"""Work grows with the text, not with its square: counted in lines of Python run, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from briefings.extraction.decoys import decoys
from briefings.extraction.languages import table
from briefings.extraction.normalise import normalised
from briefings.extraction.periods import periods
from briefings.extraction.quantities import quantities
from briefings.extraction.tokens import tokens

HOSTILE = [
    "1 ",
    "1,",
    "1.",
    "1-",
    "一万",
    "亿",
    "十",
    "one hundred and ",
    "a half ",
    "May 1 ",
    "2023年",
    "1月",
    "每",
    "$",
    "* 吨",
    "and ",
    "from ",
    "分之",
]


def calls(work: Callable[[], object]) -> int:
    """How many Python functions a piece of work calls."""
    count = 0

    def tracer(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(tracer)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_calls_grow_with_length(piece: str, lang: str) -> None:
    quantities(piece, lang)  # tables are loaded once
    small, large = piece * 300, piece * 1200
    few = calls(lambda: quantities(small, lang))
    many = calls(lambda: quantities(large, lang))
    assert many <= 5 * few + 500
    assert calls(lambda: periods(large, lang)) <= 5 * calls(lambda: periods(small, lang)) + 500


@pytest.mark.parametrize("piece", ["7", "亿", "(", "1,", "1.", "1 "])
def test_tokens_are_no_more_than_the_characters(piece: str) -> None:
    text = normalised(piece * 20_000)
    for code in ("en", "zh"):
        assert len(tokens(text, table(code))) <= len(text.folded)


def test_ten_million_digits_are_one_token_and_no_figure() -> None:
    text = "7" * 10_000_000
    assert len(tokens(normalised(text), table("en"))) == 1
    assert decoys(normalised(text)).spans == []
    assert quantities(text, "en") == []
