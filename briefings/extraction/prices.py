"""Amounts of money that are prices though the text does not repeat per what: "up $22 to $2,531", 铜线约240元."""

from __future__ import annotations

import re

from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import Figure, Scene
from briefings.patterns import gated

_LARGE = 1_000_000
_REACH = 600
"""How many code points back a price still gives its unit."""
_EACH = re.compile(
    r"每\s?(公斤|千克|公吨|吨|公克|克|盎司|磅|度|干吨|湿吨|两)\s?计?[)）]?\s?"
    r"(?:约|为|在|收?报|收|卖出?|售|卖|买入|买进|收于|报收|[升涨跌降][至到])?\s?$"
)
_UNITS = {
    "公斤": "kg",
    "千克": "kg",
    "公吨": "t",
    "吨": "t",
    "克": "g",
    "公克": "g",
    "盎司": "oz",
    "磅": "lb",
    "度": "kWh",
    "干吨": "t",
    "湿吨": "t",
    "两": "tael",
}


_PER_TONNE_COST = re.compile(
    r"(?:^|[^0-9万千百亿])(吨)[\u3400-\u9fff]{0,4}?(?:成本|利润|毛利|加工费|费用|售价|盈利|亏损)[\u3400-\u9fff]{0,6}$"
)
"""吨矿成本压到21.5元: so much a tonne of the thing."""
_PER_TONNE = re.compile(
    r"^\s?of (?:co2|carbon dioxide|co2e|carbon)\b[a-z -]{0,16} (?:per|a|for each|for every) (?:metric )"
    r"?(?:tonne|ton|t)\b"
)
_TONNE_OF = re.compile(
    r"(?:每吨|每公吨|吨)[\u3400-\u9fff]{1,8}(?:排放|碳排|碳足迹)[\u3400-\u9fff]{0,6}$|(?:碳排|排放)[\u3400-\u9fff"
    r"]{0,8}每公?吨$"
)
_DAILY = re.compile(
    r"\b(?:daily|a day|per day)\b|日均|日产|平均每日|每天|日处理(?!能力)|日加工|日采选|日选|日采矿|日供|日耗|日出矿|"
    r"日发运|日到货"
)


_ENERGY_PER_TONNE = re.compile(
    r"(?:^|[^0-9万千百亿])(?:每)?公?吨[\u3400-\u9fff]{1,6}?(?:能耗|电耗|煤耗|耗电|用电)[\u3400-\u9fff]{0,8}$"
)
"""吨铝综合交流电耗13400千瓦时: the unit of the thing stands before the word, and not behind the figure."""
_USED_BY_A_TONNE = re.compile(
    r"\b(?:consumption|use|usage|intensity|demand|consumed|used|needed|required|input|requirements?)\s"
    r"(?:per|for (?:each|every|a|one)|of each)\s(?:metric\s)?(?:tonne|ton)\b"
    r"|\b(?:an?|one|each|every)\s(?:metric\s)?(?:tonne|ton)\sof\s[^.;:]{2,60}?\s"
    r"(?:takes?|took|needs?|needed|requires?|required|consumes?|consumed|uses?|used|eats up|swallows|calls for)\b"
)
"""What is weighed, before the energy that it takes: "consumption per tonne of zinc", "a tonne of zinc takes"."""
_ONE_TONNE = re.compile(r"(?:one|1)\s(?:metric\s)?(?:tonne|ton)")


def rates(scene: Scene) -> None:
    """Give weights the rate that the words around them state: tonnes of CO2 per tonne, tonnes a day."""
    last: Figure | None = None
    reached = 0
    units: set[int] = set()
    for figure in scene.figures:
        floor, reached = reached, figure.end
        if figure.dimension == "energy" and "/" not in figure.unit and not scene.words.spaced:
            if _ENERGY_PER_TONNE.search(
                re.split(r"[,;，；。]", scene.folded[max(0, figure.start - 30) : figure.start])[-1]
            ):
                figure.dimension, figure.unit = "intensity", f"{figure.unit}/t"
            continue
        if figure.dimension == "energy" and "/" not in figure.unit:
            before = re.split(r"[.;]\s", scene.folded[max(0, figure.start - 160) : figure.start])[-1]
            if weighed := _USED_BY_A_TONNE.search(before):
                figure.dimension, figure.unit = "intensity", f"{figure.unit}/t"
                start = figure.start - len(before) + weighed.start()
                units.update(one.start for one in scene.within(scene.figures, start, start + len(weighed[0])))
            continue
        if figure.dimension != "mass" or figure.unit != "t":
            continue
        before = scene.folded[max(floor if scene.words.spaced else 0, figure.start - 70) : figure.start]
        clause = re.split(r"[,;，；。.]\s?", before)[-1]
        if _PER_TONNE.match(scene.folded[figure.end : figure.end + 60]) or _TONNE_OF.search(clause):
            figure.dimension, figure.unit = "grade", "t/t"
            last = figure
        elif last is not None and figure.start - last.end < 30 and re.search(r"(?:降到|降至|减至|\bto)\s?$", before):
            figure.dimension, figure.unit = "grade", "t/t"
        elif _DAILY.search(clause) and figure.value is not None:
            figure.dimension, figure.unit = "mass_rate", "t/d"
    if units:
        # "One tonne" that so much energy goes into is the measure and no amount.
        scene.figures = [
            one
            for one in scene.figures
            if one.start not in units or not _ONE_TONNE.fullmatch(scene.folded, one.start, one.end)
        ]


