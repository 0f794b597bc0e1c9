"""What is done to a weight, where the verb alone does not say what is measured: its object, its doer and its direction.

"Sent 5,000 tonnes to China" is an export and "took 5,000 tonnes from Peru" an import; smelters that took concentrate
consumed it, and ore that a mill treated is its throughput. Only languages that write words apart are read here.
"""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.indicators import set_as

_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|roughly|only|just|as much as|more than|less than|at least|up to|over|"
    r"under|an?|"
    r"an estimated|a total of|a record|a further|another|a combined|the first|its|their)\s)*"
)
_SENT = re.compile(
    rf"\b(?:sent|sends|sending|dispatched|despatched|delivered|sold|sells|selling|supplied|supplies|moved|railed|"
    rf"trucked|"
    rf"hauled|shipped|ships|consigned|directed|placed|marketed|exported|embarked|put aboard|"
    rf"put on the water)\s{_HEDGE}$"
)
_TOOK = re.compile(
    rf"\b(?:bought|buys|buying|took|takes|taking|took in|purchased|acquired|received|receives|sourced|procured|drew|"
    rf"brought in|brings in|ordered|booked|secured|picked up|snapped up|lifted|imported|"
    rf"purchases(?: [a-z ]{{0,30}})? (?:of|at|to|were|was|came to|totalled|reached|doubled to))\s{_HEDGE}$"
)
_FED = re.compile(
    rf"\b(?P<plant>smelters?|mills?|plants?|furnaces?|refiner(?:y|ies)|makers?|converters?|works|kilns?|foundries|"
    rf"cell ?houses?|autoclaves?|lines?|factories)\b[^,;.]{{0,30}}?\s"
    rf"(?:took|takes|takes in|took in|ate|eats|swallowed|swallows|absorbed|absorbs|drew|fed on|went through|"
    rf"got through|"
    rf"worked up|charged|ate up|burned|burnt|required|requires|needs?|needed|consumed|used)\s{_HEDGE}$"
)
_TREATED = re.compile(
    rf"\b(?:treated|treats|treating|processed|processes|processing|milled|mills|milling|crushed|crushes|crushing|"
    rf"ground|"
    rf"grinds|put through|puts through|handled|handles|ran|throughput (?:of|at|was))\s{_HEDGE}$"
)
_ROCK = re.compile(
    r"\s(?:a day |per day |a month |a year |daily )?of\s(?:[a-z-]+\s){0,3}?(?:ores?|rock|material|feed|run-of-mine)\b"
)
_MILL = re.compile(r"\b(?:mill|concentrator|crusher|processing plant|gold plant|beneficiation plant|flotation plant)\b")
_AFTER = r"(?:\s(?:a|per)\s(?:year|month|week|day))?(?:\sof\s[a-z -]{2,40}?|\sof\s(?:it|that|them))?"
_ABROAD = r"(?:abroad|overseas|offshore|foreign\s[a-z]+|across the border|(?:its|their) neighbours?|other countries)"
_OUT = re.compile(rf"{_AFTER}\s(?:(?:out of the country|for export)\b|(?:to|into|for|towards)?\s?{_ABROAD})")
_IN = re.compile(rf"{_AFTER}\s(?:from\s{_ABROAD})")
_TO_PLACE = re.compile(rf"{_AFTER}\s(?:to|into|bound for|headed for|for)\s(?:the\s|mainland\s)?$")
_FROM_PLACE = re.compile(rf"{_AFTER}\s(?:from|out of)\s(?:the\s|mainland\s)?$")
_LEFT = re.compile(
    rf"{_AFTER}\s(?:(?:was|were|is|are|has been|have been|had been)\s(?:sent|sold|shipped|exported|delivered|"
    rf"despatched|dispatched)\s"
    rf"(?:to\s)?{_ABROAD}|went\s(?:to\s)?{_ABROAD}|(?:left|sailed from|cleared|departed(?: from)?|passed through)\s"
    rf"(?:(?:its|the|their|[a-z]+(?:['’]s)?)\s)?(?:[a-z]+\s)?(?:ports?|harbours?|country|shores|terminals?|"
    rf"quays?|docks?)\b)"
)
_LAY = re.compile(
    rf"{_AFTER}\s(?:(?:was|were|is|are|be|remain(?:s|ed)?)\s(?:still\s|now\s)?(?:waiting|lying|sitting|stored|"
    rf"stuck|stranded|parked|"
    rf"piled up|held(?: back| up)?|idle|in store|in stock|stacked|heaped|unsold|"
    rf"in (?:the\s)?(?:[a-z]+\s)?(?:sheds?|warehouses?|"
    rf"depots?|yards?|storage))|(?:lay|lie|lies|sat|sit|sits|stood|stand|waited|wait)\s(?:idle|in|at|on|unsold|"
    rf"waiting|there)\b)"
)
_GAS = re.compile(
    r"\s(?:[a-z]+\s)?of\s(?:co2|co₂|carbon dioxide|carbon|greenhouse gas(?:es)?|co2e|sulphur dioxide|"
    r"sulfur dioxide|so2)\b"
)
_A_PLANT = re.compile(
    r"(?:\s|-)(?:[a-z-]+\s){0,2}?(?:plant|smelter|refinery|mill|mine|works|line|furnace|facility|concentrator|"
    r"complex|factory|"
    r"foundry|operation|unit|project|module|train)s?\b"
)
_YEARLY = re.compile(r"(?:tp[ay]|t/[ay]|a[ -]year|per year|per annum|annual(?:ly)?|yearly)$")
_REACH, _NEAR = 70, 90


