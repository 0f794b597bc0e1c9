"""Bare numbers with which an English list or talk goes on, without a unit of their own: "11,800 in April"."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction.draft import Draft

_ITEM = re.compile(r"(?:[,;:(]|\band|\bor)\s(?:and\s|about\s|some\s|only\s|just\s|then\s)*$")
_AGO = re.compile(
    r"\s(?:a|one|two|three|the)\s(?:week|month|quarter|year|decade)s?\s(?:before|earlier|ago|later|after)\b|"
    r"\s(?:previously|before that|last time)\b"
)
_TO_TIME = re.compile(r"\s(?:(?:in|on|at|for|by|during|as of)\s)?(?:the\s)?")
_REACH = 28
_CLOSE = Decimal("2.5")
_NEARER = Decimal(4)
_ENDS = re.compile(r"\s?(?:[,;:)”\"]|\.(?!\d)|$)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?\s(?:million|thousand|billion)")
_MEASURED = frozenset({"mass", "price", "money"})


def _like(draft: Draft, level: Draft, times: Decimal) -> bool:
    """Whether the number as it stands is of the level's size."""
    value, base = draft.figure.value, level.figure.value
    if not value or not base:
        return False
    return abs(base) / times <= abs(value) <= abs(base) * times


def listed_by_time(draft: Draft, level: Draft) -> bool:
    """Whether a number goes on a list of times: "12,300 tonnes in May, 11,800 in April", "9,110 a week before".

    Args:
        draft: A bare number.
        level: The level before it, in its sentence.
    """
    scene, figure = draft.scene, draft.figure
    if not _like(draft, level, _NEARER) or not _ITEM.search(scene.folded, max(0, figure.start - 16), figure.start):
        return False
    if _AGO.match(scene.folded, figure.end):
        return True
    when = next(iter(scene.within(scene.whens, figure.end, figure.end + _REACH)), None)
    return when is not None and bool(_TO_TIME.fullmatch(scene.folded, figure.end, when.start))


_BY_THING = re.compile(r"(?:^|[,;:(]|\band|\bplus)\s(?:of\s|in\s|for\s|and\s|the\s)*$")
_TO_NUMBER = re.compile(r"\s(?:at\s|with\s|for\s|about\s|some\s|just\s)?")


def listed_by_thing(draft: Draft) -> bool:
    """Whether a number goes on a list of materials: "188,000 tonnes of copper scrap, of aluminium scrap 151,000".

    Args:
        draft: A bare number.
    """
    scene, figure = draft.scene, draft.figure
    if not _ENDS.match(scene.folded, figure.end):
        return False
    named = scene.within(scene.materials, max(draft.before, figure.start - 48), figure.start)
    if not named or not _TO_NUMBER.fullmatch(scene.folded, named[-1].end, figure.start):
        return False
    return bool(_BY_THING.search(scene.folded, max(draft.sentence.start, named[-1].start - 16), named[-1].start))


def said_alone(draft: Draft, level: Draft) -> bool:
    """Whether a large number ends its clause with nothing to count: "we shall be lucky to see 680,000".

    Args:
        draft: A bare number.
        level: The measured level before it, in its sentence or in the one before.
    """
    scene, figure = draft.scene, draft.figure
    if scene is not level.scene or level.figure.dimension not in _MEASURED or not _like(draft, level, _CLOSE):
        return False
    if scene.nth_sentence(draft.sentence.start) - scene.nth_sentence(level.sentence.start) > 1:
        return False
    if not _GROUPED.fullmatch(scene.folded, figure.core or figure.start, figure.end):
        return False
    return bool(_ENDS.match(scene.folded, figure.end)) and not scene.within(scene.whens, figure.start, figure.end)
