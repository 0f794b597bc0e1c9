"""Partners of trade that a figure does not name with a preposition: those who go on along a list, and suppliers."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.patterns import gated
from briefings.vocabulary import Vocabulary


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


_SUPPLIER = gated(
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


_OWN = gated(
    r"\b(?:produc\w+|output|mined|mines|smelt\w*|refin\w+|made(?! up)|makes|consum\w+|uses?|used|demand\w*|stocks?|"
    r"stockpil\w+|inventor\w+|reserves?|resources?|capacit\w+|prices?|priced|tariffs?|dut(?:y|ies)|plans?|planned|plants?|"
    r"imposed|ban(?:s|ned)?|quotas?|expects?|expected|forecasts?|wants?|aims?|invest\w*|holds|hosts|target\w*|"
    r"employ\w*|burn\w*|emit\w*|costs?|GDP|economy|yuan|dollars?)\b"
)
"""What a country does by itself; anything else that is told of one beside another's trade is its part of that trade."""
_ALSO_TRADES = {
    "import": gated(
        r"\b(?:imports?|imported|importing|bought|buys|buying|purchas\w+|took|takes|taking|received|receives)\b"
    ),
    "export": gated(r"\b(?:exports?|exported|exporting|sold|sells|selling|shipped|ships|shipping|supplied|sent)\b"),
}
"""What would be a partner's own trade the same way."""
_NEAR = 80


def members(draft: Draft, history: list[Draft], names: Vocabulary) -> bool:
    """Take the country that an English share or part of trade is told of for the partner of the trade before it.

    "China imported 612 kt of spodumene in August. Australia accounted for 54% of that and Zimbabwe sent 19 kt": both
    are China's imports, from Australia and from Zimbabwe.

    Args:
        draft: A figure with the region that its own words name.
        history: The figures before it, also of earlier paragraphs.
        names: The names of places.
    """
    scene = draft.scene
    if not scene.words.spaced or draft.part not in (Part.SHARE, Part.LEVEL) or draft.partner_region:
        return False
    place = draft.evidence.get("region")
    if not draft.region or place is None or "region" in draft.inherited or place[0] >= draft.figure.start:
        return False
    trade = next((other for other in reversed(history) if _trade(other, draft)), None)
    if trade is None or not trade.region or _country(trade.region) == _country(draft.region):
        return False
    between = scene.folded[place[1] : draft.figure.start]
    if len(between) > _NEAR or not (_listed(draft, history, between) or _has_part(trade, between)):
        return False
    if draft.part is Part.LEVEL and draft.unit != trade.unit and draft.figure.dimension != "mass":
        return False
    own = draft.evidence.get("subject")
    apart = own is not None and "subject" not in draft.inherited and draft.left <= own[0] < place[0]
    if draft.part is Part.LEVEL and apart:
        return False  # another thing's trade
    way = "from" if trade.indicator == "import" else "to"
    draft.partner_region, draft.partner = draft.region, way
    if draft.part is Part.SHARE:
        draft.partner = f"{trade.indicator}s {way} {names.name(draft.region, 'en')}"
        draft.whole = ""
    else:
        draft.indicator = trade.indicator
    draft.region = trade.region
    draft.fill("region", None, "as the trade that this is a part of")
    return True


def _has_part(trade: Draft, between: str) -> bool:
    """Whether the words between a country and a figure tell of its part in another's trade."""
    words = _PLAIN.sub("", _RELATIVE.sub(" ", between))
    return bool(words.strip()) and not _OWN.search(words) and not _ALSO_TRADES[trade.indicator].search(words)


_RELATIVE = gated(r",\s(?:where|which|whose|who)\b[^,;]*,")
_PLAIN = gated(
    r"\b(?:the|a|an|about|some|around|nearly|almost|over|more than|less than|just|only|by|at|to|in|and|or)\b|[,.:()]"
)


def _trade(other: Draft, draft: Draft) -> bool:
    """Whether an earlier figure is the trade of a country: of imports or exports, with its region, no partner's."""
    if other.part is not Part.LEVEL or other.indicator not in _ALSO_TRADES or not other.region:
        return False
    return other.material is None or draft.material is None or other.material == draft.material or _same(other, draft)


def _same(other: Draft, draft: Draft) -> bool:
    return "subject" in draft.inherited and other.scene is draft.scene


def _listed(draft: Draft, history: list[Draft], between: str) -> bool:
    """Whether a share goes on a list of partners: "Australia accounted for 54%, Zimbabwe for 19%"."""
    last = history[-1] if history else None
    goes_on = re.fullmatch(r"['\u2019]?s?\s?(?:for\s|with\s|a\s|about\s|another\s|some\s|:\s?)*", between)
    return last is not None and last.sentence is draft.sentence and bool(last.partner_region) and goes_on is not None


def _country(region: str) -> str:
    return re.split("[-/]", region, maxsplit=1)[0]
