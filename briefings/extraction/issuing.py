"""Who issued a policy, when, and under what number."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.policy_words import PolicyWords, policy_words
from briefings.extraction.scene import Scene, When
from briefings.extraction.standing import GROUND
from briefings.extraction.titles import Title, searched
from briefings.model import Grain, Period, PolicyStatus, Side
from briefings.vocabulary import Vocabulary

ISSUING_ROLES = frozenset({"ministry", "government", "association", "exchange", "statistics", "institute"})
Place = tuple[int, int]
_DATED = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})
_LED = re.compile(
    r"^[\u3400-\u9fff]{1,12}?(?:部|廳|厅|局|會|会|院)(?:以|依)(?=[\u3400-\u9fff])|^(?:Document|Doc\.?)\s(?=No)"
)
"""What is no part of a number: who issues (環境部以環部循字第…號), or that it is one of a document."""
_NAMELESS = re.compile(
    r"^(?:our|the|its|their|this|that|local|central|state|new|current)?\s?(?:ministry|government|cabinet|parliament|"
    r"regulator|authorities)$"
)
_WHOSE = re.compile(r"^[A-Z][\w.]*(?:\s[A-Z][\w.]*)?['’]s\s(?=[A-Z])")
_MUST = re.compile(r"^\s(?:(?:has|have|is|are|will have|was asked|were asked)\sto|must|shall|should)\b")
_DEBATES = re.compile(
    r"^\s(?:\w+\s){0,2}(?:debates?|debating|votes?|discuss(?:es)?|considers?|scrutinise\w*|examines?)\b"
)
_DESK = re.compile(r"^(?:[\u3400-\u9fff]{0,8}?(?:办公厅|办公室|司|署|处))(?![\u3400-\u9fff]{0,3}(?:负责|长|副))")
_NUMBERED = re.compile(r"\bNo\.?\s?\d+(?:/\d+)?(?:/|\sof\s|\syear\s)((?:19|20)\d\d)\b|\s\d+\sof\s((?:19|20)\d\d)$")
_YEAR = re.compile(r"[〔\[【(（ /-]?((?:19|20)\d\d)[〕\]】年)）]?")
_INSTRUMENT = re.compile(r"\b(?:through|by|via|as|under|in|with)\s(?:the\s|a\s|an\s)?(?:[\w-]+\s){0,2}$", re.I)
_OFFICIAL = re.compile(r"\b(?:official|spokes\w+|minister|secretary|director)\b|官员|官員|负责人|負責人|发言人|發言人")
_POINTS_OUT = re.compile(r"\b(?:pointed out|said|stated|announced|stressed|explained)\b|表示|指出|介绍|强调|透露")
_OF_A_DESK = re.compile(
    r"(?:司|处)(?:有关|相关)?(?:负责|司长|处长|副)|\b(?:director|head|chief|deputy|secretary)\b[^,.;]{0,60}\bof\s(?:the\s)?$"
)
"""Somebody who speaks for a desk, which issues nothing itself."""


def number(scene: Scene, sentence: Sentence, title: Title, words: PolicyWords, alone: bool) -> Place | None:
    """Where the number of a policy stands: in its title, right behind it, before it, or as what it was issued by.

    Args:
        scene: The block.
        sentence: The sentence that names the policy.
        title: Its title.
        words: The language's words.
        alone: Whether its sentence names no other policy.
    """
    text = searched(scene)
    inside = words.number.search(text, title.start, title.end)
    behind = words.number.search(text, title.end, min(len(text), title.end + 150))
    before = None
    for match in words.number.finditer(text, sentence.start, title.start):
        before = match
    if inside:
        found = inside
    elif behind and behind.start() - title.end <= 24:
        found = behind
    elif before and (not scene.words.spaced or _joined(text, before.span(), title)):
        found = before
    elif behind and alone and behind.end() <= sentence.end and _given(text[title.end : behind.start()]):
        found = behind
    else:
        return None
    led = _LED.match(found[1])
    return found.start(1) + (led.end() if led else 0), found.end(1)


def _given(between: str) -> bool:
    """Whether the words before a number say that it is the policy's: "published as …", "(…", "by decree …"."""
    return bool(_INSTRUMENT.search(between) or re.search(r"[（(]$", between))


