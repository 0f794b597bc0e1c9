"""What English tells of a figure's kind around it: views of what is to come, estimates behind it, former levels."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.model import Modality, Side
from briefings.patterns import gated

_VIEW = gated(
    r"\b(?:has|have|had)\s(?:[\w-]+\s){1,4}(?:averaging|narrowing|widening|rising|falling|reaching|growing|shrinking|"
    r"climbing|dropping|hitting|totall?ing|coming|swinging|ending)\b"
    r"|\b(?:looks?|looking)\sfor\b|\bpencils?\sin\b|\bstands?\sto\b"
    r"|\b(?:thinks?|believes?|reckons?|sees?|envisages?)\b[^.;]{0,60}\b(?:will|would|averag\w+|next year|coming year)\b"
    r"|\b(?:they|analysts?|we|bank|it|commission|brokers?|traders?)\s(?:also\s)?(?:see|sees)\b"
)
"""Words that open a view of what is to come."""
_RECKONED = re.compile(
    r"^[^.;]{0,60}?\b(?:by|on)\s(?:its|their|his|her|the|an|[\w-]+['\u2019]s)\s(?:\w+\s)?(?:reckoning|estimates?|count|tally|"
    r"calculations?)\b|^[^.;]{0,40}?\baccording to (?:\w+ )?estimates\b"
    r"|^,?\s(?:it|analysts|traders) (?:is estimated|estimate|reckon)\b"
)
_PROMISED = re.compile(
    r"^[^,.;]{0,40}?\b(?:(?:is|are|was|were)\s(?P<target>promised|pledged|planned|envisaged|targeted)|"
    r"(?:is|are)\s(?P<forecast>expected|forecast|predicted|projected|foreseen))\b"
)
_REVISED = re.compile(
    r"\b(?:guidance|forecasts?|targets?|estimates?|outlook|projections?|goals?|budget|range|plans?|quota|"
    r"now (?:expects?|sees?|forecasts?|guides?|guiding|plans|targets|looks|reckons?))\b"
)
_MOVED = re.compile(
    r"\b(?:cut|cuts|rais(?:ed|es)|lower(?:ed|s)|trim(?:med|s)|lift(?:ed|s)|revis(?:ed|es)|increas(?:ed|es)|reduc(?:ed|es)|"
    r"narrow(?:ed|s)|tighten(?:ed|s)|upgraded|downgraded|previous|previously|earlier|nudged|kept|scaled|slashed|"
    r"now (?:expects?|sees?|forecasts?|guides?|guiding|plans|targets|looks|reckons?))\b"
)
_LASTING = frozenset({"reserve"})


def told(draft: Draft) -> None:
    """Set the modality that the words around an English figure give it, behind the cues of its clause."""
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced:
        return
    before = scene.folded[draft.sentence.start : figure.start]
    behind = scene.folded[figure.end : min(draft.after, draft.sentence.end)]
    if draft.part is Part.FORMER:
        if draft.modality in (Modality.TARGET, Modality.FORECAST) and not (
            _REVISED.search(before) and _MOVED.search(before)
        ):
            _set(draft, Modality.ACTUAL, "a level of before")
        return
    if draft.modality in (Modality.TARGET, Modality.FORECAST) and draft.indicator in _LASTING and _own(draft) is None:
        _set(draft, Modality.ACTUAL, "what lies in the ground is no goal")
        return
    if draft.modality is not Modality.ACTUAL or "modality" in draft.evidence:
        return
    promised = _PROMISED.match(behind)
    if promised:
        _set(draft, Modality.TARGET if promised["target"] else Modality.FORECAST, f"'{promised[0].strip()}' behind it")
    elif _RECKONED.match(behind):
        _set(draft, Modality.ESTIMATE, "an estimate, as the words behind it say")
    elif _VIEW.search(scene.folded, max(draft.sentence.start, draft.before - 200), figure.start):
        _set(draft, Modality.FORECAST, "a view of what is to come")


def _own(draft: Draft) -> Side | None:
    """The open side of the period that the figure's own words name, if they name one ahead."""
    if draft.period is None or "period" in draft.inherited:
        return None
    return draft.period.side if draft.period.side in (Side.BY, Side.BEFORE) else None


def _set(draft: Draft, modality: Modality, reason: str) -> None:
    draft.modality = modality
    draft.fill("modality", None, reason)
