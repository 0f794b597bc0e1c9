"""Targets: goals that a policy sets, with their figure and deadline; and goals without a figure."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.policy_words import policy_words
from briefings.extraction.policies import Found
from briefings.extraction.scene import Scene
from briefings.model import (
    Document,
    Grain,
    Modality,
    Observation,
    PolicyStatus,
    Qualifier,
    Side,
    Span,
    Target,
    identity,
)

_AT_LEAST = re.compile(
    r"at least|or more|no less than|not less than|or above|minimum|不低于|不少于|以上|不小于|至少|及以上|不低於|不少於"
)
_AT_MOST = re.compile(
    r"at most|no more than|not more than|or less|up to|cap|不超过|不高于|不大于|以内|以下|控制在|不超過|不高於|至多"
)
_CAP = re.compile(r"\b(?:cap(?:s|ped|ping)?|ceiling|limit(?:s|ed)?)\b|上限|不得超过|限额")
_LEAD = re.compile(
    r"^(?:[,，、;；:：\s]|其中|同时|此外|并|提出|要求|明确|到|by\s|and\s|that\s|which\s|with\s|the plan\s|"
    r"it\s|(?:wants?|aims\s(?:for|at|to)|calls\sfor|sets|targets|envisages|seeks|foresees)\s|方案提出|分别为?|以及|和|与|及|力争|确保|使|，)+",
    re.I,
)
_TAIL = re.compile(
    r"(?:(?:\s+|^)(?:is|are|should|will|would|to|reach|of|at least|be|fall|rise|by|make up|a|an|about|over|"
    r"than|more|exceed|come|or|some|has|have|the|set|at)\b)+\s*$"
    r"|(?:达到|达|为|至|提高到|提升至|降至|下降到|控制在|不低于|不高于|超过|突破|将|再|较|下降|降低|提高|"
    r"增长|稳定在|保持在|力争|约|要|以上|不低於|不高於|超過|降|升|增)+$"
)


def in_scope(draft: Draft, found: list[Found]) -> Found | None:
    """The policy in whose scope a draft stands, or None."""
    for one in reversed(found):
        for scene, start, end in one.scopes:
            if scene is draft.scene and start <= draft.figure.start and draft.figure.end <= end:
                return one
    return None


def is_target(draft: Draft, policy: Found) -> bool:
    """Whether a draft in a policy's scope is one of its goals: told as a goal, or with a deadline ahead."""
    if policy.status in (PolicyStatus.SUPERSEDED,) or draft.part in (Part.NONE, Part.RANK, Part.FORMER):
        return False
    if draft.part is Part.CHANGE and draft.level is not None:
        return draft.level.modality is Modality.TARGET and draft.level.part is not Part.NONE
    if draft.part is Part.COUNT and not deadline_said(draft):
        return False
    if draft.modality is Modality.TARGET or draft.facet == "quota":
        return True
    return draft.modality is Modality.ACTUAL and deadline_said(draft)


def deadline_said(draft: Draft) -> bool:
    """Whether the text says by when, or within which plan."""
    return draft.period is not None and (
        draft.period.side in (Side.BY, Side.BEFORE) or draft.period.grain is Grain.PLAN
    )


def target(document: Document, draft: Draft, observed: Observation | None, baseline: Draft | None) -> list[Target]:
    """The target that a draft states; of a range one for each of its ends."""
    figure = draft.figure
    ends = [figure.value] if figure.value is not None else [figure.low, figure.high]
    found = [_target(document, draft, observed, baseline, end) for end in dict.fromkeys(ends) if end is not None]
    return found or [_target(document, draft, observed, baseline, None)]


def _target(
    document: Document, draft: Draft, observed: Observation | None, baseline: Draft | None, value: Decimal | None
) -> Target:
    figure, scene = draft.figure, draft.scene
    change = draft.part is Part.CHANGE
    if value is not None and change:
        value = abs(value)
    if value is not None and figure.dimension == "multiple":
        value = value * 100
    start, end = scene.offset + figure.start, scene.offset + figure.end
    what = _what(draft)
    metric = ("growth" if draft.sign > 0 else "reduction") if change else draft.indicator
    unit = (
        "%"
        if figure.dimension == "multiple"
        else (observed.unit if observed and observed.unit else draft.unit or "count")
    )
    ranged = figure.value is None
    return Target(
        id=identity(document.id, "target", start, end, metric, value if ranged else ""),
        what=what,
        span=Span(document=document.id, start=start, end=end),
        rule="quantified target",
        metric=metric,
        comparator=comparator(draft),
        value=value,
        unit=unit,
        baseline=_baseline(draft, baseline),
        deadline=draft.period if _ahead(draft) else None,
        material=draft.material,
        region=draft.region,
        evidence={
            slot: Span(document=document.id, start=scene.offset + s, end=scene.offset + e)
            for slot, (s, e) in sorted(draft.evidence.items())
        },
    )


def _ahead(draft: Draft) -> bool:
    """Whether a period is by when, and not the day on which a rule takes effect."""
    period = draft.period
    if period is None or period.side is Side.SINCE:
        return False
    return deadline_said(draft) or period.grain not in (Grain.DAY, Grain.WEEK, Grain.TEN_DAYS)


