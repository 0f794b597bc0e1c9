"""Figures with their signs, hedges, units and ranges: what a text counts, weighs, prices and compares.

`quantities` follows the trade's conventions (see `Quantity`); `briefings.extraction.spans` turns the same figures
into the plain value spans that `ingot extract --values` prints.
"""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.decoys import decoys
from briefings.extraction.fiscal_starts import FiscalYear
from briefings.extraction.hedging import hedge_beside, hedge_inside
from briefings.extraction.languages import Language, table
from briefings.extraction.measures import (
    Measure,
    measure_after,
    money_before,
    rate_after,
    yuan,
)
from briefings.extraction.normalise import Text, normalised
from briefings.extraction.numerals import ONE, Numeral, multiplied, numerals, plain
from briefings.extraction.out_of import out_of
from briefings.extraction.periods import periods
from briefings.extraction.quantity import Quantity, QuantityKind
from briefings.extraction.ranges import ranged
from briefings.extraction.tokens import tokens
from briefings.extraction.worded import worded
from briefings.extraction.wordindex import index
from briefings.model import Qualifier
from briefings.vocabulary.units import measure_names

__all__ = ["Quantity", "quantities"]

FULL = Decimal(100)
_CENT = Decimal("0.01")


def quantities(text: str, lang: str, financial: FiscalYear | None = None) -> list[Quantity]:
    """The figures of a text, in order, without overlap.

    Dates, times of day, addresses, telephone and document numbers, model codes, versions and scores are no figures.

    Args:
        text: Any text.
        lang: BCP 47 tag of its language; it chooses the words of the grammar, and the currency of a bare 元.
        financial: The financial year of the document, with which `periods` reads the text: what is read so once is
            not read again.
    """
    if not text:
        return []
    folded = normalised(text)
    language = table(lang)
    own_yuan = yuan(folded, lang)
    blocked = decoys(folded)
    times = periods(text, lang, financial)
    read = numerals(folded, tokens(folded, language), language)
    if language.script == "latin":
        read = out_of(folded, read)
    figures: list[Quantity] = []
    upcoming = 0
    for numeral in read:
        while upcoming < len(times) and times[upcoming].end <= numeral.start:
            upcoming += 1
        if upcoming < len(times) and times[upcoming].start < numeral.end:
            continue
        if blocked.at(numeral.start, numeral.end):
            continue
        if figures and numeral.start < figures[-1].end:
            continue
        figure = _figure(folded, numeral, language, own_yuan, figures[-1].end if figures else 0)
        if figure and not (figures and figure.start < figures[-1].end):
            figures.append(figure)
    merged = worded(folded, figures, times, language)
    return ranged(folded, merged, language)


