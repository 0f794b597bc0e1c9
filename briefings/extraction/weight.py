"""Facts in order of weight: what a reader wants to see first."""

from __future__ import annotations

from briefings.extraction.once import Pair
from briefings.model import Modality

_INDICATORS: dict[str, float] = {
    "output": 1.0, "price": 1.0, "import": 0.95, "export": 0.95, "capacity": 0.9, "inventory": 0.9, "consumption": 0.9,
    "reserve": 0.85, "value": 0.8, "investment": 0.8, "share": 0.75, "energy": 0.7, "emission": 0.7,
    "rank": 0.65, "other": 0.6,
    "count": 0.4,
}  # fmt: skip
_MODALITIES = {
    Modality.ACTUAL: 1.0,
    Modality.TARGET: 0.9,
    Modality.FORECAST: 0.9,
    Modality.ESTIMATE: 0.85,
    Modality.CLAIM: 0.8,
}
_SURE = 0.7
"""Facts at least so sure stand as the text has them; only doubtful ones sink."""


def by_weight(pairs: list[Pair]) -> list[Pair]:
    """The facts, weightiest first; equal ones in the order of the text."""
    return [pairs[index] for index in sorted(range(len(pairs)), key=lambda index: (-_weight(pairs[index]), index))]


def _weight(pair: Pair) -> float:
    draft, fact = pair
    weight = _INDICATORS[fact.indicator.value] * _MODALITIES[fact.modality] * min(fact.confidence / _SURE, 1)
    if fact.changes:
        weight *= 1.1
    if draft.rule == "former-level":
        weight *= 0.7
    if fact.masked:
        weight *= 0.5
    return round(weight, 4)
