"""Units that an English label states for the numbers behind it: "Output (kt): Chile 441, Peru 220"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from briefings.extraction.grids import tabled
from briefings.extraction.scene import Figure, Scene


class Label(NamedTuple):
    """A unit in the engine's terms: what its numbers are multiplied by, base unit, dimension."""

    factor: Decimal
    unit: str
    dimension: str


_SCALES = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "'000": 1000, "000": 1000, "m": 1_000_000,
           "mn": 1_000_000, "bn": 1_000_000_000, "k": 1000, "lakh": 100_000, "crore": 10_000_000}  # fmt: skip
_MASS = {"t": ("t", 1), "tonnes": ("t", 1), "tons": ("t", 1), "metric tons": ("t", 1),
         "metric tonnes": ("t", 1), "mt": ("t", 1),
         "dmt": ("t", 1), "wmt": ("t", 1), "kt": ("t", 1000), "kilotonnes": ("t", 1000), "million t": ("t", 1_000_000),
         "kg": ("kg", 1), "ounces": ("oz", 1), "oz": ("oz", 1), "koz": ("oz", 1000), "moz": ("oz", 1_000_000),
         "pounds": ("lb", 1), "lb": ("lb", 1), "lbs": ("lb", 1), "mlb": ("lb", 1_000_000)}  # fmt: skip
_COINS = {"us$": "USD", "$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
          "cny": "CNY", "rmb": "CNY",
          "yuan": "CNY", "a$": "AUD", "c$": "CAD", "rs": "INR", "inr": "INR", "zar": "ZAR",
          "cad": "CAD", "aud": "AUD"}  # fmt: skip
_PER = {"t": "t", "tonne": "t", "ton": "t", "mt": "t", "lb": "lb", "pound": "lb", "oz": "oz", "ounce": "oz", "kg": "kg",
        "dmtu": "mtu", "mtu": "mtu", "dmt": "t", "wmt": "t", "g": "g"}  # fmt: skip
_MONEY = "|".join(re.escape(coin) for coin in sorted(_COINS, key=len, reverse=True))
_WEIGHT = "|".join(sorted(_MASS, key=len, reverse=True))
_SCALE = "|".join(re.escape(scale) for scale in ("thousand", "million", "billion", "'000", "lakh", "crore"))
_LABEL = re.compile(
    rf"(?P<open>[(\[]\s?(?:all\s)?(?:figures\s)?(?:in\s)?|,\s(?:in\s)?|\b(?:figures|volumes|tonnages|quantities|"
    rf"amounts|values|prices)\s"
    rf"(?:are\s)?(?:all\s)?in\s|\sin\s)"
    rf"(?:(?P<coin>{_MONEY})\s?(?:/|per\s|a\s)\s?(?P<per>{'|'.join(_PER)})"
    rf"|(?P<scale>{_SCALE})?\s?(?P<weight>{_WEIGHT})(?:\s(?:of\s)?(?:co2|contained|metal|content|of metal))?"
    rf"|(?P<sum>{_MONEY})\s?(?P<size>m|mn|million|bn|billion)"
    rf"|(?P<power>mw|gwh|mwh|twh))"
    rf"(?P<close>\s?[)\]](?:\s?[:|])?|\s?[:|]|\s?\.{{3,}}|\s?…+|\s{{2,}}|(?=,\s[^()\n]{{1,30}}\))|\s?(?=\n|$)|"
    rf"\.(?=\s[A-Z]|\s[a-z]|$))"
)
_GATE = re.compile(
    r"(?:\$|€|£|usd|eur|cny|yuan|rmb|\b(?:kt|t|mt|koz|moz|oz|ounces|tonnes|tons|lb|mlb|mwh|gwh|dmt|wmt|"
    r"kg))(?=\s?[):.\],|\n…]|\sco2|\s{2}|/|$)"
)
_POWER = {
    "mw": ("MW", 1, "power"),
    "mwh": ("MWh", 1, "energy"),
    "gwh": ("MWh", 1000, "energy"),
    "twh": ("MWh", 1_000_000, "energy"),
}
_BEHIND = re.compile(
    r"\s?(?:[,;:)(\]|]|\.(?!\d)|$|\n|[-+–—])|\s{2,}|\s(?:in|from|at|to|of|for|against|and|vs|versus|up|down|last|"
    r"this|year|on|q[1-4]|"
    r"h[12]|after|prev|t\b)"
)
_ENTRY = re.compile(r"[^\n:|]{2,60}(?::|\.{3,}|…|\s{2,}|\|)\s*$|^\s*[^\n\d]{2,60}\s$")


