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
_AFTER = r"(?:\s(?:a|per)\s(?:year|month|week|day))?(?:\sof\s[a-z -]{2,40}?|\sof\s(?:it|that|them))?"
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
    rf"cell ?houses?|autoclaves?|lines?|factories)\b(?:,[^,;.]{{0,60}},)?[^,;.]{{0,30}}?\s"
    rf"(?:took|takes|takes in|took in|ate|eats|swallowed|swallows|absorbed|absorbs|drew|fed on|went through|"
    rf"got through|worked through|gets through|"
    rf"worked up|charged|ate up|burned|burnt|required|requires|needs?|needed|consumed|used)\s{_HEDGE}$"
)
_TREATED = re.compile(
    rf"\b(?:treated|treats|treating|processed|processes|processing|milled|mills|milling|crushed|crushes|crushing|"
    rf"ground|"
    rf"grinds|put through|puts through|handled|handles|ran|throughput (?:of|at|was))\s{_HEDGE}$"
)
_ATE = re.compile(
    rf"\b(?:ate|eats|ate up|swallowed|swallows|burned|burnt|burns|went through|goes through|got through|fed on|"
    rf"feeds on|"
    rf"devoured|guzzled|used up|drank)\s{_HEDGE}$"
)
_GROUND = re.compile(
    rf"\b(?:tailings|deposits?|ore ?body|orebodies|seams?|dumps?|heaps?|pits?|licen[cs]es?|concessions?|ground|"
    rf"lakes?|brines?|"
    rf"nodules|block|tenements?|prospect|slag heaps?|mountain|basin|salt flats?|salars?|reefs?|veins?|"
    rf"lodes?)\b[^,;.]{{0,40}}?\s"
    rf"(?:hold|holds|held|contain|contains|contained|host|hosts|hosted|carry|carries|boast|boasts|is home to|"
    rf"are home to|"
    rf"bear|bears|conceal|conceals|harbours?|is said to hold|is thought to hold|may hold|could hold)\s{_HEDGE}$"
)
_MOVED = re.compile(
    rf"\b(?:moved|moves|hauled|hauls|stripped|strips|blasted|shifted|shifts|excavated|dug out|removed|"
    rf"trucked)\s{_HEDGE}$"
)
_MARKET = re.compile(r"\b(?:market|world|supply|demand|balance|globe|industry|consumers)\b")
_SHORT = re.compile(
    r"\s(?:of\s[a-z]+\s)?(?:short(?!\sof\b)|in deficit|too little|too few|short of (?:demand|what it needs))\b"
)
_SPARE = re.compile(
    r"\s(?:of\s[a-z]+\s)?(?:too much|too many|in surplus|in excess|to spare|more than it needs|more than it uses)\b"
)
_LEAVES = re.compile(rf"{_AFTER}\s(?:left|has left|have left|had left|leaves|sailed from|departed)\s(?:the\s)?$")
_ROCK = re.compile(
    r"\s(?:a day |per day |a month |a year |daily )?of\s(?:[a-z-]+\s){0,3}?(?:ores?|rock|material|feed|"
    r"run-of-mine|earth|waste|overburden|dirt)\b"
)
_MILL = re.compile(r"\b(?:mill|concentrator|crusher|processing plant|gold plant|beneficiation plant|flotation plant)\b")
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
_KEPT = re.compile(
    rf"{_AFTER}\s(?:on (?:the|their|its)\s(?:[a-z]+\s)?(?:quays?|wharf|wharves|docks?|yards?|ground|jetty|jetties)|"
    rf"in (?:(?:the|their|its)\s)?(?:[a-z]+\s){{0,2}}?(?:sheds?|warehouses?|stores?|stock|stocks|storage|depots?|"
    rf"yards?|vaults?|silos|"
    rf"stockpiles?)|at (?:(?:the|their|its)\s)?(?:[a-z]+\s)?(?:ports|warehouses|depots))\b"
)
_STATIC = re.compile(r"\b(?:had|has|have|is|are|was|were|holds?|held|with|put|there|lies?|keeps?|kept|still|at|of)\b")
_GAS = re.compile(
    r"\s(?:[a-z]+\s)?of\s(?:co2|co₂|carbon dioxide|carbon|greenhouse gas(?:es)?|co2e|sulphur dioxide|"
    r"sulfur dioxide|so2)\b"
)
_OF_ITS = re.compile(r"\s(?:out\s)?of\s(?:its|the|their|a|some|his)\s(?:total\s|about\s|some\s)?")
_CAPACITY = re.compile(r"\bcapacity\b")
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
    if _OF_ITS.fullmatch(text, figure.end, draft.after) and _CAPACITY.search(text, draft.after, draft.after + 60):
        return _set(draft, "capacity", None)
    if _YEARLY.search(text, figure.start, figure.end) and _A_PLANT.match(text, figure.end):
        return _set(draft, "capacity", None)
    if _LAY.match(text, figure.end) or (_KEPT.match(text, figure.end) and _STATIC.search(text, start, end)):
        return _set(draft, "inventory", None)
    if _GROUND.search(text, start, end):
        return _set(draft, "reserve", None)
    if _SHORT.match(text, figure.end) and _MARKET.search(text, draft.sentence.start, end):
        return _set(draft, "other:deficit", None)
    if _SPARE.match(text, figure.end) and (
        _MARKET.search(text, draft.sentence.start, end) or _SHORT.search(text, draft.sentence.start, end)
    ):
        return _set(draft, "other:balance", None)
    treated = _TREATED.search(text, start, end)
    if treated is not None and (
        _ROCK.match(text, figure.end) or _MILL.search(text, draft.sentence.start, treated.start())
    ):
        return _set(draft, "other:throughput", treated)
    moved = _MOVED.search(text, start, end)
    if moved is not None and _ROCK.match(text, figure.end):
        return _set(draft, "other:throughput", moved)
    if _LEFT.match(text, figure.end) or _leaves(draft):
        return _set(draft, "export", None)
    sent = _SENT.search(text, start, end)
    if sent is not None and (_OUT.match(text, figure.end) or _towards(draft, _TO_PLACE) or _by_country(draft, sent)):
        return _set(draft, "export", sent)
    took = _TOOK.search(text, start, end)
    if took is not None and (_IN.match(text, figure.end) or _towards(draft, _FROM_PLACE) or _from_before(took)):
        return _set(draft, "import", took)
    fed = _FED.search(text, max(draft.before, end - _NEAR), end) or _ATE.search(text, start, end)
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


