"""Units that stand over a table or a list without a number: "thousand tonnes |", （吨）, 单位：元/吨."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.languages import Language, table
from briefings.extraction.measures import measure_after, yuan
from briefings.extraction.normalise import Text, normalised
from briefings.extraction.numerals import ONE, multiplied
from briefings.extraction.wordindex import index
from briefings.model import Noun

_OPENERS_HAN = ("单位:", "單位:", "单位: ", "單位: ", "计量单位:")
_CLOSERS = frozenset(")|]】;\n")


class Heading(Noun):
    """A unit that belongs to the bare figures after it.

    Attributes:
        start: First code point, scale included.
        end: Code point after the last.
        unit: As in `Quantity.unit`.
        dimension: As in `Quantity.dimension`.
        factor: What a bare figure below it is multiplied by.
    """

    start: int
    end: int
    unit: str
    dimension: str
    factor: Decimal = ONE


def headings(text: str, lang: str) -> list[Heading]:
    """The unit headings of a text, in order.

    A unit heads what follows where it stands alone in brackets, after 单位： ("unit:"), or between a comma and the bar,
    bracket or line end that closes a table's first cell.
    """
    folded = normalised(text)
    language = table(lang)
    own_yuan = yuan(folded, lang)
    found: list[Heading] = []
    place = 0
    while place < len(folded.folded):
        letter = folded.folded[place]
        start = 0
        if letter in "([":
            start = place + 1
            for opener in (*_OPENERS_HAN, "unit: ", "units: ", "in "):
                if folded.lower.startswith(opener, start):
                    start += len(opener)
                    break
        elif letter in "单單" or (letter == "u" and folded.lower.startswith("unit", place)):
            for opener in (*_OPENERS_HAN, "unit: ", "units: "):
                if folded.lower.startswith(opener, place):
                    start = place + len(opener)
        elif letter == ",":
            start = place + 1
            while folded.folded.startswith(" ", start) and start - place < 3:
                start += 1
        if start:
            heading = _heading(folded, start, language, own_yuan)
            if heading:
                found.append(heading)
                place = heading.end
                continue
        place += 1
    return found


def _heading(text: Text, start: int, language: Language, own_yuan: str) -> Heading | None:
    end, factor = start, ONE
    if language.script == "han":
        while text.lower[end : end + 1] in {**language.scales, **language.multipliers} and end - start < 3:
            letter = text.lower[end]
            measure = measure_after(text, end, language, own_yuan)
            if measure and measure.end - measure.start > 1 and not measure.classifier:
                break
            factor = multiplied(factor, language.scales.get(letter) or Decimal(language.multipliers[letter]))
            end += 1
    else:
        stop = index(language.code, "scales").at(text.lower, start)
        if stop:
            factor, end = language.scales[text.lower[start:stop]], stop
        if text.lower.startswith("'000 ", start):
            factor, end = Decimal(1000), start + 4
    measure = measure_after(text, end, language, own_yuan)
    if measure is None or measure.unit is None or measure.classifier or measure.fold:
        return None
    stop = measure.end
    following = text.folded[stop : stop + 1]
    closed = following in _CLOSERS or following == "" or text.folded[stop : stop + 2] == " |"
    opened = text.folded[start - 1 : start] in "(["
    if not closed or (opened and following not in ")]"):
        return None
    return Heading(
        start=start, end=stop, unit=measure.unit, dimension=measure.dimension, factor=multiplied(factor, measure.factor)
    )
