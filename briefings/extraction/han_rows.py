"""Rows of Chinese lists and tables: a name, its figures under their columns, and by how much they moved.

A row is told by its shape: cells with white space or bars between, of which one names a material and the next ones are
numbers. What the numbers are, the head of the columns says, else their own units, else the unit over the list.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from briefings.extraction.draft import Draft, Part
from briefings.extraction.han_columns import (
    FIGURED,
    MOVED,
    RANGE,
    VALUE,
    Cell,
    Column,
    Listing,
    as_unit,
    numeric,
    rows,
    unit_over,
)
from briefings.extraction.scene import Figure, Scene
from briefings.extraction.spots import Spot
from briefings.model import Period
from briefings.vocabulary import Mention

_FLAT = frozenset({"0", "0.00", "平", "持平", "平盘", "平盤", "--", "-", "—", "——", "/", "不变", "不變", "稳", "穩"})
_FALLS = frozenset("-－−↓▼▽跌降")
_LONGEST_NAME = 4
"""Cells that a name may fill: 广东 1# 电解铜 国标."""


@dataclass(slots=True)
class _Page:
    """What a row is read against: the block, the names in it, and the lines above."""

    scene: Scene
    materials: list[Mention]
    named: list[Spot]
    listing: Listing
    own: Period | None


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
        told = rows(scene, line, start, listing)
        for row in told:
            drafts = _row(page, row)
            if drafts:
                found.extend(drafts)
                spans.append((row[0].start, row[-1].end))
        if not told:
            unit_over(scene, line, start, listing)
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


_DELIVERED = re.compile(r"以上[^，。；]{0,6}?(?:为|系|是)[^，。；]{0,12}(?:交货|提货|到货|到厂|出厂|自提|成交|市场)")


def _place_under(scene: Scene, line: str, start: int, named: list[Spot], listing: Listing) -> None:
    """Give the rows so far the place that a line below them states: 以上为桃园交货价."""
    said = _DELIVERED.search(line)
    spots = scene.within(named, start + said.start(), start + said.end()) if said else []
    for draft in listing.told if spots else []:
        if draft.region is None:
            draft.region = spots[0].region or None
            draft.fill("region", None, "the place that a line below the list states")


def _row(page: _Page, cells: list[Cell]) -> list[Draft]:
    """The levels of a row with their changes; none where the cells are no row."""
    scene, listing = page.scene, page.listing
    columns = listing.columns if len(listing.columns) == len(cells) else []
    first = _first(scene, cells, columns)
    lead = [cell for cell in cells[:first] if not _date(scene, cell)]
    if not lead or len(lead) > _LONGEST_NAME or first == len(cells):
        return []
    things = scene.within(page.materials, lead[0].start, lead[-1].end) or scene.within(
        scene.materials, lead[0].start, lead[-1].end
    )
    # 高碳铬铁 | 铬50: the name is the first cell that names a thing, not the grade behind it.
    things = next((inside for cell in lead if (inside := scene.within(things, cell.start, cell.end))), things)
    if not things or any(len(cell.text) > 24 or re.search(r"[，。；：:,;]", cell.text) for cell in lead):
        return []
    common = _common(scene, cells, columns) or listing.unit
    levels: list[Draft] = []
    for at in range(first, len(cells)):
        cell, column = cells[at], columns[at] if columns else None
        kind = column.kind if column else ""
        moved = MOVED.fullmatch(cell.text)
        if kind in ("other", "words", "name") or (not kind and cell.text in _FLAT and levels):
            continue
        if kind == "change" or (moved and not kind and levels):
            if levels:
                _move(cell, column, levels, common)
            continue
        spread = RANGE.fullmatch(cell.text)
        value = VALUE.fullmatch(cell.text)
        if not spread and not value:
            if kind or not levels:
                return []
            break
        given = spread["unit"] if spread else value["unit"] if value else None
        unit = as_unit(given, scene.lang) if given else (column.unit if column and column.unit else common)
        if unit is None:
            return []
        if unit[1] == "money" and listing.unit is not None and listing.unit[0].startswith(f"{unit[0]}/"):
            unit = (*listing.unit[:2], unit[2])  # 铜 9,738美元 below a heading of the LME's prices
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


def _first(scene: Scene, cells: list[Cell], columns: list[Column]) -> int:
    """The first cell with a figure of the row: below a column of figures, else the first number that is no grade."""
    if columns:
        return next((at for at, column in enumerate(columns) if column.kind in FIGURED), len(cells))
    figures = [at for at, cell in enumerate(cells) if numeric(cell.text, scene.lang) and not _date(scene, cell)]
    if len(figures) > 1 and cells[figures[0]].text[-1] in "%％":
        figures = figures[1:]  # 电解锰 99.7% 13800-14000元/吨: how pure it is
    return figures[0] if figures else len(cells)


def _common(scene: Scene, cells: list[Cell], columns: list[Column]) -> tuple[str, str, Decimal] | None:
    """The unit that one of a row's cells states for the others: 5880-5940 元/吨 | 5910, or a cell of its own."""
    for at, cell in enumerate(cells):
        if columns and columns[at].kind in ("change", "name", "other"):
            continue
        match = RANGE.fullmatch(cell.text) or VALUE.fullmatch(cell.text)
        given = match["unit"] if match else cell.text
        unit = as_unit(given, scene.lang) if given and "元" in given else None
        if unit is not None:
            return unit
    return None


def _date(scene: Scene, cell: Cell) -> bool:
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
    cell: Cell,
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


def _move(cell: Cell, column: Column | None, levels: list[Draft], common: tuple[str, str, Decimal] | None) -> None:
    """Give the change in a cell to the level before it, which it is in the unit of where it states none."""
    moved = MOVED.fullmatch(cell.text) or VALUE.fullmatch(cell.text.rstrip("%％"))
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
    elif not percent and not moved["unit"]:
        stated = column.unit if column and column.unit else common
        factor = stated[2] if stated and stated[0] == level.unit else factor
        size = max(abs(one) for one in (level.figure.value, level.figure.high, Decimal(0)) if one is not None)
        if number * factor > size:
            factor = Decimal(1)  # 14.3万元/吨, +500: in yuan after all
    figure = Figure(cell.start, cell.end, number * factor, unit=unit, dimension="percent" if percent else "price")
    change = replace(level, figure=figure, changes=[], evidence={}, reasons={}, makers={}, inherited=set())
    change.part, change.sign, change.level, change.unit = Part.CHANGE, -1 if falls else 1, level, unit
    change.basis, change.basis_said = column.basis if column else None, True
    change.fill("change", (cell.start, cell.end), "the cell of the change")
    level.changes.append(change)


def _fill(page: _Page, draft: Draft, cells: list[Cell], things: list[Mention]) -> None:
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