def _leaves(draft: Draft) -> bool:
    """Whether the weight left a country: "only 1.2 tonnes left China in March"."""
    scene, figure = draft.scene, draft.figure
    place = next(iter(scene.within(scene.regions, figure.end, min(figure.end + _REACH, draft.sentence.end))), None)
    return place is not None and bool(_LEAVES.match(scene.folded[figure.end : place.start]))


def _from_before(verb: re.Match[str]) -> bool:
    """Whether the origin stands between the verb's noun and the figure: "purchases from Romania doubled to 38,000"."""
    return bool(re.search(rf"\bpurchases\s(?:[a-z]+\s){{0,3}}?from\s(?:{_ABROAD}|[a-z]+)", verb[0]))


def _country(region: str) -> str:
    return re.split("[-/]", region, maxsplit=1)[0]


_BUYERS = re.compile(
    r"\b(?:[a-z]+(?:ese|ish|ian|ean|an|ch)|us|u\.s\.|japan['’]s|foreign)\s(?:[a-z]+\s)?(?:buyers?|smelters?|"
    r"mills?|refiners?|importers?|plants?|"
    r"steelmakers?|consumers?|makers?|customers)\b"
)
_STATE = re.compile(
    r"\b(?:central banks?|reserve banks?|state reserves?|stockpil\w+|national reserves?|strategic reserves?|treasury)\b"
)
_ABROAD_SAID = re.compile(rf"\b(?:ports?|export\w*|customs|{_ABROAD[3:-1]}|harbours?|terminals?)\b")
_SHIPPED = frozenset(
    {
        "shipped",
        "ships",
        "shipments",
        "shipment",
        "shipping",
        "loaded",
        "loadings",
        "loads",
        "shipped in",
        "sailed",
        "cargoes",
    }
)
_WITHIN_TIME = re.compile(
    r"\s(?:(?:the|a|its|all of|each|this|last)\s)?(?:[a-z0-9]+\s)?(?:quarter|month|half|year|period|cargoes|lots|"
    r"weeks|20\d\d|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b"
)


def settle(draft: Draft, earlier: list[Draft], *, of_firm: bool) -> None:
    """Tell trade from what a firm buys and ships: a country's purchases are imports, a company's shipments no exports.

    Args:
        draft: A weight whose indicator is known.
        earlier: The figures before it in its paragraph.
        of_firm: The document is about one firm.
    """
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced or figure.dimension != "mass":
        return
    place = draft.evidence.get("indicator")
    if place is None or "indicator" in draft.inherited:
        return
    said = scene.folded[draft.sentence.start : min(draft.after, draft.sentence.end)]
    if draft.facet == "purchases" and not _STATE.search(said):
        last = next(
            (o for o in reversed(earlier) if o.part in (Part.LEVEL, Part.FORMER) and o.figure.dimension == "mass"), None
        )
        country = scene.within(scene.regions, draft.sentence.start, place[0])
        owned = (
            bool(country)
            and "-" not in country[-1].terms[0]
            and scene.folded[country[-1].end :][:2] in ("'s", "’s", " b")
        )
        if (last is not None and last.indicator == "import") or owned or _BUYERS.search(said):
            set_as(draft, "import", place, draft.word, "what a country buys")
        return
    if draft.word == "shipped in" and draft.indicator == "import" and _WITHIN_TIME.match(scene.folded, place[1]):
        set_as(draft, "export", place, "shipped", "shipped in a time")
    if draft.indicator == "export" and draft.word in _SHIPPED and not _ABROAD_SAID.search(said):
        countries = [
            p for p in scene.within(scene.regions, draft.sentence.start, figure.start) if "-" not in p.terms[0]
        ]
        firm = (
            of_firm
            or bool(scene.within(scene.companies, draft.sentence.start, figure.start))
            or bool(_FIRM.search(said))
        )
        if (firm or draft.item or said.startswith(("- ", "– "))) and not countries:
            set_as(draft, "other:shipments", place, draft.word, "what a company ships")


_FIRM = re.compile(
    r"\b(?:the (?:company|miner|group|producer|firm|smelter|mine|refinery|plant|mill|operator)|we|its mines?)\b"
)
