"""Words, numbers and dates of a text to be glossed; numbers and dates already as the engine writes them."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from briefings.extraction.glosses.table import Table
from briefings.extraction.languages.months import MONTHS
from briefings.extraction.normalise import fold, lower

_SPACED = re.compile(
    r"(?P<date>(?<![\d.])[0-3]?\d\.\s?[01]?\d\.(?:19|20)\d\d(?!\d)|(?<![\d/])[0-3]?\d/[01]?\d/(?:19|20)\d\d(?!\d))"
    r"|(?P<number>(?<![\d.,])\d{1,3}(?:[ '.]\d{3}){1,5}(?:,\d+)?(?![\d])|\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:'(?=[^\W\d_]))?)|(?P<space>\s+)|(?P<other>.)"
)
_RUN = re.compile(
    r"(?P<date>(?<!\d)(?:(?:19|20)\d\d|\d\d)年度(?:上期|下期|上半期|下半期|通期)?"
    r"|(?<!\d)(?:19|20)\d\d年(?:3|6|9|12)月期|上期|下期|通期)|(?P<number>\d[\d,.]*(?:[万億兆千百]{1,2}[\d,.]*)*(?<![,.]))"
    r"|(?P<word>[A-Za-zÀ-ɏЀ-ӿ]+)|(?P<space>\s+)|(?P<other>.)"
)
_MARKED = re.compile(r"\d+([.,])(\d+)(?![\d.,])")
_SCALES = {"千": 1000, "百": 100, "万": 10**4, "億": 10**8, "兆": 10**12, "百万": 10**6, "千万": 10**7}
_SCALE = re.compile(r"[万億兆千百]")
_PART = re.compile(r"(\d[\d,.]*)([百千]?万|[億兆千百]?)")


_ENDED = re.compile(r"(\d{4})年(\d{1,2})月期")


class Kind(IntEnum):
    """What a token is."""

    WORD = 1
    NUMBER = 2
    SPACE = 3
    OTHER = 4


class Token(NamedTuple):
    """A piece of the text.

    Attributes:
        kind: What it is; a date is a number that no slot takes.
        start: First code point.
        end: Code point after the last.
        text: In lower case; a number or a date as the engine's language writes it.
    """

    kind: Kind
    start: int
    end: int
    text: str


def tokens(text: str, table: Table, *, english: bool) -> list[Token]:
    """The tokens of a text in order, without a gap.

    Args:
        text: The text.
        table: Its language.
        english: Its numbers have the decimal point (see `writes_points`).
    """
    folded = fold(text)
    low = lower(folded)
    found = []
    year = ""
    for match in (_SPACED if table.spaced else _RUN).finditer(folded):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "number":
            said = _number(match[0], english=english) if table.spaced else _multiplied(match[0])
            found.append(Token(Kind.NUMBER, start, end, said))
        elif kind == "date":
            said = _date(match[0]) if table.spaced else _fiscal(match[0], year)
            year = match[0].partition("年度")[0] if "年度" in match[0] else year
            found.append(Token(Kind.OTHER, start, end, said))
        elif kind == "word":
            found.append(Token(Kind.WORD, start, end, low[start:end]))
        else:
            found.append(Token(Kind.SPACE if kind == "space" else Kind.OTHER, start, end, low[start:end]))
    return found


def writes_points(text: str, table: Table) -> bool:
    """Whether a text has the decimal point in a language that mostly has the comma, as in Mexico and in Peru.

    "3.9" speaks for the point and "3,9" for the comma; three digits behind a mark say nothing alone.
    """
    points = commas = 0
    for match in _MARKED.finditer(fold(text)):
        if len(match[2]) != 3:
            points, commas = (points + 1, commas) if match[1] == "." else (points, commas + 1)
    return points > commas if table.decimal == "," else commas <= points


def _number(run: str, *, english: bool) -> str:
    if " " in run or "'" in run:
        whole, mark, part = re.sub("[ '.]", "", run).partition(",")
        return f"{int(whole):,}" + ("." + part if mark else "")
    if "." in run and "," in run:
        if run.rfind(",") > run.rfind("."):
            return run.replace(".", "\0").replace(",", ".").replace("\0", ",") if run.count(",") == 1 else run
        return run
    mark = "." if "." in run else ","
    pieces = run.split(mark)
    if len(pieces) == 1:
        return run
    grouped = 1 <= len(pieces[0]) <= 3 and pieces[0] != "0" and all(len(piece) == 3 for piece in pieces[1:])
    if mark == "." and grouped and (not english or len(pieces) > 2):
        return ",".join(pieces)
    if mark == "," and run.count(",") == 1 and not (english and grouped):
        return ".".join(pieces)
    return run


def _multiplied(run: str) -> str:
    """A number with ideographs between its digits, in digits alone: 148万3200 is 1483200."""
    if not _SCALE.search(run):
        return run
    total = Decimal(0)
    for part in _PART.finditer(run):
        total += Decimal(part[1].replace(",", "")) * _SCALES.get(part[2], 1)
    return f"{total:f}".rstrip("0").rstrip(".") if total % 1 else f"{total:.0f}"


def _date(run: str) -> str:
    day, month, year = (int(piece) for piece in re.split(r"[./]\s?", run))
    return f"{day} {MONTHS[month - 1]} {year}" if 1 <= month <= 12 and 1 <= day <= 31 else run


def _fiscal(run: str, year: str) -> str:
    """A Japanese fiscal year, or a half of one, by its months: it begins in April.

    Args:
        run: 2022年度上期, 2025年3月期 (the year that ends then), or 上期 alone.
        year: The digits of the fiscal year spoken of before, or nothing.
    """
    ended = _ENDED.fullmatch(run)
    if ended:
        last, month = int(ended[1]), int(ended[2])
        return f"{last - 1}年{month + 1}月至{last}年{month}月" if month < 12 else f"{last}年1-12月"
    digits, _, half = run.rpartition("年度") if "年度" in run else (year, "", run)
    if not digits:
        return ""
    first = int(digits) + (2000 if len(digits) == 2 else 0)
    if half in ("上期", "上半期"):
        return f"{first}年4-9月"
    return f"{first}年{10 if half in ('下期', '下半期') else 4}月至{first + 1}年3月"
