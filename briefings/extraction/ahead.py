"""What has not happened yet is no fact: a time that lies ahead, a verb or a noun of intent, a view of others.

The word lists of `modality` find most of it. Here stands what the build of a sentence says: who governs the figure,
whether a verb of the past stands between, what follows behind it, and which things nobody plans (a price, a deficit).
"""

from __future__ import annotations

import re
from collections import deque
from datetime import date

from briefings.extraction.draft import Draft, Part
from briefings.extraction.tense import Tense, past_between, reads, tense
from briefings.model import Modality, Side
from briefings.patterns import gated

_INTENT = gated(
    r"\b(?:hop(?:es?|ing) to|(?:has|have|had)\s(?:\w+ly\s|also\s)?(?:pledged|vowed|undertaken|committed|"
    r"promised|agreed|resolved|"
    r"proposed)\sto|(?:pledges|vows|undertakes|commits|promises|agrees|proposes|resolves|prepares|means) to|"
    r"(?:has|have|had) (?:promised|pledged)|(?:designed|built|"
    r"meant|sized|dimensioned|engineered) (?:to|for)|budgeted|budgets|earmark(?:s|ed)|under the (?:proposal|"
    r"plan|scheme|"
    r"draft)|on completion|(?:once|when) (?:it is |they are )?(?:complete|completed|finished|built|commissioned|"
    r"in full "
    r"swing|fully ramped up)|(?:has|have) (?:its|their) sights on|(?:with|has|have) a view to|bids? to|seeks? "
    r"to|in order to)\b"
)
"""Words of intent before a figure."""
_VIEW = gated(
    r"\b(?:(?:is|are|being) tipped (?:to|for|at)|guid(?:es|ing|ed) (?:to|for|towards?)|consensus (?:is|has|for)|"
    r"might|ought to|"
    r"(?:looks?|seems?|appears?) (?:set|likely|poised|destined|bound|certain) (?:to|for)|pencill?(?:s|ed|ing)? in|"
    r"(?<!percentage )(?<!basis )(?<!\d )point(?:s|ing)? (?:to|towards?)|(?:is|are) (?:in for|in store|heading "
    r"for|headed for|on course for|on course to|on track "
    r"for|on track to|bound to|sure to|unlikely to|apt to)|heads? for|projects? (?:to|that|a|an|output|demand|"
    r"supply|growth)|"
    r"projecting|bets? on|calls? for|sees? (?:it|them|the)|stands? to|banks? on|envisag(?:es|ed)|long-(?:run|"
    r"term) (?:price|"
    r"forecast|average)|(?:trim|cut|rais|lift|lower|nudg|revis|keep|leav)\w*\s(?:its|their|"
    r"the)\s(?:[\w-]+\s){0,3}?(?:surplus|"
    r"deficit|shortfall|forecast|estimate|view|call|outlook|projection)s?)\b|['’]ll\b"
)
"""Words of a view of what is to come before a figure."""
_TALLIED = gated(
    r"(?:^|[.;,]\s)[Bb]y\s(?:[\w-]+\s){0,3}?[\w-]+['’]s?\s(?:\w+\s)?(?:count|tally|reckoning|estimates?|"
    r"calculations?|sums)\b|"
    r"\b(?:unofficial|unconfirmed)\s[\w-]+\s(?:speak|speaks|talk|tell|put)|\b(?:tallies|whispers|rumours?) "
    r"(?:speak|talk|tell)",
    re.I,
)
_TALLIED_BEHIND = re.compile(
    r"^[^.;]{0,90}?,?\s(?:by|on|in)\s(?:[\w-]+\s){0,3}?[\w-]+['’]s?\s(?:\w+\s)?(?:count|tally|reckoning|"
    r"estimates?|estimation|"
    r"calculations?|sums|guess)\b"
)
_SAID_BEHIND = re.compile(
    r"^[^.;]{0,80}?,\s(?:(?:s?he|it|they|[a-z ]{3,30}|[A-Z][\w&. ]{2,40}?)\s(?:now\s)?(?P<view>expects?|"
    r"forecasts?|predicts?|thinks?|"
    r"projects|foresees?|hopes?|believes?|reckons?|estimates?)\b)(?=[,.;]|\sif|\sunless|\sonce|\sprovided|$)",
    re.I,
)
_STANDS_AHEAD = re.compile(
    r"^(?:,[^,.;]{3,40},|[^,.;]{0,50}?)\s(?:(?:is|are|remains?|lies?)\s(?:now\s|still\s)?(?P<target>on the "
    r"drawing boards?|in the pipeline|under study|"
    r"in the works|planned|proposed|promised|pledged|pencill?ed in|earmarked|to (?:follow|be added|be built))|"
    r"(?P<loss>stands?|faces?|risks?)\s(?:to\s)?(?:los\w+|be laid off|redundan\w+|dismissal|the sack)|"
    r"(?:is|are)\s(?:now\s|still\s|widely\s)?(?P<forecast>in prospect|on the cards|in sight|in store|likely|"
    r"looming|expected|"
    r"forecast|projected|predicted|foreseen))\b"
)
_TO_BE = re.compile(
    r"^[^.;]{0,70}?(?:,?\s(?:which is |which are |that is )?(?:to be|to open|to start|to come|due|scheduled|"
    r"slated|planned|set)\b|"
    r"\s(?:will|would)\s(?:be\s)?(?:start|open|commission|complet|finish|come|begin|go)\w*)"
)
"""What is to be finished or opened, behind its size."""
_SOURCE = re.compile(
    r"\b(?:analysts?|brokers?|brokerages?|banks?|consultanc(?:y|ies)|consultants?|study group|institute|house|"
    r"researchers?|"
    r"economists?|consensus|agency|forecasters?|strategists?)\b"
)
_HOLDS = re.compile(
    r"\b(?:has|have|keeps?|trims?|cuts?|raises?|lifts?|lowers?|nudges?|leaves?|sets?|takes?|revises?)\b[^.;]{0,60}$"
)
_PUT = re.compile(r"^(?:put|puts)$")
_AT = re.compile(r"\s(?:at|between)\s")
_OWN = re.compile(
    r"\b(?:its|their|the company['’]s|his|existing|current|present|present-day)\s(?:existing\s|current\s)?$"
)
_BUILDS = re.compile(
    r"\b(?:build|add|construct|install|commission|develop|expand|raise|lift|increase|double|boost|grow|open|"
    r"start|order|buy|"
    r"set up|erect|ramp|bring|hit|reach|meet|achieve|spend|invest|fund|finance|cut|lower|reduce|trim)\w*\b"
)
_SETTLED = re.compile(
    r"\b(?:settled|agreed|signed|fixed|set|secured|sold|booked|awarded|granted|allotted|approved|closed|traded|"
    r"changed hands|"
    r"ordered|quoted|assessed|futures|delivery|contract)\b"
)
_WEAK = frozenset({"will", "would", "should", "is to", "are to", "set to", "将", "應", "应"})
_PLANNED = frozenset({"capacity", "investment", "count", "energy"})
"""What somebody builds, spends or hires: of a time ahead it is a plan."""
_UNPLANNED = frozenset({"price"})
_BALANCE = re.compile(
    r"\b(?:surplus|deficit|shortfall|shortage|glut|oversupply|balance|short|demand|consumption|usage)\b|过剩|短缺|缺口|需求|消费"
)
"""What nobody plans."""


