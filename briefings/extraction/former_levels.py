"""Which figure is the level that another is compared with: "from 5 Mt", "against 12,400 t a year before", 上年同期."""

from __future__ import annotations

import re

from briefings.extraction import beside, changes
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

MEASURED = frozenset({"mass", "mass_rate", "price", "money", "power", "energy", "intensity", "apparent"})
"""Dimensions of what is measured in units, and not counted or shared out."""
_GAP = 16
"""Code points of articles and hedges that may stand between "from" and its figure."""
_BRACKET = 48
"""Code points that the words in front of a bracket may take: than in the same period of last year."""


def find(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether the figure is what another is compared with: "from", "against", 上年同期 right before it."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension not in MEASURED and figure.dimension != "percent":
        return False
    if scene.words.spaced and beside.former(draft, earlier):
        return True
    last = earlier[-1] if earlier else None
    if last is not None and last.part is Part.CHANGE and last.sentence is draft.sentence and scene.words.spaced:
        between = scene.folded[last.figure.end : figure.start]
        if figure.dimension in MEASURED and _MORE_THAN.match(between):
            draft.fill("former", (last.figure.end, figure.end), f"'{between.strip()}' before the figure")
            return True
    if scene.words.spaced and figure.dimension in MEASURED and scene.folded[figure.start - 1 : figure.start] == "(":
        for cue in reversed(scene.within(scene.cues, max(0, figure.start - _BRACKET), figure.start)):
            if scene.folded[cue.end : figure.start].strip(" ") == "(" and {Kind.FORMER, Kind.BASIS} & cue.kinds.keys():
                draft.fill("former", (cue.start, figure.end), f"in brackets behind '{cue.word}'")
                return True
        for cue in scene.cues_in(Kind.FORMER, figure.end, figure.end + _BRACKET):
            if scene.folded[figure.end : cue.start] == " " and scene.folded.startswith(")", cue.end):
                draft.fill("former", (figure.start, cue.end), f"in brackets with '{cue.word}'")
                return True
    start = draft.left
    based = not scene.words.spaced and of_named_time(draft)
    if based:
        draft.fill("former", (based, figure.end), "the level of a time that another is compared with")
        return True
    window = scene.within(scene.cues, start, figure.start)
    for cue in reversed(window):
        if any(kind in cue.kinds for kind in (Kind.UP, Kind.DOWN)):
            return False
        gap = figure.start - cue.end
        if scene.words.spaced:
            if gap > _GAP + 20:
                return False
            if Kind.FROM in cue.kinds and cue.word in _AGAINST and _elsewhere(draft):
                return False
            if Kind.FROM in cue.kinds and Kind.INTO in cue.kinds and not earlier_or_later(draft, earlier):
                return False
            if Kind.FROM in cue.kinds and _only_words(scene.folded[cue.end : figure.start]):
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return True
        else:
            if cue.word == "同期" and _in_the_same_time(draft, cue.start, cue.end):
                continue
            if Kind.FORMER in cue.kinds and gap <= 6 and _compares(draft, earlier, start, cue.start):
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return True
            if Kind.BASIS in cue.kinds and cue.says(Kind.BASIS) != "none" and gap <= 2 and figure.dimension in MEASURED:
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                draft.basis = changes.basis(draft)[0]
                return True
            if Kind.FROM in cue.kinds and cue.word in ("由", "从") and gap <= 3:
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return True
            if gap > 8:
                return False
    return False


_BASE_OF = re.compile(r"的(?:约|近|超|逾)?$")
_COMPARES_WITH = ("较", "比", "自", "从", "由", "低于", "高于")


def of_named_time(draft: Draft) -> int:
    """Where 较2023年的22.1万吨 begins: a level of a time that is named only to compare with; 0 for anything else."""
    scene, figure = draft.scene, draft.figure
    for when in reversed(scene.within(scene.whens, draft.left, figure.start)):
        if _BASE_OF.fullmatch(scene.folded[when.end : figure.start]):
            before = scene.folded[max(draft.left, when.start - 2) : when.start]
            return when.start if before.endswith(_COMPARES_WITH) else 0
        return 0
    return 0


_MORE_THAN = re.compile(r"^\s(?:more|less|higher|lower|fewer|above|below|up|down)\s(?:than\s|from\s|on\s)?(?:the\s)?$")


_AGAINST = frozenset({"against", "compared with", "compared to", "versus", "vs", "as against", "as compared with"})


def _elsewhere(draft: Draft) -> bool:
    """Whether what a level is compared with is another place's: "against 240,000 tonnes in China"."""
    scene, end = draft.scene, draft.figure.end
    spot = next(iter(scene.within(scene.regions, end, end + 40)), None)
    return spot is not None and bool(
        re.fullmatch(r"\s(?:in|for|by|from|at)\s(?:the\s)?", scene.folded[end : spot.start])
    )


def _in_the_same_time(draft: Draft, start: int, end: int) -> bool:
    """Whether 同期 opens a clause on something else of the same time: 同期进口钨精矿5310吨."""
    scene = draft.scene
    opened = start in (draft.clause.start, draft.sentence.start)
    return opened and bool(
        scene.cues_in(Kind.INDICATOR, end, draft.figure.start) or scene.within(scene.materials, end, draft.figure.start)
    )


def _compares(draft: Draft, earlier: list[Draft], start: int, at: int) -> bool:
    """Whether 上月 before a figure names what it is compared with, and is not simply its time (上月均价16120美元)."""
    scene = draft.scene
    if any(other.sentence is draft.sentence and other.part is Part.LEVEL for other in earlier):
        return True
    if any(cue.word in ("由", "从", "比", "较") for cue in scene.cues_in(Kind.FROM, start, at)):
        return True
    return "同期" in scene.folded[at : draft.figure.start]


def earlier_or_later(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether the sentence has another figure of the same unit, or says "from … to"."""
    same = [
        other for other in earlier[-4:] if other.sentence is draft.sentence and other.figure.unit == draft.figure.unit
    ]
    tail = draft.scene.folded[draft.figure.end : draft.after + 1]
    return (
        bool(same)
        or bool(re.search(r"\bto\b", tail))
        or any(other.part is Part.CHANGE for other in earlier[-2:] if other.sentence is draft.sentence)
    )


_SMALL = re.compile(
    r"^(?:\s|the|a|an|about|around|some|only|record|just|nearly|over|more|than|roughly|at|minus|us|of|net|"
    r"profit|loss|surplus|deficit|total)*$"
)


def _only_words(between: str) -> bool:
    return bool(_SMALL.match(re.sub(r"[a-z']+(?=\s)", lambda m: m[0], between)))
