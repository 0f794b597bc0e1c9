"""A percentage of what a year gave: "no more than 60% of 2022 volumes", 不超过2022年产量的60%.

The year is what the goal is measured from, and not when it is to be reached.
"""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.model import Side

_AMOUNT = (
    r"(?:levels?|volumes?|figures?|output|production|exports?|imports?|shipments?|deliveries|sales|consumption|demand|"
    r"emissions|intake|tonnages?|totals?|amounts?|quantit(?:y|ies)|baselines?|capacity|use|usage|purchases|rates?)"
)
_OF_YEAR = re.compile(
    rf"^\s(?:of|below|above|under|over)\s(?:the\s|its\s|their\s)?(?P<year>(?:19|20)\d\d)\b(?:[-–/]\d\d(?:\d\d)?)?(?:['’]s)?\s"
    rf"(?:\w+\s)?{_AMOUNT}\b"
    rf"|^\s(?:of|below|above|under|over)\s(?:the\s)?(?:\w+\s){{0,2}}{_AMOUNT}\s(?:of|in|for)\s(?P<late>(?:19|20)\d\d)\b"
)
_YEAR_OF = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:度)?[\u3400-\u9fff]{0,6}(?:水平|总量|产量|用量|出口量|进口量|排放量|消费量)的$"
)


def base_year(draft: Draft) -> str | None:
    """The year whose amount a percentage is a part of, or None."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension != "percent":
        return None
    if scene.words.spaced:
        found = _OF_YEAR.match(scene.text[figure.end : figure.end + 80])
        return (found["year"] or found["late"]) if found else None
    before = _YEAR_OF.search(scene.text[draft.clause.start : figure.start])
    return before["year"] if before else None


def redate(draft: Draft) -> None:
    """Let a goal that is a part of a past amount be measured as that amount is, and be due when its words say."""
    year = base_year(draft)
    if year is None:
        return
    scene, figure = draft.scene, draft.figure
    if draft.period is not None and draft.period.iso == year:
        draft.period = None
        draft.inherited.discard("period")
        ahead = [
            when
            for when in scene.within(scene.whens, draft.sentence.start, draft.sentence.end)
            if when.period.iso > year and when.period.side in (Side.BY, Side.BEFORE)
        ]
        if ahead:
            nearest = min(ahead, key=lambda when: abs(when.start - figure.start))
            draft.period = nearest.period
            draft.fill("period", (nearest.start, nearest.end), "the deadline beside a part of a past amount")
    told = scene.last_cue(Kind.INDICATOR, draft.clause.start, figure.start)
    if told is not None and draft.part is Part.SHARE:
        indicator, _, draft.facet = told.kinds[Kind.INDICATOR].partition(":")
        draft.indicator = indicator
        draft.fill("indicator", (told.start, told.end), "what the past amount measures")
