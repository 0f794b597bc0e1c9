"""Which figures are goals of which policy: in the words that follow its title, or further down a text about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from briefings.extraction import aims, base_years, goal_heads, orders, targets
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.once import Pair
from briefings.extraction.policies import PLAIN, SETTING, Found
from briefings.extraction.scene import Scene
from briefings.model import Document, Grain, Modality, Observation, Period, PolicyStatus, Role, Side, Target

_OPENING = 8
"""Paragraphs, headings among them, in which a text names the policy it is about."""
_MARKS = re.compile(
    r"^\s?(?:[\w-]+\s)?(?:benchmarks?|goals?|targets?|marks|objectives|tasks|measures)\b|^[个项条大]?(?:方面|目标|任务|措施|举措)"
)
_ISSUE = re.compile(r"^(?:部门|部委|部會)(?:近日|日前|联合|聯合|共同)*(?:印发|发布|下发|出台|公布|發布)")
_BODIES = re.compile(
    r"^\s?(?:other\s)?(?:chinese\s|central\s|state\s|government\s)?(?:ministries|departments|agencies|authorities|"
    r"regulators|bodies)\b|^个?(?:部门|单位|部委|部會|部会|機關|机关)"
)


def set_goals(
    document: Document,
    scenes: list[Scene],
    plans: list[Found],
    drafts: list[Draft],
    pairs: list[Pair],
    *,
    today: date | None,
) -> set[int]:
    """Give each policy its targets.

    Args:
        document: The document.
        scenes: Its title and body, read.
        plans: Its policies, with the stretches that speak of them.
        drafts: All drafts, in order.
        pairs: The observations they would make.
        today: The document's own day, or None.

    Returns:
        The ids (of objects) of the drafts that are goals, repeat one, or count who issued a policy: no observations.
    """
    facts = {id(draft): fact for draft, fact in pairs}
    formers = {id(draft.level): draft for draft in reversed(drafts) if draft.part is Part.FORMER and draft.level}
    goals = {id(draft) for draft in drafts if _counts_its_own(draft, plans)}
    last: Draft | None = None
    headed = goal_heads.under(scenes) if plans else frozenset()
    for draft in drafts:
        if id(draft) in goals:
            continue
        policy = targets.in_scope(draft, plans)
        if policy is not None:
            base_years.redate(draft)
            told = _quota(draft) or _ordered(draft, policy, today)
        else:
            policy = _about(draft, scenes, plans)
            told = policy is not None and _further_down(draft, policy, today, headed=id(draft.scene) in headed)
        if policy is None:
            continue
        if orders.is_threshold(draft):
            goals.add(id(draft))
            continue
        told = told or _listed(draft, last, goals) or _itemised(draft, scenes, last)
        if not told:
            continue
        if last is None or targets.deadline_said(draft):
            last = draft
        _keep_deadline(draft, last, drafts)
        _indicate(draft, drafts)
        policy.targets += targets.target(document, draft, facts.get(id(draft)), formers.get(id(draft)))
        if draft.facet != "quota":
            goals.add(id(draft))
    for policy in plans:
        policy.targets = _once(policy.targets)
        about = aims.further(policy, plans, scenes, _OPENING)
        policy.targets.extend(aims.unquantified(document, policy, drafts, about))
    kept = [target for policy in plans for target in policy.targets if target.value is not None]
    goals.update(id(draft) for draft, fact in pairs if draft.facet != "quota" and _repeats(draft, fact, kept))
    return goals


def _keep_deadline(draft: Draft, last: Draft | None, drafts: list[Draft]) -> None:
    """Let a goal without a time of its own keep the deadline of the goal before it in its sentence, or behind it.

    "A from mines, B from plants and C from scrap by 2035": a deadline at the end of a list is that of all of it.
    """
    place = draft.evidence.get("period")
    own = place is not None and "period" not in draft.inherited and draft.left <= place[0] < draft.right
    if own or targets.deadline_said(draft):
        return
    if draft.part is Part.CHANGE and draft.level is not None and draft.level.part is not Part.NONE:
        draft.period = draft.level.period
        return
    if draft.period is None and (when := _told_before(draft)) is not None:
        draft.period = when
        return
    if draft.part is Part.NONE and (when := _told_behind(draft)) is not None:
        draft.period = when
        return
    deadline, source = _deadline(last), last
    if last is None or last is draft or last.sentence is not draft.sentence or deadline is None:
        deadline, source = _trailing(draft, drafts)
    if deadline is not None and source is not None:
        draft.period = deadline
        draft.inherited.add("period")
        draft.fill("period", source.evidence.get("period"), "the deadline of the list")


def _told_behind(draft: Draft) -> Period | None:
    """The deadline behind a figure of no trade: "reduce the use of water by 40% by 2030"."""
    scene = draft.scene
    for when in scene.within(scene.whens, draft.figure.end, draft.clause.end):
        if when.period.side in (Side.BY, Side.BEFORE) and not when.relative:
            return when.period
    return None


def _told_before(draft: Draft) -> Period | None:
    """The time that the words of a figure name, for one that nothing else dated."""
    scene = draft.scene
    for when in reversed(scene.within(scene.whens, draft.clause.start, draft.figure.start)):
        if not when.relative and when.period.grain not in (Grain.DAY, Grain.WEEK):
            return when.period if when.period.side is not Side.SINCE else None
    return None


_AND = re.compile(r"^[^.;。；]{0,60}?(?:,|\band\b|、|，|和|及)")


_LIST = 12


def _place(draft: Draft) -> int:
    return draft.scene.offset + draft.figure.start


def _trailing(draft: Draft, drafts: list[Draft]) -> tuple[Period | None, Draft | None]:
    """The deadline that a goal further on in the same list names, where no time and no other verb stands between."""
    if not draft.scene.words.spaced or (draft.period is not None and "period" not in draft.inherited):
        return None, None
    words = draft.scene.folded
    # Drafts stand in order; of one sentence only those behind, and not beyond it.
    at = bisect_right(drafts, _place(draft), key=_place)
    for other in drafts[at : at + _LIST]:
        if other.sentence is not draft.sentence:
            break
        between = words[draft.figure.end : other.figure.start]
        if not _AND.match(between) or re.search(r"\b(?:while|whereas|but|although)\b|;|；", between):
            return None, None
        if targets.deadline_said(other) and other.part is not Part.NONE:
            return other.period, other
    return None, None


def _quota(draft: Draft) -> bool:
    """Whether a figure is a quota as a whole; the parts of one that regions get are observations alone."""
    if draft.facet != "quota" or draft.part in (Part.NONE, Part.RANK, Part.FORMER, Part.CHANGE):
        return False
    scene, figure = draft.scene, draft.figure
    before = scene.folded[draft.sentence.start : figure.start]
    parts = re.search(r"其中|\bof which\b|\bincluding\b|合计|累计|至此|上年", before)
    return parts is None and draft.modality is not Modality.FORECAST


def _ordered(draft: Draft, policy: Found, today: date | None) -> bool:
    """Whether a policy's own words set a figure."""
    if policy.status not in SETTING and not (policy.status is PolicyStatus.PROMISED and targets.deadline_said(draft)):
        return False
    if draft.facet == "quota" and draft.part is not Part.CHANGE:
        return False
    return not _told_as_reached(draft) and not _happened(draft) and orders.orders(draft, policy, today)