def told(draft: Draft, today: date | None) -> None:
    """Correct the modality by the build of the sentence.

    Args:
        draft: A draft with its slots filled.
        today: The document's day, or None.
    """
    if draft.scene.words.spaced:
        _unsaid(draft)
        if draft.modality is Modality.ACTUAL:
            _english(draft, today)
        else:
            _nearer(draft)
            _presupposed(draft)
    else:
        _chinese(draft)
    if draft.modality in (Modality.ACTUAL, Modality.ESTIMATE):
        _of_a_time_ahead(draft, today)
    _kind(draft)


def _nearer(draft: Draft) -> None:
    """Let the word of intent or of a view that stands nearest before the figure govern it."""
    place = draft.evidence.get("modality")
    if place is None or place[1] > draft.figure.start:
        return
    for pattern, modality in ((_INTENT, Modality.TARGET), (_VIEW, Modality.FORECAST)):
        found = _last(pattern, draft.scene.folded, place[1], draft.figure.start)
        if found is not None:
            _set(draft, modality, found.span(), f"'{found[0].strip()}' governs it")
            return


def _unsaid(draft: Draft) -> None:
    """Take back an estimate that only "put" tells where nothing is put at the figure: "put out 212,000 tonnes"."""
    place = draft.evidence.get("modality")
    if draft.modality is not Modality.ESTIMATE or place is None:
        return
    scene = draft.scene
    if draft.indicator == "reserve" and scene.folded[place[0] : place[1]] == "calculated":
        _set(draft, Modality.ACTUAL, place, "what lies in the ground is always calculated")
    if _PUT.match(scene.folded[place[0] : place[1]]) and not _AT.search(scene.folded[place[1] : draft.figure.start]):
        _set(draft, Modality.ACTUAL, place, "'put' without 'at'")


