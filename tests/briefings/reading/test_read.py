"""Formats: each is told by what it holds, read whole, and refused with a sentence where it holds nothing."""

from __future__ import annotations

import datetime
import gzip
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.model import Document, digest
from briefings.reading import Hints, Unreadable, Workbook, read
from briefings.reading.compose import document
from briefings.reading.sniffing import format_of
from briefings.vocabulary.characters import FORBIDDEN
from tests.briefings.reading import hostile
from tests.shared import shared

PAGE = """<!DOCTYPE html><html><head><title>Copper up - Site</title>
<meta property="og:site_name" content="Ore Weekly"><meta property="article:published_time" content="2024-05-01T10:00">
<script>var hidden = "99% secret";</script></head><body>
<nav><ul><li>Home</li><li>Metals</li></ul></nav>
<article><h1>Copper output up in Chile</h1>
<p>Mines in Chile delivered 2.96 million tonnes of copper<br>in the first seven months of 2023, down 3.0% in all.</p>
<table><tr><th>Year</th><th>kt</th></tr><tr><td>2022</td><td>5,330</td></tr></table>
<p>A second paragraph about copper output in the country follows here, with some more words in it.</p></article>
<div style="display:none">hidden 42%</div><footer>Copyright 2024</footer></body></html>"""

FEED = """<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><title>矿业快讯</title>
<item><title>铜价上涨</title><link>https://example.org/1</link><pubDate>Mon, 06 May 2024 08:00:00 GMT</pubDate>
<description>&lt;p&gt;沪铜收于&lt;b&gt;8.1万元&lt;/b&gt;每吨。&lt;/p&gt;</description></item>
<item><title></title></item>
<item><title>锌价下跌</title><description>锌锭库存增加。</description></item></channel></rss>"""


def one(data: bytes, **hints: str) -> Document:
    held = read(data, Hints(**hints))
    assert isinstance(held, tuple)
    assert len(held) == 1
    return held[0]


def book(data: bytes, **hints: str) -> Workbook:
    held = read(data, Hints(**hints))
    assert isinstance(held, Workbook)
    return held


def refusal(data: bytes, **hints: str) -> str:
    with pytest.raises(Unreadable) as refused:
        read(data, Hints(**hints))
    return refused.value.reason


def test_text_is_kept_as_it_stands() -> None:
    text = "  Copper rose.\n\n\tZinc fell.\n"
    read_as = one(text.encode(), address="a.txt")
    assert read_as.text == text
    assert read_as.digest == digest(text)
    assert (read_as.lang, read_as.media_type, read_as.notes, read_as.address) == ("en", "text/plain", (), "a.txt")


def test_identity_comes_from_the_text_unless_given() -> None:
    assert one(b"Copper rose.", address="a").id == one(b"Copper rose.", address="b").id
    assert one(b"Copper rose.").id != one(b"Copper fell.").id
    assert one(b"Copper rose.", id="mine").id == "mine"


def test_newlines_are_made_alike_and_hidden_characters_told() -> None:
    read_as = one(b"Copper\r\nrose\rtoday.")
    assert read_as.text == "Copper\nrose\ntoday."
    assert read_as.notes == ()
    hidden = one(hostile.escapes())
    assert not FORBIDDEN.search(hidden.text)
    assert any(note.startswith("hidden characters removed") for note in hidden.notes)


def test_shared_pages_are_read_as_published() -> None:
    for path in sorted(shared("goldset/pages").glob("*.txt")):
        read_as = one(path.read_bytes(), address=path.name)
        assert read_as.text == path.read_text(encoding="utf-8")
        assert read_as.notes == ()


def test_long_text_is_cut_with_a_note() -> None:
    cut = document("copper " * 10, Hints(), limit=20)
    assert len(cut.text) == 20
    assert cut.notes == ("text cut after 20 characters of 70",)


