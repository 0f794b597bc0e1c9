"""Which part a figure plays: level, former level, change, share, rank, count, or nothing."""

from __future__ import annotations

import re

from briefings.extraction import (
    additions,
    changes,
    counted_again,
    counts,
    former_levels,
    han_parts,
    lists,
    losses,
    portions,
    ranks,
)
from briefings.extraction.draft import Draft, Part
from briefings.extraction.former_levels import MEASURED
from briefings.extraction.languages.facts import Kind


def decide(draft: Draft, earlier: list[Draft]) -> None:
    """Fill ``part`` (and with it the direction of a change); the nearest earlier draft comes last in ``earlier``."""
    figure = draft.figure
    if ranks.find(draft):
        draft.part, draft.rule = Part.RANK, "rank"
        return
    if figure.dimension == "ordinal" or _converted(draft) or _economy(draft):
        return
    if figure.dimension in ("count", "number"):
        if figure.masked:
            return
        if _same_run(draft, earlier):
            return
        if han_parts.more_of_them(draft, earlier):
            return
        if counted_again.is_whole(draft, earlier):
            return
        if counted_again.find(draft, earlier) or counts.find(draft, earlier):
            draft.part, draft.rule = Part.COUNT, "count"
        return
    if figure.dimension == "percent" and _OUT_OF.search(draft.scene.folded, figure.start, figure.end):
        draft.part, draft.rule, draft.indicator = Part.SHARE, "so-many-out-of", "share"
        draft.fill("indicator", (figure.start, figure.end), "so many out of so many")
        return
    if additions.supposed(draft, earlier) or additions.find(draft, earlier) or losses.find(draft):
        return
    if changes.remaining(draft):
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change-to-a-part", -1
        return
    if figure.dimension == "points" and changes.of_growth(draft):
        return
    based = 0 if draft.scene.words.spaced else former_levels.of_named_time(draft)
    if based and figure.dimension in MEASURED:
        draft.part, draft.rule = Part.FORMER, "former-level"
        draft.fill("former", (based, figure.end), "the level of a time that another is compared with")
        return
    sign = changes.direction(draft)
    if sign and _lost_money(draft):
        draft.part, draft.rule, draft.sign = Part.LEVEL, "level", 1
        return
    if sign:
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change", sign
        draft.basis, draft.basis_said = changes.basis(draft)
        return
    if figure.dimension == "multiple":
        return
    coordinated = _same_change(draft, earlier)
    if coordinated is not None:
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change-in-list", coordinated.sign
        draft.basis, draft.basis_said = coordinated.basis, coordinated.basis_said
        draft.fill("change", (figure.start, figure.end), "as the change before it")
        return
    if not draft.scene.words.spaced and han_parts.growth_rate(draft, earlier):
        return
    if former_levels.find(draft, earlier):
        shared = figure.dimension == "percent" and not draft.scene.words.spaced and han_parts.in_shares(draft, earlier)
        draft.part, draft.rule = (Part.SHARE, "former-share") if shared else (Part.FORMER, "former-level")
        if shared:
            draft.indicator = "share"
            draft.fill("indicator", None, "as the share before it")
        return
    if figure.dimension in ("percent", "points"):
        portions.decide(draft, earlier)
        return
    if figure.dimension in MEASURED and lists.former_in_order(draft, earlier):
        draft.part, draft.rule = Part.FORMER, "former-level"
        draft.fill("former", (earlier[-1].figure.start, figure.end), "as the former level that it is listed with")
    elif figure.dimension in MEASURED:
        draft.part, draft.rule = Part.LEVEL, "level"
    elif figure.dimension == "grade":
        draft.part, draft.rule = Part.LEVEL, "grade"


_OUT_OF = re.compile(r"\s(?:in|out of)\s")


def _economy(draft: Draft) -> bool:
    """Whether the words before a figure say that it is of the economy, of a market for shares, a fee or a wage."""
    scene, figure = draft.scene, draft.figure
    said = scene.last_cue(Kind.NOT, draft.left, figure.start)
    if said is not None and said.says(Kind.NOT) == "goods":
        # 进口大豆1287万吨 is of no metal, though the next clause is.
        return draft.figure.dimension in MEASURED and not scene.within(scene.materials, said.end, figure.start)
    if said is not None and said.says(Kind.NOT) == "fee":
        return figure.dimension in ("money", "price", "percent") and said.start >= draft.clause.start
    if said is None or said.says(Kind.NOT) != "economy" or "exchange" in said.word:
        return False
    return not scene.cues_in(Kind.INDICATOR, said.end, figure.start) and not scene.within(
        scene.materials, said.end, figure.start
    )


def _converted(draft: Draft) -> bool:
    """Whether an amount in brackets is the one before it in another currency: 20,865 yuan ($2,882) a ton."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension not in ("price", "money") or draft.before <= draft.sentence.start:
        return False
    between = scene.folded[draft.before : figure.start]
    if (
        not re.fullmatch(r"\s?(?:\([a-z]{0,12}\s?|（约?)", between)
        or scene.folded[figure.end : figure.end + 1] not in ")）"
    ):
        return False
    last = next(
        (f for f in scene.within(scene.figures, draft.sentence.start, draft.before) if f.end == draft.before), None
    )
    return last is not None and last.unit[:3] != figure.unit[:3] and last.dimension in ("price", "money")


def _same_run(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether the number is only the bare end of a code or a list that another figure explains."""
    del earlier
    return bool(draft.scene.cues_in(Kind.NOT, max(draft.before, draft.figure.start - 12), draft.figure.start))


_OR = re.compile(r"^\s?[,(（，]?\s?(?:or|i\.e\.|即|或)\s?(?:about\s|some\s)?$")


def _same_change(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The change that this figure shares a verb with: "added 3 Mt of copper and 640,000 oz of gold"."""
    last = earlier[-1] if earlier else None
    if last is None or last.part is not Part.CHANGE or last.sentence is not draft.sentence:
        return None
    if draft.figure.dimension == "percent" and _OR.match(draft.scene.folded[last.figure.end : draft.figure.start]):
        return last
    between = draft.scene.folded[last.figure.end : draft.figure.start]
    if not draft.scene.words.spaced:
        same = last.unit == draft.unit and draft.figure.dimension in (*MEASURED, "points")
        return last if same and between in ("和", "、", "与", "及") else None
    if last.figure.dimension != draft.figure.dimension or draft.figure.dimension not in ("mass", "money"):
        return None
    return last if re.match(r"^\sof\s[a-z -]{2,30}\sand\s$", between) else None


def _lost_money(draft: Draft) -> bool:
    """Whether "lost 212 million" is a loss, a level of its own, and not a fall of a price or a value."""
    figure, scene = draft.figure, draft.scene
    if figure.dimension != "money" or figure.value is None or figure.value < 100_000:
        return False
    cue = scene.last_cue(Kind.DOWN, draft.left, figure.start)
    return cue is not None and (cue.says(Kind.MINUS) == "loss" or cue.word.startswith("loss"))