def _figure(text: Text, numeral: Numeral, language: Language, own_yuan: str, floor: int) -> Quantity | None:
    """One numeral with all that stands around it, or None where it is no figure."""
    if numeral.form == "ordinal":
        return _ordinal(text, numeral)
    if _coded(text, numeral):
        return None
    if language.script == "han" and numeral.start and text.folded[numeral.start - 1] == "第":
        return _place(text, numeral, language)
    value, scale, end = numeral.value, numeral.scale, numeral.end
    sign_start, negative = _sign(text, numeral, language)
    if floor and sign_start <= floor and sign_start < numeral.start:
        sign_start, negative = numeral.start, False  # the dash of a range
    money = money_before(text, sign_start)
    letter = _letter(text, end, language, money=money is not None) if scale == ONE else None
    if letter:
        scale, end = letter
        value = multiplied(value, scale) if value is not None else None
    inner, after_hedge = hedge_inside(text, end, language)
    measure = measure_after(text, after_hedge, language, own_yuan)
    if measure is None and after_hedge != end:
        measure = measure_after(text, end, language, own_yuan)
    if measure and measure.weak and money:
        measure = None
    if numeral.form == "percent":
        return _percent(text, numeral, language, sign_start, negative)
    start, unit_start, unit_end = sign_start, -1, -1
    unit, dimension = None, "number"
    kind: QuantityKind = "number"
    stop = end
    if money:
        code, start = money[0].base, money[1]
        minus, below = _sign(text, numeral, language, start)
        if below and not negative:
            start, negative = minus, True
        rate, stop, divisor = rate_after(text, end, language)
        unit_start, unit_end = start, numeral.start
        if measure and measure.dimension in ("money", "price"):
            stop = measure.end
            rate = measure.unit.partition("/")[2] if measure.unit else ""
            divisor = ONE
            if measure.start >= end:
                unit_start, unit_end = measure.start, measure.end
        elif rate:
            unit_start, unit_end = end, stop
        unit = f"{code}/{rate}" if rate else code
        kind, dimension = "currency", "price" if rate else "money"
        if value is not None:
            value = value / divisor if divisor != ONE else value
    elif measure:
        if not _stands(text, numeral, measure, language):
            return None
        unit, dimension, stop = measure.unit, measure.dimension, measure.end
        unit_start, unit_end = measure.start, measure.end
        if value is not None and measure.factor != ONE:
            value = multiplied(value, measure.factor)
        kind = _kind(dimension)
        if text.folded[measure.start : measure.end] == "成" and value is not None:
            value, stop = _tenths_more(text, value, stop, language)
    elif not _bare(text, numeral, language, negative=negative):
        return None
    fraction = numeral.form == "fraction" and measure is None and not money
    if fraction:
        if value is None or not _part(text, numeral, language):
            return None
        value, unit, dimension, kind = multiplied(value, FULL).quantize(_CENT), "%", "share", "percentage"
    if negative and value is not None:
        value = -value
    qualifier, hedge = hedge_beside(text, start, stop, language)
    if qualifier is None and (inner or numeral.hedge):
        qualifier = inner or numeral.hedge
        hedge = (end, after_hedge) if inner else (numeral.start, numeral.end)
    return Quantity(
        start=start,
        end=stop,
        kind=kind,
        value=plain(value),
        unit=unit,
        dimension=dimension,
        number_start=numeral.start,
        number_end=end,
        qualifier=qualifier or Qualifier.EXACT,
        hedge_start=hedge[0] if qualifier else -1,
        hedge_end=hedge[1] if qualifier else -1,
        unit_start=unit_start,
        unit_end=unit_end,
        classifier=measure.classifier if measure else "",
        multiple=measure.fold if measure and not money else False,
        fraction=fraction or (measure is not None and text.folded[measure.start : measure.start + 1] == "成"),
        scale=scale,
        factor=measure.factor if measure and not money else ONE,
        spelled=numeral.form == "spelled",
        negative=negative,
    )


def _kind(dimension: str) -> QuantityKind:
    if dimension in ("share", "points"):
        return "percentage"
    if dimension in ("money", "price"):
        return "currency"
    if dimension in ("count", "multiple"):
        return "number"
    return "dimension"


def _ordinal(text: Text, numeral: Numeral) -> Quantity | None:
    name = text.folded[numeral.start].isupper() and text.folded[numeral.end + 1 : numeral.end + 2].isupper()
    if name or text.lower.startswith(("-hand", "-party", " century", "-century", " time"), numeral.end):
        return None
    return Quantity(
        start=numeral.start,
        end=numeral.end,
        kind="ordinal",
        value=numeral.value,
        unit="rank",
        dimension="rank",
        number_start=numeral.start,
        number_end=numeral.digits_end,
        ordinal=True,
        spelled=not text.folded[numeral.start].isdecimal(),
    )


def _place(text: Text, numeral: Numeral, language: Language) -> Quantity | None:
    """第二, 第三位, 第十二届: a place in an order, with what is ordered as its classifier."""
    if numeral.value is None or numeral.value > 1000 or numeral.value != numeral.value.to_integral_value():
        return None
    if text.folded.startswith(("方", "产业", "產業", "者", "世界", "时间", "時間", "手"), numeral.end):
        return None
    stop = index(language.code, "classifiers").at(text.lower, numeral.end)
    return Quantity(
        start=numeral.start - 1,
        end=stop or numeral.end,
        kind="ordinal",
        value=numeral.value,
        unit="rank",
        dimension="rank",
        number_start=numeral.start,
        number_end=numeral.end,
        classifier=text.folded[numeral.end : stop] if stop else "",
        ordinal=True,
        spelled=numeral.form == "spelled",
    )