def test_a_page_keeps_every_visible_line_and_marks_its_main_content() -> None:
    page = one(PAGE.encode())
    assert page.media_type == "text/html"
    lines = page.text.split("\n")
    assert lines[:2] == ["• Home", "• Metals"]
    assert "Year | kt" in lines
    assert "2022 | 5,330" in lines
    assert lines[-1] == "Copyright 2024"
    assert "secret" not in page.text
    assert "hidden 42%" not in page.text
    assert "parts that the page hides were left out: 1" in page.notes
    assert (page.title, page.source, page.published) == ("Copper output up in Chile", "Ore Weekly", "2024-05-01")
    main = " ".join(page.text[start:end] for start, end in page.main)
    assert "2.96 million" in main
    assert "Copyright" not in main
    assert "Home" not in main


def test_what_is_given_from_outside_wins() -> None:
    page = one(PAGE.encode(), published="2024-06-01", source="Me", lang="en-GB")
    assert (page.published, page.source, page.lang) == ("2024-06-01", "Me", "en-GB")


def test_a_page_that_hides_everything_is_read_with_a_note() -> None:
    page = one(b"<html><body style='display:none'><p>Copper rose by 5%.</p></body></html>")
    assert page.text == "Copper rose by 5%."
    assert any("hides all of its text" in note for note in page.notes)


def test_a_page_without_text_is_refused_with_its_size() -> None:
    assert "shows no text" in refusal(b"<html><body><script>var copper = 1;</script></body></html>")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_each_entry_of_a_feed_is_a_document(encoding: str) -> None:
    held = read(FEED.format(encoding=encoding).encode(encoding), Hints(address="https://example.org/feed"))
    assert isinstance(held, tuple)
    first, second = held
    assert first.text == "铜价上涨\n\n沪铜收于8.1万元每吨。"
    assert (first.address, first.source, first.published) == ("https://example.org/1", "矿业快讯", "2024-05-06")
    assert second.text == "锌价下跌\n\n锌锭库存增加。"
    assert second.published is None


