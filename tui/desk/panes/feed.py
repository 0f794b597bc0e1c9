"""The feed: briefings, newest first, each with its headline and a line about it."""

from __future__ import annotations

from briefings.localization import N_
from briefings.localization.headlines import headline, second_line
from briefings.localization.lead import lead_from
from store.rows import FeedRow
from tui.actions.look import FeedRows
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, clipped
from tui.desk.panes.frame import border_title, title
from tui.desk.panes.sentences import pieces_of
from tui.desk.themes.tone import Tone
from tui.desk.widgets.line_list import LineList
from tui.terminal.cells import fit, wrap
from tui.terminal.cells import width as cells_of


class FeedPane(LineList[FeedRow], inherit_bindings=True):
    """The feed.

    Args:
        face: What it wears.
    """

    row_lines = 2
    empty = N_("No briefings under this choice; x takes it back.")

    def __init__(self, face: Face) -> None:
        super().__init__(face, id="feed")
        self._all = 0

    def fill(self, rows: FeedRows, of: int) -> None:
        """Show other briefings, out of so many in the store."""
        self._all = of
        self.show(rows)

    def key_of(self, row: FeedRow) -> str:
        """The document's id."""
        return row.id

    def retitle(self) -> None:
        """Number, title, and how many of how many."""
        face = self.face
        number = face.language.format.number
        if self.size_ == self._all:
            more = number(self._all)
        else:
            more = face.language.say("{shown} of {all}", shown=number(self.size_), all=number(self._all))
        self.entitle(border_title(title("feed", face, more)))

    def lines_of(self, row: FeedRow, width: int) -> tuple[Line, ...]:
        """Sign of reading, date, headline; beneath, the rest of it, else materials, source and period; language."""
        face = self.face
        lead = lead_from(row.lead)
        sign = face.glyphs.star if row.starred else face.glyphs.read if row.read else face.glyphs.unread
        column = 12 if width >= 66 else 9 if width >= 44 else 0
        said = headline(lead, face.language)
        indent = 2 + (column + 1 if column else 0)
        head = (
            Piece(sign, Tone.DIM if row.read and not row.starred else Tone.ACCENT),
            Piece(" "),
            *((Piece(fit(self._date(row, column), column), Tone.DIM), Piece(" ")) if column else ()),
        )
        spans = list(wrap(said.text, max(8, width - indent)))
        tone = Tone.PLAIN if row.read else Tone.STRONG
        top = (*head, *pieces_of(said, tone, *spans[0]))
        if len(spans) > 1:  # what the headline says is worth more than what is said about it
            beneath = pieces_of(said, tone, spans[1][0], len(said.text))
        else:
            beneath = (Piece(second_line(lead, face.language).text, Tone.DIM),)
        signs = (face.language.say("copy"), row.lang) if row.copy_of else (row.lang,)
        tail = "".join(f" {face.glyphs.dot} {each}" for each in signs)
        room = width - cells_of(tail)
        mark = face.glyphs.ellipsis
        return clipped(top, width, mark), (*clipped((Piece(" " * indent), *beneath), room, mark), Piece(tail, Tone.DIM))

    def _date(self, row: FeedRow, column: int) -> str:
        if row.published is None:
            return self.face.language.say(N_("no date"))
        language = self.face.language
        if row.published.startswith("X"):
            return language.say("year ?")
        for length in (10, 7, 4):
            text = language.format.date(row.published[:length])
            if cells_of(text) <= column:
                return text
        return ""
