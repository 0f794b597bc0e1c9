"""Whether a policy's own words set a figure: by a duty, a bound, a time ahead; and do not tell it as a fact."""

from __future__ import annotations

import re
from datetime import date

from briefings.extraction.draft import Draft, Part
from briefings.extraction.policies import Found
from briefings.extraction.titles import searched
from briefings.model import Grain, Modality, Period, Side

_DUTY = re.compile(
    r"\b(?:must|shall|should|ha(?:s|ve) to|(?:is|are) to|will|would|may|cannot|needs? to|requir\w+|oblig\w+|mandat\w+|"
    r"target\w*|aim\w*|goals?|call(?:s|ed|ing)? for|capp?(?:s|ed|ing)?|limit\w*|ceiling|permit\w*|allow\w*|lets?|"
    r"no (?:more|less|fewer|lower|higher) than|not (?:more|less|higher|lower|exceed\w*)|at least|up to|minimum|maximum|"
    r"puts? forward|strive\w*|ensure\w*|quotas?|entitled|levy|surtax|duty of|tariff of|royalt(?:y|ies) of|fines? of)\b"
    r"|要求|应当?|须|需|不得|不低于|不高于|不超过|不少于|不大于|不小于|力争|目标|将|拟|降至|降到|提高到|提高至|提升到|提升至|控制在|确保|"
    r"实现|至少|至多|最高|最低|上限|下限|核减|加价|奖励|补助|征收|定为|设定|下达|定于|争取|压减|核定|给予|限额"
)
_TELLS = re.compile(
    r"\b(?:sets?|rais(?:es|ing)|lifts?|lifting|cuts?|cutting|lowers?|rises?|falls?|drops?|reserv(?:es|ing)|"
    r"provid(?:es|ing)|"
    r"commits?|intends?|plans?|proposes?|seeks?|wants?|foresees?|envisages?|keeps?|imposes?|charges?|grants?|doubles?|"
    r"tightens?|reduc(?:es|ing)|increas(?:es|ing)|expand(?:s|ing)|build(?:s|ing)?|establish(?:es|ing)?|"
    r"reach(?:es|ing)?|exceeds?|breaks? through|gives?|stipulates?|"
    r"is|are|be|to)\b"
    r"|提出|明确|规定|达到|达|超过|突破|提高|提升|下降|降低|增长|增加|减少|新增|培育|打造|建成|形成|为|由|占|成长|降|减|翻"
)
_FACT = re.compile(
    r"\b(?:was|were|had|rose|fell|grew|climbed|dropped|accounted|accounts for|currently|at present|last year|stood at|"
    r"totall?ed|used|produced|exported|shipped|made up|now has|already|so far|to date|a year earlier|"
    r"year[- ]on[- ]year|"
    r"this year so far|according to data|data show\w*|holds?|ranked|has been|have been|spent|reported)\b"
    r"|目前|已经|已(?!于)|同比|环比|去年|上年|截至|累计|多年|位居|据统计|近年来|现有|居全[国球]|数据显示|统计显示|同期|实际"
)
_FORESEEN = re.compile(r"expect|forecast|predict|estimat|analyst|likely|预计|预测|估计|有望|料", re.I)
_OF_A_THING = re.compile(
    r"^(?:的|及以上的?|以上的?|以下的?)?(?=[\u3400-\u9fff])(?!的?(?:[，。；、并且和及与或的]|[个家项吨元台座条种]))"
)
_SIZED = re.compile(
    r"\b(?:furnaces?|plants?|mines?|lines?|kilns?|smelters?|facilit(?:y|ies)|units?|compan(?:y|ies)|firms?|producers?|"
    r"enterprises?|makers?|users?|importers?|exporters?|projects?|motors?|vehicles?|projects?|batteries|"
    r"products?)\b[^,.;]{0,36}"
    r"\b(?:of|with|below|above|under|over|than|producing|using|exceeding|employing|income exceeds?|handling|up to)\s?"
    r"(?:a\s|an\s|capacity\sof\s|some\s|about\s)*$"
)
_MODAL = re.compile(
    r"\b(?:must|shall|should|ha(?:s|ve) to|(?:is|are) to|will|would|may|need)\b"
    r"|必须|须|应|不得|全部|退出|淘汰|给予|关停|要"
)
_FROM = re.compile(r"(?:\bfrom|\bagainst|\binstead of|\bcompared (?:with|to)|由|从|從)\s?(?:about\s|some\s|the\s)?$")
_MAKES = re.compile(
    r"\b(?:cultivat\w*|build|creat\w*|establish\w*|set(?:ting)? up|add|train|foster\w*|carry(?:ing)? out|"
    r"launch|open|"
    r"nurtur\w*|form|develop|explore|auction\w*|support|complet\w*|commission|target\w*)"
    r"\s(?:[\w-]+\s){0,3}$"
    r"|\b(?:targets?|aims? for|goals? of)\b[^.;]{0,80}\band\s$"
    r"|(?:培育|建成|打造|新增|形成|建设|认定|创建|建立|组建|引进|布局|遴选|制修订|推广|实施|培養|建置|新建|扶持|壮大|圈定|提交|发现|探获|新设|开发)[^，,。；]{0,18}$",
    re.I,
)
_MADE = re.compile(
    r"^\s[\w\s-]{3,40}?\b(?:be|to be)\s(?:built|created|set up|established|trained|cultivated|opened|completed)\b"
)
_NO_GOALS = re.compile(
    r"^\s?(?:other\s|new\s|key\s|main\s|major\s|binding\s)?(?:tasks|aspects|chapters|articles|measures|parts|"
    r"sections|pillars|"
    r"critical minerals|minerals|metals|elements|materials|benchmarks|provinces|ministries|departments|agencies|"
    r"days|weeks|"
    r"months|years|categories|countries|readings?|pages|annexes|companies were|firms were)\b"
    r"|^(?:个|项|条|大|方面|章|部分|种)?(?:方面|任务|措施|举措|部门|省|市|章|条|部分|矿产|金属|材料|品种|国家|矿种|产品|领域|方向|工程|专栏)"
)
_MEASURED = frozenset(
    {"percent", "points", "mass", "mass_rate", "money", "price", "energy", "power", "intensity", "grade", "multiple"}
)