_BY_WAY_OF = re.compile(r"\b(?:through|by|via)\b", re.I)


def _joined(text: str, span: Place, title: Title) -> bool:
    """Whether a number before a title is the title's: "Regulation 2031/417, the …", "by Notification S.O. 4417"."""
    between, before = text[span[1] : title.start], text[max(0, span[0] - 40) : span[0]]
    near = len(between) <= 12 and not re.search(r"[.;]", between)
    said = _INSTRUMENT.search(before)
    return near or (said is not None and _BY_WAY_OF.search(said[0]) is not None)


def issuers(
    scene: Scene, sentence: Sentence, title: Title, status: PolicyStatus, names: Vocabulary
) -> tuple[list[str], Place | None]:
    """Who issued it, in order: those after "by", else authorities before the title, else behind it; and where."""
    words = policy_words(scene.lang)
    if words is None:
        return [], None
    text = scene.text
    by = re.search(r"\bby\s(?:the\s)?(?=[A-Z])", text[title.end : sentence.end]) if scene.words.spaced else None
    spans: list[Place] = [(sentence.start, title.start)]
    if by:
        spans.insert(0, (title.end + by.end(), sentence.end))
    ground = GROUND.search(text[sentence.start : title.start])
    if ground is not None and not scene.words.spaced:
        # 为落实《甲》，某厅制定了《乙》: who acts further on issues the other.
        return _named(scene, (sentence.start + ground.start(), title.start), names)
    spans.append((title.end, sentence.end))
    at = scene.nth_sentence(sentence.start)
    around = scene.sentences[max(0, at - 1) : at] + scene.sentences[at + 1 : at + 2]
    if status is PolicyStatus.PROMISED:
        around = scene.sentences[max(0, at - 4) : at][::-1]
    own = len(spans)
    spans += [(one.start, one.end) for one in around]
    for nth, (start, end) in enumerate(spans):
        if nth >= own and not _told_beside(text, (start, end), text[sentence.start : sentence.end], status, words):
            continue
        marks = authorities(scene, start, end, words, names)
        if status is PolicyStatus.PROMISED:
            marks = [(s, e) for s, e in marks if not _OF_A_DESK.search(text[max(0, s - 90) : s])]
            marks = [(s, e) for s, e in marks if not _OF_A_DESK.match(text[e - 1 : e + 8])]
        kept = [text[s:e].strip() for s, e in marks]
        if nth >= own:
            kept = kept[:1]
        if kept:
            return [_bare(one) for one in dict.fromkeys(kept)], (marks[0][0], max(e for _, e in marks))
    return [], None


def _named(scene: Scene, span: Place, names: Vocabulary) -> tuple[list[str], Place | None]:
    """The authorities that a stretch names, and where."""
    words = policy_words(scene.lang)
    marks = authorities(scene, *span, words, names) if words is not None else []
    if not marks:
        return [], None
    kept = dict.fromkeys(scene.text[s:e].strip() for s, e in marks)
    return [_bare(one) for one in kept], (marks[0][0], max(e for _, e in marks))


def _told_beside(text: str, span: Place, own: str, status: PolicyStatus, words: PolicyWords) -> bool:
    """Whether the sentence beside may name who issues: it issues something itself, or an official goes on speaking."""
    beside = text[span[0] : span[1]]
    if status is PolicyStatus.PROMISED:
        return bool(_OFFICIAL.search(own) or _POINTS_OUT.search(beside))
    if status is PolicyStatus.TRIAL or status is PolicyStatus.IN_FORCE:
        return bool(
            words.issued.search(beside) or re.search(r"\bissue\s(?:permits|licences|licenses)", beside)
        ) and not (words.issued.search(own) or "《" in beside)
    return False


def _bare(name: str) -> str:
    name = re.sub(r"^(?:the|The)\s", "", name)
    whose = _WHOSE.match(name)
    return name[whose.end() :] if whose else name


