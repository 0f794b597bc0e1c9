"""Bytes to characters, the way browsers decide: mark, declaration, UTF-8, and only then a guess."""

from __future__ import annotations

import codecs
import re

from briefings.model import Noun
from briefings.reading.language import COMMON_HAN
from briefings.reading.material import Hints

SAMPLE = 64_000
"""Bytes looked at to guess an encoding."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]*?encoding\s*=\s*["']?|<meta[^>]*?charset\s*=\s*["']?\s*)([\w.:-]{2,40})""", re.I
)
# The Encoding Standard reads these labels as the larger sets that pages in fact use.
_WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
    "us-ascii": "cp1252", "ascii": "cp1252", "shift_jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "utf8": "utf-8", "unicode": "utf-16-le", "utf-16": "utf-16-le",
}  # fmt: skip
# Python's registry also holds codecs that are no character sets (zlib, rot13) or make lone surrogates (unicode_escape).
_CHARACTER_SETS = re.compile(r"utf-(?:8|16|32)|gb18030|big5|euc|shift|cp\d|iso|koi8|mac|tis|hz$|johab|kz1048|ptcp")
_NAMES = {
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp1252": "Windows-1252",
    "cp1251": "Windows-1251",
    "cp932": "Shift_JIS",
    "cp949": "EUC-KR",
}
_CYRILLIC_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчй")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HAN = re.compile("[\u3400-\u9fff]")
_KANA = re.compile("[\u3041-\u30ff]")
_PLAIN = re.compile(
    "[\t\n\r -~\u3000-\u303f\uff01-\uff5e\u2013-\u2026\u3400-\u9fff\u3041-\u30ff\u0400-\u04ff\u00a0-\u017f]"
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")


class Decoded(Noun):
    """Characters, and how they were come by.

    Attributes:
        text: The characters; U+FFFD stands for bytes that made none.
        encoding: Name of the encoding used.
        notes: What a reader should know: guessed, wrongly declared, bytes that could not be read.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, hints: Hints, *, markup: bool = False) -> Decoded:
    """The characters that the bytes stand for.

    In this order: the byte-order mark, what the hints say, what the markup declares, strict UTF-8, UTF-16 told by its
    pattern, and a guess. A declaration that the bytes contradict while they are sound UTF-8 is overruled. gb2312 and
    gbk are read as GB18030, which holds both.

    Args:
        data: Any bytes.
        hints: What is known from outside.
        markup: Whether the bytes may declare their encoding in an XML or HTML head.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding, [])
    declared = _codec(hints.encoding) if hints.encoding else None
    notes = [f"unknown encoding {hints.encoding!r} ignored"] if hints.encoding and not declared else []
    if not declared and markup:
        found = _DECLARED.search(data[:4096])
        declared = _codec(found[1].decode("ascii")) if found else None
        if declared and declared.startswith("utf-16"):
            # A declaration that can be read as ASCII is not in UTF-16 (WHATWG, "prescan a byte stream").
            declared = "utf-8"
    if declared and declared != "utf-8":
        if _sound(data, "utf-8") and not data.isascii() and not _sound_and_likely(data, declared):
            return _read(data, "utf-8", [*notes, f"declared as {_called(declared)} but is UTF-8"])
        return _read(data, declared, notes)
    if _sound(data, "utf-8") and b"\x00" not in data[:SAMPLE]:
        return _read(data, "utf-8", notes)
    wide = _wide(data)
    if wide:
        return _read(data, wide, [*notes, f"encoding guessed: {_called(wide)}"])
    if declared == "utf-8" or _sound(data, "utf-8") or _nearly_utf8(data):
        return _read(data, "utf-8", notes)
    guessed = _guess(data)
    return _read(data, guessed, [*notes, f"encoding guessed: {_called(guessed)}"])


def _read(data: bytes, encoding: str, notes: list[str]) -> Decoded:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if lost:
        notes = [*notes, f"places that could not be read as {_called(encoding)} and show as \ufffd: {lost}"]
    return Decoded(text=text, encoding=encoding, notes=tuple(notes))


