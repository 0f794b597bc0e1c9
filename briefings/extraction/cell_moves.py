"""What stands beside a level in a table: columns of changes, moves behind a price, brackets with what it was before."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from briefings.extraction.column_words import Page, Words
from briefings.extraction.draft import Draft, Part
from briefings.extraction.rows import Cell
from briefings.extraction.scales import Scale, cell_figure, number_in
from briefings.extraction.scene import Figure
from briefings.model import Modality, Period

RULE = "table"
_GROWN = 1000
"""Per cents are smaller than this; larger figures under "m/m" are in the unit of the level."""
_PER_CENT = re.compile(r"%|\bpct\b|\bper ?cent\b|\bpc\b", re.I)
_FALLS = re.compile(
    r"^\s*(?:[(（]\s*\d.*[)）]\s*$|[-−–]\s?[$€£]?\d|[▼▽↓]|down\b|minus\b|[^\d\s]{0,3}?(?:跌|降|减|減))", re.I
)
_MOVES = re.compile(
    r"^\s*(?:[-+−–±▲▼△▽↑↓]|(?:up|down|plus|minus)\b|(?:[年月周週季日]|同比|环比|環比|較\S{1,3}|较\S{1,3})?"
    r"(?:上|下)?(?:涨|跌|升|降|漲|增|减|減)(?:加|少|长|長|幅)?)\s?[$€£]?(?=\d)",
    re.I,
)
_BEFORE = re.compile(
    r"^(?:prev(?:ious(?:ly)?)?\.?|last\s(?:week|month|quarter|year|day)|yesterday|vs\.?|versus|was|from|against|before|"
    r"(?:a\s)?(?:year|month|week|quarter)\s(?:ago|earlier)|prior(?:\s\w+)?|上[周月期年]\S{0,2}|此前|前值|去年同期)[:：]?\s?(?=\D{0,3}\d)",
    re.I,
)
_TIMED = re.compile(r"^(?P<time>[^:：]{2,24})[:：]\s*(?P<number>\D{0,4}\d[^:：]*)$")
_TIMED_BEHIND = re.compile(r"^(?P<number>\D{0,4}\d[\d.,]*\s?[^\s\d]{0,8})\s(?:in|at|on|for)\s(?P<time>.{2,20})$")


def change(drafts: list[tuple[Draft, Words | None]], cell: Cell, column: Words, factor: Decimal) -> None:
    """Give the change of a column to a level of its row; without a per cent sign it is in the level's unit.

    Args:
        drafts: The levels of the row with the words of their columns.
        cell: The cell of the change.
        column: The words of its column, or of the cell itself.
        factor: What a bare number is multiplied by, as the level's was.
    """
    level = _moved(drafts, column)
    number = number_in(cell.text, level.scene.lang) if level is not None else None
    if level is None or number is None:
        return
    scene = level.scene
    # A column headed "y/y" holds per cents unless it states another unit.
    bare = column.basis is not None and column.scale is None and level.unit != "%" and abs(number) < _GROWN
    per_cent = bool(_PER_CENT.search(cell.text) or _PER_CENT.search(column.text)) or bare
    unit = "%" if per_cent else "pp" if "pp" in column.text.lower() or level.unit == "%" else level.unit
    dimension = {"%": "percent", "pp": "points"}.get(unit, level.figure.dimension)
    value = number if unit in ("%", "pp") else number * factor
    figure = Figure(cell.start, cell.end, value, unit=unit, dimension=dimension, core=cell.start)
    moved = Draft(scene, level.sentence, level.clause, figure, cell.start, cell.end, unit=unit)
    moved.part, moved.rule = Part.CHANGE, RULE
    moved.sign = -1 if _FALLS.match(cell.text) else 1
    moved.fill("change", (cell.start, cell.end), f"the column '{column.text}'")
    moved.basis = column.basis
    moved.basis_said = moved.basis is not None
    moved.level = level
    level.changes.append(moved)


def _moved(drafts: list[tuple[Draft, Words | None]], column: Words) -> Draft | None:
    """The level of a row that a column of changes is of: in its unit, the latest, else the nearest before it.

    What a column heads as last week's or a year ago is moved by nothing, and a share only where nothing else is.
    """
    now = [draft for draft, head in drafts if head is None or not head.former] or [draft for draft, _ in drafts]
    fitting = [d for d in now if column.scale is None or column.scale.unit in ("%", "pp", d.unit)] or now
    if not fitting:
        return None
    nearest = fitting[-1]
    if nearest.indicator == "share":
        nearest = next((d for d in reversed(fitting) if d.indicator != "share" and not d.changes), nearest)
    same = [d for d in fitting if d.unit == nearest.unit and d.indicator == nearest.indicator and not d.changes]
    dated = [d for d in same if d.period is not None and d.period.last is not None]
    if len(dated) == len(same) > 1:
        return max(dated, key=lambda d: d.period.last if d.period and d.period.last else date.min)
    return nearest


def moves(text: str) -> bool:
    """Whether a cell says by how much its row moved: "up 250", 年減4.1%, "+12.50"; a bare minus may be a level's."""
    found = _MOVES.match(text)
    return found is not None and any(letter.isalpha() for letter in found[0])


def noted(
    page: Page, drafts: list[tuple[Draft, Words | None]], cell: Cell, column: Words | None, scale: Scale | None
) -> list[Draft]:
    """Read what stands behind an item of a list: by how much it moved, or what it was before, which is a new draft.

    Args:
        page: What is around the list.
        drafts: The levels of the item.
        cell: The brackets or the move behind it.
        column: What the line above the list says of brackets, or None.
        scale: The unit of the item.
    """
    if cell.blank or not drafts:
        return []
    level = drafts[-1][0]
    factor = scale.factor if scale is not None and scale.unit == level.unit else Decimal(1)
    if _MOVES.match(cell.text) or (column is not None and column.change and cell.numeric):
        for draft, head in drafts:
            change([(draft, head)], cell, column or Words((cell.start, cell.end), cell.text), factor)
        return []
    timed = _TIMED.match(cell.text) or _TIMED_BEHIND.match(cell.text)
    before = _BEFORE.match(cell.text)
    if timed:
        start, end = cell.start + timed.start("number"), cell.start + timed.end("number")
    elif before:
        start, end = cell.start + before.end(), cell.end
    else:
        return []
    scene = page.scene
    figure = cell_figure(scene, Cell(start, end, scene.text[start:end]), scale)
    if figure is None or figure.dimension != level.figure.dimension:
        return []
    whens = scene.within(scene.whens, cell.start, cell.end)
    if timed and not before and not whens:
        return []
    return [_as_before(level, figure, whens[0].period if whens else None)]


def _as_before(level: Draft, figure: Figure, period: Period | None) -> Draft:
    """What a level was before, with its slots and its own time."""
    was = Draft(level.scene, level.sentence, level.clause, figure, figure.start, figure.end, unit=figure.unit)
    was.part, was.rule, was.modality = Part.FORMER, RULE, Modality.ACTUAL
    for slot in ("indicator", "facet", "word", "subject", "subject_text", "material", "region", "partner", "sign"):
        setattr(was, slot, getattr(level, slot))
    for slot in ("indicator", "subject", "region"):
        if slot in level.reasons:
            was.fill(slot, level.evidence.get(slot), "as the figure before the brackets")
    if period is not None:
        was.period = period
        was.fill("period", (figure.start, figure.end), "the words in the brackets")
    return was
