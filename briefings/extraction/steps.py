"""A period moved back by a year, a half, a quarter, a month, a week or a day."""

from __future__ import annotations

import re
from datetime import timedelta

from briefings.model import Grain, Period

_MONTHS = {"yoy": 12, "half": 6, "qoq": 3, "mom": 1}
_DAYS = {"week": 7, "day": 1}


def stepped(period: Period, by: str | None) -> Period | None:
    """A period moved back by a basis (yoy, qoq, mom), a half, a week or a day; None where it cannot be."""
    if by in _DAYS:
        day = period.first if period.grain in (Grain.DAY, Grain.WEEK) and len(period.iso) == len("2025-01-01") else None
        there = day - timedelta(days=_DAYS[by or ""]) if day else None
        return Period(iso=there.isoformat(), grain=period.grain) if there else None
    months = _MONTHS.get(by or "")
    if months is None:
        return None
    parts = [_back(part, months) for part in period.iso.split("/")]
    if None in parts:
        return None
    return Period(iso="/".join(str(part) for part in parts), grain=period.grain, kind=period.kind)


def _back(part: str, months: int) -> str | None:
    if part.startswith("XXXX"):
        if months == 12:
            return None
        year, unknown = 2001, True
    else:
        year, unknown = int(part[:4]), False
    rest = part[4:]
    if months == 12:
        return f"{year - 1:04}{rest}"
    found = re.fullmatch(r"-(\d\d)(-\d\d)?", rest)
    if found:
        total = year * 12 + int(found[1]) - 1 - months
        if unknown and total // 12 != year:
            return f"XXXX-{total % 12 + 1:02}"
        stem = "XXXX" if unknown else f"{total // 12:04}"
        return f"{stem}-{total % 12 + 1:02}"
    quarter = re.fullmatch(r"-Q([1-4])", rest)
    if quarter and months == 3:
        total = year * 4 + int(quarter[1]) - 2
        return f"{'XXXX' if unknown else f'{total // 4:04}'}-Q{total % 4 + 1}"
    return None