def _codec(label: str | None) -> str | None:
    """Python's name for a label, widened as the Encoding Standard says; None where no text encoding has that name."""
    if not label:
        return None
    wanted = label.strip().strip("\"'").casefold()
    wanted = _WIDER.get(wanted, wanted)
    try:
        known = codecs.lookup(wanted)
    except (LookupError, ValueError):
        return None
    return known.name if _CHARACTER_SETS.match(known.name) else None


def _called(encoding: str) -> str:
    return _NAMES.get(encoding, encoding.upper())


def _sound(data: bytes, encoding: str) -> bool:
    """Whether all the bytes can be read so, but for a character cut off at the end."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="strict")
    try:
        decoder.decode(data, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _sound_and_likely(data: bytes, encoding: str) -> bool:
    head = data[:SAMPLE]
    return _sound(head, encoding) and _likely(_decode_head(head, encoding)) > _likely(_decode_head(head, "utf-8"))


def _nearly_utf8(data: bytes) -> bool:
    """Whether a few broken bytes stand in what is otherwise UTF-8 with characters beyond ASCII."""
    head = data[:SAMPLE].decode("utf-8", errors="replace")
    broken = head.count("\ufffd")
    beyond = sum(1 for character in head if character > "\x7f") - broken
    return broken * 20 <= beyond and not _CONTROLS.search(head)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where its empty bytes stand or by what it reads as."""
    head = data[: SAMPLE - SAMPLE % 4]
    if len(head) < 4:
        return None
    zeros = [head[offset::4].count(0) / max(1, len(head[offset::4])) for offset in range(4)]
    if zeros[1] > 0.9 and zeros[2] > 0.9 and zeros[3] > 0.9 and zeros[0] < 0.5:
        return "utf-32-le"
    if zeros[0] > 0.9 and zeros[1] > 0.9 and zeros[2] > 0.9 and zeros[3] < 0.5:
        return "utf-32-be"
    best, encoding = max((_plainness(head, name), name) for name in ("utf-16-le", "utf-16-be"))
    other = _plainness(head, "utf-16-be" if encoding == "utf-16-le" else "utf-16-le")
    return encoding if best > 0.95 and best - other > 0.2 else None


def _plainness(head: bytes, encoding: str) -> float:
    text = _decode_head(head, encoding)
    return len(_PLAIN.findall(text)) / max(1, len(text))


def _decode_head(head: bytes, encoding: str) -> str:
    return codecs.getincrementaldecoder(encoding)(errors="replace").decode(head, final=False)


def _guess(data: bytes) -> str:
    """The encoding that reads most like a language; charset-normalizer where none does."""
    head = data[:SAMPLE]
    candidates = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1252", "cp1251", "koi8-r")
    scores = {name: _likely(_decode_head(head, name)) for name in candidates if _sound(head, name)}
    if scores:
        best = max(scores, key=lambda name: scores[name])
        if scores[best] >= 0.35:
            return best
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only bytes that nothing else explains need it)

    found = from_bytes(head).best()
    known = _codec(found.encoding) if found else None
    return known or "cp1252"


def _likely(text: str) -> float:
    """How much like running text the characters beyond ASCII are, 0 to 1."""
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return 1.0
    han = _HAN.findall(text)
    kana = len(_KANA.findall(text))
    cyrillic = _CYRILLIC.findall(text)
    punctuation = sum(
        1 for character in beyond if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e"
    )
    common = sum(1 for character in han if character in COMMON_HAN)
    letters = sum(1 for character in cyrillic if character in _CYRILLIC_COMMON)
    accented = sum(1 for character in beyond if character in "äöüßéèêàâçñáíóúôîïœæøåÄÖÜÉ–—’‘“”°€£§«»±²³·×")
    east = common + punctuation + kana
    # Accents stand alone among plain letters; a run of them is another encoding's characters.
    alone = accented if accented * 4 <= len(text) else 0
    return max(east, letters, alone) / len(beyond)
