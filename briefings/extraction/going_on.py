"""What dates an English paragraph that names no time: the flow that the paragraphs before told, or the heading."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.extraction import lasting
from briefings.extraction.draft import Draft, Part
from briefings.extraction.scene import Scene
from briefings.model import Grain, Modality, Period, PeriodKind, Side

_SPANS = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR})
_PARTS = frozenset({Part.LEVEL, Part.SHARE, Part.CHANGE})
_BACK = 24
"""So many figures back a paragraph may go on from."""


@dataclass(frozen=True)
class Heading:
    """The one period that a heading or a paragraph without figures names.

    Attributes:
        period: The period.
        offset: Where its block begins in the document.
    """

    period: Period
    offset: int


def heading(scene: Scene, drafts: list[Draft]) -> Heading | None:
    """The one month, quarter, half or year that a block without figures of its own names, or None."""
    if not scene.words.spaced or any(draft.part is not Part.NONE for draft in drafts):
        return None
    named = {when.period for when in scene.whens if not when.relative and not when.aside and _spans(when.period)}
    return Heading(named.pop(), scene.offset) if len(named) == 1 else None


def _spans(period: Period) -> bool:
    return period.known and period.side is Side.CLOSED and period.grain in _SPANS


def go_on(draft: Draft, history: list[Draft], headed: Heading | None) -> bool:
    """Take the time of the flow told last before this paragraph, rather not a cumulated one, or that of the heading.

    Args:
        draft: A figure whose paragraph names no time for it.
        history: The drafts of the document so far.
        headed: The last heading that names a time.
    """
    scene = draft.scene
    if not scene.words.spaced or draft.modality is not Modality.ACTUAL or draft.part not in _PARTS:
        return False
    if not lasting.flows(draft) or lasting.stands(draft):
        return False
    if any(not when.relative for when in scene.within(scene.whens, draft.sentence.start, draft.figure.start)):
        return False
    cumulated: Period | None = None
    for other in reversed(history[-_BACK:]):
        if other.scene is scene or not _tells(other) or (other.part is Part.SHARE and draft.part is not Part.SHARE):
            continue
        if headed is not None and other.scene.offset < headed.offset:
            break
        if other.period is None or _elsewhere(draft, other):
            return False  # a digest of many countries has no one time
        if other.period.kind is PeriodKind.YEAR_TO_DATE:
            cumulated = cumulated or other.period
            continue
        return _take(draft, other.period, "as the figures of the paragraphs before")
    if headed is not None:
        return _take(draft, headed.period, "the time that the heading names")
    return cumulated is not None and _take(draft, cumulated, "as the figures of the paragraphs before")


def _tells(other: Draft) -> bool:
    """Whether an earlier figure tells a flow of a time of its own."""
    if (
        other.period is None
        or other.aside
        or other.retold
        or other.part not in _PARTS
        or other.modality is not Modality.ACTUAL
    ):
        return False
    if other.part is Part.CHANGE and other.level is not None:
        return False
    return _spans(other.period) and lasting.flows(other)


def _elsewhere(draft: Draft, other: Draft) -> bool:
    """Whether the two are of different countries."""
    here, there = (region.split("-")[0].split("/")[0] if region else "" for region in (draft.region, other.region))
    return bool(here and there) and here != there


def _take(draft: Draft, period: Period, reason: str) -> bool:
    draft.period = period
    draft.inherited.add("period")
    draft.fill("period", None, reason)
    return True
