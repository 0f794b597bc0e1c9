"""The words of other fields that borrow the names of metals: where they are thick, silver is a medal, Copper a band."""

from __future__ import annotations

import re

from briefings.extraction.languages.other_fields import ENGLISH, HAN
from briefings.extraction.scene import Figure, Scene
from briefings.patterns import gated
from briefings.vocabulary import Mention

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")

_COINS = frozenset({"bitcoin", "bitcoins", "litecoin", "ethereum", "crypto", "cryptocurrency", "blockchain"})
"""Where these stand, mining and miners may be those of coins."""
_MINED = frozenset({"mining", "miner", "miners"})
_MARKET = gated(
    r"\b(?:lme|comex|shfe|futures|spot|bullion|prices|demand|supply|exports?|imports?|output|production|producers?|"
    r"inventor(?:y|ies)|ounces?|tariffs?|warehouses?|wanted|for sale|"
    r"(?:operating|production|operations|activities) (?:report|update|results)|cash costs?|k?oz|ktpa|kt)\b"
    r"|求购|期货|现货|伦敦金|沪[铜铝锌铅镍锡金银]|伦[铜铝锌铅镍锡]|上期所|产量|产能|库存|投产|供应|供给|需求|消费量|储量|资源量|品位|出口|进口|盎司|关税"
)
_WHOLESALE = frozenset({"t", "kt", "oz"})
_PER_WEIGHT = ("/t", "/oz", "/lb", "/kg", "/g", "/tael")
_SEVERAL = 2
"""Words of other fields that make a text suspect: one may stand anywhere."""
_HEAVY = 3
"""What a tonne or a price per weight weighs against words of other fields: hardly anybody but the trade states one."""


def words(scene: Scene) -> set[str]:
    """The distinct words of other fields in a scene, and its measures: grams, milligrams and a price a month."""
    if scene.words.spaced:
        found = set(ENGLISH.intersection(_WORD.findall(scene.folded)))
    else:
        found = set(HAN.findall(scene.folded))
    found.update(figure.unit for figure in scene.figures if figure.unit == "g" or figure.unit.startswith("mg"))
    found.update(figure.unit for figure in scene.figures if figure.unit.endswith("/mo") and figure.dimension == "money")
    return found


def belongs(scenes: list[Scene], trade: re.Pattern[str]) -> bool:
    """Whether a text belongs to another field: its words there outnumber what speaks for the trade.

    For the trade speak each of its own words, each of the market's, and each figure by the tonne or the ounce. The name
    of a metal does not: it is what the other field has borrowed.

    Args:
        scenes: Title and body, read.
        trade: Finds the trade's own words.
    """
    other: set[str] = set()
    for scene in scenes:
        other |= words(scene)
    if len(other) < _SEVERAL:
        return False
    own: set[str] = set()
    weighed = 0
    for scene in scenes:
        own.update(trade.findall(scene.folded), _MARKET.findall(scene.folded))
        weighed += _HEAVY * sum(map(_wholesale, scene.figures))
        if len(own) + weighed > len(other) + len(_MINED):
            return False
    return len(other) > weighed + len(own - _MINED if other & _COINS else own)


_INDUSTRY = re.compile(
    r"[- ](?:[a-z]+[- ]){0,2}(?:industry|sector|projects?|makers?|producers?|grades?|pits?|deposits?|exploration|"
    r"licen[cs]es?|recycling|recovery|supply|market|prices?|plants?|shipments?|anodes?|waste|slag|dross|value chain)\b"
    r"|[^，。；：、,;\n]{0,4}?(?:产业|行业|企业|企|工业|厂|矿|渣|灰|回收|再生|再利用|资源化|"
    r"利用率|采购|下游|物项|制品|产品|品|毛利|营收|管制|许可|价格|均价|报价|退税|关税|税|储量|项目)"
)
"""What behind the name of a material says that it is made, traded or recovered there."""
_HANDLED = re.compile(
    r"\b(?:recycl\w+|recover\w+|extract\w+|process\w+|grades of|deposits? of|tonnes? of|sales of)\s(?:[a-z]+\s)?$"
    r"|(?:再生|回收|废|开采|勘查|出产|产)$"
)
"""What before it says so."""


def spoken_for(scenes: list[Scene], materials: list[list[Mention]], trade: re.Pattern[str]) -> bool:
    """Whether anything but the names of materials speaks for the trade.

    A word of the trade or of its market does, a figure by the tonne or the ounce, a material whose own words say that
    it is made, bought or recovered; where no word of another field stands in the text, so do an English one in small
    letters and the papers of an authority.
    Where there is none of these, the names are borrowed: a striker, a dress, a street.

    Args:
        scenes: Title and body, read.
        materials: For each scene the confirmed materials.
        trade: Finds the trade's own words.
    """
    for scene, mentions in zip(scenes, materials, strict=True):
        if trade.search(scene.folded) or _MARKET.search(scene.folded) or _per_weight(scene):
            return True
        for mention in mentions:
            if _of_trade(mention, spaced=scene.words.spaced) or _INDUSTRY.match(scene.folded, mention.end):
                return True
            if _HANDLED.search(scene.folded[max(0, mention.start - 24) : mention.start]):
                return True
    named = any(
        mention.surface[:1].islower()
        for mentions in materials
        for mention in mentions
        if len(mention.surface) > _SYMBOL
    )
    ruled = any(_RULED.search(scene.folded) for scene in scenes)
    return (named or ruled) and not any(map(words, scenes))


_AT_HOME = re.compile(
    r"stainless steel|cast iron|alumini?um foil|tin foil|"
    r"不锈钢|不[鏽銹]鋼|[铝镁钛鋁鎂鈦]合金|铝箔纸|鋁箔紙|玫瑰金"
)
"""Products that every home has."""
_LONG = 3
_SYMBOL = 2
_RULED = gated(
    r"\b(?:ministry|minister|government|commission|parliament|decree|regulations?|action plan|strategy|roadmap|"
    r"law|bill)\b"
    r"|工信|发改委|发展改革|经济部|环境部|财政部|商务部|办法|条例|细则|行动计划|实施方案|公告"
)
"""Authorities and their papers."""


def _of_trade(mention: Mention, *, spaced: bool) -> bool:
    """Whether a name of several words, or of three characters and more, is the trade's: copper cathode, 碳酸锂."""
    surface = mention.surface.lower()
    return (" " in surface if spaced else len(surface) >= _LONG) and not _AT_HOME.fullmatch(surface)


_UNITED = re.compile(r"[元圆币]\s?/\s?(?:吨|千克|公斤|克)|每(?:公)?吨")


def _per_weight(scene: Scene) -> bool:
    return any(map(_wholesale, scene.figures)) or (not scene.words.spaced and bool(_UNITED.search(scene.folded)))


def _wholesale(figure: Figure) -> bool:
    """Whether a figure is by the tonne or the ounce, or a price or a grade per weight, not so many mg in a kilogram."""
    unit = figure.unit
    return unit in _WHOLESALE or (unit.endswith(_PER_WEIGHT) and not unit.startswith("mg"))
