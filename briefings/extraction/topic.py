"""Whether a document is about this trade. Text that is not gives no facts."""

from __future__ import annotations

import re

from briefings.extraction import elsewhere
from briefings.extraction.scene import Scene
from briefings.model import Topic
from briefings.patterns import gated
from briefings.vocabulary import Mention

_TRADE = gated(
    r"\b(?:smelt\w*|refiner\w*|\bmines?\b|(?<!data )(?<!text )mining|miners?|ores?|concentrates?|metals?|"
    r"metallurg\w*|alloys?|"
    r"ingots?|cathodes?|scrap|"
    r"foundr\w*|rolling mill\w*|bullion|shafts?|mineworkers|tailings|raw materials?|mineral\w*|furnaces?|"
    r"catalogue of materials)\b"
    r"|有色|冶炼|矿山|锂业|钛业|镍业|钨业|钼业|镁业|锰业|稀土|金业|矿业|(?<!重)金属|合金|精矿|钢铁|选矿|矿产|矿石|原材料|冶金|铸造|锻造|废钢|铜业|铝业|锌业|"
    r"钢厂|电解槽|炼厂|矿区|铁合金|铜杆|尾矿|矿(?!机)|电弧炉|高炉|转炉|钢坯|轧钢|炼钢"
)
_MINERALS = gated(
    r"\bcritical (?:raw )?(?:minerals?|materials?)\b|\bmineral resources\b|\bmining (?:code|law|act)\b"
    r"|关键(?:矿产|矿物|原料|原材料)|矿产资源|战略性矿产|矿业法"
)
"""What a law of the trade speaks of without naming a metal."""
_RESULTS = re.compile(
    r"(?:锂业|钛业|镍业|钨业|钼业|镁业|锰业|稀土|金业|矿业|铜业|铝业|锌业|铅锌|钢铁|特钢|钢管|铝材|铜箔|铝箔|磁材|硅业|有色|冶炼|[铜铝钢锂锌镍]企)"
    r"[^。；\n]{0,60}?(?:营收|营业收入|营业额|净利|纯利|亏损|溢利|盈利|获利|业绩|收入|每股)"
)
"""The results of a company whose name says what it makes."""
_OF_COINS = frozenset({"mine", "mines", "mining", "miner", "miners"})
_ENOUGH = 2.0
_WEIGHED = frozenset({"mass", "mass_rate", "price", "grade", "intensity"})


def topic(scenes: list[Scene], materials: list[list[Mention]]) -> Topic:
    """The topic of a document, from the materials it names beyond doubt and the trade's own words.

    Args:
        scenes: Its title and body, read.
        materials: For each scene the confirmed materials.
    """
    if elsewhere.belongs(scenes, _TRADE):
        return Topic.OFF
    results = any(not scene.words.spaced and _RESULTS.search(scene.folded) for scene in scenes)
    if not results and not elsewhere.spoken_for(scenes, materials, _TRADE):
        return Topic.OFF
    score = 1.0 if results else 0.0
    named = any(materials)
    for scene, mentions in zip(scenes, materials, strict=True):
        for mention in mentions:
            score += 1.0 if mention.ambiguous else 2.0
        own = set(_TRADE.findall(scene.folded))
        # Coins are mined as well: what a text that names no material digs for, these words alone do not say.
        own -= frozenset() if named else _OF_COINS
        if (mentions or own) and any(figure.dimension in _WEIGHED for figure in scene.figures):
            score += 1.0
        score += 2.0 if _MINERALS.search(scene.folded) else 0.0
        score += 1.0 * len(own)
        if score >= _ENOUGH:
            return Topic.METALS
    return Topic.OFF
