"""What a language calls its policies and authorities, and how it issues, drafts, promises and ends policies."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class PolicyWords:
    """The words of one language around policies, as expressions over the text with its case kept.

    Attributes:
        forms: Form word to form; the longest that matches wins.
        issued: Verbs of issuing.
        promised: What says that it is yet to come.
        draft: What says that it is a draft.
        trial: What says that it is on trial.
        ended: What says that it ends: repealed, replaced.
        amended: What says that it amends.
        alias: The words before a short name; group 1 is the short name.
        number: Numbers of documents, beside the title.
        authority: Names of authorities that the vocabulary may lack.
        loose: Titles written without quotes or capitals; group ``title`` is the title.
        speaking: Titles in plain words that set goals themselves ("an action plan from April wants"); group ``title``.
        not_title: What looks like a title and is none.
        anaphor: Words that point back to the policy named last.
        goal: What says that a clause is a goal.
    """

    forms: dict[str, str]
    issued: re.Pattern[str]
    promised: re.Pattern[str]
    draft: re.Pattern[str]
    trial: re.Pattern[str]
    ended: re.Pattern[str]
    amended: re.Pattern[str]
    alias: re.Pattern[str]
    number: re.Pattern[str]
    authority: re.Pattern[str]
    loose: tuple[re.Pattern[str], ...]
    speaking: tuple[re.Pattern[str], ...]
    not_title: re.Pattern[str]
    anaphor: re.Pattern[str]
    goal: re.Pattern[str]


_EN_FORMS = {
    "action plan": "plan", "implementation plan": "plan", "work plan": "plan", "plan": "plan", "measures": "measures",
    "catalogue": "catalogue", "catalog": "catalogue", "opinions": "opinion", "opinion": "opinion", "notice": "notice",
    "regulations": "regulation", "regulation": "regulation", "rules": "rules", "strategy": "strategy",
    "act": "law", "law": "law",
    "guidelines": "guidelines", "guideline": "guidelines", "guidance": "guidelines",
    "standards": "standard", "standard": "standard",
    "programme": "programme", "program": "programme", "roadmap": "plan", "directive": "directive", "decree": "decree",
    "provisions": "rules", "order": "order", "code": "code", "framework": "strategy", "circular": "notice",
    "scheme": "programme",
    "bill": "law", "policy": "policy", "blueprint": "plan", "white paper": "strategy", "list": "list",
    "outline": "plan",
    "initiative": "programme", "ordinance": "law", "charter": "rules",
}  # fmt: skip
_EN_FORM_WORDS = "|".join(sorted((re.escape(form) for form in _EN_FORMS), key=len, reverse=True))
_EN_LOOSE_FORMS = (
    "(?:action |implementation |work |development |carbon peaking |peaking |master |national )?(?:plan|"
    "strategy|roadmap|catalogue|catalog|decree|"
    "regulation|regulations|rules|law|bill|act|guidelines?|programme|standard|standards|notice|list|directive|"
    "measures|policy)"
)

EN = PolicyWords(
    forms=_EN_FORMS,
    issued=re.compile(
        r"\b(?:issue[sd]?|issuing|released?|releases|publish(?:ed|es)?|unveil(?:ed|s)?|adopt(?:ed|s)?|present(?:e"
        r"d|s)?|promulgated|"
        r"approved?|launched|put out|enacted|gazetted|announced|signed|passed|introduced|took effect|came "
        r"into force|enter(?:s|ed) into force|(?:is|are|was|were) in force|takes effect|tabled|"
        r"set out|outlined|laid out|lays out|rolls? out|rolled out|circulated|ratified|endorsed|"
        r"(?:came|come|comes|went|goes|brought) into (?:effect|force)|has taken effect|effective (?:from|since|on)|"
        r"signed off|cleared|notified|decreed|brought in|brings in|imposed|imposes|made public|finali[sz]ed|kicked in|"
        r"lays down|laid down|applies (?:from|since)|enforced|unveils|adopts|launches|approves|introduces|mandated)\b",
        re.I,
    ),
    promised=re.compile(
        r"\b(?:will be (?:released|issued|published|unveiled|announced|adopted|introduced|made public)|"
        r"(?:is|are) (?:planned|"
        r"expected|due|set|"
        r"scheduled) to be (?:released|issued|published|unveiled|announced|adopted)|in the near future|"
        r"will (?:release|issue|publish|unveil|formulate|draw up|introduce|compile|draft|follow)|would follow|"
        r"is being (?:drafted|drawn up|prepared|finali[sz]ed|worked out|discussed)|"
        r"(?:plans?|intends?|aims?|hopes?|expects?|wants?|pledged|promised|vowed) to (?:release|issue|publish|adopt|"
        r"introduce|unveil|table|present|launch|finali[sz]e|draw up|roll out)|(?:is|are) (?:drafting|"
        r"drawing up|preparing|working on|finali[sz]ing)|in the works|in preparation|under preparation|in the pipeline|"
        r"(?:is|are) (?:due|expected) (?:in|by|before|later|next|this)|to be (?:unveiled|tabled|adopted|announced)|"
        r"soon (?:be )?(?:released|"
        r"issued|published)|"
        r"(?:to be|be) (?:released|issued|published) (?:soon|shortly)|yet to be published)\b",
        re.I,
    ),
    draft=re.compile(
        r"\b(?:drafts?|for (?:public )?comments?|consultation|soliciting (?:public )?(?:opinions|comments)|proposed)\b",
        re.I,
    ),
    trial=re.compile(r"\b(?:trial|interim|pilot|provisional)\b", re.I),
    ended=re.compile(
        r"\b(?:repeal(?:s|ed|ing)?|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|abolish(?:es|ed|ing)|scrapped|revoked|"
        r"lapsed|annulled|rescinded|withdrawn|expired|struck down|succeeded)\b",
        re.I,
    ),
    amended=re.compile(r"\b(?:amend(?:s|ed|ment)|revis(?:es|ed|ion))\b", re.I),
    alias=re.compile(
        r"\(?\b(?:hereinafter|hereafter|henceforth)(?: referred to as| called| known as)?(?: the)?\s*[“\"'‘]([^”\""
        r"'’]{2,80})[”\"'’]",
        re.I,
    ),
    number=re.compile(
        r"\b((?:(?:Notice|Order|Decree|Regulation|Circular|Statutory Instrument|Ref\.?)\s)?(?:No\.?\s?)"
        r"?\d{1,5}(?:\s?of\s|/)(?:19|20)\d\d)\b"
    ),
    authority=re.compile(
        r"\b((?:[A-Z][\w'’-]+\s){0,3}(?:[A-Z][\w'’-]+\sand\s)?(?:[A-Z][\w'’-]+\s){0,2}(?:Ministry|Department|"
        r"Commission|Bureau|Administration|Agency|Office|Authority|Government|Council|"
        r"Committee|Parliament|Cabinet|Directorate)(?:\s(?:of|for|on)\s(?:the\s)?[A-Z][\w'’-]+(?:(?:,\s|"
        r"\sand\s|\s|,\sand\s)[A-Z][\w'’-]+){0,6})?"
        r"|(?:[A-Z][\w'’-]+['’]s\s)?(?:[a-z]+\s)?(?:ministry|government|cabinet|parliament|regulator)\b)"
    ),
    loose=(
        re.compile(
            rf"\b(?:[Aa]|[Aa]n|[Tt]he|[Ii]ts|[Aa]nother|separate|new)\s(?P<title>(?:(?!the\b|of\b|and\b|a\b)[a-z-]+\s)"
            rf"{{0,4}}?{_EN_LOOSE_FORMS}\s(?:for|on|to|of|that would|capping|governing)\s"
            r"[^.;,“”\"()]{3,90}?)(?=[.;,“”\"()]|\s(?:is|are|was|were|will|would|has|had|which|that|by|"
            r"in\s(?:April|early|late|the\snear))\b|$)"
        ),
    ),
    speaking=(
        re.compile(
            rf"\b(?:[Aa]|[Aa]n|[Tt]he|[Ii]ts|[Tt]he\s[\w-]+['’]s)\s"
            rf"(?P<title>(?:(?!the\b|of\b|and\b|a\b)[a-z-]+\s){{0,4}}?"
            rf"{_EN_LOOSE_FORMS}(?:\s(?:for|on)\s[^.;,“”\"()]{{3,70}}?)?)"
            r"(?:\s(?:from|of|dated|issued in|published in)\s(?:[A-Z][a-z]+\s)?(?:\d{4})?)?\s?"
            r"(?=(?:wants|aims|calls for|sets|targets|envisages|requires|seeks|foresees|stipulates|provides for)\b)"
        ),
        re.compile(
            rf"\b(?:[Aa]|[Aa]n)\s(?P<title>(?:(?!the\b|of\b|and\b|a\b)[a-z-]+\s){{0,4}}?{_EN_LOOSE_FORMS})\s"
            r"(?=is being (?:drafted|drawn up|prepared)|is to be issued|"
            r"will be (?:released|issued|published|made public))"
        ),
    ),
    anaphor=re.compile(
        r"\b(?:[Tt]his|[Tt]he(?: above)?|[Ii]ts)\s(?:plan|measures|catalogue|strategy|regulations?|rules|"
        r"notice|guidelines|"
        r"action plan|implementation plan|decree|law|programme|document)\s(?:\w+ly\s)?"
        r"(?:outline[sd]?|state[sd]?|require[sd]?|call[sed]*|aim[sed]*|set[s]?|propose[sd]?|specif\w+|said|"
        r"says|seek[s]?|envisage[sd]?|"
        r"also|will|target[sed]*)\b"
    ),
    not_title=re.compile(r"five[- ]year plan|business herald|daily|news|marshall plan", re.I),
    goal=re.compile(
        r"\b(?:achiev\w+|ensure|ensur\w+|phase[ds]? out|eliminate|reach|peak|build|establish\w*|decline|"
        r"improve|should|is to|are to|will)\b",
        re.I,
    ),
)

_ZH_FORMS = {
    "实施方案": "plan", "行动方案": "plan", "工作方案": "plan", "方案": "plan", "行动计划": "plan",
    "计划": "plan", "规划纲要": "plan",
    "规划": "plan", "纲要": "plan", "管理办法": "measures", "办法": "measures", "若干措施": "measures",
    "措施": "measures",
    "指导意见": "opinion", "实施意见": "opinion", "意见": "opinion", "通知": "notice", "公告": "notice",
    "通告": "notice", "目录": "catalogue",
    "名录": "catalogue", "条例": "regulation", "细则": "rules", "实施细则": "rules", "规定": "rules",
    "标准": "standard", "规范": "standard",
    "规范条件": "standard", "指南": "guidelines", "要点": "guidelines", "决定": "notice", "法": "law",
    "政策": "policy", "清单": "list",
    "路线图": "plan", "白皮书": "strategy", "战略": "strategy", "准则": "rules", "方针": "guidelines",
    "指标": "notice", "行动": "plan",
    "规则": "rules", "准入条件": "standard", "令": "notice", "草案": "plan", "大纲": "plan",
}  # fmt: skip
_ZH_VAGUE = frozenset(["战略", "行动", "方针", "政策", "措施", "规则", "规范", "规定", "决定", "意见"])
_ZH_FORM_WORDS = "|".join(
    sorted((form for form in _ZH_FORMS if len(form) > 1 and form not in _ZH_VAGUE), key=len, reverse=True)
)

ZH = PolicyWords(
    forms=_ZH_FORMS,
    issued=re.compile(
        r"印发|发布|出台|公布|施行|实施|颁布|下发|通过|制定|下达|发出|公告|推出|颁发|审议|公示|执行|生效|颁行|推行|核准|审定|上路|核定|拍板|核備|"
        r"印發|發布|發佈|頒布|訂定|修正|公佈|施行|實施|公開|公开征求"
    ),
    promised=re.compile(
        r"即将(?:出台|发布|印发|公布|实施|推出)|近期(?:将|有望)?(?:出台|发布|印发|公布|实施)|将(?:于近期)"
        r"?(?:出台|发布|印发|公布|制定|推出|编制|陆续出台)|"
        r"拟(?:出台|发布|印发|制定)|还将制定|将尽快|正(?:在)?(?:抓紧|加紧|加快|着手|组织)?(?:制定|起草|编制|研究|修订|酝酿|完善|拟订)|计划(?:于|在)?[^，。；]{0,10}?(?:出台|发布|印发|公布|推出)|"
        r"(?:预计|預計)[^，。；]{0,12}?(?:出台|发布|印发|公布|發布|公告|上路)|(?:将|將)于[^，。；]{0,10}?(?:出台|发布|印发|公布|發布)|"
        r"年内(?:将)?(?:出台|发布|印发|公布)|不日(?:将)?(?:出台|发布|公布)|呼之欲出|尚待|研擬|研議|擬訂|"
        r"抓紧(?:制定|编制)|很快(?:就)"
        r"?(?:会|将)(?:公布|出台|发布)|"
        r"即將(?:公布|發布|出台|上路)|很快會公布|將(?:公布|發布|訂定)|择机(?:出台|发布)|有望(?:出台|发布)"
        r"|加快(?:制定|出台)|待(?:发布|公布)"
    ),
    draft=re.compile(r"征求意见|徵求意見|草案|草擬|预告|預告|公开征集意见|送审稿|讨论稿|意见稿"),
    trial=re.compile(r"试行|試行|暂行|暫行"),
    ended=re.compile(r"废止|廢止|停止执行|停止執行|失效|取代|终止|作废|不再执行|不再适用|撤销|撤銷|届满失效"),
    amended=re.compile(r"修订|修訂|修正|修改"),
    alias=re.compile(r"以下(?:简称|簡稱|称)[为為]?[《“「\"]([^》”」\"]{2,40})[》”」\"]"),
    number=re.compile(
        r"([\u3400-\u9fff]{1,14}[〔\[【][12]\d{3}[〕\]】]\s?第?\d{1,5}[号號]|[\u3400-\u9fff]{1,10}字第\d{4,14}[号"
        r"號]|(?<=[（(])[\u3400-\u9fff]{2,10}[12]\d{3}年第\d{1,4}[号號]|[12]\d{3}年第\d{1,4}[号號])"
    ),
    authority=re.compile(
        r"((?:[\u3400-\u9fff]{2,4}(?:省|市|自治区|县|区|州|盟))?[\u3400-\u9fff]{2,12}?(?:厅|局|委员会|办公室|"
        r"总局|署|海关|海關|人民政府|政府|国务院|部(?![门署分件])|廳|委員會))"
    ),
    loose=(
        re.compile(
            rf"(?P<title>(?:(?:19|20)\d\d年)?[\u3400-\u9fff、“”\"]{{3,24}}?(?:{_ZH_FORM_WORDS}))(?=[，,。；;（(「“]?(?:即将|"
            rf"将|近期|已|正在|有望|很快|即將|將|尚未|正式|于|自|[，,。；;」]))"
        ),
        re.compile(
            rf"(?:制定|出台|编制|编写|发布|印发|起草|研究制定|制订|公布|下达)(?:了)?(?P<title>[\u3400-\u9fff0-9、"
            rf"“”]{{2,24}}?(?:{_ZH_FORM_WORDS}))"
        ),
    ),
    speaking=(
        re.compile(
            rf"(?:^|[，。；\s])(?:该省|该市|该区|该国|我省|我市|全省)?的?(?P<title>[\u3400-\u9fff、“”]{{5,30}}?(?:{_ZH_FORM_WORDS}))(?:还|同时|中)?"
            r"(?:提出|明确|要求|规定)"
        ),
    ),
    anaphor=re.compile(
        r"(?:^|[。；，\s])[《“]?(?:该|本|上述|此)?(?:实施|行动|工作|指导)?(?:方案|计划|意见|办法|规划|通知|"
        r"措施|文件)[》”]?"
        r"(?:还|同时|进一步)?(?:提出|明确|要求|指出|规定|强调)"
    ),
    not_title=re.compile(
        r"五年规划期|(?:省|市|部|局|厅|委|院|政府|公司|国|方|将|也|还|正|均)计划$|(?:晚|日|早|商|经济|时)报$|^(?:以下|上述|该|本|此|相关|有关|这一|一系列|多项|各项|政府|公司|集团)"
    ),
    goal=re.compile(r"实现|推动|达到|建成|消纳|提升|扩大|淘汰|形成|确保|力争|完成|降低|提高|培育"),
)

_TABLES = {"en": EN, "zh": ZH}


def policy_words(lang: str) -> PolicyWords | None:
    """The words of a language by its primary subtag, or None where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0])


def form_of(title: str, words: PolicyWords) -> str | None:
    """The form of a policy by its title: the form word nearest to the end in Chinese, the first one in English."""
    low = title.lower()
    best: tuple[int, int, str] | None = None
    for word, form in words.forms.items():
        if word[0] < "\u2e80":
            found = re.search(rf"\b{re.escape(word)}\b", low)
            at = -found.start() if found else None
        else:
            at = low.rfind(word) if word in low else None
        if at is not None and (best is None or (at, len(word)) > best[:2]):
            best = (at, len(word), form)
    return best[2] if best else None
