"""Text is split into what can be searched for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.splitter import GAP, fold, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Titanium OUTPUT, up 13.6%", ["titanium", "output", "up", "13", "6"]),
        ("电解铝产量", ["电", "解", "铝", "产", "量"]),
        ("铝，铜 锌", ["铝", GAP, "铜", "锌"]),
        ("Al-Mg合金AZ91", ["al", "mg", "合", "金", "az91"]),
        ("アルミ와 ｱﾙﾐ", ["ア", "ル", "ミ", "와", "ア", "ル", "ミ"]),
        ("Straße ＡＢＣ ﬁne", ["strasse", "abc", "fine"]),
        ("CO₂ H2O", ["co2", "h2o"]),
        ("𠮷野", ["𠮷", "野"]),
        ("...", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split(text) == words


@given(st.text())
def test_every_word_survives_an_index_that_splits_at_spaces_and_ascii_marks(text: str) -> None:
    for word in split(text):
        assert word
        assert not any(character.isspace() for character in word)
        assert all(character.isalnum() for character in word if character.isascii())


@given(st.text())
def test_splitting_what_was_split_changes_nothing(text: str) -> None:
    words = [word for word in split(text) if word != GAP]
    assert [word for word in split(" ".join(words)) if word != GAP] == words


def test_names_in_different_dress_are_one() -> None:
    assert fold("《Carbon-Peak  PLAN》") == fold("carbon peak plan")
    assert fold("碳达峰 方案") == fold("碳达峰方案")
