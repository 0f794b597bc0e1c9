"""Ranks: an ordinal that places a figure among others, and ranks that the text hides."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.vocabulary import Mention

_WHERE = (
    r"(?:the\s)?(?:world|country|nation|province|state|region|continent|industry|field|list|table|league|"
    r"rankings?|asia|"
    r"europe|africa|america|china|india|north america|south america|latin america|south-east asia|the eu|eu)\b"
)
_HOLDERS = (
    r"(?:producers?|suppliers?|exporters?|importers?|consumers?|makers?|buyers?|miners?|smelters?|refiners?|"
    r"holders?|users?|"
    r"sources?|markets?|destinations?|sellers?|customers?|origins?|steelmakers?|recyclers?|export)\b"
)
_PLACE_BEHIND = re.compile(
    rf"\s?(?:-|\s)?(?:(?:place|spot|rank|position|worldwide|globally|nationwide|nationally|overall)\b|among\b|behind\b|"
    rf"after\s(?!(?:a|the)\s)|by\s(?:volume|output|value|tonnage|capacity|production|sales|reserves)\b|in\s{_WHERE}|"
    rf"of\s(?:all\s)?(?:the\s)?(?:world|country|nation|provinces|regions|states|countries|producers|members)\b|"
    rf"(?:[a-z-]+\s)?(?:largest|biggest|highest|richest|most important)\b|(?:[a-z-]+\s)?{_HOLDERS}|"
    rf"and\s(?:[a-z]+)\splace\b)"
)
_RANKS_BEFORE = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:e|es|ed|ing)|com(?:e|es|ing)|came|stands?|stood|position(?:ed)?|finish(?:es|"
    r"ed)|lies|lay|"
    r"sits|sat|slip(?:s|ped)|f[ae]ll(?:s|en)?|r[io]ses?|climb(?:s|ed)|mov(?:es|ed)|leap(?:s|t|ed)|drop(?:s|ped)|"
    r"advanc(?:es|ed)|"
    r"occup(?:ies|ied)|distant|close|poor|number)\b[^,;.]{0,24}$"
)
_ENDS = re.compile(r"\s?(?:[,;.)]|$|and\b)")
_LEAGUE = re.compile(
    r"\b(?:leads?|led|first|second|third|runner-up|league|table|rank(?:s|ed|ing)|ahead|behind|tops?|topped)\b"
)
_COMES = re.compile(r"\s(?:place\s)?(?:com(?:es|e)|came|is|was|stands?|stood|follow(?:s|ed))\b")
_NO_RANK = re.compile(
    r"\s?(?:-|\s)(?:quarters?|half|halves|months?|weeks?|days?|years?|decades?|time|times|phase|stage|"
    r"of\s(?:january|february|"
    r"march|april|may|june|july|august|september|october|november|december)|tonnes?|batch|unit|line|shipment|"
    r"cargo|round|"
    r"edition|furnace|anniversary|century|session|reading|production|ore|metal|half-year|plant|mine|smelter)\b"
)
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
        ok = _places(draft)
        draft.whole = _scope(draft) if ok else ""
        return ok
    before = text[max(draft.sentence.start, figure.start - 14) : figure.start]
    ordinal = figure.dimension == "ordinal" or before.endswith("第") or text[figure.start : figure.start + 1] == "第"
    ok = ordinal and bool(_HAN_BEFORE.search(before.rstrip("第") if not before.endswith("第") else before))
    draft.whole = _scope(draft) if ok else ""
    return ok


def _places(draft: Draft) -> bool:
    """Whether an English ordinal places something: "fifth place", "second among buyers", "third in silver"."""
    scene, figure = draft.scene, draft.figure
    text, end = scene.folded, draft.sentence.end
    if _NO_RANK.match(text, figure.end, end):
        return False
    placed = _PLACE_BEHIND.match(text, figure.end, end)
    if placed is not None:
        return True
    material = next(iter(scene.within(scene.materials, figure.end, min(figure.end + 24, end))), None)
    if material is not None and re.fullmatch(r"\s(?:in|for)\s(?:[a-z]+\s)?", text[figure.end : material.start]):
        return True
    opening = text[draft.clause.start : figure.start].strip()
    if (
        opening in ("in", "")
        and _COMES.match(text, figure.end, end)
        and (opening or figure.start > draft.sentence.start)
    ):
        return True
    place = next(iter(reversed(scene.within(scene.regions, max(draft.left, figure.start - 24), figure.start))), None)
    if place is not None and text[place.end : figure.start] == " " and _ENDS.match(text, figure.end):
        return bool(_LEAGUE.search(text, draft.sentence.start, figure.start))
    return bool(_RANKS_BEFORE.search(text, max(draft.left, figure.start - 40), figure.start))


_IN_WHAT = re.compile(r"(?:[\s-](?!place)[a-z]+){0,3}\s(?:of|in|for)\s(?:[a-z]+\s)?|(?:[\s-][a-z]+)?\s")


def of_what(draft: Draft, materials: list[Mention]) -> Mention | None:
    """The material right behind a rank: "third in silver", "the second producer of zinc", or None."""
    scene, figure = draft.scene, draft.figure
    for mention in scene.within(materials, figure.end, min(figure.end + 60, draft.sentence.end))[:1]:
        between = scene.folded[figure.end : mention.start]
        if _IN_WHAT.fullmatch(between):
            return mention
    return None


_BY_SIZE = re.compile(r"\s(?:[a-z-]+\s)?(?:in|by)\s(?P<size>capacity|size|value|sales|revenue|market value)\b")
_SITE = re.compile(r"\b(plant|smelter|refinery|mine|mill|works|concentrator)s?\b")


def by_size(draft: Draft) -> bool:
    """Fill the subject of a rank of a plant by its size: "the refinery, third by capacity in the country"."""
    scene, figure = draft.scene, draft.figure
    size = _BY_SIZE.match(scene.folded, figure.end, draft.sentence.end) if scene.words.spaced else None
    site = _SITE.search(scene.folded, draft.sentence.start, figure.start) if size else None
    if size is None or site is None:
        return False
    draft.subject = draft.subject_text = f"{site[1]} {size['size']}"
    draft.fill("subject", size.span("size"), "by what it ranks")
    return True


def _scope(draft: Draft) -> str:
    """country, world or nothing: among whom the rank counts."""
    cue = next(iter(draft.scene.cues_in(Kind.WHOLE, draft.left, draft.right)), None)
    if cue:
        draft.fill("whole", (cue.start, cue.end), f"'{cue.word}'")
    return cue.says(Kind.WHOLE) or "" if cue else ""