def labelled(scene: Scene, before: Label | None) -> Label | None:
    """Give bare numbers the unit of the label that they stand behind.

    Args:
        scene: A block in a language that writes words apart.
        before: The unit that a heading of the block before it stated, for the lines of its list.

    Returns:
        The unit that goes on for the next block: that of a heading without figures, or the one before while it goes on.
    """
    if not scene.words.spaced or "|" in scene.text or tabled(scene.text):
        return None  # a table's columns have their own units
    text = scene.folded
    labels = list(_LABEL.finditer(text)) if _GATE.search(text) else []
    labels = [label for label in labels if label["open"].strip() or label["open"] == " in "]
    given = False
    heading: Label | None = None
    for nth, label in enumerate(labels):
        unit = _unit(label)
        line = text.find("\n", label.end())
        end = len(text) if line == -1 else line
        said = "figures" in label["open"] or label["close"].startswith(".")
        if said and label["close"] == ".":
            if not re.search(r"figures|volumes|tonnages|quantities|amounts|values|prices", label["open"]):
                continue
            end = len(text)
        elif not label["close"].strip() and line == label.end():
            end = len(text)  # a heading over the lines below it
        if nth + 1 < len(labels):
            end = min(end, labels[nth + 1].start())
        behind = scene.within(scene.figures, label.end(), end)
        if not behind:
            back = text.rfind("\n", 0, label.start()) + 1
            if not label["close"].strip(" )]") and unit.dimension == "price":
                given = (
                    _give(
                        scene, [f for f in scene.within(scene.figures, back, label.start()) if _named(scene, f)], unit
                    )
                    or given
                )
            heading = unit
            continue
        heading = unit if end == len(text) and not label["close"].strip(" :|") else None
        given = _give(scene, behind, unit) or given
    if labels:
        return heading
    if before is None or not scene.figures:
        return None
    listed = [
        figure for figure in scene.figures if _ENTRY.search(text, text.rfind("\n", 0, figure.start) + 1, figure.start)
    ]
    return before if _give(scene, listed, before) else None


def _unit(label: re.Match[str]) -> Label:
    if label["coin"]:
        return Label(Decimal(1), f"{_COINS[label['coin']]}/{_PER[label['per']]}", "price")
    if label["weight"]:
        unit, factor = _MASS[label["weight"]]
        return Label(Decimal(factor * _SCALES.get(label["scale"] or "", 1)), unit, "mass")
    if label["sum"]:
        return Label(Decimal(_SCALES[label["size"]]), _COINS[label["sum"]], "money")
    unit, factor, dimension = _POWER[label["power"]]
    return Label(Decimal(factor), unit, dimension)


def _give(scene: Scene, figures: list[Figure], label: Label) -> bool:
    """Give the unit to the numbers among the figures that have none and count nothing."""
    given = False
    for figure in figures:
        if figure.dimension not in ("number", "count") or figure.unit.strip("count") or figure.masked or figure.tail:
            continue
        if not _BEHIND.match(scene.folded, figure.end) or scene.within(scene.whens, figure.start, figure.end):
            continue
        if (
            scene.folded[figure.start - 1 : figure.start] in ("+", "#", "№")
            or scene.folded[figure.end : figure.end + 1] == "%"
        ):
            continue
        figure.dimension, figure.unit = label.dimension, label.unit
        for slot in ("value", "low", "high"):
            number = getattr(figure, slot)
            if number is not None:
                setattr(figure, slot, number * label.factor)
        given = True
    return given


def _named(scene: Scene, figure: Figure) -> bool:
    """Whether a material stands right before the number."""
    named = scene.within(scene.materials, max(0, figure.start - 40), figure.start)
    return bool(named) and not scene.folded[named[-1].end : figure.start].strip(" :")
