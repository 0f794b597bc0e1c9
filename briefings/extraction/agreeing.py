"""Whether the time of one figure can be that of another that names none: what kind of thing each of them is.

A stock or a price is of a day or an end, a flow is of a stretch, a capacity lasts, a count is of now. A figure takes
over the time of one before it only where both are of kinds that one time can be of; in its absence it has none.
"""

from __future__ import annotations

from enum import StrEnum

from briefings.extraction.draft import Draft, Part
from briefings.extraction.lasting import averaged
from briefings.extraction.tense import Tense, tense
from briefings.model import Grain, Modality


class Nature(StrEnum):
    """What kind of thing a figure is, with regard to time."""

    FLOW = "flow"  # of a stretch: output, trade, use, earnings, what costs and means are of
    MOMENT = "moment"  # of a day or an end: quotations, stocks
    LASTING = "lasting"  # capacity, reserves
    OUTLAY = "outlay"  # investment, told when it is decided, spent when it is spent
    TECHNICAL = "technical"  # what a ton takes, what a plant draws
    COUNT = "count"
    PART = "part"  # a share, a rate, a rank: of the time of what it is a part of
    OTHER = "other"


_FLOWS = frozenset({"output", "consumption", "import", "export", "value"})
_AHEAD = (Modality.TARGET, Modality.FORECAST)


def nature(draft: Draft) -> Nature:
    """What kind of thing a figure is."""
    if draft.part is Part.COUNT or draft.indicator == "count":
        return Nature.COUNT
    if draft.part is Part.RANK or draft.indicator in ("share", "rank"):
        return Nature.PART
    if draft.indicator in _FLOWS:
        return Nature.FLOW
    if draft.indicator == "price":
        return Nature.FLOW if averaged(draft) else Nature.MOMENT
    if draft.indicator == "inventory":
        return Nature.MOMENT
    if draft.indicator in ("capacity", "reserve"):
        return Nature.LASTING
    if draft.indicator == "investment":
        return Nature.OUTLAY
    if draft.indicator in ("energy", "emission"):
        return Nature.TECHNICAL if draft.unit.count("/") else Nature.FLOW
    return Nature.OTHER


def agrees(draft: Draft, other: Draft) -> bool:
    """Whether a figure without a time can be of the time of one before it.

    Args:
        draft: The figure.
        other: One before it, in its sentence or paragraph, that has a time.
    """
    if (draft.modality in _AHEAD) != (other.modality in _AHEAD) and not _of_one_year(draft, other):
        return False  # what is foreseen is not of the time of what was made, nor the other way
    mine, its = nature(draft), nature(other)
    if draft.indicator == other.indicator and (mine is its or draft.sentence is other.sentence):
        return True
    spaced = draft.scene.words.spaced
    if mine is Nature.TECHNICAL and spaced and tense(draft, own=True) is Tense.PAST:
        return True  # "power use came down to 13,420 kWh per tonne" is told of a time, "uses 13,420" is not
    if draft.sentence is not other.sentence:
        return its not in _REFUSED_FURTHER_OFF.get(mine, _NOTHING)
    if mine is Nature.LASTING and not spaced:
        return its in (Nature.FLOW, Nature.OTHER, Nature.OUTLAY)
    if draft.modality in _AHEAD and not spaced:
        return True  # the goals of a Chinese sentence have one deadline
    return its not in _REFUSED.get(mine, _NOTHING) and not (spaced and mine is Nature.COUNT)


def _of_one_year(draft: Draft, other: Draft) -> bool:
    """Whether a Chinese sentence goes on about its year with what is foreseen: 今年产量已达8万吨，力争突破10万吨."""
    if draft.scene.words.spaced or draft.sentence is not other.sentence or other.modality in _AHEAD:
        return False
    return other.period is not None and other.period.grain in (Grain.YEAR, Grain.PLAN)


_NOTHING: frozenset[Nature] = frozenset()
_REFUSED = {
    Nature.LASTING: frozenset(Nature) - {Nature.LASTING},
    Nature.OUTLAY: frozenset({Nature.LASTING, Nature.MOMENT, Nature.TECHNICAL, Nature.PART}),
    Nature.MOMENT: frozenset({Nature.COUNT, Nature.LASTING, Nature.OUTLAY, Nature.TECHNICAL}),
    Nature.FLOW: frozenset({Nature.LASTING, Nature.OUTLAY, Nature.TECHNICAL}),
    Nature.TECHNICAL: frozenset({Nature.PART, Nature.MOMENT, Nature.OUTLAY}),
}
"""Whose time a figure of a kind never takes over within its sentence."""
_REFUSED_FURTHER_OFF = {
    **_REFUSED,
    Nature.COUNT: frozenset(Nature) - {Nature.COUNT, Nature.PART},
    Nature.TECHNICAL: frozenset(Nature) - {Nature.TECHNICAL},
    Nature.PART: frozenset({Nature.LASTING, Nature.MOMENT}),
    Nature.OTHER: frozenset({Nature.OUTLAY, Nature.MOMENT}),
}
"""The same for a sentence before it."""
