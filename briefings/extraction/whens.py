"""The periods of a text, each resolved by the document's date and by the period spoken of before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction.periods import periods, resolve
from briefings.extraction.scene import When
from briefings.model import Grain, Period, Side

_BASE = re.compile(
    r"(?:[较較比]|\b(?:since|than in|than for|than|compared with|versus|below|above)\s(?:the\s)?"
    r"|(?:%|\bper ?cent|\bpct|\bpoints?)\s(?:(?:up|down|higher|lower)\s)?(?:from|on|over|against)\s"
    r"(?:that\sof\s)?(?:the\s)?)$"
)


_TITLED = re.compile(
    r"\b(?:Summaries|Report|Outlook|Review|Forum|Summit|Conference|Congress|Expo|Vision|Survey|Yearbook|Bulletin|"
    r"Handbook|Factsheet|Agenda|Edition)\s$"
)


def _titled(text: str, start: int, end: int) -> bool:
    """Whether a year is part of a title or a name: Mineral Commodity Summaries 2025, the 2026 edition."""
    return bool(_TITLED.search(text[max(0, start - 24) : start])) or text.startswith((" edition", " issue"), end)


def whens(text: str, lang: str, anchor: Period | None, previous: Period | None) -> list[When]:
    """Periods in order; expressions that nothing resolves are left out.

    Args:
        text: A block's text.
        lang: BCP 47 tag.
        anchor: The document's date, or None.
        previous: The period that the block before spoke of last, or None.
    """
    found: list[When] = []
    year: Period | None = None
    for expression in periods(text, lang):
        period = resolve(expression, anchor=anchor, previous=previous)
        if expression.reference == "stated" and expression.form == "calendar":
            year = period if period is not None and period.grain is Grain.YEAR and len(period.iso) == 4 else year
        elif (
            year is not None and expression.reference == "open" and expression.iso.startswith("XXXX") and anchor is None
        ):
            # "In 2024 … of which the third quarter": a part of the year spoken of.
            within = resolve(replace(expression, iso=expression.iso.replace("XXXX", year.iso), reference="stated"))
            period = within or period
        if period is None or (period.grain is Grain.YEAR and _titled(text, expression.start, expression.end)):
            continue
        back = expression.reference == "previous" or expression.form in ("same_period", "then")
        if _BASE.search(text[max(0, expression.start - 28) : expression.start]) and len(period.iso) <= 7:
            back = True  # "3% below 2023", 较2025年: what a change is measured from
        found.append(When(start=expression.start, end=expression.end, period=period, relative=back))
        if not back and period.side not in (Side.BY, Side.BEFORE) and period.grain is not Grain.PLAN:
            # "A year earlier" looks back from the period at hand and does not become it; a deadline dates no news.
            previous = period
    return found
