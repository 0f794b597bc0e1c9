"""The signs that the desk draws with: whole sets that differ in what trends are made of, and one of plain ASCII."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, kw_only=True)
class Glyphs:
    """A set of signs. Every sign is one cell wide, so that the sets can be exchanged without moving anything.

    Attributes:
        name: ``blocks``, ``braille`` or ``ascii``; `briefings.series.sparkline` has levels of that name.
        closed: A branch that can be opened.
        opened: A branch that is open.
        chosen: A row that is part of the choice.
        unread: A briefing not read yet.
        read: A briefing read.
        star: A starred row.
        full: Filled part of a bar.
        empty: Unfilled part of a bar.
        up: A rise.
        down: A fall.
        flat: No change.
        dot: Between two parts of a line.
        ellipsis: In place of what was cut.
        rule: A horizontal line.
        open_quote: Before a quote.
        close_quote: After a quote.
        cursor: Before the row the cursor is on, where no colour shows it.
        bar: At the left of a block that stands apart.
    """

    name: str
    closed: str
    opened: str
    chosen: str
    unread: str
    read: str
    star: str
    full: str
    empty: str
    up: str
    down: str
    flat: str
    dot: str
    ellipsis: str
    rule: str
    open_quote: str
    close_quote: str
    cursor: str
    bar: str


BLOCKS = Glyphs(
    name="blocks",
    closed="▸",
    opened="▾",
    chosen="✓",
    unread="●",
    read="○",
    star="★",
    full="█",
    empty="░",
    up="▲",
    down="▼",
    flat="=",
    dot="·",
    ellipsis="…",
    rule="─",
    open_quote="“",
    close_quote="”",
    cursor="▌",
    bar="│",
)

BRAILLE = replace(BLOCKS, name="braille")
"""The same signs; what differs are the dots that trends are made of, two figures to a cell."""

ASCII = Glyphs(
    name="ascii",
    closed=">",
    opened="v",
    chosen="*",
    unread="*",
    read="o",
    star="#",
    full="#",
    empty=".",
    up="^",
    down="v",
    flat="=",
    dot="-",
    ellipsis="~",
    rule="-",
    open_quote='"',
    close_quote='"',
    cursor=">",
    bar="|",
)

SETS = {glyphs.name: glyphs for glyphs in (BLOCKS, BRAILLE, ASCII)}
