"""Of which level a change is: one that it leads up to ("gained 2 to 40"), else the one before it."""

from __future__ import annotations

import re

from briefings.extraction import additions, losses
from briefings.extraction.changes import bracketed
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.model import Modality

_REACH = 110
"""Code points from a change to the level that it leads up to."""


def attach(drafts: list[Draft], index: int) -> Draft | None:
    """The level that a change belongs to: one that it leads up to ("gained 2 to 40"), else the one before it."""
    change = drafts[index]
    if change.rule in (additions.RULE, losses.RULE, "growth-rate"):
        return None
    at = index + 1
    while at < len(drafts) and _joined(drafts[at - 1], drafts[at]):
        at += 1  # 季增2.2%、年增0.6%，达到48.8万吨
    nearby = drafts[at] if at < len(drafts) else None
    if nearby and nearby.rule == "change-in-list" and nearby.sentence is change.sentence and at + 1 < len(drafts):
        nearby = drafts[at + 1]  # "fell 12,430 tonnes, or 8.1 percent, to 141,200 tonnes"
    if nearby and nearby.part is Part.FORMER and at + 1 < len(drafts):
        nearby = drafts[at + 1]
    if (
        nearby
        and bracketed(change)[0] is None
        and nearby.part in (Part.LEVEL, Part.SHARE)
        and nearby.sentence is change.sentence
        and _reaches(change, nearby)
    ):
        return nearby
    for earlier in reversed(drafts[:index]):
        if earlier.sentence is not change.sentence:
            if _points_back(change) and earlier.scene is change.scene and earlier.part is Part.LEVEL:
                return earlier if comparable(change, earlier) else None
            break
        if earlier.rule == "former-share" or _set_apart(change, earlier):
            continue
        if earlier.part in (Part.LEVEL, Part.SHARE, Part.COUNT):
            if comparable(change, earlier) and not _own_subject(change, earlier):
                return _latest(change, earlier, drafts[:index])
            if earlier.part is not Part.SHARE:
                return None  # a share between a level and its change ("占14.2%，进口量多一倍") does not part them
    return None


def _set_apart(change: Draft, earlier: Draft) -> bool:
    """Whether a bracket holds an earlier figure and is closed before the change: 41,000 t (2023: 39,500 t), up 3.8%."""
    text = change.scene.folded
    closed = max(text.rfind(mark, earlier.figure.end, change.figure.start) for mark in ")）")
    if closed < 0:
        return False
    opened = max(text.rfind(mark, earlier.sentence.start, earlier.figure.start) for mark in "(（")
    return opened >= 0 and not re.search(r"[)）]", text[opened : earlier.figure.start])


def _joined(first: Draft, second: Draft) -> bool:
    """Whether two changes in Chinese stand together before the level they both lead to."""
    if first.scene.words.spaced or first.part is not Part.CHANGE or second.part is not Part.CHANGE:
        return False
    if first.sentence is not second.sentence or second.figure.start - first.figure.end > _CLOSE:
        return False
    return bool(re.match(r"[、，,和及且]", first.scene.folded[first.figure.end : second.figure.start]))


_CLOSE = 8
"""Code points between two changes that stand together."""
_THAT = re.compile(
    r"^(?:that|this|it|which|the figure|the total|the result)(?:\s(?:is|was|were|represents|represented|marks|marked|"
    r"means|meant|compares|amounts to|amounted to|equals|makes|made)|['\u2019]s)\b"
)


def _points_back(change: Draft) -> bool:
    """Whether a sentence opens with a word for the level before it: "That is 2% more than in April"."""
    sentence, scene = change.sentence, change.scene
    if not scene.words.spaced or not _THAT.match(scene.folded[sentence.start : sentence.start + 40]):
        return False
    return not scene.within(scene.materials, sentence.start, change.figure.start)


_YEARLY_MEAN = re.compile(r"年均|年平均|复合")


def _latest(change: Draft, level: Draft, before: list[Draft]) -> Draft:
    """The level that a yearly mean growth ends at: 2024年1915万吨，2020年1450万吨，年均增长7.2% is of 2024."""
    words = change.scene.folded[max(change.clause.start, level.figure.end) : change.figure.start]
    if not _YEARLY_MEAN.search(words) or level.period is None or level.period.last is None:
        return level
    best, latest = level, level.period.last
    for other in before:
        if other.sentence is not change.sentence or other.part is not Part.LEVEL or other.unit != level.unit:
            continue
        last = other.period.last if other.period else None
        if last is not None and other.material == level.material and last > latest:
            best, latest = other, last
    return best


def comparable(change: Draft, level: Draft) -> bool:
    """Whether a change of this unit can be one of the level."""
    unit, dimension = change.figure.unit, change.figure.dimension
    if dimension == "count":
        return level.part is Part.COUNT
    if dimension in ("percent", "multiple"):
        return True
    if dimension == "points":
        return level.figure.unit == "%"
    if dimension in ("money", "energy", "mass") and level.figure.dimension in ("price", "intensity", "grade"):
        return level.figure.unit.startswith(f"{unit}/")
    return unit == level.figure.unit


