"""Chinese verbs of change with their thing behind them: 新增锂资源量489万吨, 减产电解铝3万吨, 去库5万吨."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.patterns import gated

RULE = "addition"
_HEDGE = r"(?:了|约|近|逾|超|超过|达|达到|上下)*"
_ASIDE = r"(?:[（(][^（()）]{0,12}[)）])?"
_FOUND = re.compile(
    rf"新增(?:查明|探明|备案)?[^，。；、0-9（(]{{0,10}}{_ASIDE}[^，。；、0-9（(]{{0,12}}(?:资源量|储量|金属量){_HEDGE}$"
)
_LOST = re.compile(rf"影响[^，。；、0-9]{{0,10}}产量{_HEDGE}$")
_VERBS = {
    "减产": ("output", -1), "少产": ("output", -1), "影响产量": ("output", -1),
    "增产": ("output", 1), "多产": ("output", 1),
    "去库": ("inventory", -1), "去库存": ("inventory", -1), "累库": ("inventory", 1), "垒库": ("inventory", 1),
}  # fmt: skip
_VERB = gated(rf"({'|'.join(sorted(_VERBS, key=len, reverse=True))}){_HEDGE}")
_EACH = re.compile(
    r"每\s?(?:增减|增加|减少|上涨|下跌|涨跌|变动|变化|提高|降低|上升|下降|波动|升降|高|低|涨|跌)[^，。；]{0,4}$"
)


def find(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a weight the change of reserves, output or stocks that its verb says; False where no such verb leads to it.

    Args:
        draft: The draft.
        earlier: The drafts before it, the nearest last; a list goes on from one that is such a change.
    """
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced or figure.dimension != "mass" or figure.value is None:
        return False
    text = scene.folded
    found = _FOUND.search(text, draft.left, figure.start)
    if found:
        return _set(draft, "reserve", 1, found.start())
    lost = _LOST.search(text, draft.left, figure.start)
    if lost:
        return _set(draft, "output", -1, lost.start())
    for verb in _VERB.finditer(text, draft.left, figure.start):
        indicator, sign = _VERBS[verb[1]]
        things = scene.within(scene.materials, verb.end(), figure.start)
        rest = text[verb.end() : figure.start]
        for thing in things:
            rest = rest.replace(thing.surface.lower(), "", 1)
        if not re.sub(r"[约近逾超了]", "", rest) and (things or indicator == "inventory"):
            made = _set(draft, indicator, sign, verb.start())
            if indicator == "inventory" and _of_level(draft, earlier):
                draft.rule = "change"  # 社会库存54.4万吨，周度累库1.1万吨: how far the level moved
            return made
    last = earlier[-1] if earlier else None
    if last is None or last.rule != RULE or last.sentence is not draft.sentence:
        return False
    things = scene.within(scene.materials, last.figure.end, figure.start)
    if (
        things
        and re.fullmatch(r"[、，,和及]", text[last.figure.end : things[0].start])
        and things[-1].end == figure.start
    ):
        return _set(draft, last.indicator, last.sign, figure.start)
    return False


def _of_level(draft: Draft, earlier: list[Draft]) -> bool:
    last = next((d for d in reversed(earlier) if d.part is not Part.NONE), None)
    return (
        last is not None
        and last.part is Part.LEVEL
        and last.sentence is draft.sentence
        and last.unit == draft.unit
        and not draft.scene.within(draft.scene.materials, last.figure.end, draft.figure.start)
    )


def _set(draft: Draft, indicator: str, sign: int, start: int) -> bool:
    place = (start, draft.figure.end)
    draft.part, draft.rule, draft.sign, draft.indicator = Part.CHANGE, RULE, sign, indicator
    draft.basis_said = True
    draft.fill("change", place, "the verb before the figure")
    draft.fill("indicator", place, "the verb before the figure")
    return True


def supposed(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a figure is only supposed: 每增减1%, and what the price then moves by."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced:
        return False
    if _EACH.search(scene.folded, draft.left, figure.start):
        return True
    last = earlier[-1] if earlier else None
    return (
        last is not None
        and last.sentence is draft.sentence
        and bool(_EACH.search(scene.folded, last.left, last.figure.start))
    )
