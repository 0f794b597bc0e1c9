"""Whose press wrote a text: the country that "our country", 國內 and 本港 mean where the text does not say.

Simplified characters are the mainland's, traditional ones Taiwan's or Hong Kong's. Which of the two, their own words
tell: money, weights, the names of government offices and the way changes are worded (年增 there, 按年升 here).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PRESS = {"zh-Hans": "CN", "zh-CN": "CN", "zh": "CN", "zh-Hant": "TW", "zh-TW": "TW", "zh-HK": "HK", "zh-JP": "JP"}
_HONG_KONG = re.compile(
    r"港元|港币|港幣|港仙|美仙|hk\$|本港|香港|港府|两地|金管局|恒指|恒生|每两|每両|按年|按月|按季|倒跌|尾市|收市|股东应占|溢利"
)
_TAIWAN = re.compile(
    r"新台币|台币|nt\$|台湾|民国|关务署|经济部|主计总处|国发会|中钢|台电|台股|年增|年减|月增|月减|季增|季减|公吨|盘价|业者|记者.{0,6}/.{0,6}报导"
)


def home(lang: str, folded: Iterable[str]) -> str | None:
    """The country at home in a document, as an ISO code, or None.

    Args:
        lang: BCP 47 tag of the document.
        folded: The text of its title and body, folded to simplified characters and lower case.
    """
    press = _PRESS.get(lang)
    if press != "TW":
        return press
    here = there = 0
    for text in folded:
        here += len(set(_HONG_KONG.findall(text)))
        there += len(set(_TAIWAN.findall(text)))
    return "HK" if here > there else press
