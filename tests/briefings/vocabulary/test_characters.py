"""Nothing that a terminal would obey passes `safe_text`, and nothing that a reader needs is lost in it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.vocabulary.characters import FORBIDDEN, safe_text

ANY = st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF), max_size=80)
DANGEROUS = st.sampled_from(
    [
        "\x1b[2J",
        "\x1b]52;c;aGk=\x07",
        "\x9b31m",
        "\x9d0;x\x9c",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u061c",
        "\x00",
        "\x7f",
        "\r",
        "\ufeff",
    ]
)


@given(st.lists(ANY | DANGEROUS, max_size=12).map("".join))
def test_nothing_forbidden_passes_and_twice_is_once(text: str) -> None:
    safe = safe_text(text)
    assert not FORBIDDEN.search(safe)
    assert safe_text(safe) == safe
    assert "\n" not in safe_text(text, newlines=False)
    safe.encode("utf-8")


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Po", "Sm", "Zs"]), max_size=60))
def test_what_a_reader_can_see_stays(text: str) -> None:
    hidden = {"\u3164", "\uffa0", "\u115f", "\u1160"}  # letters by their class, blank by their looks
    kept = "".join(each for each in text if each not in hidden)
    assert safe_text(text) == kept


def test_every_control_format_and_private_character_is_forbidden() -> None:
    allowed = {"\n", "\t"}
    for code in (*range(0x0000, 0x3000), *range(0xD800, 0x10000), *range(0xE0000, 0xE0200)):
        character = chr(code)
        if unicodedata.category(character) in ("Cc", "Cs", "Co") and character not in allowed:
            assert FORBIDDEN.match(character), hex(code)
    for character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u00ad\u200b\ufeff":
        assert FORBIDDEN.match(character), hex(ord(character))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("铝价\x1b[31m上涨", "铝价␛[31m上涨"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("alu\u00admin\u200bium", "aluminium"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 3),
        ("4,79\u00a0Mt − 3\u202f%", "4,79\u00a0Mt − 3\u202f%"),
    ],
)
def test_examples(text: str, safe: str) -> None:
    assert safe_text(text) == safe
