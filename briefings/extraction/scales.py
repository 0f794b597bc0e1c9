"""The unit that a head, a label or a line above a table states, and numbers as tables write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from briefings.extraction.quantities import quantities
from briefings.extraction.rows import Cell
from briefings.extraction.scene import Figure, Scene
from briefings.model import Qualifier

_DIMENSIONS = {"mass": "mass", "money": "money", "price": "price", "share": "percent", "power": "power",
               "energy": "energy", "mass_rate": "mass_rate", "energy_rate": "intensity", "points": "points",
               "count": "count"}  # fmt: skip
_BRACKETED = re.compile(r"[（(\[]([^（()）\[\]]{1,24})[)）\]]")
_AFTER = re.compile(r"(?:[,，:：]|\bin|–|—|-)\s*([^,，:：|｜()]{1,24}?)\s*$")
_HEADED = re.compile(
    r"^(?P<money>us\$|a\$|c\$|\$|€|£|¥|rmb|yuan|rs\.?|"
    r"usd|aud|cad|zar|eur|gbp|cny|inr|sek|nok|dkk|chf|jpy|krw|brl|clp|pen|mxn|idr|php|rub|try|kzt|uah|pln|sgd|hkd|"
    r"twd|zmw|myr|thb|vnd|ars|cop|aed|sar|ghs|nzd)\s?"
    r"(?P<scale>(?:m|mn|mln|bn|thousand|million|billion|crore|lakh|k|'?000)?)\s?(?P<per>(?:/|per\s).+)?$",
    re.I,
)
_DECIMAL_COMMA = frozenset({"de", "fr", "es", "ru"})
_BOTH = 2
_GROUP = 3
"""Digits between two marks of thousands."""
_NUMBER = re.compile(r"\d[\d.,'\u00a0\u202f ]*")


@dataclass(slots=True)
class Scale:
    """A unit as a head or a label states it."""

    unit: str
    dimension: str
    factor: Decimal = Decimal(1)


def scale_of(text: str, lang: str) -> Scale | None:
    """The unit that words state: in brackets, behind a comma, or as all they are."""
    candidates = [match[1] for match in _BRACKETED.finditer(text)]
    after = _AFTER.search(text)
    if after:
        candidates.append(after[1])
    candidates.append(text)
    candidates += re.split(r"[,;()、（）]", text)
    words = text.split()
    if 1 < len(words) <= _FEW_WORDS:
        last = [_BESIDE.sub("", text), words[-1]]  # "Q3 2025 US$m", "Zinc kt"
        candidates += [one for one in last if not any(letter.isdigit() for letter in one.replace("000", ""))]
    for candidate in candidates:
        one = candidate.replace("单位", "").replace("單位", "").replace("新台幣元", "元").strip(" :：")
        found = _one(one, lang) if one and not one.isdecimal() else None
        if found is not None:
            return found
    return None


_WEIGHED_AS = re.compile(
    r"\b(?:wet|dry|metric|contained|payable|base|(?:[5-6]\d[ -])?basis|lithium carbonate equivalent)\s", re.I
)
_SYMBOL = re.compile(
    r"^in\s|(?<=[%\w])\s(?:Cu|Au|Ag|Zn|Pb|Ni|Sn|Co|Li|Al|Fe|Mn|Cr|Mo|W|U3O8|Li2O|TREO|V2O5|WO3)$|"
    r"^(?:Cu|Au|Ag|Zn|Pb|Ni|Sn|Co|Li|Al|Fe|Mn|Cr|Mo|U3O8|Li2O|TREO|V2O5|WO3)\s(?=%)"
)
"""An element behind the unit of a grade or of contained metal: "g/t Au", "Ni %"."""
_OF_WHAT = re.compile(r"\s(?:of\s)?(?:payable\s|contained\s|of\s)?[A-Za-z][a-z0-9]+")
"""What a unit is of: "US$/lb payable zinc"."""
_CENTS = re.compile(r"^(?:US\s?|U\.S\.\s?)?(?:c|¢|cents?|cts)\s?(?:/|per\s|a\s)(?P<per>lb|pound|kg|oz)\b", re.I)
_PER = {"lb": "lb", "pound": "lb", "kg": "kg", "oz": "oz"}
_SCALED_MONEY = re.compile(
    r"^(?:(?:all\s)?(?:figures|amounts|values)\s)?(?:(?:are\s)?in\s)?(?P<scale>thousands?|millions?|billions?|mn|bn|m|'?000)\s(?:of\s)?"
    r"(?P<money>US\$|A\$|C\$|[$€£]|USD|EUR|GBP|CAD|AUD|CNY|RMB|yuan|ZAR|(?:US|[A-Z][a-z]+) dollars|dollars|euros?)$",
    re.I,
)
"""A scale before its money: "in million US$"."""
_COUNTED = re.compile(r"10{1,8}\s|10{0,2}(?:,000){1,3}\s")
"""How many of its unit one is: "10,000 t"."""
_FIGURED = re.compile(r"(?<![A-Za-z\d])(?!000)\d")
"""A figure of its own: 每公噸9,563美元 is no unit of the column behind it."""
_OF_GAS = re.compile(r"(?<=t)\s?(?:of\s)?CO2(?:-?eq?)?$|(?<=tonnes)\s(?:of\s)?CO2(?:-?eq?)?$", re.I)
"""What weighs a gas: "kt CO2e" is a mass."""
_FEW_WORDS = 6
_BESIDE = re.compile(
    r"\b(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY)?\s?(?:19|20)?\d\d[AEF]?\b\s?|^figures\sin\s|^all\s|^in\s", re.I
)
_THOUSANDS = re.compile(r"^['’]?000s?\s?(?=[a-zA-Z])")


def _one(candidate: str, lang: str) -> Scale | None:
    """What one of a unit is in base units: "kt" is 1,000 t, "US$/t" is 1 USD/t, "'000 oz" is 1,000 oz."""
    cents = _CENTS.match(candidate)
    if cents:
        return Scale(f"USD/{_PER[cents['per'].lower()]}", "price", Decimal("0.01"))
    money = _SCALED_MONEY.match(candidate)
    if money:
        scale = money["scale"].lower().rstrip("s")
        word = money["money"][0].isalpha() and " " in money["money"]
        candidate = f"{scale} {money['money']}" if word else f"{money['money']} {scale}"
    counted = _COUNTED.match(candidate)
    if counted:
        one = _one(candidate[counted.end() :], lang)
        times = Decimal(counted[0].replace(",", "").strip())
        return Scale(one.unit, one.dimension, one.factor * times) if one is not None else None
    candidate = _OF_GAS.sub("", candidate)
    if _FIGURED.search(candidate):
        return None
    plain = _WEIGHED_AS.sub("", _THOUSANDS.sub("thousand ", _SYMBOL.sub("", candidate)))
    spelled = [f"1 {plain}", f"1{plain}"]
    headed = _HEADED.match(plain)
    if headed:
        scale = {"'000": " thousand", "000": " thousand"}.get(headed["scale"], headed["scale"])
        spelled.insert(0, f"{headed['money']}1{scale}{headed['per'] or ''}")
        spelled.insert(1, f"1{scale} {headed['money']}{headed['per'] or ''}")
    for words in spelled:
        read_as = quantities(words, lang)
        if len(read_as) != 1 or read_as[0].start != 0 or not read_as[0].unit:
            continue
        if read_as[0].end != len(words) and not _OF_WHAT.fullmatch(words, read_as[0].end):
            continue
        dimension = _DIMENSIONS.get(read_as[0].dimension)
        if dimension == "mass_rate" and read_as[0].unit.partition("/")[2] not in ("d", "h"):
            dimension = "grade"
        if dimension:
            return Scale(read_as[0].unit, dimension, read_as[0].value or Decimal(1))
    return None


def number_in(text: str, lang: str) -> Decimal | None:
    """The number in a cell, grouped as its language groups."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    digits = re.sub(r"['\u00a0\u202f ]", "", found[0]).rstrip(".,")
    marks = [mark for mark in digits if mark in ".,"]
    grouping = "." if lang.split("-", maxsplit=1)[0] in _DECIMAL_COMMA else ","
    if len(set(marks)) == _BOTH:
        grouping = marks[0]
    elif len(marks) > 1:
        grouping = marks[0]  # 2,395,000 whatever the language
    elif marks and len(digits) - digits.index(marks[0]) - 1 != _GROUP:
        grouping = "." if marks[0] == "," else ","  # no thousands stand behind it: 223,4
    digits = digits.replace(grouping, "").replace(",", ".")
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


_RANGE = re.compile(
    r"^(?P<low>[^-–~]*?\d[\d.,]*)(?:[-–~～]|\s[-–~～]\s|\sto\s)(?:US\$|[$€£¥])?(?P<high>\d[\d.,]*)(?P<rest>.*)$"
)
_NEGATIVE = re.compile(r"^\s*(?:[(（]\s*[$€£]?\d.*[)）]\s*$|[-−–]\s?(?:US\$|[$€£])?\d|[▼▽↓])")


def cell_figure(scene: Scene, cell: Cell, scale: Scale | None) -> Figure | None:
    """The figure of a cell in the unit that the cell, its column, its row or the caption states; None without one."""
    own = scene.within(scene.figures, cell.start, cell.end)
    if len(own) == 1 and own[0].dimension not in ("number", "count", "ordinal"):
        return own[0]
    if scale is None or scale.dimension == "count":
        return None
    ends = _RANGE.match(cell.text)
    numbers = (
        [number_in(ends[1], scene.lang), number_in(ends[2], scene.lang)] if ends else [number_in(cell.text, scene.lang)]
    )
    if any(number is None for number in numbers):
        return None
    values = [number * scale.factor for number in numbers if number is not None]
    figure = Figure(cell.start, cell.end, None, unit=scale.unit, dimension=scale.dimension, qualifier=Qualifier.EXACT)
    figure.core = cell.start
    if len(values) > 1:
        figure.low, figure.high = values[0], values[1]
    else:
        figure.value = -values[0] if _NEGATIVE.match(cell.text) else values[0]
    return figure
