"""What a Chinese weight is of where no word before it says so: a plant behind it, a goal behind it, a sum before it."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part

_TRADED = re.compile(r"(?P<import>进口)|出口")


def in_other_terms(draft: Draft, other: Draft) -> bool:
    """Take the trade of the sum before a weight of its sentence, or the reverse: 出口额9亿美元，数量34万吨."""
    if draft.scene.words.spaced or other.sentence is not draft.sentence or other.part is not Part.LEVEL:
        return False
    dimensions = (other.figure.dimension, draft.figure.dimension)
    if dimensions == ("money", "mass"):
        place = other.evidence.get("indicator")
        said = _TRADED.search(draft.scene.folded[place[0] : place[1]]) if place and other.indicator == "value" else None
        if said is None:
            return False
        draft.indicator, draft.facet = "import" if said["import"] else "export", ""
    elif dimensions == ("mass", "money") and other.indicator in ("import", "export"):
        draft.indicator, draft.facet = "value", other.indicator
    else:
        return False
    draft.word = other.word
    draft.inherited.add("indicator")
    draft.fill("indicator", other.evidence.get("indicator"), "the same trade in other terms")
    return True


_AIM = re.compile(r"(?:全年|年度|本年|今年|明年)(?:的)?$")
_GOAL = re.compile(r"(?P<thing>[\u3400-\u9fffA-Za-z0-9#]{1,10}?)(?:产量|生产)?目标")


def aim(draft: Draft) -> tuple[int, int] | None:
    """The words of a goal of output right behind its weight: 全年48万吨阴极铜目标."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced or figure.dimension != "mass" or not _AIM.search(scene.folded, draft.left, figure.start):
        return None
    found = _GOAL.match(scene.folded, figure.end)
    if found is None or not scene.within(scene.materials, figure.end, found.end("thing")):
        return None
    return found.span()


_PLANT = re.compile(
    r"[\u3400-\u9fffA-Za-z（）()]{2,18}?(?:项目|工程|生产线|产线|装置|工厂|基地|新厂|电解槽|冶炼厂|产能)"
)


def of_plant(draft: Draft) -> bool:
    """Take a weight right before what makes so much for its capacity: 30万吨再生铝项目."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced or figure.dimension != "mass" or draft.part is not Part.LEVEL:
        return False
    found = _PLANT.match(scene.folded, figure.end, min(draft.sentence.end, figure.end + 28))
    if found is None or not scene.within(scene.materials, figure.end, found.end()):
        return False
    draft.indicator, draft.word = "capacity", "项目"
    draft.fill("indicator", (figure.end, found.end()), "a weight before the plant that makes it")
    return True
