"""From a fact back to its sentence."""

from __future__ import annotations

import pytest

from briefings.localization.quotes import sentence_around
from tests.tui.desk.stock import holingol, shaanxi
from tui.actions.prove import prove_in


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        (
            "It rained. Output rose 4.7% to 4.792 million tonnes. Then it stopped.",
            "4.792",
            "Output rose 4.7% to 4.792 million tonnes.",
        ),
        ("天晴。产量达479.2万吨，增长4.7%。雨停。", "479.2万吨", "产量达479.2万吨，增长4.7%。"),
        ("Heading\nThe U.S. mined 1.1 Mt of copper\nFooter", "1.1 Mt", "The U.S. mined 1.1 Mt of copper"),
        ("no end at all 5", "5", "no end at all 5"),
    ],
)
def test_the_sentence_around_a_figure(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    first, last = sentence_around(text, start, start + len(words))
    assert text[first:last] == sentence


def test_a_proof_names_the_figures_words_and_all_the_others() -> None:
    briefing = shaanxi()
    proof = prove_in(briefing, "o-ti/change")
    assert proof is not None
    text = briefing.document.text
    assert [text[a:b] for a, b in proof.figures] == ["up 13.6%"]
    assert {text[a:b] for a, b, _ in proof.others} == {"about 100,000 tonnes", "up 13.6%", "110,000 tonnes"}


def test_without_a_fact_the_leading_one_is_proved_and_an_unknown_one_is_not() -> None:
    proof = prove_in(holingol(), "")
    assert proof is not None
    assert proof.fact == "o-cap"
    assert prove_in(holingol(), "nobody") is None
