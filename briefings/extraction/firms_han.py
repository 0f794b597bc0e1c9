"""Firms in Chinese: names by what they end in, by a short form that is explained, by a code of listing, and mines."""

from __future__ import annotations

import re

from briefings.extraction.scene import Scene
from briefings.patterns import gated
from briefings.vocabulary import Vocabulary

_TRADES = (
    "铝业|铜业|锌业|钛业|锂业|镍业|金业|矿业|钨业|钼业|锡业|锑业|镁业|锰业|硅业|铬业|钒业|铅业|钴业|钒钛|稀土集团|"
    "冶炼厂|电解铝厂|铝厂|集团|製錬(?!所)|鉱業|製鋼"
)
_WORDS = (
    "资源|材料|科技|能源|新能源|国际|黄金|稀土|实业|冶金|重工|不锈钢|钢带|金属|电池|循环|环保|制炼|铁合金|电工|电缆|精密|钢铁|特钢|铝材|铜箔|"
    "新材料|新材|股份|控股|有色|钢厂|钢管|制造|工业|高科|特材|合金|化工|锂能|硅材|储能"
)
"""What ends a firm's name and many other words too: such a name has to go on as a firm's does."""
_GOES_ON = (
    r"(?=[（(](?:代码|股票|证券|[0-9A-Za-z]{4})|拟|计划|规划|公告|宣布|公布|披露|发布|表示|透露|称|说|旗下|副?总[经裁]|董事|财务|营销|方面|所属|"
    r"\d{1,2}日(?:晚|宣|公|发|表|披|举|召|与|签)|今[（(日]|昨[（(日天]|第[一二三四]季|20\d\d[年财]|[上下]半年|前[三\d]|有限|股份|集团|"
    r"今年|去年|与[\u3400-\u9fff]{2,8}签|决定|获|斥资|投资|启动|将[于在以把投]|负责人|发言人)"
)
_NAME = gated(
    rf"(?P<name>[\u3400-\u9fffA-Z]{{2,6}}?(?:(?:{_TRADES})|(?:{_WORDS}){_GOES_ON})(?:股份|集团|控股)?)"
    r"(?P<form>(?:[（(][\u3400-\u9fff]{2,6}[)）])?(?:股份)?(?:有限责任公司|有限公司))?"
    r"(?!委员会|协会|局|学会|研究|大会|论坛|公会|联合会|商会|产业|行业|板块|指数|市场|企业|制品|期货|工业|展|网|报$|厅|部|署)"
)
_CODED = gated(
    r"(?P<name>[\u3400-\u9fff]{3,8})\s?[（(](?:代码|股票代码|证券代码)?[:：]?\s?(?:\d(?=[0-9A-Z]*\d{2})[0-9A-Z]{3,5}(?:[.．](?:SH|SZ|HK|BJ|TW|US))?|"
    r"(?:SH|SZ|HK|ASX|NYSE|TSX|LSE)[:：.][0-9A-Z]{2,6})[)）]",
    re.I,
)
_INTRODUCED = gated(
    r"(?:[厂商]|企业|龙头|巨头|厂商|公司|集团)(?P<name>[\u3400-\u9fff]{2,4}?)(?=今[（(]?\d|昨[（(]?\d|\d{1,2}日(?:宣|公|表|发|晚)|[（(][0-9]{4}|"
    r"公布第|公布20|公布上|宣布)"
)
"""A name that a word of class stands before and an announcement behind: 电线厂华兴今（12）日公布."""
_SHORT = gated(
    r"(?P<form>[\u3400-\u9fff（）()]{4,30}?公司)?[（(]?(?:以下简称|下称|简称|证券简称)[:：]?\s?[“\"「]?(?P<name>[\u3400-\u9fff]{2,8})"
)
_FORMED = gated(r"(?P<name>[\u3400-\u9fff]{2,16}?)(?P<form>(?:股份)?(?:有限责任公司|有限公司)|集团公司)")
_MINE = gated(
    r"(?P<name>[\u3400-\u9fff·]{2,8}?(?:铜矿|金矿|锂矿|镍矿|锌矿|铁矿|铅锌矿|锡矿|钼矿|铀矿|钴矿|锰矿|银矿|钨矿|锑矿|稀土矿|铬矿|多金属矿))"
    r"(?=[，。、：:（(]|的?(?:产|年|二期|三期|扩建|复|贡献|停|发生|选厂|项目|工人|\d|一季|今|去|上半)|20\d\d)"
)
_KINDS = (
    "矿商|厂商|企业|公司|龙头|巨头|生产商|民企|央企|国企|钢企|铝企|铜企|矿企|贸易商|冶炼商|运营商|开发商|上市|子公司|旗下|其中|获悉|当地|来自|位于|"
    "大厂|老牌|港股|美股|收购|持有|控股|参股|股东|记者|据悉|消息|走进|携手|联合|访|其|该市|本市|附近|随后|此前|日前|近日|不过|此外|另外|而|但|同日"
)
_BREAK = re.compile(rf"(?:{_KINDS}|[的于由与和对向据从被给把将让使并日月年称时后前及以在是为则到])")
_NO_HEAD = re.compile(
    r"^(?:我国|全|预计|全国|国内|本|该|各|多|一|部分|大型|中小|上市|主要|电解|氧化|再生|工业|战略|全球|世界|境外|海外|稀有|有色|老|产业|钢铁|下游|上游|"
    r"这|某|[两三几十][种家大座]|所有|其他|其它|相关|有关|传统|国有|民营|外资|新建|新增|整个|整体|贵|小|重|轻|黑色|非铁|合金|普通|优质|不锈|铝合|金属|矿产|"
    r"进口|出口|国产|自产|原|总|半|精|粗|深|高端|动力|锂|铜|铝|锌|镍|锡|钨|金|银|钢|铁|硅|稀土|股|控|参|收购|持有|证券|期货|建设|建筑|发展|推动|推进|加快|能源|清洁|"
    r"自然|国土|生态|人力|水|森林|海洋|科学|信息|循环|节能|新型|新|先进)"
)
_COUNTED = re.compile(r"[某首座家各第几数该全种\d]|[一两三]$|基本|未锻|镀|及")
"""What is in words that only end as a name does."""
_SOURCE = re.compile(
    r"(?:期货|证券|基金|银行|研究院|研究所|资讯|咨询|网|协会|交易所|学会|信息|数据|媒体|日报|时报|大学|学院|中心|资本|投资银行|投行)$"
)


