"""When a capacity starts: the time behind it at which a plant is built, fired, commissioned."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft
from briefings.extraction.scene import When
from briefings.model import Grain, Modality

_AHEAD = (Modality.TARGET, Modality.FORECAST)
_STARTS_UP = re.compile(
    r"^[\u3400-\u9fff]{0,3}(?:投产|建成|点火|达产|试车|竣工|投产|量产|试生产|投料|开炉|启用|投运|出铝|出铜|送电|通电)"
)
_TO_START = re.compile(
    r"\b(?:commission\w*|start(?:s|ing|ed|-?up)?|on[- ]stream|online|operational|operating|complet\w+|ready|"
    r"open(?:s|ing)?|in service|in production|launch\w*|ramp\w*|be reached|due|slated|scheduled)\b"
)
"""What a plant does at the time behind its capacity: "a 90 MW plant, to be commissioned by December 2026"."""


def _to_start(draft: Draft) -> bool:
    """Take the time at which a planned capacity starts, told behind it or in a next sentence without a figure."""
    scene = draft.scene
    if draft.modality not in _AHEAD or draft.indicator != "capacity":
        return False
    at = scene.nth_sentence(draft.sentence.start)
    following = scene.sentences[at + 1 : at + 2]
    end = draft.sentence.end
    if following and not scene.within(scene.figures, following[0].start, following[0].end):
        end = following[0].end
    for when in scene.within(scene.whens, draft.figure.end, end)[:2]:
        start = max(draft.figure.end, following[0].start if following and when.start >= following[0].start else 0)
        if (
            not when.relative
            and when.period.grain is not Grain.DAY
            and _TO_START.search(scene.folded, start, when.start)
        ):
            return _take(draft, when, "when it is to start up")
    return False


def starts(draft: Draft) -> bool:
    """Take the time behind a capacity at which it starts: told in its own clause, or of what is yet to come."""
    scene = draft.scene
    if scene.words.spaced:
        return _to_start(draft)
    for when in scene.within(scene.whens, draft.figure.end, draft.sentence.end):
        if when.relative or not _STARTS_UP.match(scene.folded[when.end : when.end + 8]):
            continue
        done = not scene.words.spaced and scene.folded.endswith(("已于", "已在", "已"), 0, when.start)
        if when.start < draft.right or scene.words.spaced or draft.modality in _AHEAD:
            if done and draft.modality in _AHEAD:
                draft.modality = Modality.ACTUAL
                draft.fill("modality", (when.start - 1, when.end), "started up already")
            return _take(draft, when, "when it starts up")
    return False


def _take(draft: Draft, when: When, reason: str) -> bool:
    draft.period, draft.aside, draft.retold = when.period, when.aside, when.retold
    draft.fill("period", (when.start, when.end), reason)
    return True
