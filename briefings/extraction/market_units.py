"""Prices whose weight a text leaves to the market: "LME tin settled at $33,085" in a text that prices by the tonne."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.draft import Draft, Part
from briefings.vocabulary import Vocabulary

_TONNE = {
    "aluminium": (1_000, 6_000), "copper": (2_000, 20_000), "zinc": (800, 6_000), "lead": (600, 5_000),
    "nickel": (4_000, 60_000), "tin": (5_000, 70_000), "cobalt": (10_000, 100_000), "iron ore": (20, 300),
    "steel": (150, 2_500), "alumina": (100, 1_000),
}  # fmt: skip
_OUNCE = {"gold": (200, 10_000), "silver": (3, 200), "platinum": (200, 4_000), "palladium": (100, 4_000)}
"""What a tonne or an ounce costs in US dollars, with room to both sides."""
_DOLLAR = "USD"
_PARTS = (Part.LEVEL, Part.FORMER)


def fill(drafts: list[Draft], told: list[Draft], names: Vocabulary) -> None:
    """Give prices in bare dollars the weight that their market trades by, where the text prices that metal so at all.

    Args:
        drafts: The drafts of a block, with their changes on them.
        told: The drafts of the blocks before it.
        names: Names of materials, for the metal that an alloy or a product is of.
    """
    bare = [d for d in drafts if d.indicator == "price" and d.unit == _DOLLAR and d.part in _PARTS and d.material]
    if not bare:
        return
    priced = {
        (_metal(other.material, names), other.unit.partition("/")[2])
        for other in (*told, *drafts)
        if other.figure.dimension == "price" and other.material
    }
    for draft in bare:
        figure, metal = draft.figure, _metal(draft.material or "", names)
        size = figure.value if figure.value is not None else figure.high
        for per, sizes in (("t", _TONNE), ("oz", _OUNCE)):
            low, high = sizes.get(metal, (0, 0))
            if (metal, per) in priced and size is not None and low <= abs(Decimal(size)) <= high:
                figure.dimension, figure.unit, draft.unit = "price", f"{_DOLLAR}/{per}", f"{_DOLLAR}/{per}"
                for change in draft.changes:
                    if change.unit == _DOLLAR:
                        change.figure.unit = change.unit = draft.unit


def _metal(material: str, names: Vocabulary) -> str:
    found = names.material(material)
    return material if material in _TONNE or found is None else found.metal or material