def _english(draft: Draft, today: date | None) -> None:
    """Find what governs an English figure that no cue word has been found for."""
    if draft.part is Part.FORMER or _said_as_done(draft):
        return
    scene, figure = draft.scene, draft.figure
    start = max(draft.sentence.start, figure.start - _REACH)
    for pattern, modality in ((_INTENT, Modality.TARGET), (_VIEW, Modality.FORECAST)):
        found = _last(pattern, scene.folded, start, figure.start)
        if found is not None and not past_between(draft, found.end(), figure.start):
            _set(draft, modality, found.span(), f"'{found[0].strip()}' governs it")
            return
    behind = scene.folded[figure.end : min(draft.sentence.end, figure.end + _REACH)]
    ahead = _STANDS_AHEAD.match(behind)
    if ahead is not None:
        kind = Modality.TARGET if ahead["target"] else Modality.FORECAST
        _set(draft, kind, None, f"'{ahead['target'] or ahead['loss'] or ahead['forecast']}' behind it")
        return
    said = _SAID_BEHIND.match(behind)
    if said is not None and tense(draft) not in (Tense.PAST, Tense.PERFECT):
        kind = (
            Modality.ESTIMATE if said["view"] in ("reckons", "estimates", "believes", "reckon") else Modality.FORECAST
        )
        _set(draft, kind, None, f"'{said['view']}' behind it")
        return
    if _TALLIED.search(scene.folded, draft.sentence.start, figure.start) or _TALLIED_BEHIND.match(behind):
        _set(draft, Modality.ESTIMATE, None, "by somebody's count")
        return
    if draft.part is not Part.CHANGE and (_read_ahead(draft) or _SUBJECT.match(behind)):
        _set(draft, Modality.TARGET, None, "its verb tells of what is to come")
        return
    if today is not None and draft.indicator in _BUILT and _TO_BE.match(behind) and _future(draft, today):
        _set(draft, Modality.TARGET, None, "what is to be finished later")
        return
    period = draft.period
    if period is not None and today is not None and period.last is not None and period.last > today:
        before = scene.folded[draft.sentence.start : figure.start]
        if _SOURCE.search(before) and _HOLDS.search(before) and period.grain.value in ("year", "half", "quarter"):
            _set(draft, Modality.FORECAST, None, "what an observer holds of a time not over")


_REACH = 160
_SUBJECT = re.compile(
    r"^(?:\s[\w-]+){0,5}?\s(?:will|would|(?:is|are) (?:to|due to)|could|might)\s(?!(?:\w+\s)?(?:come|fall|"
    r"rise|drop|go|climb|decline|"
    r"grow|shrink|be\s(?:cut|lowered|raised|reduced|lifted|halved|doubled)))\w"
)
"""A verb of what is to come whose subject the figure is; what is to fall or to rise is there already."""


def _read_ahead(draft: Draft) -> bool:
    """Whether the verb before a figure in its clause tells of what is to come."""
    scene, figure = draft.scene, draft.figure
    start = max(draft.clause.start, draft.before)
    if _GOES_ON.fullmatch(scene.folded, draft.clause.start, figure.start):
        start = draft.sentence.start  # "should expand by a fifth this year, to 1.49 Mt"
    if "May" in scene.text[start : figure.start] and not _MODAL.search(scene.text, start, figure.start):
        return False  # the month
    return reads(scene.folded, start, figure.start) is Tense.AHEAD


