"""Facts of documents as points of series.

Only a figure that can stand in a row with others becomes a point: an actual, stated as such and not as a bound, of a
known material, unit and single period, and about a whole region instead of one company. Everything else stays a fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import (
    Briefing,
    Grain,
    Indicator,
    Modality,
    Observation,
    Period,
    PeriodKind,
    Point,
    Qualifier,
    Series,
    SeriesKind,
    Side,
)
from briefings.series.identity import series

UNKNOWN_SOURCE = "documents"
"""Source of a series whose documents do not say who publishes them."""

_JOINABLE = frozenset(
    {
        Indicator.OUTPUT,
        Indicator.CAPACITY,
        Indicator.CONSUMPTION,
        Indicator.PRICE,
        Indicator.IMPORT,
        Indicator.EXPORT,
        Indicator.INVENTORY,
        Indicator.RESERVE,
    }
)
_STATED = frozenset({Qualifier.EXACT, Qualifier.ABOUT})


def points(briefing: Briefing, *, arrived: str) -> Iterator[tuple[Series, Point]]:
    """The facts of a briefing that can join series, each with its series.

    The vintage of a point is the day the document was published, where that is known to the day, else the day it
    arrived. A figure for the year so far goes to a series of its own kind at its last month, never to the months'.

    Args:
        briefing: The briefing.
        arrived: Day the document came in, ISO 8601.
    """
    published = briefing.published
    vintage = published.iso if published and published.known and published.grain is Grain.DAY else arrived
    source = briefing.document.source or UNKNOWN_SOURCE
    for observation in briefing.observations:
        placed = _placed(observation)
        if placed is None:
            continue
        grain, period, kind = placed
        one = series(
            observation.indicator,
            observation.unit or "",
            grain,
            source,
            material=observation.material,
            region=observation.region,
            kind=kind,
            title=observation.subject,
        )
        yield (
            one,
            Point(
                series=one.id,
                period=period,
                value=float(observation.value) if observation.value is not None else None,
                vintage=vintage,
                place=f"{observation.span.document}:{observation.span.start}",
                fact=observation.id,
                span=observation.span,
            ),
        )


def _placed(observation: Observation) -> tuple[Grain, str, SeriesKind | None] | None:
    """Grain, period and kind under which a fact joins a series, or None where it cannot."""
    period = observation.period
    joins = (
        observation.indicator in _JOINABLE
        and observation.modality is Modality.ACTUAL
        and observation.qualifier in _STATED
        and observation.value is not None
        and not observation.masked
        and observation.unit
        and observation.material
        and observation.subject == observation.material  # "bauxite imports from Indonesia" is not bauxite imports
        and observation.entity is None
        and observation.share_of is None
        and (observation.region or observation.indicator is Indicator.PRICE)
    )
    if not joins or period is None or not period.known or period.side is not Side.CLOSED:
        return None
    if period.kind is PeriodKind.YEAR_TO_DATE:
        month = _last_month(period)
        return (Grain.MONTH, month, SeriesKind.YEAR_TO_DATE) if month else None
    if period.kind is PeriodKind.SPAN or "/" in period.iso:
        return None
    return period.grain, period.iso, None


def _last_month(period: Period) -> str | None:
    last = period.last
    return f"{last:%Y-%m}" if last else None
