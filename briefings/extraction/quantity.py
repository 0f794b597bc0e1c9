"""The noun of this room's figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from briefings.extraction.numerals import ONE
from briefings.model import Noun, Qualifier

QuantityKind = Literal["number", "percentage", "currency", "dimension", "ordinal"]


class Quantity(Noun):
    """A figure as a text states it.

    Attributes:
        start: First code point of the figure with its sign, currency and unit; the hedge is outside.
        end: Code point after the last.
        kind: number (a count or a bare number), percentage, currency (an amount or a price), dimension (any other
            unit), ordinal.
        value: In base units (``t``, ``CNY/t``, ``%``, ``MW`` …), scale and prefix multiplied out; None for a range
            or a masked figure.
        low: Lower end of a range, same unit.
        high: Upper end of a range, same unit.
        unit: t, t/d, kg, oz, lb, CNY, USD/t, %, pp, kWh, kWh/t, MW, kVA, km, year …; ``x`` for a multiple (倍, times,
            -fold); ``count`` where a classifier says what is counted; None for a bare number.
        dimension: mass, money, price, share, points, energy, power, time, multiple, count, rank, number, and
            ``_rate`` forms.
        qualifier: The hedge, wherever it stood.
        hedge_start: First code point of the hedge's words, -1 where there is none.
        hedge_end: Code point after them.
        number_start: First code point of the digits or number words (of the first end of a range).
        number_end: Code point after the digits, scale included (of the last end of a range).
        unit_start: First code point of the unit's words, -1 where there is none.
        unit_end: Code point after them.
        classifier: The Chinese classifier that follows (家, 人, 座), else empty.
        ordinal: A place in an order: second, 第二, No. 2.
        multiple: Says "times as much"; ``value`` is the number before 倍. What it means (to, by) is up to the sentence.
        change: The words themselves are a change (doubled, 翻番, 腰斩); ``value`` is signed percent.
        fraction: Written as a fraction or in tenths (two thirds, 三成); ``value`` is percent.
        scale: What the digits were multiplied by (万 10000, million 1000000).
        factor: What the unit's prefix multiplied by (kt 1000, GW 1000).
        masked: The text hides the figure (``ranking *``, ``**吨``).
        shared: The unit was taken from the next figure of a list or a range.
        spelled: Written in words or ideographs.
        negative: A minus sign or word was read into the value.
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None
    unit: str | None
    dimension: str
    number_start: int
    number_end: int
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    hedge_start: int = -1
    hedge_end: int = -1
    unit_start: int = -1
    unit_end: int = -1
    classifier: str = ""
    ordinal: bool = False
    multiple: bool = False
    change: bool = False
    fraction: bool = False
    scale: Decimal = ONE
    factor: Decimal = ONE
    masked: bool = False
    shared: bool = False
    spelled: bool = False
    negative: bool = False