_MODAL = re.compile(
    r"\b(?:will|would|could|may|might|should|shall|must|to|due|set|expected|likely|slated|scheduled|planned|poised|projected|"
    r"promised|plans|aims|intends|expects|hopes|wants)\b"
)


_GOES_ON = re.compile(r",?\s?(?:to|at|or|from|for|by|of|and)\s(?:about\s|some\s)?")


def _future(draft: Draft, today: date) -> bool:
    """Whether a time ahead stands behind the figure in its sentence."""
    scene, figure = draft.scene, draft.figure
    for when in scene.within(scene.whens, figure.end, min(draft.sentence.end, figure.end + _REACH)):
        if when.period.last is not None and when.period.last > today and when.period.side is not Side.SINCE:
            return True
    return False


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last place in a stretch that a pattern finds."""
    found = deque(pattern.finditer(text, start, end), maxlen=1)
    return found[0] if found else None


def _said_as_done(draft: Draft) -> bool:
    """Whether a cue of its clause already says that it is so."""
    return "modality" in draft.reasons and draft.modality is Modality.ACTUAL


def _presupposed(draft: Draft) -> None:
    """Take what a firm has for actual where only its doings are to come: "will keep its 170,000 tpa works"."""
    scene, figure = draft.scene, draft.figure
    place = draft.evidence.get("modality")
    if draft.modality is not Modality.TARGET or place is None or draft.indicator not in _PLANNED:
        return
    there = draft.part is Part.COUNT and scene.folded.endswith("the ", draft.sentence.start, figure.start)
    if not there and not _OWN.search(scene.folded[max(draft.sentence.start, figure.start - 40) : figure.start]):
        return
    if place[1] <= figure.start and not _BUILDS.search(scene.folded[place[1] : figure.start]):
        _set(draft, Modality.ACTUAL, place, "what there is already")


_FINISHED = re.compile(
    r"^[^，。；]{0,24}[，,](?:并|项目|全部|整体|其中|目前[\u3400-\u9fff]{2,6}[，,])?(?:预计|预定|计划|拟|将|力争|争取|定于|"
    r"有望)[^。；]{0,18}?(?:投产|建成|完工|竣工|达产|投运|试产|试车|投用|投入(?:生产|使用|运营))"
)
_WANTED = re.compile(r"希望|仍?盼|冀望|期盼|有意|酝酿|意在|志在|锚定|瞄准|着手|筹划|谋划|设想")
_FORESEEN = re.compile(
    r"财测|看好|看涨|看跌|(?:机构|则|调|行|商|师|会|业者|市场|外资|法人)估(?=20|今|明|全|年|\d)|目标价|乐观预|示警|不排除|大概率|"
    r"(?<![原燃废材物资塑肥饲颜涂用布坯])料(?=[今明全后]|20|将|会|可[达增降升]|升|跌|增|减|达)"
)
_GUESSED = re.compile(r"推估|粗估|初估|估[计算测约]|据[\u3400-\u9fff]{0,6}测算|据传|传闻|约莫")
_BOASTS = re.compile(r"夸口|自诩|标榜|号称|宣称|自称|声称|扬言")
_DONE = re.compile(r"已|了|完成|实际|截至|累计|达到了|去年|上年|同比|投产(?!后)|建成(?!后)")


def _chinese(draft: Draft) -> None:
    """Find what governs a Chinese figure that no cue word has been found for."""
    scene, figure = draft.scene, draft.figure
    before = scene.folded[draft.sentence.start : figure.start]
    if draft.modality is Modality.ESTIMATE and draft.part is Part.FORMER and _past(draft):
        _set(draft, Modality.ACTUAL, None, "the level of before that an estimate is compared with")
        return
    if (
        draft.modality in (Modality.TARGET, Modality.FORECAST)
        and _FROM.search(before)
        and not (_REVISED.search(before))
        and _RISES.match(scene.folded[figure.end : figure.end + 14])
    ):
        _set(draft, Modality.ACTUAL, None, "what it is before it changes")
        return
    own = scene.folded[draft.clause.start : figure.start]
    if draft.modality is Modality.TARGET and _FORESEEN.search(own):
        _set(draft, Modality.FORECAST, draft.evidence.get("modality"), "a forecast that is changed")
    if draft.modality is not Modality.ACTUAL or draft.part is Part.FORMER:
        return
    for pattern, modality in (
        (_BOASTS, Modality.CLAIM),
        (_GUESSED, Modality.ESTIMATE),
        (_FORESEEN, Modality.FORECAST),
        (_WANTED, Modality.TARGET),
    ):
        found = _last(pattern, before, 0, len(before))
        if found is None:
            continue
        if not _DONE.search(before, found.end()) and (found.end() + draft.sentence.start >= draft.clause.start - _NEAR):
            _set(
                draft,
                modality,
                (draft.sentence.start + found.start(), draft.sentence.start + found.end()),
                f"'{found[0]}'",
            )
            return
    behind = scene.folded[figure.end : min(draft.sentence.end, figure.end + _REACH)]
    later = _FINISHED.match(behind)
    if later is not None and draft.indicator in _BUILT and not _DONE.search(own):
        between = behind[: later.end()]
        if not _DONE.search(between) and (not re.search(r"\d|现有|[；;]", between) or draft.indicator == "capacity"):
            _set(draft, Modality.TARGET, None, f"'{later[0]}' behind it")


_FROM = re.compile(r"[由从自][约近的逾\s]{0,2}$")
_RISES = re.compile(r"(?:/?[\u3400-\u9fff]{0,4})?(?:增|提|升|扩|降|减|压|缩)[\u3400-\u9fff]{0,3}[到至为]")
_REVISED = re.compile(r"目标|预测|预期|预估|预计|财测|指引|展望|预算")
_NEAR = 30
_BUILT = frozenset({"capacity", "count", "energy"})


def _past(draft: Draft) -> bool:
    """Whether the figure's own words name a year before."""
    scene = draft.scene
    return bool(
        re.search(r"去年|上年|前年|同期", scene.folded[max(draft.left, draft.figure.start - 12) : draft.figure.start])
    )


