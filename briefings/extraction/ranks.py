"""Ranks: an ordinal that places a figure among others, and ranks that the text hides."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind

_PLACE_BEHIND = re.compile(
    r"^[\s-]*(?:place|spot|rank|position|largest|biggest|highest|in\s|among|nationwide|worldwide|globally|"
    r"nationally|behind|by\s|"
    r"(?:in|of)\sthe\s(?:world|country|nation|province))", re.I
)  # fmt: skip
_HAN_BEFORE = re.compile(r"(?:居|列|排|名|位|占|跻身|稳居|世界|全国|全球|全省|亚洲|国内)[^，。；,;第]{0,10}第?$")


def find(draft: Draft) -> bool:
    """Whether an ordinal is a rank: a verb or noun of ranking nearby, never an edition, a quarter or a phase."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension not in ("ordinal", "count", "number"):
        return False
    text = scene.folded
    if scene.words.spaced:
        if figure.dimension != "ordinal":
            return False
        behind, before = text[figure.end : figure.end + 40], text[max(draft.left, figure.start - 40) : figure.start]
        named = re.search(r"(?:rank\w*|plac(?:e|ed|ing)|came|stands?|stood|position)\b[^,;.]{0,24}$", before)
        placed = _PLACE_BEHIND.match(behind)
        ok = bool(named) or (placed is not None and not re.match(r"^\s*(?:largest|biggest|highest)", behind))
        if placed and re.match(r"^\s*(?:in|by)\s", behind):
            ok = bool(named) or bool(
                re.match(
                    r"^\s*(?:in\s(?:the\s)?(?:world|country|asia|europe|africa|china|nation)|by\s(?:volume|output))",
                    behind,
                )
            )
        if re.match(r"^[\s-]*(?:largest|biggest|highest)", behind):
            ok = True
        draft.whole = _scope(draft) if ok else ""
        return ok
    before = text[max(draft.sentence.start, figure.start - 14) : figure.start]
    ordinal = figure.dimension == "ordinal" or before.endswith("第") or text[figure.start : figure.start + 1] == "第"
    ok = ordinal and bool(_HAN_BEFORE.search(before.rstrip("第") if not before.endswith("第") else before))
    draft.whole = _scope(draft) if ok else ""
    return ok


def _scope(draft: Draft) -> str:
    """country, world or nothing: among whom the rank counts."""
    cue = next(iter(draft.scene.cues_in(Kind.WHOLE, draft.left, draft.right)), None)
    if cue:
        draft.fill("whole", (cue.start, cue.end), f"'{cue.word}'")
    return cue.says(Kind.WHOLE) or "" if cue else ""
