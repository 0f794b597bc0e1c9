"""A former level with a sentence of its own: "Imports had been 8.3 million tonnes a year ago"."""

from __future__ import annotations

import re

from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.steps import stepped

_BETWEEN = re.compile(r",?\s?(?:in\s)?(?:the\s)?")
_LED = re.compile(
    r"(?:['’]s)?,?\s(?:(?:the|that)\s)?(?:[a-z]+\s){1,3}?"
    r"(?:was|were|had been|stood at|came to|amounted to|totalled|totaled)\s"
    r"(?:(?:at|just|only|about|some|around|nearly|a)\s)?"
)


def date(draft: Draft, earlier: list[Draft]) -> bool:
    """Date a level by the one it is compared with, in a sentence before: a year, a quarter, a month earlier.

    Args:
        draft: A figure whose indicator and subject are known.
        earlier: The drafts before it, the nearest last.

    Returns:
        Whether the figure is such a level and was dated; without the words beside it, or without a level of the same
        thing and a known time before it, it is not.
    """
    scene = draft.scene
    if not scene.words.spaced or draft.part is not Part.LEVEL:
        return False
    cue = _said(draft)
    basis = cue.says(Kind.FORMER) if cue is not None else None
    if cue is None or basis in (None, "none"):
        return False
    if any(other.clause is draft.clause and other.part in (Part.LEVEL, Part.CHANGE) for other in earlier):
        return False
    for other in reversed(earlier):
        if other.part is not Part.LEVEL or other.unit != draft.unit or other.indicator != draft.indicator:
            continue
        if other.material != draft.material or other.period is None or not other.period.known:
            continue
        back = stepped(other.period, basis)
        if back is None:
            return False
        draft.period, draft.aside = back, True
        draft.fill("period", (cue.start, cue.end), f"a step back from {other.period.iso}")
        return True
    return False


def _said(draft: Draft) -> Cue | None:
    """The words for an earlier time right behind the figure, or those that open its sentence."""
    scene, figure, sentence = draft.scene, draft.figure, draft.sentence
    for cue in scene.cues_in(Kind.FORMER, figure.end, figure.end + 48):
        if _BETWEEN.fullmatch(scene.folded[figure.end : cue.start]):
            return cue
    for cue in scene.cues_in(Kind.FORMER, sentence.start, figure.start):
        opens = cue.start in (sentence.start, draft.clause.start) or scene.folded[cue.start - 2 : cue.start] == "; "
        if opens and _LED.fullmatch(scene.folded[cue.end : figure.start]):
            return cue
    return None
