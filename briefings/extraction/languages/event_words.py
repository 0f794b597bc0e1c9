"""What a language calls meetings, accidents, signings and start-ups, and what offers to buy and to sell look like."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class EventWords:
    """The words of one language around events and offers.

    Attributes:
        names: Expressions whose group ``name`` is an event's name.
        held: What says that an event takes place.
        buy: What opens an offer to buy.
        sell: What opens an offer to sell.
        origin: The words before an offer's origin.
        ends: What ends the words for what is offered.
    """

    names: tuple[re.Pattern[str], ...]
    held: re.Pattern[str]
    buy: re.Pattern[str]
    sell: re.Pattern[str]
    origin: re.Pattern[str]
    ends: re.Pattern[str]


_EN_NOUNS = (
    "conference|forum|meeting|symposium|exhibition|summit|expo|congress|seminar|fair|workshop|convention|"
    "roundtable|webinar|briefing|"
    "press conference|exchange meeting|docking meeting|promotion meeting|trade show"
)
_EN_CAPITALS = (
    "Conference|Forum|Meeting|Symposium|Exhibition|Summit|Expo|Congress|Seminar|Fair|Workshop|Convention|"
    "Roundtable|Week"
)

EN = EventWords(
    names=(
        re.compile(
            rf"(?P<name>(?:\d{{1,3}}(?:st|nd|rd|th)\s)?(?:[A-Z][\w'’&-]*\s(?:(?:of|for|on|and|the|in)\s)"
            rf"{{0,2}}){{1,14}}(?:{_EN_CAPITALS}))\b"
        ),
        re.compile(
            rf"\b(?:a|an|the|its|annual|another)\s(?:[a-z]+-day\s)?(?P<name>(?:(?!the\b|a\b|of\b|in\b)[\w-]+\s)"
            rf"{{0,9}}?(?:{_EN_NOUNS})"
            rf"(?:\son\s[^.,;]{{3,80}}?)?)(?=[.,;]|\s(?:in|at|held|from|on|took|was|were|is|will|with|that|which)\b|$)"
        ),
        re.compile(
            r"\b(?P<name>(?:roof fall|rock fall|rockfall|explosion|fire|collapse|landslide|tailings dam "
            r"failure|dam failure|cave-in|derailment|strike|spill)"
            r"(?:\s(?:at|in|closed|of)\s(?:the\s)?[^.,;]{3,60})?)"
        ),
    ),
    held=re.compile(
        r"\b(?:held|hosted|organi[sz]ed|convened|took place|takes place|will be held|will meet|will take "
        r"place|opened|attended|meet|scheduled|"
        r"closed|killed|injured|trapped|drew|during|at the|gathered|concluded)\b"
    ),
    buy=re.compile(
        r"\b(?:wanted|want to buy|wish to buy|looking for|looking to buy|buying|we require|we need|required|"
        r"seeking|interested in buying|in need of|"
        r"to purchase|wtb|buying request)\b",
        re.I,
    ),
    sell=re.compile(
        r"\b(?:offer|offers|offering|for sale|selling|we sell|wish to provide|wish to sell|we provide|we "
        r"supply|can supply|available|wts|"
        r"want to sell|selling offer|wish to offer)\b",
        re.I,
    ),
    origin=re.compile(r"\b(?:origin(?:ating)?(?:\s(?:from|in))?|from|we are from)\s?:?\s?(?=[A-Z])", re.I),
    ends=re.compile(
        r"[.,;|]|\b(?:originating|origin|destination|destinat|cif|fob|for an?\b|for annual|posted|delivered|"
        r"in the quantity|with|to be|\d+\s?containers|"
        r"please|contact|from)\b",
        re.I,
    ),
)

_ZH_NOUNS = (
    "大会|论坛|座谈会|博览会|展览会|展销会|展会|研讨会|峰会|年会|交流会|对接会|推介会|发布会|洽谈会|会议|"
    "现场会|推进会|培训班|仪式|論壇|座談會|博覽會|"
    "展覽會|展會|研討會|峰會|年會|交流會|發布會|大會|會議|说明会|說明會|讨论会|招商会"
)
ZH = EventWords(
    names=(
        re.compile(
            rf"(?P<name>(?:20\d\d年)?(?:第[一二三四五六七八九十百\d]{{1,4}}[届屆次])?[\u3400-\u9fffA-Za-z·—（）()"
            rf"\d“”]{{2,36}}?(?:{_ZH_NOUNS}))"
        ),
        re.compile(
            r"(?P<name>[\u3400-\u9fff]{0,10}(?:冒顶|透水|爆炸|坍塌|塌方|火灾|溃坝|滑坡|泄漏|瓦斯|冒頂|坍塌|"
            r"火災|窒息|中毒))(?:事故|事件)?"
        ),
        re.compile(r"(?P<name>(?:签署|簽署|签订|簽訂|签约)[^，。；,;]{2,30}(?:协议|備忘錄|备忘录|合同|協議|意向书))"),
    ),
    held=re.compile(
        r"召开|举行|举办|开幕|召開|舉行|舉辦|開幕|闭幕|主办|承办|发生|發生|签署|簽署|参加|出席|在.{1,12}(?:拉开|"
        r"举)|盛大|定于|定於|落幕"
    ),
    buy=re.compile(r"求购|采购|收购|急购|询价|求購|採購|收購|需购|欲购"),
    sell=re.compile(r"供应|出售|供貨|供货|转让|供應|现货|现售|销售|出让"),
    origin=re.compile(r"产地[:：]?|產地[:：]?|来自|原产"),
    ends=re.compile(r"[，,。；;｜|]|月需|产地|產地|数量|联系|交货"),
)

_TABLES = {"en": EN, "zh": ZH}


def event_words(lang: str) -> EventWords | None:
    """The words of a language by its primary subtag, or None where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0])