def _coded(text: Text, numeral: Numeral) -> bool:
    """Whether the digits belong to a name or a code: A356, OK-118, 9X71, 05099021."""
    folded, start, end = text.folded, numeral.start, numeral.end
    if numeral.form != "digits":
        return False
    if numeral.plain.startswith("0") and len(numeral.plain) > 1:
        return True
    before = folded[start - 1] if start else ""
    if _latin(before) and not money_before(text, start):
        return True
    if before in "-_/#" and before and start > 1 and _latin(folded[start - 2]) and not _word_joins(folded, start):
        return True
    after = folded[end : end + 1]
    return after in ("#", "_") and bool(after)


def _word_joins(folded: str, start: int) -> bool:
    """A small word and a hyphen before a number is prose (mid-2023, and/5), a capital is a code (SCP-173)."""
    place = start - 2
    while place > 0 and _latin(folded[place - 1]) and start - place < 12:
        place -= 1
    return folded[place : start - 1].islower()


def _latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u2e80"


def _sign(text: Text, numeral: Numeral, language: Language, at: int | None = None) -> tuple[int, bool]:
    """Where a figure begins with its sign, and whether it is negative; a dash before a word is only a dash."""
    folded = text.folded
    start = place = numeral.start if at is None else at
    if numeral.form == "spelled" and not folded[numeral.start].isdecimal() and folded[place - 1 : place] in "+- ":
        pass
    elif place and folded[place - 1] == " " and place > 1 and folded[place - 2] in "+-":
        spaced_sign = place - 2
        if spaced_sign == 0 or not (
            folded[spaced_sign - 1] in " " or folded[spaced_sign - 1].isdecimal() or _latin(folded[spaced_sign - 1])
        ):
            if folded[spaced_sign] == "-" and folded[:spaced_sign].rstrip(" ")[-1:] in ("", "\n"):
                return start, False  # the mark of an item
            return spaced_sign, folded[spaced_sign] == "-"
        if folded[spaced_sign] == "+" and folded[spaced_sign - 1] == " ":
            return spaced_sign, False
    if place and folded[place - 1] in "+-" and not (numeral.form == "spelled" and _latin(folded[numeral.start])):
        before = folded[place - 2] if place > 1 else ""
        if not before or not (_latin(before) or before.isdecimal() or before in "-+.,)%"):
            return place - 1, folded[place - 1] == "-"
    for word in language.negatives:
        end = start
        if language.script == "latin":
            end = start - 1 if folded[start - 1 : start] == " " else start
            if end == start:
                continue
        if text.lower.endswith(word, 0, end) and (
            language.script == "han" or not _latin(folded[end - len(word) - 1 : end - len(word)] or " ")
        ):
            return end - len(word), True
    return start, False


def _letter(text: Text, end: int, language: Language, *, money: bool) -> tuple[Decimal, int] | None:
    """A scale written as a letter: $5m, 1.2bn, 100k, 1.8m tonnes."""
    place = end + 1 if text.folded.startswith(" ", end) else end
    stop = place
    while stop < len(text.lower) and stop - place < 3 and _latin(text.lower[stop]):
        stop += 1
    letter = text.lower[place:stop]
    if letter not in language.letters or (
        stop < len(text.lower) and (_latin(text.lower[stop]) or text.lower[stop] == "/")
    ):
        return None
    if money or (letter == "k" and place == end):
        return language.letters[letter], stop
    if text.folded.startswith(" ", stop) and measure_names().at(text.folded, text.lower, stop + 1):
        return language.letters[letter], stop
    return None


def _percent(text: Text, numeral: Numeral, language: Language, start: int, negative: bool) -> Quantity:
    value = multiplied(numeral.value or Decimal(0), FULL)
    qualifier, hedge = hedge_beside(text, start, numeral.end, language)
    return Quantity(
        start=start,
        end=numeral.end,
        kind="percentage",
        value=-value if negative else value,
        unit="%",
        dimension="share",
        number_start=numeral.start,
        number_end=numeral.end,
        qualifier=qualifier or Qualifier.EXACT,
        hedge_start=hedge[0] if qualifier else -1,
        hedge_end=hedge[1] if qualifier else -1,
        spelled=True,
        negative=negative,
    )


