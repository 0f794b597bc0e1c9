"""The slots of a target: what it is about, what is measured, against which bound and which baseline."""

from __future__ import annotations

import re

from briefings.extraction import base_years
from briefings.extraction.draft import Draft, Part
from briefings.extraction.scene import Figure
from briefings.model import Qualifier

_AT_LEAST = re.compile(
    r"at least|(?:no|not|be no) (?:less|lower|fewer|smaller) than|not (?:be |fall )?(?:below|under)|minimum|"
    r"(?:reach|rise to|grow to|climb to|increase to) (?:more than|over|above)|"
    r"不低于|不少于|不小于|至少|不得低于|不得少于|最低|下限"
)
_OR_MORE = re.compile(r"or more|or higher|or above|以上")
_AT_MOST = re.compile(
    r"at most|(?:no|not) (?:more|higher|greater|larger) than|not (?:to )?(?:exceed|be above|surpass|rise above)|up to|"
    r"\bcap(?:s|ped|ping)?\b[^,;]{0,30}\b(?:at|of|to)\b|ceiling|within|maximum|\blimit(?:s|ed|ing)?\b[^,;]{0,30}\bto\b|"
    r"\bno(?:ne)?\b[^,;]{0,50}\b(?:more than|exceed|"
    r"above)|"
    r"不超过|不高于|不大于|控制在|至多|不得超过|不得高于|上限|最高|最多|封顶"
)
_OR_LESS = re.compile(r"or less|or below|or lower|以内|之内")
_UNDER = re.compile(r"以下|低于|不到|少于|小于|\b(?:below|under|less than|lower than|fewer than)\b")
_OVER = re.compile(r"超过|突破|高于|大于|\b(?:exceed\w*|above|surpass\w*|breaks? through|more than|over)\b")
_CAP = re.compile(r"\b(?:cap(?:s|ped|ping)?|ceiling|limit(?:s|ed)?)\b|上限|不得超过|限额|总量控制")
_LEAD = re.compile(
    r"^(?:[,，、;；:：\s]|其中|同时|此外|并|提出|要求|明确|到|by\s|and\s|that\s|which\s|with\s|the plan\s|"
    r"it\s|(?:wants?|aims\s(?:for|at|to)|calls\sfor|sets|targets|envisages|seeks|foresees)\s|方案提出|分别为?|以及|和|与|及|力争|"
    r"确保|使|，)+",
    re.I,
)
_TAIL = re.compile(
    r"(?:(?:\s+|^)(?:is|are|should|must|shall|will|would|to|reach|of|at least|be|fall|rise|by|make up|a|an|about|over|"
    r"than|more|exceed|come|or|some|has|have|the|set|at|no|not|less|lower)\b)+\s*$"
    r"|(?:达到|达|为|至|提高到|提升至|降至|下降到|控制在|不低于|不高于|超过|突破|将|再|较|下降|降低|提高|"
    r"增长|稳定在|保持在|力争|约|要|以上|不低於|不高於|超過|降|升|增)+$"
)


def comparator(draft: Draft, *, end: str = "") -> str:
    """The comparator that the words around a figure state; of a range's ends the low is a floor, the high a ceiling."""
    if end:
        return {"low": ">=", "high": "<="}[end]
    scene, figure = draft.scene, draft.figure
    behind = re.split(r"[,;，；。.、]", scene.folded[figure.end : figure.end + 14])[0]
    start = max(draft.sentence.start, figure.start - (60 if scene.words.spaced else 20))
    before = re.split(r"[,;，；。、]", scene.folded[start : figure.start])[-1]
    own = scene.folded[figure.start : figure.end]
    near = (before[-26:] if scene.words.spaced else before) + own
    if _AT_LEAST.search(near) or _OR_MORE.search(own + behind[:10]):
        return ">="
    capped = draft.facet == "quota" and _CAP.search(scene.folded[draft.left : figure.start])
    if _AT_MOST.search(before + own) or _OR_LESS.search(own + behind[:10]) or capped:
        return "<="
    close = before[-18:] + own + behind[:4]
    if _UNDER.search(close):
        return "<"
    if _OVER.search(close):
        return ">"
    return {Qualifier.OVER: ">", Qualifier.UNDER: "<", Qualifier.UP_TO: "<=", Qualifier.ABOUT: "≈"}.get(
        figure.qualifier, "="
    )


