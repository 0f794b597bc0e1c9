from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.reading import Hints
from briefings.reading.encoding import decode
from tests.briefings.reading.hostile import CHINESE, SENTENCE, TRADITIONAL

RUSSIAN = (
    "В январе–июне 2024 года Казахстан выпустил 231,6 тыс. тонн рафинированной меди, на 2,7% больше, чем годом ранее."
)
GERMAN = (
    "Die Kupferhütten erzeugten im ersten Halbjahr rund 297.500 Tonnen, 4,6 % weniger als im Vorjahr, für 8,35 Mrd. €."
)
JAPANESE = "経済産業省は2024年2月6日、永久磁石リサイクル推進方針を決定した。国内の電気銅生産は前年度比で減った。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (TRADITIONAL, "big5"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (SENTENCE, "utf-16-le"),
        (SENTENCE, "utf-16-be"),
        (SENTENCE, "utf-32-le"),
        (RUSSIAN, "cp1251"),
        (GERMAN, "cp1252"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_an_undeclared_encoding_is_guessed_and_the_guess_is_told(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), Hints())
    assert decoded.text == text
    assert any(note.startswith("encoding guessed: ") for note in decoded.notes)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_decides_without_a_guess(encoding: str) -> None:
    decoded = decode(CHINESE.encode(encoding), Hints(encoding="big5"))
    assert (decoded.text, decoded.notes) == (CHINESE, ())


def test_plain_utf8_needs_no_note() -> None:
    assert decode(CHINESE.encode(), Hints()).notes == ()


def test_a_hint_wins_over_a_guess_and_gb2312_means_gb18030() -> None:
    beyond_gb2312 = "镕基㐂𠀀铜价"
    decoded = decode(beyond_gb2312.encode("gb18030"), Hints(encoding="gb2312"))
    assert (decoded.text, decoded.encoding, decoded.notes) == (beyond_gb2312, "gb18030", ())


def test_markup_declares() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body>{CHINESE}</body></html>'
    assert CHINESE in decode(page.encode("gb18030"), Hints(), markup=True).text
    feed = f'<?xml version="1.0" encoding="Big5"?><rss>{TRADITIONAL}</rss>'
    assert TRADITIONAL in decode(feed.encode("big5"), Hints(), markup=True).text


def test_a_wrong_declaration_is_overruled_by_sound_utf8() -> None:
    page = f'<meta charset="gbk"><p>{CHINESE}</p>'
    decoded = decode(page.encode("utf-8"), Hints(), markup=True)
    assert decoded.text == page
    assert decoded.notes == ("declared as GB18030 but is UTF-8",)


def test_an_unknown_name_is_told_and_ignored() -> None:
    decoded = decode(CHINESE.encode(), Hints(encoding="klingon"))
    assert decoded.text == CHINESE
    assert decoded.notes == ("unknown encoding 'klingon' ignored",)


def test_a_codec_that_makes_no_characters_is_no_encoding() -> None:
    assert decode(b"copper", Hints(encoding="rot13")).text == "copper"


def test_a_cut_off_character_costs_one_character() -> None:
    data = CHINESE.encode()[:-1]
    decoded = decode(data, Hints())
    assert decoded.text.startswith(CHINESE[:-1])
    assert any("could not be read as UTF-8" in note for note in decoded.notes)
    wide = decode(codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le")[:-1], Hints())
    assert wide.text.startswith(CHINESE[:-1])


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "gbk", "utf-16", "utf-8", "hex", "idna", "\x00", "base64"]),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_decode(data: bytes, encoding: str | None, markup: bool) -> None:
    decoded = decode(data, Hints(encoding=encoding), markup=markup)
    decoded.text.encode("utf-8")


@given(st.text(min_size=1, max_size=200).filter(lambda text: "\x00" not in text and text[0] != "\ufeff"))
@settings(max_examples=200, deadline=None)
def test_utf8_is_read_as_written(text: str) -> None:
    assert decode(text.encode("utf-8"), Hints()).text == text
