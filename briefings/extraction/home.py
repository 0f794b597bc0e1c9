"""Whose press wrote a text: the country that "our country", 國內 and 本港 mean where the text does not say.

Simplified characters are the mainland's, traditional ones Taiwan's or Hong Kong's, or a mainland text copied there.
Their own words tell which: money, weights, the names of offices and markets, changes (同比增长 on
the mainland, 年增 in Taiwan, 按年升 in Hong Kong).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PRESS = {"zh-Hans": "CN", "zh-CN": "CN", "zh": "CN", "zh-Hant": "TW", "zh-TW": "TW", "zh-HK": "HK", "zh-JP": "JP"}
_HONG_KONG = re.compile(
    r"港元|港币|港幣|港仙|美仙|hk\$|本港|香港|港府|两地|金管局|恒指|恒生|每两|每両|按年|按月|按季|倒跌|尾市|收市|股东应占|溢利|纯利|港股|港交所|联交所|呎|董事局|特区政府"
)
_TAIWAN = re.compile(
    r"新台币|台币|nt\$|台湾|民国|关务署|经济部|主计总处|国发会|中钢|台电|台股|(?<!按)[年月季][增减]|公吨|盘价|业者|记者.{0,6}/.{0,6}报导"
)
_MAINLAND = re.compile(
    r"同比|环比|规模以上|规上|国务院|国家统计局|海关总署|发改委|发展改革委|工信部|工业和信息化部|自然资源部|生态环境部|商务部|国资委|"
    r"人民币|上期所|上海期货|广期所|上海有色|长江有色|沪[铜铝铅锌镍锡金银]|有色金属工业协会|十四五|十五五"
)
_SURE = 2
"""Distinct words of the mainland's from which a text in traditional characters is a copy of one from there."""


def home(lang: str, folded: Iterable[str]) -> str | None:
    """The country at home in a document, as an ISO code, or None.

    Args:
        lang: BCP 47 tag of the document.
        folded: The text of its title and body, folded to simplified characters and lower case.
    """
    press = _PRESS.get(lang)
    if press != "TW":
        return press
    said: dict[str, set[str]] = {"HK": set(), "TW": set(), "CN": set()}
    for text in folded:
        for place, words in (("HK", _HONG_KONG), ("TW", _TAIWAN), ("CN", _MAINLAND)):
            said[place].update(words.findall(text))
    here, there, inland = len(said["HK"]), len(said["TW"]), len(said["CN"])
    if inland >= _SURE and inland > here + there:
        return "CN"
    return "HK" if here > there else press
