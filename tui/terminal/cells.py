"""Text measured in terminal cells: cut, pad and wrap without splitting a character, a number or Chinese punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size

NO_START = frozenset("，。、；：？！）》】」』”’…‰％ー々〉〕｝)]},.;:!?%")
"""Characters that never begin a line (kinsoku; JIS X 4051 and GB/T 15834 name the same kinds)."""

NO_END = frozenset("（《【「『“‘〈〔｛([{$¥￥€")
"""Characters that never end a line."""

_WORD = re.compile(
    r"\s+"  # a gap, dropped at a line's end
    r"|[-+−±~≈]?[\d][\d.,:/×]*[\d]?\s?(?:%|％|‰|pp|[A-Za-z/µ°]+(?![a-z]{4}))?"  # a number keeps its unit
    r"|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff\d]+"  # a word of a script with spaces
    r"|\d|.",
    re.DOTALL,
)


_SCALES = "万亿千百十余多"
_UNITS = "个吨元年月日号家项件人克斤度倍名位次％%"
_NUMBER = re.compile(rf"[（(《“]?[-+−±~≈]?\d[\d.,:/]*[{_SCALES}]*")
"""A number as far as it has come, to which a scale word or a unit may still belong."""


def width(text: str) -> int:
    """Cells the text takes."""
    return cell_len(text)


def clip(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text in at most so many cells; what is cut ends in the ellipsis, without a space before it.

    A number is never cut: where the end would fall into one, the whole of it goes.
    """
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return text
    mark = ellipsis if cell_len(ellipsis) <= cells else ""
    end = _cut(text, 0, cells - cell_len(mark), least=0)
    while 0 < end < len(text) and _in_number(text, end):
        end -= 1
    return text[:end].rstrip() + mark


def _in_number(text: str, at: int) -> bool:
    """Whether a cut would part a number's digits, or leave its sign, its separator or its currency behind."""
    before, after = text[at - 1], text[at]
    if after.isdigit():
        return before.isdigit() or before in ".,-+−±$¥€£≈<>" or (before == "\u00a0" and text[at - 2 : at - 1].isdigit())
    return before.isdigit() and after in ".,%‰"


def fit(text: str, cells: int, *, right: bool = False, ellipsis: str = "…") -> str:
    """The text in exactly so many cells: cut or padded, at the left where `right` aligns it."""
    shown = clip(text, cells, ellipsis)
    gap = " " * max(0, cells - cell_len(shown))
    return gap + shown if right else shown + gap


def wrap(text: str, cells: int) -> Iterator[tuple[int, int]]:
    """Where the text's lines begin and end, as code points, each line at most so many cells.

    A line never begins with closing punctuation nor ends with an opening one, numbers keep their units, and words of
    scripts with spaces stay whole unless they are longer than a line. Newlines end lines. The gap at which a line was
    broken belongs to neither line.
    """
    position = 0
    for paragraph in text.split("\n"):
        yield from _wrap_paragraph(text, position, position + len(paragraph), max(2, cells))
        position += len(paragraph) + 1


def _wrap_paragraph(text: str, start: int, end: int, cells: int) -> Iterator[tuple[int, int]]:
    pieces = _pieces(text, start, end)
    if not pieces:
        yield start, start
        return
    line_start, line_end, used = pieces[0][0], pieces[0][0], 0
    for first, last in pieces:
        size = cell_len(text[first:last])
        gap = cell_len(text[line_end:first])
        if used and used + gap + size > cells:
            yield line_start, line_end
            line_start, used, gap = first, 0, 0
        rest = first
        while cell_len(text[rest:last]) > cells:  # longer than a line: cut where the cells end
            cut = _cut(text, rest, cells)
            yield rest, cut
            rest = line_start = cut
        used += gap + cell_len(text[rest:last])
        line_end = last
    yield line_start, line_end


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What may stand on a line of its own: words, single wide characters, each with the punctuation it must keep."""
    pieces: list[tuple[int, int]] = []
    for found in _WORD.finditer(text, start, end):
        first, last = found.span()
        if found[0].isspace():
            continue
        last = first + len(found[0].rstrip())
        touching = bool(pieces) and pieces[-1][1] == first
        if touching and (text[first] in NO_START or text[first - 1] in NO_END or _glued(text, pieces[-1][0], first)):
            pieces[-1] = (pieces[-1][0], last)
        else:
            pieces.append((first, last))
    return pieces


def _glued(text: str, start: int, at: int) -> bool:
    """Whether what begins at a place belongs to the piece before: no wide character parts them, or a number goes on."""
    if get_character_cell_size(text[at - 1]) < 2 and get_character_cell_size(text[at]) < 2:
        return True
    return text[at] in _SCALES + _UNITS and _NUMBER.fullmatch(text, start, at) is not None


def _cut(text: str, start: int, cells: int, least: int = 1) -> int:
    """Where so many cells from a start end; `least` characters are taken whatever their width."""
    room, at = cells, start
    while at < len(text):
        room -= get_character_cell_size(text[at])
        if room < 0:
            break
        at += 1
    return max(at, start + least)
