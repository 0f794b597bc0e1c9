"""Output that did not come: "the strike has cost 3,200 tonnes", "halting some 540 tonnes a day"."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

RULE = "loss"
_HEDGE = (
    r"(?:(?:about|around|some|an? estimated|estimated|up to|at least|roughly|nearly|almost|over|more than|a further|"
    r"another|as much as|it|them|the \w+|us|its owner)\s)*"
)
_OUTPUT = r"(?:(?:of|in)\s)?(?:lost\s|forgone\s|its\s|the\s)?(?:output|production|supply)"
_LEADS = re.compile(
    rf"\b(?:cost|costs|costing|forfeit(?:ed|ing)?|wip(?:ed|es|ing) out|knock(?:ed|s|ing) out|halt(?:ed|s|ing)|"
    rf"interrupt(?:ed|s|ing)|disrupt(?:ed|s|ing)|tak(?:es|en|ing) out|took out|knock(?:ed|s|ing)? off|"
    rf"remov(?:ed|es|ing)|depriv(?:ed|es|ing) \w+ of|los(?:t|es|ing)|forgo|forgoes|forwent|"
    rf"loss(?:es)?(?:\s{_OUTPUT})?\s(?:of|at|to|was|were|is|are|will be|would be|came to|comes to|amounts to|"
    rf"amounted to|totall?ed|reached|stands at)|"
    rf"(?:lost|forgone)\s(?:output|production|tonnage|ounces)\s(?:of|at|was|is|came to|amounts to|totall?ed|reached))"
    rf"\s{_HEDGE}$"
)
_BEHIND = re.compile(
    r"^\s(?:of\s(?:[a-z-]+\s){0,3}?)?(?:in\s|of\s)?(?:lost|forgone)\s(?:[a-z-]+\s)?(?:output|production|supply|ounces|"
    r"metal)\b|^\s(?:(?:of|in)\s(?:[a-z-]+\s){0,3}?)?(?:output|production|metal|supply)?\s?"
    r"(?:has|have|had|was|were|will be|would be)"
    r"\s(?:been\s)?(?:lost|forgone)\b"
)
_OTHERS = re.compile(r"\b(?:stocks?|inventor\w+|capacity|reserves|demand|sales|exports|imports|shipments)\b")
_OTHERS_BEHIND = re.compile(
    r"\s(?:of|in|from)\s(?:[a-z-]+\s){0,2}?(?:stocks?|inventor\w+|capacity|reserves|demand|sales)\b"
)


def find(draft: Draft) -> bool:
    """Make a weight the output that something cost, a change without a level; False where no word says so."""
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced or figure.dimension not in ("mass", "mass_rate") or figure.value is None:
        return False
    left = max(draft.left, figure.start - 90)
    led = _LEADS.search(scene.folded[left : figure.start])
    behind = _BEHIND.match(scene.folded[figure.end : min(draft.after, figure.end + 60)])
    if not led and not behind:
        return False
    start = left + led.start() if led else figure.start
    # Stocks and sales lose and gain as prices do, and have levels of their own.
    if _OTHERS.search(scene.folded[draft.left : figure.start]) or _OTHERS_BEHIND.match(scene.folded, figure.end):
        return False
    if led and led[0].startswith("los") and _compared(draft):
        return False
    place = (start, figure.end)
    draft.part, draft.rule, draft.sign, draft.indicator = Part.CHANGE, RULE, -1, "output"
    draft.basis_said = True
    draft.fill("change", place, "output that is lost")
    draft.fill("indicator", place, "output that is lost")
    return True


def _compared(draft: Draft) -> bool:
    """Whether "lost 3,000 tonnes" leads up to a level: "… to 92,000 tonnes"."""
    tail = draft.scene.folded[draft.figure.end : draft.after]
    return bool(re.match(r",?\s(?:or\s.*?)?to\s", tail)) or bool(
        draft.scene.cues_in(Kind.BASIS, draft.figure.end, draft.after)
    )