_PART_OF = re.compile(
    r"占比|比例|比重|份额|占[\u3400-\u9fff]{0,14}的?$|(?:自给|保障|加工|转化|占有|依存|依赖|覆盖|国产化|本地化|普及|渗透)[度率]"
    r"|保持全国|稳居|\b(?:(?:conversion|processing|locali[sz]ation|penetration|coverage) rate|share|proportion|"
    r"dependence|reliance|self-sufficiency|stake|interest|equity|participation|localisation)\b"
)
_RATE_OF = re.compile(
    r"率|利用|回收|\b(?:rate|ratio|recovery|utili[sz]ation|efficiency|duty|duties|tariff|tax|levy|royalt\w+|surtax|"
    r"refund|grade|"
    r"find a use|reuse|put to use)\b"
)
_FUNDS = re.compile(
    r"资金|拨款|经费|投入|\b(?:funds?|funding|outlay|budget|investments?|invest|grants?|subsid\w+|spend\w*|allocat\w+|"
    r"earmark\w*|"
    r"provision|financing)\b"
)


def metric(draft: Draft) -> str:
    """What a target measures: growth or reduction of a change, else the figure's indicator, by its own noun first."""
    scene, figure = draft.scene, draft.figure
    noun = re.split(r"[,;，；。]", scene.folded[max(draft.left, figure.start - 70) : figure.start])[-1]
    if figure.dimension in ("grade", "intensity") and re.search(
        r"co2|emission|排放|二氧化碳", noun + figure_words(draft)
    ):
        return "emission"
    if figure.dimension in ("money", "price") and _SURCHARGE.search(noun):
        return "price"
    grown = _BY_SO_MUCH.search(noun)
    if _MULTIPLIED.search(figure_words(draft)) and not grown:
        return "reduction" if draft.sign < 0 or _HALVED.search(figure_words(draft)) else "growth"
    if figure.dimension in ("percent", "multiple") and draft.part in (Part.CHANGE, Part.NONE, Part.SHARE):
        if grown:
            return "reduction" if _DOWN.search(grown[0]) else "growth"
        if _TO_A_LEVEL.search(noun) and draft.part is Part.CHANGE and figure.dimension == "percent":
            return "other" if _RATE_OF.search(noun) and not _PART_OF.search(noun) else "share"
        if figure.dimension == "percent" and re.search(r"保持|稳定在|占", noun):
            return "share"
        level = draft.part is not Part.SHARE and (_TO_A_LEVEL.search(noun) or comparator(draft) in (">=", "<="))
        if level and re.search(r"率|占比|比例|比重|\b(?:share|rate|ratio|proportion|reliance)\b", noun):
            return "share" if _PART_OF.search(noun) else "other"
    if draft.part is Part.CHANGE:
        return "growth" if draft.sign > 0 else "reduction"
    if figure.dimension == "percent" and draft.indicator in ("share", "", "other"):
        if _PART_OF.search(noun):
            return "share"
        said = list(_RATE_OF.finditer(noun))
        if said and (draft.indicator != "share" or len(noun) - said[-1].end() < 30):
            return "other"
        return draft.indicator or "share"
    if figure.dimension == "money" and draft.indicator in ("value", "other", "") and _funds(draft):
        return "investment"
    return draft.indicator or ("count" if figure.dimension in ("number", "count") else "other")


_MULTIPLIED = re.compile(r"^(?:doubl|tripl|trebl|quadrupl|halv)|^(?:翻|增加[一二两三四五]倍|增长[一二两三四五]倍|减半)")
_HALVED = re.compile(r"halv|减半")
_SURCHARGE = re.compile(r"加价|\bsurcharge")
_BY_SO_MUCH = re.compile(
    r"(?:增长|提高|提升|下降|降低|减少|增加|成长|压减|核减|削减|递增|年增|年均|再降|降幅)(?:了|约|超过|不低于|\s)*$"
    r"|\b(?:grow\w*|rise|rising|increas\w+|fall\w*|drop\w*|declin\w+|reduc\w+|cut\w*|lower\w*|decreas\w+)\b[^,;]{0,50}"
    r"\bby\s(?:at least\s|about\s|some\s|more than\s|over\s)*$"
)
_DOWN = re.compile(r"下降|降低|减少|压减|核减|削减|再降|降幅|fall|drop|declin|reduc|cut|lower|decreas")
_TO_A_LEVEL = re.compile(
    r"(?:提高|提升|下降|降低|增长|降|升|增加|达|扩大)(?:到|至|为)\s?$|\bto\s(?:about\s|at least\s|over\s|below\s)*$"
)


def figure_words(draft: Draft) -> str:
    """The words of a figure itself, folded."""
    return draft.scene.folded[draft.figure.start : draft.figure.end].lower()


