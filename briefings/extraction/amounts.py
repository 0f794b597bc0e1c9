"""Amounts of money and measures as value extractors count them: without what they are counted against."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction.languages import Language
from briefings.extraction.measures import Measure, measure_after, money_before, rate_after
from briefings.extraction.normalise import Text
from briefings.extraction.numerals import ONE, multiplied
from briefings.extraction.readings import Reading
from briefings.model import Noun
from briefings.vocabulary.units import currencies, unit

_MULTIPLE = re.compile(r"M([A-Z]{3})(?![A-Za-z])")
_BRACKETED = re.compile(r" ?[({<\[]([A-Za-z\u00b5\u03bc]{1,4})[)}>\]]")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2} ?$|\b(?:at|until|till) $", re.IGNORECASE)
_LETTER_SCALE = re.compile(r" ?(m|mn|b|bn|k|M|B)(?![A-Za-z0-9])")
_NEXT_AMOUNT = re.compile(r" ?[0-9]")
_MINOR_NEXT = re.compile(r" ?[0-9]{1,2} cents?\b")
_SCALES = {"m": 6, "M": 6, "mn": 6, "b": 9, "B": 9, "bn": 9, "k": 3}
_SMALLER = {"ft": {"in": Decimal(1) / Decimal(12)}}


class Amount(Noun):
    """An amount with its place; ``type`` is currency or dimension."""

    start: int
    end: int
    type: str
    value: Decimal
    unit: str
    bare: bool = True


def amounts(text: Text, read: list[Reading], language: Language, own_yuan: str) -> list[Amount]:
    """The amounts of a text, in order; parts of one amount (5 feet 2 inches, 3 dollars 50 cents) are one."""
    found: list[Amount] = []
    for reading in read:
        if reading.value is None or reading.numeral.form == "ordinal":
            continue
        if found and reading.start < found[-1].end:
            continue
        amount = _amount(text, reading, language, own_yuan, found[-1].end if found else 0)
        joined = _joined(text, found[-1] if found else None, reading, amount)
        if joined:
            found[-1] = joined
        elif amount:
            found.append(amount)
    return found


def _amount(text: Text, reading: Reading, language: Language, own_yuan: str, floor: int) -> Amount | None:
    value = reading.value or Decimal(0)
    money = _before(text, reading.start)
    if money and money[1] < floor:
        money = None
    end = reading.end
    if money:
        code, start, factor = money
        letter = _LETTER_SCALE.match(text.folded, end)
        if letter and reading.numeral.scale == ONE:
            value, end = value.scaleb(_SCALES[letter[1]]), letter.end()
        measure = measure_after(text, end, language, own_yuan)
        if (
            measure
            and measure.dimension in ("money", "price")
            and (measure.unit or "").partition("/")[0] == code
            and text.folded[measure.bare_end - 1].isalpha()
        ):
            end = measure.bare_end
        return Amount(
            start=start, end=end, type="currency", value=multiplied(value, factor), unit=code, bare=end == reading.end
        )
    several = _MULTIPLE.match(text.folded, end + 1 if text.folded.startswith(" ", end) else end)
    if several and unit(several[1]):
        return Amount(
            start=reading.start, end=several.end(), type="currency", value=value.scaleb(6), unit=several[1], bare=False
        )
    measure = measure_after(text, end, language, own_yuan) or _bracketed(text, end, language, own_yuan)
    if measure is None or measure.unit is None or measure.classifier or measure.fold:
        return None
    if measure.dimension in ("share", "points"):
        return None
    if measure.dimension in ("money", "price"):
        symbol = not text.folded[measure.bare_end - 1].isalpha()
        if (
            symbol
            and _NEXT_AMOUNT.match(text.lower, measure.bare_end)
            and not _MINOR_NEXT.match(text.lower, measure.bare_end)
        ):
            return None
        alone = (reading.start != floor or not floor) and text.folded[reading.start - 1 : reading.start] not in (
            "又",
            "零",
        )
        if measure.factor != ONE and reading.numeral.form == "spelled" and language.script == "han" and alone:
            return None
        return Amount(
            start=reading.start,
            end=measure.bare_end,
            type="currency",
            value=value,
            unit=measure.unit.partition("/")[0],
            bare=False,
        )
    return _dimension(text, reading, measure, value, language)


def _dimension(text: Text, reading: Reading, measure: Measure, value: Decimal, language: Language) -> Amount | None:
    if measure.dimension == "time" or _CLOCK.search(text.folded[max(0, reading.start - 8) : reading.start]):
        return None
    if measure.dimension.startswith("time"):
        return None
    written = text.folded[measure.start : measure.bare_end]
    if written in ("pm", "M") and not reading.number and measure.start == reading.end:
        return None
    if (
        reading.start
        and text.folded[reading.start - 1] == "-"
        and reading.start > 1
        and text.folded[reading.start - 2].isalpha()
    ):
        return None
    end = measure.bare_end
    rate, stop, _ = rate_after(text, end, language)
    if rate in ("h", "s", "ms", "min") and "length" in measure.dimension:
        end = stop
    if written.lower() in ("degrees", "degree"):
        return None
    if language.script == "han" and text.folded.startswith("半", end):
        own = multiplied(Decimal("0.5"), ONE)
        value, end = value + own, end + 1
    return Amount(start=reading.start, end=end, type="dimension", value=value, unit=measure.unit or "", bare=False)


def _bracketed(text: Text, end: int, language: Language, own_yuan: str) -> Measure | None:
    """20 (kg)."""
    match = _BRACKETED.match(text.folded, end)
    if not match:
        return None
    measure = measure_after(text, match.start(1), language, own_yuan)
    if measure is None or measure.bare_end != match.end(1):
        return None
    return Measure(
        start=measure.start,
        end=match.end(),
        bare_end=match.end(),
        unit=measure.unit,
        dimension=measure.dimension,
        factor=measure.factor,
    )


def _before(text: Text, start: int) -> tuple[str, int, Decimal] | None:
    found = money_before(text, start)
    if found:
        return found[0].base, found[1], found[0].factor
    place = start - 1 if text.folded[start - 1 : start] == " " and start else start
    if place >= 4 and text.folded[place - 4] == "M":
        code = text.folded[place - 3 : place]
        known = unit(code)
        if known and known in currencies() and (place == 4 or not text.folded[place - 5].isalnum()):
            return code, place - 4, ONE.scaleb(6)
    return None


def _joined(text: Text, left: Amount | None, reading: Reading, right: Amount | None) -> Amount | None:
    """Two parts of one amount."""
    if left is None or reading.value is None:
        return None
    between = text.lower[left.end : reading.start]
    if between not in ("", " ", " and ", "又"):
        return None
    if right is None and left.type == "currency" and not left.bare and between == " " and reading.numeral.plain:
        rest = text.folded[reading.end : reading.end + 1]
        if len(reading.numeral.plain) == 2 and (rest in ".,;!?" or not rest):
            return _sum(left, reading.end, reading.value / 100)
        return None
    if right is None or right.type != left.type:
        return None
    if left.type == "currency":
        part = _part_of(text, left, right, reading)
        return _sum(left, right.end, part) if part is not None else None
    share = _SMALLER.get(left.unit, {}).get(right.unit)
    return _sum(left, right.end, right.value * share) if share else None


def _part_of(text: Text, left: Amount, right: Amount, reading: Reading) -> Decimal | None:
    """The value of a second amount that counts the first one's hundredths or tenths, else None."""
    words = text.lower[reading.end : right.end].strip()
    for found in currencies():
        if found.factor == ONE:
            continue
        for names in found.names.values():
            if words in names and found.base in (left.unit, "USD"):
                return multiplied(reading.value or Decimal(0), found.factor)
    return None


def _sum(left: Amount, end: int, part: Decimal) -> Amount:
    return Amount(start=left.start, end=end, type=left.type, value=left.value + part, unit=left.unit, bare=False)
