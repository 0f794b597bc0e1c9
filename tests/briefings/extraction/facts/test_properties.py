"""What holds for every text: nothing raises, spans slice, facts repeat, and time grows as the text does."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.model import Briefing, Period, Span
from tests.briefings.extraction.facts.reading import body, page
from tests.shared import shared

SEEDS = (
    "In 2023 Chile produced 5.25 million tonnes of copper, down 1.4% from 5.33 million tonnes in 2022, "
    "ranking first in the world.",
    "2023年1-7月，甘肃省十种有色金属产量268.4万吨，同比增长9.6%；其中7月当月产量39.7万吨，环比下降1.2%。",
    "The “Plan for Tin (Trial)” was issued by the Ministry of Mines on 3 May 2024; by 2027 output is to "
    "reach 5,000 t or more.",
    "工业和信息化部印发《铜冶炼行业行动方案》（工信部联原〔2024〕112号），到2027年再生铜产量达到480万吨以上，分别"
    "增长5%和6%。",
)
PIECES = st.sampled_from(
    ["铜", "产量", "%", "，", "。", "万吨", "12", "3.5", " ", "copper ", "output ", "rose ", "to ", "and ",
    "respectively", "《", "》方案",
     "占", "全国", "第", "位", "“", "”", "plan ", "Plan ", "by 2027", "同比", "增长", "倍", "*", "\n", "$",
     "/t", "May", "去年", "-", "（", "）"]
)  # fmt: skip


def spans(noun: object) -> Iterator[Span]:
    if isinstance(noun, Span):
        yield noun
    elif isinstance(noun, msgspec.Struct):
        for name in noun.__struct_fields__:
            yield from spans(getattr(noun, name))
    elif isinstance(noun, dict):
        for value in noun.values():
            yield from spans(value)
    elif isinstance(noun, tuple):
        for value in noun:
            yield from spans(value)


def sound(briefing: Briefing) -> None:
    text = briefing.document.text
    for span in spans(briefing):
        assert 0 <= span.start < span.end <= len(text), span
    for fact in briefing.observations:
        assert fact.span.of(text).strip()
        assert fact.value is not None or fact.low is not None or fact.high is not None or fact.changes or fact.masked
        assert 0 < fact.confidence <= 1
        assert fact.value is None or fact.value.is_finite()
    ids = [fact.id for fact in briefing.observations]
    assert len(set(ids)) == len(ids)
    for period in (fact.period for fact in briefing.observations if isinstance(fact.period, Period)):
        assert period.known or "XXXX" in period.iso


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_sound(text: str) -> None:
    sound(body(text))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_text_made_of_the_trades_own_pieces(text: str) -> None:
    sound(body(text))
    sound(page(text))


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(SEEDS), st.integers(0, 140), st.integers(0, 140), st.sampled_from("。.,， \n0*《“%"))
def test_cut_and_broken_sentences(text: str, start: int, end: int, put: str) -> None:
    sound(body(text[:start] + put + text[end:]))
    sound(body(text[start:]))


def test_the_same_text_gives_the_same_facts_byte_for_byte() -> None:
    for text in SEEDS:
        assert msgspec.json.encode(body(text)) == msgspec.json.encode(body(text))


def test_mutated_passages_never_raise() -> None:
    lines = shared("goldset/passages.jsonl").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        text = json.loads(line)["text"]
        cut = (number * 37) % max(1, len(text))
        sound(page(text[:cut]))
        sound(page(text[cut:] + text[:cut]))


@pytest.mark.parametrize(
    "unit", [SEEDS[0] + " ", SEEDS[1], "铜12万吨、", "copper 5 t, ", "《方案》", "增长5%", "第一届铝工业会议和"]
)
def test_time_grows_as_the_text_does(unit: str) -> None:
    """Eight times the text takes well under the 64 times of quadratic work (a ratio of two runs side by side)."""

    def took(times: int) -> float:
        text = unit * times
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            body(text, lang="zh-Hans" if unit[0] > "\u2e80" else "en")
            best = min(best, time.process_time() - start)
        return best

    took(2)
    assert took(320) < 24 * max(took(40), 0.004)