def comparator(draft: Draft) -> str:
    """The comparator that the words around a figure state."""
    scene, figure = draft.scene, draft.figure
    back = 16 if scene.words.spaced else 6
    behind = re.split(r"[,;，；。]", scene.folded[figure.end : figure.end + 10])[0]
    near = scene.folded[max(draft.left, figure.start - back) : figure.end] + behind
    if _AT_LEAST.search(near):
        return ">="
    capped = draft.facet == "quota" and _CAP.search(scene.folded[draft.left : figure.start])
    if _AT_MOST.search(near) or capped:
        return "<="
    return {Qualifier.OVER: ">", Qualifier.UNDER: "<", Qualifier.UP_TO: "<=", Qualifier.ABOUT: "≈"}.get(
        figure.qualifier, "="
    )


def _what(draft: Draft) -> str:
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
    return text[:120] or draft.subject_text or draft.subject or draft.indicator


def _baseline(draft: Draft, former: Draft | None) -> str | None:
    scene, figure = draft.scene, draft.figure
    if former is not None:
        return scene.text[former.figure.start : former.figure.end]
    behind = re.match(
        r"^\s(?:from|compared with|against|below|above|over|on)\s(?:the\s)?((?:19|20)\d\d)",
        scene.text[figure.end : figure.end + 40],
    )
    if behind:
        return behind[1]
    before = re.search(r"(?:比|较|較)((?:19|20)\d\d)年", scene.text[draft.left : figure.start])
    return before[1] if before else None


def unquantified(document: Document, policy: Found, drafts: list[Draft]) -> list[Target]:
    """Goals without a figure: clauses in the policy's scope with a deadline and a word of purpose."""
    words = policy_words(policy.scene.lang)
    kept: list[Target] = []
    if words is None or policy.status in (PolicyStatus.SUPERSEDED, PolicyStatus.PROMISED):
        return kept
    starts = {
        id(scene): [d.figure.start for d in drafts if d.scene is scene and d.part is not Part.NONE]
        for scene, _, _ in policy.scopes
    }
    seen: set[tuple[int, int]] = set()
    for scene, start, end in policy.scopes:
        kept.extend(_aims(document, scene, start, end, starts[id(scene)]))
        for when in scene.within(scene.whens, start, end):
            if when.relative or (
                when.period.side not in (Side.BY, Side.BEFORE) and when.period.grain is not Grain.PLAN
            ):
                continue
            sentence = next((s for s in scene.sentences if s.start <= when.start < s.end), None)
            if sentence is None or (id(scene), sentence.start) in seen:
                continue
            if any(sentence.start <= at < sentence.end for at in starts[id(scene)]) or not words.goal.search(
                scene.text[sentence.start : sentence.end]
            ):
                continue
            seen.add((id(scene), sentence.start))
            clause = scene.clause_at(sentence, when.start)
            what = scene.text[clause.start : clause.end].strip(' ,，.。"“”')
            first, last = scene.offset + clause.start, scene.offset + clause.end
            kept.append(
                Target(
                    id=identity(document.id, "target", first, last, "goal"),
                    what=what[:160],
                    span=Span(document=document.id, start=first, end=last),
                    rule="goal without a figure",
                    deadline=when.period,
                    evidence={
                        "deadline": Span(
                            document=document.id, start=scene.offset + when.start, end=scene.offset + when.end
                        )
                    },
                )
            )
    return kept


_SAYS = re.compile(r"提出|要求|明确|明確|强调|強調")
_AIM = re.compile(
    r"^(?:并|並|同时|同時)?(?:推动|推動|鼓励|鼓勵|加快|逐步|逐年|促进|促進|严控|嚴控)|(?:逐步|逐年|进一步|進一步)[\u3400-\u9fff]{2,}"
)
_MOST_AIMS = 4
"""Goals without a figure or a deadline that one stretch about a policy gives; the rest of a long list says no more."""


def _aims(document: Document, scene: Scene, start: int, end: int, figures: list[int]) -> list[Target]:
    """Goals that name neither figure nor deadline: what a policy says is to be furthered, step by step.

    Only in languages written without spaces, whose verbs of aim open their clause.
    """
    kept: list[Target] = []
    if scene.words.spaced:
        return kept
    for sentence in scene.sentences:
        if not _SAYS.search(scene.folded[max(start, sentence.start) : min(end, sentence.end)]):
            continue
        for clause in sentence.clauses:
            words = scene.folded[clause.start : clause.end]
            said = _SAYS.search(words)
            first = clause.start + (said.end() if said else 0)
            if clause.start < start or clause.end > end or any(clause.start <= at < clause.end for at in figures):
                continue
            if len(kept) == _MOST_AIMS or clause.end - first < 6 or not _AIM.search(scene.folded[first : clause.end]):
                continue
            low, high = scene.offset + first, scene.offset + clause.end
            kept.append(
                Target(
                    id=identity(document.id, "target", low, high, "aim"),
                    what=scene.text[first : clause.end].strip(' ，。"“”')[:160],
                    span=Span(document=document.id, start=low, end=high),
                    rule="aim without a figure",
                )
            )
    return kept