def _of_a_time_ahead(draft: Draft, today: date | None) -> None:
    """Take a figure of a time that has not begun for a plan or a forecast, be it told as it may."""
    period = draft.period
    if period is None or today is None or period.first is None or period.side is Side.SINCE:
        return
    if period.side in (Side.BY, Side.BEFORE):
        if period.last is None or period.last <= today or draft.modality is Modality.CLAIM:
            return
    elif period.first <= today:
        return
    place = draft.evidence.get("period")
    if draft.part is Part.COUNT and (place is None or place[0] > draft.clause.end):
        return
    if "period" in draft.inherited or draft.part is Part.FORMER or _said_as_done(draft):
        return
    if draft.modality is Modality.ESTIMATE:
        _set(draft, Modality.FORECAST, draft.evidence.get("modality"), "an estimate of a time ahead")
        return
    scene = draft.scene
    if _SETTLED.search(scene.folded, draft.sentence.start, draft.figure.end):
        return
    _set(draft, Modality.TARGET, draft.evidence.get("period"), "of a time ahead")
    draft.inherited.discard("modality")


def _kind(draft: Draft) -> None:
    """Tell plans from forecasts by what they are of: a capacity is planned, a price and a deficit are foreseen."""
    if draft.modality is Modality.FORECAST and draft.indicator == "capacity":
        _set(draft, Modality.TARGET, draft.evidence.get("modality"), "a capacity to come is a plan")
    if draft.modality is not Modality.TARGET:
        return
    place = draft.evidence.get("modality")
    scene = draft.scene
    word = scene.folded[place[0] : place[1]] if place else ""
    weak = not word or word in _WEAK or draft.reasons.get("modality") == "of a time ahead"
    if not weak:
        return
    if draft.indicator in _UNPLANNED or _BALANCE.search(f"{draft.subject or ''} {draft.word}"):
        _set(draft, Modality.FORECAST, place, "what nobody plans")
    elif scene.words.spaced and _SAID_BEHIND.match(scene.folded[draft.figure.end : draft.sentence.end]):
        _set(draft, Modality.FORECAST, place, "as somebody expects")


def _set(draft: Draft, modality: Modality, place: tuple[int, int] | None, reason: str) -> None:
    draft.modality = modality
    draft.fill("modality", place, reason)
