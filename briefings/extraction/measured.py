"""Values to figures: what the grammar of values found, in the terms that frames ask about."""

from __future__ import annotations

from briefings.extraction.quantities import Quantity
from briefings.extraction.scene import Figure

_TIMES = frozenset(["d", "day", "h", "hour", "week", "month", "year", "yr", "a", "s", "min"])
_KINDS = {
    "share": "percent",
    "points": "points",
    "rank": "ordinal",
    "mass": "mass",
    "money": "money",
    "price": "price",
    "energy": "energy",
    "power": "power",
    "count": "count",
    "number": "number",
    "energy_rate": "intensity",
    "coal_equivalent": "energy",
    "coal_equivalent_rate": "intensity",
    "apparent_power": "apparent",
    "apparent": "apparent",
    "money_rate": "money",
    "multiple": "multiple",
}


def figure(quantity: Quantity) -> Figure:
    """The figure that a quantity is for the frames."""
    unit = quantity.unit or ""
    dimension = _dimension(quantity, unit)
    start = quantity.start
    if 0 <= quantity.hedge_start < start:
        start = quantity.hedge_start
    end = max(quantity.end, quantity.hedge_end)
    return Figure(
        start=start,
        end=end,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=unit,
        dimension=dimension,
        qualifier=quantity.qualifier,
        tail=quantity.classifier,
        masked=quantity.masked,
        word=quantity.change,
        core=quantity.start,
        unit_at=(quantity.unit_start, quantity.unit_end) if quantity.unit_start >= 0 else None,
        hedge_at=(quantity.hedge_start, quantity.hedge_end) if quantity.hedge_start >= 0 else None,
    )


def _dimension(quantity: Quantity, unit: str) -> str:
    if quantity.ordinal:
        return "ordinal"
    if quantity.change:
        return "percent"
    base, _, rate = unit.partition("/")
    if quantity.dimension == "mass_rate" or (quantity.dimension == "mass" and rate):
        return "mass_rate" if rate in _TIMES else "grade"
    if quantity.dimension == "energy_rate" and rate in _TIMES:
        return "energy"
    if base == "kVA":
        return "apparent"
    if quantity.dimension == "price" and rate in _TIMES:
        return "money"  # a wage bill of $6.2 million a month
    return _KINDS.get(quantity.dimension, "other")
