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
_TO_NAME = re.compile(r"\s(?:in|at|from|for|to|into)\s(?:the\s|[a-z]+\s)?")
_REACH = 28
_CLOSE = Decimal("2.5")
_NEARER = Decimal(4)
_FURTHER = Decimal(10)
_ENDS = re.compile(r"\s?(?:[,;:)”\"]|\.(?!\d)|$)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?\s(?:million|thousand|billion)")
_MEASURED = frozenset({"mass", "mass_rate", "price", "money"})


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
    if when is not None and _TO_TIME.fullmatch(scene.folded, figure.end, when.start):
        return True
    # "420 yuan in Shandong and 310 in Yunnan", "5.10 euros a kilo for copper wire and 1.35 for cans"
    for names in (scene.regions, scene.materials):
        named = next(iter(scene.within(names, figure.end, figure.end + _REACH)), None)
        if named is not None and _TO_NAME.fullmatch(scene.folded, figure.end, named.start):
            return True
    return False


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


_SENT = re.compile(
    r"\s(?:went|goes|came|comes|(?:was|were|is|are|has been|have been)\s(?:sold|shipped|sent|exported|imported|"
    r"bought|delivered|held|used|kept|stored|consumed|bound for|meant|destined|left))\b"
)
_ANOTHER = re.compile(r"\b(?:another|a further|further|an extra|an additional)\s$")


def parted(draft: Draft) -> bool:
    """Whether a large number tells where a part of the weight before it went, or what comes to it: "another 51,000".

    Args:
        draft: A bare number.
    """
    scene, figure = draft.scene, draft.figure
    if not _GROUPED.fullmatch(scene.folded, figure.core or figure.start, figure.end):
        return False
    if _SENT.match(scene.folded, figure.end):
        return True
    before = scene.folded[max(draft.sentence.start, figure.start - 20) : figure.start]
    return bool(_ANOTHER.search(before) and _ENDS.match(scene.folded, figure.end))


_AND_DID = re.compile(r"\b(?:and|but|while it|though it)\s(?:[a-z]+\s){1,2}$")
_PLAIN = re.compile(r"\d{3,}(?:\.\d+)?")


def said_alone(draft: Draft, level: Draft) -> bool:
    """Whether a large number ends its clause with nothing to count: "we shall be lucky to see 680,000".

    Args:
        draft: A bare number.
        level: The measured level before it, in its sentence or in the one before.
    """
    scene, figure = draft.scene, draft.figure
    if scene is not level.scene or level.figure.dimension not in _MEASURED:
        return False
    same = draft.sentence is level.sentence
    did = same and _AND_DID.search(scene.folded, max(draft.sentence.start, figure.start - 32), figure.start)
    if not _like(draft, level, _FURTHER if did else _CLOSE):
        return False
    if scene.nth_sentence(draft.sentence.start) - scene.nth_sentence(level.sentence.start) > 1:
        return False
    written = (scene.folded, figure.core or figure.start, figure.end)
    if not _GROUPED.fullmatch(*written) and not (same and _PLAIN.fullmatch(*written)):
        return False
    return bool(_ENDS.match(scene.folded, figure.end)) and not scene.within(scene.whens, figure.start, figure.end)
