"""What a pane has besides its lines: a number, a title, and the sentence it shows when it has none."""

from __future__ import annotations

from textual.content import Content

from briefings.localization import N_
from tui.desk.face import Face
from tui.desk.layout import PANES
from tui.terminal.safe import safe_text

TITLES = {
    "regions": N_("Regions"),
    "metals": N_("Metals"),
    "policies": N_("Policies"),
    "feed": N_("Briefings"),
    "briefing": N_("Briefing"),
    "trend": N_("Trend"),
}
"""Titles of the panes."""


def title(pane: str, face: Face, *more: str) -> str:
    """A pane's number and title, and what else its frame says, part by part."""
    number = PANES.index(pane) + 1
    return f" {face.glyphs.dot} ".join((f"{number} {face.language.say(TITLES[pane])}", *more))


def border_title(text: str) -> Content:
    """A title for a frame; plain content, so that no markup is read in it."""
    return Content(f" {safe_text(text, newlines=False)} ")
