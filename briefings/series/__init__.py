"""Facts and imported statistics in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.series.sparkline import ASCII, BLOCKS, BRAILLE, Extremes, Glyphs, describe, sparkline

if TYPE_CHECKING:
    from briefings.model import SeriesBatch
    from briefings.reading import Workbook

__all__ = ["ASCII", "BLOCKS", "BRAILLE", "Extremes", "Glyphs", "batches", "describe", "sparkline"]


def batches(workbook: Workbook) -> SeriesBatch:
    """The series of a workbook or table, by whichever importer recognises its shape.

    Raises:
        Unreadable: No importer does, or the one that does finds no figure in it; the reason says what was looked for.
    """
    from briefings.reading import Unreadable  # noqa: PLC0415 (sparklines are drawn without what reads bytes)
    from briefings.series import pinksheet, tidy  # noqa: PLC0415

    for recognises, importer in ((tidy.recognises, tidy.batch), (pinksheet.recognises, pinksheet.batch)):
        if recognises(workbook):
            batch = importer(workbook)
            if any(point.value is not None for point in batch.points):
                return batch
            reason = "No figure was found in this table"
            raise Unreadable(f"{reason}: {batch.notes[0]}" if batch.notes else f"{reason}.")
    raise Unreadable(
        "This table holds no series that Ingot knows: neither a row for each month written 1960M01 below names with "
        "units in brackets (World Bank Pink Sheet), nor a first row with the columns "
        f"{', '.join(tidy.NEEDED)} (Ingot's own CSV)."
    )