def _funds(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    return bool(
        _FUNDS.search(scene.folded[max(draft.left, figure.start - 40) : figure.start])
        or _FUNDS.search(re.split(r"[,;，；。.]", scene.folded[figure.end : figure.end + 30])[0])
    )


def what(draft: Draft) -> str:
    """What a target is about, in the text's words: those before the figure, else those behind it."""
    scene = draft.scene
    start = draft.left
    for when in scene.within(scene.whens, start, draft.figure.start):
        start = when.end
    text = _LEAD.sub("", scene.text[start : draft.figure.start])
    text = _TAIL.sub("", text).strip(' ,，、“”"-–—•·')
    if not text and scene.words.spaced:
        # "no more than 65% of annual consumption": the words behind the figure say it.
        behind = re.match(r"^\s?of\s([^.;,]{3,110})", scene.text[draft.figure.end : draft.right])
        text = behind[1].strip() if behind else ""
    if not text or text.lower() in ("tonnes", "tons"):
        behind = re.match(r"^\s?(?:of|from|for)?\s?([^.;,，。；]{3,80})", scene.text[draft.figure.end : draft.right])
        text = draft.subject_text or draft.subject or (behind[1].strip() if behind else "")
    return text[:120] or draft.indicator or "target"


_OF_A_YEAR = re.compile(
    r"\b(?:from|compared (?:with|to)|against|below|above|over|on|relative to|versus|vs\.?|than in)\s(?:the\s|"
    r"its\s|their\s)?"
    r"(?:levels?\s(?:of|in)\s)?((?:19|20)\d\d)(?!\s?[-–/]\d)(?:\slevels?)?"
)
_OF_A_YEAR_BEFORE = re.compile(r"(?:比|较|較|相比)((?:19|20)\d\d)年|以((?:19|20)\d\d)年为基[准期]")
_FROM_FIGURE = re.compile(r"(?:\bfrom|由|从|從|将[\u3400-\u9fff]{0,12}从)\s?$")
_TO = re.compile(r"^[^,;，；。]{0,24}?(?:\bto|到|至|为)\s?(?:about\s|over\s|at least\s|around\s|约)?$")
_AFTER = re.compile(
    r"^[^;；。]{0,44}?(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bversus|\bvs\.?|\bup from|\bdown from|"
    r"\binstead of|较|比)\s"
    r"(?:the\s|about\s|around\s|some\s|current\s|a\s|today's\s)*$"
)
_WHEN_IT_WAS = re.compile(r"^\s(?:in|at the end of|at end-)\s?(?:FY)?\s?(?:19|20)\d\d(?:[-–/]\d{2,4})?")


def baseline(draft: Draft, former: Draft | None) -> str | None:
    """What a target is measured from, as stated: a figure ("from 15%", 由30%) with its year, or a year."""
    scene, figure = draft.scene, draft.figure
    if former is not None:
        return _with_year(draft, former.figure)
    at = next((nth for nth, one in enumerate(scene.figures) if one is figure), None)
    if at is not None:
        near = [*scene.figures[max(0, at - 1) : at], *scene.figures[at + 1 : at + 2]]
        for one in near:
            if one.unit != figure.unit and one.dimension != figure.dimension:
                continue
            if one.start < figure.start:
                told = _FROM_FIGURE.search(scene.folded[max(0, one.start - 16) : one.start])
                if told and _TO.search(scene.folded[one.end : figure.start]):
                    return _with_year(draft, one)
            elif _AFTER.search(scene.folded[figure.end : one.start]) and draft.part is not Part.CHANGE:
                return _with_year(draft, one)
    part_of = base_years.base_year(draft)
    if part_of is not None:
        return part_of
    clause = re.split(r"[;；。]|\.\s", scene.text[figure.end : figure.end + 70])[0]
    behind = _OF_A_YEAR.search(clause)
    if behind and not re.search(r"[%\d](?!\d{3}\b)", _A_YEAR.sub("", clause[: behind.start()])):
        return None if behind[0].startswith("from") and draft.part is not Part.CHANGE else behind[1]
    before = _OF_A_YEAR_BEFORE.search(scene.text[draft.left : figure.start])
    return (before[1] or before[2]) if before else None


_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _with_year(draft: Draft, figure: Figure) -> str:
    scene = draft.scene
    year = _WHEN_IT_WAS.match(scene.text[figure.end : figure.end + 28])
    return scene.text[figure.start : figure.end + (year.end() if year else 0)]
