"""Rows of Chinese lists and tables: a name, its figures under their columns, and by how much they moved.

A row is told by its shape: cells with white space or bars between, of which one names a material and the next ones are
numbers. What the numbers are, the head of the columns says, else their own units, else the unit over the list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.quantities import quantities
from briefings.extraction.regions import Spot
from briefings.extraction.scene import Figure, Scene
from briefings.model import Basis, Period
from briefings.patterns import gated
from briefings.vocabulary import Mention

_CELL = re.compile(r"[^\s|｜\u3000]+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_BEHIND = r"(?P<unit>[^\d#＃.,、].{0,14})?"
_RANGE = re.compile(rf"(?P<low>{_NUMBER})(?:-|—|–|~|～|至)(?P<high>{_NUMBER}){_BEHIND}")
_VALUE = re.compile(rf"(?P<value>-?(?:{_NUMBER})){_BEHIND}")
_MOVED = re.compile(
    rf"(?P<sign>[+＋\-－−↑↓▲▼△▽涨跌升降漲])(?P<value>{_NUMBER})(?P<percent>[%％])?(?P<unit>[万萬]?元(?:/\D+)?)?"
)
_FLAT = frozenset({"0", "0.00", "平", "持平", "平盘", "平盤", "--", "-", "—", "——", "/", "不变", "不變", "稳", "穩"})
_FALLS = frozenset("-－−↓▼▽跌降")
_UNIT = re.compile(r"单位[:：]\s*(?P<unit>[^，,;；)）\s|]{1,12})|[（(](?P<bracket>[^，,;；)）(（\s|\d]{1,10})[)）]")
_COLUMNS = (
    ("low", re.compile(r"最低|低价|低位")),
    ("high", re.compile(r"最高|高价|高位")),
    ("range", re.compile(r"区间|范围|报价范围")),
    ("change", re.compile(r"涨跌|升跌|变动|增减|同比|环比|涨幅|跌幅|增幅|增速|比上|较上|较前|年增|月增")),
    (
        "price",
        gated(r"均价|平均|价格|报价|单价|收盘|结算|现货价|收市|收购价|中间价|出厂价|成交价|^价$|今日价|主流价"),
    ),
    ("name", re.compile(r"品种|品名|名称|产品|商品|合约|指标|项目|金属|种类")),
    ("words", re.compile(r"牌号|规格|材质|产地|地区|交货|市场|仓库|备注|日期|时间|单位|等级|品位|品牌|型号")),
    ("other", re.compile(r"成交量|持仓|成交额|手数|开盘|昨收|昨结|前值")),
)
_BASES = (("yoy", re.compile(r"同比|年增|上年同")), ("mom", re.compile(r"环比|月增|上月")))
_FEWEST = 3
"""So many words of columns in a row are a head."""
_LONGEST_NAME = 4
"""Cells that a name may fill: 广东 1# 电解铜 国标."""


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
class _Page:
    """What a row is read against: the block, the names in it, and the lines above."""

    scene: Scene
    materials: list[Mention]
    named: list[Spot]
    listing: Listing
    own: Period | None


@dataclass(slots=True)
class _Cell:
    start: int
    end: int
    text: str


def read(
    scene: Scene, materials: list[Mention], named: list[Spot], listing: Listing, own: Period | None
) -> list[Draft]:
    """The figures of the rows in a scene as drafts; they are taken out of the scene's own figures.

    Args:
        scene: The block.
        materials: Its confirmed materials.
        named: The places it names.
        listing: What the lines above say; kept up to date.
        own: The document's own date, where the text states it.
    """
    if scene.words.spaced:
        return []
    page = _Page(scene, materials, named, listing, own)
    found: list[Draft] = []
    spans: list[tuple[int, int]] = []
    start = 0
    for line in scene.folded.split("\n"):
        end = start + len(line)
        cells = [_Cell(start + m.start(), start + m.end(), m[0]) for m in _CELL.finditer(line)]
        rows = _rows(scene, cells, listing)
        for row in rows:
            drafts = _row(page, row)
            if drafts:
                found.extend(drafts)
                spans.append((row[0].start, row[-1].end))
        if not rows:
            _unit_over(scene, line, start, listing)
            _place_under(scene, line, start, named, listing)
            if line.rstrip().endswith("。") and not line.startswith(("备注", "注")):
                listing.columns, listing.unit, listing.period = [], None, None
        start = end + 1
    if spans:
        starts = [first for first, _ in spans]
        scene.figures = [f for f in scene.figures if not _within(f.start, starts, spans)]
        listing.told.extend(found)
    return found


