"""Textual's side of `tui.desk.layout`: puts the screen's parts where the arrangement says."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import NULL_SPACING, Offset, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from tui.desk.layout import Arrangement


class Placing(Layout):
    """A layout that asks for an arrangement and follows it; parts without a place are not shown.

    Args:
        arrangement: Gives the arrangement for a size.
    """

    name = "placing"

    def __init__(self, arrangement: Callable[[int, int], Arrangement]) -> None:
        self._arrangement = arrangement

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: ARG002
        """A placement for each part that has a place."""
        places = self._arrangement(size.width, size.height).places
        return [
            WidgetPlacement(Region(place.x, place.y, place.width, place.height), Offset(0, 0), NULL_SPACING, child)
            for child in children
            if (place := places.get(child.id or "")) is not None and place.width > 0 and place.height > 0
        ]
