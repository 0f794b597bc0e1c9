"""The tones that lines are written in."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """What a stretch of text is, as far as its look goes."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    FAINT = "faint"
    ACCENT = "accent"
    FIGURE = "figure"
    MARKED = "marked"
    SPARK = "spark"
    BLUE = "blue"
    YELLOW = "yellow"
    RED = "red"
    GOOD = "good"
    BAR = "bar"
    TRACK = "track"