def authorities(scene: Scene, start: int, end: int, words: PolicyWords, names: Vocabulary) -> list[Place]:
    """Authorities that act in a stretch, in order: not those that are told what to do, nor those that only debate."""
    text = scene.text
    marks = [
        _widened(scene, m.start, m.end)
        for m in scene.within(scene.organisations, start, end)
        if (body := names.organisation(m.terms[0])) and body.role in ISSUING_ROLES
    ]
    numbers = [match.span() for match in words.number.finditer(text, start, end)]
    marks = marks[:_MOST]
    for match in words.authority.finditer(searched(scene), start, end):
        if len(marks) >= _MOST:
            break
        inner = [(s, e) for s, e in marks if s == match.start() and e < match.end()]
        marks = [mark for mark in marks if mark not in inner]
        if not any(s < match.end() and match.start() < e for s, e in (*marks, *numbers)):
            marks += _one_by_one(text, match.span())
    kept = []
    for s, e in sorted(marks):
        behind = text[e : e + 40]
        if _NAMELESS.match(text[s:e]) or _MUST.match(behind) or _DEBATES.match(behind):
            continue
        kept.append((s, e))
    return kept


_MOST = 240
"""Authorities of one stretch that are looked at; each is held against all others."""
_NEXT = re.compile(
    r"\sand\s(?=(?:the\s)?(?:[A-Z]\w+\s){0,4}(?:Department|Ministry|Bureau|Commission|Administration|Office|"
    r"Agency|Authority)\b)"
)


def _one_by_one(text: str, span: Place) -> list[Place]:
    """Authorities joined by "and", each for itself: the Department of Industry of A and the Department of Finance."""
    found, start = [], span[0]
    for match in _NEXT.finditer(text, *span):
        found.append((start, match.start()))
        start = match.end()
    return [*found, (start, span[1])]


def _widened(scene: Scene, start: int, end: int) -> Place:
    """A Chinese authority with the place before it and the desk behind it: 云南省|发展改革委, 经济部|礦業署."""
    if scene.words.spaced:
        return start, end
    for mention in scene.within(scene.regions, max(0, start - 8), start):
        if mention.end == start:
            start = mention.start
    for mark in "省市区":
        if scene.text[start - 1 : start] == mark and not scene.text[max(0, start - 2) : start - 1].strip(
            "，、。；（ \n"
        ):
            start -= 1
    desk = _DESK.match(scene.text[end : end + 12])
    return start, end + (desk.end() if desk else 0)


def date(
    scene: Scene, sentence: Sentence, title: Title, status: PolicyStatus, number: Place | None
) -> tuple[Period | None, Place | None]:
    """When it was issued, else took effect, else the year in its number; and the words that say so."""
    if status is PolicyStatus.PROMISED:
        return None, None
    best: tuple[int, int, int, int] | None = None
    found: Period | None = None
    place: Place | None = None
    at = scene.nth_sentence(sentence.start)
    ends = status is PolicyStatus.SUPERSEDED
    for nth, one in enumerate([sentence, *([] if ends else scene.sentences[max(0, at - 1) : at + 2])]):
        if nth and (one is sentence or found is not None or not _of_the_same(scene, one, sentence, title)):
            continue
        for when in scene.within(scene.whens, one.start, one.end):
            order = _order(scene, title, when, status)
            if order is not None and (best is None or order < best):
                best, found, place = order, replace(when.period, side=Side.CLOSED), (when.start, when.end)
    if found is not None:
        return found, place
    year = _YEAR.fullmatch(scene.text[max(0, title.start - 5) : title.start - 1]) if scene.words.spaced else None
    of = _OF_YEAR.match(scene.text[title.end : title.end + 9]) if scene.words.spaced else None
    year = year or of
    if ends and year is None:
        year = _YEAR.search(scene.text[max(0, title.start - 6) : title.start]) or _YEAR.search(title.words)
    year = year or _NUMBERED.search(title.words)
    if year is None and number is not None:
        year, place = _YEAR.search(scene.text[number[0] : number[1]]), number
    if year is not None:
        return Period(iso=next(group for group in year.groups() if group), grain=Grain.YEAR), place
    return None, None