_PAST = re.compile(r"\b(?:rose|fell|grew|shrank|sank|was|were|\w+ed)\b")
_SHORT = frozenset({Grain.DAY, Grain.MONTH, Grain.QUARTER})


def _happened(draft: Draft) -> bool:
    """Whether a change is news beside a policy: of a month or a quarter, in the past tense, with no word of a goal."""
    scene, period = draft.scene, draft.period
    if draft.part is not Part.CHANGE or not scene.words.spaced or period is None or "period" in draft.inherited:
        return False
    if period.grain not in _SHORT or period.side is not Side.CLOSED:
        return False
    start, end = draft.sentence.start, draft.sentence.end
    return not scene.cues_in(Kind.MODALITY, start, end) and bool(_PAST.search(scene.folded, start, end))


def _told_as_reached(draft: Draft) -> bool:
    """Whether a verb in the perfect says that a goal is reached; Chinese 达到 says so of goals and of facts alike."""
    if draft.modality is not Modality.CLAIM or not draft.scene.words.spaced:
        return False
    # "have to collect 20%" is no perfect.
    return not _HAVE_TO.search(draft.scene.folded[draft.clause.start : draft.figure.start])


_HAVE_TO = re.compile(r"\bha(?:s|ve) to\b")


def _deadline(draft: Draft | None) -> Period | None:
    """By when a goal is to be reached, where the text says so as such."""
    return draft.period if draft is not None and targets.deadline_said(draft) else None


def _listed(draft: Draft, last: Draft | None, goals: set[int]) -> bool:
    """Whether a figure goes on with a list of goals: in their sentence, without a time of its own; fills the deadline.

    A semicolon parts the members of such a list, not the list from its deadline (到2027年，产量达到…；利用率不低于…).
    """
    if draft.part in (Part.NONE, Part.RANK, Part.FORMER):
        return False
    if draft.part is Part.CHANGE and draft.level is not None:
        return id(draft.level) in goals and draft.modality in (Modality.ACTUAL, Modality.TARGET)
    deadline = _deadline(last)
    if last is None or deadline is None or last.sentence is not draft.sentence or last.scene is not draft.scene:
        return False
    own = draft.period is not None and "period" not in draft.inherited and draft.period != deadline
    if own or draft.modality not in (Modality.ACTUAL, Modality.TARGET):
        return False
    draft.period = deadline
    draft.inherited.add("period")
    draft.fill("period", last.evidence.get("period"), "the deadline of the list")
    return True


_ITEM = re.compile(r"^\s*(?:[-–—•·●*▪]|\(?[0-9a-z]{1,2}[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[)）、])")


