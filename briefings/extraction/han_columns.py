"""Cells of Chinese lists and tables, and what the heads of columns and the lines above say of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.extraction.quantities import quantities
from briefings.extraction.scene import Scene
from briefings.model import Basis, Period, Side

_CELL = re.compile(r"[^\s|｜\u3000]+")
_BARRED = re.compile(r"[^|｜│┃▏]*[^|｜│┃▏\s][^|｜│┃▏]*")
_BARS = frozenset("|｜│┃▏")
_FEWEST_BARS = 2
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_BEHIND = r"(?P<unit>[^\d#＃.,、].{0,14})?"
RANGE = re.compile(rf"(?P<low>{_NUMBER})(?:-|—|–|~|～|至)(?P<high>{_NUMBER}){_BEHIND}")
VALUE = re.compile(rf"(?P<value>-?(?:{_NUMBER})){_BEHIND}")
MOVED = re.compile(
    rf"(?P<sign>[+＋\-－−↑↓▲▼△▽涨跌升降漲])(?P<value>{_NUMBER})(?P<percent>[%％])?(?P<unit>[万萬]?元(?:/\D+)?)?"
)
FIGURED = frozenset({"price", "range", "low", "high", "change"})
"""Columns that hold figures of a price."""
_UNIT = re.compile(r"单位[:：]\s*(?P<unit>[^，,;；)）\s|]{1,12})|[（(](?P<bracket>[^，,;；)）(（\s|\d]{1,10})[)）]")
_COLUMNS = (
    ("low", re.compile(r"最低|低价|低位")),
    ("high", re.compile(r"最高|高价|高位")),
    ("range", re.compile(r"区间|范围|报价范围")),
    (
        "change",
        re.compile(
            r"涨跌|升跌|升降|变动|变化|增减|同比|环比|涨幅|跌幅|增幅|增速|浮动|[比较](?:上|前|昨)|年增|月增|日变|周变|^涨|^跌"
        ),
    ),
    (
        "price",
        re.compile(
            r"均价|平均|价格|报价|单价|收盘|结算|现货价|收市|收购价|中间价|中间值|中值|出厂价|成交价|成交均|参考价|指导价|挂牌|到厂|含税|^价$|今日价|今价|主流|卖价|买价"
        ),
    ),
    ("name", re.compile(r"品种|品名|名称|产品|商品|货品|合约|指标|项目|金属|种类|材料")),
    (
        "words",
        re.compile(
            r"牌号|规格|材质|产地|地区|地域|城市|省份|区域|交货|市场|仓库|备注|说明|日期|时间|单位|等级|品位|品牌|型号|含量|纯度|厂家|来源"
        ),
    ),
    ("other", re.compile(r"成交量|持仓|成交额|手数|开盘|昨收|昨结|前值")),
)
_BASES = (("yoy", re.compile(r"同比|年增|上年同")), ("mom", re.compile(r"环比|月增|上月")))
_FEWEST = 3
"""So many words of columns in a row are a head."""


@dataclass(slots=True)
class Column:
    """What stands below one word of a head."""

    kind: str
    indicator: str = "price"
    word: str = ""
    unit: tuple[str, str, Decimal] | None = None
    basis: Basis | None = None
    period: Period | None = None
    percent: bool = False


@dataclass(slots=True)
class Listing:
    """What the lines so far say of the rows below them.

    Attributes:
        unit: Unit, dimension and factor of bare numbers.
        columns: The columns, empty without a head.
        period: When the whole list holds.
        told: The drafts of the rows so far, for a line below that says where they are from.
    """

    unit: tuple[str, str, Decimal] | None = None
    columns: list[Column] = field(default_factory=list)
    period: Period | None = None
    told: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Cell:
    """One cell: its stretch of the block, and its words, with the unit that stands apart from its number."""

    start: int
    end: int
    text: str


def rows(scene: Scene, line: str, start: int, listing: Listing) -> list[list[Cell]]:
    """The rows that a line is, as cells; none where it is a head, which is noted, or prose.

    Args:
        scene: The block.
        line: One of its lines, folded.
        start: Where it begins in the block.
        listing: What the lines above say; takes the columns of a head.
    """
    if sum(map(line.count, _BARS)) >= _FEWEST_BARS:
        return _barred(scene, _fenced(line, start), listing)
    return _rows(scene, _parted(scene, line, start, listing), listing)


def _fenced(line: str, start: int) -> list[Cell]:
    """The cells of a line between its bars."""
    found = []
    for match in _BARRED.finditer(line):
        text = match[0].strip()
        at = start + match.start() + match[0].index(text)
        found.append(Cell(at, at + len(text), text))
    return found


def _barred(scene: Scene, cells: list[Cell], listing: Listing) -> list[list[Cell]]:
    """The row that a line with bars is, as a list of one or none; a head of a list of prices is noted."""
    if any(numeric(cell.text, scene.lang) for cell in cells):
        if listing.columns and len(listing.columns) != len(cells):
            listing.columns = []
        return [cells]
    known = [_column(scene, cell) for cell in cells]
    if sum(column is not None for column in known) >= _FEWEST_BARS:
        listing.columns = [column or Column("words") for column in known]
        if not any(column.kind in FIGURED and column.indicator == "price" for column in listing.columns):
            listing.columns = []  # what else stands in tables is read where all tables are
            listing.unit = None
    return []


def _parted(scene: Scene, line: str, start: int, listing: Listing) -> list[Cell]:
    """The cells of a line between white space, a unit with the number before it."""
    cells = [Cell(start + m.start(), start + m.end(), m[0]) for m in _CELL.finditer(line)]
    if len(cells) == len(listing.columns) or not any(cell.text[-1].isdigit() for cell in cells):
        return cells
    joined: list[Cell] = []
    for cell in cells:
        alone = "/" in cell.text and not cell.text[0].isdigit() and as_unit(cell.text, scene.lang) is not None
        if joined and joined[-1].text[-1].isdigit() and alone:
            last = joined.pop()
            joined.append(Cell(last.start, cell.end, f"{last.text}{cell.text}"))
        else:
            joined.append(cell)
    return joined


_HEADLINE = 40
_MARKETS = re.compile(
    r"(?:(?P<london>lme|伦敦金属交易所|伦敦基本金属|伦敦期金属)|上期所|上海期货|沪期)[^，。；]{0,12}?(?:收盘|收市|报价|行情|价格|结算|一览|期价)"
)
"""Headings of lists of an exchange's prices, which everybody knows in what they are."""


