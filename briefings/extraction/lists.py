"""Figures that pair off with things in order: "60% and 45% … respectively", 分别增长11.2%和24.8%."""

from __future__ import annotations

import re
from itertools import pairwise

from briefings.extraction import zipping
from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import Figure

_JOINED = re.compile(r"^[\s,，、]*(?:and|与|和|及|以及|,\sand)?[\s]*(?:about|some|约|近)?\s*$")


def runs(drafts: list[Draft]) -> list[list[Draft]]:
    """Runs of figures with nothing but a comma or an "and" between them, in sentences that pair them off."""
    found: list[list[Draft]] = []
    for draft in drafts:
        last = found[-1][-1] if found else None
        if last is not None and last.sentence is draft.sentence and last.scene is draft.scene and _joined(last, draft):
            found[-1].append(draft)
        else:
            found.append([draft])
    return [
        run
        for run in found
        if len(run) > 1
        and (run[0].scene.cues_in(Kind.RESPECTIVELY, run[0].sentence.start, run[0].sentence.end) or wholes_before(run))
    ]


_LISTED = re.compile(r"^[和与及、]$")


def wholes_before(run: list[Draft]) -> list[Cue]:
    """The wholes named before a run of shares, one for each: 占全国和世界的60%和45%; else none."""
    scene, first = run[0].scene, run[0]
    if scene.words.spaced or any(draft.figure.dimension != "percent" for draft in run):
        return []
    named = scene.cues_in(Kind.WHOLE, first.left, first.figure.start)[-len(run) :]
    apart = all(_LISTED.match(scene.folded[a.end : b.start]) for a, b in pairwise(named))
    return named if len(named) == len(run) and apart else []


_MOVES = re.compile(
    r"^[、，,]?(?:和|与|及|以及)?(?:同比|环比|分别)?(?:增长|下降|上涨|下跌|增加|减少|上升|回落|增|减|升|降|涨|跌)了?(?:约|近)?$"
)


def _joined(first: Draft, second: Draft) -> bool:
    between = first.scene.folded[first.figure.end : second.figure.start]
    if first.part is second.part is Part.CHANGE:
        if not first.scene.words.spaced and _MOVES.match(between):
            return True
        if zipping.said(first) and zipping.changes_joined(first, second):
            return True
    return len(between) < 14 and bool(_JOINED.match(between))


_MEASURED = frozenset({"mass", "money", "price", "power", "energy", "percent"})
_SCALE = re.compile(r"thousand|million|billion|trillion|[千万亿]")
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "千": 3, "万": 4, "亿": 8}


def share_unit(drafts: list[Draft]) -> None:
    """Give the unit of the last figure of a run to bare numbers before it, and its scale where they need it.

    "1.3 and 0.8 million tonnes" are both millions; "21,000 and 2.71 million tonnes" are as they stand.
    """
    for second, first in pairwise(reversed(drafts)):
        if (
            second.figure.dimension not in (*_MEASURED, "points")
            or first.sentence is not second.sentence
            or first.figure.value is None
        ):
            continue
        text = first.scene.folded
        words = text[first.figure.start : first.figure.end]
        if second.figure.dimension == "points" and first.figure.tail in ("个", "個") and _joined(first, second):
            first.figure.dimension, first.figure.unit, first.figure.tail = "points", second.figure.unit, ""
            first.unit = first.figure.unit
            continue
        bare = first.figure.dimension == "number" or not re.search(r"[^\W\d_]|[%$€£¥]", words)
        if not bare or not re.search(r"\d|hundred|thousand", words) or not _joined(first, second):
            continue
        first.figure.dimension, first.figure.unit = second.figure.dimension, second.figure.unit
        first.unit = first.figure.unit
        scale = _SCALE.search(text[second.figure.start : second.figure.end])
        if scale and not _SCALE.search(words) and first.figure.value < 1000:
            first.figure.value = first.figure.value.scaleb(_SCALES[scale[0]])


