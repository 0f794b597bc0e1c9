"""Parts that only Chinese words give a figure: revised growth rates, shares that were, counts that moved."""

from __future__ import annotations

import re

from briefings.extraction import changes
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

_RATE_OF_GROWTH = re.compile(
    r"(?P<noun>增幅|增速|增长率|升幅|涨幅|降幅|跌幅|减幅)(?:的)?(?:预测|预期|预估|目标|预计)?[，,]?"
    r"(?:由|从)(?:此前|原先|原来|之前|上次)?的?(?:约|近)?$"
)


def growth_rate(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a growth rate that is revised a change, and what it is revised to another: 增幅预测由2.3%下调至1.1%."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension != "percent":
        return False
    noun = _RATE_OF_GROWTH.search(scene.folded, max(draft.sentence.start, figure.start - 24), figure.start)
    if noun:
        draft.sign = -1 if noun["noun"] in ("降幅", "跌幅", "减幅") else 1
        draft.fill("change", (noun.start(), figure.end), f"'{noun['noun']}' before the figure")
    else:
        last = earlier[-1] if earlier else None
        if last is None or last.rule != "growth-rate" or last.sentence is not draft.sentence:
            return False
        if not _ON_TO.fullmatch(scene.folded[last.figure.end : figure.start]):
            return False
        draft.sign = last.sign
        draft.fill("change", (last.figure.end, figure.end), "what the rate before it is revised to")
    draft.part, draft.rule, draft.basis_said = Part.CHANGE, "growth-rate", True
    return True


_ON_TO = re.compile(r"[\u3400-\u9fff]{0,6}(?:至|到|为)(?:约|近)?")


def in_shares(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a former percentage is a share: 智利占三成，刚果（金）由5%升至13%, 占全球的比重由76%降到51%."""
    scene, figure = draft.scene, draft.figure
    held = scene.last_cue(Kind.SHARE, draft.clause.start, figure.start)
    if held is not None and not any(
        (cue.says(Kind.INDICATOR) or "").startswith("other:")
        for cue in scene.cues_in(Kind.INDICATOR, held.start, figure.start)
    ):
        return True
    return any(o.part is Part.SHARE and o.sentence is draft.sentence for o in earlier[-3:]) and not any(
        (cue.says(Kind.INDICATOR) or "").startswith("other:")
        for cue in draft.scene.cues_in(Kind.INDICATOR, draft.left, draft.figure.start)
    )


def more_of_them(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a number with the counting word of the count before it a change: 亏损企业2467家，比去年同期减少132家."""
    scene, figure = draft.scene, draft.figure
    last = next((d for d in reversed(earlier) if d.part is not Part.NONE), None)
    if scene.words.spaced or last is None or last.part is not Part.COUNT or last.sentence is not draft.sentence:
        return False
    if not figure.tail or last.figure.tail != figure.tail:
        return False
    sign = changes.counted(draft)
    if not sign:
        return False
    draft.part, draft.rule, draft.sign = Part.CHANGE, "change", sign
    draft.basis, draft.basis_said = changes.basis(draft)
    return True
