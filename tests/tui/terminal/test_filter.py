"""The last filter: what the desk sends passes, what a document would send does not."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.filter import OutputFilter

OURS = (
    "\x1b[?1049h\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h\x1b[?25l\x1b[?1004h\x1b[>25u"
    "\x1b[?2026$p\x1b[?2048$p\x1b[?2004h\x1b[?7l\x1b[?2026h\x1b[1;1H"
    "\x1b[38;2;220;143;92;48;2;17;21;26mIngot 霍林郭勒\x1b[0m\x1b[?2026l\x1b]22;pointer\x07\x1b[<u"
)


def through(*writes: str) -> str:
    kept = OutputFilter()
    return "".join(kept.pass_(write) for write in writes)


def test_what_the_desk_sends_passes_whole() -> None:
    assert through(OURS) == OURS


@given(st.lists(st.integers(0, len(OURS)), max_size=6))
def test_what_the_desk_sends_passes_in_any_pieces(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(OURS)]
    assert through(*(OURS[a:b] for a, b in pairwise(edges))) == OURS


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]52;c;aGk=\x07",
        "\x1b]52;c;aGk=\x1b\\",
        "\x1b]0;title\x07",
        "\x1b]8;;file:///etc/passwd\x1b\\",
        "\x1bP+q544e\x1b\\",
        "\x1b_Gf=100;AAAA\x1b\\",
        "\x1b^pm\x1b\\",
        "\x9d52;c;aGk=\x9c",
        "\x1bc",
        "\x1b[8;1;1t",
        "\x1b[2J",
        "\x1b[K",
        "\x1b[6n",
        "\x1b[5i",
        "\x1b[?1047h",
        "\x1b[>4;2m",
        "\x00\x05\x0e\x0f\x7f\x08\x0b\x0c",
        "\u202e\u2066\u200b\ufeff\U000e0041",
    ],
)
def test_what_a_document_would_send_does_not_pass(hostile: str) -> None:
    passed = through(f"before{hostile}after")
    assert passed.startswith("before")
    assert passed.endswith("after")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u202e\u2066\ufeff\U000e0041]", passed)


def test_a_command_string_without_an_end_swallows_no_more_than_itself() -> None:
    kept = OutputFilter()
    assert kept.pass_("a\x1b]52;c;") == "a"
    assert kept.pass_("never ends") == ""
    assert kept.pass_("\x07then on") == "then on"
    assert through("a\x1b]52;c;cut", " off\x1b", "[0mthen on") == "a\x1b[0mthen on"


@given(st.text(alphabet="\x1b[]?;0123456789hHmPu\x07\\\x9bab铝$<>", max_size=60), st.integers(0, 60))
def test_no_mixture_makes_a_sequence_that_is_not_ours(text: str, cut: int) -> None:
    passed = through(text[:cut], text[cut:])
    for found in re.finditer("\x1b(?!\\[[\\d;:]*m|\\[\\d*(;\\d*)?H|\\[\\?|\\[[<>=]\\d*(;\\d*)?u|\\]22;)", passed):
        pytest.fail(f"{found.start()}: {passed!r}")


def test_plain_text_is_given_back_as_it_is() -> None:
    text = "铝锭产量 4.7% ▁▂▃▄ ─│╭"
    assert through(text) is not None
    assert through(text) == text
