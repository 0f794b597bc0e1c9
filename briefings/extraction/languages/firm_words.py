"""How a language goes on about a firm, and what says that it speaks of something else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.patterns import gated


@dataclass(frozen=True)
class FirmWords:
    """The words of one language around firms.

    Attributes:
        anaphor: What means the firm spoken of.
        outside: What says that a sentence tells of a market or a country.
        exchange: What says that a price or a stock is an exchange's.
        own_price: What says that a price is what a firm itself gets or pays.
        object: What stands before a firm that only buys, sells or speaks.
        at: What ties a firm behind a figure to it.
        subject: What may stand before a place that a sentence opens with as what it is about.
        of_place: What follows a place that only says where a firm's works are.
        opening: Code points from a sentence's start within which such a place stands.
    """

    anaphor: re.Pattern[str]
    outside: re.Pattern[str]
    exchange: re.Pattern[str]
    own_price: re.Pattern[str]
    object: re.Pattern[str]
    at: re.Pattern[str]
    subject: re.Pattern[str]
    of_place: re.Pattern[str]
    opening: int


EN = FirmWords(
    anaphor=gated(
        r"\b(?:the (?:company|group|miner|producer|smelter|firm|refiner|steelmaker|developer|issuer|manufacturer|maker|"
        r"recycler|plant|mine|works|mill|refinery|site|project|operation|complex|board|concentrator|foundry|"
        r"joint venture|"
        r"expansion|explorer)(?:['’]s)?|management|we|our)\b|(?:^|[.;]\s)(?:its?|they|their)\b|\bits\b",
        re.I,
    ),
    outside=gated(
        r"\b(?:traders?|analysts?|brokers?|the market|markets|industry|nationwide|the country|national|"
        r"worldwide|global|"
        r"globally|lme|london metal exchange|shfe|shanghai futures|comex|nymex|benchmark|association|ministry|customs|"
        r"federation|statistics|competitors|rivals|elsewhere|the world|world's|countries|the government|the state|"
        r"the commission|the union|the province|the region|consultanc\w+|the institute|the bureau)\b",
        re.I,
    ),
    exchange=gated(r"\b(?:lme|exchange|shfe|comex|nymex|benchmark|spot|market price|prices? in)\b", re.I),
    own_price=gated(
        r"\b(?:costs?|realised|realized|received|aisc|achieved|average (?:selling|sales) price|cash|sustaining|its|"
        r"the company)\b",
        re.I,
    ),
    object=re.compile(
        r"\b(?:according to|from|to|with|supplier|customers? (?:such as|like)|against|unlike|compared with|including|"
        r"analysts? at|brokers?|trader)\s(?:the\s|rival\s)?$",
        re.I,
    ),
    at=re.compile(r"\b(?:at|by)\s(?:the\s|its\s)?$"),
    subject=re.compile(r"^(?:\W|the|in|for|from|across|of|and|but|meanwhile|last year|this year)*$", re.I),
    of_place=re.compile(r"^,"),
    opening=26,
)

ZH = FirmWords(
    anaphor=gated(
        r"(?<![家些多子分数])(?<!期货)(?<!贸易)(?<!咨询)公司(?!债|法|数)|集团|该企业|该厂|该矿|我司|旗下|报告期|期内|管理层|该项目|此项目|本项目|项目|厂区|"
        r"自产|营业收入|营收|股东应占|归母|净利|二期|三期|冶炼厂|板块"
    ),
    outside=gated(
        r"全国|全球|我国|国内|市场|行业|现货|LME|伦铜|伦铝|伦锌|伦镍|伦锡|沪[铜铝锌铅镍锡]|期货|协会|海关|关务|统计|业内|分析师|该国|当局|政府|世界|"
        r"全省|全市|全县|全区|全台|公会|机构|发改委|工信部|交易所|库存周|企业均"
    ),
    exchange=gated(r"LME|期货|现货|交易所|市场|库存|COMEX|沪"),
    own_price=gated(r"成本|售价|销售价|均价|公司|采购|关联|结算|合同|长单"),
    object=re.compile(r"(?:据|从|向|自|与|对|给|跟|供应|卖给|收购|不同于|来自|包括|比)$"),
    at=re.compile(r"^(?:由|来自|出自|为)$"),
    subject=re.compile(r"^(?:[\d一二三四上下今去本前月年日季半度，,、至份—-]|全|在|其中|同期|同月|目前)*$"),
    of_place=re.compile(r"^(?:的|[\u3400-\u9fff]{0,2}(?:厂|矿区|矿山|基地|项目|工厂))"),
    opening=16,
)

_TABLES = {"en": EN, "zh": ZH}


def firm_words(lang: str) -> FirmWords:
    """The words of a language by its primary subtag; English where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0], EN)