def _itemised(draft: Draft, scenes: list[Scene], last: Draft | None) -> bool:
    """Whether a figure stands in an item under a line that names a deadline and ends in a colon; fills what it lacks.

    "By 2030 the Union is to reach:" speaks for every item beneath it, though none of them says when or of what.
    """
    if not _ITEM.match(draft.scene.text) or draft.part in (Part.RANK, Part.FORMER, Part.COUNT):
        return False
    if draft.part is Part.NONE and draft.figure.dimension != "percent":
        return False
    at = next(nth for nth, one in enumerate(scenes) if one is draft.scene)
    while at and _ITEM.match(scenes[at].text):
        at -= 1
    head = scenes[at]
    ahead = [when for when in head.whens if when.period.side in (Side.BY, Side.BEFORE)]
    if not ahead or not head.text.rstrip().endswith((":", "：")):
        return False
    if draft.period is None:
        draft.period = ahead[-1].period
        draft.inherited.add("period")
        draft.fill("period", None, "the deadline of the list")
    if draft.part is Part.NONE:
        draft.indicator, draft.unit = "share", "%"
        draft.fill("indicator", None, "a part of a whole, in a list of goals")
    if draft.material is None and last is not None and any(last.scene is one for one in scenes[at:]):
        draft.material, draft.subject = last.material, last.subject
    return True


def _about(draft: Draft, scenes: list[Scene], plans: list[Found]) -> Found | None:
    """The policy that a text is about: the last one in force or in draft that it names in its title or opening."""
    opening = {id(scene) for scene in scenes[:_OPENING]}
    place = draft.scene.offset + draft.figure.start
    for one in reversed(plans):
        if one.status not in SETTING or one.scene.offset + one.title.end > place:
            continue
        if one.scene.role is Role.TITLE or id(one.scene) in opening:
            return one
    return None


def _further_down(draft: Draft, policy: Found, today: date | None, *, headed: bool) -> bool:
    """Whether a figure in a paragraph that does not name the policy is a goal of it: one with a deadline ahead.

    Under a heading that says "Objectives" a figure is a goal unless it is told as what is or was.
    """
    of_a_firm = draft.entity is not None and "entity" not in draft.inherited
    if of_a_firm or draft.part in (Part.NONE, Part.RANK, Part.FORMER):
        return False
    if draft.modality not in (Modality.TARGET, Modality.CLAIM, Modality.ACTUAL) or _told_as_reached(draft):
        return False
    if draft.part is Part.CHANGE and draft.level is not None:
        return _further_down(draft.level, policy, today, headed=headed)
    today = today or (policy.date.last if policy.date is not None else None)
    if headed and orders.wanted(draft, today):
        return True
    if orders.given(draft):
        return True
    if draft.part is Part.COUNT and draft.modality is not Modality.TARGET:
        return False
    if targets.deadline_said(draft):
        return True
    if orders.bound(draft) and draft.figure.dimension != "money":
        return True
    return draft.modality is Modality.TARGET and orders.is_ahead(draft, today)


def _indicate(draft: Draft, drafts: list[Draft]) -> None:
    """Let "it wants 110,000 tonnes by 2025" take up what the text measures of the same thing in the same unit."""
    if draft.indicator != "other" or draft.facet or not draft.material or draft.part is not Part.LEVEL:
        return
    for other in drafts:
        if other is draft:
            return
        alike = (other.material, other.unit) == (draft.material, draft.unit) and not other.facet
        if alike and other.part is Part.LEVEL and other.indicator not in ("", "other"):
            draft.indicator, draft.word = other.indicator, other.word
            draft.inherited.add("indicator")
            place = other.evidence.get("indicator") if other.scene is draft.scene else None
            draft.fill("indicator", place, "as the level told before it")


def _once(found: list[Target]) -> list[Target]:
    kept: list[Target] = []
    for one in found:
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return kept


def _same(one: Target, other: Target) -> bool:
    return (one.value, one.unit, one.metric, one.material) == (other.value, other.unit, other.metric, other.material)


def _repeats(draft: Draft, fact: Observation, kept: list[Target]) -> bool:
    """Whether an observation says a target again, in the headline or in other words."""
    if fact.value is None or draft.part not in (Part.LEVEL, Part.SHARE):
        return False
    told = fact.modality is not Modality.ACTUAL or draft.scene.role is Role.TITLE or fact.period is None
    return told and any(
        (fact.value, fact.unit) == (target.value, target.unit) and (fact.material == target.material) for target in kept
    )


def _counts_its_own(draft: Draft, plans: list[Found]) -> bool:
    """Whether a count is that of who issues a policy (三部门印发), or of its goals ("four benchmarks by 2030")."""
    if draft.part is not Part.COUNT:
        return False
    scene, figure = draft.scene, draft.figure
    behind = scene.folded[figure.end : figure.end + 30]
    if plans and _MARKS.match(behind):
        return True
    if _ISSUE.match(figure.tail + behind if figure.tail not in behind[:4] else behind):
        return True
    if not any(
        plan.scene is scene and plan.sentence is draft.sentence and plan.title.how not in PLAIN for plan in plans
    ):
        return False
    return bool(_BODIES.match(behind)) or figure.tail in ("部门", "部委", "單位")
