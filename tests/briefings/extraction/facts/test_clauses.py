from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.extraction.clauses import sentences


def words(text: str) -> list[list[str]]:
    return [
        [text[c.start : c.end].strip() for c in s.clauses if text[c.start : c.end].strip(" .。")]
        for s in sentences(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output rose. Exports fell.", [["Output rose."], ["Exports fell."]]),
        ("It cost 3.5 yuan, up 2%, in the U.S. market.", [["It cost 3.5 yuan", "up 2%", "in the U.S. market."]]),
        ("See No. 5 of 2024. Next.", [["See No. 5 of 2024."], ["Next."]]),
        ("1,234 t; 5 t", [["1,234 t", "5 t"]]),
        ("产量增长。出口下降！", [["产量增长。"], ["出口下降！"]]),
        ("铜，铝；锌", [["铜", "铝", "锌"]]),
        ("line one\nline two", [["line one"], ["line two"]]),
    ],
)
def test_sentences_and_clauses(text: str, expected: list[list[str]]) -> None:
    assert words(text) == expected


def test_protected_stretches_are_not_cut() -> None:
    text = "the “Plan, for A. B” was issued"
    start, end = text.index("“"), text.index("”") + 1
    assert len(sentences(text, [(start, end)])) == 1
    assert len(sentences(text, [(start, end)])[0].clauses) == 1


def test_a_semicolon_opens_a_strong_clause() -> None:
    (sentence,) = sentences("a, b; c")
    assert [clause.strong for clause in sentence.clauses] == [False, False, True]


@given(st.text(alphabet="ab .,;:!?。，；\n()（）12“”《》", max_size=200))
def test_sentences_cover_everything_but_white_space_in_order(text: str) -> None:
    at = 0
    for sentence in sentences(text):
        assert not text[at : sentence.start].strip()
        assert sentence.start < sentence.end
        last = sentence.start
        for clause in sentence.clauses:
            assert last <= clause.start < clause.end <= sentence.end
            last = clause.end
        at = sentence.end
    assert not text[at:].strip()
