"""Rows of a Chinese board of offers: which side they are on, and what stands in which column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.model import LeadKind

_GAP = re.compile(r"[\t|｜]|\s{1,}|　")
_HEAD = re.compile(r"品名|产品|產品|名称|名稱|货品|品种")
_COLUMN = re.compile(r"数量|數量|产地|產地|日期|时间|價格|价格|交货|地区|规格|規格|类型|類型|发布|發布|期限|有效")
_ORIGIN = re.compile(r"产地|產地|来源地|來源地|原产|原產")
_SELL = re.compile(r"^(?:供|售|供应|供應|出售|供方|销售|銷售|转让|轉讓|现货|現貨|卖|賣|賣方)$")
_BUY = re.compile(r"^(?:求|购|購|求购|求購|采购|採購|收购|收購|需方|急购|急購|急求|买|買|求租|徵求)$")
_SIDES = (
    (LeadKind.BUY, re.compile(r"求购|采购|收购|收購|買入|採購|求購|买盘")),
    (LeadKind.SELL, re.compile(r"供应|出售|供應|销售|銷售|现货|現貨|轉讓|转让|卖盘")),
)
_SIDED = re.compile(r"求购|求購|采购|採購|供应|供應|出售|供求|供需|商机|商機")
_BOTH = re.compile(r"供求|供需|商机|商機|买卖|買賣|交易")
_MARKS = "【】[]（）()★●◆■▪·•:： "
_LINES = 40
_REACH = 2400
"""Code points above a row in which its board's heading stands."""


@dataclass(frozen=True)
class Row:
    """A row of a board.

    Attributes:
        kind: Whether goods are asked for or offered.
        what: The goods.
        origin: Where in the line the column of origin stands, if the board has one.
    """

    kind: LeadKind
    what: str
    origin: tuple[int, int] | None


def columned(text: str) -> bool:
    """Whether a text may hold a board with heads of columns: goods and where they are from, or a side."""
    return _HEAD.search(text) is not None and _SIDED.search(text) is not None


def row(text: str, at: int, line: str, *, headed: bool) -> Row | None:
    """The row that a line is, or None where no board with columns or sides stands over it.

    Args:
        text: The document.
        at: Where the line begins in it.
        line: The line.
        headed: Only a row under the heads of columns will do.
    """
    cells = _cells(line)
    if not _MIN <= len(cells) <= _MAX:
        return None
    words = [line[start:end].strip(_MARKS) for start, end in cells]
    if words[0].rstrip(".、").isdigit() and len(words) > _MIN:
        cells, words = cells[1:], words[1:]  # the number of the row
    kind = LeadKind.SELL if _SELL.match(words[0]) else LeadKind.BUY if _BUY.match(words[0]) else None
    head, side = _above(text, at)
    if head is None and (headed or (kind is None and (side is None or len(cells) <= _MIN))):
        return None
    first = 1 if kind is not None else 0
    kind = kind or side
    if kind is None or first >= len(words) or not words[first]:
        return None
    origin = None
    if head is not None:
        for nth, name in enumerate(reversed(head)):
            if _ORIGIN.search(name) and nth < len(cells) - first - 1:
                origin = cells[len(cells) - 1 - nth]
    if origin is None and _made_there(line):
        return None
    return Row(kind, words[first], origin)


_MIN, _MAX = 2, 9


def _made_there(line: str) -> bool:
    """Whether the line itself says in words where its goods come from, which `leads` reads."""
    return bool(re.search(r"产地|原产|[\u3400-\u9fff]产(?:$|\s)", line))


def _cells(line: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for gap in _GAP.finditer(line):
        if gap.start() > start:
            found.append((start, gap.start()))
        start = gap.end()
    if start < len(line):
        found.append((start, len(line)))
    return found


def _above(text: str, at: int) -> tuple[list[str] | None, LeadKind | None]:
    """The heads of a board's columns over a line, and the side that its heading names."""
    head: list[str] | None = None
    side: LeadKind | None = None
    for line in reversed(text[max(0, at - _REACH) : at].split("\n")[-_LINES:]):
        words = line.strip()
        if not words or any(letter.isdigit() for letter in words):
            continue
        if head is None and _HEAD.search(words) and _COLUMN.search(words):
            head = [words[start:end] for start, end in _cells(words)]
            continue
        if len(words) <= _HEADING:
            if _BOTH.search(words):
                return head, side
            side = side or next((kind for kind, said in _SIDES if said.search(words)), None)
            if side is not None and head is not None:
                return head, side
    return head, side


_HEADING = 14
