"""What follows a number, or stands before it: percent, units and rates, money, what it counts."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.wordindex import WordIndex, index
from briefings.model import Noun
from briefings.vocabulary.units import Unit, measure_names, money_names, money_prefixes
from briefings.vocabulary.units import unit as unit_of

_YUAN = "元圆圓"
_TRADITIONAL = re.compile("[萬億噸產業銅鋁鐵銀鎳鋅鉛錫鎢鋰鈦鎂鋼礦價達過與為較進國幣臺灣報]")
_TENTHS_OF_A_WHOLE = "成"
# 成 after a number is no share in these words: 三成立, 五成员, 一成本
_NO_SHARE = frozenset("立本员員分份果功就熟品交绩績为為都长長型套")
_YEARLY = WordIndex(("annually", "yearly", "a year", "per year", "per annum"))
_BETWEEN_PER = 90  # code points between a unit and its "per": tonnes of CO2 equivalent per tonne


class Measure(Noun):
    """A unit as written beside a number.

    Attributes:
        start: First code point of the unit's words.
        end: Code point after the last, rate included.
        unit: Canonical id, rate included: t, CNY/t, %.
        dimension: mass, money, price, share, points, energy, …
        factor: What the number is multiplied by to count in ``unit``.
        fold: The words say "times as much".
        classifier: The words count things (家, 座).
        weak: A reading that another one may beat.
        bare_end: Code point after the unit without its rate.
    """

    start: int
    end: int
    unit: str | None
    dimension: str
    factor: Decimal = Decimal(1)
    fold: bool = False
    classifier: str = ""
    weak: bool = False
    bare_end: int = 0


def yuan(text: Text, lang: str) -> str:
    """The currency of a bare 元: by the script of the tag, else of the text."""
    tag = lang.lower()
    if "hant" in tag or tag.endswith(("-tw", "_tw")):
        return "TWD"
    if "hans" in tag or tag.endswith(("-cn", "_cn")):
        return "CNY"
    if text.folded.isascii():
        return "CNY"
    return "TWD" if len(_TRADITIONAL.findall(text.folded, 0, 2000)) > 1 else "CNY"


def skip(text: Text, start: int, *, hyphen: bool = True) -> int:
    """Past a space or a hyphen between a number and its unit."""
    end = start
    if text.folded.startswith("-", end) and hyphen and text.folded[end + 1 : end + 2].isalpha():
        return end + 1
    while text.folded.startswith(" ", end) and end - start < 2:
        end += 1
    return end


def measure_after(text: Text, end: int, language: Language, own_yuan: str) -> Measure | None:
    """The measure that follows a number which ends at ``end``."""
    start = skip(text, end)
    for words, unit, factor, dimension in (
        ("points", "pp", Decimal(1), "points"),
        ("basis_points", "pp", Decimal("0.01"), "points"),
        ("percents", "%", Decimal(1), "share"),
    ):
        stop = index(language.code, words).at(text.lower, start)
        if stop:
            return Measure(start=start, end=stop, unit=unit, dimension=dimension, factor=factor)
    tenths = _tenths(text, start, language)
    if tenths:
        return tenths
    stop = index(language.code, "fold_words").at(text.lower, start)
    if stop and not (language.script == "latin" and text.lower[start:stop] == "x" and start == end + 1):
        return Measure(start=start, end=stop, unit="x", dimension="multiple", fold=True)
    return _money(text, start, language, own_yuan) or _unit(text, start, end, language)


def _tenths(text: Text, start: int, language: Language) -> Measure | None:
    if language.script != "han" or not text.folded.startswith(_TENTHS_OF_A_WHOLE, start):
        return None
    if text.folded[start + 1 : start + 2] in _NO_SHARE and start + 1 < len(text.folded):
        return None
    return Measure(start=start, end=start + 1, unit="%", dimension="share", factor=Decimal(10))


def tenths(text: Text, start: int) -> int:
    """Where 成 or 折 after a number ends, 0 where neither stands there as a share."""
    if text.folded.startswith("折", start) and text.folded[start + 1 : start + 2] not in ("合", "扣", "旧", "算"):
        return start + 1
    if not text.folded.startswith(_TENTHS_OF_A_WHOLE, start):
        return 0
    following = text.folded[start + 1 : start + 2]
    return 0 if following and following in _NO_SHARE else start + 1


def _money(text: Text, start: int, language: Language, own_yuan: str) -> Measure | None:
    found = money_names().at(text.folded, text.lower, start)
    if not found and text.folded[start : start + 1] in _YUAN and start < len(text.folded):
        found_id, end, factor = own_yuan, start + 1, Decimal(1)
    elif found:
        found_id, end, factor = found[0].base, found[1], found[0].factor
        if found[0].id == "GBP" and text.lower[start:end].startswith("pound"):
            return None
        if text.folded[start:end] in ("毛", "角") and "\u3400" <= text.folded[end : end + 1] <= "\u9fff":
            return None  # 2.0毛边卷 has an edge, and no price
    else:
        return None
    bare_end = end
    rate, end, divisor = rate_after(text, end, language)
    unit = f"{found_id}/{rate}" if rate else found_id
    return Measure(
        start=start,
        end=end,
        bare_end=bare_end,
        unit=unit,
        dimension="price" if rate else "money",
        factor=factor / divisor,
    )


def _unit(text: Text, start: int, number_end: int, language: Language) -> Measure | None:
    found = measure_names().at(text.folded, text.lower, start)
    stop = index(language.code, "classifiers").at(text.lower, start)
    if found and (found[0].denominator or (stop and stop > found[1])):
        found = None
    if found:
        unit, end = found
        bare_end = end
        name = text.folded[start:end]
        rate, end, divisor = rate_after(text, end, language)
        if not rate:
            rate, end, divisor = _rate_across(text, end, language)
        base = unit.base
        if base == "t" and not rate and text.folded[start:end].endswith("/d"):
            base = "t/d"
        dimension = unit.dimension
        if rate:
            base, dimension = f"{base}/{rate}", f"{unit.dimension}_rate"
        weak = name in unit.weak or (len(name) == 1 and name.isascii() and name in "mghLVWsd" and start > number_end)
        return Measure(
            start=start,
            end=end,
            bare_end=bare_end,
            unit=base,
            dimension=dimension,
            factor=unit.factor / divisor,
            weak=weak,
        )
    if stop:
        return Measure(start=start, end=stop, unit="count", dimension="count", classifier=text.folded[start:stop])
    return None


def rate_after(text: Text, end: int, language: Language) -> tuple[str, int, Decimal]:
    """What a unit is counted against: "/t", " a tonne", " per pound", "每吨"; a year counts as none."""
    for word in ("/", " per ", " a ", " an ", " each ", "/ ", " / ", "每", " for each ", "-a-", "-per-"):
        if not text.lower.startswith(word, end):
            continue
        start = end + len(word)
        if word == "/" and text.folded.startswith(" ", start):
            continue
        year = index(language.code, "years").at(text.lower, start)
        found = measure_names().at(text.folded, text.lower, start)
        if not found and word == " per ":
            found = _named_rate(text, start)
        if year and _reckons(text, year):
            continue
        if year and (not found or found[1] <= year or found[0].dimension == "time"):
            return "", year, Decimal(1)
        if found:
            unit, stop = found
            if unit.dimension == "time" and (word not in ("/", " per ", " a ", " an ") or _reckons(text, stop)):
                continue
            if unit.id in ("kt", "Mt", "dmtu"):
                return unit.base, stop, unit.factor
            return {"month": "mo", "dmtu": "mtu"}.get(unit.id, unit.id), stop, Decimal(1)
    trailing = _YEARLY.at(text.lower, end + 1) if text.folded.startswith(" ", end) else 0
    return "", trailing or end, Decimal(1)


_THING = re.compile(r"(?:[a-z]{3,14}|[2-6]e|dry|wet) ")


def _named_rate(text: Text, start: int) -> tuple[Unit, int] | None:
    """A weight with what is weighed before it: per silver ounce, per payable pound."""
    thing = _THING.match(text.lower, start)
    found = measure_names().at(text.folded, text.lower, thing.end()) if thing else None
    return found if found and found[0].dimension == "mass" and found[1] - (thing.end() if thing else 0) > 1 else None


def _reckons(text: Text, end: int) -> bool:
    """Whether "a week" goes on as "a week earlier"."""
    return text.lower.startswith((" earlier", " ago", " before", " later", "-ago", "-earlier", " prior"), end)


def _rate_across(text: Text, end: int, language: Language) -> tuple[str, int, Decimal]:
    """A rate with the thing between: "tonnes of CO2 equivalent per tonne"."""
    if not text.lower.startswith(" of ", end):
        return "", end, Decimal(1)
    window = text.lower[end : end + _BETWEEN_PER]
    place = window.find(" per ")
    if (
        place == -1
        or window.count(" ", 0, place) > 5
        or any(letter.isdecimal() and not window[i - 1].isalpha() for i, letter in enumerate(window[:place]))
        or any(mark in window[:place] for mark in ",.;:(")
    ):
        return "", end, Decimal(1)
    rate, stop, divisor = rate_after(text, end + place, language)
    return (rate, stop, divisor) if rate else ("", end, Decimal(1))


def rate_before(text: Text, start: int) -> tuple[str, int, bool] | None:
    """What a price is quoted against where that comes first: 每吨, 每公噸鋼坯耗電.

    Returns:
        Its unit, where it begins, and whether it ends at ``start``.
    """
    window = text.folded[max(0, start - 12) : start]
    place = window.rfind("每")
    if place == -1 or any(mark in "，。；,;、0123456789（）()" for mark in window[place:]):
        return None
    begin = start - len(window) + place
    found = measure_names().at(text.folded, text.lower, begin + 1)
    if not found or found[0].id == "year" or (found[0].dimension == "time" and found[1] != start):
        return None
    rate = found[0].base if found[0].id in ("kt", "Mt") else found[0].id
    return rate, begin, found[1] == start


def money_before(text: Text, start: int) -> tuple[Unit, int] | None:
    """The currency that stands before a number, and where it begins."""
    found = money_prefixes().before(text.folded, text.lower, start) or _lettered(text, start)
    if not found and text.folded[start - 1 : start] == " " and start > 1:
        found = money_prefixes().before(text.folded, text.lower, start - 1)
    return found


_LETTERED = {"R": "ZAR", "K": "ZMW"}
"""Currencies that their own countries' press writes as one letter: R1.4 billion, K6.4bn, R21,150/oz, R1.29."""
_SUM = re.compile(
    r"[0-9][0-9.,]* ?(?:million|billion|trillion|bn|mn|m|k)\b|[0-9][0-9.,]*(?:/| per | a )[a-z]"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9]{1,3}\.[0-9]{2}(?![0-9%])"
)


def _lettered(text: Text, start: int) -> tuple[Unit, int] | None:
    """A capital letter glued to a sum of money, where it is no part of a code or a name."""
    code = _LETTERED.get(text.folded[start - 1 : start]) if start else None
    if (
        code is None
        or text.folded[max(0, start - 2) : start - 1].strip("( –—-\"“'\n\t/")
        or not _SUM.match(text.lower, start)
    ):
        return None
    found = unit_of(code)
    return (found, start - 1) if found else None