_QUOTED = re.compile(r"[《「“]")
_OF_YEAR = re.compile(r"^\sof\s((?:19|20)\d\d)\b")


def _of_the_same(scene: Scene, other: Sentence, own: Sentence, title: Title) -> bool:
    """Whether a sentence beside the title's tells of its issue: a verb of issuing, and no title of its own."""
    words = policy_words(scene.lang)
    text = searched(scene)
    if words is None or _QUOTED.search(text, other.start, other.end):
        return False
    said = words.issued.search(text, other.start, other.end)
    if said is None or words.ended.search(text, other.start, other.end):
        return False
    if other.start > own.start and re.search(
        r"[A-Z]\w+\s(?:Act|Plan|Strategy|Regulations?|Measures|Order)\b", text[other.start : other.end]
    ):
        return False
    return not words.issued.search(text[own.start : own.end].replace(title.words, ""))


def _order(scene: Scene, title: Title, when: When, status: PolicyStatus) -> tuple[int, int, int, int] | None:
    """How well a date fits as that of a policy, least first; None where it does not."""
    if when.period.grain not in _DATED or when.period.iso == "XXXX" or title.start <= when.start < title.end:
        return None
    ends = status is PolicyStatus.SUPERSEDED
    since = when.period.side is Side.SINCE and when.period.grain is Grain.DAY and not ends
    if (when.period.side is not Side.CLOSED and not since) or not _dates(scene, title, when, status):
        return None
    text = scene.text
    if when.period.grain is Grain.YEAR and not _year_of_issue(text, when.end):
        return None
    if re.match(r"年?末|年?底", text[when.end - 1 : when.end + 1]) or text[when.end - 1] in "末底":
        return None
    behind = when.start >= title.end
    between = (title.end, when.start) if behind else (when.end, title.start)
    other = bool(scene.text.count("《", *between) or scene.text.count("“", *between))
    said = _EFFECT.search(text[max(0, when.start - 24) : when.start])
    effect = bool(since or said or _EFFECT_ZH.match(text[when.end : when.end + 8]))
    distance = abs(when.start - title.end) if behind else abs(title.start - when.end)
    return int(other), int(effect), {Grain.DAY: 0, Grain.MONTH: 1}.get(when.period.grain, 2), distance


_EFFECT = re.compile(r"\b(?:[Ee]ffective|effect|force|from|applies|apply|applicable)\s(?:from|on|as of|since)?\s?$")
_EFFECT_ZH = re.compile(r"^(?:起|正式)(?:正式)?(?:施行|实施|执行|生效|試行|试行|實施)")


def _dates(scene: Scene, title: Title, when: When, status: PolicyStatus) -> bool:
    """Whether a date may be a policy's own: not that by which opinions are asked for, nor another's.

    What stands behind the words that end a policy is the day of its end, and of what replaces it.
    """
    if re.search(
        r"截至|截止|反馈|\b(?:close[sd]?|until|till|deadline|by|before|expires?)\s(?:on\s)?$",
        scene.folded[max(0, when.start - 12) : when.start],
    ):
        return False
    if when.start >= title.end and re.match(r"(?:发布|印发|公布|施行|發布)的[《「]", scene.text[when.end :][:5]):
        return False
    if status is not PolicyStatus.SUPERSEDED or when.start < title.end:
        return status is not PolicyStatus.SUPERSEDED or not _replaced(scene, when, title)
    words = policy_words(scene.lang)
    return words is None or not words.ended.search(searched(scene), title.end, when.start)


def _replaced(scene: Scene, when: When, title: Title) -> bool:
    """Whether the day before a title that is ended is that of what ends it: "on 2 May, issued X. It revokes Y"."""
    words = policy_words(scene.lang)
    return bool(words and words.ended.search(searched(scene), when.end, title.start))


def _year_of_issue(text: str, end: int) -> bool:
    behind = text[end : end + 8]
    before = text[max(0, end - 24) : end]
    return bool(
        re.match(r"发布|印发|出台|公布|發布|年?(?:发布|印发|出台|颁布)", behind)
        or re.search(r"(?:published|issued|adopted|released|enacted|signed|passed|launched) in \d{4}$", before)
    )
