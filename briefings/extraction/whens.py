"""The periods of a text, each resolved by the document's date and by the period spoken of before it."""

from __future__ import annotations

from briefings.extraction.periods import periods, resolve
from briefings.extraction.scene import When
from briefings.model import Grain, Period, Side


def whens(text: str, lang: str, anchor: Period | None, previous: Period | None) -> list[When]:
    """Periods in order; expressions that nothing resolves are left out.

    Args:
        text: A block's text.
        lang: BCP 47 tag.
        anchor: The document's date, or None.
        previous: The period that the block before spoke of last, or None.
    """
    found: list[When] = []
    for expression in periods(text, lang):
        period = resolve(expression, anchor=anchor, previous=previous)
        if period is None:
            continue
        back = expression.reference == "previous" or expression.form in ("same_period", "then")
        found.append(When(start=expression.start, end=expression.end, period=period, relative=back))
        if not back and period.side not in (Side.BY, Side.BEFORE) and period.grain is not Grain.PLAN:
            # "A year earlier" looks back from the period at hand and does not become it; a deadline dates no news.
            previous = period
    return found
