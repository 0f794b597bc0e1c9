"""By how much a figure differs from another, told without a verb: "1,130 t short of January", "off 80 cents"."""

from __future__ import annotations

import re
from itertools import pairwise

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.patterns import gated

_BEHIND = gated(
    r"\s(?:(?P<up>more|higher|above|ahead of|over|dearer|better|worse|up on|up from|in excess of|clear of|"
    r"stronger|larger|greater|heavier)"
    r"|(?P<down>less|fewer|lower|below|short of|shy of|under|cheaper|down on|down from|behind|weaker|smaller|"
    r"lighter))\b"
)
_WHEN = re.compile(
    r"(?:\sthan)?(?:\s(?:at|in|of|on|for|from|that|those|the|its|their|a|an|last|same|it))*\s(?:level|month|year|quarter|week|"
    r"half|day|period|stretch|time|like|comparable|corresponding|previous|prior|preceding|year-earlier|year-ago|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|h[12]|(?:19|20)\d\d|first|second|third|fourth|before|earlier|"
    r"had (?:been|made|sold)|end)"
)
"""Behind a word of comparison: the figure is measured from another time, not from a target or another place."""
_ALONE = re.compile(r"(?:\s(?:at|on) (?:both ends|either end|each end|average))?\s?(?=[,;.)]|$|and\b)")
_BEFORE = gated(
    r"(?:,|\(|;|\s[-–—])\s?(?P<sign>off|minus|plus|down|up|less)\s(?:by\s)?(?:a\s|some\s|about\s|another\s)?$"
)
_BEATING = gated(
    r"\b(?:(?P<up>beat(?:s|ing)?|exceed(?:s|ed|ing)|top(?:s|ped|ping)|surpass(?:es|ed|ing)|outstripp(?:ed|ing))|"
    r"(?P<down>miss(?:es|ed|ing)|trail(?:s|ed|ing)|undershot|undershooting|lagg(?:ed|ing)))\s"
    r"(?:[a-z]+\s){0,3}?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:last|previous|prior|same)\s)"
    r"[a-z ]{0,20}\sby\s$"
)
_FAR = 80
"""Code points back to the level that a figure differs from."""


def direction(draft: Draft) -> int:
    """1 or -1 where the words around a measured figure say that it is a difference from a level before it, else 0."""
    figure, scene = draft.figure, draft.scene
    if not scene.words.spaced or figure.dimension in ("count", "ordinal", "multiple"):
        return 0
    start = max(draft.sentence.start, figure.start - _FAR)
    if _BY.search(scene.folded, start, figure.start):
        for cue in reversed(scene.within(scene.cues, start, figure.start)):
            if Kind.UP in cue.kinds or Kind.DOWN in cue.kinds:
                draft.fill("change", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return 1 if Kind.UP in cue.kinds else -1
    before = scene.within(scene.figures, start, figure.start)
    if not before:
        return 0
    sign = _BEFORE.search(scene.folded, start, figure.start)
    if sign and _unit_of(before[-1].unit, figure.unit):
        draft.fill("change", (sign.start("sign"), figure.end), f"'{sign['sign']}' before the figure")
        return 1 if sign["sign"] in ("plus", "up") else -1
    beaten = _BEATING.search(scene.folded, start, figure.start)
    if beaten:
        draft.fill("change", (beaten.start(), figure.end), f"'{beaten[0].strip()}' before the figure")
        return 1 if beaten["up"] else -1
    if figure.dimension == "number":
        return 0
    found = _BEHIND.match(scene.folded, figure.end)
    if not found or not _opens(scene.folded, draft):
        return 0
    from_then = _WHEN.match(scene.folded, found.end())
    alone = found[0].strip() not in ("above", "over", "under", "behind") and _ALONE.match(scene.folded, found.end())
    if not from_then and not (alone and any(_unit_of(one.unit, figure.unit) for one in before[-2:])):
        return 0
    draft.fill("change", (figure.start, found.end()), f"'{found[0].strip()}' behind the figure")
    return 1 if found["up"] else -1


_BY = re.compile(r",\sby\s(?:some\s|about\s|a\s|nearly\s|almost\s|another\s)?$")
_POINTS = re.compile(r"\spoints?\b(?!\s?(?:of|guide|out))")
_MORE = re.compile(r"\s(?:more|less|fewer)\sthan\b")
_LARGE = 1000
"""From here on a bare number that is "more than" a figure before it is of that figure's unit."""


def lend_units(drafts: list[Draft]) -> None:
    """Give bare numbers that differ from a figure before them its unit: "24%, six points more", "5 Mt, 2 million more".

    Args:
        drafts: The drafts of a block, in order.
    """
    for first, second in pairwise(drafts):
        figure, scene = second.figure, second.scene
        if figure.dimension != "number" or first.sentence is not second.sentence or not scene.words.spaced:
            continue
        points = _POINTS.match(scene.folded, figure.end) if first.figure.unit == "%" else None
        if points:
            figure.dimension, figure.unit, figure.end = "points", "pp", points.end()
            second.unit = figure.unit
        large = figure.value is not None and abs(figure.value) >= _LARGE
        if large and first.figure.dimension == "mass" and _MORE.match(scene.folded, figure.end):
            figure.dimension, figure.unit = "mass", first.figure.unit
            second.unit = figure.unit


def _opens(folded: str, draft: Draft) -> bool:
    """Whether a figure opens a remark on the figure before it: behind a comma, a bracket, a dash, "and", "still"."""
    return bool(_REMARK.search(folded, max(0, draft.figure.start - 24), draft.figure.start))


_REMARK = re.compile(
    r"(?:[,(;]|\s[-–—]|\band|\bor|\bbut)\s?(?:still\s|some\s|about\s|around\s|nearly\s|just\s|only\s|or\s|and\s|down\s|a\s|"
    r"roughly\s|almost\s|which (?:is|was)\s|that (?:is|was)\s|being\s){0,2}$"
)


def _unit_of(level: str, change: str) -> bool:
    """Whether a change of this unit can be one of a level of that unit: 15 USD of 230 USD/t."""
    return level == change or level.startswith(f"{change}/")
