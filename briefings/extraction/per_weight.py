"""So much for a tonne or an ounce, where the weight stands apart from the figure: "3.9 MWh goes into each tonne"."""

from __future__ import annotations

import re

from briefings.extraction.scene import Figure, Scene

_TONNE = r"(?:metric\s|dry\s|finished\s)?(?:tonne|ton|t)\b"
_FOR_EACH = re.compile(
    r"[^,;:.()]{0,40}?\s(?:into|for|per|in|on|to (?:make|produce|smelt|refine|cast|melt|pour))"
    rf"\s(?:each|every|a|one)\s{_TONNE}"
)
"""What stands behind the energy that one tonne takes."""
_EACH_TAKES = re.compile(
    rf"\b(?:an?|each|every|one|per)\s{_TONNE}(?:\sof\s[a-z ]{{3,40}}?)?,?\s(?:[a-z]+\s){{1,3}}"
    r"(?:about|around|some|roughly|nearly|almost|over|up to|only|just|as much as|on average)?\s?$"
)
"""What stands before it: "a tonne of the alloy swallows about"."""
_GAS_FOR_EACH = re.compile(
    rf"\s(?:of\s[a-z0-9 ]{{2,24}}\s)?(?:for|per|with|to)\s(?:each|every|a|one)\s{_TONNE}|"
    rf"\s(?:of\s[a-z0-9 ]{{2,24}})?(?:per|/)\s?{_TONNE}"
)
_GAS = re.compile(r"\b(?:co2e?|carbon|greenhouse|emi(?:ts?|tted|ssions?))\b")
_GAS_MOST = 100
"""No tonne of metal comes with more tonnes of gas."""
_A_DAY = re.compile(r"\sof\s[a-z][a-z -]{2,30}?\s(?:an?|per|each|every)\s(?P<time>day|hour)\b")
_TIMES = {"day": "d", "hour": "h"}
_PER = {
    "tonne": "t", "ton": "t", "t": "t", "mt": "t", "pound": "lb", "lb": "lb", "ounce": "oz", "oz": "oz",
    "kilogram": "kg", "kilo": "kg", "kg": "kg", "gram": "g",
}  # fmt: skip
_BEHIND_MONEY = re.compile(
    r"\s?(?:(?:/|per\s|a\s|an\s)\s?(?:(?:[56]0[ -]?)?(?:base|basis|metal)[ -])|"
    r"\s?(?:the|by the|by|each|every|for (?:a|each|every|the|one))\s"
    r"(?:metric\s|dry\s|troy\s)?)(?P<per>tonne|ton|mt|t|pound|lb|ounce|oz|kilogram|kilo|kg|gram)\b"
)
"""A weight that money is for in other words than "per": 815 dollars the tonne, 8,300 yuan/base ton, $77.70 by tonne."""
_SUM = 1_000_000


def apart(scene: Scene) -> None:
    """Give energy, gas and money the weight that words apart from them say they are for.

    Only English leaves words between; a figure that has its weight already is left alone.
    """
    folded = scene.folded
    if not scene.words.spaced:
        return
    weighed = "tonne" in folded or " ton" in folded
    for figure in scene.figures:
        if "/" in figure.unit:
            continue
        if figure.dimension == "money":
            _priced(folded, figure)
        elif weighed and figure.dimension == "energy" and figure.unit in ("kWh", "MWh", "GJ", "MJ"):
            before = folded[max(0, figure.start - 80) : figure.start]
            if _FOR_EACH.match(folded, figure.end) or _EACH_TAKES.search(before):
                figure.dimension, figure.unit = "intensity", f"{figure.unit}/t"
        elif figure.dimension == "mass" and figure.unit == "t":
            size = figure.value if figure.value is not None else figure.high
            daily = _A_DAY.match(folded, figure.end)
            if daily:
                figure.dimension, figure.unit = "mass_rate", f"t/{_TIMES[daily['time']]}"
                continue
            small = size is not None and size < _GAS_MOST
            around = (max(0, figure.start - 120), figure.end + 24)
            if small and _GAS_FOR_EACH.match(folded, figure.end) and _GAS.search(folded, *around):
                figure.dimension, figure.unit = "grade", "t/t"


def _priced(folded: str, figure: Figure) -> None:
    """Make money the price of the weight behind it."""
    size = figure.value if figure.value is not None else figure.high
    behind = _BEHIND_MONEY.match(folded, figure.end)
    if behind and size is not None and size < _SUM:
        figure.dimension, figure.unit, figure.end = "price", f"{figure.unit}/{_PER[behind['per']]}", behind.end()
