"""Tables with cells: what each figure is of, from its row, its column and the line above the table."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from briefings.extraction import indicators
from briefings.extraction.beside import legend
from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.grids import Cell, Grid, Line, grids, lines
from briefings.extraction.languages.facts import Kind
from briefings.extraction.meaning import VAGUE
from briefings.extraction.scales import Scale, number_in, scale_of
from briefings.extraction.scene import Figure, Scene
from briefings.extraction.spots import Spot
from briefings.extraction.steps import stepped
from briefings.model import Basis, Modality, Period, Qualifier
from briefings.vocabulary import Mention

RULE = "table"
_CHANGE = re.compile(
    r"(?:^|[\s(%])(?:change|chg\.?|var(?:iation)?\.?|diff(?:erence)?|growth|y/y|yoy|y-o-y|m/m|mom|m-o-m|q/q|qoq|w/w|wow|"
    r"\+/-|[±△]|yr/yr|on year|on month|increase|net change)(?:$|[\s)%,])|^[±+]|"
    r"涨跌|漲跌|同比|环比|環比|增减|增減|变化|變化",
    re.I,
)
_BASES = (
    (re.compile(r"y/y|yoy|y-o-y|yr/yr|on.year|同比|annual", re.I), Basis.YOY),
    (re.compile(r"m/m|mom|m-o-m|on.month|monthly", re.I), Basis.MOM),
    (re.compile(r"q/q|qoq|q-o-q|on.quarter|quarterly", re.I), Basis.QOQ),
)
_PER_CENT = re.compile(r"%|\bpct\b|\bper ?cent\b|\bpc\b", re.I)
_NO_VALUE = re.compile(r"^(?:rank(?:ing)?|no\.?|#|nr\.?|s/n|id|code|page|votes?|size|phone|tel)$", re.I)
_ASIDE = re.compile(r"\(([^()]{3,40})\)\s*$")
_RANGE = re.compile(r"^([^-–~]*?\d[\d.,]*)\s?[-–~]\s?(?:US\$|[$€£¥])?(\d[\d.,]*)(.*)$")
_NEGATIVE = re.compile(r"^\s*(?:[(（]\s*\d.*[)）]\s*$|[-−–]\s?[$€£]?\d|[▼▽↓])")


@dataclass(slots=True)
class Page:
    """What is around a table: the block, its confirmed materials, its places, the last figure of the text before."""

    scene: Scene
    materials: list[Mention]
    named: list[Spot]
    before: Draft | None


@dataclass(slots=True)
class Words:
    """What a stretch of a table says: unit, cue, material, place, time."""

    line: tuple[int, int]
    text: str
    scale: Scale | None = None
    cues: list[Cue] = field(default_factory=list)
    material: Mention | None = None
    spot: Spot | None = None
    period: Period | None = None
    when: tuple[int, int] | None = None
    modality: tuple[str, tuple[int, int]] | None = None

    @property
    def change(self) -> bool:
        """Whether a column of these words holds changes."""
        return bool(_CHANGE.search(self.text))


def read(
    scene: Scene, materials: list[Mention], named: list[Spot], before: Draft | None, told: list[Draft]
) -> list[Draft]:
    """The figures of a scene's tables as drafts; all figures within the tables' lines leave the scene.

    Args:
        scene: The block: the line above a table, its head, its rows.
        materials: Its confirmed materials.
        named: The places it names.
        before: The last figure of the text before, or None.
        told: What was read of them already; a table with a row of that is not read again.
    """
    found: list[Draft] = []
    for grid in grids(list(lines(scene.text))):
        known = any(row.start <= draft.figure.start < row.end for row in grid.rows for draft in told)
        drafts = [] if known else _grid(Page(scene, materials, named, before), grid)
        found.extend(drafts)
        if not drafts and not grid.barred:
            continue
        start, end = (grid.head or grid.rows[0]).start, grid.rows[-1].end
        scene.figures = [figure for figure in scene.figures if not start <= figure.start < end]
    return found


def _grid(page: Page, grid: Grid) -> list[Draft]:
    width = len(grid.rows[0].cells)
    columns: list[Words | None] = [None] * width
    caption = None
    if grid.caption is not None:
        start, end = grid.caption.start, grid.caption.end
        aside = _ASIDE.search(page.scene.text, start, end) if grid.listed else None
        noted = _words(page, aside.start(1), aside.end(1)) if aside else None
        if aside and _said(noted):
            # What the brackets of a list's caption say is what the brackets of its items hold.
            columns[-1], end = noted, aside.start()
        caption = _words(page, start, end)
        if grid.listed and columns[-1] is None:
            columns[-1] = _bracketed(page, caption, grid.caption)
    if grid.head is not None:
        cells = grid.head.cells
        for nth, cell in enumerate(cells, start=width - len(cells)):
            columns[nth] = _words(page, cell.start, cell.end)
    drafts: list[Draft] = []
    for row in grid.rows:
        drafts.extend(_row(page, row, columns, caption))
    return drafts


def _bracketed(page: Page, caption: Words, line: Line) -> Words | None:
    """What brackets behind the figures of a list hold, where its caption says: "(previous week in brackets)"."""
    back = legend(page.scene, line.start, line.end)
    then = stepped(caption.period, back) if back and caption.period is not None else None
    return Words((line.start, line.end), "", period=then, when=(line.start, line.end)) if then is not None else None


def _words(page: Page, start: int, end: int) -> Words:
    scene = page.scene
    text = scene.text[start:end]
    found = Words((start, end), text, scale=scale_of(text, scene.lang))
    found.cues = scene.cues_in(Kind.INDICATOR, start, end)
    # In a table "lead" is the metal; only in companies' names it is not.
    mentions = scene.within(page.materials, start, end) or [
        mention
        for mention in scene.within(scene.materials, start, end)
        if mention.terms[0] not in VAGUE and not any(c.start <= mention.start < c.end for c in scene.companies)
    ]
    found.material = mentions[0] if mentions else None
    spots = scene.within(page.named, start, end)
    found.spot = spots[0] if len({spot.region for spot in spots}) == 1 else None
    whens = [when for when in scene.within(scene.whens, start, end) if not when.relative]
    if whens:
        found.period, found.when = whens[-1].period, (whens[-1].start, whens[-1].end)
    for cue in scene.cues_in(Kind.MODALITY, start, end):
        found.modality = ((cue.says(Kind.MODALITY) or "").split(" ")[0], (cue.start, cue.end))
    if found.modality is None and re.search(r"(?:19|20)\d\d\s?[Ff]\b", text):
        found.modality = ("forecast", (start, end))
    return found


def _row(page: Page, row: Line, columns: list[Words | None], caption: Words | None) -> list[Draft]:
    scene = page.scene
    label_end = next((nth for nth, cell in enumerate(row.cells) if nth and cell.numeric), 1)
    label = _words(page, row.cells[0].start, row.cells[label_end - 1].end)
    lead = _words(page, row.lead.start, row.lead.end) if row.lead else None
    if row.listed and not (
        label.material or label.spot or label.cues or label.scale or lead or _STAFF.match(label.text)
    ):
        return []  # "Page 12"
    drafts: list[Draft] = []
    factor = Decimal(1)
    # A column of units: "Bismuth  11.20  12.00  $/lb".
    own = next((scale_of(cell.text, scene.lang) for cell in row.cells[label_end:] if not cell.numeric), None)
    for nth, cell in enumerate(row.cells[label_end:], start=label_end):
        column = columns[nth]
        if not cell.numeric or (column is not None and _NO_VALUE.match(column.text)):
            continue
        if column is not None and column.change:
            _change(drafts, cell, column, factor)
            continue
        if row.listed and nth == len(row.cells) - 1 and not _said(column):
            if re.match(r"[-+−–]", cell.text):
                _change(drafts, cell, Words((cell.start, cell.end), cell.text), factor)
            continue
        around = [words for words in (label, column, lead, caption) if words is not None]
        stated = [words.scale for words in (column, label, lead, caption) if words is not None]
        scale = next((one for one in [*stated[:1], own, *stated[1:]] if one is not None), None)
        if scale is None and _STAFF.match(label.text):
            drafts.extend(_staff(page, cell, label, [words for words in (column, caption) if words is not None]))
            continue
        figure = _figure(scene, cell, scale)
        draft = _draft(page, figure, around, column) if figure is not None else None
        if draft is not None:
            drafts.append(draft)
            factor = scale.factor if scale is not None and scale.unit == draft.unit else Decimal(1)
    return drafts


_STAFF = re.compile(r"(?:total\s|number of\s|average\s)?(?:employees|headcount|workforce|staff|workers)\b", re.I)


def _staff(page: Page, cell: Cell, label: Words, around: list[Words]) -> list[Draft]:
    """The people that a row counts, as a list of one or none."""
    scene = page.scene
    number = number_in(cell.text, scene.lang)
    sentence = next((s for s in reversed(scene.sentences) if s.start <= cell.start), None)
    if number is None or sentence is None or number != number.to_integral_value():
        return []
    figure = Figure(cell.start, cell.end, number, unit="count", dimension="count", core=cell.start)
    draft = Draft(scene, sentence, scene.clause_at(sentence, cell.start), figure, cell.start, cell.end, unit="count")
    draft.part, draft.rule, draft.indicator = Part.COUNT, RULE, "count"
    draft.subject, draft.subject_text = "employees", label.text
    draft.fill("subject", label.line, "the table's words")
    for words in around:
        if words.period is not None and draft.period is None:
            draft.period = words.period
            draft.fill("period", words.when, "the table's words")
    return [draft]


def _said(column: Words | None) -> bool:
    """Whether the brackets of a caption say what those of the items hold: a time, or changes."""
    return column is not None and (column.period is not None or column.change)


def _figure(scene: Scene, cell: Cell, scale: Scale | None) -> Figure | None:
    """The figure of a cell in the unit that the cell, its column, its row or the caption states; None without one."""
    own = scene.within(scene.figures, cell.start, cell.end)
    if len(own) == 1 and own[0].dimension not in ("number", "count", "ordinal"):
        return own[0]
    if scale is None or scale.dimension == "count":
        return None
    ends = _RANGE.match(cell.text)
    numbers = (
        [number_in(ends[1], scene.lang), number_in(ends[2], scene.lang)] if ends else [number_in(cell.text, scene.lang)]
    )
    if any(number is None for number in numbers):
        return None
    values = [number * scale.factor for number in numbers if number is not None]
    figure = Figure(cell.start, cell.end, None, unit=scale.unit, dimension=scale.dimension, qualifier=Qualifier.EXACT)
    figure.core = cell.start
    if len(values) > 1:
        figure.low, figure.high = values[0], values[1]
    else:
        figure.value = -values[0] if _NEGATIVE.match(cell.text) else values[0]
    return figure


def _moved(drafts: list[Draft], column: Words) -> Draft | None:
    """The level of a row that a column of changes is of: in its unit, the latest, else the nearest before it."""
    fitting = [d for d in drafts if column.scale is None or column.scale.unit in ("%", "pp", d.unit)] or drafts
    if not fitting:
        return None
    nearest = fitting[-1]
    same = [d for d in fitting if d.unit == nearest.unit and d.indicator == nearest.indicator and not d.changes]
    dated = [d for d in same if d.period is not None and d.period.last is not None]
    if len(dated) == len(same) > 1:
        return max(dated, key=lambda d: d.period.last if d.period and d.period.last else date.min)
    return nearest


def _change(drafts: list[Draft], cell: Cell, column: Words, factor: Decimal) -> None:
    """Give the change of a column to a level of its row; without a per cent sign it is in the level's unit."""
    level = _moved(drafts, column)
    number = number_in(cell.text, level.scene.lang) if level is not None else None
    if level is None or number is None:
        return
    scene = level.scene
    per_cent = bool(_PER_CENT.search(cell.text) or _PER_CENT.search(column.text))
    unit = "%" if per_cent else "pp" if "pp" in column.text.lower() or level.unit == "%" else level.unit
    dimension = {"%": "percent", "pp": "points"}.get(unit, level.figure.dimension)
    value = number if unit in ("%", "pp") else number * factor
    figure = Figure(cell.start, cell.end, value, unit=unit, dimension=dimension, core=cell.start)
    change = Draft(scene, level.sentence, level.clause, figure, cell.start, cell.end, unit=unit)
    change.part, change.rule = Part.CHANGE, RULE
    change.sign = -1 if _NEGATIVE.match(cell.text) else 1
    change.fill("change", (cell.start, cell.end), f"the column '{column.text}'")
    change.basis = next((basis for pattern, basis in _BASES if pattern.search(column.text)), None)
    change.basis_said = change.basis is not None
    change.level = level
    level.changes.append(change)


