"""What no sentence before dates in English: facts that last, that are told as they are now, and prices of the day."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.tense import Tense, has_verb, past_between, tense
from briefings.model import Modality

__all__ = ["averaged", "beyond", "flows", "has_verb", "spot", "stands", "undated"]
_LASTING = frozenset({"capacity", "reserve"})
_FLOWS = frozenset({"output", "consumption", "import", "export", "value", "share", "emission"})
_NOT_SPOT = re.compile(
    r"\b(?:costs?|realised|realized|average[ds]?|averaging|achieved|received|unit value|declared|aisc|basket|charges?|"
    r"netback|tariff|royalt\w+)\b"
)
"""Words for prices that are of the time of an output: costs, realised and average prices."""


def undated(draft: Draft, other: Draft) -> bool:
    """Whether the time of an earlier figure is not this one's.

    Args:
        draft: A figure without a time of its own.
        other: One before it in the paragraph that has one.
    """
    if draft.indicator in _LASTING and other.indicator != draft.indicator:
        return True
    if other.sentence is draft.sentence:
        return other.indicator != draft.indicator and _now(draft)
    return stands(draft) or (spot(draft) and other.indicator not in ("price", "inventory"))


def _now(draft: Draft) -> bool:
    """Whether a figure's own clause tells what has become, or what lasts as it is now."""
    if draft.modality is not Modality.ACTUAL:
        return False
    told = tense(draft, own=True)
    kept = draft.part is Part.COUNT or draft.indicator in ("capacity", "reserve", "investment") or spot(draft)
    return told is Tense.PERFECT or (told is Tense.PRESENT and kept)


def beyond(draft: Draft, end: int) -> bool:
    """Whether a time that ends before the figure dates another statement: one that a semicolon parts from it."""
    if ";" not in draft.scene.folded[end : draft.figure.start]:
        return False
    return stands(draft) or draft.part is Part.COUNT or draft.indicator in _LASTING


def stands(draft: Draft) -> bool:
    """Whether a figure tells what lasts or what is now, which the sentences before it do not date."""
    if draft.modality is not Modality.ACTUAL:
        return False
    told = tense(draft)
    if told in (Tense.PRESENT, Tense.PERFECT):
        return True
    if draft.part is Part.COUNT or draft.indicator in _LASTING:
        return told is not Tense.PAST
    if draft.figure.dimension == "power":
        return True
    if draft.indicator == "investment":
        place = draft.evidence.get("indicator")
        # "Capex was 41 million" is of its time; a board that approved a budget says nothing of when it is spent.
        return place is None or not past_between(draft, place[1], draft.figure.start)
    return False


def spot(draft: Draft) -> bool:
    """Whether a price is a market's, which is of a day, and not a cost or a mean, which are of an output's time."""
    if draft.indicator != "price":
        return False
    return not _NOT_SPOT.search(draft.scene.folded[draft.sentence.start : draft.sentence.end])


_AVERAGED = re.compile(r"均价|平均|成本|单价|售价|实现价|加工费|结算价|到岸价|离岸价|计价")


def averaged(draft: Draft) -> bool:
    """Whether a price is a mean, a cost or a realised price, which is of the time of an output or a trade."""
    if draft.scene.words.spaced:
        return draft.indicator == "price" and not spot(draft)
    return bool(_AVERAGED.search(draft.scene.folded, draft.clause.start, draft.clause.end))


def flows(draft: Draft) -> bool:
    """Whether a figure is of a stretch of time: output, trade, use, earnings, their shares, costs and means."""
    if draft.indicator == "other" and draft.figure.dimension in ("mass", "money"):
        return True
    if draft.indicator in _FLOWS or draft.facet in ("sales", "balance", "deficit", "grade", "rate"):
        return True
    return draft.indicator == "price" and not spot(draft)
