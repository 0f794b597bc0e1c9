"""Targets: goals that a policy sets, with their figure and deadline."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction import target_slots
from briefings.extraction.draft import Draft, Part
from briefings.extraction.policies import Found
from briefings.model import (
    Document,
    Grain,
    Observation,
    Side,
    Span,
    Target,
    identity,
)


def in_scope(draft: Draft, found: list[Found]) -> Found | None:
    """The policy in whose scope a draft stands, or None."""
    for one in reversed(found):
        for scene, start, end in one.scopes:
            if scene is draft.scene and start <= draft.figure.start and draft.figure.end <= end:
                return one
    return None


def deadline_said(draft: Draft) -> bool:
    """Whether the text says by when, or within which plan."""
    return draft.period is not None and (
        draft.period.side in (Side.BY, Side.BEFORE) or draft.period.grain is Grain.PLAN
    )


_PER_TON = re.compile(
    r"\b(?:every|each|per)\s(?:new\s)?ton(?:ne)?\s(?:of\s)?[^.;]{0,90}\b(?:with|by|against|retir\w+)\s[^.;]{0,12}$"
)
"""What weighs a ratio and not a mass: "every ton of new capacity has to be matched with 1.25 tons retired"."""


def target(document: Document, draft: Draft, observed: Observation | None, baseline: Draft | None) -> list[Target]:
    """The target that a draft states; of a range one for each of its ends."""
    figure = draft.figure
    if figure.value is not None or None in (figure.low, figure.high):
        stated = next((one for one in (figure.value, figure.low, figure.high) if one is not None), None)
        return [_target(document, draft, observed, (stated, ""), baseline=baseline)]
    plain = draft.part is Part.CHANGE
    ends = ((figure.low, "" if plain else "low"), (figure.high, "" if plain else "high"))
    return [_target(document, draft, observed, end, baseline=baseline) for end in ends]


def _target(
    document: Document,
    draft: Draft,
    observed: Observation | None,
    end: tuple[Decimal | None, str],
    *,
    baseline: Draft | None,
) -> Target:
    value, side = end
    figure, scene = draft.figure, draft.scene
    change = draft.part is Part.CHANGE
    if value is not None and change:
        value = abs(value)
    if value is not None and figure.dimension == "multiple":
        value = value * 100
    start, stop = scene.offset + figure.start, scene.offset + figure.end
    metric = target_slots.metric(draft)
    unit = (
        "%"
        if figure.dimension == "multiple"
        else (observed.unit if observed and observed.unit else draft.unit or figure.unit or "count")
    )
    if unit in ("kg/kg", "g/g"):
        unit = "t/t"
    if unit == "t" and _PER_TON.search(scene.folded[draft.sentence.start : figure.start]):
        unit, metric = "t/t", "other"
    ranged = figure.value is None
    return Target(
        id=identity(document.id, "target", start, stop, metric, value if ranged else ""),
        what=target_slots.what(draft),
        span=Span(document=document.id, start=start, end=stop),
        rule="quantified target",
        metric=metric,
        comparator=target_slots.comparator(draft, end=side),
        value=value,
        unit=unit,
        baseline=target_slots.baseline(draft, baseline),
        deadline=draft.period if _ahead(draft) else None,
        material=draft.material,
        region=draft.region,
        evidence={
            slot: Span(document=document.id, start=scene.offset + s, end=scene.offset + e)
            for slot, (s, e) in sorted(draft.evidence.items())
        },
    )


def _ahead(draft: Draft) -> bool:
    """Whether a period is by when, and not the day on which a rule takes effect."""
    period = draft.period
    if period is None or period.side is Side.SINCE:
        return False
    return deadline_said(draft) or period.grain not in (Grain.DAY, Grain.WEEK, Grain.TEN_DAYS)