def _draft(page: Page, figure: Figure, around: list[Words], column: Words | None) -> Draft | None:
    scene = page.scene
    sentence = next((s for s in reversed(scene.sentences) if s.start <= figure.start), None)
    if sentence is None:
        return None
    clause = scene.clause_at(sentence, figure.start)
    draft = Draft(scene, sentence, clause, figure, figure.start, figure.end, unit=figure.unit)
    draft.part, draft.rule = Part.LEVEL, RULE
    for words in around:
        if words.material is not None and not draft.material:
            mention = words.material
            draft.material = draft.subject = mention.terms[0]
            draft.subject_text = mention.surface
            draft.fill("subject", (mention.start, mention.end), "the table's words")
        if words.spot is not None and draft.region is None:
            draft.region = words.spot.region
            draft.fill("region", (words.spot.start, words.spot.end), "the table's words")
        if words.modality is not None and "modality" not in draft.reasons:
            draft.modality = Modality(words.modality[0])
            draft.fill("modality", words.modality[1], "the table's words")
    if not _indicator(draft, around, page.before):
        return None
    for words in sorted(around, key=lambda words: words is not column):
        if words.period is not None and draft.period is None:
            draft.period = words.period
            draft.fill("period", words.when, "the head of the column" if words is column else "the table's words")
    return draft


def _indicator(draft: Draft, around: list[Words], before: Draft | None) -> bool:
    """Fill the indicator from the nearest words that name one which the unit allows; False where nothing does.

    Args:
        draft: The draft.
        around: The words of its row, its column and the caption.
        before: The last figure before the table, of whose kind a table without such words is.
    """
    dimension = draft.figure.dimension
    allowed = indicators.allowed(dimension)
    for words in around:
        for cue in reversed(words.cues):
            named = cue.says(Kind.INDICATOR) or ""
            if named in allowed:
                indicators.set_as(draft, named, (cue.start, cue.end), cue.word, f"'{cue.word}' in the table's words")
                return True
    if dimension == "percent":
        return False
    if dimension in ("price", "grade", "intensity"):
        indicators.default(draft)
        if dimension == "grade":
            draft.indicator, draft.facet, draft.word = "other", "grade", "grade"
        return True
    if before is not None and indicators.inherit(draft, [before]):
        return True
    return bool(draft.material) and indicators.topical(draft, None)
