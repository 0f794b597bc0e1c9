"""Where a policy stands: promised, draft, on trial, in force, superseded; from the words around its title."""

from __future__ import annotations

import re

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.policy_words import PolicyWords
from briefings.extraction.scene import Scene
from briefings.extraction.titles import Title, searched
from briefings.model import PolicyStatus
from briefings.patterns import gated

_ON_TRIAL = re.compile(r"\b(?:trial implementation|on a trial basis|on trial)\b|起试行|起試行|开始试行")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s)?$")
_ITSELF = re.compile(r"\b(?:laps|expir|ceas|no longer|void)", re.I)
"""What ends by itself is told in the active voice."""
_BILL = re.compile(r"\bBill\b|\bbill\b")
_ENACTED = re.compile(
    r"\b(?:signed|enacted|assent\w*|bec[ao]mes? law|gazetted|in(?:to)? force|promulgated|(?:took|takes) effect)\b"
)
_WOULD = re.compile(r"^[^.;]{0,40}?\bwould\b")
GROUND = gated(
    r"(?:\b(?:[Uu]nder|[Aa]ccording to|[Pp]ursuant to|[Ii]n (?:line|accordance|compliance|keeping) with|"
    r"[Aa]s (?:required|set|laid) (?:by|out in|down in)|[Bb]ased on|[Bb]y virtue of|provided for in)\s"
    r"(?:the\s|its\s|a\s)?(?:new\s|revised\s|\d{4}\s)?)$"
    r"|(?:根据|按照|依据|依照|遵照|落实|贯彻|对照|执行|符合|依|按)(?:了)?"
    r"(?:[\u3400-\u9fff、]{0,24}?(?:发布|印发|颁布|公布|核定|制定|下达)?的?)?$"
)
_SPEAKS = re.compile(
    r"^[”\"’]?\s?(?:also\s|further\s|\w+ly\s)?(?:requires?|sets?|targets?|aims?|calls?|seeks?|wants?|envisages?|"
    r"states?|"
    r"stipulates?|proposes|specif(?:y|ies)|provides?|foresees?|obliges?|caps?|limits?|bans?|prohibits?|mandates?|"
    r"demands?|"
    r"reserves?|says)\b"
    r"|^(?:\s?[（(][^（）()]{2,40}[）)])?(?:还|也|同时|则)?(?:中)?(?:提出|明确|要求|规定|指出|强调|显示|设定|确定|部署|落地)"
)
_FAR = 60


def standing(scene: Scene, sentence: Sentence, title: Title, words: PolicyWords) -> PolicyStatus:
    """Where a policy stands by what its sentence says of it, and by the sentence before where its own says nothing.

    Args:
        scene: The block it is named in.
        sentence: The sentence that names it.
        title: The title.
        words: The language's words.
    """
    text = searched(scene)
    before, after = text[sentence.start : title.start], text[title.end : sentence.end]
    if _is_ended(scene, before, after, words):
        return PolicyStatus.SUPERSEDED
    bill = bool(_BILL.search(title.words)) and not _ENACTED.search(before[-60:] + " " + after)
    near = f"{title.words} {before[-40:]} {after[:60]}"
    if words.draft.search(near) or words.proposed.search(before[-40:]) or _out_for_comment(words, after):
        return PolicyStatus.DRAFT
    if words.trial.search(title.words) or _ON_TRIAL.search(after[:90]):
        return PolicyStatus.TRIAL
    if _TASK.search(before):
        return PolicyStatus.PROMISED
    stage = _stage(words, before, after)
    if bill and stage is not PolicyStatus.PROMISED:
        return PolicyStatus.DRAFT
    if stage is not None:
        return stage
    if _WOULD.search(after):
        return PolicyStatus.DRAFT
    if title.how in ("by what it wants", "as a campaign") or GROUND.search(before) or _SPEAKS.search(after):
        return PolicyStatus.IN_FORCE
    return _as_told_before(scene, sentence, words)


_TASK = re.compile(
    r"(?:^|[,;]\s(?:and\s)?|\band\s|^At the same time,\s)(?:[Ff]ormulate|[Cc]ompile|[Pp]ublish|[Ii]ssue|"
    r"[Dd]raw up|[Dd]evelop|"
    r"[Ii]ntroduce|[Pp]repare|[Rr]elease|[Rr]evise|[Oo]rgani[sz]e|[Ss]tudy and formulate)\s(?:the\s|a\s|"
    r"an\s)?(?:[\w-]+\s){0,3}[“\"]?$"
)
"""A task in the bare form of the verb, as translations print what a ministry is going to do: "Compile a roadmap …"."""


def _is_ended(scene: Scene, before: str, after: str, words: PolicyWords) -> bool:
    """Whether a policy is ended: behind its title ("X was replaced by", 《X》同时废止) or by what stands before it."""
    spaced = scene.words.spaced
    ended = words.ended.search(after)
    if ended is not None:
        to = after[: ended.start()]
        passive = not spaced or _PASSIVE.search(to[-16:]) or _ITSELF.match(ended[0])
        other = re.search(r"[《“]", to)
        acts = re.match(r"了?(?:此前的?|原|现行|現行|旧的?)?[《「]", after[ended.end() :])
        stays = not spaced and words.issued.search(to)
        if passive and not other and not stays and not acts and len(to) < 140:
            return True
    if spaced:
        active = list(words.ended.finditer(before[-48:]))
        return bool(active) and not re.search(r"\bby\s(?:the\s)?$", before[-12:])
    return bool(re.search(rf"(?:{words.ended.pattern})了?(?:此前|原|现行|旧|先前)?(?:的|版)?$", before))


def _out_for_comment(words: PolicyWords, after: str) -> bool:
    """Whether opinions on a policy are asked for, further behind its title."""
    asked = words.draft.search(after[:120])
    return asked is not None and ("征" in asked[0] or "comment" in asked[0].lower() or "consult" in asked[0].lower())


def _stage(words: PolicyWords, before: str, after: str) -> PolicyStatus | None:
    """Issued or promised, whichever is said nearer to the title; None where neither is.

    A verb of issuing within words that promise ("will be issued", 即将发布) is part of the promise.
    """
    promises = [(len(before) - m.end(), m.span()) for m in words.promised.finditer(before)]
    issues = [(len(before) - m.end(), m.span()) for m in words.issued.finditer(before)]
    behind = [m.span() for m in words.promised.finditer(after)]
    found = [(away, PolicyStatus.PROMISED) for away, _ in promises if away <= _FAR]
    found += [(start, PolicyStatus.PROMISED) for start, _ in behind if start <= 140]
    spans = [span for _, span in promises]
    out = [(away, before[slice(*span)]) for away, span in issues if not _held(span, spans)]
    out += [(m.start(), m[0]) for m in words.issued.finditer(after) if not _held(m.span(), behind)]
    found += [(away, PolicyStatus.IN_FORCE) for away, verb in out if not (found and words.weak.fullmatch(verb))]
    return min(found, key=lambda one: one[0])[1] if found else None


def _held(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _as_told_before(scene: Scene, sentence: Sentence, words: PolicyWords) -> PolicyStatus:
    """In force where the sentence before says that an authority announced what this one names; else unknown."""
    at = scene.nth_sentence(sentence.start)
    if at:
        last = searched(scene)[scene.sentences[at - 1].start : scene.sentences[at - 1].end]
        told = list(words.issued.finditer(last))
        if told and words.authority.search(last) and not words.promised.search(last) and "《" not in last:
            return PolicyStatus.IN_FORCE
    return PolicyStatus.UNKNOWN
