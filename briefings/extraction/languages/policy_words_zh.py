"""Chinese: policies, authorities, and the verbs of issuing, drafting, promising and ending.

All is looked for in folded text, in simplified characters.
"""

from __future__ import annotations

import re

from briefings.extraction.languages.policy_table import PolicyWords
from briefings.patterns import gated

_FORMS = {
    "实施方案": "plan", "行动方案": "plan", "工作方案": "plan", "方案": "plan", "行动计划": "plan", "计划": "plan",
    "计画": "plan", "规划纲要": "plan", "规划": "plan", "纲要": "plan", "路线图": "plan", "蓝图": "plan",
    "大纲": "plan", "草案": "plan", "行动": "plan", "要点": "guidelines", "策略": "strategy",
    "管理办法": "measures", "办法": "measures", "若干措施": "measures", "措施": "measures", "举措": "measures",
    "指导意见": "opinion", "实施意见": "opinion", "意见": "opinion", "建议": "opinion",
    "通知": "notice", "公告": "notice", "通告": "notice", "决定": "notice", "令": "notice", "指标": "notice",
    "通报": "notice", "公报": "notice", "批复": "notice", "函": "notice", "倡议": "notice", "宣言": "notice",
    "目录": "catalogue", "名录": "catalogue", "清单": "list", "名单": "list",
    "条例": "regulation", "细则": "rules", "实施细则": "rules", "规定": "rules", "准则": "rules", "规则": "rules",
    "要求": "standard", "标准": "standard", "规范": "standard", "规范条件": "standard", "准入条件": "standard",
    "限额": "standard", "导则": "guidelines", "规程": "standard", "基准": "standard",
    "制度": "rules", "机制": "programme",
    "指南": "guidelines", "指引": "guidelines", "方针": "guidelines", "法": "law", "法案": "law", "修正案": "law",
    "协定": "treaty", "政策": "policy", "白皮书": "strategy", "战略": "strategy", "安排": "plan", "工程": "programme",
}  # fmt: skip
_VAGUE = re.compile(
    "战略|行动|方针|政策|措施|举措|规则|规范|规定|决定|意见|建议|要求|基准|限额|制度|机制|安排|工程|函|通报|公报|倡议|宣言|协定|"
    "名单|策略|草案"
)
"""Form words that everyday speech uses too: they mark a title only in quotes."""
_FORM_WORDS = "|".join(
    sorted((form for form in _FORMS if len(form) > 1 and not _VAGUE.fullmatch(form)), key=len, reverse=True)
)
_OUT = "(?:出台|发布|印发|公布|推出|制定|制订|编制|颁布|下发|颁行)"

