"""Companies known by the shape of their names (天穹钛业), so that no metal in a name is taken for the metal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.extraction.languages.months import DAYS, MONTHS
from briefings.extraction.scene import Company, Scene
from briefings.patterns import gated

_TAILS = (
    "Steel|Metals?|Mining|Minerals|Resources|Alloys|Silicon|Nickel|Copper|Gold|Lithium|Zinc|Aluminium|Aluminum|"
    "Tin|Lead|Silver|Titanium|"
    "Tungsten|Cobalt|Magnesium|Uranium|Iron|Smelting|Smelters|Refining|Group|Corporation|Corp|Company|Inc|"
    "Ltd|Limited|plc|PLC|AG|Holdings|"
    "Industries|Ore|Works|Energy|Materials|Foundries|Recycling"
)
_LATIN = re.compile(
    rf"\b(?P<head>(?:[A-Z][\w'’&-]+\s){{1,3}})(?P<tail>{_TAILS})\b(?!\s(?:Forum|Conference|Summit|Exchange|"
    rf"Plan|Catalogue|Week|Association|Union|Board))"
)
_HAN = gated(
    r"(?:(?<=[，。；、：“”（）\s\n於于由])|^)(?P<name>[\u3400-\u9fff]{2,6}?(?:钢铁|特钢|铝业|铜业|锌业|"
    r"钛业|锂业|镍业|金业|矿业|钨业|稀土集团|冶炼厂|有色集团|"
    r"(?:股份)?有限公司|集团|公司)(?!委员会|协会|局|学会))"
)
_NOT_HEADS = frozenset(
    [
        *MONTHS,
        *DAYS,
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "By",
        "For",
        "From",
        "Of",
        "And",
        "But",
        "While",
        "With",
        "According",
        "London",
        "Shanghai",
        "Spot",
        "Refined",
        "Primary",
        "Global",
        "World",
        "Annual",
        "Home",
        "Tin",
        "Copper",
        "Steel",
        "National",
        "Ministry",
        "Department",
        "International",
    ]
)


_METALS = frozenset({"Copper", "Tin", "Steel"})
"""Heads that are a metal's name too: "Copper Ridge Mining" is a company, "Copper Mining" is none."""


def companies(scene: Scene, named: Iterable[tuple[int, int]]) -> list[Company]:
    """Companies in a scene that no vocabulary holds, in order.

    Args:
        scene: The block.
        named: Places and organisations already known, as stretches: a name made of them is none ("Chile Copper").
    """
    if not scene.words.spaced:
        return [
            Company(m.start("name"), m.end("name"), scene.text[m.start("name") : m.end("name")])
            for m in _HAN.finditer(scene.folded)
        ]
    taken = list(named)
    found = []
    for match in _LATIN.finditer(scene.text):
        words = match["head"].split()
        start = match.start()
        while (
            words and words[0] in _NOT_HEADS and not (words[0] in _METALS and words[1:] and words[1] not in _NOT_HEADS)
        ):
            start += len(words[0]) + 1
            words = words[1:]
        if not words or words[-1] in _NOT_HEADS or _headline(scene.text, match.start(), match.end()):
            continue
        if any(s <= start and match.end("head") - 1 <= e for s, e in taken):
            continue
        found.append(Company(start, match.end(), scene.text[start : match.end()]))
    return found


def _headline(text: str, start: int, end: int) -> bool:
    """Whether the words around are all in capitals, so that a capital says nothing."""
    around = re.findall(r"[A-Za-z]{4,}", text[max(0, start - 40) : end + 40])
    return len(around) > 3 and sum(word[0].isupper() for word in around) > 0.8 * len(around)
