"""What a language calls meetings, accidents, signings and start-ups, and what offers to buy and to sell look like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.patterns import gated


@dataclass(frozen=True)
class EventWords:
    """The words of one language around events and offers.

    Attributes:
        names: Expressions whose group ``name`` is an event's name.
        held: What says that an event takes place.
        starts: Start-ups told by a verb; group ``name`` is what starts, with the verb.
        accidents: Accidents told by a verb.
        signings: What is signed, with the verb.
        strikes: Strikes and stoppages told by a verb.
        settled: What is set for a time, told as a noun ("start-up is set for").
        noun: What the verbs of a happening are as nouns, in order of trial.
        buy: What opens an offer to buy.
        sell: What opens an offer to sell.
        origin: The words before an offer's origin.
        ends: What ends the words for what is offered.
    """

    names: tuple[re.Pattern[str], ...]
    held: re.Pattern[str]
    starts: re.Pattern[str]
    accidents: re.Pattern[str]
    signings: re.Pattern[str]
    strikes: re.Pattern[str]
    settled: re.Pattern[str]
    noun: tuple[tuple[re.Pattern[str], str], ...]
    buy: re.Pattern[str]
    sell: re.Pattern[str]
    origin: re.Pattern[str]
    ends: re.Pattern[str]


_EN_NOUNS = (
    "conference|forum|meeting|symposium|exhibition|summit|expo|congress|seminar|fair|workshop|convention|"
    "public hearing|annual general meeting|general meeting|conference call|earnings call|investor day|webcast|"
    "training course|"
    "roundtable|webinar|briefing|"
    "press conference|exchange meeting|docking meeting|promotion meeting|trade show"
)
_EN_CAPITALS = (
    "Conference|Forum|Meeting|Symposium|Exhibition|Summit|Expo|Congress|Seminar|Fair|Workshop|Convention|"
    "Roundtable|Week"
)

EN = EventWords(
    names=(
        gated(
            rf"(?P<name>(?:\d{{1,3}}(?:st|nd|rd|th)\s)?(?:[A-Z][\w'’&-]*\s(?:(?:of|for|on|and|the|in)\s)"
            rf"{{0,2}}){{1,14}}(?:{_EN_CAPITALS}))\b"
        ),
        gated(
            rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Aa]nnual|[Aa]nother|[Tt]heir|"
            rf"\w+['’]s)\s(?:[a-z]+-day\s)?(?P<name>(?:(?!the\b|a\b|of\b|in\b)[\w-]+\s)"
            rf"{{0,9}}?(?:{_EN_NOUNS})"
            rf"(?:\son\s[^.,;]{{3,80}}?)?)(?=[.,;]|\s(?:in|at|held|from|on|took|takes|was|were|is|will|with|"
            rf"that|which|opened|opens|ended|ends|drew|ran|begins|starts|planned|due|meets|met)\b|$)"
        ),
        gated(
            r"\b(?P<name>(?:roof fall|rock fall|rockfall|explosion|fire|collapse|landslide|tailings dam "
            r"failure|dam failure|cave-in|derailment|strike|spill)"
            r"(?:\s(?:at|in|of)\s(?:the\s|a\s|an\s|its\s)?(?:[\w'’-]+\s){0,6}?(?:mine|smelter|plant|works|"
            r"refinery|mill|port|pit|dam|"
            r"shaft|furnace|complex|concentrator|depot|line|yard))?)"
        ),
        gated(
            r"(?:^|[:|•·]\s)(?P<name>[A-Z][\w'’&-]*(?:\s[\w'’&-]+){0,7})"
            r"(?=,\s[A-Z][\w .'’-]{2,30},\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s[A-Z][a-z]{2,8}\s\d{4})"
        ),
    ),
    held=re.compile(
        r"\b(?:held|hosted|organi[sz]ed|convened|took place|takes place|will be held|will meet|will take "
        r"place|opened|attended|meet|scheduled|"
        r"closed|killed|injured|trapped|drew|during|at the|gathered|concluded|crowded|welcomed|is due on|due on|slated|"
        r"set for|planned for|will hold|holds|hosts|will host|runs from|ran from|ended|ends|opens|wrapped up|"
        r"kicks? off|kicked off|"
        r"DATES|DIARY|CALENDAR|EVENTS)\b"
    ),
    starts=gated(
        r"(?P<name>\b(?:[Ff]irst\s(?:alumina|metal|copper|ore|production|concentrate|lithium|gold|steel|output)"
        r"|(?:[Ii]ts|[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,4}?(?:furnace|plant|smelter|mine|refinery|line|mill|kiln|potline|"
        r"project)(?:,[^,.;]{3,40},|\s(?:in|at|near)\s[A-Z][\w-]+)?)\s(?:(?:is|are|was|will|should|to|be|due|set|"
        r"expected|pencilled|in)\s){0,4}"
        r"(?:starts?(?:\sup)?|started|come on stream|comes on stream|came on stream|commissioned|restarts?|restarted|"
        r"begins?|began|for))\b(?=\s(?:in|on|by|up|operating|production|producing|the|last|this|from|[A-Z]|\d|"
        r"early|late))"
    ),
    accidents=gated(
        r"\b(?P<name>(?:[\w-]+\s)?(?:wall|dam|roof|pit|shaft|furnace|kiln|tunnel|slope|embankment|mine|roaster)s?\s"
        r"(?:has\s|had\s)?(?:gave way|given way|collapsed|burst|caved in|exploded|flooded|caught fire|breached)"
        r"|(?:(?<=after\s)|(?<=after\sa\s)|(?<=after\san\s)|(?<=following\sa\s)|(?<=following\san\s))"
        r"(?:fire|explosion|blast|collapse|rockfall|cave-in)\b)",
        re.I,
    ),
    signings=gated(
        r"\b(?P<name>sign(?:ed|s)\s(?:a|an|the|their)\s(?:[\w-]+\s){0,5}?(?:financing|agreement|memorandum|"
        r"contract|deal|"
        r"accord|pact|MoU|letter of intent))\b"
    ),
    strikes=gated(
        r"\b(?P<name>(?:walked out|downed tools|went on strike|go on strike|laid down (?:their )?tools|began (?:a|an) "
        r"(?:[\w-]+\s){0,2}(?:strike|stoppage|walkout)|struck (?:over|for)|returned to work|went back (?:to work|"
        r"on (?=\d))|"
        r"ended (?:their|the|a) (?:[\w-]+\s){0,2}(?:strike|walkout|stoppage))"
        r"(?:\s(?:at|of)\s(?:the\s)?(?:[\w'’-]+\s){1,6}?(?:mine|smelter|plant|works|refinery|mill|port|pit|complex|"
        r"operations?|concentrator))?)"
    ),
    settled=gated(
        r"\b(?P<name>(?:[Ss]tart-?\s?up|[Cc]ommissioning|[Cc]ompletion|[Rr]estart|[Rr]amp-up|[Ff]irst (?:ore|"
        r"metal|production|output|"
        r"copper|gold|lithium|concentrate|shipment|cargo|cathode|hot metal)|[Gg]round-?breaking|[Cc]onstruction|"
        r"[Oo]pening|"
        r"[Pp]ublic hearing|[Hh]earing|[Cc]onference call|[Ii]nauguration)(?:\s(?:of|at|from)\s(?:the\s|its\s|a\s)?"
        r"[\w'’-]++(?:\s[\w'’-]++){0,5}?\s?)?)"
        r"(?=(?:\sin\s[A-Z][\w-]+(?:\s[a-z]+)?)?\s(?:is|are|was|has been)\s(?:now\s|still\s)?(?:set|due|scheduled|"
        r"planned|expected|slated|"
        r"pencilled in|targeted|"
        r"to (?:follow|begin|start|come))\b|\s(?:in|on|by)\s(?:the\s)?(?:first|second|third|fourth|Q[1-4]|H[12]|"
        r"early|mid|late|"
        r"[A-Z][a-z]+ \d|\d{1,2} [A-Z]))"
    ),
    noun=(
        (re.compile(r"^sign(?:ed|s)\s", re.I), "signing of "),
        (
            re.compile(
                r"^(?:walked out|downed tools|went on strike|go on strike|laid down (?:their )?tools|struck)\b", re.I
            ),
            "strike",
        ),
        (re.compile(r"^began (?:a|an)\s", re.I), ""),
        (
            re.compile(r"^(?:returned to work|went back(?: to work| on )?|ended (?:their|the|a) \S+)", re.I),
            "end of the strike",
        ),
        (re.compile(r"^(?P<what>.+?)\s(?:has\s|had\s)?(?:gave way|given way|breached|burst)$", re.I), "failure of a "),
        (re.compile(r"^(?P<what>.+?)\s(?:has\s|had\s)?(?:collapsed|caved in)$", re.I), "collapse of a "),
        (re.compile(r"^(?P<what>.+?)\s(?:has\s|had\s)?exploded$", re.I), "explosion of a "),
        (re.compile(r"^(?P<what>.+?)\s(?:has\s|had\s)?(?:flooded)$", re.I), "flooding of a "),
        (re.compile(r"^(?P<what>.+?)\s(?:has\s|had\s)?(?:caught fire)$", re.I), "fire at a "),
    ),
    buy=gated(
        r"\b(?:wanted|want to buy|wish to buy|looking for|looking to buy|buying|we require|we need|required|"
        r"seeking|interested in buying|in need of|"
        r"to purchase|wtb|buying request|bid wanted|tender to buy|inquiry|enquiry|bids? for|purchase wanted)\b",
        re.I,
    ),
    sell=gated(
        r"\b(?:offer|offers|offering|for sale|selling|we sell|wish to provide|wish to sell|we provide|we "
        r"supply|can supply|available|wts|"
        r"want to sell|selling offer|wish to offer|offered|to sell|surplus|for disposal|in stock)\b",
        re.I,
    ),
    origin=re.compile(r"\b(?:origin(?:ating)?(?:\s(?:from|in))?|from|we are from)\s?:?\s?(?=[A-Z])", re.I),
    ends=re.compile(
        r"\.(?!\d)|[,;|]|\s[-–—]\s|\b(?:originating|origin|destination|destinat|cif|fob|for an?\b|for annual|"
        r"posted|delivered|"
        r"in the quantity|with|to be|\d+\s?containers|"
        r"please|contact|from)\b",
        re.I,
    ),
)

_ZH_NOUNS = (
    "大会|论坛|座谈会|博览会|展览会|展销会|展会|研讨会|峰会|年会|交流会|对接会|推介会|发布会|洽谈会|会议|"
    "现场会|推进会|培训班|仪式|論壇|座談會|博覽會|"
    "展覽會|展會|研討會|峰會|年會|交流會|發布會|大會|會議|说明会|說明會|讨论会|招商会|分析会|博覽會|峰會"
)
ZH = EventWords(
    names=(
        gated(
            rf"(?P<name>(?:20\d\d年)?(?:第[一二三四五六七八九十百\d]{{1,4}}[届屆次])?[\u3400-\u9fffA-Za-z·—（）()"
            rf"\d“”]{{2,36}}?(?:{_ZH_NOUNS}))"
        ),
        gated(
            r"(?P<name>[\u3400-\u9fff]{0,10}(?:冒顶|透水|爆炸|坍塌|塌方|火灾|溃坝|滑坡|泄漏|瓦斯|冒頂|坍塌|"
            r"火災|窒息|中毒))(?:事故|事件)?"
        ),
        gated(r"(?P<name>(?:签署|簽署|签订|簽訂|签约)[^，。；,;]{2,30}(?:协议|備忘錄|备忘录|合同|協議|意向书))"),
    ),
    held=re.compile(
        r"召开|举行|举办|开幕|召開|舉行|舉辦|開幕|闭幕|主办|承办|发生|發生|签署|簽署|参加|出席|在.{1,12}(?:拉开|"
        r"举)|盛大|定于|定於|落幕|落下帷幕|圆满|拉开帷幕|开班|开营|揭幕|启幕|谢幕|登场|召開|揭開"
    ),
    starts=gated(
        r"(?P<name>[\u3400-\u9fff]{0,10}(?:项目|項目|炉|爐|厂|廠|一期|二期|三期|四期|产线|產線|生产线|一期|二期|三期|矿山|装置|工程|基地|电解槽)"
        r"[^。；;]{0,60}?(?:投产|投產|点火|點火|试车|試車|竣工|开工|開工|奠基|启动复产|复产|復產|达产|量产))"
        r"(?=[，。；,;、]|$|后|仪式)"
    ),
    accidents=gated(
        r"(?P<name>[\u3400-\u9fff]{0,10}(?:发生|發生)(?:[\u3400-\u9fff]{0,4})(?:冒顶|冒頂|透水|爆炸|坍塌|塌方|火灾|火災|溃坝|"
        r"滑坡|泄漏|洩漏|瓦斯|中毒|窒息|事故)|[\u3400-\u9fff]{0,8}(?:起火|溃坝|決堤|溃决))"
    ),
    signings=gated(r"(?P<name>(?:签署|簽署|签订|簽訂|签约)[^，。；,;]{2,30}(?:协议|備忘錄|备忘录|合同|協議|意向书))"),
    strikes=gated(
        r"(?P<name>(?:[\u3400-\u9fff]{2,10}?)?(?:一|两|二|三|四|数|多|\d{1,2})?[座家处个]?[\u3400-\u9fff]{0,8}(?:矿|矿山|厂|炉|电厂|"
        r"冶炼厂|矿井|选厂)"
        r"(?:工人)?(?:被迫|全面|临时|紧急)?(?:停产|停工|罢工|塌方|坍塌|透水|爆炸|起火|冒顶|垮塌|溃坝))(?=[，。；,;（(]|$)"
    ),
    settled=gated(r"(?!)"),
    noun=(),
    buy=gated(
        r"求购|采购|收购|急购|询价|需购|欲购|招标|求租|(?<=[\[【［])[求购收](?=[\]】］])|^(?:急?求|急购|需方|买方)(?=[:：\s])"
    ),
    sell=gated(
        r"供应|出售|供货|转让|现货|现售|销售|出让|甩卖|处理|(?<=[\[【［])[供售销](?=[\]】］])|^(?:供|售|供方|卖方)(?=[:：\s])"
    ),
    origin=re.compile(r"产地[:：]?|產地[:：]?|来自|原产"),
    ends=re.compile(
        r"[，,。；;｜|\s　]|月需|月供|产地|產地|数量|联系|交货|现货|"
        r"\d[\d.,]*\s?(?:万|千)?(?:吨|噸|公斤|千克|kg|t\b)|20\d\d[-/年]"
    ),
)

_TABLES = {"en": EN, "zh": ZH}


def event_words(lang: str) -> EventWords | None:
    """The words of a language by its primary subtag, or None where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0])