def learn(scene: Scene, names: Vocabulary, learned: dict[str, tuple[str, bool]]) -> None:
    """Add the names of the firms and mines that a scene gives away, as `firms_latin.learn` does."""
    folded = scene.folded
    for pattern, site in (
        (_SHORT, False),
        (_CODED, False),
        (_INTRODUCED, False),
        (_FORMED, False),
        (_NAME, False),
        (_MINE, True),
    ):
        for match in pattern.finditer(folded):
            start, end = match.span("name")
            begin = _begin(scene, start, end)
            coded = pattern in (_CODED, _SHORT, _INTRODUCED)
            name = folded[begin:end]
            if not coded and _COUNTED.search(name[:-2]):
                continue
            if len(name) < 2 + (not coded) or _SOURCE.search(name) or (_NO_HEAD.match(name) and pattern is not _SHORT):
                continue
            if _taken(scene, begin, end, names):
                continue
            surface = scene.text[begin:end]
            full = next((known for known in learned if surface.startswith(known) or known.startswith(surface)), None)
            canonical = learned[full][0] if full is not None else surface
            learned.setdefault(surface, (canonical, site))
            form = match.groupdict().get("form")
            if form and pattern is _SHORT:
                learned.setdefault(scene.text[match.start("form") : match.end("form")], (surface, site))
            elif form:
                learned.setdefault(scene.text[begin : match.end("form")], (canonical, site))


def _begin(scene: Scene, start: int, end: int) -> int:
    """Where a name begins: behind a place, a word of class or a little word before it."""
    for mention in scene.within(scene.regions, max(0, start - 8), end):
        if start <= mention.end <= end - 3 and mention.end - mention.start > 1:
            start = max(start, mention.end)
    for cut in _BREAK.finditer(scene.folded, start, end):
        if cut.end() <= end - 3 and (len(cut[0]) > 1 or cut.end() - start <= 1 or end - cut.end() <= 5):
            start = cut.end()
    return start


def _taken(scene: Scene, start: int, end: int, names: Vocabulary) -> bool:
    """Whether the words are those of a body that the vocabulary knows and that is no firm, or of a place."""
    for mention in scene.within(scene.organisations, max(0, start - 20), end + 20):
        body = names.organisation(mention.terms[0])
        if mention.start < end and start < mention.end and body is not None and body.role != "company":
            return True
    return any(m.start <= start and m.end >= end for m in scene.within(scene.regions, start, end))


_OTHER = re.compile(r"委员会|协会|学会|大会|论坛|研究院|研究所|公会|联合会|期货|证券|网讯|网|讯$|报道")


def stands(folded: str, end: int) -> bool:
    """Whether a learned name is one here: not the beginning of an association's."""
    return not _OTHER.match(folded, end)
