"""Which format bytes are in: by what they hold first, by their name second."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from briefings.reading.compose import name
from briefings.reading.material import Hints, Unreadable

FORMATS = ("text", "html", "feed", "pdf", "sheet", "csv")
"""Formats that can be read."""

_ENDINGS = {
    "txt": "text", "text": "text", "md": "text", "markdown": "text", "html": "html", "htm": "html", "xhtml": "html",
    "rss": "feed", "atom": "feed", "feed": "feed", "pdf": "pdf", "xlsx": "sheet", "xlsm": "sheet", "xlsb": "sheet",
    "xls": "sheet", "ods": "sheet", "sheet": "sheet", "csv": "csv", "tsv": "csv", "tab": "csv",
}  # fmt: skip
_FOREIGN = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a media file"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x00\x00\x01\x00", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS", "a media file"),
    (b"ID3", "a media file"),
    (b"fLaC", "a media file"),
    (b"\x00asm", "a program"),
    (b"!<arch>", "an archive"),
    (b"{\\rtf", "a rich-text file"),
    (b"%!PS", "a PostScript file"),
)
_FOREIGN_MARKS = tuple(mark for mark, _ in _FOREIGN)
_OFFICE = {
    "word/": "a Word document",
    "ppt/": "a presentation",
    "META-INF/MANIFEST.MF": "a Java archive",
    "AndroidManifest.xml": "an application",
    "mimetype": "an e-book or office document",
}
_PRELUDE = re.compile(
    r"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|<\?xml-stylesheet[^>]*\?>|<!DOCTYPE[^>\[]*(?:\[.*?\])?>|\s)*", re.S | re.I
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|channel)\b", re.I)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_TAG = re.compile(
    r"</?(?:p|div|span|a|h[1-6]|table|tr|td|ul|ol|li|br|article|section|main|meta|script|b|i|em|strong|title)\b[^<>]*>",
    re.I,
)
_CONTROLS = bytes(code for code in range(32) if code not in {7, 8, 9, 10, 12, 13, 27})
_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def format_of(data: bytes, hints: Hints) -> str:
    """The format of the bytes, one of `FORMATS`.

    Raises:
        Unreadable: They are empty, or of a kind that holds no text Ingot can read.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable(f"{name(hints)} is empty.")
    named = _named(hints)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, hints)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "sheet"
    if data.startswith(_FOREIGN_MARKS):
        kind = next(kind for mark, kind in _FOREIGN if data.startswith(mark))
        raise Unreadable(f"{name(hints)} is {kind}, not a text. Unpack or convert it first.")
    if named in {"pdf", "sheet"}:
        what = "a PDF" if named == "pdf" else "a workbook"
        if _binary(data):
            raise Unreadable(f"{name(hints)} should be {what} but its beginning is damaged. Get the file again.")
    elif not data.startswith(_WIDE_TEXT) and _binary(data):
        raise Unreadable(
            f"{name(hints)} is a binary file, not a text. Convert it to text, HTML, PDF or a workbook first."
        )
    return _written(data, named)


def _written(data: bytes, named: str | None) -> str:
    """The format of something written in characters."""
    head = data[:8192].replace(b"\x00", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xff\xfe")
    start = _PRELUDE.match(head)
    after = head[start.end() : start.end() + 400] if start else head
    if _FEED.match(after):
        return "feed"
    if named in {"text", "csv", "html", "feed"}:
        return named
    if _PAGE.search(head) or len(_TAG.findall(head)) >= 3:
        return "html"
    return "csv" if _separated(data) else "text"


def _named(hints: Hints) -> str | None:
    if hints.format:
        wanted = hints.format.casefold().lstrip(".")
        if wanted not in _ENDINGS:
            raise Unreadable(f"There is no format {hints.format!r}: choose one of {', '.join(FORMATS)}.")
        return _ENDINGS[wanted]
    path = urlsplit(hints.address).path if "://" in hints.address else hints.address
    return _ENDINGS.get(PurePosixPath(path).suffix.casefold().lstrip("."))


def _zipped(data: bytes, hints: Hints) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()[:10_000]
    except Exception as error:
        raise Unreadable(f"{name(hints)} is a damaged archive: {type(error).__name__}. Get the file again.") from error
    if any(member.startswith("xl/") for member in members) or "content.xml" in members:
        return "sheet"
    for prefix, kind in _OFFICE.items():
        if any(member.startswith(prefix) for member in members):
            raise Unreadable(f"{name(hints)} is {kind}, which Ingot does not read. Save it as text, HTML or PDF.")
    raise Unreadable(f"{name(hints)} is a zip archive, not a text. Unpack it first.")


def _binary(data: bytes) -> bool:
    """Whether control characters are so many that no text encoding explains them."""
    head = data[:65_536]
    zeros = [head[offset::2].count(0) for offset in range(2)]
    half = max(1, len(head) // 2)
    if max(zeros) > 0.2 * half and min(zeros) < 0.05 * half:
        return False  # every second byte empty: UTF-16
    if min(zeros) > 0.3 * half and len(head) >= 8:
        quarters = [head[offset::4].count(0) / max(1, len(head[offset::4])) for offset in range(4)]
        return not (min(quarters) < 0.3 and sum(share > 0.9 for share in quarters) >= 2)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > 0.05 * len(head) and not _two_bytes_a_character(head)


def _two_bytes_a_character(head: bytes) -> bool:
    """Whether bytes that hold few zeros are UTF-16 in Chinese characters."""
    even = head[: len(head) - len(head) % 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = even.decode(encoding, errors="replace")
        usual = sum(
            1
            for character in text
            if "\u3000" <= character <= "\u9fff"
            or "\uff00" <= character <= "\uffef"
            or " " <= character <= "~"
            or character in "\r\n\t"
        )
        if usual > 0.9 * max(1, len(text)) and sum(
            1 for character in text if "\u4e00" <= character <= "\u9fff"
        ) > 0.3 * len(text):
            return True
    return False


def _separated(data: bytes) -> bool:
    """Whether lines are rows of separated values with figures in them."""
    rows = data[:16_384].decode("utf-8", errors="replace").splitlines()[:40]
    rows = [row for row in (rows[:-1] if len(data) > 16_384 else rows) if row.strip()]
    if len(rows) < 4:
        return False
    for separator in (",", "\t", ";"):
        parsed = list(csv.reader(rows, delimiter=separator))
        width = len(parsed[0])
        if width >= 2 and all(len(row) == width for row in parsed):
            cells = [cell for row in parsed[1:] for cell in row]
            figures = sum(1 for cell in cells if re.fullmatch(r"\s*[-+]?[\d.,]+%?\s*", cell))
            if figures >= 0.25 * len(cells) and max(map(len, cells)) <= 120:
                return True
    return False