_A_POUND = re.compile(
    r"(?:^|[.;:,]\s)(?:an?|the|per)\s(?:troy\s)?(?P<per>pound|ounce|tonne|ton|kilogram|kilo|"
    r"gram)\s(?:of\s)?[^.;]{2,80}$"
)
_BROUGHT = re.compile(
    r"\b(?:an?|the|per|each|every)\s(?:troy\s|metric\s|dry\s|wet\s)?(?P<per>pound|ounce|tonne|ton|kilogram|kilo|gram)\s"
    r"(?:of\s[a-z -]{2,30}\s)?(?:cost|costs|brought|brings|fetched|fetches|sold for|sells for|was worth|is worth|"
    r"went for|"
    r"goes for|changed hands (?:at|for)|changes hands (?:at|for)|traded at|trades at|stood at|stands at|earned|"
    r"earns|was priced at|"
    r"is priced at|closed at|settled at|went up to|came down to|rose to|fell to)\s(?:buyers\s|them\s)?(?:about\s|"
    r"some\s|only\s|"
    r"nearly\s|around\s|just\s|over\s|under\s)?$"
)
_WEIGHTS = {"pound": "lb", "ounce": "oz", "tonne": "t", "ton": "t", "kilogram": "kg", "kilo": "kg", "gram": "g"}
_SUM = 1_000_000


def by_weight(scene: Scene) -> None:
    """Make amounts prices where their sentence opens with the weight: "An ounce of gold cost 2,148 dollars"."""
    if not scene.words.spaced:
        return
    for figure in scene.figures:
        if figure.dimension != "money" or "/" in figure.unit or figure.value is None or figure.value >= _SUM:
            continue
        before = scene.folded[max(0, figure.start - 100) : figure.start]
        weight = _A_POUND.search(before) or _BROUGHT.search(before)
        if weight:
            figure.dimension, figure.unit = "price", f"{figure.unit}/{_WEIGHTS[weight['per']]}"


_HEAD = gated(
    r"(?<![0-9])(?P<money>us\$|\$|€|£|usd|eur|gbp|cny|rmb|yuan)\s?(?:/|per\s|a\s)\s?(?P<per>lb|kg|t|tonne|ton|mt|"
    r"oz|g|dmtu|mtu)\.?\s?[:|]"
)
_MONEY = {
    "us$": "USD", "$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "cny": "CNY",
    "rmb": "CNY", "yuan": "CNY",
}  # fmt: skip
_PER = {"tonne": "t", "ton": "t", "mt": "t", "mtu": "mtu", "dmtu": "mtu"}


def headed(scene: Scene) -> None:
    """Give bare numbers of a line the unit that stands before its colon: "Bismuth, $/lb: 14.80-16.20"."""
    if not scene.words.spaced:
        return
    for head in _HEAD.finditer(scene.folded):
        stop = scene.folded.find("\n", head.end())
        unit = f"{_MONEY[head['money']]}/{_PER.get(head['per'], head['per'])}"
        for figure in scene.within(scene.figures, head.end(), stop if stop != -1 else len(scene.folded)):
            if figure.dimension in ("number", "count") and not figure.unit.strip("count"):
                figure.dimension, figure.unit = "price", unit


_HEADING = gated(
    r"[(,]\s?(?:in\s)?(?P<money>us\$|\$|€|£|usd|eur|gbp|cny|rmb|yuan)\s?(?:/|per\s|a\s)\s?"
    r"(?P<per>lb|kg|t|tonne|ton|mt|oz|g|dmtu|mtu)\s?[,;)]"
)


