"""Chinese lists that name what is measured in order: 产量和销量分别为7.1万吨和6.8万吨, 产销量分别为…."""

from __future__ import annotations

import re
from itertools import pairwise

from briefings.extraction import indicators
from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

_APART = re.compile(r"[\u3400-\u9fff]{0,8}[、和与及][\u3400-\u9fff]{0,8}|[\u3400-\u9fff]{0,4}以及[\u3400-\u9fff]{0,6}")
_BOTH = re.compile(
    r"(?P<pair>产销|进出口|购销)(?:总)?(?:量|额|值)?(?:[已均]?分别|依次|各)(?:为|达到?|完成|是)?(?:约|近)?$"
)
_PAIRS = {"产销": ("output", "other:sales"), "进出口": ("import", "export"), "购销": ("other:purchases", "other:sales")}


def named(run: list[Draft]) -> bool:
    """Give the figures of a run the indicators that its sentence names in order; False where it names none so.

    Args:
        run: Levels with nothing but a comma or an "and" between them, in a sentence that pairs them off.
    """
    first = run[0]
    scene = first.scene
    if scene.words.spaced or any(draft.part is not Part.LEVEL for draft in run):
        return False
    start = max(first.sentence.start, first.before)
    both = _BOTH.search(scene.folded, start, first.figure.start)
    if both and len(run) == len(_PAIRS[both["pair"]]):
        for draft, name in zip(run, _PAIRS[both["pair"]], strict=True):
            indicators.set_as(draft, name, both.span("pair"), both["pair"], "one of two named in one word, in order")
            if name.startswith("other:"):
                draft.subject = f"{draft.subject_text}销量"
            elif draft.material:
                draft.subject = draft.material
        return True
    cues = _told_apart(scene.cues_in(Kind.INDICATOR, start, first.figure.start), scene.folded)[-len(run) :]
    if len(cues) != len(run) or len({cue.word for cue in cues}) == 1:
        return False
    names = [cue.says(Kind.INDICATOR) or "" for cue in cues]
    if any(name not in indicators.allowed(draft.figure.dimension) for draft, name in zip(run, names, strict=True)):
        return False
    for draft, cue, name in zip(run, cues, names, strict=True):
        indicators.set_as(draft, name, (cue.start, cue.end), cue.word, "paired off in order")
        if draft.indicator in ("value", "investment"):
            draft.subject = scene.text[cue.start : cue.end]
        elif draft.indicator == "other":
            draft.subject = f"{draft.subject_text}{scene.text[cue.start : cue.end]}"
        elif draft.material:
            draft.subject = draft.material
    return True


def _told_apart(cues: list[Cue], text: str) -> list[Cue]:
    """The last words for what is measured that only commas and an "and" part."""
    kept = cues[-1:]
    for before, cue in reversed(list(pairwise(cues))):
        if not _APART.fullmatch(text, before.end, cue.start):
            break
        kept.insert(0, before)
    return kept
