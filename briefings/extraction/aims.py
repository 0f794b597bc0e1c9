"""Goals without a figure: what a policy wants done, by when or at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from briefings.extraction.clauses import Sentence
from briefings.extraction.draft import Draft, Part
from briefings.extraction.orders import is_threshold
from briefings.extraction.policies import Found
from briefings.extraction.scene import Scene, When
from briefings.extraction.titles import searched
from briefings.model import Document, Grain, Period, PolicyStatus, Role, Side, Span, Target, identity
from briefings.patterns import gated

_VERBS = (
    r"phas\w+ (?:out|down|in)|declin\w+|fall|rise|grow|improv\w+|increas\w+|decreas\w+|cap(?:ped)?|ceas\w+|"
    r"end(?:ed)?|peak|"
    r"halv\w+|reduc\w+|cut|strengthen\w*|establish\w*|buil[dt]|form(?:ed)?|complet\w+|retir\w+|shut|clos\w+|"
    r"bann?(?:ed)?|prefer|"
    r"stop(?:ped)?|keep|kept|remain|become|adopt|install\w*|achiev\w+|reach\w*|replac\w+|eliminat\w+|restor\w+|"
    r"tighten\w*|"
    r"expand\w*|accelerat\w+|prioriti[sz]\w+|encourag\w+|doubl\w+|limit\w*|curb\w*|diversif\w+|recycl\w+|"
    r"process\w*|refin\w+|"
    r"localis\w+|halt\w*|prohibit\w*|forbid\w*|convert\w*|switch\w*|upgrad\w+|moderni[sz]\w+|dismantl\w+|enhanc\w+|"
    r"set aside|secur\w+|raise[ds]?|rehabilitat\w+|clean\w* up|creat\w+"
)
_WANTED = gated(
    rf"\b(?:should|must|shall|(?:is|are) to|will|ha(?:s|ve) to|needs? to)\s(?:also\s|all\s|gradually\s|be\s|"
    rf"\w+ly\s)*(?:{_VERBS})\b"
    r"|\bkeeps? (?:stable|steady)\b|\b(?:may|shall|must|can) (?:no longer|not)\s\w+|"
    r"\bno new [\w\s-]{3,40}(?:shall|will|may) be\b"
    rf"|\b(?:aims?|wants?|seeks?|calls? for|pledges?|intends?|requires?|"
    rf"obliges?)\s[^.;]{{0,60}}?\b(?:to\s)?(?:{_VERBS})\b",
    re.I,
)
_ROUTINE = re.compile(
    r"\b(?:review\w*|releas\w+|publish\w*|issu\w+|report\w*|announc\w+|notif\w+|consult\w*|comment\w*|meet(?:ing|"
    r"s)?|visit\w*|"
    r"submit\w*|debat\w+|vot\w+|sign(?:ed|s)?|tabled?|expected|forecasts?|prices?|analysts?|shares|company said|"
    r"approved)\b"
    r"|\b(?:enters? into force|takes? effect|apply from)\b",
    re.I,
)
_SAYS = re.compile(r"提出|要求|明确|强调|规定|力争|目标|鼓励|明定|拟|计划|部署|指出|到20\d\d年|期间")
_AIM = re.compile(
    r"^(?:并|同时|还|将|要|须|应|另|则|全面|大力|积极|坚决|有序){0,2}(?:推动|鼓励|加快|逐步|逐年|促进|严控|严禁|禁止|关停|淘汰|构建|建立|健全|"
    r"引导|压减|取消|退出|停止|实现|建成|形成|完成|打造|遏制|限制|提升|强化|杜绝)"
    r"|(?:逐步|逐年|进一步|明显|显著|基本|不断|持续|更加|稳步|全部|大幅|有效)[\u3400-\u9fff]{2,}"
    r"|(?:全部|全面|基本)(?:退出|淘汰|关停|完成|建成|实现)|建成[\u3400-\u9fff]{3,}|实现[\u3400-\u9fff]{0,8}达峰|碳达峰$"
)
_DONE = re.compile(
    r"已|目前|近年|多年|同比|去年|上年|取得|增势|形势|市场|价格|企业表示|业内|表示|公布|施行|实施之日|出台|印发|发布"
)
_TALK = re.compile(
    r"^(?:并|还|同时|此外|其中)?(?:提出|要求|明确|强调|指出|规定)[，,：:]?|^[\u3400-\u9fff]{0,10}?(?:提出|要求|明确|强调|指出|规定|明定)"
)
_MOST = 6
"""Goals without a figure that one policy gives; the rest of a long list says no more."""
_SHORT = 6


@dataclass(slots=True)
class _Piece:
    """A part of a sentence that may be a goal, with its own deadline where it names one."""

    start: int
    end: int
    deadline: When | None


def unquantified(
    document: Document, policy: Found, drafts: list[Draft], about: list[tuple[Scene, int]]
) -> list[Target]:
    """Goals without a figure: parts of sentences in a policy's words that say what is to be done.

    Args:
        document: The document.
        policy: The policy.
        drafts: All drafts; a part that holds a figure with a part of its own is no goal without one.
        about: Further paragraphs of a text that is about this policy, and how far each is of none yet; there only what
            has a deadline or a strong verb is a goal.
    """
    kept: list[Target] = []
    told = [goal.span.start for goal in policy.targets if goal.value is not None]
    if policy.status in (PolicyStatus.SUPERSEDED, PolicyStatus.PROMISED, PolicyStatus.UNKNOWN):
        return kept
    stretches = [(scene, start, end, False) for scene, start, end in policy.scopes]
    stretches += [(scene, 0, end, True) for scene, end in about]
    own: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        own[id(draft.scene)].append(draft)
    for scene, start, end, strict in stretches:
        taken = [d.figure.start for d in own.get(id(scene), ()) if d.part is not Part.NONE and not is_threshold(d)]
        taken = sorted([*taken, *(at - scene.offset for at in told)])
        for sentence in scene.sentences:
            if sentence.end <= start or sentence.start >= end:
                continue
            if strict and sentence.end > end:
                break
            last: Period | None = None
            for piece in _pieces(scene, sentence, start):
                if piece.deadline is not None:
                    last = piece.deadline.period
                if len(kept) >= _MOST:
                    return kept
                if bisect_left(taken, piece.start) < bisect_left(taken, piece.end):
                    continue
                if _is_goal(scene, sentence, piece, strict=strict):
                    kept.append(_target(document, scene, piece, last))
    return kept


_CUT = re.compile(
    r"(?:;|；|，|,\s(?:and|while|but|with)\s|,\s(?=[a-z]+\s(?:[\w-]+\s){0,4}(?:should|must|shall|will|is to|are to)\b))"
)


def _pieces(scene: Scene, sentence: Sentence, after: int) -> list[_Piece]:
    """The parts of a sentence behind a place; a part that is but a date belongs to the next one."""
    text = scene.text
    end = sentence.end
    cuts = [sentence.start, *(m.end() for m in _CUT.finditer(text, sentence.start, end)), end]
    found: list[_Piece] = []
    held: int | None = None
    for start, stop in pairwise(cuts):
        if stop <= after + 1 and start < after:
            continue
        begin = held if held is not None else start
        held = None
        whens = [
            when
            for when in scene.within(scene.whens, begin, stop)
            if not when.relative and (when.period.side in (Side.BY, Side.BEFORE) or when.period.grain is Grain.PLAN)
        ]
        left = _bare(text[begin:stop], [(w.start - begin, w.end - begin) for w in whens])
        if whens and len(left) < _SHORT and stop < end:
            held = begin
            continue
        found.append(_Piece(begin, stop, whens[-1] if whens else None))
    return found


def _bare(words: str, dates: list[tuple[int, int]]) -> str:
    for start, end in reversed(dates):
        words = words[: max(0, start)] + words[end:]
    return re.sub(r"^(?:by|before|in|到|至)?\W*|[\W]+$", "", words.strip(), flags=re.I)


def _is_goal(scene: Scene, sentence: Sentence, piece: _Piece, *, strict: bool) -> bool:
    text = searched(scene)
    words = text[piece.start : piece.end]
    if strict and piece.deadline is None and (scene.words.spaced or not _STRONG.match(words.lstrip())):
        return False
    if "《" in words:
        return False
    if scene.words.spaced:
        dated = piece.deadline is not None and _DATED_GOAL.search(words)
        return bool(_WANTED.search(words) or dated) and not _ROUTINE.search(words)
    plain = _TALK.sub("", _bare(words, [])).lstrip("，,：: ")
    if piece.deadline is not None:
        spans = [(piece.deadline.start - piece.start, piece.deadline.end - piece.start)]
        plain = _TALK.sub("", _bare(words, spans)).lstrip("，,：: 前内底")
    if len(plain) < _SHORT - 2 or _DONE.search(plain):
        return False
    says = strict or _SAYS.search(text[sentence.start : sentence.end])
    return bool(says) and bool(_AIM.search(plain))


_STRONG = re.compile(
    r"(?:并|同时|坚决|全面|依法|有序){0,2}(?:加快(?:淘汰|构建|退出|建设)|关停|淘汰|严禁|压减|禁止|遏制|取缔)[\u3400-\u9fff]{2,}"
)
_DATED_GOAL = re.compile(
    r"\b(?:achiev\w+|significant\w*|ensure\w*|phas(?:e[ds]?|ing) out|eliminat\w+|reach|peak\w*|build|establish\w*|"
    r"decline|"
    r"improve\w*|should|must|"
    r"shall|is to|are to|form|halt|end|cease|ban\w*|prohibit\w*|strengthen\w*|enhance\w*|complete\w*)\b",
    re.I,
)


def _target(document: Document, scene: Scene, piece: _Piece, last: Period | None) -> Target:
    words = scene.text[piece.start : piece.end]
    lead = len(words) - len(words.lstrip(" ，,。；;"))
    what = words.strip(' ,，.。;；"“”\n')
    said = _TALK.match(what) if not scene.words.spaced else None
    if said and len(what) - said.end() >= _SHORT:
        lead += said.end()
        what = what[said.end() :].lstrip("，,：: ")
    first = scene.offset + piece.start + lead
    stop = scene.offset + piece.start + len(words.rstrip())
    evidence = {}
    if piece.deadline is not None:
        place = (scene.offset + piece.deadline.start, scene.offset + piece.deadline.end)
        evidence["deadline"] = Span(document=document.id, start=place[0], end=place[1])
    return Target(
        id=identity(document.id, "target", first, stop, "goal"),
        what=what[:160],
        span=Span(document=document.id, start=first, end=stop),
        rule="goal without a figure" if last is not None else "aim without a figure",
        deadline=last,
        evidence=evidence,
    )


def further(policy: Found, plans: list[Found], scenes: list[Scene], opening: int) -> list[tuple[Scene, int]]:
    """The paragraphs that go on about a policy before they name one, where a text is about it alone; with their end."""
    about = [
        one
        for one in plans
        if one.status in (PolicyStatus.IN_FORCE, PolicyStatus.TRIAL, PolicyStatus.DRAFT)
        and any(one.scene is scene for scene in scenes[:opening])
    ]
    if len(about) != 1 or about[0] is not policy:
        return []
    first: dict[int, int] = {}
    for one in plans:
        for scene, start, _ in one.scopes:
            first[id(scene)] = min(start, first.get(id(scene), start))
    at = next((nth for nth, scene in enumerate(scenes) if scene is policy.scene), len(scenes))
    return [(one, first.get(id(one), len(one.text))) for one in scenes[at + 1 :] if one.role is Role.BODY]
