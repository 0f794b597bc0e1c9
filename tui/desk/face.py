"""What the desk wears: a language, a theme and a set of signs, handed to every widget and exchanged while it runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefings.localization import Language
from tui.desk.themes import Palette
from tui.terminal.glyphs import Glyphs


@dataclass(frozen=True)
class Face:
    """Language, theme and signs of the desk at one moment.

    Attributes:
        language: Says everything.
        palette: Colours everything.
        glyphs: Draws what is not a letter.
        now: What counts as now, for "today" and deadlines.
        sparse: Whether bytes are dear (a remote line): lists then scroll by half pages instead of rows.
    """

    language: Language
    palette: Palette
    glyphs: Glyphs
    now: datetime
    sparse: bool = False