def _within(at: int, starts: list[int], spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the stretches, which are in order."""
    nth = bisect_right(starts, at) - 1
    return nth >= 0 and at < spans[nth][1]


def _unit_over(scene: Scene, line: str, start: int, listing: Listing) -> None:
    """Note the unit, and the day, that a line over a list states."""
    for match in _UNIT.finditer(line):
        unit = _as_unit(match["unit"] or match["bracket"], scene.lang)
        if unit is not None and ("单位" in match[0] or unit[1] == "price"):
            listing.unit = unit
            days = [w for w in scene.within(scene.whens, start, start + len(line)) if len(w.period.iso) == 10]
            listing.period = days[-1].period if days else listing.period
            return


_DELIVERED = re.compile(r"以上[^，。；]{0,6}?(?:为|系|是)[^，。；]{0,12}(?:交货|提货|到货|到厂|出厂|自提|成交|市场)")


def _place_under(scene: Scene, line: str, start: int, named: list[Spot], listing: Listing) -> None:
    """Give the rows so far the place that a line below them states: 以上为桃园交货价."""
    said = _DELIVERED.search(line)
    spots = scene.within(named, start + said.start(), start + said.end()) if said else []
    for draft in listing.told if spots else []:
        if draft.region is None:
            draft.region = spots[0].region or None
            draft.fill("region", None, "the place that a line below the list states")


def _rows(scene: Scene, cells: list[_Cell], listing: Listing) -> list[list[_Cell]]:
    """The rows of a line: one, or several where a head and its rows run on in one line."""
    head = [_column(scene, cell) for cell in cells]
    width = 0
    while width < len(head) and head[width] is not None:
        width += 1
    if width >= _FEWEST:
        listing.columns = [column for column in head[:width] if column is not None]
        unit = next((m for cell in cells[width:] for m in _UNIT.finditer(cell.text)), None)
        if unit is not None:
            listing.unit = _as_unit(unit["unit"] or unit["bracket"], scene.lang) or listing.unit
        rest = cells[width:]
        if len(rest) >= width and any(_numeric(cell.text, scene.lang) for cell in rest):
            return [rest[at : at + width] for at in range(0, len(rest) - width + 1, width)]
        return []
    return [cells] if len(cells) > 1 and any(_numeric(cell.text, scene.lang) for cell in cells) else []


def _column(scene: Scene, cell: _Cell) -> Column | None:
    text = cell.text
    if re.search(r"\d{4}[-/.]", text):
        return None
    units = [unit for m in _UNIT.finditer(text) if (unit := _as_unit(m["unit"] or m["bracket"], scene.lang))]
    dated = scene.within(scene.whens, cell.start, cell.end)
    period = dated[-1].period if dated else None
    for kind, words in _COLUMNS:
        if words.search(text) and len(text) < 20:
            basis = next((Basis(name) for name, said in _BASES if said.search(text)), None)
            percent = "%" in text or "％" in text or "幅" in text or basis is not None
            return Column(kind, unit=units[0] if units else None, basis=basis, period=period, percent=percent)
    cue = scene.last_cue(Kind.INDICATOR, cell.start, cell.end)
    if cue is not None and len(text) < 20 and not _numeric(text, scene.lang):
        return Column(
            "price", cue.says(Kind.INDICATOR) or "other", cue.word, units[0] if units else None, period=period
        )
    if dated and units:
        return Column("price", "", "", units[0], period=period)
    return None


def _numeric(text: str, lang: str) -> bool:
    """Whether a cell is a number, a range or a change, with a unit behind it or without."""
    match = _RANGE.fullmatch(text) or _VALUE.fullmatch(text)
    if match is None:
        return _MOVED.fullmatch(text) is not None
    return not match["unit"] or match["unit"] in ("%", "％") or _as_unit(match["unit"], lang) is not None


@lru_cache(maxsize=512)
def _as_unit(words: str, lang: str) -> tuple[str, str, Decimal] | None:
    words = re.sub(r"^单位[:：]", "", words.strip()).strip()
    spelled = f"1{words}"
    read_as = quantities(spelled, lang)
    if len(read_as) != 1 or read_as[0].end != len(spelled) or not read_as[0].unit or read_as[0].dimension == "count":
        return None
    return read_as[0].unit, read_as[0].dimension, read_as[0].value or Decimal(1)


def _row(page: _Page, cells: list[_Cell]) -> list[Draft]:
    """The levels of a row with their changes; none where the cells are no row."""
    scene, listing = page.scene, page.listing
    first = next(
        (at for at, cell in enumerate(cells) if _numeric(cell.text, scene.lang) and not _date(scene, cell)), len(cells)
    )
    lead = [cell for cell in cells[:first] if not _date(scene, cell)]
    if not lead or len(lead) > _LONGEST_NAME or first == len(cells):
        return []
    things = scene.within(page.materials, lead[0].start, lead[-1].end) or scene.within(
        scene.materials, lead[0].start, lead[-1].end
    )
    if not things or any(len(cell.text) > 24 or re.search(r"[，。；：:,;]", cell.text) for cell in lead):
        return []
    columns = listing.columns if len(listing.columns) == len(cells) else []
    levels: list[Draft] = []
    for at in range(first, len(cells)):
        cell, column = cells[at], columns[at] if columns else None
        kind = column.kind if column else ""
        moved = _MOVED.fullmatch(cell.text)
        if kind in ("other", "words", "name") or (not kind and cell.text in _FLAT and levels):
            continue
        if kind == "change" or (moved and not kind and levels):
            if levels:
                _move(cell, column, levels)
            continue
        spread = _RANGE.fullmatch(cell.text)
        value = _VALUE.fullmatch(cell.text)
        if not spread and not value:
            if kind or not levels:
                return []
            break
        given = spread["unit"] if spread else value["unit"] if value else None
        unit = _as_unit(given, scene.lang) if given else (column.unit if column and column.unit else listing.unit)
        if unit is None:
            return []
        draft = _level(scene, cell, unit, spread, value)
        if draft is None:
            return []
        if column is not None:
            draft.indicator, _, draft.facet = column.indicator.partition(":")
            draft.word, draft.period = column.word, column.period
        levels.append(draft)
    for draft in levels:
        _fill(page, draft, cells, things)
    return levels


def _date(scene: Scene, cell: _Cell) -> bool:
    return any(when.end - when.start >= len(cell.text) - 1 for when in scene.within(scene.whens, cell.start, cell.end))


def _decimal(words: str) -> Decimal | None:
    try:
        return Decimal(words.replace(",", ""))
    except InvalidOperation:
        return None


_DIMENSIONS = {
    "mass": "mass",
    "money": "money",
    "price": "price",
    "share": "percent",
    "power": "power",
    "energy": "energy",
}


def _level(
    scene: Scene,
    cell: _Cell,
    unit: tuple[str, str, Decimal],
    spread: re.Match[str] | None,
    value: re.Match[str] | None,
) -> Draft | None:
    name, dimension, factor = unit
    if dimension not in _DIMENSIONS:
        return None
    figure = Figure(cell.start, cell.end, None, unit=name, dimension=_DIMENSIONS[dimension], core=cell.start)
    if spread:
        low, high = _decimal(spread["low"]), _decimal(spread["high"])
        figure.low = low * factor if low is not None else None
        figure.high = high * factor if high is not None else None
    elif value:
        number = _decimal(value["value"])
        figure.value = number * factor if number is not None else None
    sentence = next((s for s in reversed(scene.sentences) if s.start <= cell.start), None)
    if sentence is None:
        return None
    draft = Draft(scene, sentence, scene.clause_at(sentence, cell.start), figure, cell.start, cell.end, unit=name)
    draft.part, draft.rule, draft.indicator = Part.LEVEL, "row", "price"
    return draft


def _move(cell: _Cell, column: Column | None, levels: list[Draft]) -> None:
    """Give the change in a cell to the level before it."""
    moved = _MOVED.fullmatch(cell.text) or _VALUE.fullmatch(cell.text.rstrip("%％"))
    number = _decimal(moved["value"].lstrip("-")) if moved else None
    if moved is None or not number:
        return
    level = levels[-1]
    falls = cell.text[0] in _FALLS
    percent = cell.text.endswith(("%", "％")) or (column is not None and column.percent)
    unit = "%" if percent else level.unit
    factor = Decimal(1)
    if not percent and "万" in cell.text:
        factor = Decimal(10000)
    figure = Figure(cell.start, cell.end, number * factor, unit=unit, dimension="percent" if percent else "price")
    change = replace(level, figure=figure, changes=[], evidence={}, reasons={}, makers={}, inherited=set())
    change.part, change.sign, change.level, change.unit = Part.CHANGE, -1 if falls else 1, level, unit
    change.basis, change.basis_said = column.basis if column else None, True
    change.fill("change", (cell.start, cell.end), "the cell of the change")
    level.changes.append(change)


def _fill(page: _Page, draft: Draft, cells: list[_Cell], things: list[Mention]) -> None:
    """Fill what the row's name, its other cells and the lines above say."""
    scene = page.scene
    thing = things[-1]
    draft.material = draft.subject = thing.terms[0]
    draft.subject_text = thing.surface
    draft.fill("subject", (thing.start, thing.end), "the name of the row")
    draft.fill("indicator", None, "the column of the row")
    spots = scene.within(page.named, cells[0].start, cells[-1].end)
    bodies = scene.within(scene.organisations, cells[0].start, cells[-1].end)
    if spots and not bodies:
        draft.region = spots[-1].region or None
        draft.fill("region", (spots[-1].start, spots[-1].end), "in the row")
    if draft.period is None:
        dated = scene.within(scene.whens, cells[0].start, cells[-1].end)
        draft.period = dated[0].period if dated else page.listing.period or page.own
        draft.fill("period", (dated[0].start, dated[0].end) if dated else None, "the day of the row or of the list")