def orders(draft: Draft, policy: Found, today: date | None) -> bool:
    """Whether a draft in a policy's words is set by it; what stands there as a fact, a threshold or a base is not."""
    if draft.part in (Part.RANK, Part.FORMER) or not _fits(draft) or is_threshold(draft) or is_base(draft):
        return False
    if _OTHERS_SAY.search(draft.scene.folded[draft.sentence.start : draft.figure.start]):
        return False
    if draft.part is Part.CHANGE and draft.level is not None and draft.level.modality is Modality.ACTUAL:
        return False
    day = today or (policy.date.last if policy.date is not None else None)
    if draft.modality in (Modality.FORECAST, Modality.ESTIMATE) and _foreseen(draft):
        return False
    if _is_fact(draft, day) or (draft.modality is not Modality.TARGET and _is_budget(draft)):
        return False
    scene, figure = draft.scene, draft.figure
    text = scene.folded
    clause = (
        text[max(draft.sentence.start, _clause_start(draft)) : figure.start] + " " + text[figure.end : figure.end + 24]
    )
    if draft.part is Part.COUNT or figure.dimension in ("number", "count"):
        noun = _NO_GOALS.match(text[figure.end : figure.end + 24]) or figure.tail in ("种", "部门", "部委")
        return _is_made(draft) or (not noun and is_ahead(draft, day) and bool(_DUTY.search(clause)))
    if _DUTY.search(clause) or is_ahead(draft, day) or draft.modality is Modality.TARGET:
        return True
    own = text[max(policy.title.end if policy.scene is scene else 0, draft.sentence.start) : figure.start]
    return _speaks(draft, policy) and bool(_TELLS.search(own))


_BOUND = re.compile(
    r"\b(?:must|shall|(?:is|are) (?:to|required to)|ha(?:s|ve) to) [^.;]{0,60}$|\b(?:shall|should|must|"
    r"will) be (?:no|not)\b"
    r"|不得|须|应(?=[不大小高低达为])|不低于|不高于|不超过|不少于|力争|确保"
)


def bound(draft: Draft) -> bool:
    """Whether the words of a figure set a bound or a duty outright, wherever in a text about a policy they stand."""
    if is_threshold(draft) or is_base(draft) or not _fits(draft) or draft.part in (Part.NONE, Part.COUNT):
        return False
    words = draft.scene.folded[draft.clause.start : draft.figure.start]
    return bool(_BOUND.search(words)) and not _FACT.search(_words(draft)) and not _foreseen(draft)


