"""The time that a fact is about, with what is unknown left unknown."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import StrEnum
from functools import lru_cache

from briefings.model.span import Noun


class Grain(StrEnum):
    """How fine a period is."""

    DAY = "day"
    WEEK = "week"
    TEN_DAYS = "ten_days"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    PLAN = "plan"


class PeriodKind(StrEnum):
    """What a period's days mean for a figure: one unit of time, a run of several, or the year so far."""

    POINT = "point"
    SPAN = "span"
    YEAR_TO_DATE = "year_to_date"


class Side(StrEnum):
    """Which side of a period is open."""

    CLOSED = "closed"
    BEFORE = "before"
    BY = "by"
    SINCE = "since"


_PART = re.compile(r"(?P<y>\d{4}|XXXX)(?:-(?:Q(?P<q>[1-4])|H(?P<h>[12])|(?P<m>\d\d)(?:-(?P<d>\d\d))?))?")


class Period(Noun):
    """A period of time.

    Attributes:
        iso: ISO 8601 date, month, year, quarter (``2024-Q2``), half (``2024-H1``) or an interval of two with a slash.
            ``XXXX`` stands for a year that nobody stated.
        grain: The unit of time the text counts in.
        kind: Whether a flow over it is one unit, a run of units, or the year so far.
        side: Whether the text leaves one side open ("before 2030").
    """

    iso: str
    grain: Grain
    kind: PeriodKind = PeriodKind.POINT
    side: Side = Side.CLOSED

    @property
    def known(self) -> bool:
        """Whether every part of the period is known."""
        return "X" not in self.iso

    @property
    def first(self) -> date | None:
        """The first day, or None where the year is unknown."""
        return _days(self.iso.split("/")[0], last=False)

    @property
    def last(self) -> date | None:
        """The last day, or None where the year is unknown."""
        return _days(self.iso.split("/")[-1], last=True)


@lru_cache(maxsize=4096)
def _days(part: str, *, last: bool) -> date | None:
    found = _PART.fullmatch(part)
    if not found or found["y"] == "XXXX":
        return None
    year = int(found["y"])
    if found["d"]:
        return date(year, int(found["m"]), int(found["d"]))
    if found["m"]:
        first_month = last_month = int(found["m"])
    elif found["q"]:
        last_month = 3 * int(found["q"])
        first_month = last_month - 2
    elif found["h"]:
        last_month = 6 * int(found["h"])
        first_month = last_month - 5
    else:
        first_month, last_month = 1, 12
    if last:
        return date(year, last_month, calendar.monthrange(year, last_month)[1])
    return date(year, first_month, 1)
