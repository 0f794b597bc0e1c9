"""Whether a word that may name a material does: lead the metal or lead the verb, a tin of beans or tin."""

from __future__ import annotations

import re

from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import Scene
from briefings.vocabulary import Mention

_DOMAIN_AFTER = re.compile(
    r"^[\s-]*(?:[a-z]+[\s-])?(?:ores?|concentrates?|ingots?|smelt\w+|refin\w+|mines?|mining|miners?|output|"
    r"production|prices?|stocks?|exports?|imports?|"
    r"inventor\w+|scrap|alloys?|metals?|cathodes?|products?|market|futures|bars?|bullion|reserves?|resources?|"
    r"deposits?|plants?|"
    r"producers?|consumption|demand|supply|sheets?|foil|wire|plate|grades?|oxide|powder|sponge|industry|"
    r"furnaces?|shafts?|contracts?|"
    r"shipments?|rose|fell|gained|lost|slipped|climbed|dropped|for three-month|was|quot\w+|recycl\w+|content|"
    r"traders?|premiums?|salts?|"
    r"and\s(?:zinc|copper|silver|gold|tin|lead|nickel|iron|steel)|,\s(?:zinc|copper|silver|gold|tin|lead|nickel))\b"
)
_DOMAIN_BEFORE = re.compile(
    r"(?:\b(?:refined|primary|recycled|secondary|spot|crude|mined|raw|pig|lme|comex|shfe|comex|fine|contained|"
    r"of|unwrought|smelted|"
    r"produced|exported|imported|mine|tonnes|tons|zinc\sand|copper\sand|copper,|zinc,|gold\sand|silver\sand|"
    r"nickel,|aluminium,|"
    r"aluminum,|in|its|and)[\s-]*)$"
)
_VERB_BEFORE = re.compile(r"\b(?:to|will|could|can|would|may|might|should|must|not|took|take|takes|taking)\s$")
_VERB_AFTER = re.compile(
    r"^\s(?:to|the|in the|from the|from|by\s\d|singer|role|time|times|author|researcher|agency|over)\b"
)
_HAN_DOMAIN = re.compile(
    r"^(?:矿|精矿|锭|价|产量|产能|材|合金|库存|业|厂|冶炼|加工|消费|进口|出口|资源|储量|市|期|箔|板|管|"
    r"棒|线|粉|锌|铜|铝|镍|锡|铅|金|银|行业|企业|产业|产品|片|渣|盐|、|和|"
    r"含量|品位|金属|回收|废|制品|的产)"
)


VAGUE = frozenset({"metals", "raw materials"})
"""Words for all that the trade deals in: they say of no figure what it is of."""


def confirmed(scene: Scene, known: set[str], spoken: frozenset[str] = frozenset()) -> list[Mention]:
    """The mentions of materials in a scene that mean the material.

    Args:
        scene: The block with all its mentions.
        known: Ids of materials that the document has named beyond doubt; grown by what is confirmed here.
        spoken: Ids of materials that the document names beyond doubt anywhere: a word keeps one sense throughout a text
            (Gale, Church and Yarowsky, "One sense per discourse", 1992).
    """
    kept = []
    # "7.6 tonnes per tonne of metal": the bare word for all of them names none, where one is named.
    named = {term for mention in scene.materials for term in mention.terms}
    vague = VAGUE if named - VAGUE else frozenset()
    for mention in scene.materials:
        if mention.terms[0] in vague or _coined(scene, mention):
            continue
        if not mention.ambiguous or _is_meant(scene, mention, known) or _as_elsewhere(scene, mention, spoken):
            kept.append(mention)
            known.update(mention.terms)
    return kept


_PROPER = re.compile(r"(?:\b[A-Z][a-z]+\s)$")


def _as_elsewhere(scene: Scene, mention: Mention, spoken: frozenset[str]) -> bool:
    """Whether an English word means the metal because the text means it elsewhere: no verb, no part of a name."""
    if not scene.words.spaced or not spoken.intersection(mention.terms) or mention.surface.lower() == "lead":
        return False
    text = scene.text
    before, after = (
        scene.folded[max(0, mention.start - 24) : mention.start],
        scene.folded[mention.end : mention.end + 16],
    )
    if _VERB_BEFORE.search(before) or _NO_METAL.match(after) or _WON.search(before):
        return False
    if mention.surface[:1].isupper():
        if _PROPER.search(text[max(0, mention.start - 24) : mention.start]):
            return False
        return not re.match(r"\s[A-Z][a-z]", text[mention.end : mention.end + 3])
    return True


