"""Partners of trade that a figure does not name with a preposition: those who go on along a list, and suppliers."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind


def go_on(draft: Draft, history: list[Draft]) -> None:
    """Take a country for a partner of trade where the figure before it names one: "from Thailand 3, Malaysia 2"."""
    last = history[-1] if history else None
    while last is not None and last.part is Part.SHARE and last.level is not None:
        last = last.level
    if last is None or last.sentence is not draft.sentence or not last.partner_region or draft.partner_region:
        return
    if draft.indicator != last.indicator or not draft.region:
        return
    if "region" in draft.inherited:
        # "17.8 Mt from Indonesia in 2021, and 18 Mt in 2022": nothing new is told between, so the partner goes on.
        between = (last.figure.end, draft.figure.start)
        if draft.scene.words.spaced and draft.part is Part.LEVEL and not draft.scene.cues_in(Kind.INDICATOR, *between):
            draft.partner_region = last.partner_region
            draft.partner = "from" if " from " in f" {last.partner} " else "to"
        return
    draft.partner_region, draft.region = draft.region, last.region
    draft.partner = "from" if " from " in f" {last.partner} " else "to"
    draft.fill("region", last.evidence.get("region"), "as the trade before it")


_SUPPLIER = re.compile(
    r"\b(?:suppliers?|sources?|origins?|buyers?|customers?|destinations?|purchasers?|purchases|markets?|takers?)\b"
)

_DEALS = re.compile(r"^\s(?:alone\s|in\s)?(?:bought|took|absorbed|received|purchased|supplied)\b")


def named_so(draft: Draft, history: list[Draft]) -> None:
    """Take a place that is called a supplier or a buyer for a partner: "Norway, the largest supplier with 5 t"."""
    scene = draft.scene
    if not scene.words.spaced or draft.partner_region or not draft.region or "region" in draft.inherited:
        return
    place = draft.evidence.get("region")
    said = scene.folded[draft.sentence.start : draft.figure.start]
    if place is None or not (_SUPPLIER.search(said) or _DEALS.search(scene.folded[place[1] : draft.figure.start])):
        return
    base = next((d for d in reversed(history) if d.part is Part.LEVEL and d.region), None)
    if base is None or base.indicator not in ("import", "export") or base.region == draft.region:
        return
    if draft.part is Part.LEVEL and draft.figure.dimension != base.figure.dimension:
        return
    draft.partner_region, draft.region = draft.region, base.region
    draft.partner = "from" if base.indicator == "import" else "to"
    if draft.part is Part.LEVEL:
        draft.indicator = base.indicator
    draft.fill("region", base.evidence.get("region"), "as the trade that this is a part of")


_GOES = re.compile(
    r"\s(?:of which\s|of that\s|of it\s|of them\s)?(?:(?:is|was|were|are)\s)?"
    r"(?:(?P<from>(?:came|comes|coming|sourced|shipped|bought|arrived)?\s?from)|(?P<to>(?:went|goes|going|shipped|sold|sent|bound|"
    r"destined)?\s?(?:to|for)))\s(?:the\s)?$"
)


def behind(draft: Draft, history: list[Draft]) -> None:
    """Take the place right behind a share of trade for a partner: "of which 28% from Peru"."""
    scene = draft.scene
    if draft.part is not Part.SHARE or not scene.words.spaced or draft.partner_region:
        return
    spot = next(iter(scene.within(scene.regions, draft.figure.end, draft.figure.end + 48)), None)
    found = _GOES.fullmatch(scene.folded[draft.figure.end : spot.start]) if spot else None
    base = next((d for d in reversed(history) if d.part is Part.LEVEL), None)
    if spot is None or found is None or base is None or base.indicator not in ("import", "export"):
        return
    draft.partner, draft.partner_region = "from" if found["from"] else "to", spot.terms[0]
    draft.region = base.region
    draft.whole = ""
    draft.evidence.pop("whole", None)
    draft.fill("region", base.evidence.get("region"), "as the trade that this is a part of")


def supplies(draft: Draft, history: list[Draft]) -> None:
    """Take the places of a sentence that parts off trade for its partners: "Of that, Australia shipped 40 t"."""
    scene = draft.scene
    if draft.indicator not in ("import", "export") or not scene.words.spaced or draft.part is not Part.LEVEL:
        return
    if not scene.cues_in(Kind.OF_WHICH, draft.sentence.start, min(draft.sentence.start + 24, draft.figure.start)):
        return
    base = next((d for d in reversed(history) if d.sentence is not draft.sentence and d.part is Part.LEVEL), None)
    if base is None or base.indicator not in ("import", "export") or not base.region:
        return
    if not draft.partner_region:
        if not draft.region or "region" in draft.inherited or draft.region == base.region:
            return
        draft.partner_region, draft.partner = draft.region, "from" if base.indicator == "import" else "to"
    draft.indicator, draft.region = base.indicator, base.region
    draft.fill("region", base.evidence.get("region"), "as the trade that this is a part of")