def listed(scene: Scene, unit: str) -> str:
    """Give the numbers of a list of prices the unit that its heading states: "Closing prices (US$/t)".

    Args:
        scene: A heading or a line of the list, or both.
        unit: The unit of the heading before it, empty without one.

    Returns:
        The unit for the next line; empty where the list is over.
    """
    if not scene.words.spaced:
        return ""
    heading = _HEADING.search(scene.folded)
    if heading:
        unit = f"{_MONEY[heading['money']]}/{_PER.get(heading['per'], heading['per'])}"
    if not unit:
        return ""
    found = heading is not None
    for figure in scene.within(scene.figures, heading.end() if heading else 0, len(scene.folded)):
        start = scene.folded.rfind("\n", 0, figure.start) + 1
        named = scene.within(scene.materials, start, figure.start)
        between = scene.folded[named[-1].end : figure.start] if named else ""
        if figure.dimension == "number" and named and re.fullmatch(r"[\s:|.\-–]{1,12}", between):
            figure.dimension, figure.unit, found = "price", unit, True
    return unit if found else ""


def last_price(scene: Scene) -> Figure | None:
    """The last price of a scene, whose unit the next paragraph may leave out."""
    return next((figure for figure in reversed(scene.figures) if figure.dimension == "price"), None)


def go_on(scene: Scene, price: Figure | None) -> Figure | None:
    """Give bare amounts of a paragraph the unit of a price in the one before: "Zinc ticked up to $2,934".

    Only amounts of a like size do, before which the clause names a material and nothing that says of a sum.

    Returns:
        The price that the next paragraph may continue.
    """
    if price is not None:
        size = price.value if price.value is not None else price.high
        currency = price.unit.partition("/")[0]
        for figure in scene.figures:
            value = figure.value if figure.value is not None else figure.high
            if figure.dimension == "price" and figure.unit.startswith(f"{currency}/"):
                break
            if figure.dimension != "money" or figure.unit != currency or not size or not value:
                continue
            start = max(0, figure.start - 60)
            named = scene.within(scene.materials, start, figure.start)
            if not named or not size / 100 <= value <= size * 100 or _sum_said(scene, start, figure):
                continue
            if not scene.words.spaced and not _PRICE.search(scene.folded, named[-1].start, figure.start):
                continue
            figure.dimension, figure.unit = "price", price.unit
    if any(figure.dimension == "price" for figure in scene.figures):
        complete(scene)
    return last_price(scene) or price


_PRICE = re.compile(r"价|报收?|收于|收报|升水|贴水")


def _sum_said(scene: Scene, start: int, figure: Figure) -> bool:
    return any(
        (cue.says(Kind.INDICATOR) or "").split(":")[0] in ("value", "investment")
        and Kind.UP not in cue.kinds
        and Kind.DOWN not in cue.kinds
        for cue in scene.cues_in(Kind.INDICATOR, start, figure.start)
    )


def complete(scene: Scene) -> None:
    """Give bare amounts of money the unit of the price that they continue."""
    prices = [figure for figure in scene.figures if figure.dimension == "price"]
    at = 0
    last: Figure | None = None
    for figure in scene.figures:
        if figure.dimension == "price":
            last = figure
            continue
        if figure.dimension != "money":
            continue
        each = _EACH.search(scene.folded[max(0, figure.start - 10) : figure.start]) or _PER_TONNE_COST.search(
            scene.folded[max(0, figure.start - 16) : figure.start]
        )
        if each:
            figure.dimension, figure.unit = "price", f"{figure.unit}/{_UNITS[each[1]]}"
            last = figure
            continue
        size = figure.value if figure.value is not None else figure.high
        if size is None or abs(size) >= _LARGE:
            continue
        while at < len(prices) and prices[at].start < figure.start:
            at += 1
        following = prices[at] if at < len(prices) else None
        for other, gap in (
            (last, figure.start - last.end if last else 0),
            (following, following.start - figure.end if following else 0),
        ):
            if other is None or gap > (_REACH if other is last else 90):
                continue
            if not other.unit.startswith(f"{figure.unit}/"):
                continue
            if not _worth(scene, figure, other):
                figure.dimension, figure.unit = "price", other.unit
                break
        if figure.dimension == "price":
            last = figure


def _worth(scene: Scene, figure: Figure, other: Figure) -> bool:
    """Whether a word nearer to the amount than the price says that it is a sum: worth, revenue, budget."""
    start = max(other.end if other.end <= figure.start else 0, figure.start - 40)
    return _sum_said(scene, start, figure)
