"""Where everything stands, in terminal cells. Pure: no Textual, no state.

Wide screens show all six panes at once. Below 100 columns or 18 lines they stack into tabs: lists above, reading below,
or all in one where there is no room for two. The smallest screens keep one pane and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LISTS = ("regions", "metals", "policies", "feed")
READING = ("briefing", "trend")
PANES = (*LISTS, *READING)
"""The panes in the order of their numbers."""

WIDE = 100
"""Columns from which all panes show at once."""

TALL = 18
"""Lines from which all panes show at once."""

_TWO = 20
"""Lines from which a stacked screen has two places."""

_FRAME = 6
"""Lines from which there is room for the header and the keys."""


class Mode(StrEnum):
    """How the panes share the screen."""

    WIDE = "wide"
    STACKED = "stacked"
    SINGLE = "single"
    BARE = "bare"


@dataclass(frozen=True)
class Rect:
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Arrangement:
    """Who stands where.

    Attributes:
        mode: How the panes share the screen.
        places: Rectangle of each part that shows: panes, ``header``, ``footer``, ``query``, and with tabs ``tabs`` for
            the upper row and ``tabs2`` for the lower one.
        tabs: Panes named in the upper row of tabs.
        tabs2: Panes named in the lower row.
    """

    mode: Mode
    places: dict[str, Rect]
    tabs: tuple[str, ...] = ()
    tabs2: tuple[str, ...] = ()

    def shows(self, pane: str) -> bool:
        """Whether a pane is on the screen."""
        return pane in self.places


def arrange(
    width: int,
    height: int,
    *,
    focus: str,
    upper: str = "feed",
    lower: str = "briefing",
    zoom: bool = False,
    query: int = 0,
) -> Arrangement:
    """Where everything stands on a screen of so many cells.

    Args:
        width: Columns.
        height: Lines.
        focus: The pane that has the keys.
        upper: The list that shows where only one can.
        lower: The reading pane that shows where only one can.
        zoom: Whether the focused pane takes all the room.
        query: Lines that the query line takes, 0 while it is closed.
    """
    places: dict[str, Rect] = {}
    top, bottom = 0, height
    if height >= _FRAME:
        places["header"] = Rect(0, 0, width, 1)
        places["footer"] = Rect(0, height - 1, width, 1)
        top, bottom = 1, height - 1
    if query:
        query = min(query, max(1, bottom - top - 1))
        bottom -= query
        places["query"] = Rect(0, bottom, width, query)
    room = bottom - top
    if zoom and width >= WIDE:
        places[focus] = Rect(0, top, width, room)
        return Arrangement(Mode.WIDE, places)
    if height < _FRAME:
        places[focus] = Rect(0, top, width, max(0, room))
        return Arrangement(Mode.BARE, places)
    if width >= WIDE and height >= TALL:
        _wide(places, width, top, room)
        return Arrangement(Mode.WIDE, places)
    if height >= _TWO and not zoom:
        return _stacked(places, width, top, room, upper=upper, lower=lower)
    places["tabs"] = Rect(0, top, width, 1)
    places[focus] = Rect(0, top + 1, width, room - 1)
    return Arrangement(Mode.SINGLE, places, tabs=PANES)


def _wide(places: dict[str, Rect], width: int, top: int, room: int) -> None:
    lists = min(13, max(6, room * 3 // 10 + 1))
    trend = 5 if room < 26 else 7 if room < 44 else 9
    middle = room - lists - trend
    first = width * 28 // 100
    second = width * 36 // 100
    places["regions"] = Rect(0, top, first, lists)
    places["metals"] = Rect(first, top, second, lists)
    places["policies"] = Rect(first + second, top, width - first - second, lists)
    feed = width * 43 // 100
    places["feed"] = Rect(0, top + lists, feed, middle)
    places["briefing"] = Rect(feed, top + lists, width - feed, middle)
    places["trend"] = Rect(0, top + lists + middle, width, trend)


def _stacked(places: dict[str, Rect], width: int, top: int, room: int, *, upper: str, lower: str) -> Arrangement:
    above = max(5, room * 45 // 100)
    places["tabs"] = Rect(0, top, width, 1)
    places[upper] = Rect(0, top + 1, width, above - 1)
    places["tabs2"] = Rect(0, top + above, width, 1)
    places[lower] = Rect(0, top + above + 1, width, room - above - 1)
    return Arrangement(Mode.STACKED, places, tabs=LISTS, tabs2=READING)
