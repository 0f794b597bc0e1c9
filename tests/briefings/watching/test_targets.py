"""Targets against actuals, on the worked numbers of the domain research (rows 14 and 9) and around them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from briefings.model import (
    Basis,
    Change,
    Grain,
    Indicator,
    Modality,
    Observation,
    Period,
    PeriodKind,
    Qualifier,
    Span,
    Target,
)
from briefings.watching.targets import TargetState, progress

HERE = Span(document="d", start=0, end=1)


def year(iso: str) -> Period:
    return Period(iso=iso, grain=Grain.YEAR)


def target(**slots: object) -> Target:
    given: dict[str, object] = {
        "id": "t",
        "what": "titanium materials output",
        "metric": "output",
        "comparator": ">=",
        "value": Decimal(110000),
        "unit": "t",
        "deadline": year("2025"),
        "material": "titanium",
        "region": "CN-SN",
        "span": HERE,
        "rule": "test",
    }
    return Target(**(given | slots))  # type: ignore[arg-type]


def fact(value: int | str, period: Period | None, **slots: object) -> Observation:
    given: dict[str, object] = {
        "id": f"f{value}",
        "indicator": Indicator.OUTPUT,
        "subject": "titanium",
        "material": "titanium",
        "region": "CN-SN",
        "value": Decimal(value),
        "unit": "t",
        "period": period,
        "span": HERE,
        "rule": "test",
    }
    return Observation(**(given | slots))  # type: ignore[arg-type]


SEEN = fact(100000, year("2023"), changes=(Change(value=Decimal("13.6"), unit="%", basis=Basis.YOY),))


def test_titanium_stands_at_90_9_per_cent_and_needs_4_88_a_year() -> None:
    found = progress(target(), [SEEN], date(2024, 7, 1))
    assert found.progress is not None
    assert found.needed_growth is not None
    assert round(found.progress, 1) == Decimal("90.9")
    assert round(found.needed_growth, 2) == Decimal("4.88")
    assert found.gap == 10000
    assert found.latest == "f100000"
    assert found.state is TargetState.ON_TRACK  # 13.6% a year is more than 4.88%


def test_a_pace_below_what_is_needed_is_behind() -> None:
    slow = [fact(98000, year("2022")), fact(100000, year("2023"))]
    found = progress(target(), slow, date(2024, 7, 1))
    assert found.state is TargetState.BEHIND
    assert found.pace is not None
    assert round(found.pace, 2) == Decimal("2.04")


def test_one_figure_tells_no_pace() -> None:
    found = progress(target(), [fact(100000, year("2023"))], date(2024, 7, 1))
    assert (found.state, found.reason) == (TargetState.NO_DATA, "one figure tells no pace")
    assert found.progress is not None


def test_reached_is_met_even_after_the_deadline() -> None:
    facts = [SEEN, fact(112000, year("2025"))]
    assert progress(target(), facts, date(2026, 3, 1)).state is TargetState.MET


def test_past_the_deadline_and_not_reached_is_overdue() -> None:
    found = progress(target(), [SEEN], date(2026, 1, 1))
    assert found.state is TargetState.OVERDUE
    assert found.needed_growth is None
    assert progress(target(), [SEEN], date(2025, 12, 31)).state is not TargetState.OVERDUE


def test_a_target_without_a_number_says_so() -> None:
    assert progress(target(value=None, comparator=None), [SEEN], date(2024, 7, 1)).state is TargetState.NO_NUMBER


@pytest.mark.parametrize(
    "slots",
    [
        {"indicator": Indicator.CAPACITY},
        {"material": "magnesium"},
        {"region": "CN"},
        {"unit": "CNY"},
        {"entity": "one company"},
        {"modality": Modality.FORECAST},
        {"modality": Modality.TARGET},
        {"qualifier": Qualifier.UNDER},
        {"period": year("2025")},  # not over yet
        {"period": None},
        {"period": Period(iso="2023-01/2023-07", grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE)},
        {"period": Period(iso="2023-07", grain=Grain.MONTH)},
        {"period": Period(iso="2021/2023", grain=Grain.YEAR, kind=PeriodKind.SPAN)},
    ],
)
def test_what_does_not_match_is_not_measured(slots: dict[str, object]) -> None:
    stray = fact(109000, year("2023")) if "period" not in slots else fact(109000, None)
    other = fact(109000, stray.period, **slots) if "period" not in slots else fact(109000, slots["period"])  # type: ignore[arg-type]
    assert progress(target(), [other], date(2024, 7, 1)).state is TargetState.NO_DATA


def test_a_ceiling_is_met_from_above() -> None:
    limit = target(
        metric="capacity", comparator="<=", value=Decimal(45000000), material="primary aluminium", region="CN"
    )
    levels = [
        fact(45300000, year("2023"), indicator=Indicator.CAPACITY, material="primary aluminium", region="CN"),
        fact(45100000, year("2024"), indicator=Indicator.CAPACITY, material="primary aluminium", region="CN"),
    ]
    found = progress(limit, levels, date(2025, 1, 15))
    assert (found.gap, found.progress) == (Decimal(-100000), None)
    assert found.state is TargetState.ON_TRACK
    assert progress(limit, levels[:1], date(2026, 1, 15)).state is TargetState.OVERDUE


def test_shares_are_measured_in_points_and_never_across_wholes() -> None:
    share = target(
        what="titanium share of the national total", metric="share", unit="%", comparator=">", value=Decimal(65)
    )
    nation = fact(60, year("2023"), indicator=Indicator.SHARE, unit="%", share_of="national total")
    world = fact(45, year("2023"), indicator=Indicator.SHARE, unit="%", share_of="world total")
    found = progress(share, [nation], date(2024, 7, 1))
    assert (found.gap, found.needed_growth) == (Decimal(5), None)
    nameless = target(what="titanium share", metric="share", unit="%", comparator=">", value=Decimal(65))
    assert progress(nameless, [nation, world], date(2024, 7, 1)).value is None


def test_the_newest_period_counts_whatever_the_order() -> None:
    facts = [fact(105000, year("2024")), fact(100000, year("2023"))]
    assert progress(target(), facts, date(2025, 2, 1)).value == 105000
