"""Which characters may be shown, and the one function through which all foreign text passes.

A terminal obeys characters that a reader never sees: escape sequences, C1 controls, bidirectional overrides. Neither
Rich nor Textual removes them (measured: both pass OSC 52, U+009B and U+202E from a document to the terminal), so text
from outside goes through `safe_text` when it is read, and again wherever it reaches a terminal, a log or an export.
"""

from __future__ import annotations

import re

_CONTROL_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_C1 = dict.fromkeys(range(128, 160), "�")
_INVISIBLE = (
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian selectors
    (0x200B, 0x200F),  # zero-width, directional marks
    (0x202A, 0x202E),  # bidi embedding and override
    (0x2060, 0x206F),  # word joiner, isolates, deprecated formats
    (0x3164, 0x3164),  # Hangul filler
    (0xE000, 0xF8FF),  # private use
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte-order mark
    (0xFFA0, 0xFFA0),  # half-width Hangul filler
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D173, 0x1D17A),  # musical format controls
    (0xE0000, 0xE0FFF),  # tags, further variation selectors
    (0xF0000, 0x10FFFF),  # private use
)
_SURROGATES = (0xD800, 0xDFFF)

_TABLE: dict[int, str | None] = {}
_TABLE.update(_CONTROL_PICTURES)
_TABLE.update(_C1)
_TABLE.update({0x85: "\n", 0x2028: "\n", 0x2029: "\n", 0x0A: "\n", 0x09: "\t"})
_TABLE.update({code: None for low, high in _INVISIBLE if high < 0xE0000 for code in range(low, high + 1)})

_CLASS = "".join(f"{chr(low)}-{chr(high)}" for low, high in _INVISIBLE)
FORBIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{_CLASS}\ud800-\udfff]")
"""Matches one character that no terminal, log or export may receive from text."""

_PILE = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def safe_text(text: str, *, newlines: bool = True) -> str:
    """The text without anything that a terminal would obey or a reader could not see.

    Controls become their visible pictures (ESC becomes U+241B), C1 controls and lone surrogates U+FFFD; invisible,
    bidi and private characters go; line and paragraph separators become newlines; more than three combining marks in
    a row are cut to three. CR LF and a lone CR become LF.

    Args:
        text: Any string.
        newlines: Whether newlines and tabs stay; else each becomes a space, for text that must stay on one line.

    Returns:
        A string in which `FORBIDDEN` finds nothing. Applying the function again changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    if FORBIDDEN.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = FORBIDDEN.sub(_replace, text)
    if _PILE.search(text):
        text = _PILE.sub(r"\1", text)
    if not newlines:
        text = text.replace("\n", " ").replace("\t", " ")
    return text


def _replace(found: re.Match[str]) -> str:
    code = ord(found[0])
    if _SURROGATES[0] <= code <= _SURROGATES[1]:
        return "\ufffd"
    if code >= 0xE0000:
        return ""
    return _TABLE.get(code) or ""
