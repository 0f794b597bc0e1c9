"""What holds of blocks whatever the text: they cover it in order, without overlap, and slice to words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.cleaning import blocks
from briefings.cleaning.lines import lines, sentences
from briefings.model import Document

LINES = st.sampled_from(
    [
        "Copper output rose 3.5% to 1,200 tonnes. Stocks fell.",
        "相关阅读",
        "铜价上涨，库存下降2.1万吨。",
        "2024-05-06 10:00",
        "Home | News | Log in",
        "We are looking for zinc ...",
        "18-Jul-2024 Buying request",
        "Advertisement",
        "",
        "   ",
        "By Jane Smith",
        "© 2024",
        "You can stretch it, fold it, tear Cutting, 90 degree turning lens and your skin",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(LINES, max_size=20).map("\n".join))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_blocks_cover_the_text_in_order(text: str) -> None:
    here = 0
    for block in blocks(Document(id="d", text=text)):
        assert block.start >= here
        assert block.end > block.start
        assert not text[here : block.start].strip()
        words = text[block.start : block.end]
        assert words == words.strip()
        assert 0 <= block.score <= 1
        assert block.reason
        here = block.end
    assert not text[here:].strip()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_blocks(text: str) -> None:
    document = Document(id="d", text=text)
    assert blocks(document) == blocks(document)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_sentences_cover_lines(text: str) -> None:
    for line in lines(text):
        here = line.start
        for start, end in sentences(text, line.start, line.end):
            assert not text[here:start].strip()
            assert start < end
            here = end
        assert not text[here : line.end].strip()


def test_sentences_end_at_stops_not_at_points_in_figures() -> None:
    text = "Output was 4.792 Mt, up 3.5%. Prices fell. 铜价上涨。锌价下跌！"
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == [
        "Output was 4.792 Mt, up 3.5%.",
        "Prices fell.",
        "铜价上涨。",
        "锌价下跌！",
    ]
