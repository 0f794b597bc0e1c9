"""What makes a series this series and no other."""

from __future__ import annotations

from briefings.model import Grain, Indicator, Series, SeriesKind, identity

_FLOWS = frozenset(
    {
        Indicator.OUTPUT,
        Indicator.CONSUMPTION,
        Indicator.IMPORT,
        Indicator.EXPORT,
        Indicator.VALUE,
        Indicator.INVESTMENT,
        Indicator.EMISSION,
    }
)


def natural_kind(indicator: Indicator, unit: str) -> SeriesKind:
    """The kind an indicator's figures have where nobody says otherwise.

    Amounts made, moved or spent over a period are flows; prices, stocks, capacities, shares and intensities are
    levels; a unit such as ``2010=100`` makes an index.
    """
    if "=" in unit:
        return SeriesKind.INDEX
    return SeriesKind.FLOW if indicator in _FLOWS else SeriesKind.LEVEL


def series(
    indicator: Indicator,
    unit: str,
    grain: Grain,
    source: str,
    *,
    material: str | None = None,
    region: str | None = None,
    kind: SeriesKind | None = None,
    title: str = "",
    of: str = "",
) -> Series:
    """Build a series with its id.

    The id is made from indicator, material, region, unit, grain and source; and from two more where they are present:
    ``of``, because one publisher quotes several benchmarks of one material side by side, and the kind where it is the
    year so far, because such figures must never meet those of single months. The title is for the reader and is no
    part of it.

    Args:
        indicator: What is measured.
        unit: Base unit, as ``USD/t``.
        grain: Length of a period.
        source: Who publishes it, as it is shown.
        material: Id of the material, or None.
        region: Region code, or None.
        kind: Level, flow, year to date or index; what the indicator suggests where None.
        title: The publisher's name for it.
        of: Benchmark, grade, place of delivery, as published.
    """
    kind = kind or natural_kind(indicator, unit)
    parts: list[str] = [indicator.value, material or "", region or "", unit, grain.value, source]
    year_to_date = kind is SeriesKind.YEAR_TO_DATE
    if of or year_to_date:
        parts.append(of)
    if year_to_date:
        parts.append(kind.value)
    return Series(
        id=identity("series", *parts),
        indicator=indicator,
        unit=unit,
        grain=grain,
        source=source,
        material=material,
        region=region,
        kind=kind,
        title=title,
        of=of,
    )