_SPONSORS = re.compile(r"^(?:赞助|贊助|会员|會員|卡会|卡會|奖牌|獎牌|搭档|时段|展位|展区|摊位|席位|套餐|套票|赛)")
_ENRICHED = re.compile(r"富$")
_COAL_UNIT = re.compile(r"(?:标准|標準|标|標)$")


def _coined(scene: Scene, mention: Mention) -> bool:
    """Whether a Chinese word for a metal is a rank, an enriched food or the standard coal of a unit."""
    if scene.words.spaced:
        return False
    before, after = scene.folded[max(0, mention.start - 2) : mention.start], scene.folded[mention.end : mention.end + 4]
    if _SPONSORS.match(after) or (mention.terms[0] == "selenium" and _ENRICHED.search(before)):
        return True
    return mention.terms[0] == "coal" and bool(_COAL_UNIT.search(before) or _STANDARD.match(mention.surface))


_STANDARD = re.compile(r"(?:标准|標準|标)[煤]")


def _is_meant(scene: Scene, mention: Mention, known: set[str]) -> bool:
    text = scene.folded
    before, after = text[max(0, mention.start - 24) : mention.start], text[mention.end : mention.end + 40]
    if scene.words.spaced:
        if text[mention.start : mention.end] == "lead" and (_VERB_BEFORE.search(before) or _VERB_AFTER.match(after)):
            return False
        if _NO_METAL.match(after) or _WON.search(before):
            return False
        if _DOMAIN_AFTER.match(after) or _labels(text, mention):
            return True
        if _RANKED_IN.search(before):
            return True
        weighed = _weighed(scene, mention)
        if _DOMAIN_BEFORE.search(before) and (weighed or any(term in known for term in mention.terms)):
            return True
        return weighed and _among_trade(scene, mention)
    if _HAN_DOMAIN.match(after):
        return True
    weighed = _weighed(scene, mention)
    return weighed or any(term in known for term in mention.terms)


_RANKED_IN = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\sin|(?:producer|exporter|supplier|importer|miner|"
    r"consumer|buyer|source|refiner|seller|holder|user|stock)s?\sof|(?:inventories|output|production|demand|supply|consumption|"
    r"imports|exports|shipments|prices?|tonnes|tons|ounces)\s(?:of|for))\s(?:refined\s|mined\s|primary\s)?$"
)
_OPENS = re.compile(r"(?:^|[\n|;]|\b\d\.)[\s*•▪◦‣#>–—-]*$")


def _labels(text: str, mention: Mention) -> bool:
    """Whether the word opens a line as its label or is all of it: "GOLD: Uzbekistan bought 8 tonnes", "2. TIN"."""
    if not _OPENS.search(text[max(0, mention.start - 12) : mention.start]):
        return False
    behind = text[mention.end : mention.end + 3]
    return not behind.strip() or behind.lstrip()[:1] in ":|\n" or behind.startswith((" - ", " – ", " — "))


_NO_METAL = re.compile(r"^(?:[\s-](?:standard|medal\w*|rush|foil hat|cans?\b|roof|plated|age\b|screen)|-stained)")
_WON = re.compile(r"\b(?:went|won|wins|take|takes|took|going)\s$")


def _among_trade(scene: Scene, mention: Mention) -> bool:
    """Whether words of the trade stand near: an indicator, a verb of a price's move, a price, another metal."""
    start, end = max(0, mention.start - 60), min(len(scene.folded), mention.end + 60)
    if scene.cues_in(Kind.INDICATOR, start, end):
        return True
    if any(figure.dimension == "price" for figure in scene.within(scene.figures, start, end)):
        return True
    return any(
        not other.ambiguous and other.terms[0] not in VAGUE
        for other in scene.within(scene.materials, max(0, mention.start - 120), mention.end + 120)
    )


def _weighed(scene: Scene, mention: Mention) -> bool:
    """Whether a figure in a unit of weight or a price per weight stands nearby."""
    near = scene.within(scene.figures, max(0, mention.start - 60), mention.end + 60)
    return any(
        figure.dimension in ("mass", "price", "mass_rate", "grade", "intensity")
        or (scene.words.spaced and figure.dimension == "money" and figure.value is not None and figure.value < _PRICE)
        for figure in near
    )


_PRICE = 100_000
"""More money than this is no price of a tonne."""