ZH = PolicyWords(
    forms=_FORMS,
    capital_form=re.compile(r"(?!)"),
    report=re.compile(r"白皮书$|报告$|蓝皮书$"),
    issued=gated(
        r"印发|发布|出台|公布|施行|实施|颁布|下发|通过|制定|下达|发出|公告|推出|颁发|审议|公示|执行|生效|颁行|推行|核准|审定|上路|核定|拍板|"
        r"核备|订定|修正|公开|批复|批准|签发|签署|发文|明文|刊发|修订|转发|落地"
    ),
    promised=gated(
        rf"即将(?:正式|陆续)?(?:{_OUT}|公告|上路|实施|施行)|近期(?:将|有望|拟|会)?(?:正式)?(?:{_OUT}|实施|施行)|(?<!现)将(?:于近期|抓紧|尽快|适时|"
        rf"陆续|组织|研究|继续|加快|会同[^，,。；;]{{2,12}})?{_OUT}|拟(?:于[^，,。；;]{{1,8}}?)?(?:正式)?{_OUT}|还将制定|将尽快|"
        rf"(?:抓紧|加紧|加快|尽快|适时|择机|着手|尽早|研究|陆续)(?:研究|修订|起草)?{_OUT}|"
        r"正(?:在)?(?:抓紧|加紧|加快|着手|组织|牵头|会同[^，,。；;]{2,12})?(?:研究)?(?:制定|制订|起草|编制|研究|修订|酝酿|完善|拟订|编写|草拟)|"
        rf"计划(?:于|在)?[^，,。；;]{{0,10}}?{_OUT}|(?:预计|有望|争取|力争|最快|最晚)[^，,。；;]{{0,12}}?(?:{_OUT}|公告|上路|提交|报批|定案)|"
        rf"(?<!现)将于[^，,。；;]{{0,10}}?{_OUT}|年内(?:将|有望|会)?{_OUT}|不日(?:将)?{_OUT}|呼之欲出|尚待|研拟|研议|拟订|"
        rf"很快(?:就)?(?:会|将)?{_OUT}|将订定|待(?:发布|公布)|已报[^，,。；;]{{2,10}}?(?:审批|待批)|"
        rf"(?:下一步|今后|接下来)[^。；]{{0,24}}?{_OUT}|提上日程|进入(?:报批|审批|会签)"
    ),
    draft=re.compile(
        r"征求(?:社会|公众|各方|各界|业界)?(?:意见|稿)|草案|草拟|预告|公开征集|征集意见|送审稿|讨论稿|意见稿|公开征求|修订稿|"
        r"向社会征求|向社会公开征|听取意见"
    ),
    weak=re.compile(r"制定|编制|审议|修订|通过|审定|订定"),
    proposed=re.compile(r"提请审议|初次审议|审议中"),
    trial=re.compile(r"试行|暂行"),
    ended=re.compile(r"废止|停止执行|停止实施|失效|取代|替代|终止|作废|不再执行|不再施行|不再适用|不再有效|撤销|届满"),
    amended=re.compile(r"修订|修正|修改"),
    alias=re.compile(r"以下(?:简称|称|统称)[为]?[《“「\"]([^》”」\"]{2,40})[》”」\"]"),
    number=re.compile(
        r"([\u3400-\u9fff]{1,14}[〔\[【（(][12]\d{3}[〕\]】）)]\s?第?\d{1,5}[号號]|[\u3400-\u9fff]{1,10}字第\d{4,14}[号號]|"
        r"(?<=[（(])[\u3400-\u9fff]{2,14}[12]\d{3}年第\d{1,4}[号號]|"
        r"(?:(?<=[，,。；\s“（(])[\u3400-\u9fff]{0,6}公告)?[12]\d{3}年第\d{1,4}[号號]"
        r"|(?:GB|HJ|YS|DB)(?:/?T)?\s?\d{2,6}(?:[.-]\d{1,4})?[-—](?:19|20)\d\d)"
    ),
    authority=gated(
        r"((?:[\u3400-\u9fff]{2,4}(?:省|市|自治区|县|区|州|盟))?[\u3400-\u9fff]{2,12}?(?:厅|(?<![布格结当])局|委员会|办公室|"
        r"总局|署|海关|人民政府|政府|国务院|(?<![全顶内外底上下东西南北大局中])部(?![门署分件位])|发改委|国资委)|行政院|立法院)"
    ),
    loose=(
        gated(
            rf"(?P<title>(?:(?:19|20)\d\d年)?[\u3400-\u9fff、“”\"]{{3,24}}?(?:{_FORM_WORDS}))(?=[，,。；;（(「“]?(?:即将|"
            r"将|近期|已|正在|有望|很快|尚未|正式|于|自|最快|预计|年内|最晚|[，,。；;」]))"
        ),
        gated(r"(?P<title>第\d{1,4}号(?:部长|总统|总理|政府|行政|部级)?(?:条例|法令|法规|决定|规定|令))"),
        gated(
            r"(?:制定|出台|编制|编写|发布|印发|起草|研究制定|制订|公布|下达|推出|修订)(?:了)?"
            rf"(?P<title>[\u3400-\u9fff0-9、“”]{{2,24}}?(?:{_FORM_WORDS}))"
        ),
    ),
    campaign=gated(
        r"(?:开展|组织|启动|实施|举办|组织开展)[“「《]?(?P<title>[^，。；”」》]{4,30}?)[”」》]?(?:评选|遴选|专项行动|专项整治行动|试点示范|推广活动|下乡活动|"
        r"宣传月)|(?:开展|组织|启动)(?:了)?(?P<more>[\u3400-\u9fff]{2,12}下乡)"
    ),
    speaking=(
        gated(
            rf"(?:^|[，,。；;\s])(?:该省|该市|该区|该国|我省|我市|"
            rf"全省)?的?(?P<title>[\u3400-\u9fff、“”]{{5,30}}?(?:{_FORM_WORDS}))(?:还|同时|中)?"
            r"(?:提出|明确|要求|规定)"
        ),
    ),
    anaphor=gated(
        r"(?:^|[。；;，,\s])[《“]?(?:该|本|上述|此|此次|这份|新)?(?:实施|行动|工作|指导|管理)?(?:方案|计划|计画|意见|办法|规划|通知|纲要|条例|细则|"
        r"措施|文件|政策|新规|规定|标准|目录|公告|指南|蓝图)[》”]?(?:还|同时|进一步|中)?(?:提出|明确|要求|指出|规定|强调|设定|确定|部署|从|将|自|聚焦|对)"
    ),
    not_title=re.compile(
        r"五年规划期|(?:省|市|部|局|厅|委|院|政府|公司|国|方|将|也|还|正|均)计划$|(?:晚|日|早|商|经济|时)报$|"
        r"^(?:以下|上述|该|本|此|相关|有关|这一|一系列|多项|各项|政府|公司|集团|企业|某)|发布的|旧|"
        r"^[\u3400-\u9fff]{0,8}(?:企业|公司|集团|项目|工厂|董事会)[\u3400-\u9fff]{0,6}的"
    ),
    goal=re.compile(
        r"实现|推动|达到|建成|消纳|提升|扩大|淘汰|形成|确保|力争|完成|降低|提高|培育|增强|完善|优化|改善|退出|建立|健全|基本|显著|明显|不断"
    ),
)
