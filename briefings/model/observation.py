"""Observations: figures with all that they are about."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec

from briefings.model.period import Period
from briefings.model.span import Noun, Span


class Indicator(StrEnum):
    """What is measured."""

    OUTPUT = "output"
    CAPACITY = "capacity"
    CONSUMPTION = "consumption"
    PRICE = "price"
    IMPORT = "import"
    EXPORT = "export"
    INVENTORY = "inventory"
    RESERVE = "reserve"
    VALUE = "value"
    INVESTMENT = "investment"
    SHARE = "share"
    RANK = "rank"
    ENERGY = "energy"
    EMISSION = "emission"
    COUNT = "count"
    OTHER = "other"


class Modality(StrEnum):
    """What kind of statement a figure is."""

    ACTUAL = "actual"
    TARGET = "target"
    FORECAST = "forecast"
    ESTIMATE = "estimate"
    CLAIM = "claim"


class Qualifier(StrEnum):
    """How the text hedges a figure."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    UP_TO = "up_to"


class Basis(StrEnum):
    """What a change is measured against: a year earlier, the month before, the quarter before."""

    YOY = "yoy"
    MOM = "mom"
    QOQ = "qoq"


class Change(Noun):
    """A change of a level.

    Attributes:
        value: Signed amount; a fall is negative.
        unit: ``%``, ``pp`` or the level's own unit.
        basis: What it is measured against, or None where the text does not say.
        span: The words that state it.
    """

    value: Decimal
    unit: str
    basis: Basis | None = None
    span: Span | None = None


class Observation(Noun):
    """A figure, or a change without a level.

    Attributes:
        id: Identity, from the document and the span.
        indicator: What is measured.
        subject: Canonical English name of a material, or a short phrase in the document's language.
        subject_text: The subject as written.
        material: Id of the material in the vocabulary, where the subject is or concerns one.
        region: ISO 3166-1 or 3166-2 code, a city after a slash in English; None where unknown.
        entity: Company, mine or project it is about.
        value: The figure in base units (see ``unit``), or None for a range, a masked figure or a change alone.
        low: Lower end of a range, same unit.
        high: Upper end of a range, same unit.
        unit: t, CNY, USD/t, %, pp, kWh/t, MW, count, rank …
        period: When, with unknown parts; None where the text says nothing.
        changes: Changes of the level, in the order of the text.
        share_of: The whole that a share is a part of.
        of: Id of the observation that a rank or a share belongs to.
        qualifier: The hedge.
        modality: Actual, target, forecast, estimate or claim.
        masked: The text hides the figure (``ranking * globally``).
        attribution: Who says so, as written.
        confidence: Probability that value, unit, indicator and subject are right, 0 to 1.
        doubts: Names of what takes most of the confidence away, the weightiest first.
        span: The quote.
        evidence: The words for each slot; those of a second change are ``change 2`` and ``basis 2``.
        rule: Id of the rule that made it.
    """

    id: str
    indicator: Indicator
    subject: str
    span: Span
    rule: str
    subject_text: str = ""
    material: str | None = None
    region: str | None = None
    entity: str | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    period: Period | None = None
    changes: tuple[Change, ...] = ()
    share_of: str | None = None
    of: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    modality: Modality = Modality.ACTUAL
    masked: bool = False
    attribution: str | None = None
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()
    evidence: dict[str, Span] = msgspec.field(default_factory=dict)
