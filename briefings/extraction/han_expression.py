"""What every reader of Chinese dates makes: an expression with its year and the side that its words leave open."""

from __future__ import annotations

from typing import NamedTuple

from briefings.extraction.han_words import AFTER_MARK, DIGIT
from briefings.extraction.periods import OPEN_YEAR, Form, Reference, TimeExpression
from briefings.model import Grain, PeriodKind, Side


class Year(NamedTuple):
    """The year of a date: its digits or XXXX, what gives it, and by how many years it is shifted."""

    text: str = OPEN_YEAR
    reference: Reference = "open"
    shift: int = 0


STATED = Year("", "stated")
"""For an expression that holds its years in itself."""


def number(words: str) -> int:
    """A number below a hundred in digits or ideographs."""
    if words.isdecimal():
        return int(words)
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (DIGIT.get(tens, 1) if tens else 1) * 10 + (DIGIT.get(ones, 0) if ones else 0)
    if words.startswith("廿"):
        return 20 + DIGIT.get(words[1:], 0)
    return DIGIT.get(words, 0) if len(words) == 1 else 0


def expression(
    folded: str,
    start: int,
    end: int,
    iso: str,
    grain: Grain,
    *,
    kind: PeriodKind = PeriodKind.POINT,
    of: Year = STATED,
    form: Form = "calendar",
    side: Side | None = None,
    fiscal: bool = False,
    weekday: int | None = None,
) -> TimeExpression:
    """An expression with the side that the words around it leave open; arguments as in `TimeExpression`."""
    opened, end = _side(folded, start, end) if form == "calendar" else (Side.CLOSED, end)
    return TimeExpression(
        start=start,
        end=end,
        iso=iso,
        grain=grain,
        kind=kind,
        side=side or opened,
        reference=of.reference,
        shift=of.shift,
        form=form,
        fiscal=fiscal,
        weekday=weekday,
    )


def _side(folded: str, start: int, end: int) -> tuple[Side, int]:
    mark = AFTER_MARK.match(folded, end)
    before = folded[max(0, start - 4) : start]
    if mark and mark["before"]:
        return Side.BEFORE, mark.end()
    if mark and mark["since"]:
        return Side.SINCE, mark.end()
    if before.endswith(("自", "自从")):
        return Side.SINCE, end
    if before.endswith(("到", "至")) and not before.endswith(("达到", "達到", "得到", "降到", "截至")):
        return Side.BY, end
    return Side.CLOSED, end
