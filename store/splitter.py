"""One way to split text into what can be searched for, the same for what is kept and for what is asked.

Words of scripts that put spaces between words are folded (NFKC, then Unicode case folding) and kept whole; a Han,
kana or hangul character is a word of its own, so that a phrase finds any run of them, two characters too (measured:
an index by three characters finds none of two). Punctuation between such characters stays as a gap, which no phrase
crosses.
"""

from __future__ import annotations

import re
import unicodedata

GAP = "·"
"""Stands for punctuation between characters that are words of their own."""

_SINGLE = (
    "\u2e80-\u2fdf"  # radicals
    "\u3005-\u3007"  # 々〆〇
    "\u3040-\u30ff"  # kana
    "\u3100-\u312f\u31a0-\u31bf"  # bopomofo
    "\u3130-\u318f\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff"  # hangul
    "\u31f0-\u31ff"  # kana extensions
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Han
    "\U00020000-\U000323af"  # Han, further planes
)
_TOKEN = re.compile(rf"(?P<single>[{_SINGLE}])|(?P<word>[^\W_{_SINGLE}]+)|(?P<gap>[^\w\s]+|_+)")


def split(text: str) -> list[str]:
    """The words of a text in order, folded.

    Every word is made of ASCII letters and digits, or of letters outside ASCII, so that an index which splits at spaces
    and ASCII punctuation keeps it whole.
    """
    words: list[str] = []
    after_single = gap = False
    for found in _TOKEN.finditer(unicodedata.normalize("NFKC", text).casefold()):
        match found.lastgroup:
            case "single":
                if gap and after_single:
                    words.append(GAP)
                words.append(found[0])
                after_single, gap = True, False
            case "word":
                words.append(found[0])
                after_single = gap = False
            case _:
                gap = True
    return words


def fold(text: str) -> str:
    """A name as the words it consists of with single spaces, so that spellings which differ in dress are one."""
    return " ".join(word for word in split(text) if word != GAP)