_AHEAD = (Modality.TARGET, Modality.FORECAST)


def _foreseen(change: Draft, level: Draft) -> bool:
    """Whether words for what is planned or expected stand between a change and a level behind it."""
    for cue in change.scene.cues_in(Kind.MODALITY, change.figure.end, level.figure.start):
        if (cue.says(Kind.MODALITY) or "").split(" ")[0] in ("target", "forecast"):
            return True
    return False


_GOES_ON = re.compile(
    r"\s(?:[a-z-]+\s){0,4}?and\s(?:(?:closed|settled|ended|finished|traded)\s(?:\w+\s)?at|exceeded|topped|passed|surpassed)\s"
    r"(?:[a-z]+\s)?\D{0,4}$"
)
"""A second verb that tells the level: "rose 3.1% and exceeded 1.2 Mt", "gained $28 and closed at $2,621"."""
_ONWARD = re.compile(r"[\u3400-\u9fff]?(?:至|到)")
"""Behind a word of change, the level it leads to: 倍增至3.6万吨."""
_APART = re.compile(r"[；;]|最高|最低|盘中|曾|其中|一度")
"""What parts a change in Chinese from a level behind it."""


def _reaches(change: Draft, level: Draft) -> bool:
    """Whether the change leads up to a level behind it."""
    scene = change.scene
    if level.figure.start - change.figure.end > _REACH or not comparable(change, level):
        return False
    if not scene.words.spaced and _APART.search(scene.folded, change.figure.end, level.figure.start):
        return False
    if scene.words.spaced and ";" in scene.folded[change.figure.end : level.figure.start]:
        return False
    if (level.modality in _AHEAD) != (change.modality in _AHEAD) and _foreseen(change, level):
        return False  # 年减近一成五，当局仍盼全年达到3800万吨
    if scene.words.spaced and _GOES_ON.match(scene.folded[change.figure.end : level.figure.core]):
        return True
    between = scene.within(scene.cues, change.figure.end, level.figure.start)
    dated = scene.within(scene.whens, change.figure.end, level.figure.start)
    # 1至2月 is a time, and leads to no level.
    tos = [c for c in between if Kind.TO in c.kinds and not any(w.start <= c.start < w.end for w in dated)]
    if not tos:
        return False
    if change.figure.word and not scene.words.spaced and _ONWARD.match(scene.folded, change.figure.end - 1):
        return True  # 年产能由1.8万吨倍增至3.6万吨
    if (
        change.figure.word
        and scene.words.spaced
        and not re.search(r"[,;:]", scene.folded[change.figure.end : tos[-1].start])
    ):
        return True  # "to triple copper output to 3 million tonnes"
    stops = scene.within(scene.materials, change.figure.end, tos[-1].start)
    return not stops and not any(Kind.INDICATOR in cue.kinds and Kind.TO not in cue.kinds for cue in between)


def _own_subject(change: Draft, level: Draft) -> bool:
    """Whether the words before a change name another thing than the level's."""
    scene = change.scene
    if scene.words.spaced and _TO_COME.search(scene.folded, level.figure.end, change.figure.start):
        return True
    if _own_time(change, level):
        return True
    start = max(change.before, level.figure.end)
    first = max(start, change.clause.start)
    for mention in scene.within(scene.materials, start, change.figure.start):
        if level.material is None or level.material not in mention.terms:
            return mention.start >= first or not _only_of(scene.folded, level.figure.end, mention.start)
    for cue in scene.cues_in(Kind.INDICATOR, first, change.figure.start):
        named = cue.says(Kind.INDICATOR) or ""
        if Kind.UP in cue.kinds or Kind.DOWN in cue.kinds:
            continue
        if named.split(":")[0] != level.indicator:
            return True
    return False


_TO_COME = re.compile(r"\b(?:is|are)\sto\s(?:be\s)?[a-z]+|\bmust\b|\b(?:aims?|plans?|pledged|hopes?|wants?)\sto\b")
"""Between a level and a change these tell that the change is yet to come: "553 kt is to come down by 30%"."""


def _own_time(change: Draft, level: Draft) -> bool:
    """Whether a change is of another time than the level: "1.84 t, to fall by 30% by 2030"."""
    scene = change.scene
    first = max(change.clause.start, level.figure.end)
    if first <= level.clause.start or change.clause.start == level.clause.start:
        return False
    ahead = [
        when
        for when in scene.within(scene.whens, first, max(change.figure.start, min(change.after, change.clause.end)))
        if not when.relative and not scene.cues_in(Kind.BASIS, when.start - 2, when.end + 2)
    ]
    goals = [
        cue
        for cue in scene.cues_in(Kind.MODALITY, first, change.figure.start)
        if (cue.says(Kind.MODALITY) or "").split(" ")[0] in ("target", "forecast")
    ]
    return bool(ahead and goals)


def _only_of(text: str, start: int, end: int) -> bool:
    """Whether the stretch holds nothing but an "of": the material behind a figure is the figure's own."""
    return not re.sub(r"\b(?:of|the|in)\b|\W", "", text[start:end])