def _tenths_more(text: Text, value: Decimal, stop: int, language: Language) -> tuple[Decimal, int]:
    """The digit after 成: 两成四 is 24%."""
    digit = text.folded[stop : stop + 1]
    if digit == "半":
        return value + 5, stop + 1
    if digit in language.digits and digit:
        return value + language.digits[digit], stop + 1
    return value, stop


def _stands(text: Text, numeral: Numeral, measure: Measure, language: Language) -> bool:
    """Whether a number and the words after it are a figure, and not a turn of speech (一种, one year, 三方面)."""
    if measure.weak and numeral.form == "spelled":
        return False
    if language.script == "han":
        if numeral.form == "spelled" and numeral.value == 1 and (measure.classifier or measure.dimension == "time"):
            return False
        if numeral.form == "spelled" and measure.dimension == "money" and measure.factor != ONE:
            return False
        if numeral.form == "spelled" and text.folded[measure.start : measure.end] in ("块", "塊", "度"):
            return False  # 一块锭, 一度触及: a piece and no yuan, once and no kilowatt-hour
        before = text.folded[numeral.start - 1 : numeral.start]
        return not (before in "唯统进逐" and before)
    return not (numeral.form == "spelled" and numeral.value == 1 and measure.dimension == "time")


def _bare(text: Text, numeral: Numeral, language: Language, *, negative: bool) -> bool:
    """Whether a number without a unit is a figure."""
    if numeral.vague:
        return False
    if numeral.form == "digits":
        following = text.folded[numeral.end : numeral.end + 1]
        if _latin(following):
            return False
        return negative or not (len(numeral.plain) == 4 and 1900 <= int(numeral.plain) <= 2100)
    if numeral.form == "fraction":
        return True
    if language.script == "han":
        return (
            numeral.end - numeral.start > 1
            and numeral.value is not None
            and numeral.value >= 10
            and len(
                [
                    letter
                    for letter in text.folded[numeral.start : numeral.end]
                    if letter in language.multipliers or letter in language.scales
                ]
            )
            > 0
            and text.folded[numeral.start] in language.digits
        )
    return numeral.value != 1


_PARTED = (
    *(
        " is ",
        " are ",
        " was ",
        " were ",
        " comes ",
        " came ",
        " come ",
        " goes ",
        " went ",
        " go ",
        " stems ",
        " stemmed ",
    ),
    *(" and ", " from ", " in ", " belongs ", " belonged ", " by ", " for ", " each"),
)
"""What goes on behind a part of a whole that was named before: "half is from Peru", "Korea a fifth and Japan 6%"."""


_NEXT_ONE = ("a fourth", "a fifth", "a sixth", "a seventh", "a eighth", "an eighth", "a ninth", "a tenth")
_DOES = (" goes", " went", " is ", " was ", " comes", " came")
"""What may be the next one of a row as well as a part: "five furnaces are cold, and a sixth goes out"."""


def _part(text: Text, numeral: Numeral, language: Language) -> bool:
    """Whether a fraction is a share of something: a third of, by half, two thirds."""
    if language.script == "han":
        return True
    words = text.lower[numeral.start : numeral.end]
    if words.endswith(_NEXT_ONE) and text.lower.startswith(_DOES, numeral.end):
        return False
    if words.startswith(("half", "a ")):
        following = text.lower[numeral.end : numeral.end + 10]
        if following.startswith(("-", " year", " day", " hour", " time")):
            return False
        before = text.lower[max(0, numeral.start - 6) : numeral.start].split()
        if before and before[-1] in ("first", "second", "last", "latter", "other", "next"):
            return False
        return following.startswith(
            (" of", " the", " its", " their", " more", " less", " low", " high", ",", ".", ";", *_PARTED)
        ) or (not following or (bool(before) and before[-1] in ("by", "about", "over", "than", "nearly", "almost")))
    return True