def find(draft: Draft) -> bool:
    """Fill the indicator of a weight from what is done to it; False where no such verb leads to it."""
    scene, figure = draft.scene, draft.figure
    if (
        not scene.words.spaced
        or figure.dimension not in ("mass", "mass_rate", "grade")
        or draft.part not in (Part.LEVEL, Part.FORMER)
    ):
        return False
    text, start, end = scene.folded, max(draft.left, figure.start - _NEAR), figure.start
    if _GAS.match(text, figure.end) or _GAS.search(text, figure.start, figure.end + 1):
        return _set(draft, "emission", None)
    if figure.dimension == "grade":
        return False
    if _YEARLY.search(text, figure.start, figure.end) and _A_PLANT.match(text, figure.end):
        return _set(draft, "capacity", None)
    if _LAY.match(text, figure.end):
        return _set(draft, "inventory", None)
    treated = _TREATED.search(text, start, end)
    if treated is not None and (
        _ROCK.match(text, figure.end) or _MILL.search(text, draft.sentence.start, treated.start())
    ):
        return _set(draft, "other:throughput", treated)
    if _LEFT.match(text, figure.end):
        return _set(draft, "export", None)
    sent = _SENT.search(text, start, end)
    if sent is not None and (_OUT.match(text, figure.end) or _towards(draft, _TO_PLACE) or _by_country(draft, sent)):
        return _set(draft, "export", sent)
    took = _TOOK.search(text, start, end)
    if took is not None and (_IN.match(text, figure.end) or _towards(draft, _FROM_PLACE) or _from_before(took)):
        return _set(draft, "import", took)
    fed = _FED.search(text, start, end)
    if fed is not None:
        return _set(draft, "consumption", fed)
    return False


def _set(draft: Draft, named: str, verb: re.Match[str] | None) -> bool:
    place = (verb.start(), verb.end()) if verb is not None else (draft.figure.start, draft.figure.end)
    said = verb[0].split()[0] if verb is not None else named
    set_as(draft, named, place, said, "what is done to it")
    return True


def _towards(draft: Draft, way: re.Pattern[str]) -> bool:
    """Whether a country other than the doer's stands behind the figure with a preposition of direction."""
    scene, figure = draft.scene, draft.figure
    for place in scene.within(scene.regions, figure.end, min(figure.end + _REACH, draft.sentence.end))[:2]:
        if way.match(scene.folded[figure.end : place.start]):
            own = scene.within(scene.regions, draft.sentence.start, figure.start)
            return "-" not in place.terms[0] and all(_country(p.terms[0]) != _country(place.terms[0]) for p in own)
    return False


def _by_country(draft: Draft, verb: re.Match[str]) -> bool:
    """Whether it is a country that sends, ships or moves: "the Philippines sent 4.9 million wet tonnes in May"."""
    scene = draft.scene
    doer = scene.within(scene.regions, max(draft.left, verb.start() - 40), verb.start())
    if not doer or verb[0].startswith(("sold", "sell", "suppl", "deliver", "market", "plac", "haul", "truck", "rail")):
        return False
    return "-" not in doer[-1].terms[0] and not scene.folded[doer[-1].end : verb.start()].strip(" ")


def _from_before(verb: re.Match[str]) -> bool:
    """Whether the origin stands between the verb's noun and the figure: "purchases from Romania doubled to 38,000"."""
    return bool(re.search(rf"\bpurchases\s(?:[a-z]+\s){{0,3}}?from\s(?:{_ABROAD}|[a-z]+)", verb[0]))


def _country(region: str) -> str:
    return re.split("[-/]", region, maxsplit=1)[0]
