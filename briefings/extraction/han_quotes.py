"""Quotations of exchanges that the Chinese press writes without their unit: 沪铜收报79210, 伦镍报15255美元."""

from __future__ import annotations

import re
from itertools import pairwise

from briefings.extraction.scene import Scene
from briefings.patterns import gated

_CONTRACTS = gated(
    r"(?P<tonne>沪期?[铜铝锌铅镍锡])|(?P<london>(?:伦敦?期?|三个?月期)[铜铝锌铅镍锡])|(?P<gram>沪金)|(?P<kilo>沪银)"
    r"|(?P<ounce>伦敦金|现货黄金|现货金|国际金价|纽约期金|期金|伦敦银|现货白银|现货银|纽约期银|期银)"
)
_UNITS = {"tonne": "CNY/t", "london": "USD/t", "gram": "CNY/g", "kilo": "CNY/kg", "ounce": "USD/oz"}
"""What the contracts of each exchange are quoted in."""
_MONEYS = {"CNY", "TWD", "USD"}
_STOPS = re.compile(r"[。；;\n]")
_REACH = 240
"""Code points behind the name of a contract within which its quotations stand."""
_QUOTED = re.compile(r"(?:收|报|于|在|至|到|破|守|站上|触及|见|开盘?|盘|价|穿|最高|最低|高见|低见)(?:了|约|近)?\s?$")
"""What leads to a quotation."""
_LOWEST, _HIGHEST = {"gram": 100, "kilo": 1000, "ounce": 8, "tonne": 1000, "london": 1000}, 1_000_000


_OPENS = re.compile(r"[（(]\s?[+\-−–＋－]?")
_SIGNS = "+-−–＋－"


def moves_in_brackets(scene: Scene) -> None:
    """Give a bare signed number in brackets the money of the price right before it: 73500元/吨（+300）."""
    if scene.words.spaced:
        return
    for before, figure in pairwise(scene.figures):
        if before.dimension not in ("price", "mass") or figure.dimension != "number" or figure.tail:
            continue
        between = scene.text[before.end : figure.start]
        signed = between[-1:] in _SIGNS or scene.text[figure.start : figure.start + 1] in _SIGNS
        if signed and _OPENS.fullmatch(between) and scene.text[figure.end : figure.end + 1] in "）)":
            figure.dimension, figure.unit = before.dimension, before.unit


def quotations(scene: Scene) -> None:
    """Make bare numbers and amounts behind the name of a contract prices in the unit in which it is quoted."""
    if scene.words.spaced:
        return
    found = list(_CONTRACTS.finditer(scene.folded))
    for nth, contract in enumerate(found):
        kind = contract.lastgroup or ""
        reach = min(len(scene.folded), contract.end() + _REACH)
        stop = _STOPS.search(scene.folded, contract.end(), reach)
        end = min(
            stop.start() if stop else reach,
            found[nth + 1].start() if nth + 1 < len(found) else len(scene.folded),
        )
        currency = _UNITS[kind].partition("/")[0]
        for figure in scene.within(scene.figures, contract.end(), end):
            value = figure.value if figure.value is not None else figure.low
            if value is None or not _LOWEST[kind] <= value < _HIGHEST:
                continue
            bare = figure.dimension == "number" and not figure.tail and not figure.unit
            money = figure.dimension == "money" and figure.unit in _MONEYS
            if not bare and not (money and (figure.unit == currency or (currency, figure.unit) == ("CNY", "TWD"))):
                continue
            if _QUOTED.search(scene.folded, contract.end(), figure.core or figure.start):
                figure.dimension, figure.unit = "price", _UNITS[kind]