def wanted(draft: Draft, day: date | None) -> bool:
    """Whether a figure under a heading of goals is one: no threshold, no base, and not told as what is or was."""
    if is_threshold(draft) or is_base(draft) or not _fits(draft) or _is_budget(draft) or _foreseen(draft):
        return False
    # The heading says what nothing else may: that a year which no date can be held against lies ahead.
    return not (_FACT.search(_words(draft)) if day is None else _is_fact(draft, day))


_GIVEN = re.compile(r"\brewards?\b|\bsubsid\w+|\bgrants?\b|奖励|奖补|补助|补贴")


def given(draft: Draft) -> bool:
    """Whether a policy makes so many of something, or gives so much money for it, in a text that is about it."""
    if is_threshold(draft) or is_base(draft) or not _fits(draft) or _FACT.search(_words(draft)):
        return False
    scene, figure = draft.scene, draft.figure
    if draft.part is Part.COUNT:
        return _is_made(draft)
    money = figure.dimension == "money" and draft.part is not Part.CHANGE
    words = scene.folded[draft.clause.start : figure.start] + scene.folded[figure.end : figure.end + 24]
    return money and bool(_GIVEN.search(words) or (draft.modality is Modality.TARGET and _BUDGET.search(words)))


_BUDGET = re.compile(r"资金|拨款|经费|\b(?:outlay|budget|funds?|funding)\b")


def _is_budget(draft: Draft) -> bool:
    """Whether money is what a policy costs and not what it sets: a goal only where the text says it will be given."""
    scene, figure = draft.scene, draft.figure
    around = scene.folded[draft.clause.start : figure.start] + scene.folded[figure.end : figure.end + 24]
    return figure.dimension == "money" and _BUDGET.search(around) is not None


_OTHERS_SAY = re.compile(
    r"\b(?:exporters|analysts?|producers|companies|traders|miners|industry|consultants?|economists?|brokers?|"
    r"critics|bank)\s"
    r"(?:say|said|expect|estimate|reckon|fear|warn|think|believe)\w*\b|业内|分析师|机构(?:预计|认为)|市场人士|专家认为"
)
"""Somebody else speaks of a policy, and sets nothing."""


def _clause_start(draft: Draft) -> int:
    """Where the words that govern a figure begin: its clause, and the one before where the clause is short."""
    start = draft.clause.start
    if draft.figure.start - start > 24:
        return start
    clauses = [one.start for one in draft.sentence.clauses if one.start < start]
    return clauses[-1] if clauses else draft.sentence.start


def _fits(draft: Draft) -> bool:
    figure = draft.figure
    if draft.scene.folded[figure.end : figure.end + 7] == " countr":
        return False  # one third country
    if figure.masked or (figure.value is None and figure.low is None) or _is_grade(draft) or _is_ratio(draft):
        return False
    if draft.part is not Part.NONE:
        return True
    if figure.dimension in ("number", "count"):
        return _is_made(draft)
    return figure.dimension in _MEASURED and bool(figure.unit)


def _is_grade(draft: Draft) -> bool:
    """Whether a number only sorts what stands behind it: 百亿级企业."""
    figure, text = draft.figure, draft.scene.folded
    return figure.tail == "级" or text[figure.end : figure.end + 1] == "级" or text[figure.end - 1] == "级"


def _is_ratio(draft: Draft) -> bool:
    """Whether a number is a side of a ratio: 1.5∶1."""
    figure, text = draft.figure, draft.scene.folded
    around = text[max(0, figure.start - 1) : figure.start] + text[figure.end : figure.end + 1]
    return any(mark in around for mark in "∶:：") and figure.dimension in ("number", "count")


def _is_made(draft: Draft) -> bool:
    """Whether a count is of things to be made or kept: cultivate 10 enterprises, 培育百亿级企业8家."""
    scene, figure = draft.scene, draft.figure
    if _NO_GOALS.match(scene.folded[figure.end : figure.end + 24]) or figure.dimension == "ordinal":
        return False
    if draft.scene.words.spaced and draft.part is Part.NONE and not re.match(r"\s[a-z]", scene.text[figure.end :][:2]):
        return False
    if _MADE.match(scene.folded[figure.end : figure.end + 60]):
        return True
    return bool(_MAKES.search(scene.folded[max(draft.clause.start, figure.start - 40) : figure.start]))