def unit_over(scene: Scene, line: str, start: int, listing: Listing) -> None:
    """Note the unit, and the day, that a line over a list states."""
    for match in _UNIT.finditer(line):
        unit = as_unit(match["unit"] or match["bracket"], scene.lang)
        if unit is not None and ("单位" in match[0] or unit[1] == "price"):
            listing.unit = unit
            days = [w for w in scene.within(scene.whens, start, start + len(line)) if len(w.period.iso) == _DAY]
            listing.period = days[-1].period if days else listing.period
            return
    market = _MARKETS.search(line)
    if market and len(line) < _HEADLINE:
        listing.unit = ("USD/t" if market["london"] else "CNY/t", "price", Decimal(1))
        days = [w for w in scene.within(scene.whens, start, start + len(line)) if len(w.period.iso) == 10]
        listing.period = days[-1].period if days else listing.period
    if len(line) <= _HEADING and "。" not in line:
        days = [w for w in scene.within(scene.whens, start, start + len(line)) if len(w.period.iso) == _DAY]
        if len(days) == 1 and not days[0].relative and days[0].period.side is Side.CLOSED:
            listing.period = days[0].period


_DAY = len("2025-03-03")
_HEADING = 40
"""Code points of the longest line without a unit whose day is that of the list below it."""


def _rows(scene: Scene, cells: list[Cell], listing: Listing) -> list[list[Cell]]:
    """The rows of a line: one, or several where a head and its rows run on in one line."""
    head = [_column(scene, cell) for cell in cells]
    width = 0
    while width < len(head) and head[width] is not None:
        width += 1
    if width >= _FEWEST:
        listing.columns = [column for column in head[:width] if column is not None]
        unit = next((m for cell in cells[width:] for m in _UNIT.finditer(cell.text)), None)
        if unit is not None:
            listing.unit = as_unit(unit["unit"] or unit["bracket"], scene.lang) or listing.unit
        rest = cells[width:]
        if len(rest) >= width and any(numeric(cell.text, scene.lang) for cell in rest):
            return [rest[at : at + width] for at in range(0, len(rest) - width + 1, width)]
        return []
    return [cells] if len(cells) > 1 and any(numeric(cell.text, scene.lang) for cell in cells) else []


def _column(scene: Scene, cell: Cell) -> Column | None:
    text = cell.text
    if re.search(r"\d{4}[-/.]", text):
        return None
    units = [unit for m in _UNIT.finditer(text) if (unit := as_unit(m["unit"] or m["bracket"], scene.lang))]
    dated = scene.within(scene.whens, cell.start, cell.end)
    period = dated[-1].period if dated else None
    for kind, words in _COLUMNS:
        if words.search(text) and len(text) < 20:
            basis = next((Basis(name) for name, said in _BASES if said.search(text)), None)
            percent = "%" in text or "％" in text or "幅" in text or basis is not None
            return Column(kind, unit=units[0] if units else None, basis=basis, period=period, percent=percent)
    cue = scene.last_cue(Kind.INDICATOR, cell.start, cell.end)
    if cue is not None and len(text) < 20 and not numeric(text, scene.lang):
        return Column(
            "price", cue.says(Kind.INDICATOR) or "other", cue.word, units[0] if units else None, period=period
        )
    if dated and units:
        return Column("price", "", "", units[0], period=period)
    return None


def numeric(text: str, lang: str) -> bool:
    """Whether a cell is a number, a range or a change, with a unit behind it or without."""
    match = RANGE.fullmatch(text) or VALUE.fullmatch(text)
    if match is None:
        return MOVED.fullmatch(text) is not None
    return not match["unit"] or match["unit"] in ("%", "％") or as_unit(match["unit"], lang) is not None


@lru_cache(maxsize=512)
def as_unit(words: str, lang: str) -> tuple[str, str, Decimal] | None:
    """What one of a unit is: base unit, dimension and factor; None where the words are no unit."""
    words = re.sub(r"^单位[:：]", "", words.strip()).strip()
    spelled = f"1{words}"
    read_as = quantities(spelled, lang)
    if len(read_as) != 1 or read_as[0].end != len(spelled) or not read_as[0].unit or read_as[0].dimension == "count":
        return None
    return read_as[0].unit, read_as[0].dimension, read_as[0].value or Decimal(1)
