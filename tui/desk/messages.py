"""What widgets tell the screen, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class CursorMoved(Message):
    """Sent by a list when its cursor came to another row; newer ones replace older ones."""

    pane: str
    key: str | None

    def can_replace(self, message: Message) -> bool:
        """Whether this is a later word of the same list."""
        return isinstance(message, CursorMoved) and message.pane == self.pane


@dataclass
class RowEntered(Message):
    """Sent by a list when a reader pressed enter on a row, or clicked the row under the cursor."""

    pane: str
    key: str


@dataclass
class FigurePointed(Message):
    """Sent by a page when its cursor came to another figure."""

    pane: str
    fact: str


@dataclass
class QueryTyped(Message):
    """Sent by the query line with each change of its words."""

    text: str

    def can_replace(self, message: Message) -> bool:
        """Whether this is the same line with more letters."""
        return isinstance(message, QueryTyped)


@dataclass
class QueryKept(Message):
    """Sent by the query line when a reader pressed enter."""

    text: str


@dataclass
class QueryLeft(Message):
    """Sent by the query line when a reader pressed escape: what was there before shall be there again."""


@dataclass
class TabClicked(Message):
    """Sent by a row of tabs when a reader clicked a name."""

    pane: str


@dataclass
class ActionPicked(Message):
    """Sent by the footer when a reader clicked a key, and by the palette when one was chosen."""

    action: str