def carry_unit(drafts: list[Draft]) -> None:
    """Give "after 1.49 million in 2021" the unit of the level that it is compared with, and a list of stocks theirs."""
    last: Figure | None = None
    for first, second in pairwise(drafts):
        figure = second.figure
        if first.sentence is not second.sentence:
            last = None
        last = first.figure if first.figure.dimension == "mass" else last
        if last is not None and _bare_level(second):
            figure.dimension, figure.unit = "mass", last.unit
            second.unit = figure.unit
            last = figure
            continue
        if figure.dimension != "number" or first.figure.dimension != "mass" or first.sentence is not second.sentence:
            continue
        text = second.scene.folded
        scaled = re.search(r"million|billion|thousand|万|亿", text[figure.start : figure.end])
        led = re.search(
            r"\b(?:after|from|against|to|versus)\s(?:the\s|about\s)?$|(?:从|由|至|到|为)$",
            text[max(0, figure.start - 14) : figure.start],
        )
        if scaled and led:
            figure.dimension, figure.unit = "mass", first.figure.unit
            second.unit = figure.unit


_BARE = re.compile(r"^\s?(?:[,.;]|$|and\b)")


def _bare_level(draft: Draft) -> bool:
    """Whether a number stands as a level of a list does: "zinc dropped 5 percent to 78,450 and nickel …"."""
    figure, text = draft.figure, draft.scene.folded
    if figure.dimension != "number" or figure.value is None or figure.value < 1000 or not draft.scene.words.spaced:
        return False
    if "," not in text[figure.start : figure.end]:
        return False
    led = re.search(r"\b(?:to|at|of)\s$", text[max(0, figure.start - 4) : figure.start])
    return bool(led and _BARE.match(text[figure.end : figure.end + 5]))


def pair_changes(run: list[Draft], earlier: list[Draft], drafts: list[Draft]) -> bool:
    """Give a run of changes to as many levels before it, in order; in English also to a row of levels behind it."""
    if any(draft.part is not Part.CHANGE for draft in run):
        return False
    if zipping.said(run[0]) and (row := zipping.levels_of(run, drafts)):
        for level, change in zip(row, run, strict=True):
            change.level = level
        return True
    levels = [d for d in earlier if d.sentence is run[0].sentence and d.part in (Part.LEVEL, Part.COUNT)]
    if len(levels) < len(run):
        return False
    for level, change in zip(levels[-len(run) :], run, strict=True):
        change.level = level
    return True


def former_in_order(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a figure goes on a list of former levels: "against 33,100 tonnes and 2,980 tonnes respectively"."""
    last = earlier[-1] if earlier else None
    if last is None or last.part is not Part.FORMER or last.sentence is not draft.sentence or last.unit != draft.unit:
        return False
    scene = draft.scene
    said = scene.cues_in(Kind.RESPECTIVELY, draft.figure.end, draft.sentence.end)
    return scene.words.spaced and bool(said) and _joined(last, draft)


def level_in_order(former: Draft, levels: list[Draft]) -> Draft | None:
    """The level of a former one: the last before it, or the one that a list pairs it off with "respectively".

    Args:
        former: The former level.
        levels: The levels of its sentence and unit before it, in order.
    """
    scene = former.scene
    if len(levels) < 2 or not scene.words.spaced:
        return levels[-1] if levels else None
    if not scene.cues_in(Kind.RESPECTIVELY, former.figure.end, former.sentence.end):
        return levels[-1]
    behind, end = 0, former.figure.end
    for figure in scene.within(scene.figures, former.figure.end, former.sentence.end):
        if not _JOINED.match(scene.folded[end : figure.start]) or behind + 1 == len(levels):
            break
        behind, end = behind + 1, figure.end
    return levels[-1 - behind]


def date_all(drafts: list[Draft]) -> None:
    """Give the period behind the last of two figures to the one before it: "8 t for China and 9 t for Peru in 2023"."""
    for first, second in pairwise(drafts):
        if first.period is not None or second.period is None or "period" in second.inherited:
            continue
        if first.sentence is not second.sentence or not first.scene.words.spaced:
            continue
        place = second.evidence.get("period")
        both = first.part is second.part and first.part in (Part.LEVEL, Part.FORMER)
        same = both and first.unit == second.unit
        if same and place and place[0] >= second.figure.end:
            between = first.scene.folded[first.figure.end : second.figure.start]
            if re.search(r"\band\b", between) and not re.search(r"[;:]", between):
                first.period = second.period
                first.inherited.add("period")
                first.fill("period", place, "as the last of the list")
