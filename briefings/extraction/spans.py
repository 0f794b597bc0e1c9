"""Plain values with their spans, for ``ingot extract --values``: each value in every type it can be read as.

The conventions are those that value extractors share: a hedge stands outside its figure except in a number range, a
year is a number
too, what an amount is counted against (a tonne) is left out of it, and a bare 一 counts. Facts are built from
`briefings.extraction.quantities` instead, which follows the trade.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from briefings.extraction.amounts import amounts
from briefings.extraction.bounds import bounds
from briefings.extraction.glosses import Gloss, gloss, has_gloss
from briefings.extraction.languages import table
from briefings.extraction.measures import yuan
from briefings.extraction.normalise import Text, normalised
from briefings.extraction.numerals import plain
from briefings.extraction.percentages import percentages
from briefings.extraction.periods import periods, resolve
from briefings.extraction.readings import Reading, readings
from briefings.model import Block, Document, Noun, Role


class ValueSpan(Noun):
    """A value and where it stands.

    Attributes:
        start: First code point.
        end: Code point after the last.
        type: number, percentage, currency, dimension, numberrange or daterange.
        value: The number, percentages in percent.
        unit: As in `Quantity.unit`; None for numbers and dates.
        low: Lower bound of a number range, None where it is open.
        high: Upper bound of a number range, None where it is open.
        start_date: First day of a date range whose year is known, ISO 8601.
        end_date: Its last day.
    """

    start: int
    end: int
    type: str
    value: Decimal | None = None
    unit: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    start_date: str | None = None
    end_date: str | None = None


def values(text: str, lang: str) -> list[ValueSpan]:
    """All values of a text, by place, then by type.

    Args:
        text: Any text.
        lang: BCP 47 tag of its language.
    """
    if not text:
        return []
    read_as = _glossed(text, lang)
    if read_as is None:
        return _own(text, lang)
    found = []
    for span in _own(read_as.text, read_as.lang):
        start, end = read_as.back(span.start, span.end)
        found.append(replace(span, start=start, end=end))
    return sorted(found, key=lambda span: (span.start, span.end, span.type))


def _glossed(text: str, lang: str) -> Gloss | None:
    """The text in the engine's language, where it reads that of the text through a gloss."""
    if not has_gloss(lang) or any("\ud800" <= letter <= "\udfff" for letter in text):
        return None  # names are not looked for in half a character
    read_as = gloss(Document(id="", text=text, lang=lang), (Block(start=0, end=len(text), role=Role.BODY, lang=lang),))
    return read_as[0] if read_as else None


def _own(text: str, lang: str) -> list[ValueSpan]:
    folded = normalised(text)
    language = table(lang)
    read = readings(folded, language)
    found = [
        ValueSpan(start=r.start, end=r.end, type="number", value=plain(r.value))
        for r in read
        if r.number and r.value is not None
    ]
    found += [
        ValueSpan(start=p.start, end=p.end, type="percentage", value=plain(p.value), unit=p.unit)
        for p in percentages(folded, read, language)
    ]
    found += [
        ValueSpan(start=a.start, end=a.end, type=a.type, value=plain(a.value), unit=a.unit)
        for a in amounts(folded, read, language, yuan(folded, lang))
    ]
    found += [
        ValueSpan(start=b.start, end=b.end, type="numberrange", low=plain(b.low), high=plain(b.high))
        for b in bounds(folded, read, language)
    ]
    found += _dates(text, lang)
    return sorted(found, key=lambda span: (span.start, span.end, span.type))


def _dates(text: str, lang: str) -> list[ValueSpan]:
    found = []
    for expression in periods(text, lang):
        period = resolve(expression)
        first = period.first if period else None
        last = period.last if period else None
        found.append(
            ValueSpan(
                start=expression.start,
                end=expression.end,
                type="daterange",
                start_date=first.isoformat() if first else None,
                end_date=last.isoformat() if last else None,
            )
        )
    return found


__all__ = ["Reading", "Text", "ValueSpan", "values"]
