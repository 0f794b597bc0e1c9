"""Targets against what was reached: progress, gap, needed growth a year, and where that leaves them.

Progress is what was reached as a part of the target, the gap what is missing in the target's own unit, and needed
growth the constant rate a year from the latest figure to the target at its deadline: (target / latest)^(1 / years) −
1. A plan of 110,000 t for 2025 with 100,000 t in 2023 stands at 90.9%, lacks 10,000 t and needs 4.88% a year.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefings.model import (
    Basis,
    Grain,
    Indicator,
    Modality,
    Noun,
    Observation,
    PeriodKind,
    Qualifier,
    Target,
)

_NEARLY = Decimal("0.05")
"""How far "about" reaches, to either side (design, Words: "about" is ±5% relative)."""

_YEARLY = frozenset(
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
_RISING = frozenset({">=", ">", "=", "≈"})
_FALLING = frozenset({"<=", "<"})


class TargetState(StrEnum):
    """Where a target stands.

    ``no_number``: it states none. ``no_data``: no figure matches it, or one figure alone tells nothing about the pace.
    """

    MET = "met"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    OVERDUE = "overdue"
    NO_NUMBER = "no_number"
    NO_DATA = "no_data"


class Progress(Noun):
    """How far a target is.

    Attributes:
        target: Id of the target.
        state: Where it stands.
        latest: Id of the observation it is measured by.
        value: That observation's figure, in the target's unit.
        period: Its period, ISO 8601.
        progress: What was reached of the target, in per cent; None for a ceiling, which has no such share.
        gap: Target minus value, in the target's unit (percentage points for shares); positive is still missing.
        needed_growth: Constant growth a year to reach it in time, in per cent; None for shares, when met, and past
            the deadline.
        pace: Growth a year that was seen, in per cent, or for shares percentage points a year.
        reason: Why there is no data, in a few words of English; empty otherwise.
    """

    target: str
    state: TargetState
    latest: str | None = None
    value: Decimal | None = None
    period: str | None = None
    progress: Decimal | None = None
    gap: Decimal | None = None
    needed_growth: Decimal | None = None
    pace: Decimal | None = None
    reason: str = ""


class _Measured(NamedTuple):
    observation: Observation
    value: Decimal
    last: date


def progress(target: Target, observations: Iterable[Observation], as_of: date) -> Progress:
    """Measure a target by the observations that match it.

    An observation matches when it is an actual of the same indicator, material, region and unit, about a whole
    region, whose period is known and over by `as_of`; for amounts a year, only those of whole years. A share matches
    when the whole it is part of is named by the target, or is the only one there is.

    Args:
        target: The target.
        observations: Whatever is known; those that do not match are passed over.
        as_of: What counts as today.
    """
    if target.value is None or target.comparator is None:
        return Progress(target=target.id, state=TargetState.NO_NUMBER)
    deadline = target.deadline.last if target.deadline else None
    overdue = deadline is not None and as_of > deadline
    known = _matching(target, observations, as_of)
    if not known:
        state = TargetState.OVERDUE if overdue else TargetState.NO_DATA
        return Progress(target=target.id, state=state, reason="no figure matches")
    latest = known[-1]
    share = target.unit == "%"
    met = _reached(latest.value, target.comparator, target.value)
    rising = target.comparator in _RISING
    years = _years(latest.last, deadline) if deadline else None
    needed = None
    if rising and not (share or met or overdue) and years and years > 0 and latest.value > 0 and target.value > 0:
        needed = _percent(_root(target.value / latest.value, years) - 1)
    pace = _pace(known, share=share)
    state, reason = TargetState.NO_DATA, ""
    if met:
        state = TargetState.MET
    elif overdue:
        state = TargetState.OVERDUE
    elif years is None:
        reason = "no deadline"
    elif pace is None:
        reason = "one figure tells no pace"
    elif years <= 0:
        state = TargetState.BEHIND
    else:
        expected = latest.value + pace * years if share else latest.value * (1 + pace / 100) ** years
        state = TargetState.ON_TRACK if _reached(expected, target.comparator, target.value) else TargetState.BEHIND
    return Progress(
        target=target.id,
        state=state,
        latest=latest.observation.id,
        value=latest.value,
        period=latest.observation.period.iso if latest.observation.period else None,
        progress=_percent(latest.value / target.value) if rising and target.value else None,
        gap=target.value - latest.value,
        needed_growth=needed,
        pace=pace,
        reason=reason,
    )


def _matching(target: Target, observations: Iterable[Observation], as_of: date) -> list[_Measured]:
    """Matching observations, oldest first; of several for one period the last one given wins."""
    found: dict[date, _Measured] = {}
    wholes: set[str] = set()
    for observation in observations:
        period = observation.period
        last = period.last if period else None
        if (
            observation.indicator.value != target.metric
            or observation.material != target.material
            or observation.region != target.region
            or observation.unit != target.unit
            or observation.modality is not Modality.ACTUAL
            or observation.entity is not None
            or observation.value is None
            or period is None
            or last is None
            or last > as_of
        ):
            continue
        yearly = period.grain is Grain.YEAR and period.kind is PeriodKind.POINT and "/" not in period.iso
        if observation.indicator in _YEARLY and not yearly:
            continue
        if observation.qualifier in {Qualifier.UNDER, Qualifier.UP_TO} and target.comparator in _RISING:
            continue  # "under 110,000" proves nothing about having reached 100,000
        if observation.qualifier is Qualifier.OVER and target.comparator in _FALLING:
            continue
        if observation.share_of and observation.share_of.casefold() not in target.what.casefold():
            wholes.add(observation.share_of.casefold())
            if len(wholes) > 1:
                return []
        found[last] = _Measured(observation, observation.value, last)
    return [found[last] for last in sorted(found)]


def _reached(value: Decimal, comparator: str, goal: Decimal) -> bool:
    match comparator:
        case ">":
            return value > goal
        case "<":
            return value < goal
        case "<=":
            return value <= goal
        case "≈":
            return abs(value - goal) <= _NEARLY * abs(goal)
        case _:
            return value >= goal


def _pace(known: list[_Measured], *, share: bool) -> Decimal | None:
    """Growth a year as the figures show it: from one a year or more before, else as the latest says of itself."""
    latest = known[-1]
    for earlier in reversed(known[:-1]):
        years = _years(earlier.last, latest.last)
        if years >= 1:
            if share:
                return (latest.value - earlier.value) / years
            if earlier.value > 0 and latest.value > 0:
                return _percent(_root(latest.value / earlier.value, years) - 1)
    for change in latest.observation.changes:
        if change.basis is Basis.YOY and change.unit == ("pp" if share else "%"):
            return change.value
    return None


def _years(start: date, end: date) -> Decimal:
    """Years between the ends of two periods, counted in months."""
    return Decimal((end.year - start.year) * 12 + end.month - start.month) / 12


def _root(ratio: Decimal, years: Decimal) -> Decimal:
    return ratio ** (1 / years)


def _percent(ratio: Decimal) -> Decimal:
    return ratio * 100