def test_a_feed_without_entries_is_refused() -> None:
    assert "has no entries" in refusal(b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>")


def test_a_feed_reads_no_file_and_expands_no_bomb(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text("hush")
    assert "hush" not in one(hostile.outside_entity(str(secret))).text
    assert len(one(hostile.billion_laughs()).text) < 100


def test_pdf_text_is_read_in_paragraphs() -> None:
    wide = "Zambian copper output rose by four percent in the first half of the year and"
    read_as = one(hostile.pdf(wide, "reached 380,000 tonnes.", "Cobalt fell."))
    assert read_as.text == f"{wide} reached 380,000 tonnes.\nCobalt fell."
    assert read_as.media_type == "application/pdf"


def test_a_damaged_pdf_and_one_without_text_are_refused() -> None:
    assert "damaged" in refusal(hostile.damaged_pdf(), address="a.pdf")
    assert "without text" in refusal(hostile.pdf(), address="a.pdf")


def test_cells_are_read_as_published() -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in [["Month", "Copper"], [datetime.date(2024, 5, 1), 9120.5], ["2024M06", None], [True, "..."]]:
        sheet.append(row)
    held = io.BytesIO()
    made.save(held)
    read_as = book(held.getvalue(), address="w.bin", source="Bank")
    assert read_as.sheets[0].rows == (("Month", "Copper"), ("2024-05-01", 9120.5), ("2024M06", None), ("TRUE", "..."))
    assert (read_as.digest, read_as.source) == (digest(held.getvalue()), "Bank")


def test_the_bank_workbook_is_read() -> None:
    path = next(shared("data/worldbank-pinksheet").glob("*2026-06-02.xlsx"))
    names = [sheet.name for sheet in book(path.read_bytes(), address=path.name).sheets]
    assert "Monthly Prices" in names


@pytest.mark.parametrize(("separator", "address"), [(",", "a.csv"), ("\t", "a.tsv"), (";", "a.csv")])
def test_separated_values_are_a_sheet(separator: str, address: str) -> None:
    data = "\n".join(separator.join(row) for row in [("Year", "kt"), ("2022", "5330.5"), ("2023", "007"), ("2024", "")])
    rows = book(data.encode(), address=address).sheets[0].rows
    assert rows == (("Year", "kt"), (2022.0, 5330.5), (2023.0, "007"), (2024.0, None))


def test_quoted_cells_keep_their_commas_and_lines() -> None:
    rows = book(b'a,b\n"1,200","two\nlines"\n', address="a.csv").sheets[0].rows
    assert rows[1] == ("1,200", "two\nlines")


@pytest.mark.parametrize(
    ("data", "hints", "format"),
    [
        (b"Copper rose.", {"address": "x.html"}, "html"),
        (b"%PDF-1.7 ...", {"address": "x.txt"}, "pdf"),
        (b"<!doctype html><p>Copper", {"address": "-"}, "html"),
        (
            b"<?xml version='1.0'?><!-- c --><feed xmlns='http://www.w3.org/2005/Atom'></feed>",
            {"address": "x.txt"},
            "feed",
        ),
        (b"Year,Output\n2021,5\n2022,6\n2023,7\n", {"address": "-"}, "csv"),
        (b"Copper, zinc and tin rose.\nLead, too, rose.\nNickel, not.\nGold, no.\n", {"address": "-"}, "text"),
        (b"a < b and c > d", {}, "text"),
        (b"<p>x</p>", {"format": "text"}, "text"),
        (hostile.CHINESE.encode("utf-16-le"), {}, "text"),
    ],
)
def test_content_is_looked_at_before_the_name(data: bytes, hints: dict[str, str], format: str) -> None:
    assert format_of(data, Hints(**hints)) == format


def zipped(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\x00" * 64, "is empty"),
        (bytes(range(256)) * 40, "binary"),
        (gzip.compress(b"copper rose " * 50), "gzip archive"),
        (b"\x1f\x8b not really", "gzip archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"\x7fELF" + bytes(40), "program"),
        (b"PK\x03\x04 garbage", "damaged archive"),
        (zipped("word/document.xml"), "Word document"),
        (zipped("notes.txt"), "zip archive"),
        ("\u200b\ufeff\u2060".encode(), "holds no text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    reason = refusal(data, address="in\x1b[2Jput.bin")
    assert says in reason
    assert reason.endswith(".")
    assert not FORBIDDEN.search(reason)


def test_an_unknown_format_is_refused_by_name() -> None:
    assert "no format 'docx'" in refusal(b"Copper rose.", format="docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = hostile.zip_bomb(3_000_000)
    assert book(bomb).sheets[0].rows
    monkeypatch.setattr("briefings.reading.sheet.UNPACKED", 2_000_000)
    assert "unpacks to 3 MB" in refusal(bomb, address="w.xlsx")


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefings.reading.sheet.CELLS", 5)
    assert "more than 5 cells" in refusal(b"a,b\n1,2\n3,4\n", address="a.csv")
    far = hostile.workbook('<row r="9"><c r="C9"><v>1</v></c></row><row r="12"><c r="A12"><v>1</v></c></row>')
    assert "more than 5 cells" in refusal(far)


@pytest.mark.parametrize("data", [hostile.nested(), hostile.attributes()])
def test_markup_that_parsers_choke_on_loses_its_tags_but_no_text(data: bytes) -> None:
    page = one(data)
    assert page.text == hostile.SENTENCE
    assert any("tags were taken out" in note for note in page.notes)


SEEDS = [
    PAGE.encode(),
    FEED.format(encoding="utf-8").encode(),
    hostile.pdf("Copper rose."),
    hostile.CHINESE.encode("gb18030"),
    b"a,b\n1,2\n",
]


@given(
    st.one_of(
        st.binary(max_size=600),
        st.tuples(st.sampled_from(SEEDS), st.integers(0, 3000), st.binary(max_size=8)).map(
            lambda made: made[0][: made[1]] + made[2] + made[0][made[1] + len(made[2]) :]
        ),
    ),
    st.sampled_from(["", "a.txt", "a.html", "a.csv", "a.pdf", "a.xml", "a.xlsx", "a.md"]),
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes, address: str) -> None:
    try:
        held = read(data, Hints(address=address))
    except Unreadable:
        return
    if isinstance(held, Workbook):
        return
    for each in held:
        assert each.text.strip()
        assert not FORBIDDEN.search(each.text)
        assert "\r" not in each.text
        assert all(each.text[start:end].strip() for start, end in each.main)
