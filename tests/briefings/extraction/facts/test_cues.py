from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.extraction.cues import cues, words_of
from briefings.extraction.folding import fold
from briefings.extraction.languages.facts import FactWords, Kind


def found(text: str, lang: str) -> list[tuple[str, set[Kind]]]:
    return [(cue.word, set(cue.kinds)) for cue in cues(fold(text), lang)]


def test_the_longest_cue_wins_and_words_stand_alone() -> None:
    assert [word for word, _ in found("the output value rose", "en")] == ["output value", "rose"]
    assert found("outputs of priceless goods", "en")[0][0] == "outputs of" or "priceless" not in str(
        found("priceless", "en")
    )
    assert found("priceless", "en") == []


def test_a_longer_word_does_not_hide_a_shorter_cue() -> None:
    assert Kind.TO in dict(found("up, to reaching 5", "en")).get("to", set())


def test_traditional_text_is_searched_with_simplified_words() -> None:
    assert [word for word, _ in found("產量年減", "zh-Hant")] == [word for word, _ in found("产量年减", "zh-Hans")]


def test_a_language_without_a_table_has_no_cues() -> None:
    assert words_of("sw") is None
    assert cues("output rose", "sw") == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_tables_hold_no_empty_and_no_folded_away_word(lang: str) -> None:
    table = words_of(lang)
    assert isinstance(table, FactWords)
    for kind, payloads in table.cues.items():
        for payload, listed in payloads.items():
            for word in listed.split("|"):
                assert word, (kind, payload)
                assert fold(word) == word, (kind, payload, word)


@given(st.text(max_size=300))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="output rose by 产量增长 比上年", max_size=120))
def test_cues_do_not_overlap(text: str) -> None:
    for lang in ("en", "zh"):
        reached = 0
        for cue in cues(fold(text), lang):
            assert cue.start >= reached
            assert fold(text)[cue.start : cue.end] == cue.word
            reached = cue.end