def is_threshold(draft: Draft) -> bool:
    """Whether a figure only says which things are meant: furnaces below 25 MVA must close, 20万吨以上的企业."""
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced:
        bound = re.search(r"(?:以上|以下|以内)$", scene.folded[: figure.end][-4:])
        behind = scene.folded[figure.end : figure.end + 8]
        if not bound and not re.match(r"(?:及)?(?:以上|以下)的?[\u3400-\u9fff]", behind):
            return bool(re.match(r"的(?:企业|项目|产能|单位|矿山|装置|生产线|炉|产品)", behind))
        return bool(_OF_A_THING.match(behind))
    before = scene.folded[max(draft.sentence.start, figure.start - 70) : figure.start]
    clause = scene.folded[draft.clause.start : figure.start]
    hedge = re.match(r"(?:above|below|over|under|more than|less than)\s", scene.folded[figure.start : figure.end])
    if not _SIZED.search(before + (hedge[0] if hedge else "")) or _MODAL.search(clause):
        return False
    return bool(_MODAL.search(scene.folded[figure.end : draft.sentence.end][:60])) or "income" in before


def is_base(draft: Draft) -> bool:
    """Whether a figure is what a goal is measured from: from 54 days, 由30%."""
    return bool(_FROM.search(draft.scene.folded[max(0, draft.figure.start - 20) : draft.figure.start]))


def _foreseen(draft: Draft) -> bool:
    place = draft.evidence.get("modality")
    scene = draft.scene
    said = scene.folded[place[0] : place[1]] if place else ""
    return bool(_FORESEEN.search(said + " " + scene.folded[draft.clause.start : draft.figure.start]))


def _is_fact(draft: Draft, day: date | None) -> bool:
    """Whether a figure is told as what is or was: a time that is over, a verb in the past."""
    period = draft.period
    own = "period" not in draft.inherited
    if period is not None and period.last is not None and period.side is not Side.SINCE and own:
        if day is not None and period.last < day and period.grain is not Grain.DAY:
            return True
        told = draft.modality is Modality.ACTUAL and period.side is Side.CLOSED and period.grain is not Grain.PLAN
        if day is None and told:
            return _FACT.search(_words(draft)) is not None or not _DUTY.search(_words(draft))
    if draft.modality is Modality.TARGET or (period is not None and period.side in (Side.BY, Side.BEFORE)):
        return False
    return _FACT.search(_words(draft)) is not None


def _words(draft: Draft) -> str:
    scene, figure = draft.scene, draft.figure
    behind = re.split(r"[,;，；。]|\.\s", scene.folded[figure.end : figure.end + 40])[0]
    return scene.folded[draft.clause.start : figure.start] + " " + behind


def is_ahead(draft: Draft, day: date | None) -> bool:
    """Whether its time lies ahead: a deadline, the term of a plan, a year to come."""
    return ahead(draft.period, day)


def ahead(period: Period | None, day: date | None) -> bool:
    """Whether a period is a time to come; without a day to compare with, only a deadline or a plan is."""
    if period is None or period.side is Side.SINCE:
        return False
    if period.side in (Side.BY, Side.BEFORE) or period.grain is Grain.PLAN:
        return day is None or period.last is None or period.last >= day
    return (
        day is not None
        and period.last is not None
        and period.last > day
        and period.grain not in (Grain.DAY, Grain.WEEK)
    )


_SUBJECT = re.compile(
    r"^\s?[“\"《]?(?:[Ii]t|[Tt]he|[Tt]his|[Tt]hese|[Uu]nder|[Ii]ts|[Bb]y)\b|^[《“]?(?:该|本|此|新)?(?:[\u3400-\u9fff]{0,4})"
    r"(?:方案|计划|计画|意见|办法|规划|通知|条例|细则|文件|新规|规定|公告|目标|其中)"
)


def _speaks(draft: Draft, policy: Found) -> bool:
    """Whether the sentence of a figure is the policy's: it names it before, or opens by pointing back to it."""
    sentence = draft.sentence
    if policy.scene is draft.scene and sentence.start <= policy.title.start < draft.figure.start:
        return True
    opening = searched(draft.scene)[sentence.start : sentence.start + 24]
    nth = [
        one.start for one in draft.scene.sentences if policy.scene is draft.scene and one.start > policy.sentence.start
    ]
    return bool(_SUBJECT.match(opening)) or (bool(nth) and nth[0] == sentence.start)
