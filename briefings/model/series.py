"""Time series and their points."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.observation import Indicator
from briefings.model.period import Grain
from briefings.model.span import Noun, Span


class SeriesKind(StrEnum):
    """What a series' figures are: stocks and prices, amounts per period, the year so far, an index."""

    LEVEL = "level"
    FLOW = "flow"
    YEAR_TO_DATE = "year_to_date"
    INDEX = "index"


class PointStatus(StrEnum):
    """What kind of figure a point is. A forecast never joins an actual."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    FORECAST = "forecast"


class Series(Noun):
    """A series; its identity is indicator × material × region × unit × grain × source.

    Attributes:
        id: Identity made from those six.
        indicator: What is measured.
        material: Id of the material, or None.
        region: Region code, or None.
        unit: Base unit of the figures.
        grain: Length of a period.
        source: Who publishes it.
        kind: Level, flow, year to date or index.
        title: The publisher's name for it.
        of: What the figure is where several stand side by side (benchmark, grade, place of delivery), as published.
    """

    id: str
    indicator: Indicator
    unit: str
    grain: Grain
    source: str
    material: str | None = None
    region: str | None = None
    kind: SeriesKind = SeriesKind.LEVEL
    title: str = ""
    of: str = ""


class Point(Noun):
    """One figure of a series.

    Attributes:
        series: Id of the series.
        period: ISO 8601 period: 2024-05, 2024-Q2, 2024.
        value: The figure in the series' unit; None where the publisher says it is missing.
        vintage: Date of the publication it stood in, ISO 8601.
        status: Actual, estimate or forecast.
        place: Where it stood: sheet and cell, or row and column.
        fact: Id of the observation it was taken from, where it came from a document.
        span: The words of that observation.
    """

    series: str
    period: str
    value: float | None
    vintage: str
    status: PointStatus = PointStatus.ACTUAL
    place: str = ""
    fact: str | None = None
    span: Span | None = None


class SeriesBatch(Noun):
    """What one statistics file holds: its series and points, one vintage.

    Attributes:
        source: Who published it.
        address: Path or address it was read from.
        digest: SHA-256 of its bytes, hexadecimal.
        vintage: Date of publication, ISO 8601.
        series: The series.
        points: Their points.
        notes: What a reader should know: columns that were not understood, values that were left out and why.
    """

    source: str
    address: str
    digest: str
    vintage: str
    series: tuple[Series, ...]
    points: tuple[Point, ...]
    notes: tuple[str, ...] = ()
