"""Tables with cells: what each figure is of, from its row, its column and the lines above the table."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction import cell_moves, indicators
from briefings.extraction.beside import legend
from briefings.extraction.cell_moves import RULE
from briefings.extraction.column_words import Page, Words, words_at
from briefings.extraction.counts import is_plural
from briefings.extraction.draft import Draft, Part
from briefings.extraction.grids import Grid, grids
from briefings.extraction.languages.facts import Kind
from briefings.extraction.rows import Cell, Line, lines
from briefings.extraction.scales import cell_figure, number_in, scale_of
from briefings.extraction.scene import Figure
from briefings.extraction.steps import stepped
from briefings.model import Modality

_NO_VALUE = re.compile(
    r"^(?:rank(?:ing)?|no\.?|#|nr\.?|s/n|id|code|page|votes?|size|phone|tel|purity|spec(?:ification)?s?\.?|规格|规格%|纯度|"
    r"序号|排名|编号|代码|品位)$",
    re.I,
)
_ASIDE = re.compile(r"\(([^()]{3,40})\)\s*$")


def read(page: Page, told: list[Draft]) -> list[Draft]:
    """The figures of a block's tables as drafts; all figures within the tables' lines leave its scene.

    Args:
        page: The block, the names in it, and the last figure of the text before.
        told: What was read of them already; a table with a row of that is not read again.
    """
    scene = page.scene
    found: list[Draft] = []
    for grid in grids(list(lines(scene.text))):
        known = any(row.start <= draft.figure.start < row.end for row in grid.rows for draft in told)
        drafts = [] if known else _grid(page, grid)
        found.extend(drafts)
        if not drafts and (grid.rows[0].wide or not grid.barred):
            continue
        start, end = (grid.heads or grid.rows)[0].start, grid.rows[-1].end
        scene.figures = [figure for figure in scene.figures if not start <= figure.start < end]
    return found


def _grid(page: Page, grid: Grid) -> list[Draft]:
    width = len(grid.rows[0].cells)
    columns: list[Words | None] = [None] * width
    above: list[Words] = []
    for nth, line in enumerate(grid.captions):
        start, end = line.start, line.end
        aside = _ASIDE.search(page.scene.text, start, end) if grid.listed and not nth else None
        noted = words_at(page, (aside.start(1), aside.end(1))) if aside else None
        if aside and _said(noted):
            # What the brackets of a list's caption say is what the brackets of its items hold.
            columns[-1], end = noted, aside.start()
        above.append(words_at(page, (start, end)))
    if grid.listed and above and columns[-1] is None:
        columns[-1] = _bracketed(page, above[0])
    heads: list[list[tuple[int, int]]] = [[] for _ in range(width)]
    for line in grid.heads:
        for nth, cell in enumerate(line.cells, start=width - len(line.cells)):
            if cell.text:
                heads[nth].append((cell.start, cell.end))
    for nth, places in enumerate(heads):
        if places and nth:
            columns[nth] = words_at(page, *places)
        elif places:
            above.insert(0, words_at(page, *places))  # what stands over the names is said of the whole table
    drafts: list[Draft] = []
    for row in grid.rows:
        drafts.extend(_row(page, row, columns, above))
    return drafts


def _row(page: Page, row: Line, columns: list[Words | None], above: list[Words]) -> list[Draft]:
    scene = page.scene
    label_end = next((nth for nth, cell in enumerate(row.cells) if nth and cell.numeric), 1)
    label = words_at(page, *((cell.start, cell.end) for cell in row.cells[:label_end] if cell.text))
    lead = words_at(page, (row.lead.start, row.lead.end)) if row.lead else None
    section = words_at(page, (row.section.start, row.section.end)) if row.section else None
    said = [words for words in (lead, section, *above) if words is not None]
    counted = _counted(label, lead, dated=any(column is not None and column.period is not None for column in columns))
    if row.listed and not (label.material or label.spot or label.cues or label.scale or lead or counted):
        return []  # "Page 12"
    # A column of units: "Bismuth  11.20  12.00  $/lb".
    own = next(
        (found for cell in row.cells[1:] if not cell.numeric and (found := scale_of(cell.text, scene.lang))), None
    )
    drafts: list[tuple[Draft, Words | None]] = []
    scale = own
    for nth, cell in enumerate(row.cells[label_end:], start=label_end):
        column = columns[nth]
        levels = [one for one in drafts if one[0].part is not Part.COUNT] or drafts
        if row.listed and nth > 1 and drafts and not (cell.numeric and _said(column) and not _signed(cell, column)):
            before = cell_moves.noted(page, levels, cell, column, scale)
            drafts += [(draft, None) for draft in before]
            if before or not cell.numeric or _signed(cell, column):
                continue
        if levels and (cell_moves.moves(cell.text) or (column is None and not row.listed and _signed(cell, column))):
            own_words = words_at(page, (cell.start, cell.end))
            cell_moves.change(levels, cell, own_words, scale.factor if scale is not None else Decimal(1))
            continue
        if not cell.numeric or (column is not None and _NO_VALUE.match(column.text)):
            continue
        if column is not None and column.change:
            cell_moves.change(levels, cell, column, scale.factor if scale is not None else Decimal(1))
            continue
        around = [words for words in (label, column, *said) if words is not None]
        stated = [words.scale for words in (column, label, *said) if words is not None]
        scale = next((one for one in [*stated[:1], own, *stated[1:]] if one is not None), None)
        if counted and (scale is None or scale.dimension == "count" or stated[-1] is scale is not label.scale):
            drafts += [
                (one, column) for one in _count(page, cell, counted, [w for w in (column, *said) if w is not None])
            ]
            continue
        figure = cell_figure(scene, cell, scale)
        draft = _draft(page, figure, around, column) if figure is not None else None
        if draft is None:
            continue
        _partner(page, draft, label, said)
        if draft.indicator == "share" and draft.figure.value == _WHOLE:
            continue
        if row.listed and drafts and not _said(column):
            draft.aside = True
        if column is not None and column.former and column.period is None:
            draft.aside = True
        if draft.aside:
            draft.period = None  # of another time than the table's, which nothing names
        drafts.append((draft, column))
    return [draft for draft, _ in drafts]


_WHOLE = 100


def _bracketed(page: Page, caption: Words) -> Words | None:
    """What brackets behind the figures of a list hold, where its caption says: "(previous week in brackets)"."""
    back = legend(page.scene, *caption.line)
    then = stepped(caption.period, back) if back and caption.period is not None else None
    return Words(caption.line, "", period=then, when=caption.line) if then is not None else None


def _signed(cell: Cell, column: Words | None) -> bool:
    """Whether the figure behind an item is a move: it has a sign, or the line above the list says so."""
    return bool(re.match(r"[-+−–±▲▼]", cell.text)) or (column is not None and column.change)


_STAFF = re.compile(r"(?:total\s|number of\s|average\s)?(?:employees|headcount|workforce|staff|workers)\b", re.I)
_PEOPLE = re.compile(
    r"^(?P<noun>[\u3400-\u9fff]{2,8}?)(?:人数|总数|数量|数)?\s?[（(](?:人|名|家|个|座|台|套|万人|户)[)）]$"
)
_HEAD = re.compile(
    r"^(?:(?:total|number of|no\. of|average)\s)?(?P<noun>[A-Za-z][A-Za-z' -]{2,48}?)(?:\s?[,(].*)?$", re.I
)
_BEHIND_NOUN = re.compile(r"\s(?:in|of|at|on|under|per|for|with|during|by)\s.*$")
_NEVER = frozenset(
    [
        "sales",
        "stocks",
        "reserves",
        "exports",
        "imports",
        "costs",
        "earnings",
        "revenues",
        "assets",
        "liabilities",
        "dividends",
        "receipts",
        "shipments",
        "deliveries",
        "grades",
        "recoveries",
        "prices",
        "ores",
        "concentrates",
        "metals",
        "resources",
        "tonnes",
        "ounces",
        "others",
        "arrivals",
        "inventories",
        "taxes",
        "royalties",
        "expenses",
        "proceeds",
        "products",
        "tailings",
        "goods",
        "inflows",
        "outflows",
        "savings",
        "shares",
        "views",
        "likes",
        "comments",
        "visits",
        "downloads",
        "pages",
        "posts",
        "followers",
        "visitors",
        "users",
        "votes",
        "replies",
        "results",
        "points",
        "goals",
        "wins",
        "losses",
        "games",
        "tickets",
        "purchases",
        "charges",
        "premiums",
        "rates",
        "margins",
        "balances",
        "receivables",
        "payables",
        "borrowings",
        "loans",
        "volumes",
        "tons",
        "oxides",
        "alloys",
        "earths",
        "articles",
        "stories",
        "holdings",
        "withdrawals",
        "additions",
        "cathodes",
        "ingots",
        "billets",
        "rods",
        "tubes",
        "plates",
        "sheets",
        "days",
        "hours",
    ]
)


def _counted(label: Words, lead: Words | None, *, dated: bool) -> str:
    """What the rows of a label count, in words: people anywhere, other things where times head the columns."""
    if _STAFF.match(label.text):
        return "employees"
    people = _PEOPLE.match(label.text)
    if people:
        return people["noun"]
    if label.cues or label.material is not None or lead is not None or not dated:
        return ""
    noun = _HEAD.match(label.text)
    words = _BEHIND_NOUN.sub("", noun["noun"]).lower().split() if noun else []
    return " ".join(words) if words and is_plural(words[-1]) and words[-1] not in _NEVER else ""


def _count(page: Page, cell: Cell, counted: str, around: list[Words]) -> list[Draft]:
    """The things or people that a cell counts, as a list of one or none."""
    scene = page.scene
    number = number_in(cell.text, scene.lang)
    sentence = next((s for s in reversed(scene.sentences) if s.start <= cell.start), None)
    if number is None or sentence is None or number != number.to_integral_value():
        return []
    figure = Figure(cell.start, cell.end, number, unit="count", dimension="count", core=cell.start)
    draft = Draft(scene, sentence, scene.clause_at(sentence, cell.start), figure, cell.start, cell.end, unit="count")
    draft.part, draft.rule, draft.indicator = Part.COUNT, RULE, "count"
    draft.subject = draft.subject_text = counted
    draft.fill("subject", None, "the row's name")
    for words in around:
        if words.period is not None and draft.period is None:
            draft.period = words.period
            draft.fill("period", words.when, "the table's words")
    return [draft]


_BY_PARTNER = re.compile(
    r"\b(?:by (?:origin|destination|source|supplier|partner|buyer|market|country of)|origins?|destinations?|suppliers?|"
    r"buyers?|partners?)\b|^(?:from|to|market)$|来源|目的地|国别|原产|贸易伙伴",
    re.I,
)


def _partner(page: Page, draft: Draft, label: Words, above: list[Words]) -> None:
    """Make the country of a row the partner of the trade that the lines above say it is of, and theirs the reporter."""
    spot = label.spot
    if spot is None or label.cues or draft.part is not Part.LEVEL:
        return
    trade = draft.indicator
    if trade == "share":
        named = [cue.says(Kind.INDICATOR) or "" for words in above for cue in words.cues]
        trade = next((one for one in named if one in ("import", "export")), "")
    if trade not in ("import", "export") or not spot.region:
        return
    home = next((words.spot for words in above if words.spot is not None and words.spot.region != spot.region), None)
    if home is None and not any(_BY_PARTNER.search(words.text) for words in above):
        return
    way = "from" if trade == "import" else "to"
    draft.partner = f"{trade}s {way} {page.names.name(spot.region, 'en')}"
    draft.partner_region = spot.region
    draft.subject = f"{draft.subject} {draft.partner}".strip()
    draft.region = home.region if home is not None else None
    if home is not None:
        draft.fill("region", (home.start, home.end), "the table's words")


def _said(column: Words | None) -> bool:
    """Whether the brackets of a caption say what those of the items hold: a time, or changes."""
    return column is not None and (column.period is not None or column.change)


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
    name = _NAME.match(around[0].text)
    if figure.dimension == "money" and scene.words.spaced and around[0].material is None and name:
        # A row of money is of what it is called: net debt, dividend paid.
        draft.subject, draft.subject_text, draft.material = name["name"].strip().lower(), name["name"].strip(), None
        draft.inherited.discard("subject")
        draft.fill("subject", around[0].line, "the row's name")
    for words in sorted(around, key=lambda words: words is not column):
        if words.period is not None and draft.period is None:
            draft.period = words.period
            draft.fill("period", words.when, "the head of the column" if words is column else "the table's words")
    return draft


_OF_ALL = frozenset({"other:balance", "other:deficit"})
"""What only a row's own name says of it: not all that stands in a balance is one."""
_NAME = re.compile(r"^(?P<name>[A-Za-z][A-Za-z/&' -]{2,60}?)(?:\s?[,(:].*)?$")


def _indicator(draft: Draft, around: list[Words], before: Draft | None) -> bool:
    """Fill the indicator from the nearest words that name one which the unit allows; False where nothing does.

    Args:
        draft: The draft.
        around: The words of its row, its column and the caption.
        before: The last figure before the table, of whose kind a table without such words is.
    """
    dimension = draft.figure.dimension
    allowed = indicators.allowed(dimension)
    for nth, words in enumerate(around):
        for cue in reversed(words.cues):
            named = cue.says(Kind.INDICATOR) or ""
            if named in allowed and not (nth and named in _OF_ALL):
                indicators.set_as(draft, named, (cue.start, cue.end), cue.word, f"'{cue.word}' in the table's words")
                return True
    if dimension == "percent":
        return False
    if dimension in ("price", "grade", "intensity"):
        indicators.default(draft)
        if dimension == "grade":
            draft.indicator, draft.facet, draft.word = "other", "grade", "grade"
        return True
    if dimension in ("money", "power", "energy"):
        return indicators.default(draft)
    if before is not None and indicators.inherit(draft, [before]):
        return True
    return bool(draft.material) and indicators.topical(draft, None)
