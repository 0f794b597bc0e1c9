"""How a language tells who said what, and what it urges on which topic."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.model.speech import StanceTopic
from briefings.patterns import gated


@dataclass(frozen=True)
class SpeechWords:
    """The words of one language around speech and urging.

    Attributes:
        told: Expressions of one utterance; groups ``words``, ``name``, ``role``, ``body`` where they are said.
        urges: What says that a sentence urges something.
        topics: Topic to its nouns.
        restrict: Verbs that hold back.
        promote: Verbs that further.
        oppose: Verbs that speak against.
        reach: Code points between a verb and its topic.
    """

    told: tuple[re.Pattern[str], ...]
    urges: re.Pattern[str]
    topics: dict[StanceTopic, re.Pattern[str]]
    restrict: re.Pattern[str]
    promote: re.Pattern[str]
    oppose: re.Pattern[str]
    reach: int


_VERB = (
    r"(?:said|says|told|added|noted|stressed|pointed out|warned|emphasi[sz]ed|explained|stated|commented|remarked|"
    r"argued|"
    r"announced|acknowledged|conceded|insisted|believes|recalled)"
)
_ROLE = (
    r"(?:[a-z-]+\s){0,3}(?:minister|secretary|director(?:[- ]general)?|executive|CEO|chairman|chairwoman|"
    r"chairperson|chair|president|"
    r"manager|spokesman|spokeswoman|spokesperson|analyst|commissioner|governor|head|chief|economist|engineer|"
    r"official|mayor|"
    r"adviser|advisor|ambassador|treasurer|officer|expert|researcher|professor|strategist|inspector|buyer|trader)"
)
_NAME = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Sir)\.?\s)?[A-Z][\w'’-]+(?:\s(?:[A-Z]\.\s?){0,2}(?:(?:van|von|de|da|bin|"
    r"al)\s)?[A-Z][\w'’-]+){1,3}"
    r"|[A-Z]\.\s?(?:[A-Z]\.\s?)?[A-Z][\w'’-]+"
)
_BODY = r"[^,.;“”\"]{3,110}?"
_WHO = (
    rf"(?:(?P<name>{_NAME}),\s(?:the\s|a\s|an\s)?(?P<role>{_ROLE}|[A-Z][a-z]+\s(?:Minister|Secretary|"
    rf"Director))(?:\s(?:of|at|for|with|in)\s(?:the\s)?(?P<body>{_BODY}))?"
    rf"|(?:(?P<body2>(?:[A-Z][\w&’'-]+\s){{1,5}}|the\s(?:[\w-]+\s){{1,3}}?|[Tt]he\s))?(?P<role2>{_ROLE}|"
    rf"(?:Deputy\s|Vice\s|Prime\s)?(?:[A-Z][a-z]+\s)?(?:Minister|Secretary|President|Governor))\s(?P<name2>{_NAME}))"
)

EN = SpeechWords(
    told=(
        gated(
            rf"[“\"](?P<words>[^“”\"\n]{{12,600}}?),?[”\"],?\s(?:{_VERB}\s)?{_WHO}(?:,\s\d{{2}})?(?=,?\s{_VERB}|"
            rf"[,.;]|\s(?:on|at|in|told)\b)"
        ),
        gated(rf"{_WHO},?\s{_VERB}(?:\s[^“”\".;:]{{2,60}}?)?[,:]\s?[“\"](?P<words>[^“”\"\n]{{12,600}})[”\"]"),
        gated(
            rf"{_WHO},?\s{_VERB}\s(?:(?:on|at|in|"
            rf"during)\s[^.;“”\"]{{3,60}}?\s)?(?:that\s)?(?P<words>[a-z][^.“”\"\n]{{16,400}})(?=[.\n]|$)"
        ),
        gated(
            rf"\b[Aa]ccording to (?P<name>{_NAME}),\s(?:the\s|a\s|an\s)?(?P<role>{_ROLE})(?:\s(?:of|at|for|with|in)\s"
            rf"(?:the\s)?(?P<body>{_BODY}))?,\s(?P<words>[a-z][^.“”\"\n]{{16,300}})(?=[.\n]|$)"
        ),
        gated(
            rf"\b(?P<body>(?:[\w&'’-]+\s){{0,4}}?[\w&-]+)['’]s\s(?P<role>{_ROLE}),\s(?P<name>{_NAME}),\s{_VERB}\s(?:that\s)?"
            r"(?P<words>[a-z][^.“”\"\n]{16,300})(?=[.\n]|$)"
        ),
        gated(
            rf"{_WHO},?\s(?P<words>(?:urge[ds]|call(?:ed|s) (?:for|on)|demand(?:ed|s)|propose[ds]|oppose[ds]|"
            rf"reject(?:ed|s)|"
            r"back(?:ed|s)|welcome[ds])\s[^.“”\"\n]{12,300})(?=[.\n]|$)"
        ),
        gated(
            rf"[“\"](?P<words>[^“”\"\n]{{12,600}}?),?[”\"],?\s(?:{_VERB}\s)?(?:the|a|an|one)\s(?P<role>{_ROLE})"
            rf"(?:\s(?:of|at|for)\s(?:the\s)?(?P<body>{_BODY}))?(?=,?\s{_VERB}|[,.;]|$)"
        ),
    ),
    urges=gated(
        r"\b(?:should|must|urged?|urges|call(?:s|ed)? for|suggest\w*|recommend\w*|need(?:s)? to|have to|"
        r"policy suggestions|demand\w*|"
        r"oppos\w+|support(?:s|ed)?|warn\w*|advocat\w+|want(?:s|ed)?|ask(?:s|ed)|insist\w*|continue to|stressed|"
        r"emphasi[sz]ed)\b",
        re.I,
    ),
    topics={
        StanceTopic.CAPACITY: re.compile(r"\b(?:new (?:production )?capacity|overcapacity|capacity)\b", re.I),
        StanceTopic.CONSUMPTION: re.compile(r"\b(?:applications?|consumption|demand side|uses? of)\b", re.I),
        StanceTopic.GREEN: re.compile(
            r"\b(?:green (?:development|transformation)|low-carbon|carbon emissions?|emissions|decarboni[sz]ation)\b",
            re.I,
        ),
        StanceTopic.TECHNOLOGY: gated(
            r"\b(?:intelligent (?:manufacturing|transformation)|technological innovation|innovation|digital\w*)\b",
            re.I,
        ),
        StanceTopic.TRADE: gated(r"\b(?:exports?|imports?|tariffs?|export controls?|trade)\b", re.I),
        StanceTopic.RECYCLING: re.compile(r"\b(?:recycling|scrap|recycled)\b", re.I),
        StanceTopic.RESOURCES: gated(
            r"\b(?:exploration|resource security|domestic supply|stockpiles?|supply chains?)\b", re.I
        ),
        StanceTopic.COMPETITION: gated(
            r"\b(?:disorderly competition|price wars?|involution|dumping|low-price competition)\b", re.I
        ),
    },
    restrict=re.compile(
        r"\b(?:strict\w*(?:\s(?:control\w*|management))?|curb\w*|limit\w*|restrict\w*|capp?(?:ing|ed)?|rein\w* in|"
        r"halt\w*|bann?(?:ing)?|"
        r"prohibit\w*|contain\w*|cut(?:ting)?|reduc\w+|avoid\w*|prevent\w*|not be ignored|resist\w*|tax(?:ing)?)\b",
        re.I,
    ),
    promote=re.compile(
        r"\b(?:expand\w*|promot\w+|encourag\w+|support\w*|increas\w+|accelerat\w+|speed\w* up|boost\w*|"
        r"strengthen\w*|foster\w*|improv\w+|"
        r"carry(?:ing)? out|develop\w*|rais\w+|eas(?:e|ing)|lift(?:ing)?|secur\w+)\b",
        re.I,
    ),
    oppose=re.compile(r"\b(?:oppos\w+|reject\w*|against|objects? to|protest\w*)\b", re.I),
    reach=48,
)

_ZH_ROLE = (
    r"(?:新闻发言人|发言人|有关负责人|相关负责人|负责人|(?:常务)?(?:副)?(?:部|司|局|厅|处|会|理事|秘书|董事|行|院|所|省|市|县|州|校|馆|站|厂|矿|关|署|组)长|(?:副)?主任|"
    r"(?:副)?主席|"
    r"(?:党委|党组)?(?:副)?书记|(?:副)?总经理|(?:副)?总裁|总工程师|总工|首席(?:经济学家|分析师|执行官|专家)|(?:高级|资深)?(?:分析师|研究员)|院士|教授|专家|总监|工程师|"
    r"(?:副)?总统|总理|官员)"
)
_SURNAME = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸錢湯萬喬賀賴龔莊"
    "金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪柯颜庄柳牛辛关齐苗单温严葛俞"
)
_ZH_NAME = rf"(?:[\u3400-\u9fff]{{1,5}}·[\u3400-\u9fff·]{{1,10}}?|[{_SURNAME}][\u3400-\u9fff]{{1,2}}?)"
"""A name of this country, or one of another written by its sound: 奥罗拉·威廉姆斯."""
_ZH_VERB = (
    r"(?:表示|指出|强调|介绍|称|认为|透露|坦言|告诉[\u3400-\u9fff]{0,4}|说|建议|呼吁|回应|解释|宣布|提醒|要求|补充|直言|预计|提出)"
    r"(?:道|说|称)?"
)
ZH = SpeechWords(
    told=(
        gated(
            rf"(?P<body>[\u3400-\u9fff]{{2,24}}?)?(?P<role>{_ZH_ROLE})(?P<name>{_ZH_NAME})?"
            rf"(?:(?:\d{{1,2}}日)?(?:在|于|就)[^，,。“”]{{2,30}}?(?:上|时|中|后)?|(?:日前|近日|当日|\d{{1,2}}日)[^，,。“”]{{0,16}}?)?"
            rf"{_ZH_VERB}[，,：:]?\s?(?:[“\"](?P<words>[^“”\"\n]{{6,400}})[”\"]|(?P<clause>[^。！？\n“”\"]{{8,300}}))"
        ),
        gated(
            rf"[“\"](?P<words>[^“”\"\n]{{6,400}})[”\"][，,。]?(?P<body>[\u3400-\u9fff]{{2,24}}?)?(?P<role>{_ZH_ROLE})"
            rf"(?P<name>{_ZH_NAME})?{_ZH_VERB}"
        ),
    ),
    urges=re.compile(r"要|应|须|需|建议|呼吁|强调|支持|反对|推动|坚决|必须|坚持|严控|加快|鼓励|抵制|防止"),
    topics={
        StanceTopic.CAPACITY: re.compile(r"新增产能|产能过剩|产能扩张|产能"),
        StanceTopic.CONSUMPTION: re.compile(r"扩大应用|应用领域|消费|下游应用|应用"),
        StanceTopic.GREEN: re.compile(r"绿色(?:低碳)?(?:发展|转型)?|低碳|碳排放|节能降碳|减排"),
        StanceTopic.TECHNOLOGY: re.compile(r"智能制造|智能化|数字化|技术创新|科技创新|关键核心技术"),
        StanceTopic.TRADE: re.compile(r"出口管制|出口|进口|贸易|关税"),
        StanceTopic.RECYCLING: re.compile(r"再生(?:金属|铜|铝|资源)?|回收利用|循环利用"),
        StanceTopic.RESOURCES: re.compile(r"增储上产|资源保障|找矿|勘查|储备|供应链"),
        StanceTopic.COMPETITION: re.compile(r"无序竞争|内卷|恶性竞争|低价竞争|价格战"),
    },
    restrict=re.compile(r"严控|严格控制|限制|遏制|防止|严禁|压减|禁止|控制|抵制|防范|化解|治理|规范|严管"),
    promote=re.compile(r"推动|推进|促进|扩大|支持|鼓励|加快|提升|加强|强化|发展|加大|完善|拓展|开展|提高"),
    oppose=re.compile(r"反对|抗议|不赞成"),
    reach=14,
)

_TABLES = {"en": EN, "zh": ZH}


def speech_words(lang: str) -> SpeechWords | None:
    """The words of a language by its primary subtag, or None where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0])
